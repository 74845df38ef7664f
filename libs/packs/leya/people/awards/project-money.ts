// 一 第三类 项目部: tiers of the centres and the money of the tiers.
import { count, decision, integer, list, oneOf, record, roundHalfUp, sum, tableOf, type Decimal, type Infer, type Judgement } from '@gongqiao/kernel';
import { CENTRE } from '../performance/centre/provisions.js';
import { printed } from '../rules/parameters.js';
import { round1 } from '../rules/rounding.js';
import { ranksByKey, seatsByShare, tierAt } from '../rules/tiers.js';
import { dec4, identifier, points100, rate, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { AWARD } from './provisions.js';

const POSTS = { 'centre-director': '中心主任（项目负责人）', 'social-worker': '社工（包括组长）', assistant: '社工助理（包括康复师等）' } as const;
type Post = keyof typeof POSTS;
const POST_ORDER: readonly Post[] = ['centre-director', 'social-worker', 'assistant'];
const TIERS = { first: '一等', second: '二等', third: '三等', fourth: '四等', fifth: '五等' } as const;
type Tier = keyof typeof TIERS;
const TIER_ORDER: readonly Tier[] = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The tiers of a round, for the schemes. */
export const PROJECT_TIERS = TIERS;

export const tierPercents = printed('projectPerformance.percents', '各等绩效比例（％）', AWARD['1.3a'], tableOf(TIERS, wholePoints()), { first: 160, second: 125, third: 75, fourth: 40, fifth: 0 });
const RANGE = record({ min: yuan().zh('下限'), max: yuan().zh('上限') });
export const directorRanges = printed('projectPerformance.directors', '中心主任年度绩效区间', AWARD['1.3a'], tableOf({ first: '一等', second: '二等', third: '三等' }, RANGE), {
  first: { min: '8000', max: '10000' }, second: { min: '6000', max: '8000' }, third: { min: '3500', max: '4500' },
});

const hasAssistant = (f: Readonly<Record<string, unknown>>): boolean => (f['people'] as readonly { readonly post: Post }[]).some(({ post }) => post === 'assistant');
const PERSON = record({ personId: identifier().zh('人员'), post: oneOf(POSTS).zh('职务'), tier: oneOf(TIERS).zh('等级') });

interface Paid {
  readonly personId: string;
  readonly percent: number | null;
  readonly amount: Decimal | null;
  readonly range: Infer<typeof RANGE> | null;
}

function paidTo(at: Judgement, { personId, post, tier }: Infer<typeof PERSON>, quota: Decimal): Paid {
  if (post === 'centre-director') {
    const ranges = at.value(directorRanges);
    const range = tier === 'first' || tier === 'second' || tier === 'third' ? ranges[tier] : null;
    at.step(AWARD['1.3b'], `${personId} 中心主任绩效区间，金额另行决定`, range && { 下限: range.min, 上限: range.max }, { 等级: TIERS[tier] });
    return { personId, percent: null, amount: null, range };
  }
  const percent = at.value(tierPercents)[tier];
  const amount = at.step(AWARD['1.3a'], `${personId} 绩效 ＝ 平均额度 × 比例％，保留到分`, roundHalfUp(quota.times(percent).div(100), 2), { 平均额度: quota, 比例: percent });
  return { personId, percent, amount, range: null };
}

export const projectPerformance = decision('leya.compensation.projectPerformance', {
  zh: '项目部绩效金额',
  applies: [AWARD['1.3a'], AWARD['1.3b'], AWARD['1.3c'], AWARD['1.3d'], AWARD['1.3f']],
  facts: {
    averageQuota: yuan().zh('社工平均绩效额度'), people: roster('personId', PERSON, { nonEmpty: true }).zh('人员'),
    assistantPay: yuan({ above: '0' }).when(hasAssistant, '有助理时').zh('助理工资'), socialWorkerPay: yuan({ above: '0' }).when(hasAssistant, '有助理时').zh('社工工资'),
  },
  answer: {
    assistantQuota: yuan().orNull().zh('助理平均绩效额度'),
    people: list(record({ personId: identifier().zh('人员'), percent: count().orNull().zh('比例（％）'), amount: yuan().orNull().zh('绩效'), range: RANGE.orNull().zh('区间') })).zh('人员'),
    total: yuan().zh('合计'),
  },
}).by(({ averageQuota, people, assistantPay, socialWorkerPay }, at) => {
  const quota = at.step(AWARD['1.3c'], 'A：社工平均绩效额度，保留到分', roundHalfUp(averageQuota, 2));
  const assistantQuota = assistantPay && socialWorkerPay
    ? at.step(AWARD['1.3d'], 'B ＝ A × 助理工资 ÷ 社工工资，保留到分', roundHalfUp(quota.times(assistantPay).div(socialWorkerPay), 2), { A: quota, 助理工资: assistantPay, 社工工资: socialWorkerPay })
    : null;
  const paid = people.map((person) => paidTo(at, person, person.post === 'assistant' ? (assistantQuota ?? quota) : quota));
  return { assistantQuota, people: paid, total: at.step(AWARD['1.3a'], '合计', sum(paid.flatMap(({ amount }) => (amount ? [amount] : [])))) };
});

export const tierShares = printed('projectTiers.shares', '各等名额比例（％）', AWARD['1.3e'], tableOf({ first: '一等', second: '二等', third: '三等' }, rate()), { first: '20', second: '30', third: '30' });

const CEILINGS = { second: '最高二等' } as const;
const RANKED_FACTS = {
  post: oneOf(POSTS).zh('职务'), total: dec4().zh('总分'), indicatorScore: points100().zh('指标量得分'), zeroed: yes('计零'),
  tierCeiling: oneOf(CEILINGS).orNull().zh('等级上限'), tierReduction: integer({ min: 0, max: 1 }).zh('降等'),
} as const;
const RANKED = record({ personId: identifier().zh('人员'), ...RANKED_FACTS });
type Adjusting = Pick<Infer<typeof RANKED>, 'tierCeiling' | 'tierReduction'>;
const SEATS = record({ first: count().zh('一等'), second: count().zh('二等'), third: count().zh('三等'), fourth: count().zh('四等') });

interface Entry {
  readonly person: Infer<typeof RANKED>;
  readonly key: readonly [Decimal, Decimal];
}
interface OfPost {
  readonly seats: Infer<typeof SEATS> | null;
  readonly undetermined: boolean;
}
type Standing = { readonly rank: number | null; readonly tier: Tier | null };

/** Ceiling and reduction change the person's own tier only. */
function adjusted({ tierCeiling, tierReduction }: Adjusting, tier: Tier): Tier {
  const under = tierCeiling === 'second' && tier === 'first' ? 'second' : tier;
  return TIER_ORDER[Math.min(TIER_ORDER.indexOf(under) + tierReduction, TIER_ORDER.length - 1)] ?? 'fifth';
}

/** The figures by which the people of a post are ranked, one before the other. */
export const projectKey = ({ total, indicatorScore }: Pick<Infer<typeof RANKED>, 'total' | 'indicatorScore'>): readonly [Decimal, Decimal] => [round1(total), round1(indicatorScore)];

/** Who is zeroed has the last tier; who is alone in a post has none of its own accord. */
function projectTierOf(person: Adjusting, rank: number | null, seats: readonly number[], alone: boolean): Tier | null {
  return rank === null ? 'fifth' : alone ? null : adjusted(person, TIER_ORDER[tierAt(rank, seats)] ?? 'fourth');
}

function seatsFor(at: Judgement, people: number): number[] {
  const share = at.value(tierShares);
  return seatsByShare(people, [share.first, share.second, share.third]);
}

function rankPost(at: Judgement, post: Post, entries: readonly Entry[], standings: Map<Entry, Standing>): OfPost {
  const seats = seatsFor(at, entries.length);
  const alone = entries.length === 1;
  const ranks = ranksByKey(entries.filter(({ person }) => !person.zeroed));
  for (const entry of entries) {
    const rank = ranks.get(entry) ?? null;
    const tier = projectTierOf(entry.person, rank, seats, alone);
    standings.set(entry, { rank, tier });
    at.step(CENTRE['PRJ-6.5'], `${entry.person.personId} 名次、等级`, { 名次: rank, 等级: tier && TIERS[tier] }, { 总分: entry.key[0], 指标量得分: entry.key[1] });
  }
  if (entries.length < 2) return { seats: null, undetermined: ranks.size === 1 };
  const [first = 0, second = 0, third = 0, fourth = 0] = seats;
  at.step(AWARD['1.3e'], `${POSTS[post]}各等名额 ＝ 人数 × 比例％，四舍五入，四等取余`, { 一等: first, 二等: second, 三等: third, 四等: fourth }, { 人数: entries.length });
  return { seats: { first, second, third, fourth }, undetermined: false };
}

export const projectTiers = decision('leya.evaluation.projectTiers', {
  zh: '项目部绩效等级',
  applies: [AWARD['1.3e'], AWARD['1.3f'], CENTRE['PRJ-6.5'], CENTRE['CTR-5.2'], CENTRE['SW-4.2']],
  facts: { people: roster('personId', RANKED, { nonEmpty: true }).zh('人员') },
  answer: {
    seats: record({ 'centre-director': SEATS.orNull().zh('中心主任'), 'social-worker': SEATS.orNull().zh('社工'), assistant: SEATS.orNull().zh('助理') }).zh('名额'),
    people: list(record({ personId: identifier().zh('人员'), rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级') })).zh('人员'),
    undetermined: list(oneOf(POSTS)).zh('待定职务'),
  },
}).by(({ people }, at) => {
  const entries = people.map((person): Entry => ({ person, key: projectKey(person) }));
  const standings = new Map<Entry, Standing>();
  const of = (post: Post): OfPost => rankPost(at, post, entries.filter(({ person }) => person.post === post), standings);
  const posts = { 'centre-director': of('centre-director'), 'social-worker': of('social-worker'), assistant: of('assistant') };
  return {
    seats: { 'centre-director': posts['centre-director'].seats, 'social-worker': posts['social-worker'].seats, assistant: posts.assistant.seats },
    people: entries.map((entry) => ({ personId: entry.person.personId, rank: standings.get(entry)?.rank ?? null, tier: standings.get(entry)?.tier ?? null })),
    undetermined: at.step(AWARD['1.3e'], '仅一人的职务，等级待定', POST_ORDER.filter((post) => posts[post].undetermined)),
  };
});

export const projectTier = decision('leya.evaluation.projectTier', {
  zh: '项目部绩效一人的名次与等级',
  applies: [AWARD['1.3e'], AWARD['1.3f'], CENTRE['PRJ-6.5'], CENTRE['CTR-5.2'], CENTRE['SW-4.2']],
  facts: {
    people: integer({ min: 1 }).zh('同职务人数'), place: integer({ min: 1 }).orNull().zh('同职务中的名次'), ...RANKED_FACTS,
    settledTier: oneOf(TIERS).optional().zh('仅一人的职务，另行商定的等级'),
  },
  answer: { rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级'), undetermined: yes('仅一人的职务，等级待定') },
}).by(({ people, place, settledTier, ...person }, at) => {
  const rank = person.zeroed ? null : place;
  const seats = seatsFor(at, people);
  const [first = 0, second = 0, third = 0, fourth = 0] = seats;
  const [total, indicatorScore] = projectKey(person);
  const alone = people === 1 && rank !== null;
  const tier = alone && settledTier !== null ? adjusted(person, settledTier) : projectTierOf(person, rank, seats, people === 1);
  at.step(CENTRE['PRJ-6.5'], '同职务中按总分、指标量得分的名次，计零者无名次', rank, { 职务: POSTS[person.post], 总分: total, 指标量得分: indicatorScore, 计零: person.zeroed });
  if (people > 1) at.step(AWARD['1.3e'], `${POSTS[person.post]}各等名额 ＝ 人数 × 比例％，四舍五入，四等取余`, { 一等: first, 二等: second, 三等: third, 四等: fourth }, { 人数: people });
  const undetermined = alone && tier === null;
  at.step(AWARD['1.3e'], '等级，经上限和降等；仅一人的职务待定，商定的按商定', tier && TIERS[tier], {
    名次: rank, 等级上限: person.tierCeiling && CEILINGS[person.tierCeiling], 降等: person.tierReduction, 商定: alone ? settledTier && TIERS[settledTier] : null, 待定: undetermined,
  });
  return { rank, tier, undetermined };
});
