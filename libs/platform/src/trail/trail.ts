import type { EntityManager } from 'typeorm';
import { beforeCommit } from '../database/tenant-database.js';
import type { RequestContext } from '../context/index.js';

/** One change, in the words of the trail. */
export interface TrailChange {
  /** A verb and an object in kebab case, as `approve-post`. */
  readonly action: string;
  /** The subject's GraphQL type name, as `Post`. */
  readonly subject: string;
  readonly subjectId: string;
  /** Where in the tree it happened; the acting unit's path unless told. */
  readonly unitPath?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly provision?: string;
}

interface PendingRow {
  readonly tenantId: string;
  readonly row: object;
}

const pending = new WeakMap<object, PendingRow[]>();

function asJson(value: unknown): unknown {
  return value === undefined ? null : value;
}

/**
 * Writes who, when, where from, before and after, in the transaction of the change itself. Entries are gathered and written as
 * the last thing before the commit: the head of a tenant's chain is locked for that moment only, and after all other rows.
 */
export class Trail {
  /** Adds a change to the transaction's trail. Synchronous: the entry is written when the transaction commits. */
  write(m: EntityManager, ctx: RequestContext, change: TrailChange): void {
    const key = m.queryRunner ?? m;
    let rows = pending.get(key);
    if (!rows) {
      rows = [];
      pending.set(key, rows);
      const written = rows;
      beforeCommit(m, 'trail', async (manager) => {
        pending.delete(key);
        await this.flush(manager, written);
      });
    }
    rows.push({ tenantId: ctx.tenantId, row: {
      n: rows.length,
      at: ctx.at.toISOString(),
      user_id: ctx.userId,
      ip: ctx.ip,
      request_id: ctx.requestId,
      action: change.action,
      subject: change.subject,
      subject_id: change.subjectId,
      unit_path: change.unitPath ?? ctx.unitPath,
      before: asJson(change.before),
      after: asJson(change.after),
      provision: change.provision ?? null,
    } });
  }

  /** Each tenant's entries go to its own chain; tenants in one order, so that two transactions never wait for each other's heads. */
  private async flush(m: EntityManager, rows: readonly PendingRow[]): Promise<void> {
    const tenants = [...new Set(rows.map((pendingRow) => pendingRow.tenantId))].sort();
    if (tenants.length === 1) return this.insert(m, rows.map(({ row }) => row));
    const [home]: { tenant: string }[] = await m.query(`select current_setting('app.tenant_id') as tenant`);
    const become = (tenantId: string): Promise<unknown> => m.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
    for (const tenantId of tenants) {
      await become(tenantId);
      await this.insert(m, rows.filter((pendingRow) => pendingRow.tenantId === tenantId).map(({ row }) => row));
    }
    await become(home?.tenant ?? '');
  }

  private async insert(m: EntityManager, rows: readonly object[]): Promise<void> {
    await m.query(
      `insert into trail_entry (at, user_id, user_name, ip, request_id, action, subject, subject_id, unit_path, before, after,
                                provision, seq, previous_hash, hash)
         select r.at, r.user_id, (select name from app_user u where u.id = r.user_id), r.ip, r.request_id, r.action, r.subject,
                r.subject_id, r.unit_path::ltree, nullif(r.before, 'null'), nullif(r.after, 'null'), r.provision, 0, '', ''
           from jsonb_to_recordset($1::jsonb) as r (at timestamptz, user_id uuid, ip inet, request_id text,
                action text, subject text, subject_id text, unit_path text, before jsonb, after jsonb, provision text, n bigint)
          order by r.n`,
      [JSON.stringify(rows)],
    );
  }
}
