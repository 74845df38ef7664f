// NT-WAGE-12, 13, 17: what may be deducted from a month's wage.
import { bool, day, dec, decision, list, money, oneOf, percentOf, record, roundDown, setOf, sum, type Decimal } from '@gongqiao/kernel';
import { amount, atLeastZero } from '../common.js';
import { damageShare } from '../parameters/pay.js';
import { WAGE12, WAGE13, WAGE17 } from '../provisions/wages.js';

const DEDUCTIONS = {
  'income-tax': '个人所得税', 'social-insurance': '社会保险费', 'housing-fund': '住房公积金', 'court-order': '法院裁判的抚养费赡养费', 'other-by-law': '法律法规规定的其他',
  overpayment: '多付工资的返还', damage: '经济损失赔偿', fine: '罚款', deposit: '押金',
} as const;
type DeductionKind = keyof typeof DEDUCTIONS;

const FINDINGS = { 'damage-limited': '赔偿超过当月限额', 'damage-not-agreed': '合同未约定赔偿', 'deposit-not-lawful': '不得收取押金', 'fine-not-lawful': '不得扣罚款' } as const;

const least = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b);

/** What of a deduction is permitted: damage and what was overpaid within the month's limit, of which damage has what the other leaves. */
function permittedOf(kind: DeductionKind, requested: Decimal, limits: { readonly overpayment: Decimal; readonly damage: Decimal }): Decimal {
  if (kind === 'fine' || kind === 'deposit') return dec(0);
  return kind === 'damage' || kind === 'overpayment' ? least(requested, limits[kind]) : requested;
}

/** The finding on a deduction, or nothing: what was overpaid and is above the limit is no breach, it waits for later months. */
function findingOf(kind: DeductionKind, cut: boolean, damageAgreed: boolean): keyof typeof FINDINGS | null {
  if (kind === 'fine') return 'fine-not-lawful';
  if (kind === 'deposit') return 'deposit-not-lawful';
  if (!cut || kind === 'overpayment') return null;
  return damageAgreed ? 'damage-limited' : 'damage-not-agreed';
}

export const deduction = decision('national.compensation.deduction', {
  zh: '工资扣款', applies: [WAGE12, WAGE13, WAGE17], from: day('1995-01-01'),
  facts: {
    wage: money().zh('当月工资'), minimumWage: money().zh('最低工资'), damageAgreed: bool().zh('合同约定赔偿'),
    deductions: list(record({ kind: oneOf(DEDUCTIONS).zh('扣款项目'), amount: amount().zh('金额') }), { unique: (d) => d.kind, uniqueField: 'kind' }).zh('扣款'),
  },
  answer: {
    items: list(record({ kind: oneOf(DEDUCTIONS).zh('扣款项目'), requested: money().zh('拟扣'), permitted: money().zh('准扣') })).zh('各项'),
    damageLimit: money().zh('赔偿限额'), permittedTotal: money().zh('准扣合计'), netPay: money().zh('扣后工资'), findings: setOf(oneOf(FINDINGS)).zh('问题'),
  },
}).by(({ wage, minimumWage, damageAgreed, deductions }, at) => {
  const part = at.value(damageShare);
  const fifth = roundDown(percentOf(wage, part), 2);
  const above = atLeastZero(wage.minus(minimumWage));
  const agreed = at.condition(WAGE13, '劳动合同约定了损失赔偿', damageAgreed);
  const overpaid = deductions.find(({ kind }) => kind === 'overpayment')?.amount ?? null;
  const month = least(fifth, above);
  const back = overpaid === null ? dec(0) : at.step(WAGE13, '多付工资当月可返还额取 多付额、当月工资×比例％（去尾到分）与 当月工资－最低工资 的最小者，余额留待以后月份', least(overpaid, month),
    { 多付额: overpaid, 当月工资: wage, 比例: part, 最低工资: minimumWage });
  const damageLimit = at.step(WAGE13, '赔偿限额取 当月工资×比例％（去尾到分）与 当月工资－最低工资 的较小者，先减去当月返还的多付工资，未约定的为零', !agreed ? dec(0) : month.minus(back),
    { 当月工资: wage, 比例: part, 最低工资: minimumWage, ...(overpaid === null ? {} : { 当月返还: back }) });
  const findings: (keyof typeof FINDINGS)[] = [];
  const items = deductions.map(({ kind, amount: requested }) => {
    const permitted = permittedOf(kind, requested, { overpayment: back, damage: damageLimit });
    const finding = findingOf(kind, permitted.lt(requested), damageAgreed);
    if (finding) findings.push(finding);
    at.step(kind === 'overpayment' || (finding && kind === 'damage') ? WAGE13 : finding ? WAGE17 : WAGE12, `${DEDUCTIONS[kind]}准扣`, permitted, { 拟扣: requested, ...(finding ? { 问题: FINDINGS[finding] } : {}) });
    return { kind, requested, permitted };
  });
  const permittedTotal = sum(items.map((item) => item.permitted));
  if (permittedTotal.gt(wage)) at.refuse('inconsistent', 'deductions', '准扣合计大于当月工资', 'the permitted deductions are above the wage');
  const netPay = at.step(WAGE12, '扣后工资＝当月工资－准扣合计', wage.minus(permittedTotal), { 当月工资: wage, 准扣合计: permittedTotal });
  return { items, damageLimit, permittedTotal, netPay, findings: findings.sort() };
});
