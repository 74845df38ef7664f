// 激励制度 第二类 服务部（一）（三）: who is eligible, and what a tier is paid beside the half-years' money.
import { bool, date, decision, oneOf, ZERO } from '@gongqiao/kernel';
import { AWARD } from '../../awards/provisions.js';
import { most } from '../../rules/rounding.js';
import { yuan } from '../../rules/types.js';
import { TIER_MONEY, servicePoolAnnual } from './pool.js';
import { TIERS } from './ranking.js';

export const INCENTIVE_STANDINGS = { participates: '参与', 'not-in-post': '期末不在职，不参加', failed: '服务考核不合格，不参加', 'not-assessed': '没有服务考核结果，不参加' } as const;

export const incentiveEligibility = decision('leya.evaluation.serviceIncentiveEligibility', {
  zh: '服务部激励评估的参加条件',
  applies: [AWARD['1.2a']],
  facts: {
    periodEnd: date().zh('考核期末'), hiredOn: date().zh('入职日期'), leftOn: date().orNull().zh('离职日期'), lastTier: oneOf(TIERS).orNull().zh('本年最近一次服务部考核的等级'),
  },
  answer: { eligible: bool().zh('参加'), status: oneOf(INCENTIVE_STANDINGS).zh('参与状态') },
}).by(({ periodEnd, hiredOn, leftOn, lastTier }, at) => {
  const inPost = at.condition(AWARD['1.2a'], '考核期末在职', hiredOn <= periodEnd && (leftOn === null || leftOn > periodEnd), { 入职日期: hiredOn, 离职日期: leftOn, 考核期末: periodEnd });
  const passed = at.condition(AWARD['1.2a'], '本年最近一次服务部考核合格', lastTier !== null && lastTier !== 'fail', { 等级: lastTier && TIERS[lastTier] });
  if (!inPost) return { eligible: false, status: 'not-in-post' };
  if (!passed) return { eligible: false, status: lastTier === null ? 'not-assessed' : 'failed' };
  return { eligible: true, status: 'participates' };
});

export const incentiveMoney = decision('leya.compensation.serviceIncentiveMoney', {
  zh: '激励绩效金：一人按等级所得，减去本年已发',
  applies: [AWARD['1.2c'], AWARD['1.2d']],
  facts: {
    ...servicePoolAnnual.facts.fields, tier: oneOf(TIERS).zh('等级'), tierMoney: TIER_MONEY.orNull().zh('与划等分数一并商定的各等全年绩效金'), paidInYear: yuan().zh('本年已发的半年绩效金'),
  },
  answer: { perWorker: yuan().zh('人均'), quota: yuan().zh('全年绩效金'), amount: yuan().zh('应发') },
}).by(({ certifiedWorkers, workers, fixedAllowances, tier, tierMoney, paidInYear }, at) => {
  const { perWorker } = at.call(servicePoolAnnual, { certifiedWorkers, workers, fixedAllowances });
  if (tier === 'fail') return { perWorker, quota: ZERO, amount: at.step(AWARD['1.2d'], '综合总分低于合格线，岗位服务绩效为零', ZERO, { 等级: TIERS[tier] }) };
  const quota = tierMoney === null ? at.step(AWARD['1.2c'], '各等绩效金没有另行商定，按人均', perWorker, { 等级: TIERS[tier] })
    : at.step(AWARD['1.2c'], '按等级的全年绩效金，与划等分数一并商定', tierMoney[tier], { 等级: TIERS[tier], 人均: perWorker });
  const amount = at.step(AWARD['1.2c'], '应发 ＝ 全年绩效金 － 本年已发的半年绩效金（出自同一总额，不重复发），不低于零', most(quota.minus(paidInYear), ZERO), { 全年绩效金: quota, 本年已发: paidInYear });
  return { perWorker, quota, amount };
});
