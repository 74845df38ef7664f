import { parseMonth, type PlainMonth } from '@gongqiao/kernel';
import { refuseAttendance } from '../errors.js';

/** A month as `YYYY-MM`. @throws Refused `month-invalid`. */
export function requireMonth(text: string, field = 'month'): PlainMonth {
  const month = parseMonth(text);
  if (month !== text) throw refuseAttendance('month-invalid', { field });
  return text as PlainMonth;
}
