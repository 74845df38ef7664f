// One Jest setting for every project: ESM, swc, sources through the custom export condition.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

const swc = (tsx) => [`${root}node_modules/@swc/jest`, {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2022', keepClassNames: true,
  },
  module: { type: 'es6' },
}];

export default {
  globalSetup: `${root}tools/jest-database.mjs`,
  globalTeardown: `${root}tools/jest-database-stop.mjs`,
  testEnvironment: 'node',
  // A suite's first database waits for the template to be migrated, on a machine that does other things too.
  testTimeout: 60_000,
  // Modules of a suite stay in memory after it; a process that holds many gives way to a new one.
  workerIdleMemoryLimit: '1500MB',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@gongqiao/source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
