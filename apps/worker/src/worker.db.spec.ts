import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domain } from '@gongqiao/domain';
import { testDatabase } from '@gongqiao/platform/database/testing';
import type { TestDatabase } from '@gongqiao/platform/database/testing';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { found(port); });
    });
  });
}

/** Runs the worker's own main program, from its sources, and keeps what it logs. */
function startWorker(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--conditions=@gongqiao/source', '--import', `${root}tools/ts-source.mjs`, fileURLToPath(new URL('main.ts', import.meta.url))],
    { cwd: root, env: { PATH: process.env['PATH'], TZ: 'Asia/Shanghai', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const working = new Promise<void>((heard, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('"msg":"working"')) heard();
      });
    }
    child.once('exit', (code) => { failed(new Error(`ended with ${String(code)}:\n${said}`)); });
  });
  const ended = new Promise<number | null>((done) => { child.once('close', (code) => { done(code); }); });
  return { child, working, ended, said: () => said };
}

describe('the worker process', () => {
  let test: TestDatabase;
  beforeAll(async () => { test = await testDatabase({ entities: domain.entities, migrations: domain.migrations }); });
  afterAll(() => test.close());

  it('says that it is ready, shows its figures, and ends well on SIGTERM', async () => {
    const port = await freePort();
    const worker = startWorker({ DATABASE_URL: test.url, IDENTITY_SECRET: 'a secret of at least thirty-two characters', WORKER_PORT: String(port) });
    await worker.working;
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks: { database: 'ok', queue: 'ok' } }]);
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toMatch(/runs_waiting\{process="worker"\} \d+/);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toContain('"msg":"stopped"');
  }, 60_000);

  it('does not start on wrong settings, and names them all without their values', async () => {
    const worker = startWorker({ DATABASE_URL: 'mysql://user:pass-word@db/x', IDENTITY_SECRET: 'too short', WORKER_PORT: 'http' });
    await expect(worker.working).rejects.toThrow();
    expect(await worker.ended).not.toBe(0);
    for (const name of ['DATABASE_URL', 'IDENTITY_SECRET', 'WORKER_PORT']) expect(worker.said()).toContain(name);
    expect(worker.said()).not.toMatch(/pass-word|too short/);
  }, 60_000);
});
