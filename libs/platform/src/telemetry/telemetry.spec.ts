import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HealthService, Metrics, NestLog, createLog, serveHealth, startTracing, stopOnSignal, traced } from './index.js';

function recorded(): { lines: Record<string, unknown>[]; log: ReturnType<typeof createLog> } {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('spec', 'trace', { write: (line: string) => { lines.push(JSON.parse(line) as Record<string, unknown>); } });
  return { lines, log };
}

describe('the log', () => {
  it('writes one JSON line an entry and no secret', () => {
    const { lines, log } = recorded();
    log.info({ user: { password: 'p4ss', name: 'Li' }, headers: { cookie: 'sid=1' } }, 'signed in');
    new NestLog(log).error('broken', 'at line 1', 'Router');
    new NestLog(log).log('mapped', 'Router');
    expect(JSON.stringify(lines)).not.toMatch(/p4ss|sid=1/);
    expect(lines).toMatchObject([
      { process: 'spec', msg: 'signed in', user: { password: '***', name: 'Li' } },
      { level: 50, msg: 'broken', stack: 'at line 1', context: 'Router' },
      { level: 30, msg: 'mapped', context: 'Router' },
    ]);
  });
});

describe('health', () => {
  it('answers live always, ready only when all checks are and nothing is stopping', async () => {
    let broken = false;
    const health = new HealthService([{ name: 'database', check: async () => { if (broken) throw new Error('down'); } }]);
    const metrics = new Metrics('spec');
    metrics.gauge('runs_waiting', 'runs', () => 3);
    const server = await serveHealth(health, metrics, 0, '127.0.0.1');
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ready = async (): Promise<[number, unknown]> => {
      const answer = await fetch(`${at}/health/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await ready()).toEqual([200, { ready: true, checks: { database: 'ok' } }]);
    broken = true;
    expect(await ready()).toEqual([503, { ready: false, checks: { database: 'failed' } }]);
    broken = false;
    health.stop();
    expect((await ready())[0]).toBe(503);
    expect((await fetch(`${at}/health/live`)).status).toBe(200);
    expect((await fetch(`${at}/other`)).status).toBe(404);
    expect(await (await fetch(`${at}/metrics`)).text()).toMatch(/runs_waiting\{process="spec"\} 3/);
    await new Promise((done) => { server.close(done); });
  });
});

describe('stopping', () => {
  afterEach(() => {
    process.removeAllListeners('SIGTERM');
    process.removeAllListeners('SIGINT');
  });

  it('takes each step in turn, once, though one fails', async () => {
    const done: string[] = [];
    const codes: number[] = [];
    const stop = stopOnSignal({ log: recorded().log, seconds: 5, exit: (code) => { codes.push(code); }, steps: [
      () => { done.push('first'); }, async () => { throw new Error('broken'); }, async () => { done.push('last'); }] });
    await Promise.all([stop('spec'), stop('again')]);
    expect(done).toEqual(['first', 'last']);
    expect(codes).toEqual([1]);
  });
});

describe('tracing', () => {
  it('sends spans to the collector that is set, and nothing when none is', async () => {
    await (await startTracing('spec', null))();
    expect(await traced('silent', {}, async () => 7)).toBe(7);
    const paths: string[] = [];
    const bodies: string[] = [];
    const collector = createServer((request, response) => {
      paths.push(request.url ?? '');
      request.on('data', (part: Buffer) => { bodies.push(part.toString('latin1')); });
      request.on('end', () => { response.writeHead(200, { 'content-type': 'application/json' }).end('{}'); });
    });
    await new Promise<void>((ready) => { collector.listen(0, '127.0.0.1', ready); });
    const stop = await startTracing('spec', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
    await expect(traced('evaluate', { run: 'r1' }, async () => { throw new RangeError('no'); })).rejects.toThrow(RangeError);
    await stop();
    await new Promise((done) => { collector.close(done); });
    expect(paths).toEqual(['/v1/traces']);
    expect(bodies.join('')).toMatch(/evaluate[\s\S]*RangeError|gongqiao-spec/);
  });
});
