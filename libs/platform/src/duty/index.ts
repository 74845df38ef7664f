export { dutyAccess } from './access.js';
export { Duties } from './duties.js';
export type { DutyEvent, DutyStatus } from './duties.js';
export { DutyModule } from './duty-module.js';
