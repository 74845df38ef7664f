export { EventBus } from './event-bus.js';
export type { PlatformEvent } from './event-bus.js';
