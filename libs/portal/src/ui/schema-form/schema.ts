import { groupThousands } from '../money.js';
import { valueText, type Value } from '../reasons/reason.js';

/** A node of a decision's JSON Schema, with the words that the policy kernel adds for forms. */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly title?: string;
  readonly 'x-title-en'?: string;
  readonly 'x-presence'?: 'optional' | 'nullable' | 'omittable';
  readonly 'x-when'?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-order'?: readonly string[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly enum?: readonly string[];
  readonly 'x-terms'?: Readonly<Record<string, string>>;
  readonly format?: 'decimal' | 'date' | 'month' | 'date-time';
  readonly pattern?: string;
  readonly 'x-scale'?: number;
  readonly 'x-minimum'?: string;
  readonly 'x-maximum'?: string;
  readonly 'x-above'?: string;
  readonly 'x-unit'?: string;
  readonly 'x-not-after-as-of'?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Values of a form as one types: text stays text until it is handed over. */
export type Draft = { readonly [key: string]: Value };

/** Reads JSON as a schema; anything that is no object is an empty schema. */
export function schemaOf(json: unknown): SchemaNode {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as SchemaNode) : {};
}

/** The fields of a record in the order of the document. */
export function fieldsOf(node: SchemaNode): readonly (readonly [string, SchemaNode])[] {
  const properties = node.properties ?? {};
  return (node['x-order'] ?? Object.keys(properties)).flatMap((key) => {
    const field = properties[key];
    return field ? [[key, field] as const] : [];
  });
}

/** The label of a field: the Chinese term, or in English its name in words. */
export function labelOf(key: string, node: SchemaNode, language: 'zh' | 'en'): string {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return language === 'zh' ? node.title ?? key : node['x-title-en'] || words;
}

function walk(node: SchemaNode, visit: (key: string, node: SchemaNode) => void, key = ''): void {
  visit(key, node);
  for (const [name, field] of fieldsOf(node)) walk(field, visit, name);
  if (node.items) walk(node.items, visit, key);
}

/** Chinese names of all fields of a schema, at any depth. */
export function labelsOf(json: unknown): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  walk(schemaOf(json), (key, node) => { if (key !== '' && node.title) out[key] ??= node.title; });
  return out;
}

/** Chinese terms of all codes of a schema. */
export function termsOf(json: unknown): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  walk(schemaOf(json), (_, node) => Object.assign(out, node['x-terms'] ?? {}));
  return out;
}

/** Whether a record may be edited as one row of a table. */
export function fitsRow(node: SchemaNode): boolean {
  const fields = fieldsOf(node);
  return fields.length > 0 && fields.length <= 6 && fields.every(([, f]) => f.type !== 'object' && f.type !== 'array');
}

/** An empty draft: records are there, booleans and lists start as the form shows them. */
export function emptyDraft(node: SchemaNode): Draft {
  return Object.fromEntries(fieldsOf(node).flatMap(([key, field]): [string, Value][] => {
    if (field['x-presence'] === 'optional' || field['x-presence'] === 'omittable' || field['x-presence'] === 'nullable') return [];
    if (field.type === 'object') return [[key, emptyDraft(field)]];
    if (field.type === 'array') return [[key, (field.minItems ?? 0) > 0 && field.items?.type === 'object' ? [emptyDraft(field.items)] : []]];
    if (field.type === 'boolean' && !field['x-when']) return [[key, false]];
    return [];
  }));
}

function isRecord(value: Value | undefined): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether nothing has been filled in. */
export function isBlank(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** The facts of a draft as the decision wants them: blanks left out, or null where the schema wants the key. */
export function factsOf(node: SchemaNode, draft: Draft): Draft {
  return Object.fromEntries(fieldsOf(node).flatMap(([key, field]): [string, Value][] => {
    const value = draft[key];
    if (isBlank(value)) return field['x-presence'] === 'nullable' ? [[key, null]] : [];
    return [[key, factOf(field, value as Value)]];
  }));
}

function factOf(node: SchemaNode, value: Value): Value {
  if (node.type === 'object' && isRecord(value)) return factsOf(node, value);
  if (node.type === 'array' && Array.isArray(value) && node.items) {
    const { items } = node;
    return value.map((item: Value) => factOf(items, item));
  }
  return value;
}

const UNIT_SIGNS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = { zh: { yuan: ' 元', percent: '%', point: ' 分', hour: ' 小时', day: ' 天' }, en: { yuan: ' yuan', percent: '%', point: ' points', hour: ' hours', day: ' days' } };
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Shows a value as its schema says: money grouped with its unit, codes by their terms. */
export function textBySchema(node: SchemaNode | undefined, value: Value | undefined, language: 'zh' | 'en' = 'zh'): string {
  if (node?.format === 'decimal' && typeof value === 'string' && DECIMAL.test(value)) return `${groupThousands(value)}${UNIT_SIGNS[language][node['x-unit'] ?? ''] ?? ''}`;
  if (Array.isArray(value) && node?.items) return value.length === 0 ? valueText(value, {}, language) : value.map((v: Value) => textBySchema(node.items, v, language)).join(node.items.properties ? (language === 'zh' ? '；' : '; ') : language === 'zh' ? '、' : ', ');
  if (node?.properties && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    // A small record in one line, by its document's words and order; what was not filled in is left out.
    return Object.entries(inSchemaOrder(node, value as Draft)).filter(([, held]) => held !== null && held !== '')
      .map(([key, held]) => `${labelOf(key, node.properties?.[key] ?? {}, language)}${language === 'zh' ? '：' : ': '}${textBySchema(node.properties?.[key], held, language)}`).join(language === 'zh' ? '，' : ', ');
  }
  return valueText(value, node?.['x-terms'] ?? {}, language);
}

/** The fields of a record that its schema names, in the order of the document: a store may hold more, and in any order. */
export function inSchemaOrder(node: SchemaNode, held: Draft): Draft {
  const fields = fieldsOf(node);
  if (fields.length === 0) return held;
  return Object.fromEntries(fields.flatMap(([key]): [string, Value][] => (held[key] === undefined ? [] : [[key, held[key]]])));
}
