// Who begins the courses of the operations by hand, and with which particulars, as the articles have it.
import { bool, date, dateTime, money, record, text, type Workflow } from '@gongqiao/kernel';

type Begin = NonNullable<Workflow['begin']>;

/** Everybody who works for the agency. */
const STAFF = [
  'frontline-social-worker', 'community-assistant', 'care-worker', 'group-leader', 'project-lead', 'centre-director', 'supervisor', 'trainee-supervisor', 'department-head', 'hr', 'publicity', 'office', 'office-director',
  'administration-head', 'finance-head', 'accountant', 'cashier', 'archive-keeper', 'logistics-staff',
] as const;
const HEADS = ['department-head', 'office-director', 'administration-head', 'finance-head'] as const;

/** 财务第七条（二）: the claimant asks before anything is spent. */
export const claimBegin: Begin = { actors: STAFF, as: 'employee', title: 'purpose', form: record({ purpose: text().zh('开支事由', 'Purpose'), budgetLine: text().zh('预算项目', 'Budget line'), planned: bool().zh('在当月费用开支计划内', 'Within the month’s plan'), amount: money({ above: '0' }).zh('预计金额', 'Amount expected') }) };
/** 财务第六条（二）: income is receipted as it comes. */
export const incomeBegin: Begin = { actors: ['accountant', 'finance-head'], title: 'payer', form: record({ payer: text().zh('交款单位或个人', 'Payer'), purpose: text().zh('收入项目', 'Income'), receiptNumber: text().zh('票据号', 'Receipt number'), received: money({ above: '0' }).zh('金额', 'Amount') }) };
/** 费用开支第二条: each department's plan of the next month. */
export const expensePlanBegin: Begin = { actors: HEADS, title: 'department', form: record({ department: text().zh('部门', 'Department'), month: text().zh('计划月份', 'Month'), items: text().zh('开支项目和依据', 'Items and grounds'), total: money().zh('计划合计', 'Total') }) };
/** 费用开支第八条（一）: the department's list at the end of the month. */
export const supplyBegin: Begin = { actors: [...HEADS, 'office'], title: 'items', form: record({ items: text().zh('用品明细', 'Supplies'), month: text().zh('采购月份', 'Month'), department: text().zh('申请部门', 'Department') }) };
/** 费用开支第十一条（二）: before the meal, with unit, people, time, place and company. */
export const guestMealBegin: Begin = { actors: HEADS, title: 'guests', form: record({ guests: text().zh('招待单位', 'Guests'), people: text().zh('人数和陪同人员', 'People and company'), at: dateTime().zh('时间', 'When'), place: text().zh('地点', 'Where'), why: text().zh('特殊情况说明', 'Why') }) };
/** 费用开支第十一条（五）. */
export const entertainmentBegin: Begin = { actors: HEADS, title: 'occasion', form: record({ occasion: text().zh('应酬事项', 'Occasion'), on: date().zh('日期', 'Day'), amount: money().zh('预算', 'Budget') }) };
/** 现金第二十九条: blank cheques are the cashier's. */
export const chequeBegin: Begin = { actors: ['cashier'], title: 'number', form: record({ number: text().zh('支票号', 'Cheque number'), bank: text().zh('开户行', 'Bank') }) };
/** 现金第二十四条: applied for in writing. */
export const accountBegin: Begin = { actors: ['finance-head', 'office', ...HEADS.filter((who) => who !== 'finance-head')], title: 'account', form: record({ account: text().zh('银行账户', 'Account'), change: text().zh('开立、变更或注销', 'What is to be done'), reason: text().zh('理由', 'Reason') }) };
/** 现金第二十八条: finance applies. */
export const borrowingBegin: Begin = { actors: ['finance-head'], title: 'lender', form: record({ lender: text().zh('借款对象', 'Lender'), amount: money({ above: '0' }).zh('金额', 'Amount'), purpose: text().zh('用途', 'Purpose'), repayOn: date().zh('拟归还日', 'To be repaid on') }) };
/** 现金第十七条: at once, by whoever keeps the cash. */
export const cashLossBegin: Begin = { actors: ['cashier', 'finance-head'], title: 'place', form: record({ place: text().zh('地点', 'Place'), foundAt: dateTime().zh('发现时间', 'Found at') }) };

/** 档案第八条（一）: whoever borrows fills in the form. */
export const loanBegin: Begin = { actors: STAFF, as: 'employee', title: 'archive', form: record({ archive: text().zh('借阅的档案', 'File'), use: text().zh('用途', 'Use') }) };
/** 档案第十一条（一）: when the term has run out. */
export const destructionBegin: Begin = { actors: ['archive-keeper'], title: 'items', form: record({ items: text().zh('期满档案', 'Files'), period: text().zh('保管期限', 'Period of keeping') }) };
/** 财务第十二条（六）: whoever hands over makes the list. */
export const financeHandoverBegin: Begin = { actors: ['accountant', 'cashier', 'archive-keeper'], title: 'items', form: record({ items: text().zh('移交清册', 'List'), from: text().zh('移交人', 'From'), to: text().zh('接管人', 'To'), reason: text().zh('移交原因', 'Reason') }) };

/** 资产第七条: by the department that needs it. */
export const assetPurchaseBegin: Begin = { actors: HEADS, title: 'need', form: record({ need: text().zh('购置事由', 'Need'), department: text().zh('使用部门', 'Department') }) };
/** 资产第九条. */
export const assetTransferBegin: Begin = { actors: HEADS, title: 'asset', form: record({ asset: text().zh('资产名称和编号', 'Asset'), from: text().zh('移出使用人', 'From'), to: text().zh('移入使用人', 'To') }) };
/** 资产第十一条: by the department that uses it. */
export const assetScrappingBegin: Begin = { actors: HEADS, title: 'asset', form: record({ asset: text().zh('资产名称和编号', 'Asset'), damage: text().zh('损坏情况', 'Damage') }) };
/** 资产第十四条. */
export const assetHandoverBegin: Begin = { actors: ['office', 'administration-head'], title: 'keeper', form: record({ keeper: text().zh('移交的管理人或部门', 'Keeper'), takenBy: text().zh('接管人', 'Taken by') }) };

/** 突发事件（一）2: everybody reports, at once, with what is known. */
export const emergencyBegin: Begin = { actors: [...STAFF, 'director-general', 'deputy-director-general', 'lead-group', 'site-group'], title: 'event', form: record({ event: text().zh('事件', 'Event'), at: dateTime().zh('发生时间', 'When'), place: text().zh('地点', 'Where'), scope: text().zh('影响范围', 'Scope'), course: text().zh('简要经过', 'Course') }) };
/** 突发事件（一）7. */
export const statementBegin: Begin = { actors: ['publicity', 'lead-group'], title: 'subject', form: record({ subject: text().zh('发布事项', 'Subject'), draft: text().zh('拟稿', 'Draft') }) };
/** 突发事件（一）8: from the site upwards. */
export const reviewBegin: Begin = { actors: ['site-group', 'lead-group'], title: 'event', form: record({ event: text().zh('事件', 'Event') }) };
/** 突发事件（三）3. */
export const investigationBegin: Begin = { actors: ['lead-group', 'agency-head', 'director-general'], title: 'event', form: record({ event: text().zh('事件', 'Event'), site: text().zh('现场保护情况', 'How the site is kept') }) };
