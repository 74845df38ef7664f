// Guards of the workflows: pure functions over the facts of an act. The fact names are listed in README.md.
// A fact that was not gathered never lets an act through: every guard asks for what it needs.
import type { ActFacts, Bilingual, Guard, Provision } from '@gongqiao/kernel';

type Answer = Readonly<Record<string, unknown>>;

/** The answer of a decision, which the platform places in `facts[name]`; empty when it was not asked. */
export function answerOf(facts: ActFacts, name: string): Answer {
  const held = facts[name];
  return typeof held === 'object' && held !== null ? (held as Answer) : {};
}

/** Refuses unless `holds`; `says` gives the sentence with the figures of the case. */
export function need(code: string, provision: Provision, zh: string, en: string, holds: (facts: ActFacts) => boolean, says?: (facts: ActFacts) => Bilingual): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => !holds(facts), ...(says ? { says } : {}) };
}

/** Refuses unless the answer of a decision is as it must be. */
export function needAnswer(code: string, provision: Provision, decision: string, zh: string, en: string, holds: (answer: Answer, facts: ActFacts) => boolean): Guard {
  return { code, provision, decision, message: { zh, en }, refuses: (facts) => !holds(answerOf(facts, decision), facts) };
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Purchasers of posts: who buys, signs, evaluates and pays (第十七条、第三十八条). */
export const BUYERS = ['county', 'city', 'direct-city'] as const;
/** Who organises tenders, supervises recruitment and settles tiers. */
export const CITIES = ['city', 'direct-city'] as const;

/** The party that answers for a post as its purchaser; by the fact `postLevel`. */
export function buyerOf(facts: ActFacts): readonly string[] {
  switch (facts['postLevel']) {
    case 'county-post': return ['county'];
    case 'city-post': return ['city'];
    case 'direct-post': return ['direct-city'];
    default: return BUYERS;
  }
}

/** The city in charge of a post's area; by the fact `postLevel`. */
export function cityOf(facts: ActFacts): readonly string[] {
  return facts['postLevel'] === 'direct-post' ? ['direct-city'] : facts['postLevel'] === undefined ? CITIES : ['city'];
}
