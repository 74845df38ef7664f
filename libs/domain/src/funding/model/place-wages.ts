import type { WageRow } from './post-cost.js';

export interface TierRate {
  readonly tier: number;
  readonly from: string;
  readonly monthly: string;
}

export interface TierOfPlace {
  readonly divisionCode: string;
  readonly tier: number;
  readonly from: string;
}

function latest<T extends { readonly from: string }>(rows: readonly T[], on: string): T | undefined {
  return rows.reduce<T | undefined>((best, row) => (row.from <= on && (!best || row.from > best.from) ? row : best), undefined);
}

/**
 * Minimum wages of each place, out of the tiers' dated figures and the places' dated tiers: a place's standard changes when
 * its tier's figure does and when it is moved to another tier. Places are worked out once and kept.
 */
export class PlaceWages {
  private readonly known = new Map<string, readonly WageRow[]>();
  private readonly tiersOf = new Map<string, TierOfPlace[]>();

  constructor(private readonly rates: readonly TierRate[], places: readonly TierOfPlace[]) {
    for (const place of places) this.tiersOf.set(place.divisionCode, [...(this.tiersOf.get(place.divisionCode) ?? []), place]);
  }

  /** Dated standards of a place, oldest first; empty when the place has no tier. */
  of(divisionCode: string): readonly WageRow[] {
    const found = this.known.get(divisionCode);
    if (found) return found;
    const tiers = this.tiersOf.get(divisionCode) ?? [];
    const days = [...new Set([...tiers.map((t) => t.from), ...this.rates.map((r) => r.from)])].sort();
    const rows: WageRow[] = [];
    for (const from of days) {
      const tier = latest(tiers, from)?.tier;
      const monthly = tier === undefined ? undefined : latest(this.rates.filter((r) => r.tier === tier), from)?.monthly;
      if (monthly !== undefined && rows.at(-1)?.monthly !== monthly) rows.push({ from, monthly });
    }
    this.known.set(divisionCode, rows);
    return rows;
  }
}
