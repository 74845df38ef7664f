// npm test: lint, types, build, unit and database tests of every project, then the whole stack in a browser.
// `--only check` and `--only e2e` run one half. In CI (`CI=true`) nothing is replayed from a cache and nothing is left out.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './start/checks.mjs';
import { addUp } from './testing/results.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ci = process.env['CI'] === 'true';
const given = process.argv.slice(2);
const only = given[0] === '--only' ? given[1] : null;
if (given.length > 0 && !['check', 'e2e'].includes(only)) {
  process.stderr.write('用法 / usage: npm test [-- --only check|e2e]\n');
  process.exit(2);
}

const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', ...(ci ? { REQUIRE_REDIS: '1' } : {}) };

function step(words, command) {
  process.stdout.write(`\n── ${words}\n`);
  const started = Date.now();
  const { status } = spawnSync(command[0], command.slice(1), { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  process.stdout.write(`── ${words}: ${status === 0 ? '通过 / passed' : '失败 / failed'} (${Math.round((Date.now() - started) / 1000)} s)\n`);
  return status === 0;
}

function findChromium() {
  return [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
}

if (!isInstalled(root) && !step('安装依赖 / install', ['npm', 'ci', '--no-audit', '--no-fund'])) process.exit(1);

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
const nx = [process.execPath, join(root, 'node_modules/nx/dist/bin/nx.js')];
const fresh = ci || process.env['NX_SKIP_NX_CACHE'] === 'true' ? ['--skip-nx-cache'] : [];
const failedSteps = [];
const skipped = [];

if (only !== 'e2e') {
  const words = '代码检查、类型、构建、单元与数据库测试 / lint, types, build, unit and database tests';
  if (!step(words, [...nx, 'run-many', '-t', 'lint,typecheck,build,test', '--outputStyle=static', ...fresh])) failedSteps.push(words);
}
if (only !== 'check') {
  const words = '浏览器端到端测试 / end-to-end tests in a browser';
  if (findChromium() || ci) {
    const built = only !== 'e2e' || step('构建 / build', [...nx, 'run-many', '-t', 'build', '--outputStyle=static', ...fresh]);
    if (!built || !step(words, [process.execPath, join(root, 'tools/jest.mjs'), 'test/e2e', '--results', 'e2e', '--runInBand'])) failedSteps.push(words);
  } else {
    skipped.push('未找到 Chromium，浏览器测试未运行：请用 .ci/run（自动安装）或设置 CHROMIUM_PATH / no Chromium here, so the browser tests did not run: use .ci/run, which installs it, or set CHROMIUM_PATH');
  }
}

const total = addUp(results);
process.stdout.write('\n');
for (const failure of total.failures) process.stdout.write(`✗ ${failure}\n`);
for (const words of skipped) process.stdout.write(`! ${words}\n`);
// A step that failed without a failed test (lint, types, build, a run that broke) is one failure.
const failed = Math.max(total.failed, failedSteps.length);
for (const words of failedSteps) process.stdout.write(`✗ ${words}\n`);
process.stdout.write(`${total.passed} passed, ${failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`);
process.exit(failed > 0 || total.passed === 0 ? 1 : 0);
