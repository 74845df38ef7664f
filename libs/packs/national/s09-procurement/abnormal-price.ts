// NT-PROC-24 to 28: abnormally low prices.
import { count, day, dec, decision, fault, list, minimum, money, oneOf, percent, percentOf, record, roundHalfUp, setOf, sum, text, type Decimal, type Judgement, type Type } from '@gongqiao/kernel';
import { amount, named } from '../common.js';
import { abnormalRateMost, abnormalRates, explanationMinutes } from '../parameters/procurement.js';
import * as P from '../provisions/procurement-ways.js';

const TRIGGERS = { mean: '低于均价的比例', 'second-lowest': '低于次低价的比例', ceiling: '低于最高限价的比例', judgement: '评审委员会认定' } as const;
type Trigger = keyof typeof TRIGGERS;
const RESULTS = { proved: '能证明', 'not-proved': '不能证明', 'none-given': '未说明' } as const;
const OUTCOMES = { 'not-triggered': '未触发', 'explanation-due': '待说明', accepted: '接受', 'time-too-short': '说明时间不足', invalid: '无效' } as const;

/** A raised rate of the documents: never under the law's own, nor above its most; both are parameters. */
const raised = (): Type<Decimal | null> => percent({ scale: 4 }).optional();

interface Rates {
  readonly mean: Decimal;
  readonly second: Decimal;
  readonly ceiling: Decimal;
}

/** The rates that hold: the documents' where they raise the law's. */
function ratesOf(at: Judgement, given: { meanRate: Decimal | null; secondRate: Decimal | null; ceilingRate: Decimal | null }): Rates {
  const [law, most] = [at.value(abnormalRates), at.value(abnormalRateMost)];
  const read = (field: keyof typeof given, own: Decimal): Decimal => {
    const value = given[field] ?? own;
    if (value.lt(own) || value.gt(most)) at.refuse('out-of-range', field, `比例应在 ${own.toFixed()}%～${most.toFixed()}% 之间`, `the rate must lie within ${own.toFixed()}..${most.toFixed()} per cent`);
    return value;
  };
  return { mean: read('meanRate', law.mean), second: read('secondRate', law.second), ceiling: read('ceilingRate', law.ceiling) };
}

interface Bid {
  readonly id: string;
  readonly price: Decimal;
}
interface Measures {
  readonly total: Decimal;
  readonly bidCount: number;
  readonly second: Decimal | null;
  readonly limit: Decimal;
  readonly rates: Rates;
  readonly judgement: readonly string[];
}

/** What triggers the examination of a bid; strictly below, by exact figures. */
function triggersOf(bid: Bid, m: Measures): Trigger[] {
  const below = (reference: Decimal, rate: Decimal, times = 1) => bid.price.times(times).lt(percentOf(reference, rate));
  return ([
    ['mean', below(m.total, m.rates.mean, m.bidCount)], ['second-lowest', m.second !== null && below(m.second, m.rates.second)],
    ['ceiling', below(m.limit, m.rates.ceiling)], ['judgement', m.judgement.includes(bid.id)],
  ] as const).filter(([, hit]) => hit).map(([code]) => code);
}

interface Explanation {
  readonly id: string;
  readonly minutesAllowed: number;
  readonly result: keyof typeof RESULTS;
}

/** What follows for a triggered bid; a trigger alone never makes it invalid. */
function outcomeOf(at: Judgement, bid: Bid, triggers: readonly Trigger[], said: Explanation | undefined): keyof typeof OUTCOMES {
  if (triggers.length === 0) return 'not-triggered';
  if (!said) return 'explanation-due';
  if (at.condition(P.PROC28, `${bid.id} 能证明报价合理`, said.result === 'proved', { 说明结果: RESULTS[said.result] })) return 'accepted';
  const least = at.value(explanationMinutes);
  return at.condition(P.PROC27, `${bid.id} 给予的说明时间不少于规定`, said.minutesAllowed >= least, { 说明时间: said.minutesAllowed, 规定: least }) ? 'invalid' : 'time-too-short';
}

export const abnormalPrice = decision('national.procurement.abnormalPrice', {
  zh: '异常低价审查', applies: [P.PROC24, P.PROC25, P.PROC26, P.PROC27, P.PROC28], from: day('2026-02-01'),
  facts: {
    bids: list(record({ id: text().zh('编号'), price: amount().zh('报价') }), { nonEmpty: true, unique: (b) => b.id, uniqueField: 'id' }).zh('有效报价'),
    budget: amount().zh('预算'),
    ceiling: amount().optional().zh('最高限价').check((value, f) => (value.gt(f['budget'] as Decimal) ? fault('inconsistent', '最高限价不得高于预算', 'the ceiling must not be above the budget') : undefined)),
    meanRate: raised().zh('均价比例'), secondRate: raised().zh('次低价比例'), ceilingRate: raised().zh('限价比例'),
    judgement: setOf(text()).zh('委员会认定'),
    explanations: list(record({ id: text().zh('编号'), minutesAllowed: count().zh('说明时间（分钟）'), result: oneOf(RESULTS).zh('结果') }), { unique: (e) => e.id, uniqueField: 'id' }).zh('供应商说明'),
  },
  answer: {
    mean: money().zh('均价'), secondLowest: money().orNull().zh('次低价'), limitUsed: money().zh('所用限价'),
    results: list(record({ id: text().zh('编号'), triggers: setOf(oneOf(TRIGGERS)).zh('触发情形'), outcome: oneOf(OUTCOMES).zh('结论') })).zh('各报价'),
  },
}).by((f, at) => {
  const rates = ratesOf(at, f);
  f.judgement.forEach((id, i) => {
    if (!f.bids.some((b) => b.id === id)) at.refuse('unknown-value', `judgement[${i}]`, '没有这一报价', 'there is no such bid');
  });
  const prices = f.bids.map((b) => b.price);
  const second = [...prices].sort((a, b) => a.cmp(b))[1] ?? null;
  const measures: Measures = { total: sum(prices), bidCount: prices.length, second, limit: f.ceiling === null ? f.budget : minimum(f.ceiling, f.budget), rates, judgement: f.judgement };
  const mean = at.step(P.PROC24, '均价＝各有效报价之和÷家数', roundHalfUp(measures.total.div(dec(prices.length)), 2), { 各有效报价之和: measures.total, 家数: prices.length });
  at.step(P.PROC24, '次低价；只有一家的不比较', second);
  at.step(P.PROC25, '触发比例％（采购文件可以提高）', { 均价: rates.mean, 次低价: rates.second, 最高限价: rates.ceiling });
  const triggered = new Map(f.bids.map((bid) => [bid.id, triggersOf(bid, measures)]));
  f.explanations.forEach((e, i) => {
    if (!triggered.get(e.id)?.length) at.refuse('inconsistent', `explanations[${i}].id`, '该报价未被触发审查', 'this bid is not triggered');
  });
  const results = f.bids.map((bid) => {
    const triggers = triggered.get(bid.id) ?? [];
    at.step(triggers.includes('judgement') ? P.PROC26 : P.PROC24, `${bid.id} 触发情形`, named(TRIGGERS, triggers), { 报价: bid.price });
    const outcome = outcomeOf(at, bid, triggers, f.explanations.find((e) => e.id === bid.id));
    at.step(P.PROC28, `${bid.id} 结论`, OUTCOMES[outcome]);
    return { id: bid.id, triggers, outcome };
  });
  return { mean, secondLowest: second, limitUsed: measures.limit, results };
});
