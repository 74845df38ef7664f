// The operations half in the handbook's order.
import { chapter, type Chapter } from '@gongqiao/kernel';
import { departure, dismissalNotice } from './c02-ending.js';
import { benefitStart, confirmation, entryPapers } from './c03-onboarding.js';
import { absence, attendanceMonth, awayFromPost, badge, proxyClocking } from './c04-attendance.js';
import { leaveApproval, leaveDuration, leaveNotice, leaveRequest } from './c05-leave-duration.js';
import { annualEntitlement, annualYearEnd, familyEntitlement, personalLeave, sickNote, timeInLieu, workInjury } from './c05-leave-kinds.js';
import { followingPapers, monthlySubmission } from './c05-leave-papers.js';
import { amendment, borrow, destruction, filing, loanStatus } from './c06-archives.js';
import { projectBudget, reimbursement, surplus, voucher } from './c07-finance.js';
import { approvalChain, selfPurchase, transport, vehicle } from './c09-expense.js';
import { entertainmentApproval, guestMeal, hospitalityPurchase, issue, workMeal } from './c09-hospitality.js';
import { bankReconciliation, cashCount, controlCoverage, dutySeparation, receiptSequence } from './c11-cash-controls.js';
import { advanceClearing, balance, bankTrip, paymentAppointment, paymentMethod, staffLoan } from './c11-cash.js';
import { classification, consumableStocktake, donationValue, fixedStocktake, purchase } from './c12-assets.js';
import { accountingDestruction, accountingRetention } from './c13-accounting-archives.js';
import { safePremises, violenceResponse, visitClearance } from './c15-safety.js';
import { closure, emergencyDrills, supplies, timeline, withdrawal } from './c16-incident.js';
import { ACCOUNTING_ARCHIVE_RECORDS, ARCHIVE_RECORDS } from './declarations/archive-records.js';
import { archiveDestruction, archiveLoan, financeHandover } from './declarations/archive-workflows.js';
import { assetHandover, assetPurchase, assetScrapping, assetTransfer } from './declarations/asset-workflows.js';
import * as duties from './declarations/duties.js';
import { ATTENDANCE_RECORDS, ENDING_RECORDS, LEAVE_RECORDS, ONBOARDING_RECORDS } from './declarations/employment-records.js';
import { EXIT_FORMS, LEAVE_FORMS } from './declarations/printed-forms.js';
import { agreedEnd, attendanceSanction, dismissal, onboarding, resignation } from './declarations/employment-workflows.js';
import { ACCOUNTING_RECORDS, ASSET_RECORDS, BUDGET_RECORDS, CASH_RECORDS, EXPENSE_RECORDS, FINANCE_RECORDS } from './declarations/finance-records.js';
import {
  accountChange, borrowing, budget, cashLoss, cheque, claim, entertainmentRequest, expensePlan, guestMealRequest, income, supplyPurchase,
} from './declarations/finance-workflows.js';
import { leaveRank } from './c05-leave-rank.js';
import { leaveRequest as leaveWorkflow } from './declarations/leave-workflows.js';
import * as rights from './declarations/rights.js';
import { INCIDENT_RECORDS, SAFETY_RECORDS } from './declarations/safety-records.js';
import { emergency, emergencyReview, investigation, statement, visit } from './declarations/safety-workflows.js';
import {
  ACCOUNTING,
  ACCOUNTING_ARCHIVES,
  ARCHIVES,
  ASSETS,
  ATTENDANCE,
  BUDGET,
  CASH,
  ENDING,
  EXPENSE,
  FINANCE,
  GUARD,
  INCIDENT,
  LEAVE,
  ONBOARDING,
  SAFETY,
  inOrder,
} from './provisions/index.js';

/** Provisions counted in the handbook from 解聘 and 第五章 on, headings and rows alike. */
export const OPERATIONS_PROVISION_COUNT = 614;

const employment: readonly Chapter[] = [
  chapter({
    title: '第三部分 第一章 二、解聘', provisions: inOrder(ENDING), decisions: [dismissalNotice, departure],
    workflows: [agreedEnd, dismissal, resignation], duties: duties.ENDING_DUTIES, records: [...ENDING_RECORDS, ...EXIT_FORMS], rights: rights.ENDING_RIGHTS,
  }),
  chapter({
    title: '第三部分 第五章 一、员工入职', provisions: inOrder(ONBOARDING), decisions: [entryPapers, confirmation, benefitStart],
    workflows: [onboarding], duties: duties.ONBOARDING_DUTIES, records: ONBOARDING_RECORDS, rights: rights.ONBOARDING_RIGHTS,
  }),
  chapter({
    title: '第三部分 第五章 二、考勤管理', provisions: inOrder(ATTENDANCE), decisions: [attendanceMonth, absence, badge, proxyClocking, awayFromPost],
    workflows: [attendanceSanction], records: ATTENDANCE_RECORDS,
  }),
  chapter({
    title: '第三部分 第五章 三、请假管理', provisions: inOrder(LEAVE),
    decisions: [annualEntitlement, annualYearEnd, personalLeave, familyEntitlement, sickNote, workInjury, timeInLieu, leaveDuration, leaveNotice, leaveApproval, followingPapers, monthlySubmission, leaveRequest, leaveRank],
    workflows: [leaveWorkflow], duties: duties.LEAVE_DUTIES, records: [...LEAVE_RECORDS, ...LEAVE_FORMS],
  }),
];

const finance: readonly Chapter[] = [
  chapter({
    title: '第四部分 第三章 一、财务管理制度', provisions: inOrder(FINANCE), decisions: [reimbursement, voucher, surplus],
    workflows: [claim, income, financeHandover], duties: duties.FINANCE_DUTIES, records: FINANCE_RECORDS, rights: rights.FINANCE_RIGHTS,
  }),
  chapter({
    title: '第四部分 第三章 二、财务预决算制度', provisions: inOrder(BUDGET), decisions: [projectBudget],
    workflows: [budget], duties: duties.BUDGET_DUTIES, records: BUDGET_RECORDS, rights: rights.BUDGET_RIGHTS,
  }),
  chapter({
    title: '第四部分 第三章 三、费用开支控制制度', provisions: inOrder(EXPENSE),
    decisions: [approvalChain, selfPurchase, vehicle, transport, entertainmentApproval, guestMeal, workMeal, hospitalityPurchase, issue],
    workflows: [expensePlan, supplyPurchase, guestMealRequest, entertainmentRequest], duties: duties.EXPENSE_DUTIES, records: EXPENSE_RECORDS,
  }),
  chapter({
    title: '第四部分 第三章 四、会计核算制度', provisions: inOrder(ACCOUNTING), duties: duties.ACCOUNTING_DUTIES,
    records: ACCOUNTING_RECORDS, rights: rights.ACCOUNTING_RIGHTS,
  }),
  chapter({
    title: '第四部分 第三章 五、货币资金管理制度', provisions: inOrder(CASH),
    decisions: [balance, paymentMethod, bankTrip, paymentAppointment, staffLoan, advanceClearing, dutySeparation, cashCount, controlCoverage, bankReconciliation, receiptSequence],
    workflows: [cheque, accountChange, borrowing, cashLoss], duties: duties.CASH_DUTIES, records: CASH_RECORDS, rights: rights.CASH_RIGHTS,
  }),
  chapter({
    title: '第四部分 第三章 六、资产管理制度',
    provisions: inOrder(ASSETS),
    decisions: [classification, purchase, fixedStocktake, consumableStocktake, donationValue],
    workflows: [assetPurchase, assetTransfer, assetScrapping, assetHandover],
    duties: duties.ASSET_DUTIES,
    records: ASSET_RECORDS,
    rights: rights.ASSET_RIGHTS,
  }),
  chapter({
    title: '第四部分 第三章 七、会计档案管理制度', provisions: inOrder(ACCOUNTING_ARCHIVES), decisions: [accountingRetention, accountingDestruction],
    duties: duties.ACCOUNTING_ARCHIVE_DUTIES, records: ACCOUNTING_ARCHIVE_RECORDS, rights: rights.ACCOUNTING_ARCHIVE_RIGHTS,
  }),
  chapter({ title: '第四部分 第三章 八、财务保障机制', provisions: inOrder(GUARD) }),
];

export const operationsChapters: readonly Chapter[] = [
  ...employment,
  chapter({
    title: '第四部分 第一、二章 专业服务流程与档案管理', provisions: inOrder(ARCHIVES), decisions: [filing, borrow, loanStatus, amendment, destruction],
    workflows: [archiveLoan, archiveDestruction], duties: duties.ARCHIVE_DUTIES, records: ARCHIVE_RECORDS, rights: rights.ARCHIVE_RIGHTS,
  }),
  ...finance,
  chapter({
    title: '第四部分 第四章 一、服务安全指引', provisions: inOrder(SAFETY), decisions: [visitClearance, violenceResponse, safePremises],
    workflows: [visit], records: SAFETY_RECORDS, rights: rights.SAFETY_RIGHTS,
  }),
  chapter({
    title: '第四部分 第四章 二、处理突发应急事件保障机制', provisions: inOrder(INCIDENT), decisions: [timeline, closure, withdrawal, supplies, emergencyDrills],
    workflows: [emergency, statement, emergencyReview, investigation],
    duties: duties.INCIDENT_DUTIES,
    records: INCIDENT_RECORDS,
    rights: rights.INCIDENT_RIGHTS,
  }),
];
