import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { AccessRegistry, AccessService } from '../access/index.js';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { Trail } from '../trail/index.js';
import { TENANT_ADMINISTRATOR, TenantDirectory, Units, loadDivisions, requireDay, setUpTenant, setUpUnits, tenancyAccess } from './index.js';

describe('tenants and their trees', () => {
  let test: TestDatabase;
  let owner: Client;
  let ctx: RequestContext;
  let units: Units;
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));

  beforeAll(async () => {
    test = await testDatabase();
    owner = new Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await loadDivisions(owner);
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: 'north', name: '北', kind: 'provincial-union', packId: 'example', root: { code: 'p13', name: '省', kind: 'province', divisionCode: '13' }, validFrom: '2020-01-01' });
    ctx = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'p13', roles: [TENANT_ADMINISTRATOR], requestId: 'r', ip: null, get at() { return clock.now(); } };
    await test.database.run(ctx, (m) => setUpUnits(m, [{ path: 'p13.c1', name: '市', kind: 'city' }, { path: 'p13.c1.d1', name: '县', kind: 'county' }], '2020-01-01'));
    units = new Units(test.database, new AccessService(new AccessRegistry([tenancyAccess])), new Trail(), clock);
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  it('know all divisions down to the townships, loaded once', async () => {
    expect((await owner.query('select level, count(*)::int as n from division group by 1 order by 1')).rows).toEqual([
      { level: 'city', n: 342 }, { level: 'county', n: 2978 }, { level: 'province', n: 31 }, { level: 'township', n: 41352 },
    ]);
    expect(await loadDivisions(owner)).toBe(0);
  });

  it('let 定州 and 辛集 report to the province, whatever their codes say', async () => {
    const { rows } = await owner.query(`select d.name, d.parent_code, r.reports_to_code from division d join division_reporting r using (code) order by d.code`);
    expect(rows).toEqual([{ name: '辛集市', parent_code: '1301', reports_to_code: '13' }, { name: '定州市', parent_code: '1306', reports_to_code: '13' }]);
  });

  it('hold one row of a division for any day', async () => {
    const twice = owner.query(`insert into division (code, name, level, valid_from) values ('130102', '长安区', 'county', '2020-01-01')`);
    await expect(twice).rejects.toThrow('division_one_at_a_time');
    await owner.query('begin');
    await owner.query(`update division set valid_to = '2024-01-01', successor_code = '130199' where code = '130102'`);
    await owner.query(`insert into division (code, name, parent_code, level, valid_from) values ('130102', '长安新区', '1301', 'county', '2024-01-01')`);
    await owner.query('rollback');
  });

  it('take a unit of a division that was there on its first day', async () => {
    const add = (key: string, change: object) => units.create(ctx, key, { parentId: ctx.unitId, code: `u${key}`, name: '石家庄市总工会', kind: 'city', divisionCode: '1301', validFrom: '2024-01-01', ...change });
    await add('division-1', {});
    await expect(add('division-2', { divisionCode: '1399' })).rejects.toMatchObject({ code: 'division-unknown', field: 'divisionCode' });
  });

  it('show a county itself and what is below it, never beside or above', async () => {
    const [county]: { id: string; path: string }[] = await test.database.run(ctx, (m) => m.query(`select id, path::text as path from org_unit where kind = 'county'`));
    const clerk: RequestContext = { ...ctx, unitId: String(county?.id), unitPath: String(county?.path), at: clock.now() };
    const seen = await test.database.run(clerk, (m) => units.listBelow(m, clerk, 'p13'));
    expect(seen.map((unit) => unit.path)).toEqual(['p13.c1.d1']);
    await expect(units.create(clerk, 'county-key-1', { parentId: ctx.unitId, code: 'z', name: '越权', kind: 'city', validFrom: '2024-01-01' })).rejects.toMatchObject({ code: 'unit-unknown' });
  });

  it('close from the bottom up, and change by version', async () => {
    const find = async (kind: string) => (await test.database.run(ctx, (m) => units.listBelow(m, ctx, 'p13'))).find((unit) => unit.kind === kind && unit.path.includes('c1'));
    const city = await find('city');
    const county = await find('county');
    await expect(units.close(ctx, 'close-key-1', { id: String(city?.id), validTo: '2026-04-01' })).rejects.toMatchObject({ code: 'unit-has-children' });
    await units.close(ctx, 'close-key-2', { id: String(county?.id), validTo: '2026-03-01' });
    expect(await find('county')).toBeUndefined();
    const change = (key: string, name: string) => units.update(ctx, key, { id: String(city?.id), version: Number(city?.version), name });
    await change('update-key-1', '新名');
    await expect(change('update-key-2', '旧名')).rejects.toMatchObject({ code: 'version-stale' });
  });

  it('know of each other that they exist', async () => {
    const directory = new TenantDirectory(test.dataSource);
    await directory.refresh();
    expect(directory.all).toEqual([expect.objectContaining({ slug: 'north', packId: 'example', closed: false })]);
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '', '2101-01-01', '1949-09-30', '2026-1-1'])('refuse the day %j', (day) => {
    expect(() => requireDay(day, 'day')).toThrow(expect.objectContaining({ code: 'date-invalid', field: 'day' }));
  });
});
