import type { JsonObject } from '@gongqiao/kernel';

/** What a kind of leave is judged by beside the request, and which facts of it the applicant gives. */
export interface KindRule {
  readonly decision: string;
  readonly asked: readonly string[];
  /** Answers that must hold for the leave to be asked for; named as the decision answers them. */
  readonly needs: readonly string[];
}

/** By the kinds that documents on leave know; a kind without a line here is judged by the request alone. */
export const KIND_RULES: Readonly<Record<string, KindRule>> = {
  annual: { decision: 'leave.annualEntitlement', asked: [], needs: [] },
  personal: { decision: 'leave.personal', asked: [], needs: [] },
  sick: { decision: 'leave.sickNote', asked: ['hospitalLevel', 'inDongguan', 'notedFrom', 'notedTo'], needs: ['accepted'] },
  maternity: { decision: 'leave.familyEntitlement', asked: ['difficultBirth', 'childrenBorn'], needs: ['eligible'] },
  nursing: { decision: 'leave.familyEntitlement', asked: [], needs: ['eligible'] },
  marriage: { decision: 'leave.familyEntitlement', asked: [], needs: ['eligible'] },
  bereavement: { decision: 'leave.familyEntitlement', asked: ['relation'], needs: ['eligible'] },
  'work-injury': { decision: 'leave.workInjury', asked: ['evidence'], needs: [] },
  'time-in-lieu': { decision: 'overtime.timeInLieu', asked: [], needs: ['allowed'] },
};

/** Kinds that take days from a balance. */
export const BALANCED = ['annual', 'time-in-lieu'] as const;

export function takesFromBalance(kind: string): boolean {
  return (BALANCED as readonly string[]).includes(kind);
}

/** What is taken where the applicant is not asked. */
export const UNASKED: JsonObject = { difficultBirth: false, childrenBorn: 1, relation: 'none', evidence: [], recovered: false, secondJob: false };
