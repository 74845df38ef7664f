// 第四章一、二: determinations, the reward pool's course, versions of tables, and references.
import { count, date, dec, duty, list, money, record, recordKind, text, workflow, type Json, type JsonObject, type PayMatter } from '@gongqiao/kernel';
import { NEW_PAY, OLD_PAY } from './provisions.js';
import { POOL_ITEM, rewardPool } from './reward-pool.js';

/** Who gets how much: by staff number and name. */
const SHARE = record({ number: text().zh('工号', 'Staff number'), name: text().zh('姓名', 'Name'), amount: money().zh('金额', 'Amount') });
const SHARES = list(SHARE, { nonEmpty: true, unique: (row) => row.number, uniqueField: 'number' });

export const newPayWorkflows = [
  workflow({
    id: 'LY-W-PAY-NEW-2', zh: '年资补贴认定', subject: 'seniority-determination', provisions: [NEW_PAY['2.3']], initial: 'proposed',
    begin: { actors: ['hr'], title: 'person', form: record({ person: text().zh('员工', 'Employee'), yearsOfService: count().zh('工龄（满年）', 'Full years of service'), tier: text().zh('拟认定档次', 'Tier proposed'), from: date().zh('起算日', 'From'), grounds: text().zh('理由', 'Grounds') }) },
    states: { proposed: { zh: '待认定', holders: ['hr', 'director-general'] }, determined: { zh: '已认定', final: true } },
    transitions: [{ id: 'determine', zh: '认定档次', from: ['proposed'], to: 'determined', actors: ['director-general'], reason: true }],
  }),
  workflow({
    id: 'LY-W-PAY-NEW-6', zh: '奖励池发放', subject: 'reward-pool', provisions: [NEW_PAY['6']], initial: 'reserved',
    begin: { actors: ['project-department', 'service-department'], title: 'project', form: record({ project: text().zh('项目', 'Project'), period: text().zh('评估周期', 'Period'), reserved: money().zh('预留金额', 'Amount reserved') }) },
    states: { reserved: { zh: '预留', holders: ['project-department', 'service-department'] }, claimed: { zh: '提前申请待核定', holders: ['director-general'] }, evaluated: { zh: '评估结束，已记扣款', holders: ['director-general'] }, decided: { zh: '已定额度', holders: ['finance-head'] }, released: { zh: '已发放', final: true } },
    transitions: [
      { id: 'advance', zh: '提前申请激励奖金', from: ['reserved'], to: 'claimed', actors: ['project-lead', 'centre-director', 'project-department', 'service-department'], form: record({ claim: text().zh('激励事项', 'Claim'), items: list(POOL_ITEM, { nonEmpty: true }).zh('申领项目', 'Claims by the table'), shares: SHARES.zh('分给谁、多少', 'Who gets how much') }), provisions: [NEW_PAY['6.1'], NEW_PAY['6.2'], NEW_PAY['6.3'], NEW_PAY['6.4'], NEW_PAY['6.5']] },
      { id: 'grant', zh: '核定提前发放，随工资发', from: ['claimed'], to: 'reserved', actors: ['director-general'], provisions: [NEW_PAY['6.1']] },
      { id: 'decline', zh: '不同意提前发放', from: ['claimed'], to: 'reserved', actors: ['director-general'], reason: true },
      { id: 'evaluate', zh: '登记评估结果和扣款', from: ['reserved'], to: 'evaluated', actors: ['project-department', 'service-department'], form: record({ evaluation: text().zh('第三方评估结果', 'Outside evaluation'), deduction: money().zh('扣款', 'Deduction') }) },
      { id: 'decide', zh: '决定发放额度', from: ['evaluated'], to: 'decided', actors: ['director-general'], reason: true, form: record({ amount: money().zh('发放额度', 'Amount to release'), shares: SHARES.zh('分给谁、多少（合计等于额度）', 'Who gets how much, adding up to the amount') }) },
      { id: 'release', zh: '发放，随工资发', from: ['decided'], to: 'released', actors: ['finance-head', 'accountant'] },
    ],
  }),
];

const yuanIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '0');

function sharesIn(said: JsonObject): { number: string; name: string; amount: string }[] {
  const shares = Array.isArray(said['shares']) ? (said['shares'] as readonly JsonObject[]) : [];
  return shares.map(({ number, name, amount }) => ({ number: yuanIn(number), name: yuanIn(name), amount: yuanIn(amount) }));
}

/** What is left of a pool: the money reserved, less what the evaluation took off and what was granted before. */
function leftIn(said: JsonObject, granted: string): string {
  return dec(yuanIn(said['reserved'])).minus(yuanIn(said['deduction'])).minus(granted).toFixed(2);
}

/** Money of a reward pool: claims by the table before the evaluation, and what the director-general decides after it. */
export const rewardPoolPay: readonly PayMatter[] = [
  {
    workflow: 'LY-W-PAY-NEW-6', names: 'advance', grants: 'grant', kind: 'award', provision: NEW_PAY['6.1'], whole: true, shares: sharesIn,
    zh: (said) => `奖励池激励奖金（${yuanIn(said['project'])}：${yuanIn(said['claim'])}）`,
    asks: ({ items }) => (items === undefined ? null : { decision: rewardPool, facts: { items } }),
    limit: (said, { granted, answer }) => {
      const [total, left] = [yuanIn(answer?.['total']), leftIn(said, granted)];
      return dec(total).gt(left) ? { most: left, zh: `按标准应得 ${total} 元，奖励池只余 ${left} 元`, en: `The table gives ${total} yuan, of which ${left} are left in the pool` } : { most: total, zh: `按标准应得 ${total} 元`, en: `The table gives ${total} yuan` };
    },
  },
  {
    workflow: 'LY-W-PAY-NEW-6', names: 'decide', grants: 'release', kind: 'award', provision: NEW_PAY['6'], whole: true, shares: sharesIn,
    zh: (said) => `奖励池奖金（${yuanIn(said['project'])}，${yuanIn(said['period'])}）`,
    asks: () => null,
    limit: (said, { granted }) => {
      const [amount, left] = [yuanIn(said['amount']), leftIn(said, granted)];
      return dec(amount).gt(left) ? { most: left, zh: `奖励池扣除评估扣款和已提前发放的，只余 ${left} 元`, en: `After the evaluation and what was advanced, ${left} yuan are left in the pool` } : { most: amount, zh: `发放额度 ${amount} 元`, en: `The amount to release is ${amount} yuan` };
    },
  },
];

export const oldPayWorkflows = [
  workflow({
    id: 'LY-W-PAY-OLD-5.5', zh: '薪酬标准调整', subject: 'pay-table-version', provisions: [OLD_PAY['5.5']], initial: 'proposed',
    begin: { actors: ['hr', 'finance-head'], title: 'guidance', form: record({ guidance: text().zh('指导价位文件', 'Guidance'), from: date().zh('拟执行日期', 'To hold from'), changes: text().zh('调整内容', 'Changes') }) },
    states: { proposed: { zh: '依指导价位拟订', holders: ['board'] }, adopted: { zh: '理事会已决议', final: true }, rejected: { zh: '未通过', final: true } },
    transitions: [
      { id: 'adopt', zh: '决议通过', from: ['proposed'], to: 'adopted', actors: ['board'] },
      { id: 'reject', zh: '不通过', from: ['proposed'], to: 'rejected', actors: ['board'], reason: true },
    ],
  }),
];

export const newPayDuties = [
  duty({ id: 'LY-D-PAY-NEW-2.4', zh: '年资补贴年度认定', provisions: [NEW_PAY['2.4']], who: ['hr'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
];

export const newPayRecords = [
  recordKind('pay-plan', '薪酬季度方案', [NEW_PAY['1d'], NEW_PAY['7']], { quarter: text().zh('季度'), publishedOn: date().zh('发布日期'), projectSubsidy: money().optional().zh('项目补贴金额'), inForceFrom: date().zh('起始日') }),
];
export const oldPayRecords = [
  recordKind('pay-reference', '薪酬参考标准', [OLD_PAY['0.1'], OLD_PAY['0.3'], OLD_PAY['0.4']], { document: text().zh('文件'), grade: text().optional().zh('级别'), monthly: money().optional().zh('月薪'), performancePerMonth: money().optional().zh('每月绩效') }),
];
