// A new pack touches its own folder only: nothing above the packs may know one by name.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PACKS_FOLDER } from './load-packs.js';

const ROOT = resolve(PACKS_FOLDER, '../..');
const ids = readdirSync(PACKS_FOLDER, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'testing'].includes(entry.name) ? [] : sources(path);
    return /\.(ts|tsx)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** A pack is named by a literal that is its id or the name of one of its decisions, or by an import from its folder. */
export function namesPack(text: string, id: string): boolean {
  // `national` alone is also the side of a pack that binds every tenant, a word of the kernel's.
  const alone = id === 'national' ? '' : `['"\`]|`;
  return new RegExp(`['"\`]${id}(${alone}\\.[a-z])|packs/${id}/`).test(text);
}

describe('nothing names a pack', () => {
  it.each(['libs/platform/src', 'libs/domain/src', 'libs/portal/src', 'apps/portal/src', 'libs/policy/kernel/src'])('in %s', (folder) => {
    const named = sources(join(ROOT, folder)).flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return ids.filter((id) => namesPack(text, id)).map((id) => `${relative(ROOT, file)}: ${id}`);
    });
    expect(named).toEqual([]);
  });

  it('and the finder finds one', () => {
    expect(namesPack("judge.decide('longgang.leave.approval', facts)", 'longgang')).toBe(true);
    expect(namesPack("if (packId === 'longgang')", 'longgang')).toBe(true);
    expect(namesPack('a comment on longgang posts', 'longgang')).toBe(false);
  });
});
