import { describe, expect, test } from '@jest/globals';
import { CombinedError } from 'urql';
import { byField, isSignedOut, refusalsOf } from './refusal.js';

const failed = (extensions: Record<string, unknown>): CombinedError => new CombinedError({ graphQLErrors: [{ message: 'x', extensions }] });
const refused = { code: 'duplicate', field: 'input.signInName', message: { zh: '用户名已被使用', en: 'taken' }, provision: null, requestId: 'r-1' };

describe('refusals of the API', () => {
  test('an expected one is shown as it was said', () => {
    expect(refusalsOf(failed(refused))).toEqual([refused]);
  });

  test('a broken assumption shows its number and nothing else', () => {
    const [shown] = refusalsOf(failed({ ...refused, code: 'internal-error', message: { zh: '系统内部错误，已记录。', en: 'Logged.' } }));
    expect(shown?.message.zh).toBe('系统内部错误，已记录。请将编号 r-1 告知管理员。');
  });

  test('words of an unknown shape are never shown', () => {
    expect(refusalsOf(failed({ message: 'select * from secret' }))[0]?.message.zh).not.toContain('secret');
  });

  test('no connection says that nothing was sent', () => {
    expect(refusalsOf(new CombinedError({ networkError: new Error('refused') }))[0]?.code).toBe('no-connection');
  });

  test.each([['session-expired', true], ['not-signed-in', true], ['forbidden', false]])('%s ends the session: %s', (code, expected) => {
    expect(isSignedOut(failed({ ...refused, code }))).toBe(expected);
  });

  test('by field, without the prefix of the input', () => {
    expect(Object.keys(byField([refused, { ...refused, field: null }], 'input.'))).toEqual(['signInName', '']);
  });
});
