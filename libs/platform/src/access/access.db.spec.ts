import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { AccessRegistry, AccessService, REACHES } from './index.js';
import type { Grant, GrantCondition } from './index.js';

const TENANTS = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const USERS = ['01900000-0000-7000-8000-0000000000a1', '01900000-0000-7000-8000-0000000000a2'];
const PATHS = ['p', 'p.c1', 'p.c10', 'p.c1.d1', 'p.c1.d2', 'p.c2.d1', 'q'];
const STATES = ['draft', 'approved', null];

interface Row {
  id: number;
  tenantId: string;
  unitPath: string;
  ownerId: string | null;
  providerTenantId: string | null;
  state: string | null;
}

/** Every combination once: what the rows of a register can be. */
const ROWS: Row[] = TENANTS.flatMap((tenantId) => PATHS.flatMap((unitPath) => [...USERS, null].flatMap((ownerId) =>
  [...TENANTS, null].flatMap((providerTenantId) => STATES.map((state) => ({ id: 0, tenantId, unitPath, ownerId, providerTenantId, state }))))))
  .map((row, id) => ({ ...row, id }));

const subject = { name: 'Thing', owner: 'ownerId', counterparts: ['providerTenantId'], properties: ['state'] };

const condition: fc.Arbitrary<GrantCondition> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...STATES).map((state) => ({ state })),
  fc.subarray(STATES).map((list) => ({ state: { $in: list } })),
  fc.subarray(STATES).map((list) => ({ state: { $nin: list } })),
  fc.constantFrom(...STATES).map((state) => ({ state: { $ne: state } })),
);
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom('a', 'b'), verb: fc.constantFrom('read', 'update'), subject: fc.constant('Thing'),
  reach: fc.constantFrom(...REACHES), where: condition, deny: fc.boolean(),
});
const caller = fc.record({
  tenantId: fc.constantFrom(...TENANTS), userId: fc.constantFrom(...USERS), unitPath: fc.constantFrom(...PATHS), roles: fc.subarray(['a', 'b']),
});

/** The permission said plainly, without CASL and without SQL. */
function plainly(grants: readonly Grant[], ctx: RequestContext, verb: string, row: Row): boolean {
  const holds = (held: Grant): boolean => {
    if (!ctx.roles.includes(String(held.role)) || held.verb !== verb) return false;
    const wanted = (held.where as { state?: unknown } | undefined)?.state;
    const asked = wanted as { $in?: unknown[]; $nin?: unknown[]; $ne?: unknown } | null | string | undefined;
    const state =
      asked === undefined ? true
      : asked === null || typeof asked === 'string' ? row.state === asked
      : asked.$in ? asked.$in.includes(row.state)
      : asked.$nin ? !asked.$nin.includes(row.state)
      : row.state !== asked.$ne;
    const own = row.tenantId === ctx.tenantId;
    const below = row.unitPath === ctx.unitPath || row.unitPath.startsWith(`${ctx.unitPath}.`);
    const reach = {
      own: own && row.ownerId === ctx.userId, unit: own && row.unitPath === ctx.unitPath, subtree: own && below,
      counterpart: row.providerTenantId === ctx.tenantId, tenant: own,
    }[held.reach];
    return state && reach;
  };
  return grants.some((held) => !held.deny && holds(held)) && !grants.some((held) => held.deny && holds(held));
}

describe('permissions drawn at random', () => {
  let test: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    test = await testDatabase();
    client = new Client({ connectionString: test.adminUrl });
    await client.connect();
    await client.query(`create table thing (id int primary key, tenant_id uuid, unit_path ltree, owner_id uuid, provider_tenant_id uuid, state text)`);
    await client.query(`insert into thing select id, "tenantId", "unitPath"::ltree, "ownerId", "providerTenantId", state
      from jsonb_to_recordset($1::jsonb) as r (id int, "tenantId" uuid, "unitPath" text, "ownerId" uuid, "providerTenantId" uuid, state text)`, [JSON.stringify(ROWS)]);
  });
  afterAll(async () => {
    await client.end();
    await test.close();
  });

  async function inSql(access: AccessService, ctx: RequestContext, verb: string): Promise<number[]> {
    const { sql, parameters } = access.where(ctx, verb, 'Thing', 'thing');
    const values: unknown[] = [];
    const text = sql.replace(/:(may_\w+)/g, (_, name: string) => `$${values.push(parameters[name])}`);
    return (await client.query<{ id: number }>(`select id from thing where ${text} order by id`, values)).rows.map((row) => row.id);
  }

  it('mean the same in memory, in SQL and in plain words, for every row', async () => {
    await fc.assert(fc.asyncProperty(fc.array(grant, { maxLength: 6 }), caller, fc.constantFrom('read', 'update'), async (grants, who, verb) => {
      const ctx: RequestContext = { ...who, unitId: who.userId, requestId: 'r', ip: null, at: new Date(0) };
      const access = new AccessService(new AccessRegistry([{ subjects: [subject], grants }]));
      const expected = ROWS.filter((row) => plainly(grants, ctx, verb, row)).map((row) => row.id);
      expect(ROWS.filter((row) => access.can(ctx, verb, 'Thing', row)).map((row) => row.id)).toEqual(expected);
      expect(await inSql(access, ctx, verb)).toEqual(expected);
    }), { numRuns: 150 });
  }, 60_000);

  const ctx: RequestContext = { tenantId: String(TENANTS[0]), userId: String(USERS[0]), unitId: '', unitPath: 'p', roles: ['a'], requestId: 'r', ip: null, at: new Date(0) };

  it('show nothing to whoever has no grant', async () => {
    const access = new AccessService(new AccessRegistry([{ subjects: [subject], grants: [] }]));
    expect(await inSql(access, ctx, 'read')).toEqual([]);
    expect(() => access.require(ctx, 'read', 'Thing')).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });

  it('are refused at the start when a subject, a column or a property is unknown', () => {
    const base = { role: 'a', verb: 'read', subject: 'Thing', reach: 'tenant' } as const;
    const made = (grants: Grant[]) => () => new AccessRegistry([{ subjects: [{ name: 'Thing' }], grants }]);
    expect(made([{ ...base, subject: 'Nothing' }])).toThrow('nobody declared');
    expect(made([{ ...base, reach: 'own' }])).toThrow('no column for the reach own');
    expect(made([{ ...base, where: { salary: 'high' } }])).toThrow('declares no property salary');
  });
});
