import { refuse, shownName, type RefusalCode } from '../refusal.js';
import { Type, wrongType, type Infer, type Json, type JsonObject, type SchemaNode, type Scope } from './type.js';

export type Fields = Readonly<Record<string, Type<unknown>>>;
export type InferFields<F extends Fields> = { readonly [K in keyof F]: Infer<F[K]> };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A rule between the fields of a record, judged after all of them: gives the field at fault (relative to the record) or nothing. */
export type RecordRule<F extends Fields> = RuleHolder<F>['rule'];

interface RuleHolder<F extends Fields> {
  // Written as a method, so that a record of known fields may stand where any record is asked for.
  rule(facts: InferFields<F>, scope: Scope): { readonly field: string; readonly code: RefusalCode; readonly zh: string; readonly en: string } | undefined;
}

export class RecordType<F extends Fields> extends Type<InferFields<F>> {
  private readonly entries: readonly (readonly [string, Type<unknown>])[];

  constructor(readonly fields: F, private readonly rules: readonly RecordRule<F>[] = []) {
    super();
    this.entries = Object.entries(fields);
  }

  protected readPresent(value: unknown, path: string, scope: Scope): InferFields<F> {
    if (!isObject(value)) {
      return path === '' ? refuse('not-an-object', 'input', 'input 应为对象', 'input must be an object') : wrongType(path, '对象', 'an object');
    }
    const facts: Record<string, unknown> = {};
    const inner: Scope = { asOf: scope.asOf, siblings: facts, parent: scope };
    const prefix = path === '' ? '' : `${path}.`;
    for (const [key, type] of this.entries) facts[key] = type.readField(value, key, prefix + key, inner);
    const read = facts as InferFields<F>;
    for (const rule of this.rules) {
      const found = rule(read, inner);
      if (found) refuse(found.code, prefix + found.field, found.zh, found.en);
    }
    return read;
  }

  writePresent(value: InferFields<F>): JsonObject {
    const out: Record<string, Json> = {};
    const held = value as Readonly<Record<string, unknown>>;
    for (const [key, type] of this.entries) {
      try {
        out[key] = type.write(held[key]);
      } catch (error) {
        throw new Error(`answer field ${key}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return out;
  }

  protected node(): SchemaNode {
    const required = this.entries.filter(([, t]) => t.presence === 'required' || t.presence === 'nullable').map(([k]) => k);
    return {
      type: 'object',
      properties: Object.fromEntries(this.entries.map(([k, t]) => [k, t.describe()])),
      required,
      'x-order': this.entries.map(([k]) => k),
    };
  }
}

/** A record with named fields, read in the order written. Fields not listed are disregarded. */
export function record<F extends Fields>(fields: F, ...rules: RecordRule<F>[]): RecordType<F> {
  return new RecordType(fields, rules);
}

export interface ListLimits<T> {
  /** An empty list is refused, naming the list. */
  readonly nonEmpty?: boolean;
  /** Key that may occur only once; the later element is named (at `uniqueField` where given). */
  readonly unique?: (item: T) => string | number;
  readonly uniqueField?: string;
  readonly max?: number;
}

class ListType<T> extends Type<readonly T[]> {
  constructor(private readonly item: Type<T>, private readonly limits: ListLimits<T>) {
    super();
  }

  protected readPresent(value: unknown, path: string, scope: Scope): readonly T[] {
    if (!Array.isArray(value)) return wrongType(path, '列表', 'a list');
    const { nonEmpty, unique, uniqueField, max } = this.limits;
    if (nonEmpty && value.length === 0) refuse('missing', path, `${path} 至少应有一项`, `${path} must hold at least one entry`);
    if (max !== undefined && value.length > max) refuse('out-of-range', path, `${path} 至多 ${max} 项`, `${path} may hold at most ${max} entries`);
    const seen = unique ? new Set<string | number>() : null;
    const items: T[] = [];
    for (let i = 0; i < value.length; i += 1) {
      const at = `${path}[${i}]`;
      const item = this.item.presence === 'nullable' && value[i] === null ? (null as T) : this.item.read(value[i], at, scope);
      if (seen && unique) {
        const key = unique(item);
        const field = uniqueField ? `${at}.${uniqueField}` : at;
        if (seen.has(key)) refuse('duplicate', field, `${field} 与前面重复：${shownName(key)}`, `${field} repeats ${shownName(key)}`);
        seen.add(key);
      }
      items.push(item);
    }
    return items;
  }

  writePresent(value: readonly T[]): Json {
    return value.map((item) => this.item.write(item));
  }

  protected node(): SchemaNode {
    const { nonEmpty, unique, max } = this.limits;
    return {
      type: 'array', items: this.item.describe(), ...(nonEmpty ? { minItems: 1 } : {}),
      ...(max === undefined ? {} : { maxItems: max }), ...(unique ? { uniqueItems: true } : {}),
    };
  }
}

/** A list in any order unless said otherwise; may be empty unless `nonEmpty`. */
export function list<T>(item: Type<T>, limits: ListLimits<T> = {}): Type<readonly T[]> {
  return new ListType(item, limits);
}

/** A list of codes, dates or texts in which a value may appear once; the later is named. */
export function setOf<T extends string | number>(item: Type<T>, limits: Omit<ListLimits<T>, 'unique'> = {}): Type<readonly T[]> {
  return new ListType(item, { ...limits, unique: (value) => value });
}

/** A table with one value for each code of an enumeration, for parameters: `tableOf(GRADES, percent())`. */
export function tableOf<const K extends Readonly<Record<string, string>>, T>(terms: K, value: Type<T>): RecordType<{ readonly [P in keyof K]: Type<T> }> {
  const fields = Object.fromEntries(Object.entries(terms).map(([code, term]) => [code, value.zh(term)])) as { readonly [P in keyof K]: Type<T> };
  return new RecordType(fields);
}

class MapType<T> extends Type<Readonly<Record<string, T>>> {
  constructor(private readonly value: Type<T>) {
    super();
  }

  protected readPresent(given: unknown, path: string, scope: Scope): Readonly<Record<string, T>> {
    if (!isObject(given)) return wrongType(path, '对象', 'an object');
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.value.read(value, `${path}.${name}`, scope)]));
  }

  writePresent(value: Readonly<Record<string, T>>): JsonObject {
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, this.value.write(held)]));
  }

  protected node(): SchemaNode {
    return { type: 'object', additionalProperties: this.value.describe() };
  }
}

/** A table whose names are the tenant's own, each with one value: `mapOf(count())`. Ask it with `Object.hasOwn`. */
export function mapOf<T>(value: Type<T>): Type<Readonly<Record<string, T>>> {
  return new MapType(value);
}
