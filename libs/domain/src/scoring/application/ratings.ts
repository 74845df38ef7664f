import type { Json, JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { FactProviders } from '../model/fact-provider.js';
import { readAs } from '../model/read-value.js';
import { schemeOf } from '../model/scheme-of.js';
import { finishRated } from '../persistence/assign-raters.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringAssignment } from '../persistence/rater-entities.js';
import { formType, readForm, takesRatings, type FormReader, type RatingForm, type WholeForm } from './rating-form.js';

const SUBJECT = 'ScoringSubject';

/** What raters give: by form, once for each item and person, never changed, only struck out. */
@Injectable()
export class Ratings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly facts: FactProviders = new FactProviders(),
  ) {}

  private get reader(): FormReader {
    return { access: this.access, policy: this.policy, facts: this.facts };
  }

  /** The caller's form for somebody. @throws Refused `subject-unknown`. */
  form(ctx: RequestContext, subjectId: string): Promise<RatingForm> {
    return this.database.run(ctx, (m) => readForm(m, this.reader, ctx, subjectId));
  }

  private rowsOf(ctx: RequestContext, form: WholeForm, id: string, value: Json, provision: string | null): Partial<Rating>[] {
    const field = `values.${id}`;
    const waits = form.waiting.find((held) => held.id === id);
    if (waits) throw refuseScoring('draw-first', { field, values: { item: waits.zh } });
    const item = form.items.find((held) => held.id === id);
    const codes = form.drawn.get(id);
    if (!item) throw refuseScoring('item-unknown', { field, values: { item: id } });
    if (codes ? codes.left.length === 0 : id in form.given) throw refuseScoring('rated-already', { field, values: { item: item.zh } });
    const party = item.raters.find((rater) => ctx.roles.includes(rater)) ?? item.raters[0] ?? '';
    const inPerson = form.inPerson.has(id);
    const read = readAs(formType(item, inPerson, codes?.left), field, value, dayInChina(ctx.at), provision);
    const base = { unitPath: form.subject.unitPath, roundId: form.round.id, subjectId: form.subject.id, item: id, party, givenBy: ctx.userId, givenAt: ctx.at, drawn: codes !== undefined, struckAt: null, struckBy: null, struckReason: null };
    if (codes) return (read as readonly JsonObject[]).map((sheet) => ({ ...base, value: sheet['value'], sheet: 1 + codes.all.indexOf(String(sheet['drawn'])), respondent: String(sheet['drawn']) }));
    if (item.by !== 'sheets' || inPerson) return [{ ...base, value: read, sheet: 0, respondent: null }];
    return (read as readonly JsonObject[]).map((sheet, i) => ({ ...base, value: sheet['value'], sheet: i + 1, respondent: typeof sheet['respondent'] === 'string' ? sheet['respondent'] : null }));
  }

  /** Gives ratings on some items of one person. Acts once per key; an item that the caller has rated, or a drawn sheet that anybody has given, is refused. */
  give(ctx: RequestContext, key: string, input: { readonly subjectId: string; readonly values: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveRatings', input }, async (m) => {
      // One after the other for each person, so that nobody gives a sheet that another has just given.
      await m.find(ScoringAssignment, { where: { subjectId: input.subjectId, tenantId: ctx.tenantId }, select: { id: true }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
      const form = await readForm(m, this.reader, ctx, input.subjectId);
      const { subject, round, scheme } = form;
      if (!takesRatings(round, subject)) throw refuseScoring('round-not-open', { field: 'subjectId' });
      const entries = Object.entries(input.values).filter(([, value]) => value !== null);
      if (entries.length === 0) throw refuseScoring('nothing-rated', { field: 'values' });
      const provision = scheme.provisions[0]?.id ?? null;
      const rows = entries.flatMap(([id, value]) => this.rowsOf(ctx, form, id, value, provision));
      await m.save(rows.map((row) => m.create(Rating, row)));
      for (const [id] of entries) await this.count(m, ctx, form, id, rows.filter((row) => row.item === id).length);
      await finishRated(m, round.id, ctx.userId, ctx.at);
      this.trail.write(m, ctx, { action: 'give-ratings', subject: SUBJECT, subjectId: subject.id, unitPath: subject.unitPath, after: { items: [...new Set(rows.map((row) => row.item))] }, ...(provision === null ? {} : { provision }) });
      return { id: subject.id };
    });
  }

  /** Counts what was given on the assignment that it answers: the caller's own before one for a party. */
  private async count(m: EntityManager, ctx: RequestContext, form: WholeForm, item: string, sheets: number): Promise<void> {
    const slots = form.assignments.filter((slot) => slot.item === item);
    const slot = slots.find((held) => held.raterId === ctx.userId) ?? slots.find((held) => held.raterId === null && held.purchaserTenantId === null);
    if (slot) await m.increment(ScoringAssignment, { id: slot.id }, 'given', sheets);
  }

  /** Strikes a rating out with a reason, so that its rater may give it anew; earlier runs still know it. */
  strike(ctx: RequestContext, key: string, input: { readonly id: string; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'strikeRating', input }, async (m) => {
      const rating = await m.findOne(Rating, { where: { id: input.id, struckAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!rating || !this.access.can(ctx, 'update', SUBJECT, rating)) throw refuseScoring('rating-unknown', { field: 'id' });
      if (input.reason.trim() === '') throw refuseScoring('reason-missing', { field: 'reason' });
      await strikeOut(m, ctx, [rating], input.reason.trim());
      this.trail.write(m, ctx, { action: 'strike-rating', subject: SUBJECT, subjectId: rating.subjectId, unitPath: rating.unitPath, before: { item: rating.item, value: rating.value }, after: { reason: rating.struckReason } });
      return { id: rating.subjectId };
    });
  }

  /** What was given for somebody, item by item in the scheme's words, for those who organise the round. */
  givenFor(ctx: RequestContext, subjectId: string): Promise<readonly (Rating & { readonly itemName: string })[]> {
    return this.database.run(ctx, async (m) => {
      const subject = await m.findOneBy(ScoringSubject, { id: subjectId });
      if (!subject || !this.access.can(ctx, 'update', SUBJECT, subject)) throw refuseScoring('subject-unknown', { field: 'subjectId' });
      const round = await m.findOneByOrFail(ScoringRound, { id: subject.roundId });
      const { items } = schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme);
      const names = new Map(items.map(({ id, zh }) => [id, zh]));
      const given = await m.find(Rating, { where: { subjectId }, order: { item: 'ASC', givenAt: 'ASC', id: 'ASC' } });
      return given.map((rating) => Object.assign(rating, { itemName: names.get(rating.item) ?? rating.item }));
    });
  }
}

/** Strikes ratings out: they no longer count from now on, and are wanted again. */
export async function strikeOut(m: EntityManager, ctx: RequestContext, ratings: readonly Rating[], reason: string): Promise<void> {
  for (const rating of ratings) {
    await m.save(Object.assign(rating, { struckAt: ctx.at, struckBy: ctx.userId, struckReason: reason }));
    await m.query(
      `update scoring_assignment set given = greatest(given - 1, 0) where id = (select id from scoring_assignment where subject_id = $1 and item = $2 and (rater_id = $3 or rater_id is null) order by rater_id nulls last limit 1)`,
      [rating.subjectId, rating.item, rating.givenBy]);
  }
}
