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
