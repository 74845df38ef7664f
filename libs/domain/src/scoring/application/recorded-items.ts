import { day, type Json, type JsonObject, type Measure, type SchemeItem, type SchemeRound, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { FactProviders } from '../model/fact-provider.js';
import { spanOf } from '../model/scheme-of.js';
import type { ScoringRound, ScoringSubject } from '../persistence/entities.js';

/** Of items that may be entered by hand, those of which the registers have something for the person: they are not asked of anybody. */
export async function recordedItems(m: EntityManager, ctx: RequestContext, facts: FactProviders, law: { readonly round: ScoringRound; readonly scheme: ScoringScheme; readonly judge: Judge },
  subject: ScoringSubject, items: readonly SchemeItem[]): Promise<ReadonlySet<string>> {
  const asked = items.filter((item) => item.byHand === true && item.measure !== undefined && facts.has(item.measure));
  if (asked.length === 0) return new Set();
  const { scheme, judge, round: { year, number, settings } } = law;
  const { from, to } = spanOf(scheme, year, number);
  const file = subject.employeeId ?? subject.personId;
  const measures = [...new Set(asked.flatMap((item): Measure[] => (item.measure === undefined ? [] : [item.measure])))];
  const found = (await facts.find(m, ctx, { employeeIds: [file], from: day(from), to: day(to), measures, knownAt: ctx.at, judge })).get(file) ?? {};
  const round: SchemeRound = { year, number, settings: settings ?? ({} as JsonObject), people: 1 };
  const valueOf = (item: SchemeItem): Json | undefined => {
    const fact = item.measure === undefined ? undefined : found[item.measure];
    return fact && (item.take ? item.take(fact.value as Json, round, subject.cohort) : (fact.value as Json));
  };
  return new Set(asked.filter((item) => valueOf(item) !== undefined).map((item) => item.id));
}
