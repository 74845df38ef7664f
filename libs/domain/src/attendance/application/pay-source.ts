import { Decimal, sum } from '@gongqiao/kernel';
import type { AttendanceSource } from '../../payroll/index.js';
import { approvedMonth, correctedMonths, type ApprovedMonth } from './approved-month.js';

/** Leave for which no wage need be paid; every other kind counts as attended for pay. */
const UNPAID: readonly string[] = ['personal'];

/** Days for pay: those attended and those of paid leave. */
export function payableDays(month: Pick<ApprovedMonth, 'attendedDays' | 'leaveByKind'>): Decimal {
  const paid = Object.entries(month.leaveByKind).filter(([kind]) => !UNPAID.includes(kind)).map(([, days]) => new Decimal(days));
  return new Decimal(month.attendedDays).plus(sum(paid));
}

/** Attendance as pay takes it: days due and payable, overtime to be paid, months that later facts have changed. */
export const attendanceForPay: AttendanceSource = {
  name: 'attendance',

  async months(m, _ctx, { month, employeeIds }) {
    const found = await approvedMonth(m, employeeIds, month);
    return new Map([...found].map(([id, held]) => [id, {
      scheduledDays: held.scheduledDays, attendedDays: payableDays(held).toFixed(1), approved: held.approved,
      overtime: held.overtime.map(({ on, hours, restGiven }) => ({ date: on, hours, restGiven })),
    }]));
  },

  async corrected(m, _ctx, { month, employeeIds }) {
    return correctedMonths(m, employeeIds, month);
  },
};
