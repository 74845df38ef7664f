// 二 工资薪金所得的个人所得税: NT-TAX-1 to 14.
import {
  addToMonth, bool, chapter, count, day, dec, decision, duty, fault, list, money, month, oneOf, record, recordKind, right, roundHalfUp, text, yearOf,
  type Decimal, type Judgement, type PlainMonth,
} from '@gongqiao/kernel';
import { atLeastZero, quotient, rate } from './common.js';
import {
  basicDeduction, bracketOf, fullYearDeduction, fullYearIncomeLimit, monthlyBrackets, separateBonusUntil, severanceTaxFree, taxOf, yearlyBrackets,
} from './parameters/pay.js';
import { TAX1, TAX10, TAX11, TAX12, TAX13, TAX14, TAX2, TAX3, TAX4, TAX5, TAX6, TAX7, TAX8, TAX9 } from './provisions/tax.js';

const IN_FORCE = day('2019-01-01');
const BASES = { monthly: '按任职月份', 'first-job': '首次取得工资', 'full-year': '全年6万元' } as const;
const BASIS_FROM = { monthly: IN_FORCE, 'first-job': day('2020-07-01'), 'full-year': day('2021-01-01') } as const;
const BASIS_PROVISION = { monthly: TAX3, 'first-job': TAX5, 'full-year': TAX6 } as const;

const monthFacts = record({
  month: month().zh('月份'),
  income: money().zh('收入'),
  exemptIncome: money().zh('免税收入').check((value, f) =>
    value.gt(f['income'] as Decimal) ? fault('inconsistent', '免税收入不得大于当月收入', 'exempt income must not be above the income') : undefined),
  specialDeduction: money().zh('专项扣除'),
  additionalDeduction: money().zh('专项附加扣除'),
  otherDeduction: money().zh('其他扣除'),
  taxRelief: money().zh('减免税额'),
});

type Basis = keyof typeof BASES;

/** Checks way, months and last year's income against asOf; gives the first month to be reckoned. */
function checkWithholding(at: Judgement, employedFrom: PlainMonth, basis: Basis, previousYearIncome: Decimal | null, months: readonly { month: PlainMonth }[]): void {
  const taxYear = yearOf(at.asOf);
  if (employedFrom > `${taxYear}-12`) at.refuse('out-of-range', 'employedFrom', '任职起始月份不得晚于纳税年度十二月', 'must not be after December of the tax year');
  const tooLate = basis === 'full-year' && employedFrom > `${taxYear - 1}-01`;
  if (at.asOf < BASIS_FROM[basis] || tooLate) {
    at.refuse('inconsistent', 'deductionBasis', `「${BASES[basis]}」自${BASIS_FROM[basis]}起可用，全年6万元须上年一月起在本单位任职`, `${basis} is not open to this worker on this day`);
  }
  if (basis === 'full-year' && previousYearIncome?.gt(at.value(fullYearIncomeLimit))) {
    at.refuse('out-of-range', 'previousYearIncome', '上年工资收入超过六万元，不能直接减除全年六万元', 'last year\'s wages are above 60,000');
  }
  const january = `${taxYear}-01` as PlainMonth;
  const first = employedFrom > january ? employedFrom : january;
  months.forEach((row, i) => {
    const expected = addToMonth(first, i);
    if (row.month !== expected || yearOf(`${row.month}-01` as typeof at.asOf) !== taxYear) {
      at.refuse('inconsistent', `months[${i}].month`, `应从 ${first} 起逐月列至年末以内，此处应为 ${expected}`, `months run from ${first} without a gap within the year; ${expected} belongs here`);
    }
  });
}

/** Deduction of 5,000 a month (or 60,000) up to a month: `k` months of employment, `calendarMonth` of the year. */
function basicDeductionUpTo(at: Judgement, basis: Basis, k: number, calendarMonth: number): Decimal {
  if (basis === 'full-year') return at.value(fullYearDeduction);
  return at.value(basicDeduction).times(basis === 'monthly' ? k : calendarMonth);
}

export const withholding = decision('national.compensation.withholding', {
  zh: '工资个人所得税累计预扣', applies: [TAX1, TAX2, TAX3, TAX4, TAX5, TAX6], from: IN_FORCE,
  facts: {
    employedFrom: month().zh('本单位任职起始月份'),
    deductionBasis: oneOf(BASES).zh('减除费用方式'),
    previousYearIncome: money().when((f) => f['deductionBasis'] === 'full-year', '仅全年6万元').zh('上年工资收入'),
    months: list(monthFacts, { nonEmpty: true }).zh('各月'),
  },
  answer: {
    months: list(record({
      month: month().zh('月份'), cumulativeTaxable: money().zh('累计应纳税所得额'), rate: rate().zh('预扣率'), quickDeduction: money().zh('速算扣除数'),
      cumulativeTax: money().zh('累计税额'), tax: money().zh('当月预扣'), overWithheld: money().zh('累计多扣'),
    })).zh('各月预扣'),
    totalTax: money().zh('全年已预扣'), overWithheld: money().zh('多扣待汇算'),
  },
}).by(({ employedFrom, deductionBasis, previousYearIncome, months }, at) => {
  checkWithholding(at, employedFrom, deductionBasis, previousYearIncome, months);
  const table = at.value(yearlyBrackets);
  let [income, deductions, relief, withheld] = [dec(0), dec(0), dec(0), dec(0)];
  let overWithheld = dec(0);
  const out = months.map((row, i) => at.within(TAX2, `${row.month} 累计预扣`, () => {
    income = income.plus(row.income).minus(row.exemptIncome);
    deductions = deductions.plus(row.specialDeduction).plus(row.additionalDeduction).plus(row.otherDeduction);
    relief = relief.plus(row.taxRelief);
    const basic = basicDeductionUpTo(at, deductionBasis, i + 1, Number(row.month.slice(5)));
    at.step(BASIS_PROVISION[deductionBasis], '累计减除费用', basic, { 方式: BASES[deductionBasis], 任职月份数: i + 1 });
    const taxable = at.step(TAX1, '累计应纳税所得额＝累计收入－减除费用－各项扣除，不小于零', atLeastZero(income.minus(basic).minus(deductions)),
      { '累计收入（已减免税收入）': income, 减除费用: basic, 各项扣除: deductions });
    const { bracket } = bracketOf(table, taxable);
    const cumulativeTax = at.step(TAX1, '累计税额＝累计应纳税所得额×预扣率％－速算扣除数', roundHalfUp(taxOf(bracket, taxable), 2),
      { 累计应纳税所得额: taxable, 预扣率: bracket.rate, 速算扣除数: bracket.quickDeduction });
    const due = atLeastZero(cumulativeTax.minus(relief));
    const tax = at.step(TAX2, '当月预扣＝累计税额－减免税额－已预扣，不小于零', atLeastZero(due.minus(withheld)), { 累计税额: cumulativeTax, 减免税额: relief, 已预扣: withheld });
    withheld = withheld.plus(tax);
    overWithheld = at.step(TAX4, '累计多扣＝已预扣－应预扣，不小于零', atLeastZero(withheld.minus(due)), { 已预扣: withheld, 应预扣: due });
    return { month: row.month, cumulativeTaxable: taxable, rate: bracket.rate, quickDeduction: bracket.quickDeduction, cumulativeTax, tax, overWithheld };
  }));
  at.step(TAX4, '全年已预扣＝各月预扣之和，多扣的在汇算清缴时结清', withheld, { 多扣: overWithheld });
  return { months: out, totalTax: withheld, overWithheld };
});

const BETTER = { separate: '单独计税较省', combined: '并入综合所得较省', equal: '两种办法相同' } as const;

/** Tax of a bonus apart, with its bracket; the bracket goes by a twelfth of it, unrounded. */
function separateTax(at: Judgement, bonus: Decimal): { tax: Decimal; index: number; rate: Decimal; quickDeduction: Decimal } {
  const { bracket, index } = bracketOf(at.value(monthlyBrackets), quotient(bonus, dec(12)));
  return { tax: roundHalfUp(taxOf(bracket, bonus), 2), index, rate: bracket.rate, quickDeduction: bracket.quickDeduction };
}

function yearTax(at: Judgement, income: Decimal, deductions: Decimal): Decimal {
  const taxable = atLeastZero(income.minus(deductions));
  return roundHalfUp(taxOf(bracketOf(at.value(yearlyBrackets), taxable).bracket, taxable), 2);
}

/** Twelve times the limit of the bracket below, where that smaller bonus leaves more after tax; else null. */
function trapLimitOf(at: Judgement, bonus: Decimal, index: number, tax: Decimal): Decimal | null {
  const below = index > 0 ? at.value(monthlyBrackets)[index - 1]?.upTo : undefined;
  if (!below) return null;
  const lower = below.times(12);
  return lower.minus(separateTax(at, lower).tax).gt(bonus.minus(tax)) ? lower : null;
}

export const bonusTax = decision('national.compensation.bonusTax', {
  zh: '全年一次性奖金计税', applies: [TAX10, TAX11, TAX12], from: IN_FORCE,
  facts: {
    bonus: money().zh('奖金'), usedThisYear: bool().zh('本年已单独计税'),
    annualIncome: money().zh('全年综合所得（不含奖金）'), annualDeductions: money().zh('全年减除费用和扣除'),
  },
  answer: {
    separateAllowed: bool().zh('可否单独计税'),
    separate: record({
      rate: rate().zh('税率'), quickDeduction: money().zh('速算扣除数'), bonusTax: money().zh('奖金税额'), otherTax: money().zh('其他所得税额'), total: money().zh('合计'),
    }).orNull().zh('单独计税'),
    combined: money().zh('并入综合所得'), better: oneOf(BETTER).zh('比较'), saving: money().zh('差额'), trapLimit: money().orNull().zh('临界下限'),
  },
}).by(({ bonus, usedThisYear, annualIncome, annualDeductions }, at) => {
  const until = at.value(separateBonusUntil);
  const inTime = at.condition(TAX11, '在单独计税的执行期内', at.asOf <= until, { 截止日: until });
  const unused = at.condition(TAX12, '本年尚未单独计税', !usedThisYear);
  const combined = at.step(TAX12, '并入综合所得：（全年所得＋奖金－扣除）按年税率表计税', yearTax(at, annualIncome.plus(bonus), annualDeductions),
    { 全年所得: annualIncome, 奖金: bonus, 扣除: annualDeductions });
  if (!inTime || !unused) return { separateAllowed: false, separate: null, combined, better: 'combined' as const, saving: dec(0), trapLimit: null };
  const apart = separateTax(at, bonus);
  at.step(TAX10, '单独计税额＝全年奖金×税率％－速算扣除数（以十二分之一查表）', apart.tax, { 全年奖金: bonus, 税率: apart.rate, 速算扣除数: apart.quickDeduction });
  const otherTax = at.step(TAX1, '其他所得税额＝（全年所得－扣除）按年税率表计税', yearTax(at, annualIncome, annualDeductions), { 全年所得: annualIncome, 扣除: annualDeductions });
  const total = at.step(TAX10, '单独计税合计＝单独计税额＋其他所得税额', apart.tax.plus(otherTax), { 单独计税额: apart.tax, 其他所得税额: otherTax });
  const better = total.eq(combined) ? 'equal' as const : total.lt(combined) ? 'separate' as const : 'combined' as const;
  const saving = at.step(TAX12, '两种办法之差', total.minus(combined).abs(), { 单独计税: total, 并入综合所得: combined });
  const trapLimit = trapLimitOf(at, bonus, apart.index, apart.tax);
  if (trapLimit) at.step(TAX10, '降至下一级上限的奖金税后反而更多，临界下限', trapLimit, { 奖金: bonus });
  const separate = { rate: apart.rate, quickDeduction: apart.quickDeduction, bonusTax: apart.tax, otherTax, total };
  return { separateAllowed: true, separate, combined, better, saving, trapLimit };
});

export const severanceTax = decision('national.compensation.severanceTax', {
  zh: '解除劳动关系一次性补偿计税', applies: [TAX14, TAX1], from: IN_FORCE,
  facts: { severance: money().zh('一次性补偿'), localYearlyWage: money().zh('当地上年职工平均工资（年）') },
  answer: { exempt: money().zh('免税部分'), taxable: money().zh('应税部分'), rate: rate().zh('税率'), quickDeduction: money().zh('速算扣除数'), tax: money().zh('税额') },
}).by(({ severance, localYearlyWage }, at) => {
  const times = at.value(severanceTaxFree);
  const limit = at.step(TAX14, '免税限额＝当地上年职工平均工资×倍数', localYearlyWage.times(times), { 当地上年职工平均工资: localYearlyWage, 倍数: times });
  const taxable = at.step(TAX14, '应税部分＝一次性补偿－免税限额，不小于零', atLeastZero(severance.minus(limit)), { 一次性补偿: severance, 免税限额: limit });
  const { bracket } = bracketOf(at.value(yearlyBrackets), taxable);
  const tax = at.step(TAX14, '税额＝应税部分×税率％－速算扣除数，不并入当年综合所得', roundHalfUp(taxOf(bracket, taxable), 2), { 应税部分: taxable, 税率: bracket.rate, 速算扣除数: bracket.quickDeduction });
  return { exempt: severance.minus(taxable), taxable, rate: bracket.rate, quickDeduction: bracket.quickDeduction, tax };
});

export const taxChapter = chapter({
  title: '二 个人所得税',
  provisions: [TAX1, TAX2, TAX3, TAX4, TAX5, TAX6, TAX7, TAX8, TAX9, TAX10, TAX11, TAX12, TAX13, TAX14],
  decisions: [withholding, bonusTax, severanceTax],
  duties: [
    duty({ id: 'NT-D-TAX-7', zh: '上月预扣税款申报缴纳', provisions: [TAX7], who: ['payroll-clerk'], period: 'monthly', due: { day: 15 } }),
    duty({ id: 'NT-D-TAX-8', zh: '向劳动者展示全年税款数字', provisions: [TAX8], who: ['payroll-clerk'], period: 'yearly', due: { month: 3, day: 1 } }),
  ],
  records: [recordKind('additional-deduction-statement', '专项附加扣除声明', [TAX9, TAX5], {
    worker: text().zh('劳动者'), from: month().zh('生效月份'), kind: text().zh('项目'), monthly: money().zh('每月金额'), firstJob: bool().zh('首次取得工资声明'), year: count().zh('年度'),
  })],
  rights: [right({ provisions: [TAX13], who: ['worker'], verb: 'update', subject: 'AdditionalDeduction', reach: 'own', zh: '填报本人专项附加扣除，下次发薪生效' })],
});
