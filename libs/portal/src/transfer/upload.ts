import type { ShownRefusal } from '../data/refusal.js';

/** What an import answered. */
export interface ImportAnswer {
  readonly created?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly refused?: number;
  readonly refusedFileId: string | null;
  readonly runId: string | null;
}

/** The import's answer, or why there was none; null where the network gave none. */
export type UploadOutcome = { readonly ok: true; readonly answer: ImportAnswer } | { readonly ok: false; readonly refusal: ShownRefusal | null };

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function refusalOf(body: unknown): ShownRefusal | null {
  const errors = typeof body === 'object' && body !== null ? (body as { errors?: { extensions?: ShownRefusal }[] }).errors : undefined;
  return errors?.[0]?.extensions ?? null;
}

/** Sends a sheet to a list. The key is the caller's, kept over retries, so that the API acts once. */
export async function uploadSheet(list: string, file: Blob, key: string, send: typeof fetch = fetch): Promise<UploadOutcome> {
  try {
    const response = await send(`/files/import/${encodeURIComponent(list)}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': TYPE, 'x-mutation-key': key }, body: file });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, answer: body as ImportAnswer } : { ok: false, refusal: refusalOf(body) };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Address of a list's sheet, narrowed as the page is; what is null or empty is left out. */
export function exportAddress(list: string, filters: Readonly<Record<string, string | boolean | null | undefined>>): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(asked as [string, string][]).toString();
  return `/files/export/${encodeURIComponent(list)}${query === '' ? '' : `?${query}`}`;
}

/** Has the browser save what an address of our own gives. */
export function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
