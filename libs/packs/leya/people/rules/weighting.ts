import { ZERO, type Decimal, type Judgement, type Provision } from '@gongqiao/kernel';

/** 项目, 权重％, 得分。 */
export type WeightedPart = readonly [term: string, weight: Decimal, score: Decimal];

/** Σ 权重％ × 得分, exact; each part is a step. */
export function weightedTotal(at: Judgement, cited: Provision, parts: readonly WeightedPart[]): Decimal {
  let total: Decimal = ZERO;
  for (const [term, weight, score] of parts) {
    total = total.plus(weight.times(score));
    at.step(cited, `${term} × 权重％`, score, { 权重: weight });
  }
  return total.div(100);
}
