import { ZERO, type Decimal, type Judgement, type Provision } from '@gongqiao/kernel';

/** 项目, 权重％, 得分。 */
export type WeightedPart = readonly [term: string, weight: Decimal, score: Decimal];

/** Σ 权重％ × 得分, exact; each part is a step. */
export function weightedTotal(at: Judgement, cited: Provision, parts: readonly WeightedPart[]): Decimal {
  let total: Decimal = ZERO;
  for (const [term, weight, score] of parts) {
    const share = weight.times(score).div(100);
    total = total.plus(share);
    at.step(cited, `${term} × 权重％`, share, { [term]: score, 权重: weight });
  }
  return total;
}
