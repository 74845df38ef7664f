import type { EntityManager } from 'typeorm';

export interface NoticeRow {
  readonly id: string;
  readonly personName: string;
  readonly unitName: string;
  readonly cohort: string;
  readonly tier: string | null;
}

/** Lines of a round's public notice: by cohort, best tier first, then by name. */
export async function noticeOf(m: EntityManager, round: { readonly jobRunId: string | null }, tiers: readonly string[], first: number, skip: number): Promise<{ readonly totalCount: number; readonly rows: readonly NoticeRow[] }> {
  const [counted]: { n: number }[] = await m.query('select count(*)::int as n from scoring_result where run_id = $1', [round.jobRunId]);
  const rows: NoticeRow[] = await m.query(
    `select r.id, s.person_name as "personName", s.unit_name as "unitName", r.cohort, r.tier from scoring_result r join scoring_subject s on s.id = r.subject_id
      where r.run_id = $1 order by r.cohort, array_position($2::text[], r.tier) nulls last, s.person_name, r.id limit $3 offset $4`, [round.jobRunId, [...tiers], first, skip]);
  return { totalCount: counted?.n ?? 0, rows };
}
