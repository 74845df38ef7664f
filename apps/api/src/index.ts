export { ApiModule } from './api-module.js';
export type { ApiOptions } from './api-module.js';
export { createApi } from './create-api.js';
export type { Api } from './create-api.js';
