import { bool, chapter, count, date, decision, definePack, list, oneOf, provision, record, recordKind, right, setOf, text, workflow, type Right } from '@gongqiao/kernel';
import type { PolicyIndex } from '@gongqiao/platform/policy';
import { T2, planFlow, reportDecisions } from './trial-reports.js';

const T1 = provision('T-1', '第一条', 'decision', '服务有据可查。');

const filing = decision('trial.archive.filing', {
  zh: '归档', applies: [T1],
  facts: { checks: setOf(oneOf({ complete: '完整', accurate: '准确', signed: '签批' })).zh('已确认'), reviewedBy: oneOf({ none: '未审定', leader: '组长' }).zh('审定人'), listed: bool().zh('已列入目录') },
  answer: { accepted: bool().zh('可以归档') },
}).by(({ checks, reviewedBy, listed }) => ({ accepted: checks.length === 3 && reviewedBy === 'leader' && listed }));

const caseCount = decision('trial.evaluation.caseCount', {
  zh: '个案数', applies: [T1],
  facts: { period: text().zh('期'), periodStart: date().zh('始'), periodEnd: date().zh('末'), cases: list(record({ caseId: text().zh('个案'), openedOn: date().zh('开案'), followUps: count().zh('跟进'), supervisorApproved: bool().zh('同意') })).zh('个案') },
  answer: { counted: count().zh('计入'), cases: list(record({ caseId: text().zh('个案'), counts: bool().zh('计入') })).zh('个案') },
}).by(({ cases, periodStart }) => {
  const judged = cases.map(({ caseId, openedOn, followUps }) => ({ caseId, counts: openedOn >= periodStart || followUps >= 2 }));
  return { counted: judged.filter((one) => one.counts).length, cases: judged };
});

const ASSESSED = { locality: '治安', willingness: '意愿' } as const;
const clearance = decision('trial.incident.visitClearance', {
  zh: '家访评估', applies: [T1],
  facts: {
    assessed: setOf(oneOf(ASSESSED)).zh('已评估'), risksFound: setOf(oneOf({ dog: '恶犬' })).zh('风险'), discussedWithSupervisor: bool().zh('已讨论'), safetyPlan: setOf(oneOf({ signal: '暗号' })).zh('计划'),
    destinationTold: bool().zh('去处'), meetingTimeTold: bool().zh('时间'), workers: count({ min: 1 }).zh('人数'),
  },
  answer: { cleared: bool().zh('可以前往') },
}).by(({ assessed, discussedWithSupervisor, safetyPlan, workers }, at) => ({
  cleared: at.condition(T1, '评估、计划、讨论齐全且两人同行', assessed.length === 2 && safetyPlan.length === 1 && discussedWithSupervisor && workers > 1),
}));
const visitFlow = workflow({
  id: 'T-W1', zh: '家访', subject: 'home-visit', provisions: [T1], initial: 'planned',
  states: {
    planned: { zh: '已计划', holders: ['worker'] }, assessed: { zh: '已评估', holders: ['leader'] }, cleared: { zh: '可以前往', holders: ['worker'] }, out: { zh: '外出中', holders: ['leader'] },
    back: { zh: '已返回', final: true }, 'called-off': { zh: '已取消', final: true }, 'broken-off': { zh: '已抽离', final: true },
  },
  transitions: [
    { id: 'assess', zh: '评估', from: ['planned'], to: 'assessed', actors: ['worker'] },
    { id: 'clear', zh: '同意', from: ['assessed'], to: 'cleared', actors: ['leader'], guards: [{
      code: 'not-cleared', provision: T1, decision: clearance.name, message: { zh: '未齐', en: 'Lacking' },
      refuses: (facts) => (facts[clearance.name] as { cleared?: unknown } | undefined)?.cleared !== true,
    }] },
    { id: 'leave', zh: '出发', from: ['cleared'], to: 'out', actors: ['worker'] }, { id: 'report', zh: '返回', from: ['out'], to: 'back', actors: ['worker'] },
    { id: 'callOff', zh: '取消', from: ['planned', 'assessed', 'cleared'], to: 'called-off', actors: ['worker', 'leader'] }, { id: 'breakOff', zh: '抽离', from: ['out'], to: 'broken-off', actors: ['worker'] },
  ],
});
const onTheSpot = recordKind('on-the-spot-check', '现场检查', [T1], { items: list(record({ item: oneOf({ exits: '出口' }).zh('项目'), result: oneOf({ ok: '正常', concern: '需注意' }).zh('结果') })).zh('检查') });

const give = (who: string, verbs: string, subjects: string, reach: Right['reach']): Right[] =>
  subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [T1], who: [who], verb, subject, reach, zh: '试' })));

/** A small document for the specifications of services: nothing of a real one. */
export const trialPack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'employer', provisionCount: 2,
  parties: { worker: { zh: '社工', en: 'Worker', unitKinds: ['team'] }, leader: { zh: '组长', en: 'Leader', unitKinds: ['team'] }, head: { zh: '部长', en: 'Head', unitKinds: ['agency'] }, buyer: { zh: '购买方', en: 'Buyer', unitKinds: ['agency'] }, employer: { zh: '机构', en: 'Employer', unitKinds: [] } },
  unitKinds: { agency: '机构', team: '小组' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1, T2], decisions: [filing, caseCount, clearance, ...reportDecisions], workflows: [visitFlow, planFlow], records: [onTheSpot], rights: [
    ...give('worker', 'read create', 'HomeVisit', 'own'), ...give('leader', 'read approve alarm', 'HomeVisit', 'subtree'), ...give('head', 'read escalate', 'HomeVisit', 'tenant'),
    ...give('worker', 'read create', 'ServiceRecord', 'own'), ...give('worker', 'read create update', 'ServiceMatter', 'own'), ...give('worker', 'read create reveal', 'Beneficiary', 'own'), ...give('worker', 'read', 'ServiceProgress', 'own'),
    ...give('leader', 'read', 'ServiceRecord ServiceProgress', 'subtree'), ...give('leader', 'read update approve', 'ServiceMatter ServiceFinding', 'subtree'), ...give('leader', 'reveal', 'Beneficiary', 'subtree'), ...give('leader', 'read update', 'ServiceTarget', 'subtree'),
    ...give('leader', 'assign review', 'ServiceMatter', 'subtree'), ...give('worker', 'read create', 'CaseDisclosure', 'own'), ...give('head', 'read approve', 'CaseDisclosure', 'tenant'), ...give('head', 'assign', 'ServiceMatter', 'tenant'),
    ...give('head', 'read create', 'ServiceSummary ServiceProgress', 'tenant'), ...give('buyer', 'read', 'ServiceSummary ServiceReport', 'counterpart'), ...give('buyer', 'read approve', 'ServicePlan', 'tenant'), ...give('worker', 'read', 'ServiceReport', 'own'), ...give('head', 'read submit', 'ServiceReport', 'tenant'), ...give('head', 'create', 'ServicePlan', 'tenant'), ...give('head', 'read', 'ServicePlan', 'counterpart'),
  ] })],
});

export const trialIndex: PolicyIndex = {
  packs: [trialPack], findPack: (id) => (id === 'trial' ? trialPack : undefined),
  findDecision: (name) => { const found = trialPack.decisions.find((one) => one.name === name); return found && { pack: trialPack, decision: found }; }, coverage: () => [],
};
