import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

describe('a scoring run whose processes are killed', () => {
  // Twenty kills and many people: `node test/faults/scoring-run.mjs`.
  it('comes to the results of an undisturbed one, with nothing lost and nothing twice', () => {
    const run = spawnSync(process.execPath, [fileURLToPath(new URL('../faults/scoring-run.mjs', import.meta.url)), '--kills', '3', '--people', '1500', '--seed', '1'],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect([run.status, run.status === 0 ? '' : run.stdout + run.stderr]).toEqual([0, '']);
  }, 300_000);
});
