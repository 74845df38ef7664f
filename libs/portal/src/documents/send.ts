import type { ShownRefusal } from '../data/refusal.js';

/** What came of sending a file: its id, or why not; without a refusal the network gave no answer and the same may be sent again. */
export type Sent = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly refusal: ShownRefusal | null };

/** Where a file goes: the kind of thing, its id or null while there is none, and what kind of paper it is. */
export interface Target {
  readonly subject: string;
  readonly subjectId: string | null;
  readonly kind: string;
  readonly about?: string | null;
}

/** Largest file that the API takes, in bytes. */
export const LARGEST = 10_000_000;

/** Address at which a document is opened by whoever may. */
export function addressOf(id: string): string {
  return `/files/document/${encodeURIComponent(id)}`;
}

/** Sends one file to its thing, under its own key: sent again after a lost line it is kept once. */
export async function sendDocument(target: Target, name: string, content: Blob, key: string, send: typeof fetch = fetch): Promise<Sent> {
  const { subject, subjectId, kind, about } = target;
  const query = new URLSearchParams({ kind, name, ...(about ? { about } : {}) });
  try {
    const response = await send(`/files/document/${encodeURIComponent(subject)}/${subjectId ?? 'new'}?${query.toString()}`, {
      method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-mutation-key': key }, body: content,
    });
    const body = (await response.json()) as { id?: string; errors?: { extensions?: ShownRefusal }[] };
    return response.ok && body.id !== undefined ? { ok: true, id: body.id } : { ok: false, refusal: body.errors?.[0]?.extensions ?? null };
  } catch {
    return { ok: false, refusal: null };
  }
}
