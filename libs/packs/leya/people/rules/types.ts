// The handbook's own forms of figures: decimals with at most four places, leading zeros taken.
import { RecordType, Type, bool, count, decimal, pattern, record, refuse, type Decimal, type DecimalForm, type Fields, type Json, type SchemaNode, type Scope, type Siblings } from '@gongqiao/kernel';

type Condition = (siblings: Siblings, scope: Scope) => boolean;

const FORM: DecimalForm = { scale: 4, leadingZeros: true };

/** `dec`: a decimal string with at most four places; written with two. */
export function dec4(form: DecimalForm = {}): Type<Decimal> {
  return decimal({ ...FORM, write: 2, ...form });
}

/** `score`: 0 to 100. */
export function points100(): Type<Decimal> {
  return dec4({ min: '0', max: '100', unit: 'point' });
}

/** `money` in yuan, at most four places on input, two on output. */
export function yuan(form: DecimalForm = {}): Type<Decimal> {
  return dec4({ unit: 'yuan', ...form });
}

/** A figure of a scheme with one decimal. */
export function oneDecimal(): Type<Decimal> {
  return dec4({ write: 1 });
}

/** A figure of a table of parameters, written as it stands there; whether it is per cent says the table's own term. */
export function rate(): Type<Decimal> {
  return dec4({ write: 'plain' });
}

/** Identifier of a person, team, case …, as text that is not empty. */
export function identifier(): Type<string> {
  return pattern(/^[\s\S]+$/, '非空文本', 'a non-empty string');
}

/** A name that need not be unique. */
export function name(): Type<string> {
  return pattern(/^[\s\S]*$/, '文本', 'a string');
}

/** A list whose elements carry an identifier; its second use is refused before the element's other fields are looked at. */
class RosterType<T> extends Type<readonly T[]> {
  constructor(private readonly key: string, readonly item: Type<T>, private readonly nonEmpty: boolean) {
    super();
  }
  protected readPresent(value: unknown, path: string, scope: Scope): readonly T[] {
    if (!Array.isArray(value)) return refuse('wrong-type', path, `${path} 应为列表`, `${path} must be a list`);
    if (this.nonEmpty && value.length === 0) refuse('missing', path, `${path} 至少应有一项`, `${path} must hold at least one entry`);
    const seen = new Set<string>();
    return Array.from(value, (entry: unknown, i) => {
      const id = typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>)[this.key] : undefined;
      if (typeof id === 'string') {
        const field = `${path}[${i}].${this.key}`;
        if (seen.has(id)) refuse('duplicate', field, `${field} 与前面重复：${id}`, `${field} repeats ${id}`);
        seen.add(id);
      }
      return this.item.read(entry, `${path}[${i}]`, scope);
    });
  }
  writePresent(value: readonly T[]): Json {
    return value.map((entry) => this.item.write(entry));
  }
  protected node(): SchemaNode {
    return { type: 'array', items: this.item.describe(), uniqueItems: true, 'x-unique': this.key, ...(this.nonEmpty ? { minItems: 1 } : {}) };
  }
}

/**
 * What is said of one entry of a decision's roster besides the ids that the platform fills in.
 *
 * @throws Error when the field is no roster of records.
 */
export function entryOf(facts: RecordType<Fields>, field: string, ids: readonly string[]): RecordType<Fields> {
  const found = facts.fields[field];
  const item = found instanceof RosterType ? (found.item as unknown) : null;
  if (!(item instanceof RecordType)) throw new Error(`${field} is no roster of records`);
  return record(Object.fromEntries(Object.entries(item.fields as Fields).filter(([name]) => !ids.includes(name))));
}

/** People, teams, claims … each named once by `key`, the first field of an element. */
export function roster<T>(key: string, item: Type<T>, limits: { readonly nonEmpty?: boolean } = {}): Type<readonly T[]> {
  return new RosterType(key, item, limits.nonEmpty ?? false);
}

/** A nullable field that must hold a value where the facts before it demand one. */
class DemandedType<T> extends Type<T | null> {
  constructor(private readonly inner: Type<T>, private readonly demands: Condition, private readonly words: string) {
    super();
  }
  override readField(holder: Readonly<Record<string, unknown>>, key: string, path: string, scope: Scope): T | null {
    const { condition } = this.settings;
    if (condition && !condition(scope.siblings, scope)) return null;
    const value = this.inner.orNull().readField(holder, key, path, scope);
    if (value === null && this.demands(scope.siblings, scope)) {
      refuse('missing', path, `${this.words}，${path} 不能为空`, `${path} cannot be null here`);
    }
    return value;
  }
  protected readPresent(value: unknown, path: string, scope: Scope): T {
    return this.inner.read(value, path, scope);
  }
  writePresent(value: T): Json {
    return this.inner.write(value);
  }
  protected node(): SchemaNode {
    return { ...this.inner.describe(), 'x-demanded': this.words };
  }
}

/** `T|null`, refused when null although `demands` holds; `words` say when. */
export function demanded<T>(inner: Type<T>, demands: Condition, words: string): Type<T | null> {
  return new DemandedType(inner, demands, words);
}

/** Points given as whole numbers. */
export function wholePoints(): Type<number> {
  return count();
}

/** A yes or no with its Chinese term. */
export function yes(zh: string): Type<boolean> {
  return bool().zh(zh);
}
