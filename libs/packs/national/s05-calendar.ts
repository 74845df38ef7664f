// 五 日历: NT-CAL-1 to 5.
import {
  addDays, bool, chapter, count, date, day, daysBetween, decision, duty, list, oneOf, weekdayOf,
  type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { share } from './common.js';
import { overtimeRates } from './parameters/pay.js';
import { CAL1, CAL2, CAL3, CAL4, CAL5 } from './provisions/calendar.js';
import { DAY_KINDS, STATUTORY_NAMES, type DayKind } from './vocabulary.js';

const FIVE_DAY_WEEK = day('1995-05-01');

/** Kind of a day: statutory, other holiday, worked weekend, workday, rest day; the first that fits. Refuses `field` outside the loaded years. */
export function kindOfDay(at: Judgement, on: PlainDate, field: string): DayKind {
  if (at.calendar.statutoryDay(on, field) !== null) return 'statutory-holiday';
  if (at.calendar.isHolidayPeriod(on, field)) return 'holiday';
  if (at.calendar.isMakeupWorkday(on, field)) return 'make-up-workday';
  return weekdayOf(on) <= 5 ? 'workday' : 'rest-day';
}

/** The provision that lists the statutory days of a year. */
function statutoryList(on: PlainDate): typeof CAL1 {
  return on < '2025-01-01' ? CAL1 : CAL2;
}

export const calendarDay = decision('national.calendar.day', {
  zh: '某日是否上班', applies: [CAL1, CAL2, CAL3, CAL4, CAL5], from: FIVE_DAY_WEEK,
  facts: { date: date().zh('日期') },
  answer: {
    kind: oneOf(DAY_KINDS).zh('日期类别'), working: bool().zh('是否上班'),
    statutoryName: oneOf(STATUTORY_NAMES).orNull().zh('节日'), overtimeRate: share().zh('加班工资比例'),
  },
}).by(({ date: on }, at) => {
  const kind = kindOfDay(at, on, 'date');
  const name = at.calendar.statutoryDay(on, 'date') as keyof typeof STATUTORY_NAMES | null;
  const working = kind === 'workday' || kind === 'make-up-workday';
  const provision = kind === 'statutory-holiday' ? statutoryList(on) : kind === 'rest-day' || kind === 'workday' ? CAL4 : CAL3;
  at.step(provision, '日期类别依法定节假日、放假通知和周休息日依次认定', DAY_KINDS[kind], { 日期: on, ...(name ? { 节日: STATUTORY_NAMES[name] } : {}) });
  const rates = at.value(overtimeRates);
  const overtimeRate = kind === 'statutory-holiday' ? rates.statutory : working ? rates.workday : rates['rest-day'];
  at.step(CAL3, '当日加班工资比例％', overtimeRate, { 日期类别: DAY_KINDS[kind] });
  return { kind, working, statutoryName: name, overtimeRate };
});

const OPERATIONS = { add: '之后', subtract: '之前', count: '计数' } as const;

/** The n-th working day beyond `from`; a result outside the loaded years is refused on `days`. */
function reach(at: Judgement, operation: 'add' | 'subtract', from: PlainDate, n: number): PlainDate {
  return operation === 'add' ? at.calendar.workingDayAfter(from, n, 'days') : at.calendar.workingDayBefore(from, n, 'days');
}

/** Counts over a span of days, both ends included; empty when `last` is before `first`. */
function spanOf(at: Judgement, first: PlainDate, last: PlainDate): { working: number; statutory: PlainDate[]; makeUp: PlainDate[] } {
  const found = { working: 0, statutory: [] as PlainDate[], makeUp: [] as PlainDate[] };
  for (let d = first; d <= last; d = addDays(d, 1)) {
    const kind = kindOfDay(at, d, 'from');
    if (kind === 'workday' || kind === 'make-up-workday') found.working += 1;
    if (kind === 'statutory-holiday') found.statutory.push(d);
    if (kind === 'make-up-workday') found.makeUp.push(d);
  }
  return found;
}

export const workingDays = decision('national.calendar.workingDays', {
  zh: '工作日推算', applies: [CAL1, CAL2, CAL3, CAL4, CAL5], from: FIVE_DAY_WEEK,
  facts: {
    operation: oneOf(OPERATIONS).zh('推算方式'),
    from: date().zh('起算日'),
    days: count({ min: 1 }).when((f) => f['operation'] !== 'count', '之后、之前').zh('工作日数'),
    to: date().when((f) => f['operation'] === 'count', '计数').zh('截止日'),
  },
  answer: {
    date: date().orNull().zh('推算日'), workingDays: count().zh('工作日'), calendarDays: count().zh('日历天数'),
    statutoryHolidays: list(date()).zh('其间法定节假日'), makeUpWorkdays: list(date()).zh('其间调休上班日'),
  },
}).by(({ operation, from, days, to }, at) => {
  at.calendar.isWorkingDay(from, 'from');
  if (to !== null) {
    if (to < from) at.refuse('inconsistent', 'to', '截止日不得早于起算日', 'to must not be earlier than from');
    at.calendar.isWorkingDay(to, 'to');
  }
  const result = operation === 'count' ? null : reach(at, operation, from, days ?? 1);
  const [first, last] = result !== null && operation === 'subtract' ? [result, addDays(from, -1)] : [addDays(from, 1), result ?? to ?? from];
  const { working, statutory, makeUp } = spanOf(at, first, last);
  const calendarDays = Math.max(0, daysBetween(first, last) + 1);
  if (result !== null) at.step(CAL3, `起算日不计，${OPERATIONS[operation]}第若干个工作日的日期`, result, { 起算日: from, 工作日数: days });
  at.step(CAL3, '区间内工作日＝周一至周五减放假日加调休上班日', working, { 区间: `${first}～${last}`, 法定节假日: statutory, 调休上班日: makeUp });
  return { date: result, workingDays: working, calendarDays, statutoryHolidays: statutory, makeUpWorkdays: makeUp };
});

export const calendarChapter = chapter({
  title: '五 日历',
  provisions: [CAL1, CAL2, CAL3, CAL4, CAL5],
  decisions: [calendarDay, workingDays],
  duties: [duty({ id: 'NT-D-CAL', zh: '录入下一年放假安排', provisions: [CAL3, CAL5], who: ['operator'], period: 'yearly', due: { month: 11, day: 15 }, remindDays: 15 })],
});
