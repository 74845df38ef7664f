// Values in Chinese words, by the schema that they belong to: terms for codes, 是 and 否, units after figures.
import type { Json, SchemaNode } from '../schema/type.js';
import type { AnyDecision } from './decision.js';

const UNITS: Readonly<Record<string, string>> = { yuan: '元', percent: '％', point: '分', hour: '小时', day: '天' };

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partsOf(node: SchemaNode): Readonly<Record<string, SchemaNode>> {
  const held = node['properties'];
  return isNode(held) ? (held as Readonly<Record<string, SchemaNode>>) : {};
}

function titleOf(node: SchemaNode | undefined, name: string): string {
  return typeof node?.['title'] === 'string' ? node['title'] : name;
}

function termOf(node: SchemaNode | undefined, code: string): string | undefined {
  const terms = node?.['x-terms'];
  return isNode(terms) && Object.hasOwn(terms, code) ? String(terms[code]) : undefined;
}

/** A value as a clerk reads it: 一级岗 instead of first, 是 instead of true, 无 where there is nothing. Codes without a term of their own take the vocabulary's. */
export function showValue(value: Json, node?: SchemaNode, vocabulary?: Vocabulary): string {
  if (value === null) return '无';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    if (value.length === 0) return '无';
    const items = node?.['items'];
    const apart = value.some((v: Json) => typeof v === 'object' && v !== null) ? '；' : '、';
    return value.map((v: Json) => showValue(v, isNode(items) ? items : undefined, vocabulary)).join(apart);
  }
  if (typeof value === 'object') {
    const parts = node ? partsOf(node) : {};
    const every = node?.['additionalProperties'];
    return Object.entries(value).map(([key, v]) => {
      const part = Object.hasOwn(parts, key) ? parts[key] : isNode(every) ? every : undefined;
      const shown = showValue(v, part, vocabulary);
      return `${titleOf(part, vocabulary?.ofCode.get(key) ?? key)} ${typeof v === 'object' && v !== null && !Array.isArray(v) ? `（${shown}）` : shown}`;
    }).join('，');
  }
  const text = String(value);
  const unit = node && typeof node['x-unit'] === 'string' ? (UNITS[node['x-unit']] ?? '') : '';
  return termOf(node, text) ?? (node?.['type'] === 'string' && unit === '' ? vocabulary?.ofCode.get(text) : undefined) ?? `${text}${unit}`;
}

/** Terms of a decision's own enumerations: by the title of the field, and over all fields where a code has one term only. */
export interface Vocabulary {
  readonly ofField: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly ofCode: ReadonlyMap<string, string | null>;
  /** Titles of fields that hold no code: their text is the tenant's own, and stays as it is. */
  readonly plain: ReadonlySet<string>;
}

function gather(node: unknown, ofField: Map<string, Map<string, string>>, ofCode: Map<string, string | null>, plain: Set<string>): void {
  if (!isNode(node)) return;
  const inner = isNode(node['items']) ? node['items'] : node;
  const terms = inner['x-terms'];
  if (isNode(terms)) {
    const own = ofField.get(titleOf(node, '')) ?? new Map<string, string>();
    for (const [code, term] of Object.entries(terms)) {
      own.set(code, String(term));
      ofCode.set(code, !ofCode.has(code) || ofCode.get(code) === term ? String(term) : null);
    }
    ofField.set(titleOf(node, ''), own);
  } else if (inner['type'] === 'string') {
    plain.add(titleOf(node, ''));
  }
  for (const part of Object.values(partsOf(node))) gather(part, ofField, ofCode, plain);
  if (inner !== node) for (const part of Object.values(partsOf(inner))) gather(part, ofField, ofCode, plain);
}

const known = new WeakMap<AnyDecision, Vocabulary>();

/** The vocabulary of a decision, worked out once. */
export function vocabularyOf(decision: AnyDecision): Vocabulary {
  const held = known.get(decision);
  if (held) return held;
  const ofField = new Map<string, Map<string, string>>();
  const ofCode = new Map<string, string | null>();
  const plain = new Set<string>();
  for (const node of [decision.facts.describe(), decision.answer.describe()]) gather(node, ofField, ofCode, plain);
  const made = { ofField, ofCode, plain };
  known.set(decision, made);
  return made;
}

/** A figure of a step; a code left in it is shown as its term. `field` is the term beside which it stands. */
export function showFigure(value: Json, field: string, vocabulary?: Vocabulary): string {
  if (typeof value === 'string') {
    const term = vocabulary?.ofField.get(field)?.get(value);
    if (term !== undefined || vocabulary === undefined || vocabulary.plain.has(field)) return term ?? value;
    return vocabulary.ofCode.get(value) ?? value;
  }
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map((v: Json) => showFigure(v, field, vocabulary)).join('、');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, v]) => `${vocabulary?.ofCode.get(key) ?? key} ${showFigure(v, key, vocabulary)}`).join('，');
  }
  return showValue(value);
}
