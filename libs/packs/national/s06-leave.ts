// 六 休假: NT-LEAVE-1 to 12.
import {
  addDays, bool, chapter, count, date, dateOf, day, daysBetween, dec, decision, fault, later, list, money, oneOf, pastDate, record, recordKind, roundHalfUp, setOf, sum, text, yearOf,
  type Judgement, type PlainDate, type Siblings, type Scope,
} from '@gongqiao/kernel';
import { named, quotient, reckon, share } from './common.js';
import { annualLeaveTiers, maternityDays, personalLeaveLimit, sickLeaveLimits, unusedLeaveMultiple } from './parameters/leave-contract.js';
import { paidDays } from './parameters/pay.js';
import * as P from './provisions/leave.js';

const MEASURES_IN_FORCE = day('2008-09-18');
const DAYS_OF_YEAR = 365;
const EXCLUSIONS = { 'school-holiday': '寒暑假多于年休假', 'paid-personal-leave': '带薪事假达到天数', 'sick-leave': '病假达到月数', 'lost-by-last-year': '上年已休后又出现排除情形' } as const;
type Exclusion = keyof typeof EXCLUSIONS;

const leavesCheck = (value: PlainDate, f: Siblings, scope: Scope) => {
  const joined = f['joinedOn'] as PlainDate | null;
  if (yearOf(value) !== yearOf(scope.asOf)) return fault('out-of-range', '离职日应在本年度内', 'the last day must lie in the year of asOf');
  return joined !== null && value < joined ? fault('inconsistent', '离职日不得早于入职日', 'the last day must not be before the first') : undefined;
};

const annualFacts = {
  cumulativeMonths: count().zh('累计工作满月数'),
  continuousMonths: count().zh('连续工作满月数').check((value, f) =>
    value > Number(f['cumulativeMonths']) ? fault('inconsistent', '连续工作月数不得多于累计工作月数', 'must not be above cumulativeMonths') : undefined),
  joinedOn: pastDate().optional().zh('入职日'),
  leavesOn: date().optional().zh('离职日').check(leavesCheck),
  schoolHolidayDays: count().zh('寒暑假天数'), paidPersonalLeaveDays: count().zh('不扣工资的事假天数'), sickLeaveMonths: count().zh('病假满月数'),
  lostByLastYear: bool().zh('因上年情形不享受'), takenDays: count().zh('已休天数'),
};

/** Days of the whole year by all employment; none without a year in a row. */
function fullYearDaysOf(at: Judgement, cumulativeMonths: number, continuousMonths: number): number {
  const tiers = at.value(annualLeaveTiers);
  const first = tiers[0]?.fromMonths ?? 0;
  const year = at.condition(P.LEAVE1, '连续工作满十二个月', continuousMonths >= first, { 连续工作满月数: continuousMonths });
  const reached = tiers.filter((tier) => cumulativeMonths >= tier.fromMonths).at(-1)?.days ?? 0;
  return at.step(P.LEAVE1, '全年应休天数按累计工作月数分档', year ? reached : 0, { 累计工作月数: cumulativeMonths });
}

function exclusionsOf(at: Judgement, days: number, f: { schoolHolidayDays: number; paidPersonalLeaveDays: number; sickLeaveMonths: number; lostByLastYear: boolean }): Exclusion[] {
  if (days === 0) return [];
  const [personal, sick] = [at.value(personalLeaveLimit), at.value(sickLeaveLimits).find((row) => row.days === days)?.months ?? 0];
  const checks: readonly (readonly [Exclusion, boolean])[] = [
    ['school-holiday', at.condition(P.LEAVE2, '寒暑假不多于年休假', f.schoolHolidayDays <= days, { 寒暑假: f.schoolHolidayDays, 年休假: days })],
    ['paid-personal-leave', at.condition(P.LEAVE2, '不扣工资的事假未达天数', f.paidPersonalLeaveDays < personal, { 不扣工资的事假: f.paidPersonalLeaveDays, 天数: personal })],
    ['sick-leave', at.condition(P.LEAVE2, '病假未达月数', f.sickLeaveMonths < sick, { 病假: f.sickLeaveMonths, 月数: sick })],
    ['lost-by-last-year', at.condition(P.LEAVE3, '没有因上年情形失去本年年休假', !f.lostByLastYear)],
  ];
  return checks.filter(([, ok]) => !ok).map(([code]) => code);
}

/** Whole days of a part of the year: days ÷ 365 × full days, rest dropped, at most the full days. */
function partOf(first: PlainDate, last: PlainDate, full: number): number {
  return Math.min(full, Math.floor(((daysBetween(first, last) + 1) * full) / DAYS_OF_YEAR));
}

export const annualLeave = decision('national.leave.annual', {
  zh: '年休假天数', applies: [P.LEAVE1, P.LEAVE2, P.LEAVE3, P.LEAVE4, P.LEAVE5], from: MEASURES_IN_FORCE,
  facts: annualFacts,
  answer: {
    fullYearDays: count().zh('全年天数'), excludedBy: setOf(oneOf(EXCLUSIONS)).zh('排除情形'), entitledDays: count().zh('应休天数'),
    accruedDays: count().orNull().zh('离职折算天数'), remainingDays: count().zh('剩余天数'),
  },
}).by((f, at) => {
  const year = yearOf(at.asOf);
  const [newYear, yearEnd] = [dateOf(year, 1, 1), dateOf(year, 12, 31)];
  const full = fullYearDaysOf(at, f.cumulativeMonths, f.continuousMonths);
  const excludedBy = exclusionsOf(at, full, f);
  const settle = (days: number): number => (excludedBy.length > 0 ? 0 : Math.max(0, days - f.schoolHolidayDays));
  const joinedThisYear = f.joinedOn !== null && yearOf(f.joinedOn) === year;
  const start = f.joinedOn !== null ? later(newYear, f.joinedOn) : newYear;
  const grown = joinedThisYear ? partOf(start, yearEnd, full) : full;
  if (joinedThisYear) at.step(P.LEAVE4, '折算天数＝本年在本单位日历天数÷365×全年天数，不足一天舍去', grown, { 本年在本单位日历天数: daysBetween(start, yearEnd) + 1, 全年天数: full });
  const entitledDays = at.step(P.LEAVE2, '应休天数＝折算天数－寒暑假；有排除情形的为零', settle(grown), { 折算天数: grown, 寒暑假: f.schoolHolidayDays, 排除情形: named(EXCLUSIONS, excludedBy) });
  const accruedDays = f.leavesOn === null ? null
    : at.step(P.LEAVE5, '离职折算天数＝已过日历天数÷365×全年天数－寒暑假，不足一天舍去', settle(partOf(start, f.leavesOn, full)), { 已过日历天数: daysBetween(start, f.leavesOn) + 1, 全年天数: full });
  const due = accruedDays ?? entitledDays;
  const remainingDays = at.step(accruedDays === null ? P.LEAVE1 : P.LEAVE5, '剩余天数＝应休天数－已休天数，不小于零', Math.max(0, due - f.takenDays), { 应休天数: due, 已休天数: f.takenDays });
  return { fullYearDays: full, excludedBy, entitledDays, accruedDays, remainingDays };
});

const PAY_REASONS = { employer: '单位未安排', 'worker-in-writing': '本人书面提出不休' } as const;

export const annualLeavePay = decision('national.leave.annualPay', {
  zh: '未休年休假工资', applies: [P.LEAVE6, P.LEAVE7, P.LEAVE8], from: MEASURES_IN_FORCE,
  facts: {
    unusedDays: count({ min: 1 }).zh('未休天数'),
    monthlyWages: list(record({
      total: money().zh('月工资'),
      overtime: money().zh('其中加班工资').check((value, f) => (value.gt(f['total'] as typeof value) ? fault('inconsistent', '加班工资不得大于月工资', 'overtime must not be above the total') : undefined)),
    }), { nonEmpty: true, max: 12 }).zh('支付前各月工资'),
    reason: oneOf(PAY_REASONS).zh('未休原因'), normalPayPaid: bool().zh('正常工资已付'),
  },
  answer: { averageWage: money().zh('月平均工资'), dayWage: money().zh('日工资'), rate: share().zh('支付比例'), gross: money().zh('应付总额'), payable: money().zh('还应支付') },
}).by(({ unusedDays, monthlyWages, reason, normalPayPaid }, at) => {
  const divisor = at.value(paidDays);
  const net = sum(monthlyWages.map((w) => w.total.minus(w.overtime)));
  const months = dec(monthlyWages.length);
  const averageWage = at.step(P.LEAVE8, '月平均工资＝（各月工资－加班工资）之和÷月数', roundHalfUp(quotient(net, months), 2), { 各月工资减加班工资: net, 月数: months });
  const dayWage = at.step(P.LEAVE8, '日工资＝月平均工资÷月计薪天数', roundHalfUp(quotient(net, months, divisor), 2), { 月平均工资: averageWage, 月计薪天数: divisor });
  const multiple = at.value(unusedLeaveMultiple)[reason];
  const provision = reason === 'employer' ? P.LEAVE6 : P.LEAVE7;
  const pay = (times: number) => roundHalfUp(quotient(net.times(unusedDays).times(times), months, divisor), 2);
  const gross = at.step(provision, '应付总额＝日工资×未休天数×倍数', pay(multiple), { 日工资: dayWage, 未休天数: unusedDays, 倍数: multiple, 未休原因: PAY_REASONS[reason] });
  const owed = normalPayPaid ? multiple - 1 : multiple;
  const payable = at.step(provision, '还应支付＝日工资×未休天数×（倍数，正常工资已付的减一）', pay(owed), { 日工资: dayWage, 未休天数: unusedDays, 倍数: owed });
  return { averageWage, dayWage, rate: dec(multiple).times(100), gross, payable };
});

const EVENTS = { birth: '生育', miscarriage: '流产' } as const;
const PARTS = { basic: '生育', 'difficult-birth': '难产', 'multiple-birth': '多胞胎', miscarriage: '流产' } as const;
const LATE_MISCARRIAGE_MONTHS = 4;

export const maternity = decision('national.leave.maternity', {
  zh: '产假', applies: [P.LEAVE11, P.LEAVE12], from: day('2012-04-28'),
  facts: {
    event: oneOf(EVENTS).zh('情形'), startsOn: date().zh('产假首日'), regionalDays: count().zh('地方增加天数'),
    difficultBirth: bool().when((f) => f['event'] === 'birth', '仅生育').zh('难产'), babies: count({ min: 1 }).when((f) => f['event'] === 'birth', '仅生育').zh('婴儿数'),
    pregnancyMonths: count({ max: 10 }).when((f) => f['event'] === 'miscarriage', '仅流产').zh('怀孕满月数'),
  },
  answer: {
    parts: list(record({ kind: oneOf(PARTS).zh('项目'), days: count().zh('天数') })).zh('组成'), nationalDays: count().zh('国家规定天数'),
    prenatalDays: count().zh('其中产前'), totalDays: count().zh('总天数'), endsOn: date().zh('产假末日'),
  },
}).by(({ event, startsOn, regionalDays, difficultBirth, babies, pregnancyMonths }, at) => {
  const table = at.value(maternityDays);
  const parts: { kind: keyof typeof PARTS; days: number }[] = [];
  if (event === 'birth') {
    parts.push({ kind: 'basic', days: table.basic });
    if (difficultBirth) parts.push({ kind: 'difficult-birth', days: table['difficult-birth'] });
    if (babies !== null && babies > 1) parts.push({ kind: 'multiple-birth', days: table['multiple-birth'] * (babies - 1) });
  } else {
    parts.push({ kind: 'miscarriage', days: (pregnancyMonths ?? 0) < LATE_MISCARRIAGE_MONTHS ? table['miscarriage-early'] : table['miscarriage-late'] });
  }
  for (const part of parts) at.step(P.LEAVE11, `${PARTS[part.kind]}假天数`, part.days, event === 'miscarriage' ? { 怀孕满月数: pregnancyMonths } : {});
  const nationalDays = parts.reduce((a, b) => a + b.days, 0);
  const totalDays = at.step(P.LEAVE12, '总天数＝国家规定天数＋地方增加天数', nationalDays + regionalDays, { 国家规定天数: nationalDays, 地方增加天数: regionalDays });
  const field = (babies ?? 1) > 100 ? 'babies' : 'regionalDays';
  if (!Number.isSafeInteger(totalDays)) at.refuse('out-of-range', field, '天数过大', 'too many days');
  const endsOn = at.step(P.LEAVE11, '产假末日＝首日＋总天数－1', reckon(at, field, () => addDays(startsOn, totalDays - 1)), { 首日: startsOn, 总天数: totalDays });
  return { parts, nationalDays, prenatalDays: event === 'birth' ? table.prenatal : 0, totalDays, endsOn };
});

export const leaveChapter = chapter({
  title: '六 休假',
  provisions: [P.LEAVE1, P.LEAVE2, P.LEAVE3, P.LEAVE4, P.LEAVE5, P.LEAVE6, P.LEAVE7, P.LEAVE8, P.LEAVE9, P.LEAVE10, P.LEAVE11, P.LEAVE12],
  decisions: [annualLeave, annualLeavePay, maternity],
  records: [recordKind('annual-leave-request', '年休假申请', [P.LEAVE9, P.LEAVE7], {
    worker: text().zh('劳动者'), from: date().zh('首日'), to: date().zh('末日'), workingDays: count({ min: 1 }).zh('工作日数'), declinedInWriting: bool().zh('书面提出不休'),
  })],
});
