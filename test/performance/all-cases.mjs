// All worked cases of all packs in one batch through the command line, start-up included. Limit: 5 s.
// Build first: npm run policy -- list > /dev/null
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { holds, loadPacks, readCases } from '@gongqiao/registry';
import { claim, median } from './measure.mjs';

const LIMIT_SECONDS = 5;
const ROUNDS = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const index = await loadPacks();
const cases = index.packs.flatMap((pack) => readCases(pack.id));
const batch = JSON.stringify(cases);

function once() {
  const start = performance.now();
  const run = spawnSync('npm', ['run', '--silent', 'policy', '--', 'eval'], { cwd: root, input: batch, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`eval ended with ${run.status}: ${run.stderr}`);
  return { seconds, answers: JSON.parse(run.stdout) };
}

// The answers must be right before their speed says anything; this run also builds what a source has changed.
const { answers } = once();
const wrong = cases.filter((worked, i) => {
  const answer = answers[i];
  if (answer?.id !== worked.id) return true;
  return worked.expectError === undefined ? !holds(worked.expect, answer.output) || !(answer.reasons?.length > 0) : answer.error === undefined;
});
if (answers.length !== cases.length || wrong.length > 0) throw new Error(`${wrong.length} of ${cases.length} cases are not as expected: ${wrong.slice(0, 5).map((c) => c.id).join(', ')}`);

const seconds = median(Array.from({ length: ROUNDS }, () => once().seconds));
console.log(`${index.packs.length} 个文件包的 ${cases.length} 个案例，一批判定并给出依据：${seconds.toFixed(2)} 秒（含启动，${ROUNDS} 次的中位数）`);
process.exitCode = claim(`全部案例不超过 ${LIMIT_SECONDS} 秒`, `${(seconds / LIMIT_SECONDS).toFixed(2)} 倍上限`, seconds < LIMIT_SECONDS) ? 0 : 1;
