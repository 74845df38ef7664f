// The agency's rounds of the year, of every scheme: past ones whole, one under public notice, the open ones nearly.
import { randomUUID } from 'node:crypto';
import { addDays, day, itemsOf, type Json, type JsonObject, type Pack, type ScoringScheme } from '@gongqiao/kernel';
import { FactProviders, RoundCourse, ScoringRound, assignRaters, carryOut, employmentFacts, enrol, hashOfSeed, schemeOf, spanOf, titleOf } from '@gongqiao/domain/scoring';
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

interface RoundSeed {
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
  readonly course?: readonly (readonly [transition: string, party: string])[];
}

const SERVICE_SETTINGS = { cutoffs: { first: '92', second: '88', third: '80' }, posts: 60, fixedAllowances: '72000.00' };
const PROJECT_SETTINGS = { averageQuota: '2340.00', assistantPay: '4200.00', socialWorkerPay: '5600.00' };
const HEAD = 'department-head';
const APPROVED = [['open', HEAD], ['compute', HEAD], ['submit', HEAD], ['sign', 'office'], ['sign', 'director-general'], ['sign', 'board'], ['confirm', HEAD], ['publish', HEAD]] as const;

export const ROUNDS: readonly RoundSeed[] = [
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 1, settings: null, percent: 100, state: 'final' },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 2, settings: null, percent: 100, state: 'final' },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 3, settings: null, percent: 100, state: 'computed' },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 4, settings: null, percent: 90, state: 'open' },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: SERVICE_SETTINGS, percent: 100, state: 'final' },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 2, settings: null, percent: 80, state: 'open', course: [] },
  { scheme: 'home-care', unitPath: `${ROOT}.projects`, year: 2026, number: 1, settings: PROJECT_SETTINGS, percent: 100, state: 'computed', course: [['open', HEAD]] },
  { scheme: 'centre', unitPath: `${ROOT}.projects`, year: 2026, number: 1, settings: PROJECT_SETTINGS, percent: 100, state: 'published', course: APPROVED },
  { scheme: 'logistics', unitPath: `${ROOT}.projects.c1`, year: 2026, number: 1, settings: null, percent: 100, state: 'final' },
  { scheme: 'leader', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: null, percent: 100, state: 'final' },
  { scheme: 'leader', unitPath: `${ROOT}.projects`, year: 2026, number: 2, settings: null, percent: 60, state: 'open' },
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

/** How good the work of somebody outside the teams is: by the account, the same at every start. */
function candidateOf(people: ReadonlyMap<string, Candidate>, id: string): Candidate {
  const serial = parseInt(hashOfSeed(id).slice(0, 6), 16);
  return people.get(id) ?? { strength: 20 + (serial % 80), serial };
}

interface SubjectRow { readonly id: string; readonly person_id: string; readonly unit_path: string; readonly cohort: string }
interface SlotRow { readonly id: string; readonly subject_id: string; readonly item: string; readonly rater_id: string | null; readonly wanted: number }

/** Ratings of a round, by who is to give them; a part of the slots stays open in a round that is not over. */
async function rate(of: Seeding, scheme: ScoringScheme, seed: RoundSeed, roundId: string, to: string): Promise<void> {
  const { m, people } = of;
  const subjects: SubjectRow[] = await m.query('select id, person_id, unit_path::text as unit_path, cohort from scoring_subject where round_id = $1 order by person_id', [roundId]);
  const slots: SlotRow[] = await m.query('select id, subject_id, item, rater_id, wanted from scoring_assignment where round_id = $1 order by subject_id, item, rater_id nulls last', [roundId]);
  const random = new Random(seed.year * 10 + seed.number);
  const stamp = { created_at: `${to}T17:00:00+08:00`, updated_at: `${to}T17:00:00+08:00`, version: 1 };
  const done: string[] = [];
  const rows = subjects.flatMap((subject) => itemsOf(scheme, seed.number, subject.cohort).flatMap((item) => {
    const person = candidateOf(people, subject.person_id);
    const row = (value: Json, givenBy: string, sheet: number) => ({
      id: randomUUID(), round_id: roundId, subject_id: subject.id, unit_path: subject.unit_path, item: item.id, party: item.raters[0], value, given_by: givenBy, sheet, given_at: stamp.created_at, ...stamp,
    });
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
    const values = open() ? [] : ratingOf(seed.scheme, item.id, seed.number, person, random);
    if (values.length > 0) done.push(...named.map((slot) => slot.id));
    return values.map((value, i) => (item.by === 'sheets' ? row(value, RATER, i + 1) : row(value, `${RATER.slice(0, -2)}${String(i + 10)}`, 0)));
  }));
  await insertRows(m, 'rating', rows);
  await m.query('update scoring_assignment set given = wanted where id = any($1::uuid[])', [done]);
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
  await rate(of, scheme, seed, row.id, to);
  return m.findOneByOrFail(ScoringRound, { id: row.id });
}

/** Brings a round to where it is to stand: worked out five days after its end, and published two days ago or final a fortnight later. */
async function advance(of: Seeding, scheme: ScoringScheme, seed: RoundSeed, round: ScoringRound): Promise<void> {
  const { m, policy, providers, today } = of;
  const { to } = spanOf(scheme, seed.year, seed.number);
  const on = (days: number): string => addDays(day(to), days);
  const at = (instant: string): RequestContext => ({ tenantId: TENANT, userId: RATER, unitId: round.unitId, unitPath: round.unitPath, roles: [], requestId: 'seed', ip: null, at: new Date(`${instant}T09:00:00+08:00`) });
  if (seed.state !== 'open') await carryOut(m, at(on(5)), policy, { id: round.id, unitPath: seed.unitPath }, providers);
  if (seed.course) {
    const ctx = at(seed.state === 'published' ? addDays(day(today), -2) : on(seed.state === 'open' ? 0 : 5) < today ? on(6) : today);
    const current = await m.findOneByOrFail(ScoringRound, { id: round.id });
    await of.course.begin(m, ctx, { round: current, scheme });
    for (const [transition, party] of seed.course) await of.workflow.actFor(m, ctx, current.workflowInstanceId ?? '', [party], { transition });
  }
  if (seed.state === 'final') await m.query('update scoring_assignment set wanted = given where round_id = $1', [round.id]);
  if (seed.state === 'final') await m.query(`update scoring_round set state = 'final', published_on = $2, notice_ends_on = $3, appeal_ends_on = $3 where id = $1`, [round.id, on(6), on(13)]);
}

/** Loads all rounds, each run by its scheme. */
export async function loadRounds(m: EntityManager, policy: PolicyService, pack: Pack, people: ReadonlyMap<string, Candidate>, today: string): Promise<void> {
  const trail = new Trail();
  const workflow = new WorkflowEngine(policy, trail, new TodoBook(new EventBus(null, () => undefined)));
  const course = new RoundCourse(policy, workflow, trail, { raise: () => Promise.resolve() });
  workflow.listen(course);
  const providers = new FactProviders();
  providers.register(employmentFacts);
  const of: Seeding = { m, policy, people, providers, workflow, course, today };
  for (const seed of ROUNDS) {
    const scheme = schemeOf(pack, seed.scheme);
    await advance(of, scheme, seed, await loadRound(of, scheme, seed));
  }
}
