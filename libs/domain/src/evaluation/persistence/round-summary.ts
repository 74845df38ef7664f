import type { EntityManager } from 'typeorm';

/** How far a round is, of what the caller may see of it. */
export interface RoundSummary {
  participants: number;
  complete: number;
  tiers: { tier: string; people: number }[];
  places: { unitId: string; name: string; people: number; complete: number; suggested: boolean; handedOver: boolean }[];
}

const COMPLETE = 'r.satisfaction_rate is not null and coalesce(r.final_tier, r.suggested_tier) is not null';

/** Counts of a round's results below a path: in all, by tier, by purchaser. */
export async function summariseRound(m: EntityManager, roundId: string, below: string): Promise<RoundSummary> {
  const places: RoundSummary['places'] = await m.query(
    `select o.id as "unitId", o.name, count(*)::int as people, count(*) filter (where ${COMPLETE})::int as complete,
            bool_and(r.suggested_on is not null or r.post_level <> 'county-post') as suggested, bool_and(r.handed_over_on is not null) as "handedOver"
       from appraisal_result r join org_unit o on o.id = r.purchaser_unit_id where r.round_id = $1 and r.unit_path <@ $2::ltree group by o.id, o.name, o.path order by o.path`, [roundId, below]);
  const tiers: RoundSummary['tiers'] = await m.query(
    `select coalesce(r.final_tier, r.suggested_tier) as tier, count(*)::int as people from appraisal_result r
      where r.round_id = $1 and r.unit_path <@ $2::ltree and coalesce(r.final_tier, r.suggested_tier) is not null group by 1 order by 1`, [roundId, below]);
  return { participants: places.reduce((n, p) => n + p.people, 0), complete: places.reduce((n, p) => n + p.complete, 0), tiers, places };
}
