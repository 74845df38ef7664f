import type { Explanation } from '../ui/reasons/reason.js';
import type { LeaveBasisFragment } from './leave.operations.js';

/** A stored answer as the reasons drawer shows it: who sees the leave sees why. */
export function explanationOf(basis: LeaveBasisFragment): Explanation {
  const { decision, decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode } = basis;
  return {
    decision, decisionName: decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode, facts: basis.facts as Explanation['facts'], output: basis.output as Explanation['output'],
    reasons: basis.reasons as Explanation['reasons'], parameters: basis.parameters as Explanation['parameters'], factsSchema: basis.factsSchema, answerSchema: basis.answerSchema,
  };
}

/** An answer that was not stored, as a form gets it; null where there is none. */
export function previewBasis(basis: unknown): Explanation | undefined {
  return typeof basis === 'object' && basis !== null && 'decision' in basis ? (basis as Explanation) : undefined;
}
