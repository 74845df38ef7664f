// 一 第二类 服务部: the score of the incentive system.
import { bool, decision, dec, fault, integer, list, oneOf, record, tableOf, type Decimal, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { round1 } from '../rules/rounding.js';
import { dec4, oneDecimal, points100, rate } from '../rules/types.js';
import { weightedTotal, type WeightedPart } from '../rules/weighting.js';
import { AWARD } from './provisions.js';

const ITEMS = ['serviceUnit', 'supervisor', 'leader', 'recipients', 'indicator', 'archive'] as const;
type Item = (typeof ITEMS)[number];
const ITEM_ZH: Readonly<Record<Item, string>> = { serviceUnit: '服务单位评估', supervisor: '督导评估', leader: '组长评估', recipients: '服务对象评估', indicator: '指标量', archive: '档案管理' };
const CAUSES = { 'total-below-60': '总分低于60分' } as const;

const PRINTED = tableOf({ ...ITEM_ZH, passing: '合格线' }, rate());
export const incentiveWeights = printed('serviceIncentive.weights', '激励评估权重（％）与合格线', AWARD['1.2b'], PRINTED, { serviceUnit: '10', supervisor: '20', leader: '20', recipients: '10', indicator: '10', archive: '30', passing: '60' });

/** Weights of a year's own, in place of the printed ones. */
export const INCENTIVE_WEIGHTS = tableOf(ITEM_ZH, integer({ min: 0, max: 100 }))
  .check((w) => (ITEMS.reduce((total, item) => total + w[item], 0) === 100 ? undefined : fault('inconsistent', '权重合计须为100', 'the weights must add up to 100')));
type Weights = Infer<typeof INCENTIVE_WEIGHTS>;

function weightOf(at: Judgement, own: Weights | null, item: Item): Decimal {
  return own ? dec(own[item]) : at.value(incentiveWeights)[item];
}

export const serviceIncentive = decision('leya.evaluation.serviceIncentive', {
  zh: '服务部激励评估总分',
  applies: [AWARD['1.2b'], AWARD['1.2d'], AWARD['1.2f']],
  facts: {
    scores: record({ serviceUnit: points100().zh('服务单位'), supervisor: points100().zh('督导'), leader: points100().zh('组长'), recipients: points100().zh('服务对象'), archive: points100().zh('档案管理'), indicator: dec4({ min: '0', max: '120' }).zh('指标量') }).zh('评分'),
    weights: INCENTIVE_WEIGHTS.omittable().zh('当年权重（％）'),
  },
  answer: {
    components: tableOf(ITEM_ZH, oneDecimal()).zh('各项得分'),
    computedTotal: oneDecimal().zh('计算总分'), total: oneDecimal().zh('总分'), zeroed: bool().zh('计零'), zeroCauses: list(oneOf(CAUSES)).zh('计零原因'),
  },
}).by(({ scores, weights }, at) => {
  const components = {
    serviceUnit: round1(scores.serviceUnit), supervisor: round1(scores.supervisor), leader: round1(scores.leader), recipients: round1(scores.recipients), indicator: round1(scores.indicator), archive: round1(scores.archive),
  };
  const parts = ITEMS.map((item): WeightedPart => [ITEM_ZH[item], weightOf(at, weights, item), components[item]]);
  const sumOf = weightedTotal(at, AWARD['1.2b'], parts);
  const computedTotal = at.step(AWARD['1.2f'], '计算总分 ＝ 加权得分，保留一位小数', round1(sumOf), { 加权得分: sumOf });
  const { passing } = at.value(incentiveWeights);
  const passed = at.condition(AWARD['1.2d'], '计算总分不低于合格线', computedTotal.gte(passing), { 计算总分: computedTotal, 合格线: passing });
  return { components, computedTotal, total: passed ? computedTotal : dec(0), zeroed: !passed, zeroCauses: passed ? [] : ['total-below-60'] };
});
