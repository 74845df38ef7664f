/** Pay: what each person's pay is made from, the monthly payroll with its guard and course, slips with reasons, the bank's file. */
export { payrollAccess } from './access.js';
export { BankFiles, type BankFile } from './application/bank-file.js';
export { PayFiles, maskAccount } from './application/pay-files.js';
export { PayMonths } from './application/pay-months.js';
export { PayQuestions } from './application/pay-questions.js';
export { Payrolls } from './application/payrolls.js';
export { guardRulesOf } from './model/findings.js';
export { workOutSlip } from './model/work-out-slip.js';
export type { PersonFacts } from './model/person-facts.js';
export type { PayLaw } from './model/rules-at-work.js';
export { PAYROLL_RUN, closeComputation, payPeople, payrollRun } from './jobs/payroll-run.js';
export { contentHash } from './persistence/payroll-totals.js';
export { PayFinding, PayFloorCheck, PayLine, PayQuestion, Payroll, PaySlip, payrollEntities } from './persistence/entities.js';
export { PayInput, PayItem, PayProfile } from './persistence/files.js';
export { PayFacts, type AttendanceSource, type Correction, type PayAsked, type PayableSource } from './ports/pay-facts.js';
export type { ItemFacts, MonthFacts } from './model/person-facts.js';
export { scoringMoney } from './ports/scoring-money.js';
export { PayrollModule } from './payroll-module.js';
