export * from './check.js';
export * from './decision-form.js';
export * from './schema.js';
export * from './schema-form.js';
export * from './use-evaluation.js';
