// Who sees and does what in the platform's registers: the levels of article 5 to 8, article by article.
// A union reaches a worker through the assignments in its area only, since the worker belongs to the employer; its own right on
// `Worker` opens the list, and shows none but those. What a right does not say is refused.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { HB4c, HB4e, HB5, HB6a, HB6b, HB6c, HB6d, HB6e, HB7a, HB7c, HB7d, HB7f, HB8a, HB8b, HB8c, HB8d, HB8e } from './c1-general/provisions.js';
import { HB10a, HB11d, HB13a, HB13b, HB14i } from './c2-posts/provisions.js';
import { HB18a, HB21j } from './c3-purchase/provisions.js';
import { HB23, HB25b, HB25c, HB26b, HB28a, HB28b, HB29c, HB29h, HB29i, HB30a, HB30c } from './c4-evaluation/provisions.js';
import { HB34a, HBT1 } from './c5-pay/provisions.js';
import { BUYERS, CITIES } from './guards.js';

const LEVELS_BELOW = ['city', 'county', 'direct-city'] as const;

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const UNIT_ROWS = 'Post PostApplication BasisFigure FundingLine FundingBudget Advance Prepayment Inspection Contract Assignment AppraisalRound AppraisalResult AppraisalRequest JobRun ProviderPayment Settlement ProviderBreach';
const WHOLE_ROWS = 'YearPlan MinimumWage AbilityTest FundingYear Provider Worker';

const reading = [
  ...rights(HB6e, ['province'], 'read', `${UNIT_ROWS} ${WHOLE_ROWS} OrganisationUnit Membership User TenantOverride`, 'tenant', '查看全省'),
  ...rights(HB7f, ['city'], 'read', `${UNIT_ROWS} OrganisationUnit`, 'subtree', '查看本市及所辖县'),
  ...rights(HB5, ['county', 'direct-city'], 'read', `${UNIT_ROWS} OrganisationUnit`, 'subtree', '查看本级及所辖单位'),
  ...rights(HB13b, LEVELS_BELOW, 'read', 'YearPlan', 'tenant', '查看年度总量和等级结构比例'),
  ...rights(HB6c, LEVELS_BELOW, 'read', 'AbilityTest', 'tenant', '查看工会工作实务能力测试日期'),
  ...rights(HBT1, LEVELS_BELOW, 'read', 'MinimumWage', 'tenant', '查看最低工资标准'),
  ...rights(HB8d, LEVELS_BELOW, 'read', 'FundingYear', 'tenant', '查看年度测算参数'),
  ...rights(HB4c, LEVELS_BELOW, 'read', 'Provider', 'tenant', '查看全省承接主体名册和取消资格名单'),
  ...rights(HB4e, [...LEVELS_BELOW, 'host-unit'], 'read', 'Worker', 'tenant', '查看在本辖区任职的工会社工'),
  ...rights(HB25b, ['host-unit'], 'read', 'Post Assignment OrganisationUnit', 'unit', '查看本单位岗位和人员'),
  ...rights(HB21j, ['provider'], 'read', 'Post Contract Assignment', 'counterpart', '查看本机构承接的岗位、合同和上岗人员'),
  ...rights(HB18a, ['provider'], 'read', 'Provider', 'counterpart', '查看本机构的登记'),
  ...rights(HB21j, ['provider'], 'read', 'Worker OrganisationUnit', 'tenant', '查看本机构人员'),
  ...rights(HB29c, ['provider'], 'read', 'AppraisalResult AppraisalRequest', 'counterpart', '查看交办的评价结果'),
  ...rights(HB28a, ['worker'], 'read', 'Worker', 'own', '查看本人档案和评价结果'),
];

const establishing = [
  ...rights(HB6a, ['province'], 'create update', 'TenantOverride', 'tenant', '发布参数'),
  ...rights(HB13b, ['province'], 'create update', 'YearPlan', 'tenant', '预设总量和等级结构比例'),
  ...rights(HB6a, ['province'], 'create update', 'MinimumWage', 'tenant', '登记最低工资标准'),
  ...rights(HB6c, ['province'], 'create update', 'AbilityTest', 'tenant', '确定工会工作实务能力测试日期'),
  ...rights(HB11d, ['province'], 'adjust-grade', 'Post', 'tenant', '直接调整岗位等级'),
  ...rights(HB13a, ['province'], 'approve', 'PostApplication', 'tenant', '核定岗位申请'),
  ...rights(HB8a, BUYERS, 'create update', 'PostApplication', 'subtree', '提出岗位申请'),
  ...rights(HB7a, ['city'], 'approve', 'PostApplication', 'subtree', '初审岗位申请'),
  ...rights(HB14i, BUYERS, 'detail', 'Post', 'subtree', '在八类职责下细化本地岗位职责'),
  ...rights(HB10a, BUYERS, 'create update', 'BasisFigure', 'subtree', '填报辖区基础数据'),
];

const buying = [
  ...rights(HB7c, ['province', ...CITIES], 'create update', 'Provider', 'tenant', '登记承接主体并核查资格'),
  ...rights(HB30c, ['province'], 'disqualify', 'Provider', 'tenant', '全省取消或恢复承接资格'),
  ...rights(HB8b, BUYERS, 'create update', 'Contract', 'subtree', '录入和变更岗位服务合同'),
  ...rights(HB21j, ['provider'], 'create update reveal', 'Worker', 'tenant', '登记本机构人员，说明事由后查看证件号码'),
  ...rights(HB8c, BUYERS, 'create update', 'Assignment', 'subtree', '分配人员到岗位，确定离岗'),
  ...rights(HB29h, ['provider'], 'replace', 'Assignment', 'counterpart', '提出更换人选'),
  ...rights(HB7c, [...CITIES, 'county'], 'verify', 'Worker', 'tenant', '核查人员条件'),
];

const evaluating = [
  ...rights(HB25c, CITIES, 'create update', 'AppraisalRound', 'subtree', '启动、组织本市年度评价'),
  ...rights(HB26b, CITIES, 'approve', 'AppraisalRound', 'subtree', '审核确定等次'),
  ...rights(HB23, ['county'], 'suggest', 'AppraisalRound', 'subtree', '提出建议等次'),
  ...rights(HB23, BUYERS, 'update', 'AppraisalResult', 'subtree', '录入评价事实和等次'),
  ...rights(HB29i, BUYERS, 'train', 'AppraisalResult', 'subtree', '记录上岗再培训结果'),
  ...rights(HB29c, ['provider'], 'apply', 'AppraisalResult', 'counterpart', '落实津贴和奖金'),
  ...rights(HB28a, ['worker'], 'appeal', 'Worker', 'own', '对本人评价结果申请复核或申诉'),
  ...rights(HB28b, ['city'], 'answer', 'AppraisalRequest', 'subtree', '答复县级岗位的复核和申诉'),
  ...rights(HB28b, ['province'], 'answer', 'AppraisalRequest', 'tenant', '答复市级、直管市岗位的复核和申诉'),
];

const funding = [
  ...rights(HB6d, ['province'], 'create update approve', 'FundingYear', 'tenant', '编制、测算和批准年度补助预算'),
  ...rights(HB8d, BUYERS, 'submit', 'FundingBudget', 'unit', '编报本级补助预算'),
  ...rights(HB6d, ['province'], 'approve', 'FundingBudget', 'tenant', '组织编报、核定补助预算'),
  ...rights(HB6d, ['province'], 'create', 'Prepayment', 'tenant', '开始季度预拨'),
  ...rights(HB6e, ['province'], 'create', 'Inspection', 'tenant', '开展专项检查'),
  ...rights(HB7f, ['city'], 'create', 'Inspection', 'subtree', '检查所辖县'),
  ...rights(HB6d, ['province'], 'pay', 'Advance', 'tenant', '分季度预拨省级补助'),
  ...rights(HB7d, ['city'], 'pay receive', 'Advance', 'subtree', '确认收到并下拨两级补助'),
  ...rights(HB8d, ['county', 'direct-city'], 'receive', 'Advance', 'subtree', '确认收到补助'),
  ...rights(HB6d, ['province'], 'create', 'Settlement', 'tenant', '年终清算'),
  ...rights(HB6d, ['province'], 'settle', 'Settlement', 'tenant', '补拨清算差额'),
  ...rights(HB7d, ['city', 'county', 'direct-city'], 'settle', 'Settlement', 'subtree', '补拨或退回清算差额'),
  ...rights(HB8e, BUYERS, 'create pay', 'ProviderPayment', 'subtree', '按合同支付承接主体'),
  ...rights(HB8e, ['provider'], 'read', 'ProviderPayment', 'counterpart', '查看应收服务费用'),
  ...rights(HB34a, ['provider'], 'read report', 'WageObligation', 'tenant', '逐月申报薪酬和五险一金'),
  ...rights(HB34a, ['province', ...BUYERS], 'read', 'WageObligation', 'counterpart', '查看本辖区合同的薪酬和缴费申报'),
  ...rights(HB30a, BUYERS, 'create update', 'ProviderBreach', 'subtree', '责令承接主体改正，解除合同'),
  ...rights(HB30c, ['province'], 'update', 'ProviderBreach', 'tenant', '全省取消承接资格、解除取消'),
  ...rights(HB30a, ['provider'], 'read', 'ProviderBreach', 'counterpart', '查看对本机构的责令改正'),
  ...rights(HB6b, ['province'], 'update', 'Post', 'tenant', '管理岗位'),
];

/** Rights on the platform's registers, for the chapter of general provisions. */
export const portalRights: readonly Right[] = [...reading, ...establishing, ...buying, ...evaluating, ...funding];
