// 第十节1（6）: indicator rates, their average and the minima of 第八节1（1）; training hours.
import { bool, decision, integer, count, list, oneOf, record, sum, ZERO, type Decimal, type Infer, type Judgement } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, mean, percentage, round2 } from '../../rules/rounding.js';
import { dec4, rate } from '../../rules/types.js';
import { SERVICE_SCHEME_FROM } from '../../vocabulary.js';
import { SERVICE } from './provisions.js';

export const DONE = record({ completed: count().zh('完成量'), target: integer({ min: 1 }).zh('指标量') });
export const INDICATORS = record({
  casework: DONE.orNull().zh('个案'), group: DONE.orNull().zh('小组'), activity: DONE.orNull().zh('社区活动'), consultation: DONE.orNull().zh('咨询/探访/建档'),
});
export const TRAINING = record({ requiredHours: dec4({ above: '0' }).zh('必修学时'), onlineHours: dec4().zh('网络学时'), onsiteHours: dec4().zh('现场学时') });
export const BELOW = { 'casework-group': '个案、小组平均', consultation: '咨询', activity: '活动', training: '培训学时' } as const;
export const RATES = record({
  casework: dec4().orNull().zh('个案'), group: dec4().orNull().zh('小组'), activity: dec4().orNull().zh('社区活动'), consultation: dec4().orNull().zh('咨询/探访/建档'), training: dec4().orNull().zh('培训学时'),
});

export const rateCap = printed('serviceIndicator.cap', '单项完成率上限（％）', SERVICE['10.1.6a'], rate(), '120');
export const onlineShare = printed('serviceTraining.onlineShare', '网络培训至多占比（％）', SERVICE['10.1.6b'], rate(), '50');
export const minima = printed('serviceIndicator.minima', '指标最低完成率（％）', SERVICE['8.1a'], record({ caseworkGroup: rate().zh('个案、小组平均'), consultation: rate().zh('咨询'), activity: rate().zh('活动'), training: rate().zh('培训学时') }),
  { caseworkGroup: '70', consultation: '80', activity: '80', training: '70' });

type Below = keyof typeof BELOW;
type Done = Infer<typeof DONE>;

function rateOf(at: Judgement, item: Done | null, term: string): Decimal | null {
  if (!item) return null;
  const capped = least(round2(percentage(item.completed, item.target)), at.value(rateCap));
  return at.step(SERVICE['10.1.6'], `${term}完成率 ＝ 完成量 ÷ 指标量 × 100，至多为上限`, capped, { 完成量: item.completed, 指标量: item.target });
}

/** Training rate of a person: online hours up to their share, on-site hours in full, capped. */
export function trainingRate(at: Judgement, { requiredHours, onlineHours, onsiteHours }: Infer<typeof TRAINING>): Decimal {
  const online = least(onlineHours, requiredHours.times(at.value(onlineShare)).div(100));
  const capped = least(round2(percentage(online.plus(onsiteHours), requiredHours)), at.value(rateCap));
  return at.step(SERVICE['10.1.6b'], '培训学时完成率 ＝ （网络部分 ＋ 现场学时）÷ 必修学时 × 100，至多为上限', capped, { 网络部分: online, 现场学时: onsiteHours, 必修学时: requiredHours });
}

/** Whether a training rate lies below the minimum; recorded as a condition. */
export function trainingBelow(at: Judgement, found: Decimal): boolean {
  const limit = at.value(minima).training;
  return !at.condition(SERVICE['8.1a'], '培训学时完成率不低于最低要求', found.gte(limit), { 培训学时完成率: found, 最低要求: limit });
}

function belowMinima(at: Judgement, rates: Infer<typeof RATES>): Below[] {
  const limits = at.value(minima);
  const below: Below[] = [];
  const pair = [rates.casework, rates.group].filter((r) => r !== null);
  const test = (code: Below, found: Decimal | null, limit: Decimal): void => {
    if (found && !at.condition(SERVICE['8.1a'], `${BELOW[code]}完成率不低于最低要求`, found.gte(limit), { 完成率: found, 最低要求: limit })) below.push(code);
  };
  test('casework-group', pair.length > 0 ? round2(mean(pair)) : null, limits.caseworkGroup);
  test('consultation', rates.consultation, limits.consultation);
  test('activity', rates.activity, limits.activity);
  if (rates.training && trainingBelow(at, rates.training)) below.push('training');
  return below;
}

export const serviceIndicator = decision('leya.evaluation.serviceIndicator', {
  zh: '服务部指标量得分',
  applies: [SERVICE['10.1.6'], SERVICE['10.1.6a'], SERVICE['8.1a'], SERVICE['9.3']],
  from: SERVICE_SCHEME_FROM,
  facts: { indicators: INDICATORS.zh('服务指标'), training: TRAINING.zh('培训学时') },
  answer: { rates: RATES.zh('完成率'), score: dec4().zh('指标量得分'), belowMinimum: list(oneOf(BELOW)).zh('低于最低要求') },
}).by(({ indicators, training }, at) => {
  const rates = {
    casework: rateOf(at, indicators.casework, '个案'), group: rateOf(at, indicators.group, '小组'), activity: rateOf(at, indicators.activity, '社区活动'),
    consultation: rateOf(at, indicators.consultation, '咨询/探访/建档'), training: trainingRate(at, training),
  };
  const set = Object.values(rates).filter((r) => r !== null);
  const score = at.step(SERVICE['10.1.6'], '指标量得分 ＝ 各项完成率的平均值，保留两位小数', round2(mean(set)), { 项数: set.length });
  return { rates, score, belowMinimum: belowMinima(at, rates) };
});

const ORGANISERS = { institution: '机构', association: '社协', 'supervisor-group': '督导自行组织', other: '其他' } as const;

export const serviceHours = decision('leya.training.serviceHours', {
  zh: '服务部培训学时',
  applies: [SERVICE['10.1.6b']],
  facts: {
    requiredHours: dec4({ above: '0' }).zh('必修学时'), onlineHours: dec4().zh('网络学时'),
    onsite: list(record({ hours: dec4({ above: '0' }).zh('学时'), organiser: oneOf(ORGANISERS).zh('主办方'), signInSheet: bool().zh('签到表') })).zh('现场培训'),
  },
  answer: { countedOnline: dec4().zh('计入网络学时'), countedOnsite: dec4().zh('计入现场学时'), countedHours: dec4().zh('计入学时'), rate: dec4().zh('完成率') },
}).by(({ requiredHours, onlineHours, onsite }, at) => {
  const share = at.value(onlineShare);
  const countedOnline = at.step(SERVICE['10.1.6b'], '计入的网络部分 ＝ 已修网络学时与必修学时 × 占比％中较小者', least(onlineHours, requiredHours.times(share).div(100)), { 已修网络学时: onlineHours, 必修学时: requiredHours, 占比: share });
  const counted = onsite.filter(({ organiser, signInSheet }) => (organiser === 'institution' || organiser === 'association') && signInSheet);
  const countedOnsite = at.step(SERVICE['10.1.6b'], '计入现场学时 ＝ 机构或社协主办且有签到表的学时之和', counted.length > 0 ? sum(counted.map(({ hours }) => hours)) : ZERO, { 场次: counted.length });
  const countedHours = countedOnline.plus(countedOnsite);
  const found = least(round2(percentage(countedHours, requiredHours)), at.value(rateCap));
  return { countedOnline, countedOnsite, countedHours, rate: at.step(SERVICE['10.1.6b'], '完成率 ＝ 计入学时 ÷ 必修学时 × 100，至多为上限', found, { 计入学时: countedHours, 必修学时: requiredHours }) };
});
