import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addUp } from './results.mjs';

let folder;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'gongqiao-results-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const run = (more) => JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...more });

describe('the total of all test runs', () => {
  it('adds up projects in folders and names what failed', () => {
    mkdirSync(join(folder, '@gongqiao'));
    writeFileSync(join(folder, 'tools.json'), run({ numPassedTests: 7 }));
    writeFileSync(join(folder, '@gongqiao/kernel.json'), run({ numPassedTests: 2, numFailedTests: 1,
      testResults: [{ name: 'a.spec.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds' }, { status: 'passed', fullName: 'keeps' }] }] }));
    expect(addUp(folder)).toEqual({ passed: 9, failed: 1, skipped: 0, failures: ['a.spec.ts: adds'] });
  });

  it('counts a suite that did not run as a failure', () => {
    writeFileSync(join(folder, 'x.json'), run({ numRuntimeErrorTestSuites: 1, testResults: [{ name: 'b.spec.ts', status: 'failed', assertionResults: [] }] }));
    expect(addUp(folder)).toMatchObject({ failed: 1, failures: [expect.stringContaining('b.spec.ts')] });
  });

  it('is nothing when nothing ran', () => {
    expect(addUp(join(folder, 'none'))).toMatchObject({ passed: 0, failed: 0 });
  });
});
