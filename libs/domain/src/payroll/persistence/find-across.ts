import type { EntityManager } from 'typeorm';
import { findingOf, type Finding, type GuardRules } from '../model/findings.js';

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly unitPath: string;
  readonly others: string;
}

// One account, one person twice: what no single slip can show.
const SAME_ACCOUNT = `select s.employee_id as id, s.name, s.unit_path::text as "unitPath", string_agg(o.name || ' ' || o.number, '、' order by o.number) as others
   from pay_slip s join pay_account a on a.id = s.account_id join pay_slip o on o.payroll_id = s.payroll_id and o.id <> s.id join pay_account b on b.id = o.account_id and b.account_hash = a.account_hash
  where s.payroll_id = $1 group by 1, 2, 3`;
const SAME_PERSON = `select s.employee_id as id, s.name, s.unit_path::text as "unitPath", string_agg(o.number, '、' order by o.number) as others
   from pay_slip s join employee e on e.id = s.employee_id join worker w on w.id = e.worker_id
   join worker v on v.identity_hash = w.identity_hash and v.id <> w.id and v.tenant_id = w.tenant_id join employee f on f.worker_id = v.id join pay_slip o on o.payroll_id = s.payroll_id and o.employee_id = f.id
  where s.payroll_id = $1 and s.net > 0 and o.net > 0 group by 1, 2, 3`;

/** What shows only across the people of a payroll. */
export async function findAcross(m: EntityManager, rules: GuardRules, payrollId: string): Promise<Finding[]> {
  const accounts: Shared[] = await m.query(SAME_ACCOUNT, [payrollId]);
  const people: Shared[] = await m.query(SAME_PERSON, [payrollId]);
  return [
    ...accounts.map((row) => findingOf(rules, row, 'account-shared', { others: row.others })),
    ...people.map((row) => findingOf(rules, row, 'paid-twice', { what: '月薪', others: `同一身份证号另有工号 ${row.others}` })),
  ];
}
