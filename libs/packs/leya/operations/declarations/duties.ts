// Recurring obligations (catalogue of the handbook): owner, due day, reminder. Days the handbook does not name are open to the tenant.
import { duty } from '@gongqiao/kernel';
import { cite } from '../provisions/index.js';

export const ENDING_DUTIES = [
  duty({
    id: 'LY-D-DISM-0b', zh: '合同到期提醒', provisions: cite('DISM-0b'), who: ['hr', 'department-head', 'employee'],
    period: 'event', event: 'contract-end', due: { daysAfter: -30 }, open: true,
  }),
];

export const ONBOARDING_DUTIES = [
  duty({
    id: 'LY-D-ONBOARD-1.7', zh: '办工资卡、交入职资料包', provisions: cite('ONBOARD-1.7'), who: ['employee'], period: 'event',
    event: 'registered', due: { daysAfter: 7 }, remindDays: 2,
  }),
  duty({
    id: 'LY-D-ONBOARD-1.8', zh: '补齐纸质入职材料', provisions: cite('ONBOARD-1.8'), who: ['employee', 'hr'], period: 'event',
    event: 'registered', due: { daysAfter: 30 }, remindDays: 7,
  }),
  duty({
    id: 'LY-D-ONBOARD-4.4', zh: '办理社保和公积金',
    provisions: cite('ONBOARD-4.4', 'FIN-13.2.3b', 'FIN-13.2.3c', 'GUARD-13.2.3b', 'GUARD-13.2.3c'),
    who: ['hr', 'cashier'], period: 'event', event: 'registered', due: { daysAfter: 30 }, remindDays: 7,
  }),
];

export const LEAVE_DUTIES = [
  duty({
    id: 'LY-D-LEAVE-9', zh: '销假', provisions: cite('LEAVE-9', 'LEAVE-ADM-5'), who: ['employee', 'team-lead'],
    period: 'event', event: 'leave-end', due: { workingDaysAfter: 1 }, remindDays: 1,
  }),
  duty({ id: 'LY-D-LEAVE-ADM-5', zh: '请假抽查回访', provisions: cite('LEAVE-ADM-5'), who: ['hr'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({
    id: 'LY-D-LEAVE-ADM-6a', zh: '团队报送考勤和请假资料', provisions: cite('LEAVE-ADM-6'),
    who: ['team-lead', 'project-lead', 'centre-director'], period: 'monthly', due: { day: 0 }, remindDays: 1,
  }),
  duty({
    id: 'LY-D-LEAVE-ADM-6b', zh: '部门报送人力资源部', provisions: cite('LEAVE-ADM-2', 'LEAVE-ADM-6'),
    who: ['department-head'], period: 'monthly', due: { day: 3 }, remindDays: 1,
  }),
];

export const ARCHIVE_DUTIES = [
  duty({
    id: 'LY-D-ARCH-3.2', zh: '档案保管检查', provisions: cite('ARCH-3.2'), who: ['archive-keeper'], period: 'quarterly',
    due: { month: 3, day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-4.1', zh: '收集应归档材料', provisions: cite('ARCH-4.1'),
    who: ['centre-director', 'project-lead', 'archive-keeper'], period: 'monthly', due: { day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-5.3a', zh: '档案全面整理', provisions: cite('ARCH-5.3'), who: ['archive-keeper'], period: 'yearly',
    due: { month: 12, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-5.3b', zh: '档案局部整理', provisions: cite('ARCH-5.3'), who: ['archive-keeper'], period: 'half-yearly',
    due: { month: 6, day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-7.1', zh: '档案室关门检查（每个工作日）', provisions: cite('ARCH-7.1', 'ARCH-10.4'), who: ['archive-keeper'],
    period: 'event', event: 'working-day', due: { daysAfter: 0 }, remindDays: 0,
  }),
  duty({
    id: 'LY-D-ARCH-7.2', zh: '库房七防检查', provisions: cite('ARCH-7.2', 'ARCH-7.6'), who: ['archive-keeper'],
    period: 'monthly', due: { day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-7.8', zh: '档案核对抽查', provisions: cite('ARCH-7.8'), who: ['archive-keeper'], period: 'half-yearly',
    due: { month: 6, day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-7.9', zh: '服务点档案报告', provisions: cite('ARCH-7.9'), who: ['centre-director', 'project-lead'],
    period: 'yearly', due: { month: 12, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-ARCH-8.5', zh: '归还借阅档案', provisions: cite('ARCH-8.5'), who: ['employee'], period: 'event',
    event: 'archive-due', due: { daysAfter: 0 }, remindDays: 2,
  }),
  duty({
    id: 'LY-D-ARCH-9.1', zh: '档案年度统计', provisions: cite('ARCH-9.1', 'ARCH-9.2'), who: ['archive-keeper'],
    period: 'yearly', due: { month: 12, day: 31 }, open: true,
  }),
];

export const FINANCE_DUTIES = [
  duty({
    id: 'LY-D-FIN-6.2', zh: '募集款公示', provisions: cite('FIN-6.2'), who: ['finance-head'], period: 'half-yearly',
    due: { month: 6, day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-FIN-10.2', zh: '票据登记核对', provisions: cite('FIN-10.2', 'GUARD-10.2'), who: ['finance-head'],
    period: 'monthly', due: { day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-FIN-12.2', zh: '记账文件移交档案室', provisions: cite('FIN-12.2', 'ACCARCH-5.1', 'GUARD-12.2'),
    who: ['accountant', 'archive-keeper'], period: 'yearly', due: { month: 1, day: 1 },
  }),
  duty({
    id: 'LY-D-FIN-13.1.1', zh: '执行经批准的年度财务计划', provisions: cite('FIN-13.1.1', 'GUARD-13.1.1'), who: ['accountant'],
    period: 'yearly', due: { month: 1, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-FIN-13.1.5', zh: '税务申报', provisions: cite('FIN-13.1.5', 'GUARD-13.1.5'), who: ['accountant'],
    period: 'monthly', due: { day: 15 }, open: true,
  }),
  duty({
    id: 'LY-D-FIN-13.1.6', zh: '凭证账簿造册归档', provisions: cite('FIN-13.1.6', 'ACCARCH-4', 'ACCARCH-4.3', 'GUARD-13.1.6'),
    who: ['accountant'], period: 'yearly', due: { month: 1, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-FIN-13.2.2', zh: '督促未清借款（每周）', provisions: cite('FIN-13.2.2', 'CASH-26', 'GUARD-13.2.2'),
    who: ['cashier'], period: 'event', event: 'week-end', due: { daysAfter: 0 }, open: true, remindDays: 0,
  }),
  duty({
    id: 'LY-D-FIN-13.2.3', zh: '缴纳个税、社保、公积金', provisions: cite('FIN-13.2.3', 'FIN-13.2.3b', 'GUARD-13.2.3'),
    who: ['cashier'], period: 'monthly', due: { day: 15 }, open: true,
  }),
];

export const BUDGET_DUTIES = [
  duty({ id: 'LY-D-BUD-3', zh: '编制年度预算', provisions: cite('BUD-3'), who: ['office'], period: 'yearly', due: { month: 1, day: 31 }, open: true }),
  duty({ id: 'LY-D-BUD-7', zh: '编制年度决算', provisions: cite('BUD-7'), who: ['office'], period: 'yearly', due: { month: 12, day: 31 } }),
];

export const EXPENSE_DUTIES = [
  duty({ id: 'LY-D-EXP-2', zh: '编制下月费用开支计划', provisions: cite('EXP-2'), who: ['department-head'], period: 'monthly', due: { day: 0 } }),
  duty({ id: 'LY-D-EXP-8.1', zh: '提交下月采购清单', provisions: cite('EXP-8.1'), who: ['office'], period: 'monthly', due: { day: 0 } }),
  duty({
    id: 'LY-D-EXP-9.2', zh: '制定当月车辆费用计划', provisions: cite('EXP-9.2'), who: ['administration-head'],
    period: 'monthly', due: { day: 1 }, open: true,
  }),
  duty({ id: 'LY-D-EXP-9.4', zh: '汇总报销路桥费', provisions: cite('EXP-9.4'), who: ['office'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({ id: 'LY-D-EXP-S2.2', zh: '库房检查', provisions: cite('EXP-S2.2'), who: ['office'], period: 'monthly', due: { day: 0 }, open: true }),
];

export const ACCOUNTING_DUTIES = [
  duty({
    id: 'LY-D-ACC-7', zh: '编制上报会计报表', provisions: cite('ACC-7', 'FIN-13.1.2', 'GUARD-13.1.2'),
    who: ['accountant', 'finance-head'], period: 'monthly', due: { day: 15 }, open: true,
  }),
];

export const CASH_DUTIES = [
  duty({
    id: 'LY-D-CASH-4', zh: '催收合同款', provisions: cite('CASH-4'), who: ['finance-head'], period: 'event',
    event: 'contract-payment-due', due: { daysAfter: 0 }, remindDays: 7,
  }),
  duty({ id: 'LY-D-CASH-10', zh: '登记银行回单', provisions: cite('CASH-10'), who: ['cashier'], period: 'monthly', due: { day: 0 } }),
  duty({
    id: 'LY-D-CASH-11', zh: '稽核收付款凭证（每日）', provisions: cite('CASH-11'), who: ['auditing-accountant'], period: 'event',
    event: 'working-day', due: { daysAfter: 0 }, remindDays: 0,
  }),
  duty({ id: 'LY-D-CASH-22', zh: '报送银行收支和结余', provisions: cite('CASH-22'), who: ['finance-head'], period: 'monthly', due: { day: 0 } }),
  duty({ id: 'LY-D-CASH-25', zh: '核对银行存款', provisions: cite('CASH-25'), who: ['cashier'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({
    id: 'LY-D-CASH-27.2', zh: '结清备用金', provisions: cite('CASH-27.2'), who: ['employee', 'cashier'], period: 'yearly',
    due: { month: 12, day: 31 },
  }),
  duty({
    id: 'LY-D-CASH-31', zh: '出纳自盘现金（每个工作日）', provisions: cite('CASH-31', 'FIN-6.3', 'GUARD-6.3'), who: ['cashier'],
    period: 'event', event: 'working-day', due: { daysAfter: 0 }, remindDays: 0,
  }),
  duty({
    id: 'LY-D-CASH-32a', zh: '每周盘点现金', provisions: cite('CASH-32'), who: ['auditing-accountant'], period: 'event',
    event: 'week-end', due: { daysAfter: 0 }, remindDays: 2,
  }),
  duty({
    id: 'LY-D-CASH-32b', zh: '编制库存现金盘点表', provisions: cite('CASH-32'), who: ['cashier', 'auditing-accountant'],
    period: 'monthly', due: { day: 0 },
  }),
];

export const ASSET_DUTIES = [
  duty({
    id: 'LY-D-ASSET-12', zh: '固定资产盘点', provisions: cite('ASSET-12'), who: ['office', 'department-head'],
    period: 'half-yearly', due: { month: 6, day: 0 }, open: true,
  }),
  duty({ id: 'LY-D-ASSET-13', zh: '低值易耗品盘点', provisions: cite('ASSET-13'), who: ['office'], period: 'monthly', due: { day: 0 } }),
  duty({
    id: 'LY-D-ASSET-14', zh: '新任负责人确认部门资产', provisions: cite('ASSET-14'), who: ['department-head'], period: 'event',
    event: 'department-head-appointed', due: { daysAfter: 30 }, open: true,
  }),
];

export const ACCOUNTING_ARCHIVE_DUTIES = [
  duty({ id: 'LY-D-ACCARCH-4.1.1', zh: '凭证按月立卷', provisions: cite('ACCARCH-4.1.1'), who: ['accountant'], period: 'monthly', due: { day: 0 } }),
];

export const INCIDENT_DUTIES = [
  duty({
    id: 'LY-D-INC-1.4.4', zh: '应急人员状况与后勤', provisions: cite('INC-1.4.4'), who: ['lead-group'], period: 'event',
    event: 'emergency', due: { daysAfter: 0 }, open: true, remindDays: 0,
  }),
  duty({
    id: 'LY-D-INC-2.3', zh: '事故记录并通知行政部门', provisions: cite('INC-2.3'), who: ['department-head', 'office'],
    period: 'event', event: 'accident', due: { daysAfter: 0 }, remindDays: 0,
  }),
  duty({
    id: 'LY-D-INC-2.4a', zh: '消防和安全设备查看', provisions: cite('INC-2.4'), who: ['office', 'centre-director'],
    period: 'monthly', due: { day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-INC-2.4b', zh: '消防设备年度保养', provisions: cite('INC-2.4'), who: ['office'], period: 'yearly',
    due: { month: 12, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-INC-2.5', zh: '火警、急救演习', provisions: cite('INC-2.5'), who: ['centre-director', 'project-lead'],
    period: 'yearly', due: { month: 12, day: 31 }, open: true,
  }),
  duty({
    id: 'LY-D-INC-3.1', zh: '启动安全应急预案', provisions: cite('INC-3.1', 'INC-3.2'), who: ['lead-group'], period: 'event',
    event: 'emergency', due: { daysAfter: 0 }, remindDays: 0,
  }),
  duty({
    id: 'LY-D-INC-3.5', zh: '事故整改', provisions: cite('INC-3.5'), who: ['service-department', 'department-head'],
    period: 'monthly', due: { day: 0 }, open: true,
  }),
  duty({
    id: 'LY-D-INC-5.1', zh: '应急人员岗前培训', provisions: cite('INC-5.1'), who: ['specialist-group', 'site-group'],
    period: 'event', event: 'emergency-appointment', due: { daysAfter: 0 },
  }),
  duty({ id: 'LY-D-INC-5.2', zh: '季度脱产培训', provisions: cite('INC-5.2'), who: ['lead-group'], period: 'quarterly', due: { month: 3, day: 0 } }),
  duty({ id: 'LY-D-INC-5.3a', zh: '季度功能演练', provisions: cite('INC-5.3'), who: ['specialist-group'], period: 'quarterly', due: { month: 3, day: 0 } }),
  duty({
    id: 'LY-D-INC-5.3b', zh: '半年全面演练', provisions: cite('INC-5.3'), who: ['specialist-group'], period: 'half-yearly',
    due: { month: 6, day: 0 },
  }),
  duty({
    id: 'LY-D-INC-5.4', zh: '年度全面演练', provisions: cite('INC-5.4'),
    who: ['lead-group', 'specialist-group', 'site-group'], period: 'yearly', due: { month: 12, day: 31 },
  }),
];
