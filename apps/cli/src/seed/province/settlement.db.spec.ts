import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computeLines, planAdvances, writeBudgets, type RulesOnHand } from '@gongqiao/domain/funding';
import { Contracts } from '@gongqiao/domain/procurement';
import { Breaches, ProviderPayments, Wages, settleLines, settleUnits, spreadAdvances } from '@gongqiao/domain/settlement';
import { replayTenant } from '../../replay.js';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

const YEAR = 2026;
const FIGURES = { year: YEAR, bonusPercent: '100.00' };

describe('what is really paid', () => {
  let f: ProvinceFixture;
  let rules: RulesOnHand;
  let places: string[];
  const key = (): string => `key-${randomUUID()}`;
  const settle = async (): Promise<void> => {
    for (const under of places) await f.test.database.run({ tenantId: TENANT }, (m) => settleLines(m, rules, { ...FIGURES, under }));
    await f.test.database.run({ tenantId: TENANT }, async (m) => {
      await settleUnits(m, YEAR);
      await spreadAdvances(m, YEAR);
    });
  };
  const figures = (): Promise<unknown[]> => f.query(`select post_id, months_filled, actual_total, province, city, county, direct_city, advanced_province, advanced_city, facts from settlement_line order by post_id`);

  beforeAll(async () => {
    f = await provinceFixture(700, '2027-01-15');
    const judge = await f.test.database.run({ tenantId: TENANT }, (m) => f.policy.judge(m, { tenantId: TENANT }));
    rules = { judge: (name, facts, asOf) => judge.decide(name, facts, asOf).output, packVersion: 'test' };
    places = (await f.query<{ path: string }>('select path::text as path from org_unit where level = 1 order by path')).map((row) => row.path);
    for (const under of places) await f.test.database.run({ tenantId: TENANT }, (m) => computeLines(m, rules, { ...FIGURES, under }));
    await f.test.database.run({ tenantId: TENANT }, async (m) => {
      await writeBudgets(m, YEAR);
      await planAdvances(m, rules.judge, YEAR);
    });
    await f.query(`update advance set state = 'paid', paid_on = opens_on where quarter <= 3`);
    await settle();
  }, 180_000);
  afterAll(() => f.test.close());

  describe('settlement at the year’s end', () => {
    it('costs a post its filled months: nothing where nobody stood, the budget where somebody stood all year', async () => {
      const [row] = await f.query(`select count(*)::int as lines, count(*) filter (where months_filled = 0 and actual_total <> 0)::int as empty_paid,
          count(*) filter (where s.province + s.city + s.county + s.direct_city <> s.actual_total)::int as uneven,
          count(*) filter (where months_filled = 12 and s.actual_total <> (select l.actual_total from funding_line l where l.post_id = s.post_id and l.year = s.year))::int as whole_differs,
          count(*) filter (where months_filled = 12)::int as whole, count(*) filter (where months_filled = 0)::int as vacant from settlement_line s`);
      expect(row).toMatchObject({ lines: 700, empty_paid: 0, uneven: 0, whole_differs: 0 });
      expect(Number(row?.['whole'])).toBeGreaterThan(100);
      expect(Number(row?.['vacant'])).toBeGreaterThan(0);
    });

    it('owes each unit its share less what was sent, level by level, to the cent', async () => {
      const [row] = await f.query(`select sum(difference)::text as differences, (sum(province_due) + sum(city_due) - sum(province_advanced) - sum(city_advanced))::text as by_hand,
          sum(province_due) filter (where o.level = 0)::text as province_owes, (select sum(province) from settlement_line)::text as province_bears,
          sum(city_due)::text as cities_owe, (select sum(city) from settlement_line where post_kind = 'county-post')::text as cities_bear
        from settlement_unit u join org_unit o on o.id = u.payer_unit_id`);
      expect(row?.['differences']).toBe(row?.['by_hand']);
      expect(row?.['province_owes']).toBe(row?.['province_bears']);
      expect(row?.['cities_owe']).toBe(row?.['cities_bear']);
      const [sent] = await f.query(`select (select sum(province_advanced) from settlement_unit u join org_unit o on o.id = u.payer_unit_id where o.level = 0)::text as units,
          (select sum(province_amount) from advance a join org_unit o on o.id = a.payer_unit_id where o.level = 0 and state = 'paid')::text as paid,
          (select sum(advanced_province) from settlement_line)::text as lines, (select sum(city_advanced) from settlement_unit)::text as city_units, (select sum(advanced_city) from settlement_line)::text as city_lines`);
      expect([sent?.['units'], sent?.['lines']]).toEqual([sent?.['paid'], sent?.['paid']]);
      expect(sent?.['city_lines']).toBe(sent?.['city_units']);
    });

    it('asks back what was too much where posts stood empty', async () => {
      const [row] = await f.query<{ purchaser: string; city: string }>(`select purchaser_unit_id as purchaser, city_unit_id as city from settlement_line where post_kind = 'county-post' limit 1`);
      const before = await f.query<{ post_id: string; id: string }>(`update assignment set end_on = '2026-01-31' where post_id in (select post_id from settlement_line where purchaser_unit_id = $1) and start_on < '2026-01-31' and end_on is null returning id`, [row?.purchaser]);
      expect(before[0]).toBeDefined();
      await settle();
      const [unit] = await f.query(`select difference::text as difference from settlement_unit where payee_unit_id = $1`, [row?.purchaser]);
      expect(String(unit?.['difference'])).toMatch(/^-\d/);
      await f.query(`update assignment set end_on = null where end_on = '2026-01-31'`);
      await settle();
    });

    it('leaves the same rows when it is run again, and when it was killed half-way', async () => {
      const before = await figures();
      const units = (): Promise<unknown[]> => f.query('select payer_unit_id, payee_unit_id, province_due, city_due, province_advanced, city_advanced, difference from settlement_unit order by 1, 2');
      const unitsBefore = await units();
      await f.query('delete from settlement_line');
      await f.query('delete from settlement_unit');
      await f.test.database.run({ tenantId: TENANT }, (m) => settleLines(m, rules, { ...FIGURES, under: places[0] ?? '' }));
      const killed = f.test.database.run({ tenantId: TENANT }, async (m) => {
        await settleLines(m, rules, { ...FIGURES, under: places[1] ?? '' });
        throw new Error('killed');
      });
      await expect(killed).rejects.toThrow('killed');
      expect(await f.query('select 1 from settlement_line where unit_path <@ $1::ltree', [places[1]])).toEqual([]);
      await settle();
      expect(await figures()).toEqual(before);
      expect(await units()).toEqual(unitsBefore);
    });
  });

  describe('payments to providers', () => {
    it('are due by the contract’s term, for the filled months, once', async () => {
      const payments = new ProviderPayments(f.test.database, f.access, f.policy, f.trail, f.clock);
      const [contract] = await f.query<{ id: string; purchaser: string }>(`select k.id, k.purchaser_unit_id as purchaser from service_contract k join org_unit o on o.id = k.purchaser_unit_id
        where o.kind = 'county-union' and k.start_on <= '2026-01-01' and k.end_on >= '2026-12-31' order by k.number limit 1`);
      const ctx = f.at('county', contract?.purchaser ?? '');
      await payments.setTerm(ctx, key(), contract?.id ?? '', 20);
      await expect(payments.plan(ctx, key(), YEAR, 1)).rejects.toMatchObject({ code: 'year-unplanned' });
      await f.query(`insert into funding_year (year, state, insurance_percent, management_fee, bonus_percent) values ($1, 'approved', 26.5, 220, 100)`, [YEAR]);
      for (const quarter of [1, 2, 3, 4]) await payments.plan(ctx, key(), YEAR, quarter);
      await expect(payments.plan(ctx, key(), 2027, 1)).rejects.toMatchObject({ code: 'quarter-not-over' });
      const rows = await f.query<{ id: string; quarter: number; due: string; amount: string; months: number }>(
        `select id, quarter, due_on::text as due, amount::text as amount, months from provider_payment where contract_id = $1 order by quarter`, [contract?.id]);
      expect(rows.map((row) => row.due)).toEqual(['2026-04-20', '2026-07-20', '2026-10-20', '2027-01-20']);
      const [year] = await f.query(`select sum(s.actual_total)::text as total, sum(s.months_filled)::int as months from settlement_line s join contract_line l on l.post_id = s.post_id where l.contract_id = $1`, [contract?.id]);
      expect(rows.reduce((cents, row) => cents + BigInt(row.amount.replace('.', '')), 0n)).toBe(BigInt(String(year?.['total']).replace('.', '')));
      expect(rows.reduce((n, row) => n + row.months, 0)).toBe(year?.['months']);
      const reasons = await f.query<{ kept: string; added: string }>(`select x.post->>'amount' as kept, (select sum((d.output->>'agreedTotal')::numeric)::text from decision_result d
          where d.id in (select jsonb_array_elements_text(x.post->'resultIds')::uuid)) as added from provider_payment p cross join jsonb_array_elements(p.facts->'posts') as x (post) where p.contract_id = $1`, [contract?.id]);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.map((row) => row.added)).toEqual(reasons.map((row) => row.kept));
      const first = rows[0]?.id ?? '';
      await payments.pay(ctx, key(), first);
      await expect(payments.pay(ctx, key(), first)).rejects.toMatchObject({ code: 'payment-done' });
      const stranger = f.loaded.units.find((u) => u.kind === 'county-union' && u.id !== contract?.purchaser)?.id ?? '';
      await expect(payments.pay(f.at('county', stranger), key(), rows[1]?.id ?? '')).rejects.toMatchObject({ code: 'payment-unknown' });
      await payments.plan(ctx, key(), YEAR, 1);
      expect(await f.query('select paid_on::text as paid from provider_payment where id = $1', [first])).toEqual([{ paid: '2027-01-15' }]);
    });
  });

  describe('a provider that does not pay its workers', () => {
    let contract: { id: string; purchaser: string; provider: string; tenant: string; worker: string; post: string };
    let wages: Wages;
    let breaches: Breaches;
    let contracts: Contracts;
    const province = (): ReturnType<ProvinceFixture['at']> => f.at('province', f.loaded.units[0]?.id ?? '');
    const county = (): ReturnType<ProvinceFixture['at']> => f.at('county', contract.purchaser);
    const provider = (): ReturnType<ProvinceFixture['at']> => f.atProvider(contract.tenant, 'provider');

    beforeAll(async () => {
      wages = new Wages(f.test.database, f.access, f.policy, f.trail);
      breaches = new Breaches(f.test.database, f.access, f.policy, f.workflow, f.trail);
      breaches.onModuleInit();
      contracts = new Contracts(f.test.database, f.access, f.policy, f.trail);
      const [row] = await f.query<typeof contract>(`select k.id, k.purchaser_unit_id as purchaser, k.provider_id as provider, k.provider_tenant_id as tenant, a.worker_id as worker, a.post_id as post
        from service_contract k join org_unit o on o.id = k.purchaser_unit_id join assignment a on a.contract_id = k.id where o.kind = 'county-union' and k.state = 'signed' order by k.number desc limit 1`);
      if (!row) throw new Error('no contract');
      contract = row;
    });

    it('reports by month what it owes, for its own workers only and in the kinds of the document', async () => {
      const item = { workerId: contract.worker, kind: 'wage', due: '3500.00', dueOn: '2026-12-31' };
      await expect(breaches.open(county(), key(), contract.id)).rejects.toMatchObject({ code: 'nothing-reported' });
      await wages.report(provider(), key(), { contractId: contract.id, month: '2026-12', items: [item, { ...item, kind: 'pension', due: '560.00' }] });
      await expect(wages.report(provider(), key(), { contractId: contract.id, month: '2026-12', items: [item] })).rejects.toMatchObject({ code: 'wage-reported' });
      await expect(wages.report(provider(), key(), { contractId: contract.id, month: '2026-11', items: [{ ...item, kind: 'tips' }] })).rejects.toMatchObject({ name: 'Refused' });
      await expect(wages.report(county(), key(), { contractId: contract.id, month: '2026-11', items: [item] })).rejects.toMatchObject({ code: 'forbidden' });
      const sheet = (month: string) => f.test.database.run(provider(), (m) => wages.sheet(m, provider(), contract.id, month));
      expect((await sheet('2026-12')).find((line) => line.workerId === contract.worker)).toMatchObject({ latest: {}, reported: ['pension', 'wage'] });
      expect((await sheet('2027-01')).find((line) => line.workerId === contract.worker)).toMatchObject({ latest: { wage: '3500.00', pension: '560.00' }, reported: [] });
      await expect(f.test.database.run(county(), (m) => wages.sheet(m, county(), contract.id, '2026-12'))).rejects.toMatchObject({ code: 'contract-unknown' });
      expect(await f.query('select count(*)::int as n from wage_obligation', [], contract.tenant)).toEqual([{ n: 2 }]);
      expect(await f.query('select count(*)::int as n from wage_obligation')).toEqual([{ n: 2 }]);
    });

    it('is ordered, refuses, loses the contract, and is barred from the whole province at once', async () => {
      const { id } = await breaches.open(county(), key(), contract.id);
      await expect(breaches.open(county(), key(), contract.id)).rejects.toMatchObject({ code: 'breach-open' });
      const stored = await f.query(`select d.decision, d.output->>'stage' as stage, b.outstanding::text as outstanding from provider_breach b join decision_result d on d.id = b.result_id where b.id = $1`, [id]);
      expect(stored).toEqual([{ decision: 'hebei.remediation.provider', stage: 'rectification-required', outstanding: '4060.00' }]);
      await expect(breaches.act(county(), key(), { id, transition: 'order' })).rejects.toMatchObject({ name: 'Refused' });
      await breaches.act(county(), key(), { id, transition: 'order', rectifyBy: '2027-01-31' });
      await expect(breaches.act(county(), key(), { id, transition: 'recordRefusal' })).rejects.toMatchObject({ code: 'not-refused', provision: 'HB-30b' });
      await expect(breaches.act(county(), key(), { id, transition: 'confirmRectified' })).rejects.toMatchObject({ code: 'not-rectified', provision: 'HB-30a' });
      f.clock.set('2027-02-03');
      await breaches.act(county(), key(), { id, transition: 'recordRefusal' });
      await expect(breaches.act(province(), key(), { id, transition: 'disqualify' })).rejects.toMatchObject({ name: 'Refused' });
      await breaches.act(county(), key(), { id, transition: 'terminate', note: '改正期满仍未付清' });
      expect(await f.query('select state, ended_on::text as ended from service_contract where id = $1', [contract.id])).toEqual([{ state: 'terminated', ended: '2027-02-03' }]);
      await expect(breaches.act(county(), key(), { id, transition: 'disqualify' })).rejects.toMatchObject({ name: 'Refused' });
      await breaches.act(province(), key(), { id, transition: 'disqualify', note: '拒不支付薪酬' });
      const elsewhere = (await f.query<{ id: string; post: string }>(`select o.id, p.id as post from org_unit o join post p on p.purchaser_unit_id = o.id where o.kind = 'county-union' and o.id <> $1 limit 1`, [contract.purchaser]))[0];
      const input = {
        number: 'HT-AFTER-BAR', purchaserUnitId: elsewhere?.id ?? '', providerId: contract.provider, startOn: '2030-01-01', endOn: '2032-12-31', clauses: ['service-content', 'service-period', 'payment-method', 'rights-and-duties', 'breach-liability'],
        subcontracting: false, payFloor: true, insurancePercent: '26.50', managementFee: '220', lines: [{ postId: elsewhere?.post ?? '' }],
      };
      await expect(contracts.enter(f.at('county', elsewhere?.id ?? ''), key(), input)).rejects.toMatchObject({ code: 'provider-not-eligible', refusal: { provision: 'HB-30c' } });
      await expect(breaches.act(province(), key(), { id, transition: 'lift' })).rejects.toMatchObject({ name: 'Refused' });
      await breaches.act(province(), key(), { id, transition: 'lift', note: '欠付已清偿' });
      expect(await f.query('select eligible from provider where id = $1', [contract.provider])).toEqual([{ eligible: true }]);
      expect(await f.query('select state, lifted_on is not null as lifted from provider_breach b join provider_disqualification d using (provider_id) where b.id = $1', [id])).toEqual([{ state: 'lifted', lifted: true }]);
    });

    it('has its breach closed once everything is paid within the term', async () => {
      const [other] = await f.query<{ id: string; purchaser: string; tenant: string; worker: string }>(`select k.id, k.purchaser_unit_id as purchaser, k.provider_tenant_id as tenant, a.worker_id as worker
        from service_contract k join org_unit o on o.id = k.purchaser_unit_id join assignment a on a.contract_id = k.id where o.kind = 'county-union' and k.state = 'signed' and k.id <> $1 order by k.number limit 1`, [contract.id]);
      if (!other) throw new Error('no other contract');
      const as = f.atProvider(other.tenant, 'provider');
      await wages.report(as, key(), { contractId: other.id, month: '2027-01', items: [{ workerId: other.worker, kind: 'wage', due: '3600.00', dueOn: '2027-01-31' }] });
      const { id } = await breaches.open(f.at('county', other.purchaser), key(), other.id);
      await breaches.act(f.at('county', other.purchaser), key(), { id, transition: 'order', rectifyBy: '2027-02-28' });
      const [row] = await f.query<{ id: string }>('select id from wage_obligation where contract_id = $1', [other.id], other.tenant);
      await wages.pay(as, key(), { id: row?.id ?? '', on: '2027-02-03', amount: '3600.00' });
      await breaches.act(f.at('county', other.purchaser), key(), { id, transition: 'confirmRectified' });
      expect(await f.query('select state, outstanding::text as outstanding from provider_breach where id = $1', [id])).toEqual([{ state: 'rectified', outstanding: '0.00' }]);
    });
  });

  describe('every stored figure, worked out again', () => {
    it('is the same to the cent', async () => {
      const counts = await replayTenant(f.test.database, f.policy, TENANT, null);
      expect(counts.map(({ table, differences }) => [table, differences])).toEqual([['decision_result', []], ['funding_line', []], ['settlement_line', []]]);
      expect(counts[0]?.replayed).toBeGreaterThan(5);
      expect(counts.slice(1).map((count) => count.replayed)).toEqual([700, 700]);
      expect((await replayTenant(f.test.database, f.policy, TENANT, 10))[1]?.replayed).toBe(10);
    });

    it('is told when it was changed by a cent, or an answer was', async () => {
      await f.query(`update funding_line set province = province + 0.01 where id = (select min(id::text)::uuid from funding_line)`);
      await f.query(`update settlement_line set county = county - 0.01 where id = (select max(id::text)::uuid from settlement_line)`);
      const [, lines, settled] = await replayTenant(f.test.database, f.policy, TENANT, null);
      expect(lines?.differences).toEqual([expect.objectContaining({ table: 'funding_line', name: 'province' })]);
      expect(settled?.differences).toEqual([expect.objectContaining({ table: 'settlement_line', name: 'county' })]);
    });
  });
});
