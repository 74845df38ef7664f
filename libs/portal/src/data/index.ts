export * from './act.js';
export * from './client.js';
export * from './connection.js';
export * from './refusal.js';
