import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRegistry, AccessService } from '../access/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { AUDITOR, TENANT_ADMINISTRATOR, setUpTenant, setUpUnits, setUpUser, tenancyAccess } from '../tenancy/index.js';
import { FrontPage } from './front-page.js';
import { SearchService } from './search-service.js';

describe('the search and the figures of the first page', () => {
  let test: TestDatabase;
  let service: SearchService;
  let admin: RequestContext;
  const names = async (ctx: RequestContext, text: string): Promise<string[]> => (await service.find(ctx, text, 12)).map((hit) => hit.title);
  const figures = async (ctx: RequestContext): Promise<Record<string, string>> => Object.fromEntries((await service.figures(ctx)).map((f) => [f.key, f.value]));

  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: 'north', name: '北', kind: 'provincial-union', packId: 'example', root: { code: 'p', name: '省总工会', kind: 'province' }, validFrom: '2020-01-01' });
    admin = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'p', roles: [TENANT_ADMINISTRATOR], requestId: 'r', ip: null, at: new Date('2026-03-02T02:00:00Z') };
    await test.database.run(admin, async (m) => {
      await setUpUnits(m, [{ path: 'p.a', name: '长安区总工会', kind: 'county' }], '2020-01-01');
      await setUpUser(m, { signInName: `u-${randomUUID()}`, name: '贺佳东', memberships: [{ unitPath: 'p.a', role: AUDITOR }], validFrom: '2020-01-01' });
    });
    service = new SearchService(test.database, new AccessService(new AccessRegistry([tenancyAccess])), new FrontPage());
  }, 120_000);
  afterAll(() => test.close());

  it('find units and people by part of a name and by initials, within what the caller sees', async () => {
    expect(await names(admin, '长安')).toEqual(['长安区总工会']);
    expect(await names(admin, 'CAQ')).toEqual(['长安区总工会']);
    expect(await names(admin, 'hjd')).toEqual(['贺佳东']);
    expect(await names({ ...admin, roles: [] }, 'hjd')).toEqual([]);
    expect(await names(admin, '%')).toEqual([]);
  });

  it('show administrators their house, auditors the trail, and everybody their own where there is little else', async () => {
    expect(await figures(admin)).toMatchObject({ users: '1', units: '2', 'todo-week': '0', started: '0' });
    expect(await figures({ ...admin, roles: [AUDITOR] })).toMatchObject({ 'trail-today': '0' });
    expect(Object.keys(await figures({ ...admin, roles: [] }))).toEqual(['todo-week', 'started']);
  });
});
