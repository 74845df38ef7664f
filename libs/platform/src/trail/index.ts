export { Trail } from './trail.js';
export type { TrailChange } from './trail.js';
export { narrowTrail } from './narrow-trail.js';
export type { TrailFilter } from './narrow-trail.js';
export { ACTS, actName } from './act-words.js';
export { KNOWN_THINGS, thingName } from './thing-words.js';
export { TrailEntry } from './trail-entry.js';
export { verifyTrail } from './verify.js';
export type { ChainFault, ChainState } from './verify.js';
