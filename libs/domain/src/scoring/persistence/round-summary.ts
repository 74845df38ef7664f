import type { JsonObject, SchemeMoneyCheck, ScoringScheme } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { moneyField } from './round-money.js';

export interface RoundSummary {
  people: number;
  scored: number;
  differences: number;
  tiers: { tier: string | null; zh: string; people: number }[];
  /** How the money that follows compares with what there is for it. */
  money: { words: string; exceeded: boolean; resultId: string } | null;
}

/** Counts of a round: people, scored, by tier, and where its latest run differs. */
export async function summaryOf(m: EntityManager, round: { readonly id: string; readonly jobRunId: string | null; readonly latestRunId: string | null }, scheme: Pick<ScoringScheme, 'tiers' | 'money'>): Promise<RoundSummary> {
  const words = scheme.tiers;
  const [counts]: { people: number; scored: number; differences: number }[] = await m.query(
    `select (select count(*)::int from scoring_subject where round_id = $1) as people,
            (select count(*)::int from scoring_result where run_id = $2 and output is not null) as scored,
            (select count(*)::int from scoring_difference where run_id = $3) as differences`, [round.id, round.jobRunId, round.latestRunId]);
  const tiers: { tier: string | null; people: number }[] = await m.query(
    'select tier, count(*)::int as people from scoring_result where run_id = $1 group by tier', [round.jobRunId]);
  const order = Object.keys(words);
  const shown = tiers.map(({ tier, people }) => ({ tier, zh: tier === null ? '未评等' : (words[tier] ?? tier), people }));
  shown.sort((a, b) => (a.tier === null ? order.length : order.indexOf(a.tier)) - (b.tier === null ? order.length : order.indexOf(b.tier)));
  return { people: counts?.people ?? 0, scored: counts?.scored ?? 0, differences: counts?.differences ?? 0, tiers: shown, money: await moneyOf(m, round, scheme.money) };
}

async function moneyOf(m: EntityManager, round: { readonly id: string; readonly jobRunId: string | null }, check: SchemeMoneyCheck | undefined): Promise<RoundSummary['money']> {
  if (!check || round.jobRunId === null) return null;
  const [kept]: { id: string; output: JsonObject }[] = await m.query(`select id, output from decision_result where subject = 'ScoringRound' and subject_id = $1 and field = $2`, [round.id, moneyField(round.jobRunId)]);
  return kept ? { words: check.says(kept.output), exceeded: check.exceeded(kept.output), resultId: kept.id } : null;
}
