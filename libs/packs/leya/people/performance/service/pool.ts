// 第九节1, and 激励制度 第二类（三）: money per worker of the service department.
import { bool, count, decision, integer, oneOf, record, refuse, ZERO, type Decimal, type Judgement, type Provision } from '@gongqiao/kernel';
import { AWARD } from '../../awards/provisions.js';
import { OLD_PAY } from '../../pay/provisions.js';
import { printed } from '../../rules/parameters.js';
import { most } from '../../rules/rounding.js';
import { yuan } from '../../rules/types.js';
import { SERVICE_SCHEME_FROM } from '../../vocabulary.js';
import { SERVICE } from './provisions.js';

export const monthlyPerformance = printed('performanceWage.monthly', '绩效工资（元/人/月）', OLD_PAY['0.4'], yuan(), '460');

const POOL_ANSWER = { pool: yuan().zh('绩效总额'), perWorker: yuan().zh('人均'), perWorkerPerMonth: yuan().zh('月人均'), exhausted: bool().zh('已用尽') } as const;

function poolOf(at: Judgement, cited: Provision, months: number, heads: number, workers: number, fixed: Decimal): { pool: Decimal; perWorker: Decimal; perWorkerPerMonth: Decimal; exhausted: boolean } {
  const monthly = at.value(monthlyPerformance);
  const before = monthly.times(months).times(heads).minus(fixed);
  const pool = at.step(cited, '绩效总额 ＝ 月标准 × 月数 × 人数（岗位数）－ 固定津贴，不低于零', most(before, ZERO), { 月标准: monthly, 月数: months, 人数: heads, 固定津贴: fixed });
  const perWorker = at.step(cited, '人均 ＝ 绩效总额 ÷ 岗位社工人数', pool.div(workers), { 绩效总额: pool, 岗位社工人数: workers });
  return { pool, perWorker, perWorkerPerMonth: perWorker.div(months), exhausted: before.lte(0) };
}

export const servicePoolHalfYear = decision('leya.compensation.servicePoolHalfYear', {
  zh: '半年平均岗位绩效金',
  applies: [SERVICE['9.1']],
  from: SERVICE_SCHEME_FROM,
  facts: { posts: integer({ min: 1 }).zh('岗位数量'), workers: integer({ min: 1 }).zh('岗位社工人数'), fixedAllowances: yuan().zh('固定津贴合计') },
  answer: POOL_ANSWER,
}).by(({ posts, workers, fixedAllowances }, at) => poolOf(at, SERVICE['9.1'], 6, posts, workers, fixedAllowances));

export const servicePoolAnnual = decision('leya.compensation.servicePoolAnnual', {
  zh: '全年平均岗位绩效金',
  applies: [AWARD['1.2c']],
  facts: {
    certifiedWorkers: count().zh('持证社工人数'),
    workers: integer({ min: 1 }).check((value, f) => {
      // The certified are at fault, and stand before all workers in the table.
      if (Number(f['certifiedWorkers']) > value) refuse('inconsistent', 'certifiedWorkers', '持证人数不得超过社工人数', 'more certified workers than workers');
      return undefined;
    }).zh('岗位社工人数'),
    fixedAllowances: yuan().zh('固定津贴合计'),
  },
  answer: POOL_ANSWER,
}).by(({ certifiedWorkers, workers, fixedAllowances }, at) => poolOf(at, AWARD['1.2c'], 12, certifiedWorkers, workers, fixedAllowances));

const TIERS = { first: '一等', second: '二等', third: '三等', fourth: '四等', fail: '不合格' } as const;
/** What each tier is paid for the half-year, as it is agreed with the cutoffs. */
export const TIER_MONEY = record({ first: yuan().zh('一等'), second: yuan().zh('二等'), third: yuan().zh('三等'), fourth: yuan().zh('四等') });

export const serviceTierMoney = decision('leya.compensation.serviceTierMoney', {
  zh: '半年绩效金：一人按等级所得',
  applies: [SERVICE['9.1'], SERVICE['11.1'], SERVICE['11.2'], SERVICE['11.3']],
  from: SERVICE_SCHEME_FROM,
  facts: {
    posts: integer({ min: 1 }).zh('岗位数量'), workers: integer({ min: 1 }).zh('岗位社工人数'), fixedAllowances: yuan().zh('固定津贴合计'),
    tier: oneOf(TIERS).zh('等级'), tierMoney: TIER_MONEY.orNull().zh('与划等分数一并商定的各等绩效金'),
  },
  answer: { perWorker: yuan().zh('人均'), amount: yuan().zh('绩效金') },
}).by(({ posts, workers, fixedAllowances, tier, tierMoney }, at) => {
  const { perWorker } = poolOf(at, SERVICE['9.1'], 6, posts, workers, fixedAllowances);
  if (tier === 'fail') return { perWorker, amount: at.step(SERVICE['11.3'], '不合格，不发绩效金，安排诫勉谈话', ZERO, { 等级: TIERS[tier] }) };
  if (tierMoney === null) return { perWorker, amount: at.step(SERVICE['9.1'], '各等绩效金没有另行商定，按人均', perWorker, { 等级: TIERS[tier] }) };
  return { perWorker, amount: at.step(SERVICE['11.2'], '按等级的绩效金，与划等分数一并商定', tierMoney[tier], { 等级: TIERS[tier], 人均: perWorker }) };
});
