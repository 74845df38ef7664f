import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessRegistry, AccessService } from '../access/index.js';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { EventBus } from '../events/index.js';
import { PolicyService } from '../policy/index.js';
import { Trail } from '../trail/index.js';
import { AUDITOR, AppUser, Membership, Memberships, TENANT_ADMINISTRATOR, setUpTenant, setUpUnits, tenancyAccess } from './index.js';

describe('roles of users', () => {
  let test: TestDatabase;
  let admin: RequestContext;
  let memberships: Memberships;
  let userId: string;
  let city: string;
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
  const key = (): string => `key-${randomUUID()}`;
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const heldBy = async (id: string): Promise<string[]> => (await memberships.list(admin, id)).map((r) => `${r.role} ${r.unitName} ${r.from} ${r.to ?? ''} ${r.standsInFor ?? ''}`.trim());

  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const made = await setUpTenant(test.database, { id: tenantId, slug: 'north', name: '北', kind: 'provincial-union', packId: 'example', root: { code: 'p', name: '省总工会', kind: 'province' }, validFrom: '2020-01-01' });
    admin = { tenantId, userId: randomUUID(), unitId: made.root.id, unitPath: 'p', roles: [TENANT_ADMINISTRATOR], requestId: 'r', ip: null, get at() { return clock.now(); } };
    await test.database.run(admin, (m) => setUpUnits(m, [{ path: 'p.a', name: '甲市总工会', kind: 'city' }], '2020-01-01'));
    city = await test.database.run(admin, async (m) => ((await m.query(`select id from org_unit where path = 'p.a'`)) as { id: string }[])[0]?.id ?? '');
    const access = new AccessService(new AccessRegistry([tenancyAccess]));
    memberships = new Memberships(test.database, access, new PolicyService(test.database, { packs: [], findPack: () => undefined } as never, clock), new Trail(), new EventBus(null));
    userId = await test.database.run(admin, async (m) => (await m.save(m.create(AppUser, { name: '示范员', signInName: `u-${randomUUID()}`, telephone: null, externalSubject: null, closedAt: null }))).id);
  }, 120_000);
  afterAll(() => test.close());

  it('are given from a day on and end after their last, with the history kept', async () => {
    const input = { userId, unitId: city, role: AUDITOR, from: '2026-03-02' };
    const { id } = await memberships.grant(admin, 'grant-once', input);
    expect(await memberships.grant(admin, 'grant-once', input)).toEqual({ id });
    expect(await heldBy(userId)).toEqual(['auditor 甲市总工会 2026-03-02']);
    expect(await codeOf(memberships.grant(admin, key(), { ...input, from: '2026-05-01' }))).toBe('role-held role');
    expect(await codeOf(memberships.end(admin, key(), { id, lastDay: '2026-03-01' }))).toBe('end-in-past lastDay');
    await memberships.end(admin, key(), { id, lastDay: '2026-03-31' });
    expect(await heldBy(userId)).toEqual(['auditor 甲市总工会 2026-03-02 2026-03-31']);
    await memberships.grant(admin, key(), { ...input, from: '2026-04-01' });
    expect(await heldBy(userId)).toEqual(['auditor 甲市总工会 2026-04-01', 'auditor 甲市总工会 2026-03-02 2026-03-31']);
    const written: { action: string }[] = await test.database.run(admin, (m) => m.query('select action from trail_entry where subject_id = $1 order by at, action', [userId]));
    expect(written.map((row) => row.action).sort()).toEqual(['end-role', 'grant-role', 'grant-role']);
  });

  it('end with whoever stands in by them, and never were where they had not begun', async () => {
    const role = await memberships.grant(admin, key(), { userId, unitId: admin.unitId, role: AUDITOR, from: '2026-03-02' });
    const standIn = await test.database.run(admin, async (m) => {
      const other = await m.save(m.create(AppUser, { name: '代办员', signInName: `u-${randomUUID()}`, telephone: null, externalSubject: null, closedAt: null }));
      await m.insert(Membership, { userId: other.id, unitId: admin.unitId, unitPath: 'p', role: AUDITOR, validFrom: '2026-03-05', validTo: '2026-04-01', standsInFor: role.id });
      return other.id;
    });
    expect(await heldBy(standIn)).toEqual(['auditor 省总工会 2026-03-05 2026-03-31 示范员']);
    await memberships.end(admin, key(), { id: role.id, lastDay: '2026-03-10' });
    expect(await heldBy(standIn)).toEqual(['auditor 省总工会 2026-03-05 2026-03-10 示范员']);
    const later = await memberships.grant(admin, key(), { userId, unitId: admin.unitId, role: AUDITOR, from: '2026-06-01' });
    await memberships.end(admin, key(), { id: later.id, lastDay: '2026-05-31' });
    expect((await heldBy(userId)).filter((held) => held.includes('2026-06-01'))).toEqual([]);
  });

  it('are refused for unknown roles and units, for closed accounts, and from the last administrator', async () => {
    const input = { userId, unitId: city, role: AUDITOR, from: '2027-01-01' };
    expect(await codeOf(memberships.grant(admin, key(), { ...input, role: 'astronaut' }))).toBe('role-unknown role');
    expect(await codeOf(memberships.grant(admin, key(), { ...input, unitId: randomUUID() }))).toBe('unit-unknown unitId');
    expect(await codeOf(memberships.grant({ ...admin, at: clock.now(), roles: [AUDITOR] }, key(), input))).toBe('unit-unknown unitId');
    expect(await codeOf(memberships.grant(admin, key(), { ...input, from: '2026-02-30' }))).toBe('date-invalid from');
    const only = await memberships.grant(admin, key(), { userId, unitId: admin.unitId, role: TENANT_ADMINISTRATOR, from: '2026-03-02' });
    expect(await codeOf(memberships.end(admin, key(), { id: only.id, lastDay: '2026-03-31' }))).toBe('administrator-last id');
    await test.database.run(admin, (m) => m.query('update app_user set closed_at = now() where id = $1', [userId]));
    expect(await codeOf(memberships.grant(admin, key(), { ...input, role: TENANT_ADMINISTRATOR }))).toBe('user-closed userId');
  });
});
