import { describe, expect, it } from '@jest/globals';
import { departmentOf, nextNumber, termsIn } from './house.js';

describe('the house', () => {
  it.each([['a', 'a'], ['a.b', 'a.b'], ['a.b.c.d', 'a.b']])('hangs matters of %p on %p', (path, department) => {
    expect(departmentOf(path)).toBe(department);
  });

  it.each([['LY0141', 'LY0142'], ['LY0999', 'LY1000'], ['9', '10'], [undefined, 'E0001'], ['no digits', 'E0001'], ['A-2026-009', 'A-2026-010']])('counts on from %p to %p', (latest, next) => {
    expect(nextNumber(latest)).toBe(next);
  });

  it('finds the words of codes in a schema, of a field and of the items of a list', () => {
    const schema = { properties: { one: { 'x-terms': { a: '甲' } }, many: { type: 'array', items: { 'x-terms': { b: '乙' } } }, plain: {} } };
    expect([termsIn(schema, 'one'), termsIn(schema, 'many'), termsIn(schema, 'plain'), termsIn(schema, 'none')]).toEqual([{ a: '甲' }, { b: '乙' }, {}, {}]);
  });
});
