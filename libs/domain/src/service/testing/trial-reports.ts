import { bool, count, date, decimal, decision, lastDayOfMonth, list, month, monthOf, oneOf, pastDate, provision, record, roundHalfUp, setOf, text, workflow, dec } from '@gongqiao/kernel';

export const T2 = provision('T-2', '第二条', 'decision', '每月汇报，每季总结，年初报计划。');

/** Only the month at hand, due on its last day. */
const monthlyReport = decision('trial.service.monthlyReport', {
  zh: '每月汇报', applies: [T2],
  facts: { postedFrom: date().zh('首日'), postedTo: date().optional().zh('末日'), reports: list(record({ month: month().zh('月份'), reportedOn: pastDate().zh('汇报日'), recipient: oneOf({ 'host-lead': '主管领导' }).zh('对象') })).zh('汇报') },
  answer: { months: list(record({ month: month().zh('月份'), dueOn: date().zh('期限'), status: oneOf({ pending: '待办', 'on-time': '按时', late: '逾期完成', overdue: '逾期' }).zh('状态') })).zh('各月') },
}).by(({ reports }, at) => {
  const of = monthOf(at.asOf);
  return { months: [{ month: of, dueOn: lastDayOfMonth(of), status: reports.some((each) => each.month === of) ? 'on-time' as const : 'pending' as const }] };
});

const indicators = decision('trial.service.indicators', {
  zh: '完成情况', applies: [T2], facts: { indicators: list(record({ code: text().zh('指标'), target: count({ min: 1 }).zh('目标'), done: count().zh('完成') })).zh('指标') },
  answer: { rates: list(record({ code: text().zh('指标'), rate: decimal({ unit: 'percent' }).zh('完成率') })).zh('完成率') },
}).by(({ indicators: given }) => ({ rates: given.map(({ code, target, done }) => ({ code, rate: roundHalfUp(dec(done).times(100).div(target), 2) })) }));

const BASES = { mission: '宗旨', needs: '需求' } as const;
const annualPlan = decision('trial.service.annualPlan', {
  zh: '年度计划', applies: [T2],
  facts: { bases: setOf(oneOf(BASES)).zh('依据'), districtOutcome: oneOf({ approved: '批准', rejected: '不批准' }).zh('审批'), districtDecidedOn: pastDate().optional().zh('审批日'), executeOn: date().zh('执行日') },
  answer: { mayExecute: bool().zh('可以执行') },
}).by(({ districtOutcome, districtDecidedOn, executeOn }) => ({ mayExecute: districtOutcome === 'approved' && districtDecidedOn !== null && executeOn >= districtDecidedOn }));

export const reportDecisions = [monthlyReport, indicators, annualPlan];

export const planFlow = workflow({
  id: 'T-W9', zh: '计划报批', subject: 'annual-plan', provisions: [T2], initial: 'draft',
  states: { draft: { zh: '草拟', holders: ['employer'] }, submitted: { zh: '已报批', holders: ['buyer'] }, approved: { zh: '已批准', final: true }, rejected: { zh: '不批准', holders: ['employer'] } },
  transitions: [
    { id: 'submitPlan', zh: '报批', from: ['draft'], to: 'submitted', actors: ['employer'], guards: [{ code: 'no-budget', provision: T2, message: { zh: '没有预算', en: 'No budget' }, refuses: (f) => f['hasBudget'] === false }] },
    { id: 'decidePlan', zh: '批准', from: ['submitted'], to: 'approved', actors: ['buyer'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decidePlan', zh: '不批准', from: ['submitted'], to: 'rejected', actors: ['buyer'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'revisePlan', zh: '修改', from: ['rejected'], to: 'draft', actors: ['employer'] },
  ],
});
