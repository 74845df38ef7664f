import type { EntityManager } from 'typeorm';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import type { Addressee } from './todos.js';

/** A party that sits in more places than this is asked at the matter's own place or not at all. */
const SEATS_MOST = 20;

/** A place in which somebody acts for a party. */
export interface PartySeat {
  readonly role: string;
  readonly path: string;
  /** Kind of the unit. */
  readonly kind: string;
  /** Whether it is at or above the place that was asked about. */
  readonly above: boolean;
  /** Whether it is below that place. */
  readonly below: boolean;
}

/** Where parties sit on a day, and how that lies to a place. */
export function seatsOf(m: EntityManager, parties: readonly string[], place: string, today: string): Promise<PartySeat[]> {
  return m.query(
    `select distinct ms.role, ms.unit_path::text as path, u.kind, ms.unit_path @> $2::ltree as above, ms.unit_path <@ $2::ltree and ms.unit_path <> $2::ltree as below
       from membership ms join org_unit u on u.id = ms.unit_id
      where ms.tenant_id = current_tenant_id() and ms.role = any($1::text[]) and ms.valid_from <= $3 and (ms.valid_to is null or ms.valid_to > $3) order by ms.role, path`,
    [[...parties], place, today]);
}

/**
 * Whose to-do a matter is where its parties do not all sit at or above its place: a party that does is asked at the place, any
 * other in its own units below the place, or else wherever it sits in the house.
 */
export async function addresseesBySeat(m: EntityManager, ctx: RequestContext, place: string, parties: readonly string[]): Promise<Addressee[]> {
  const seats = await seatsOf(m, parties, place, dayInChina(ctx.at));
  return parties.flatMap((party): Addressee[] => {
    const own = seats.filter((seat) => seat.role === party);
    if (own.some((seat) => seat.above)) return [{ party }];
    const below = own.filter((seat) => seat.below);
    const asked = below.length > 0 ? below : own;
    return asked.length === 0 || asked.length > SEATS_MOST ? [{ party }] : asked.map(({ path }) => ({ party, unitPath: path }));
  });
}
