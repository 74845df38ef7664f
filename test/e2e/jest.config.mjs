import preset from '../../jest.preset.mjs';
// One stack for all suites, started as a newcomer starts it; suites run one after the other and share its data.
export default {
  ...preset,
  globalSetup: '<rootDir>/start-stack.mjs',
  globalTeardown: '<rootDir>/stop-stack.mjs',
  testMatch: ['**/*.e2e.ts'],
  testTimeout: 60_000,
};
