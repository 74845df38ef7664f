import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { FixedClock } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { SeedContext } from '@gongqiao/platform/seed';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadDays, loadWorkRules } from './leya-attendance.js';
import { loadLiveLeaves, loadOvertime, loadPastLeaves } from './leya-leaves.js';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { LEYA, inventStaff, leyaUnits } from './leya-staff.js';
import { loadMatters } from './leya-time-matters.js';
import { loadTimeRules } from './leya-time.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

describe('the agency’s year of working time', () => {
  let test: TestDatabase;
  const query = <T>(tenantId: string, sql: string): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    const index = await loadPolicyIndex();
    const clock = new FixedClock(new Date('2026-11-21T02:00:00Z'));
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run = test.database.run.bind(test.database);
    await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      await setUpUnits(m, leyaUnits(), LEYA.since);
      for (const person of inventStaff()) await m.query('insert into app_user (id, sign_in_name, name) values ($1, $2, $3)', [person.id, person.signInName, person.name]);
    });
    await loadLeyaPersonnel(run, new IdentityVault('a secret of the specification, long enough'));
    await loadTimeRules(run);
    const policy = new PolicyService(test.database, index, clock);
    const calendar = await test.database.run({ tenantId: LEYA.tenantId }, async (m) => {
      const held = (await policy.judge(m, { tenantId: LEYA.tenantId })).environment.calendar;
      await loadWorkRules(m);
      await loadPastLeaves(m, held);
      await loadOvertime(m, held, clock.today());
      await loadDays(m, held, clock.today());
      return held;
    });
    const context = { database: test.database, clock, index } as unknown as SeedContext;
    await loadLiveLeaves(context, calendar);
    await loadMatters(context, calendar);
  });
  afterAll(() => test.close());

  it('has leaves at every stage of the way on both sides, and somebody away', async () => {
    const standings = await query<{ standing: string }>(LEYA.tenantId, `select distinct standing from leave_request order by standing`);
    expect(standings.map((row) => row.standing)).toEqual(['closed', 'employer', 'granted', 'host-unit', 'on-leave', 'purchaser', 'refused']);
    const turns = await query<{ party: string }>(LEYA.tenantId, `select distinct party from todo where subject = 'LeaveRequest' and kind = 'act' and finished_at is null order by party`);
    expect(turns.map((row) => row.party)).toEqual(['agency-head', 'department-head', 'employee', 'team-lead']);
    const back = await query(LEYA.tenantId, `select t.user_id = l.user_id as own, t.due_on = l.report_back_on as due, l.standing from todo t join leave_request l on l.id = t.subject_id where t.party = 'employee' and t.kind = 'act' and t.finished_at is null`);
    expect(back).toEqual(Array.from({ length: 3 }, () => ({ own: true, due: true, standing: 'on-leave' })));
    expect(await query(LEYA.tenantId, `select state, jsonb_array_length(absent_on) as absent from leave_late_return order by state`)).toEqual([{ state: 'not-back', absent: 2 }, { state: 'not-reported', absent: 0 }]);
    expect((await query<{ n: number }>(LONGGANG.tenantId, `select count(*)::int as n from todo where subject = 'OvertimeConsent' and party = 'host-unit' and finished_at is null`))[0]?.n).toBeGreaterThan(1);
    const asked = await query<{ party: string }>(LONGGANG.tenantId, `select distinct party from todo where subject = 'LeaveConsent' and kind = 'act' and finished_at is null order by party`);
    expect(asked.map((row) => row.party)).toEqual(['district', 'host-unit', 'worker']);
  });

  it('has days of everybody but those on leave, overtime, explained clockings and a case held by the law', async () => {
    const [counted] = await query<Record<string, number>>(LEYA.tenantId,
      `select (select count(*)::int from attendance_day d join leave_request l on l.employee_id = d.employee_id and d.on_day between l.from_on and l.to_on and l.standing in ('granted', 'on-leave', 'closed')) as both,
              (select count(distinct employee_id)::int from attendance_day where on_day = '2026-11-19') as people, (select count(*)::int from overtime_entry where state = 'registered') as overtime,
              (select count(*)::int from attendance_correction where state = 'requested') as explained, (select count(*)::int from attendance_sanction where cardinality(warnings) > 0) as held`);
    expect(counted).toMatchObject({ both: 0, explained: 3, held: 1 });
    expect([(counted?.['people'] ?? 0) > 130, (counted?.['overtime'] ?? 0) > 50]).toEqual([true, true]);
  });
});
