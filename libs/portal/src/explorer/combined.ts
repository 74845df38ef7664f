import type { Bilingual } from '../ui/language.js';
import type { Reason, Value } from '../ui/reasons/reason.js';

/** The part of one document, as the API answers it. */
export interface CombinedPart {
  readonly pack: string;
  readonly title: string;
  readonly side: string;
  readonly decision: string;
  readonly zh: string;
  readonly output: Readonly<Record<string, Value>> | null;
  readonly reasons: readonly Reason[];
  readonly provisions: readonly string[];
  readonly error: { readonly code: string; readonly field: string | null; readonly message: Bilingual } | null;
}

/** What several documents say together. */
export interface Combined {
  readonly ok: true;
  readonly capability: string;
  readonly zh: string;
  readonly rule: string;
  readonly parts: readonly CombinedPart[];
  readonly result: Readonly<Record<string, Value>> | null;
  readonly decidedBy: readonly { readonly pack: string; readonly provision: string; readonly article: string; readonly says: string }[];
  readonly reasons: readonly Reason[];
}

export type CombinedOutcome = Combined | { readonly ok: false; readonly error: { readonly message: Bilingual; readonly field: string | null } };

/** Which decisions of a document may stand for a matter: those that contribute to it; where one side decides, those of its own chapter. */
export function decisionsFor<D extends { readonly capability: string; readonly contributesTo: readonly string[] }>(decisions: readonly D[], capability: string): readonly D[] {
  const contributing = decisions.filter((d) => d.contributesTo.includes(capability));
  return contributing.length > 0 ? contributing : decisions.filter((d) => d.capability === capability);
}

/** A line of the combined result. */
export interface ResultLine {
  readonly words: string;
  readonly value: string;
  readonly provision: string | null;
  readonly pack: string | null;
}

type Entry = Readonly<Record<string, Value>>;

const text = (value: Value | undefined): string => (value === null || value === undefined ? '' : typeof value === 'object' ? '' : String(value));
const entries = (value: Value | undefined): readonly Entry[] => (Array.isArray(value) ? (value as readonly Value[]).filter((v): v is Entry => typeof v === 'object' && v !== null && !Array.isArray(v)) : []);
const firstAsked = (entry: Entry): Entry | undefined => entries(entry['askedBy'])[0];

/** The result's lists as lines, whatever the rule: approvals, deadlines, floors, schemes, requirements. */
export function linesOf(result: Readonly<Record<string, Value>>, state: (code: string) => string): readonly ResultLine[] {
  const line = (entry: Entry, value: string, source: Entry = entry): ResultLine => ({ words: text(entry['zh']), value, provision: text(source['provision']) || null, pack: text(source['pack']) || null });
  return [
    ...entries(result['chain']).map((e) => ({ ...line(e, state(text(e['state'])), firstAsked(e) ?? e), words: `${text(e['zh'])}${text(e['act'])}` })),
    ...entries(result['obstacles']).map((e) => line(e, state('obstacle'))),
    ...entries(result['deadlines']).map((e) => ({ ...line(e, text(e['dueOn'])), words: `${text(e['zh'])}（${text(e['who'])}）${e['done'] === true ? '✓' : ''}` })),
    ...entries(result['floors']).map((e) => ({ ...line(e, text(e['floor'])), words: `${text(e['zh'])}${text(e['shortfall']) === '0.00' ? '' : ` −${text(e['shortfall'])}`}` })),
    ...entries(result['schemes']).map((e) => line(e, text(e['value']))),
    ...entries(result['requirements']).map((e) => line(e, e['value'] === null ? '∞' : text(e['value']))),
  ];
}

/** The one verdict of a result, where its rule gives one: granted, compliant, met, all done. */
export function verdictOf(result: Readonly<Record<string, Value>>): { readonly key: 'granted' | 'compliant' | 'met' | 'allDone'; readonly holds: boolean } | null {
  const key = (['granted', 'compliant', 'met', 'allDone'] as const).find((name) => typeof result[name] === 'boolean');
  return key ? { key, holds: result[key] === true } : null;
}
