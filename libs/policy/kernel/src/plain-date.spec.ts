import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as d from './index.js';

const anyDay = fc.date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true }).map((x) => d.day(x.toISOString().slice(0, 10)));

describe('plain dates', () => {
  it.each([['2024-02-29', 'ok'], ['2023-02-29', 'impossible'], ['2024-13-01', 'impossible'], ['2024-1-1', 'wrong-form'], ['2024-00-10', 'impossible'], ['0000-01-01', 'impossible'], ['', 'wrong-form']])(
    'reads %s as %s', (text, expected) => {
      const parsed = d.parseDate(text);
      expect(parsed === text ? 'ok' : parsed).toBe(expected);
    });

  it('agrees with the machine calendar on arithmetic and weekdays', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (from, n) => {
      const there = new Date(`${from}T00:00:00Z`);
      const weekday = there.getUTCDay() || 7;
      expect(d.weekdayOf(from)).toBe(weekday);
      there.setUTCDate(there.getUTCDate() + n);
      const iso = there.toISOString().slice(0, 10);
      expect(d.addDays(from, n)).toBe(iso);
      expect(d.daysBetween(from, d.day(iso))).toBe(n);
    }));
  });

  it.each([['2024-01-31', 1, '2024-02-29'], ['2024-08-31', 6, '2025-02-28'], ['2024-03-31', -1, '2024-02-29'], ['2024-02-29', 12, '2025-02-28'], ['2024-12-15', 1, '2025-01-15'], ['2024-01-15', -13, '2022-12-15']])(
    '%s and %i months is %s', (from, n, expected) => expect(d.addMonths(d.day(from), n)).toBe(expected));

  it.each([['2024-01-31', '2024-02-29', 1], ['2024-01-31', '2024-02-28', 0], ['2024-01-01', '2023-12-31', 0], ['2023-05-10', '2024-05-09', 11], ['2023-05-10', '2024-05-10', 12]])(
    'full months from %s to %s are %i', (a, b, n) => expect(d.fullMonthsBetween(d.day(a), d.day(b))).toBe(n));

  it.each([['1980-02-29', '2025-02-28', 44], ['1980-02-29', '2025-03-01', 45], ['1980-06-15', '2025-06-14', 44], ['1980-06-15', '2025-06-15', 45]])(
    'born %s, on %s: %i completed years', (a, b, n) => expect(d.completedYears(d.day(a), d.day(b))).toBe(n));

  it('gives the greatest number of full months that fits', () => {
    fc.assert(fc.property(anyDay, fc.nat(900), (from, days) => {
      const to = d.addDays(from, days);
      const n = d.fullMonthsBetween(from, to);
      expect(d.addMonths(from, n) <= to).toBe(true);
      expect(d.addMonths(from, n + 1) > to).toBe(true);
    }));
  });

  it('knows quarters, months and their ends', () => {
    expect(d.quarterSpan(2024, 1)).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(d.quarterOf(d.day('2024-10-01'))).toBe(4);
    expect(d.lastDayOfMonth(d.monthOf(d.day('2024-02-10')))).toBe('2024-02-29');
    expect(d.addToMonth(d.monthOf(d.day('2024-12-31')), 1)).toBe('2025-01');
  });
});

describe('date-times', () => {
  it.each([['2024-02-29T23:59:59+08:00', true], ['2024-02-29T24:00:00+08:00', false], ['2024-02-30T00:00:00Z', false], ['2024-02-29T00:00:00+24:00', false], ['2024-02-29 00:00:00Z', false], ['2024-02-29T00:00Z', false]])(
    'reads %s: %s', (text, good) => expect(typeof d.parseDateTime(text) === 'object').toBe(good));

  it('compares as instants, as the machine does', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -1439, max: 1439 }), (date, offset) => {
      const sign = offset < 0 ? '-' : '+';
      const abs = Math.abs(offset);
      const text = `${date}T12:34:56${sign}${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`;
      const parsed = d.parseDateTime(text);
      expect(typeof parsed === 'object' ? parsed.instant : parsed).toBe(Date.parse(text));
    }));
  });

  it('ends a day at 24:00 in Beijing', () => {
    expect(d.endOfDay(d.day('2024-06-30'))).toBe(Date.parse('2024-06-30T16:00:00Z'));
    const at = d.parseDateTime('2024-06-30T16:00:00Z');
    expect(typeof at === 'object' && d.localDay(at)).toEqual({ date: '2024-07-01', minutes: 0 });
  });
});

describe('the work calendar', () => {
  const calendar = d.WorkCalendar.ofYears([2023, 2024, 2025, 2026]);

  it.each([[2023, 249], [2024, 251], [2025, 248], [2026, 248]])('%i has %i working days', (year, n) => {
    expect(calendar.workingDaysWithin(d.day(`${year}-01-01`), d.day(`${year}-12-31`), 'x')).toBe(n);
  });

  it.each([[2024, 11], [2025, 13], [2026, 13]])('%i has %i statutory days', (year, n) => {
    let found = 0;
    for (let at = d.day(`${year}-01-01`); d.yearOf(at) === year; at = d.addDays(at, 1)) if (calendar.statutoryDay(at, 'x')) found += 1;
    expect(found).toBe(n);
  });

  it('takes 9 February 2024 for a working day and 4 February for a make-up day', () => {
    expect(calendar.isWorkingDay(d.day('2024-02-09'), 'x')).toBe(true);
    expect(calendar.isMakeupWorkday(d.day('2024-02-04'), 'x')).toBe(true);
    expect(calendar.isHolidayPeriod(d.day('2024-02-17'), 'x')).toBe(true);
    expect(calendar.workingDayAfter(d.day('2024-02-09'), 1, 'x')).toBe('2024-02-18');
    expect(calendar.workingDayBefore(d.day('2024-02-18'), 1, 'x')).toBe('2024-02-09');
  });

  it('refuses to guess a year that is not loaded, naming the field', () => {
    expect(() => calendar.workingDayAfter(d.day('2026-12-30'), 3, 'receivedOn')).toThrow(expect.objectContaining({ code: 'no-calendar', field: 'receivedOn' }));
  });

  it('counts the same by lists as by the calendar', () => {
    const off = new Set(d.STATE_COUNCIL_CALENDAR.flatMap((y) => y.daysOff));
    const worked = new Set(d.STATE_COUNCIL_CALENDAR.flatMap((y) => y.makeupWorkdays));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 30 }), (shift, n) => {
      const from = d.addDays(d.day('2023-01-01'), shift);
      expect(d.workingDayAfterByLists(from, n, off, worked)).toBe(calendar.workingDayAfter(from, n, 'x'));
    }));
  });
});
