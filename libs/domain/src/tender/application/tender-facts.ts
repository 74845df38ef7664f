import type { JsonObject } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { Decided, Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { Provider, judgeProvider } from '../../procurement/index.js';
import { Bid, EstimateFiling, type Procurement } from '../persistence/entities.js';
import { unsignedPurchasers } from '../persistence/posts-to-buy.js';

/** The decisions that the acts of a procurement look at. */
export const METHOD = 'procurement.method';
export const SCORING = 'procurement.scoring';
export const PROVIDER = 'procurement.provider';

/** Facts of the decision on the method, as the organiser set them and the plan stands. */
export function methodFacts(row: Procurement): JsonObject {
  return { ...row.method, planPublished: row.publishedOn !== null };
}

const zeros = (weights: JsonObject): JsonObject => Object.fromEntries(Object.keys(weights).map((factor) => [factor, '0.00']));

/** Facts of the scoring: the weights and every bid that has its scores. Before any bid one that is not eligible stands in for none. */
export function scoringFacts(row: Procurement, bids: readonly Bid[]): JsonObject {
  const scored = bids.filter((bid) => bid.scores !== null).map((bid) => ({ bidderId: bid.providerId, eligible: bid.eligible, scores: bid.scores ?? {} }));
  return { weights: row.weights, bids: scored.length > 0 ? scored : [{ bidderId: row.id, eligible: false, scores: zeros(row.weights) }] };
}

/** Who won by the scoring, or null where the first rank is shared. */
export function winnerOf(result: Decided): string | null {
  const { winner } = result.output;
  return typeof winner === 'string' ? winner : null;
}

/** The eligibility of a provider today; an empty answer where none is named, which lets no act through. */
async function eligibility(m: EntityManager, ctx: RequestContext, judge: Judge, providerId: string | null): Promise<JsonObject> {
  const provider = providerId === null ? null : await m.findOneBy(Provider, { id: providerId });
  return provider ? (await judgeProvider(m, judge, provider, dayInChina(ctx.at))).output : {};
}

/** What an act that names a provider adds: who it is, and whether it is eligible today. */
export async function bidderFacts(m: EntityManager, ctx: RequestContext, judge: Judge, providerId: string): Promise<JsonObject> {
  return { bidderId: providerId, [judge.fullName(PROVIDER)]: await eligibility(m, ctx, judge, providerId) };
}

/** What the guards of a procurement look at as it stands; the bidder is the one chosen, before that the winner of the scoring. */
export async function procurementFacts(m: EntityManager, ctx: RequestContext, judge: Judge, row: Procurement): Promise<JsonObject> {
  const bids = await m.find(Bid, { where: { procurementId: row.id }, order: { registeredOn: 'ASC', id: 'ASC' } });
  const filings = await m.findBy(EstimateFiling, { procurementId: row.id });
  const today = dayInChina(ctx.at);
  const scoring = judge.attempt(SCORING, scoringFacts(row, bids), today);
  const method = judge.attempt(METHOD, methodFacts(row), today);
  const bidderId = row.awardedProviderId ?? (scoring.ok ? winnerOf(scoring) : null);
  return {
    countiesNotFiled: filings.filter((f) => f.state === 'wanted').map((f) => f.purchaserUnitId),
    medium: row.medium, publishedOn: row.publishedOn, method: row.method['method'] ?? null,
    bidsWithoutScores: bids.length === 0 ? ['none'] : bids.filter((bid) => bid.scores === null).map((bid) => bid.id),
    bidderId, awardedBidderId: row.awardedProviderId, contractsOutstanding: row.awardedProviderId === null ? null : (await unsignedPurchasers(m, row.id)).length,
    // What an earlier filing or contract was judged to be says nothing of the next: each brings its own answer.
    [judge.fullName('procurement.costEstimate')]: {}, [judge.fullName('contract.check')]: {},
    [judge.fullName(METHOD)]: method.ok ? method.output : {}, [judge.fullName(SCORING)]: scoring.ok ? scoring.output : {},
    [judge.fullName(PROVIDER)]: await eligibility(m, ctx, judge, bidderId),
  };
}
