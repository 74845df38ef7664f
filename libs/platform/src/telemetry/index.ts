export { healthRoutes, serveHealth } from './health-server.js';
export { HealthService } from './health.js';
export type { Health, HealthCheck } from './health.js';
export { NestLog, createLog } from './log.js';
export { Metrics } from './metrics.js';
export { stopOnSignal } from './stop.js';
export type { StopOptions } from './stop.js';
export { spanAtWork, startTracing, traced, tracedRequest } from './tracing.js';
