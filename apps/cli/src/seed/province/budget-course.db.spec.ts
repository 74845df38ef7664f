import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Decimal } from '@gongqiao/kernel';
import { Advances, BudgetCourse, Inspections, Prepayments, computeLines, planAdvances, writeBudgets } from '@gongqiao/domain/funding';
import type { RequestContext } from '@gongqiao/platform/context';
import { TENANT, provinceFixture, type ProvinceFixture } from './testing/province-fixture.js';

const YEAR = 2026;

interface Unit {
  readonly budget: string;
  readonly unit: string;
  readonly path: string;
}

describe('budgets and subsidies of a year', () => {
  let f: ProvinceFixture;
  let course: BudgetCourse;
  let prepayments: Prepayments;
  let inspections: Inspections;
  let counties: Unit[];
  let city: Unit;
  let otherCity: Unit;
  const key = (): string => `key-${randomUUID()}`;
  const county = (n = 0): RequestContext => f.at('county', counties[n]?.unit ?? '');
  const atCity = (u = city): RequestContext => f.at('city', u.unit);
  const province = (): RequestContext => f.at('province', f.loaded.units[0]?.id ?? '');
  const act = async (ctx: RequestContext, subject: string, id: string, transition: string, more: { note?: string; form?: object } = {}): Promise<string> => {
    const [row] = await f.query<{ id: string }>('select id from workflow_instance where subject = $1 and subject_id = $2', [subject, id]);
    return (await f.test.database.run(ctx, (m) => f.workflow.act(m, ctx, row?.id ?? '', { transition, ...more }))).state;
  };
  const todos = async (subjectId: string): Promise<string[]> =>
    (await f.query<{ party: string }>('select party from todo where subject_id = $1 and finished_at is null order by party', [subjectId])).map((row) => row.party);

  beforeAll(async () => {
    f = await provinceFixture(700, '2026-11-20');
    course = new BudgetCourse(f.test.database, f.access, f.policy, f.workflow, f.trail);
    prepayments = new Prepayments(f.test.database, f.access, f.policy, f.workflow, f.trail);
    inspections = new Inspections(f.test.database, f.access, f.policy, f.workflow, f.trail);
    for (const listener of [course, prepayments, inspections]) listener.onModuleInit();
    await f.query(`insert into funding_year (year, state, insurance_percent, management_fee, bonus_percent) values ($1, 'approved', 26.50, 220, 100)`, [YEAR]);
    const places = await f.query<{ path: string }>(`select path::text as path from org_unit where level = 1 and kind like 'city%' order by path limit 2`);
    await f.test.database.run({ tenantId: TENANT }, async (m) => {
      const judge = await f.policy.judge(m, { tenantId: TENANT });
      const rules = { judge: (name: string, facts: object, asOf: string) => judge.decide(name, facts, asOf).output, packVersion: 'test' };
      for (const { path } of places) await computeLines(m, rules, { year: YEAR, bonusPercent: '100.00', under: path });
      await writeBudgets(m, YEAR);
      await planAdvances(m, rules.judge, YEAR);
    });
    const budgets = await f.query<Unit & { level: string }>('select id as budget, unit_id as unit, unit_path::text as path, level from funding_budget order by unit_path');
    const [first, second] = budgets.filter((b) => b.level === 'city');
    if (!first || !second) throw new Error('no cities');
    [city, otherCity] = [first, second];
    counties = budgets.filter((b) => b.level === 'county' && b.path.startsWith(`${city.path}.`));
  }, 180_000);
  afterAll(() => f.test.close());

  it('takes a county’s budget over its city to the province, each for its own part only', async () => {
    const id = counties[0]?.budget ?? '';
    await expect(course.start(atCity(), key(), id)).rejects.toMatchObject({ code: 'budget-unknown' });
    await course.start(county(), key(), id);
    await expect(course.start(county(), key(), id)).rejects.toMatchObject({ code: 'budget-begun' });
    expect(await todos(id)).toEqual(['county']);
    await expect(act(atCity(), 'FundingBudget', id, 'submitBudget')).rejects.toMatchObject({ name: 'Refused' });
    await act(county(), 'FundingBudget', id, 'submitBudget');
    await expect(act(county(), 'FundingBudget', id, 'verify')).rejects.toMatchObject({ name: 'Refused' });
    await expect(act(atCity(otherCity), 'FundingBudget', id, 'verify')).rejects.toMatchObject({ name: 'Refused' });
    await act(atCity(), 'FundingBudget', id, 'return', { note: '岗位数有误' });
    await act(county(), 'FundingBudget', id, 'submitBudget');
    await act(atCity(), 'FundingBudget', id, 'verify');
    await act(atCity(), 'FundingBudget', id, 'apply');
    expect(await todos(id)).toEqual(['province']);
    await expect(act(atCity(), 'FundingBudget', id, 'approveBudget')).rejects.toMatchObject({ name: 'Refused' });
    await act(province(), 'FundingBudget', id, 'approveBudget');
    expect(await f.query('select state, flow_state, flow_approved_on::text as day from funding_budget where id = $1', [id])).toEqual([{ state: 'approved', flow_state: 'approved', day: '2026-11-20' }]);
  });

  it('lets no city verify its own figures, and holds back an advance while the payee’s budget is on its way', async () => {
    await course.start(atCity(), key(), city.budget);
    await act(atCity(), 'FundingBudget', city.budget, 'submitBudget');
    await expect(act(atCity(), 'FundingBudget', city.budget, 'verify')).rejects.toMatchObject({ name: 'Refused' });
    const advances = new Advances(f.test.database, f.access, f.trail, f.clock);
    const [due] = await f.query<{ id: string }>('select id from advance where payee_unit_id = $1 and quarter = 1', [city.unit]);
    await expect(advances.pay(province(), key(), due?.id ?? '')).rejects.toMatchObject({ code: 'budget-not-approved' });
    await act(atCity(), 'FundingBudget', city.budget, 'apply');
    await act(province(), 'FundingBudget', city.budget, 'approveBudget');
    await advances.pay(province(), key(), due?.id ?? '');
    const [other] = await f.query<{ id: string }>('select id from advance where payee_unit_id = $1 and quarter = 1', [otherCity.unit]);
    await advances.pay(province(), key(), other?.id ?? '');
  });

  it('asks every purchaser that has not begun', async () => {
    await expect(course.askAll(atCity(), key(), YEAR)).rejects.toMatchObject({ code: 'forbidden' });
    const { begun } = await course.askAll(province(), key(), YEAR);
    expect(await f.query(`select count(*)::int as n from funding_budget where level <> 'province'`)).toEqual([{ n: begun + 2 }]);
  });

  it('sends a quarter from the province to the purchaser, with amount and day of every step', async () => {
    await expect(prepayments.open(atCity(), key(), { year: YEAR, quarter: 2 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(prepayments.open(province(), key(), { year: YEAR, quarter: 5 })).rejects.toMatchObject({ code: 'quarter-invalid' });
    await prepayments.open(province(), key(), { year: YEAR, quarter: 2 });
    await expect(prepayments.open(province(), key(), { year: YEAR, quarter: 2 })).rejects.toMatchObject({ code: 'nothing-to-prepay' });
    const [row] = await f.query<{ id: string; province: string; city: string; most: string }>(
      'select id, province_due::text as province, city_due::text as city, (province_due + city_due)::text as most from prepayment where purchaser_unit_id = $1 and quarter = 2', [counties[0]?.unit]);
    if (!row) throw new Error('no prepayment');
    const step = (ctx: RequestContext, transition: string, amount: string): Promise<string> => act(ctx, 'Prepayment', row.id, transition, { form: { amount } });
    await expect(step(atCity(), 'prepay', row.province)).rejects.toMatchObject({ name: 'Refused' });
    await expect(step(province(), 'prepay', '0.00')).rejects.toMatchObject({ code: 'amount-missing' });
    await step(province(), 'prepay', row.province);
    expect(await todos(row.id)).toEqual(['city']);
    await expect(step(atCity(), 'receive', `9${row.province}`)).rejects.toMatchObject({ code: 'received-above-sent' });
    await step(atCity(), 'receive', row.province);
    const beyond = new Decimal(row.most).plus('100.50').toFixed(2);
    await expect(step(atCity(), 'passOn', beyond)).rejects.toMatchObject({
      code: 'more-than-received', provision: 'HB-7d',
      refusal: { message: expect.objectContaining({ zh: `拟转拨 ${beyond} 元，已收到 ${row.province} 元、本级份额 ${row.city} 元，共 ${row.most} 元，尚缺 100.50 元` }) as unknown },
    });
    await expect(act(atCity(), 'Prepayment', row.id, 'passOn')).rejects.toMatchObject({ name: 'Refused' });
    await step(atCity(), 'passOn', row.most);
    await expect(step(atCity(), 'receive', row.most)).rejects.toMatchObject({ name: 'Refused' });
    await step(county(), 'receive', row.most);
    await expect(step(atCity(), 'payProvider', row.most)).rejects.toMatchObject({ code: 'not-own-budget' });
    await f.query('update funding_line set approved = false where id = (select id from funding_line where purchaser_unit_id = $1 limit 1)', [counties[0]?.unit]);
    await expect(step(county(), 'payProvider', row.most)).rejects.toMatchObject({ code: 'post-not-approved' });
    await f.query('update funding_line set approved = true');
    expect(await step(county(), 'payProvider', row.most)).toBe('paid');
    expect(await f.query('select prepaid::text as a, city_received::text as b, passed_on::text as c, received::text as d, paid::text as e, paid_on::text as day from prepayment where id = $1', [row.id]))
      .toEqual([{ a: row.province, b: row.province, c: row.most, d: row.most, e: row.most, day: '2026-11-20' }]);
  });

  it('keeps one record of one money: an instalment is what the steps to its purchasers add up to', async () => {
    const legs = (): Promise<{ id: string; first: boolean; state: string; planned: string; province: string; city: string; paid: string | null; received: string | null }[]> => f.query(
      `select a.id, a.payee_unit_id = $1 as first, a.state, (a.province_amount + a.city_amount)::text as planned, a.sent_province::text as province, a.sent_city::text as city, a.paid_on::text as paid, a.received_on::text as received
         from advance a where a.quarter = 2 and a.payee_unit_id in ($1, $2) order by first`, [city.unit, counties[0]?.unit]);
    const [mine] = await f.query<{ province: string; city: string; most: string }>(
      'select province_due::text as province, city_due::text as city, (province_due + city_due)::text as most from prepayment where purchaser_unit_id = $1 and quarter = 2', [counties[0]?.unit]);
    const [last, first] = await legs();
    expect(last).toMatchObject({ state: 'received', planned: mine?.most, province: mine?.province, city: mine?.city, paid: '2026-11-20', received: '2026-11-20' });
    // The province has sent the city what it sent for this county; the others under the city wait for their budgets.
    expect(first).toMatchObject({ state: 'planned', province: mine?.province, city: '0.00', paid: null });
    const advances = new Advances(f.test.database, f.access, f.trail, f.clock);
    await expect(advances.pay(province(), key(), first?.id ?? '')).rejects.toMatchObject({ code: 'advance-by-steps' });
    await expect(advances.receive(county(), key(), last?.id ?? '')).rejects.toMatchObject({ code: 'advance-by-steps' });
    for (const change of [`state = 'planned'`, 'sent_province = 0', `paid_on = '2026-01-01'`, 'province_amount = province_amount + 1']) {
      await expect(f.query(`update advance set ${change} where id = $1`, [last?.id])).rejects.toThrow('written by its prepayments');
    }
    await f.query(`update funding_budget set flow_approved_on = '2026-11-20' where unit_path <@ $1::ltree`, [city.path]);
    await prepayments.open(province(), key(), { year: YEAR, quarter: 2 });
    const waiting = await f.query<{ id: string; due: string }>('select id, province_due::text as due from prepayment where first_leg_id = $1 and prepaid is null', [first?.id]);
    expect(waiting.length).toBeGreaterThan(1);
    for (const { id, due } of waiting) await act(province(), 'Prepayment', id, 'prepay', { form: { amount: due } });
    const [, whole] = await legs();
    expect(whole).toMatchObject({ state: 'paid', province: whole?.planned, paid: '2026-11-20', received: null });
    expect(await f.query(`select count(*)::int as n from advance a where a.quarter = 2 and a.sent_province <> (select coalesce(sum(case when q.first_leg_id = a.id then q.prepaid else least(q.passed_on, q.city_received) end), 0) from prepayment q where a.id in (q.leg_id, q.first_leg_id))`)).toEqual([{ n: 0 }]);
  });

  it('opens an inspection of a unit below one’s own, answered by that unit and closed by who opened it', async () => {
    const input = { unitId: counties[0]?.unit ?? '', findings: '第三季度补助未单独列账', correction: '一个月内单独列账' };
    await expect(inspections.open(atCity(otherCity), key(), input)).rejects.toMatchObject({ code: 'other-area', provision: 'HB-7f' });
    await expect(inspections.open(atCity(), key(), { ...input, unitId: city.unit })).rejects.toMatchObject({ code: 'other-area' });
    await expect(inspections.open(county(), key(), input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(inspections.open(atCity(), key(), { ...input, findings: ' ' })).rejects.toMatchObject({ code: 'findings-missing' });
    const { id } = await inspections.open(province(), key(), input);
    expect(await todos(id)).toEqual(['county']);
    await expect(act(county(1), 'Inspection', id, 'answerInspection', { form: { answer: '已改' } })).rejects.toMatchObject({ name: 'Refused' });
    await expect(act(atCity(), 'Inspection', id, 'answerInspection', { form: { answer: '已改' } })).rejects.toMatchObject({ code: 'not-inspected' });
    await expect(act(county(), 'Inspection', id, 'answerInspection')).rejects.toMatchObject({ name: 'Refused' });
    await expect(act(county(), 'Inspection', id, 'answerInspection', { form: { answer: ' ' } })).rejects.toMatchObject({ name: 'Refused' });
    await act(county(), 'Inspection', id, 'answerInspection', { form: { answer: '正在整改' } });
    await expect(act(atCity(), 'Inspection', id, 'closeInspection')).rejects.toMatchObject({ code: 'not-inspector' });
    await act(province(), 'Inspection', id, 'return', { note: '请附凭证' });
    await act(county(), 'Inspection', id, 'answerInspection', { form: { answer: '已单独列账，凭证附后' } });
    expect(await act(province(), 'Inspection', id, 'closeInspection')).toBe('closed');
    expect(await f.query('select state, answer, closed_on::text as day from inspection where id = $1', [id])).toEqual([{ state: 'closed', answer: '已单独列账，凭证附后', day: '2026-11-20' }]);
  });
});
