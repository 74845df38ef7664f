import type { ComponentType, LazyExoticComponent } from 'react';
import type { Bilingual } from '../ui/language.js';
import { allows } from '../session/rights.js';

/** A page of an area; its component is loaded when it is first opened. */
export interface AreaRoute {
  /** Path from the root, without the leading slash, as `posts/:id`. */
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
}

/** An entry beneath an area in the menu. */
export interface AreaEntry extends Bilingual {
  /** Address as it stands in the bar, `/posts/applications`. */
  readonly address: string;
  /** Rights `verb:Subject`, any of which shows the entry; none shows it to all who see the area. */
  readonly rights?: readonly string[];
}

/**
 * An area of work of the portal. It shows where the viewer holds any of its rights or roles, or to everyone when it names
 * neither. `hidden` areas have pages but no place in the menu.
 */
export interface Area extends Bilingual {
  readonly key: string;
  readonly icon: ComponentType;
  /** Address of its first page. */
  readonly address: string;
  readonly rights?: readonly string[];
  readonly roles?: readonly string[];
  readonly hidden?: boolean;
  /** Key of the area in whose menu its entries stand, for whoever sees both. */
  readonly within?: string;
  /** Leads everybody's menu. */
  readonly first?: boolean;
  /** Stands beside the daily work (documents, registers, administration): the first to be gathered where the menu is full. */
  readonly beside?: boolean;
  readonly entries?: readonly AreaEntry[];
  /** Where to-dos and search results about a kind of thing lead, by the API's name of the kind. */
  readonly subjects?: Readonly<Record<string, (id: string) => string>>;
  readonly routes: readonly AreaRoute[];
}

/** What of a viewer decides which areas show. */
export interface Rights {
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
}

function holdsAny(rights: readonly string[], viewer: Rights): boolean {
  return rights.some((right) => {
    const [verb = '', subject = ''] = right.split(':');
    return allows(viewer.permissions, verb, subject);
  });
}

/** Whether a viewer sees an area at all. */
export function mayOpen(area: Pick<Area, 'rights' | 'roles'>, viewer: Rights): boolean {
  if (!area.rights && !area.roles) return true;
  return holdsAny(area.rights ?? [], viewer) || (area.roles ?? []).some((role) => viewer.roles.includes(role));
}

/** The areas that a viewer sees, each with the entries that the viewer may open. */
export function areasFor(areas: readonly Area[], viewer: Rights): Area[] {
  return areas.filter((area) => mayOpen(area, viewer)).flatMap((area) => {
    const entries = area.entries?.filter((entry) => !entry.rights || holdsAny(entry.rights, viewer));
    if (!entries) return [area];
    // Without entries the area's own page is all there is; where that is one of the shut entries, it leads nowhere.
    return entries.length === 0 && area.entries?.some((entry) => entry.address === area.address) ? [] : [{ ...area, entries }];
  });
}

/** The area, and its entry, that an address belongs to: the longest beginning that fits. */
export function placeOf(areas: readonly Area[], address: string): { readonly area: Area; readonly entry: AreaEntry | null } | null {
  const fits = (start: string): boolean => address === start || address.startsWith(start === '/' ? '/' : `${start}/`);
  const found = areas.flatMap((area) => [
    { area, entry: null, start: area.address },
    ...area.routes.map((r) => ({ area, entry: null, start: `/${r.path.split('/:')[0] ?? ''}` })),
    ...(area.entries ?? []).map((entry) => ({ area, entry, start: entry.address })),
  ]).filter(({ start }) => fits(start)).sort((a, b) => b.start.length - a.start.length || (a.entry ? -1 : 1));
  const best = found[0];
  return best ? { area: best.area, entry: best.entry } : null;
}

/** The address of a thing that a to-do, a search result or the trail speaks of; null where no area shows such things. */
export function addressOfSubject(areas: readonly Area[], subject: string, id: string): string | null {
  for (const area of areas) {
    const address = area.subjects?.[subject];
    if (address) return address(id);
  }
  return null;
}
