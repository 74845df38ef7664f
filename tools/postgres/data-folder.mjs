// The folder of the embedded database: made whole or not at all, and never touched when it is not what it should be.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from './refusal.mjs';
import { asServerUser, giveToServer, processName, program, serverEnvironment } from './server-user.mjs';

export const MAJOR = '18';
const MAKING = '.making-';

/**
 * What a data folder is, from its files alone.
 * @returns {'absent'|'whole'|'half'|'other-version'}
 */
export function stateOf(folder) {
  if (!existsSync(folder)) return 'absent';
  const entries = readdirSync(folder);
  if (entries.length === 0) return 'absent';
  if (!entries.includes('PG_VERSION') || !existsSync(join(folder, 'global/pg_control')) || !entries.includes('postgresql.conf')) return 'half';
  return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim() === MAJOR ? 'whole' : 'other-version';
}

/** Removes what a killed initialisation of ours left beside the folder; one that still runs is left alone. */
function removeAbandoned(folder) {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}${MAKING}`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    if (pid !== process.pid && processName(pid) === 'node') continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Refuses in plain words when a folder cannot be written. */
export function ensureWritable(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    unlinkSync(probe);
  } catch (error) {
    throw new StartRefused('read-only-folder',
      `目录 ${folder} 不可写（${error.code}）。请检查磁盘与权限，或用 DATA_FOLDER 指定另一个目录。未改动任何数据。`,
      `The folder ${folder} cannot be written (${error.code}). Check the disk and its permissions, or name another folder by DATA_FOLDER. No data was changed.`);
  }
}

/**
 * Makes the folder with initdb beside its place and moves it there when it is whole, so that a kill at any moment leaves either
 * nothing or a whole folder.
 */
export function initialise(folder, binaries, { password, sync = true }) {
  ensureWritable(dirname(folder));
  removeAbandoned(folder);
  const making = `${folder}${MAKING}${process.pid}`;
  mkdirSync(making, { mode: 0o700 });
  const passwordFile = join(making, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    giveToServer(making);
    const data = join(making, 'data');
    const options = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums', ...(sync ? [] : ['--no-sync'])];
    const { file, args, options: spawnOptions } = asServerUser([program(binaries, 'initdb'), ...options]);
    const made = spawnSync(file, args, { ...spawnOptions, cwd: making, env: serverEnvironment(binaries), encoding: 'utf8' });
    if (made.status !== 0) {
      const detail = `${made.error?.message ?? ''}${made.stderr ?? ''}`.trim().split('\n').slice(-4).join('\n');
      throw new StartRefused('initdb-failed', `数据库初始化失败：\n${detail}`, 'The database folder could not be initialised; the reason stands above.');
    }
    // An empty folder in the way is nobody's data; rename replaces it only when it is empty.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(data, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * Makes sure that no other server uses the folder. A lock file whose process is gone, or whose number another program has taken,
 * was left by a crash and is removed; PostgreSQL then recovers from its log.
 * @returns {boolean} whether the last server crashed
 */
export function clearStaleLock(folder) {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return false;
  const lines = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0 && processName(pid) === 'postgres') {
    throw new StartRefused('already-running',
      `数据库已在运行（进程 ${pid}，端口 ${lines[3] ?? '?'}），使用同一目录 ${folder}。请用已启动的那一个，或先停止它。`,
      `The database is already running on this folder (process ${pid}, port ${lines[3] ?? '?'}). Use that one, or stop it first.`);
  }
  unlinkSync(lock);
  return true;
}

/** Refuses to start on a folder that is not a whole database of our version. */
export function refuseUnlessUsable(folder, state) {
  if (state === 'half') {
    throw new StartRefused('half-initialised',
      `数据库目录 ${folder} 不完整（缺少 PG_VERSION 或 pg_control），可能是一次中断的初始化或被误删了文件。未改动任何内容。\n请恢复备份；若数据可以不要，运行 npm start -- --fresh 重新开始。`,
      `The database folder ${folder} is incomplete (PG_VERSION or pg_control is missing): an interrupted copy, or files were removed. Nothing was changed.\nRestore a backup; if the data may go, run npm start -- --fresh.`);
  }
  if (state === 'other-version') {
    const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    throw new StartRefused('other-version',
      `数据库目录 ${folder} 属于 PostgreSQL ${version}，本程序使用 ${MAJOR}。未改动任何内容。请用 pg_upgrade 升级，或换一个目录。`,
      `The database folder ${folder} belongs to PostgreSQL ${version}; this program runs ${MAJOR}. Nothing was changed. Upgrade it with pg_upgrade, or name another folder.`);
  }
}
