/** Transfer: lists that leave and enter as Excel, and the forms of the documents as PDF. */
export { AT_ONCE, IMPORT_RUN, Transfers, type ImportAnswer } from './application/transfers.js';
export { refuseTransfer } from './errors.js';
export { importRun } from './jobs/import-run.js';
export { BasisList } from './lists/basis-list.js';
export { PostsList } from './lists/posts-list.js';
export { WorkersList } from './lists/workers-list.js';
export { workersSheet } from './lists/workers-sheet.js';
export { exportOnly, type ExportOnly } from './model/export-only.js';
export { refusedRow, type CheckedSheet, type Filters, type ListPage, type PlannedRow, type TransferList } from './model/list.js';
export { transferEntities } from './persistence/transfer-file.js';
export { ApplicationForm } from './print/application-form.js';
export { TransferModule } from './transfer-module.js';
