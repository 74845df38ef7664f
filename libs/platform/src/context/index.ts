export { CLOCK, FixedClock, SystemClock, dayInChina } from './clock.js';
export type { Clock } from './clock.js';
export { inEnglish } from './key-words.js';
export { Refused, refuser, requireId } from './refused.js';
export type { BilingualText, Refusal, RefusalDetail, RefusalWords } from './refused.js';
export { SYSTEM_USER_ID, systemContext } from './request-context.js';
export type { RequestContext, Role, TenantScope } from './request-context.js';
