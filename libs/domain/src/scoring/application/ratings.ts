import { itemsOf, list, record, text, type Json, type JsonObject, type SchemeItem, type ScoringScheme, type Type } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import { FactProviders } from '../model/fact-provider.js';
import { mayGive } from '../model/may-give.js';
import { readAs } from '../model/read-value.js';
import { schemeOf } from '../model/scheme-of.js';
import { finishRated } from '../persistence/assign-raters.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { ScoringAssignment } from '../persistence/rater-entities.js';

const SUBJECT = 'ScoringSubject';

/** A rater's form for one person: what to fill in and what was given before. */
export interface RatingForm {
  readonly subject: ScoringSubject;
  readonly round: ScoringRound;
  readonly items: readonly SchemeItem[];
  /** Own ratings that stand, by item. */
  readonly given: JsonObject;
  /** Items that the caller gives in person, named for it. */
  readonly inPerson: ReadonlySet<string>;
}

interface WholeForm extends RatingForm {
  readonly scheme: ScoringScheme;
  readonly assignments: readonly ScoringAssignment[];
}

/** The type of an item on a form: itself, or the sheets of several who have no account, entered one by one. */
export function formType(item: SchemeItem, inPerson: boolean): Type<unknown> {
  if (item.by !== 'sheets' || inPerson) return item.value;
  return list(record({ respondent: text().optional().zh('评分人代号'), value: item.value }), { nonEmpty: true, ...(item.sheets ? { max: item.sheets } : {}) }).zh(item.zh);
}

/** Whether what raters give still counts for somebody. */
export function takesRatings(round: Pick<ScoringRound, 'state'>, subject: Pick<ScoringSubject, 'reopenedAt'>): boolean {
  return round.state === 'open' || round.state === 'computed' || subject.reopenedAt !== null;
}

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

  private async schemeOfRound(m: EntityManager, ctx: RequestContext, round: ScoringRound): Promise<ScoringScheme> {
    const judge = await this.policy.judge(m, ctx);
    return schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
  }

  /** Items that the caller gives for somebody: by assignment, or for a register's entry by role; what records answer is not asked. */
  private itemsFor(ctx: RequestContext, scheme: ScoringScheme, round: ScoringRound, subject: ScoringSubject, assignments: readonly ScoringAssignment[]): SchemeItem[] {
    const overPerson = this.access.can(ctx, 'rate', SUBJECT, subject) && subject.personId !== ctx.userId;
    const collecting = round.state === 'open' || round.state === 'computed';
    const giving = { userId: ctx.userId, roles: ctx.roles, place: ctx.unitPath, roundPlace: round.unitPath, personId: subject.personId, overPerson };
    return itemsOf(scheme, round.number, subject.cohort).filter((item) => {
      // After publication only what was struck out is asked again.
      if (item.source === 'rating') return assignments.some((slot) => slot.item === item.id && (collecting || slot.given < slot.wanted) && mayGive(slot, giving));
      if (item.measure !== undefined && item.byHand !== true && this.facts.has(item.measure)) return false;
      return overPerson && item.raters.some((party) => ctx.roles.includes(party));
    });
  }

  private async formOf(m: EntityManager, ctx: RequestContext, subjectId: string): Promise<WholeForm> {
    const subject = await m.findOneBy(ScoringSubject, { id: subjectId });
    if (!subject) throw refuseScoring('subject-unknown', { field: 'subjectId' });
    const round = await m.findOneByOrFail(ScoringRound, { id: subject.roundId });
    const scheme = await this.schemeOfRound(m, ctx, round);
    const assignments = await m.findBy(ScoringAssignment, { subjectId, tenantId: ctx.tenantId });
    const items = this.itemsFor(ctx, scheme, round, subject, assignments);
    if (items.length === 0 && !this.access.can(ctx, 'rate', SUBJECT, subject)) throw refuseScoring('subject-unknown', { field: 'subjectId' });
    const own = await m.find(Rating, { where: { subjectId, givenBy: ctx.userId, struckAt: IsNull() }, order: { sheet: 'ASC' } });
    const given: { [item: string]: Json } = {};
    for (const { item, sheet, value } of own) given[item] = sheet === 0 ? (value as Json) : [...(Array.isArray(given[item]) ? (given[item] as readonly Json[]) : []), value as Json];
    const inPerson = new Set(assignments.filter((slot) => slot.raterId === ctx.userId).map((slot) => slot.item));
    return { subject, round, scheme, items, given, assignments, inPerson };
  }

  /** The caller's form for somebody. @throws Refused `subject-unknown`. */
  form(ctx: RequestContext, subjectId: string): Promise<RatingForm> {
    return this.database.run(ctx, (m) => this.formOf(m, ctx, subjectId));
  }

  private rowsOf(ctx: RequestContext, form: WholeForm, id: string, value: Json, provision: string | null): Partial<Rating>[] {
    const item = form.items.find((held) => held.id === id);
    if (!item) throw refuseScoring('item-unknown', { field: `values.${id}`, values: { item: id } });
    if (id in form.given) throw refuseScoring('rated-already', { field: `values.${id}`, values: { item: item.zh } });
    const party = item.raters.find((rater) => ctx.roles.includes(rater)) ?? item.raters[0] ?? '';
    const read = readAs(formType(item, form.inPerson.has(id)), `values.${id}`, value, dayInChina(ctx.at), provision);
    const base = { unitPath: form.subject.unitPath, roundId: form.round.id, subjectId: form.subject.id, item: id, party, givenBy: ctx.userId, givenAt: ctx.at, struckAt: null, struckBy: null, struckReason: null };
    if (item.by !== 'sheets' || form.inPerson.has(id)) return [{ ...base, value: read, sheet: 0, respondent: null }];
    return (read as readonly JsonObject[]).map((sheet, i) => ({ ...base, value: sheet['value'], sheet: i + 1, respondent: typeof sheet['respondent'] === 'string' ? sheet['respondent'] : null }));
  }

  /** Gives ratings on some items of one person. Acts once per key; an item that the caller has rated is refused. */
  give(ctx: RequestContext, key: string, input: { readonly subjectId: string; readonly values: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'giveRatings', input }, async (m) => {
      const form = await this.formOf(m, ctx, input.subjectId);
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
      const { items } = await this.schemeOfRound(m, ctx, await m.findOneByOrFail(ScoringRound, { id: subject.roundId }));
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
