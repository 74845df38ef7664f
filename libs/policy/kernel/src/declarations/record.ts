import type { RecordType} from '../schema/composites.js';
import { record, type Fields } from '../schema/composites.js';
import type { Provision } from '../rules/provision.js';

/** What a document wants kept, with its required fields; the platform's registers and forms are built from it. */
export interface RecordKind {
  readonly id: string;
  readonly zh: string;
  readonly provisions: readonly Provision[];
  readonly fields: RecordType<Fields>;
}

export function recordKind(id: string, zh: string, provisions: readonly Provision[], fields: Fields): RecordKind {
  return { id, zh, provisions, fields: record(fields) };
}

export const REACHES = ['own', 'unit', 'subtree', 'counterpart', 'tenant'] as const;
export type Reach = (typeof REACHES)[number];

/** Who may see or do what by a document: verb, subject and reach, with its provision. */
export interface Right {
  readonly provisions: readonly Provision[];
  /** Parties that hold it. */
  readonly who: readonly string[];
  readonly verb: string;
  readonly subject: string;
  readonly reach: Reach;
  readonly zh: string;
}

export function right(spec: Right): Right {
  return spec;
}
