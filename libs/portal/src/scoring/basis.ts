import type { Explanation } from '../ui/reasons/reason.js';
import type { BasisFragment } from './scoring.operations.js';

/** Sources of facts that are known by more than the instant of the run. */
function sourcesOf(given: unknown): Explanation['factSources'] {
  const known = Object.entries((given ?? {}) as NonNullable<Explanation['factSources']>).filter(([, source]) => source.from);
  return known.length === 0 ? null : Object.fromEntries(known);
}

/** A stored answer as the reasons drawer shows it, where the viewer has it only beside the own score. */
export function explanationOf(basis: BasisFragment | null | undefined): Explanation | undefined {
  if (!basis) return undefined;
  const { decision, decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode } = basis;
  return {
    decision, decisionName: decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode, facts: basis.facts as Explanation['facts'], factSources: sourcesOf(basis.factSources), output: basis.output as Explanation['output'],
    reasons: basis.reasons as Explanation['reasons'], parameters: basis.parameters as Explanation['parameters'], factsSchema: basis.factsSchema, answerSchema: basis.answerSchema,
  };
}
