import type { TenantScope } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import type { EntityManager } from 'typeorm';

/** Runs work as a tenant: the database itself, or one transaction that goes from tenant to tenant. */
export interface TenantRunner {
  run<T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>): Promise<T>;
}

/**
 * One transaction for rows of several tenants, each written under its own row-level security: a start that is killed
 * half-way leaves nothing behind.
 */
export function inOneTransaction<T>(database: TenantDatabase, first: TenantScope, work: (runner: TenantRunner) => Promise<T>): Promise<T> {
  return database.run(first, (m) =>
    work({
      async run(scope, inner) {
        await m.query(`select set_config('app.tenant_id', $1, true), set_config('app.unit_path', $2, true)`, [scope.tenantId, scope.unitPath ?? '']);
        return inner(m);
      },
    }),
  );
}
