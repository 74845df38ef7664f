// 第四部分 第三章 一、财务管理制度: time limits of claims, vouchers, the surplus; 二、财务预决算制度: projects.
import { ZERO, addDays, capAt, daysBetween, decision, list, maximum, minimum, text, yearOf } from '@gongqiao/kernel';
import { claimWorkingDays, majorProjectFrom, travelClaimDays } from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { amountFromCapitals } from './rules/capitals.js';
import { absent, allOf, choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, money, moneyAboveZero, oneOf } from './rules/types.js';
import { mustBeInCalendar, notBefore } from './rules/working-time.js';

const CLAIM_KINDS = { ordinary: '日常费用', travel: '差旅费' } as const;

export const reimbursement = decision('leya.expense.reimbursement', {
  zh: '报销时限',
  applies: cite('FIN-6.8', 'FIN-7.4.3', 'GUARD-7.4.3', 'GUARD-6.8'),
  facts: {
    kind: oneOf(CLAIM_KINDS).zh('费用类别'), eventOn: date().zh('费用发生日或归程日'), submittedOn: date().zh('报销日'),
    explanationGiven: bool().zh('说明原因'), priorNoticeOn: date().orNull().zh('事先说明日'),
  },
  answer: { deadline: date().zh('期限'), onTime: bool().zh('按时'), daysLate: count().zh('逾期日数'), accepted: bool().zh('予以受理') },
}).by(({ kind, eventOn, submittedOn, explanationGiven, priorNoticeOn }, at) => {
  notBefore(at, submittedOn, eventOn, 'submittedOn');
  const travel = kind === 'travel';
  if (!travel) mustBeInCalendar(at, eventOn, 'eventOn');
  const place = travel ? P['FIN-7.4.3'] : P['FIN-6.8'];
  const deadline = travel ? addDays(eventOn, at.value(travelClaimDays)) : at.calendar.workingDayAfter(eventOn, at.value(claimWorkingDays), 'eventOn');
  at.step(place, travel ? '期限 ＝ 归程日后规定日数（日历日）' : '期限 ＝ 费用发生日后规定工作日', deadline, travel ? { 归程日: eventOn } : { 费用发生日: eventOn });
  const onTime = at.condition(place, '在期限内报销', submittedOn <= deadline, { 报销日: submittedOn });
  const daysLate = onTime ? 0 : travel ? daysBetween(deadline, submittedOn) : at.calendar.workingDaysWithin(addDays(deadline, 1), submittedOn, 'submittedOn');
  const excused = travel ? priorNoticeOn !== null && priorNoticeOn <= deadline : explanationGiven;
  const accepted = onTime || at.condition(place, travel ? '期限内事先说明' : '已说明原因', excused);
  return { deadline, onTime, daysLate, accepted };
});

const ISSUERS = { fiscal: '财政部门票据', tax: '税务部门票据', other: '其他' } as const;
const ON_PAPER = { 'unit-name': '单位名称', item: '项目', quantity: '数量', 'unit-price': '单价', 'payee-stamp': '收款人签章', 'issuer-seal': '填制单位盖章' } as const;
const INKS = { 'black-pen': '黑色钢笔或签字笔', ballpoint: '圆珠笔', pencil: '铅笔' } as const;
const SIGNATURES = { handler: '经手（经办）人', witness: '证明人', office: '办公室相关人员', 'finance-head': '财务负责人', cashier: '出纳', 'agency-head': '中心负责人' } as const;
const DEFECTS = { issuer: '非财政或税务票据', ...ON_PAPER, 'words-differ': '大小写不符', altered: '涂改或挖补', 'purchase-list': '缺采购清单', ink: '填写用笔不符' } as const;

export const voucher = decision('leya.expense.voucher', {
  zh: '报销单据审核',
  applies: cite('FIN-7.3', 'FIN-7.4.1', 'FIN-7.4.2', 'FIN-7.4.4', 'FIN-7.4.5', 'CASH-6', 'GUARD-7.4.1', 'GUARD-7.4.2', 'GUARD-7.4.4'),
  facts: {
    issuer: oneOf(ISSUERS).zh('票据印制'),
    present: codes(ON_PAPER).zh('票面项目'),
    amount: moneyAboveZero().zh('小写金额'),
    amountInWords: text().zh('大写金额'),
    altered: bool().zh('涂改或挖补'),
    manyItems: bool().zh('物品多无法注明'), purchaseList: bool().zh('附采购清单'), ink: oneOf(INKS).zh('填写用笔'), signatures: codes(SIGNATURES).zh('签名'),
  },
  answer: {
    amountFromWords: money().orNull().zh('大写金额的数值'),
    defects: list(oneOf(DEFECTS)).zh('单据缺陷'),
    missingSignatures: list(oneOf(SIGNATURES)).zh('所缺签名'),
    accepted: bool().zh('单据合格'),
  },
}).by((facts, at) => {
  const read = at.step(P['FIN-7.4.2'], '大写金额的数值', amountFromCapitals(facts.amountInWords), { 大写金额: facts.amountInWords });
  const defects = [
    ...lacking(at, [['issuer', P['FIN-7.4.2'], '财政或税务部门统一印制', facts.issuer !== 'other']]),
    ...absent(at, P['FIN-7.4.2'], allOf('票面有', ON_PAPER), facts.present),
    ...lacking(at, [
      ['words-differ', P['FIN-7.4.2'], '大小写金额相符', read !== null && read.eq(facts.amount)],
      ['altered', P['FIN-7.4.2'], '无涂改挖补', !facts.altered],
      ['purchase-list', P['FIN-7.4.5'], '物品多的附采购清单', !facts.manyItems || facts.purchaseList],
      ['ink', P['FIN-7.4.4'], '用黑色钢笔或签字笔', facts.ink === 'black-pen'],
    ]),
  ];
  const missingSignatures = absent(at, P['FIN-7.4.1'], allOf('已签名：', SIGNATURES), facts.signatures);
  return { amountFromWords: read, defects, missingSignatures, accepted: defects.length === 0 && missingSignatures.length === 0 };
});

export const surplus = decision('leya.funding.surplus', {
  zh: '结余',
  applies: cite('FIN-8.1', 'FIN-8.2', 'GUARD-8.1', 'GUARD-8.2'),
  facts: {
    income: money().zh('年度收入'), expenditure: money().zh('年度支出'), deficitBroughtForward: money().zh('以往年度收支差额'),
    bonusPlanned: money().zh('拟发奖金'),
  },
  answer: {
    surplus: money({ signed: true }).zh('结余'),
    deficitCovered: money().zh('弥补差额'),
    bonusAllowed: money().zh('可发奖金'),
    carriedForward: money().zh('结转下年'),
    deficitCarried: money().zh('未弥补差额'),
  },
}).by(({ income, expenditure, deficitBroughtForward, bonusPlanned }, at) => {
  const result = at.step(P['FIN-8.1'], '结余 ＝ 年度收入 － 年度支出', income.minus(expenditure), { 年度收入: income, 年度支出: expenditure });
  const available = maximum(ZERO, result);
  const deficitCovered = at.step(P['FIN-8.2'], '先弥补以往年度差额', minimum(available, deficitBroughtForward), { 以往年度差额: deficitBroughtForward });
  const bonusAllowed = at.step(P['FIN-8.2'], '再发放奖金', capAt(bonusPlanned, available.minus(deficitCovered)), { 拟发奖金: bonusPlanned });
  const carriedForward = at.step(P['FIN-8.2'], '其余结转下年', available.minus(deficitCovered).minus(bonusAllowed));
  const deficitCarried = deficitBroughtForward.minus(deficitCovered).plus(maximum(ZERO, result.neg()));
  return { surplus: result, deficitCovered, bonusAllowed, carriedForward, deficitCarried };
});

const SCOPES = { annual: '年度财务收支', project: '项目' } as const;
const CHANGES = { none: '无变化', minor: '较小变化', major: '较大变化' } as const;
const CATEGORIES = { annual: '年度预决算', 'major-project': '重大项目', ordinary: '一般项目' } as const;
const BUDGET_ISSUES = { 'budget-missing': '未定预算', 'board-approval-missing': '较大变化未报理事会', 'final-accounts-overdue': '决算逾期' } as const;

export const projectBudget = decision('leya.funding.projectBudget', {
  zh: '重大项目预决算',
  applies: cite('BUD-2', 'BUD-3', 'BUD-6', 'BUD-7'),
  facts: {
    scope: oneOf(SCOPES).zh('范围'),
    amount: money().zh('计划支出'),
    startsOn: date().zh('开始日'),
    endsOn: date().zh('结束日'),
    budgetApproved: bool().zh('已定预算'),
    change: oneOf(CHANGES).zh('变化'), changeApprovedByBoard: bool().zh('变化经理事会审批'), finalAccountsOn: date().orNull().zh('决算日'),
  },
  answer: {
    category: oneOf(CATEGORIES).zh('类别'),
    planRequired: bool().zh('须编预决算'),
    spansYears: bool().zh('跨年度'),
    finalAccountsDue: date().orNull().zh('决算期限'),
    issues: list(oneOf(BUDGET_ISSUES)).zh('问题'),
  },
}).by((facts, at) => {
  const { scope, amount, startsOn, endsOn } = facts;
  notBefore(at, endsOn, startsOn, 'endsOn');
  const spansYears = yearOf(startsOn) !== yearOf(endsOn);
  if (scope === 'annual' && spansYears) at.refuse('inconsistent', 'endsOn', '年度收支不得跨年', 'an annual plan stays within one year');
  const from = at.value(majorProjectFrom);
  const category = scope === 'annual' ? 'annual' : amount.gte(from) ? 'major-project' : 'ordinary';
  choose(at, P['BUD-2'], '预决算类别', CATEGORIES, category, { 计划支出: amount, 重大项目起点: from });
  const planRequired = category !== 'ordinary';
  const finalAccountsDue = planRequired ? at.step(P['BUD-7'], '决算期限 ＝ 结束日', endsOn) : null;
  const issues = lacking(at, [
    ['budget-missing', P['BUD-3'], '开始前已定预算', !planRequired || facts.budgetApproved || at.asOf < startsOn],
    ['board-approval-missing', P['BUD-6'], '较大变化报理事会审批', !planRequired || facts.change !== 'major' || facts.changeApprovedByBoard],
    ['final-accounts-overdue', P['BUD-7'], '按期编制决算', finalAccountsDue === null || facts.finalAccountsOn !== null || at.asOf <= finalAccountsDue],
  ]);
  return { category, planRequired, spansYears, finalAccountsDue, issues };
});
