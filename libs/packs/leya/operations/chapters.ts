// The operations half in the handbook's order.
import { chapter, type Chapter } from '@gongqiao/kernel';
import { departure, dismissalNotice } from './c02-ending.js';
import { benefitStart, confirmation, entryPapers } from './c03-onboarding.js';
import { absence, attendanceMonth, awayFromPost, badge, proxyClocking } from './c04-attendance.js';
import { leaveApproval, leaveDuration, leaveNotice, leaveRequest } from './c05-leave-duration.js';
import { annualEntitlement, annualYearEnd, familyEntitlement, personalLeave, sickNote, timeInLieu, workInjury } from './c05-leave-kinds.js';
import { monthlySubmission } from './c05-leave-papers.js';
import { amendment, borrow, destruction, filing, loanStatus } from './c06-archives.js';
import { projectBudget, reimbursement, surplus, voucher } from './c07-finance.js';
import { approvalChain, selfPurchase, transport, vehicle } from './c09-expense.js';
import { entertainmentApproval, guestMeal, hospitalityPurchase, issue, workMeal } from './c09-hospitality.js';
import { advanceClearing, balance, bankTrip, paymentAppointment, paymentMethod, staffLoan } from './c11-cash.js';
import { bankReconciliation, cashCount, controlCoverage, dutySeparation, receiptSequence } from './c11-cash-controls.js';
import { classification, consumableStocktake, donationValue, fixedStocktake, purchase } from './c12-assets.js';
import { accountingDestruction, accountingRetention } from './c13-accounting-archives.js';
import { safePremises, violenceResponse, visitClearance } from './c15-safety.js';
import { closure, emergencyDrills, supplies, timeline, withdrawal } from './c16-incident.js';
import {
  ACCOUNTING, ACCOUNTING_ARCHIVES, ARCHIVES, ASSETS, ATTENDANCE, BUDGET, CASH, ENDING, EXPENSE, FINANCE, GUARD, INCIDENT, LEAVE, ONBOARDING, SAFETY, inOrder,
} from './provisions/index.js';

export const OPERATIONS_PROVISION_COUNT = 614;

export const operationsChapters: readonly Chapter[] = [
  chapter({ title: '第三部分 第一章 二、解聘', provisions: inOrder(ENDING), decisions: [dismissalNotice, departure] }),
  chapter({ title: '第三部分 第五章 一、员工入职', provisions: inOrder(ONBOARDING), decisions: [entryPapers, confirmation, benefitStart] }),
  chapter({ title: '第三部分 第五章 二、考勤管理', provisions: inOrder(ATTENDANCE), decisions: [attendanceMonth, absence, badge, proxyClocking, awayFromPost] }),
  chapter({ title: '第三部分 第五章 三、请假管理', provisions: inOrder(LEAVE),
    decisions: [annualEntitlement, annualYearEnd, personalLeave, familyEntitlement, sickNote, workInjury, timeInLieu, leaveDuration, leaveNotice, leaveApproval, monthlySubmission, leaveRequest] }),
  chapter({ title: '第四部分 第一、二章 专业服务流程与档案管理', provisions: inOrder(ARCHIVES), decisions: [filing, borrow, loanStatus, amendment, destruction] }),
  chapter({ title: '第四部分 第三章 一、财务管理制度', provisions: inOrder(FINANCE), decisions: [reimbursement, voucher, surplus] }),
  chapter({ title: '第四部分 第三章 二、财务预决算制度', provisions: inOrder(BUDGET), decisions: [projectBudget] }),
  chapter({ title: '第四部分 第三章 三、费用开支控制制度', provisions: inOrder(EXPENSE),
    decisions: [approvalChain, selfPurchase, vehicle, transport, entertainmentApproval, guestMeal, workMeal, hospitalityPurchase, issue] }),
  chapter({ title: '第四部分 第三章 四、会计核算制度', provisions: inOrder(ACCOUNTING) }),
  chapter({ title: '第四部分 第三章 五、货币资金管理制度', provisions: inOrder(CASH),
    decisions: [balance, paymentMethod, bankTrip, paymentAppointment, staffLoan, advanceClearing, dutySeparation, cashCount, controlCoverage, bankReconciliation, receiptSequence] }),
  chapter({ title: '第四部分 第三章 六、资产管理制度', provisions: inOrder(ASSETS), decisions: [classification, purchase, fixedStocktake, consumableStocktake, donationValue] }),
  chapter({ title: '第四部分 第三章 七、会计档案管理制度', provisions: inOrder(ACCOUNTING_ARCHIVES), decisions: [accountingRetention, accountingDestruction] }),
  chapter({ title: '第四部分 第三章 八、财务保障机制', provisions: inOrder(GUARD) }),
  chapter({ title: '第四部分 第四章 一、服务安全指引', provisions: inOrder(SAFETY), decisions: [visitClearance, violenceResponse, safePremises] }),
  chapter({ title: '第四部分 第四章 二、处理突发应急事件保障机制', provisions: inOrder(INCIDENT), decisions: [timeline, closure, withdrawal, supplies, emergencyDrills] }),
];
