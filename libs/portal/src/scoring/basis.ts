import type { Explanation } from '../ui/reasons/reason.js';
import type { BasisFragment } from './scoring.operations.js';

/** A stored answer as the reasons drawer shows it, where the viewer has it only beside the own score. */
export function explanationOf(basis: BasisFragment | null | undefined): Explanation | undefined {
  if (!basis) return undefined;
  const { decision, decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode } = basis;
  return {
    decision, decisionName: decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode, facts: basis.facts as Explanation['facts'], output: basis.output as Explanation['output'],
    reasons: basis.reasons as Explanation['reasons'], parameters: basis.parameters as Explanation['parameters'], factsSchema: basis.factsSchema, answerSchema: basis.answerSchema,
  };
}
