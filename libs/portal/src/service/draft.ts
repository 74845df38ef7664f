/** A picture on its way, small enough to be kept on the device. */
export interface KeptPhoto {
  readonly name: string;
  readonly purpose: 'photo' | 'sign-in-sheet' | 'paper';
  /** `data:` address of its bytes. */
  readonly data: string;
  /** Mutation key of its upload. */
  readonly key: string;
}

/** What the entry form holds. */
export interface EntryValues {
  readonly kind: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly participants: number;
  readonly matterId: string | null;
  readonly beneficiaryId: string | null;
  readonly place: string;
  readonly note: string;
  readonly paper: string | null;
  readonly organiser: string | null;
  readonly online: boolean;
  readonly largePart: string | null;
}

/** An entry on this device: it outlives a closed page and a lost line, and its key keeps it from being entered twice. */
export interface Draft {
  readonly key: string;
  readonly values: EntryValues;
  readonly photos: readonly KeptPhoto[];
  /** The record, once the API has it and only pictures are left to send. */
  readonly recordId: string | null;
}

const PLACE = 'gongqiao.service.draft';

function placeOf(user: string): string {
  return `${PLACE}.${user}`;
}

/** The draft that a user left on this device; none where there is none or it cannot be read. */
export function readDraft(user: string, from: Pick<Storage, 'getItem'> = localStorage): Draft | null {
  try {
    const held: unknown = JSON.parse(from.getItem(placeOf(user)) ?? 'null');
    const draft = held as Draft | null;
    return draft && typeof draft.key === 'string' && typeof draft.values === 'object' && Array.isArray(draft.photos) ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; where the device has no room for its pictures, at least what was written. @returns whether all of it is kept. */
export function keepDraft(user: string, draft: Draft | null, to: Pick<Storage, 'setItem' | 'removeItem'> = localStorage): boolean {
  if (draft === null) {
    to.removeItem(placeOf(user));
    return true;
  }
  try {
    to.setItem(placeOf(user), JSON.stringify(draft));
    return true;
  } catch {
    try {
      to.setItem(placeOf(user), JSON.stringify({ ...draft, photos: [] }));
    } catch {
      // A device without any room keeps the form as long as the page is open.
    }
    return false;
  }
}

/** Longest side of a picture that is sent, in pixels: enough to read a sign-in sheet. */
const LONGEST = 1600;
const QUALITY = 0.75;

/** The size of a picture that is brought down to a longest side. */
export function fitted(width: number, height: number, longest = LONGEST): { readonly width: number; readonly height: number } {
  const share = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

function read(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
}

/** A picture as it is kept and sent: brought down to what a poor line carries; one that the browser cannot draw stays as it is. */
export async function shrink(file: File): Promise<string> {
  if (!file.type.startsWith('image/')) return read(file);
  try {
    const drawn = await createImageBitmap(file);
    const { width, height } = fitted(drawn.width, drawn.height);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, width, height);
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return read(file);
  }
}

/** The bytes of a `data:` address. */
export function bytesOf(data: string): Blob {
  const [head = '', body = ''] = data.split(',');
  const text = atob(body);
  return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type: head.slice(5).split(';')[0] ?? '' });
}
