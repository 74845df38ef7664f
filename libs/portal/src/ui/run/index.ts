export * from './progress.js';
export * from './run-page.js';
