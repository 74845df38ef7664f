import type { Loaders } from '../graphql/loaders.js';
import { inOrder } from '../graphql/loaders.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names of units by id, for a page of rows at once; a unit that the caller's tenant does not have is not among them. */
export async function unitNames(loaders: Loaders, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const found = await loaders.get<string, Named>('name of a unit', async (m, _ctx, keys) => {
    const rows: Named[] = await m.query('select id, name from org_unit where id = any($1::uuid[])', [keys]);
    return inOrder(keys, rows, (row) => row.id);
  }).loadMany(asked);
  return new Map(found.flatMap((unit) => (unit === null ? [] : unit instanceof Error ? raise(unit) : [[unit.id, unit.name]])));
}

function raise(error: Error): never {
  throw error;
}
