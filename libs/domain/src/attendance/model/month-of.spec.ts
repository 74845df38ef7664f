import { describe, expect, it } from '@jest/globals';
import { day, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { instantOf, measureDay, type LeaveSpan } from './measure.js';
import { tellMonth, type ClockedDay } from './month-of.js';

const HOURS = { workStart: '09:00', workEnd: '18:00', breakMinutes: 60, graceMinutes: 5 };
const isWorkingDay = (on: PlainDate): boolean => !['2026-06-06', '2026-06-07', '2026-06-13', '2026-06-14', '2026-06-19', '2026-06-20', '2026-06-21', '2026-06-27', '2026-06-28'].includes(on);
const clocked = (on: string, from: string | null, to: string | null, more: Partial<ClockedDay> = {}): [string, ClockedDay] => {
  const clockIn = from === null ? null : instantOf(on, from);
  const clockOut = to === null ? null : instantOf(on, to);
  const { late, early } = measureDay(HOURS, clockIn, clockOut, { am: false, pm: false });
  return [on, { on, clockIn, clockOut, late, early, excused: false, badgeMissing: false, ...more }];
};
const june = (days: [string, ClockedDay][], leaves: LeaveSpan[] = [], until = '2026-06-05', hiredOn = '2020-01-01') =>
  tellMonth({ month: '2026-06' as PlainMonth, until: day(until), hiredOn, leftOn: null, hours: HOURS, isWorkingDay }, new Map(days), leaves);

describe('a day', () => {
  it.each<[string, string, string, number, number]>([
    ['on time', '08:58', '18:00', 0, 0], ['within the grace', '09:05', '18:00', 0, 0], ['a minute past it, all of it', '09:06', '18:00', 6, 0],
    ['early', '09:00', '17:30', 0, 30], ['more than a day is a day', '19:00', '19:00', 480, 0],
  ])('%s', (_, from, to, late, early) => {
    expect(measureDay(HOURS, instantOf('2026-06-01', from), instantOf('2026-06-01', to), { am: false, pm: false })).toEqual({ late, early });
  });

  it('asks for nothing in the half that is off', () => {
    expect(measureDay(HOURS, instantOf('2026-06-01', '13:00'), instantOf('2026-06-01', '18:00'), { am: true, pm: false })).toEqual({ late: 0, early: 0 });
  });
});

describe('a month', () => {
  it('counts days due, attended, on leave and absent, and hours without the break', () => {
    const told = june([clocked('2026-06-01', '09:00', '18:00'), clocked('2026-06-02', '09:12', '18:00'), clocked('2026-06-04', '09:00', null)],
      [{ kind: 'personal', from: '2026-06-03', fromHalf: 'am', to: '2026-06-03', toHalf: 'pm' }]);
    expect([told.scheduledDays, told.attendedDays.toFixed(1), told.leaveDays.toFixed(1), told.leaveByKind, told.absentOn, told.workedHours.toFixed(2)]).toEqual([21, '3.0', '1.0', { personal: '1.0' }, [], '15.80']);
    expect(told.events).toEqual([{ date: '2026-06-02', approved: false, kind: 'late', minutes: 12 }, { date: '2026-06-04', approved: false, kind: 'forgot-clock', minutes: 0 }]);
  });

  it('asks for no clocking on a day away on duty, which counts as attended', () => {
    const told = tellMonth({ month: '2026-06' as PlainMonth, until: day('2026-06-05'), hiredOn: '2020-01-01', leftOn: null, hours: HOURS, isWorkingDay },
      new Map([clocked('2026-06-02', '10:30', null)]), [{ kind: 'sick', from: '2026-06-04', fromHalf: 'am', to: '2026-06-04', toHalf: 'am' }], new Set(['2026-06-01', '2026-06-02', '2026-06-04', '2026-06-06']));
    expect([told.attendedDays.toFixed(1), told.leaveDays.toFixed(1), told.absentOn, told.events]).toEqual(['2.5', '0.5', ['2026-06-03'], []]);
  });

  it('takes a day without clocking as absent once it is over, and half a leave as half a day', () => {
    const told = june([clocked('2026-06-03', '13:30', '18:00')], [{ kind: 'sick', from: '2026-06-03', fromHalf: 'am', to: '2026-06-03', toHalf: 'am' }]);
    expect([told.attendedDays.toFixed(1), told.leaveDays.toFixed(1), told.absentOn]).toEqual(['0.5', '0.5', ['2026-06-01', '2026-06-02', '2026-06-04']]);
  });

  it('asks nothing before somebody was hired, and leaves rest days alone', () => {
    const told = june([clocked('2026-06-06', '10:00', '12:00')], [], '2026-06-30', '2026-06-15');
    expect([told.scheduledDays, told.absentOn.length, told.attendedDays.toFixed(1)]).toEqual([11, 11, '0.0']);
  });
});
