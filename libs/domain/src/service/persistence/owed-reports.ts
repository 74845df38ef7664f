import type { EntityManager } from 'typeorm';
import type { ReportKind } from './report-entities.js';

/** A placement with a purchaser, as far as what is owed depends on it. */
export interface OwingPlacement {
  readonly id: string;
  readonly employeeId: string;
  readonly userId: string | null;
  readonly position: string;
  readonly unitPath: string;
  readonly contractId: string | null;
  readonly project: string;
  readonly hostUnitName: string;
  readonly purchaserTenantId: string;
  readonly purchaserUnitPath: string | null;
  readonly packId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A purchaser's contract under which people are placed. */
export interface OwingContract {
  readonly contractId: string;
  readonly unitPath: string;
  readonly project: string;
  readonly hostUnitName: string;
  readonly purchaserTenantId: string;
  readonly purchaserUnitPath: string | null;
  readonly packId: string;
  readonly startOn: string;
  readonly endOn: string;
}

/** Placements that one transaction looks through. */
export const BATCH = 500;

/** Placements with purchasers that lasted until a day at least, in the order of their ids, a batch after an id. */
export function placementsOwing(m: EntityManager, since: string, after: string | null): Promise<OwingPlacement[]> {
  return m.query(
    `select p.id, p.employee_id as "employeeId", e.user_id as "userId", e.position, p.unit_path::text as "unitPath", p.contract_id as "contractId", p.project, p.host_unit_name as "hostUnitName", p.purchaser_tenant_id as "purchaserTenantId",
            p.purchaser_unit_path::text as "purchaserUnitPath", d.pack_id as "packId", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
       from placement p join employee e on e.id = p.employee_id join tenant_directory() d on d.id = p.purchaser_tenant_id
      where p.tenant_id = current_tenant_id() and p.purchaser_tenant_id <> p.tenant_id and (p.ends_on is null or p.ends_on >= $1) and e.user_id is not null
        and ($2::uuid is null or p.id > $2::uuid) order by p.id limit ${BATCH}`, [since, after]);
}

/** Contracts of purchasers under which people are placed now; where the people are, is where they belong to. */
export function contractsOwing(m: EntityManager): Promise<OwingContract[]> {
  return m.query(
    `select c.id as "contractId", min(p.unit_path::text) as "unitPath", min(p.project) as project, '' as "hostUnitName", c.tenant_id as "purchaserTenantId", c.unit_path::text as "purchaserUnitPath", d.pack_id as "packId",
            c.start_on::text as "startOn", c.end_on::text as "endOn"
       from service_contract c join placement p on p.contract_id = c.id and p.tenant_id = current_tenant_id() and p.ends_on is null join tenant_directory() d on d.id = c.tenant_id
      where c.tenant_id <> current_tenant_id() group by c.id, c.tenant_id, c.unit_path, d.pack_id, c.start_on, c.end_on order by c.id`);
}

/** Reports of a kind that were handed in, of a person or an employer under a contract. */
export function reportsOf(m: EntityManager, kind: ReportKind, employeeId: string | null, contractId: string | null): Promise<{ period: string; submittedOn: string }[]> {
  return m.query(
    `select period, submitted_on::text as "submittedOn" from service_report
      where tenant_id = current_tenant_id() and kind = $1 and employee_id is not distinct from $2::uuid and contract_id is not distinct from $3::uuid and state = 'submitted' order by period`, [kind, employeeId, contractId]);
}
