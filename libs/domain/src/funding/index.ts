/** Funding: what posts cost, who bears it, budgets, advances, and what would change if a parameter did. */
export { fundingAccess } from './access.js';
export { computeLines, type RulesOnHand } from './application/compute-lines.js';
export { planAdvances } from './application/plan-advances.js';
export { tryOut } from './application/what-if.js';
export { writeBudgets } from './application/write-budgets.js';
export { FundingModule } from './funding-module.js';
export { BUDGET_RUN, budgetRun } from './jobs/budget-run.js';
export { PostCosting, type Judge, type PostYear } from './model/post-cost.js';
export { PostCostEntity, fundingEntities } from './persistence/entities.js';
