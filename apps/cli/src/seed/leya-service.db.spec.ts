import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { ServiceFacts, ServiceProgress, ServiceSummary } from '@gongqiao/domain/service';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant, setUpUnits } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { loadLeyaPersonnel } from './leya-personnel.js';
import { loadLeyaScoring } from './leya-scoring.js';
import { loadLeyaService } from './leya-service.js';
import { LEYA } from './leya-staff.js';
import { LONGGANG, longgangUnits } from './longgang-units.js';

const TODAY = '2026-11-21';

describe('the agency’s services', () => {
  let test: TestDatabase;
  let index: PolicyIndex;
  let policy: PolicyService;
  const clock = new FixedClock(new Date(`${TODAY}T10:00:00+08:00`));
  const query = <T>(sql: string, tenantId: string = LEYA.tenantId): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql));

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    index = await loadPolicyIndex();
    policy = new PolicyService(test.database, index, clock);
    const pack = index.findPack(LEYA.packId);
    if (!pack) throw new Error('the pack is missing');
    await setUpTenant(test.database, { id: LEYA.tenantId, slug: 'leya', name: '乐雅', kind: 'ngo', packId: 'leya', root: { code: 'ly', name: '乐雅', kind: 'agency' }, validFrom: LEYA.since });
    await setUpTenant(test.database, { id: LONGGANG.tenantId, slug: 'longgang', name: '区总工会', kind: 'district-union', packId: 'longgang', root: { code: 'lg', name: '区总工会', kind: 'district-union' }, validFrom: LEYA.since });
    await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => setUpUnits(m, longgangUnits(), LEYA.since));
    const run: Parameters<typeof loadLeyaService>[0] = (scope, work) => test.database.run(scope, work);
    const vault = new IdentityVault('a secret of the specification, long enough');
    await loadLeyaScoring(run, policy, pack);
    await loadLeyaPersonnel(run, vault);
    for (let i = 0; i < 2; i += 1) await loadLeyaService(run, vault, TODAY);
  });
  afterAll(() => test.close());

  it('are a year of records of everybody at the front, none at the same time as another but those that are to be found', async () => {
    const [counted] = await query<{ records: number; people: number; later: number; sheets: number }>(
      `select count(*)::int as records, count(distinct employee_id)::int as people, count(*) filter (where held_on > '${TODAY}')::int as later, (select count(*)::int from service_file) as sheets from service_record`);
    // Everybody but one who came this week.
    expect(counted).toMatchObject({ people: 125, later: 0 });
    expect(counted?.records).toBeGreaterThan(15_000);
    expect(counted?.records).toBeLessThan(40_000);
    const found = await query<{ rule: string; n: number; open: number }>(`select rule, count(*)::int as n, count(*) filter (where state = 'open')::int as open from service_finding group by rule order by rule`);
    expect(found.map((one) => one.rule)).toEqual(['last-day', 'overlap', 'photo-twice']);
    expect(found.find((one) => one.rule === 'overlap')?.n).toBe(3);
    expect(found.find((one) => one.rule === 'last-day')?.n).toBe(2);
  });

  it('stand against their targets from the agency down to the team', async () => {
    const access = new AccessService(new AccessRegistry([platformAccess, ...domain.access].flat(), index.packs), () => LEYA.packId);
    const progress = new ServiceProgress(access, policy);
    const [root] = await query<{ id: string }>(`select id from org_unit where path = 'ly'`);
    const ctx: RequestContext = { tenantId: LEYA.tenantId, userId: LEYA.tenantId, unitId: root?.id ?? '', unitPath: 'ly', roles: ['director-general'], requestId: 's', ip: null, at: clock.now() };
    const whole = await test.database.run(ctx, (m) => progress.of(m, ctx, { year: 2026, period: 'quarter', number: 3 }));
    expect(whole.lines.map((line) => line.name)).toEqual(['项目部（示范）', '服务部（示范）']);
    const visits = whole.whole.standings.find((one) => one.indicator === 'visit');
    expect(Number(visits?.percent?.toFixed())).toBeGreaterThan(90);
    expect(Number(visits?.percent?.toFixed())).toBeLessThan(115);
  });

  it('answer a scoring run for everybody in one go', async () => {
    const ids = (await query<{ id: string }>(`select id from employee where unit_path <@ 'ly.projects' and position <> 'supervisor' order by id`)).map((row) => row.id);
    const facts = new ServiceFacts();
    const ctx = { tenantId: LEYA.tenantId, userId: LEYA.tenantId, unitId: '', unitPath: 'ly', roles: [], requestId: 's', ip: null, at: clock.now() };
    const found = await test.database.run(ctx, async (m) => facts.facts(m, ctx, { employeeIds: ids, from: '2026-01-01' as never, to: '2026-06-30' as never, measures: [...facts.measures], knownAt: clock.now(), judge: await policy.judge(m, ctx) }));
    expect(found.size).toBeGreaterThanOrEqual(60);
    const hours = [...found.values()].map((one) => one['service-hours']?.value);
    const community = hours.map((one) => Number(one?.visits.hours) + Number(one?.groupSessions.hours));
    expect(community.filter((n) => n > 300).length).toBeGreaterThan(45);
    expect(hours.filter((one) => Number(one?.caseworkHours) > 60).length).toBeGreaterThan(45);
  });

  it('reach the purchaser as counts by host unit, and not a single record', async () => {
    const told = await test.database.run({ tenantId: LONGGANG.tenantId }, (m) => m.find(ServiceSummary, { where: { month: '2026-10' } }));
    expect(told.length).toBeGreaterThan(3);
    expect(told.every((one) => one.counts.length > 0 && one.samples.length > 0)).toBe(true);
    expect(await query('select 1 from service_record limit 1', LONGGANG.tenantId)).toEqual([]);
    expect(await query('select 1 from beneficiary limit 1', LONGGANG.tenantId)).toEqual([]);
  });
});
