import type { Pack } from '@gongqiao/kernel';

/** The department of a place in the tree: its first level below the house. Matters about a person hang there, out of the team's sight. */
export function departmentOf(unitPath: string): string {
  return unitPath.split('.').slice(0, 2).join('.');
}

/** The name of a position in the document; the code itself where the document has none. */
export function positionName(pack: Pack | undefined, position: string): string {
  return pack?.parties[position]?.zh ?? position;
}

/** The number after the highest one in use: `LY0141` is followed by `LY0142`. */
export function nextNumber(latest: string | undefined): string {
  const found = /^(.*?)(\d+)$/.exec(latest ?? '');
  if (!found) return 'E0001';
  const [, head = '', digits = ''] = found;
  return `${head}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}`;
}

/** Codes and words of an enumerated field of a schema, directly or as items of a list; none where it is not enumerated. */
export function termsIn(schema: unknown, field: string): Readonly<Record<string, string>> {
  const node = (schema as { properties?: Record<string, { items?: object }> }).properties?.[field];
  const held = (node?.items ?? node) as { 'x-terms'?: Record<string, string> } | undefined;
  return held?.['x-terms'] ?? {};
}
