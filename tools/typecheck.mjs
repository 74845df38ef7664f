// Checks one project whole, specs included: `node tools/typecheck.mjs <project folder>`.
// The project's own tsconfig.json leaves specs out of its build, so a wider one is written beside the Nx cache.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const project = resolve(root, process.argv[2] ?? '.');
const name = relative(root, project).replaceAll(/[\\/]/g, '-') || 'root';
const folder = join(root, '.nx/typecheck');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${name}.json`);
const config = {
  extends: join(project, 'tsconfig.json'),
  compilerOptions: { noEmit: true, rootDir: root, typeRoots: [join(root, 'node_modules/@types')], types: ['node', 'jest'] },
  include: ['ts', 'tsx', 'mts'].map((extension) => join(project, `**/*.${extension}`)),
  exclude: [join(project, '**/dist'), join(project, '**/node_modules')],
};
writeFileSync(file, JSON.stringify(config, null, 2));
const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript7/bin/tsc'), '-p', file], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
