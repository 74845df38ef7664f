import type { EntityManager } from 'typeorm';
import { isUnder } from '../access/conditions.js';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import type { Todo } from './entities.js';

/** A unit in which the caller holds a role today, beside the one that the session acts for: as oneself, or standing in for somebody. */
export interface Seat {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly role: string;
  readonly standsInFor: string | null;
}

/** The caller's other seats, those held as oneself first. */
export function seatsElsewhere(m: EntityManager, ctx: RequestContext): Promise<Seat[]> {
  return m.query(
    `select ms.unit_id as "unitId", u.name as "unitName", ms.unit_path::text as "unitPath", ms.role, held.name as "standsInFor"
       from membership ms join org_unit u on u.id = ms.unit_id left join membership own on own.id = ms.stands_in_for left join app_user held on held.id = own.user_id
      where ms.user_id = $1 and ms.unit_id <> $2 and ms.valid_from <= $3::date and (ms.valid_to is null or ms.valid_to > $3::date)
      order by ms.stands_in_for is not null, ms.unit_path, ms.role`, [ctx.userId, ctx.unitId, dayInChina(ctx.at)]);
}

/** Seats from which a to-do is the caller's, in SQL over the alias `todo`; nothing where there are none. */
export function todosOfSeats(seats: readonly Seat[]): { sql: string; parameters: object } {
  return {
    sql: `(todo.user_id is null and exists (select 1 from jsonb_to_recordset(:seats::jsonb) as seat ("unitPath" text, role text) where seat.role = todo.party and todo.unit_path <@ seat."unitPath"::ltree))`,
    parameters: { seats: JSON.stringify(seats.map(({ unitPath, role }) => ({ unitPath, role }))) },
  };
}

/** The seat from which a to-do is done. */
export function seatOf(seats: readonly Seat[], todo: Pick<Todo, 'userId' | 'party' | 'unitPath'>): Seat | null {
  return (todo.userId === null && seats.find((seat) => seat.role === todo.party && isUnder(todo.unitPath, seat.unitPath))) || null;
}
