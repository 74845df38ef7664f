// What is looked at before anything is started or changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StartRefused } from '../postgres/refusal.mjs';
import { processName } from '../postgres/server-user.mjs';

const LEAST_NODE = [20, 19];

/** Refuses a Node.js that is too old, before anything that would fail in odder words. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new StartRefused('old-node', `需要 Node.js ${LEAST_NODE.join('.')} 或更新版本，当前为 ${version}。`, `Node.js ${LEAST_NODE.join('.')} or later is needed; this is ${version}.`);
}

/** The options of the command line. */
export function readArguments(given) {
  const known = new Set(['--fresh', '--help']);
  const unknown = given.filter((argument) => !known.has(argument));
  if (unknown.length > 0) {
    throw new StartRefused('unknown-argument', `不认识的参数：${unknown.join(' ')}。可用：--fresh（清空内嵌数据重新开始）、--help。`,
      `Unknown argument: ${unknown.join(' ')}. Known: --fresh (begin again with an empty embedded database), --help.`);
  }
  return { fresh: given.includes('--fresh'), help: given.includes('--help') };
}

/** The wanted port, when nobody listens on it; a portal whose address moves by itself would only confuse. */
export async function claimPort(text, fallback) {
  const port = Number(text || fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefused('wrong-port', `PORT=${text} 不是有效端口（1–65535）。`, `PORT=${text} is not a port (1–65535).`);
  }
  const taken = await new Promise((found) => {
    const probe = createServer().once('error', (error) => { found(error.code); });
    probe.listen(port, '127.0.0.1', () => { probe.close(() => { found(null); }); });
  });
  if (taken) {
    throw new StartRefused('port-taken', `端口 ${port} 已被占用（${taken}）。请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
      `Port ${port} is in use (${taken}). Stop what uses it, or take another: PORT=${port + 1} npm start`);
  }
  return port;
}

/** Whether a lock's process is still a start of ours, and not a later program with the same number. */
function isStart(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return processName(pid) === 'node';
  }
}

/** Refuses a second start on the same data beside a running one. */
export function refuseSecondStart(data) {
  const file = join(data, 'start.json');
  if (!existsSync(file)) return;
  let held = {};
  try {
    held = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Half written by a start that was killed: it says nothing and is written anew.
  }
  if (Number.isInteger(held.pid) && held.pid !== process.pid && processName(held.pid) !== null && isStart(held.pid)) {
    throw new StartRefused('already-started', `工桥已在运行（进程 ${held.pid}）：${held.address}。数据未改动。`,
      `Gongqiao is already running (process ${held.pid}): ${held.address}. No data was changed.`);
  }
}

/**
 * Marks the data as in use by this process.
 * @returns {() => void} lets go
 */
export function holdData(data, address) {
  const file = join(data, 'start.json');
  writeFileSync(file, JSON.stringify({ pid: process.pid, address }));
  return () => { rmSync(file, { force: true }); };
}

/** Whether the packages that stand in the lock are installed. */
export function isInstalled(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const lock = join(root, 'package-lock.json');
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  // A checkout touches the lock without changing it: what counts is its text at the last installation.
  const stamp = join(root, 'node_modules/.installed-lock');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest(root);
}

export function lockDigest(root) {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
