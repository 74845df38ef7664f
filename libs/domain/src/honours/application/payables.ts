import type { EntityManager } from 'typeorm';
import type { PayableSource } from '../../payroll/index.js';

/** A line that a payroll takes over: who, what for, how much, with the result that says why. */
export interface PayableAward {
  readonly id: string;
  readonly employeeId: string;
  readonly label: string;
  /** Yuan with two decimals. */
  readonly amount: string;
  readonly resultId: string | null;
}

/** Awards due by a month, of some people or of all: one granted after its month was paid goes with the next. Each has its id, by which it is paid once. */
export async function payableAwards(m: EntityManager, month: string, employeeIds: readonly string[] | null = null): Promise<PayableAward[]> {
  return m.query(
    `select id, employee_id as "employeeId", label, amount::text as amount, result_id as "resultId" from award_payable
      where tenant_id = current_tenant_id() and month <= $1 and employee_id is not null and ($2::uuid[] is null or employee_id = any($2)) order by employee_id, id`, [month, employeeIds === null ? null : [...employeeIds]]);
}

type PaidItem = Awaited<ReturnType<PayableSource['items']>> extends ReadonlyMap<string, readonly (infer Item)[]> ? Item : never;

/** Awards as the payroll takes them: each with its reasons, paid once. */
export const awardsForPay: PayableSource = {
  name: 'awards',
  async items(m, _ctx, { month, employeeIds }) {
    const found = new Map<string, PaidItem[]>();
    for (const { id, employeeId, label, amount, resultId } of await payableAwards(m, month, employeeIds)) {
      found.set(employeeId, [...(found.get(employeeId) ?? []), { kind: 'award', zh: label, amount, source: 'awards', sourceRef: id, resultId }]);
    }
    return found;
  },
};
