// 第三章三 服务部绩效考核.
import { chapter } from '@gongqiao/kernel';
import { parameterList } from '../../rules/parameters.js';
import { caseCount, leastFollowUps } from './case-count.js';
import { serviceDuties, serviceRecords, serviceWorkflows } from './declarations.js';
import { serviceEvaluation, serviceLimits, serviceWeights } from './evaluation.js';
import { minima, onlineShare, rateCap, serviceHours, serviceIndicator } from './indicator.js';
import { incentiveEligibility, incentiveMoney } from './incentive.js';
import { leastMonths, participation } from './participation.js';
import { monthlyPerformance, servicePoolHalfYear, serviceTierMoney } from './pool.js';
import { SERVICE_PROVISIONS } from './provisions.js';
import { incentiveTier, passingTotal, serviceRanking, serviceTier } from './ranking.js';
import { documentQuota, recipientQuota, serviceSample, stakeholderQuota } from './sample.js';

export const serviceChapter = chapter({
  title: '第三章三 服务部绩效考核', provisions: SERVICE_PROVISIONS,
  decisions: [participation, serviceEvaluation, servicePoolHalfYear, serviceTierMoney, serviceRanking, serviceTier, incentiveTier, incentiveEligibility, incentiveMoney, serviceSample, serviceIndicator, serviceHours, caseCount],
  workflows: serviceWorkflows, duties: serviceDuties, records: serviceRecords,
});

export const SERVICE_PARAMETERS = parameterList(
  leastMonths, serviceWeights, serviceLimits, monthlyPerformance, passingTotal, recipientQuota, documentQuota, stakeholderQuota, rateCap, onlineShare, minima, leastFollowUps,
);
