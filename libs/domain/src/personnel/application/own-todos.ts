import type { EntityManager } from 'typeorm';
import type { Employee } from '../persistence/entities.js';

/** The party in whose name somebody acts in a matter about the own employment. */
export const OWN_PARTY = 'employee';

/** Hands the to-dos of a matter that are the employee's own to the one person whom it is about; nobody else of the party sees them. */
export async function forPersonOnly(m: EntityManager, instanceId: string, employee: Pick<Employee, 'userId'>): Promise<void> {
  if (employee.userId === null) {
    await m.query('delete from todo where instance_id = $1 and party = $2 and user_id is null and finished_at is null', [instanceId, OWN_PARTY]);
    return;
  }
  await m.query('update todo set user_id = $3 where instance_id = $1 and party = $2 and user_id is null and finished_at is null', [instanceId, OWN_PARTY, employee.userId]);
}
