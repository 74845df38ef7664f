export type { DomainContribution } from './contribution.js';
export { PlatformApiModule } from './platform-api-module.js';
export { PlatformModule, platformAccess } from './platform-module.js';
export type { PlatformOptions } from './platform-module.js';
