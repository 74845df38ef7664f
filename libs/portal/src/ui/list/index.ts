export * from './filter-bar.js';
export * from './list-page.js';
