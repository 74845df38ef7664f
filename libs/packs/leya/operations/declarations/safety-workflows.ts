// Who does what on visits and in emergencies.
import { bool, dateTime, list, record, text, workflow } from '@gongqiao/kernel';
import { closure, withdrawal } from '../c16-incident.js';
import { P, cite } from '../provisions/index.js';
import { act, need, needAnswer, needTrue } from '../rules/acts.js';
import { emergencyBegin, investigationBegin, reviewBegin, statementBegin } from './beginnings.js';

const CLEARANCE = 'leya.incident.visitClearance';
const CLOSURE = 'leya.incident.closure';
const WITHDRAWAL = 'leya.incident.withdrawal';
const WORKERS = ['frontline-social-worker', 'community-assistant', 'care-worker'] as const;

export const visit = workflow({
  id: 'LY-W-SAFE-17', zh: '家访、外勤', subject: 'home-visit', provisions: cite('SAFE-17.1', 'SAFE-17.6', 'SAFE-14.6'), initial: 'planned',
  states: {
    planned: { zh: '已计划', holders: [...WORKERS] },
    assessed: { zh: '已评估', holders: ['supervisor'] },
    cleared: { zh: '可以前往', holders: [...WORKERS] },
    out: { zh: '外出中', holders: ['supervisor'] },
    back: { zh: '已返回', final: true }, 'called-off': { zh: '已取消', final: true }, 'broken-off': { zh: '已抽离', final: true },
  },
  transitions: [
    act('assess', '完成评估和计划', ['planned'], 'assessed', [...WORKERS], { provisions: cite('SAFE-14.1', 'SAFE-14.2', 'SAFE-15') }),
    act('clear', '讨论并同意前往', ['assessed'], 'cleared', ['supervisor'], {
      guards: [needAnswer('not-cleared', P['SAFE-17.1'], CLEARANCE, '评估、计划或告知事项未齐', 'Assessment, plan or notices are lacking', (a) => a['cleared'] === true)],
    }),
    act('leave', '出发', ['cleared'], 'out', [...WORKERS], { guards: [need('alone', P['SAFE-17.6'], '不得单独行动', 'Nobody goes alone', (f) => Number(f['workers'] ?? 0) > 1)] }),
    act('report', '报平安返回', ['out'], 'back', [...WORKERS]),
    act('callOff', '取消', ['planned', 'assessed', 'cleared'], 'called-off', [...WORKERS, 'supervisor']),
    // 第（十四）5、6项: no reason is asked for at the time.
    act('breakOff', '立即抽离', ['out'], 'broken-off', [...WORKERS], { provisions: cite('SAFE-14.6') }),
  ],
});

export const emergency = workflow({
  id: 'LY-W-INC',
  zh: '突发事件应急',
  subject: 'emergency-incident',
  provisions: cite('INC-1.1', 'INC-1.2', 'INC-1.3.1', 'INC-1.4.1', 'INC-1.5.1', 'INC-1.6.1'),
  initial: 'reported',
  begin: emergencyBegin,
  states: {
    reported: { zh: '已报告', holders: ['lead-group'] },
    'plan-issued': { zh: '已发布预案', holders: ['specialist-group'] },
    ordered: { zh: '命令已下达', holders: ['site-group'] },
    'resources-ready': { zh: '资源已就绪', holders: ['site-group'] },
    handling: { zh: '处理中', holders: ['site-group'] },
    withdrawn: { zh: '已撤离危险区域', holders: ['lead-group', 'site-group'] },
    recovering: { zh: '恢复中', holders: ['specialist-group'] },
    ended: { zh: '应急结束', holders: ['lead-group'] },
    reviewed: { zh: '已总结评价', final: true },
  },
  transitions: [
    act('issuePlan', '发布预案', ['reported'], 'plan-issued', ['lead-group'], { provisions: cite('INC-1.3.2', 'INC-3.1') }),
    act('order', '下达命令', ['plan-issued'], 'ordered', ['specialist-group'], {
      form: record({ safetyNotes: text().zh('安全要求') }), provisions: cite('INC-1.3.2', 'INC-1.3.3'),
    }),
    act('ready', '资源就绪', ['ordered'], 'resources-ready', ['site-group'], { provisions: cite('INC-1.4.1') }),
    act('handle', '开始处理', ['resources-ready'], 'handling', ['site-group'], {
      form: record({ siteSafetyConfirmed: bool().zh('现场安全措施已确认', 'The safety measures on site are confirmed') }),
      guards: [needTrue('siteSafetyConfirmed', 'safety-unconfirmed', P['INC-1.3.3'], '现场安全措施未经确认，不得处理', 'The on-site safety measures are not confirmed')],
    }),
    // 人员安全优先: nobody is kept in danger by the platform; an unlawful withdrawal is marked by the decision, not refused.
    act('withdraw', '撤离', ['handling'], 'withdrawn', ['site-group'], { provisions: cite('INC-1.5.1', 'INC-1.5.3') }),
    act('resume', '恢复处理', ['withdrawn'], 'handling', ['site-group', 'lead-group'], {
      form: record({ ...withdrawal.facts.fields }),
      guards: [needAnswer('still-danger', P['INC-1.5.2'], WITHDRAWAL, '危险未解除或撤离未报告', 'The danger has not passed or the withdrawal is unreported', (a) => Array.isArray(a['next']) && !a['next'].includes('withdraw') && !a['next'].includes('report-withdrawal'))],
    }),
    act('recover', '处理完成，转入恢复', ['handling'], 'recovering', ['site-group'], { provisions: cite('INC-1.6.2') }),
    act('declareEnd', '宣布结束', ['recovering'], 'ended', ['lead-group'], {
      form: record({ ...closure.facts.fields }),
      guards: [needAnswer('not-complete', P['INC-1.6.5'], CLOSURE, '各组报告或系统安全确认未齐', 'Reports or the safety of the systems are lacking', (a) => a['mayDeclare'] === true)],
    }),
    act('review', '总结评价', ['ended'], 'reviewed', ['lead-group'], {
      form: record({ capability: text().zh('应急能力'), fitness: text().zh('预案适宜性'), changes: text().optional().zh('修改意见') }),
      provisions: cite('INC-1.8.1', 'INC-1.8.2'),
    }),
  ],
});

export const statement = workflow({
  id: 'LY-W-INC-7', zh: '信息发布', subject: 'public-statement', provisions: cite('INC-1.7.1', 'INC-1.7.2'), initial: 'drafted', begin: statementBegin,
  states: { drafted: { zh: '已拟稿', holders: ['lead-group'] }, checked: { zh: '已核对', holders: ['lead-group'] }, released: { zh: '已发布', final: true } },
  transitions: [act('check', '核对', ['drafted'], 'checked', ['lead-group', 'publicity']), act('release', '发布', ['checked'], 'released', ['lead-group'], { form: record({ releasedAt: dateTime().zh('发布时刻'), channel: text().zh('渠道') }) })],
});

export const emergencyReview = workflow({
  id: 'LY-W-INC-8', zh: '应急总结', subject: 'emergency-review', provisions: cite('INC-1.8.1', 'INC-1.8.2'), initial: 'site-level', begin: reviewBegin,
  states: {
    'site-level': { zh: '现场组总结', holders: ['site-group'] },
    'specialist-level': { zh: '专业组总结', holders: ['specialist-group'] },
    'lead-level': { zh: '领导小组总评', holders: ['lead-group'] }, done: { zh: '已完成', final: true },
  },
  transitions: [
    act('siteReview', '现场组总结', ['site-level'], 'specialist-level', ['site-group'], { form: record({ summary: text().zh('总结') }) }),
    act('specialistReview', '专业组总结', ['specialist-level'], 'lead-level', ['specialist-group'], { form: record({ summary: text().zh('总结') }) }),
    act('leadReview', '总评', ['lead-level'], 'done', ['lead-group'], { form: record({ summary: text().zh('总评') }) }),
  ],
});

export const investigation = workflow({
  id: 'LY-W-INC-3', zh: '事件调查与整改', subject: 'incident-investigation', provisions: cite('INC-3.3', 'INC-3.5'), initial: 'appointed', begin: investigationBegin,
  states: {
    appointed: { zh: '已成立调查小组', holders: ['lead-group'] },
    investigating: { zh: '调查中', holders: ['lead-group'] },
    reported: { zh: '已写事故报告', holders: ['agency-head'] },
    approved: { zh: '报告已批准', holders: ['department-head'] },
    rectified: { zh: '已整改', final: true },
  },
  transitions: [
    act('begin', '开始调查，保护现场', ['appointed'], 'investigating', ['lead-group'], { form: record({ leader: text().zh('组长'), members: list(text()).zh('成员'), evidence: list(text()).zh('证据清单') }) }),
    act('report', '提交报告', ['investigating'], 'reported', ['lead-group'], {
      guards: [need('cause-too-early', P['INC-3.3'], '报告批准前不得擅自定性', 'No cause is entered before the report is approved', (f) => f['cause'] === undefined || f['cause'] === null)],
    }),
    act('approve', '批准报告', ['reported'], 'approved', ['agency-head'], { form: record({ cause: text().zh('原因'), responsibility: text().zh('责任') }) }),
    act('rectify', '整改完成', ['approved'], 'rectified', ['department-head', 'service-department'], {
      form: record({ measures: list(record({ measure: text().zh('措施'), person: text().zh('责任人'), proof: text().zh('证明') })).zh('整改') }),
      provisions: cite('INC-3.5'),
    }),
  ],
});

