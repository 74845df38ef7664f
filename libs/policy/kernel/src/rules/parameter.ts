import { parseDate, type PlainDate } from '../plain-date.js';
import { refuse } from '../refusal.js';
import type { Json, SchemaNode, Type } from '../schema/type.js';
import type { Provision } from './provision.js';

/** For rows without a beginning: documents that bear no date. */
export const ALWAYS = '0001-01-01' as PlainDate;

export interface DatedJson {
  readonly from: string;
  readonly value: Json;
  /** Source document of a tenant's override. */
  readonly source?: string;
}

export interface DatedValue<T> {
  readonly from: PlainDate;
  readonly value: T;
  readonly raw: Json;
  readonly source?: string;
}

/** A number (or table) that a document fixes, with the days from which each version holds. */
export interface Parameter<T> {
  readonly id: string;
  readonly zh: string;
  readonly provision: Provision;
  /** Whether a tenant may enter dated versions of its own for later periods. */
  readonly open: boolean;
  readonly type: Type<T>;
  readonly rows: readonly DatedValue<T>[];
  describe(): SchemaNode;
}

export interface ParameterSpec<T> {
  readonly zh: string;
  readonly provision: Provision;
  readonly type: Type<T>;
  readonly values: readonly DatedJson[];
  readonly open?: boolean;
}

/** Reads dated rows through the parameter's own type, in rising order; two rows of one day are refused. */
export function readRows<T>(type: Type<T>, id: string, rows: readonly DatedJson[]): DatedValue<T>[] {
  const read = rows.map((row, i) => {
    const from = parseDate(row.from);
    if (from === 'wrong-form' || from === 'impossible') {
      return refuse('impossible-date', `${id}[${i}].from`, `${id} 的起始日不是实际日期`, `${id} starts on a day that does not exist`);
    }
    const value = type.read(row.value, `${id}[${i}].value`, { asOf: from, siblings: {} });
    return { from, value, raw: row.value, ...(row.source === undefined ? {} : { source: row.source }) };
  });
  read.sort((a, b) => (a.from < b.from ? -1 : 1));
  read.forEach((row, i) => {
    if (i > 0 && read[i - 1]?.from === row.from) refuse('duplicate', `${id}.from`, `${id} 同一天有两个版本`, `${id} has two versions from the same day`);
  });
  return read;
}

/** Declares a parameter; its values are checked against its type when the pack loads. */
export function parameter<T>(id: string, spec: ParameterSpec<T>): Parameter<T> {
  const { zh, provision, type, open = false } = spec;
  return { id, zh, provision, open, type, rows: readRows(type, id, spec.values), describe: () => type.describe() };
}

/** The row in force on a day: the latest `from` not after it; undefined when none. */
export function rowOn<R extends { readonly from: PlainDate }>(rows: readonly R[], on: PlainDate): R | undefined {
  let found: R | undefined;
  for (const row of rows) if (row.from <= on && (!found || row.from >= found.from)) found = row;
  return found;
}

/** Overrides by parameter id, already read through the parameters' types. */
export type Overrides = ReadonlyMap<string, readonly DatedValue<unknown>[]>;

/**
 * Reads overrides (a tenant's dated rows, or the changes of a what-if) for the named parameters.
 * Rows of an override take the place of the pack's from their first day on; before it the pack's hold.
 */
export function readOverrides(parameters: readonly Parameter<unknown>[], rows: Readonly<Record<string, readonly DatedJson[]>>): Overrides {
  const byId = new Map(parameters.map((p) => [p.id, p]));
  const out = new Map<string, readonly DatedValue<unknown>[]>();
  for (const [id, dated] of Object.entries(rows)) {
    const target = byId.get(id) ?? refuse('unknown-value', id, `没有参数 ${id}`, `There is no parameter ${id}`);
    const own = readRows(target.type, id, dated);
    const first = own[0]?.from;
    out.set(id, first === undefined ? target.rows : [...target.rows.filter((row) => row.from < first), ...own]);
  }
  return out;
}
