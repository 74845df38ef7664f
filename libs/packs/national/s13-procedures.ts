// 十三 办理流程（part C）: NT-W1 to 8. Guards look at the outcomes that the platform places in the facts of the act;
// an act whose outcome was not judged is refused like one that was judged badly.
import { chapter, money, record, text, workflow, type ActFacts } from '@gongqiao/kernel';
import { LEAVE10 } from './provisions/leave.js';
import { CON20, CON21, CON4, CON7 } from './provisions/contract.js';
import * as S from './provisions/security.js';
import { TAX7 } from './provisions/tax.js';
import { WAGE1, WAGE12, WAGE14 } from './provisions/wages.js';
import { incident, mandatoryReporting, personRequestFlow, retentionEnd } from './s13-procedures-records.js';

/** A field of an outcome among the facts. */
function outcome(facts: ActFacts, decisionName: string, field: string): unknown {
  const held = facts[decisionName];
  return typeof held === 'object' && held !== null ? (held as Readonly<Record<string, unknown>>)[field] : undefined;
}

const payroll = workflow({
  id: 'NT-W1', zh: '月度工资', subject: 'payroll', provisions: [S.W1, WAGE14, TAX7], initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['payroll-clerk'] }, computed: { zh: '已计算', holders: ['payroll-reviewer'] }, reviewed: { zh: '已复核', holders: ['payroll-clerk'] },
    paid: { zh: '已发放', holders: ['payroll-clerk'] }, declared: { zh: '已申报', final: true }, corrected: { zh: '已更正（另开新笔）', final: true },
  },
  transitions: [
    {
      id: 'compute', zh: '计算', from: ['draft'], to: 'computed', actors: ['payroll-clerk'],
      guards: [
        {
          code: 'below-minimum-wage', provision: WAGE1, decision: 'national.compensation.minimumWage', message: { zh: '有人低于最低工资而未加说明', en: 'A worker is below the minimum wage without a note' },
          refuses: (f) => outcome(f, 'national.compensation.minimumWage', 'compliant') !== true && !f['note'],
        },
        {
          code: 'deduction-finding', provision: WAGE12, decision: 'national.compensation.deduction', message: { zh: '扣款有问题而未加说明', en: 'A deduction has a finding without a note' },
          refuses: (f) => (outcome(f, 'national.compensation.deduction', 'findings') as readonly unknown[] | undefined)?.length !== 0 && !f['note'],
        },
      ],
    },
    {
      id: 'review', zh: '复核', from: ['computed'], to: 'reviewed', actors: ['payroll-reviewer'],
      guards: [{ code: 'same-person', provision: S.W1, message: { zh: '复核人不能是经办人', en: 'The reviewer cannot be the clerk' }, refuses: (f) => f['reviewerId'] === f['clerkId'] }],
    },
    { id: 'return', zh: '退回', from: ['computed', 'reviewed'], to: 'draft', actors: ['payroll-reviewer'], reason: true },
    { id: 'pay', zh: '发放', from: ['reviewed'], to: 'paid', actors: ['payroll-clerk'], provisions: [WAGE14] },
    { id: 'declare', zh: '申报税费', from: ['paid'], to: 'declared', actors: ['payroll-clerk'], provisions: [TAX7] },
    { id: 'correct', zh: '更正', from: ['paid'], to: 'corrected', actors: ['payroll-clerk'], reason: true, opens: [{ workflow: 'NT-W1' }] },
  ],
});

const annualLeaveFlow = workflow({
  id: 'NT-W2', zh: '年休假', subject: 'annual-leave', provisions: [S.W2, LEAVE10], initial: 'requested',
  states: {
    requested: { zh: '已申请', holders: ['superior'] }, arranged: { zh: '已安排', holders: ['worker'] }, taken: { zh: '已休', final: true },
    'declined-in-writing': { zh: '书面提出不休', final: true }, 'carried-over': { zh: '跨年安排', holders: ['superior'] },
  },
  transitions: [
    {
      id: 'arrange', zh: '安排', from: ['requested', 'carried-over'], to: 'arranged', actors: ['superior'],
      guards: [{
        code: 'above-remaining', provision: LEAVE10, decision: 'national.leave.annual', message: { zh: '超过剩余年休假天数', en: 'More days than remain' },
        refuses: (f) => !(Number(f['days']) <= Number(outcome(f, 'national.leave.annual', 'remainingDays'))),
      }],
    },
    { id: 'take', zh: '销假', from: ['arranged'], to: 'taken', actors: ['worker', 'superior'] },
    { id: 'decline', zh: '书面提出不休', from: ['requested', 'arranged'], to: 'declined-in-writing', actors: ['worker'], reason: true },
    {
      id: 'carryOver', zh: '跨年安排', from: ['requested', 'arranged'], to: 'carried-over', actors: ['superior'], form: record({ need: text().zh('生产工作需要') }),
      guards: [
        { code: 'no-consent', provision: LEAVE10, message: { zh: '跨年安排须本人同意', en: 'Carrying over needs the worker\'s consent' }, refuses: (f) => f['workerConsents'] !== true },
        { code: 'carried-twice', provision: LEAVE10, message: { zh: '只能跨一个年度', en: 'Leave can be carried over once only' }, refuses: (f) => Number(f['timesCarried'] ?? 0) >= 1 },
      ],
    },
  ],
});

const offersAnotherKind = (f: ActFacts): boolean => outcome(f, 'national.contract.renewal', 'openEndedDue') !== false && f['offeredKind'] !== 'open-ended';

const contractFlow = workflow({
  id: 'NT-W3', zh: '劳动合同订立与续订', subject: 'labour-contract', provisions: [S.W3, CON4, CON7], initial: 'due',
  states: {
    due: { zh: '应订立', holders: ['personnel'] }, signed: { zh: '已签订', holders: ['personnel'] }, running: { zh: '履行中' },
    'renewal-open': { zh: '待续订', holders: ['personnel', 'worker'] }, renewed: { zh: '已续订', final: true }, ended: { zh: '已终止', final: true },
  },
  transitions: [
    {
      id: 'sign', zh: '签订', from: ['due'], to: 'signed', actors: ['personnel', 'worker'],
      guards: [{
        code: 'probation-breach', provision: CON4, decision: 'national.contract.probation', message: { zh: '试用期约定违法，须更正或由法务负责人注明', en: 'The probation breaks the law; correct it or have the legal head note it' },
        refuses: (f) => outcome(f, 'national.contract.probation', 'compliant') !== true && !f['legalNote'],
      }],
    },
    { id: 'start', zh: '开始履行', from: ['signed'], to: 'running', actors: ['personnel'] },
    { id: 'openRenewal', zh: '进入续订', from: ['running'], to: 'renewal-open', actors: ['personnel', 'platform'], provisions: [CON7] },
    {
      id: 'renew', zh: '续订', from: ['renewal-open'], to: 'renewed', actors: ['personnel'],
      guards: [{ code: 'open-ended-due', provision: CON7, decision: 'national.contract.renewal', message: { zh: '应订立无固定期限合同', en: 'An open-ended contract is due' }, refuses: offersAnotherKind }],
    },
    { id: 'end', zh: '终止', from: ['running', 'renewal-open'], to: 'ended', actors: ['personnel', 'worker'], opens: [{ workflow: 'NT-W4' }] },
  ],
});

const endingFlow = workflow({
  id: 'NT-W4', zh: '解除与终止', subject: 'labour-contract-ending', provisions: [S.W4, CON20, CON21], initial: 'proposed',
  states: {
    proposed: { zh: '拟解除', holders: ['unit-union'] }, 'union-heard': { zh: '已听取工会意见', holders: ['personnel'] }, notified: { zh: '已通知', holders: ['personnel'] },
    ended: { zh: '已终止', holders: ['personnel'] }, settled: { zh: '已结清', final: true },
  },
  transitions: [
    { id: 'hearUnion', zh: '听取工会意见', from: ['proposed'], to: 'union-heard', actors: ['unit-union', 'personnel'], form: record({ opinion: text().zh('工会意见') }) },
    {
      id: 'notify', zh: '通知', from: ['union-heard'], to: 'notified', actors: ['personnel'], form: record({ ground: text().zh('事由') }),
      guards: [
        { code: 'no-ground', provision: CON21, message: { zh: '须写明解除、终止的事由', en: 'The ground must be filed' }, refuses: (f) => !f['ground'] },
        {
          code: 'protected', provision: CON21, decision: 'national.contract.notice', message: { zh: '有不得解除、终止的情形', en: 'The worker is protected' },
          refuses: (f) => outcome(f, 'national.contract.notice', 'allowed') !== true,
        },
        {
          code: 'redundancy-not-reported', provision: CON20, message: { zh: '达到裁员人数的须提前三十日说明并报告劳动部门', en: 'A redundancy of this size must first be explained and reported' },
          refuses: (f) => f['redundancyListReached'] === true && f['redundancyReported'] !== true,
        },
      ],
    },
    { id: 'end', zh: '终止并出具证明', from: ['notified'], to: 'ended', actors: ['personnel'] },
    { id: 'settle', zh: '结清工资与补偿、转移档案', from: ['ended'], to: 'settled', actors: ['personnel'], form: record({ paid: money().zh('结清金额') }) },
  ],
});

export const proceduresChapter = chapter({
  title: '十三 办理流程',
  provisions: [S.W1, S.W2, S.W3, S.W4, S.W5, S.W6, S.W7, S.W8],
  workflows: [payroll, annualLeaveFlow, contractFlow, endingFlow, retentionEnd, personRequestFlow, incident, mandatoryReporting],
});
