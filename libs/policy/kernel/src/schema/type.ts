import type { PlainDate } from '../plain-date.js';
import { Refusal, refuse, type Bilingual, type Fault } from '../refusal.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The fields of the same record that have been read so far, in the order of the input table. */
export type Siblings = Readonly<Record<string, unknown>>;

/** What reading a field may look at: the day of judgement, the fields before it, and the record around its own. */
export interface Scope {
  readonly asOf: PlainDate;
  readonly siblings: Siblings;
  readonly parent?: Scope;
}

/**
 * How a field may be absent.
 * `required`: present and not null · `optional`: null and absent are the same, read as null ·
 * `nullable`: must be present, may be null · `omittable`: may be left out (read as null), but not null.
 */
export type Presence = 'required' | 'optional' | 'nullable' | 'omittable';

export type Check<T> = (value: T, siblings: Siblings, scope: Scope) => Fault | undefined;
export type Condition = (siblings: Siblings, scope: Scope) => boolean;

interface Settings {
  readonly presence: Presence;
  readonly label: Bilingual | null;
  readonly condition: Condition | null;
  readonly conditionWords: string | null;
  readonly needed: Condition | null;
  readonly checks: readonly Check<never>[];
}

const PLAIN: Settings = { presence: 'required', label: null, condition: null, conditionWords: null, needed: null, checks: [] };

/** JSON Schema node with the words the forms need (`title`, `x-…`). */
export interface SchemaNode {
  [key: string]: unknown;
}

/**
 * A type of facts or answers: it reads JSON into values (refusing by field), writes values
 * as JSON, and describes itself for forms, the explorer and the command line.
 * Types are immutable: every modifier gives a new one.
 */
export abstract class Type<T> {
  protected settings: Settings = PLAIN;

  /** Reads a present, non-null value or throws the refusal of `path`. */
  protected abstract readPresent(value: unknown, path: string, scope: Scope): T;
  /** Writes a value as JSON; throws when the pack produced something that is not of the type. */
  abstract writePresent(value: T): Json;
  protected abstract node(): SchemaNode;

  get presence(): Presence {
    return this.settings.presence;
  }

  get label(): Bilingual | null {
    return this.settings.label;
  }

  private with(change: Partial<Settings>): this {
    const copy = Object.create(Object.getPrototypeOf(this) as object) as this;
    Object.assign(copy, this);
    copy.settings = { ...this.settings, ...change };
    return copy;
  }

  /** May be null or left out; both read as null. */
  optional(): Type<T | null> {
    return this.with({ presence: 'optional' }) as Type<T | null>;
  }

  /** Must be present and may be null (`T|null`). */
  orNull(): Type<T | null> {
    return this.with({ presence: 'nullable' }) as Type<T | null>;
  }

  /** May be left out but not null (`T?`); left out reads as null. */
  omittable(): Type<T | null> {
    return this.with({ presence: 'omittable' }) as Type<T | null>;
  }

  /** Read only where the condition on the fields before it holds; otherwise not looked at, and null. */
  when(condition: Condition, words: string): Type<T | null> {
    return this.with({ condition, conditionWords: words }) as Type<T | null>;
  }

  /** Required where the condition on the fields before it holds; elsewhere it may be absent, and what is given is checked all the same. */
  requiredWhen(condition: Condition, words: string): Type<T | null> {
    return this.with({ presence: 'optional', needed: condition, conditionWords: words }) as Type<T | null>;
  }

  /** A rule on the field, judged at its own place with the fields before it. */
  check(check: Check<NonNullable<T>>): this {
    return this.with({ checks: [...this.settings.checks, check as Check<never>] });
  }

  /** The Chinese term of the field; English defaults to the field's name. */
  zh(zh: string, en = ''): this {
    return this.with({ label: { zh, en } });
  }

  /** Reads `holder[key]` by the presence, condition and checks of this type. */
  readField(holder: Readonly<Record<string, unknown>>, key: string, path: string, scope: Scope): T {
    const { condition, needed, presence } = this.settings;
    if (condition && !condition(scope.siblings, scope)) return null as T;
    const value = Object.hasOwn(holder, key) ? holder[key] : undefined;
    if (needed && (value === undefined || value === null) && needed(scope.siblings, scope)) return this.refuseMissing(path);
    if (value === undefined) {
      if (presence === 'optional' || presence === 'omittable') return null as T;
      return this.refuseMissing(path);
    }
    if (value === null && (presence === 'optional' || presence === 'nullable')) return null as T;
    return this.read(value, path, scope);
  }

  private refuseMissing(path: string): never {
    const name = this.settings.label?.zh;
    return refuse('missing', path, `缺少${name ? `「${name}」` : ''}（${path}），请补填`, `${path} is missing; please give it`);
  }

  /** Reads a value that stands on its own or in a list. */
  read(value: unknown, path: string, scope: Scope): T {
    if (value === null || value === undefined) return this.refuseMissing(path);
    const result = this.readPresent(value, path, scope);
    for (const check of this.settings.checks) {
      const found = (check as Check<T>)(result, scope.siblings, scope);
      if (found) throwFault(found, path);
    }
    return result;
  }

  /** Writes a value that may be null where the type allows it. */
  write(value: T): Json {
    if (value === null) {
      if (this.settings.presence === 'required' && !this.settings.condition) throw new Error('an answer is null where its schema forbids it');
      return null;
    }
    if (value === undefined) throw new Error('an answer lacks a key of its schema');
    return this.writePresent(value);
  }

  /** JSON Schema of the type, for forms and `policy list`. */
  describe(): SchemaNode {
    const { label, presence, conditionWords } = this.settings;
    const node = this.node();
    if (label) {
      node['title'] = label.zh;
      if (label.en) node['x-title-en'] = label.en;
    }
    if (presence !== 'required') node['x-presence'] = presence;
    if (conditionWords) node['x-when'] = conditionWords;
    return node;
  }
}

export type Infer<S> = S extends Type<infer T> ? T : never;

export function throwFault(found: Fault, path: string): never {
   
  throw new Refusal(found.code, path, found.message);
}

export function wrongType(path: string, zh: string, en: string): never {
  return refuse('wrong-type', path, `${path} 应为${zh}`, `${path} must be ${en}`);
}
