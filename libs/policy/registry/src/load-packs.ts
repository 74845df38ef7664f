import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnyDecision, Pack } from '@gongqiao/kernel';

const HERE = dirname(fileURLToPath(import.meta.url));
/** The folder of all packs; the same from `src` and from `dist`. */
export const PACKS_FOLDER: string = resolve(HERE, '../../../packs');

/** A worked case of a pack, as `policy eval` reads it. */
export interface WorkedCase {
  readonly id: string;
  readonly decision: string;
  readonly asOf: string;
  readonly input: unknown;
  readonly expect?: unknown;
  readonly expectError?: string | true;
  readonly provisions: readonly string[];
  readonly why: string;
}

/** All packs of the product by id, with every decision by name. */
export class PackIndex {
  private readonly packsById: ReadonlyMap<string, Pack>;
  private readonly decisionsByName: ReadonlyMap<string, { readonly pack: Pack; readonly decision: AnyDecision }>;

  constructor(packs: readonly Pack[]) {
    this.packsById = new Map(packs.map((pack) => [pack.id, pack]));
    this.decisionsByName = new Map(packs.flatMap((pack) => pack.decisions.map((decision) => [decision.name, { pack, decision }] as const)));
  }

  get packs(): readonly Pack[] {
    return [...this.packsById.values()];
  }

  findPack(id: string): Pack | undefined {
    return this.packsById.get(id);
  }

  findDecision(name: string): { readonly pack: Pack; readonly decision: AnyDecision } | undefined {
    return this.decisionsByName.get(name);
  }
}

function packFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'pack.ts')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads every pack found in the packs folder: a new pack is a new folder and nothing else.
 * From sources (tests) it reads `pack.ts`, from the build `dist/pack.js`.
 */
export async function loadPacks(root: string = PACKS_FOLDER, only?: readonly string[]): Promise<PackIndex> {
  const built = HERE.split(/[\\/]/).includes('dist');
  const names = packFolders(root).filter((name) => !only || only.includes(name));
  const packs = await Promise.all(
    names.map(async (name) => {
      const file = join(root, name, built ? 'dist/pack.js' : 'pack.ts');
      const module = (await import(pathToFileURL(file).href)) as { readonly pack?: Pack };
      if (!module.pack) throw new Error(`${file} exports no \`pack\``);
      return module.pack;
    }),
  );
  return new PackIndex(packs);
}

/** The worked cases that stand in a pack's folder. */
export function readCases(packId: string, root: string = PACKS_FOLDER): WorkedCase[] {
  const folder = join(root, packId, 'cases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedCase[]);
}
