import type { ScoringScheme } from '@gongqiao/kernel';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { Employee, Placement } from '../../personnel/index.js';
import { ScoringSubject } from './entities.js';

/**
 * Writes who takes part in a round: members of the scheme's parties under a unit on a day, each once, in the first cohort that
 * has one of their parties in a unit of its kind; and ties each to the person's file. A scheme that says how leavers take part
 * also has those who left since the round's first day, in their last place. Done again, it adds who is new.
 *
 * @returns how many are new.
 */
export async function enrol(m: EntityManager, scheme: ScoringScheme, round: { readonly id: string; readonly unitPath: string }, on: string, from: string = on): Promise<number> {
  const parties = scheme.cohorts.flatMap((cohort, place) => cohort.parties.map((party) => ({ party, cohort: cohort.id, place, kinds: cohort.unitKinds ?? null })));
  const rows: unknown[] = await m.query(
    `insert into scoring_subject (unit_path, round_id, person_id, person_name, unit_name, party, cohort)
       select distinct on (u.id) ms.unit_path, $1, u.id, u.name, o.name, p.party, p.cohort
         from membership ms join jsonb_to_recordset($2::jsonb) as p (party text, cohort text, place int, kinds jsonb) on p.party = ms.role
         join app_user u on u.id = ms.user_id join org_unit o on o.id = ms.unit_id
        where ms.unit_path <@ $3::ltree and ms.stands_in_for is null and ms.valid_from <= $4 and (ms.valid_to is null or ms.valid_to > $5) and (u.closed_at is null or (u.closed_at at time zone 'Asia/Shanghai')::date > $5::date)
          and (jsonb_typeof(p.kinds) is distinct from 'array' or exists (select 1 from org_unit k where ms.unit_path <@ k.path and p.kinds ? k.kind))
        order by u.id, (ms.valid_to is null or ms.valid_to > $4) desc, ms.valid_to desc nulls first, p.place, ms.unit_path on conflict (round_id, person_id) do nothing returning 1`,
    [round.id, JSON.stringify(parties), round.unitPath, on, scheme.standing ? from : on]);
  await tieToFiles(m, round.id, on);
  return rows.length;
}

const BATCH = 1000;

/** Ties those who take part to their files and to the project of their placement on a day, as far as files are kept. */
async function tieToFiles(m: EntityManager, roundId: string, on: string): Promise<void> {
  const subjects = await m.find(ScoringSubject, { where: { roundId, employeeId: IsNull() }, select: { id: true, personId: true } });
  for (let i = 0; i < subjects.length; i += BATCH) {
    const files = await m.find(Employee, { where: { userId: In(subjects.slice(i, i + BATCH).map((s) => s.personId)) }, select: { id: true, userId: true } });
    const during = { employeeId: In(files.map((file) => file.id)), startsOn: LessThanOrEqual(on), project: Not('') };
    const placed = await m.find(Placement, { where: [{ ...during, endsOn: IsNull() }, { ...during, endsOn: MoreThanOrEqual(on) }], select: { employeeId: true, project: true }, order: { startsOn: 'ASC' } });
    const projectOf = new Map(placed.map(({ employeeId, project }) => [employeeId, project]));
    await m.query(`update scoring_subject s set employee_id = x.file, project = x.project from jsonb_to_recordset($1::jsonb) as x (person uuid, file uuid, project text) where s.round_id = $2 and s.person_id = x.person`,
      [JSON.stringify(files.map((file) => ({ person: file.userId, file: file.id, project: projectOf.get(file.id) ?? null }))), roundId]);
  }
}

/** People who take part and whom a run could not score. */
export async function countUnscored(m: EntityManager, round: { readonly id: string; readonly jobRunId: string | null }, scheme: Pick<ScoringScheme, 'standing'>): Promise<number> {
  const [counted]: { n: number }[] = await m.query(
    `select count(*)::int as n from scoring_subject s left join scoring_result r on r.subject_id = s.id and r.run_id = $2
      where s.round_id = $1 and r.output is null and (r.standing is null or r.standing = any($3::text[]))`, [round.id, round.jobRunId, [...(scheme.standing?.counts ?? [])]]);
  return counted?.n ?? 0;
}

/** To-dos of a publication: one for each person, whose own result it is, and one for the party that keeps the notice. Each once. */
export async function tellOfPublication(m: EntityManager, to: {
  readonly roundId: string; readonly title: string; readonly party: string; readonly unitPath: string; readonly sentBy: string; readonly at: Date;
  readonly noticeEndsOn: string | null; readonly noticeProvision: string; readonly appealEndsOn: string | null; readonly appealProvision: string;
  /** Whether the party keeps the notice by a to-do; a workflow has its own. */
  readonly keeps: boolean;
}): Promise<void> {
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at, due_on, due_provision)
       select 'act', 'ScoringResult', r.id, $2 || '已公布，对结果有异议的请在期限内提出', s.unit_path, s.party, s.person_id, $3, $4, $5, $6
         from scoring_subject s join scoring_round o on o.id = s.round_id join scoring_result r on r.subject_id = s.id and r.run_id = o.job_run_id
        where s.round_id = $1 and not exists (select 1 from todo t where t.subject = 'ScoringResult' and t.subject_id = r.id)`,
    [to.roundId, to.title, to.sentBy, to.at, to.appealEndsOn, to.appealProvision]);
  if (!to.keeps) return;
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on, due_provision)
       select 'act', 'ScoringRound', $1, $2 || '公示期满后确认生效', $3, $4, $5, $6, $7, $8
        where not exists (select 1 from todo t where t.subject = 'ScoringRound' and t.subject_id = $1)`,
    [to.roundId, to.title, to.unitPath, to.party, to.sentBy, to.at, to.noticeEndsOn, to.noticeProvision]);
}

/** Marks upheld objections as corrected, and tells each who made one. */
export async function tellOfCorrection(m: EntityManager, roundId: string, title: string, by: string, at: Date): Promise<void> {
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at)
       select 'copy', 'ScoringAppeal', a.id, $2 || '：您的申诉成立，更正后的结果已采用', a.unit_path, 'employee', a.person_id, $3, $4 from scoring_appeal a where a.round_id = $1 and a.outcome = 'upheld' and a.corrected_at is null`, [roundId, title, by, at]);
  await m.query(`update scoring_appeal set corrected_at = $2 where round_id = $1 and outcome = 'upheld' and corrected_at is null`, [roundId, at]);
}

/** Finishes what a round still has in the to-do lists. */
export async function finishTodos(m: EntityManager, roundId: string, by: string, at: Date): Promise<void> {
  await m.query(
    `update todo set finished_at = $2, finished_by = $3, outcome = 'final' where finished_at is null
        and ((subject = 'ScoringRound' and subject_id = $1 and instance_id is null) or (subject in ('ScoringRating', 'ScoringPaper') and subject_id = $1) or (subject = 'ScoringResult' and subject_id in (select id from scoring_result where round_id = $1)))`, [roundId, at, by]);
}
