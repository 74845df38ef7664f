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
import { setUpTenant, setUpUnits } from '../tenancy/index.js';
import { Trail } from '../trail/index.js';
import { TodoBook } from '../workflow/index.js';
import { Duties, dutyAccess } from './index.js';

const T1 = provision('T-1', '第一条', 'duty', '街道每季度末报表，区年底总结；收到申诉十个工作日内答复。');
const pack = definePack({
  id: 'trial', prefix: 'T-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.0.0', side: 'purchaser', provisionCount: 1,
  parties: { district: { zh: '区', en: 'District', unitKinds: ['district'] }, street: { zh: '街道', en: 'Street', unitKinds: ['street'] } },
  unitKinds: { district: '区', street: '街道' }, parameters: [],
  chapters: [chapter({ title: '一', provisions: [T1], duties: [
    duty({ id: 'T-D1', zh: '季度报表', provisions: [T1], who: ['street'], period: 'quarterly', due: { month: 3, day: 0 }, remindDays: 10 }),
    duty({ id: 'T-D2', zh: '年度总结', provisions: [T1], who: ['district'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 30 }),
    duty({ id: 'T-D3', zh: '答复申诉', provisions: [T1], who: ['district'], period: 'event', event: 'appeal-received', due: { workingDaysAfter: 10 }, remindDays: 20 }),
  ] })],
});
const index: PolicyIndex = { packs: [pack], findPack: (id) => (id === 'trial' ? pack : undefined), findDecision: () => undefined, coverage: () => [] };

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
});
