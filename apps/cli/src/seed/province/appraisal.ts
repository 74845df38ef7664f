import { randomUUID } from 'node:crypto';
import {
  AppraisalRound, applyConsequences, countiesOutstanding, gatherParticipants, judgeLimits, judgeReview, purchasersOf, readRatedOfPurchasers, tellCounties,
} from '@gongqiao/domain/evaluation';
import { systemContext, type RequestContext } from '@gongqiao/platform/context';
import type { TenantDatabase } from '@gongqiao/platform/database';
import { EventBus } from '@gongqiao/platform/events';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import type { SeedContext } from '@gongqiao/platform/seed';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { Random } from './random.js';

interface City {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
}

interface Participant {
  readonly id: string;
  readonly post_level: string;
  readonly purchaser_unit_id: string;
}

interface Services {
  readonly policy: PolicyService;
  readonly workflow: WorkflowEngine;
  readonly judge: Judge;
}

/** Facts and tier of a participant as they stand in `appraisal_result`. */
interface Entry {
  readonly id: string;
  readonly satisfaction_rate: string;
  readonly unreported_incidents: number;
  readonly missed_key_task: boolean;
  readonly severity: string | null;
  readonly tier: string;
}

const CLOSED = { year: 2025, settledOn: '2025-12-29', at: new Date('2025-12-29T09:00:00+08:00') } as const;
const OPEN = { year: 2026, at: new Date('2026-11-16T09:00:00+08:00') } as const;

function participants(m: EntityManager, roundId: string): Promise<Participant[]> {
  return m.query(
    `select r.id, r.post_level, r.purchaser_unit_id from appraisal_result r join assignment a on a.id = r.assignment_id join post p on p.id = a.post_id where r.round_id = $1 order by p.number`, [roundId]);
}

/** Draws a year for everybody: most qualified, few with incidents; excellent go to the best rated, within three in ten. */
function drawEntries(judge: Judge, people: readonly Participant[], year: number, random: Random): Entry[] {
  const drawn = people.map(({ id }) => {
    const incidents = random.chance(4) ? 2 : random.chance(5) ? 1 : 0;
    const facts = {
      id, satisfaction_rate: `${random.between(86, 99)}.${random.between(0, 9)}0`, unreported_incidents: incidents, missed_key_task: random.chance(3), severity: incidents === 2 ? 'lesser' : null,
    };
    const limit = judge.decide('evaluation.tierLimit', {
      unreportedIncidents: incidents, missedAnnualKeyTask: facts.missed_key_task, satisfactionRate: facts.satisfaction_rate, seriousFault: false, incompetent: false, severity: facts.severity,
    }, `${year}-12-31`).output;
    return { ...facts, limit };
  });
  const cap = Number(judge.decide('evaluation.excellentCap', { participants: Math.max(1, people.length), proposedExcellent: 0 }, `${year}-12-31`).output['cap']);
  const best = drawn.filter((d) => d.limit['highestTier'] === 'excellent').sort((a, b) => Number(b.satisfaction_rate) - Number(a.satisfaction_rate)).slice(0, cap);
  const excellent = new Set(best.map((d) => d.id));
  return drawn.map(({ limit, ...facts }) => ({ ...facts, tier: typeof limit['forcedTier'] === 'string' ? limit['forcedTier'] : excellent.has(facts.id) ? 'excellent' : 'qualified' }));
}

async function enter(m: EntityManager, entries: readonly Entry[], settled: boolean): Promise<void> {
  await m.query(
    `update appraisal_result r set satisfaction_rate = x.satisfaction_rate, unreported_incidents = x.unreported_incidents, missed_key_task = x.missed_key_task, severity = x.severity,
            suggested_tier = case when r.post_level = 'county-post' then x.tier end, final_tier = case when $2 then x.tier end,
            suggested_on = case when $2 and r.post_level = 'county-post' then make_date(r.year, 12, 20) end, retraining = case when $2 and x.tier = 'basic-qualified' then 'passed' end
       from jsonb_to_recordset($1::jsonb) as x (id uuid, satisfaction_rate numeric, unreported_incidents int, missed_key_task boolean, severity text, tier text) where r.id = x.id`,
    [JSON.stringify(entries), settled]);
}

async function newRound(m: EntityManager, city: City, year: number, state: string, settledOn: string | null): Promise<AppraisalRound> {
  return m.save(m.create(AppraisalRound, {
    id: randomUUID(), unitId: city.id, unitPath: city.path, year, state, workflowInstanceId: null, jobRunId: null, cap: null, capException: null, reviewResultId: null, settledOn,
  }));
}

/** A city's year that is over: reviewed, settled, handed over and applied, all by the document's own decisions. */
async function closedYear(m: EntityManager, ctx: RequestContext, services: Services, city: City, random: Random): Promise<number> {
  const { policy, judge } = services;
  const round = await newRound(m, city, CLOSED.year, 'closed', CLOSED.settledOn);
  const purchasers = (await purchasersOf(m, city.path, CLOSED.year)).flatMap((group) => group.purchasers);
  await gatherParticipants(m, round, purchasers);
  const people = await participants(m, round.id);
  if (people.length === 0) return 0;
  await enter(m, drawEntries(judge, people, CLOSED.year, random), true);
  const faults = await judgeLimits(m, ctx, policy, judge, round, purchasers);
  const review = await judgeReview(m, judge, round);
  if (faults.length > 0 || review?.result.output['accepted'] !== true) throw new Error(`the demonstration's appraisal of ${city.name} breaks the document`);
  const reviewResultId = await policy.store(m, ctx, { subject: 'AppraisalRound', subjectId: round.id, field: 'evaluation.cityReview', unitPath: city.path, result: review.result });
  await m.update(AppraisalRound, { id: round.id }, { cap: Number(review.result.output['cap']), reviewResultId });
  const failures = await applyConsequences(m, ctx, services, await readRatedOfPurchasers(m, round.id, purchasers));
  if (failures.length > 0) throw new Error(`the demonstration's results of ${city.name} cannot be judged: ${failures[0]?.code ?? ''}`);
  await m.query(`update appraisal_result set notified_on = '2025-12-29', handed_over_on = '2025-12-30', applied_on = '2025-12-31' where round_id = $1`, [round.id]);
  return people.length;
}

/** A city's year under way: some counties have suggested, one is half-way, the others have not begun. */
async function openYear(m: EntityManager, ctx: RequestContext, services: Services, city: City, random: Random): Promise<void> {
  const { workflow, judge, policy } = services;
  const flow = policy.index.findPack(judge.packId)?.workflows.find((w) => w.subject === 'annual-evaluation');
  if (!flow) return;
  const round = await newRound(m, city, OPEN.year, 'open', null);
  const at: RequestContext = { ...ctx, unitId: city.id, unitPath: city.path };
  const matter = await workflow.start(m, at, { workflow: flow.id, subject: 'AppraisalRound', subjectId: round.id, unitPath: city.path, title: `${city.name} ${OPEN.year} 年度评价` });
  await workflow.actFor(m, at, matter.id, ['city'], { transition: 'open', facts: { yearAlreadyOpened: false } });
  await m.update(AppraisalRound, { id: round.id }, { workflowInstanceId: matter.id });
  const purchasers = (await purchasersOf(m, city.path, OPEN.year)).flatMap((group) => group.purchasers);
  await gatherParticipants(m, round, purchasers);
  const entries = new Map(drawEntries(judge, await participants(m, round.id), OPEN.year, random).map((entry) => [entry.id, entry]));
  const counties = await countiesOutstanding(m, round.id);
  // The first county is left as it is, for whoever tries the demonstration; the second has entered everything but not suggested.
  for (const [i, county] of counties.entries()) {
    if (i === 0 || i > (counties.length * 2) / 3) continue;
    const own: { id: string }[] = await m.query(`select id from appraisal_result where round_id = $1 and purchaser_unit_id = $2 and post_level = 'county-post'`, [round.id, county.id]);
    await enter(m, own.flatMap(({ id }) => entries.get(id) ?? []), false);
    await judgeLimits(m, at, policy, judge, round, [county.id]);
    if (i === 1) continue;
    await m.query(`update appraisal_result set suggested_on = '2026-11-18' where round_id = $1 and purchaser_unit_id = $2`, [round.id, county.id]);
    await workflow.actFor(m, { ...ctx, unitId: county.id, unitPath: county.path }, matter.id, ['county'], {
      transition: 'suggest', facts: { incompleteParticipants: [], tiersAboveLimit: [], countiesOutstanding: (await countiesOutstanding(m, round.id)).map((c) => c.id) },
    });
  }
  const instance = await workflow.getLocked(m, { ...at, userId: ctx.userId }, matter.id);
  await tellCounties(m, at, instance, await countiesOutstanding(m, round.id));
}

/**
 * Last year's appraisal of every city, closed, and this year's of the first one, under way. Tiers are drawn, all else is judged by
 * the document. Loads nothing where rounds are there already.
 */
export async function loadAppraisals(context: Pick<SeedContext, 'database' | 'index' | 'clock' | 'progress'>, tenantId: string): Promise<void> {
  const policy = new PolicyService(context.database, context.index, context.clock);
  const workflow = new WorkflowEngine(policy, new Trail(), new TodoBook(new EventBus(null, () => undefined)));
  const people = await context.database.run({ tenantId }, async (m) => {
    if (await m.existsBy(AppraisalRound, {})) return 0;
    const [root]: City[] = await m.query('select id, path::text as path, name, kind from org_unit where level = 0');
    if (!root) throw new Error(`the tenant ${tenantId} has no root unit`);
    const cities: City[] = await m.query('select id, path::text as path, name, kind from org_unit where level = 1 order by path');
    const services = { policy, workflow, judge: await policy.judge(m, { tenantId }) };
    const ctx = systemContext({ id: tenantId, rootUnitId: root.id, rootUnitPath: root.path }, CLOSED.at, 'seed');
    const random = new Random(20251231);
    let appraised = 0;
    for (const city of cities) appraised += await closedYear(m, ctx, services, city, random);
    const first = cities.find((city) => city.kind === 'city-union');
    if (first) await openYear(m, { ...ctx, at: OPEN.at }, services, first, random);
    return appraised;
  });
  if (people > 0) context.progress(`${people} 人的 ${CLOSED.year} 年度评价`);
}

/** Gives a worker's account its file: the first worker of the provider who has a result. */
export async function linkWorkerAccount(database: TenantDatabase, tenantId: string, signInName: string): Promise<void> {
  await database.run({ tenantId }, (m) => m.query(
    `update worker set user_id = (select id from app_user where sign_in_name = $1 and tenant_id = $2)
      where id = (select w.id from worker w join appraisal_result r on r.worker_id = w.id where w.tenant_id = $2 order by w.number limit 1)
        and not exists (select 1 from worker x join app_user u on u.id = x.user_id where u.sign_in_name = $1)`, [signInName, tenantId]));
}
