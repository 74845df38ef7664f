import { refuseService } from '../errors.js';
import { LARGE_PARTS, ORGANISERS, PAPERS, isMatterKind, isRecordKind, type LargePart, type Organiser, type Paper, type RecordKind } from './kinds.js';

/** A service as a worker enters it. */
export interface RecordInput {
  readonly kind: string;
  readonly heldOn: string;
  /** `HH:MM`, in the time of China. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly participants: number;
  readonly matterId?: string | null;
  readonly beneficiaryId?: string | null;
  readonly place?: string | null;
  readonly note?: string | null;
  readonly paper?: string | null;
  readonly organiser?: string | null;
  readonly online?: boolean | null;
  readonly largePart?: string | null;
}

/** A record's own fields, as they are stored. */
export interface WrittenRecord {
  readonly kind: RecordKind;
  readonly heldOn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  readonly participants: number;
  readonly matterId: string | null;
  readonly beneficiaryId: string | null;
  readonly place: string;
  readonly note: string;
  readonly paper: Paper | null;
  readonly organiser: Organiser | null;
  readonly online: boolean;
  readonly largePart: LargePart | null;
}

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_MINUTES = 720;
const NOTE_MAX = 2000;
const PARTICIPANTS_MAX = 5000;

function oneOf<T extends string>(known: readonly T[], value: string | null | undefined): T | null {
  return known.find((each) => each === value) ?? null;
}

/**
 * Checks what a worker entered and gives it the form in which it is stored. Fields that the kind does not have are dropped.
 *
 * @param today the latest day on which the service can lie.
 * @throws Refused by the field that is wrong.
 */
export function readRecord(input: RecordInput, today: string): WrittenRecord {
  const { kind } = input;
  if (!isRecordKind(kind)) throw refuseService('kind-unknown', { field: 'kind', values: { kind: kind.slice(0, 20) } });
  if (input.heldOn > today) throw refuseService('held-later', { field: 'heldOn' });
  if (!CLOCK_TIME.test(input.startsAt) || !CLOCK_TIME.test(input.endsAt)) throw refuseService('time-invalid', { field: 'endsAt' });
  const startsAt = new Date(`${input.heldOn}T${input.startsAt}:00+08:00`);
  const endsAt = new Date(`${input.heldOn}T${input.endsAt}:00+08:00`);
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (minutes < 1 || minutes > LONGEST_MINUTES) throw refuseService('time-invalid', { field: 'endsAt' });
  if (!Number.isInteger(input.participants) || input.participants < 0 || input.participants > PARTICIPANTS_MAX) throw refuseService('participants-invalid', { field: 'participants' });
  const note = input.note?.trim() ?? '';
  if (note.length > NOTE_MAX) throw refuseService('note-too-long', { field: 'note' });
  const matterId = isMatterKind(kind) ? (input.matterId ?? null) : null;
  if (isMatterKind(kind) && matterId === null) throw refuseService('matter-needed', { field: 'matterId' });
  const paper = kind === 'paper' ? oneOf(PAPERS, input.paper) : null;
  if (kind === 'paper' && paper === null) throw refuseService('paper-needed', { field: 'paper' });
  const organiser = kind === 'training' ? oneOf(ORGANISERS, input.organiser) : null;
  const online = kind === 'training' && input.online === true;
  if (kind === 'training' && !online && organiser === null) throw refuseService('organiser-needed', { field: 'organiser' });
  return {
    kind, heldOn: input.heldOn, startsAt, endsAt, minutes, participants: input.participants, matterId, note, paper, organiser, online,
    beneficiaryId: kind === 'training' || kind === 'paper' || isMatterKind(kind) ? null : (input.beneficiaryId ?? null),
    place: (input.place?.trim() ?? '').slice(0, 100), largePart: kind === 'activity' ? oneOf(LARGE_PARTS, input.largePart) : null,
  };
}
