// 第十八条、第二十条、第二十一条（二）: providers, methods, comprehensive scoring.
import { bool, count, date, decision, fault, list, oneOf, percent, ranksOf, record, roundHalfUp, score, setOf, sum, text, type Decimal, type Siblings } from '@gongqiao/kernel';
import { HB30c } from '../c4-evaluation/provisions.js';
import { HB40b } from '../c6-closing/provisions.js';
import { IN_FORCE } from '../vocabulary.js';
import { HB18a, HB18b, HB20b, HB21d, HB21f, HB21g, HB21h } from './provisions.js';

const PROVIDER_FAULTS = {
  registration: '依法登记', 'hr-licence': '人力资源服务许可证', 'civil-liability': '独立承担民事责任', governance: '内部治理结构', accounting: '财务会计制度',
  'asset-management': '资产管理制度', reputation: '社会信誉', 'tax-record': '纳税记录', 'social-insurance-record': '社会保险记录',
  'absorbs-union-workers': '吸纳工会社工', 'other-registration-conditions': '登记管理部门认定的其他条件', 'province-disqualification': '全省取消承接资格',
} as const;
type ProviderFault = keyof typeof PROVIDER_FAULTS;

const disqualification = record(
  { decidedOn: date().zh('取消日期'), liftedOn: date().optional().zh('解除日期') },
  (d) => d.liftedOn !== null && d.liftedOn < d.decidedOn
    ? { field: 'liftedOn', code: 'inconsistent', zh: '解除日期不得早于取消日期', en: 'Must not be before decidedOn' }
    : undefined,
);

// 第十八条、第三十条
export const provider = decision('hebei.procurement.provider', {
  zh: '承接主体资格',
  applies: [HB18a, HB18b, HB30c, HB40b],
  from: IN_FORCE,
  facts: {
    kind: oneOf({ 'social-organisation': '社会组织', 'hr-agency': '人力资源服务机构' }).zh('承接主体类别', 'Kind'),
    registered: bool().zh('依法登记', 'Registered'),
    hrLicenceValidTo: date().optional().when((f: Siblings) => f['kind'] === 'hr-agency', '仅人力资源服务机构').zh('许可证有效期至', 'Licence valid to'),
    independentCivilLiability: bool().zh('独立承担民事责任', 'Independent civil liability'),
    soundGovernance: bool().zh('内部治理健全', 'Sound governance'),
    soundAccounting: bool().zh('财务会计制度健全', 'Sound accounting'),
    soundAssetManagement: bool().zh('资产管理制度健全', 'Sound asset management'),
    goodReputation: bool().zh('社会信誉良好', 'Good reputation'),
    goodTaxRecord: bool().zh('纳税记录良好', 'Good tax record'),
    goodSocialInsuranceRecord: bool().zh('社会保险记录良好', 'Good social insurance record'),
    absorbsUnionWorkers: bool().zh('积极吸纳工会社工', 'Absorbs union workers'),
    otherRegistrationConditions: bool().when((f: Siblings) => f['kind'] === 'social-organisation', '仅社会组织').zh('符合登记管理部门认定的其他条件', 'Other conditions of registration'),
    disqualifications: list(disqualification).zh('全省取消资格记录', 'Disqualifications'),
  },
  answer: { eligible: bool().zh('可以承接', 'Eligible'), failed: setOf(oneOf(PROVIDER_FAULTS)).zh('不符合的条件', 'Failed') },
}).by((f, at) => {
  const article = f.kind === 'hr-agency' ? HB18b : HB18a;
  const failed: ProviderFault[] = [];
  const need = (code: ProviderFault, holds: boolean): void => {
    if (!at.condition(article, PROVIDER_FAULTS[code], holds)) failed.push(code);
  };
  need('registration', f.registered);
  if (f.kind === 'hr-agency' && !at.condition(HB18b, '人力资源服务许可证在有效期内', f.hrLicenceValidTo !== null && f.hrLicenceValidTo >= at.asOf, { 有效期至: f.hrLicenceValidTo })) {
    failed.push('hr-licence');
  }
  need('civil-liability', f.independentCivilLiability);
  need('governance', f.soundGovernance);
  need('accounting', f.soundAccounting);
  need('asset-management', f.soundAssetManagement);
  need('reputation', f.goodReputation);
  need('tax-record', f.goodTaxRecord);
  need('social-insurance-record', f.goodSocialInsuranceRecord);
  need('absorbs-union-workers', f.absorbsUnionWorkers);
  if (f.otherRegistrationConditions !== null) need('other-registration-conditions', f.otherRegistrationConditions);
  const barred = f.disqualifications.find((d) => d.decidedOn <= at.asOf && (d.liftedOn === null || at.asOf < d.liftedOn));
  if (!at.condition(HB30c, '没有生效中的全省取消资格决定', barred === undefined, { 取消日期: barred?.decidedOn ?? null })) failed.push('province-disqualification');
  return { eligible: failed.length === 0, failed };
});

const METHODS = { 'open-tender': '公开招标', 'invited-tender': '邀请招标', 'single-source': '单一来源', inquiry: '询价' } as const;
const METHOD_VIOLATIONS = {
  'legal-ground-missing': '缺少法律依据', 'plan-not-published': '购买计划未公布', 'scoring-method': '未采用综合评分法', subcontracting: '允许转包',
} as const;

// 第二十条、第二十一条（二）
export const method = decision('hebei.procurement.method', {
  zh: '购买方式',
  applies: [HB20b, HB21d, HB21f, HB21g, HB21h, HB40b],
  from: IN_FORCE,
  facts: {
    method: oneOf(METHODS).zh('购买方式', 'Method'),
    legalGround: text().optional().zh('法律依据', 'Legal ground'),
    planPublished: bool().zh('购买计划已公布', 'Plan published'),
    scoringMethod: oneOf({ comprehensive: '综合评分法', 'lowest-price': '最低价', none: '无' }).zh('评分方法', 'Scoring method'),
    subcontracting: bool().zh('允许转包', 'Subcontracting allowed'),
  },
  answer: { allowed: bool().zh('可以采用', 'Allowed'), violations: setOf(oneOf(METHOD_VIOLATIONS)).zh('违反事项', 'Violations') },
}).by((f, at) => {
  const violations: (keyof typeof METHOD_VIOLATIONS)[] = [];
  at.step(HB21g, '购买方式为列明的四种之一', METHODS[f.method]);
  const tender = f.method === 'open-tender' || f.method === 'invited-tender';
  if (!tender && !at.condition(HB20b, '非招标方式在案说明法律依据', f.legalGround !== null)) violations.push('legal-ground-missing');
  if (!at.condition(HB21d, '购买计划已通过指定媒体公布', f.planPublished)) violations.push('plan-not-published');
  // With one candidate only there is nothing to score against.
  if (f.method !== 'single-source' && !at.condition(HB21f, '采用综合评分法', f.scoringMethod === 'comprehensive')) violations.push('scoring-method');
  if (!at.condition(HB21h, '不允许转包', !f.subcontracting)) violations.push('subcontracting');
  return { allowed: violations.length === 0, violations };
});

/** 第二十一条（二）: the five factors. */
const FACTORS = { price: '项目费用', capacity: '服务提供能力', quality: '服务质量', benefit: '服务效益', credit: '社会信用' } as const;
const FACTOR_CODES: readonly (keyof typeof FACTORS)[] = ['price', 'capacity', 'quality', 'benefit', 'credit'];
type Figures = Readonly<Record<keyof typeof FACTORS, Decimal>>;

const weightsField = record({
  price: percent().zh(FACTORS.price), capacity: percent().zh(FACTORS.capacity), quality: percent().zh(FACTORS.quality), benefit: percent().zh(FACTORS.benefit), credit: percent().zh(FACTORS.credit),
}).check((w) => (sum(FACTOR_CODES.map((k) => w[k])).eq(100) ? undefined : fault('inconsistent', '五项权重合计应为 100', 'The five weights must add up to 100')));

const scoresField = record({
  price: score().zh(FACTORS.price), capacity: score().zh(FACTORS.capacity), quality: score().zh(FACTORS.quality), benefit: score().zh(FACTORS.benefit), credit: score().zh(FACTORS.credit),
});

const weighted = (weights: Figures, scores: Figures, factors: readonly (keyof typeof FACTORS)[]): Decimal => sum(factors.map((k) => weights[k].times(scores[k])));

// 第二十一条（二）
export const scoring = decision('hebei.procurement.scoring', {
  zh: '综合评分',
  applies: [HB21f, HB18a, HB30c, HB40b],
  from: IN_FORCE,
  facts: {
    weights: weightsField.zh('权重', 'Weights'),
    bids: list(
      record({ bidderId: text().zh('投标人'), eligible: bool().zh('具备承接资格'), scores: scoresField.zh('得分') }),
      { nonEmpty: true, unique: (b) => b.bidderId, uniqueField: 'bidderId' },
    ).zh('投标', 'Bids'),
  },
  answer: {
    schemeAccepted: bool().zh('评分办法可采用', 'Scheme accepted'),
    ranking: list(record({ bidderId: text().zh('投标人'), score: score().zh('总分'), rank: count().zh('名次') })).zh('排名', 'Ranking'),
    excluded: list(text()).zh('无资格投标人', 'Excluded'),
    winner: text().optional().zh('中标人', 'Winner'),
  },
}).by(({ weights, bids }, at) => {
  const service: readonly (keyof typeof FACTORS)[] = ['capacity', 'quality', 'benefit'];
  const serviceWeight = sum(service.map((k) => weights[k]));
  const priced = at.condition(HB21f, '质价并重：价格权重大于零', weights.price.gt(0), { 价格权重: weights.price });
  const serviceFirst = at.condition(HB21f, '质量为先：价格权重低于能力、质量、效益之和', weights.price.lt(serviceWeight), { 价格权重: weights.price, 服务权重之和: serviceWeight });
  const excluded = bids.filter((b) => !at.condition(HB18a, '投标人具备承接资格', b.eligible, { 投标人: b.bidderId })).map((b) => b.bidderId);
  if (!priced || !serviceFirst) return { schemeAccepted: false, ranking: [], excluded, winner: null };
  const totals = bids.filter((b) => b.eligible).map((b) => ({
    bidderId: b.bidderId,
    score: roundHalfUp(weighted(weights, b.scores, FACTOR_CODES).div(100), 2),
    service: weighted(weights, b.scores, service),
  }));
  const ranked = ranksOf(totals, (a, b) => b.score.comparedTo(a.score) || b.service.comparedTo(a.service));
  for (const { item, rank } of ranked) {
    at.step(HB21f, '总分 ＝ 各项权重 × 得分之和 ÷ 100；同分时服务加权分高者在前', item.score, { 投标人: item.bidderId, 服务加权分: item.service, 名次: rank });
  }
  const firsts = ranked.filter((r) => r.rank === 1);
  const winner = firsts.length === 1 ? (firsts[0]?.item.bidderId ?? null) : null;
  at.step(HB21f, '中标人为唯一的第一名', winner, { 并列第一人数: firsts.length });
  return { schemeAccepted: true, ranking: ranked.map(({ item, rank }) => ({ bidderId: item.bidderId, score: item.score, rank })), excluded, winner };
});
