// 第六、十至十四节: course of a round, of a failed result and of misconduct; sheets and rounds.
import { date, decimal, duty, integer, oneOf, record, recordKind, setOf, text, workflow, type PayLoss } from '@gongqiao/kernel';
import { need, needPublicityEnded, needTrue } from '../../rules/guards.js';
import { SERVICE } from './provisions.js';

const SANCTIONS = { warning: '行政警告', 'performance-pay': '扣除绩效', 'public-notice': '公开通报', 'waiting-for-post': '待岗', dismissal: '解除合同' } as const;

/** One or more sanctions; how much of the round's performance money is lost is left to whoever decides. */
const SANCTION = record({
  sanctions: setOf(oneOf(SANCTIONS), { nonEmpty: true }).zh('处分（可选几项）', 'Sanctions'),
  lossPercent: integer({ min: 1, max: 100 }).when(({ sanctions }) => Array.isArray(sanctions) && sanctions.includes('performance-pay'), '扣除绩效时').zh('扣除本轮绩效的百分比', 'Per cent of the round’s performance money lost'),
  notice: text().optional().zh('通报的范围和内容（公开通报时）', 'The public notice: to whom and in what words'),
});

/** 扣除绩效: what a sanction takes of the money of the round in which the breach was, until it is lifted. */
export const misconductLoss: PayLoss = {
  workflow: 'LY-W-PERF-SVC-13', act: 'sanction', lifts: 'lift', provision: SERVICE['13.1'],
  percent: ({ lossPercent }) => (typeof lossPercent === 'number' ? String(lossPercent) : null),
};

const crossed = need('own-group', SERVICE['6.3'], '小组不得评自己的小组，督导不得评所督导的社工', 'A group never scores itself, a supervisor never the supervised',
  ({ scoredGroup, scoringGroup, scorerSupervisesScored }) => typeof scoredGroup === 'string' && typeof scoringGroup === 'string' && scoredGroup !== scoringGroup && scorerSupervisesScored === false);
const cutoffsSigned = needTrue('cutoffs-not-signed', SERVICE['11.1'], '划等分数尚未商定签字', 'The cutoffs are not signed', 'cutoffsSigned');

export const serviceWorkflows = [
  workflow({
    id: 'LY-W-PERF-SVC-6', zh: '服务部绩效考核', subject: 'service-round',
    provisions: [SERVICE['6.1'], SERVICE['6.2'], SERVICE['6.3'], SERVICE['6.4'], SERVICE['6.5'], SERVICE['6.6'], SERVICE['10.1.3'], SERVICE['10.2'], SERVICE['12.1'], SERVICE['14.4']], initial: 'notified',
    states: {
      notified: { zh: '已下发通知', holders: ['frontline-social-worker', 'group-leader', 'service-department'] },
      'materials-submitted': { zh: '材料已提交', holders: ['group-leader', 'service-department'] },
      'cross-scored': { zh: '电访和档案已交叉评分', holders: ['supervision-committee'] },
      'documents-scored': { zh: '文书已交叉评分', holders: ['service-department'] },
      computed: { zh: '已统计划等', holders: ['director-general'] },
      approved: { zh: '总干事已核准', holders: ['hr', 'service-department'] },
      published: { zh: '已公布', holders: ['service-department'], term: { provision: SERVICE['12.2'], workingDays: 5 } },
      final: { zh: '生效', final: true },
    },
    transitions: [
      { id: 'submitMaterials', zh: '提交材料', from: ['notified'], to: 'materials-submitted', actors: ['frontline-social-worker', 'group-leader', 'service-department'] },
      { id: 'arrange', zh: '个别合同另作安排', from: ['notified'], to: 'notified', actors: ['service-department'], reason: true, provisions: [SERVICE['14.4']] },
      { id: 'scoreAcross', zh: '交叉评分', from: ['materials-submitted'], to: 'cross-scored', actors: ['group-leader', 'supervisor', 'service-department'], guards: [crossed], provisions: [SERVICE['10.2']] },
      { id: 'scoreDocuments', zh: '文书匿名评分', from: ['cross-scored'], to: 'documents-scored', actors: ['supervisor', 'supervision-committee'], guards: [crossed] },
      { id: 'compute', zh: '统计、排名、划等', from: ['documents-scored'], to: 'computed', actors: ['service-department'], guards: [cutoffsSigned] },
      { id: 'approve', zh: '核准', from: ['computed'], to: 'approved', actors: ['director-general'] },
      { id: 'return', zh: '退回重算', from: ['computed'], to: 'documents-scored', actors: ['director-general'], reason: true },
      { id: 'publish', zh: '公布', from: ['approved'], to: 'published', actors: ['hr', 'service-department'] },
      { id: 'finish', zh: '期满生效', from: ['published'], to: 'final', actors: ['service-department', 'platform'], guards: [needPublicityEnded(SERVICE['12.2'])] },
    ],
  }),
  workflow({
    id: 'LY-W-PERF-SVC-11.3', zh: '考核不合格处理', subject: 'failed-evaluation', provisions: [SERVICE['11.3']], initial: 'open',
    states: { open: { zh: '待诫勉谈话', holders: ['department-head'] }, admonished: { zh: '已诫勉谈话', holders: ['department-head'] }, improved: { zh: '已改善', final: true }, waiting: { zh: '待岗', holders: ['hr'] }, dismissed: { zh: '解除劳动合同', final: true } },
    transitions: [
      { id: 'admonish', zh: '诫勉谈话', from: ['open'], to: 'admonished', actors: ['department-head', 'director-general'], reason: true },
      { id: 'improve', zh: '确认改善', from: ['admonished', 'waiting'], to: 'improved', actors: ['department-head'] },
      { id: 'suspend', zh: '转为待岗', from: ['admonished'], to: 'waiting', actors: ['director-general'], reason: true },
      { id: 'dismiss', zh: '依法解除', from: ['admonished', 'waiting'], to: 'dismissed', actors: ['director-general', 'board'], reason: true },
    ],
  }),
  workflow({
    id: 'LY-W-PERF-SVC-13', zh: '违规考核处理', subject: 'evaluation-misconduct', provisions: [SERVICE['13.1'], SERVICE['13.2']], initial: 'reported',
    states: { reported: { zh: '已举报', holders: ['department-head', 'hr'] }, heard: { zh: '已听取申辩', holders: ['director-general'] }, sanctioned: { zh: '已处分', holders: ['hr'] }, closed: { zh: '已结案', final: true } },
    transitions: [
      { id: 'hear', zh: '听取申辩', from: ['reported'], to: 'heard', actors: ['department-head', 'hr'] },
      { id: 'sanction', zh: '处分', from: ['heard'], to: 'sanctioned', actors: ['director-general'], reason: true, form: SANCTION, provisions: [SERVICE['13.1']] },
      { id: 'dismissReport', zh: '查无实据', from: ['heard'], to: 'closed', actors: ['director-general'], reason: true },
      { id: 'rescore', zh: '作废并重评后结案', from: ['sanctioned'], to: 'closed', actors: ['service-department', 'hr'], provisions: [SERVICE['13.2']] },
      { id: 'carryOut', zh: '处分已执行，结案', from: ['sanctioned'], to: 'closed', actors: ['hr'], reason: true, provisions: [SERVICE['13.1']] },
      { id: 'lift', zh: '申诉成立，撤销处分', from: ['sanctioned'], to: 'closed', actors: ['director-general'], reason: true, provisions: [SERVICE['13.1']] },
    ],
  }),
];

export const serviceDuties = [
  duty({ id: 'LY-D-PERF-SVC-5.1', zh: '服务部年中考评', provisions: [SERVICE['5.1']], who: ['service-department'], period: 'yearly', due: { month: 6, day: 30 }, remindDays: 30 }),
  duty({ id: 'LY-D-PERF-SVC-5.2', zh: '服务部年终考评', provisions: [SERVICE['5.2']], who: ['service-department'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 31 }),
];

export const serviceRecords = [
  recordKind('service-scheme', '服务部考评方案', [SERVICE['0'], SERVICE['15']], { year: text().zh('年度'), basis: text().zh('依据'), inForceFrom: date().zh('试行日期') }),
  recordKind('service-score', '服务部评分', [SERVICE['7.1'], SERVICE['7.2'], SERVICE['8.2'], SERVICE['10.1.2']], { person: text().optional().zh('社工'), site: text().optional().zh('驻点'), item: text().zh('项目'), score: decimal().zh('评分'), selfScore: decimal().optional().zh('自评'), evidence: text().optional().zh('依据') }),
  recordKind('extra-points', '附加分材料', [SERVICE['7.3'], SERVICE['10.3']], { person: text().zh('社工'), item: text().zh('项目'), points: decimal().zh('分数'), evidence: text().zh('佐证'), scoredBy: text().zh('交叉评分人') }),
  recordKind('misconduct-sanction', '违规处分', [SERVICE['13.1']], { person: text().zh('人员'), sanction: oneOf(SANCTIONS).zh('处分'), on: date().zh('日期') }),
];
