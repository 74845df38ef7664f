// The processes of a start: each with its log, all ended in turn.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { StartRefused } from '../postgres/refusal.mjs';
import { endingWithUs } from '../postgres/server-user.mjs';
import { quote } from './words.mjs';

const WARNING = 40;

/** A line of a process as it is worth showing: null for what belongs in the log file only. */
export function worthShowing(line) {
  try {
    const entry = JSON.parse(line);
    if (typeof entry.level === 'number') return entry.level >= WARNING ? `${entry.msg ?? ''}${entry.err?.message ? `: ${entry.err.message}` : ''}` : null;
  } catch {
    // Not a log line of ours: a stack trace or a message of Node.js, which nobody should miss.
  }
  return line.trim() === '' ? null : line;
}

/** Runs a command to its end and gives what it wrote on standard output. Its standard error is progress, shown as it comes. */
export function run(name, command, { cwd, env, logs, show = true }) {
  return new Promise((done, failed) => {
    const { file, args } = endingWithUs(command);
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
    const last = [];
    let output = '';
    const keep = (text) => { last.push(text); last.splice(0, last.length - 30); log.write(`${text}\n`); };
    createInterface({ input: child.stdout }).on('line', (line) => { output += `${line}\n`; keep(line); });
    createInterface({ input: child.stderr }).on('line', (line) => {
      keep(line);
      const shown = worthShowing(line);
      if (show && shown) quote(name, shown);
    });
    current.add(child);
    child.once('error', failed);
    child.once('close', (code) => {
      current.delete(child);
      log.end();
      if (code === 0) done(output);
      else failed(new StartRefused(`${name}-failed`, `步骤「${name}」失败（退出码 ${code}）：\n${last.join('\n')}`, `The step "${name}" failed; its last lines stand above.`));
    });
  });
}

const current = new Set();

/** Ends the step that is running, when the start is interrupted in the midst. */
export function interruptSteps() {
  for (const child of current) {
    try {
      // Detached children lead their own group: npm and Nx have children of their own.
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      child.kill('SIGTERM');
    }
  }
}

/** Starts a process that serves; a quiet one speaks to its log file only. */
export function serve(name, command, { cwd, env, logs, quiet = false }) {
  const { file, args } = endingWithUs(command);
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const log = createWriteStream(join(logs, `${name}.log`), { flags: 'a' });
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      last.push(line);
      last.splice(0, last.length - 20);
      const shown = quiet ? null : worthShowing(line);
      if (shown && stream === child.stderr) quote(name, shown);
      else if (shown && line.startsWith('{')) quote(name, shown);
    });
  }
  const ended = new Promise((done) => { child.once('exit', (code, signal) => { log.end(); done({ code, signal }); }); child.once('error', (error) => { done({ error }); }); });
  return {
    name, child, ended, last,
    get running() { return child.exitCode === null && child.signalCode === null; },
    async stop() {
      if (!this.running) return;
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await ended;
      clearTimeout(hard);
    },
  };
}

/** Waits until a process answers at an address; fails at once when the process ends. */
export async function untilAnswers(served, url, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  while (served.running && Date.now() < deadline) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2000) }).then((answer) => answer.ok, () => false);
    if (answered) return;
    await new Promise((next) => { setTimeout(next, 60); });
  }
  throw new StartRefused(`${served.name}-not-ready`, `${served.name} 没有就绪：\n${served.last.join('\n')}`, `${served.name} did not get ready; its last lines stand above.`);
}
