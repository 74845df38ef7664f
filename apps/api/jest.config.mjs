import preset from '../../jest.preset.mjs';
// A suite's first database may wait for the template, on a machine that does other things too.
export default { ...preset, testTimeout: 60_000 };
