// 第二十七条、第二十八条: the agency's own scheme, acceptance and disbursement.
import {
  atLeast, bool, chapter, date, decision, list, maximum, minimum, money, oneOf, record, recordKind, setOf, text, workflow, ZERO,
} from '@gongqiao/kernel';
import { LG27, LG28a, LG28b, LG28c } from './provisions.js';
import { ACCEPTANCE_BLOCKERS, CHECK_OUTCOMES, IN_FORCE, SCHEME_SUBJECTS, amount } from './vocabulary.js';
import { answered, named } from './deadlines.js';

// 第二十七条
export const ngoScheme = decision('longgang.evaluation.ngoScheme', {
  zh: '社工机构绩效考核评价机制',
  applies: [LG27],
  from: IN_FORCE,
  facts: { subjects: setOf(oneOf(SCHEME_SUBJECTS)).zh('评价内容') },
  answer: { complete: bool().zh('内容齐全'), missing: list(oneOf(SCHEME_SUBJECTS)).zh('所缺内容') },
}).by(({ subjects }, at) => {
  const missing = (Object.keys(SCHEME_SUBJECTS) as (keyof typeof SCHEME_SUBJECTS)[]).filter((s) => s !== 'other' && !subjects.includes(s));
  return { complete: at.condition(LG27, '涵盖七项评价内容', missing.length === 0, { 所缺: named(SCHEME_SUBJECTS, missing) }), missing };
});

export const schemeRecord = recordKind('ngo-scheme', '机构绩效考核评价机制', [LG27], {
  ngo: text().zh('社工机构'), subjects: setOf(oneOf(SCHEME_SUBJECTS)).zh('评价内容'), document: text().zh('文本'), filedOn: date().zh('报备日'),
});

const FINAL_REPORT = 'project-summary-report';

// 第二十八条
export const acceptance = decision('longgang.funding.acceptance', {
  zh: '履约验收与经费拨付',
  applies: [LG28a, LG28b, LG28c],
  from: IN_FORCE,
  facts: {
    contractEndOn: date().zh('合同终止日'),
    contractEvidence: setOf(text()).zh('合同要求的佐证资料'),
    submittedEvidence: setOf(text()).zh('已提交的资料'),
    checkOutcome: oneOf(CHECK_OUTCOMES).zh('履约核查'),
    contractAmount: amount.zh('合同金额'),
    actualSpending: amount.zh('实际支出'),
    contractDeductions: amount.zh('合同扣款'),
    paidBefore: amount.zh('已付金额'),
  },
  answer: {
    missingEvidence: list(text()).zh('所缺资料'),
    accepted: bool().zh('验收通过'),
    blockers: list(oneOf(ACCEPTANCE_BLOCKERS)).zh('不能验收的原因'),
    basis: money().zh('计付基数'),
    entitlement: money().zh('应付金额'),
    payable: money().zh('本次拨付'),
    recoverable: money().zh('应收回'),
  },
}).by((f, at) => {
  const missingEvidence = [FINAL_REPORT, ...f.contractEvidence.filter((e) => e !== FINAL_REPORT)].filter((e) => !f.submittedEvidence.includes(e));
  const blockers: (keyof typeof ACCEPTANCE_BLOCKERS)[] = [];
  if (!at.condition(LG28a, '合同已期满', at.asOf > f.contractEndOn, { 合同终止日: f.contractEndOn })) blockers.push('term-not-expired');
  if (!at.condition(LG28b, '项目总结报告和合同要求的资料齐全', missingEvidence.length === 0, { 所缺: missingEvidence })) blockers.push('evidence-missing');
  if (!at.condition(LG28c, '履约核查通过', f.checkOutcome === 'passed', { 核查结果: CHECK_OUTCOMES[f.checkOutcome] })) {
    blockers.push(f.checkOutcome === 'pending' ? 'check-pending' : 'check-failed');
  }
  const accepted = blockers.length === 0;
  const basis = at.step(LG28c, '计付基数 ＝ 实际支出与合同金额中较低者', minimum(f.actualSpending, f.contractAmount), { 实际支出: f.actualSpending, 合同金额: f.contractAmount });
  const entitlement = at.step(LG28c, '应付金额 ＝ 计付基数 － 合同扣款，不低于零', atLeast(basis.minus(f.contractDeductions), ZERO), { 计付基数: basis, 合同扣款: f.contractDeductions });
  const payable = accepted ? maximum(entitlement.minus(f.paidBefore), ZERO) : ZERO;
  const recoverable = accepted ? maximum(f.paidBefore.minus(entitlement), ZERO) : ZERO;
  at.step(LG28c, accepted ? '本次拨付 ＝ 应付金额 － 已付金额，不低于零' : '未验收通过，本次不拨付', payable, accepted ? { 应付金额: entitlement, 已付金额: f.paidBefore } : {});
  if (accepted) at.step(LG28c, '应收回 ＝ 已付金额 － 应付金额，不低于零', recoverable, { 应付金额: entitlement, 已付金额: f.paidBefore });
  return { missingEvidence, accepted, blockers, basis, entitlement, payable, recoverable };
});

const ACCEPTANCE = 'longgang.funding.acceptance';

export const acceptanceFlow = workflow({
  id: 'LG-W11',
  zh: '履约验收与拨付',
  subject: 'acceptance',
  provisions: [LG28a, LG28b, LG28c],
  initial: 'open',
  states: {
    open: { zh: '待提交', holders: ['ngo'] },
    submitted: { zh: '已提交', holders: ['district'] },
    checked: { zh: '核查通过', holders: ['district'] },
    'check-failed': { zh: '核查不通过', holders: ['ngo'] },
    paid: { zh: '已拨付', final: true },
  },
  transitions: [
    {
      id: 'submitEvidence', zh: '提交佐证资料', from: ['open', 'check-failed'], to: 'submitted', actors: ['ngo'],
      form: record({ submittedEvidence: setOf(text(), { nonEmpty: true }).zh('资料'), statement: text().zh('经费支出说明') }),
      guards: [{
        code: 'evidence-missing', provision: LG28b, decision: ACCEPTANCE, message: { zh: '总结报告或合同要求的资料不全', en: 'Evidence is missing' },
        refuses: (f) => {
          const missing = answered(f, ACCEPTANCE, 'missingEvidence');
          return Array.isArray(missing) && missing.length > 0;
        },
      }],
    },
    {
      id: 'decideCheck', zh: '核查通过', from: ['submitted'], to: 'checked', actors: ['district'], applies: (f) => f['checkOutcome'] !== 'failed',
      form: record({ findings: text().zh('核查情况'), actualSpending: amount.zh('核定支出'), contractDeductions: amount.zh('合同扣款'), clause: text().optional().zh('扣款条款') }),
    },
    { id: 'decideCheck', zh: '核查不通过', from: ['submitted'], to: 'check-failed', actors: ['district'], applies: (f) => f['checkOutcome'] === 'failed', reason: true },
    {
      id: 'disburse', zh: '拨付', from: ['checked'], to: 'paid', actors: ['district'], form: record({ amount: amount.zh('金额') }),
      guards: [
        { code: 'recoverable', provision: LG28c, decision: ACCEPTANCE, message: { zh: '有应收回的款项，不能拨付', en: 'There is a sum to be recovered' }, refuses: (f) => Number(answered(f, ACCEPTANCE, 'recoverable') ?? 0) > 0 },
        { code: 'amount-differs', provision: LG28c, decision: ACCEPTANCE, message: { zh: '拨付金额与应拨金额不符', en: 'The amount differs from what is payable' }, refuses: (f) => Number(f['amount']) !== Number(answered(f, ACCEPTANCE, 'payable')) },
      ],
    },
    {
      id: 'recordRecovery', zh: '记录收回', from: ['checked'], to: 'paid', actors: ['district'], form: record({ amount: amount.zh('收回金额') }),
      guards: [{ code: 'nothing-recoverable', provision: LG28c, decision: ACCEPTANCE, message: { zh: '没有应收回的款项', en: 'There is nothing to recover' }, refuses: (f) => !(Number(answered(f, ACCEPTANCE, 'recoverable') ?? 0) > 0) }],
    },
  ],
});

export const chapter4Acceptance = chapter({
  title: '第四章 项目管理（第二十七条、第二十八条）',
  provisions: [LG27, LG28a, LG28b, LG28c],
  decisions: [ngoScheme, acceptance],
  workflows: [acceptanceFlow],
  records: [schemeRecord],
});
