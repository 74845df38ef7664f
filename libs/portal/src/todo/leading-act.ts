import type { Bilingual } from '../ui/language.js';

/** An act as the API shows it. */
export interface ShownAct {
  readonly transition: string;
  readonly zh: string;
  readonly needsReason: boolean;
  readonly form?: unknown;
  readonly refusal?: Bilingual | null;
}

/**
 * The act that leads a matter on without asking for anything: a document declares its way first. One that wants a form or a reason, or
 * that is refused now, is no act for many at once; then the reason is given where there is one.
 */
export function leadingAct(acts: readonly ShownAct[]): { readonly act: ShownAct | null; readonly why: Bilingual | null } {
  const [first] = acts;
  if (!first) return { act: null, why: null };
  if (first.refusal) return { act: null, why: first.refusal };
  if (first.needsReason || first.form) return { act: null, why: null };
  return { act: first, why: null };
}
