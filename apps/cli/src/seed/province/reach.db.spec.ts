import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppraisalResultResolver, AppraisalRoundResolver, AppraisalWatch } from '@gongqiao/domain/evaluation';
import { ContractResolver, ProcurementSearch, ProviderResolver } from '@gongqiao/domain/procurement';
import { AssignmentResolver, WorkerResolver, WorkerSearch } from '@gongqiao/domain/workforce';
import type { RequestContext } from '@gongqiao/platform/context';
import { PageArgs } from '@gongqiao/platform/graphql';
import { loadAppraisals } from './appraisal.js';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

const page = (change: Partial<PageArgs> = {}): PageArgs => Object.assign(new PageArgs(), { first: 20, ...change });
const none = undefined as never;

describe('what each party finds in the registers', () => {
  let f: ProvinceFixture;
  let workers: WorkerResolver;
  let assignments: AssignmentResolver;
  let providers: ProviderResolver;
  let contracts: ContractResolver;
  let results: AppraisalResultResolver;
  let rounds: AppraisalRoundResolver;
  let province: RequestContext;
  let city: RequestContext;
  let county: RequestContext;
  beforeAll(async () => {
    f = await provinceFixture(900, '2026-11-20');
    await loadAppraisals({ database: f.test.database, index: f.policy.index, clock: f.clock, progress: () => undefined }, TENANT);
    const { database } = f.test;
    workers = new WorkerResolver(database, f.access, none, none, f.clock);
    assignments = new AssignmentResolver(database, f.access, none, none, f.clock);
    providers = new ProviderResolver(database, f.access, none);
    contracts = new ContractResolver(database, f.access, none);
    results = new AppraisalResultResolver(database, f.access, none, none);
    rounds = new AppraisalRoundResolver(database, f.access, none, none);
    const unit = (kind: string): string => f.loaded.units.find((u) => u.kind === kind)?.id ?? '';
    [province, city, county] = [f.at('province', unit('province-union')), f.at('city', unit('city-union')), f.at('county', unit('county-union'))];
  }, 180_000);
  afterAll(() => f.test.close());

  const count = async (sql: string, values: unknown[] = []): Promise<number> => (await f.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values))[0]?.n ?? -1;
  const below = (ctx: RequestContext): Promise<number> => count('assignment where unit_path <@ $1::ltree', [ctx.unitPath]);
  const mine = (): RequestContext => f.atProvider(f.providers[0]?.tenantId ?? '', 'provider');

  it('a level sees workers and assignments of its own part of the tree', async () => {
    for (const ctx of [province, city, county]) {
      const expected = await below(ctx);
      expect(expected).toBeGreaterThan(0);
      expect((await workers.workers(ctx, page(), {})).totalCount).toBe(expected);
      expect((await assignments.assignments(ctx, page(), {})).totalCount).toBe(expected);
    }
  });

  it('a provider sees its own people, contracts and register entry, and no other’s', async () => {
    const own = await count('assignment where provider_tenant_id = $1', [mine().tenantId]);
    expect((await workers.workers(mine(), page(), {})).totalCount).toBe(own);
    expect((await assignments.assignments(mine(), page(), {})).totalCount).toBe(own);
    expect((await contracts.contracts(mine(), page(), {})).totalCount).toBe(await count('service_contract where provider_tenant_id = $1', [mine().tenantId]));
    const listed = await providers.providers(mine(), page(), {});
    expect(listed.edges.map(({ node }) => node.providerTenantId)).toEqual([mine().tenantId]);
    expect((await providers.providers(county, page(), {})).totalCount).toBe(f.providers.length);
  });

  it('a county reads no neighbour’s contract or worker by its id', async () => {
    const [foreign] = await f.query<{ id: string; worker: string }>(`select k.id, a.worker_id as worker from service_contract k join assignment a on a.contract_id = k.id where not k.unit_path <@ $1::ltree limit 1`, [county.unitPath]);
    expect(await workers.worker(county, foreign?.worker ?? '')).toBeNull();
    expect((await contracts.contracts(county, page(), {})).totalCount).toBe(1);
    expect(await workers.worker(province, foreign?.worker ?? '')).toMatchObject({ id: foreign?.worker });
  });

  it('finds a worker by part of the name, by initials and by number', async () => {
    const [one] = await f.query<{ id: string; name: string; initials: string; number: string }>(`select w.id, w.name, w.name_initials as initials, w.number from worker w join assignment a on a.worker_id = w.id where a.unit_path <@ $1::ltree limit 1`, [county.unitPath]);
    if (!one) throw new Error('no worker');
    for (const text of [one.name, one.name.slice(1), one.initials, one.initials.toUpperCase(), one.number]) {
      expect((await workers.workers(county, page(), { text })).edges.map(({ node }) => node.id)).toContain(one.id);
    }
    expect((await workers.workers(county, page(), { text: '%' })).totalCount).toBe(await below(county));
    expect((await workers.workers(county, page(), { text: "x' or true --" })).totalCount).toBe(0);
  });

  it('shows results to the unions of the place, to a provider once handed over, to a worker the own', async () => {
    const inCounty = await count('appraisal_result where unit_path <@ $1::ltree', [county.unitPath]);
    expect((await results.appraisalResults(county, page(), {})).totalCount).toBe(inCounty);
    const handed = await count('appraisal_result where provider_tenant_id = $1 and handed_over_on is not null', [mine().tenantId]);
    expect(await count('appraisal_result where provider_tenant_id = $1 and handed_over_on is null', [mine().tenantId])).toBeGreaterThan(0);
    expect((await results.appraisalResults(mine(), page(), {})).totalCount).toBe(handed);
    const userId = randomUUID();
    const [worker] = await f.query<{ id: string }>(`select worker_id as id from appraisal_result where provider_tenant_id = $1 and year = 2025 limit 1`, [mine().tenantId]);
    await f.query('update worker set user_id = $1 where id = $2', [userId, worker?.id], mine().tenantId);
    const own = await results.myAppraisals(f.atProvider(mine().tenantId, 'worker', userId));
    expect(own.map((row) => [row.workerId, row.year])).toEqual([[worker?.id, 2025]]);
    expect(await results.myAppraisals(f.atProvider(mine().tenantId, 'worker', randomUUID()))).toEqual([]);
    expect(f.access.can(f.atProvider(mine().tenantId, 'worker', userId), 'read', 'AppraisalResult')).toBe(false);
  });

  it('shows a county the round of its city, with counts of its own part only', async () => {
    const listed = await rounds.appraisalRounds(county, page(), null, null);
    expect(listed.edges.map(({ node }) => [node.unitId, node.year]).sort()).toEqual([[city.unitId, 2025], [city.unitId, 2026]]);
    const [round] = listed.edges.map(({ node }) => node).filter((node) => node.year === 2025);
    if (!round) throw new Error('no round');
    const own = await rounds.summary(round, county);
    expect(own.places.map((place) => place.unitId)).toEqual([county.unitId]);
    const whole = await rounds.summary(round, city);
    expect(whole.participants).toBe(await count('appraisal_result where round_id = $1', [round.id]));
    expect(whole.participants).toBeGreaterThan(own.participants);
    expect(whole.tiers.reduce((n, tier) => n + tier.people, 0)).toBe(whole.participants);
    expect((await rounds.appraisalRounds(f.at('county', f.loaded.units.filter((u) => u.kind === 'county-union').at(-1)?.id ?? ''), page(), 2026, null)).totalCount).toBe(0);
  });

  it('searches and watches within the same reach', async () => {
    const [foreign] = await f.query<{ name: string; id: string; number: string }>(`select w.id, w.name, k.number from worker w join assignment a on a.worker_id = w.id join service_contract k on k.id = a.contract_id where not a.unit_path <@ $1::ltree and length(k.number) = 14 limit 1`, [county.unitPath]);
    if (!foreign) throw new Error('no foreign worker');
    const people = (ctx: RequestContext): Promise<readonly { id: string }[]> => f.test.database.run(ctx, (m) => new WorkerSearch(f.access).find(m, ctx, foreign.name, 50));
    expect((await people(province)).map((hit) => hit.id)).toContain(foreign.id);
    expect((await people(county)).map((hit) => hit.id)).not.toContain(foreign.id);
    const papers = (ctx: RequestContext): Promise<readonly { kind: string }[]> => f.test.database.run(ctx, (m) => new ProcurementSearch(f.access).find(m, ctx, foreign.number, 50));
    expect((await papers(province)).map((hit) => hit.kind)).toEqual(['Contract']);
    expect(await papers(county)).toEqual([]);
    const watched = (ctx: RequestContext): Promise<readonly { key: string; value: string }[]> => f.test.database.run(ctx, (m) => new AppraisalWatch(f.access).figures(m, ctx));
    const left = await count(`appraisal_result where year = 2026 and unit_path <@ $1::ltree and satisfaction_rate is null`, [county.unitPath]);
    expect(left).toBeGreaterThan(0);
    expect(await watched(county)).toMatchObject([{ key: 'appraisal-incomplete', value: String(left) }]);
    expect((await watched(city)).map((figure) => figure.key)).toEqual(['appraisal-incomplete', 'appraisal-requests']);
    expect(await watched(mine())).toEqual([]);
  });
});
