import { describe, expect, it } from '@jest/globals';
import { isCreditCode } from './credit-code.js';

describe('a unified social credit code', () => {
  it.each([
    ['91350100M000100Y43', true], // the example of the standard's own annex
    ['91350100M000100Y44', false],
    ['91350100M000100I43', false],
    ['91350100M000100Y4', false],
  ])('%s: %s', (code, right) => {
    expect(isCreditCode(code)).toBe(right);
  });
});
