// （五）: tiers of a round in home care.
import { count, decision, integer, list, oneOf, record, type Decimal, type Judgement } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, round1 } from '../../rules/rounding.js';
import { ranksByKey, seatsByShare, tierAt } from '../../rules/tiers.js';
import { dec4, identifier, oneDecimal, points100, rate, roster, yes } from '../../rules/types.js';
import { HOME } from './provisions.js';

const POSTS = { 'social-worker': '社工', assistant: '社工助理', leader: '项目负责人、组长' } as const;
const TIERS = { first: '一等', second: '二等', third: '三等' } as const;
const TIER_ORDER = ['first', 'second', 'third'] as const;
type Tier = keyof typeof TIERS;
type Ranked = 'social-worker' | 'assistant';

const SEATS = record({ first: count().zh('一等'), second: count().zh('二等'), third: count().zh('三等') });
export const homeTierShares = printed('homeCareTiers.shares', '居家各等比例（％）', HOME['8.1'], record({ first: rate().zh('一等'), second: rate().zh('二等') }), { first: '25', second: '50' });
export const leaderDefaults = printed('homeCareTiers.leaderDefaults', '无可参照时负责人划等分数', HOME['8.2'], record({ first: rate().zh('一等'), second: rate().zh('二等') }), { first: '80', second: '70' });

interface Entry {
  readonly personId: string;
  readonly post: keyof typeof POSTS;
  readonly zeroed: boolean;
  readonly key: readonly [Decimal, Decimal];
}
interface Standing {
  readonly rank: number;
  readonly tier: Tier;
}
interface Placed {
  readonly seats: { readonly first: number; readonly second: number; readonly third: number } | null;
  readonly standing: ReadonlyMap<Entry, Standing>;
}

/** The figures by which the people of a post are ranked, one before the other. */
export const homeKey = ({ total, priorityScore }: { readonly total: Decimal; readonly priorityScore: Decimal }): readonly [Decimal, Decimal] => [round1(total), round1(priorityScore)];

function seatsFor(at: Judgement, people: number): number[] {
  const shares = at.value(homeTierShares);
  return seatsByShare(people, [shares.first, shares.second]);
}

const leaderTier = (total: Decimal, cutoffs: { readonly first: Decimal; readonly second: Decimal }): Tier => (total.gte(cutoffs.first) ? 'first' : total.gte(cutoffs.second) ? 'second' : 'third');
const LEADER_WORDS = '负责人划等分数 ＝ 社工一、二等的最低总分，无可参照时按示例分数';

/** Seats and standing of the people of one post; nobody has it: no seats. */
function place(at: Judgement, post: Ranked, entries: readonly Entry[]): Placed {
  if (entries.length === 0) return { seats: null, standing: new Map() };
  const seats = seatsFor(at, entries.length);
  const [first = 0, second = 0, third = 0] = seats;
  const ranks = ranksByKey(entries.filter(({ zeroed }) => !zeroed));
  const standing = new Map([...ranks].map(([entry, rank]) => [entry, { rank, tier: TIER_ORDER[tierAt(rank, seats)] ?? 'third' }]));
  at.step(HOME['8.1'], `${POSTS[post]}各等名额 ＝ 人数 × 比例％，四舍五入，三等取余`, { 一等: first, 二等: second, 三等: third }, { 人数: entries.length });
  for (const [{ personId, key: [total, priority] }, { rank, tier }] of standing) at.step(HOME['6.2'], `${personId} 名次、等级`, { 名次: rank, 等级: TIERS[tier] }, { 总分: total, 项目负责人评分: priority });
  return { seats: { first, second, third }, standing };
}

/** Lowest totals of the social workers in the first two tiers, or the printed example where one is empty. */
function cutoffsOf(at: Judgement, { standing }: Placed): { first: Decimal; second: Decimal } {
  const lowest = (tier: Tier): Decimal | null => {
    const totals = [...standing].filter(([, s]) => s.tier === tier).map(([entry]) => entry.key[0]);
    return totals.length > 0 ? totals.reduce(least) : null;
  };
  const [first, second] = [lowest('first'), lowest('second')];
  const cutoffs = first && second ? { first, second } : at.value(leaderDefaults);
  at.step(HOME['8.2'], LEADER_WORDS, { 一等: cutoffs.first, 二等: cutoffs.second });
  return { first: cutoffs.first, second: cutoffs.second };
}

const FIGURES = { post: oneOf(POSTS).zh('职务'), total: dec4().zh('总分'), priorityScore: points100().zh('项目负责人评分'), zeroed: yes('计零') } as const;

export const homeCareTiers = decision('leya.evaluation.homeCareTiers', {
  zh: '居家养老绩效等级',
  applies: [HOME['8.1'], HOME['8.2'], HOME['6.2'], HOME['6.3']],
  facts: {
    people: roster('personId', record({ personId: identifier().zh('人员'), ...FIGURES }), { nonEmpty: true }).zh('人员'),
  },
  answer: {
    seats: record({ 'social-worker': SEATS.orNull().zh('社工'), assistant: SEATS.orNull().zh('社工助理') }).zh('名额'),
    leaderCutoffs: record({ first: oneDecimal().zh('一等'), second: oneDecimal().zh('二等') }).zh('负责人划等分数'),
    people: list(record({ personId: identifier().zh('人员'), rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级') })).zh('人员'),
  },
}).by(({ people }, at) => {
  const entries: Entry[] = people.map(({ personId, post, total, priorityScore, zeroed }) => ({ personId, post, zeroed, key: homeKey({ total, priorityScore }) }));
  const workers = place(at, 'social-worker', entries.filter(({ post }) => post === 'social-worker'));
  const assistants = place(at, 'assistant', entries.filter(({ post }) => post === 'assistant'));
  const cutoffs = cutoffsOf(at, workers);
  const outcome = (entry: Entry): { rank: number | null; tier: Tier | null } => {
    if (entry.post === 'leader') return { rank: null, tier: entry.zeroed ? null : leaderTier(entry.key[0], cutoffs) };
    return workers.standing.get(entry) ?? assistants.standing.get(entry) ?? { rank: null, tier: null };
  };
  return {
    seats: { 'social-worker': workers.seats, assistant: assistants.seats }, leaderCutoffs: cutoffs,
    people: entries.map((entry) => ({ personId: entry.personId, ...outcome(entry) })),
  };
});

export const homeCareSeats = decision('leya.evaluation.homeCareSeats', {
  zh: '居家养老社工各等名额', applies: [HOME['8.1']],
  facts: { people: integer({ min: 1 }).zh('社工人数') },
  answer: { first: count().zh('一等'), second: count().zh('二等'), third: count().zh('三等') },
}).by(({ people }, at) => {
  const [first = 0, second = 0, third = 0] = seatsFor(at, people);
  return at.step(HOME['8.1'], '各等名额 ＝ 人数 × 比例％，四舍五入，三等取余', { first, second, third }, { 人数: people });
});

const isLeader = (f: Readonly<Record<string, unknown>>): boolean => f['post'] === 'leader';
const isWorker = (f: Readonly<Record<string, unknown>>): boolean => !isLeader(f);

export const homeCareTier = decision('leya.evaluation.homeCareTier', {
  zh: '居家养老绩效一人的名次与等级',
  applies: [HOME['8.1'], HOME['8.2'], HOME['6.2'], HOME['6.3']],
  facts: {
    ...FIGURES,
    people: integer({ min: 1 }).when(isWorker, '社工、助理').zh('同职务人数'), place: integer({ min: 1 }).orNull().when(isWorker, '社工、助理').zh('同职务中的名次'),
    lowestFirst: dec4().orNull().when(isLeader, '项目负责人、组长').zh('社工一等最低总分'), lowestSecond: dec4().orNull().when(isLeader, '项目负责人、组长').zh('社工二等最低总分'),
  },
  answer: { rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级') },
}).by((facts, at) => {
  const [total, priority] = homeKey(facts);
  if (facts.zeroed) return { rank: null, tier: at.step(HOME['6.3'], '计零者不评等', null, { 计零: true }) };
  if (facts.post === 'leader') {
    const { lowestFirst, lowestSecond } = facts;
    const cutoffs = lowestFirst && lowestSecond ? { first: lowestFirst, second: lowestSecond } : at.value(leaderDefaults);
    const tier = leaderTier(total, cutoffs);
    at.step(HOME['8.2'], LEADER_WORDS, TIERS[tier], { 总分: total, 一等: cutoffs.first, 二等: cutoffs.second });
    return { rank: null, tier };
  }
  const people = facts.people ?? 1;
  const seats = seatsFor(at, people);
  const [first = 0, second = 0, third = 0] = seats;
  const rank = facts.place ?? null;
  at.step(HOME['6.2'], '同职务中按总分、项目负责人评分的名次', rank, { 职务: POSTS[facts.post], 总分: total, 项目负责人评分: priority });
  const tier = rank === null ? null : (TIER_ORDER[tierAt(rank, seats)] ?? 'third');
  at.step(HOME['8.1'], `${POSTS[facts.post]}各等名额 ＝ 人数 × 比例％，四舍五入，三等取余`, tier && TIERS[tier], { 人数: people, 一等: first, 二等: second, 三等: third });
  return { rank, tier };
});
