import type { Value } from '../reasons/reason.js';
import { fieldsOf, isBlank, type Draft, type SchemaNode } from './schema.js';

/** What is wrong with a field, as a key of the form's words with its values. */
export interface Fault {
  readonly key: 'fillIn' | 'chooseOne' | 'notDecimal' | 'notInteger' | 'tooSmall' | 'tooLarge' | 'mustExceed' | 'notDate' | 'notMonth' | 'notDateTime' | 'afterAsOf' | 'wrongForm' | 'atLeastOne' | 'atMost' | 'repeated';
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Faults by path, as `items[0].date`, the way the API names fields. */
export type Faults = Readonly<Record<string, Fault>>;

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Compares decimal strings exactly: negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  const scale = Math.max(...[a, b].map((v) => v.split('.')[1]?.length ?? 0));
  const whole = (v: string): bigint => {
    const [head = '0', tail = ''] = v.split('.');
    return BigInt(head + tail.padEnd(scale, '0'));
  };
  const [left, right] = [whole(a), whole(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function checkDecimal(node: SchemaNode, value: string): Fault | undefined {
  const scale = node['x-scale'] ?? 2;
  const form = node.pattern ? new RegExp(node.pattern) : DECIMAL;
  if (!form.test(value) || !DECIMAL.test(value)) return { key: 'notDecimal', values: { scale } };
  if (node['x-minimum'] !== undefined && compareDecimals(value, node['x-minimum']) < 0) return { key: 'tooSmall', values: { min: node['x-minimum'] } };
  if (node['x-above'] !== undefined && compareDecimals(value, node['x-above']) <= 0) return { key: 'mustExceed', values: { min: node['x-above'] } };
  if (node['x-maximum'] !== undefined && compareDecimals(value, node['x-maximum']) > 0) return { key: 'tooLarge', values: { max: node['x-maximum'] } };
  return undefined;
}

function checkText(node: SchemaNode, value: string, asOf: string): Fault | undefined {
  switch (node.format) {
    case 'decimal':
      return checkDecimal(node, value);
    case 'date':
      if (!isRealDay(value)) return { key: 'notDate' };
      return node['x-not-after-as-of'] && asOf !== '' && value > asOf ? { key: 'afterAsOf', values: { asOf } } : undefined;
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? undefined : { key: 'notMonth' };
    case 'date-time':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2}|Z)$/.test(value) ? undefined : { key: 'notDateTime' };
    default:
      return node.pattern && !new RegExp(node.pattern).test(value) ? { key: 'wrongForm' } : undefined;
  }
}

function checkInteger(node: SchemaNode, value: Value): Fault | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { key: 'notInteger' };
  if (node.minimum !== undefined && value < node.minimum) return { key: 'tooSmall', values: { min: node.minimum } };
  if (node.maximum !== undefined && value > node.maximum) return { key: 'tooLarge', values: { max: node.maximum } };
  return undefined;
}

function checkList(node: SchemaNode, list: readonly Value[], path: string, asOf: string, out: Record<string, Fault>): void {
  if (list.length < (node.minItems ?? 0)) out[path] = { key: 'atLeastOne' };
  if (node.maxItems !== undefined && list.length > node.maxItems) out[path] = { key: 'atMost', values: { max: node.maxItems } };
  list.forEach((item, index) => {
    const at = `${path}[${index}]`;
    if (node.items) checkValue(node.items, item, at, asOf, out);
    if (node.uniqueItems && typeof item !== 'object' && list.indexOf(item) < index) out[at] ??= { key: 'repeated' };
  });
}

function checkValue(node: SchemaNode, value: Value | undefined, path: string, asOf: string, out: Record<string, Fault>): void {
  if (isBlank(value)) {
    if (!node['x-presence'] && !node['x-when']) out[path] = { key: node.enum ? 'chooseOne' : 'fillIn' };
    return;
  }
  if (Array.isArray(value)) return checkList(node, value, path, asOf, out);
  if (typeof value === 'object' && value !== null) return checkRecord(node, value as Draft, `${path}.`, asOf, out);
  const fault = node.type === 'integer' ? checkInteger(node, value as Value) : typeof value === 'string' ? checkText(node, value, asOf) : undefined;
  if (fault) out[path] = fault;
}

function checkRecord(node: SchemaNode, draft: Draft, prefix: string, asOf: string, out: Record<string, Fault>): void {
  for (const [key, field] of fieldsOf(node)) checkValue(field, draft[key], `${prefix}${key}`, asOf, out);
}

/**
 * Checks a draft against the schema of a decision, in the browser, as one types. The API checks again by the decision itself,
 * which also knows the rules between fields.
 */
export function checkDraft(node: SchemaNode, draft: Draft, asOf: string): Faults {
  const out: Record<string, Fault> = {};
  checkRecord(node, draft, '', asOf, out);
  return out;
}
