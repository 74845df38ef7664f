// 第十七条: overtime and time off in lieu.
import {
  addDays, bool, chapter, date, decimal, decision, duty, list, maximum, minimum, monthOf, pastDate, record, recordKind, sum, text, workflow, ZERO, addToMonth,
  type Decimal, type PlainDate, type WorkCalendar,
} from '@gongqiao/kernel';
import { carryOverMonths, consecutiveTimeOffDays } from './parameters.js';
import { LG17a, LG17b, LG17c, LG17d } from './provisions.js';
import { IN_FORCE, hours } from './vocabulary.js';
import { earliestOf, monthEndAfter, unless } from './deadlines.js';

interface TimeOff {
  readonly on: PlainDate;
  readonly hours: Decimal;
}

interface Run {
  readonly firstOn: PlainDate;
  readonly lastOn: PlainDate;
  readonly hours: Decimal;
  readonly requested: boolean;
}

/** Hours by day, by date, with whether a requested entry is among them. */
function byDay(existing: readonly TimeOff[], requested: readonly TimeOff[]): { on: PlainDate; hours: Decimal; requested: boolean }[] {
  const days = new Map<PlainDate, { hours: Decimal; requested: boolean }>();
  const add = (entries: readonly TimeOff[], asked: boolean): void => {
    for (const { on, hours: h } of entries) {
      const held = days.get(on) ?? { hours: ZERO, requested: false };
      days.set(on, { hours: held.hours.plus(h), requested: held.requested || asked });
    }
  };
  add(existing, false);
  add(requested, true);
  return [...days].map(([on, held]) => ({ on, ...held })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Whether a day is the next working day after another working day. */
function follows(previous: PlainDate, next: PlainDate, calendar: WorkCalendar, field: string): boolean {
  for (let d = addDays(previous, 1); d < next; d = addDays(d, 1)) if (calendar.isWorkingDay(d, field)) return false;
  return true;
}

function runsOf(existing: readonly TimeOff[], requested: readonly TimeOff[], calendar: WorkCalendar): Run[] {
  const runs: Run[] = [];
  for (const { on, hours: h, requested: asked } of byDay(existing, requested)) {
    const last = runs.at(-1);
    if (last && follows(last.lastOn, on, calendar, 'requested')) {
      runs[runs.length - 1] = { firstOn: last.firstOn, lastOn: on, hours: last.hours.plus(h), requested: last.requested || asked };
    } else {
      runs.push({ firstOn: on, lastOn: on, hours: h, requested: asked });
    }
  }
  return runs.filter((run) => run.requested);
}

const timeOffEntry = record({ on: date().zh('日期'), hours: hours.zh('时数') });

// 第十七条：连续调休
export const consecutive = decision('longgang.overtime.consecutive', {
  zh: '连续调休的限制',
  applies: [LG17b, LG17c],
  from: IN_FORCE,
  facts: {
    hoursPerDay: hours.zh('每个工作日的时数'),
    existing: list(timeOffEntry).zh('已准的调休'),
    requested: list(timeOffEntry, { nonEmpty: true }).zh('申请的调休'),
  },
  answer: {
    limitHours: decimal({ unit: 'hour' }).zh('上限时数'),
    runs: list(record({ firstOn: date().zh('起'), lastOn: date().zh('止'), hours: decimal({ unit: 'hour' }).zh('时数') })).zh('连续调休'),
    longestRunHours: decimal({ unit: 'hour' }).zh('最长连续时数'),
    allowed: bool().zh('可以调休'),
  },
}).by(({ hoursPerDay, existing, requested }, at) => {
  const entries = [...existing.map((e, i) => ({ ...e, path: `existing[${i}]` })), ...requested.map((e, i) => ({ ...e, path: `requested[${i}]` }))];
  for (const { on, path } of entries) {
    if (!at.calendar.isWorkingDay(on, `${path}.on`)) at.refuse('inconsistent', `${path}.on`, `${on} 不是工作日，不能调休`, `${on} is not a working day`);
  }
  const taken = new Map<PlainDate, Decimal>();
  for (const { on, hours: h, path } of entries) {
    const total = (taken.get(on) ?? ZERO).plus(h);
    taken.set(on, total);
    if (total.gt(hoursPerDay)) at.refuse('out-of-range', `${path}.hours`, `${on} 的调休合计超过一个工作日的时数`, `Time off on ${on} exceeds the hours of a working day`);
  }
  const days = at.value(consecutiveTimeOffDays);
  const limitHours = at.step(LG17c, '上限时数 ＝ 最多天数 × 每日时数', hoursPerDay.times(days), { 最多天数: days, 每日时数: hoursPerDay });
  const runs = runsOf(existing, requested, at.calendar).map(({ firstOn, lastOn, hours: h }) => ({ firstOn, lastOn, hours: h }));
  for (const run of runs) at.condition(LG17c, '连续工作日的调休时数不超过上限', run.hours.lte(limitHours), { 起: run.firstOn, 止: run.lastOn, 调休时数: run.hours, 上限: limitHours });
  const longestRunHours = at.step(LG17b, '最长连续时数', runs.reduce((most, run) => maximum(most, run.hours), ZERO));
  return { limitHours, runs, longestRunHours, allowed: longestRunHours.lte(limitHours) };
});

interface Lot {
  readonly on: PlainDate;
  readonly lastUseOn: PlainDate;
  left: Decimal;
}

/** Draws time off from overtime of earlier days, oldest first; gives the part that finds nothing. */
function draw(lots: readonly Lot[], entry: TimeOff): Decimal {
  let open = entry.hours;
  for (const lot of lots) {
    if (open.isZero()) break;
    if (lot.on >= entry.on || lot.lastUseOn < entry.on) continue;
    const part = minimum(lot.left, open);
    lot.left = lot.left.minus(part);
    open = open.minus(part);
  }
  return open;
}

// 第十七条：加班与调休的结余
export const balance = decision('longgang.overtime.balance', {
  zh: '加班与调休的结余',
  applies: [LG17a, LG17b, LG17d],
  from: IN_FORCE,
  facts: {
    overtime: list(record({ on: pastDate().zh('加班日'), hours: hours.zh('时数'), reported: bool().zh('已向驻点单位汇报'), recorded: bool().zh('已按机构规定记录') })).zh('加班'),
    timeOff: list(record({ on: pastDate().zh('调休日'), hours: hours.zh('时数') })).zh('调休'),
  },
  answer: {
    countedHours: decimal({ unit: 'hour' }).zh('计入的加班'), uncountedHours: decimal({ unit: 'hour' }).zh('未计入的加班'), usedHours: decimal({ unit: 'hour' }).zh('已调休'),
    unsupportedHours: decimal({ unit: 'hour' }).zh('无加班可抵的调休'), lapsedHours: decimal({ unit: 'hour' }).zh('逾期待结算'), availableHours: decimal({ unit: 'hour' }).zh('可调休'),
    carriedHours: decimal({ unit: 'hour' }).zh('其中上月顺延'), nextLapseOn: date().orNull().zh('最近到期日'),
  },
}).by(({ overtime, timeOff }, at) => {
  const months = at.value(carryOverMonths);
  const counted = overtime.filter((o) => o.reported && o.recorded);
  const countedHours = at.step(LG17a, '计入的加班 ＝ 已汇报且已记录的时数之和', sum(counted.map((o) => o.hours)));
  const uncountedHours = at.step(LG17a, '未计入的加班 ＝ 未汇报或未记录的时数之和', sum(overtime.filter((o) => !o.reported || !o.recorded).map((o) => o.hours)));
  // Sorting is stable: entries of one day keep their order.
  const lots: Lot[] = counted.map((o) => ({ on: o.on, lastUseOn: monthEndAfter(o.on, months), left: o.hours })).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const taken = [...timeOff].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const unsupportedHours = sum(taken.map((entry) => draw(lots, entry)));
  const usedHours = at.step(LG17b, '已调休 ＝ 有之前加班可抵的调休时数', sum(taken.map((t) => t.hours)).minus(unsupportedHours));
  at.step(LG17b, '无加班可抵的调休', unsupportedHours);
  const lapsedHours = at.step(LG17d, '逾期待结算 ＝ 次月底前未调休的时数', sum(lots.filter((l) => l.lastUseOn < at.asOf).map((l) => l.left)));
  const open = lots.filter((l) => l.lastUseOn >= at.asOf && !l.left.isZero());
  const availableHours = at.step(LG17d, '可调休 ＝ 尚未到期的时数', sum(open.map((l) => l.left)));
  const lastMonth = addToMonth(monthOf(at.asOf), -1);
  const carriedHours = at.step(LG17d, '其中上月顺延', sum(open.filter((l) => monthOf(l.on) === lastMonth).map((l) => l.left)));
  const nextLapseOn = at.step(LG17d, '最近到期日', earliestOf(open.map((l) => l.lastUseOn)));
  return { countedHours, uncountedHours, usedHours, unsupportedHours, lapsedHours, availableHours, carriedHours, nextLapseOn };
});

export const overtimeRecord = recordKind('overtime', '加班记录', [LG17a], {
  worker: text().zh('社工'), on: date().zh('加班日'), hours: hours.zh('时数'), reason: text().zh('事由'), reportedOn: date().optional().zh('汇报日'), recordedOn: date().optional().zh('记录日'),
});

export const overtimeFlow = workflow({
  id: 'LG-W8a',
  zh: '加班登记',
  subject: 'overtime',
  provisions: [LG17a],
  initial: 'none',
  states: {
    none: { zh: '待登记', holders: ['worker'] }, reported: { zh: '已汇报', holders: ['host-unit'] }, acknowledged: { zh: '驻点单位已知悉', holders: ['ngo'] }, counted: { zh: '已计入', final: true },
  },
  transitions: [
    {
      id: 'recordOvertime', zh: '汇报加班', from: ['none'], to: 'reported', actors: ['worker'], form: record({ on: date().zh('加班日'), hours: hours.zh('时数'), reason: text().zh('事由') }),
      guards: [
        { code: 'hours-not-positive', provision: LG17a, message: { zh: '时数应大于零', en: 'Hours must be more than 0' }, refuses: (f) => !(Number(f['hours']) > 0) },
        { code: 'day-later-than-today', provision: LG17a, message: { zh: '加班日不得晚于今天', en: 'The day cannot be later than today' }, refuses: (f) => typeof f['on'] === 'string' && typeof f['today'] === 'string' && f['on'] > f['today'] },
      ],
    },
    { id: 'acknowledgeOvertime', zh: '知悉', from: ['reported'], to: 'acknowledged', actors: ['host-unit'] },
    { id: 'bookOvertime', zh: '记录', from: ['acknowledged'], to: 'counted', actors: ['ngo'] },
  ],
});

export const timeOffFlow = workflow({
  id: 'LG-W8b',
  zh: '调休',
  subject: 'time-off',
  provisions: [LG17b, LG17c, LG17d],
  initial: 'none',
  states: { none: { zh: '待申请', holders: ['worker'] }, requested: { zh: '已申请', holders: ['host-unit'] }, granted: { zh: '已准', final: true }, rejected: { zh: '不准', final: true } },
  transitions: [
    {
      id: 'requestTimeOff', zh: '申请调休', from: ['none'], to: 'requested', actors: ['worker'], form: record({ requested: list(timeOffEntry, { nonEmpty: true }).zh('申请的调休') }),
      guards: [
        unless(LG17c, 'longgang.overtime.consecutive', 'allowed', 'too-long', '连续调休超过上限', 'The run of time off is too long'),
        { code: 'hours-short', provision: LG17b, message: { zh: '可调休的加班时数不足', en: 'The hours available do not suffice' }, refuses: (f) => f['availableSuffices'] === false },
      ],
    },
    { id: 'decideTimeOff', zh: '准予', from: ['requested'], to: 'granted', actors: ['host-unit'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decideTimeOff', zh: '不准', from: ['requested'], to: 'rejected', actors: ['host-unit'], applies: (f) => f['outcome'] === 'rejected', reason: true },
  ],
});

export const chapter3Overtime = chapter({
  title: '第三章 人员管理（第十七条）',
  provisions: [LG17a, LG17b, LG17c, LG17d],
  decisions: [consecutive, balance],
  workflows: [overtimeFlow, timeOffFlow],
  records: [overtimeRecord],
  duties: [duty({ id: 'LG-D-time-off', zh: '上月加班在本月底前调休', provisions: [LG17d], who: ['worker', 'host-unit'], period: 'monthly', due: { day: 0 }, remindDays: 7 })],
});
