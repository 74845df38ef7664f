/** A field that differs between before and after. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The fields that an entry of the trail changed, in the order in which they stood. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [asRecord(before), asRecord(after)];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields.map((field) => ({ field, before: shown(old[field]), after: shown(now[field]) })).filter((c) => c.before !== c.after);
}
