import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import type { Place } from './figures.js';
import { PlacesBelowDocument } from './overview.operations.js';

/** A step of the way down: the viewer's own unit first. */
export interface DrillStep {
  readonly id: string | null;
  readonly name: string;
}

/** The unit that is looked at, down to two levels below the viewer's own; it lives in the address. */
export function useDrill(year: number) {
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const first = values['unit'] ?? null;
  const second = first ? values['sub'] ?? null : null;
  const [own] = useQuery({ query: PlacesBelowDocument, variables: { year, unitId: null } });
  const [below] = useQuery({ query: PlacesBelowDocument, variables: { year, unitId: first }, pause: first === null });
  const [deepest] = useQuery({ query: PlacesBelowDocument, variables: { year, unitId: second }, pause: second === null });
  const nameIn = (places: readonly Place[] | undefined, id: string | null): string => places?.find((p) => p.unitId === id)?.name ?? '…';
  const way: DrillStep[] = [{ id: null, name: viewer.unit?.name ?? '' }];
  if (first) way.push({ id: first, name: nameIn(own.data?.moneyBelow, first) });
  if (second) way.push({ id: second, name: nameIn(below.data?.moneyBelow, second) });
  const shown = second ? deepest : first ? below : own;
  return {
    way, unitId: second ?? first, places: shown.data?.moneyBelow, fetching: shown.fetching, error: shown.error,
    mayGoDown: second === null,
    goTo: (depth: number) => change(depth === 0 ? { unit: null, sub: null } : { sub: null }),
    goDown: (id: string) => change(first ? { sub: id } : { unit: id }),
  };
}
