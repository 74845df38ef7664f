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

const pending = new WeakMap<object, object[]>();

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
    rows.push({
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
    });
  }

  private async flush(m: EntityManager, rows: readonly object[]): Promise<void> {
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
