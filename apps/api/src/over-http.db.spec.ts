import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { auditServer } from 'graphql-http';
import { PASSWORD, testApi } from './testing/test-api.js';
import type { TestApi } from './testing/test-api.js';

/** Sends a body of any size and reads the answer that comes before it is all sent. */
function sendLong(url: string, bytes: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((answered, failed) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${bytes}\r\n\r\n{"query":"`);
      const chunk = Buffer.alloc(64 * 1024, 'a');
      let left = bytes - 10;
      const push = (): void => {
        while (left > 0 && !socket.destroyed) {
          left -= chunk.length;
          if (!socket.write(left < 0 ? chunk.subarray(0, left + chunk.length) : chunk)) return;
        }
      };
      socket.on('drain', push);
      push();
    });
    socket.once('data', (data) => {
      answered(data.toString());
      socket.destroy();
    });
    socket.once('error', failed);
  });
}

describe('the API over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await api.addTenant('one', 'example');
  }, 60_000);
  afterAll(() => api.close());

  it('passes the audit of GraphQL over HTTP, what must and what should be', async () => {
    const results = await auditServer({ url: api.url });
    const failed = results.filter((result) => result.status !== 'ok').map((result) => [result.id, result.name, 'reason' in result ? result.reason : '']);
    expect(failed).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it('refuses a body of 50 MB after its first 100 kB, in the shape of all errors', async () => {
    const answer = await sendLong(api.url, 50 * 1024 * 1024);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body-too-large"');
    expect(answer).toContain('请求内容过大');
  });

  it('refuses what a simple form of another site could send', async () => {
    const response = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { signOut }"}' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    const get = await fetch(`${api.url}?query=mutation%7BsignOut%7D`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(get.status).toBe(405);
  });

  const deep = (n: number): string => `{ policyPacks ${'{ chapters { provisions '.repeat(n)}{ id }${'} }'.repeat(n)} }`;
  const refusedQueries: [string, string, string][] = [
    ['a syntax error', '{ viewer', 'query-malformed'],
    ['an unknown field', '{ viewer { salary } }', 'query-invalid'],
    ['a query too deep', deep(20), 'query-invalid'],
    ['too many aliases', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`, 'query-invalid'],
    ['a megabyte of tokens', `{ ${'viewer '.repeat(10_000)} }`, 'query-malformed'],
    ['a wrong type', 'mutation { signIn(name: 1, password: "x") { stage } }', 'query-invalid'],
  ];
  it.each(refusedQueries)('refuses %s without a stack or a hint', async (_, query, code) => {
    const { errors, data } = await api.send(query);
    expect(data).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code, message: { zh: expect.any(String), en: expect.any(String) } });
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|node_modules|stacktrace/);
  });

  it('gives an expired session a refusal of its own, and none of its rights', async () => {
    const cookie = await api.signIn('one-auditor');
    const before = api.clock.now();
    expect((await api.send('{ trailEntries { totalCount } }', {}, cookie)).errors).toEqual([]);
    api.clock.advance(31 * 60);
    const idle = await api.send('{ trailEntries { totalCount } }', {}, cookie);
    expect(idle.errors[0]?.extensions).toMatchObject({ code: 'session-expired' });
    expect(idle.data).toBeNull();
    api.clock.set(before);
    expect((await api.send('mutation { signOut }', {}, cookie)).errors).toEqual([]);
    expect((await api.send('{ trailEntries { totalCount } }', {}, cookie)).errors[0]?.extensions).toMatchObject({ code: 'session-expired' });
  });

  it('ends a session at its longest, however busy', async () => {
    const cookie = await api.signIn('one-auditor');
    const before = api.clock.now();
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect((await api.send('{ viewer { name } }', {}, cookie)).errors).toEqual([]);
      api.clock.advance(20 * 60);
    }
    expect((await api.send('{ viewer { name } }', {}, cookie)).errors[0]?.extensions).toMatchObject({ code: 'session-expired' });
    api.clock.set(before);
  });

  it('locks an account after five wrong passwords, and opens it again in time', async () => {
    const attempt = (password: string) => api.send('mutation($p: String!) { signIn(name: "one-street", password: $p) { stage } }', { p: password });
    const codes: unknown[] = [];
    for (let i = 0; i < 5; i += 1) codes.push((await attempt('wrong')).errors[0]?.extensions['code']);
    expect(codes).toEqual(['sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'sign-in-failed', 'sign-in-locked']);
    expect((await attempt(PASSWORD)).errors[0]?.extensions['code']).toBe('sign-in-locked');
    const before = api.clock.now();
    api.clock.advance(15 * 60 + 1);
    expect((await attempt(PASSWORD)).errors).toEqual([]);
    api.clock.set(before);
  });

  it('says the same of a wrong name and a wrong password', async () => {
    const say = async (name: string) => (await api.send('mutation($n: String!) { signIn(name: $n, password: "x") { stage } }', { n: name })).errors[0]?.extensions['message'];
    expect(await say('nobody-at-all')).toEqual(await say('one-auditor'));
  });

  it('does a retried mutation once, and refuses its key for anything else', async () => {
    const cookie = await api.signIn('one-tenant-administrator');
    const unit = (await api.send('{ organisationUnits { id } }', {}, cookie)).data?.['organisationUnits'] as { id: string }[];
    const create = 'mutation($key: ID!, $input: UnitInput!) { createUnit(key: $key, input: $input) { id name } }';
    const input = { parentId: unit[0]?.id, code: 'twice', name: '新单位', kind: 'street', validFrom: '2026-01-01' };
    const [first, second] = await Promise.all([1, 2].map(() => api.send(create, { key: 'retry-00001', input }, cookie)));
    expect(first?.errors).toEqual([]);
    expect(second?.data).toEqual(first?.data);
    const other = await api.send(create, { key: 'retry-00001', input: { ...input, code: 'other' } }, cookie);
    expect(other.errors[0]?.extensions).toMatchObject({ code: 'mutation-key-reused', field: 'key' });
    const again = await api.send(create, { key: 'retry-00002', input }, cookie);
    expect(again.errors[0]?.extensions).toMatchObject({ code: 'unit-code-taken', field: 'code' });
  });

  const badUnits: [object, string, string][] = [
    [{ code: 'a b' }, 'unit-code-invalid', 'code'],
    [{ name: '  ' }, 'name-empty', 'name'],
    [{ validFrom: '2026-02-30' }, 'date-invalid', 'validFrom'],
    [{ validFrom: '1900-01-01' }, 'date-invalid', 'validFrom'],
    [{ divisionCode: '990000' }, 'division-unknown', 'divisionCode'],
    [{ parentId: '01900000-0000-7000-8000-000000000009' }, 'unit-unknown', 'parentId'],
    [{ parentId: 'nonsense' }, 'id-invalid', 'parentId'],
  ];
  it.each(badUnits)('refuses a unit with %j, and writes nothing', async (wrong, code, field) => {
    const cookie = await api.signIn('one-tenant-administrator');
    const unit = (await api.send('{ organisationUnits { id childCount } }', {}, cookie)).data?.['organisationUnits'] as { id: string; childCount: number }[];
    const input = { parentId: unit[0]?.id, code: 'bad', name: '单位', kind: 'street', validFrom: '2026-01-01', ...wrong };
    const refused = await api.send('mutation($input: UnitInput!) { createUnit(key: "refused-0001", input: $input) { id } }', { input }, cookie);
    expect(refused.errors[0]?.extensions).toMatchObject({ code, field });
    expect((await api.send('{ organisationUnits { id childCount } }', {}, cookie)).data?.['organisationUnits']).toEqual(unit);
    expect(api.defects).toEqual([]);
  });
});
