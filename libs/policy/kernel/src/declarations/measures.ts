import type { JsonObject } from '../schema/type.js';

/** Kinds of service whose number a document sets and assessments count. */
export const COUNTED_SERVICES = ['casework', 'group', 'activity', 'consultation', 'visit', 'filing'] as const;
export type CountedService = (typeof COUNTED_SERVICES)[number];

/** What was done of what was to be done. */
export interface DoneOf {
  readonly completed: number;
  readonly target: number;
}

/** How often, and how long in all: hours as a decimal string. */
export interface TimeSpent {
  readonly sessions: number;
  readonly hours: string;
}

/** What another assessment that is published or final came to for a person. */
export interface Assessment {
  /** Id of the scheme in the tenant's document. */
  readonly scheme: string;
  readonly year: number;
  /** Quarter, half or 1. */
  readonly number: number;
  readonly tier: string | null;
  readonly score: string | null;
  /** How the person took part, by the scheme's decision on that; null where it has none. */
  readonly standing: string | null;
  readonly facts: JsonObject;
  readonly output: JsonObject;
  /** Money that followed, in yuan with two decimals, by the id of the consequence. */
  readonly money: Readonly<Record<string, string>>;
}

/**
 * What registers can be asked about a person over a span of days, in words that no document owns. A scheme's item names the
 * measure that fills it; a context that keeps the records answers. Decimals are strings.
 */
export interface Measured {
  /** Services of each kind done in the span against the target of the span; null where none is set. */
  readonly 'service-counts': Readonly<Record<CountedService, DoneOf | null>>;
  /** Services since the first of January of the span's year against the year's target. */
  readonly 'yearly-counts': readonly { readonly name: string; readonly completed: number; readonly annualTarget: number }[];
  /** Cases that were open in the span, with the follow-up talks held in it; the year's target for cases, null where none is set. */
  readonly 'case-follow-ups': {
    readonly annualTarget: number | null;
    readonly cases: readonly { readonly caseId: string; readonly openedOn: string; readonly followUps: number; readonly supervisorApproved: boolean }[];
  };
  /** Working time spent on services in the span. */
  readonly 'service-hours': {
    readonly caseInterviews: readonly number[]; readonly caseworkHours: string; readonly visits: TimeSpent; readonly groupSessions: TimeSpent;
    readonly largeEventsInCharge: TimeSpent; readonly largeEventsAssisting: TimeSpent;
  };
  /** Hours of training that count: to be done in the span, online, on site. */
  readonly 'training-hours': { readonly requiredHours: string; readonly onlineHours: string; readonly onsiteHours: string };
  /** Hours of basic training in the year, and of that beyond the own house. */
  readonly 'training-base': { readonly baseHours: string; readonly bonusHours: string };
  /** Papers of the span that are handed in, by their kind: `needs`, `plan`, `half-year-summary`, `improvement-plan`, `annual-summary`. */
  readonly 'papers-done': Readonly<Record<string, boolean>>;
  /** Whether the whole team handed its files in on time. */
  readonly 'team-on-time': boolean;
  /** Working hours of the span by the attendance. */
  readonly 'work-hours': string;
  /** Days of absence without leave: in the span, and in its year up to its end. */
  readonly 'absent-days': { readonly inSpan: string; readonly inYear: string };
  /** Whether the person was on maternity leave in the span. */
  readonly 'maternity-leave': boolean;
  /** The person's employment: days, months worked in the span, the highest certificate, and when today's post was taken up. */
  readonly employment: { readonly hiredOn: string; readonly leftOn: string | null; readonly inPostSince: string; readonly monthsInSpan: number; readonly certificate: string };
  /** What a draw may choose from: codes of people served and of papers, without a name among them. */
  readonly 'service-lists': {
    readonly recipients: Readonly<Record<'casework' | 'group' | 'activity' | 'other', readonly string[]>>; readonly stakeholders: readonly string[];
    readonly documents: Readonly<Record<'casework' | 'group' | 'activity' | 'visit' | 'other', readonly string[]>>;
  };
  /** Complaints found true in the span, warnings given, and whether things improved after them. */
  readonly complaints: { readonly verified: number; readonly warnings: number; readonly improved: boolean };
  /** Income that the person brought in, in yuan. */
  readonly income: string;
  /** What the rounds of all schemes that lie within the span came to, as far as they are published or final, the earliest first. */
  readonly assessments: readonly Assessment[];
}
export type Measure = keyof Measured;
