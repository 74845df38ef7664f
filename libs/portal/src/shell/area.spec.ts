import { describe, expect, test } from '@jest/globals';
import type { Area } from './area.js';
import { areasFor, placeOf } from './area.js';

const bare = { icon: () => null, routes: [] };
const areas: readonly Area[] = [
  { ...bare, key: 'home', zh: '待办', en: 'To do', address: '/' },
  { ...bare, key: 'posts', zh: '岗位', en: 'Posts', address: '/posts', rights: ['read:Post'], entries: [
    { zh: '岗位申报', en: 'Applications', address: '/posts/applications', rights: ['create:Post'] },
    { zh: '岗位台账', en: 'Register', address: '/posts' },
  ], routes: [{ path: 'posts/:id', page: bare.icon as never }, { path: 'stations', page: bare.icon as never }] },
  { ...bare, key: 'trail', zh: '审计', en: 'Trail', address: '/trail', roles: ['auditor'] },
];

describe('which areas a role sees', () => {
  test('only those its rights or roles open', () => {
    const keys = (roles: string[], permissions: string[]): string[] => areasFor(areas, { roles, permissions }).map((a) => a.key);
    expect(keys([], [])).toEqual(['home']);
    expect(keys([], ['read:Post'])).toEqual(['home', 'posts']);
    expect(keys(['auditor'], ['read:all'])).toEqual(['home', 'posts', 'trail']);
  });

  test('an entry that needs more than the area is left out', () => {
    const entries = (permissions: string[]): string[] => areasFor(areas, { roles: [], permissions })[1]?.entries?.map((e) => e.en) ?? [];
    expect(entries(['read:Post'])).toEqual(['Register']);
    expect(entries(['manage:Post'])).toEqual(['Applications', 'Register']);
    const shut: Area = { ...bare, key: 'clock', zh: '考勤', en: 'Attendance', address: '/clock', rights: ['read:Month'], entries: [{ zh: '打卡', en: 'Clock', address: '/clock', rights: ['create:Day'] }] };
    expect(areasFor([shut], { roles: [], permissions: ['read:Month'] })).toEqual([]);
    expect(areasFor([{ ...shut, address: '/start' }], { roles: [], permissions: ['read:Month'] }).map((a) => a.entries)).toEqual([[]]);
  });
});

describe('where an address stands', () => {
  test.each([
    ['/', 'home', undefined],
    ['/posts', 'posts', 'Register'],
    ['/posts/applications', 'posts', 'Applications'],
    ['/posts/0198', 'posts', 'Register'],
    ['/stations/1', 'posts', undefined],
    ['/postscript', 'home', undefined],
  ])('%s is in %s', (address, area, entry) => {
    const place = placeOf(areas, address);
    expect(place?.area.key).toBe(area);
    expect(place?.entry?.en).toBe(entry);
  });
});
