import { citations, type Pack, type ProvisionKind } from '@gongqiao/kernel';
import type { WorkedCase } from './load-packs.js';
import { placesOf, type Place } from './places.js';

/** One row of the table provision → kind → code → cases → where in the portal. */
export interface CoverageRow {
  readonly provision: string;
  readonly article: string;
  readonly kind: ProvisionKind;
  readonly code: readonly string[];
  readonly shows: string | null;
  readonly cases: number;
  /** Where in the portal it is carried out or shows. */
  readonly where: readonly Place[];
  /** What is lacking, or null. */
  readonly gap: 'no-code' | 'no-decision' | 'no-case' | null;
}

/** Every provision of a pack with what carries it out. A gap is a provision with neither code nor a stated reason. */
export function coverageOf(pack: Pack, cases: readonly WorkedCase[]): CoverageRow[] {
  const cited = citations(pack);
  const counted = new Map<string, number>();
  for (const worked of cases) for (const id of worked.provisions) counted.set(id, (counted.get(id) ?? 0) + 1);
  const places = placesOf(pack);
  const names = new Set(pack.decisions.map((d) => d.name));
  return pack.provisions.map((p) => {
    const code = cited.get(p.id) ?? [];
    const count = counted.get(p.id) ?? 0;
    const decided = code.some((c) => names.has(c));
    const gap =
      code.length === 0 && !p.shows ? 'no-code'
      : p.kind === 'decision' && !decided ? 'no-decision'
      : p.kind === 'decision' && count === 0 && !p.shows ? 'no-case'
      : null;
    return { provision: p.id, article: p.article, kind: p.kind, code, shows: p.shows ?? null, cases: count, where: places.get(p.id) ?? [], gap };
  });
}

/** Gaps that stop CI: provisions without code or reason, and decisions named by none. A missing case is reported only. */
export function gapsOf(rows: readonly CoverageRow[]): CoverageRow[] {
  return rows.filter((row) => row.gap === 'no-code' || row.gap === 'no-decision');
}
