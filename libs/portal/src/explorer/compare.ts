import { fieldsOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';

/** The part of a decision's name after its pack, by which decisions of several packs answer the same question. */
export function questionOf(decision: string): string {
  return decision.split('.').slice(1).join('.');
}

/** The facts of a draft that another decision's form also asks for; the rest is left for the user to fill in. */
export function sharedFacts(draft: Draft, other: SchemaNode): Draft {
  const asked = new Set(fieldsOf(other).map(([key]) => key));
  return Object.fromEntries(Object.entries(draft).filter(([key]) => asked.has(key)));
}

/** Reads facts from an address; anything that is no object gives none. */
export function factsFromAddress(text: string | undefined): Draft | null {
  if (!text) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Draft) : null;
  } catch {
    return null;
  }
}

/** The keys on which two answers differ. */
export function differingKeys(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]));
}
