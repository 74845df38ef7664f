export { WorkerModule } from './worker-module.js';
export type { WorkerOptions } from './worker-module.js';
