import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { domain } from '@gongqiao/domain';
import { AccessRegistry, AccessService } from '@gongqiao/platform/access';
import { FixedClock, type RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { EventBus } from '@gongqiao/platform/events';
import { platformAccess } from '@gongqiao/platform/module';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { demoDivisions } from '../divisions.js';
import { loadProviders, loadProvince, type DemoProvider, type LoadedProvince } from '../load-province.js';
import { PROVINCE_PROFILE, demoProviders } from '../profile.js';

export const TENANT = '0197a000-0000-7000-8000-000000000001';

/** The demonstration province on a database of its own, with the platform's services as the processes put them together. */
export interface ProvinceFixture {
  readonly test: TestDatabase;
  readonly loaded: LoadedProvince;
  readonly providers: readonly DemoProvider[];
  readonly clock: FixedClock;
  readonly vault: IdentityVault;
  readonly access: AccessService;
  readonly policy: PolicyService;
  readonly trail: Trail;
  readonly workflow: WorkflowEngine;
  /** Rows as a tenant sees them. */
  query<T = Record<string, unknown>>(sql: string, values?: unknown[], tenantId?: string): Promise<T[]>;
  /** Somebody of the province's tenant in a role at a unit. */
  at(role: string, unitId: string): RequestContext;
  /** Somebody of a provider's tenant. */
  atProvider(tenantId: string, role: string, userId?: string): RequestContext;
}

const USER = '0197a000-0000-7000-8000-00000000aaaa';

/** Loads the province with a number of posts; the clock stands on a day. */
export async function provinceFixture(posts: number, day: string): Promise<ProvinceFixture> {
  const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
  const index = await loadPolicyIndex();
  const clock = new FixedClock(new Date(`${day}T10:00:00+08:00`));
  const policy = new PolicyService(test.database, index, clock);
  const vault = new IdentityVault('a secret of at least thirty-two characters');
  const divisions = demoDivisions(gunzipSync(readFileSync(new URL('../../../../../../libs/platform/data/divisions-2023.csv.gz', import.meta.url))).toString('utf8'), '13');
  const providers = demoProviders();
  await loadProviders(test.database, providers, 'hebei');
  const loaded = await loadProvince(test.database, { tenantId: TENANT, slug: 'province', packId: 'hebei', profile: PROVINCE_PROFILE, posts, providers, progress: () => undefined }, divisions, vault);
  const registry = new AccessRegistry([...platformAccess, ...domain.access], index.packs);
  const trail = new Trail();
  let requests = 0;
  const request = (): string => `spec-${(requests += 1)}`;
  return {
    test, loaded, providers, clock, vault, policy, trail,
    access: new AccessService(registry, () => 'hebei'),
    workflow: new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined))),
    query: (sql, values = [], tenantId = TENANT) => test.database.run({ tenantId }, (m) => m.query(sql, values)),
    at: (role, unitId) => {
      const unit = loaded.units.find((u) => u.id === unitId);
      if (!unit) throw new Error(`no unit ${unitId}`);
      return { tenantId: TENANT, userId: USER, unitId, unitPath: unit.path, roles: [role], requestId: request(), ip: null, at: clock.now() };
    },
    atProvider: (tenantId, role, userId = USER) => {
      const provider = providers.find((p) => p.tenantId === tenantId);
      if (!provider) throw new Error(`no provider ${tenantId}`);
      return { tenantId, userId, unitId: provider.rootUnitId, unitPath: provider.slug.replaceAll('-', '_'), roles: [role], requestId: request(), ip: null, at: clock.now() };
    },
  };
}
