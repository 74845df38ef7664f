/** Funding: what posts cost, who bears it, budgets, advances, and what would change if a parameter did. */
export { fundingAccess } from './access.js';
export { Advances } from './application/advances.js';
export { BudgetCourse } from './application/budget-course.js';
export { Inspections } from './application/inspections.js';
export { Prepayments } from './application/prepayments.js';
export { computeLines, type RulesOnHand, type LineShard } from './application/compute-lines.js';
export { planAdvances } from './application/plan-advances.js';
export { tryOut } from './application/what-if.js';
export { writeBudgets } from './application/write-budgets.js';
export { FundingModule } from './funding-module.js';
export { BUDGET_RUN, budgetRun } from './jobs/budget-run.js';
export { PostCosting, type Judge, type PostYear, type MonthRun, type PostCost } from './model/post-cost.js';
export { PostCostEntity, fundingEntities, FundingYear } from './persistence/entities.js';
export { type PostYearRow, readPlaceWages, readPostYears } from './persistence/post-years.js';
export { type Totals, addCost, emptyTotals, postKindOf } from './model/budget-totals.js';
