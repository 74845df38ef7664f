import type { EntityManager } from 'typeorm';
import type { RatedPerson, RatedYear } from '../../compensation/index.js';
import { readPlaceWages } from '../../funding/index.js';

/** A settled result with what its consequences hang on and what was written for it before. */
export interface RatedRow extends RatedPerson {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitPath: string;
  readonly postNumber: string;
  readonly postLevel: string;
  readonly bonusResultId: string | null;
  readonly stepResultId: string | null;
  readonly followUpResultId: string | null;
  readonly followUp: string | null;
  readonly followUpInstanceId: string | null;
}

interface Raw {
  id: string;
  assignment_id: string;
  unit_path: string;
  post_number: string;
  post_level: string;
  division_code: string;
  year: number;
  grade: string;
  final_tier: string;
  retraining: RatedYear['retraining'];
  entry_step: number;
  next_grade: string | null;
  earlier: RatedYear[] | null;
  bonus_result_id: string | null;
  step_result_id: string | null;
  follow_up_result_id: string | null;
  follow_up: string | null;
  follow_up_instance_id: string | null;
}

// Earlier years are those of the person, by the keyed hash of the identity, whatever post or employer they were spent with.
const ROWS = `
  select r.id, r.assignment_id, r.unit_path::text, p.number as post_number, r.post_level, p.division_code, r.year, r.grade, r.final_tier, r.retraining, a.entry_step,
         (select g.grade from post_grade g where g.post_id = p.id and g.valid_from <= make_date(r.year + 1, 1, 1) order by g.valid_from desc limit 1) as next_grade,
         (select jsonb_agg(jsonb_build_object('year', h.year, 'grade', h.grade, 'tier', h.final_tier, 'retraining', h.retraining, 'replaced', h.follow_up = 'replace'))
            from assignment b join appraisal_result h on h.assignment_id = b.id join appraisal_round o on o.id = h.round_id
           where b.identity_hash = a.identity_hash and h.year < r.year and h.final_tier is not null and o.settled_on is not null) as earlier,
         r.bonus_result_id, r.step_result_id, r.follow_up_result_id, r.follow_up, r.follow_up_instance_id
    from appraisal_result r join assignment a on a.id = r.assignment_id join post p on p.id = a.post_id`;

async function read(m: EntityManager, condition: string, values: unknown[]): Promise<RatedRow[]> {
  const wages = await readPlaceWages(m);
  const rows: Raw[] = await m.query(`${ROWS} where r.final_tier is not null and ${condition} order by r.id`, values);
  return rows.map((raw) => ({
    id: raw.id, assignmentId: raw.assignment_id, unitPath: raw.unit_path, postNumber: raw.post_number, postLevel: raw.post_level,
    rated: { year: raw.year, grade: raw.grade, tier: raw.final_tier, retraining: raw.retraining }, earlier: (raw.earlier ?? []).map((held) => ({ ...held, replaced: held.replaced === true })),
    entryStep: raw.entry_step, nextGrade: raw.next_grade, minimumWages: wages.of(raw.division_code), bonusResultId: raw.bonus_result_id, stepResultId: raw.step_result_id,
    followUpResultId: raw.follow_up_result_id, followUp: raw.follow_up, followUpInstanceId: raw.follow_up_instance_id,
  }));
}

/** Settled results of some purchasers in a round. */
export function readRatedOfPurchasers(m: EntityManager, roundId: string, purchasers: readonly string[]): Promise<RatedRow[]> {
  return read(m, 'r.round_id = $1 and r.purchaser_unit_id = any($2::uuid[])', [roundId, purchasers]);
}

/** One settled result. */
export async function readRated(m: EntityManager, id: string): Promise<RatedRow | null> {
  return (await read(m, 'r.id = $1', [id]))[0] ?? null;
}
