import type { Json, JsonObject, SamplePlan, SchemeSample } from '@gongqiao/kernel';
import type { SampleQuota } from './draw.js';

/** They are no recipients: one never stands in for the other. */
const STAKEHOLDERS = 'stakeholders';

function codesOf(lists: JsonObject, list: SchemeSample['lists'], kind: string): string[] {
  const held = kind === STAKEHOLDERS ? lists[kind] : ((lists[list] ?? {}) as JsonObject)[kind];
  return (Array.isArray(held) ? (held as readonly Json[]) : []).map(String);
}

/**
 * What is drawn from by a plan: codes of the list, each with the plan's kind before it, so that the same code of two kinds stays
 * two. Kinds of the list that the plan does not name are there where something of them may be drawn as a substitute.
 */
export function samplePool(lists: JsonObject, list: SchemeSample['lists'], { kinds, substitutes, from = {} }: SamplePlan): string[] {
  const named = [...new Set([...Object.keys(kinds), ...(substitutes > 0 ? Object.keys(from) : [])])];
  const claimed = new Set([...Object.keys(kinds), ...Object.entries(from).flatMap(([kind, held]) => [kind, ...held])]);
  const others = substitutes > 0 ? Object.keys((lists[list] ?? {}) as JsonObject).filter((kind) => !claimed.has(kind)) : [];
  const pool = [...named, ...others].flatMap((kind) => (from[kind] ?? [kind]).flatMap((held) => codesOf(lists, list, held)).map((code) => `${kind}:${code}`));
  return [...new Set(pool)];
}

/** The numbers of a plan, as the draw takes them. */
export function sampleQuota({ kinds, substitutes }: SamplePlan): SampleQuota {
  return { kinds, substitutes, apart: [STAKEHOLDERS] };
}
