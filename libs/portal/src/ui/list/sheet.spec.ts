import { describe, expect, test } from '@jest/globals';
import type { Column } from './data-table.js';
import { readAllPages, sheetOf } from './sheet.js';

interface Person { readonly identity: string; readonly wage: string | null; readonly posts: number }
const columns: readonly Column<Person>[] = [
  { key: 'identity', title: '证件号', render: () => null, plain: (p) => p.identity },
  { key: 'wage', title: '工资', render: () => null, money: true, total: (p) => p.wage },
  { key: 'posts', title: '岗位数', render: () => null, total: (p) => p.posts },
  { key: 'acts', title: '操作', render: () => null },
];

describe('a list as a sheet', () => {
  test('keeps identity numbers as text and money as figures, and leaves the buttons out', () => {
    const sheet = sheetOf(columns, [{ identity: '130102199001010018', wage: '2640.50', posts: 2 }, { identity: '', wage: null, posts: 0 }]);
    expect(sheet).toEqual({ headings: ['证件号', '工资', '岗位数'], kinds: ['text', 'money', 'count'], rows: [['130102199001010018', 2640.5, 2], [null, null, 0]] });
  });

  test('reads page after page to the end', async () => {
    const asked: number[] = [];
    const rows = await readAllPages((first, skip) => {
      asked.push(skip);
      const nodes = Array.from({ length: skip === 200 ? 3 : first }, (_, i) => skip + i);
      return Promise.resolve({ totalCount: 203, edges: nodes.map((node) => ({ cursor: '', node })), pageInfo: { hasNextPage: skip < 200 } });
    });
    expect(asked).toEqual([0, 100, 200]);
    expect(rows).toHaveLength(203);
    expect(rows.at(-1)).toBe(202);
  });

  test('a page that cannot be read gives no half a sheet', async () => {
    await expect(readAllPages(() => Promise.resolve(null))).rejects.toThrow('could not be read');
  });
});
