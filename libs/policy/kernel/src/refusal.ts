/** Codes of refusals, in the order in which the first that fits is taken. */
export const REFUSAL_CODES = [
  'missing',
  'wrong-type',
  'out-of-range',
  'unknown-value',
  'impossible-date',
  'duplicate',
  'inconsistent',
  'not-in-force',
  'no-calendar',
  'no-parameter',
  'unknown-decision',
  'not-an-object',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a field, without its path: `check` functions return it, the schema adds the path. */
export interface Fault {
  readonly code: RefusalCode;
  readonly message: Bilingual;
}

/** Makes a fault. The words say what would be right, not only what is wrong. */
export function fault(code: RefusalCode, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

export interface RefusalJson {
  readonly code: RefusalCode;
  readonly field: string;
  readonly message: Bilingual;
  readonly provision?: string;
}

/**
 * An expected refusal: input that cannot be judged, with the field at fault.
 * It is thrown inside the kernel only, without a stack (a refusal is an answer, not a
 * crash, and stacks cost more than the decision); `evaluate` turns it into a value.
 */
export class Refusal {
  constructor(
    readonly code: RefusalCode,
    readonly field: string,
    readonly message: Bilingual,
    readonly provision?: string,
  ) {}

  toJSON(): RefusalJson {
    const base = { code: this.code, field: this.field, message: this.message };
    return this.provision === undefined ? base : { ...base, provision: this.provision };
  }
}

/** Throws the refusal of a field. */
export function refuse(code: RefusalCode, field: string, zh: string, en: string, provision?: string): never {
   
  throw new Refusal(code, field, { zh, en }, provision);
}

/** Gives what must be there by the pack's own logic; a gap is a defect of the pack, not of the input. */
export function given<T>(value: T | null | undefined, what = 'value'): T {
  if (value === null || value === undefined) throw new Error(`broken assumption: ${what} is absent`);
  return value;
}

/** A name that was given, for a message: at most eighty characters of text, the kind of anything else. Never fails, whatever was given. */
export function shownName(given: unknown): string {
  if (typeof given === 'string') return given.length > 80 ? `${given.slice(0, 80)}…` : given;
  if (given === undefined) return '（未给出）';
  return Array.isArray(given) ? '（列表）' : typeof given === 'object' && given !== null ? '（对象）' : String(given);
}
