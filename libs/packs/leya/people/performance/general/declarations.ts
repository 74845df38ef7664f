// 一、绩效管理制度, 二、办公室: course of a round and of an appeal, records, duties, rights.
import { date, decimal, duty, oneOf, record, recordKind, right, text, workflow, type ActFacts, type Provision, type Workflow } from '@gongqiao/kernel';
import { REVIEWERS, need, needAnswer, needPublicityEnded, needSignatures } from '../../rules/guards.js';
import { GENERAL, OFFICE } from './provisions.js';

const sheetsIn = need('sheets-missing', GENERAL['4.2b'], '尚有评分表未交', 'Score sheets are missing', (facts) => facts['sheetsOutstanding'] === 0);
const admissible = needAnswer('not-accepted', GENERAL['4.3b'], 'leya.evaluation.appeal', '申诉不符合受理条件', 'The appeal is not admissible', (answer) => answer['accepted'] === true);
const sampleDrawn = needAnswer('sample-not-drawn', OFFICE['5.3a'], 'leya.evaluation.officeSample', '监事会尚未抽取前线社工', 'The supervisory board has not drawn the sample',
  ({ sampleSize }, facts) => sampleSize === 0 || (typeof sampleSize === 'number' && facts['sampleDrawn'] === true));
/** An appeal of the office lies with the supervisory board, any other with the department. */
const addressee = (facts: ActFacts): readonly string[] => (facts['scheme'] === 'office' ? ['supervisory-board'] : ['department-head']);
const APPEAL_OUTCOMES = { upheld: '申诉成立，更正后重算', dismissed: '维持原结果' } as const;
const APPEAL_HOLDERS = { holders: ['department-head', 'supervisory-board'], holdersBy: addressee } as const;

/** 通知、评分、统计、三方签字、公示、生效, led by those who organise the round. */
function roundOf(id: string, zh: string, provisions: readonly Provision[], leads: readonly string[]): Workflow {
  return workflow({
    id, zh, subject: 'evaluation-round', provisions, initial: 'notified',
    states: {
      notified: { zh: '通知', holders: [...leads, 'employee'] },
      scoring: { zh: '评分', holders: ['employee', 'supervisor', 'host-unit', ...leads] },
      computed: { zh: '统计', holders: leads },
      'in-review': { zh: '审核', holders: [...REVIEWERS] },
      confirmed: { zh: '确定', holders: leads },
      published: { zh: '公示', holders: leads, term: { provision: GENERAL['4.2e'], days: 7 } },
      final: { zh: '生效', final: true },
    },
    transitions: [
      { id: 'open', zh: '逐人发送通知并开始评分', from: ['notified'], to: 'scoring', actors: [...new Set([...leads, 'office'])], provisions: [GENERAL['4.2a']] },
      { id: 'compute', zh: '汇总统计', from: ['scoring'], to: 'computed', actors: [...leads, 'platform'], guards: [sheetsIn] },
      { id: 'submit', zh: '提交审核', from: ['computed'], to: 'in-review', actors: leads },
      { id: 'sign', zh: '签字', from: ['in-review'], to: 'in-review', actors: [...REVIEWERS] },
      { id: 'confirm', zh: '三方签字后确定', from: ['in-review'], to: 'confirmed', actors: [...leads, 'platform'], guards: [needSignatures(GENERAL['4.2d'])] },
      { id: 'object', zh: '提出异议', from: ['in-review'], to: 'computed', actors: [...REVIEWERS], reason: true },
      { id: 'publish', zh: '公示', from: ['confirmed'], to: 'published', actors: leads },
      { id: 'finish', zh: '公示期满生效', from: ['published'], to: 'final', actors: [...leads, 'platform'], guards: [needPublicityEnded(GENERAL['4.3b'])] },
    ],
  });
}

const COURSE = [GENERAL['4.2'], GENERAL['4.2a'], GENERAL['4.2b'], GENERAL['4.2c'], GENERAL['4.2d'], GENERAL['4.2e']];

export const round = roundOf('LY-W-PERF-GEN-4.2', '绩效考核', COURSE, ['department-head']);
/** 季度考核 is silent on its approval, so the general course holds; a round of the whole house belongs to no department and is led by the office. */
export const houseRound = roundOf('LY-W-QTR', '季度考核', COURSE, ['department-head', 'office']);

export const appealCourse = workflow({
  id: 'LY-W-PERF-GEN-4.3', zh: '考核申诉', subject: 'evaluation-appeal', provisions: [GENERAL['4.3b'], OFFICE['6.2']], initial: 'filed',
  states: {
    filed: { zh: '已提出', ...APPEAL_HOLDERS, term: { provision: GENERAL['4.3b'], days: 5 } },
    investigating: { zh: '调查中', ...APPEAL_HOLDERS },
    'assessors-met': { zh: '考核人会议已商讨', ...APPEAL_HOLDERS },
    answered: { zh: '已答复', final: true },
    refused: { zh: '不予受理', final: true },
  },
  transitions: [
    { id: 'investigate', zh: '受理并调查', from: ['filed'], to: 'investigating', actors: ['department-head', 'supervisory-board'], guards: [admissible] },
    { id: 'refuse', zh: '不予受理', from: ['filed'], to: 'refused', actors: ['department-head', 'supervisory-board'], reason: true },
    { id: 'meet', zh: '召开考核人会议', from: ['investigating'], to: 'assessors-met', actors: ['department-head', 'supervisory-board'], form: record({ minutes: text().zh('会议记录') }) },
    { id: 'answer', zh: '答复', from: ['assessors-met'], to: 'answered', actors: ['department-head', 'supervisory-board'], reason: true, form: record({ outcome: oneOf(APPEAL_OUTCOMES).zh('结论') }) },
  ],
});

export const officeRound = workflow({
  id: 'LY-W-PERF-OFF-5.3', zh: '办公室考评', subject: 'office-round', provisions: [OFFICE['5.3a'], OFFICE['5.3c']], initial: 'notified',
  states: {
    notified: { zh: '已通知', holders: ['department-head', 'supervisory-board'] },
    'self-assessed': { zh: '管理人员已完成评估', holders: ['hr'] },
    collected: { zh: '已回收统计，交监事会', holders: ['supervisory-board'], term: { provision: OFFICE['5.3c'], days: 2 } },
    'before-board': { zh: '待理事会审议', holders: ['board'] },
    decided: { zh: '已批示', final: true },
  },
  transitions: [
    { id: 'selfAssess', zh: '完成各自评估', from: ['notified'], to: 'self-assessed', actors: ['department-head', 'director-general'] },
    { id: 'collect', zh: '回收统计', from: ['self-assessed'], to: 'collected', actors: ['hr'], guards: [sampleDrawn] },
    { id: 'submit', zh: '提交理事会', from: ['collected'], to: 'before-board', actors: ['supervisory-board', 'hr'] },
    { id: 'decide', zh: '审议批示', from: ['before-board'], to: 'decided', actors: ['board'] },
  ],
});

const SHEET = { assessed: text().zh('被考评者'), assessor: text().zh('评分人'), item: text().zh('项目'), score: decimal().zh('评分'), evidence: text().optional().zh('依据'), on: date().zh('日期') };

export const generalRecords = [
  recordKind('score-sheet', '评分表（自评、督导、用人单位、机构）', [GENERAL['5.1'], GENERAL['5.2'], GENERAL['5.3'], GENERAL['5.4']], SHEET),
  recordKind('performance-policy', '绩效制度登记', [GENERAL['6']], { inForceFrom: date().zh('实施日期'), interpretedBy: text().zh('解释部门') }),
];
export const officeRecords = [
  recordKind('office-score-sheet', '办公室评分表', [OFFICE['5.2']], SHEET),
  recordKind('office-result', '考评结果档案', [OFFICE['7'], OFFICE['8']], { assessed: text().zh('被考评者'), year: text().zh('年度'), total: decimal().zh('总分'), filedOn: date().zh('存档日期'), measure: text().optional().zh('措施'), ground: text().optional().zh('理由') }),
];

export const generalDuties = [
  duty({ id: 'LY-D-PERF-GEN-3.5a', zh: '年中考评（服务部）', provisions: [GENERAL['3.5a']], who: ['service-department'], period: 'yearly', due: { month: 6, day: 30 }, remindDays: 30 }),
  duty({ id: 'LY-D-PERF-GEN-3.5b', zh: '年终考评', provisions: [GENERAL['3.5b']], who: ['office', 'service-department', 'project-department'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 31 }),
  duty({ id: 'LY-D-PERF-GEN-4.4', zh: '绩效考核分享会议', provisions: [GENERAL['4.4']], who: ['department-head'], period: 'event', event: 'evaluation-round-final', due: { daysAfter: 30 }, open: true }),
];
export const officeDuties = [
  duty({ id: 'LY-D-PERF-OFF-5.1', zh: '办公室年度考评', provisions: [OFFICE['5.1']], who: ['hr', 'supervisory-board'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 31 }),
  duty({ id: 'LY-D-PERF-OFF-5.4', zh: '办公室考评会议与分析报告', provisions: [OFFICE['5.4']], who: ['hr'], period: 'yearly', due: { month: 12, day: 31 }, open: true }),
];

export const generalRights = [
  right({ provisions: [GENERAL['4.1']], who: ['host-unit'], verb: 'update', subject: 'ScoreSheet', reach: 'counterpart', zh: '填写派驻社工评分表，只见被评人' }),
  right({ provisions: [GENERAL['4.1']], who: ['supervisor', 'department-head', 'board'], verb: 'update', subject: 'ScoreSheet', reach: 'subtree', zh: '参与考核评分' }),
  right({ provisions: [GENERAL['4.3a']], who: ['employee'], verb: 'read', subject: 'Evaluation', reach: 'own', zh: '查看本人考核详细信息' }),
];
export const officeRights = [
  right({ provisions: [OFFICE['6.1']], who: ['employee'], verb: 'read', subject: 'OfficeEvaluation', reach: 'own', zh: '查看本人考评结果及各项' }),
];
