import type { EntityManager } from 'typeorm';

/** A quarter's advances together: what was planned, what has been paid and what has been received. Money in yuan as decimal strings. */
export interface AdvanceQuarterRow {
  readonly quarter: number;
  readonly opensOn: string;
  readonly payments: number;
  readonly paidPayments: number;
  readonly planned: string;
  readonly paid: string;
  readonly received: string;
}

/** The advances that one unit pays out, or that it receives, summed by quarter. */
export async function readAdvanceQuarters(m: EntityManager, year: number, unitId: string, direction: 'paid-by' | 'paid-to'): Promise<AdvanceQuarterRow[]> {
  const column = direction === 'paid-by' ? 'payer_unit_id' : 'payee_unit_id';
  return m.query(
    `select quarter, min(opens_on)::text as "opensOn", count(*)::int as payments, count(*) filter (where state <> 'planned')::int as "paidPayments",
            sum(province_amount + city_amount)::numeric(16,2)::text as planned,
            sum(sent_province + sent_city)::numeric(16,2)::text as paid,
            coalesce(sum(province_amount + city_amount) filter (where received_on is not null), 0)::numeric(16,2)::text as received
       from advance where year = $1 and ${column} = $2 group by quarter order by quarter`, [year, unitId]);
}
