// Runs the tests of one project: `node tools/jest.mjs <project folder> [--results <name>] [jest options]`.
// A project without a jest.config.mjs (every pack) takes the shared preset with its own folder as root.
// Results go to test-results/<name>.json, from which `npm test` makes its total.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [folder = '.', ...rest] = process.argv.slice(2);
const project = resolve(root, folder);
const named = rest.indexOf('--results');
const name = named >= 0 ? rest.splice(named, 2)[1] : relative(root, project).replaceAll(/[\\/]/g, '-');
const results = join(root, 'test-results', `${name}.json`);
mkdirSync(dirname(results), { recursive: true });

const own = join(project, 'jest.config.mjs');
const config = existsSync(own) ? own : join(root, 'jest.preset.mjs');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const run = spawnSync(process.execPath, [
  '--experimental-vm-modules', '--no-warnings', jest,
  '--config', config, '--rootDir', project, '--passWithNoTests', '--colors=false',
  '--json', '--outputFile', results, '--testLocationInResults=false',
  ...(process.env['JEST_WORKERS'] ? ['--maxWorkers', process.env['JEST_WORKERS']] : []),
  ...rest,
// Jest prints its JSON on standard output when it has no file; here it has one, and people read standard error.
], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test', TZ: 'Asia/Shanghai' } });
process.exit(run.status ?? 1);
