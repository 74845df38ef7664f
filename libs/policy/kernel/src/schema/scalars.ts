import { parseDateTime, type DateTime } from '../date-time.js';
import { Decimal, isDecimal } from '../decimal.js';
import { parseDate, parseMonth, type PlainDate, type PlainMonth } from '../plain-date.js';
import { refuse } from '../refusal.js';
import { Type, wrongType, type Json, type Scope, type SchemaNode } from './type.js';

class TextType extends Type<string> {
  protected readPresent(value: unknown, path: string): string {
    if (typeof value !== 'string' || value.trim() === '') wrongType(path, '非空文本', 'text with at least one non-blank character');
    return value;
  }
  writePresent(value: string): Json {
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'string', minLength: 1 };
  }
}

/** Text with at least one non-blank character. */
export function text(): Type<string> {
  return new TextType();
}

class PatternType extends Type<string> {
  constructor(private readonly pattern: RegExp, private readonly words: { zh: string; en: string }) {
    super();
  }
  protected readPresent(value: unknown, path: string): string {
    if (typeof value !== 'string' || !this.pattern.test(value)) wrongType(path, this.words.zh, this.words.en);
    return value;
  }
  writePresent(value: string): Json {
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'string', pattern: this.pattern.source };
  }
}

/** Text of a fixed form, for example `YYYY-Q1`. */
export function pattern(form: RegExp, zh: string, en: string): Type<string> {
  return new PatternType(form, { zh, en });
}

class BoolType extends Type<boolean> {
  protected readPresent(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') wrongType(path, '是或否（true/false）', 'true or false');
    return value;
  }
  writePresent(value: boolean): Json {
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'boolean' };
  }
}

export function bool(): Type<boolean> {
  return new BoolType();
}

export interface IntegerLimits {
  readonly min?: number;
  readonly max?: number;
}

class IntegerType extends Type<number> {
  constructor(private readonly limits: IntegerLimits) {
    super();
  }
  protected readPresent(value: unknown, path: string): number {
    if (typeof value !== 'number' || !Number.isInteger(value)) wrongType(path, '整数', 'a whole number');
    const { min, max } = this.limits;
    if (!Number.isSafeInteger(value) || (min !== undefined && value < min) || (max !== undefined && value > max)) {
      const [from, to] = [min ?? '', max ?? ''];
      refuse('out-of-range', path, `${path} 超出范围（${from}～${to}）`, `${path} must lie within ${from}..${to}`);
    }
    return value === 0 ? 0 : value;
  }
  writePresent(value: number): Json {
    if (!Number.isSafeInteger(value)) throw new Error(`an answer holds ${value} where a whole number belongs`);
    return value;
  }
  protected node(): SchemaNode {
    const { min, max } = this.limits;
    return { type: 'integer', ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
  }
}

/** Whole JSON number; no limits unless given. */
export function integer(limits: IntegerLimits = {}): Type<number> {
  return new IntegerType(limits);
}

/** Whole number, 0 or more unless a range is given. */
export function count(limits: IntegerLimits = {}): Type<number> {
  return new IntegerType({ min: 0, ...limits });
}

/** Whole number of four digits. */
export function year(limits: IntegerLimits = {}): Type<number> {
  return new IntegerType({ min: 1000, max: 9999, ...limits });
}

export interface DecimalForm {
  /** Most decimals on input; 2 unless given. */
  readonly scale?: number;
  /** Decimals on output; as `scale` unless given; 'plain' writes as many as there are. */
  readonly write?: number | 'plain';
  readonly min?: string;
  readonly max?: string;
  /** Must be above this figure. */
  readonly above?: string;
  readonly signed?: boolean;
  /** Leading zeros such as "01.5" are taken; off unless given. */
  readonly leadingZeros?: boolean;
  /** Unit for display: yuan, percent, point, hour, day … */
  readonly unit?: string;
}

class DecimalType extends Type<Decimal> {
  private readonly form: RegExp;
  private readonly least: Decimal | null;
  private readonly most: Decimal | null;
  private readonly above: Decimal | null;
  private readonly places: number | 'plain';

  constructor(private readonly spec: DecimalForm) {
    super();
    const scale = spec.scale ?? 2;
    const whole = spec.leadingZeros ? '\\d+' : '(?:0|[1-9]\\d*)';
    this.form = new RegExp(`^${spec.signed ? '-?' : ''}${whole}${scale > 0 ? `(?:\\.\\d{1,${scale}})?` : ''}$`);
    this.least = spec.min === undefined ? null : new Decimal(spec.min);
    this.most = spec.max === undefined ? null : new Decimal(spec.max);
    this.above = spec.above === undefined ? null : new Decimal(spec.above);
    this.places = spec.write ?? scale;
  }
  protected readPresent(value: unknown, path: string): Decimal {
    if (typeof value !== 'string' || value.length > 40 || !this.form.test(value)) {
      wrongType(path, `十进制字符串（至多 ${this.spec.scale ?? 2} 位小数，如 "1650.00"）`, `a decimal string with at most ${this.spec.scale ?? 2} decimals, such as "1650.00"`);
    }
    const parsed = new Decimal(value);
    const { least, most, above } = this;
    if ((least && parsed.lt(least)) || (most && parsed.gt(most)) || (above && parsed.lte(above))) {
      const range = `${above ? `> ${above.toString()}` : (this.spec.min ?? '')}～${this.spec.max ?? ''}`;
      refuse('out-of-range', path, `${path} 超出范围（${range}）`, `${path} must lie within ${range}`);
    }
    return parsed;
  }
  writePresent(value: Decimal): Json {
    if (!isDecimal(value) || !value.isFinite()) throw new Error('an answer holds something else where a decimal belongs');
    const shown = this.places === 'plain' ? value.toFixed() : value.toFixed(this.places, Decimal.ROUND_HALF_UP);
    return /^-0(\.0+)?$/.test(shown) ? shown.slice(1) : shown;
  }
  protected node(): SchemaNode {
    const { min, max, above, unit } = this.spec;
    return {
      type: 'string', format: 'decimal', pattern: this.form.source, 'x-scale': this.spec.scale ?? 2,
      ...(min === undefined ? {} : { 'x-minimum': min }), ...(max === undefined ? {} : { 'x-maximum': max }),
      ...(above === undefined ? {} : { 'x-above': above }), ...(unit === undefined ? {} : { 'x-unit': unit }),
    };
  }
}

/** Decimal string of a stated form. */
export function decimal(form: DecimalForm = {}): Type<Decimal> {
  return new DecimalType(form);
}

/** Yuan, 0 or more, at most two decimals, no leading zeros; two decimals on output. */
export function money(form: DecimalForm = {}): Type<Decimal> {
  return new DecimalType({ unit: 'yuan', ...form });
}

/** Per cent, 0 to 100, in numbers of per cent ("12.50" is 12.5 %). */
export function percent(form: DecimalForm = {}): Type<Decimal> {
  return new DecimalType({ unit: 'percent', min: '0', max: '100', ...form });
}

/** Score from 0 to 100. */
export function score(form: DecimalForm = {}): Type<Decimal> {
  return new DecimalType({ unit: 'point', min: '0', max: '100', ...form });
}

/**
 * When a date may lie: `fact` has happened (later than asOf is refused), `any` may be any day
 * (plans, and terms written in a contract).
 */
export type DateSense = 'fact' | 'any';

class DateType extends Type<PlainDate> {
  constructor(private readonly sense: DateSense) {
    super();
  }
  protected readPresent(value: unknown, path: string, scope: Scope): PlainDate {
    const parsed = typeof value === 'string' ? parseDate(value) : 'wrong-form';
    if (parsed === 'wrong-form') return wrongType(path, '日期（YYYY-MM-DD）', 'a date (YYYY-MM-DD)');
    if (parsed === 'impossible') refuse('impossible-date', path, `${path} 不是实际存在的日期`, `${path} is not a day that exists`);
    if (this.sense === 'fact' && parsed > scope.asOf) {
      refuse('out-of-range', path, `${path} 是已发生的事实，不得晚于基准日 ${scope.asOf}`, `${path} is a fact and cannot be later than ${scope.asOf}`);
    }
    return parsed;
  }
  writePresent(value: PlainDate): Json {
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'string', format: 'date', ...(this.sense === 'fact' ? { 'x-not-after-as-of': true } : {}) };
  }
}

/** Any real day. */
export function date(): Type<PlainDate> {
  return new DateType('any');
}

/** The day of something that has happened: later than asOf is refused. */
export function pastDate(): Type<PlainDate> {
  return new DateType('fact');
}

class MonthType extends Type<PlainMonth> {
  protected readPresent(value: unknown, path: string): PlainMonth {
    const parsed = typeof value === 'string' ? parseMonth(value) : 'wrong-form';
    if (parsed === 'wrong-form') return wrongType(path, '月份（YYYY-MM）', 'a month (YYYY-MM)');
    if (parsed === 'impossible') return refuse('impossible-date', path, `${path} 不是实际存在的月份`, `${path} is not a month that exists`);
    return parsed;
  }
  writePresent(value: PlainMonth): Json {
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'string', format: 'month', pattern: '^\\d{4}-\\d{2}$' };
  }
}

/** Calendar month `YYYY-MM`. */
export function month(): Type<PlainMonth> {
  return new MonthType();
}

class DateTimeType extends Type<DateTime> {
  protected readPresent(value: unknown, path: string): DateTime {
    const parsed = typeof value === 'string' ? parseDateTime(value) : 'wrong-form';
    if (parsed === 'wrong-form') return wrongType(path, '带时区的时间（YYYY-MM-DDThh:mm:ss+08:00）', 'a date-time with offset (YYYY-MM-DDThh:mm:ss+08:00)');
    if (parsed === 'impossible') return refuse('impossible-date', path, `${path} 不是实际存在的时间`, `${path} is not a time that exists`);
    return parsed;
  }
  writePresent(value: DateTime): Json {
    return value.text;
  }
  protected node(): SchemaNode {
    return { type: 'string', format: 'date-time' };
  }
}

/** Instant with its offset. */
export function dateTime(): Type<DateTime> {
  return new DateTimeType();
}

/** Time of day `HH:MM`, 00:00 to 23:59. */
export function timeOfDay(): Type<string> {
  return new PatternType(/^([01]\d|2[0-3]):[0-5]\d$/, { zh: '时刻（HH:MM）', en: 'a time of day (HH:MM)' });
}

/** Enumeration: code → Chinese term, in the document's order. */
export type Terms = Readonly<Record<string, string>>;

class OneOfType<K extends string> extends Type<K> {
  constructor(private readonly terms: Readonly<Record<K, string>>) {
    super();
  }
  protected readPresent(value: unknown, path: string): K {
    if (typeof value !== 'string') return wrongType(path, '列明的代码之一', 'one of the listed codes');
    if (!Object.hasOwn(this.terms, value)) {
      const allowed = Object.entries<string>(this.terms).map(([code, term]) => `${code} ${term}`).join('、');
      refuse('unknown-value', path, `${path} 的值不在列表中，可用：${allowed}`, `${path} must be one of ${Object.keys(this.terms).join(', ')}`);
    }
    return value as K;
  }
  writePresent(value: K): Json {
    if (!Object.hasOwn(this.terms, value)) throw new Error(`an answer holds the unknown code ${value}`);
    return value;
  }
  protected node(): SchemaNode {
    return { type: 'string', enum: Object.keys(this.terms), 'x-terms': this.terms };
  }
}

/** One of the codes of an enumeration. */
export function oneOf<const T extends Terms>(terms: T): Type<keyof T & string> {
  return new OneOfType(terms as Readonly<Record<keyof T & string, string>>);
}
