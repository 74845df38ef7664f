import { Decimal, dec, itemsOf, type JsonObject, type Reason, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import { DecisionResult, PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { valueAt } from '../model/gather.js';
import { schemeOf, spanOf } from '../model/scheme-of.js';
import { ScoringRound, type ScoringResult } from '../persistence/entities.js';
import { factsFor } from './standings.js';

/** One change that alone would be enough. */
export interface SmallestChange {
  readonly zh: string;
  readonly from: string;
  readonly to: string;
}

/** What is missing for the next tier. */
export interface NextStep {
  /** The tier in words; null at the top, or where nobody is ranked. */
  readonly tierZh: string | null;
  /** Points missing. */
  readonly gap: string | null;
  /** Single scores that would have been enough, the smallest raise first. */
  readonly changes: readonly SmallestChange[];
  /** Conditions that were not met. */
  readonly unmet: readonly string[];
}

const TENTHS = 10;
const FULL = 100;
const SHOWN = 3;

function unmetIn(reasons: readonly Reason[], into: Set<string>): Set<string> {
  for (const reason of reasons) {
    if (reason.holds === false) into.add(reason.words);
    unmetIn(reason.children ?? [], into);
  }
  return into;
}

function withValue(facts: JsonObject, path: string, value: string): JsonObject {
  const [head = path, ...rest] = path.split('.');
  const inner = facts[head];
  return { ...facts, [head]: rest.length === 0 ? value : withValue((inner ?? {}) as JsonObject, rest.join('.'), value) };
}

interface Scoring {
  readonly judge: Judge;
  readonly scheme: ScoringScheme;
  readonly round: ScoringRound;
  readonly result: ScoringResult;
}

function scoreWith({ judge, scheme, round, result }: Scoring, facts: JsonObject): Decimal | null {
  const decision = scheme.cohorts.find((cohort) => cohort.id === result.cohort)?.decision;
  if (!decision) return null;
  const outcome = judge.attempt(decision.name, factsFor(decision, facts), spanOf(scheme, round.year, round.number).to);
  const score = outcome.ok ? valueAt({ facts, output: outcome.output }, scheme.score) : null;
  return score === null ? null : dec(String(score));
}

/** The smallest value of one score, in tenths, that reaches a total; null where even full marks do not. */
function leastValue(scoring: Scoring, field: string, from: Decimal, total: Decimal): Decimal | null {
  const reaches = (tenths: number): boolean => scoreWith(scoring, withValue(scoring.result.facts, field, dec(tenths).div(TENTHS).toFixed()))?.gte(total) ?? false;
  let low = from.times(TENTHS).ceil().toNumber();
  let high = FULL * TENTHS;
  if (low > high || !reaches(high)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return dec(low).div(TENTHS);
}

function changesFor(scoring: Scoring, total: Decimal): SmallestChange[] {
  const { scheme, round, result } = scoring;
  const found = itemsOf(scheme, round.number, result.cohort).flatMap((item) => {
    const held = item.source === 'rating' && item.fold !== 'list' ? valueAt(result.facts, item.field) : null;
    if (typeof held !== 'string' || !/^\d+(\.\d+)?$/.test(held)) return [];
    const from = dec(held);
    const to = leastValue(scoring, item.field, from, total);
    return to === null ? [] : [{ zh: item.zh, from, to }];
  });
  found.sort((a, b) => a.to.minus(a.from).comparedTo(b.to.minus(b.from)));
  return found.slice(0, SHOWN).map(({ zh, from, to }) => ({ zh, from: from.toFixed(), to: to.toFixed() }));
}

/** What a person lacked for the next tier, worked out by the document's own decision. */
@Injectable()
export class NextSteps {
  constructor(private readonly policy: PolicyService) {}

  /** The next tier that somebody of the cohort has, and the lowest total in it. */
  private async nextTier(m: EntityManager, scheme: ScoringScheme, result: ScoringResult): Promise<{ readonly zh: string; readonly total: Decimal } | null> {
    const order = Object.keys(scheme.tiers);
    const place = result.tier === null ? order.length : order.indexOf(result.tier);
    const rows: { tier: string; total: string }[] = await m.query(
      'select tier, min(score)::text as total from scoring_result where run_id = $1 and cohort = $2 and tier is not null group by tier', [result.runId, result.cohort]);
    const better = rows.filter((row) => order.indexOf(row.tier) < place && order.includes(row.tier)).sort((a, b) => order.indexOf(b.tier) - order.indexOf(a.tier));
    const [next] = better;
    return next ? { zh: scheme.tiers[next.tier] ?? next.tier, total: dec(next.total) } : null;
  }

  async of(m: EntityManager, ctx: RequestContext, result: ScoringResult): Promise<NextStep> {
    const round = await m.findOneByOrFail(ScoringRound, { id: result.roundId });
    const judge = await this.policy.judge(m, ctx);
    const scheme = schemeOf(this.policy.index.findPack(judge.packId), round.scheme);
    const kept = result.resultId === null ? null : await m.findOneBy(DecisionResult, { id: result.resultId });
    const unmet = [...unmetIn(kept?.reasons ?? [], new Set())];
    const next = scheme.rank ? await this.nextTier(m, scheme, result) : null;
    if (!next || result.score === null || next.total.lte(result.score)) return { tierZh: null, gap: null, changes: [], unmet };
    return { tierZh: next.zh, gap: next.total.minus(result.score).toFixed(), changes: changesFor({ judge, scheme, round, result }, next.total), unmet };
  }
}
