import { day, samplesOf, type Json, type JsonObject, type SchemeSample, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge, PolicyService, ResultToStore } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { drawBy } from '../model/draw.js';
import type { FactProviders } from '../model/fact-provider.js';
import { samplePool, sampleQuota } from '../model/sample.js';
import { spanOf } from '../model/scheme-of.js';
import { ScoringSubject, type ScoringRound } from '../persistence/entities.js';
import { ScoringDraw } from '../persistence/rater-entities.js';

const BATCH = 200;
const LISTS = 'service-lists';

/** A round as the draw of its samples sees it. */
export interface SampledRound {
  readonly round: Pick<ScoringRound, 'id' | 'unitPath' | 'year' | 'number' | 'seed'>;
  readonly scheme: ScoringScheme;
  readonly judge: Judge;
}

type Decided = ReturnType<Judge['decide']>;

/** What a sample comes to for a person: how many, by the document, and which ones, by the round's seed. */
interface Sampled {
  readonly sample: SchemeSample;
  readonly decided: Decided;
  readonly draw: { readonly kind: SchemeSample['lists']; readonly item: string; readonly subjectId: string; readonly pool: string[]; readonly size: number; readonly quota: ReturnType<typeof sampleQuota> };
  readonly drawn: string[];
}

/** Samples of one person; the same question is put to the document once. */
function sampledOf({ round, scheme, judge }: SampledRound, subject: Pick<ScoringSubject, 'id' | 'cohort'>, lists: JsonObject): Sampled[] {
  const { to } = spanOf(scheme, round.year, round.number);
  const answers = new Map<string, Decided>();
  return samplesOf(scheme, round.number, subject.cohort).flatMap((sample) => {
    const facts = sample.facts(lists, subject.cohort);
    const asked = `${sample.decision.name} ${JSON.stringify(facts)}`;
    const decided = answers.get(asked) ?? judge.decide(sample.decision.name, facts, to);
    answers.set(asked, decided);
    const plan = sample.plan(decided.output, subject.cohort);
    const draw = { kind: sample.lists, item: sample.id, subjectId: subject.id, pool: samplePool(lists, sample.lists, plan), size: 0, quota: sampleQuota(plan) };
    const drawn = drawBy(round.seed, draw);
    return drawn.length === 0 ? [] : [{ sample, decided, draw, drawn }];
  });
}

async function listsOf(m: EntityManager, ctx: RequestContext, providers: FactProviders, of: SampledRound, employeeIds: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  const { from, to } = spanOf(of.scheme, of.round.year, of.round.number);
  const found = await providers.find(m, ctx, { employeeIds, from: day(from), to: day(to), measures: [LISTS], knownAt: ctx.at, judge: of.judge });
  return new Map([...found].flatMap(([id, facts]) => (facts[LISTS] ? [[id, facts[LISTS].value as Json as JsonObject] as const] : [])));
}

/** Items of somebody for which there is something to draw, as the records stand. */
export async function itemsToDraw(m: EntityManager, ctx: RequestContext, providers: FactProviders, of: SampledRound, subject: Pick<ScoringSubject, 'id' | 'cohort' | 'employeeId'>): Promise<ReadonlySet<string>> {
  if (subject.employeeId === null || !providers.has(LISTS) || samplesOf(of.scheme, of.round.number, subject.cohort).length === 0) return new Set();
  const lists = (await listsOf(m, ctx, providers, of, [subject.employeeId])).get(subject.employeeId);
  return new Set(lists ? sampledOf(of, subject, lists).map(({ sample }) => sample.item) : []);
}

/** Keeps what was drawn of some people, with the decisions behind it, and asks the raters for as many sheets. */
async function keep(m: EntityManager, ctx: RequestContext, policy: PolicyService, { round }: SampledRound, all: readonly Sampled[]): Promise<void> {
  const decisions = [...new Map(all.map(({ decided, draw }) => [decided, draw.subjectId]))];
  const ids = await policy.storeMany(m, ctx, decisions.map(([result, subjectId]): ResultToStore => ({ subject: 'ScoringSubject', subjectId, field: 'sample', unitPath: round.unitPath, result })));
  const resultOf = new Map(decisions.map(([decided], i) => [decided, ids[i] ?? null]));
  await m.save(all.map(({ decided, draw, drawn }) => m.create(ScoringDraw, { ...draw, unitPath: round.unitPath, roundId: round.id, size: drawn.length, drawn, resultId: resultOf.get(decided) ?? null, drawnBy: ctx.userId, drawnAt: ctx.at })));
  await m.query(
    `update scoring_assignment a set wanted = x.n, drawn = true from jsonb_to_recordset($1::jsonb) as x (subject uuid, item text, n int)
      where a.subject_id = x.subject and a.item = x.item and a.rater_id is null and a.purchaser_tenant_id is null`,
    [JSON.stringify(all.map(({ sample, draw, drawn }) => ({ subject: draw.subjectId, item: sample.item, n: drawn.length })))]);
}

/**
 * Draws what is looked at of everybody of a round whose records keep lists, in batches. Whoever was rated on an item before is
 * not drawn for it any more.
 *
 * @returns how many people something was drawn of.
 */
export async function drawSamples(m: EntityManager, ctx: RequestContext, policy: PolicyService, providers: FactProviders, of: SampledRound): Promise<number> {
  const subjects = await m.find(ScoringSubject, { where: { roundId: of.round.id }, order: { id: 'ASC' }, select: { id: true, cohort: true, employeeId: true } });
  const items = [...new Set(samplesOf(of.scheme, of.round.number).map((sample) => sample.item))];
  let people = 0;
  for (let i = 0; i < subjects.length; i += BATCH) {
    const batch = subjects.slice(i, i + BATCH);
    const lists = await listsOf(m, ctx, providers, of, batch.flatMap((s) => s.employeeId ?? []));
    const rated: { key: string }[] = await m.query(`select distinct subject_id || ' ' || item as key from rating where subject_id = any($1::uuid[]) and item = any($2::text[]) and struck_at is null`, [batch.map((s) => s.id), items]);
    const done = new Set(rated.map(({ key }) => key));
    const all = batch.flatMap((subject) => {
      const held = lists.get(subject.employeeId ?? '');
      return held ? sampledOf(of, subject, held).filter(({ sample }) => !done.has(`${subject.id} ${sample.item}`)) : [];
    });
    if (all.length === 0) continue;
    await keep(m, ctx, policy, of, all);
    people += new Set(all.map(({ draw }) => draw.subjectId)).size;
  }
  return people;
}
