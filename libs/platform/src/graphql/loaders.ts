import DataLoader from 'dataloader';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RequestContext } from '../context/index.js';
import { leanById } from '../database/lean-rows.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { refuseRequest } from './errors.js';

/** Loads values for many keys in one query; the answer has the keys' order, null where nothing is found. */
export type BatchLoad<K, V> = (m: EntityManager, ctx: RequestContext, keys: readonly K[]) => Promise<readonly (V | null)[]>;

/** The batched loaders of one request. Rows come through row-level security: a row of another tenant is null. */
export class Loaders {
  private readonly held = new Map<unknown, unknown>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly ctx: RequestContext | null,
  ) {}

  /** The loader under a name (or any key), made on first use. */
  get<K, V>(name: unknown, batch: BatchLoad<K, V>): DataLoader<K, V | null> {
    const known = this.held.get(name);
    if (known) return known as DataLoader<K, V | null>;
    const made = new DataLoader<K, V | null>(async (keys) => {
      const ctx = this.ctx;
      if (!ctx) throw refuseRequest('not-signed-in');
      return this.database.run(ctx, (m) => batch(m, ctx, keys));
    });
    this.held.set(name, made);
    return made;
  }

  /** Rows of an entity by id. */
  byId<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>): DataLoader<string, E | null> {
    return this.get<string, E>(entity, async (m, _ctx, ids) => {
      return inOrder(ids, await leanById(m, entity, ids), (row) => row.id);
    });
  }
}

/** Puts rows in the order of their keys, null where there is none. */
export function inOrder<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): (V | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Groups rows under their keys, in the order of the keys. */
export function grouped<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): V[][] {
  const byKey = new Map<K, V[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
