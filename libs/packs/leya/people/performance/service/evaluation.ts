// 第八节: the total of a worker of the service department, and when it counts as zero.
import { bool, count, decision, dec, fault, list, oneOf, record, tableOf, ZERO, type Decimal, type Infer, type Judgement, type Provision, type Scope, type Siblings } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, round2 } from '../../rules/rounding.js';
import { dec4, points100, rate, yes } from '../../rules/types.js';
import { SERVICE_SCHEME_FROM } from '../../vocabulary.js';
import { INDICATORS, RATES, TRAINING, serviceIndicator, trainingBelow, trainingRate } from './indicator.js';
import { SERVICE } from './provisions.js';

const PERIODS = { 'mid-year': '年中', 'year-end': '年终' } as const;
export const POST_TYPES = { regular: '有指标岗位', 'no-indicator': '无指标的融合性岗位' } as const;
const ZERO_CAUSES = {
  'indicators-below-minimum': '指标低于最低要求', refused: '拒绝考核', complaints: '投诉两次以上属实', ethics: '违反操守或规定', absence: '旷工', 'property-loss': '重大财物损失', 'total-below-60': '总分低于60分',
} as const;
type ZeroCause = keyof typeof ZERO_CAUSES;

const PARTS = ['serviceUnit', 'supervisorLeader', 'institution', 'recipients', 'documents', 'indicator', 'archive'] as const;
type Part = (typeof PARTS)[number];
const PART_ZH: Readonly<Record<Part, string>> = { serviceUnit: '服务单位', supervisorLeader: '督导-组长', institution: '机构', recipients: '服务对象抽查', documents: '服务文书抽查', indicator: '指标量', archive: '档案管理体系' };

const WEIGHTS = tableOf(PART_ZH, rate());
export const serviceWeights = printed('service.weights', '岗位社工服务绩效权重（％）', SERVICE['8.1'], WEIGHTS, { serviceUnit: '10', supervisorLeader: '15', institution: '10', recipients: '10', documents: '15', indicator: '10', archive: '30' });
export const serviceLimits = printed('service.limits', '服务部考核界限', SERVICE['8.1'], record({
  extraCap: rate().zh('附加分上限'), punctuality: rate().zh('按时提交加分'), unitDefault: rate().zh('服务单位无法评分按'), complaints: count().zh('投诉次数'),
  absentHalf: rate().zh('半年旷工日'), absentYear: rate().zh('年度旷工日'), passing: rate().zh('合格线'),
}), { extraCap: '20', punctuality: '0.5', unitDefault: '80', complaints: 2, absentHalf: '1', absentYear: '2', passing: '60' });

const isRegular = (f: Siblings): boolean => f['postType'] === 'regular';
const outer = (scope: Scope): Siblings => scope.parent?.siblings ?? {};

const SCORES = record({
  serviceUnit: points100().orNull().zh('服务单位'), supervisorLeader: points100().zh('督导-组长'), institution: points100().zh('机构'),
  recipients: points100().when((_, scope) => isRegular(outer(scope)) && outer(scope)['period'] === 'year-end', '仅有指标岗位年终').zh('服务对象抽查'),
  documents: points100().when((_, scope) => isRegular(outer(scope)), '仅有指标岗位').zh('服务文书抽查'),
  archive: points100().zh('档案管理体系'),
});
const CONDUCT = record({
  refusedAssessment: yes('拒绝考核'), verifiedComplaints: count().zh('属实投诉次数'), ethicsViolation: yes('违反操守或规定'), absentDaysInHalf: dec4().zh('半年旷工日'),
  absentDaysInYear: dec4().check((value, f) => (value.lt(f['absentDaysInHalf'] as Decimal) ? fault('inconsistent', '年度旷工日不得少于半年旷工日', 'fewer days in the year than in the half-year') : undefined)).zh('年度旷工日'),
  majorPropertyLoss: yes('重大财物损失'),
});
const COMPONENTS = tableOf({ ...PART_ZH, extra: '附加分', punctuality: '按时提交加分' }, dec4().orNull());
const NO_RATES = { casework: null, group: null, activity: null, consultation: null } as const;

interface Indicated {
  readonly rates: Infer<typeof RATES>;
  readonly score: Decimal;
  readonly below: boolean;
}

function indicated(at: Judgement, indicators: Infer<typeof INDICATORS> | null, training: Infer<typeof TRAINING>): Indicated {
  if (indicators) {
    const { rates, score, belowMinimum } = at.call(serviceIndicator, { indicators, training });
    return { rates, score, below: belowMinimum.length > 0 };
  }
  const found = trainingRate(at, training);
  return { rates: { ...NO_RATES, training: found }, score: at.step(SERVICE['14.5'], '无指标岗位以培训学时完成率代指标量', found), below: trainingBelow(at, found) };
}

function conductCauses(at: Judgement, conduct: Infer<typeof CONDUCT>): ZeroCause[] {
  const limits = at.value(serviceLimits);
  const absent = conduct.absentDaysInHalf.gte(limits.absentHalf) || conduct.absentDaysInYear.gte(limits.absentYear);
  const tests: readonly (readonly [ZeroCause, Provision, string, boolean, Readonly<Record<string, unknown>>?])[] = [
    ['refused', SERVICE['8.1b'], '未拒绝考核或拒交资料', conduct.refusedAssessment],
    ['complaints', SERVICE['8.1c'], '属实投诉少于规定次数', conduct.verifiedComplaints >= limits.complaints, { 属实投诉: conduct.verifiedComplaints, 规定次数: limits.complaints }],
    ['ethics', SERVICE['8.1d'], '未违反操守、伦理或规定', conduct.ethicsViolation],
    ['absence', SERVICE['8.1e'], '旷工未达规定日数', absent, { 半年旷工日: conduct.absentDaysInHalf, 年度旷工日: conduct.absentDaysInYear }],
    ['property-loss', SERVICE['8.1f'], '未造成重大财物损失', conduct.majorPropertyLoss],
  ];
  return tests.filter(([, cited, words, broken, inputs]) => !at.condition(cited, words, !broken, inputs)).map(([cause]) => cause);
}

/** Weighted mean of the parts used, exact, and the sum of their weights. */
function weightedMean(at: Judgement, parts: Readonly<Record<Part, Decimal | null>>): { base: Decimal; sum: Decimal; mean: Decimal } {
  const weights = at.value(serviceWeights);
  let base: Decimal = ZERO;
  let total: Decimal = ZERO;
  for (const key of PARTS) {
    const found = parts[key];
    if (!found) continue;
    base = base.plus(weights[key]);
    const share = weights[key].times(found);
    total = total.plus(share);
    at.step(SERVICE['8.1'], `${PART_ZH[key]}评分 × 权重`, share, { [`${PART_ZH[key]}评分`]: found, 权重: weights[key] });
  }
  return { base, sum: total, mean: total.div(base) };
}

export const serviceEvaluation = decision('leya.evaluation.service', {
  zh: '服务部社工绩效得分',
  applies: [
    SERVICE['8.1'], SERVICE['7.4'], SERVICE['8.1a'], SERVICE['8.1b'], SERVICE['8.1c'], SERVICE['8.1d'], SERVICE['8.1e'], SERVICE['8.1f'], SERVICE['8.1g'],
    SERVICE['9.3'], SERVICE['10.1.1'], SERVICE['10.1.5'], SERVICE['10.2a'], SERVICE['14.5'],
  ],
  from: SERVICE_SCHEME_FROM,
  facts: {
    period: oneOf(PERIODS).zh('考核期'), postType: oneOf(POST_TYPES).zh('岗位类别'), scores: SCORES.zh('评分'),
    indicators: INDICATORS.when(isRegular, '仅有指标岗位').zh('服务指标'), training: TRAINING.zh('培训学时'), extraPoints: dec4().zh('附加分'),
    groupOnTime: yes('整组按时提交'), indicatorExemption: yes('特殊岗位已沟通'), conduct: CONDUCT.zh('行为事实'),
  },
  answer: {
    components: COMPONENTS.zh('各项得分'), rates: RATES.zh('完成率'), weightBase: count().zh('权重合计'), computedTotal: dec4().zh('计算总分'), total: dec4().zh('总分'),
    zeroed: bool().zh('计零'), zeroCauses: list(oneOf(ZERO_CAUSES)).zh('计零原因'),
  },
}).by(({ period, postType, scores, indicators, training, extraPoints, groupOnTime, indicatorExemption, conduct }, at) => {
  const limits = at.value(serviceLimits);
  const found = indicated(at, indicators, training);
  const regular = postType === 'regular';
  if (!scores.serviceUnit) at.step(SERVICE['10.1.1'], '服务单位无法评分，按规定分计', limits.unitDefault);
  if (regular && period === 'mid-year') at.step(SERVICE['7.4'], '年中不设服务对象抽查评分，其余权重折算为100', true);
  const parts: Readonly<Record<Part, Decimal | null>> = {
    serviceUnit: round2(scores.serviceUnit ?? limits.unitDefault), supervisorLeader: round2(scores.supervisorLeader), institution: round2(scores.institution),
    recipients: scores.recipients && round2(scores.recipients), documents: scores.documents && round2(scores.documents), indicator: found.score, archive: round2(scores.archive),
  };
  const { base, sum, mean } = weightedMean(at, parts);
  const extra = at.step(SERVICE['8.1'], '附加分材料得分，至多为上限', least(round2(extraPoints), limits.extraCap), { 附加分材料得分: extraPoints, 上限: limits.extraCap });
  const punctuality = at.step(SERVICE['10.2a'], '整组按时提交加分', groupOnTime ? limits.punctuality : ZERO);
  const computedTotal = at.step(SERVICE['8.1'], '计算总分 ＝ 加权之和 ÷ 权重合计 ＋ 附加分 ＋ 按时提交加分，保留两位小数', round2(mean.plus(extra).plus(punctuality)), { 加权之和: sum, 权重合计: base, 附加分: extra, 按时提交加分: punctuality });
  const belowSixty = !at.condition(SERVICE['8.1g'], '计算总分不低于合格线', computedTotal.gte(limits.passing), { 计算总分: computedTotal, 合格线: limits.passing });
  const zeroCauses: ZeroCause[] = [
    ...(found.below && !indicatorExemption ? (['indicators-below-minimum'] as const) : []),
    ...conductCauses(at, conduct),
    ...(belowSixty ? (['total-below-60'] as const) : []),
  ];
  const zeroed = zeroCauses.length > 0;
  return {
    components: { ...parts, extra, punctuality }, rates: found.rates, weightBase: base.toNumber(), computedTotal,
    total: zeroed ? dec(0) : computedTotal, zeroed, zeroCauses,
  };
});
