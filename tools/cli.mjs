// npm run cli: the commands of apps/cli. Without DATABASE_URL they go to the embedded database of a running `npm start`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'apps/cli/dist/main.js');

/** The connections of the embedded database, while it runs. */
function embedded() {
  const data = resolve(process.env['DATA_FOLDER'] || join(root, '.data'));
  const elsewhere = join(data, 'postgres-is-at.txt');
  const folder = existsSync(join(data, 'postgres')) || !existsSync(elsewhere) ? join(data, 'postgres') : readFileSync(elsewhere, 'utf8').trim();
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock) || !existsSync(join(data, 'secrets.json'))) {
    process.stderr.write('内嵌数据库未运行：请先 npm start，或设置 DATABASE_URL。\nThe embedded database does not run: npm start first, or set DATABASE_URL.\n');
    process.exit(1);
  }
  const port = readFileSync(lock, 'utf8').split('\n')[3];
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));
  const at = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/gongqiao`;
  return { DATABASE_URL: at('gongqiao_app', secrets.app), DATABASE_OWNER_URL: at('gongqiao_owner', secrets.owner), IDENTITY_SECRET: secrets.identity };
}

if (!existsSync(main)) {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run', '@gongqiao/cli:build', '--outputStyle=static'],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, NX_DAEMON: 'false' } });
  if (built.status !== 0) process.exit(1);
}
const needsDatabase = process.argv.length > 2 && process.argv[2] !== 'help';
const env = { ...process.env, ...(needsDatabase && !process.env['DATABASE_URL'] ? embedded() : {}) };
process.exit(spawnSync(process.execPath, [main, ...process.argv.slice(2)], { cwd: process.cwd(), stdio: 'inherit', env }).status ?? 1);
