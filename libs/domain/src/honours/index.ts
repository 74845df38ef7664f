/** Awards: rounds of a year, candidates from the data, nominations and claims, signatures, notice, objections, payment. */
export { honoursAccess } from './access.js';
export { AwardRounds, type AwardAct } from './application/award-rounds.js';
export { Nominations, type NewNomination } from './application/nominations.js';
export { payableAwards, type PayableAward } from './application/payables.js';
export { HonoursModule } from './honours-module.js';
export { AwardNominee, AwardObjection, AwardPayable, AwardRound, AwardSignature, honoursEntities } from './persistence/entities.js';
