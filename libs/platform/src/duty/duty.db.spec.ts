import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chapter, definePack, duty, provision } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '../access/index.js';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { EventBus } from '../events/index.js';
import { PageArgs } from '../graphql/pagination.js';
import { PolicyService } from '../policy/index.js';
import type { PolicyIndex } from '../policy/index.js';
import { setUpTenant, setUpUnits, setUpUser } from '../tenancy/index.js';
import { Trail } from '../trail/index.js';
import { TodoBook } from '../workflow/index.js';
import { Duties, dutyAccess } from './index.js';

const T1 = provision('T-1', '第一条', 'duty', '街道每季度末报表，区年底总结；收到申诉十个工作日内答复。');
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'purchaser', provisionCount: 1,
  parties: { district: { zh: '区', en: 'District', unitKinds: ['district'] }, street: { zh: '街道', en: 'Street', unitKinds: ['street'] }, cashier: { zh: '出纳', en: 'Cashier', unitKinds: ['district', 'street'] } },
  holders: { payer: ['district'], keeper: ['cashier'] },
  unitKinds: { district: '区', street: '街道' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1], duties: [
    duty({ id: 'T-D1', zh: '季度报表', provisions: [T1], who: ['street'], period: 'quarterly', due: { month: 3, day: 0 }, remindDays: 10 }),
    duty({ id: 'T-D2', zh: '年度总结', provisions: [T1], who: ['district'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 30 }),
    duty({ id: 'T-D3', zh: '答复申诉', provisions: [T1], who: ['district'], period: 'event', event: 'appeal-received', due: { workingDaysAfter: 10 }, remindDays: 20 }),
  ] })],
});
const L1 = provision('L-1', '法第一条', 'duty', '每年报税，年底移交档案，发现之日报告。');
const law = definePack({
  id: 'law', prefix: 'L-', title: '法', documentNumber: '法', issuer: '国', inForceFrom: null, version: '1.0.0', side: 'national', provisionCount: 1,
  parties: { payer: { zh: '缴纳人', en: 'Payer', unitKinds: [] }, keeper: { zh: '保管人', en: 'Keeper', unitKinds: [] }, operator: { zh: '运营方', en: 'Operator', unitKinds: [] } },
  unitKinds: {}, parameters: [],
  chapters: [chapter({ title: '一', provisions: [L1], duties: [
    duty({ id: 'L-D1', zh: '报税', provisions: [L1], who: ['payer', 'operator'], period: 'yearly', due: { month: 11, day: 15 }, remindDays: 5 }),
    duty({ id: 'L-D2', zh: '移交档案', provisions: [L1], who: ['keeper'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 10 }),
    duty({ id: 'L-D3', zh: '演练', provisions: [L1], who: ['operator'], period: 'monthly', due: { day: 1 } }),
    duty({ id: 'L-D4', zh: '报告', provisions: [L1], who: ['payer', 'operator'], period: 'event', event: 'appeal-received', due: { daysAfter: 0 } }),
    duty({ id: 'L-D5', zh: '归档', provisions: [L1], who: ['keeper'], period: 'event', event: 'file-closed', due: { daysAfter: 3 } }),
  ] })],
});
const packs = [pack, law];
const index: PolicyIndex = { packs, findPack: (id) => packs.find((held) => held.id === id), findDecision: () => undefined, coverage: () => [] };

describe('recurring duties', () => {
  let test: TestDatabase;
  let district: RequestContext;
  let street: RequestContext;
  let duties: Duties;
  const clock = new FixedClock(new Date('2026-03-20T02:00:00Z'));

  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: 'trial', name: '区', kind: 'district-union', packId: 'trial',
      root: { code: 'd', name: '区总', kind: 'district' }, validFrom: '2020-01-01' });
    const units: { id: string }[] = await test.database.run({ tenantId }, async (m) => {
      await setUpUnits(m, [{ path: 'd.s1', name: '街一', kind: 'street' }, { path: 'd.s2', name: '街二', kind: 'street' }], '2020-01-01');
      return m.query(`select id from org_unit where path = 'd.s1'`);
    });
    district = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'd', roles: ['district'], requestId: 'r', ip: null, get at() { return clock.now(); } };
    street = { ...district, userId: randomUUID(), unitId: String(units[0]?.id), unitPath: 'd.s1', roles: ['street'], get at() { return clock.now(); } };
    const access = new AccessService(new AccessRegistry([dutyAccess]));
    duties = new Duties(test.database, new PolicyService(test.database, index, clock), access, new Trail(), new TodoBook(new EventBus(null)), clock);
  });
  afterAll(() => test.close());

  const report = async (ctx: RequestContext, status: 'open' | 'missed' | 'done'): Promise<string[]> =>
    (await duties.list(ctx, status, Object.assign(new PageArgs(), { first: 50 }))).edges.map(({ node }) => `${node.duty} ${node.period} ${node.unitPath} ${node.dueOn}`);

  it('are not yet there the day before their reminder, and stand on every list from that day on', async () => {
    expect(await duties.generate(district)).toBe(0);
    clock.set('2026-03-21');
    expect(await duties.generate(district)).toBe(2);
    expect(await duties.generate(district)).toBe(0);
    expect(await report(district, 'open')).toEqual(['T-D1 2026-Q1 d.s1 2026-03-31', 'T-D1 2026-Q1 d.s2 2026-03-31']);
    expect(await report(street, 'open')).toEqual(['T-D1 2026-Q1 d.s1 2026-03-31']);
  });

  it('are done by those who owe them, with what shows it', async () => {
    const [mine] = (await duties.list(street, 'open', Object.assign(new PageArgs(), { first: 5 }))).edges;
    const id = String(mine?.node.id);
    await expect(duties.finish(district, 'duty-key-1', { id, evidence: '报表' })).rejects.toMatchObject({ code: 'duty-unknown' });
    await expect(duties.finish(street, 'duty-key-2', { id, evidence: ' ' })).rejects.toMatchObject({ code: 'evidence-missing' });
    await duties.finish(street, 'duty-key-3', { id, evidence: '街工〔2026〕3号' });
    await expect(duties.finish(street, 'duty-key-4', { id, evidence: '再报' })).rejects.toMatchObject({ code: 'duty-done' });
    expect(await report(street, 'done')).toEqual(['T-D1 2026-Q1 d.s1 2026-03-31']);
  });

  it('are in the report once missed, the day after they were due', async () => {
    clock.set('2026-03-31');
    expect(await report(district, 'missed')).toEqual([]);
    clock.set('2026-04-01');
    expect(await report(district, 'missed')).toEqual(['T-D1 2026-Q1 d.s2 2026-03-31']);
  });

  it('make up for days on which nothing ran', async () => {
    clock.set('2026-07-05');
    await duties.generate(district);
    expect(await report(district, 'missed')).toContain('T-D1 2026-Q2 d.s1 2026-06-30');
  });

  it('follow an event by its own count of working days, once for one event', async () => {
    clock.set('2026-09-21');
    const happened = { event: 'appeal-received', reference: 'A-1', unitId: district.unitId, unitPath: 'd', on: '2026-09-21' };
    for (let i = 0; i < 2; i += 1) await test.database.run(district, (m) => duties.raise(m, district, happened));
    // Three days to 中秋, three to 国庆, two after it, the Saturday worked in exchange, and Monday.
    expect((await report(district, 'open')).filter((line) => line.startsWith('T-D3'))).toEqual(['T-D3 2026-09-21:A-1 d 2026-10-12']);
  });

  it('of the law are owed by whoever the document says holds them, and by nobody where it says nobody', async () => {
    clock.set('2026-11-11');
    await duties.generate(district);
    const lines = (await report(district, 'open')).filter((line) => line.startsWith('L-'));
    expect(lines).toEqual(['L-D1 2026 d 2026-11-15']);
    expect((await report(district, 'missed')).filter((line) => line.startsWith('L-'))).toEqual(['L-D4 2026-09-21:A-1 d 2026-09-21']);
    const told: { title: string; provision: string; party: string }[] = await test.database.run(district, (m) => m.query(
      `select t.title, t.due_provision as provision, t.party from todo t join duty_occurrence d on d.id = t.duty_occurrence_id where d.duty = 'L-D1' and d.period = '2026'`));
    expect(told).toEqual([{ title: '报税（2026）', provision: 'L-1', party: 'district' }]);
  });

  it('are owed where the party sits, by the kind of unit only where nobody on the line of the tree holds the role', async () => {
    clock.set('2026-12-22');
    await test.database.run(district, (m) => setUpUser(m, { signInName: 'cashier', name: '出纳', memberships: [{ unitPath: 'd.s1', role: 'cashier' }], validFrom: '2026-01-01' }));
    await duties.generate(district);
    // The street with the cashier, and the street where no cashier is known; not the district above, whose cashier sits in a street.
    expect((await report(district, 'open')).filter((line) => line.startsWith('L-D2')).sort()).toEqual(['L-D2 2026 d.s1 2026-12-31', 'L-D2 2026 d.s2 2026-12-31']);
  });

  it('follow an event to where the party sits, when it happened elsewhere in the tree', async () => {
    const happened = { event: 'file-closed', reference: 'F-1', on: '2026-12-22' };
    await test.database.run(district, (m) => duties.raise(m, district, { ...happened, unitId: district.unitId, unitPath: 'd' }));
    await test.database.run(district, (m) => duties.raise(m, district, { ...happened, reference: 'F-2', unitId: street.unitId, unitPath: 'd.s1' }));
    // The only cashier sits in the first street.
    expect((await report(street, 'open')).filter((line) => line.startsWith('L-D5'))).toEqual(['L-D5 2026-12-22:F-1 d.s1 2026-12-25', 'L-D5 2026-12-22:F-2 d.s1 2026-12-25']);
  });
});
