// The embedded PostgreSQL: its own small starter on the binaries of the npm package. The package's wrapper has exit hooks that
// fight with ours; here the server is our child, dies with us, and says in plain words why it cannot start.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearStaleLock, initialise, refuseUnlessUsable, stateOf } from './postgres/data-folder.mjs';
import { StartRefused } from './postgres/refusal.mjs';
import { asServerUser, giveToServer, program, readableBinaries, serverEnvironment } from './postgres/server-user.mjs';

export { StartRefused } from './postgres/refusal.mjs';

const READY = /database system is ready to accept connections/;
const START_MS = 60_000;

/** A free port of this machine; `wanted` when it is free. */
export function freePort(wanted = 0) {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? failed(error) : found(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

function flags(settings) {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Runs the server until it answers, or explains why it does not. Only our own child's words count, not an open port. */
function launch({ folder, binaries, port, settings, logFile }) {
  const all = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200, log_destination: 'stderr',
    logging_collector: 'off', timezone: 'Asia/Shanghai', password_encryption: 'scram-sha-256', ...settings };
  const command = asServerUser([program(binaries, 'postgres'), '-D', folder, ...flags(all)], { dieWithParent: true });
  const child = spawn(command.file, command.args, {
    ...command.options, cwd: folder, env: serverEnvironment(binaries), detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const log = logFile ? createWriteStream(logFile, { flags: 'a' }) : null;
  const last = [];
  return new Promise((ready, failed) => {
    const timer = setTimeout(() => {
      child.kill('SIGQUIT');
      failed(new StartRefused('start-timeout', `数据库 ${START_MS / 1000} 秒内没有就绪：\n${last.join('\n')}`, 'The database was not ready in time; its last lines stand above.'));
    }, START_MS);
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text) => {
      log?.write(text);
      last.push(...text.trim().split('\n'));
      last.splice(0, last.length - 12);
      if (READY.test(text)) {
        clearTimeout(timer);
        ready({ child, log });
      }
    });
    child.once('error', (error) => { clearTimeout(timer); failed(error); });
    child.once('exit', (code) => {
      clearTimeout(timer);
      log?.end();
      failed(Object.assign(
        new StartRefused('start-failed', `数据库没有启动（退出码 ${code}）：\n${last.join('\n')}`, 'The database did not start; its last lines stand above.'),
        { portTaken: last.some((line) => /could not bind|Address already in use/i.test(line)) }));
    });
  });
}

function stopper(child) {
  let stopped = null;
  return () => (stopped ??= new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const hard = setTimeout(() => child.kill('SIGQUIT'), 20_000);
    child.once('exit', () => { clearTimeout(hard); done(); });
    // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk.
    child.kill('SIGINT');
    return undefined;
  }));
}

/**
 * Starts the database of a folder, making it when it is not there.
 *
 * @param {object} options
 * @param {string} options.folder the data folder, absolute
 * @param {string} options.password of the superuser; the first start sets it
 * @param {number} [options.port] wanted; another free one is taken when it is in use
 * @param {Record<string, string|number>} [options.settings] of the server
 * @param {string} [options.logFile] where the server's log is appended
 * @param {(zh: string, en: string) => void} [options.tell] progress in words
 * @param {boolean} [options.sync] false for throw-away databases
 * @returns {Promise<{port: number, adminUrl: string, child: import('node:child_process').ChildProcess, created: boolean, recovered: boolean, stop: () => Promise<void>}>}
 * @throws {StartRefused} with the reason in Chinese and English; no data is changed
 */
export async function startPostgres({ folder, password, port, settings = {}, logFile, tell = () => {}, sync = true }) {
  const binaries = readableBinaries(tell);
  const state = stateOf(folder);
  refuseUnlessUsable(folder, state);
  const created = state === 'absent';
  if (created) {
    tell('正在初始化数据库…', 'initialising the database');
    initialise(folder, binaries, { password, sync });
  }
  const recovered = clearStaleLock(folder);
  if (recovered) tell('上次未正常关闭，数据库正在自行恢复…', 'the last run did not end well: the database is recovering by itself');
  if (!created) giveToServer(folder);
  for (let attempt = 1; ; attempt += 1) {
    const chosen = await freePort(attempt === 1 ? port : 0);
    try {
      const { child } = await launch({ folder, binaries, port: chosen, settings, logFile });
      const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${chosen}/postgres`;
      return { port: chosen, adminUrl, child, created, recovered, stop: stopper(child) };
    } catch (error) {
      if (!error.portTaken || attempt === 3) throw error;
    }
  }
}

/** A database that lives as long as a test run: no syncing, its folder removed at the end. */
export async function startThrowaway({ tell } = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'gongqiao-test-'));
  // The server's user must reach the data folder inside.
  giveToServer(parent);
  const folder = join(parent, 'data');
  try {
    const server = await startPostgres({
      folder, password: randomBytes(12).toString('hex'), sync: false, tell,
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300, shared_buffers: '64MB' },
    });
    const stop = async () => { await server.stop(); rmSync(parent, { recursive: true, force: true }); };
    return { ...server, folder, stop };
  } catch (error) {
    rmSync(parent, { recursive: true, force: true });
    throw error;
  }
}
