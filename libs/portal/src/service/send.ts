import type { Client } from 'urql';
import { refusalsOf, type ShownRefusal } from '../data/refusal.js';
import { bytesOf } from '../documents/picture.js';
import { type Draft, type EntryValues, type KeptPhoto } from './draft.js';
import { AmendServiceDocument, EnterServiceDocument } from './service.operations.js';

/** What came of sending a draft: how far it got, and why not further. */
export interface Sent {
  /** What is still to be sent; null when all is there. */
  readonly draft: Draft | null;
  readonly findings: number;
  readonly refusals: readonly ShownRefusal[];
  /** The network gave no answer: the same may be sent again. */
  readonly offline: boolean;
}

type Answer = { readonly ok: true; readonly findings: number } | { readonly ok: false; readonly refusal: ShownRefusal | null };

/** Sends one picture to its record, under its own key. */
export async function sendPhoto(recordId: string, photo: KeptPhoto, send: typeof fetch = fetch): Promise<Answer> {
  try {
    const address = `/files/service/${encodeURIComponent(recordId)}?${new URLSearchParams({ purpose: photo.purpose, name: photo.name }).toString()}`;
    const response = await send(address, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'x-mutation-key': photo.key }, body: bytesOf(photo.data) });
    const body = (await response.json()) as { findings?: number; errors?: { extensions?: ShownRefusal }[] };
    return response.ok ? { ok: true, findings: body.findings ?? 0 } : { ok: false, refusal: body.errors?.[0]?.extensions ?? null };
  } catch {
    return { ok: false, refusal: null };
  }
}

/** Sends what is left of the pictures, one after the other; stops at the first that does not get through. */
export async function sendPhotos(draft: Draft & { readonly recordId: string }, send: typeof fetch = fetch): Promise<Sent> {
  let { photos } = draft;
  let findings = 0;
  for (const photo of draft.photos) {
    const answer = await sendPhoto(draft.recordId, photo, send);
    if (!answer.ok) return { draft: { ...draft, photos }, findings, refusals: answer.refusal ? [answer.refusal] : [], offline: answer.refusal === null };
    findings += answer.findings;
    photos = photos.filter((each) => each.key !== photo.key);
  }
  return { draft: null, findings, refusals: [], offline: false };
}

function inputOf({ place, note, ...values }: EntryValues): object {
  return { ...values, place: place.trim() || null, note: note.trim() || null };
}

/** Sends a draft: the record first, once however often it is sent, then its pictures. */
export async function sendDraft(client: Client, draft: Draft, amended: string | null, send: typeof fetch = fetch): Promise<Sent> {
  if (draft.recordId !== null) return sendPhotos({ ...draft, recordId: draft.recordId }, send);
  const input = inputOf(draft.values);
  const { data, error } = amended === null
    ? await client.mutation(EnterServiceDocument, { key: draft.key, input: input as never }).toPromise().then(({ data: found, error: why }) => ({ data: found?.enterService, error: why }))
    : await client.mutation(AmendServiceDocument, { key: draft.key, id: amended, input: input as never }).toPromise().then(({ data: found, error: why }) => ({ data: found?.amendService, error: why }));
  if (!data) return { draft, findings: 0, refusals: error?.networkError ? [] : refusalsOf(error), offline: Boolean(error?.networkError) };
  const rest = await sendPhotos({ ...draft, recordId: data.id }, send);
  return { ...rest, findings: rest.findings + data.findings };
}
