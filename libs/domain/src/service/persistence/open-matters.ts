import type { EntityManager } from 'typeorm';
import type { HandoverSubject } from './handover-entities.js';

/** Something that a worker answers for and that somebody must take over when they go. */
export interface OpenMatter {
  readonly subject: HandoverSubject;
  readonly id: string;
  /** `casework`, `group` or `beneficiary`. */
  readonly kind: string;
  readonly number: string;
  /** A case's title, or a form of address: never a name. */
  readonly title: string;
  readonly since: string;
}

/** Cases and groups of an employee that have not ended, then the people served whom they answer for; no name is among them. */
export function openMattersOf(m: EntityManager, employeeId: string): Promise<OpenMatter[]> {
  return m.query(
    `select 'matter' as subject, id, kind, number, title, opened_on::text as since, 0 as rank from service_matter
      where tenant_id = current_tenant_id() and employee_id = $1 and closed_on is null
     union all
     select 'beneficiary', id, 'beneficiary', code, alias, registered_on::text, 1 from beneficiary where tenant_id = current_tenant_id() and employee_id = $1
     order by rank, number`, [employeeId]);
}
