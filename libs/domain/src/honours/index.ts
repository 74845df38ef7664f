/** Awards: rounds of a year, candidates from the data, nominations and claims, signatures, notice, objections, payment. */
export { honoursAccess } from './access.js';
export { AwardRounds, type AwardAct, type AwardNotice } from './application/award-rounds.js';
export { Nominations, type NewNomination } from './application/nominations.js';
export { awardsForPay, payableAwards, type PayableAward } from './application/payables.js';
export { TeamShares, type GivenShare, type TeamMember } from './application/team-shares.js';
export { HonoursModule } from './honours-module.js';
export { AwardNominee, AwardObjection, AwardPayable, AwardRound, AwardShare, AwardSignature, honoursEntities } from './persistence/entities.js';
