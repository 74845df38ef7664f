// npm run policy: builds kernel, registry and packs when a source is newer than the last build, then runs the command.
// Builtins only: it must start on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, '.nx/policy-build.stamp');
const tsc = join(root, 'node_modules/typescript7/bin/tsc');

/** Newest change below a folder; folders that builds write are left out. */
function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['dist', 'node_modules', 'cases'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) latest = Math.max(latest, newest(path));
    else if (/\.(ts|json)$/.test(entry.name)) latest = Math.max(latest, statSync(path).mtimeMs);
  }
  return latest;
}

function compile(project) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [tsc, '-p', join(project, 'tsconfig.json')], { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`构建失败 / build failed: ${project}`))));
  });
}

async function build() {
  const packsFolder = join(root, 'libs/packs');
  const packs = readdirSync(packsFolder).filter((name) => existsSync(join(packsFolder, name, 'pack.ts')));
  const built = packs.every((name) => existsSync(join(packsFolder, name, 'dist/pack.js')));
  const sources = Math.max(newest(join(root, 'libs/policy')), newest(packsFolder), statSync(join(root, 'tsconfig.base.json')).mtimeMs);
  if (built && existsSync(stamp) && statSync(stamp).mtimeMs >= sources) return;
  const started = new Date();
  await compile('libs/policy/kernel');
  for (let i = 0; i < packs.length; i += 2) await Promise.all(packs.slice(i, i + 2).map((name) => compile(`libs/packs/${name}`)));
  await compile('libs/policy/registry');
  mkdirSync(dirname(stamp), { recursive: true });
  // Stamped with the start: a source saved during the build counts as newer.
  writeFileSync(stamp, started.toISOString());
  const { utimesSync } = await import('node:fs');
  utimesSync(stamp, started, started);
}

if (!existsSync(join(root, 'node_modules/.package-lock.json'))) {
  process.stderr.write('首次运行，正在安装依赖… / installing packages\n');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
try {
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
}
const { runPolicyCommand } = await import(pathToFileURL(join(root, 'libs/policy/registry/dist/index.js')).href);
process.exitCode = await runPolicyCommand(process.argv.slice(2));
