import type { Explanation } from '../ui/reasons/reason.js';
import type { PersonnelBasisFragment } from './personnel.operations.js';

/** A stored answer as the reasons drawer shows it, for those who see it beside their own file only. */
export function explanationOf(basis: PersonnelBasisFragment | null | undefined): Explanation | undefined {
  if (!basis) return undefined;
  const { decision, decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode } = basis;
  return {
    decision, decisionName: decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode, facts: basis.facts as Explanation['facts'], output: basis.output as Explanation['output'],
    reasons: basis.reasons as Explanation['reasons'], parameters: basis.parameters as Explanation['parameters'], factsSchema: basis.factsSchema, answerSchema: basis.answerSchema,
  };
}
