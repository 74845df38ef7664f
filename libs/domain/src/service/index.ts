/** Service records: what workers do for people, against the targets; findings, filing, and what purchasers are told. */
export { serviceAccess } from './access.js';
export { Beneficiaries, type NewBeneficiary, type RevealedBeneficiary } from './application/beneficiaries.js';
export { DatabaseFileStore, OutsideFileStore, ServiceFileStore } from './application/file-store.js';
export { FILES_MAX, ServiceFiles, type NewServiceFile } from './application/files.js';
export { ServiceFindings } from './application/findings.js';
export { ServiceMatters, type NewMatter } from './application/matters.js';
export { ServiceRecords } from './application/records.js';
export { ServiceFacts } from './application/service-facts.js';
export { ServiceProgress, type Progress, type ProgressAsked } from './application/service-progress.js';
export { ServiceSummaries } from './application/summaries.js';
export { ServiceTargets, type TargetInput } from './application/targets.js';
export { refuseService } from './errors.js';
export type { RecordInput } from './model/write-record.js';
export { Beneficiary, BeneficiaryLook, ServiceFile, ServiceFiling, ServiceFinding, ServiceMatter, ServiceRecord, ServiceSummary, ServiceTarget, serviceEntities } from './persistence/entities.js';
export { checkMonths } from './persistence/findings.js';
export { writeSummaries } from './persistence/summaries.js';
export { tallyAll } from './persistence/tallies.js';
export { ServiceModule } from './service-module.js';
