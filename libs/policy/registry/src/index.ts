/** The list of packs, built from their folders, and the command line on top of it. */
export * from './load-packs.js';
export * from './run-case.js';
export * from './coverage.js';
export type { Place } from './places.js';
export * from './policy-index.js';
export { answerCase, parseBatch, EXIT } from './commands/answer-batch.js';
export { runPolicyCommand } from './commands/main.js';
export { scaffoldPack } from './commands/scaffold-pack.js';
