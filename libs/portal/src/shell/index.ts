export { Portal } from './portal.js';
export type { Area, AreaEntry, AreaRoute } from './area.js';
