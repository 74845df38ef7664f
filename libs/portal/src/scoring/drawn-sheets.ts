import type { Value } from '../ui/reasons/reason.js';
import { isBlank, labelOf, schemaOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';

/** An item of a rater's form, as far as its sheets depend on what was drawn. */
export interface ItemAsked {
  readonly id: string;
  /** Codes that were drawn, one sheet each; null where nothing is drawn for the item. */
  readonly drawn: readonly string[] | null;
}

/** Words of a form for what was drawn: of a code, and of an item with so many sheets. */
export interface DrawnWords {
  readonly code: (code: string) => string;
  readonly item: (name: string, sheets: number) => string;
}

/** The form's schema with a field for each code in place of a list of sheets. */
export function withCodes(json: unknown, items: readonly ItemAsked[], words: DrawnWords): SchemaNode {
  const schema = schemaOf(json);
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([id, node]): [string, SchemaNode] => {
    const codes = items.find((item) => item.id === id)?.drawn;
    if (!codes) return [id, node];
    const value = node.items?.properties?.['value'] ?? {};
    const fields = codes.map((code): [string, SchemaNode] => [code, { ...value, title: words.code(code), 'x-title-en': words.code(code), 'x-presence': 'omittable' }]);
    return [id, { type: 'object', title: words.item(labelOf(id, node, 'zh'), codes.length), 'x-title-en': words.item(labelOf(id, node, 'en'), codes.length), properties: Object.fromEntries(fields), 'x-order': [...codes] }];
  }));
  return { ...schema, properties };
}

function codesIn(items: readonly ItemAsked[], id: string, value: Value | undefined): readonly string[] {
  const codes = items.find((item) => item.id === id)?.drawn ?? [];
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : {};
  return codes.filter((code) => !isBlank(held[code]));
}

/** What was filled in, with a list of sheets in place of the fields of each code; an item without any is left out. */
export function sheetsOf(items: readonly ItemAsked[], filled: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filled).flatMap(([id, value]): [string, unknown][] => {
    if (!items.some((item) => item.id === id && item.drawn)) return [[id, value]];
    const codes = codesIn(items, id, value as Value);
    return codes.length === 0 ? [] : [[id, codes.map((drawn) => ({ drawn, value: (value as Draft)[drawn] }))]];
  }));
}

/** A refusal's path, `recipients[2].value`, as the path of the field of that code. */
export function pathOfCode(items: readonly ItemAsked[], draft: Draft, path: string): string {
  const [, id = '', index = ''] = /^([^[.]+)\[(\d+)\]/.exec(path) ?? [];
  const code = id === '' ? undefined : codesIn(items, id, draft[id])[Number(index)];
  return code === undefined ? path : `${id}.${code}`;
}
