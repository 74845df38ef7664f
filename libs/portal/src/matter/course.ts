import type { HistoryEntry, ThingAct, ThingStep } from '../ui/thing/thing-page.js';
import type { Language } from '../ui/language.js';
import { fieldsOf, labelOf, schemaOf, textBySchema, type Draft } from '../ui/schema-form/schema.js';
import type { MatterPartsFragment } from './matter.operations.js';

/** A run of a document's workflow on one subject, as the API shows it. */
export type Matter = MatterPartsFragment;

/**
 * The step bar. A document declares its way first and then its first end; what it declares after that (a refusal, a return, a
 * withdrawal) is a side track, shown only once the matter has been there. A closed matter shows what it passed.
 */
export function stepsOf(matter: Pick<Matter, 'states'>): readonly ThingStep[] {
  const firstEnd = matter.states.findIndex((s) => s.final);
  const closed = matter.states.some((s) => s.final && s.current);
  const shown = matter.states.filter((s, index) => s.passed || s.current || (!closed && (firstEnd < 0 || index <= firstEnd)));
  return shown.map((s) => ({ key: s.key, label: s.zh }));
}

/** The document's acts for the thing page. The first leads while it is open; a way out never takes its place. */
export function actsOf(matter: Pick<Matter, 'acts'>): readonly ThingAct[] {
  const [first] = matter.acts;
  return matter.acts.map((a) => ({
    id: a.transition, label: a.zh, refusal: a.refusal, needsReason: a.needsReason, form: a.form ? schemaOf(a.form) : null, primary: a === first && a.refusal === null,
  }));
}

/** Words for what happened in a step, by its kind. */
export const STEP_WORDS = { start: 'started', act: 'acted', return: 'returned', withdraw: 'withdrawn', 'hand-over': 'handedOver', remind: 'reminded', copy: 'copied' } as const;
export type StepWord = (typeof STEP_WORDS)[keyof typeof STEP_WORDS];

/** The course of a matter in words, the newest first. */
export function historyOf(matter: Pick<Matter, 'steps' | 'states'>, word: (key: StepWord) => string): readonly HistoryEntry[] {
  const stateName = new Map(matter.states.map((s) => [s.key, s.zh]));
  return [...matter.steps].sort((a, b) => b.seq - a.seq).map((step) => ({
    id: String(step.seq), at: step.at, who: step.actorName, note: step.note,
    what: `${step.transitionZh ?? word(STEP_WORDS[step.kind as keyof typeof STEP_WORDS] ?? 'acted')} → ${stateName.get(step.toState) ?? step.toState}`,
  }));
}

/** The states that a matter may be returned to: passed, not the one now, not an end. */
export function returnStates(matter: Pick<Matter, 'states'>): readonly ThingStep[] {
  return matter.states.filter((s) => s.passed && !s.current && !s.final).map((s) => ({ key: s.key, label: s.zh }));
}

/** What was said in a step's form, in the words of its declared fields. */
export interface SaidForm {
  readonly key: string;
  readonly what: string;
  readonly who: string | null;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

/** All that was said in the forms of a matter, in the order of its course. */
export function formsOf(matter: Pick<Matter, 'steps' | 'workflowZh'>, language: Language): readonly SaidForm[] {
  return [...matter.steps].sort((a, b) => a.seq - b.seq).flatMap((step) => {
    if (step.form === null || step.formSchema === null) return [];
    const said = step.form as Draft;
    const lines = fieldsOf(schemaOf(step.formSchema)).flatMap(([key, node]) => (said[key] === undefined || said[key] === null ? [] : [{ label: labelOf(key, node, language), value: textBySchema(node, said[key], language) }]));
    return lines.length === 0 ? [] : [{ key: String(step.seq), what: step.transitionZh ?? matter.workflowZh, who: step.actorName, lines }];
  });
}
