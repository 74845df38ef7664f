export * from './thing-page.js';
