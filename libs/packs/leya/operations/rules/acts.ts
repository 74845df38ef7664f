// Shorthand for the workflows of the operations half. A fact that was not gathered never lets an act through.
import type { ActFacts, Guard, Provision, Transition } from '@gongqiao/kernel';

type Answer = Readonly<Record<string, unknown>>;

/** The answer of a decision, which the platform places in `facts[name]`; empty when it was not asked. */
export function answerOf(facts: ActFacts, name: string): Answer {
  const held = facts[name];
  return typeof held === 'object' && held !== null ? (held as Answer) : {};
}

/** Refuses unless `holds`. */
export function need(code: string, provision: Provision, zh: string, en: string, holds: (facts: ActFacts) => boolean): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => !holds(facts) };
}

/** Refuses unless a fact is true. */
export function needTrue(fact: string, code: string, provision: Provision, zh: string, en: string): Guard {
  return need(code, provision, zh, en, (facts) => facts[fact] === true);
}

/** Refuses unless an answer of a decision is as it must be. */
export function needAnswer(code: string, provision: Provision, decision: string, zh: string, en: string, holds: (answer: Answer) => boolean): Guard {
  return { code, provision, decision, message: { zh, en }, refuses: (facts) => !holds(answerOf(facts, decision)) };
}

/** Refuses while a legal warning of effect `hold` is open; the platform counts them in `openHolds`. */
export function noOpenHold(provision: Provision): Guard {
  return need('legal-hold-open', provision, '尚有暂缓执行的法律提示，须先由负责人记录合法依据', 'A legal warning holds this back until a lawful ground is recorded', (facts) => facts['openHolds'] === 0);
}

/** One transition of a workflow. */
export function act(id: string, zh: string, from: readonly string[], to: string, actors: readonly string[], more: Partial<Transition> = {}): Transition {
  return { id, zh, from, to, actors, ...more };
}
