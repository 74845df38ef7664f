// 第九节2, 第十一节1: ranks and tiers of a round of the service department.
import { count, decision, fault, integer, list, oneOf, ranksOf, record, type Decimal, type Infer, type Judgement, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { round2 } from '../../rules/rounding.js';
import { byFallingKeys } from '../../rules/seats.js';
import { dec4, identifier, points100, rate, roster, yes } from '../../rules/types.js';
import { SERVICE_SCHEME_FROM } from '../../vocabulary.js';
import { AWARD } from '../../awards/provisions.js';
import { incentiveWeights } from '../../awards/service-incentive.js';
import { POST_TYPES } from './evaluation.js';
import { STATUSES } from './participation.js';
import { SERVICE } from './provisions.js';

export const TIERS = { first: '优秀（一等）', second: '良好（二等）', third: '良（三等）', fourth: '合格（四等）', fail: '不合格' } as const;
type Tier = keyof typeof TIERS;

const below = (upper: string) => (value: Decimal, f: Readonly<Record<string, unknown>>) =>
  value.gte(f[upper] as Decimal) ? fault('inconsistent', '各等划等分数须逐等降低', 'the cutoffs must fall') : undefined;

const PRINTED_PASSING = '60';
export const passingTotal = printed('serviceRanking.passing', '合格线', SERVICE['8.1g'], rate(), PRINTED_PASSING);

const CUTOFFS = record({
  first: dec4().zh('一等'), second: dec4().check(below('first')).zh('二等'),
  third: dec4().check(below('second')).check((value) => (value.lt(PRINTED_PASSING) ? fault('out-of-range', `三等分数不得低于${PRINTED_PASSING}`, 'the third cutoff is at least 60') : undefined)).zh('三等'),
});
type Cutoffs = Infer<typeof CUTOFFS>;
const FIGURES = {
  status: oneOf(STATUSES).zh('考核状态'), total: dec4().zh('总分'), zeroed: yes('计零'), archiveScore: points100().zh('档案得分'), archiveExtra: dec4().zh('档案附加分'),
} as const;
const PERSON = record({ personId: identifier().zh('人员'), postType: oneOf(POST_TYPES).zh('岗位类别'), ...FIGURES });
type Figures = Pick<Infer<typeof PERSON>, 'status' | 'total' | 'zeroed' | 'archiveScore' | 'archiveExtra'>;

interface Entry {
  readonly personId: string;
  readonly postType: keyof typeof POST_TYPES;
  readonly status: keyof typeof STATUSES;
  readonly fails: boolean;
  readonly key: readonly [Decimal, Decimal, Decimal];
}

/** The figures by which somebody is ranked, one before the other. */
export const serviceKey = ({ total, archiveScore, archiveExtra }: Pick<Figures, 'total' | 'archiveScore' | 'archiveExtra'>): readonly [Decimal, Decimal, Decimal] => [round2(total), round2(archiveScore), round2(archiveExtra)];

function standingOf(figures: Figures, passing: Decimal): Pick<Entry, 'status' | 'fails' | 'key'> {
  const key = serviceKey(figures);
  return { status: figures.status, fails: figures.zeroed || key[0].lt(passing), key };
}

function tierOf({ status, fails, key: [total] }: Pick<Entry, 'status' | 'fails' | 'key'>, cutoffs: Cutoffs): Tier | null {
  if (status === 'tier-four') return 'fourth';
  if (status !== 'participates') return null;
  if (fails) return 'fail';
  if (total.gte(cutoffs.first)) return 'first';
  if (total.gte(cutoffs.second)) return 'second';
  return total.gte(cutoffs.third) ? 'third' : 'fourth';
}

const TIER_WORDS = '总分达划等分数者入该等，其余为四等；计零或不足合格线为不合格';

export const serviceRanking = decision('leya.evaluation.serviceRanking', {
  zh: '服务部考核排名与等级',
  applies: [SERVICE['9.2'], SERVICE['11.1'], SERVICE['14.3'], SERVICE['14.5'], AWARD['1.2e']],
  from: SERVICE_SCHEME_FROM,
  facts: { cutoffs: CUTOFFS.zh('划等分数'), people: roster('personId', PERSON, { nonEmpty: true }).zh('人员') },
  answer: { people: list(record({ personId: identifier().zh('人员'), rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级') })).zh('人员') },
}).by(({ cutoffs, people }, at) => {
  const passing = at.value(passingTotal);
  const entries = people.map((person): Entry => ({ personId: person.personId, postType: person.postType, ...standingOf(person, passing) }));
  const ranks = new Map<Entry, number>();
  for (const postType of ['regular', 'no-indicator'] as const) {
    const ranked = ranksOf(entries.filter((e) => e.postType === postType && e.status === 'participates' && !e.fails), (a, b) => byFallingKeys(a.key, b.key));
    for (const { item, rank } of ranked) ranks.set(item, rank);
    at.step(SERVICE['9.2'], `${POST_TYPES[postType]}按总分、档案得分、档案附加分排名的人数`, ranked.length);
  }
  at.step(SERVICE['11.1'], TIER_WORDS, { 一等: cutoffs.first, 二等: cutoffs.second, 三等: cutoffs.third }, { 合格线: passing });
  return {
    people: entries.map((e) => {
      const [rank, tier] = [ranks.get(e) ?? null, tierOf(e, cutoffs)];
      at.step(SERVICE['9.2'], `${e.personId} 名次、等级`, { 名次: rank, 等级: tier && TIERS[tier] }, { 考核状态: STATUSES[e.status], 总分: e.key[0], 档案得分: e.key[1], 档案附加分: e.key[2] });
      return { personId: e.personId, rank, tier };
    }),
  };
});

const PLACED = { cutoffs: CUTOFFS.zh('划等分数'), place: integer({ min: 1 }).orNull().zh('同类岗位中的名次'), people: count().zh('同类岗位人数'), ...FIGURES } as const;
const PLACED_ANSWER = { rank: count().orNull().zh('名次'), tier: oneOf(TIERS).orNull().zh('等级') } as const;

interface PlacedFacts extends Figures {
  readonly cutoffs: Cutoffs;
  readonly place: number | null;
  readonly people: number;
}

/** Rank and tier of one person, by the own figures and place. */
function tierAt(at: Judgement, { cutoffs, place, people, ...figures }: PlacedFacts, passing: Decimal, cited: { readonly rank: Provision; readonly tier: Provision }): { rank: number | null; tier: Tier | null } {
  const standing = standingOf(figures, passing);
  const [total, archive, extra] = standing.key;
  const rank = standing.status === 'participates' && !standing.fails ? place : null;
  at.step(cited.rank, '同类岗位中按总分、档案得分、档案附加分的名次', rank, { 考核状态: STATUSES[standing.status], 总分: total, 档案得分: archive, 档案附加分: extra, 同类岗位人数: people });
  const tier = tierOf(standing, cutoffs);
  at.step(cited.tier, TIER_WORDS, tier && TIERS[tier], { 一等: cutoffs.first, 二等: cutoffs.second, 三等: cutoffs.third, 合格线: passing });
  return { rank, tier };
}

export const serviceTier = decision('leya.evaluation.serviceTier', {
  zh: '服务部考核一人的名次与等级',
  applies: [SERVICE['9.2'], SERVICE['11.1'], SERVICE['14.3'], SERVICE['14.5'], AWARD['1.2e']],
  from: SERVICE_SCHEME_FROM,
  facts: PLACED,
  answer: PLACED_ANSWER,
}).by((facts, at) => tierAt(at, facts, at.value(passingTotal), { rank: SERVICE['9.2'], tier: SERVICE['11.1'] }));

export const incentiveTier = decision('leya.evaluation.serviceIncentiveTier', {
  zh: '服务部激励评估一人的名次与等级',
  applies: [AWARD['1.2d'], AWARD['1.2e']],
  facts: PLACED,
  answer: PLACED_ANSWER,
}).by((facts, at) => tierAt(at, facts, at.value(incentiveWeights).passing, { rank: AWARD['1.2e'], tier: AWARD['1.2d'] }));
