import { provision, type Provision, type ProvisionKind } from '@gongqiao/kernel';

/**
 * How sure the text is: L 法律原文 · M 两表核对 · S 二手资料引文 · P 第三方页面 · U 未核实（须由人确认）.
 * A mark of two letters stands where parts of one provision differ.
 */
export type Mark = 'L' | 'M' | 'S' | 'P' | 'U' | 'L、S' | 'L、U' | 'L、P' | 'P、U';

/** Declares a provision of the law: `law` is its name (also the source), `place` the articles. */
export function nt(
  id: string, law: string, place: string, mark: Mark, kind: ProvisionKind, says: string,
  notes: { readonly reading?: string; readonly shows?: string } = {},
): Provision {
  return provision(`NT-${id}`, `${law}${place}`, kind, says, { source: law, mark, ...notes });
}
