import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractTransfers, Contracts, Providers } from '@gongqiao/domain/procurement';
import { Bids, EstimateFilings, Procurements, TenderGate, postsToBuy, type PostToBuy } from '@gongqiao/domain/tender';
import type { RequestContext } from '@gongqiao/platform/context';
import { provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

const METHOD = { method: 'open-tender', scoringMethod: 'comprehensive', subcontracting: false };
const WEIGHTS = { price: '20', capacity: '25', quality: '30', benefit: '15', credit: '10' };
const TERMS = { months: 36, bonusPayments: 3, bonusRate: '100', insuranceRate: '26.5', managementFee: '220.00' };
const SERVICE_FROM = '2028-01-01';
const scores = (all: string) => ({ price: all, capacity: all, quality: all, benefit: all, credit: all });

describe('the year’s purchase by tender', () => {
  let f: ProvinceFixture;
  let procurements: Procurements;
  let filings: EstimateFilings;
  let bids: Bids;
  let contracts: Contracts;
  let transfers: ContractTransfers;
  let city: { id: string; path: string };
  let counties: { id: string; posts: PostToBuy[] }[] = [];
  let cityPosts: PostToBuy[] = [];
  let id = '';
  const key = (): string => `key-${randomUUID()}`;
  const atCity = (): RequestContext => f.at('city', city.id);
  const act = (transition: string, more: object = {}): Promise<{ id: string }> => procurements.act(atCity(), key(), { id, transition, ...more });
  const one = async (sql: string, values: unknown[]): Promise<Record<string, unknown> | undefined> => (await f.query(sql, values))[0];
  const register = (): Promise<{ id: string; provider_tenant_id: string }[]> => f.query('select id, provider_tenant_id from provider order by name');
  const file = (unitId: string, posts: readonly PostToBuy[], terms: object = TERMS): Promise<{ id: string }> =>
    filings.file(f.at(unitId === city.id ? 'city' : 'county', unitId), key(), { procurementId: id, purchaserUnitId: unitId, terms: { ...terms } as never, lines: posts.map((p) => ({ postId: p.id, step: 1 })) });
  const contract = (unitId: string, providerId: string, posts: readonly PostToBuy[], more: object = {}) => ({
    number: `HT-${randomUUID().slice(0, 8)}`, purchaserUnitId: unitId, providerId, startOn: SERVICE_FROM, endOn: '2030-12-31', clauses: ['service-content', 'service-period', 'payment-method', 'rights-and-duties', 'breach-liability'],
    subcontracting: false, payFloor: true, insurancePercent: '26.50', managementFee: '220.00', lines: posts.map((p) => ({ postId: p.id })), ...more,
  });

  beforeAll(async () => {
    f = await provinceFixture(900, '2026-11-20');
    const { database } = f.test;
    procurements = new Procurements(database, f.access, f.policy, f.workflow, f.trail);
    procurements.onModuleInit();
    filings = new EstimateFilings(database, f.access, f.policy, f.workflow, f.trail);
    bids = new Bids(database, f.access, f.policy, f.workflow, f.trail, procurements);
    contracts = new Contracts(database, f.access, f.policy, f.trail);
    transfers = new ContractTransfers(database, f.access, f.policy, f.workflow, f.trail);
    transfers.onModuleInit();
    new TenderGate(f.policy, f.workflow, contracts).onModuleInit();
    const providers = new Providers(database, f.access, f.policy, f.trail);
    for (const p of await register()) await providers.check({ ...f.at('province', f.loaded.units[0]?.id ?? '') }, key(), { id: p.id });
    const unit = f.loaded.units.find((u) => u.kind === 'city-union');
    if (!unit) throw new Error('no city');
    city = { id: unit.id, path: unit.path };
  }, 120_000);
  afterAll(() => f.test.close());

  it('asks every purchaser of the city to file, each in its own list, and refuses a second round beside it', async () => {
    await expect(procurements.start(f.at('county', f.loaded.units.find((u) => u.kind === 'county-union')?.id ?? ''), key(), { title: '集中采购', serviceFrom: SERVICE_FROM })).rejects.toMatchObject({ code: 'organiser-unknown' });
    ({ id } = await procurements.start(atCity(), key(), { title: '石家庄市集中采购', serviceFrom: SERVICE_FROM }));
    await expect(procurements.start(atCity(), key(), { title: '再一次', serviceFrom: SERVICE_FROM })).rejects.toMatchObject({ code: 'procurement-open' });
    const posts = await f.test.database.run({ tenantId: atCity().tenantId }, (m) => postsToBuy(m, city.path, SERVICE_FROM));
    const byPurchaser = new Map<string, PostToBuy[]>();
    for (const post of posts) byPurchaser.set(post.purchaserUnitId, [...(byPurchaser.get(post.purchaserUnitId) ?? []), post]);
    cityPosts = byPurchaser.get(city.id) ?? [];
    counties = [...byPurchaser].filter(([unitId]) => unitId !== city.id).map(([unitId, held]) => ({ id: unitId, posts: held }));
    expect(counties.length).toBeGreaterThan(2);
    const todos = await f.query(`select count(*)::int as n from todo where subject = 'Procurement' and party = 'county' and nlevel(unit_path) = 3 and finished_at is null`);
    expect(todos[0]).toEqual({ n: counties.length });
  });

  it('costs a county’s filing by the document, and takes no other county’s posts', async () => {
    const [first, second] = counties;
    if (!first || !second) throw new Error('no counties');
    await expect(file(first.id, second.posts)).rejects.toMatchObject({ code: 'filing-post-unknown', field: 'lines[0].postId' });
    await expect(file(first.id, first.posts, { ...TERMS, months: 40 })).rejects.toMatchObject({ field: 'months' });
    const { id: filingId } = await file(first.id, first.posts);
    const row = await one(
      `select f.state, f.agreed_total = (select sum(cost) from estimate_line l where l.filing_id = f.id) as adds_up, d.decision from estimate_filing f join decision_result d on d.id = f.estimate_result_id where f.id = $1`, [filingId]);
    expect(row).toEqual({ state: 'filed', adds_up: true, decision: 'hebei.procurement.costEstimate' });
    await expect(act('compilePlan')).rejects.toMatchObject({ code: 'filing-missing', refusal: { provision: 'HB-21c' } });
  });

  it('compiles the plan once all have filed or are left out with a reason, and publishes it', async () => {
    const [, ...rest] = counties;
    const last = rest.pop();
    for (const county of rest) await file(county.id, county.posts);
    await file(city.id, cityPosts);
    const left = await one('select id from estimate_filing where procurement_id = $1 and purchaser_unit_id = $2', [id, last?.id]);
    await expect(procurements.leaveOut(atCity(), key(), { filingId: String(left?.['id']), reason: ' ' })).rejects.toMatchObject({ code: 'reason-missing' });
    await procurements.leaveOut(atCity(), key(), { filingId: String(left?.['id']), reason: '合同未到期' });
    counties = counties.filter((c) => c.id !== last?.id);
    await act('compilePlan');
    const plan = await one('select state, plan_posts, plan_total > 0 as costs from procurement where id = $1', [id]);
    expect(plan).toEqual({ state: 'planned', plan_posts: cityPosts.length + counties.reduce((n, c) => n + c.posts.length, 0), costs: true });
    await act('publishPlan', { form: { medium: '河北工人报', publishedOn: '2026-11-20' } });
  });

  it('opens no bidding under a method or weights that the document does not take', async () => {
    const method = { id, reason: '供应商较多', method: METHOD, weights: WEIGHTS };
    await expect(procurements.setMethod(atCity(), key(), { ...method, weights: { ...WEIGHTS, price: '30' } })).rejects.toMatchObject({ code: 'method-wrong', field: 'weights' });
    await procurements.setMethod(atCity(), key(), { ...method, weights: { price: '80', capacity: '5', quality: '5', benefit: '5', credit: '5' } });
    await expect(act('openBidding')).rejects.toMatchObject({ code: 'scheme-not-accepted' });
    await procurements.setMethod(atCity(), key(), { ...method, method: { ...METHOD, method: 'inquiry' } });
    await expect(act('openBidding')).rejects.toMatchObject({ code: 'method-not-allowed', refusal: { provision: 'HB-20b' } });
    await procurements.setMethod(atCity(), key(), method);
    await act('openBidding');
  });

  it('takes a provider’s own bid and one that the city registers, each once, and none of a provider that is not eligible', async () => {
    const [one1, two, three] = await register();
    if (!one1 || !two || !three) throw new Error('no providers');
    await bids.submit(f.atProvider(one1.provider_tenant_id, 'provider'), key(), { procurementId: id, price: '1000000.00', statement: '本地服务五年' });
    await expect(bids.submit(f.atProvider(one1.provider_tenant_id, 'provider'), key(), { procurementId: id })).rejects.toMatchObject({ code: 'bid-twice' });
    await bids.register(atCity(), key(), { procurementId: id, providerId: two.id, price: '900000' });
    await f.query(`update provider set qualifications = qualifications || '{"goodTaxRecord": false}' where id = $1`, [three.id]);
    await expect(bids.register(atCity(), key(), { procurementId: id, providerId: three.id })).rejects.toMatchObject({ code: 'provider-not-eligible', refusal: { provision: 'HB-18a' } });
    expect(await f.query('select provider_id from bid', [], two.provider_tenant_id)).toEqual([{ provider_id: two.id }]);
    expect(await f.query('select id from procurement', [], one1.provider_tenant_id)).toEqual([{ id }]);
    expect(await f.query('select id from estimate_filing', [], one1.provider_tenant_id)).toEqual([]);
  });

  it('evaluates only when every bid is scored, and awards to the first by the scoring', async () => {
    const rows = await f.query<{ id: string; provider_id: string }>('select id, provider_id from bid order by price desc');
    const [best, other] = rows;
    if (!best || !other) throw new Error('no bids');
    await bids.score(atCity(), key(), { bidId: best.id, scores: scores('92') });
    await expect(act('evaluate')).rejects.toMatchObject({ code: 'scores-missing' });
    await expect(bids.score(atCity(), key(), { bidId: other.id, scores: scores('101') })).rejects.toMatchObject({ code: 'scores-wrong' });
    await bids.score(atCity(), key(), { bidId: other.id, scores: scores('85') });
    await act('evaluate');
    expect(await f.query('select total::text, rank from bid order by rank')).toEqual([{ total: '92.00', rank: 1 }, { total: '85.00', rank: 2 }]);
    await expect(act('award')).rejects.toMatchObject({ code: 'winner-missing' });
    await expect(act('award', { providerId: other.provider_id })).rejects.toMatchObject({ code: 'not-the-winner' });
    await act('award', { providerId: best.provider_id });
    expect(await one('select state, awarded_provider_id from procurement where id = $1', [id])).toEqual({ state: 'awarded', awarded_provider_id: best.provider_id });
  });

  it('lets each purchaser sign with the chosen provider only, for three years, and closes with the last contract', async () => {
    const winner = String((await one('select awarded_provider_id from procurement where id = $1', [id]))?.['awarded_provider_id']);
    const loser = String((await f.query('select provider_id from bid where rank = 2'))[0]?.['provider_id']);
    const [first] = counties;
    if (!first) throw new Error('no county');
    const county = f.at('county', first.id);
    await expect(contracts.enter(county, key(), contract(first.id, loser, first.posts))).rejects.toMatchObject({ code: 'not-awarded', refusal: { provision: 'HB-8b' } });
    await expect(contracts.enter(county, key(), contract(first.id, winner, first.posts, { endOn: '2029-12-31' }))).rejects.toMatchObject({ code: 'contract-not-compliant' });
    for (const { id: unitId, posts } of counties) await contracts.enter(f.at('county', unitId), key(), contract(unitId, winner, posts));
    expect(await one('select state from procurement where id = $1', [id])).toEqual({ state: 'contracting' });
    await contracts.enter(atCity(), key(), contract(city.id, winner, cityPosts));
    expect(await one('select state from procurement where id = $1', [id])).toEqual({ state: 'closed' });
    expect(await f.query(`select count(*)::int as n from todo where subject = 'Procurement' and kind = 'act' and finished_at is null`)).toEqual([{ n: 0 }]);
  });
});
