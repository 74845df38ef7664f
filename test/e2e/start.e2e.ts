import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { address } from './browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = (): string => process.env['E2E_DATA'] ?? '';

describe('a stack that runs', () => {
  it('answers at its one address: the portal, and the API behind it', async () => {
    const page = await fetch(address());
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    const answer = await fetch(`${address()}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('is left alone by a second start beside it, which says where it is', async () => {
    const second = spawnSync(process.execPath, ['tools/start.mjs'], { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_FOLDER: data(), PORT: '1' } });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(address());
    expect(second.stderr).toContain('已在运行');
    expect((await fetch(address())).status).toBe(200);
  });

  it('is not emptied by --fresh while it runs', async () => {
    const second = spawnSync(process.execPath, ['tools/start.mjs', '--fresh'], { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_FOLDER: data() } });
    expect(second.status).toBe(1);
    expect((await fetch(address())).status).toBe(200);
  });

  it('lets its trail be verified from the command line', () => {
    const run = spawnSync(process.execPath, ['tools/cli.mjs', 'trail', 'verify'], { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_FOLDER: data() } });
    expect([run.status, run.stdout]).toEqual([0, expect.stringContaining('intact')]);
    expect(run.stdout).not.toContain('broken');
  });

  it('serves as a role that owns nothing: the processes do not even know the owner', () => {
    const { pid } = JSON.parse(readFileSync(join(data(), 'start.json'), 'utf8')) as { pid: number };
    const environments = spawnSync('sh', ['-c', `for p in $(pgrep -P ${pid} -f 'apps/(api|worker)/dist/main.js'); do tr '\\0' '\\n' < /proc/$p/environ; done | grep '^DATABASE_' | cut -d= -f1 | sort -u`], { encoding: 'utf8' });
    expect(environments.stdout.trim().split('\n')).toEqual(['DATABASE_URL']);
  });
});
