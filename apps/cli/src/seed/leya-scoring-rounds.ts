// The agency's rounds of the year, of every scheme: past ones whole and through their course, one under public notice, the open ones
// nearly. What the records answer comes from the records; raters give the rest.
import { randomUUID } from 'node:crypto';
import { addDays, day, itemsOf, samplesOf, type Json, type JsonObject, type Measure, type Pack, type ScoringScheme } from '@gongqiao/kernel';
import { attendanceFacts } from '@gongqiao/domain/attendance';
import { FactProviders, RoundCourse, ScoringRound, assessmentFacts, assignRaters, carryOut, decideDueDays, drawSamples, employmentFacts, enrol, hashOfSeed, schemeOf, spanOf, spreadDueDays, titleOf, type FoundFacts } from '@gongqiao/domain/scoring';
import { ServiceFacts } from '@gongqiao/domain/service';
import type { RequestContext } from '@gongqiao/platform/context';
import { EventBus } from '@gongqiao/platform/events';
import type { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { ratingOf, type Candidate } from './leya-ratings.js';
import { LEYA } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';
import { Random } from './province/random.js';

const { root: ROOT, tenantId: TENANT } = LEYA;
const RATER = '0197a000-0000-7000-8000-00000000f005';

/** A round to load: of what, how far along. */
export interface RoundSeed {
  readonly scheme: string;
  readonly unitPath: string;
  readonly year: number;
  readonly number: number;
  readonly settings: JsonObject | null;
  /** Of a hundred ratings, how many are in. */
  readonly percent: number;
  /** How far the round has come. */
  readonly state: 'open' | 'computed' | 'published' | 'final';
  /** Acts of its workflow that are done, with the party of each. */
  readonly course: readonly (readonly [transition: string, party: string])[];
}

export const SERVICE_SETTINGS = { cutoffs: { first: '92', second: '88', third: '80' }, posts: 60, fixedAllowances: '72000.00', tierMoney: { first: '1860.00', second: '1560.00', third: '1260.00', fourth: '900.00' } };
// The average of the service department is taken from its round of the same half-year.
export const PROJECT_SETTINGS = { assistantPay: '4200.00', socialWorkerPay: '5600.00' };
const HEAD = 'department-head';
const SERVICE = 'service-department';
const PROJECT = 'project-department';
const DIRECTOR = 'director-general';
export const APPROVED = [['open', HEAD], ['compute', HEAD], ['submit', HEAD], ['sign', 'office'], ['sign', DIRECTOR], ['sign', 'board'], ['confirm', HEAD], ['publish', HEAD]] as const;
const OFFICE = 'office';
/** The same led by the office, for a round of the whole house. */
const HOUSE_APPROVED = APPROVED.map(([transition, party]) => [transition, party === HEAD ? OFFICE : party] as const);
/** 提交材料、交叉评分、文书评分、统计划等、核准、公布、期满生效. */
export const SERVICE_COURSE = [
  ['submitMaterials', SERVICE], ['scoreAcross', SERVICE], ['scoreDocuments', 'supervision-committee'], ['compute', SERVICE], ['approve', DIRECTOR], ['publish', 'hr'], ['finish', SERVICE],
] as const;
const LOGISTICS_COURSE = [['score', 'centre-director'], ['review', PROJECT], ['confirm', DIRECTOR]] as const;
/** Acts that wait for the end of the public notice. */
const AFTER_NOTICE = new Set(['finish', 'confirm:logistics']);

export const ROUNDS: readonly RoundSeed[] = [
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 1, settings: null, percent: 100, state: 'final', course: [...HOUSE_APPROVED, ['finish', OFFICE]] },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 2, settings: null, percent: 100, state: 'final', course: [...HOUSE_APPROVED, ['finish', OFFICE]] },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 3, settings: null, percent: 100, state: 'computed', course: [['open', OFFICE]] },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 4, settings: null, percent: 90, state: 'open', course: [['open', OFFICE]] },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: SERVICE_SETTINGS, percent: 100, state: 'final', course: SERVICE_COURSE },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 2, settings: null, percent: 80, state: 'open', course: [] },
  { scheme: 'service-incentive', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: null, percent: 60, state: 'open', course: [] },
  { scheme: 'home-care', unitPath: `${ROOT}.projects`, year: 2026, number: 1, settings: PROJECT_SETTINGS, percent: 100, state: 'computed', course: [['open', HEAD]] },
  { scheme: 'centre', unitPath: `${ROOT}.projects`, year: 2026, number: 1, settings: PROJECT_SETTINGS, percent: 100, state: 'published', course: APPROVED },
  { scheme: 'logistics', unitPath: `${ROOT}.projects.c1`, year: 2026, number: 1, settings: null, percent: 100, state: 'final', course: LOGISTICS_COURSE },
  { scheme: 'leader', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: null, percent: 100, state: 'final', course: [...APPROVED, ['finish', HEAD]] },
  { scheme: 'leader', unitPath: `${ROOT}.projects`, year: 2026, number: 2, settings: null, percent: 60, state: 'open', course: [] },
  { scheme: 'office', unitPath: ROOT, year: 2026, number: 1, settings: { hrReport: true }, percent: 70, state: 'open', course: [] },
];

interface Seeding {
  readonly m: EntityManager;
  readonly policy: PolicyService;
  readonly people: ReadonlyMap<string, Candidate>;
  readonly providers: FactProviders;
  readonly workflow: WorkflowEngine;
  readonly course: RoundCourse;
  /** Today, from which the round under notice is counted back. */
  readonly today: string;
}

type Actor = Pick<RequestContext, 'userId' | 'unitId' | 'unitPath'>;
/** Days after its end on which a round is worked out. */
const RUN_AFTER_DAYS = 5;

/** Nine in the morning of a day, in somebody's name. */
function contextAt({ userId, unitId, unitPath }: Actor, on: string): RequestContext {
  return { tenantId: TENANT, userId, unitId, unitPath, roles: [], requestId: 'seed', ip: null, at: new Date(`${on}T09:00:00+08:00`) };
}

/** How good the work of somebody outside the teams is: by the account, the same at every start. */
function candidateOf(people: ReadonlyMap<string, Candidate>, id: string): Candidate {
  const serial = parseInt(hashOfSeed(id).slice(0, 6), 16);
  return people.get(id) ?? { strength: 20 + (serial % 80), serial };
}

interface SubjectRow { readonly id: string; readonly person_id: string; readonly file: string; readonly unit_path: string; readonly cohort: string }
interface SlotRow { readonly id: string; readonly subject_id: string; readonly item: string; readonly rater_id: string | null; readonly wanted: number }

/** What the records answer for those who take part, by file: that is not rated. */
async function recorded({ m, policy, providers }: Seeding, scheme: ScoringScheme, seed: RoundSeed, subjects: readonly SubjectRow[]): Promise<ReadonlyMap<string, FoundFacts>> {
  const { from, to } = spanOf(scheme, seed.year, seed.number);
  const ctx = contextAt({ userId: RATER, unitId: RATER, unitPath: seed.unitPath }, addDays(day(to), RUN_AFTER_DAYS));
  const measures = [...new Set(scheme.items.flatMap((item): Measure[] => (item.measure === undefined ? [] : [item.measure])))];
  return providers.find(m, ctx, { employeeIds: subjects.map((subject) => subject.file), from, to, measures, knownAt: ctx.at, judge: await policy.judge(m, ctx, ctx.at) });
}

/** What was drawn of each person, by person and item. */
async function drawnCodes(m: EntityManager, scheme: ScoringScheme, roundId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { subject_id: string; item: string; drawn: string[] }[] = await m.query('select subject_id, item, drawn from scoring_draw where round_id = $1 and subject_id is not null', [roundId]);
  const itemOf = new Map((scheme.samples ?? []).map((sample) => [sample.id, sample.item]));
  return new Map(rows.map((row) => [`${row.subject_id} ${itemOf.get(row.item) ?? row.item}`, row.drawn]));
}

/** Draws what is looked at of everybody before anybody rates; nothing where the records keep no lists. */
async function draw({ m, policy, providers, today }: Seeding, scheme: ScoringScheme, seed: RoundSeed, round: ScoringRound, to: string): Promise<void> {
  if (samplesOf(scheme, seed.number).length === 0) return;
  const ctx = contextAt({ userId: RATER, unitId: round.unitId, unitPath: round.unitPath }, to < today ? to : addDays(day(today), -1));
  await drawSamples(m, ctx, policy, providers, { round, scheme, judge: await policy.judge(m, ctx, ctx.at) });
}

/** Ratings of a round, by who is to give them; a part of the slots stays open in a round that is not over. */
async function rate(of: Seeding, scheme: ScoringScheme, seed: RoundSeed, roundId: string, to: string): Promise<void> {
  const { m, people } = of;
  const subjects: SubjectRow[] = await m.query('select id, person_id, coalesce(employee_id, person_id) as file, unit_path::text as unit_path, cohort from scoring_subject where round_id = $1 order by person_id', [roundId]);
  const known = await recorded(of, scheme, seed, subjects);
  const slots: SlotRow[] = await m.query('select id, subject_id, item, rater_id, wanted from scoring_assignment where round_id = $1 order by subject_id, item, rater_id nulls last', [roundId]);
  const codes = await drawnCodes(m, scheme, roundId);
  const random = new Random(seed.year * 10 + seed.number);
  const given = `${to < of.today ? to : addDays(day(of.today), -1)}T17:00:00+08:00`;
  const stamp = { created_at: given, updated_at: given, version: 1 };
  const done: string[] = [];
  const rows = subjects.flatMap((subject) => itemsOf(scheme, seed.number, subject.cohort).flatMap((item) => {
    const person = candidateOf(people, subject.person_id);
    const row = (value: Json, givenBy: string, sheet: number, code: string | null = null) => ({
      id: randomUUID(), round_id: roundId, subject_id: subject.id, unit_path: subject.unit_path, item: item.id, party: item.raters[0], value, given_by: givenBy, sheet, respondent: code, drawn: code !== null, given_at: stamp.created_at, ...stamp,
    });
    if (item.measure !== undefined && known.get(subject.file)?.[item.measure]) return [];
    const named = slots.filter((slot) => slot.subject_id === subject.id && slot.item === item.id);
    const open = (): boolean => !random.chance(seed.percent);
    if (named.some((slot) => slot.rater_id !== null)) {
      return named.flatMap((slot) => {
        const [value] = open() ? [] : ratingOf(seed.scheme, item.id, seed.number, person, random);
        if (value === undefined) return [];
        done.push(slot.id);
        return [row(value, slot.rater_id ?? RATER, 0)];
      });
    }
    const drawn = codes.get(`${subject.id} ${item.id}`);
    if (drawn) {
      if (open()) return [];
      done.push(...named.map((slot) => slot.id));
      return drawn.flatMap((code, i) => ratingOf(seed.scheme, item.id, seed.number, person, random).slice(0, 1).map((value) => row(value, RATER, i + 1, code)));
    }
    const values = open() ? [] : ratingOf(seed.scheme, item.id, seed.number, person, random);
    if (values.length > 0) done.push(...named.map((slot) => slot.id));
    return values.map((value, i) => (item.by === 'sheets' ? row(value, RATER, i + 1) : row(value, `${RATER.slice(0, -2)}${String(i + 10)}`, 0)));
  }));
  await insertRows(m, 'rating', rows);
  await m.query('update scoring_assignment set given = wanted where id = any($1::uuid[])', [done]);
}

const FEES = { service: '118000.00', projects: '108000.00' };

/** What a year's last quarter is settled with: every project with its people and what it is paid for. */
async function settleProjects(m: EntityManager, roundId: string): Promise<void> {
  const rows: { project: string; staff: number; service: boolean }[] = await m.query(
    `select project, count(*)::int as staff, bool_or(unit_path <@ $2::ltree) as service from scoring_subject where round_id = $1 and project is not null group by project order by project`, [roundId, `${ROOT}.service`]);
  const projects = rows.map(({ project, staff, service }) => ({ project, location: service ? 'city' : 'town', staff, purchaseFeePerPost: service ? FEES.service : FEES.projects, passed: true }));
  await m.query('update scoring_round set settings = $2 where id = $1', [roundId, JSON.stringify({ projects })]);
}

/** What the document says of a round's days runs from the notice, which went out the day before yesterday. */
async function setTerms({ m, policy, today }: Seeding, scheme: ScoringScheme, round: ScoringRound): Promise<ScoringRound> {
  if (!scheme.terms) return round;
  const noticeOn = addDays(day(today), -2);
  const ctx = contextAt({ userId: RATER, unitId: round.unitId, unitPath: round.unitPath }, noticeOn);
  const due = await decideDueDays(m, ctx, policy, { round, scheme, judge: await policy.judge(m, ctx, ctx.at) }, { noticeOn, collectedOn: null });
  if (due) await spreadDueDays(m, scheme, round.id, due);
  return m.findOneByOrFail(ScoringRound, { id: round.id });
}

async function loadRound(of: Seeding, scheme: ScoringScheme, seed: RoundSeed): Promise<ScoringRound> {
  const { m } = of;
  const { from, to } = spanOf(scheme, seed.year, seed.number);
  const secret = `${seed.scheme}-${seed.year}-${seed.number}-demonstration`;
  const announcement = `请按${titleOf(scheme, seed)}的方案准备材料、完成评分（示范）`;
  const [row]: { id: string }[] = await m.query(
    `insert into scoring_round (unit_id, unit_path, scheme, year, number, state, settings, seed, seed_hash, announcement, rating_ends_on) select id, path, $2, $3, $4, 'open', $5, $6, $7, $8, $9::date from org_unit where path = $1::ltree returning id`,
    [seed.unitPath, seed.scheme, seed.year, seed.number, seed.settings === null ? null : JSON.stringify(seed.settings), secret, hashOfSeed(secret), announcement, to]);
  if (!row) throw new Error(`there is no unit ${seed.unitPath}`);
  await enrol(m, scheme, { id: row.id, unitPath: seed.unitPath }, from);
  await assignRaters(m, scheme, { id: row.id, number: seed.number, unitPath: seed.unitPath, seed: secret, ratingEndsOn: to, title: titleOf(scheme, seed), to }, RATER, new Date(`${from}T09:00:00+08:00`));
  await draw(of, scheme, seed, await m.findOneByOrFail(ScoringRound, { id: row.id }), to);
  await rate(of, scheme, seed, row.id, to);
  if (scheme.settledRounds?.includes(seed.number)) await settleProjects(m, row.id);
  return setTerms(of, scheme, await m.findOneByOrFail(ScoringRound, { id: row.id }));
}

/** Who acts as a party in a round: the account that holds it nearest above the round's unit, where the demonstration has one. */
async function actorOf(m: EntityManager, party: string, round: ScoringRound): Promise<Actor> {
  const [held]: Actor[] = await m.query(
    `select user_id as "userId", unit_id as "unitId", unit_path::text as "unitPath" from membership where role = $1 and valid_to is null and stands_in_for is null
      order by $2::ltree <@ unit_path desc, case when $2::ltree <@ unit_path then nlevel(unit_path) end desc nulls last, user_id limit 1`, [party, round.unitPath]);
  return held ?? { userId: RATER, unitId: round.unitId, unitPath: round.unitPath };
}

const dayAfterNotice = async (m: EntityManager, round: ScoringRound): Promise<string> => {
  const { noticeEndsOn, appealEndsOn } = await m.findOneByOrFail(ScoringRound, { id: round.id });
  return addDays(day([noticeEndsOn ?? '', appealEndsOn ?? ''].sort().at(-1) ?? ''), 1);
};

/** Goes the document's course, each act by who may do it; what waits for the public notice is done on the day after it. */
async function goThrough(of: Seeding, scheme: ScoringScheme, seed: RoundSeed, round: ScoringRound, on: string): Promise<void> {
  const { m, course, workflow } = of;
  await course.begin(m, contextAt(await actorOf(m, HEAD, round), on), { round, scheme });
  for (const [transition, party] of seed.course) {
    const waits = AFTER_NOTICE.has(transition) || AFTER_NOTICE.has(`${transition}:${seed.scheme}`);
    const ctx = contextAt(await actorOf(m, party, round), waits ? await dayAfterNotice(m, round) : on);
    await workflow.actFor(m, ctx, round.workflowInstanceId ?? '', [party], { transition });
  }
}

/**
 * Brings a round to where it is to stand: worked out five days after its end, put under notice the day after, or two days ago where
 * the notice still runs, and final the day after the notice.
 */
async function advance(of: Seeding, scheme: ScoringScheme, seed: RoundSeed, round: ScoringRound): Promise<void> {
  const { m, policy, providers, today } = of;
  const { to } = spanOf(scheme, seed.year, seed.number);
  const on = (days: number): string => addDays(day(to), days);
  // Sheets that never came are waived, as the department does before it works a round out.
  if (seed.state === 'final') await m.query('update scoring_assignment set wanted = given where round_id = $1', [round.id]);
  if (seed.state !== 'open') await carryOut(m, contextAt(await actorOf(m, HEAD, round), on(RUN_AFTER_DAYS)), policy, { id: round.id, unitPath: seed.unitPath }, providers);
  const current = await m.findOneByOrFail(ScoringRound, { id: round.id });
  const published = seed.state === 'published' ? addDays(day(today), -2) : on(seed.state === 'open' ? 0 : RUN_AFTER_DAYS) < today ? on(RUN_AFTER_DAYS + 1) : today;
  await goThrough(of, scheme, seed, current, published);
}

/** Loads all rounds, each run by its scheme. */
export async function loadRounds(m: EntityManager, policy: PolicyService, pack: Pack, people: ReadonlyMap<string, Candidate>, today: string, rounds: readonly RoundSeed[] = ROUNDS): Promise<void> {
  const trail = new Trail();
  const workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
  const course = new RoundCourse(policy, workflow, trail, { raise: () => Promise.resolve() });
  workflow.listen(course);
  const providers = new FactProviders();
  for (const provider of [employmentFacts, attendanceFacts, assessmentFacts(policy), new ServiceFacts()]) providers.register(provider);
  const of: Seeding = { m, policy, people, providers, workflow, course, today };
  for (const seed of rounds) {
    const scheme = schemeOf(pack, seed.scheme);
    await advance(of, scheme, seed, await loadRound(of, scheme, seed));
  }
}
