// 激励制度 第二类 服务部: the year's incentive round. What the year's service rounds scored is taken from them, not scored again.
import { count, dec, fault, integer, oneOf, record, scheme, sum, type Assessment, type Json, type JsonObject, type SchemeItem, type SchemePerson, type SchemeRank, type SchemeStanding } from '@gongqiao/kernel';
import { AWARD } from '../awards/provisions.js';
import { INCENTIVE_WEIGHTS, serviceIncentive } from '../awards/service-incentive.js';
import { INCENTIVE_STANDINGS, incentiveEligibility, incentiveMoney } from '../performance/service/incentive.js';
import { TIER_MONEY } from '../performance/service/pool.js';
import { TIERS, incentiveTier, serviceKey } from '../performance/service/ranking.js';
import { dec4, points100, yuan } from '../rules/types.js';
import { generalCourse, incentiveAppeals } from './general.js';
import { serviceScheme } from './service.js';
import { employment, objectOf, rated, registered, textOf } from './shared.js';

const DEPARTMENT = ['service-department'] as const;
const HALF_YEAR_PAY = 'performance-pay';

/** The year's service-department rounds that came to a tier for the person, the last one first. */
function assessed(measured: Json): readonly Assessment[] {
  const all = Array.isArray(measured) ? (measured as unknown as readonly Assessment[]) : [];
  return all.filter((one) => one.scheme === serviceScheme.id && one.tier !== null).sort((a, b) => b.number - a.number);
}

/** A score of the last of those rounds; nothing where that round did not ask for it. */
const component = (name: string) => (measured: Json): Json | undefined => objectOf(assessed(measured)[0]?.output['components'])[name] ?? undefined;

/** What those rounds paid. */
function paidIn(measured: Json): Json {
  return sum(assessed(measured).map(({ money }) => dec(money[HALF_YEAR_PAY] ?? '0'))).toFixed(2);
}

/** A score that the year's service rounds gave; entered by hand only where they have none, as for posts without indicators. */
function taken(id: string, zh: string, name: string, value = points100(), from = '服务部考核'): SchemeItem {
  return registered(id, `${zh}（取自本年${from}）`, DEPARTMENT, `scores.${name}`, value, { measure: 'assessments', take: component(name), byHand: true });
}

const ITEMS: readonly SchemeItem[] = [
  rated('supervisor', '督导评估', ['supervisor', 'trainee-supervisor', ...DEPARTMENT], 'scores.supervisor'),
  rated('leader', '组长评估', ['group-leader', ...DEPARTMENT], 'scores.leader'),
  taken('service-unit', '服务单位评估', 'serviceUnit'), taken('recipients', '服务对象评估', 'recipients', points100(), '服务部年终考核'), taken('archive', '档案管理', 'archive'), taken('indicator', '指标量', 'indicator', dec4({ min: '0', max: '120' })),
  registered('archive-extra', '档案附加分（取自本年服务部考核）', DEPARTMENT, 'archiveExtra', dec4(), { missing: '0', measure: 'assessments', take: (measured) => textOf(assessed(measured)[0]?.facts['archiveExtra']) ?? '0' }),
  registered('last-tier', '本年最近一次服务部考核的等级', DEPARTMENT, 'lastTier', oneOf(TIERS), { missing: null, measure: 'assessments', take: (measured) => assessed(measured)[0]?.tier ?? null }),
  registered('paid', '本年已发的半年绩效金', DEPARTMENT, 'paidInYear', yuan(), { missing: '0', measure: 'assessments', take: paidIn }),
  employment([...DEPARTMENT, 'hr']),
];

/** 在职、考核合格的才参加排名和分配. */
const standing: SchemeStanding = {
  decision: incentiveEligibility, words: INCENTIVE_STANDINGS, counts: ['participates'],
  facts: (held, gathered, { to }) => ({ periodEnd: to, hiredOn: held['hiredOn'] ?? null, leftOn: held['leftOn'] ?? null, lastTier: gathered['lastTier'] ?? null }),
  says: (output) => String(output['status']),
};

/** Own figures as ranks and tiers read them. */
function figuresOf({ facts, output }: SchemePerson): JsonObject {
  return { total: output['total'] ?? '0', zeroed: output['zeroed'] ?? true, archiveScore: objectOf(facts['scores'])['archive'] ?? '0', archiveExtra: facts['archiveExtra'] ?? '0' };
}

const rank: SchemeRank = {
  group: () => 'service-worker',
  key: (person) => {
    const { zeroed, total, archiveScore, archiveExtra } = figuresOf(person);
    return zeroed === true ? null : serviceKey({ total: dec(String(total)), archiveScore: dec(String(archiveScore)), archiveExtra: dec(String(archiveExtra)) }).map((figure) => figure.toFixed());
  },
  decision: incentiveTier,
  facts: (person, place, _groups, { settings }) => ({ cutoffs: settings['cutoffs'] ?? null, status: 'participates', ...figuresOf(person), place: place?.rank ?? null, people: place?.people ?? 0 }),
};

export const incentiveScheme = scheme({
  id: 'service-incentive', zh: '服务部激励评估',
  provisions: [AWARD['1.2a'], AWARD['1.2b'], AWARD['1.2c'], AWARD['1.2d'], AWARD['1.2e'], AWARD['1.2f'], AWARD['1.2g']],
  period: 'year', rounds: ['年度'], unitKinds: ['service-department'],
  cohorts: [{ id: 'service-worker', zh: '岗位社工、助理、组长、督导人才', parties: serviceScheme.cohorts.flatMap((cohort) => cohort.parties), decision: serviceIncentive }],
  items: ITEMS,
  settings: record({
    cutoffs: record({ first: dec4().zh('一等'), second: dec4().zh('二等'), third: dec4().zh('三等') }).zh('划等分数'),
    certifiedWorkers: count().zh('持证社工人数'),
    workers: integer({ min: 1 }).check((value, before) => (Number(before['certifiedWorkers']) > value ? fault('inconsistent', '持证人数不得超过岗位社工人数', 'more certified workers than workers') : undefined)).zh('岗位社工人数'),
    fixedAllowances: yuan().zh('全年固定津贴合计'),
    tierMoney: TIER_MONEY.optional().zh('各等全年绩效金（元/人），不填按人均'),
    weights: INCENTIVE_WEIGHTS.optional().zh('当年权重（％），不填按手册'),
  }),
  fixed: ({ settings }): JsonObject => (typeof settings['weights'] === 'object' && settings['weights'] !== null ? { weights: settings['weights'] } : {}),
  score: 'output.total',
  rank,
  tiers: TIERS,
  consequences: [{
    id: 'incentive-pay', zh: '激励绩效金', decision: incentiveMoney,
    facts: ({ facts, tier }, { settings }) => {
      const { certifiedWorkers = null, workers = null, fixedAllowances = null, tierMoney = null } = settings;
      return tier === null ? null : { certifiedWorkers, workers, fixedAllowances, tier, tierMoney, paidInYear: facts['paidInYear'] ?? '0' };
    },
    says: (output, { facts, tier }) => {
      if (tier === 'fail') return '综合总分低于合格线，绩效为 0.00 元';
      const paid = textOf(facts['paidInYear']) ?? '0.00';
      return `${textOf(output['amount']) ?? '0.00'} 元（全年 ${textOf(output['quota']) ?? '0.00'} 元，已发 ${paid} 元）`;
    },
    amount: (output) => textOf(output['amount']),
  }],
  notice: { provision: AWARD['G2.5'], days: 3, party: 'office' },
  appeal: { provision: AWARD['G2.6'], days: 3 },
  course: generalCourse, appeals: incentiveAppeals, standing, misconduct: 'LY-W-PERF-SVC-13',
});
