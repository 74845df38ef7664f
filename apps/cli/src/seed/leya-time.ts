// Working time of the agency: the year's calendar, who decides on whose leave, a year of attendance, leaves in every state.
import { STATE_COUNCIL_CALENDAR } from '@gongqiao/kernel';
import type { TenantScope } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import type { EntityManager } from 'typeorm';
import { loadAccounts } from './accounts.js';
import { loadDays, loadMonths, loadWorkRules } from './leya-attendance.js';
import { loadLiveLeaves, loadOvertime, loadPastLeaves } from './leya-leaves.js';
import { loadMatters } from './leya-time-matters.js';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { insertRows } from './province/insert-rows.js';

export type Run = <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>;

const YEAR = 2026;
const ENTERED = '2025-11-10T09:00:00+08:00';
const ENTERED_BY = '0197a000-0000-7000-8000-00000000f006';
const STAMP = { created_at: '2025-12-01T09:00:00+08:00', updated_at: '2025-12-01T09:00:00+08:00', version: 1 };

/** The State Council's year, entered by both tenants that work by it. */
export async function loadCalendar(m: EntityManager, tenantId: string, serial: number): Promise<void> {
  const year = STATE_COUNCIL_CALENDAR.find((held) => held.year === YEAR);
  const known: unknown[] = await m.query('select 1 from work_calendar where year = $1', [YEAR]);
  if (!year || known.length > 0) return;
  await insertRows(m, 'work_calendar', [{
    id: demoId('8107', serial), tenant_id: tenantId, year: YEAR, days_off: year.daysOff, makeup_workdays: year.makeupWorkdays,
    statutory: year.statutory, source_document: year.source, entered_by: ENTERED_BY, entered_at: ENTERED, ...STAMP,
  }]);
}

/** Whose leave is judged by which rank, and who of a team decides: its leader, and the head of its department. */
async function loadStandings(m: EntityManager): Promise<void> {
  await m.query(
    `insert into leave_standing (id, employee_id, unit_path, rank, posted_at_host_unit)
       select overlay(e.id::text placing '8106' from 20 for 4)::uuid, e.id, e.unit_path,
              case when e.position in ('group-leader', 'centre-director', 'frontline-social-worker', 'community-assistant', 'care-worker') then e.position
                   when e.position = 'project-lead' then 'group-leader' else 'agency-manager' end, e.post_type = 'service-post'
         from employee e on conflict do nothing`);
  // Leaders of teams and projects decide as the lead of their team; a department's head as such.
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from)
       select e.user_id, e.unit_id, e.unit_path, 'team-lead', $1 from employee e where e.position in ('group-leader', 'project-lead', 'centre-director') and e.user_id is not null
          and not exists (select 1 from membership held where held.user_id = e.user_id and held.role = 'team-lead')`, [LEYA.since]);
  await m.query(
    `insert into membership (user_id, unit_id, unit_path, role, valid_from)
       select ms.user_id, ms.unit_id, ms.unit_path, 'department-head', $1 from membership ms where ms.role in ('service-department', 'project-department')
          and exists (select 1 from app_user u where u.id = ms.user_id and u.sign_in_name like '%-head') and not exists (select 1 from membership held where held.user_id = ms.user_id and held.role = 'department-head')`, [LEYA.since]);
  await insertRows(m, 'meeting_day', ['2026-11-27', '2026-12-25'].map((on, i) => ({ id: demoId('8108', i + 1), tenant_id: LEYA.tenantId, on_day: on, title: '机构月度例会', ...STAMP })));
}

async function isLoaded(m: EntityManager): Promise<boolean> {
  const [found]: { there: boolean }[] = await m.query('select exists (select 1 from leave_standing) as there');
  return found?.there ?? false;
}

/** What leave and attendance are judged by: calendars of both tenants, ranks, leaders. Done again, it changes nothing. */
export async function loadTimeRules(run: Run): Promise<void> {
  await run({ tenantId: LONGGANG.tenantId }, (m) => loadCalendar(m, LONGGANG.tenantId, 1));
  await run({ tenantId: LEYA.tenantId }, async (m) => {
    await loadCalendar(m, LEYA.tenantId, 2);
    if (!(await isLoaded(m))) await loadStandings(m);
  });
}

/** The agency's year of working time: attendance to yesterday, leaves in all states; accounts of a host unit and of those who decide. */
export const leyaTime: SeedContribution = {
  name: 'leya time',
  async load(context): Promise<readonly SeedAccount[]> {
    const pack = context.index.findPack(LEYA.packId);
    const purchaser = context.index.findPack('longgang');
    if (!pack || !purchaser) return [];
    const run: Run = (scope, work) => context.database.run(scope, work);
    await loadTimeRules(run);
    const policy = new PolicyService(context.database, context.index, context.clock);
    const today = context.clock.today();
    const fresh = await run({ tenantId: LEYA.tenantId }, async (m) => {
      const [found]: { there: boolean }[] = await m.query('select exists (select 1 from work_rule) as there');
      if (found?.there) return null;
      const { calendar } = (await policy.judge(m, { tenantId: LEYA.tenantId })).environment;
      await loadWorkRules(m);
      await loadPastLeaves(m, calendar);
      await loadOvertime(m, calendar, today);
      await loadDays(m, calendar, today);
      await loadMonths(m, policy, today);
      return calendar;
    });
    if (fresh) {
      await loadLiveLeaves(context, fresh);
      await loadMatters(context, fresh);
    }
    return loadAccounts(context, { id: LONGGANG.tenantId, name: '深圳市龙岗区总工会', pack: purchaser }, [
      { signInName: 'lg-host-liuyue', name: '六约示范', role: 'host-unit', unitPath: `${LONGGANG.root}.henggang.community` },
    ], LEYA.since);
  },
};
