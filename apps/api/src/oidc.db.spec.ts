import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from './testing/test-api.js';
import type { TestApi } from './testing/test-api.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A provider that vouches for whoever it is told to. */
class Provider {
  private server!: Server;
  issuer = '';
  subject = 'zhang';
  nonce: string | null = null;
  challenge = '';

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const json = (body: object): void => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };
      if (request.url?.startsWith('/.well-known')) {
        return json({ issuer: this.issuer, authorization_endpoint: `${this.issuer}/authorize`, token_endpoint: `${this.issuer}/token`, jwks_uri: `${this.issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'], response_types_supported: ['code'], subject_types_supported: ['public'] });
      }
      if (request.url === '/keys') return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const verifier = new URLSearchParams(body).get('code_verifier') ?? '';
        if (createHash('sha256').update(verifier).digest('base64url') !== this.challenge) {
          response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
          return;
        }
        json({ access_token: 'a', token_type: 'Bearer', id_token: this.token() });
      });
    });
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private token(): string {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', kid: 'k' })}.${part({ iss: this.issuer, sub: this.subject, aud: 'gongqiao', iat: now, exp: now + 60, nonce: this.nonce })}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => { this.server.close(() => { done(); }); });
  }
}

describe('signing in with an identity provider', () => {
  const provider = new Provider();
  let api: TestApi;
  let base: string;
  beforeAll(async () => {
    await provider.start();
    api = await testApi({ environment: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'gongqiao', OIDC_CLIENT_SECRET: 'secret' } });
    base = new URL('/', api.url).origin;
    const tenant = await api.addTenant('one', 'example');
    await api.database.database.run({ tenantId: tenant.id }, (m) =>
      m.query(`update app_user set external_subject = $1 where sign_in_name = 'one-auditor'`, [`${provider.issuer} zhang`]));
  });
  afterAll(async () => {
    await api.close();
    await provider.stop();
  });

  async function begin(): Promise<{ cookie: string; state: string }> {
    const started = await fetch(`${base}/auth/oidc/start`, { redirect: 'manual' });
    const address = new URL(String(started.headers.get('location')));
    provider.nonce = address.searchParams.get('nonce');
    provider.challenge = String(address.searchParams.get('code_challenge'));
    return { cookie: String(started.headers.get('set-cookie')).split(';')[0] ?? '', state: String(address.searchParams.get('state')) };
  }
  const comeBack = (cookie: string, state: string) =>
    fetch(`${base}/auth/oidc/callback?code=c&state=${state}`, { redirect: 'manual', headers: { cookie } });

  it('signs in the account tied to the identity', async () => {
    expect((await api.send('{ signInOptions { externalAddress } }')).data).toEqual({ signInOptions: { externalAddress: '/auth/oidc/start' } });
    const { cookie, state } = await begin();
    const answer = await comeBack(cookie, state);
    expect(answer.status).toBe(302);
    const session = answer.headers.getSetCookie().find((held) => held.startsWith('gongqiao_session='))?.split(';')[0] ?? '';
    expect((await api.send('{ viewer { signInName stage } }', {}, session)).data).toEqual({ viewer: { signInName: 'one-auditor', stage: 'full' } });
  });

  it('refuses an identity that no account is tied to', async () => {
    provider.subject = 'stranger';
    const { cookie, state } = await begin();
    const answer = await comeBack(cookie, state);
    provider.subject = 'zhang';
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('external-unknown')]);
  });

  const wrong: [string, (begun: { cookie: string; state: string }) => [string, string]][] = [
    ['another state', ({ cookie }) => [cookie, 'other']],
    ['no cookie', ({ state }) => ['', state]],
    ['a cookie not signed by us', ({ cookie, state }) => [`${cookie.slice(0, -4)}AAAA`, state]],
  ];
  it.each(wrong)('refuses %s', async (_, change) => {
    const answer = await comeBack(...change(await begin()));
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('external-failed')]);
    expect(answer.headers.getSetCookie().some((held) => held.startsWith('gongqiao_session='))).toBe(false);
  });

  it('refuses a token made for another attempt', async () => {
    const { cookie, state } = await begin();
    provider.nonce = 'of another attempt';
    expect((await comeBack(cookie, state)).status).toBe(403);
  });
});
