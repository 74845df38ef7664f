import preset from '../jest.preset.mjs';
export default { ...preset, globalSetup: undefined, globalTeardown: undefined, testMatch: ['**/*.spec.mjs'] };
