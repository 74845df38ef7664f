import type { EntityManager } from 'typeorm';
import { findingOf, type Finding, type GuardRules } from '../model/findings.js';

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly unitPath: string;
  readonly others: string;
}

// One account, one person twice: what no single slip can show. Slips are brought together once by what they may share; the few that
// share it are then joined, so that the cost grows with the people and not with the pairs of them.
function sharing(held: string): string {
  return `with held as materialized (${held}), shared as materialized (select mark from held group by mark having count(*) > 1)
    select h.id, h.name, h.path as "unitPath", string_agg(o.words, '、' order by o.number) as others
      from shared join held h on h.mark = shared.mark join held o on o.mark = h.mark and o.who <> h.who group by h.id, h.name, h.path`;
}
const SAME_ACCOUNT = sharing(`select s.id as who, s.employee_id as id, s.name, s.unit_path::text as path, s.number, s.name || ' ' || s.number as words, a.account_hash as mark
  from pay_slip s join pay_account a on a.id = s.account_id where s.payroll_id = $1`);
const SAME_PERSON = sharing(`select w.id as who, s.employee_id as id, s.name, s.unit_path::text as path, s.number, s.number as words, w.identity_hash as mark
  from pay_slip s join employee e on e.id = s.employee_id join worker w on w.id = e.worker_id where s.payroll_id = $1 and s.net > 0`);

/** What shows only across the people of a payroll. */
export async function findAcross(m: EntityManager, rules: GuardRules, payrollId: string): Promise<Finding[]> {
  const accounts: Shared[] = await m.query(SAME_ACCOUNT, [payrollId]);
  const people: Shared[] = await m.query(SAME_PERSON, [payrollId]);
  return [
    ...accounts.map((row) => findingOf(rules, row, 'account-shared', { others: row.others })),
    ...people.map((row) => findingOf(rules, row, 'paid-twice', { what: '月薪', others: `同一身份证号另有工号 ${row.others}` })),
  ];
}
