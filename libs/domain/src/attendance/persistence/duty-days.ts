import type { EntityManager } from 'typeorm';

/** Days on which people were away from their posts on duty, by file. */
export type DutyDays = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Days of a span on which the purchaser's side let people leave their posts for training, supervision or a meeting. The matter
 * lies with the purchaser and names the employer as its counterpart; whoever is away on duty has nothing to clock.
 */
export async function dutyDays(m: EntityManager, employeeIds: readonly string[], from: string, to: string): Promise<DutyDays> {
  const rows: { employee: string; on: string }[] = await m.query(
    `select distinct e.id as employee, p.said->>'on' as "on" from posting_matter p join employee e on e.user_id = p.worker_user_id and e.tenant_id = current_tenant_id()
      where p.provider_tenant_id = current_tenant_id() and p.kind = 'duty-absence' and p.state = 'approved' and e.id = any($1::uuid[]) and p.said->>'on' between $2 and $3`, [[...employeeIds], from, to]);
  const days = new Map<string, Set<string>>();
  for (const { employee, on } of rows) days.set(employee, (days.get(employee) ?? new Set()).add(on));
  return days;
}
