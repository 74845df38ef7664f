/** Leave and overtime: requests, who agrees to them on both sides of a placement, balances, time off and report back. */
export { leaveAccess } from './access.js';
export { LeaveConsents } from './application/leave-consents.js';
export { LeaveRequests } from './application/leave-requests.js';
export { LeaveStandings, type StandingInput } from './application/leave-standings.js';
export { LeaveCases, type LeaveAsked } from './application/leave-case.js';
export { judgeLeave } from './application/judge-leave.js';
export { answerTerms, kindTerms } from './application/leave-terms.js';
export { Overtime, type OvertimeAsked } from './application/overtime.js';
export { YearEnds, workOutYearEnd } from './application/year-end.js';
export { LeaveSettling } from './application/settle-leave.js';
export { LeaveModule } from './leave-module.js';
export { LeaveApproval, LeaveConsent, LeaveRequest, LeaveStanding, MeetingDay, OvertimeEntry, leaveEntities, type ChainLink, type Standing } from './persistence/entities.js';
