export * from './rights.js';
export * from './session.js';
