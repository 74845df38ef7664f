export { DecisionResult, WorkCalendarEntry } from './entities.js';
export { calendarOf, overridesOf, readEnvironment } from './environment.js';
export { Judge, factsAsJson, refusedByKernel } from './judge.js';
export type { Decided, NotDecided } from './judge.js';
export { POLICY_INDEX } from './policy-index.js';
export type { PolicyCoverage, PolicyIndex } from './policy-index.js';
export { PolicyService, refusePolicy } from './policy-service.js';
export type { Replay, ResultToStore } from './policy-service.js';
