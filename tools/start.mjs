// npm start: everything, from an empty clone to one address. Builtins only until the packages are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, freePort } from './postgres.mjs';
import { clearStaleLock, ensureWritable, stateOf } from './postgres/data-folder.mjs';
import { StartRefused } from './postgres/refusal.mjs';
import { SYSTEM_FOLDER, serverReaches } from './postgres/server-user.mjs';
import { checkNode, claimPort, holdData, isInstalled, lockDigest, readArguments, refuseSecondStart } from './start/checks.mjs';
import { interruptSteps, run, serve, untilAnswers } from './start/processes.mjs';
import { secretsOf } from './start/secrets.mjs';
import { announce, tell } from './start/words.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const node = process.execPath;
const HELP = `npm start [-- --fresh]

  一条命令启动工桥：安装依赖、构建、启动内嵌 PostgreSQL、迁移、载入演示数据、启动 API、任务进程和门户。
  Starts everything: packages, build, embedded PostgreSQL, migrations, demo data, API, worker, portal.

  --fresh   清空内嵌数据库，重新开始 / begins again with an empty embedded database
  PORT      门户端口，缺省 8080 / port of the portal
  DATA_FOLDER, DATABASE_URL, QUEUE_URL   见 docs/operations.md / see docs/operations.md
`;

/** What has been started, last first: the order in which it is stopped. */
const stoppers = [];
let stopping = null;

async function stopEverything() {
  for (const stop of stoppers.splice(0).reverse()) {
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
    }
  }
}

function stopOnSignals() {
  const stop = () => {
    stopping ??= (async () => {
      tell('正在停止…', 'stopping');
      interruptSteps();
      await stopEverything();
      tell('已全部停止。', 'everything has stopped');
      process.exit(0);
    })();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // Under npm there may be a shell between us and whoever is told to stop: when it is gone without a word, so are we.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) setInterval(() => { if (process.ppid !== parent) stop(); }, 500).unref();
}

function install() {
  if (isInstalled(root)) return;
  tell('正在安装依赖（首次约一分钟）…', 'installing packages (the first time, about a minute)');
  const npm = process.env['npm_execpath'] ? [node, process.env['npm_execpath']] : ['npm'];
  const done = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new StartRefused('install-failed', '依赖安装失败，原因见上。请检查网络与 npm 源后重试。', 'The packages could not be installed; the reason stands above.');
  writeFileSync(join(root, 'node_modules/.installed-lock'), lockDigest(root));
}

/** Where logs, files and secrets are, and the database unless its own user cannot reach it. */
function dataFolder() {
  const data = resolve(process.env['DATA_FOLDER'] || join(root, '.data'));
  ensureWritable(data);
  mkdirSync(join(data, 'logs'), { recursive: true });
  return data;
}

/**
 * The database's folder. Started by root it runs as another user, who is kept out of a checkout below a closed folder, such as
 * root's home: then it has its place among the system's data, one for each checkout.
 */
function databaseFolder(data) {
  if (process.env['DATABASE_URL'] || serverReaches(data)) return join(data, 'postgres');
  const elsewhere = join(SYSTEM_FOLDER, createHash('sha256').update(data).digest('hex').slice(0, 12));
  ensureWritable(elsewhere);
  writeFileSync(join(data, 'postgres-is-at.txt'), `${elsewhere}/postgres\n`);
  tell(`项目目录对数据库用户关闭，数据库放在 ${elsewhere}`, 'the checkout is closed to the user that runs the database, which is kept there');
  return join(elsewhere, 'postgres');
}

/** Empties the embedded data, once it is sure that nobody uses it. */
function beginAgain(data, folder) {
  if (existsSync(join(folder, 'postmaster.pid'))) clearStaleLock(folder);
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['files', 'secrets.json', 'accounts.json']) rmSync(join(data, name), { recursive: true, force: true });
  tell('已清空内嵌数据。', 'the embedded data is emptied');
}

/** Starts the embedded database, or takes the server that is set. Gives the processes' environment. */
async function database(data, folder) {
  if (process.env['DATABASE_URL']) {
    tell('使用 DATABASE_URL 指定的数据库', 'using the database of DATABASE_URL');
    return { IDENTITY_SECRET: process.env['IDENTITY_SECRET'] || secretsOf(data, false).identity };
  }
  const secrets = secretsOf(data, stateOf(folder) === 'whole');
  const server = await startPostgres({ folder, password: secrets.superuser, port: Number(process.env['DATABASE_PORT'] || 0), logFile: join(data, 'logs/postgres.log'), tell });
  stoppers.push(() => server.stop());
  void new Promise((done) => { server.child.once('exit', done); }).then(() => lost('postgres'));
  const at = (role, password, name = 'gongqiao') => `postgres://${role}:${password}@127.0.0.1:${server.port}/${name}`;
  tell('数据库已就绪', 'the database is ready');
  return {
    DATABASE_URL: at('gongqiao_app', secrets.app), DATABASE_OWNER_URL: at('gongqiao_owner', secrets.owner),
    DATABASE_ADMIN_URL: server.adminUrl, IDENTITY_SECRET: secrets.identity,
  };
}

/** A process that should run has ended: the rest is of no use alone. */
function lost(name) {
  if (stopping) return;
  stopping = (async () => {
    process.stderr.write(`\n${name} 意外结束，全部停止；日志在数据目录的 logs 下。\n${name} ended unexpectedly: everything is stopped; see the logs in the data folder.\n`);
    await stopEverything();
    process.exit(1);
  })();
}

async function start() {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return void process.stdout.write(HELP);
  checkNode();
  const data = dataFolder();
  refuseSecondStart(data);
  const port = await claimPort(process.env['PORT'], 8080);
  const address = `http://127.0.0.1:${port}`;
  stopOnSignals();
  stoppers.push(holdData(data, address));
  install();
  const folder = databaseFolder(data);
  if (options.fresh) beginAgain(data, folder);

  const logs = join(data, 'logs');
  const plain = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  tell('正在构建…', 'building');
  const [, settings] = await Promise.all([
    run('build', [node, join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'], { cwd: root, env: plain, logs, show: false }),
    database(data, folder),
  ]);

  const embedded = !process.env['DATABASE_URL'];
  const demo = embedded || process.env['DEMO'] === 'true';
  const [apiPort, workerPort] = [Number(process.env['API_PORT']) || await freePort(), Number(process.env['WORKER_PORT']) || await freePort()];
  const filesFolder = join(data, 'files');
  mkdirSync(filesFolder, { recursive: true });
  const env = { FILES_URL: `file://${filesFolder}`, ...process.env, ...settings, DEMO: String(demo), PUBLIC_URL: process.env['PUBLIC_URL'] || address,
    API_PORT: String(apiPort), WORKER_PORT: String(workerPort), NODE_ENV: 'production', TZ: 'Asia/Shanghai' };
  tell('正在迁移数据库…', 'migrating the database');
  const cli = join(root, 'apps/cli/dist/main.js');
  await run('migrate', [node, cli, 'migrate'], { cwd: root, env, logs });
  let accounts = [];
  if (demo) {
    tell('正在核对演示数据（首次载入需片刻）…', 'looking after the demo data (loading it the first time takes a moment)');
    accounts = JSON.parse(await run('seed', [node, cli, 'seed'], { cwd: root, env, logs })).accounts;
    writeFileSync(join(data, 'accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  }
  // The processes that serve have no business with the owner's and the superuser's connections.
  const serving = { ...env };
  delete serving['DATABASE_OWNER_URL'];
  delete serving['DATABASE_ADMIN_URL'];
  tell('正在启动 API、任务进程和门户…', 'starting API, worker and portal');
  const portalEnv = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), API_URL: `http://127.0.0.1:${apiPort}` };
  const processes = [
    [serve('api', [node, join(root, 'apps/api/dist/main.js')], { cwd: root, env: serving, logs }), `http://127.0.0.1:${apiPort}/health/ready`],
    [serve('worker', [node, join(root, 'apps/worker/dist/main.js')], { cwd: root, env: serving, logs }), `http://127.0.0.1:${workerPort}/health/ready`],
    [serve('portal', [node, join(root, 'node_modules/vite/bin/vite.js'), 'preview', join(root, 'apps/portal')], { cwd: root, env: portalEnv, logs, quiet: true }), `${address}/`],
  ];
  for (const [served] of processes) {
    stoppers.push(() => served.stop());
    void served.ended.then(() => lost(served.name));
  }
  await Promise.all(processes.map(([served, url]) => untilAnswers(served, url)));
  announce({ address, accounts, demo });
}

try {
  await start();
} catch (error) {
  if (stopping === null) {
    stopping = Promise.resolve();
    await stopEverything();
    process.stderr.write(error instanceof StartRefused ? `\n${error.message}\n` : `\n${error.stack}\n`);
    process.exit(1);
  }
}
