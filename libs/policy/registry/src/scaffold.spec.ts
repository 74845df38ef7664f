// `policy new` must give a pack that passes its cases and its coverage before a word of it is rewritten.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scaffoldPack } from './commands/scaffold-pack.js';
import { coverageOf, gapsOf } from './coverage.js';
import { PACKS_FOLDER, loadPacks, readCases } from './load-packs.js';
import { differenceOf } from './run-case.js';

// Beneath the project, so that the new pack finds the kernel as every pack does, in a folder that nothing else looks at.
const results = resolve(PACKS_FOLDER, '../../test-results');
mkdirSync(results, { recursive: true });
const root = mkdtempSync(join(results, 'scaffold-'));

beforeAll(() => cpSync(join(PACKS_FOLDER, 'example'), join(root, 'example'), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a scaffolded pack', () => {
  it('answers its cases and leaves no provision open', async () => {
    expect(scaffoldPack('my-district', root)).toBe(0);
    const index = await loadPacks(root, ['my-district']);
    const [pack] = index.packs;
    const cases = readCases('my-district', root);
    expect(pack?.id).toBe('my-district');
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map((worked) => differenceOf(index, worked)).filter((d) => d !== null)).toEqual([]);
    expect(pack && gapsOf(coverageOf(pack, cases))).toEqual([]);
    expect(pack?.provisions.every((p) => p.id.startsWith('MD-'))).toBe(true);
    expect(cases.every((c) => c.id.startsWith('md-'))).toBe(true);
    expect(existsSync(join(root, 'my-district/cases/my-district.json'))).toBe(true);
    expect(readFileSync(join(root, 'my-district/project.json'), 'utf8')).toContain('pack-my-district');
  });

  it.each([['a name that exists', 'example'], ['capitals', 'MyDistrict'], ['a path', '../x'], ['nothing', undefined]])('is refused for %s', (_, name) => {
    expect(scaffoldPack(name, root)).toBe(2);
  });
});
