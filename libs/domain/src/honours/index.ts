/** Awards: rounds of a year, candidates from the data, nominations and claims, signatures, notice, objections, payment. */
export { honoursAccess } from './access.js';
export { AwardRounds, type AwardAct, type AwardNotice } from './application/award-rounds.js';
export { Nominations, type NewNomination } from './application/nominations.js';
export { AwardObjections } from './application/objections.js';
export { AwardSheets, type GivenSheet } from './application/sheets.js';
export { escalateObjections } from './jobs/chase-due.js';
export { awardsForPay, payableAwards, type PayableAward } from './application/payables.js';
export { TeamShares, type GivenShare, type TeamMember } from './application/team-shares.js';
export { HonoursModule } from './honours-module.js';
export { AwardNominee, AwardObjection, AwardPayable, AwardRound, AwardShare, AwardSheet, AwardSignature, honoursEntities } from './persistence/entities.js';
