// Jest's globalTeardown: the stack stops as on Ctrl-C, and must leave nothing behind.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export default async function stopStack() {
  const stack = globalThis.e2eStack;
  if (!stack) return;
  const { child, data } = stack;
  const ended = child.exitCode ?? new Promise((done) => { child.once('exit', done); });
  child.kill('SIGINT');
  const code = await ended;
  const left = existsSync(join(data, 'postgres/postmaster.pid')) || existsSync(join(data, 'start.json'));
  rmSync(data, { recursive: true, force: true });
  if (code !== 0 || left) throw new Error(`npm start ended with ${code}${left ? ' and left processes behind' : ''}`);
}
