import type { EntityManager } from 'typeorm';

/** An approved post of a purchaser that no contract covers from a day on. */
export interface PostToBuy {
  readonly id: string;
  readonly number: string;
  readonly grade: string;
  readonly unitKind: string;
  readonly jurisdiction: string;
  readonly purchaserUnitId: string;
  readonly unitName: string;
  /** The step that the worker on it has now; 1 for a vacant post. */
  readonly step: number;
}

/** Posts of an area that are to be bought from a day on, by number; those of one purchaser where it is named. */
export function postsToBuy(m: EntityManager, place: string, from: string, purchaserUnitId: string | null = null): Promise<PostToBuy[]> {
  return m.query(
    `select p.id, p.number, p.grade, p.unit_kind as "unitKind", p.jurisdiction, p.purchaser_unit_id as "purchaserUnitId", u.name as "unitName",
            coalesce((select a.entry_step from assignment a where a.post_id = p.id and a.end_on is null limit 1), 1) as step
       from post p join org_unit u on u.id = p.unit_id
      where p.unit_path <@ $1::ltree and p.status = 'approved' and p.end_on is null and ($3::uuid is null or p.purchaser_unit_id = $3::uuid)
        and not exists (select 1 from contract_line l join service_contract k on k.id = l.contract_id where l.post_id = p.id and k.state = 'signed' and k.end_on >= $2::date)
      order by p.number`, [place, from, purchaserUnitId]);
}

/** Purchasers whose posts are to be bought, with how many. */
export function purchasersOf(m: EntityManager, place: string, from: string): Promise<{ unitId: string; unitPath: string; posts: number }[]> {
  return m.query(
    `select u.id as "unitId", u.path::text as "unitPath", count(*)::int as posts
       from post p join org_unit u on u.id = p.purchaser_unit_id
      where p.unit_path <@ $1::ltree and p.status = 'approved' and p.end_on is null
        and not exists (select 1 from contract_line l join service_contract k on k.id = l.contract_id where l.post_id = p.id and k.state = 'signed' and k.end_on >= $2::date)
      group by u.id, u.path order by u.path`, [place, from]);
}

/** Filings of a procurement with posts that no contract of the procurement covers yet. */
export async function unsignedPurchasers(m: EntityManager, procurementId: string): Promise<{ unitId: string; unitPath: string; kind: string }[]> {
  return m.query(
    `select distinct u.id as "unitId", u.path::text as "unitPath", u.kind
       from estimate_filing f join estimate_line l on l.filing_id = f.id join org_unit u on u.id = f.purchaser_unit_id
      where f.procurement_id = $1 and f.state = 'filed'
        and not exists (select 1 from contract_line c join service_contract k on k.id = c.contract_id where c.post_id = l.post_id and k.procurement_id = $1 and k.state = 'signed')`, [procurementId]);
}
