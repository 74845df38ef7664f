import { itemsOf, type Json, type JsonObject, type SchemeItem, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { crossGroups } from '../model/draw.js';
import { readRating } from '../model/read-value.js';
import { schemeOf } from '../model/scheme-of.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';

const SUBJECT = 'ScoringSubject';

/** A rater's form for one person: what to fill in and what was given before. */
export interface RatingForm {
  readonly subject: ScoringSubject;
  readonly round: ScoringRound;
  readonly items: readonly SchemeItem[];
  /** Own ratings that stand, by item. */
  readonly given: JsonObject;
}

/** What raters give: by form, once for each item and person, never changed, only struck out. */
@Injectable()
export class Ratings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async schemeOfRound(m: EntityManager, ctx: RequestContext, round: ScoringRound): Promise<ScoringScheme> {
    const judge = await this.policy.judge(m, ctx);
    return schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
  }

  /** Items that the caller gives for somebody, by the caller's roles; nobody rates themselves. */
  private itemsFor(ctx: RequestContext, scheme: ScoringScheme, round: ScoringRound, subject: ScoringSubject): SchemeItem[] {
    if (subject.personId === ctx.userId) return [];
    return itemsOf(scheme, round.number, subject.cohort).filter((item) => item.raters.some((party) => ctx.roles.includes(party)));
  }

  private async formOf(m: EntityManager, ctx: RequestContext, subjectId: string): Promise<RatingForm & { readonly scheme: ScoringScheme }> {
    const subject = await m.findOneBy(ScoringSubject, { id: subjectId });
    if (!subject || !this.access.can(ctx, 'rate', SUBJECT, subject)) throw refuseScoring('subject-unknown', { field: 'subjectId' });
    const round = await m.findOneByOrFail(ScoringRound, { id: subject.roundId });
    const scheme = await this.schemeOfRound(m, ctx, round);
    const own = await m.findBy(Rating, { subjectId, givenBy: ctx.userId, struckAt: IsNull() });
    return { subject, round, scheme, items: this.itemsFor(ctx, scheme, round, subject), given: Object.fromEntries(own.map((rating) => [rating.item, rating.value as Json])) };
  }

  /** The caller's form for somebody. @throws Refused `subject-unknown`. */
  form(ctx: RequestContext, subjectId: string): Promise<RatingForm> {
    return this.database.run(ctx, (m) => this.formOf(m, ctx, subjectId));
  }

  /** Gives ratings on some items of one person. Acts once per key; an item that the caller has rated is refused. */
  give(ctx: RequestContext, key: string, input: { readonly subjectId: string; readonly values: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveRatings', input }, async (m) => {
      const { subject, round, scheme, items, given } = await this.formOf(m, ctx, input.subjectId);
      if (round.state !== 'open' && round.state !== 'computed') throw refuseScoring('round-not-open', { field: 'subjectId' });
      const byId = new Map(items.map((item) => [item.id, item]));
      const entries = Object.entries(input.values).filter(([, value]) => value !== null);
      if (entries.length === 0) throw refuseScoring('nothing-rated', { field: 'values' });
      const provision = scheme.provisions[0]?.id ?? null;
      const rows = entries.map(([id, value]) => {
        const item = byId.get(id);
        if (!item) throw refuseScoring('item-unknown', { field: `values.${id}`, values: { item: id } });
        if (id in given) throw refuseScoring('rated-already', { field: `values.${id}`, values: { item: item.zh } });
        const party = item.raters.find((rater) => ctx.roles.includes(rater)) ?? item.raters[0] ?? '';
        return {
          unitPath: subject.unitPath, roundId: round.id, subjectId: subject.id, item: id, party, value: readRating(item, value, dayInChina(ctx.at), provision),
          givenBy: ctx.userId, givenAt: ctx.at, struckAt: null, struckBy: null, struckReason: null,
        };
      });
      await m.save(rows.map((row) => m.create(Rating, row)));
      this.trail.write(m, ctx, { action: 'give-ratings', subject: SUBJECT, subjectId: subject.id, unitPath: subject.unitPath, after: { items: rows.map((row) => row.item) }, ...(provision === null ? {} : { provision }) });
      return { id: subject.id };
    });
  }

  /** Strikes a rating out with a reason, so that its rater may give it anew; earlier runs still know it. */
  strike(ctx: RequestContext, key: string, input: { readonly id: string; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'strikeRating', input }, async (m) => {
      const rating = await m.findOne(Rating, { where: { id: input.id, struckAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!rating || !this.access.can(ctx, 'update', SUBJECT, rating)) throw refuseScoring('rating-unknown', { field: 'id' });
      if (input.reason.trim() === '') throw refuseScoring('reason-missing', { field: 'reason' });
      await m.save(Object.assign(rating, { struckAt: ctx.at, struckBy: ctx.userId, struckReason: input.reason.trim() }));
      this.trail.write(m, ctx, { action: 'strike-rating', subject: SUBJECT, subjectId: rating.subjectId, unitPath: rating.unitPath, before: { item: rating.item, value: rating.value }, after: { reason: rating.struckReason } });
      return { id: rating.subjectId };
    });
  }

  /** Which unit's people score which unit's, drawn by the round's seed; anyone with the seed comes to the same. */
  crossScoring(ctx: RequestContext, roundId: string): Promise<readonly { readonly unit: string; readonly scores: string }[]> {
    return this.database.run(ctx, async (m) => {
      const round = await m.findOneBy(ScoringRound, { id: roundId });
      if (!round || !this.access.can(ctx, 'read', 'ScoringRound', round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      const units: { name: string }[] = await m.query('select distinct unit_name as name from scoring_subject where round_id = $1', [roundId]);
      return [...crossGroups(round.seed, units.map((unit) => unit.name))].map(([unit, scores]) => ({ unit, scores }));
    });
  }
}
