// 第四部分 第三章 五、货币资金管理制度: cash limits, payment methods, bank trips, advances.
import { ZERO, dateOf, decision, later, list, maximum, minimum, record, sum, yearOf, type PlainDate } from '@gongqiao/kernel';
import {
  appointmentFrom,
  appointmentWorkingDays,
  cashCeiling,
  cashLimit,
  cashThreshold,
  claimWorkingDays,
  escortFrom,
  imprestLimit,
  lenientThreshold,
  vehicleFrom,
} from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { conflicts } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { choose, lacking } from './rules/reasons.js';
import { bool, date, money, moneyAboveZero, oneOf } from './rules/types.js';
import { mustBeInCalendar, mustHaveHappened, notBefore } from './rules/working-time.js';

const BALANCE_STATUS = { 'within-limit': '限额以内', 'over-limit-approved': '经批准超限额', 'over-limit': '超限额', 'over-ceiling': '超绝对上限' } as const;

export const balance = decision('leya.cash.balance', {
  zh: '库存现金限额',
  applies: cite('FIN-6.5', 'GUARD-6.5', 'CASH-15'),
  facts: { balance: money().zh('库存现金'), financeHeadApproved: bool().zh('财务负责人批准'), safetyMeasures: bool().zh('已采取特别措施') },
  answer: { status: oneOf(BALANCE_STATUS).zh('状态'), excess: money().zh('超限额部分'), depositToday: money().zh('当天应存'), conflicts: conflicts() },
}).by(({ balance: held, financeHeadApproved, safetyMeasures }, at) => {
  const [limit, ceiling] = [at.value(cashLimit), at.value(cashCeiling)];
  const excused = financeHeadApproved && safetyMeasures;
  const status = held.lte(limit) ? 'within-limit' : held.gt(ceiling) ? 'over-ceiling' : excused ? 'over-limit-approved' : 'over-limit';
  choose(at, P['CASH-15'], '状态', BALANCE_STATUS, status, { 库存现金: held, 限额: limit, 绝对上限: ceiling });
  const excess = at.step(P['CASH-15'], '超出金额 ＝ 库存现金 － 限额', maximum(ZERO, held.minus(limit)), { 库存现金: held, 限额: limit });
  const keep = excused ? ceiling : limit;
  const depositToday = at.step(P['CASH-15'], '当天应存银行', status === 'over-limit-approved' ? ZERO : maximum(ZERO, held.minus(keep)), { 可留库存: keep });
  return {
    status, excess, depositToday,
    conflicts: conflictsFound(at, [
      ['cash-limit-absolute', P['FIN-6.5'], financeHeadApproved && held.gt(limit)],
      ['cash-ceiling', P['CASH-15'], financeHeadApproved && held.gt(ceiling)],
    ]),
  };
});

const PAYMENTS = {
  'monthly-wage': '每月工资', 'bonus-allowance': '奖金、津贴、福利费', 'individual-labour': '城乡居民个人劳动报酬', 'travel-advance': '出差人员必须随身携带的差旅费',
  'business-payment': '支付给中心外单位或个人的业务款项', 'petty-expense': '零星支出', entertainment: '应酬招待',
} as const;
const THRESHOLD_PAYMENTS: readonly (keyof typeof PAYMENTS)[] = ['business-payment', 'petty-expense', 'entertainment'];
const METHODS = { cash: '现金', transfer: '转账、支票' } as const;

export const paymentMethod = decision('leya.cash.paymentMethod', {
  zh: '现金支付范围与限额',
  applies: cite('FIN-6.7', 'GUARD-6.7', 'CASH-15.2.1', 'CASH-15.2.2', 'FIN-13.2.3a', 'EXP-11.6', 'CASH-19'),
  facts: {
    category: oneOf(PAYMENTS).zh('款项'), amount: moneyAboveZero().zh('金额'), reasonStated: bool().zh('说明原因'),
    leaderApproved: bool().zh('经领导批准'),
  },
  answer: {
    method: oneOf(METHODS).zh('支付方式'),
    byException: bool().zh('特殊付现'),
    missingForCash: list(oneOf({ reason: '说明原因', 'leader-approval': '领导批准' })).zh('付现所缺'),
    thresholdApplied: money().orNull().zh('适用界限'),
    conflicts: conflicts(),
  },
}).by(({ category, amount, reasonStated, leaderApproved }, at) => {
  const threshold = at.value(cashThreshold);
  if (!THRESHOLD_PAYMENTS.includes(category)) {
    const wage = category === 'monthly-wage';
    const method = choose(at, wage ? P['FIN-13.2.3a'] : P['CASH-15.2.1'], '支付方式', METHODS, wage ? 'transfer' : 'cash', { 款项: PAYMENTS[category] });
    return {
      method, byException: false, missingForCash: [], thresholdApplied: null,
      conflicts: conflictsFound(at, [['wage-payment-method', P['CASH-15.2.1'], wage]]),
    };
  }
  const above = amount.gte(threshold);
  const missingForCash = above ? lacking(at, [
    ['reason', P['FIN-6.7'], '特殊付现说明原因', reasonStated],
    ['leader-approval', P['FIN-6.7'], '特殊付现经领导批准', leaderApproved],
  ]) : [];
  const byException = above && missingForCash.length === 0;
  const method = choose(at, P['FIN-6.7'], '支付方式', METHODS, !above || byException ? 'cash' : 'transfer', { 金额: amount, 转账起点: threshold });
  return {
    method, byException, missingForCash, thresholdApplied: threshold,
    conflicts: conflictsFound(at, [
      ['cash-threshold', P['GUARD-6.7'], above && amount.lt(at.value(lenientThreshold))],
      ['entertainment-cash-settlement', P['EXP-11.6'], above && category === 'entertainment'],
    ]),
  };
});

export const bankTrip = decision('leya.cash.bankTrip', {
  zh: '存取现金陪同与派车',
  applies: cite('CASH-9', 'CASH-15.2.7'),
  facts: { amount: money().zh('携带现金'), escortAssigned: bool().zh('派人陪同'), centreVehicle: bool().zh('中心自有车辆') },
  answer: {
    escortRequired: bool().zh('须陪同'), vehicleRequired: bool().zh('须乘车'),
    missing: list(oneOf({ escort: '派人陪同', 'centre-vehicle': '中心自有车辆' })).zh('所缺'), mayProceed: bool().zh('可以办理'),
    conflicts: conflicts(),
  },
}).by(({ amount, escortAssigned, centreVehicle }, at) => {
  const [from, carFrom] = [at.value(escortFrom), at.value(vehicleFrom)];
  const escortRequired = at.step(P['CASH-15.2.7'], '须派人陪同：达到陪同起点', amount.gte(from), { 携带现金: amount, 陪同起点: from });
  const missing = lacking(at, [
    ['escort', P['CASH-15.2.7'], '派人陪同', !escortRequired || escortAssigned],
    ['centre-vehicle', P['CASH-9'], '乘坐中心自有车辆', centreVehicle],
  ]);
  return {
    escortRequired, vehicleRequired: true, missing, mayProceed: missing.length === 0,
    conflicts: conflictsFound(at, [['bank-trip-vehicle', P['CASH-9'], amount.lt(carFrom)]]),
  };
});

export const paymentAppointment = decision('leya.cash.paymentAppointment', {
  zh: '大额付款预约',
  applies: cite('CASH-21'),
  facts: { amount: money().zh('付款金额'), paymentOn: date().zh('付款日'), bookedOn: date().orNull().zh('预约日') },
  answer: {
    required: bool().zh('须预约'), latestBooking: date().orNull().zh('最迟预约日'),
    earliestPayment: date().orNull().zh('最早付款日'), inTime: bool().zh('预约及时'), conflicts: conflicts(),
  },
}).by(({ amount, paymentOn, bookedOn }, at) => {
  if (!at.calendar.isWorkingDay(paymentOn, 'paymentOn')) at.refuse('inconsistent', 'paymentOn', '付款日应为工作日', 'paymentOn must be a working day');
  if (bookedOn !== null && bookedOn > paymentOn) at.refuse('inconsistent', 'bookedOn', '预约日不得晚于付款日', 'bookedOn cannot be after paymentOn');
  const [from, ahead] = [at.value(appointmentFrom), at.value(appointmentWorkingDays)];
  const required = at.step(P['CASH-21'], '须预约：达到预约起点', amount.gte(from), { 付款金额: amount, 预约起点: from });
  if (required && bookedOn !== null) mustBeInCalendar(at, bookedOn, 'bookedOn');
  const latestBooking = required ? at.step(P['CASH-21'], '最迟预约日 ＝ 付款日前第二个工作日', at.calendar.workingDayBefore(paymentOn, ahead, 'paymentOn')) : null;
  const earliestPayment = required && bookedOn !== null ? at.calendar.workingDayAfter(bookedOn, ahead, 'bookedOn') : null;
  const inTime = at.condition(P['CASH-21'], '按时预约', latestBooking === null || (bookedOn !== null && bookedOn <= latestBooking), { 预约日: bookedOn });
  return {
    required, latestBooking, earliestPayment, inTime,
    conflicts: conflictsFound(at, [['appointment-threshold', P['CASH-21'], amount.eq(from)]]),
  };
});

const LOAN_KINDS = { 'daily-expense': '日常费用借款', imprest: '长期备用金借款', private: '私人用途' } as const;
const LOAN_REFUSALS = {
  'private-use': '公款私借',
  'previous-advance-open': '前账未清',
  'over-limit': '超过限额',
  'department-head-signature': '缺部门主管签字',
  'board-member-approval': '缺理事批准',
} as const;

export const staffLoan = decision('leya.cash.staffLoan', {
  zh: '个人因公借款与备用金',
  applies: cite('FIN-6.6', 'FIN-6.8', 'CASH-15.1', 'CASH-27.1', 'CASH-27.2', 'GUARD-6.6'),
  facts: {
    kind: oneOf(LOAN_KINDS).zh('借款类别'),
    amount: moneyAboveZero().zh('借款金额'),
    outstanding: money().zh('未清前账'),
    monthlyPay: money().zh('本人月工资总额'),
    departmentHeadSigned: bool().zh('部门主管签字'),
    boardMemberApproved: bool().zh('理事签字批准'),
  },
  answer: {
    limit: money().zh('限额'), refusedBecause: list(oneOf(LOAN_REFUSALS)).zh('不准事由'), permitted: bool().zh('可以借款'),
    clearBy: date().orNull().zh('结清期限'), conflicts: conflicts(),
  },
}).by((facts, at) => {
  const { kind, amount, outstanding, monthlyPay } = facts;
  if (kind === 'private') {
    at.condition(P['FIN-6.6'], '不得公款私借', false);
    return { limit: ZERO, refusedBecause: ['private-use'], permitted: false, clearBy: null, conflicts: [] };
  }
  const ceiling = at.value(imprestLimit);
  const place = kind === 'imprest' ? P['CASH-27.2'] : P['CASH-27.1'];
  const limit = at.step(P['CASH-15.1'], kind === 'imprest' ? '限额 ＝ 备用金上限与月工资总额的较低者' : '限额 ＝ 月工资总额', kind === 'imprest' ? minimum(ceiling, monthlyPay) : monthlyPay, { 备用金上限: ceiling, 月工资总额: monthlyPay });
  const within = outstanding.plus(amount).lte(limit);
  const refusedBecause = lacking(at, [
    ['previous-advance-open', P['FIN-6.8'], '前账已清', outstanding.isZero()],
    ['over-limit', P['CASH-15.1'], '连同前账不超过限额', within],
    ['department-head-signature', place, '部门主管签字', facts.departmentHeadSigned],
    ['board-member-approval', place, '理事签字批准', facts.boardMemberApproved],
  ]);
  const permitted = refusedBecause.length === 0;
  return {
    limit, refusedBecause, permitted,
    clearBy: kind === 'imprest' && permitted ? at.step(P['CASH-27.2'], '备用金年终结清', dateOf(yearOf(at.asOf), 12, 31)) : null,
    conflicts: conflictsFound(at, [['imprest-cumulative', P['CASH-15.1'], kind === 'imprest' && outstanding.gt(0) && within]]),
  };
});

const CLEARING_STATUS = { cleared: '已清', 'cleared-late': '逾期清账', open: '未清', overdue: '逾期未清' } as const;
const voucherType = record({ amount: money().zh('金额'), accepted: bool().zh('审核通过'), expenseOn: date().zh('费用发生日') });

export const advanceClearing = decision('leya.cash.advanceClearing', {
  zh: '借款清账',
  applies: cite('FIN-6.8', 'CASH-26', 'CASH-27.1', 'CASH-27.2'),
  facts: {
    kind: oneOf({ 'daily-expense': '日常费用借款', imprest: '备用金借款' }).zh('借款类别'),
    advance: moneyAboveZero().zh('借款金额'),
    lentOn: date().zh('借款日'),
    vouchers: list(voucherType).zh('报销单据'),
    settledOn: date().orNull().zh('结清日'),
  },
  answer: {
    acceptedTotal: money().zh('审核通过合计'),
    refundDue: money().zh('应退'),
    paymentDue: money().zh('应补'),
    clearBy: date().orNull().zh('清账期限'),
    status: oneOf(CLEARING_STATUS).zh('状态'),
    newAdvanceAllowed: bool().zh('可以再借'),
  },
}).by(({ kind, advance, lentOn, vouchers, settledOn }, at) => {
  vouchers.forEach((voucher, i) => notBefore(at, voucher.expenseOn, lentOn, `vouchers[${i}].expenseOn`));
  notBefore(at, settledOn, lentOn, 'settledOn');
  mustHaveHappened(at, settledOn, 'settledOn');
  const acceptedTotal = at.step(P['FIN-6.8'], '审核通过合计', sum(vouchers.filter((v) => v.accepted).map((v) => v.amount)));
  const refundDue = at.step(P['FIN-6.8'], '多退 ＝ 借款金额 － 审核通过合计', maximum(ZERO, advance.minus(acceptedTotal)), { 借款金额: advance });
  const paymentDue = at.step(P['FIN-6.8'], '少补 ＝ 审核通过合计 － 借款金额', maximum(ZERO, acceptedTotal.minus(advance)), { 借款金额: advance });
  const latest = vouchers.reduce<PlainDate | null>((found, v) => (found === null ? v.expenseOn : later(found, v.expenseOn)), null);
  const field = `vouchers[${vouchers.findIndex((v) => v.expenseOn === latest)}].expenseOn`;
  if (kind === 'daily-expense' && latest !== null) mustBeInCalendar(at, latest, field);
  const clearBy = kind === 'imprest' ? dateOf(yearOf(lentOn), 12, 31) : latest === null ? null : at.calendar.workingDayAfter(latest, at.value(claimWorkingDays), field);
  at.step(kind === 'imprest' ? P['CASH-27.2'] : P['FIN-6.8'], '清账期限', clearBy);
  const passed = (on: PlainDate): boolean => clearBy !== null && on > clearBy;
  const status = settledOn !== null ? (passed(settledOn) ? 'cleared-late' : 'cleared') : passed(at.asOf) ? 'overdue' : 'open';
  return {
    acceptedTotal, refundDue, paymentDue, clearBy,
    status: choose(at, P['CASH-26'], '清账状态', CLEARING_STATUS, status, { 结清日: settledOn }),
    newAdvanceAllowed: settledOn !== null,
  };
});

