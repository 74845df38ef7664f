import type { JsonObject, SchemeItem, SchemeTerms, ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, type Decided, type Judge, type PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { daysAround } from '../model/days-around.js';
import type { ScoringRound } from '../persistence/entities.js';

const SUBJECT = 'ScoringRound';

/** By when a round is carried through, as its decision answered. */
export interface DueDays {
  readonly provision: string;
  readonly item: (item: Pick<SchemeItem, 'id' | 'raters'>) => string | null;
  readonly state: (state: string) => string | null;
}

const dayIn = (output: JsonObject, field: string | undefined): string | null => {
  const value = field === undefined ? undefined : output[field];
  return typeof value === 'string' ? value : null;
};

function dueDaysIn(terms: SchemeTerms, output: JsonObject): DueDays {
  return { provision: terms.provision.id, item: (item) => dayIn(output, terms.item(item)), state: (state) => dayIn(output, terms.states[state]) };
}

function decideTerms(judge: Judge, terms: SchemeTerms, noticeOn: string, collectedOn: string | null): Decided {
  return judge.decide(terms.decision.name, terms.facts({ noticeOn, collectedOn, ...daysAround(judge, noticeOn, 'noticeOn') }), collectedOn ?? noticeOn);
}

/** What the document's decision would say of a round whose sheets were collected on a day. */
export function dueDaysAt(judge: Judge, terms: SchemeTerms, round: Pick<ScoringRound, 'notifiedOn'>, collectedOn: string): DueDays | null {
  return round.notifiedOn === null ? null : dueDaysIn(terms, decideTerms(judge, terms, round.notifiedOn, collectedOn).output);
}

/** By when a round is carried through, as it was decided; null where its scheme sets no such terms. */
export async function dueDaysOf(m: EntityManager, { terms }: ScoringScheme, round: Pick<ScoringRound, 'termsResultId'>): Promise<DueDays | null> {
  const kept = terms && round.termsResultId !== null ? await m.findOneBy(DecisionResult, { id: round.termsResultId }) : null;
  return terms && kept ? dueDaysIn(terms, kept.output as JsonObject) : null;
}

/**
 * Asks the document's decision on the terms of a round, when it is opened and again when its sheets are collected, and keeps the
 * answer with the round. The last day for sheets is the round's.
 */
export async function decideDueDays(m: EntityManager, ctx: RequestContext, policy: PolicyService, law: { readonly round: ScoringRound; readonly scheme: ScoringScheme; readonly judge: Judge },
  on: { readonly noticeOn: string; readonly collectedOn: string | null }): Promise<DueDays | null> {
  const { round, scheme, judge } = law;
  const { terms } = scheme;
  if (!terms) return null;
  const result = decideTerms(judge, terms, on.noticeOn, on.collectedOn);
  const termsResultId = await policy.store(m, ctx, { subject: SUBJECT, subjectId: round.id, field: 'terms', unitPath: round.unitPath, result });
  const due = dueDaysIn(terms, result.output);
  const last = scheme.items.flatMap((item) => (item.source === 'rating' ? (due.item(item) ?? []) : [])).sort().at(-1);
  await m.save(Object.assign(round, { notifiedOn: on.noticeOn, collectedOn: on.collectedOn, termsResultId, ratingEndsOn: last ?? round.ratingEndsOn }));
  return due;
}

/** Puts the due day of each item on what is to be given on it, and the earliest of a rater's days on the rater's to-do. */
export async function spreadDueDays(m: EntityManager, scheme: ScoringScheme, roundId: string, due: DueDays): Promise<void> {
  const items = scheme.items.flatMap((item) => (item.source === 'rating' ? [{ item: item.id, due: due.item(item) }] : []));
  await m.query('update scoring_assignment a set due_on = x.due from jsonb_to_recordset($2::jsonb) as x (item text, due date) where a.round_id = $1 and a.item = x.item', [roundId, JSON.stringify(items)]);
  await m.query(
    `update todo t set due_provision = $2, due_on = coalesce((select min(a.due_on) from scoring_assignment a where a.round_id = $1 and a.given < a.wanted and (a.rater_id = t.user_id
          or (t.user_id is null and a.rater_id is null and t.party = any(a.parties) and coalesce(a.rater_unit_path, a.unit_path) <@ t.unit_path))), t.due_on)
      where t.subject = 'ScoringRating' and t.subject_id = $1 and t.finished_at is null`, [roundId, due.provision]);
}
