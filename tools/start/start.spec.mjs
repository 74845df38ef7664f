import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkNode, holdData, isInstalled, lockDigest, readArguments, refuseSecondStart } from './checks.mjs';
import { worthShowing } from './processes.mjs';
import { secretsOf } from './secrets.mjs';
import { accountLines, table } from './words.mjs';

const program = fileURLToPath(new URL('../start.mjs', import.meta.url));
let data;
beforeEach(() => { data = mkdtempSync(join(tmpdir(), 'gongqiao-start-')); });
afterEach(() => { rmSync(data, { recursive: true, force: true }); });

function start(given = [], env = {}) {
  return spawnSync(process.execPath, [program, ...given], { encoding: 'utf8', env: { ...process.env, DATA_FOLDER: data, ...env } });
}

describe('npm start', () => {
  it('refuses a taken port and names another', async () => {
    const other = createServer();
    await new Promise((done) => { other.listen(0, '127.0.0.1', done); });
    const { port } = other.address();
    const child = spawn(process.execPath, [program], { env: { ...process.env, DATA_FOLDER: data, PORT: String(port) } });
    let said = '';
    child.stderr.on('data', (text) => { said += text; });
    const code = await new Promise((done) => { child.once('close', done); });
    await new Promise((done) => { other.close(done); });
    expect(code).toBe(1);
    expect(said).toContain(`端口 ${port} 已被占用`);
    expect(said).toContain(`PORT=${port + 1} npm start`);
  });

  it.each([
    ['an unknown argument', ['--frsh'], {}, '--frsh'],
    ['a port that is none', [], { PORT: '99999' }, 'PORT=99999'],
  ])('refuses %s', (_what, given, env, words) => {
    const { status, stderr } = start(given, env);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  });

  it('refuses a folder that cannot be written', () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    const { status, stderr } = start([], { DATA_FOLDER: join(file, 'below') });
    expect(status).toBe(1);
    expect(stderr).toContain('不可写');
  });

  it('refuses a second start beside a running one, and takes no notice of a dead one', async () => {
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'start.mjs'], { stdio: 'ignore' });
    writeFileSync(join(data, 'start.json'), JSON.stringify({ pid: running.pid, address: 'http://127.0.0.1:8080' }));
    expect(() => { refuseSecondStart(data); }).toThrow(/已在运行/);
    const gone = new Promise((done) => { running.once('exit', done); });
    running.kill('SIGKILL');
    await gone;
    expect(() => { refuseSecondStart(data); }).not.toThrow();
    writeFileSync(join(data, 'start.json'), '{"pid":');
    expect(() => { refuseSecondStart(data); }).not.toThrow();
    holdData(data, 'http://x')();
  });

  it('keeps its secrets, closed to others, and never makes new ones for an old database', () => {
    const first = secretsOf(data, false);
    expect(secretsOf(data, true)).toEqual(first);
    expect(first.identity).toHaveLength(48);
    rmSync(join(data, 'secrets.json'));
    expect(() => secretsOf(data, true)).toThrow(/找不到/);
  });

  it('knows which Node.js is too old', () => {
    for (const good of ['20.19.0', '20.20.2', '22.1.0', '24.0.0']) expect(() => { checkNode(good); }).not.toThrow();
    for (const old of ['18.20.0', '20.18.9']) expect(() => { checkNode(old); }).toThrow(/Node.js 20.19/);
  });

  it('installs when packages are missing or the lock has changed, not when a checkout only touched it', () => {
    writeFileSync(join(data, 'package-lock.json'), '{"lockfileVersion":3}');
    expect(isInstalled(data)).toBe(false);
    mkdirSync(join(data, 'node_modules'));
    writeFileSync(join(data, 'node_modules/.package-lock.json'), '{}');
    expect(isInstalled(data)).toBe(true);
    writeFileSync(join(data, 'node_modules/.installed-lock'), lockDigest(data));
    const later = new Date(Date.now() + 60_000);
    const touched = spawnSync('touch', ['-d', later.toISOString(), join(data, 'package-lock.json')]);
    expect(touched.status).toBe(0);
    expect(isInstalled(data)).toBe(true);
    writeFileSync(join(data, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    spawnSync('touch', ['-d', later.toISOString(), join(data, 'package-lock.json')]);
    expect(isInstalled(data)).toBe(false);
  });

  it('shows warnings and what is no log line, and lays Chinese out in columns', () => {
    expect(worthShowing('{"level":30,"msg":"served"}')).toBeNull();
    expect(worthShowing('{"level":50,"msg":"broken","err":{"message":"down"}}')).toBe('broken: down');
    expect(worthShowing('Error: boom')).toBe('Error: boom');
    expect(table([['角色', 'a'], ['省', 'b']])).toBe('  角色   a\n  省     b');
  });

  it('prints accounts by organisation, a shared password once', () => {
    const account = (role, signInName, tenant, password = 'p') => ({ role, signInName, password, tenant });
    const shared = accountLines([account('省总工会', 'hb-province', '河北'), account('市级工会', 'hb-city', '河北'), account('区总工会', 'lg-district', '龙岗')]);
    expect(shared[0]).toContain('all with the password p');
    expect(shared.slice(1)).toEqual(['', '  河北', '    省总工会   hb-province\n    市级工会   hb-city', '', '  龙岗', '    区总工会   lg-district']);
    expect(accountLines([account('甲', 'a', 'x'), account('乙', 'b', 'x', 'q')]).at(-1)).toBe('    甲   a   p\n    乙   b   q');
  });

  it('reads its arguments', () => {
    expect(readArguments(['--fresh'])).toEqual({ fresh: true, help: false });
    expect(readFileSync(program, 'utf8')).toContain('--fresh');
  });
});
