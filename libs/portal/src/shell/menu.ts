import type { Area } from './area.js';

/** The most that a clerk's eye takes in at once; what goes beyond it is gathered in the last place. */
export const MENU_MOST = 7;

/** The menu's places: areas in their order, and those gathered under 「更多」. */
export interface MenuPlaces {
  readonly areas: readonly Area[];
  readonly more: readonly Area[];
}

/** Areas that stand within another one give it their entries; without that other one they stand by themselves. */
export function gatherWithin(visible: readonly Area[]): readonly Area[] {
  const parent = (area: Area): Area | undefined => visible.find((other) => other.key === area.within);
  return visible.filter((area) => !parent(area)).map((area) => {
    const guests = visible.filter((other) => other.within === area.key);
    return guests.length === 0 ? area : { ...area, entries: [...(area.entries ?? []), ...guests.flatMap((guest) => guest.entries ?? [])] };
  });
}

/** The areas in the order of somebody's own work: what leads for everybody, what the roles do most, then the rest as it stands. */
export function inOrderOfWork(visible: readonly Area[], mainWork: readonly string[]): readonly Area[] {
  const place = ({ key, first }: Area): number => (first ? -1 : mainWork.includes(key) ? mainWork.indexOf(key) : mainWork.length);
  return visible.map((area, i) => ({ area, i })).sort((a, b) => place(a.area) - place(b.area) || a.i - b.i).map(({ area }) => area);
}

/**
 * Lays areas out in at most seven places. While all fit, each has its own. Else those beside the daily work (registers, documents,
 * trail, administration) are gathered in the last place, and with them as many of the last areas of work as still do not fit. What
 * the viewer's roles do most is daily work, whatever it is to others.
 */
export function menuPlaces(visible: readonly Area[], mainWork: readonly string[] = []): MenuPlaces {
  const ordered = inOrderOfWork(visible, mainWork);
  if (ordered.length <= MENU_MOST) return { areas: ordered, more: [] };
  const work = ordered.filter((area) => !area.beside || mainWork.includes(area.key));
  const kept = work.slice(0, MENU_MOST - 1);
  return { areas: kept, more: ordered.filter((area) => !kept.includes(area)) };
}
