export * from './data-table.js';
export * from './filter.js';
export * from './list-page.js';
export * from './sheet.js';
export * from './use-export.js';
