// 第四章一、二: determinations, the reward pool's course, versions of tables, and references.
import { count, date, duty, money, record, recordKind, text, workflow } from '@gongqiao/kernel';
import { NEW_PAY, OLD_PAY } from './provisions.js';

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
    states: { reserved: { zh: '预留', holders: ['project-department', 'service-department'] }, evaluated: { zh: '评估结束，已记扣款', holders: ['director-general'] }, decided: { zh: '已定额度', holders: ['finance-head'] }, released: { zh: '已发放', final: true } },
    transitions: [
      { id: 'advance', zh: '提前申请激励奖金', from: ['reserved'], to: 'reserved', actors: ['project-lead', 'centre-director'], form: record({ claim: text().zh('激励事项', 'Claim'), claimed: money().zh('申请金额', 'Amount claimed') }), provisions: [NEW_PAY['6.1'], NEW_PAY['6.2'], NEW_PAY['6.3'], NEW_PAY['6.4'], NEW_PAY['6.5']] },
      { id: 'evaluate', zh: '登记评估结果和扣款', from: ['reserved'], to: 'evaluated', actors: ['project-department', 'service-department'], form: record({ evaluation: text().zh('第三方评估结果', 'Outside evaluation'), deduction: money().zh('扣款', 'Deduction') }) },
      { id: 'decide', zh: '决定发放额度', from: ['evaluated'], to: 'decided', actors: ['director-general'], reason: true, form: record({ amount: money().zh('发放额度', 'Amount to release') }) },
      { id: 'release', zh: '发放', from: ['decided'], to: 'released', actors: ['finance-head', 'accountant'] },
    ],
  }),
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
