import { itemsOf, type RaterKind, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { Placement } from '../../personnel/index.js';
import { crossGroups } from '../model/draw.js';
import { ScoringSubject, type ScoringRound } from './entities.js';

/** A round whose raters are to be named. */
export type RoundToRate = Pick<ScoringRound, 'id' | 'number' | 'unitPath' | 'seed' | 'ratingEndsOn'> & { readonly title: string; readonly to: string };

// What every row has of its round and person; `$1` round, `$2` cohorts asked for the item, `$3` item, `$4` its words, `$5` parties, `$6` title, `$7` due.
const HEAD = 'insert into scoring_assignment (unit_path, round_id, subject_id, item, kind, parties, person_name, round_title, item_name, due_on, wanted, rater_id, rater_unit_path)';
const PICK = (kind: RaterKind, wanted: string, rater: string, place: string): string => `select s.unit_path, s.round_id, s.id, $3, '${kind}', $5::text[], s.person_name, $6, $4, $7::date, ${wanted}, ${rater}, ${place}`;
const WHO = 'from scoring_subject s where s.round_id = $1 and s.cohort = any($2::text[])';
const ONCE = 'on conflict (subject_id, item, rater_id) do nothing';
const HOLDS = `ms.stands_in_for is null and ms.valid_to is null and ms.role = any($5::text[]) and ms.user_id <> s.person_id`;

const STATEMENTS: Readonly<Record<Exclude<RaterKind, 'crossed' | 'host' | 'drawn'>, string>> = {
  line: `${HEAD} ${PICK('line', '1', 'null', 'null')} ${WHO} ${ONCE}`,
  // Who gives a sheet in person is named before; where nobody is left, nothing is entered for anybody.
  sheets: `${HEAD} ${PICK('sheets', '$8::int - x.named', 'null', 'null')} from scoring_subject s join lateral (select count(*)::int as named from scoring_assignment a where a.subject_id = s.id and a.item = $3 and a.rater_id is not null) x on $8::int > x.named
    where s.round_id = $1 and s.cohort = any($2::text[]) ${ONCE}`,
  self: `${HEAD} ${PICK('self', '1', 's.person_id', 'null')} ${WHO} ${ONCE}`,
  colleagues: `${HEAD} ${PICK('colleagues', '1', 'x.user_id', 'null')} from scoring_subject s join lateral (select distinct ms.user_id from membership ms where ms.unit_path = s.unit_path and ${HOLDS}) x on true
    where s.round_id = $1 and s.cohort = any($2::text[]) ${ONCE}`,
  parties: `${HEAD} ${PICK('parties', '1', 'x.user_id', 'null')} from scoring_subject s join lateral (select distinct ms.user_id from membership ms where ${HOLDS}) x on true
    where s.round_id = $1 and s.cohort = any($2::text[]) ${ONCE}`,
};
// Where nobody of the parties is found, the item is left to whoever of the line holds one of them, by hand.
const LEFT_TO_LINE = `${HEAD} ${PICK('line', '1', 'null', 'null')} ${WHO} and not exists (select 1 from scoring_assignment a where a.subject_id = s.id and a.item = $3) ${ONCE}`;

async function assignItem(m: EntityManager, round: RoundToRate, item: SchemeItem, cohorts: readonly string[]): Promise<void> {
  const { by = 'line' } = item;
  if (by === 'crossed' || by === 'host' || by === 'drawn') return;
  const values: unknown[] = [round.id, cohorts, item.id, item.zh, item.raters, round.title, round.ratingEndsOn];
  if (item.ownSheets) await m.query(STATEMENTS.colleagues, [...values.slice(0, 4), item.raters.slice(0, 1), ...values.slice(5)]);
  await m.query(STATEMENTS[by], by === 'sheets' ? [...values, item.sheets ?? 1] : values);
  if (by === 'colleagues' || by === 'parties') await m.query(LEFT_TO_LINE, values);
}

/** Which unit scores which: the draw over the units of those who take part, kept once. */
async function drawGroups(m: EntityManager, round: RoundToRate, by: string, at: Date): Promise<ReadonlyMap<string, string>> {
  const units: { path: string }[] = await m.query('select distinct unit_path::text as path from scoring_subject where round_id = $1 order by 1', [round.id]);
  const pool = units.map((unit) => unit.path);
  const pairs = crossGroups(round.seed, pool);
  await m.query(
    `insert into scoring_draw (unit_path, round_id, kind, item, pool, size, drawn, drawn_by, drawn_at) values ($1::ltree, $2, 'groups', 'groups', $3, $4, $5, $6, $7) on conflict do nothing`,
    [round.unitPath, round.id, pool, pairs.size, [...pairs].map(([scoring, scored]) => `${scoring}>${scored}`), by, at]);
  return pairs;
}

async function assignCrossed(m: EntityManager, round: RoundToRate, item: SchemeItem, cohorts: readonly string[], pairs: ReadonlyMap<string, string>): Promise<void> {
  const scorerOf = [...pairs].map(([scoring, scored]) => ({ scoring, scored }));
  await m.query(
    `${HEAD} ${PICK('crossed', '1', 'null', 'x.scoring::ltree')} from scoring_subject s left join jsonb_to_recordset($8::jsonb) as x (scoring text, scored text) on x.scored = s.unit_path::text
      where s.round_id = $1 and s.cohort = any($2::text[]) ${ONCE}`,
    [round.id, cohorts, item.id, item.zh, item.raters, round.title, round.ratingEndsOn, JSON.stringify(scorerOf)]);
}

/** The host's sheet: by the purchaser's unit where the person is placed with one, else by the department from the host's paper. */
async function assignHosts(m: EntityManager, round: RoundToRate, item: SchemeItem, cohorts: readonly string[]): Promise<void> {
  const subjects = await m.find(ScoringSubject, { where: { roundId: round.id, cohort: In([...cohorts]), employeeId: Not(IsNull()) }, select: { id: true, employeeId: true } });
  const subjectOf = new Map(subjects.map((s) => [s.employeeId, s.id]));
  const during = { purchaserTenantId: Not(IsNull()), startsOn: LessThanOrEqual(round.to) };
  const places = await m.find(Placement, { where: [{ ...during, endsOn: IsNull() }, { ...during, endsOn: MoreThanOrEqual(round.to) }], order: { startsOn: 'ASC' } });
  const hosts = places.flatMap((p) => {
    const subject = subjectOf.get(p.employeeId);
    return subject === undefined ? [] : [{ subject, tenant: p.purchaserTenantId, path: p.purchaserUnitPath, host: p.hostUnitName }];
  });
  const latest = [...new Map(hosts.map((h) => [h.subject, h])).values()];
  await m.query(
    `insert into scoring_assignment (unit_path, round_id, subject_id, item, kind, parties, person_name, round_title, item_name, due_on, purchaser_tenant_id, purchaser_unit_path, host_unit_name)
       select s.unit_path, s.round_id, s.id, $3, 'host', $5::text[], s.person_name, $6, $4, $7::date, x.tenant, x.path::ltree, x.host
         from scoring_subject s left join jsonb_to_recordset($8::jsonb) as x (subject uuid, tenant uuid, path text, host text) on x.subject = s.id
        where s.round_id = $1 and s.cohort = any($2::text[]) ${ONCE}`,
    [round.id, cohorts, item.id, item.zh, item.raters, round.title, round.ratingEndsOn, JSON.stringify(latest)]);
}

/**
 * Names who is to give what for whom in a round: by the tree, by the draw, by placement. Done again, it adds what is new.
 * Items for which people are drawn one by one wait for whoever draws them.
 */
export async function assignRaters(m: EntityManager, scheme: ScoringScheme, round: RoundToRate, by: string, at: Date): Promise<void> {
  const cohortsOf = new Map<SchemeItem, string[]>();
  for (const cohort of scheme.cohorts) {
    for (const item of itemsOf(scheme, round.number, cohort.id)) if (item.source === 'rating') cohortsOf.set(item, [...(cohortsOf.get(item) ?? []), cohort.id]);
  }
  const crossed = [...cohortsOf.keys()].some((item) => item.by === 'crossed');
  const pairs = crossed ? await drawGroups(m, round, by, at) : new Map<string, string>();
  for (const [item, cohorts] of cohortsOf) {
    await assignItem(m, round, item, cohorts);
    if (item.by === 'crossed') await assignCrossed(m, round, item, cohorts, pairs);
    if (item.by === 'host') await assignHosts(m, round, item, cohorts);
    if (item.anonymous) await m.query('update scoring_assignment set anonymous = true where round_id = $1 and item = $2 and not anonymous', [round.id, item.id]);
  }
}

/** Whom to tell of what they are to rate. */
export interface RatersToTell {
  readonly roundId: string;
  readonly unitPath: string;
  readonly title: string;
  readonly sentBy: string;
  readonly at: Date;
  readonly dueOn: string | null;
  readonly provision: string | null;
}

/** Papers that are scored without names have a to-do of their own, once they are drawn. */
const ERRANDS = [
  { subject: 'ScoringRating', words: '请评分', which: 'not x.anonymous' },
  { subject: 'ScoringPaper', words: '请为匿名文书评分', which: 'x.anonymous and x.drawn' },
] as const;

/** To-dos of those who rate: one for each named rater, and one for each party in the place from which it rates. Each once. */
export async function tellRaters(m: EntityManager, to: RatersToTell): Promise<void> {
  for (const { subject, words, which } of ERRANDS) {
    const values = [to.roundId, `${to.title}：${words}`, to.sentBy, to.at, to.dueOn, to.provision, to.unitPath, subject];
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at, due_on, due_provision)
         select distinct on (x.rater_id) 'act', $8, $1::uuid, $2, $7::ltree, 'rater', x.rater_id, $3::uuid, $4::timestamptz, $5::date, $6
           from scoring_assignment x where x.round_id = $1 and x.rater_id is not null and x.given < x.wanted and ${which}
            and not exists (select 1 from todo t where t.subject = $8 and t.subject_id = $1 and t.user_id = x.rater_id and t.finished_at is null)`, values);
    await m.query(
      `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at, due_on, due_provision)
         select 'act', $8, $1::uuid, $2, y.place, y.party, $3::uuid, $4::timestamptz, $5::date, $6 from (
           select distinct p.party, case when exists (select 1 from membership ms where ms.unit_path = coalesce(x.rater_unit_path, x.unit_path) and ms.role = p.party and ms.valid_to is null)
             then coalesce(x.rater_unit_path, x.unit_path) else $7::ltree end as place
             from scoring_assignment x, unnest(x.parties) as p (party) where x.round_id = $1 and x.rater_id is null and x.purchaser_tenant_id is null and x.given < x.wanted and ${which} and exists (select 1 from membership h where h.role = p.party and h.valid_to is null)) y
          where not exists (select 1 from todo t where t.subject = $8 and t.subject_id = $1 and t.party = y.party and t.unit_path = y.place and t.finished_at is null)`, values);
  }
}

/** Finishes the rating to-dos that have nothing left to give. */
export async function finishRated(m: EntityManager, roundId: string, by: string, at: Date): Promise<void> {
  await m.query(
    `update todo t set finished_at = $3, finished_by = $2, outcome = 'rated' where t.subject in ('ScoringRating', 'ScoringPaper') and t.subject_id = $1 and t.finished_at is null
        and not exists (select 1 from scoring_assignment x where x.round_id = $1 and x.given < x.wanted and x.anonymous = (t.subject = 'ScoringPaper') and (x.drawn or not x.anonymous) and (x.rater_id = t.user_id
          or (t.user_id is null and x.rater_id is null and x.purchaser_tenant_id is null and t.party = any(x.parties) and coalesce(x.rater_unit_path, x.unit_path) <@ t.unit_path)))`, [roundId, by, at]);
}
