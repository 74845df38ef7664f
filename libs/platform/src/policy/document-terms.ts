import type { Pack } from '@gongqiao/kernel';
import { inEnglish } from '../context/index.js';
import type { PolicyIndex } from './policy-index.js';

/** Keys that are English words; ids such as `LY-W-PAY-6` say nothing. */
const WORDS = /^[a-z][a-z]+([A-Z-][a-zA-Z-]*)?$/;

type Terms = Map<string, string>;

function put(terms: Terms, zh: string, key: string): void {
  if (!terms.has(zh) && WORDS.test(key)) terms.set(zh, inEnglish(key));
}

/** Codes of enumerations anywhere in the description of a type. */
function gather(terms: Terms, node: unknown): void {
  if (node === null || typeof node !== 'object') return;
  const codes = (node as { readonly 'x-terms'?: unknown })['x-terms'];
  for (const [code, zh] of Object.entries(codes ?? {})) if (typeof zh === 'string') put(terms, zh, code);
  for (const inner of Object.values(node)) gather(terms, inner);
}

function termsOf(pack: Pack): Terms {
  const terms: Terms = new Map(Object.entries(pack.english ?? {}));
  for (const { zh, en } of Object.values(pack.parties)) if (!terms.has(zh)) terms.set(zh, en);
  for (const [key, zh] of Object.entries(pack.unitKinds)) put(terms, zh, key);
  for (const flow of pack.workflows) {
    put(terms, flow.zh, flow.subject);
    for (const [key, state] of Object.entries(flow.states)) put(terms, state.zh, key);
    for (const act of flow.transitions) {
      put(terms, act.zh, act.id);
      gather(terms, act.form?.describe());
    }
  }
  for (const decision of pack.decisions) {
    gather(terms, decision.facts.describe());
    gather(terms, decision.answer.describe());
  }
  for (const { zh, id } of [...pack.records, ...pack.schemes]) put(terms, zh, id);
  for (const { zh, name } of pack.decisions) put(terms, zh, name.split('.').at(-1) ?? '');
  return terms;
}

const known = new WeakMap<PolicyIndex, Map<string, Terms>>();

/**
 * English for the terms of all documents, Chinese to English: what a pack says itself, then its parties, then what the keys of its
 * states, acts, codes, records, decisions and schemes say. The tenant's own document goes before the others.
 */
export function documentTerms(index: PolicyIndex, own: string | null): ReadonlyMap<string, string> {
  const held = known.get(index) ?? new Map<string, Terms>();
  known.set(index, held);
  const found = held.get(own ?? '');
  if (found) return found;
  const packs = [...index.packs].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const terms: Terms = new Map();
  for (const pack of packs) for (const [zh, en] of termsOf(pack)) if (!terms.has(zh)) terms.set(zh, en);
  held.set(own ?? '', terms);
  return terms;
}
