// Small helpers that record what is lacking, and by which provision.
import type { Inputs, Judgement, Provision } from '@gongqiao/kernel';

/** One requirement: its code, the words of what must be there, and whether it is. */
export type Requirement<C extends string> = readonly [code: C, provision: Provision, words: string, met: boolean];

/** Records every requirement and gives the codes of those not met, in the order given. */
export function lacking<C extends string>(at: Judgement, requirements: readonly Requirement<C>[]): C[] {
  return requirements.filter(([, provision, words, met]) => !at.condition(provision, words, met)).map(([code]) => code);
}

/** What is asked for of an enumeration: `words` stands before each Chinese term (已交…, 已签名：…). */
export interface Wanted<C extends string> {
  readonly words: string;
  readonly terms: Readonly<Record<C, string>>;
  readonly codes: readonly C[];
}

/** Codes asked for that are not in `held`, each recorded under its Chinese term. */
export function absent<C extends string>(at: Judgement, provision: Provision, { words, terms, codes }: Wanted<C>, held: readonly string[]): C[] {
  return lacking(at, codes.map((code) => [code, provision, `${words}${terms[code]}`, held.includes(code)] as const));
}

/** Every code of an enumeration is asked for. */
export function allOf<T extends Readonly<Record<string, string>>>(words: string, terms: T): Wanted<keyof T & string> {
  return { words, terms, codes: keysOf(terms) };
}

/** Keys of an enumeration in the document's order. */
export function keysOf<T extends Readonly<Record<string, string>>>(terms: T): (keyof T & string)[] {
  return Object.keys(terms);
}

/** Records a choice between named outcomes and gives it back. */
export function choose<C extends string>(at: Judgement, provision: Provision, words: string, terms: Readonly<Record<C, string>>, code: C, inputs?: Inputs): C {
  at.step(provision, words, terms[code], inputs);
  return code;
}
