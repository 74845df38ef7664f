import { itemsOf, type JsonObject, type SchemeCohort, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { crossGroups, drawBy, verifyDraw } from '../model/draw.js';
import { schemeOf } from '../model/scheme-of.js';
import { tellRaters } from '../persistence/assign-raters.js';
import { ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringDraw } from '../persistence/rater-entities.js';
import { dueDaysOf, spreadDueDays } from './round-terms.js';
import { titleOf } from './round-title.js';

const SUBJECT = 'ScoringRound';
const SHOWN = new Set(['published', 'final']);

/** A draw with the words for what was drawn. */
export interface ShownDraw extends ScoringDraw {
  /** Whether the round's seed gives what was drawn; null while the seed is not shown. */
  readonly holds: boolean | null;
  /** What was drawn for, in the scheme's words; null for the groups of the cross scoring. */
  readonly title: string | null;
  /** Names of people and units in the pool, by what stands in the pool. */
  readonly names: Readonly<Record<string, string>>;
}

/** Draws of a round: which unit scores which, and who is drawn to rate. */
@Injectable()
export class Draws {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async readRound(m: EntityManager, ctx: RequestContext, id: string): Promise<ScoringRound> {
    const round = await m.findOneBy(ScoringRound, { id });
    if (!round || !this.access.can(ctx, 'read', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'roundId' });
    return round;
  }

  /** Which unit's people score which unit's, drawn by the round's seed; anyone with the seed comes to the same. */
  crossScoring(ctx: RequestContext, roundId: string): Promise<readonly { readonly unit: string; readonly scores: string }[]> {
    return this.database.run(ctx, async (m) => {
      const round = await this.readRound(m, ctx, roundId);
      const units: { path: string; name: string }[] = await m.query('select distinct unit_path::text as path, unit_name as name from scoring_subject where round_id = $1', [roundId]);
      const nameOf = new Map(units.map(({ path, name }) => [path, name]));
      return [...crossGroups(round.seed, units.map((unit) => unit.path))].map(([unit, scores]) => ({ unit: nameOf.get(unit) ?? unit, scores: nameOf.get(scores) ?? scores }));
    });
  }

  /** Draws of a round: to those who organise it at any time, to everybody concerned with the seed once it is published. */
  of(ctx: RequestContext, roundId: string): Promise<readonly ShownDraw[]> {
    return this.database.run(ctx, async (m) => {
      const round = await this.readRound(m, ctx, roundId);
      const shown = SHOWN.has(round.state);
      const organises = this.access.can(ctx, 'update', SUBJECT, round) || this.access.can(ctx, 'draw', SUBJECT, round);
      if (!shown && !organises) return [];
      const all = await m.find(ScoringDraw, { where: { roundId }, order: { kind: 'ASC', item: 'ASC', id: 'ASC' } });
      // What was looked at of one person is that person's to see, and of those who organise the round.
      const own = organises ? null : await m.findOneBy(ScoringSubject, { roundId, personId: ctx.userId });
      const draws = organises ? all : all.filter((draw) => draw.subjectId === null || draw.subjectId === own?.id);
      const names = await namesOf(m, draws);
      const scheme = schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme);
      return draws.map((draw) => Object.assign(draw, { title: titleOfDraw(scheme, draw), holds: shown ? verifyDraw(round.seed, round.seedHash, draw) : null, names }));
    });
  }

  /** Draws the raters whom the scheme has drawn, once and for good, and tells them. Acts once per key. */
  draw(ctx: RequestContext, key: string, roundId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'drawScoringRaters', input: { roundId } }, async (m) => {
      const round = await m.findOne(ScoringRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
      if (!round || !this.access.can(ctx, 'draw', SUBJECT, round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'roundId' });
      const judge = await this.policy.judge(m, ctx);
      const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
      const wanted = drawsOf(scheme, round.number);
      if (wanted.length === 0) throw refuseScoring('nothing-to-draw', { field: 'roundId' });
      for (const { item, cohort } of wanted) if (item.draw && !ctx.roles.includes(item.draw.by)) throw refuseScoring('draw-not-yours', { field: 'roundId', values: { cohort } });
      if (await m.existsBy(ScoringDraw, { roundId, kind: 'raters' })) throw refuseScoring('drawn-already', { field: 'roundId' });
      for (const { item, cohort } of wanted) await this.drawFor(m, ctx, { round, scheme, judge }, item, cohort);
      await tellRaters(m, { roundId, unitPath: round.unitPath, title: titleOf(scheme, round), sentBy: ctx.userId, at: ctx.at, dueOn: round.ratingEndsOn, provision: scheme.provisions[0]?.id ?? null });
      const due = await dueDaysOf(m, scheme, round);
      if (due) await spreadDueDays(m, scheme, roundId, due);
      return { id: roundId };
    });
  }

  private async drawFor(m: EntityManager, ctx: RequestContext, of: { readonly round: ScoringRound; readonly scheme: ScoringScheme; readonly judge: Judge }, item: SchemeItem, cohort: string): Promise<void> {
    const { round, scheme, judge } = of;
    if (!item.draw) return;
    const pool = await poolOf(m, item.draw.from);
    const decided = judge.decide(item.draw.decision.name, item.draw.facts(pool.length, cohort), dayInChina(ctx.at));
    const resultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: round.id, field: `draw.${item.id}.${cohort}`, unitPath: round.unitPath, result: decided });
    const plan = { kind: 'raters' as const, item: `${item.id}/${cohort}`, subjectId: null, quota: null, pool, size: item.draw.size(decided.output) };
    const drawn = drawBy(round.seed, plan);
    await m.save(m.create(ScoringDraw, { ...plan, unitPath: round.unitPath, roundId: round.id, drawn, resultId, drawnBy: ctx.userId, drawnAt: ctx.at }));
    await m.query(
      `insert into scoring_assignment (unit_path, round_id, subject_id, item, kind, parties, rater_id, person_name, round_title, item_name, due_on)
         select s.unit_path, s.round_id, s.id, $3, 'drawn', $4::text[], d.id::uuid, s.person_name, $5, $6, $7::date from scoring_subject s, unnest($8::text[]) as d (id)
          where s.round_id = $1 and s.cohort = $2 and s.person_id <> d.id::uuid on conflict (subject_id, item, rater_id) do nothing`,
      [round.id, cohort, item.id, item.raters, titleOf(scheme, round), item.zh, round.ratingEndsOn, drawn]);
    const after: JsonObject = { item: item.id, cohort, pool: pool.length, drawn: drawn.length, seedHash: round.seedHash };
    this.trail.write(m, ctx, { action: 'draw-scoring-raters', subject: SUBJECT, subjectId: round.id, unitPath: round.unitPath, after, provision: decided.provisions[0] ?? '' });
  }
}

/** Items of a round for which raters are drawn, by cohort. */
export function drawsOf(scheme: ScoringScheme, number: number): { readonly item: SchemeItem; readonly cohort: string }[] {
  return scheme.cohorts.flatMap(({ id }) => itemsOf(scheme, number, id).filter((item) => item.draw !== undefined).map((item) => ({ item, cohort: id })));
}

function titleOfDraw(scheme: ScoringScheme, { kind, item }: Pick<ScoringDraw, 'kind' | 'item'>): string | null {
  if (kind === 'groups') return null;
  if (kind !== 'raters') return scheme.samples?.find((sample) => sample.id === item)?.zh ?? item;
  const found = drawnItems(scheme).find((one) => `${one.item.id}/${one.cohort.id}` === item);
  return found ? `${found.item.zh}（${found.cohort.zh}）` : item;
}

const drawnItems = (scheme: ScoringScheme): { readonly item: SchemeItem; readonly cohort: SchemeCohort }[] => scheme.cohorts.flatMap((cohort) => scheme.items.filter((item) => item.draw !== undefined).map((item) => ({ item, cohort })));

/** Accounts that hold one of some parties today, in order. */
export async function poolOf(m: EntityManager, parties: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await m.query(
    `select distinct u.id::text as id from membership ms join app_user u on u.id = ms.user_id where ms.role = any($1::text[]) and ms.valid_to is null and ms.stands_in_for is null and u.closed_at is null order by 1`, [parties]);
  return rows.map((row) => row.id);
}

async function namesOf(m: EntityManager, draws: readonly ScoringDraw[]): Promise<Record<string, string>> {
  const pool = [...new Set(draws.flatMap((draw) => draw.pool))];
  const rows: { key: string; name: string }[] = await m.query(
    `select id::text as key, name from app_user where id::text = any($1::text[]) union all select path::text, name from org_unit where path::text = any($1::text[])
       union all select id::text, person_name from scoring_subject where id = any($2::uuid[])`, [pool, draws.flatMap((draw) => draw.subjectId ?? [])]);
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
}
