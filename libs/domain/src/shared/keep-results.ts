import type { JsonObject } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService, ResultToStore } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';

/** A result to be kept beside a row that may hold the id of an earlier one. */
export interface ResultToKeep extends ResultToStore {
  readonly earlierId: string | null;
}

interface Kept {
  readonly id: string;
  readonly facts: JsonObject;
  readonly output: JsonObject;
  readonly packVersion: string;
}

/** JSON with its keys in order, so that what the database gives back can be compared. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held);
}

/**
 * Keeps results, each once: where the earlier result of a row has the same facts, answer and pack version, its id stays and
 * nothing is written, so that a run done again changes nothing.
 *
 * @returns ids in the order of the rows.
 */
export async function keepResults(policy: PolicyService, m: EntityManager, ctx: RequestContext, rows: readonly ResultToKeep[]): Promise<string[]> {
  const ids = rows.flatMap((row) => (row.earlierId === null ? [] : [row.earlierId]));
  const earlier: Kept[] = ids.length === 0 ? [] : await m.query('select id, facts, output, pack_version as "packVersion" from decision_result where id = any($1::uuid[])', [ids]);
  const byId = new Map(earlier.map((kept) => [kept.id, kept]));
  const isSame = (row: ResultToKeep): boolean => {
    const kept = row.earlierId === null ? undefined : byId.get(row.earlierId);
    return kept !== undefined && kept.packVersion === row.result.packVersion && ordered([kept.facts, kept.output]) === ordered([row.result.facts, row.result.output]);
  };
  const fresh = rows.filter((row) => !isSame(row));
  const stored = await policy.storeMany(m, ctx, fresh.map(({ earlierId: _earlier, ...row }) => row));
  const idOf = new Map(fresh.map((row, i) => [row, stored[i] ?? '']));
  return rows.map((row) => idOf.get(row) ?? row.earlierId ?? '');
}
