import type { EntityManager } from 'typeorm';
import { addCost, emptyTotals, type Totals } from '../model/budget-totals.js';
import { PostCosting, type Judge } from '../model/post-cost.js';
import { dropStaleLines, fundingLineRow, upsertFundingLines } from '../persistence/funding-lines.js';
import { readPostYears, type YearFigures } from '../persistence/post-years.js';

/** One part of the tree (a city with its counties, a directly reporting city) in one year. */
export interface LineShard extends YearFigures {
  readonly under: string;
}

/** The rules of the tenant on hand: how to ask its pack, and which version of it answers. */
export interface RulesOnHand {
  readonly judge: Judge;
  readonly packVersion: string;
}

/**
 * Computes and writes the year's cost line of every post of a part of the tree, page by page, in the caller's transaction.
 * Running it again, or after a kill, leaves the same rows.
 *
 * @returns the part's sums by payer.
 */
export async function computeLines(m: EntityManager, rules: RulesOnHand, shard: LineShard): Promise<Totals> {
  const costing = new PostCosting(rules.judge);
  const totals = emptyTotals();
  const seen: string[] = [];
  for await (const page of readPostYears(m, shard, shard.under)) {
    const rows = page.map((post) => {
      const cost = costing.costOf(post, shard.year);
      addCost(totals, cost);
      seen.push(post.postId);
      return fundingLineRow(post, cost, shard.year, { ...post, year: shard.year }, rules.packVersion);
    });
    await upsertFundingLines(m, rows);
  }
  await dropStaleLines(m, shard.year, shard.under, seen);
  return totals;
}
