// Who may see or do what, by the handbook.
import { right } from '@gongqiao/kernel';
import { cite } from '../provisions/index.js';

export const ENDING_RIGHTS = [
  right({ provisions: cite('EXIT-1'), who: ['employee'], verb: 'terminate', subject: 'LabourContract', reach: 'own', zh: '中心不履行合同或侵害权益时随时解除合同' }),
  right({ provisions: cite('EXIT-2'), who: ['employee'], verb: 'terminate', subject: 'LabourContract', reach: 'own', zh: '写明法定或约定条款随时解除合同' }),
];

export const ONBOARDING_RIGHTS = [
  right({ provisions: cite('ONBOARD-4.5'), who: ['employee'], verb: 'create', subject: 'SettlementRequest', reach: 'own', zh: '申请协助人才引进和迁户' }),
  right({
    provisions: cite('ONBOARD-5.2'), who: ['frontline-social-worker', 'community-assistant', 'care-worker'],
    verb: 'read', subject: 'ClientFile', reach: 'own', zh: '查看本人承办的服务对象资料',
  }),
  right({
    provisions: cite('ONBOARD-5.2'), who: ['supervisor', 'department-head'], verb: 'read', subject: 'ClientFile',
    reach: 'subtree', zh: '查看所督导、所管的服务对象资料',
  }),
];

export const ARCHIVE_RIGHTS = [
  right({ provisions: cite('ARCH-3.1'), who: ['archive-keeper'], verb: 'update', subject: 'ArchiveItem', reach: 'unit', zh: '归档和移动本部门管理的档案' }),
  right({ provisions: cite('ARCH-7.3'), who: ['archive-keeper'], verb: 'amend', subject: 'ArchiveItem', reach: 'unit', zh: '只按修改程序改动已归档档案' }),
  right({ provisions: cite('ARCH-7.7'), who: ['archive-keeper'], verb: 'admit', subject: 'ArchiveRoom', reach: 'unit', zh: '准许他人进入库房并登记' }),
  right({
    provisions: cite('ARCH-10.1', 'ARCH-10.2'), who: ['agency-head', 'department-head'], verb: 'approve',
    subject: 'ConfidentialArchive', reach: 'tenant', zh: '批准查看、复制保密档案',
  }),
  right({
    provisions: cite('ARCH-11.5'), who: ['agency-head'], verb: 'approve', subject: 'ArchiveDestruction',
    reach: 'tenant', zh: '批准销毁；私自销毁的报其处理',
  }),
  right({ provisions: cite('ARCH-2.1.2'), who: ['hr', 'agency-head'], verb: 'read', subject: 'PersonnelArchive', reach: 'tenant', zh: '查看服务点人事档案' }),
];

export const FINANCE_RIGHTS = [
  right({ provisions: cite('FIN-5', 'GUARD-5'), who: ['agency-head'], verb: 'read', subject: 'IncomeAndSpending', reach: 'tenant', zh: '查看全部收支' }),
  right({ provisions: cite('FIN-7.1', 'GUARD-7.1'), who: ['employee'], verb: 'create', subject: 'Claim', reach: 'own', zh: '在批准的项目和标准内报销' }),
  right({ provisions: cite('FIN-7.3', 'GUARD-7.3'), who: ['finance-head'], verb: 'approve', subject: 'Payment', reach: 'tenant', zh: '签字批准后出纳方可付款' }),
  right({
    provisions: cite('FIN-9.2', 'CASH-23', 'GUARD-9.2'), who: ['cashier', 'finance-head'], verb: 'use',
    subject: 'BankAccount', reach: 'tenant', zh: '只为本中心使用对公账户',
  }),
  right({ provisions: cite('FIN-11.1', 'GUARD-11.1'), who: ['board-member'], verb: 'use', subject: 'Seal', reach: 'tenant', zh: '管理支票印章并登记用印' }),
  right({
    provisions: cite('FIN-13.1.3', 'GUARD-13.1.3'), who: ['accountant'], verb: 'reject', subject: 'Voucher',
    reach: 'tenant', zh: '写明理由拒绝不合规凭证',
  }),
  right({
    provisions: cite('FIN-13.1.4', 'GUARD-13.1.4'), who: ['accountant'], verb: 'create', subject: 'Payroll',
    reach: 'tenant', zh: '核算工资奖金，由出纳支付',
  }),
  right({
    provisions: cite('FIN-13.2.1', 'GUARD-13.2.1'), who: ['cashier'], verb: 'pay', subject: 'ReviewedVoucher',
    reach: 'tenant', zh: '只凭审核过的单据收付',
  }),
];

export const BUDGET_RIGHTS = [
  right({ provisions: cite('BUD-5'), who: ['office'], verb: 'update', subject: 'Budget', reach: 'tenant', zh: '编制预算' }),
  right({ provisions: cite('BUD-5'), who: ['department-head'], verb: 'comment', subject: 'Budget', reach: 'tenant', zh: '查看预算并提意见' }),
];

export const ACCOUNTING_RIGHTS = [
  right({
    provisions: cite('ACC-12'), who: ['accountant', 'auditing-accountant'], verb: 'post', subject: 'Booking',
    reach: 'tenant', zh: '记账并记责任人和审核人',
  }),
  right({ provisions: cite('ACC-13.5'), who: ['accountant'], verb: 'correct', subject: 'OpenMonth', reach: 'tenant', zh: '更正只记入未结账月份' }),
];

export const CASH_RIGHTS = [
  right({
    provisions: cite('CASH-3'), who: ['finance-head', 'cashier', 'accountant'], verb: 'manage', subject: 'Money',
    reach: 'tenant', zh: '统一管理和核算货币资金',
  }),
  right({ provisions: cite('CASH-5'), who: ['board'], verb: 'authorise', subject: 'ReceiptIssuer', reach: 'tenant', zh: '授权出具收款凭据，授权有期限' }),
  right({ provisions: cite('CASH-15.2.5'), who: ['cashier'], verb: 'create', subject: 'CashEntry', reach: 'tenant', zh: '凭凭证登记现金收付' }),
  right({ provisions: cite('CASH-15.2.6'), who: ['employee'], verb: 'receive', subject: 'CashPayment', reach: 'own', zh: '当面签收，代收须书面委托且非经办人' }),
];

export const ASSET_RIGHTS = [
  right({ provisions: cite('ASSET-6'), who: ['office'], verb: 'update', subject: 'AssetRegister', reach: 'tenant', zh: '管理固定资产和低值易耗品登记' }),
];

export const ACCOUNTING_ARCHIVE_RIGHTS = [
  right({
    provisions: cite('ACCARCH-5.2'), who: ['archive-keeper'], verb: 'manage', subject: 'AccountingArchive',
    reach: 'tenant', zh: '负责会计档案的整理、保管、调阅和销毁',
  }),
];

export const SAFETY_RIGHTS = [
  right({
    provisions: cite('SAFE-14.6'), who: ['frontline-social-worker', 'community-assistant', 'care-worker'],
    verb: 'break-off', subject: 'HomeVisit', reach: 'own', zh: '感觉不对即可抽离，不要求当时说明',
  }),
  right({ provisions: cite('SAFE-8.1'), who: ['supervisor'], verb: 'read', subject: 'WorkerSignal', reach: 'subtree', zh: '查看所督导社工的自身感受' }),
];

export const INCIDENT_RIGHTS = [
  right({
    provisions: cite('INC-1.7.2', 'INC-3.4'), who: ['lead-group'], verb: 'release', subject: 'PublicStatement',
    reach: 'tenant', zh: '对公众和媒体发布信息',
  }),
];
