// NT-PROC-11 to 17: weights of the factors and the score of the price.
import {
  bool, count, day, dec, decision, fault, list, oneOf, percent, record, roundHalfUp, setOf, sum, text, HUNDRED, money,
  type Decimal, type Judgement, type Provision,
} from '@gongqiao/kernel';
import { amount, named, quotient, rate } from '../common.js';
import { consultationPrice, tenderPriceLeast } from '../parameters/procurement.js';
import * as P from '../provisions/procurement-ways.js';
import { FACTOR_KINDS, METHODS, OBJECTS, isTender, type Method } from '../vocabulary.js';

const PRICE_BASES = { competitive: '竞争报价', fixed: '国家统一定价或固定价格', unforeseeable: '不能事先计算价格总额' } as const;
const EVALUATIONS = { comprehensive: '综合评分', 'lowest-price': '最低价' } as const;
const FAULTS = {
  'lowest-price-not-for-consultation': '磋商不得用最低价法', 'scoring-not-for-method': '该方式不评分', sum: '权重合计不为100', 'price-must-be-zero': '不应设价格分',
  'price-too-low': '价格权重过低', 'price-too-high': '价格权重过高', 'not-quantified': '评分因素未量化',
} as const;
type WeightFault = keyof typeof FAULTS;

const TENDERS_FROM = day('2017-10-01');

interface Limits {
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly provision: Provision;
}

/** Limits of the weight of the price by way, object and price basis; both null where nothing is scored. */
function limitsOf(at: Judgement, method: Method, object: keyof typeof OBJECTS, basis: keyof typeof PRICE_BASES): Limits {
  const tender = isTender(method);
  if (!tender && method !== 'consultation') return { minimum: null, maximum: null, provision: P.PROC11 };
  if (basis === 'fixed' || (!tender && basis === 'unforeseeable')) return { minimum: dec(0), maximum: dec(0), provision: P.PROC14 };
  if (tender) return { minimum: at.value(tenderPriceLeast)[object], maximum: null, provision: P.PROC12 };
  return { ...at.value(consultationPrice)[object], provision: P.PROC13 };
}

/** Faults of the price's weight within its limits. */
function priceFaults(at: Judgement, { minimum, maximum, provision }: Limits, weight: Decimal, waived: boolean): WeightFault[] {
  if (minimum === null) return [];
  if (maximum?.isZero()) return at.condition(P.PROC14, '不设价格分', weight.isZero(), { 价格权重: weight }) ? [] : ['price-must-be-zero'];
  if (waived) {
    at.condition(provision, '经同级财政部门同意，可以超出价格权重范围', true, { 价格权重: weight });
    return [];
  }
  const high = at.condition(provision, '价格权重不低于下限', weight.gte(minimum), { 价格权重: weight, 下限: minimum });
  const low = maximum === null || at.condition(provision, '价格权重不高于上限', weight.lte(maximum), { 价格权重: weight, 上限: maximum });
  return [...(high ? [] : ['price-too-low' as const]), ...(low ? [] : ['price-too-high' as const])];
}

const factor = record({ id: text().zh('编号'), kind: oneOf(FACTOR_KINDS).zh('类别'), weight: rate().zh('权重'), quantified: bool().zh('已量化') });

export const procurementWeights = decision('national.procurement.weights', {
  zh: '评审因素权重', applies: [P.PROC11, P.PROC12, P.PROC13, P.PROC14], from: day('2015-01-01'),
  facts: {
    method: oneOf(METHODS).zh('采购方式'), object: oneOf(OBJECTS).zh('采购对象'), priceBasis: oneOf(PRICE_BASES).zh('价格形式'), evaluation: oneOf(EVALUATIONS).zh('评审办法'), financeConsent: bool().zh('财政部门同意'),
    factors: list(factor, { nonEmpty: true, unique: (x) => x.id, uniqueField: 'id' }).when((f) => f['evaluation'] === 'comprehensive', '仅综合评分').zh('评审因素'),
  },
  answer: {
    minimum: rate().orNull().zh('价格权重下限'), maximum: rate().orNull().zh('价格权重上限'), priceWeight: rate().orNull().zh('价格权重'), total: rate().orNull().zh('权重合计'),
    unquantified: setOf(text()).zh('未量化因素'), faults: setOf(oneOf(FAULTS)).zh('问题'), compliant: bool().zh('是否合规'),
  },
}).by(({ method, object, priceBasis, factors, financeConsent }, at) => {
  if (isTender(method) && at.asOf < TENDERS_FROM) at.refuse('not-in-force', 'asOf', `招标的价格权重规定自 ${TENDERS_FROM} 起施行`, `the rule for tenders is in force from ${TENDERS_FROM}`);
  if (factors === null) {
    const ok = at.condition(P.PROC11, '最低价法不用于磋商', method !== 'consultation', { 采购方式: METHODS[method] });
    return { minimum: null, maximum: null, priceWeight: null, total: null, unquantified: [], faults: ok ? [] : ['lowest-price-not-for-consultation' as const], compliant: ok };
  }
  const limits = limitsOf(at, method, object, priceBasis);
  const priceWeight = at.step(limits.provision, '价格权重为各价格因素权重之和', sum(factors.filter((x) => x.kind === 'price').map((x) => x.weight)));
  const total = sum(factors.map((x) => x.weight));
  const unquantified = factors.filter((x) => x.kind !== 'price' && !x.quantified).map((x) => x.id);
  const scored = at.condition(P.PROC11, '该采购方式可以综合评分', limits.minimum !== null, { 采购方式: METHODS[method] });
  const whole = at.condition(P.PROC11, '权重合计为100', total.eq(HUNDRED), { 权重合计: total });
  const price = priceFaults(at, limits, priceWeight, method === 'consultation' && financeConsent);
  const measured = at.condition(P.PROC11, '价格以外的评审因素均已量化', unquantified.length === 0, { 未量化因素: unquantified });
  const faults: WeightFault[] = [...(scored ? [] : ['scoring-not-for-method' as const]), ...(whole ? [] : ['sum' as const]), ...price, ...(measured ? [] : ['not-quantified' as const])];
  at.condition(limits.provision, '各项均合规', faults.length === 0, { 问题: named(FAULTS, faults) });
  return { minimum: limits.minimum, maximum: limits.maximum, priceWeight, total, unquantified, faults, compliant: faults.length === 0 };
});

const EXCLUDED = { 'not-conforming': '未实质响应', 'over-ceiling': '超过最高限价' } as const;

export const priceScore = decision('national.procurement.priceScore', {
  zh: '价格分', applies: [P.PROC15, P.PROC16, P.PROC17], from: day('2017-10-01'),
  facts: {
    weight: rate({ above: '0' }).zh('价格分值'), decimals: count({ max: 6 }).zh('小数位'), ceiling: amount().optional().zh('最高限价'),
    bids: list(record({
      id: text().zh('编号'), price: amount().zh('报价'), conforming: bool().zh('实质响应'),
      deduction: percent({ scale: 4 }).zh('价格扣除').check((value) => (value.gte(100) ? fault('out-of-range', '价格扣除应小于100%', 'must be under 100 per cent') : undefined)),
    }), { nonEmpty: true, unique: (b) => b.id, uniqueField: 'id' }).zh('报价'),
  },
  answer: {
    basePrice: money().orNull().zh('评标基准价'),
    scores: list(record({ id: text().zh('编号'), evaluationPrice: money().zh('评审价'), excluded: oneOf(EXCLUDED).orNull().zh('排除'), score: text().orNull().zh('价格分') })).zh('各报价'),
  },
}).by(({ weight, decimals, ceiling, bids }, at) => {
  const read = bids.map((bid) => {
    const evaluationPrice = at.step(P.PROC16, `${bid.id} 评审价＝报价×（100－价格扣除）％`, roundHalfUp(bid.price.times(HUNDRED.minus(bid.deduction)).div(HUNDRED), 2), { 报价: bid.price, 价格扣除: bid.deduction });
    const excluded = !bid.conforming ? 'not-conforming' as const : ceiling !== null && bid.price.gt(ceiling) ? 'over-ceiling' as const : null;
    if (excluded) at.condition(P.PROC17, `${bid.id} 报价有效`, false, { 排除: EXCLUDED[excluded], 报价: bid.price, 最高限价: ceiling });
    return { id: bid.id, evaluationPrice, excluded };
  });
  const valid = read.filter((bid) => bid.excluded === null).map((bid) => bid.evaluationPrice);
  const basePrice = valid.length === 0 ? null : valid.reduce((a, b) => (b.lt(a) ? b : a));
  at.step(P.PROC15, '评标基准价为有效报价中最低的评审价', basePrice);
  const scores = read.map((bid) => {
    // A price so low that its evaluation price rounds to nought still earns full marks as the base.
    if (bid.excluded !== null || basePrice === null) return { ...bid, score: null };
    const exact = bid.evaluationPrice.isZero() ? weight : quotient(basePrice.times(weight), bid.evaluationPrice);
    const score = roundHalfUp(exact, decimals).toFixed(decimals);
    at.step(P.PROC15, `${bid.id} 价格分＝评标基准价÷评审价×价格分值`, score, { 评标基准价: basePrice, 评审价: bid.evaluationPrice, 价格分值: weight });
    return { ...bid, score };
  });
  return { basePrice, scores };
});
