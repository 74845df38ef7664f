import type { EntityManager } from 'typeorm';
import { addCost, emptyTotals, type LineShard, PostCosting, readPostYears, type RulesOnHand, type Totals } from '../../funding/index.js';
import { runsOf } from '../model/month-runs.js';
import { readFilledMonths } from '../persistence/filled-months.js';
import { dropStaleSettlementLines, settlementLineRow, upsertSettlementLines } from '../persistence/settlement-lines.js';

/**
 * Works out and writes what every post of a part of the tree really cost in a year: its filled months at the agreed pay, split among
 * the payers by the rules of the year. In the caller's transaction; running it again, or after a kill, leaves the same rows.
 *
 * @returns the part's sums by payer.
 */
export async function settleLines(m: EntityManager, rules: RulesOnHand, shard: LineShard): Promise<Totals> {
  const costing = new PostCosting(rules.judge);
  const totals = emptyTotals();
  const seen: string[] = [];
  for await (const page of readPostYears(m, shard, shard.under)) {
    const filled = await readFilledMonths(m, shard.year, page.map((post) => post.postId));
    const rows = page.map((post) => {
      const months = (filled.get(post.postId) ?? []).filter((month) => month >= post.firstMonth && month <= post.lastMonth);
      const runs = runsOf(months);
      const cost = costing.costOfRuns(post, runs, shard.year);
      addCost(totals, cost);
      seen.push(post.postId);
      return settlementLineRow(post, cost, shard.year, runs, rules.packVersion);
    });
    await upsertSettlementLines(m, rows);
  }
  await dropStaleSettlementLines(m, shard.year, shard.under, seen);
  return totals;
}
