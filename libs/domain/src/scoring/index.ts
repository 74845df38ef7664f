/** Scoring: rounds of the document's schemes, ratings, runs, ranks and tiers, what follows, publication. */
export { scoringAccess } from './access.js';
export { Ratings, type RatingForm } from './application/ratings.js';
export { ScoringRounds, titleOf, type NewScoringRound, type Rerun } from './application/scoring-rounds.js';
export { ScoringResultResolver } from './graphql/result-resolver.js';
export { ScoringRoundResolver } from './graphql/round-resolver.js';
export { carryOut } from './jobs/carry-out.js';
export { SCORING_RUN, scoringRun, type ScoringParams } from './jobs/scoring-run.js';
export { crossGroups, drawnOrder, hashOfSeed, newSeed } from './model/draw.js';
export { FactProviders, type AskedFacts, type FactOrigin, type FactProvider, type FoundFact, type FoundFacts } from './model/fact-provider.js';
export { gatherFacts } from './model/gather.js';
export { schemeOf, spanOf } from './model/scheme-of.js';
export { enrol } from './persistence/participants.js';
export { Rating, ScoringDifference, ScoringResult, ScoringRound, ScoringSubject, scoringEntities, type Compared, type Consequence, type RoundState } from './persistence/entities.js';
export { ScoringModule } from './scoring-module.js';
