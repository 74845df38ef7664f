// Figures of income tax and wages with the days from which they hold.
import { count, dec, decimal, list, money, parameter, record, tableOf, date, type Decimal } from '@gongqiao/kernel';
import { rate, share } from '../common.js';
import { FUND3 } from '../provisions/insurance.js';
import { TAX1, TAX10, TAX11, TAX14, TAX3, TAX6, TAX9 } from '../provisions/tax.js';
import { WAGE13, WAGE18, WAGE6, WAGE7, WAGE8, WAGE9 } from '../provisions/wages.js';

const brackets = () => list(record({ upTo: money().orNull().zh('级距上限'), rate: rate().zh('税率'), quickDeduction: money().zh('速算扣除数') }), { nonEmpty: true });

/** Rows of a bracket table from limits, rates and quick deductions. */
function rows(limits: readonly (string | null)[], quick: readonly string[]): { upTo: string | null; rate: string; quickDeduction: string }[] {
  const rates = ['3', '10', '20', '25', '30', '35', '45'];
  return limits.map((upTo, i) => ({ upTo, rate: rates[i] ?? '', quickDeduction: quick[i] ?? '' }));
}

export interface Bracket {
  readonly upTo: Decimal | null;
  readonly rate: Decimal;
  readonly quickDeduction: Decimal;
}

export const yearlyBrackets = parameter('national.incomeTaxBrackets', {
  zh: '综合所得税率表', provision: TAX1, type: brackets(),
  values: [{ from: '2019-01-01', value: rows(['36000', '144000', '300000', '420000', '660000', '960000', null], ['0', '2520', '16920', '31920', '52920', '85920', '181920']) }],
});
export const monthlyBrackets = parameter('national.bonusTaxBrackets', {
  zh: '按月换算税率表', provision: TAX10, type: brackets(),
  values: [{ from: '2019-01-01', value: rows(['3000', '12000', '25000', '35000', '55000', '80000', null], ['0', '210', '1410', '2660', '4410', '7160', '15160']) }],
});
export const basicDeduction = parameter('national.basicDeductionMonthly', { zh: '每月减除费用', provision: TAX3, type: money(), values: [{ from: '2019-01-01', value: '5000.00' }] });
export const fullYearDeduction = parameter('national.basicDeductionYearly', { zh: '全年减除费用', provision: TAX6, type: money(), values: [{ from: '2019-01-01', value: '60000.00' }] });
export const fullYearIncomeLimit = parameter('national.fullYearIncomeLimit', { zh: '上年工资收入上限', provision: TAX6, type: money(), values: [{ from: '2021-01-01', value: '60000.00' }] });
export const separateBonusUntil = parameter('national.separateBonusUntil', { zh: '奖金单独计税截止日', provision: TAX11, type: date(), values: [{ from: '2019-01-01', value: '2027-12-31' }] });
export const severanceTaxFree = parameter('national.severanceTaxFree', { zh: '一次性补偿免税的当地上年职工平均工资倍数', provision: TAX14, type: count(), values: [{ from: '2019-01-01', value: 3 }] });
/** For the form of additional deductions; what a worker claims is an input. */
export const additionalDeductions = parameter('national.additionalDeductionsMonthly', {
  zh: '专项附加扣除每月标准', provision: TAX9, type: tableOf({ child: '子女教育', infant: '婴幼儿照护', parents: '赡养老人' }, money()),
  values: [{ from: '2023-01-01', value: { child: '2000.00', infant: '2000.00', parents: '3000.00' } }],
});

export const paidDays = parameter('national.paidDaysPerMonth', { zh: '月计薪天数', provision: WAGE7, type: decimal(), values: [{ from: '1995-01-01', value: '21.75' }] });
export const hoursPerDay = parameter('national.hoursPerDay', { zh: '每日工时', provision: WAGE7, type: decimal(), values: [{ from: '1995-01-01', value: '8' }] });
export const workdaysPerMonth = parameter('national.workdaysPerMonth', {
  zh: '月工作日', provision: WAGE8, type: decimal(), values: [{ from: '2008-01-03', value: '20.83' }, { from: '2025-01-01', value: '20.67' }],
});
export const overtimeRates = parameter('national.overtimeRates', {
  zh: '加班工资比例', provision: WAGE9, type: tableOf({ workday: '延时', 'rest-day': '休息日', statutory: '法定节假日' }, share()),
  values: [{ from: '1995-01-01', value: { workday: '150', 'rest-day': '200', statutory: '300' } }],
});
export const workingTimeLimits = parameter('national.workingTimeLimits', {
  zh: '工时限度', provision: WAGE18, type: record({ dayHours: decimal().zh('单日工时'), monthHours: decimal().zh('当月延时') }), values: [{ from: '1995-01-01', value: { dayHours: '11', monthHours: '36' } }],
});
export const partTimeLimits = parameter('national.partTimeLimits', {
  zh: '非全日制用工限度', provision: WAGE6,
  type: record({ dailyHours: decimal().zh('每日平均工时'), weeklyHours: decimal().zh('每周工时'), settlementDays: count().zh('结算天数') }),
  values: [{ from: '2008-01-01', value: { dailyHours: '4', weeklyHours: '24', settlementDays: 15 } }],
});
export const damageShare = parameter('national.damageShare', { zh: '损失赔偿扣除比例', provision: WAGE13, type: rate(), values: [{ from: '1995-01-01', value: '20' }] });
export const fundMinimumRate = parameter('national.fundMinimumRate', { zh: '公积金最低缴存比例', provision: FUND3, type: rate(), values: [{ from: '2002-03-24', value: '5' }] });

/** The bracket a figure falls into, with its place in the table; a limit belongs to the lower bracket. */
export function bracketOf(table: readonly Bracket[], figure: Decimal): { readonly bracket: Bracket; readonly index: number } {
  const index = table.findIndex((row) => row.upTo === null || figure.lte(row.upTo));
  const bracket = table[index];
  if (!bracket) throw new Error(`no bracket for ${figure.toFixed()}`);
  return { bracket, index };
}

/** figure × rate − quick deduction, exact. */
export function taxOf(bracket: Bracket, figure: Decimal): Decimal {
  const tax = figure.times(bracket.rate).div(dec(100)).minus(bracket.quickDeduction);
  return tax.isNegative() ? dec(0) : tax;
}
