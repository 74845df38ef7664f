import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** A real redis-server of its own for one suite. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { found(port); });
    });
  });
}

function findRedis(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
}

/**
 * Starts redis-server. On a developer's machine without it the suites run on PostgreSQL alone, and say so; in CI, where
 * `REQUIRE_REDIS` is set, its absence is an error.
 */
export async function redisForTests(): Promise<TestRedis | null> {
  const program = findRedis();
  if (!program) {
    if (process.env['REQUIRE_REDIS']) throw new Error('redis-server is not installed, and REQUIRE_REDIS is set');
    process.stderr.write('未安装 redis-server：Redis 测试需用 .ci/run / no redis-server here: the Redis tests need .ci/run\n');
    return null;
  }
  const port = await freePort();
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (text: Buffer) => { if (text.includes('Ready to accept connections')) ready(); });
    child.once('exit', (code) => { failed(new Error(`redis-server ended with ${String(code)}`)); });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => new Promise((done) => {
      child.removeAllListeners('exit').once('exit', () => { done(); });
      child.kill('SIGTERM');
    }),
  };
}
