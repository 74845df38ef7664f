import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { AccessRegistry, AccessService } from '../access/index.js';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { enableTenantIsolation, tenantColumns } from '../database/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { EventBus } from '../events/index.js';
import { Trail } from '../trail/index.js';
import { findColleagues } from './application/colleagues.js';
import { AppUser, Membership, StandIns, TENANT_ADMINISTRATOR, UnitMoves, Units, setUpTenant, setUpUnits, tenancyAccess } from './index.js';

describe('units that move and people who stand in', () => {
  let test: TestDatabase;
  let root: RequestContext;
  let moves: UnitMoves;
  let units: Units;
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
  const trail = new Trail();
  const key = (): string => `key-${randomUUID()}`;
  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run(root, (m) => m.query(sql, values) as Promise<T[]>);
  const idOf = async (path: string): Promise<string> => (await query<{ id: string }>('select id from org_unit where path = $1::ltree', [path]))[0]?.id ?? '';
  const at = (user: AppUser, unitId: string, unitPath: string, role: string): RequestContext => ({ ...root, userId: user.id, unitId, unitPath, roles: [role], at: clock.now() });

  async function person(name: string, path: string, role: string): Promise<AppUser> {
    return test.database.run(root, async (m) => {
      const user = await m.save(m.create(AppUser, { name, signInName: `u-${randomUUID()}`, telephone: null, externalSubject: null, closedAt: null }));
      await m.insert(Membership, { userId: user.id, unitId: await idOf(path), unitPath: path, role, validFrom: '2020-01-01', validTo: null, standsInFor: null });
      return user;
    });
  }

  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const made = await setUpTenant(test.database, { id: tenantId, slug: 'north', name: '北', kind: 'provincial-union', packId: 'example', root: { code: 'p', name: '省总工会', kind: 'province' }, validFrom: '2020-01-01' });
    root = { tenantId, userId: randomUUID(), unitId: made.root.id, unitPath: 'p', roles: [TENANT_ADMINISTRATOR], requestId: 'r', ip: null, at: clock.now() };
    await test.database.run(root, (m) => setUpUnits(m, [
      { path: 'p.a', name: '邯郸市总工会', kind: 'city' }, { path: 'p.b', name: '乙市总工会', kind: 'city' }, { path: 'p.a.x', name: '涉县总工会', kind: 'county' },
      { path: 'p.a.x.t', name: '镇工会', kind: 'township' }, { path: 'p.b.x2', name: '丁县', kind: 'county' },
    ], '2020-01-01'));
    const access = new AccessService(new AccessRegistry([tenancyAccess]));
    units = new Units(test.database, access, trail, clock);
    moves = new UnitMoves(test.database, access, units, trail);
  }, 120_000);
  afterAll(() => test.close());

  it('find names by the initials of their characters, those of places too', async () => {
    expect(await query(`select name_initials as i from org_unit where path = 'p.a.x'`)).toEqual([{ i: 'sxzgh' }]);
    expect(await query(`select name_initials as i from org_unit where path = 'p.a'`)).toEqual([{ i: 'hdszgh' }]);
  });

  it('carry the tree, its people and who may see it over to the new parent, and keep when and why', async () => {
    const clerk = await person('县办事员', 'p.a.x', 'county');
    await query(`insert into todo (unit_path, kind, subject, subject_id, title, party, received_at) values ('p.a.x.t', 'act', 'Thing', $1, '事', 'county', now())`, [randomUUID()]);
    const [x, b] = [await idOf('p.a.x'), await idOf('p.b')];
    const move = (input: object) => moves.move(root, key(), { id: x, parentId: b, movedOn: '2026-03-01', sourceDocument: '区划调整〔2026〕1号', ...input });
    await expect(move({ movedOn: '2026-03-03' })).rejects.toMatchObject({ code: 'move-ahead' });
    await expect(move({ sourceDocument: ' ' })).rejects.toMatchObject({ code: 'source-document-missing' });
    await expect(move({ parentId: await idOf('p.a') })).rejects.toMatchObject({ code: 'unit-stays' });
    await expect(move({ parentId: await idOf('p.a.x.t') })).rejects.toMatchObject({ code: 'unit-inside-itself' });
    await expect(moves.move({ ...root, unitId: await idOf('p.a'), unitPath: 'p.a' }, key(), { id: x, parentId: b, movedOn: '2026-03-01', sourceDocument: 'x' })).rejects.toMatchObject({ code: 'unit-unknown', field: 'parentId' });
    const before: RequestContext = { ...root, unitId: await idOf('p.a'), unitPath: 'p.a' };
    expect((await test.database.run(before, (m) => units.listBelow(m, before, 'p'))).map((u) => u.path)).toContain('p.a.x.t');
    await move({});
    expect(await query(`select path::text as path, level from org_unit where path <@ 'p.b.x' order by path`)).toEqual([{ path: 'p.b.x', level: 2 }, { path: 'p.b.x.t', level: 3 }]);
    expect(await query('select unit_path::text as path from membership where user_id = $1', [clerk.id])).toEqual([{ path: 'p.b.x' }]);
    expect(await query('select unit_path::text as path from todo')).toEqual([{ path: 'p.b.x.t' }]);
    const after: RequestContext = { ...root, unitId: b, unitPath: 'p.b' };
    expect((await test.database.run(before, (m) => units.listBelow(m, before, 'p'))).map((u) => u.path)).toEqual(['p.a']);
    expect((await test.database.run(after, (m) => units.listBelow(m, after, 'p'))).map((u) => u.path)).toEqual(['p.b', 'p.b.x', 'p.b.x.t', 'p.b.x2']);
    expect(await moves.ofUnit(root, x)).toEqual([expect.objectContaining({ fromPath: 'p.a.x', toPath: 'p.b.x', movedOn: '2026-03-01' })]);
    expect(await query(`select count(*)::int as n from trail_entry where action = 'move-unit'`)).toEqual([{ n: 1 }]);
  });

  it('carry the places that other tenants hold of the tree, and nothing else of theirs', async () => {
    const owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query(`create table posting (${tenantColumns('unit')}, purchaser_tenant_id uuid not null, purchaser_unit_path ltree not null, seen_from_path ltree)`);
    await enableTenantIsolation({ query: (sql: string) => owner.query(sql) } as unknown as QueryRunner, 'posting', { counterpartColumns: ['purchaser_tenant_id'] });
    await owner.query('grant select, insert, update on posting to public');
    await owner.end();
    const provider = randomUUID();
    await setUpTenant(test.database, { id: provider, slug: 'agency', name: '机构', kind: 'ngo', packId: 'example', root: { code: 'p', name: '机构', kind: 'agency' }, validFrom: '2020-01-01' });
    const abroad = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: provider }, (m) => m.query(sql, values) as Promise<T[]>);
    const insert = `insert into posting (unit_path, purchaser_tenant_id, purchaser_unit_path, seen_from_path) values`;
    await abroad(`${insert} ('p.b.x', $1, 'p.b.x.t', 'p.b.x'), ('p', $1, 'p.b', null), ('p', $2, 'p.b.x', null)`, [root.tenantId, provider]);
    await query(`${insert} ('p.b.x.t', $1, 'p.b.x', 'p.b.x')`, [root.tenantId]);
    await moves.move(root, key(), { id: await idOf('p.b.x'), parentId: await idOf('p.a'), movedOn: '2026-03-02', sourceDocument: '区划调整〔2026〕2号' });
    const rows = 'select unit_path::text as at, purchaser_unit_path::text as bought, seen_from_path::text as seen from posting where tenant_id = current_tenant_id() order by created_at, id';
    expect(await abroad(rows)).toEqual([{ at: 'p.b.x', bought: 'p.a.x.t', seen: 'p.b.x' }, { at: 'p', bought: 'p.b', seen: null }, { at: 'p', bought: 'p.b.x', seen: null }]);
    expect(await query(rows)).toEqual([{ at: 'p.a.x.t', bought: 'p.a.x', seen: 'p.a.x' }]);
    expect(await query('select current_tenant_id() as id')).toEqual([{ id: root.tenantId }]);
  });

  it('give a stand-in the roles for the days of the span, once, and take them back', async () => {
    const [a, b] = [await person('甲某', 'p.b.x2', 'county'), await person('乙某', 'p.b', 'city')];
    const standIns = new StandIns(test.database, trail, new EventBus(null, () => undefined));
    const ctx = at(a, await idOf('p.b.x2'), 'p.b.x2', 'county');
    const name = (input: object) => standIns.name(ctx, key(), { userId: b.id, from: '2026-03-10', to: '2026-03-12', ...input });
    await expect(name({ userId: a.id })).rejects.toMatchObject({ code: 'stand-in-unknown' });
    await expect(name({ to: '2026-03-09' })).rejects.toMatchObject({ code: 'stand-in-span' });
    await expect(name({ from: '2026-03-01' })).rejects.toMatchObject({ code: 'stand-in-span' });
    const { id } = await name({});
    await expect(name({ from: '2026-03-12', to: '2026-03-20' })).rejects.toMatchObject({ code: 'stand-in-twice' });
    const held = (day: string) => query<{ role: string }>(`select role from membership where user_id = $1 and unit_path = 'p.b.x2' and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`, [b.id, day]);
    expect([await held('2026-03-09'), await held('2026-03-10'), await held('2026-03-12'), await held('2026-03-13')].map((rows) => rows.length)).toEqual([0, 1, 1, 0]);
    expect(await standIns.list(at(b, await idOf('p.b'), 'p.b', 'city'))).toEqual([expect.objectContaining({ forUserName: '甲某', roles: ['county'], from: '2026-03-10', to: '2026-03-12' })]);
    await expect(standIns.end(at(await person('丙某', 'p.b', 'city'), await idOf('p.b'), 'p.b', 'city'), key(), id)).rejects.toMatchObject({ code: 'membership-unknown' });
    await standIns.end(ctx, key(), id);
    expect(await standIns.list(ctx)).toEqual([]);
    await expect(standIns.name(at(b, await idOf('p.b.x2'), 'p.b.x2', 'county'), key(), { userId: a.id, from: '2026-03-10', to: '2026-03-11' })).rejects.toMatchObject({ code: 'stand-in-nothing' });
  });

  it('show colleagues of one’s own place, above and below, never beside', async () => {
    const me = await person('丁某', 'p.b.x2', 'county');
    const found = await test.database.run(root, async (m) => findColleagues(m, at(me, await idOf('p.b.x2'), 'p.b.x2', 'county'), '', 50));
    expect(new Set(found.map((c) => c.unitName))).toEqual(new Set(['丁县', '乙市总工会']));
    const byInitials = await test.database.run(root, async (m) => findColleagues(m, at(me, await idOf('p.b.x2'), 'p.b.x2', 'county'), 'jm', 50));
    expect(byInitials.map((c) => c.name)).toEqual(['甲某']);
  });
});
