/** What the policy must know of the place of a post: its kind, its road, and who buys for it. */
export interface Place {
  readonly unitKind: string;
  readonly jurisdiction: 'ordinary' | 'direct';
  readonly purchaserUnitId: string;
}

/** A unit of the tree with those above it, nearest first. */
export interface PlacedUnit {
  readonly id: string;
  readonly kind: string;
  readonly above: readonly { readonly id: string; readonly kind: string }[];
}

const OFFICES: Readonly<Record<string, string>> = { 'city-union': 'city-union-office', 'county-union': 'county-union-office', 'direct-city-union': 'county-union-office' };
const BUYERS = new Set(Object.keys(OFFICES));

/**
 * The place of a post at a unit: a union's own office is a kind of its own; the buyer is the unit itself or the nearest
 * union above that buys. Null where no post can stand.
 */
export function placeOf(unit: PlacedUnit): Place | null {
  const buyer = [unit, ...unit.above].find((u) => BUYERS.has(u.kind));
  if (!buyer) return null;
  return {
    unitKind: OFFICES[unit.kind] ?? unit.kind,
    jurisdiction: buyer.kind === 'direct-city-union' ? 'direct' : 'ordinary',
    purchaserUnitId: buyer.id,
  };
}
