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

/**
 * Lays areas out in at most seven places. While all fit, each has its own. Else those beside the daily work (registers, documents,
 * trail, administration) are gathered in the last place, and with them as many of the last areas of work as still do not fit.
 */
export function menuPlaces(visible: readonly Area[]): MenuPlaces {
  if (visible.length <= MENU_MOST) return { areas: visible, more: [] };
  const work = visible.filter((area) => !area.beside);
  const kept = work.slice(0, MENU_MOST - 1);
  return { areas: kept, more: visible.filter((area) => !kept.includes(area)) };
}
