// Adds up what the test runs of all projects wrote.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Counts the results below a folder. A suite that did not run counts as one failure: its tests are not known.
 * @param {string} folder
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[] }}
 */
export function addUp(folder) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (!existsSync(folder)) return total;
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.json')) continue;
    const run = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    total.passed += run.numPassedTests;
    total.failed += run.numFailedTests + run.numRuntimeErrorTestSuites;
    total.skipped += run.numPendingTests + run.numTodoTests;
    for (const suite of run.testResults) {
      const failed = suite.assertionResults.filter((test) => test.status === 'failed').map((test) => `${suite.name}: ${test.fullName}`);
      total.failures.push(...(failed.length === 0 && suite.status === 'failed' ? [`${suite.name}: 未能运行 / did not run`] : failed));
    }
  }
  return total;
}
