import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chapter, count, decision, definePack, money, parameter, provision } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '../access/index.js';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { TENANT_ADMINISTRATOR, setUpTenant, tenancyAccess } from '../tenancy/index.js';
import { Trail } from '../trail/index.js';
import { policyAccess } from './access.js';
import { WorkCalendarEntry } from './entities.js';
import { PolicyService } from './index.js';
import type { PolicyIndex } from './index.js';
import { TenantParameters } from './tenant-parameters.js';

const T1 = provision('T-1', '第一条', 'decision', '每人每月补贴按年度标准乘月数。');
const rate = parameter('trial.rate', { zh: '月补贴', provision: T1, type: money(), open: true, values: [{ from: '2020-01-01', value: '100.00' }] });
const fixed = parameter('trial.fixed', { zh: '上限', provision: T1, type: money(), values: [{ from: '2020-01-01', value: '5000.00' }] });
const subsidy = decision('trial.funding.subsidy', {
  zh: '补贴', applies: [T1], from: '2020-01-01' as never, facts: { months: count().zh('月数') }, answer: { amount: money().zh('金额') },
}).by(({ months }, at) => {
  const perMonth = at.value(rate);
  return { amount: at.step(T1, '补贴 ＝ 月补贴 × 月数', perMonth.times(months), { 月补贴: perMonth, 月数: months }) };
});
const answerBy = decision('trial.calendar.answerBy', {
  zh: '答复期限', applies: [T1], from: '2020-01-01' as never, facts: { days: count() }, answer: { working: count() },
}).by(({ days }, at) => ({ working: Number(at.calendar.workingDayAfter(at.asOf, Number(days), 'days').replaceAll('-', '')) as never }));
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'purchaser', provisionCount: 1,
  parties: {}, unitKinds: {}, parameters: [rate, fixed] as never, chapters: [chapter({ title: '一', provisions: [T1], decisions: [subsidy, answerBy] })],
});
const index: PolicyIndex = {
  packs: [pack], findPack: (id) => (id === 'trial' ? pack : undefined), coverage: () => [],
  findDecision: (name) => { const found = pack.decisions.find((held) => held.name === name); return found && { pack, decision: found }; },
};

describe('policy for a tenant', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  let parameters: TenantParameters;
  let ctx: RequestContext;
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));

  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: 'trial', name: '试', kind: 'ngo', packId: 'trial', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    ctx = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'r', roles: [TENANT_ADMINISTRATOR], requestId: 'r', ip: null, get at() { return clock.now(); } };
    policy = new PolicyService(test.database, index, clock);
    parameters = new TenantParameters(test.database, new AccessService(new AccessRegistry([tenancyAccess, policyAccess])), new Trail(), policy);
  });
  afterAll(() => test.close());

  const amount = async (asOf: string): Promise<unknown> => (await policy.decide(ctx, 'funding.subsidy', { months: 3 }, asOf)).output['amount'];
  const set = (key: string, change: object = {}) => parameters.set(ctx, key, { parameter: 'trial.rate', value: '120.00', from: '2026-01-01', sourceDocument: '试发〔2026〕1号', ...change });

  it('is judged by the tenant’s own pack, with reasons, parameters and provisions', async () => {
    const decided = await policy.decide(ctx, 'funding.subsidy', { months: 3 }, '2025-12-31');
    expect(decided.output).toEqual({ amount: '300.00' });
    expect(decided).toMatchObject({ decision: 'trial.funding.subsidy', packId: 'trial', packVersion: '1.0.0', provisions: ['T-1'],
      parameters: [{ id: 'trial.rate', since: '2020-01-01', value: '100.00', source: null }] });
    expect(decided.reasons[0]?.words).toContain('月补贴 × 月数');
  });

  it('refuses wrong facts and dates by field, in the kernel’s words', async () => {
    await expect(policy.decide(ctx, 'funding.subsidy', {}, '2026-01-01')).rejects.toMatchObject({ code: 'missing', field: 'months' });
    await expect(policy.decide(ctx, 'funding.subsidy', { months: 3 }, '2019-12-31')).rejects.toMatchObject({ code: 'not-in-force', field: 'asOf' });
    await expect(policy.decide(ctx, 'funding.nothing', {}, '2026-01-01')).rejects.toMatchObject({ code: 'unknown-decision' });
  });

  it('keeps results that replay to the digit after the tenant’s parameters have changed', async () => {
    const before = await policy.decide(ctx, 'funding.subsidy', { months: 3 }, '2026-02-01');
    const id = await test.database.run(ctx, (m) => policy.store(m, ctx, { subject: 'Thing', subjectId: randomUUID(), field: 'subsidy', result: before }));
    clock.advance(60);
    await set('set-rate-01');
    clock.advance(60);
    expect(await amount('2025-12-31')).toBe('300.00');
    expect(await amount('2026-02-01')).toBe('360.00');
    expect(await policy.replay(ctx, id)).toMatchObject({ same: true, now: { output: { amount: '300.00' } } });
    const after = await policy.decide(ctx, 'funding.subsidy', { months: 3 }, '2026-02-01');
    expect(after.parameters[0]).toMatchObject({ value: '120.00', since: '2026-01-01', source: '试发〔2026〕1号' });
  });

  it('shows what a changed parameter would do, and saves nothing', async () => {
    const judge = await test.database.run(ctx, (m) => policy.judge(m, ctx));
    const changed = policy.whatIf(judge, { 'trial.rate': [{ from: '2026-01-01', value: '200.00' }] });
    expect(changed.decide('funding.subsidy', { months: 3 }, '2026-02-01').output).toEqual({ amount: '600.00' });
    expect(await amount('2026-02-01')).toBe('360.00');
    expect(() => policy.whatIf(judge, { 'trial.rate': 'x' } as never)).toThrow(expect.objectContaining({ code: 'change-malformed' }));
  });

  it('takes an entered value back, and the pack’s holds again', async () => {
    const { id } = await set('set-rate-02', { value: '150.00', from: '2026-06-01' });
    expect(await amount('2026-06-02')).toBe('450.00');
    clock.advance(60);
    await parameters.withdraw(ctx, 'withdraw-01', id);
    expect(await amount('2026-06-02')).toBe('360.00');
    await expect(parameters.withdraw(ctx, 'withdraw-02', id)).rejects.toMatchObject({ code: 'override-unknown' });
  });

  const wrong: [object, string, string][] = [
    [{ parameter: 'trial.fixed' }, 'parameter-fixed', 'parameter'],
    [{ parameter: 'other.rate' }, 'parameter-unknown', 'parameter'],
    [{ sourceDocument: ' ' }, 'source-document-missing', 'sourceDocument'],
    [{ from: '2026-02-30' }, 'date-invalid', 'from'],
    [{ value: 'many' }, 'wrong-type', 'trial.rate[0].value'],
  ];
  it.each(wrong)('refuses %j', async (change, code, field) => {
    await expect(set(`wrong-${randomUUID()}`, change)).rejects.toMatchObject({ code, field });
  });

  it('refuses a year whose calendar nobody entered, and counts by it once it is', async () => {
    const count2027 = () => policy.decide(ctx, 'calendar.answerBy', { days: 5 }, '2026-12-30');
    await expect(count2027()).rejects.toMatchObject({ code: 'no-calendar' });
    const year = { year: 2027, daysOff: ['2027-01-01'], makeupWorkdays: [], statutory: [{ date: '2027-01-01', name: 'new-year' }], sourceDocument: '国办发明电〔2026〕' };
    await expect(parameters.setCalendar(ctx, 'calendar-1', { ...year, daysOff: ['2026-01-01'] })).rejects.toMatchObject({ code: 'calendar-year-invalid' });
    await parameters.setCalendar(ctx, 'calendar-2', year);
    // Days come out as they went in, wherever the process stands.
    expect(await test.database.run(ctx, (m) => m.findOneByOrFail(WorkCalendarEntry, { year: 2027 }))).toMatchObject({ daysOff: ['2027-01-01'], makeupWorkdays: [] });
    clock.advance(60);
    expect((await count2027()).output).toEqual({ working: 20270107 });
  });
});
