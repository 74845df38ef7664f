// Guards of the people half: a fact or an answer that was not gathered never lets an act through.
import type { ActFacts, Guard, Provision } from '@gongqiao/kernel';

type Answer = Readonly<Record<string, unknown>>;

function answerOf(facts: ActFacts, name: string): Answer {
  const held = facts[name];
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Answer) : {};
}

/** Refuses unless the facts are as they must be. */
export function need(code: string, provision: Provision, zh: string, en: string, holds: (facts: ActFacts) => boolean): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => !holds(facts) };
}

/** Refuses unless a fact is true. */
export function needTrue(code: string, provision: Provision, zh: string, en: string, fact: string): Guard {
  return need(code, provision, zh, en, (facts) => facts[fact] === true);
}

/** Refuses unless the answer of a decision, which the platform places in `facts[decision]`, is as it must be. */
export function needAnswer(code: string, provision: Provision, decision: string, zh: string, en: string, holds: (answer: Answer, facts: ActFacts) => boolean): Guard {
  return { code, provision, decision, message: { zh, en }, refuses: (facts) => !holds(answerOf(facts, decision), facts) };
}

/** Office, director-general and board, who all sign a result. */
export const REVIEWERS = ['office', 'director-general', 'board'] as const;

/** Refuses until all three have signed; `signatures` lists the parties. */
export function needSignatures(provision: Provision): Guard {
  return need('signatures-missing', provision, '办公室、总干事、理事会须全部签字', 'Office, director-general and board must all have signed',
    ({ signatures }) => Array.isArray(signatures) && REVIEWERS.every((party) => signatures.includes(party)));
}

/** Refuses until the publicity has ended and no appeal or objection is open. */
export function needPublicityEnded(provision: Provision): Guard {
  return need('publicity-open', provision, '公示期未满，或有申诉、异议未答复', 'The publicity or an appeal is still open', (facts) => facts['publicityEnded'] === true && facts['openAppeals'] === 0);
}

/** Refuses while an appeal or objection waits for its answer. */
export function needAnswered(provision: Provision): Guard {
  return need('answer-open', provision, '异议须先答复', 'The objections are to be answered first', (facts) => facts['openAppeals'] === 0);
}
