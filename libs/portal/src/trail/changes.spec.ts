import { describe, expect, test } from '@jest/globals';
import { changesOf } from './changes.js';

describe('what an entry changed', () => {
  test('only fields that differ, new and removed ones too', () => {
    expect(changesOf({ name: '甲', grade: 'first', old: 1 }, { name: '甲', grade: 'second', facts: { a: 1 } })).toEqual([
      { field: 'grade', before: 'first', after: 'second' },
      { field: 'old', before: '1', after: '—' },
      { field: 'facts', before: '—', after: '{"a":1}' },
    ]);
  });

  test('a creation has no before', () => {
    expect(changesOf(null, { name: '甲' })).toEqual([{ field: 'name', before: '—', after: '甲' }]);
  });
});
