import { describe, expect, test } from '@jest/globals';
import { pageArguments, withChanges } from './address-state.js';

describe('filters in the address', () => {
  test('a new filter goes back to the first page, a new page keeps the filters', () => {
    expect(withChanges(new URLSearchParams('grade=first&page=4'), { city: '1301' }).toString()).toBe('grade=first&city=1301');
    expect(withChanges(new URLSearchParams('grade=first&page=4'), { page: '5' }).toString()).toBe('grade=first&page=5');
  });

  test('a blank takes the filter out', () => {
    expect(withChanges(new URLSearchParams('grade=first&x=1'), { grade: '', x: null }).toString()).toBe('');
  });

  test.each([
    [{}, { first: 20, skip: 0, orderBy: null }],
    [{ page: '3', size: '50', sort: '-name' }, { first: 50, skip: 100, orderBy: '-name' }],
    [{ page: '-1', size: '1000' }, { first: 100, skip: 0, orderBy: null }],
    [{ page: 'two', size: '2.5' }, { first: 20, skip: 0, orderBy: null }],
  ])('%j asks for %j', (values, expected) => {
    expect(pageArguments(values)).toEqual(expected);
  });
});
