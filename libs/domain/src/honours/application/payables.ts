import type { EntityManager } from 'typeorm';

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
