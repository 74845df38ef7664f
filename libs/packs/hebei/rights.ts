// Who sees and does what by the document, chapter by chapter.
import { right } from '@gongqiao/kernel';
import { HB0, HB6a, HB6b, HB6c, HB6d, HB6e, HB7a, HB7b, HB7c, HB7f, HB8b, HB8c, HB8g } from './c1-general/provisions.js';
import { HB14i, HB15a } from './c2-posts/provisions.js';
import { HB20a, HB21j } from './c3-purchase/provisions.js';
import { HB23, HB25b, HB28a, HB29c, HB30c } from './c4-evaluation/provisions.js';
import { HB31b, HB33, HB34a, HB34c } from './c5-pay/provisions.js';
import { HB40a } from './c6-closing/provisions.js';

export const generalRights = [
  right({ provisions: [HB0], who: ['province'], verb: 'enable', subject: 'PolicyPack', reach: 'tenant', zh: '为全省启用本办法' }),
  right({ provisions: [HB6a], who: ['province'], verb: 'publish', subject: 'PolicyParameter', reach: 'tenant', zh: '发布规则、表格、表单和参数的版本' }),
  right({ provisions: [HB6b], who: ['province'], verb: 'approve', subject: 'Post', reach: 'tenant', zh: '最终核定岗位、总量和等级结构' }),
  right({ provisions: [HB6c], who: ['province'], verb: 'publish', subject: 'EligibilityConditions', reach: 'tenant', zh: '核定任职条件和能力测试内容' }),
  right({ provisions: [HB6e], who: ['province'], verb: 'read', subject: 'Tenant', reach: 'tenant', zh: '查看全省履职、服务、岗位管理和招投标情况' }),
  right({ provisions: [HB6e], who: ['province'], verb: 'open', subject: 'Inspection', reach: 'tenant', zh: '开展监督检查' }),
  right({ provisions: [HB6d], who: ['province'], verb: 'prepay', subject: 'Subsidy', reach: 'tenant', zh: '预拨省级补助' }),
  right({ provisions: [HB7f], who: ['city'], verb: 'read', subject: 'Tenant', reach: 'subtree', zh: '查看本市范围的履职、服务和岗位管理情况' }),
  right({ provisions: [HB7f], who: ['city'], verb: 'open', subject: 'Inspection', reach: 'subtree', zh: '在本市范围开展监督检查' }),
  right({ provisions: [HB7a], who: ['city'], verb: 'review', subject: 'PostApplication', reach: 'subtree', zh: '初审辖区县的岗位申请' }),
  right({ provisions: [HB7c], who: ['city', 'direct-city'], verb: 'run', subject: 'Procurement', reach: 'subtree', zh: '组织招投标，监督招聘，核查条件' }),
  right({ provisions: [HB7b], who: ['provider'], verb: 'read', subject: 'OpenPost', reach: 'counterpart', zh: '查看现行条件和空缺岗位' }),
  right({ provisions: [HB8b], who: ['county', 'city', 'direct-city'], verb: 'sign', subject: 'Contract', reach: 'unit', zh: '签订本级岗位服务合同' }),
  right({ provisions: [HB8c], who: ['county', 'city', 'direct-city'], verb: 'allocate', subject: 'Assignment', reach: 'subtree', zh: '把人员分配到岗位，提出调整' }),
  right({ provisions: [HB8g], who: ['county', 'direct-city'], verb: 'create', subject: 'Suggestion', reach: 'unit', zh: '向上级反馈意见建议' }),
  right({ provisions: [HB8g], who: ['city', 'province'], verb: 'answer', subject: 'Suggestion', reach: 'subtree', zh: '查看并答复下级意见建议' }),
];

export const postRights = [
  right({ provisions: [HB14i], who: ['city', 'county', 'direct-city'], verb: 'detail', subject: 'PostDuty', reach: 'subtree', zh: '在八类职责下细化本地岗位职责' }),
  right({ provisions: [HB15a], who: ['province'], verb: 'update', subject: 'EligibilityConditions', reach: 'tenant', zh: '确定和调整任职条件' }),
];

export const purchaseRights = [
  right({ provisions: [HB20a], who: ['city', 'direct-city'], verb: 'choose', subject: 'ProcurementMethod', reach: 'unit', zh: '确定购买方式' }),
  right({ provisions: [HB21j], who: ['provider'], verb: 'record', subject: 'RecruitmentStage', reach: 'own', zh: '办理招聘环节' }),
];

export const evaluationRights = [
  right({ provisions: [HB23], who: ['county', 'city', 'direct-city'], verb: 'run', subject: 'AnnualEvaluation', reach: 'subtree', zh: '组织本单位所购岗位的评价' }),
  right({ provisions: [HB25b], who: ['host-unit'], verb: 'record', subject: 'DailyEvaluation', reach: 'unit', zh: '对本单位岗位作日常评价' }),
  right({ provisions: [HB25b], who: ['worker'], verb: 'read', subject: 'DailyEvaluation', reach: 'own', zh: '查看本人日常评价' }),
  right({ provisions: [HB28a], who: ['worker'], verb: 'read', subject: 'AnnualEvaluation', reach: 'own', zh: '查看本人年度评价结果' }),
  right({ provisions: [HB28a], who: ['worker'], verb: 'create', subject: 'Appeal', reach: 'own', zh: '申请复核或申诉' }),
  right({ provisions: [HB29c], who: ['provider'], verb: 'read', subject: 'AnnualEvaluation', reach: 'counterpart', zh: '查看已交办的评价结果' }),
  right({ provisions: [HB30c], who: ['province'], verb: 'disqualify', subject: 'Provider', reach: 'tenant', zh: '全省取消承接资格' }),
  right({ provisions: [HB30c], who: ['city', 'county', 'direct-city'], verb: 'read', subject: 'ProviderDisqualification', reach: 'tenant', zh: '查看全省取消资格名单' }),
];

export const payRights = [
  right({ provisions: [HB31b], who: ['province'], verb: 'publish', subject: 'PayGuideline', reach: 'tenant', zh: '提出岗位薪酬指导标准' }),
  right({ provisions: [HB33], who: ['province'], verb: 'update', subject: 'PayGuideline', reach: 'tenant', zh: '调整岗位薪酬指导标准' }),
  right({ provisions: [HB34a], who: ['provider'], verb: 'record', subject: 'Payroll', reach: 'own', zh: '记录薪酬和社保' }),
  right({ provisions: [HB34a], who: ['worker'], verb: 'read', subject: 'Payroll', reach: 'own', zh: '查看本人薪酬' }),
  right({ provisions: [HB34c], who: ['worker'], verb: 'report', subject: 'DeniedEntitlement', reach: 'own', zh: '反映落空的待遇' }),
];

export const closingRights = [
  right({ provisions: [HB40a], who: ['province'], verb: 'publish', subject: 'Interpretation', reach: 'tenant', zh: '解释本办法' }),
];
