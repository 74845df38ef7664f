import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { ensureWritable, stateOf } from './postgres/data-folder.mjs';
import { giveToServer, processName } from './postgres/server-user.mjs';

const settings = { fsync: 'off', shared_buffers: '16MB' };

let parent;
let folder;
let running = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'gongqiao-spec-'));
  giveToServer(parent);
  folder = join(parent, 'data');
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
  rmSync(parent, { recursive: true, force: true });
});

async function start(more = {}) {
  const server = await startPostgres({ folder, password: 'secret', sync: false, settings, ...more });
  running.push(server);
  return server;
}

async function ask(server, sql) {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(promise) {
  try {
    await promise;
    return null;
  } catch (error) {
    return { code: error.code, zh: error.zh, en: error.en };
  }
}

describe('the embedded database', () => {
  it('is made on the first start, keeps its rows, and leaves no process behind', async () => {
    const first = await start();
    expect(first.created).toBe(true);
    await ask(first, 'create table kept as select 42 as answer');
    const pid = first.child.pid;
    await first.stop();
    expect(processName(pid)).toBeNull();
    const second = await start();
    expect(second.created).toBe(false);
    expect(second.recovered).toBe(false);
    expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('refuses a second start beside a running one, which goes on', async () => {
    const first = await start();
    expect(await refusal(start())).toMatchObject({ code: 'already-running', zh: expect.stringContaining(String(first.port)) });
    expect(await ask(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('recovers what was committed before a crash, and says so', async () => {
    const first = await start({ settings: { ...settings, fsync: 'on' } });
    await ask(first, 'create table kept as select 42 as answer');
    const gone = new Promise((done) => { first.child.once('exit', done); });
    first.child.kill('SIGKILL');
    await gone;
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(true);
    const told = [];
    const second = await start({ tell: (zh, en) => told.push(en) });
    expect(second.recovered).toBe(true);
    expect(told.join()).toContain('recovering');
    expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is not fooled by a lock file whose process number another program has taken', async () => {
    await (await start()).stop();
    running = [];
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n1\n5432\n`);
    expect((await start()).recovered).toBe(true);
  });

  it('refuses a half-initialised folder and touches nothing in it', async () => {
    mkdirSync(join(folder, 'base'), { recursive: true });
    writeFileSync(join(folder, 'base/16384'), 'rows of somebody');
    expect(await refusal(start())).toMatchObject({ code: 'half-initialised', zh: expect.stringContaining('--fresh') });
    expect(readdirSync(folder)).toEqual(['base']);
    expect(readFileSync(join(folder, 'base/16384'), 'utf8')).toBe('rows of somebody');
  });

  it('refuses the folder of another PostgreSQL', async () => {
    await (await start()).stop();
    running = [];
    writeFileSync(join(folder, 'PG_VERSION'), '15\n');
    expect(await refusal(start())).toMatchObject({ code: 'other-version', en: expect.stringContaining('15') });
  });

  it('clears what a killed initialisation left, and starts', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(`${folder}.making-${dead}/data`, { recursive: true });
    expect(stateOf(folder)).toBe('absent');
    await start();
    expect(readdirSync(parent)).toEqual(['data']);
  });

  it('takes another port when the wanted one is in use', async () => {
    const other = createServer();
    await new Promise((done) => { other.listen(0, '127.0.0.1', done); });
    const wanted = other.address().port;
    const server = await start({ port: wanted });
    expect(server.port).not.toBe(wanted);
    await new Promise((done) => { other.close(done); });
  });

  it('says that a folder cannot be written', () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    // A folder below a file is what even root cannot write.
    expect(() => ensureWritable(join(file, 'below'))).toThrow(/cannot be written/);
  });

  it('dies with its parent, even by kill -9', async () => {
    const script = `
      import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL('postgres.mjs', import.meta.url)))};
      const server = await startPostgres({ folder: ${JSON.stringify(folder)}, password: 'secret', sync: false });
      process.stdout.write(String(server.child.pid));
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise((found) => { child.stdout.once('data', found); }));
    expect(processName(pid)).toBe('postgres');
    child.kill('SIGKILL');
    for (const end = Date.now() + 10_000; processName(pid) === 'postgres' && Date.now() < end;) {
      await new Promise((next) => { setImmediate(next); });
    }
    expect(processName(pid)).not.toBe('postgres');
  });
});
