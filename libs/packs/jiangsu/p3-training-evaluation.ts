// 三（三）培养教育机制, 三（四）考核管理机制, 三（五）激励发展机制: JS-3.3a to JS-3.5i.
import {
  bool, chapter, date, decision, duty, fault, list, oneOf, pastDate, percent, percentOf, record, recordKind, right, roundHalfUp, score, setOf, sum, text, year, ZERO, HUNDRED,
  type Decimal, type Judgement, type PlainDate, type Scope,
} from '@gongqiao/kernel';
import { notBefore, yearsAfter } from './common.js';
import { inductionYears, otherWeightBelow, unqualifiedYears } from './parameters.js';
import * as P from './provisions.js';
import { PROFESSIONAL_LEVELS, TIERS } from './vocabulary.js';
import { evaluationFlow, inspectionFlow, movementFlow, talkFlow } from './workflows.js';

const TRAINING_STATUSES = { 'done-in-time': '按期培训', 'done-late': '逾期培训', pending: '待培训', overdue: '逾期未培训' } as const;

// 三（三）
export const induction = decision('jiangsu.training.induction', {
  zh: '新录用人员业务培训', applies: [P.JS33f],
  facts: { hiredOn: pastDate().zh('录用日'), trainedOn: list(pastDate()).zh('培训日') },
  answer: { dueOn: date().zh('应培训日'), countedOn: date().orNull().zh('计入的培训日'), status: oneOf(TRAINING_STATUSES).zh('状态') },
}).by(({ hiredOn, trainedOn }, at) => {
  const dueOn = at.step(P.JS33f, '应培训日＝录用日＋年限，含当日', yearsAfter(at, 'hiredOn', hiredOn, at.value(inductionYears)), { 录用日: hiredOn, 年限: at.value(inductionYears) });
  const counted = trainedOn.filter((d) => d >= hiredOn);
  const countedOn = at.step(P.JS33f, '录用日以后最早的一次培训', counted.length === 0 ? null : counted.reduce((a, b) => (b < a ? b : a)), { 录用日: hiredOn });
  const inTime = at.condition(P.JS33f, countedOn === null ? '基准日未过应培训日' : '培训日不晚于应培训日', (countedOn ?? at.asOf) <= dueOn, { 应培训日: dueOn });
  const status = countedOn !== null ? (inTime ? 'done-in-time' as const : 'done-late' as const) : inTime ? 'pending' as const : 'overdue' as const;
  return { dueOn, countedOn, status };
});

// 三（四）
const DIMENSIONS = { conduct: '职业操守', practice: '实务能力', results: '工作业绩', satisfaction: '职工满意度' } as const;
type Dimension = keyof typeof DIMENSIONS;
const FOUR = Object.keys(DIMENSIONS) as Dimension[];

const weight = (zh: string) => percent({ above: '0' }).zh(zh);
const weights = record({
  conduct: weight('职业操守权重'), practice: weight('实务能力权重'), results: weight('工作业绩权重'), satisfaction: weight('职工满意度权重'), other: percent().optional().zh('其他内容权重'),
});

/** Whether other contents carry a weight, seen from within the scores. */
function otherCounts(scope: Scope): boolean {
  const held = scope.parent?.siblings['weights'] as { readonly other: Decimal | null } | undefined;
  return held?.other?.gt(0) ?? false;
}
const scores = record({
  conduct: score().zh('职业操守得分'), practice: score().zh('实务能力得分'), results: score().zh('工作业绩得分'), satisfaction: score().zh('职工满意度得分'),
  other: score().when((_, scope) => otherCounts(scope), '仅其他内容有权重').zh('其他内容得分'),
});
const thresholds = record({
  excellent: percent().zh('优秀线'),
  qualified: percent().zh('合格线').check((value, f) => (value.gte(f['excellent'] as Decimal) ? fault('inconsistent', '合格线应低于优秀线', 'must be below the threshold of excellent') : undefined)),
});

export const evaluationScore = decision('jiangsu.evaluation.score', {
  zh: '综合考核得分与等次', applies: [P.JS34b, P.JS34d],
  facts: { weights: weights.zh('权重'), scores: scores.zh('得分'), thresholds: thresholds.zh('等次分数线') },
  answer: { score: score().zh('综合得分'), tier: oneOf(TIERS).zh('等次') },
}).by(({ weights: w, scores: s, thresholds: t }, at) => {
  const other = w.other ?? ZERO;
  const whole = sum([...FOUR.map((d) => w[d]), other]);
  if (!whole.eq(HUNDRED)) at.refuse('inconsistent', 'weights', '权重合计应为100', 'the weights must add up to 100');
  const limit = at.value(otherWeightBelow);
  if (other.gte(limit)) at.refuse('out-of-range', 'weights.other', '四方面权重合计应过半，其他内容权重应小于50', 'the four named contents must weigh more than half');
  const parts = FOUR.map((d) => at.step(P.JS34b, `${DIMENSIONS[d]}＝权重％×评分`, percentOf(s[d], w[d]), { 权重: w[d], 评分: s[d] }));
  const added = s.other === null ? ZERO : at.step(P.JS34d, '其他内容＝权重％×评分', percentOf(s.other, other), { 权重: other, 评分: s.other });
  const total = at.step(P.JS34b, '综合得分＝各项之和，四舍五入到两位小数', roundHalfUp(sum([...parts, added]), 2));
  const tier = total.gte(t.excellent) ? 'excellent' as const : total.gte(t.qualified) ? 'qualified' as const : 'unqualified' as const;
  at.step(P.JS34d, '等次按综合得分与优秀线、合格线比较，达到即入', TIERS[tier], { 综合得分: total, 优秀线: t.excellent, 合格线: t.qualified });
  return { score: total, tier };
});

interface Result {
  readonly year: number;
  readonly tier: keyof typeof TIERS;
}
interface Talk {
  readonly year: number;
  readonly heldOn: PlainDate;
}

/** Talks belong to a year rated unqualified, one to each. */
function checkTalks(at: Judgement, results: readonly Result[], talks: readonly Talk[]): void {
  const unqualified = new Set(results.filter((r) => r.tier === 'unqualified').map((r) => r.year));
  const held = new Set<number>();
  talks.forEach((talk, i) => {
    const field = `talks[${i}].year`;
    if (held.has(talk.year)) at.refuse('duplicate', field, '该年度已有一次诫勉谈话', 'there is a talk for this year already');
    if (!unqualified.has(talk.year)) at.refuse('inconsistent', field, '该年度没有不合格的考核结果', 'this year was not rated unqualified');
    held.add(talk.year);
  });
}

const TERMINATION_GROUNDS = { 'serious-breach': '严重违反规章制度', 'two-consecutive-unqualified': '连续两年考核不合格' } as const;

const followUpFacts = record({
  results: list(record({ year: year().zh('年度'), tier: oneOf(TIERS).zh('等次') }), { nonEmpty: true }).zh('考核结果'),
  talks: list(record({ year: year().zh('对应年度'), heldOn: pastDate().zh('谈话日') })).zh('诫勉谈话'),
  seriousBreachOn: pastDate().optional().zh('严重违规认定日'),
}, ({ results }) => {
  const i = results.findIndex((r, k) => k > 0 && r.year !== (results[k - 1]?.year ?? 0) + 1);
  return i < 0 ? undefined : { field: `results[${i}].year`, code: results[i]?.year === results[i - 1]?.year ? 'duplicate' : 'inconsistent', zh: '年度应逐年相连', en: 'years must follow one another' };
});

export const followUp = decision('jiangsu.remediation.followUp', {
  zh: '考核结果的运用', applies: [P.JS34c, P.JS34e, P.JS34g, P.JS34h, P.JS34i],
  facts: followUpFacts,
  answer: {
    talksDue: list(year()).zh('应谈话年度'), mayTerminate: bool().zh('可以解除'), ground: oneOf(TERMINATION_GROUNDS).orNull().zh('解除事由'), renewalSupported: bool().zh('支持续聘'), rewardAllowed: bool().zh('可以奖励'),
  },
}).by(({ results, talks, seriousBreachOn }, at) => {
  checkTalks(at, results, talks);
  const talked = new Set(talks.map((t) => t.year));
  const talksDue = at.step(P.JS34g, '不合格而未谈话的年度', results.filter((r) => r.tier === 'unqualified' && !talked.has(r.year)).map((r) => r.year));
  const inARow = at.value(unqualifiedYears);
  const recent = results.slice(-inARow);
  const breach = at.condition(P.JS34i, '有严重违反规章制度的行为', seriousBreachOn !== null, { 认定日: seriousBreachOn });
  const twice = at.condition(P.JS34h, '最近连续两年考核不合格', recent.length === inARow && recent.every((r) => r.tier === 'unqualified'), { 最近结果: recent.map((r) => `${r.year}${TIERS[r.tier]}`) });
  const ground = breach ? 'serious-breach' as const : twice ? 'two-consecutive-unqualified' as const : null;
  const last = results.at(-1)?.tier;
  const renewalSupported = at.condition(P.JS34c, '最近一次考核不是不合格，支持续聘', last !== 'unqualified', { 结果: last ? TIERS[last] : null });
  const rewardAllowed = at.condition(P.JS34e, '最近一次考核优秀，可以奖励', last === 'excellent', { 结果: last ? TIERS[last] : null });
  return { talksDue, mayTerminate: ground !== null, ground, renewalSupported, rewardAllowed };
});

// 三（五）
export const talentRegister = decision('jiangsu.eligibility.talentRegister', {
  zh: '证书登记与人才序列', applies: [P.JS35a, P.JS35b, P.JS35c],
  facts: {
    certificateLevel: oneOf(PROFESSIONAL_LEVELS).zh('证书等级'),
    passedExamOn: pastDate().requiredWhen((f) => f['certificateLevel'] !== 'none', '持有证书的须填').zh('通过考试日'),
    registeredOn: pastDate().optional().zh('登记日').check((value, f, scope) =>
      f['passedExamOn'] === null ? fault('inconsistent', '没有通过考试的日期，不能登记', 'there is no passed examination to register') : notBefore('passedExamOn', '通过考试日')(value, scope.siblings)),
    talentCriteriaMet: bool().zh('符合认定条件'),
  },
  answer: { registrationDue: bool().zh('应登记'), socialWorkTalent: bool().zh('社会工作专业人才'), technicalPersonnel: bool().zh('专业技术人员') },
}).by(({ certificateLevel, passedExamOn, registeredOn, talentCriteriaMet }, at) => {
  const registrationDue = at.condition(P.JS35a, '已通过考试而尚未登记', passedExamOn !== null && registeredOn === null, { 通过考试日: passedExamOn, 登记日: registeredOn });
  const socialWorkTalent = at.condition(P.JS35b, '符合社会工作专业人才认定条件', talentCriteriaMet);
  const technicalPersonnel = at.condition(P.JS35c, '已取得职业资格证书', certificateLevel !== 'none', { 证书等级: PROFESSIONAL_LEVELS[certificateLevel] });
  return { registrationDue, socialWorkTalent, technicalPersonnel };
});

const CHANNELS = {
  'party-development': '党员培养发展', 'merit-selection': '评先评优', 'vice-chair-candidate': '专职副主席候选人', 'leading-social-work-talent': '社会工作领军人才', 'most-beautiful-social-worker': '最美社工',
  'excellent-union-worker': '优秀工会工作者', 'excellent-union-activist': '优秀工会积极分子',
} as const;

export const channels = decision('jiangsu.award.channels', {
  zh: '激励推荐渠道', applies: [P.JS35e, P.JS35f, P.JS35g, P.JS35h],
  facts: { latestTier: oneOf(TIERS).zh('最近等次'), exemplary: bool().zh('起先锋模范作用'), partyMember: bool().zh('党员') },
  answer: { channels: setOf(oneOf(CHANNELS)).zh('可推荐的渠道') },
}).by(({ latestTier, exemplary, partyMember }, at) => {
  const develop = at.condition(P.JS35e, '起先锋模范作用且不是党员，可优先推荐为培养发展对象', exemplary && !partyMember);
  const merit = at.condition(P.JS35f, '起先锋模范作用，可优先推荐为评先评优对象', exemplary);
  const excellent = at.condition(P.JS35g, '最近一次考核优秀，可推荐为专职副主席候选人', latestTier === 'excellent', { 结果: TIERS[latestTier] });
  at.condition(P.JS35h, '最近一次考核优秀，可推荐参评四类荣誉', excellent, { 结果: TIERS[latestTier] });
  return {
    channels: [
      ...(develop ? ['party-development' as const] : []), ...(merit ? ['merit-selection' as const] : []),
      ...(excellent ? ['vice-chair-candidate' as const, 'leading-social-work-talent' as const, 'most-beautiful-social-worker' as const, 'excellent-union-worker' as const, 'excellent-union-activist' as const] : []),
    ],
  };
});

const EDUCATION_ENTRIES = { 'post-training': '岗位培训', 'professional-education': '专业教育' } as const;

export const part33 = chapter({
  title: '三（三）培养教育机制',
  provisions: [P.JS33a, P.JS33b, P.JS33c, P.JS33d, P.JS33e, P.JS33f],
  decisions: [induction],
  records: [
    recordKind('training-plan-inclusion', '纳入人才培养规划', [P.JS33a], { document: text().zh('文件'), fromYear: year().zh('起始年度'), toYear: year().zh('终止年度') }),
    recordKind('education-entry', '教育记录', [P.JS33b, P.JS33d], {
      worker: text().zh('工作者'), kind: oneOf(EDUCATION_ENTRIES).zh('类别'), institution: text().zh('机构'), startsOn: date().zh('开始'), endsOn: date().optional().zh('结束'), result: text().optional().zh('结果'), verifiedOn: date().optional().zh('学历核实日'),
    }),
  ],
  duties: [
    duty({ id: 'JS-D3', zh: '制定年度培训计划', provisions: [P.JS33e], who: ['province', 'city', 'county', 'user-unit'], period: 'yearly', due: { month: 3, day: 31 }, open: true, remindDays: 30 }),
    duty({ id: 'JS-D4', zh: '新录用人员参加业务培训', provisions: [P.JS33f], who: ['employing-unit', 'user-unit'], period: 'event', event: 'worker-hired', due: { daysAfter: 365 }, remindDays: 60 }),
  ],
});

export const part34 = chapter({
  title: '三（四）考核管理机制',
  provisions: [P.JS34a, P.JS34b, P.JS34c, P.JS34d, P.JS34e, P.JS34f, P.JS34g, P.JS34h, P.JS34i, P.JS34j],
  decisions: [evaluationScore, followUp],
  workflows: [evaluationFlow, talkFlow, movementFlow, inspectionFlow],
  duties: [
    duty({ id: 'JS-D5', zh: '年度综合考核', provisions: [P.JS34b, P.JS34d], who: ['county', 'user-unit'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 45 }),
    duty({ id: 'JS-D6', zh: '对考核不合格者诫勉谈话', provisions: [P.JS34g], who: ['county', 'user-unit'], period: 'event', event: 'unqualified-result-notified', due: { daysAfter: 30 }, open: true }),
  ],
  rights: [
    right({ provisions: [P.JS34a], who: ['user-unit'], verb: 'update', subject: 'DailyRecord', reach: 'unit', zh: '记载本单位工作者的考勤、任务和日常情况' }),
    right({ provisions: [P.JS34d], who: ['county', 'user-unit'], verb: 'sign', subject: 'Appraisal', reach: 'subtree', zh: '共同签署考核结果' }),
  ],
});

export const part35 = chapter({
  title: '三（五）激励发展机制',
  provisions: [P.JS35a, P.JS35b, P.JS35c, P.JS35d, P.JS35e, P.JS35f, P.JS35g, P.JS35h, P.JS35i],
  decisions: [talentRegister, channels],
  records: [
    recordKind('post-grade-ladder', '岗位等级体系', [P.JS35d], { grade: text().zh('岗位等级'), duties: text().zh('职责'), requirements: text().zh('条件'), from: date().zh('起始日') }),
    recordKind('nomination', '荣誉推荐', [P.JS35h], { worker: text().zh('工作者'), channel: oneOf(CHANNELS).zh('渠道'), level: text().zh('级别'), year: year().zh('年度'), review: text().optional().zh('审核'), outcome: text().optional().zh('结果') }),
  ],
  duties: [duty({ id: 'JS-D7', zh: '考试通过后登记', provisions: [P.JS35a], who: ['worker'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 7 })],
});
