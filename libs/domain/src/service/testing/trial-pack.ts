import { bool, chapter, count, date, decision, definePack, list, oneOf, provision, record, right, text, type Right } from '@gongqiao/kernel';
import type { PolicyIndex } from '@gongqiao/platform/policy';

const T1 = provision('T-1', '第一条', 'decision', '服务有据可查。');

const filing = decision('trial.archive.filing', {
  zh: '归档', applies: [T1], facts: { complete: bool().zh('齐全') }, answer: { accepted: bool().zh('可以归档'), missing: list(oneOf({ complete: '齐全' })).zh('所缺') },
}).by(({ complete }) => ({ accepted: complete, missing: complete ? [] : ['complete' as const] }));

const caseCount = decision('trial.evaluation.caseCount', {
  zh: '个案数', applies: [T1],
  facts: { period: text().zh('期'), periodStart: date().zh('始'), periodEnd: date().zh('末'), cases: list(record({ caseId: text().zh('个案'), openedOn: date().zh('开案'), followUps: count().zh('跟进'), supervisorApproved: bool().zh('同意') })).zh('个案') },
  answer: { counted: count().zh('计入'), cases: list(record({ caseId: text().zh('个案'), counts: bool().zh('计入') })).zh('个案') },
}).by(({ cases, periodStart }) => {
  const judged = cases.map(({ caseId, openedOn, followUps }) => ({ caseId, counts: openedOn >= periodStart || followUps >= 2 }));
  return { counted: judged.filter((one) => one.counts).length, cases: judged };
});

const give = (who: string, verbs: string, subjects: string, reach: Right['reach']): Right[] =>
  subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [T1], who: [who], verb, subject, reach, zh: '试' })));

/** A small document for the specifications of services: nothing of a real one. */
export const trialPack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'employer', provisionCount: 1,
  parties: { worker: { zh: '社工', en: 'Worker', unitKinds: ['team'] }, leader: { zh: '组长', en: 'Leader', unitKinds: ['team'] }, head: { zh: '部长', en: 'Head', unitKinds: ['agency'] }, buyer: { zh: '购买方', en: 'Buyer', unitKinds: ['agency'] } },
  unitKinds: { agency: '机构', team: '小组' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1], decisions: [filing, caseCount], rights: [
    ...give('worker', 'read create', 'ServiceRecord', 'own'), ...give('worker', 'read create update', 'ServiceMatter', 'own'), ...give('worker', 'read create reveal', 'Beneficiary', 'own'), ...give('worker', 'read', 'ServiceProgress', 'own'),
    ...give('leader', 'read', 'ServiceRecord ServiceProgress', 'subtree'), ...give('leader', 'read update approve', 'ServiceMatter ServiceFinding', 'subtree'), ...give('leader', 'reveal', 'Beneficiary', 'subtree'), ...give('leader', 'read update', 'ServiceTarget', 'subtree'),
    ...give('leader', 'assign', 'ServiceMatter', 'subtree'), ...give('head', 'assign', 'ServiceMatter', 'tenant'),
    ...give('head', 'read create', 'ServiceSummary ServiceProgress', 'tenant'), ...give('buyer', 'read', 'ServiceSummary', 'counterpart'),
  ] })],
});

export const trialIndex: PolicyIndex = {
  packs: [trialPack], findPack: (id) => (id === 'trial' ? trialPack : undefined),
  findDecision: (name) => { const found = trialPack.decisions.find((one) => one.name === name); return found && { pack: trialPack, decision: found }; }, coverage: () => [],
};
