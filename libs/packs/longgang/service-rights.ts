// What the union, the supervising units and the host units see of the services that they buy: counts and samples.
import { right } from '@gongqiao/kernel';
import { LG22b, LG24a, LG24b, LG25c, LG8a } from './provisions.js';

export const serviceRights = [
  right({ provisions: [LG25c], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'ServiceSummary', reach: 'counterpart', zh: '查看机构报送的服务数量和抽样，不含服务对象' }),
  right({ provisions: [LG24a, LG24b], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'ServiceReport', reach: 'counterpart', zh: '查看社工的每月汇报和机构的季度总结，是否按时' }),
  right({ provisions: [LG22b], who: ['district'], verb: 'read', subject: 'ServicePlan', reach: 'tenant', zh: '查看项目年度工作计划' }),
  right({ provisions: [LG22b], who: ['district'], verb: 'approve', subject: 'ServicePlan', reach: 'tenant', zh: '审批项目年度工作计划' }),
  right({ provisions: [LG8a], who: ['host-unit', 'supervising-unit'], verb: 'read', subject: 'ServicePlan', reach: 'subtree', zh: '对照计划查看服务指标' }),
];
