import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chapter, count, date, definePack, money, oneOf, provision, recordKind, text } from '@gongqiao/kernel';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService, type PolicyIndex } from '@gongqiao/platform/policy';
import { OrgUnit, setUpTenant, setUpUnits, tenancyAccess } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { DOMAIN_MIGRATIONS } from '../migrations/index.js';
import { Registers } from './application/registers.js';
import { registerAccess, registerEntities, RegisterEntry } from './index.js';

const R1 = provision('R-1', '第一条', 'record', '每次走访登记对象、类别、日期和费用。');
const visit = recordKind('visit', '走访记录', [R1], {
  person: text().zh('走访对象'), kind: oneOf({ home: '家访', work: '到岗走访' }).zh('类别'), on: date().zh('日期'), minutes: count({ max: 600 }).zh('分钟'), cost: money().optional().zh('费用'),
});
const pack = definePack({
  id: 'trial', prefix: 'R-', title: '试', documentNumber: '试1号', issuer: '试', inForceFrom: '2020-01-01', version: '1.2.0', side: 'purchaser', provisionCount: 1,
  parties: { street: { zh: '街道', en: 'Street', unitKinds: ['street'] }, provider: { zh: '机构', en: 'Provider', unitKinds: [] } },
  unitKinds: { district: '区', street: '街道' }, parameters: [], chapters: [chapter({ title: '一', provisions: [R1], records: [visit] })],
});
const index: PolicyIndex = { packs: [pack], findPack: (id) => (id === 'trial' ? pack : undefined), findDecision: () => undefined, coverage: () => [] };

describe('a register', () => {
  let test: TestDatabase;
  let registers: Registers;
  let units: Map<string, OrgUnit>;
  const tenantId = randomUUID();
  const otherTenant = randomUUID();
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
  const contextAt = (path: string, role = 'street', tenant = tenantId): RequestContext => ({
    tenantId: tenant, userId: '0197a000-0000-7000-8000-00000000f001', unitId: units.get(path)?.id ?? tenant, unitPath: path, roles: [role], requestId: 'r', ip: null, at: clock.now(),
  });
  const sound = { person: '张三', kind: 'home', on: '2026-03-01', minutes: 40, cost: '12.50' };
  const add = (ctx: RequestContext, path: string, data: object, key = randomUUID()): Promise<{ id: string }> =>
    registers.add(ctx, key, { kind: 'visit', unitId: units.get(path)?.id ?? '', data: data as never });
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const rows = (): Promise<RegisterEntry[]> => test.database.run({ tenantId }, (m) => m.find(RegisterEntry, { order: { createdAt: 'ASC' } }));

  beforeAll(async () => {
    test = await testDatabase({ migrations: DOMAIN_MIGRATIONS, entities: registerEntities });
    for (const [id, slug] of [[tenantId, 'one'], [otherTenant, 'other']] as const) {
      await setUpTenant(test.database, { id, slug, name: slug, kind: 'district-union', packId: 'trial', root: { code: 'd', name: '区', kind: 'district' }, validFrom: '2024-01-01' });
      await test.database.run({ tenantId: id }, (m) => setUpUnits(m, [{ path: 'd.a', name: '甲街道', kind: 'street' }, { path: 'd.b', name: '乙街道', kind: 'street' }], '2024-01-01'));
    }
    units = new Map((await test.database.run({ tenantId }, (m) => m.find(OrgUnit))).map((u) => [u.path, u]));
    const access = new AccessService(new AccessRegistry([tenancyAccess, registerAccess], [pack]), () => 'trial');
    registers = new Registers(test.database, access, new PolicyService(test.database, index, clock), new Trail());
  });
  afterAll(() => test.close());

  it('keeps an entry in its declared fields, with the version of the pack, and writes the trail', async () => {
    const { id } = await add(contextAt('d.a'), 'd.a', { ...sound, surplus: 'dropped' });
    const [row] = await rows();
    expect(row).toMatchObject({ id, kind: 'visit', data: sound, text: '张三 home 2026-03-01 40 12.50', packVersion: '1.2.0', unitPath: 'd.a', enteredOn: '2026-03-02' });
    const trail: unknown[] = await test.database.run({ tenantId }, (m) => m.query(`select action, provision from trail_entry where subject_id = $1`, [id]));
    expect(trail).toEqual([{ action: 'add-register-entry', provision: 'R-1' }]);
  });

  it.each<[string, object, string]>([
    ['a missing field', { ...sound, person: undefined }, 'missing data.person'],
    ['a code outside its list', { ...sound, kind: 'street' }, 'unknown-value data.kind'],
    ['a day that is not', { ...sound, on: '2026-02-30' }, 'impossible-date data.on'],
    ['too many minutes', { ...sound, minutes: 601 }, 'out-of-range data.minutes'],
    ['money as a number', { ...sound, cost: 12.5 }, 'wrong-type data.cost'],
  ])('refuses %s by field and writes nothing', async (_, data, expected) => {
    const before = (await rows()).length;
    expect(await codeOf(add(contextAt('d.a'), 'd.a', data))).toBe(expected);
    expect((await rows()).length).toBe(before);
  });

  it('acts once for one key', async () => {
    const key = randomUUID();
    const before = (await rows()).length;
    const [first, again] = [await add(contextAt('d.a'), 'd.a', sound, key), await add(contextAt('d.a'), 'd.a', sound, key)];
    expect([again.id, (await rows()).length]).toEqual([first.id, before + 1]);
  });

  it('is kept by each party in its own part of the tree, and by nobody else', async () => {
    expect(await codeOf(add(contextAt('d.a'), 'd.b', sound))).toBe('unit-unknown unitId');
    expect(await codeOf(add(contextAt('d.a', 'provider'), 'd.a', sound))).toBe('unit-unknown unitId');
    expect(await codeOf(add(contextAt('d.a', 'street', otherTenant), 'd.a', sound))).toBe('unit-unknown unitId');
  });

  it('changes an entry only from the version that was seen, and not from another street or tenant', async () => {
    const { id } = await add(contextAt('d.b'), 'd.b', sound);
    const change = (ctx: RequestContext, version: number): Promise<unknown> => registers.change(ctx, randomUUID(), { id, version, data: { ...sound, minutes: 50 } as never });
    expect(await codeOf(change(contextAt('d.a'), 1))).toBe('entry-unknown id');
    expect(await codeOf(change(contextAt('d.b', 'street', otherTenant), 1))).toBe('entry-unknown id');
    expect(await codeOf(change(contextAt('d.b'), 9))).toBe('version-stale version');
    const version = (await rows()).find((row) => row.id === id)?.version ?? 0;
    await change(contextAt('d.b'), version);
    expect((await rows()).find((row) => row.id === id)?.data['minutes']).toBe(50);
  });

  it('knows only the records of the document', async () => {
    expect((await registers.kinds(contextAt('d.a'))).map((kind) => kind.id)).toEqual(['visit']);
    expect(await codeOf(registers.add(contextAt('d.a'), randomUUID(), { kind: 'diary', unitId: units.get('d.a')?.id ?? '', data: {} }))).toBe('register-unknown kind');
  });
});
