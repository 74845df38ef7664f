// The agency's wages: months worked out, approved and paid by the real decisions, and November with what still needs mending.
import { randomUUID } from 'node:crypto';
import { addDays, addToMonth, day, STATE_COUNCIL_CALENDAR, WorkCalendar, type PlainMonth } from '@gongqiao/kernel';
import { attendanceForPay } from '@gongqiao/domain/attendance';
import { PayFacts, closeComputation, contentHash, payPeople, scoringMoney } from '@gongqiao/domain/payroll';
import type { RequestContext, TenantScope } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { inventEmployees } from './leya-employees.js';
import { FIRST_MONTH, OPEN_MONTH, loadPayFiles, monthsUpTo } from './leya-pay-files.js';
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

/** Works one month out by the same steps as on the queue; approved and paid unless it is the open one. */
async function payMonth(m: EntityManager, policy: PolicyService, sources: PayFacts, month: string): Promise<boolean> {
  const open = month === OPEN_MONTH;
  const at = open ? '2026-11-20T20:00:00+08:00' : `${addToMonth(month as PlainMonth, 1)}-08T09:00:00+08:00`;
  const ctx = await contextAt(m, at);
  const payday = paydayOf(month);
  const [payroll]: { id: string }[] = await m.query(`insert into payroll (unit_path, month, state, payday, demonstration) values ($1, $2, 'open', $3, true) returning id`, [LEYA.root, month, payday]);
  if (!payroll) throw new Error(`no payroll of ${month}`);
  const place = { payrollId: payroll.id, runId: randomUUID(), month, unitPath: LEYA.root, knownAt: ctx.at.toISOString() };
  await payPeople(m, ctx, policy, sources, place, { from: NOBODY_BEFORE, until: null });
  const { findings } = await closeComputation(m, ctx, policy, place);
  // A month with something to mend stays computed, and those after it wait for it.
  if (open || findings > 0) return false;
  await m.query('update pay_floor_check set approved = true where payroll_id = $1', [payroll.id]);
  await m.query(`update payroll set state = 'approved', approved_at = $2, approved_by = $3, content_hash = $4 where id = $1`, [payroll.id, ctx.at, APPROVER, await contentHash(m, payroll.id)]);
  await m.query(`update payroll set state = 'paid', paid_on = $2 where id = $1`, [payroll.id, payday]);
  return true;
}

/** Loads pay files and payrolls of the agency, in one transaction; nothing where they are there already. */
export async function loadLeyaPayroll(run: Run, policy: PolicyService, vault: IdentityVault, from: string = FIRST_MONTH): Promise<void> {
  const sources = new PayFacts();
  sources.attendanceFrom(attendanceForPay);
  sources.payableFrom(scoringMoney(policy));
  await run({ tenantId: LEYA.tenantId }, async (m) => {
    const [found]: { there: boolean }[] = await m.query('select exists (select 1 from payroll) as there');
    if (found?.there) return;
    await loadPayFiles(m, inventEmployees(), vault, from);
    for (const month of monthsUpTo(from, OPEN_MONTH)) if (!(await payMonth(m, policy, sources, month))) break;
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
