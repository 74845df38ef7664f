// Recurring duties. The document names periods, not days: the days are the tenant's to set (`open`) and change no decision.
import { duty } from '@gongqiao/kernel';
import { HB6d, HB7b, HB7d, HB7e, HB8b, HB8c, HB8d, HB8e, HB8f } from './c1-general/provisions.js';
import { HB13b } from './c2-posts/provisions.js';
import { HB18b } from './c3-purchase/provisions.js';
import { HB25b, HB25c, HB28b, HB29a } from './c4-evaluation/provisions.js';
import { HB34a, HB34b, HB34c, HB34d, HB36a, HB36b } from './c5-pay/provisions.js';

const BUYERS = ['county', 'city', 'direct-city'];

export const generalDuties = [
  duty({ id: 'HB-D2', zh: '编制次年补助预算', provisions: [HB6d, HB7d, HB8d], who: ['province', ...BUYERS], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
  duty({ id: 'HB-D3', zh: '预拨本季省级补助', provisions: [HB6d], who: ['province'], period: 'quarterly', due: { month: 1, day: 1 }, open: true }),
  duty({ id: 'HB-D3b', zh: '收到后转拨省、市两级补助', provisions: [HB7d], who: ['city'], period: 'event', event: 'subsidy-received', due: { daysAfter: 10 }, open: true }),
  duty({ id: 'HB-D4', zh: '按合同支付承接主体', provisions: [HB8e], who: BUYERS, period: 'event', event: 'contract-payment-due', due: { daysAfter: 0 }, open: true }),
  duty({ id: 'HB-D13', zh: '合同将满，启动新一轮采购', provisions: [HB8b], who: BUYERS, period: 'event', event: 'contract-end', due: { daysAfter: -180 }, open: true, remindDays: 0 }),
  duty({ id: 'HB-D14', zh: '公布现行条件和空缺岗位，指导承接主体吸纳人才', provisions: [HB7b], who: ['city', 'direct-city'], period: 'event', event: 'post-vacant', due: { daysAfter: 0 }, open: true }),
];

export const postDuties = [
  duty({ id: 'HB-D1', zh: '预设当年等级结构比例', provisions: [HB13b], who: ['province'], period: 'yearly', due: { month: 1, day: 31 }, open: true }),
];

export const purchaseDuties = [
  duty({ id: 'HB-D12', zh: '人力资源服务许可证将到期', provisions: [HB18b], who: ['provider'], period: 'event', event: 'licence-expiry', due: { daysAfter: -30 }, open: true, remindDays: 0 }),
];

export const evaluationDuties = [
  duty({ id: 'HB-D6', zh: '日常评价', provisions: [HB25b], who: ['host-unit'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 5 }),
  duty({ id: 'HB-D7', zh: '年度评价并汇总报市', provisions: [HB8c, HB25c], who: BUYERS, period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 45 }),
  duty({ id: 'HB-D8', zh: '发放年终奖金', provisions: [HB29a], who: ['provider'], period: 'yearly', due: { month: 12, day: 31 }, open: true }),
  duty({ id: 'HB-D9', zh: '书面答复复核或申诉', provisions: [HB28b], who: ['city', 'province'], period: 'event', event: 'appeal-received', due: { workingDaysAfter: 10 }, remindDays: 5 }),
];

export const payDuties = [
  duty({ id: 'HB-D5', zh: '发放薪酬，缴纳五险一金', provisions: [HB34a, HB34b], who: ['provider'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 7 }),
  duty({ id: 'HB-D10', zh: '制定年度培训计划', provisions: [HB36a], who: BUYERS, period: 'yearly', due: { month: 3, day: 31 }, open: true }),
  duty({ id: 'HB-D10b', zh: '在岗人员每年至少培训一次', provisions: [HB36b, HB7e, HB8f], who: BUYERS, period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 90 }),
  duty({ id: 'HB-D11', zh: '安排体检', provisions: [HB34d], who: ['provider'], period: 'event', event: 'medical-examination-due', due: { daysAfter: 0 }, open: true }),
  duty({ id: 'HB-D15', zh: '处理待遇落空的反映', provisions: [HB34c], who: ['provider', ...BUYERS], period: 'event', event: 'entitlement-denied', due: { daysAfter: 0 }, open: true }),
];
