/** Settlement: payments to providers, what levels owe each other at the year's end, and providers that do not pay their workers. */
export { settlementAccess } from './access.js';
export { Breaches } from './application/breaches.js';
export { ProviderPayments } from './application/provider-payments.js';
export { settleLines } from './application/settle-lines.js';
export { Settlements } from './application/settlements.js';
export { Wages, type WageReport } from './application/wages.js';
export { SETTLEMENT_RUN, settlementRun } from './jobs/settlement-run.js';
export { settleUnits, spreadAdvances } from './persistence/settlement-lines.js';
export { settlementEntities } from './persistence/entities.js';
export { replayLines, replayResults, type Difference, type ReplayCount } from './replay/replay-lines.js';
export { SettlementModule } from './settlement-module.js';
