/** Transfer: how lists leave and enter as Excel. The lists themselves are their contexts' own, who offer them here. */
export { AT_ONCE, IMPORT_RUN, Transfers, type ImportAnswer } from './application/transfers.js';
export { refuseTransfer } from './errors.js';
export { importRun } from './jobs/import-run.js';
export { EnteredList, textOf } from './model/entered-list.js';
export { checkRows, type RowFault, type RowVerdict } from './model/check-rows.js';
export { exportOnly, type ExportOnly } from './model/export-only.js';
export { refusedRow, type CheckedSheet, type Filters, type ListPage, type PlannedRow, type TransferList } from './model/list.js';
export { transferEntities } from './persistence/transfer-file.js';
export { TransferModule } from './transfer-module.js';
