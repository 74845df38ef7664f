import { describe, expect, test } from '@jest/globals';
import { differingKeys, factsFromAddress, questionOf, sharedFacts } from './compare.js';

describe('comparing packs and days', () => {
  test('the question is the name without its pack', () => {
    expect(questionOf('example.compensation.bonus')).toBe('compensation.bonus');
  });

  test('only facts that the other form asks for are carried over', () => {
    const other = { type: 'object' as const, properties: { grade: {}, days: {} } };
    expect(sharedFacts({ grade: 'first', wage: '1.00' }, other)).toEqual({ grade: 'first' });
  });

  test.each([[undefined, null], ['', null], ['[1]', null], ['{"a":', null], ['null', null], ['{"a":1}', { a: 1 }]])('an address with %j gives %j', (text, facts) => {
    expect(factsFromAddress(text)).toEqual(facts);
  });

  test('differences are named by key, missing keys too', () => {
    expect(differingKeys({ a: '1.00', b: [1], c: true }, { a: '1.00', b: [2] })).toEqual(['b', 'c']);
  });
});
