// The agency's staff and a year of ratings: a finished quarter, an open one, and half-year rounds of two departments.
import { randomUUID } from 'node:crypto';
import { addDays, day, itemsOf, type JsonObject, type Json, type Pack, type ScoringScheme } from '@gongqiao/kernel';
import { carryOut, enrol, hashOfSeed, schemeOf, spanOf } from '@gongqiao/domain/scoring';
import type { RequestContext, TenantScope } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import type { SeedAccount, SeedContribution } from '@gongqiao/platform/seed';
import { setUpUnits } from '@gongqiao/platform/tenancy';
import type { EntityManager } from 'typeorm';
import { DEMO_PASSWORD, loadAccounts } from './accounts.js';
import { ratingOf } from './leya-ratings.js';
import { LEYA, inventStaff, leyaUnits, type Person } from './leya-staff.js';
import { insertRows } from './province/insert-rows.js';
import { Random } from './province/random.js';

const { tenantId: TENANT, packId: PACK, root: ROOT, since: SINCE } = LEYA;
const RATER = '0197a000-0000-7000-8000-00000000f005';

async function loadStaff(m: EntityManager, people: readonly Person[]): Promise<void> {
  const paths: { id: string; path: string }[] = await m.query('select id, path::text as path from org_unit');
  const idOf = new Map(paths.map((unit) => [unit.path, unit.id]));
  const stamp = { created_at: '2025-01-02T09:00:00+08:00', updated_at: '2025-01-02T09:00:00+08:00', version: 1 };
  await insertRows(m, 'app_user', people.map((p) => ({ id: p.id, sign_in_name: p.signInName, name: p.name, ...stamp })));
  await insertRows(m, 'membership', people.map((p) => ({ id: randomUUID(), user_id: p.id, unit_id: idOf.get(p.path), unit_path: p.path, role: p.role, valid_from: SINCE, ...stamp })));
}

interface RoundSeed {
  readonly scheme: string;
  readonly unitPath: string;
  readonly year: number;
  readonly number: number;
  readonly settings: JsonObject | null;
  /** Of a hundred ratings, how many are in. */
  readonly percent: number;
  /** How far the round has come. */
  readonly state: 'open' | 'computed' | 'final';
}

const SERVICE_SETTINGS = { cutoffs: { first: '92', second: '88', third: '80' }, posts: 60, fixedAllowances: '72000.00' };
const HOME_SETTINGS = { averageQuota: '2340.00', assistantPay: '4200.00', socialWorkerPay: '5600.00' };

/** Rounds of the year: past ones whole, the open ones nearly. */
export const ROUNDS: readonly RoundSeed[] = [
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 2, settings: null, percent: 100, state: 'final' },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 3, settings: null, percent: 100, state: 'computed' },
  { scheme: 'quarter', unitPath: ROOT, year: 2026, number: 4, settings: null, percent: 90, state: 'open' },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 1, settings: SERVICE_SETTINGS, percent: 100, state: 'final' },
  { scheme: 'service-department', unitPath: `${ROOT}.service`, year: 2026, number: 2, settings: null, percent: 80, state: 'open' },
  { scheme: 'home-care', unitPath: `${ROOT}.projects`, year: 2026, number: 1, settings: HOME_SETTINGS, percent: 100, state: 'computed' },
];

async function loadRound(m: EntityManager, scheme: ScoringScheme, seed: RoundSeed, people: ReadonlyMap<string, Person>): Promise<{ id: string; to: string }> {
  const { from, to } = spanOf(scheme, seed.year, seed.number);
  const secret = `${seed.scheme}-${seed.year}-${seed.number}-demonstration`;
  const [round]: { id: string }[] = await m.query(
    `insert into scoring_round (unit_id, unit_path, scheme, year, number, state, settings, seed, seed_hash) select id, path, $2, $3, $4, 'open', $5, $6, $7 from org_unit where path = $1::ltree returning id`,
    [seed.unitPath, seed.scheme, seed.year, seed.number, seed.settings === null ? null : JSON.stringify(seed.settings), secret, hashOfSeed(secret)]);
  if (!round) throw new Error(`there is no unit ${seed.unitPath}`);
  await enrol(m, scheme, { id: round.id, unitPath: seed.unitPath }, from);
  const subjects: { id: string; person_id: string; unit_path: string; cohort: string }[] = await m.query('select id, person_id, unit_path::text as unit_path, cohort from scoring_subject where round_id = $1 order by person_id', [round.id]);
  const random = new Random(seed.year * 10 + seed.number);
  const at = `${to}T17:00:00+08:00`;
  const stamp = { created_at: at, updated_at: at, version: 1 };
  const rows = subjects.flatMap((subject) => itemsOf(scheme, seed.number, subject.cohort).flatMap((item) => {
    const person = people.get(subject.person_id);
    const values: readonly Json[] = person && random.chance(seed.percent) ? ratingOf(seed.scheme, item.id, seed.number, person, random) : [];
    return values.map((value, i) => ({
      id: randomUUID(), round_id: round.id, subject_id: subject.id, unit_path: subject.unit_path, item: item.id, party: item.raters[0], value,
      given_by: `${RATER.slice(0, -2)}${String(i + 10)}`, given_at: at, ...stamp,
    }));
  }));
  await insertRows(m, 'rating', rows);
  return { id: round.id, to };
}

/** Brings a round to where it is to stand: worked out five days after its end, published the day after, final a fortnight later. */
async function advance(m: EntityManager, policy: PolicyService, seed: RoundSeed, round: { id: string; to: string }): Promise<void> {
  if (seed.state === 'open') return;
  const [unit]: { id: string }[] = await m.query('select id from org_unit where path = $1::ltree', [seed.unitPath]);
  const on = (days: number): string => addDays(day(round.to), days);
  const ctx: RequestContext = { tenantId: TENANT, userId: RATER, unitId: unit?.id ?? '', unitPath: seed.unitPath, roles: [], requestId: 'seed', ip: null, at: new Date(`${on(5)}T09:00:00+08:00`) };
  await carryOut(m, ctx, policy, { id: round.id, unitPath: seed.unitPath });
  if (seed.state === 'final') await m.query(`update scoring_round set state = 'final', published_on = $2, notice_ends_on = $3, appeal_ends_on = $3 where id = $1`, [round.id, on(6), on(13)]);
}

async function isLoaded(m: EntityManager): Promise<boolean> {
  const [found]: { there: boolean }[] = await m.query('select exists (select 1 from scoring_round) as there');
  return found?.there ?? false;
}

/** Loads staff and ratings of the agency into its tenant, in one transaction; nothing where they are there already. */
export async function loadLeyaScoring(run: <T>(scope: TenantScope, work: (m: EntityManager) => Promise<T>) => Promise<T>, policy: PolicyService, pack: Pack): Promise<readonly Person[]> {
  const staff = inventStaff();
  await run({ tenantId: TENANT }, async (m) => {
    if (await isLoaded(m)) return;
    await setUpUnits(m, leyaUnits(), SINCE);
    await loadStaff(m, staff);
    const byId = new Map(staff.map((person) => [person.id, person]));
    for (const seed of ROUNDS) await advance(m, policy, seed, await loadRound(m, schemeOf(pack, seed.scheme), seed, byId));
  });
  return staff;
}

/** The agency's year of assessments. */
export const leyaScoring: SeedContribution = {
  name: 'leya scoring',
  async load(context): Promise<readonly SeedAccount[]> {
    const pack = context.index.findPack(PACK);
    if (!pack) return [];
    const staff = await loadLeyaScoring((scope, work) => context.database.run(scope, work), new PolicyService(context.database, context.index, context.clock), pack);
    const shown = [0, 6, 60, 69].flatMap((i) => staff[i] ?? []).map((p) => ({ signInName: p.signInName, name: p.name, role: p.role, unitPath: p.path }));
    const heads = [
      { signInName: 'ly-service-head', name: '服务部示范', role: 'service-department', unitPath: `${ROOT}.service` },
      { signInName: 'ly-projects-head', name: '项目部示范', role: 'project-department', unitPath: `${ROOT}.projects` },
    ];
    for (const person of shown) {
      await context.database.run({ tenantId: TENANT }, async (m) => {
        const [held]: { id: string; secret: boolean }[] = await m.query('select id, exists (select 1 from credential c where c.user_id = app_user.id) as secret from app_user where sign_in_name = $1', [person.signInName]);
        if (held && !held.secret) await context.signIn.setPassword(m, held.id, DEMO_PASSWORD, false);
      });
    }
    return loadAccounts(context, { id: TENANT, name: '东莞市乐雅社会工作服务中心', pack }, [...shown, ...heads], SINCE);
  },
};
