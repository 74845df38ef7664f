// 四 社会保险与住房公积金: NT-INS-1 to 8, NT-FUND-1 to 6.
import {
  bool, chapter, day, dec, decision, duty, fault, list, money, month, oneOf, percentOf, record, recordKind, roundHalfUp, roundUp, sum, text, workflow,
  type Decimal, type Judgement, type Provision, type Siblings,
} from '@gongqiao/kernel';
import { rate, rowInForce } from './common.js';
import { fundMinimumRate } from './parameters/pay.js';
import * as P from './provisions/insurance.js';
import { AMOUNT_ROUNDINGS, BASE_ROUNDINGS, LIMITED_BY } from './vocabulary.js';

const INSURANCES = { pension: '养老', medical: '医疗', unemployment: '失业', 'work-injury': '工伤', maternity: '生育' } as const;
type Insurance = keyof typeof INSURANCES;
const EMPLOYER_ONLY: readonly string[] = ['work-injury', 'maternity'];

const ceilingCheck = (value: Decimal, f: Siblings) => (value.lt(f['floor'] as Decimal) ? fault('inconsistent', '上限不得低于下限', 'the ceiling must not be below the floor') : undefined);

interface Base {
  readonly base: Decimal;
  readonly limitedBy: keyof typeof LIMITED_BY | null;
}

/** The contribution base: the wage within floor and ceiling, then rounded. */
function baseOf(at: Judgement, provision: Provision, words: string, wage: Decimal, row: { floor: Decimal; ceiling: Decimal }, rounding: keyof typeof BASE_ROUNDINGS): Base {
  const limitedBy = wage.lt(row.floor) ? 'floor' : wage.gt(row.ceiling) ? 'ceiling' : null;
  const within = limitedBy === null ? wage : row[limitedBy];
  const base = rounding === 'yuan' ? roundHalfUp(within, 0) : within;
  at.step(provision, `${words}缴费基数＝月平均工资在下限与上限之间`, base, { 月平均工资: wage, 下限: row.floor, 上限: row.ceiling, 取整: BASE_ROUNDINGS[rounding] });
  return { base, limitedBy };
}

function roundAmount(value: Decimal, rounding: keyof typeof AMOUNT_ROUNDINGS): Decimal {
  switch (rounding) {
    case 'cent-half-up': return roundHalfUp(value, 2);
    case 'cent-up': return roundUp(value, 2);
    case 'jiao-half-up': return roundHalfUp(value, 1);
    case 'yuan-half-up': return roundHalfUp(value, 0);
  }
}

const insuranceRow = record({
  insurance: oneOf(INSURANCES).zh('险种'), from: month().zh('执行月份'), floor: money().zh('基数下限'), ceiling: money().zh('基数上限').check(ceilingCheck),
  employerRate: rate().zh('单位费率'),
  workerRate: rate().zh('个人费率').check((value, f) =>
    !value.isZero() && EMPLOYER_ONLY.includes(String(f['insurance'])) ? fault('inconsistent', '工伤、生育保险个人不缴费，个人费率应为 0', 'the worker pays nothing for this insurance') : undefined),
  employerFixed: money().optional().zh('单位定额'), workerFixed: money().optional().zh('个人定额'),
});

export const socialInsurance = decision('national.compensation.socialInsurance', {
  zh: '社会保险费', applies: [P.INS1, P.INS2, P.INS3, P.INS8], from: day('2011-07-01'),
  facts: {
    month: month().zh('月份'), averageWage: money().zh('月平均工资'), baseRounding: oneOf(BASE_ROUNDINGS).zh('基数取整'), amountRounding: oneOf(AMOUNT_ROUNDINGS).zh('金额进位'),
    table: list(insuranceRow, { nonEmpty: true, unique: (r) => `${r.insurance} ${r.from}`, uniqueField: 'from' }).zh('当地缴费表'),
  },
  answer: {
    items: list(record({ insurance: oneOf(INSURANCES).zh('险种'), base: money().zh('基数'), limitedBy: oneOf(LIMITED_BY).orNull().zh('受限'), employer: money().zh('单位'), worker: money().zh('个人') })).zh('各险种'),
    employerTotal: money().zh('单位合计'), workerTotal: money().zh('个人合计'), total: money().zh('总计'),
  },
}).by(({ month: of, averageWage, baseRounding, amountRounding, table }, at) => {
  const rows = (Object.keys(INSURANCES) as Insurance[]).flatMap((insurance) => {
    const own = table.filter((row) => row.insurance === insurance);
    if (insurance === 'maternity' && !own.some((row) => row.from <= of)) {
      at.step(P.INS3, '没有生育保险行，视为随医疗保险征收', INSURANCES[insurance]);
      return [];
    }
    return [rowInForce(own, of, 'table')];
  });
  const items = rows.map((row) => at.within(P.INS1, `${INSURANCES[row.insurance]}保险`, () => {
    const { base, limitedBy } = baseOf(at, P.INS2, '', averageWage, row, baseRounding);
    const part = (who: string, percent: Decimal, fixed: Decimal | null): Decimal =>
      at.step(P.INS8, `${who}＝缴费基数×费率％（进位）＋定额`, roundAmount(percentOf(base, percent), amountRounding).plus(fixed ?? dec(0)),
        { 缴费基数: base, 费率: percent, 定额: fixed ?? dec(0), 进位: AMOUNT_ROUNDINGS[amountRounding] });
    return { insurance: row.insurance, base, limitedBy, employer: part('单位', row.employerRate, row.employerFixed), worker: part('个人', row.workerRate, row.workerFixed) };
  }));
  const employerTotal = sum(items.map((i) => i.employer));
  const workerTotal = sum(items.map((i) => i.worker));
  const total = at.step(P.INS1, '总计＝单位合计＋个人合计', employerTotal.plus(workerTotal), { 单位合计: employerTotal, 个人合计: workerTotal });
  return { items, employerTotal, workerTotal, total };
});

const JOIN_KINDS = { existing: '在职', 'new-to-work': '新参加工作', transferred: '新调入' } as const;

const fundRow = record({
  from: month().zh('执行月份'), floor: money().zh('基数下限'), ceiling: money().zh('基数上限').check(ceilingCheck), minRate: rate().zh('最低比例'),
  maxRate: rate().zh('最高比例').check((value, f) => (value.lt(f['minRate'] as Decimal) ? fault('inconsistent', '最高比例不得低于最低比例', 'the highest rate must not be below the lowest') : undefined)),
});

/** Checks that the rates lie within the city's row, and the rows above the law's five per cent. */
function checkFundRates(at: Judgement, table: readonly { minRate: Decimal }[], row: { minRate: Decimal; maxRate: Decimal }, rates: Readonly<Record<'employerRate' | 'workerRate', Decimal>>): void {
  const least = at.value(fundMinimumRate);
  table.forEach((r, i) => {
    if (r.minRate.lt(least)) at.refuse('out-of-range', `table[${i}].minRate`, `最低缴存比例不得低于 ${least.toFixed()}%`, `the lowest rate must be at least ${least.toFixed()} per cent`);
  });
  for (const field of ['employerRate', 'workerRate'] as const) {
    if (rates[field].lt(row.minRate) || rates[field].gt(row.maxRate)) at.refuse('out-of-range', field, `缴存比例应在当地 ${row.minRate.toFixed()}%～${row.maxRate.toFixed()}% 之间`, 'the rate lies outside the city\'s limits');
  }
}

export const housingFund = decision('national.compensation.housingFund', {
  zh: '住房公积金', applies: [P.FUND1, P.FUND2, P.FUND3, P.FUND4], from: day('2002-03-24'),
  facts: {
    month: month().zh('月份'), joinKind: oneOf(JOIN_KINDS).zh('入职情形'),
    averageWageLastYear: money().when((f) => f['joinKind'] === 'existing', '仅在职').zh('上年度月平均工资'),
    employedFrom: month().when((f) => f['joinKind'] !== 'existing', '仅新参加、新调入').zh('参加工作月份')
      .check((value, f) => (value > String(f['month']) ? fault('inconsistent', '参加工作月份不得晚于计算月份', 'must not be after the month reckoned') : undefined)),
    currentWage: money().when((f) => f['joinKind'] !== 'existing', '仅新参加、新调入').zh('当月工资'),
    baseRounding: oneOf(BASE_ROUNDINGS).zh('基数取整'), amountRounding: oneOf(AMOUNT_ROUNDINGS).zh('金额进位'),
    table: list(fundRow, { nonEmpty: true, unique: (r) => r.from, uniqueField: 'from' }).zh('当地缴存表'),
    employerRate: rate().zh('单位比例'), workerRate: rate().zh('个人比例'),
  },
  answer: {
    due: bool().zh('应缴存'), base: money().zh('基数'), limitedBy: oneOf(LIMITED_BY).orNull().zh('受限'), employer: money().zh('单位'), worker: money().zh('个人'), total: money().zh('合计'),
  },
}).by((facts, at) => {
  const row = rowInForce(facts.table, facts.month, 'table');
  checkFundRates(at, facts.table, row, facts);
  const notYet = facts.joinKind === 'new-to-work' && facts.employedFrom === facts.month;
  const due = at.condition(P.FUND2, '已到应缴存的月份（新参加工作的从第二个月起）', !notYet, { 入职情形: JOIN_KINDS[facts.joinKind], 月份: facts.month });
  if (!due) return { due, base: dec(0), limitedBy: null, employer: dec(0), worker: dec(0), total: dec(0) };
  const wage = facts.averageWageLastYear ?? facts.currentWage ?? dec(0);
  const { base, limitedBy } = baseOf(at, P.FUND1, '公积金', wage, row, facts.baseRounding);
  const [employer, worker] = [facts.employerRate, facts.workerRate].map((percent) => roundAmount(percentOf(base, percent), facts.amountRounding)) as [Decimal, Decimal];
  at.step(P.FUND1, '单位部分＝缴费基数×单位比例％', employer, { 缴费基数: base, 单位比例: facts.employerRate });
  at.step(P.FUND1, '个人部分＝缴费基数×个人比例％', worker, { 缴费基数: base, 个人比例: facts.workerRate });
  at.condition(P.FUND4, '比例在当地最低与最高之间', true, { 最低: row.minRate, 最高: row.maxRate });
  return { due, base, limitedBy, employer, worker, total: employer.plus(worker) };
});

/** NT-FUND-6: lower rate or delay only with three consents, in this order. */
const reducedFund = workflow({
  id: 'NT-FUND-6', zh: '降低缴存比例或缓缴', subject: 'fund-reduction', provisions: [P.FUND6], initial: 'requested',
  states: {
    requested: { zh: '已提出', holders: ['unit-union'] }, 'congress-consented': { zh: '职代会或工会已同意', holders: ['fund-centre'] },
    'centre-reviewed': { zh: '公积金中心已审核', holders: ['fund-committee'] }, approved: { zh: '管委会已批准', final: true }, refused: { zh: '未获同意', final: true },
  },
  transitions: [
    { id: 'congressConsents', zh: '职代会或工会同意', from: ['requested'], to: 'congress-consented', actors: ['unit-union'] },
    { id: 'centreReviews', zh: '公积金中心审核', from: ['congress-consented'], to: 'centre-reviewed', actors: ['fund-centre'] },
    { id: 'committeeApproves', zh: '管委会批准', from: ['centre-reviewed'], to: 'approved', actors: ['fund-committee'] },
    { id: 'refuse', zh: '不同意', from: ['requested', 'congress-consented', 'centre-reviewed'], to: 'refused', actors: ['unit-union', 'fund-centre', 'fund-committee'], reason: true },
  ],
});

export const insuranceChapter = chapter({
  title: '四 社会保险与住房公积金',
  provisions: [P.INS1, P.INS2, P.INS3, P.INS4, P.INS5, P.INS6, P.INS7, P.INS8, P.FUND1, P.FUND2, P.FUND3, P.FUND4, P.FUND5, P.FUND6],
  decisions: [socialInsurance, housingFund],
  workflows: [reducedFund],
  duties: [
    duty({ id: 'NT-D-INS-4', zh: '工资单告知缴费明细', provisions: [P.INS4], who: ['payroll-clerk'], period: 'monthly', due: { day: 0 }, open: true }),
    duty({ id: 'NT-D-INS-5', zh: '列出未按时缴费的月份与滞纳金', provisions: [P.INS5], who: ['payroll-clerk'], period: 'monthly', due: { day: 0 } }),
    duty({ id: 'NT-D-INS-6', zh: '办理社会保险登记', provisions: [P.INS6], who: ['personnel'], period: 'event', event: 'employment-started', due: { daysAfter: 30 } }),
    duty({ id: 'NT-D-FUND-5a', zh: '办理公积金缴存登记（录用、离职）', provisions: [P.FUND5], who: ['personnel'], period: 'event', event: 'employment-started-or-ended', due: { daysAfter: 30 } }),
    duty({ id: 'NT-D-FUND-5b', zh: '汇缴住房公积金', provisions: [P.FUND5], who: ['payroll-clerk'], period: 'event', event: 'wages-paid', due: { daysAfter: 5 } }),
  ],
  records: [recordKind('base-adjustment', '缴费基数追溯差额清单', [P.INS7], {
    worker: text().zh('劳动者'), month: month().zh('月份'), previousBase: money().zh('原基数'), newBase: money().zh('新基数'), difference: money({ signed: true }).zh('差额'), settledBy: text().optional().zh('处理人'),
  })],
});
