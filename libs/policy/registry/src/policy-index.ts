import type { AnyDecision, Pack } from '@gongqiao/kernel';
import { coverageOf, type CoverageRow } from './coverage.js';
import { loadPacks, readCases } from './load-packs.js';

/** The packs of the product as the processes hand them to the platform. */
export interface LoadedPolicyIndex {
  readonly packs: readonly Pack[];
  findPack(id: string): Pack | undefined;
  findDecision(name: string): { readonly pack: Pack; readonly decision: AnyDecision } | undefined;
  coverage(packId: string): readonly CoverageRow[];
}

/** Loads all packs by their folders, or only those named; a pack's coverage is worked out when first asked for. */
export async function loadPolicyIndex(only?: readonly string[]): Promise<LoadedPolicyIndex> {
  const found = await loadPacks(undefined, only);
  const coverage = new Map<string, readonly CoverageRow[]>();
  return {
    packs: found.packs,
    findPack: (id) => found.findPack(id),
    findDecision: (name) => found.findDecision(name),
    coverage(packId) {
      const pack = found.findPack(packId);
      const rows = coverage.get(packId) ?? (pack ? coverageOf(pack, readCases(packId)) : []);
      coverage.set(packId, rows);
      return rows;
    },
  };
}
