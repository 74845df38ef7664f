// What must be kept on income, claims, notes, accounts, cash and assets.
import { bool, count, date, money, month, oneOf, record, recordKind, setOf, text, year, list } from '@gongqiao/kernel';
import { VEHICLE_COSTS } from '../c09-expense.js';
import { ASSET_CATEGORIES } from '../c12-assets.js';
import { cite } from '../provisions/index.js';

const STOCK_CLASSES = {
  'office-supply': '办公用品',
  'cleaning-tool': '清洁用具',
  'cleaning-supply': '清洁用品',
  'labour-protection': '劳保用品',
  clothing: '服装',
  lighting: '光源电器',
  'repair-material': '维修材料',
  printed: '印刷品',
  idle: '闲置物品',
  scrapped: '已报损回收物品',
} as const;

export const FINANCE_RECORDS = [
  recordKind('income', '收入', cite('FIN-6.1', 'CASH-2', 'GUARD-6.1'), {
    source: oneOf({
      'opening-funds': '开办资金', 'donation-or-grant': '捐赠或资助', 'government-purchase': '政府购买服务',
      'service-income': '服务收入', 'other-lawful': '其他合法收入',
    }).zh('来源'),
    amount: money().zh('金额'),
    receiptKind: oneOf({ 'fiscal-centre': '市财政局票据中心', fiscal: '财政票据', tax: '税务票据' }).zh('票据'),
    medium: oneOf({ cash: '现金', bank: '银行存款' }).zh('形态'),
    depositedOn: date().optional().zh('存入日'),
  }),
  recordKind('journal-line', '收支登记', cite('FIN-6.4', 'GUARD-6.4'), {
    on: date().zh('日期'),
    number: text().zh('编号'),
    account: text().zh('账户'),
    direction: oneOf({ in: '收入', out: '支出' }).zh('收支'),
    counterparty: text().zh('对方'),
    purpose: text().zh('用途'),
    amount: money().zh('金额'),
    voucher: text().zh('凭证'),
    enteredBy: text().zh('登记人'),
  }),
  recordKind('claim-form', '报销单', cite('FIN-7.4.5', 'GUARD-7.4.5'), {
    department: text().zh('报销部门'),
    purpose: text().zh('用途'),
    amount: money().zh('金额'),
    handler: text().zh('经手人'),
    witness: text().zh('证明人'),
    approver: text().zh('领导审批'),
    attachments: count().zh('附件张数'),
    purchaseList: bool().zh('附采购清单'),
  }),
  recordKind('note-book', '票据登记', cite('FIN-10.1', 'FIN-10.4', 'GUARD-10.1', 'GUARD-10.4'), {
    kind: oneOf({ cheque: '支票', invoice: '发票', receipt: '收款收据' }).zh('票据'),
    from: count({ min: 1 }).zh('起号'),
    to: count({ min: 1 }).zh('止号'),
    boughtOn: date().zh('领购日'),
    boughtBy: text().zh('领购人'),
    kept: text().zh('存放处'),
    stampedBothCopies: bool().zh('两联已盖章'), bookedOn: date().optional().zh('入账日'), lossReported: date().optional().zh('丢失报告日'),
  }),
  recordKind('asset-class', '资产分类', cite('FIN-9.1', 'GUARD-9.1'), {
    name: text().zh('资产'), assetClass: oneOf({ current: '流动资产', fixed: '固定资产', other: '其他' }).zh('类别'),
  }),
  recordKind('wage-transfer', '工资发放', cite('FIN-13.2.3a', 'GUARD-13.2.3a', 'EXP-10.2'), {
    person: text().zh('人员'), month: month().zh('月份'), net: money().zh('实发'), taxWithheld: money().zh('代扣个税'),
    transportAllowance: money().optional().zh('交通补贴'), bankAccount: text().zh('个人账户'),
  }),
];

export const BUDGET_RECORDS = [
  recordKind('contract-income', '服务合同收入', cite('BUD-2.1'), {
    contract: text().zh('合同'), hostUnit: text().zh('用人单位'), amount: money().zh('金额'), dueDays: list(date()).zh('应收日'),
    received: money().zh('已收'),
  }),
  recordKind('spending-by-kind', '支出统计与下年预算', cite('BUD-2.2'), {
    year: year().zh('年度'), kind: oneOf({ wages: '工资', benefits: '员工福利', activities: '活动经费' }).zh('类别'),
    actual: money().zh('决算'), nextPlan: money().zh('下年预算'),
  }),
];

export const EXPENSE_RECORDS = [
  recordKind('vehicle-cost', '车辆费用', cite('EXP-9.1'), {
    kind: oneOf({ ...VEHICLE_COSTS, parking: '泊车费' }).zh('类别'), vehicle: text().zh('车辆'), driver: text().zh('驾驶员'),
    on: date().zh('日期'), amount: money().zh('金额'),
  }),
  recordKind('missed-meal', '误餐补贴', cite('EXP-10.3'), {
    person: text().zh('人员'), on: date().zh('日期'), reason: text().zh('事由'), amount: money().zh('金额'),
  }),
  recordKind('hospitality-cost', '业务费与招待费', cite('EXP-11.1'), {
    kind: oneOf({ business: '业务费', hospitality: '招待费' }).zh('类别'), visitor: text().zh('来访单位'), on: date().zh('日期'),
    amount: money().zh('金额'),
  }),
  recordKind('guest-ride', '客人乘车', cite('EXP-11.4.2.8'), {
    from: text().zh('餐厅'), to: text().zh('居住地'), meterFare: money().zh('计价器金额'), ticket: text().zh('票据'),
  }),
  recordKind('stock-movement', '物资进出库', cite('EXP-12', 'EXP-13'), {
    item: text().zh('物品'),
    stockClass: oneOf(STOCK_CLASSES).zh('类别'),
    batch: text().zh('批次'),
    direction: oneOf({ in: '入库', out: '出库' }).zh('进出'),
    quantity: count({ min: 1 }).zh('数量'),
    slip: text().zh('领料单'),
    department: text().optional().zh('领用部门'),
  }),
];

export const ACCOUNTING_RECORDS = [
  recordKind('accounting-settings', '会计核算规则', cite('ACC-2', 'ACC-3', 'ACC-4', 'ACC-5', 'ACC-8.2'), {
    yearFrom: text().zh('会计年度起'),
    method: oneOf({ 'double-entry': '借贷记账法' }).zh('记账方法'),
    basis: oneOf({ accrual: '权责发生制' }).zh('核算基础'),
    currency: oneOf({ CNY: '人民币' }).zh('本位币'),
    chart: list(record({ code: text().zh('科目代码'), name: text().zh('科目') })).zh('会计科目'),
  }),
  recordKind('booking', '记账凭证', cite('ACC-8', 'ACC-11', 'ACC-13'), {
    number: text().zh('凭证号'),
    on: date().zh('日期'),
    origin: oneOf({ own: '自制', external: '外来' }).zh('原始凭证'),
    group: oneOf({ cash: '现金', bank: '银行存款', dealings: '往来款项', 'fixed-assets': '固定资产', income: '收入', capital: '投入资本' }).zh('核算类别'),
    spending: oneOf({ capital: '资本支出', revenue: '收益支出' }).optional().zh('支出性质'),
    debit: money().zh('借方'),
    credit: money().zh('贷方'),
    accountant: text().zh('会计'),
    cashier: text().zh('出纳'),
  }),
  recordKind('asset-cost', '资产账面价值', cite('ACC-10'), { asset: text().zh('资产'), cost: money().zh('实际成本') }),
  recordKind('policy-change', '会计政策变更', cite('ACC-13.3'), {
    content: text().zh('内容'), reason: text().zh('理由'), effect: text().zh('累积影响或不能确定的原因'), from: date().zh('起日'),
  }),
];

export const CASH_RECORDS = [
  recordKind('bank-payment', '银行结算', cite('CASH-20'), {
    means: oneOf({ 'cash-cheque': '现金支票', 'transfer-cheque': '转账支票', 'bank-transfer': '银行转账', remittance: '汇款' }).zh('方式'),
    payee: text().zh('收款人'), amount: money().zh('金额'), on: date().zh('日期'),
  }),
  recordKind('safe-contents', '保险柜存放', cite('CASH-12'), {
    on: date().zh('日期'), contents: setOf(text()).zh('存放物'), privateThings: bool().zh('有私人物品'),
  }),
  recordKind('finance-spot-check', '财务抽查', cite('CASH-33'), {
    on: date().zh('日期'),
    looked: setOf(oneOf({ safe: '保险柜', cash: '库存现金', journals: '现金和银行日记账', statements: '银行对账单' })).zh('抽查内容'),
    finding: text().zh('结果'),
  }),
];

export const ASSET_RECORDS = [
  recordKind('asset-card', '固定资产卡片', cite('ASSET-4', 'ASSET-6.1', 'ASSET-6.2', 'ASSET-6.3', 'ASSET-10'), {
    number: text().zh('资产编号'),
    name: text().zh('名称'),
    category: oneOf(ASSET_CATEGORIES).zh('类别'),
    specification: text().zh('规格'),
    model: text().zh('型号'),
    value: money().zh('价值'),
    boughtOn: date().zh('购置日'),
    department: text().zh('使用部门'), custodian: text().zh('使用人'), place: text().zh('地点'), since: date().zh('自'), state: text().zh('状态'),
  }),
  recordKind('consumable-issue', '低值易耗品领用', cite('ASSET-5', 'ASSET-6.4'), {
    item: text().zh('物品'), receiver: text().zh('领用人'), on: date().zh('日期'), quantity: count({ min: 1 }).zh('数量'),
    oldReturned: bool().zh('以旧换新'),
  }),
];
