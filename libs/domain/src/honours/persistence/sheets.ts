import type { Honour, HonourRules } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { AwardRound } from './entities.js';

const TODO = 'AwardSheet';
const HEAD = 'insert into award_sheet (unit_path, round_id, nominee_id, sheet, parties, rater_id, rater_name, rater_unit_path)';
// Who sits in a seat today; nobody assesses themselves. `$1` round, `$2` sheet, `$3` parties, `$4` today.
const HOLDS = 'ms.role = any($3::text[]) and ms.stands_in_for is null and ms.valid_from <= $4::date and (ms.valid_to is null or ms.valid_to > $4::date) and ms.user_id is distinct from n.user_id';
const STANDS = "n.round_id = $1 and n.state = 'nominated'";

const STATEMENTS = {
  members: `${HEAD} select n.unit_path, n.round_id, n.id, $2, $3::text[], x.id, x.name, n.unit_path from award_nominee n
    join lateral (select distinct u.id, u.name from membership ms join app_user u on u.id = ms.user_id where ms.unit_path <@ n.unit_path and ${HOLDS}) x on true
    where ${STANDS} on conflict do nothing`,
  line: `${HEAD} select n.unit_path, n.round_id, n.id, $2, $3::text[], null, null, x.unit_path from award_nominee n
    join lateral (select ms.unit_path from membership ms where ms.unit_path @> n.unit_path and ${HOLDS} order by nlevel(ms.unit_path) desc limit 1) x on true
    where ${STANDS} on conflict do nothing`,
} as const;

/** A round whose sheets are given, with its award and the rules. */
export interface Collecting {
  readonly round: Pick<AwardRound, 'id' | 'title' | 'unitPath' | 'scoreBy'>;
  readonly honour: Honour;
  readonly rules: HonourRules;
}

/** Names who is to give a sheet about those who stand, and puts it before them. Done again, it adds what is new. */
export async function collectSheets(m: EntityManager, ctx: RequestContext, { round, honour, rules }: Collecting): Promise<void> {
  if (honour.sheets.length === 0) return;
  const today = dayInChina(ctx.at);
  for (const sheet of honour.sheets) await m.query(STATEMENTS[sheet.by], [round.id, sheet.id, sheet.parties, today]);
  const values = [TODO, round.id, `${round.title}：请评分`, ctx.userId, ctx.at, round.scoreBy, round.scoreBy === null ? null : rules.schedule.provision.id, round.unitPath];
  const todo = 'insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at, due_on, due_provision)';
  const told = (same: string): string => `not exists (select 1 from todo t where t.subject = $1 and t.subject_id = $2::uuid and ${same} and t.finished_at is null)`;
  await m.query(
    `${todo} select distinct on (x.rater_id) 'act', $1, $2::uuid, $3, $8::ltree, 'rater', x.rater_id, $4::uuid, $5::timestamptz, $6::date, $7 from award_sheet x
      where x.round_id = $2::uuid and x.rater_id is not null and x.given_at is null and x.waived_at is null and ${told('t.user_id = x.rater_id')}`, values);
  await m.query(
    `${todo} select distinct 'act', $1, $2::uuid, $3, x.rater_unit_path, p.party, null::uuid, $4::uuid, $5::timestamptz, $6::date, $7 from award_sheet x, unnest(x.parties) as p (party)
      where x.round_id = $2::uuid and x.rater_id is null and x.given_at is null and x.waived_at is null and $8::ltree is not null
        and exists (select 1 from membership ms where ms.role = p.party and ms.unit_path = x.rater_unit_path and ms.valid_to is null)
        and ${told('t.party = p.party and t.unit_path = x.rater_unit_path')}`, values);
}

/** Finishes the to-dos of those who have nothing left to give in a round. */
export async function finishGiven(m: EntityManager, ctx: RequestContext, roundId: string): Promise<void> {
  await m.query(
    `update todo t set finished_at = $3, finished_by = $4, outcome = 'rated' where t.subject = $1 and t.subject_id = $2 and t.finished_at is null
        and not exists (select 1 from award_sheet x where x.round_id = $2 and x.given_at is null and x.waived_at is null
          and (x.rater_id = t.user_id or (t.user_id is null and x.rater_id is null and t.party = any(x.parties) and x.rater_unit_path = t.unit_path)))`, [TODO, roundId, ctx.at, ctx.userId]);
}

/** Somebody stands no more: what was not given about them is not asked any longer; what was given stays. */
export async function dropSheets(m: EntityManager, ctx: RequestContext, roundId: string, nomineeId: string): Promise<void> {
  await m.query('delete from award_sheet where nominee_id = $1 and given_at is null', [nomineeId]);
  await finishGiven(m, ctx, roundId);
}

/** A sheet that is still owed: about whom, which, and by whom. */
export interface OwedSheet {
  readonly sheet: string;
  readonly label: string;
  readonly rater: string | null;
}

/** Sheets that hold the counting of a round up. */
export function owedSheets(m: EntityManager, roundId: string): Promise<OwedSheet[]> {
  return m.query<OwedSheet[]>(
    `select x.sheet, n.label, x.rater_name as rater from award_sheet x join award_nominee n on n.id = x.nominee_id
      where x.round_id = $1 and x.given_at is null and x.waived_at is null and n.state = 'nominated' order by n.label, x.sheet, 3 limit 200`, [roundId]);
}

/** What was given about each who stands, by nominee and sheet, in the order given. */
export async function givenScores(m: EntityManager, roundId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>> {
  const rows: { nominee: string; sheet: string; scores: string[] }[] = await m.query(
    `select nominee_id as nominee, sheet, array_agg(trim_scale(score)::text order by given_at, id) as scores from award_sheet where round_id = $1 and given_at is not null group by 1, 2`, [roundId]);
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const { nominee, sheet, scores } of rows) found.set(nominee, (found.get(nominee) ?? new Map<string, readonly string[]>()).set(sheet, scores));
  return found;
}

/** Urges, on the eve and after, whoever owes a sheet: once a day. */
export async function remindSheets(m: EntityManager, at: Date): Promise<void> {
  await m.query(
    `update todo set reminded_at = $2, reminders = reminders + 1 where subject = $3 and finished_at is null and due_on is not null and due_on <= $1::date + 1
        and (reminded_at is null or (reminded_at at time zone 'Asia/Shanghai')::date < $1::date)`, [dayInChina(at), at, TODO]);
}
