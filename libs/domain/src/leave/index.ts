/** Leave and overtime: requests, who agrees to them on both sides of a placement, balances, time off and report back. */
import { leaveEntities as requestEntities } from './persistence/entities.js';
import { LeaveProof } from './persistence/proof-entity.js';

export { leaveAccess } from './access.js';
export { LateReturns } from './application/late-returns.js';
export { OvertimeConsents } from './application/overtime-consents.js';
export { LeaveConsents } from './application/leave-consents.js';
export { LeaveRequests } from './application/leave-requests.js';
export { LeaveStandings, type StandingInput } from './application/leave-standings.js';
export { LeaveCases, type LeaveAsked } from './application/leave-case.js';
export { LeaveProofs, type GivenProof, type WantedProof } from './application/leave-proofs.js';
export { judgeLeave } from './application/judge-leave.js';
export { answerTerms, kindTerms } from './application/leave-terms.js';
export { Overtime, type OvertimeAsked } from './application/overtime.js';
export { YearEnds, workOutYearEnd } from './application/year-end.js';
export { LeaveSettling } from './application/settle-leave.js';
export { CalendarWatch } from './application/calendar-watch.js';
export { Meetings } from './application/meetings.js';
export { ConsentForms } from './print/consent-forms.js';
export { LeaveForms } from './print/leave-forms.js';
export { OvertimeForms } from './print/overtime-forms.js';
export { LeaveModule } from './leave-module.js';
export { DayHours } from './ports/day-hours.js';
export { LeaveApproval, LeaveConsent, LeaveRequest, LeaveStanding, MeetingDay, OvertimeEntry, type ChainLink, type Standing } from './persistence/entities.js';
export { LeaveProof } from './persistence/proof-entity.js';

/** Every entity of the context. */
export const leaveEntities = [...requestEntities, LeaveProof];
