/** Evaluation: the annual appraisal from opening to what follows from it, and its review. */
export { evaluationAccess } from './access.js';
export { applyConsequences } from './application/apply-consequences.js';
export { ApplyResults, type AppliedResult } from './application/apply-results.js';
export { AppraisalEntries, type AppraisalEntry } from './application/appraisal-entries.js';
export { AppraisalRequests, type NewRequest, type RequestAnswer } from './application/appraisal-requests.js';
export { AppraisalRounds, tellCounties } from './application/appraisal-rounds.js';
export { judgeLimits } from './application/judge-limits.js';
export { ResultsHandover } from './application/results-handover.js';
export { Retrainings, type RetrainingResult } from './application/retrainings.js';
export { judgeReview, reviewRound } from './application/review-round.js';
export { EvaluationModule } from './evaluation-module.js';
export { GATHER_RUN, SETTLE_RUN, gatherRun, settleRun } from './jobs/appraisal-runs.js';
export { AppraisalCorrection, AppraisalRequest, AppraisalResult, AppraisalRound, evaluationEntities } from './persistence/entities.js';
export { countiesOutstanding, gatherParticipants, purchasersOf, purchasersOfRound } from './persistence/participants.js';
export { readRatedOfPurchasers } from './persistence/rated-people.js';
export { AppraisalResultResolver } from './graphql/result-resolver.js';
export { AppraisalRoundResolver } from './graphql/round-resolver.js';
export { AppraisalWatch } from './appraisal-watch.js';
