// NT-PROC-18 and 19: total scores, ranks and ties.
import {
  count, day, dec, decimal, decision, HUNDRED, list, money, oneOf, ranksOf, record, roundHalfUp, setOf, sum, text,
  type Decimal, type Judgement, type Scope,
} from '@gongqiao/kernel';
import { amount, quotient, rate } from '../common.js';
import { PROC18, PROC19 } from '../provisions/procurement-ways.js';
import { FACTOR_KINDS } from '../vocabulary.js';

const TIE_BREAKS = { price: '报价低者先，仍同并列', 'price-then-technical': '再按技术得分' } as const;

interface Factor {
  readonly id: string;
  readonly kind: keyof typeof FACTOR_KINDS;
  readonly maximum: Decimal;
}
interface Expert {
  readonly id: string;
  readonly scores: readonly { readonly bid: string; readonly factor: string; readonly score: Decimal }[];
}

/** Whether the factors around a bid hold a price factor; without one its price score is not looked at. */
function hasPriceFactor(scope: Scope): boolean {
  const factors = scope.parent?.siblings['factors'] as readonly Factor[] | undefined;
  return factors?.some((f) => f.kind === 'price') ?? false;
}

const bid = record({
  id: text().zh('编号'), price: amount().zh('报价'),
  priceScore: decimal({ scale: 6, unit: 'point' }).when((_, scope) => hasPriceFactor(scope), '仅设价格分').zh('价格分'),
});

function checkFactors(at: Judgement, factors: readonly Factor[], bids: readonly { priceScore: Decimal | null }[]): void {
  const price = factors.filter((f) => f.kind === 'price');
  if (price.length > 1 || !sum(factors.map((f) => f.maximum)).eq(HUNDRED)) {
    at.refuse('inconsistent', 'factors', '各因素满分合计应为100，价格因素至多一个', 'the maxima must add up to 100, with one price factor at most');
  }
  bids.forEach((b, i) => {
    if (b.priceScore !== null && price[0] && b.priceScore.gt(price[0].maximum)) at.refuse('out-of-range', `bids[${i}].priceScore`, '价格分不得高于其满分', 'the price score is above its maximum');
  });
}

/** Marks by bid and factor, one of each expert; every gap, repetition and stranger is refused. */
function marksOf(at: Judgement, experts: readonly Expert[], bids: readonly string[], factors: readonly Factor[]): Map<string, Decimal[]> {
  const marks = new Map<string, Decimal[]>();
  const known = new Map(factors.filter((f) => f.kind !== 'price').map((f) => [f.id, f]));
  experts.forEach((expert, i) => {
    const given = new Set<string>();
    expert.scores.forEach((mark, j) => {
      const path = `experts[${i}].scores[${j}]`;
      if (!bids.includes(mark.bid)) at.refuse('unknown-value', `${path}.bid`, '没有这一投标', 'there is no such bid');
      const factor = known.get(mark.factor);
      if (!factor) return at.refuse('unknown-value', `${path}.factor`, '没有这一评审因素，或为价格因素', 'there is no such factor, or it is the price');
      const key = JSON.stringify([mark.bid, mark.factor]);
      if (given.has(key)) at.refuse('duplicate', `${path}.factor`, '同一因素重复评分', 'the factor is scored twice');
      if (mark.score.gt(factor.maximum)) at.refuse('out-of-range', `${path}.score`, '评分不得高于满分', 'the score is above its maximum');
      given.add(key);
      marks.set(key, [...(marks.get(key) ?? []), mark.score]);
    });
    if (given.size < bids.length * known.size) at.refuse('missing', `experts[${i}].scores`, '该专家有漏评的因素', 'this expert left out a score');
  });
  return marks;
}

interface Scored {
  readonly id: string;
  readonly price: Decimal;
  readonly averages: readonly Decimal[];
  readonly technical: Decimal;
  readonly total: Decimal;
}

/** First the higher total, then the lower price, then (where the documents say so) the higher technical score. */
function comparison(tieBreak: keyof typeof TIE_BREAKS): (a: Scored, b: Scored) => number {
  return (a, b) => b.total.cmp(a.total) || a.price.cmp(b.price) || (tieBreak === 'price-then-technical' ? b.technical.cmp(a.technical) : 0);
}

export const totalScore = decision('national.procurement.totalScore', {
  zh: '评审总分与排名', applies: [PROC18, PROC19], from: day('2015-01-01'),
  facts: {
    factors: list(record({ id: text().zh('编号'), kind: oneOf(FACTOR_KINDS).zh('类别'), maximum: rate({ above: '0' }).zh('满分') }), { nonEmpty: true, unique: (f) => f.id, uniqueField: 'id' }).zh('评审因素'),
    bids: list(bid, { nonEmpty: true, unique: (b) => b.id, uniqueField: 'id' }).zh('投标'),
    averageDecimals: count({ max: 6 }).zh('平均分小数位'), totalDecimals: count({ max: 6 }).zh('总分小数位'), tieBreak: oneOf(TIE_BREAKS).zh('同分处理'),
    experts: list(record({
      id: text().zh('编号'), scores: list(record({ bid: text().zh('投标'), factor: text().zh('因素'), score: money({ unit: 'point' }).zh('评分') })).zh('评分'),
    }), { nonEmpty: true, unique: (e) => e.id, uniqueField: 'id' }).zh('专家'),
  },
  answer: {
    ranking: list(record({ id: text().zh('投标'), rank: count().zh('名次'), averages: list(text()).zh('各因素平均分'), technical: text().zh('技术得分'), total: text().zh('总分') })).zh('排名'),
    winner: text().orNull().zh('第一名'), tiedFirst: setOf(text()).zh('并列第一'),
  },
}).by(({ factors, bids, averageDecimals, totalDecimals, tieBreak, experts }, at) => {
  checkFactors(at, factors, bids);
  const marks = marksOf(at, experts, bids.map((b) => b.id), factors);
  const judged = factors.filter((f) => f.kind !== 'price');
  const scored = bids.map((b): Scored => {
    const averages = judged.map((f) => roundHalfUp(quotient(sum(marks.get(JSON.stringify([b.id, f.id])) ?? []), dec(experts.length)), averageDecimals));
    const technical = sum(averages.filter((_, i) => judged[i]?.kind === 'technical'));
    const priceMarks = b.priceScore ?? dec(0);
    const total = at.step(PROC18, `${b.id} 总分＝各因素平均分之和＋价格分`, roundHalfUp(sum(averages).plus(priceMarks), totalDecimals), { 各因素平均分: averages, 价格分: priceMarks, 技术得分: technical });
    return { id: b.id, price: b.price, averages, technical, total };
  });
  const ranked = ranksOf(scored, comparison(tieBreak));
  const first = ranked.filter((r) => r.rank === 1).map((r) => r.item.id);
  at.step(PROC19, '总分高者在前，同分的依次比较报价等', ranked.map((r) => `${r.rank} ${r.item.id}`), { 同分处理: TIE_BREAKS[tieBreak] });
  const ranking = ranked.map(({ item, rank }) => ({
    id: item.id, rank, averages: item.averages.map((a) => a.toFixed(averageDecimals)), technical: item.technical.toFixed(averageDecimals), total: item.total.toFixed(totalDecimals),
  }));
  return { ranking, winner: first.length === 1 ? first[0] ?? null : null, tiedFirst: first.length > 1 ? first : [] };
});
