import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { WORK_AREAS } from '@gongqiao/kernel';

describe('the work that a document’s parties have', () => {
  test('has its area in the menu', () => {
    const folder = new URL('../../../libs/portal/src/', import.meta.url);
    const declared = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap((entry) => {
      try {
        return [...readFileSync(new URL(`${entry.name}/area.ts`, folder), 'utf8').matchAll(/key: '([a-z-]+)'/g)].map((found) => found[1]);
      } catch {
        return [];
      }
    });
    expect(WORK_AREAS.filter((area) => !declared.includes(area))).toEqual([]);
  });
});
