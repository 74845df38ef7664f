// Who does what in 财务管理, 预决算 and 费用开支控制.
import { bool, date, money, oneOf, record, setOf, text, workflow } from '@gongqiao/kernel';
import { approvalChain } from '../c09-expense.js';
import { P, cite } from '../provisions/index.js';
import { act, need, needAnswer, needTrue } from '../rules/acts.js';
import { voucher } from '../c07-finance.js';
import { entertainmentApproval } from '../c09-hospitality.js';
import { paymentAppointment } from '../c11-cash.js';
import { accountBegin, borrowingBegin, cashLossBegin, chequeBegin, claimBegin, entertainmentBegin, expensePlanBegin, guestMealBegin, incomeBegin, supplyBegin } from './beginnings.js';

const VOUCHER = 'leya.expense.voucher';
const CHAIN = 'leya.expense.approvalChain';
const APPOINTMENT = 'leya.cash.paymentAppointment';

export const claim = workflow({
  id: 'LY-W-FIN-7',
  zh: '费用报销',
  subject: 'claim',
  provisions: cite('FIN-7.2', 'FIN-7.3', 'FIN-7.4.6', 'CASH-6', 'CASH-7', 'CASH-8', 'ACC-8.1'),
  initial: 'requested',
  begin: claimBegin,
  states: {
    requested: { zh: '已请示', holders: ['department-head'] },
    spent: { zh: '已发生', holders: ['employee'], term: { provision: P['FIN-6.8'], workingDays: 5 } },
    pasted: { zh: '已粘贴', holders: ['cashier'] },
    'cashier-checked': { zh: '出纳已审核', holders: ['department-head', 'office-director', 'director-general', 'board-finance-head', 'board'] },
    approved: { zh: '已批准', holders: ['cashier', 'finance-head'] },
    paid: { zh: '已付款', holders: ['accountant'] },
    booked: { zh: '已记账', final: true },
    returned: { zh: '已退回', holders: ['employee'] },
  },
  transitions: [
    act('consent', '同意开支', ['requested'], 'spent', ['department-head', 'office-director', 'director-general'], { provisions: cite('FIN-7.2') }),
    act('paste', '粘贴单据', ['spent', 'returned'], 'pasted', ['employee']),
    act('cashierCheck', '出纳审核', ['pasted'], 'cashier-checked', ['cashier'], {
      form: record({ ...voucher.facts.fields, invoiceUsed: bool().zh('该发票已报销过', 'The invoice was claimed before') }),
      guards: [
        needAnswer('voucher-defects', P['FIN-7.4.2'], VOUCHER, '单据有缺陷', 'The papers have defects', (a) => Array.isArray(a['defects']) && a['defects'].length === 0),
        need('invoice-used', P['FIN-7.4.1'], '同一发票已报销过', 'The same invoice has been claimed', (f) => f['invoiceUsed'] === false),
      ],
    }),
    act('approve', '审批', ['cashier-checked'], 'approved', ['office-director', 'director-general', 'board-finance-head', 'board'], {
      form: record({ ...approvalChain.facts.fields, payeeSigned: bool().zh('收款人自己证明或审批', 'The payee witnessed or approved') }),
      guards: [
        needAnswer('chain-open', P['EXP-5.4'], CHAIN, '审批步骤未全部完成', 'The chain of approval is not complete', (a) => a['complete'] === true),
        need('own-claim', P['FIN-7.3'], '收款人不得证明或审批本人的报销', 'The payee is neither witness nor approver', (f) => f['payeeSigned'] === false),
      ],
    }),
    act('pay', '付款', ['approved'], 'paid', ['cashier'], {
      form: record({ paidOn: date().zh('付款日'), method: oneOf({ cash: '现金', transfer: '转账' }).zh('方式'), receivedBy: text().zh('领款人'), paymentOn: paymentAppointment.facts.fields.paymentOn, bookedOn: paymentAppointment.facts.fields.bookedOn }),
      guards: [
        needAnswer('signature-missing', P['FIN-7.3'], VOUCHER, '签名未齐，出纳不得付款', 'A signature is missing', (a) => a['accepted'] === true),
        needAnswer('not-booked', P['CASH-21'], APPOINTMENT, '一万元以上付款未提前两个工作日预约', 'The payment was not booked two working days ahead', (a) => a['inTime'] === true),
      ],
    }),
    act('book', '记账', ['paid'], 'booked', ['accountant'], { form: record({ voucherNumber: text().zh('凭证号') }), provisions: cite('ACC-8.1') }),
    act('return', '退回', ['pasted', 'cashier-checked', 'approved'], 'returned', ['cashier', 'accountant', 'finance-head', 'office-director', 'director-general', 'board-finance-head'], { reason: true }),
  ],
});

export const income = workflow({
  id: 'LY-W-FIN-6.2', zh: '收入入账', subject: 'income', provisions: cite('FIN-6.2', 'CASH-18.1', 'GUARD-6.2'), initial: 'receipted', begin: incomeBegin,
  states: { receipted: { zh: '已开票据', holders: ['cashier'] }, received: { zh: '已收款', holders: ['cashier'] }, deposited: { zh: '已存入账户', final: true } },
  transitions: [
    act('receive', '收款并盖现金收讫', ['receipted'], 'received', ['cashier'], {
      form: record({ issuerIsActor: bool().zh('开票人与收款人为同一人', 'Issued and received by one hand') }),
      guards: [need('issuer-receives', P['CASH-18.1'], '开票与收款不得同一人', 'Issuing and receiving are never in one hand', (f) => f['issuerIsActor'] === false)],
    }),
    act('deposit', '存入账户', ['received'], 'deposited', ['cashier'], {
      form: record({ depositedOn: date().zh('存入日'), spentBeforeDeposit: bool().zh('存入前已动用', 'Spent before it was deposited') }),
      guards: [need('spent-before-deposit', P['FIN-6.2'], '未存入的收入不得坐支', 'Undeposited income cannot be spent', (f) => f['spentBeforeDeposit'] === false)],
    }),
  ],
});

export const budget = workflow({
  id: 'LY-W-BUD', zh: '年度预决算', subject: 'budget', provisions: cite('BUD-3', 'BUD-5', 'BUD-6', 'BUD-7'), initial: 'drafted',
  states: {
    drafted: { zh: '已编制', holders: ['department-head'] },
    commented: { zh: '部门已提意见', holders: ['board'] },
    approved: { zh: '理事会已批准', holders: ['office'] },
    running: { zh: '执行中', holders: ['office'] },
    'final-accounts': { zh: '已编决算', holders: ['board'] }, closed: { zh: '已结束', final: true },
  },
  transitions: [
    act('comment', '提意见', ['drafted'], 'commented', ['department-head']),
    act('approve', '批准', ['commented'], 'approved', ['board']),
    act('run', '执行', ['approved'], 'running', ['office', 'platform']),
    act('adjust', '小幅调整', ['running'], 'running', ['office'], {
      form: record({ change: text().zh('调整内容') }),
      guards: [need('major-change', P['BUD-6'], '较大变化须报理事会', 'A major change goes to the board', (f) => f['change'] !== 'major')],
    }),
    act('changeMajor', '较大变化，报理事会', ['running'], 'commented', ['office'], { reason: true }),
    act('finalAccounts', '编制决算', ['running'], 'final-accounts', ['office']),
    act('close', '批准决算', ['final-accounts'], 'closed', ['board']),
  ],
});

export const expensePlan = workflow({
  id: 'LY-W-EXP-3', zh: '月度费用开支计划', subject: 'expense-plan', provisions: cite('EXP-2', 'EXP-3'), initial: 'planned', begin: expensePlanBegin,
  states: { planned: { zh: '部门已编', holders: ['finance-head'] }, reviewed: { zh: '财务已汇总', holders: ['board'] }, approved: { zh: '已批准', final: true } },
  transitions: [
    act('review', '汇总审核', ['planned'], 'reviewed', ['finance-head']),
    act('approve', '批准', ['reviewed'], 'approved', ['board']),
    act('amend', '调整，原数保留', ['approved'], 'planned', ['department-head'], { reason: true, provisions: cite('EXP-3') }),
  ],
});

export const supplyPurchase = workflow({
  id: 'LY-W-EXP-8', zh: '办公用品统一采购', subject: 'supply-purchase', provisions: cite('EXP-8.1', 'EXP-8.2', 'EXP-S2.3'), initial: 'requested', begin: supplyBegin,
  states: {
    requested: { zh: '月底已申请', holders: ['office-director'] },
    ordered: { zh: '已采购', holders: ['office'] },
    accepted: { zh: '已验收', holders: ['office'] },
    stocked: { zh: '已入库', holders: ['office'] },
    claimed: { zh: '已报销', final: true },
  },
  transitions: [
    act('order', '批准并采购', ['requested'], 'ordered', ['office-director']),
    act('accept', '验收', ['ordered'], 'accepted', ['office']),
    act('stock', '入库', ['accepted'], 'stocked', ['office']),
    act('claim', '凭发票和送货清单报销', ['stocked'], 'claimed', ['office'], { form: record({ invoiceAndDeliveryList: bool().zh('附发票和送货清单', 'Invoice and delivery list attached') }), guards: [needTrue('invoiceAndDeliveryList', 'papers-missing', P['EXP-8.2'], '须附发票和送货清单', 'Invoice and delivery list are needed')] }),
  ],
});

export const guestMealRequest = workflow({
  id: 'LY-W-EXP-11', zh: '客餐安排', subject: 'guest-meal', provisions: cite('EXP-11.2', 'EXP-11.3.2'), initial: 'requested', begin: guestMealBegin,
  states: {
    requested: { zh: '已申请', holders: ['board-member'] },
    consented: { zh: '理事已同意', holders: ['administration-head'] },
    arranged: { zh: '已定标准餐厅', holders: ['finance-head'] },
    supplied: { zh: '已备烟酒', holders: ['department-head'] },
    held: { zh: '已举行', holders: ['department-head'] }, claimed: { zh: '已报销', final: true },
  },
  transitions: [
    act('consent', '同意', ['requested'], 'consented', ['board-member']),
    act('arrange', '确定标准和餐厅', ['consented'], 'arranged', ['administration-head'], { form: record({ standard: money().zh('标准'), place: text().zh('餐厅') }) }),
    act('supply', '准备烟酒', ['arranged'], 'supplied', ['finance-head']),
    act('hold', '举行', ['arranged', 'supplied'], 'held', ['department-head']),
    act('claim', '报销', ['held'], 'claimed', ['department-head'], {
      form: record({ ...entertainmentApproval.facts.fields }),
      guards: [needAnswer('not-reimbursable', P['EXP-11.3'], 'leya.expense.entertainmentApproval', '批准、请示或发票未齐', 'Approval, prior consent or the invoice is lacking', (a) => a['reimbursable'] === true)],
    }),
  ],
});

/** 第十一条5: entertainment other than a meal. */
export const entertainmentRequest = workflow({
  id: 'LY-W-EXP-11.5', zh: '应酬申请', subject: 'entertainment', provisions: cite('EXP-11.5'), initial: 'requested', begin: entertainmentBegin,
  states: { requested: { zh: '已申请', holders: ['board'] }, approved: { zh: '已批准', final: true }, refused: { zh: '未准', final: true } },
  transitions: [act('approve', '批准', ['requested'], 'approved', ['board']), act('refuse', '不准', ['requested'], 'refused', ['board'], { reason: true })],
});

export const cheque = workflow({
  id: 'LY-W-CASH-29', zh: '支票办理', subject: 'cheque', provisions: cite('CASH-29'), initial: 'blank', begin: chequeBegin,
  states: {
    blank: { zh: '空白', holders: ['cashier'] }, filled: { zh: '已填写', holders: ['finance-head'] },
    reviewed: { zh: '已审核', holders: ['finance-head'] }, sealed: { zh: '已盖印鉴', holders: ['cashier'] },
    paid: { zh: '已支付', final: true },
  },
  transitions: [
    act('fill', '填写', ['blank'], 'filled', ['cashier'], { form: record({ payee: text().zh('收款人'), amount: money({ above: '0' }).zh('金额'), purpose: text().zh('用途') }) }),
    act('review', '审核', ['filled'], 'reviewed', ['finance-head']),
    act('seal', '盖银行印鉴', ['reviewed'], 'sealed', ['finance-head']),
    act('pay', '支付', ['sealed'], 'paid', ['cashier']),
  ],
});

export const accountChange = workflow({
  id: 'LY-W-CASH-24', zh: '银行账户开立、变更、注销', subject: 'account-change', provisions: cite('CASH-24'), initial: 'requested', begin: accountBegin,
  states: {
    requested: { zh: '已书面申请', holders: ['board'] }, 'board-approved': { zh: '理事会已批准', holders: ['finance-head'] },
    done: { zh: '已办理', final: true },
  },
  transitions: [act('approve', '批准', ['requested'], 'board-approved', ['board']), act('do', '办理', ['board-approved'], 'done', ['finance-head', 'cashier'])],
});

export const borrowing = workflow({
  id: 'LY-W-CASH-28', zh: '对外借款', subject: 'outside-borrowing', provisions: cite('CASH-28'), initial: 'requested', begin: borrowingBegin,
  states: { requested: { zh: '财务已申请', holders: ['board-member'] }, approved: { zh: '理事已批准', final: true }, refused: { zh: '未准', final: true } },
  transitions: [act('approve', '批准', ['requested'], 'approved', ['board-member']), act('refuse', '不准', ['requested'], 'refused', ['board-member'], { reason: true })],
});

export const cashLoss = workflow({
  id: 'LY-W-CASH-17', zh: '现金被抢被盗', subject: 'cash-loss', provisions: cite('CASH-17'), initial: 'found', begin: cashLossBegin,
  states: {
    found: { zh: '已发现', holders: ['cashier', 'finance-head'] }, reported: { zh: '已报警并报告理事会', holders: ['board'] },
    closed: { zh: '已处理', final: true },
  },
  transitions: [
    act('report', '报警并报告理事会', ['found'], 'reported', ['cashier', 'finance-head'], {
      form: record({ policeNumber: text().zh('报警编号'), amount: money().zh('金额'), course: text().zh('经过'), boardInformed: bool().zh('已报告理事会') }),
    }),
    act('close', '处理完毕', ['reported'], 'closed', ['board'], { form: record({ findings: setOf(text()).zh('处理结果') }) }),
  ],
});
