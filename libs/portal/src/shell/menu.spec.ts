import { describe, expect, test } from '@jest/globals';
import type { Area } from './area.js';
import { MENU_MOST, gatherWithin, menuPlaces } from './menu.js';

const area = (key: string, beside = false): Area => ({ key, zh: key, en: key, address: `/${key}`, icon: () => null, routes: [], ...(beside ? { beside } : {}) });
const many = (n: number): Area[] => Array.from({ length: n }, (_, i) => area(`w${i}`));

describe('the menu', () => {
  test('gives each area its own place while they fit', () => {
    const seven = [...many(5), area('policy', true), area('trail', true)];
    expect(menuPlaces(seven)).toEqual({ areas: seven, more: [] });
  });

  test('gathers what stands beside the work first', () => {
    const { areas, more } = menuPlaces([...many(6), area('policy', true), area('trail', true)]);
    expect([areas.map((a) => a.key), more.map((a) => a.key)]).toEqual([['w0', 'w1', 'w2', 'w3', 'w4', 'w5'], ['policy', 'trail']]);
  });

  test('puts the entries of an area that stands within another into that one’s menu, where both are seen', () => {
    const entry = (address: string) => ({ zh: address, en: address, address });
    const people = { ...area('people'), entries: [entry('/people')] };
    const appraisal = { ...area('appraisal'), within: 'people', entries: [entry('/appraisal')] };
    expect(gatherWithin([people, appraisal]).map((a) => [a.key, a.entries?.map((e) => e.address)])).toEqual([['people', ['/people', '/appraisal']]]);
    expect(gatherWithin([appraisal]).map((a) => a.key)).toEqual(['appraisal']);
  });

  test('begins with what the viewer’s roles do most, be it beside the work of others', () => {
    const all = [{ ...area('todo'), first: true }, ...many(9), area('pay', true)];
    const { areas, more } = menuPlaces(all, ['pay', 'w7', 'nothing', 'w1']);
    expect(areas.map((a) => a.key)).toEqual(['todo', 'pay', 'w7', 'w1', 'w0', 'w2']);
    expect(more.map((a) => a.key)).toEqual(['w3', 'w4', 'w5', 'w6', 'w8']);
    expect(menuPlaces(all.slice(0, 4), ['w2']).areas.map((a) => a.key)).toEqual(['todo', 'w2', 'w0', 'w1']);
  });

  test.each([8, 9, 12, 20])('never has more than seven places, and loses none of %d areas', (n) => {
    const all = [...many(n), area('policy', true)];
    const { areas, more } = menuPlaces(all);
    expect(areas.length + 1).toBeLessThanOrEqual(MENU_MOST);
    expect(new Set([...areas, ...more])).toEqual(new Set(all));
  });
});
