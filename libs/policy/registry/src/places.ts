import type { Capability, Pack } from '@gongqiao/kernel';
import { capabilityOf } from '@gongqiao/kernel';

/** A place of the portal; without an address where a provision shows on more than one page. */
export interface Place {
  readonly zh: string;
  readonly address: string | null;
}

/**
 * Areas of work in which a capability's figures are used, beside the explorer, which has every decision.
 * Optional and the same for every pack: a new pack touches nothing here.
 */
const AREAS: Partial<Record<Capability, Place>> = {};

/** Every place of a pack's provisions in the portal, by provision: who looks for an article finds where it is carried out. */
export function placesOf(pack: Pack): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Map<string, Place>>();
  const put = (provisions: readonly { readonly id: string }[], ...places: readonly (Place | undefined)[]): void => {
    for (const { id } of provisions) {
      const held = found.get(id) ?? new Map<string, Place>();
      for (const place of places) if (place) held.set(place.zh, place);
      found.set(id, held);
    }
  };
  for (const d of pack.decisions) put(d.applies, { zh: `政策文件 › ${d.zh}`, address: `/policy/${pack.id}/decisions/${d.name}` }, AREAS[capabilityOf(d.name)]);
  for (const w of pack.workflows) {
    const acts = w.transitions.flatMap((t) => [...(t.provisions ?? []), ...(t.guards ?? []).map((g) => g.provision)]);
    const terms = Object.values(w.states).flatMap((s) => (s.term ? [s.term.provision] : []));
    put([...w.provisions, ...acts, ...terms], { zh: `待办 › ${w.zh}`, address: '/' });
  }
  for (const d of pack.duties) put(d.provisions, { zh: `待办 › ${d.zh}`, address: '/' });
  for (const r of pack.records) put(r.provisions, { zh: `登记簿 › ${r.zh}`, address: `/registers/${r.id}` });
  for (const p of pack.parameters) {
    put([p.provision], p.open ? { zh: `系统管理 › 参数 › ${p.zh}`, address: '/administration/parameters' } : { zh: `政策文件 › 参数 › ${p.zh}`, address: `/policy/${pack.id}` });
  }
  for (const r of pack.rights) put(r.provisions, { zh: `权限 › ${r.zh}`, address: `/policy/${pack.id}` });
  for (const p of pack.provisions) {
    if (p.shows) put([p], { zh: p.shows, address: null });
    else if (!found.has(p.id)) put([p], { zh: '政策文件', address: `/policy/${pack.id}` });
  }
  return new Map([...found].map(([id, places]) => [id, [...places.values()]]));
}
