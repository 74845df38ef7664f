import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SettingsRefused, readSettings, settingsTable, shownSettings } from './index.js';

const least = { DATABASE_URL: 'postgres://app:secret@db/gongqiao', IDENTITY_SECRET: 'x'.repeat(32) };

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    return error.faults.map((fault) => fault.variable);
  }
}

describe('settings', () => {
  it('need the database and the identity secret, and nothing else', () => {
    expect(faultsOf({})).toEqual(['DATABASE_URL', 'IDENTITY_SECRET']);
    expect(faultsOf(least)).toEqual([]);
    expect(readSettings(least)).toMatchObject({ apiPort: 3000, queueUrl: null, demo: false, logLevel: 'info' });
  });

  it.each([
    ['DATABASE_URL', 'mysql://db'], ['QUEUE_URL', 'amqp://q'], ['API_PORT', '0'], ['API_PORT', '70000'], ['API_PORT', '80.5'],
    ['LOG_LEVEL', 'loud'], ['DEMO', 'yes'], ['IDENTITY_SECRET', 'short'], ['DATABASE_POOL', '-3'], ['PUBLIC_URL', 'portal'],
  ])('refuse %s=%s by name', (variable, value) => {
    expect(faultsOf({ ...least, [variable]: value })).toEqual([variable]);
  });

  it('name all faults at once', () => {
    expect(faultsOf({ ...least, API_PORT: 'x', DEMO: '1', OIDC_ISSUER: 'https://id.example' })).toEqual(['API_PORT', 'DEMO', 'OIDC_CLIENT_ID']);
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ ...least, QUEUE_URL: '', LOG_LEVEL: '' })).toMatchObject({ queueUrl: null, logLevel: 'info' });
  });

  it('never show a secret, neither in the log nor in a refusal', () => {
    expect(JSON.stringify(shownSettings(readSettings(least)))).not.toContain('secret');
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{12,20}$/), (secret) => {
      try {
        readSettings({ DATABASE_URL: secret, IDENTITY_SECRET: secret });
        return false;
      } catch (error) {
        return !(error as Error).message.includes(secret);
      }
    }));
  });

  it('are documented in docs/operations.md as they are here', () => {
    const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
    const [, table] = /<!-- settings -->\n([\s\S]*?)\n<!-- end of settings -->/.exec(page) ?? [];
    expect(table).toBe(settingsTable());
  });
});
