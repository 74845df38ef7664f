// 第四部分 第三章 五、货币资金管理制度: separation of duties, counts, reconciliation, and the receipt books of 财务管理制度 第十条.
import { addDays, dec, decision, firstDayOfMonth, lastDayOfMonth, list, monthOf, record, sum, text, weekdayOf, type Judgement, type PlainDate, type PlainMonth, type Provision } from '@gongqiao/kernel';
import { countSigners } from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { legalWarnings } from './rules/answers.js';
import { warningsFound } from './rules/legal-warnings.js';
import { choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, money, moneyAboveZero, month, oneOf, setOf } from './rules/types.js';

const DUTIES = {
  'cash-handling': '货币资金收支存取保管（出纳）',
  auditing: '稽核',
  'accounting-archives': '会计档案保管',
  'income-ledger': '收入登记',
  'expense-ledger': '支出、费用登记',
  'claims-ledger': '债权登记',
  'debts-ledger': '债务登记',
  'bank-instruments': '银行票据保管',
  'bank-seals': '银行预留印鉴保管',
  'receipt-issuing': '收据发票开具',
  'document-review': '单据审核',
  payment: '付款',
} as const;
type FinanceDuty = keyof typeof DUTIES;
const RULES = {
  'cashier-incompatible': '出纳不得兼任', 'instruments-and-seals': '票据与印鉴分管', 'receipt-and-cash': '开票与收款分人',
  'whole-process': '不得一人办理全过程',
} as const;
const NOT_FOR_CASHIER: readonly FinanceDuty[] = ['auditing', 'accounting-archives', 'income-ledger', 'expense-ledger', 'claims-ledger', 'debts-ledger'];

interface Violation { readonly person: string; readonly rule: keyof typeof RULES; readonly duties: readonly FinanceDuty[] }

function violationsOf(at: Judgement, person: string, held: readonly FinanceDuty[]): Violation[] {
  const all = (...wanted: FinanceDuty[]): boolean => wanted.every((duty) => held.includes(duty));
  const clashing = held.includes('cash-handling') ? NOT_FOR_CASHIER.filter((duty) => held.includes(duty)) : [];
  const found: Violation[] = [];
  const add = (rule: keyof typeof RULES, provision: Provision, duties: readonly FinanceDuty[]): void => {
    at.condition(provision, `${person}：${RULES[rule]}`, false, { 岗位: duties.map((duty) => DUTIES[duty]) });
    found.push({ person, rule, duties });
  };
  if (clashing.length > 0) add('cashier-incompatible', P['CASH-9'], clashing);
  if (all('bank-instruments', 'bank-seals')) add('instruments-and-seals', P['CASH-13'], ['bank-instruments', 'bank-seals']);
  if (all('cash-handling', 'receipt-issuing')) add('receipt-and-cash', P['CASH-18.1'], ['cash-handling', 'receipt-issuing']);
  if (all('receipt-issuing', 'document-review', 'payment')) add('whole-process', P['CASH-14'], ['receipt-issuing', 'document-review', 'payment']);
  return found;
}

export const dutySeparation = decision('leya.cash.dutySeparation', {
  zh: '不相容岗位',
  applies: cite('FIN-11.2', 'CASH-9', 'CASH-13', 'CASH-14', 'CASH-18.1', 'GUARD-11.2'),
  facts: { assignments: list(record({ person: text().zh('人员'), duties: codes(DUTIES).zh('岗位') })).zh('岗位分工') },
  answer: { violations: list(record({ person: text(), rule: oneOf(RULES), duties: list(oneOf(DUTIES)) })).zh('不相容之处'), compliant: bool().zh('符合') },
}).by(({ assignments }, at) => {
  assignments.forEach(({ person }, i) => {
    if (assignments.findIndex((other) => other.person === person) < i) at.refuse('duplicate', `assignments[${i}].person`, `人员重复：${person}`, `${person} is given twice`);
  });
  const violations = assignments.flatMap(({ person, duties }) => violationsOf(at, person, duties));
  if (violations.length === 0) at.condition(P['FIN-11.2'], '账钱分管，没有不相容岗位', true);
  return { violations, compliant: violations.length === 0 };
});

const NOTES = { '100.00': '100元', '50.00': '50元', '20.00': '20元', '10.00': '10元', '5.00': '5元', '1.00': '1元', '0.50': '5角', '0.10': '1角' } as const;
const COUNT_RESULTS = { match: '相符', over: '长款', short: '短款' } as const;
const TREATMENTS = { none: '无须处理', 'book-as-income': '长收', 'cashier-makes-good': '短赔' } as const;

export const cashCount = decision('leya.cash.count', {
  zh: '现金盘点',
  applies: cite('FIN-6.3', 'FIN-6.6', 'CASH-16', 'CASH-32', 'CASH-34'),
  facts: {
    bookBalance: money().zh('现金日记账余额'),
    denominations: list(record({ value: oneOf(NOTES).zh('面值'), count: count().zh('张数') })).zh('票面'),
    whiteSlips: money().zh('白条'),
    signatures: count({ max: 9 }).zh('签字人数'),
  },
  answer: {
    counted: money().zh('实存'), difference: money({ signed: true }).zh('差额'), result: oneOf(COUNT_RESULTS).zh('结果'), treatment: oneOf(TREATMENTS).zh('处理'),
    violations: list(oneOf({ 'white-slip': '白条抵库', 'two-signatures': '差异未经双方签字' })).zh('违规'), legalWarnings: legalWarnings(),
  },
}).by(({ bookBalance, denominations, whiteSlips, signatures }, at) => {
  denominations.forEach(({ value }, i) => {
    if (denominations.findIndex((other) => other.value === value) < i) at.refuse('duplicate', `denominations[${i}].value`, `面值重复：${value}`, `${value} is given twice`);
  });
  const counted = at.step(P['CASH-32'], '实存 ＝ 各面值 × 张数之和，白条不计', sum(denominations.map((note) => dec(note.value).times(note.count))));
  const difference = at.step(P['CASH-16'], '差额 ＝ 实存 － 账面余额', counted.minus(bookBalance), { 实存: counted, 账面余额: bookBalance });
  const result = difference.isZero() ? 'match' : difference.gt(0) ? 'over' : 'short';
  const treatment = result === 'match' ? 'none' : result === 'over' ? 'book-as-income' : 'cashier-makes-good';
  choose(at, P['CASH-32'], '长收短赔', TREATMENTS, treatment);
  const violations = lacking(at, [
    ['white-slip', P['FIN-6.6'], '没有白条抵库', whiteSlips.isZero()],
    ['two-signatures', P['CASH-34'], '差异经双方签字', result === 'match' || signatures >= at.value(countSigners)],
  ]);
  return {
    counted, difference, result, treatment, violations,
    legalWarnings: warningsFound(at, [['loss-compensation-cap', P['CASH-32'], result === 'short']]),
  };
});

function workingDaysOf(at: Judgement, of: PlainMonth): PlainDate[] {
  const found: PlainDate[] = [];
  for (let on = firstDayOfMonth(of); on <= lastDayOfMonth(of); on = addDays(on, 1)) if (at.calendar.isWorkingDay(on, 'month')) found.push(on);
  return found;
}

function mondayOf(on: PlainDate): PlainDate {
  return addDays(on, 1 - weekdayOf(on));
}

export const controlCoverage = decision('leya.cash.controlCoverage', {
  zh: '每日自盘、每周稽核、月末盘点表',
  applies: cite('CASH-31', 'CASH-32'),
  facts: {
    month: month().zh('月份'), cashierCounts: setOf(date()).zh('出纳盘点日'), audits: setOf(date()).zh('稽核盘点日'),
    monthEndForm: bool().zh('已编库存现金盘点表'),
  },
  answer: {
    missingCounts: list(date()).zh('未盘点日'), missingAuditWeeks: list(date()).zh('未稽核周（周一）'),
    monthEndFormMissing: bool().zh('缺盘点表'), compliant: bool().zh('符合'),
  },
}).by(({ month: judged, cashierCounts, audits, monthEndForm }, at) => {
  for (const [name, days] of [['cashierCounts', cashierCounts], ['audits', audits]] as const) {
    days.forEach((on, i) => {
      if (monthOf(on) !== judged) at.refuse('inconsistent', `${name}[${i}]`, '日期应在所判月份内', 'the date lies outside the month');
    });
  }
  const working = workingDaysOf(at, judged);
  const missingCounts = at.step(P['CASH-31'], '至基准日未盘点的工作日', working.filter((on) => on <= at.asOf && !cashierCounts.includes(on)));
  const audited = new Set(audits.map(mondayOf));
  const lastOfWeek = new Map<PlainDate, PlainDate>();
  for (const on of working) lastOfWeek.set(mondayOf(on), on);
  const missingAuditWeeks = at.step(P['CASH-32'], '至基准日未稽核的周（以周一列）', [...lastOfWeek].filter(([monday, last]) => last <= at.asOf && !audited.has(monday)).map(([monday]) => monday));
  const lastWorkingDay = working[working.length - 1];
  const monthEndFormMissing = at.step(P['CASH-32'], '月末盘点表未编', lastWorkingDay !== undefined && at.asOf >= lastWorkingDay && !monthEndForm);
  return {
    missingCounts, missingAuditWeeks, monthEndFormMissing,
    compliant: missingCounts.length === 0 && missingAuditWeeks.length === 0 && !monthEndFormMissing,
  };
});

const OUTSTANDING_ITEMS = {
  'deposit-in-transit': '企收银未收', 'unpresented-payment': '企付银未付', 'bank-receipt': '银收企未收', 'bank-payment': '银付企未付',
} as const;

export const bankReconciliation = decision('leya.cash.bankReconciliation', {
  zh: '银行存款余额调节',
  applies: cite('CASH-25'),
  facts: {
    bookBalance: money().zh('银行日记账余额'), bankBalance: money().zh('银行对账单余额'),
    items: list(record({ kind: oneOf(OUTSTANDING_ITEMS).zh('类别'), amount: moneyAboveZero().zh('金额'), since: date().zh('发生日') })).zh('未达账款'),
  },
  answer: {
    adjustedBook: money().zh('调节后账面'),
    adjustedBank: money().zh('调节后银行'),
    difference: money({ signed: true }).zh('差额'),
    reconciled: bool().zh('相符'),
    statementRequired: bool().zh('须编调节表'),
    investigate: list(count()).zh('应查明的上月未达'),
  },
}).by(({ bookBalance, bankBalance, items }, at) => {
  items.forEach(({ since }, i) => {
    if (since > at.asOf) at.refuse('inconsistent', `items[${i}].since`, '未达账款发生日不得晚于基准日', 'since cannot be after asOf');
  });
  const of = (kind: keyof typeof OUTSTANDING_ITEMS): ReturnType<typeof sum> => sum(items.filter((item) => item.kind === kind).map((item) => item.amount));
  const [received, paid] = [of('bank-receipt'), of('bank-payment')];
  const [inTransit, unpresented] = [of('deposit-in-transit'), of('unpresented-payment')];
  const adjustedBook = at.step(P['CASH-25'], '调节后账面 ＝ 账面余额 ＋ 银收企未收 － 银付企未付', bookBalance.plus(received).minus(paid), { 账面余额: bookBalance, 银收企未收: received, 银付企未付: paid });
  const adjustedBank = at.step(P['CASH-25'], '调节后银行 ＝ 对账单余额 ＋ 企收银未收 － 企付银未付', bankBalance.plus(inTransit).minus(unpresented), { 对账单余额: bankBalance, 企收银未收: inTransit, 企付银未付: unpresented });
  const difference = adjustedBook.minus(adjustedBank);
  const investigate = at.step(P['CASH-25'], '上月未达账款应查明', items.flatMap((item, i) => (monthOf(item.since) < monthOf(at.asOf) ? [i] : [])));
  return {
    adjustedBook, adjustedBank, difference, reconciled: at.condition(P['CASH-25'], '调节后两者相符', difference.isZero()),
    statementRequired: items.length > 0, investigate,
  };
});

const RECEIPT_STATES = { issued: '已开具', void: '作废' } as const;
const receiptType = record({
  number: count().zh('号码'), state: oneOf(RECEIPT_STATES).zh('状态'), voidMarked: bool().zh('加盖或书写作废'),
  stubKept: bool().zh('连同存根保存'),
});

export const receiptSequence = decision('leya.cash.receiptSequence', {
  zh: '票据连号',
  applies: cite('FIN-10.2', 'FIN-10.3', 'FIN-10.4', 'GUARD-10.3'),
  facts: { bookFrom: count({ min: 1 }).zh('起号'), bookTo: count({ min: 1 }).zh('止号'), issued: list(receiptType).zh('填开次序') },
  answer: {
    gaps: list(count()).zh('缺号'), outOfOrder: list(count()).zh('次序颠倒'), invalidVoids: list(count()).zh('作废不合规'),
    nextNumber: count().orNull().zh('下一号'), compliant: bool().zh('符合'),
  },
}).by(({ bookFrom, bookTo, issued }, at) => {
  if (bookTo < bookFrom) at.refuse('inconsistent', 'bookTo', '止号不得小于起号', 'bookTo cannot be below bookFrom');
  const seen = new Set<number>();
  issued.forEach(({ number }, i) => {
    if (number < bookFrom || number > bookTo) at.refuse('out-of-range', `issued[${i}].number`, '号码不在本册', 'the number is not in this book');
    if (seen.has(number)) at.refuse('duplicate', `issued[${i}].number`, '号码重复', 'the number is written twice');
    seen.add(number);
  });
  const highest = issued.reduce((top, { number }) => Math.max(top, number), bookFrom - 1);
  // A book can hold very many numbers in principle; a bound keeps a nonsensical one from stopping the service.
  if (highest - bookFrom > 1_000_000) at.refuse('out-of-range', 'bookTo', '一册号码过多', 'the book holds too many numbers');
  const gaps: number[] = [];
  for (let number = bookFrom; number <= highest; number += 1) if (!seen.has(number)) gaps.push(number);
  let top = 0;
  const outOfOrder = issued.flatMap(({ number }) => {
    const low = number < top;
    top = Math.max(top, number);
    return low ? [number] : [];
  });
  const invalidVoids = issued.filter((r) => r.state === 'void' && !(r.voidMarked && r.stubKept)).map((r) => r.number);
  at.condition(P['FIN-10.3'], '按号码顺序填开，没有缺号', gaps.length === 0, { 缺号: gaps });
  at.condition(P['FIN-10.4'], '不拆本使用，次序不颠倒', outOfOrder.length === 0, { 次序颠倒: outOfOrder });
  at.condition(P['FIN-10.3'], '作废的有标记并连存根保存', invalidVoids.length === 0, { 不合规: invalidVoids });
  return {
    gaps, outOfOrder, invalidVoids, nextNumber: highest >= bookTo ? null : highest + 1,
    compliant: gaps.length + outOfOrder.length + invalidVoids.length === 0,
  };
});
