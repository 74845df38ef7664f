/** Attendance: clocking, corrections, months and their papers, sanctions, what pay and scores use of it, what the purchaser sees. */
export { attendanceAccess } from './access.js';
export { absencesOf, type Absences } from './application/absences.js';
export { attendanceConduct } from './application/conduct-facts.js';
export { approvedMonth, correctedMonths, type ApprovedMonth, type ApprovedOvertime, type ArrearsFact } from './application/approved-month.js';
export { attendanceFacts } from './application/attendance-facts.js';
export { AttendancePackages } from './application/attendance-packages.js';
export { AttendanceSheets } from './application/attendance-sheets.js';
export { ChasePapers } from './application/chase-papers.js';
export { Clocking, type ClockPress } from './application/clocking.js';
export { Corrections } from './application/corrections.js';
export { attendanceForPay, payableDays } from './application/pay-source.js';
export { caseFactsOf } from './application/case-facts.js';
export { sanctionsForPay } from './application/sanctions-for-pay.js';
export { WorkHoursBook } from './application/work-hours.js';
export { Sanctions } from './application/sanctions.js';
export { workOutMonth } from './application/work-out-month.js';
export { SheetForms } from './print/sheet-forms.js';
export { AttendanceModule } from './attendance-module.js';
export { ATTENDANCE_RUN, attendanceRun } from './jobs/attendance-run.js';
export { AttendanceSanction, AttendanceSheet, AttendanceSubmission } from './persistence/counterpart-entities.js';
export { AttendanceCorrection, AttendanceDay, AttendanceLateFact, AttendanceMonth, AttendancePackage, WorkRule } from './persistence/entities.js';
export { writeSheets } from './persistence/sheets.js';
import { attendancePapers } from './persistence/counterpart-entities.js';
import { attendanceRecords } from './persistence/entities.js';

export const attendanceEntities = [...attendanceRecords, ...attendancePapers];
export { OwnDaysWatch } from './own-days-watch.js';
