import { addToMonth, firstDayOfMonth, monthOf, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { Trail } from '@gongqiao/platform/trail';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { AppointmentFollower } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { PayProfile } from '../persistence/files.js';

const SUBJECT = 'PayProfile';

/** Pay files hold for whole months: an office taken up in the middle of one is paid from the next. */
export function paidFrom(day: PlainDate): PlainDate {
  return day.endsWith('-01') ? day : firstDayOfMonth(addToMonth(monthOf(day), 1));
}

function isSame(a: JsonObject, b: JsonObject): boolean {
  const plain = (terms: JsonObject): string => JSON.stringify(Object.entries(terms).filter(([, value]) => value !== null).sort(([x], [y]) => (x < y ? -1 : 1)));
  return plain(a) === plain(b);
}

/** Whether a month is paid, so that its file stays as it is. */
async function isPaid(m: EntityManager, employeeId: string, month: string): Promise<boolean> {
  const found: unknown[] = await m.query(`select 1 from pay_slip s join payroll p on p.id = s.payroll_id where s.employee_id = $1 and s.month >= $2 and p.state in ('approved', 'paid') limit 1`, [employeeId, month]);
  return found.length > 0;
}

/**
 * Enters what an appointment changes in the pay file, as the tenant's document says, from the first month that is wholly in the
 * office; files entered for later days follow. Where the standard covers the position no more, nothing is entered: the guard of the
 * payroll stops until a new file is made, and finance has the notice of the move.
 */
export function appointedPay(policy: PolicyService, trail: Trail): AppointmentFollower {
  return {
    name: 'pay',
    async appointed(m, ctx, { employee, position, from, approvedAmount, reason }): Promise<void> {
      const validFrom = paidFrom(from as PlainDate);
      const [held] = await m.find(PayProfile, { where: { employeeId: employee.id, validFrom: LessThanOrEqual(validFrom) }, order: { validFrom: 'DESC' }, take: 1 });
      if (!held) return;
      const pay = policy.index.findPack((await policy.judge(m, ctx)).packId)?.pay;
      const change = (row: PayProfile): JsonObject | null => pay?.schemes.find((scheme) => scheme.id === row.scheme)?.appointed?.(row.terms, { position, approvedAmount }) ?? null;
      const terms = change(held);
      if (terms === null || isSame(terms, held.terms)) return;
      const later = await m.find(PayProfile, { where: { employeeId: employee.id, validFrom: MoreThan(validFrom) } });
      const again = [...(held.validFrom === validFrom ? [held] : []), ...later];
      if (again.length > 0 && (await isPaid(m, employee.id, monthOf(validFrom)))) throw refusePay('profile-exists', { field: 'form.effectiveOn', values: { day: validFrom } });
      for (const row of again) await m.save(Object.assign(row, { terms: change(row) ?? row.terms }));
      const id = held.validFrom === validFrom ? held.id : await insertFrom(m, held, { validFrom, terms, reason, enteredBy: ctx.userId, enteredAt: ctx.at });
      trail.write(m, ctx, { action: 'set-pay-profile', subject: SUBJECT, subjectId: id, unitPath: employee.unitPath, before: { terms: held.terms }, after: { validFrom, terms, reason } });
    },
  };
}

async function insertFrom(m: EntityManager, held: PayProfile, change: Pick<PayProfile, 'validFrom' | 'terms' | 'reason' | 'enteredBy' | 'enteredAt'>): Promise<string> {
  const { id: _id, createdAt: _created, updatedAt: _updated, version: _version, ...kept } = held;
  const row = await m.save(Object.assign(new PayProfile(), kept, change));
  return row.id;
}
