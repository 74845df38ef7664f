const CHINESE = /[\u4e00-\u9fff]/;

/** What people wrote themselves stays as they wrote it, even where it happens to be a term. */
const WRITTEN: ReadonlySet<string> = new Set(['reason', 'note', 'words', 'text', 'source', 'comment', 'grounds', 'evidence', 'takeover', 'employeeName', 'personName']);

function bilingual(said: Readonly<Record<string, unknown>>, terms: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const { zh, en } = said;
  return typeof zh === 'string' && typeof en === 'string' && CHINESE.test(en) ? { ...said, en: terms.get(zh) ?? terms.get(en) ?? en } : said;
}

function within(value: unknown, terms: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return terms.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => within(one, terms));
  return value !== null && typeof value === 'object' && '__typename' in value ? translated(value as Readonly<Record<string, unknown>>, terms) : value;
}

function translated(value: Readonly<Record<string, unknown>>, terms: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  if (value['__typename'] === 'Bilingual') return bilingual(value, terms);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, WRITTEN.has(key) ? held : within(held, terms)]));
}

/**
 * Puts the terms of documents in an answer of the API into English: a role, a state, a kind of leave that stands for itself. Typed
 * objects only: JSON of facts and forms goes back to the API as it came.
 */
export function inDocumentWords<Data>(data: Data, terms: ReadonlyMap<string, string>): Data {
  if (terms.size === 0 || data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, held]) => [key, within(held, terms)])) as Data;
}
