export * from './definition.js';
export { readSheet } from './read-sheet.js';
export { writeRefused, writeRows, writeTemplate } from './write-sheet.js';
