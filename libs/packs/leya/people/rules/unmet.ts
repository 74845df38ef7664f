import type { Inputs, Judgement, Provision } from '@gongqiao/kernel';

/** 代码, 条款, 应满足的条件, 是否满足, 所用数据。 */
export type Requirement<C extends string> = readonly [code: C, provision: Provision, words: string, holds: boolean, inputs?: Inputs];

/** Records every requirement, met or not, and gives the codes of the unmet ones in their order. */
export function unmetOf<C extends string>(at: Judgement, requirements: readonly Requirement<C>[]): C[] {
  return requirements.filter(([, cited, words, holds, inputs]) => !at.condition(cited, words, holds, inputs)).map(([code]) => code);
}

/** The first requirement that is not met, or null; those after it are not looked at. */
export function firstUnmet<C extends string>(at: Judgement, requirements: readonly Requirement<C>[]): C | null {
  for (const [code, cited, words, holds, inputs] of requirements) if (!at.condition(cited, words, holds, inputs)) return code;
  return null;
}
