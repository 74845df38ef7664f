import { itemsOf, list, oneOf, record, samplesOf, text, type Json, type JsonObject, type SchemeItem, type ScoringScheme, type Type } from '@gongqiao/kernel';
import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import { In, IsNull, type EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import type { FactProviders } from '../model/fact-provider.js';
import { mayGive } from '../model/may-give.js';
import { schemeOf } from '../model/scheme-of.js';
import { Rating, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { SAMPLE_LISTS, ScoringAssignment, ScoringDraw } from '../persistence/rater-entities.js';
import { itemsToDraw, type SampledRound } from './draw-samples.js';
import { recordedItems } from './recorded-items.js';
import { samplesDrawn } from './samples-drawn.js';

const SUBJECT = 'ScoringSubject';

/** What was drawn for an item of a person, as codes with their kind: all of it, and what nobody has given a sheet for. */
export interface DrawnCodes {
  readonly all: readonly string[];
  readonly left: readonly string[];
}

/** A rater's form for one person: what to fill in and what was given before. */
export interface RatingForm {
  readonly subject: ScoringSubject;
  readonly round: ScoringRound;
  readonly items: readonly SchemeItem[];
  /** Own ratings that stand, by item; by code, for what was drawn. */
  readonly given: JsonObject;
  /** Items that the caller gives in person, named for it. */
  readonly inPerson: ReadonlySet<string>;
  /** Items rated sheet by sheet for what was drawn. */
  readonly drawn: ReadonlyMap<string, DrawnCodes>;
  /** Items that are the caller's to give once something is drawn for them. */
  readonly waiting: readonly SchemeItem[];
}

export interface WholeForm extends RatingForm {
  readonly scheme: ScoringScheme;
  readonly assignments: readonly ScoringAssignment[];
}

/** What reading a form takes. */
export interface FormReader {
  readonly access: AccessService;
  readonly policy: PolicyService;
  readonly facts: FactProviders;
}

/** The type of an item on a form: itself, a sheet for each code that was drawn, or the sheets of several who have no account, entered one by one. */
export function formType(item: SchemeItem, inPerson: boolean, codes?: readonly string[]): Type<unknown> {
  if (codes) {
    const sheet = record({ drawn: oneOf(Object.fromEntries(codes.map((code) => [code, code]))).zh('抽中的编号'), value: item.value });
    return list(sheet, { nonEmpty: true, max: codes.length, unique: ({ drawn }) => drawn, uniqueField: 'drawn' }).zh(item.zh);
  }
  if (item.by !== 'sheets' || inPerson) return item.value;
  return list(record({ respondent: text().optional().zh('评分人代号'), value: item.value }), { nonEmpty: true, ...(item.sheets ? { max: item.sheets } : {}) }).zh(item.zh);
}

const collects = (round: Pick<ScoringRound, 'state'>): boolean => round.state === 'open' || round.state === 'computed';

/** Whether what raters give still counts for somebody. */
export function takesRatings(round: Pick<ScoringRound, 'state'>, subject: Pick<ScoringSubject, 'reopenedAt'>): boolean {
  return collects(round) || subject.reopenedAt !== null;
}

/** Items that the caller gives for somebody: by assignment, or for a register's entry by role; what records answer is not asked. */
function itemsFor(reader: FormReader, ctx: RequestContext, scheme: ScoringScheme, round: ScoringRound, subject: ScoringSubject, assignments: readonly ScoringAssignment[]): SchemeItem[] {
  const overPerson = reader.access.can(ctx, 'rate', SUBJECT, subject) && subject.personId !== ctx.userId;
  const organises = overPerson && reader.access.can(ctx, 'update', SUBJECT, subject);
  const giving = { userId: ctx.userId, roles: ctx.roles, place: ctx.unitPath, roundPlace: round.unitPath, personId: subject.personId, overPerson };
  return itemsOf(scheme, round.number, subject.cohort).filter((item) => {
    // After publication only what was struck out is asked again; what is scored without names has a list of its own once it is drawn.
    if (item.source === 'rating') return assignments.some((slot) => slot.item === item.id && (collects(round) || slot.given < slot.wanted) && (!slot.anonymous || (organises && !slot.drawn)) && mayGive(slot, giving));
    if (item.measure !== undefined && item.byHand !== true && reader.facts.has(item.measure)) return false;
    return overPerson && item.raters.some((party) => ctx.roles.includes(party));
  });
}

/** What was drawn of a person, by item; after publication only what was struck out is left to give. */
async function drawnFor(m: EntityManager, scheme: ScoringScheme, round: ScoringRound, subject: ScoringSubject): Promise<ReadonlyMap<string, DrawnCodes>> {
  const samples = samplesOf(scheme, round.number, subject.cohort);
  if (samples.length === 0) return new Map();
  const draws = await m.findBy(ScoringDraw, { subjectId: subject.id, kind: In([...SAMPLE_LISTS]) });
  if (draws.length === 0) return new Map();
  const sheets = await m.find(Rating, { where: { subjectId: subject.id, drawn: true }, select: { id: true, item: true, respondent: true, struckAt: true } });
  return new Map(samples.flatMap(({ id, item }) => {
    const draw = draws.find((one) => one.item === id);
    if (!draw) return [];
    const own = sheets.filter((sheet) => sheet.item === item);
    const stands = new Set(own.filter((sheet) => sheet.struckAt === null).map((sheet) => sheet.respondent));
    const left = draw.drawn.filter((code) => !stands.has(code) && (collects(round) || own.some((sheet) => sheet.respondent === code)));
    return [[item, { all: draw.drawn, left }] as const];
  }));
}

/** The caller's own ratings of somebody that stand: a value, several sheets in a list, or sheets of what was drawn by their codes. */
async function ownRatings(m: EntityManager, ctx: RequestContext, subjectId: string, hidden: ReadonlySet<string>): Promise<JsonObject> {
  const own = await m.find(Rating, { where: { subjectId, givenBy: ctx.userId, struckAt: IsNull() }, order: { sheet: 'ASC' } });
  const given: { [item: string]: Json } = {};
  for (const { item, sheet, value, drawn, respondent } of own) {
    if (hidden.has(item)) continue;
    if (drawn) given[item] = { ...(given[item] as JsonObject | undefined), [respondent ?? '']: value as Json };
    else given[item] = sheet === 0 ? (value as Json) : [...(Array.isArray(given[item]) ? (given[item] as readonly Json[]) : []), value as Json];
  }
  return given;
}

/** Items for which something is still to be drawn: not of whoever was scored by hand before, of whom nothing is drawn any more. */
async function waitingFor(m: EntityManager, reader: FormReader, ctx: RequestContext, of: SampledRound, subject: ScoringSubject, items: readonly SchemeItem[]): Promise<readonly SchemeItem[]> {
  const sampled = new Set(samplesOf(of.scheme, of.round.number, subject.cohort).map((sample) => sample.item));
  const asked = items.filter((item) => sampled.has(item.id));
  if (asked.length === 0 || (await samplesDrawn(m, of.round.id))) return [];
  const scored = new Set((await m.find(Rating, { where: { subjectId: subject.id, item: In(asked.map((item) => item.id)), struckAt: IsNull() }, select: { id: true, item: true } })).map((rating) => rating.item));
  if (asked.every((item) => scored.has(item.id))) return [];
  const toDraw = await itemsToDraw(m, ctx, reader.facts, of, subject);
  return asked.filter((item) => toDraw.has(item.id) && !scored.has(item.id));
}

/** Reads the caller's form for somebody. @throws Refused `subject-unknown`. */
export async function readForm(m: EntityManager, reader: FormReader, ctx: RequestContext, subjectId: string): Promise<WholeForm> {
  const subject = await m.findOneBy(ScoringSubject, { id: subjectId });
  if (!subject) throw refuseScoring('subject-unknown', { field: 'subjectId' });
  const round = await m.findOneByOrFail(ScoringRound, { id: subject.roundId });
  const judge = await reader.policy.judge(m, ctx);
  const scheme = schemeOf(reader.policy.index.findPack(judge.packId), round.scheme);
  const assignments = await m.findBy(ScoringAssignment, { subjectId, tenantId: ctx.tenantId });
  const may = itemsFor(reader, ctx, scheme, round, subject, assignments);
  const recorded = await recordedItems(m, ctx, reader.facts, { round, scheme, judge }, subject, may);
  const mine = may.filter((item) => !recorded.has(item.id));
  if (mine.length === 0 && !reader.access.can(ctx, 'rate', SUBJECT, subject)) throw refuseScoring('subject-unknown', { field: 'subjectId' });
  const hidden = new Set(assignments.filter((slot) => slot.anonymous && slot.drawn).map((slot) => slot.item));
  const given = await ownRatings(m, ctx, subjectId, hidden);
  const drawn = await drawnFor(m, scheme, round, subject);
  const waiting = collects(round) ? await waitingFor(m, reader, ctx, { round, scheme, judge }, subject, mine.filter((item) => !drawn.has(item.id))) : [];
  const items = mine.filter((item) => !waiting.includes(item) && (item.id in given || drawn.get(item.id)?.left.length !== 0));
  const inPerson = new Set(assignments.filter((slot) => slot.raterId === ctx.userId).map((slot) => slot.item));
  return { subject, round, scheme, items, given, assignments, inPerson, drawn, waiting };
}

/** Items of a form that are still to be given. */
export function openItems({ items, given, drawn }: Pick<RatingForm, 'items' | 'given' | 'drawn'>): readonly SchemeItem[] {
  return items.filter((item) => { const codes = drawn.get(item.id); return codes ? codes.left.length > 0 : !(item.id in given); });
}
