// （七）（二）3, （三）3: how many archives and recipients of a centre's worker are drawn.
import { count, decision, oneOf, record, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { wholePoints } from '../../rules/types.js';
import { CENTRE } from './provisions.js';

const ROLES = { 'social-worker': '社工', assistant: '社区助理' } as const;
const QUOTA = record({ casework: wholePoints().zh('个案'), visit: wholePoints().zh('探访'), activity: wholePoints().zh('活动'), group: wholePoints().zh('小组'), recipients: wholePoints().zh('服务对象') });
const PRESENT = record({ casework: count().zh('个案'), visit: count().zh('探访'), activity: count().zh('活动'), group: count().zh('小组') });
const DRAW = record({ casework: count().zh('个案'), visit: count().zh('探访'), activity: count().zh('活动'), group: count().zh('小组'), total: count().zh('合计') });

export const socialWorkerSample = printed('centreSample.socialWorker', '中心社工抽查数量', CENTRE['SW-3'], QUOTA, { casework: 1, visit: 5, activity: 1, group: 1, recipients: 5 });
export const assistantSample = printed('centreSample.assistant', '社区助理抽查数量', CENTRE['AST-3'], QUOTA, { casework: 0, visit: 5, activity: 1, group: 1, recipients: 5 });

function drawn(at: Judgement, cited: (typeof CENTRE)['SW-3'], present: Infer<typeof PRESENT>, quota: Infer<typeof QUOTA>): Infer<typeof DRAW> {
  const of = (kind: keyof Infer<typeof PRESENT>): number => Math.min(present[kind], quota[kind]);
  const [casework, visit, activity, group] = [of('casework'), of('visit'), of('activity'), of('group')];
  const total = at.step(cited, '抽查档案份数 ＝ 各类有多少抽多少，至多为规定份数', casework + visit + activity + group, { 个案: casework, 探访: visit, 活动: activity, 小组: group });
  return { casework, visit, activity, group, total };
}

export const centreSample = decision('leya.evaluation.centreSample', {
  zh: '中心社工、助理抽查方案',
  applies: [CENTRE['SW-3'], CENTRE['AST-3']],
  facts: { role: oneOf(ROLES).zh('职务'), documents: PRESENT.zh('档案'), recipients: count().zh('服务对象') },
  answer: { documents: DRAW.zh('档案'), recipients: count().zh('服务对象') },
}).by(({ role, documents, recipients }, at) => {
  const worker = role === 'social-worker';
  const cited = worker ? CENTRE['SW-3'] : CENTRE['AST-3'];
  const quota = at.value(worker ? socialWorkerSample : assistantSample);
  return {
    documents: drawn(at, cited, documents, quota),
    recipients: at.step(cited, '回访服务对象人数，至多为规定人数', Math.min(recipients, quota.recipients), { 名册人数: recipients }),
  };
});
