import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import { employeeOfUser, type Employee } from '../../personnel/index.js';
import { refuseService } from '../errors.js';

/** The caller's own staff file. @throws Refused `not-employed`. */
export async function ownFile(m: EntityManager, ctx: RequestContext): Promise<Employee> {
  const employee = await employeeOfUser(m, ctx.userId);
  if (!employee || employee.state === 'left') throw refuseService('not-employed');
  return employee;
}

/** Where a person is placed on a day, as far as a service record keeps it. */
export interface PlacedAt {
  readonly project: string;
  readonly contractId: string | null;
  readonly purchaserTenantId: string | null;
}

/** The placement of an employee on a day; the latest where several run. */
export async function placementOn(m: EntityManager, employeeId: string, on: string): Promise<PlacedAt> {
  const [found]: { project: string; contract_id: string | null; purchaser_tenant_id: string | null }[] = await m.query(
    `select project, contract_id, purchaser_tenant_id from placement
      where tenant_id = current_tenant_id() and employee_id = $1 and starts_on <= $2 and (ends_on is null or ends_on >= $2) order by starts_on desc, id desc limit 1`, [employeeId, on]);
  return { project: found?.project ?? '', contractId: found?.contract_id ?? null, purchaserTenantId: found?.purchaser_tenant_id ?? null };
}

const REASON_LEAST = 4;

/** A reason that says something. @throws Refused `reason-missing`. */
export function requireReason(reason: string): string {
  const words = reason.trim();
  if (words.length < REASON_LEAST || words.length > 500) throw refuseService('reason-missing', { field: 'reason' });
  return words;
}
