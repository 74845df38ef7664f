import { randomUUID } from 'node:crypto';
import { domain } from '@gongqiao/domain';
import type { Pack } from '@gongqiao/kernel';
import { SignIn } from '@gongqiao/platform/auth';
import { FixedClock } from '@gongqiao/platform/context';
import type { RequestContext } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import type { PolicyIndex } from '@gongqiao/platform/policy';
import { migrateQueue } from '@gongqiao/platform/queue';
import { readSettings } from '@gongqiao/platform/settings';
import { Metrics } from '@gongqiao/platform/telemetry';
import { AUDITOR, OrgUnit, TENANT_ADMINISTRATOR, setUpTenant, setUpUnits, setUpUser } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { createApi } from '../create-api.js';

export const PASSWORD = 'Correct-Horse-7';
const CHEAP = { memoryCost: 1024, timeCost: 1 };
const SINCE = '2020-01-01';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  readonly cookie: string | null;
}

/** A tenant of a test with one user for each role. */
export interface TestTenant {
  readonly id: string;
  readonly prefix: string;
  readonly roles: readonly string[];
}

/** An API on a database of its own, reached over HTTP like any. */
export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly index: PolicyIndex;
  readonly defects: unknown[];
  get<T>(token: abstract new (...parts: never[]) => T): T;
  send(query: string, variables?: object, cookie?: string | null): Promise<Answer>;
  signIn(name: string, password?: string): Promise<string>;
  /** Makes a tenant; `rootCode` is the first label of its tree, its prefix unless told. */
  addTenant(prefix: string, packId: string, rootCode?: string): Promise<TestTenant>;
  /** The request context of a user of a tenant, for use cases called directly. */
  contextOf(tenant: TestTenant, role: string): Promise<RequestContext>;
  close(): Promise<void>;
}

async function sendTo(url: string, query: string, variables: object, cookie: string | null): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Answer['data']; errors?: Answer['errors'] };
  return { status: response.status, data: body.data ?? null, errors: body.errors ?? [], cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null };
}

/** One unit of each kind of a pack, each below the one before. */
function unitsOf(pack: Pack, root: string): { path: string; kind: string; name: string }[] {
  let path = root;
  return Object.entries(pack.unitKinds).slice(1).map(([kind, name], i) => ({ path: (path = `${path}.u${i}`), kind, name }));
}

async function addTenant(test: TestDatabase, signIn: SignIn, pack: Pack, prefix: string, rootCode: string): Promise<TestTenant> {
  const id = randomUUID();
  const rootKind = Object.keys(pack.unitKinds)[0] ?? 'root';
  await setUpTenant(test.database, { id, slug: prefix, name: `${prefix} 单位`, kind: 'district-union', packId: pack.id,
    root: { code: rootCode, name: `${prefix} 总部`, kind: rootKind }, validFrom: SINCE });
  const roles = [...Object.keys(pack.parties), TENANT_ADMINISTRATOR, AUDITOR];
  await test.database.run({ tenantId: id }, async (m) => {
    await setUpUnits(m, unitsOf(pack, rootCode), SINCE);
    const units = await m.find(OrgUnit, { order: { level: 'ASC' } });
    for (const role of roles) {
      const kinds = pack.parties[role]?.unitKinds ?? [];
      const unitPath = units.find((unit) => kinds.includes(unit.kind))?.path ?? rootCode;
      const user = await setUpUser(m, { signInName: `${prefix}-${role}`, name: `${prefix} ${role}`, memberships: [{ unitPath, role }], validFrom: SINCE });
      await signIn.setPassword(m, user.id, PASSWORD, false);
    }
  });
  return { id, prefix, roles };
}

/** What a suite wants otherwise. */
export interface TestApiOptions {
  /** The day on which the suite stands. */
  readonly today?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Packs to load; the example only unless told, so that no suite hangs on a real document. */
  readonly packs?: readonly string[];
}

/** Starts an API for one suite. */
export async function testApi(options: TestApiOptions = {}): Promise<TestApi> {
  const test = await testDatabase({ entities: domain.entities, migrations: domain.migrations, poolSize: 8,
    prepare: { name: 'with queue', run: (ownerUrl) => migrateQueue(ownerUrl) } });
  const settings = readSettings({ DATABASE_URL: test.url, IDENTITY_SECRET: 'a secret of tests, long enough to be taken', DEMO: 'true', ...options.environment });
  const clock = new FixedClock(new Date(`${options.today ?? '2026-03-02'}T02:00:00Z`));
  const index = await loadPolicyIndex(options.packs ?? ['example']);
  const defects: unknown[] = [];
  const { app } = await createApi(
    { dataSource: test.dataSource, clock, index, settings, domain, passwordCost: CHEAP, report: (error) => defects.push(error) },
    { metrics: new Metrics('api'), logger: false },
  );
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;
  const send = (query: string, variables: object = {}, cookie: string | null = null): Promise<Answer> => sendTo(url, query, variables, cookie);
  return {
    url, database: test, clock, index, defects, send,
    get: (token) => app.get(token as never),
    signIn: async (name, password = PASSWORD) => {
      const answer = await send('mutation($name: String!, $password: String!) { signIn(name: $name, password: $password) { stage } }', { name, password });
      if (!answer.cookie) throw new Error(`sign-in refused: ${JSON.stringify(answer.errors)}`);
      return answer.cookie;
    },
    addTenant: (prefix, packId, rootCode) => {
      const pack = index.findPack(packId);
      if (!pack) throw new Error(`no pack ${packId}`);
      return addTenant(test, app.get(SignIn), pack, prefix, rootCode ?? prefix);
    },
    contextOf: (tenant, role) => test.database.run({ tenantId: tenant.id }, async (m) => {
      const [row]: { userId: string; unitId: string; unitPath: string }[] = await m.query(
        `select m.user_id as "userId", m.unit_id as "unitId", m.unit_path::text as "unitPath" from membership m join app_user u on u.id = m.user_id
          where u.sign_in_name = $1`, [`${tenant.prefix}-${role}`]);
      if (!row) throw new Error(`no ${role} in ${tenant.prefix}`);
      return { ...row, tenantId: tenant.id, roles: [role], requestId: randomUUID(), ip: '127.0.0.1', at: clock.now() };
    }),
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

