import { Decimal, roundHalfUp, type Measured } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';
import type { TrainingFigure } from '../persistence/figures.js';

const HOURS = 'training.projectHours';
const MINUTES_OF_HALF_DAY = 240;

/** The post of a person as the document's rule on training tells posts apart: by the post held and the kind of unit it is held in. */
const ROLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  centre: { 'centre-director': 'centre-director', 'frontline-social-worker': 'centre-social-worker', 'community-assistant': 'centre-assistant' },
  project: { 'project-lead': 'home-leader', 'group-leader': 'home-leader', 'frontline-social-worker': 'home-social-worker', 'community-assistant': 'home-assistant' },
};
const ORGANISERS: Readonly<Record<string, string>> = { institution: 'institution', 'supervisor-group': 'centre-internal' };

/** Where somebody works, as far as the rule asks. */
export interface TrainedAs {
  readonly position: string;
  /** Kinds of units from the person's own upwards. */
  readonly unitKinds: readonly string[];
}

function hours(minutes: number): string {
  return roundHalfUp(new Decimal(minutes).div(60), 2).toFixed();
}

/** What was held in the own team is no more than basic; the rest is bonus too. Without a sign-in sheet an on-site session counts for nothing. */
function withoutRule(trained: readonly TrainingFigure[]): Measured['training-base'] {
  const counted = trained.filter((t) => t.online || t.signed);
  const sum = (of: readonly TrainingFigure[]): string => hours(of.reduce((total, t) => total + t.minutes, 0));
  return { baseHours: sum(counted), bonusHours: sum(counted.filter((t) => !t.online && t.organiser !== 'supervisor-group')) };
}

/** The facts of the document's rule; null for a post to which it does not speak. */
export function projectTrainingFacts(trained: readonly TrainingFigure[], as: TrainedAs | undefined): object | null {
  const role = as?.unitKinds.map((kind) => ROLES[kind]?.[as.position]).find((each) => each !== undefined);
  if (role === undefined) return null;
  const online = trained.filter((t) => t.online);
  const onlineHours = hours(online.reduce((sum, t) => sum + t.minutes, 0));
  // What a worker entered and no supervisor gave back is taken as announced and of the post; a session of less than half a half-day is none.
  const sessions = trained.filter((t) => !t.online).map((t) => ({
    organiser: ORGANISERS[t.organiser ?? ''] ?? 'external', halfDays: Math.round(t.minutes / MINUTES_OF_HALF_DAY), notice: true, photoOrReceipt: t.filed, signInSheet: t.signed, jobRelated: true,
  }));
  return { role, sessions: sessions.filter(({ halfDays }) => halfDays > 0), online: online.length === 0 ? null : { hours: onlineHours, requiredHours: onlineHours, screenshot: online.every((t) => t.filed) } };
}

/**
 * Basic and bonus hours of training: what the tenant's document says, for the posts of which it speaks; else the hours with a sheet.
 *
 * @param to the last day of the span, by which the document's version is taken.
 * @throws Refused what the document's decision refuses.
 */
export function trainingBase(judge: Judge, trained: readonly TrainingFigure[], as: TrainedAs | undefined, to: string): Measured['training-base'] {
  const facts = projectTrainingFacts(trained, as);
  if (facts === null) return withoutRule(trained);
  const answer = judge.attempt(HOURS, facts, to);
  if (!answer.ok && answer.error.code === 'unknown-decision') return withoutRule(trained);
  const { baseHours, bonusHours } = answer.ok ? answer.output : judge.decide(HOURS, facts, to).output;
  return { baseHours: String(baseHours), bonusHours: String(bonusHours) };
}
