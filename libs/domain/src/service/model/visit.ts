import { refuseService } from '../errors.js';

/** A visit as a worker plans it. */
export interface VisitInput {
  readonly purpose: string;
  readonly destination: string;
  readonly startsAt: Date;
  readonly returnBy: Date;
  readonly companionEmployeeId?: string | null;
  readonly companionName?: string | null;
  readonly matterId?: string | null;
  readonly beneficiaryId?: string | null;
  readonly assessed: readonly string[];
  readonly risks: readonly string[];
  readonly plan: readonly { readonly element: string; readonly words: string }[];
}

/** A visit's own fields, as they are stored. */
export interface WrittenVisit {
  readonly purpose: string;
  readonly destination: string;
  readonly startsAt: Date;
  readonly returnBy: Date;
  readonly companionName: string;
  readonly assessed: string[];
  readonly risks: string[];
  readonly plan: Readonly<Record<string, string>>;
}

const LONGEST_MS = 12 * 3_600_000;
const CODE = /^[a-z0-9-]{1,40}$/;

function codes(values: readonly string[], field: string): string[] {
  const wrong = values.findIndex((value) => !CODE.test(value));
  if (wrong >= 0) throw refuseService('visit-code', { field: `${field}[${wrong}]` });
  return [...new Set(values)];
}

function words(value: string, max: number, code: 'visit-purpose' | 'visit-destination', field: string): string {
  const text = value.trim();
  if (text === '' || text.length > max) throw refuseService(code, { field });
  return text;
}

/**
 * Checks what a worker planned. Whether it suffices is the document's to judge; here only what could not be kept is refused.
 *
 * @throws Refused by the field that is wrong.
 */
export function readVisit(input: VisitInput, now: Date): WrittenVisit {
  const span = input.returnBy.getTime() - input.startsAt.getTime();
  if (Number.isNaN(span) || span <= 0 || span > LONGEST_MS) throw refuseService('visit-times', { field: 'returnBy' });
  if (input.returnBy.getTime() <= now.getTime()) throw refuseService('visit-past', { field: 'returnBy' });
  codes(input.plan.map(({ element }) => element), 'plan');
  return {
    purpose: words(input.purpose, 200, 'visit-purpose', 'purpose'), destination: words(input.destination, 120, 'visit-destination', 'destination'), startsAt: input.startsAt, returnBy: input.returnBy,
    companionName: input.companionName?.trim().slice(0, 60) ?? '', assessed: codes(input.assessed, 'assessed'), risks: codes(input.risks, 'risks'),
    plan: Object.fromEntries(input.plan.map(({ element, words: text }) => [element, text.trim().slice(0, 500)] as const).filter(([, text]) => text !== '')),
  };
}

/** What the document's decision on clearance asks of a visit. */
export function clearanceFacts(visit: Pick<WrittenVisit, 'assessed' | 'risks' | 'plan' | 'destination' | 'companionName'> & { readonly companionEmployeeId: string | null }, discussed: boolean) {
  return {
    assessed: visit.assessed, risksFound: visit.risks, discussedWithSupervisor: discussed, safetyPlan: Object.keys(visit.plan),
    // A plan names where and until when: whoever has it before them was told both.
    destinationTold: visit.destination !== '', meetingTimeTold: true, workers: visit.companionEmployeeId !== null || visit.companionName !== '' ? 2 : 1,
  };
}
