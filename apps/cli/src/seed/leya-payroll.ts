// The agency's wages: months worked out, approved and paid by the real decisions, and November with what still needs mending.
import { randomUUID } from 'node:crypto';
import { addDays, addToMonth, day, STATE_COUNCIL_CALENDAR, WorkCalendar, type PlainMonth } from '@gongqiao/kernel';
import { attendanceForPay } from '@gongqiao/domain/attendance';
import { awardsForPay } from '@gongqiao/domain/honours';
import { PayFacts, closeComputation, contentHash, payPeople, recordedStanding, scoringMoney } from '@gongqiao/domain/payroll';
import type { RequestContext, TenantScope } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { inventEmployees } from './leya-employees.js';
import { BASES_KNOWN_LATE, BASES_FROM, FIRST_MONTH, OPEN_MONTH, loadLateBases, loadPayFiles, monthsUpTo } from './leya-pay-files.js';
import { inventLeavers, loadLeavers, type DemoLeaver } from './leya-pay-leavers.js';
import { LEYA, demoId } from './leya-staff.js';

type Run = <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>;
const MAKER = demoId('8000', 61_701);
const APPROVER = demoId('8000', 61_703);
const NOBODY_BEFORE = '00000000-0000-0000-0000-000000000000';

const calendar = new WorkCalendar(STATE_COUNCIL_CALENDAR);

/** The fifteenth of the month after, or the working day before it. */
function paydayOf(month: string): string {
  let on = day(`${addToMonth(month as PlainMonth, 1)}-15`);
  while (!calendar.isWorkingDay(on, 'month')) on = addDays(on, -1);
  return on;
}

async function contextAt(m: EntityManager, at: string): Promise<RequestContext> {
  const [unit]: { id: string }[] = await m.query('select id from org_unit where path = $1::ltree', [LEYA.root]);
  return { tenantId: LEYA.tenantId, userId: MAKER, unitId: unit?.id ?? '', unitPath: LEYA.root, roles: [], requestId: 'seed', ip: null, at: new Date(at) };
}

interface Roll {
  readonly kind: 'month' | 'final';
  readonly month: string;
  readonly employeeId: string | null;
  readonly payday: string;
  readonly at: string;
}

/** Works a payroll out by the same steps as on the queue; approved and paid unless something is left to mend. */
async function payRoll(m: EntityManager, policy: PolicyService, sources: PayFacts, roll: Roll): Promise<boolean> {
  const ctx = await contextAt(m, roll.at);
  const [payroll]: { id: string }[] = await m.query(`insert into payroll (unit_path, kind, month, employee_id, state, payday, demonstration) values ($1, $2, $3, $4, 'open', $5, true) returning id`, [LEYA.root, roll.kind, roll.month, roll.employeeId, roll.payday]);
  if (!payroll) throw new Error(`no payroll of ${roll.month}`);
  const place = { payrollId: payroll.id, runId: randomUUID(), month: roll.month, unitPath: LEYA.root, knownAt: ctx.at.toISOString() };
  await payPeople(m, ctx, policy, sources, place, { from: NOBODY_BEFORE, until: null });
  await closeComputation(m, ctx, policy, place);
  if (roll.month === OPEN_MONTH) return false;
  // Who passed from the old standard to the new is looked at and let pass by who may.
  await m.query(`update pay_finding set waived_at = $2, waived_by = $3, waived_reason = '转入新标准，已核实（示范）' where payroll_id = $1 and guard = 'large-change'`, [payroll.id, ctx.at, APPROVER]);
  const [left]: { n: number }[] = await m.query('select count(*)::int as n from pay_finding where payroll_id = $1 and waived_at is null', [payroll.id]);
  // A month with something to mend stays computed, and those after it wait for it.
  if ((left?.n ?? 0) > 0) return false;
  await m.query('update pay_floor_check set approved = true where payroll_id = $1', [payroll.id]);
  await m.query(`update payroll set state = 'approved', approved_at = $2, approved_by = $3, content_hash = $4 where id = $1`, [payroll.id, ctx.at, APPROVER, await contentHash(m, payroll.id)]);
  await m.query(`update payroll set state = 'paid', paid_on = $2 where id = $1`, [payroll.id, roll.payday]);
  return true;
}

function payMonth(m: EntityManager, policy: PolicyService, sources: PayFacts, month: string): Promise<boolean> {
  const at = month === OPEN_MONTH ? '2026-11-20T20:00:00+08:00' : `${addToMonth(month as PlainMonth, 1)}-08T09:00:00+08:00`;
  return payRoll(m, policy, sources, { kind: 'month', month, employeeId: null, payday: paydayOf(month), at });
}

/** Pays who left in a month on the last day, before the month's own payroll. */
async function payLeavers(m: EntityManager, policy: PolicyService, sources: PayFacts, leavers: readonly DemoLeaver[], month: string): Promise<void> {
  for (const { id, leftOn, settled } of leavers) {
    if (settled && leftOn.startsWith(month)) await payRoll(m, policy, sources, { kind: 'final', month, employeeId: id, payday: leftOn, at: `${leftOn}T15:00:00+08:00` });
  }
}

/** Loads pay files and payrolls of the agency, in one transaction; nothing where they are there already. */
export async function loadLeyaPayroll(run: Run, policy: PolicyService, vault: IdentityVault, from: string = FIRST_MONTH): Promise<void> {
  const sources = new PayFacts();
  sources.attendanceFrom(attendanceForPay);
  sources.payableFrom(scoringMoney(policy));
  sources.standingFrom(recordedStanding(policy));
  sources.payableFrom(awardsForPay);
  await run({ tenantId: LEYA.tenantId }, async (m) => {
    const [found]: { there: boolean }[] = await m.query('select exists (select 1 from payroll) as there');
    if (found?.there) return;
    const staff = inventEmployees();
    const leavers = inventLeavers(staff).filter((leaver) => leaver.leftOn >= `${from}-01`);
    await loadLeavers(m, leavers, vault);
    const people = [...staff, ...leavers];
    await loadPayFiles(m, people, vault, from);
    for (const month of monthsUpTo(from, OPEN_MONTH)) {
      if (month === BASES_KNOWN_LATE && from <= BASES_FROM) await loadLateBases(m, people);
      await payLeavers(m, policy, sources, leavers, month);
      if (!(await payMonth(m, policy, sources, month))) break;
    }
  });
}

/** The agency's wages. */
export const leyaPayroll: SeedContribution = {
  name: 'leya payroll',
  async load(context): Promise<readonly SeedAccount[]> {
    if (!context.index.findPack(LEYA.packId)) return [];
    await loadLeyaPayroll((scope, work) => context.database.run(scope, work), new PolicyService(context.database, context.index, context.clock), context.vault);
    return [];
  },
};
