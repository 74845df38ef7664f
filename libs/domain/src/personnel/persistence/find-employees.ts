import type { EntityManager } from 'typeorm';
import { Employee } from './entities.js';

/** The employee whose account a user is, in the tenant of the transaction; none where the account belongs to nobody employed. */
export function employeeOfUser(m: EntityManager, userId: string): Promise<Employee | null> {
  return m.createQueryBuilder(Employee, 'employee').where('employee.user_id = :userId and employee.tenant_id = current_tenant_id()', { userId }).getOne();
}

const BATCH = 500;

/**
 * Employees of a unit and those below it who were employed on a day, in the order of their ids, 500 at a time; the whole house
 * is never in memory.
 *
 * @param onDay a day, `YYYY-MM-DD`: hired by then and not gone before it.
 */
export async function* employeesWithin(m: EntityManager, unitPath: string, onDay: string): AsyncGenerator<Employee[]> {
  let after: string | null = null;
  for (;;) {
    const qb = m.createQueryBuilder(Employee, 'employee')
      .where('employee.tenant_id = current_tenant_id() and employee.unit_path <@ :path::ltree', { path: unitPath })
      .andWhere('employee.hired_on <= :onDay and (employee.left_on is null or employee.left_on >= :onDay)', { onDay })
      .orderBy('employee.id').limit(BATCH);
    if (after !== null) qb.andWhere('employee.id > :after', { after });
    const batch = await qb.getMany();
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id ?? null;
  }
}
