import type { EntityManager } from 'typeorm';

/** The payroll with which something of another context went out: its reference there, and the month. Only what is approved or paid. */
export async function paidReferences(m: EntityManager, source: string, refs: readonly string[]): Promise<{ ref: string; month: string }[]> {
  return m.query(
    `select distinct on (l.source_ref) l.source_ref as ref, p.month from pay_line l join payroll p on p.id = l.payroll_id
      where l.tenant_id = current_tenant_id() and l.source = $1 and l.source_ref = any($2::text[]) and p.state in ('approved', 'paid') order by l.source_ref, p.month`, [source, [...refs]]);
}
