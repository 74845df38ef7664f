// Jest's globalSetup of the end-to-end tests: `npm start` itself, on a free port and an empty data folder.
// E2E_ADDRESS and E2E_DATA (its data folder) take a running stack instead.
import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../tools/postgres.mjs';
import { endingWithUs } from '../../tools/postgres/server-user.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export default async function startStack() {
  if (process.env.E2E_ADDRESS) {
    process.env.E2E_ACCOUNTS = readFileSync(join(process.env.E2E_DATA, 'accounts.json'), 'utf8');
    return;
  }
  const data = mkdtempSync(join(tmpdir(), 'gongqiao-e2e-'));
  // Started by root, the database runs as another user, who must reach its folder.
  chmodSync(data, 0o755);
  const port = await freePort();
  // A test run that is killed takes the stack with it.
  const { file, args } = endingWithUs([process.execPath, join(root, 'tools/start.mjs')]);
  const child = spawn(file, args, {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: undefined, DATA_FOLDER: data, PORT: String(port) } });
  globalThis.e2eStack = { child, data };
  let said = '';
  await new Promise((ready, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text;
        if (said.includes('Gongqiao is ready')) ready();
      });
    }
    child.once('exit', (code) => { failed(new Error(`npm start ended with ${code}:\n${said}`)); });
  });
  process.env.E2E_ADDRESS = `http://127.0.0.1:${port}`;
  process.env.E2E_DATA = data;
  process.env.E2E_ACCOUNTS = readFileSync(join(data, 'accounts.json'), 'utf8');
}
