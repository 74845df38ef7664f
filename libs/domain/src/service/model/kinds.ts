import { COUNTED_SERVICES, type CountedService } from '@gongqiao/kernel';

/** What a record may be of: services that a document counts, training attended, and papers handed in. */
export const RECORD_KINDS = [...COUNTED_SERVICES, 'training', 'paper'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What has a target: services by number, training by hours. */
export const INDICATORS = [...COUNTED_SERVICES, 'training'] as const;
export type Indicator = CountedService | 'training';

/** Kinds whose records belong to a case or group; the case or group is what counts, its sessions are how it was served. */
export const MATTER_KINDS = ['casework', 'group'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const INDICATOR_WORDS: Readonly<Record<Indicator, string>> = {
  casework: '个案', group: '小组', activity: '活动', consultation: '咨询', visit: '探访', filing: '建档', training: '培训学时',
};

/** Who held a training. */
export const ORGANISERS = ['institution', 'association', 'supervisor-group', 'other'] as const;
export type Organiser = (typeof ORGANISERS)[number];

/** Papers that assessments ask after. */
export const PAPERS = ['needs', 'plan', 'half-year-summary', 'improvement-plan', 'annual-summary'] as const;
export type Paper = (typeof PAPERS)[number];

/** A worker's part in a large event. */
export const LARGE_PARTS = ['in-charge', 'assisting'] as const;
export type LargePart = (typeof LARGE_PARTS)[number];

export function isRecordKind(kind: string): kind is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(kind);
}

export function isMatterKind(kind: string): kind is MatterKind {
  return (MATTER_KINDS as readonly string[]).includes(kind);
}
