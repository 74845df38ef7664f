import type { Explanation, Reason, ReasonProvision, Value } from '../ui/reasons/reason.js';
import type { PayBasisFragment } from './payroll.operations.js';

/** A stored answer as the reasons drawer shows it, where the viewer has it beside the figure. */
export function explanationOf(basis: PayBasisFragment | null | undefined): Explanation | undefined {
  if (!basis) return undefined;
  const { decision, decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode } = basis;
  return {
    decision, decisionName: decisionZh, asOf, packId, packTitle, packVersion, provisions, computedAt, checkCode, facts: basis.facts as Explanation['facts'], output: basis.output as Explanation['output'],
    reasons: basis.reasons as Explanation['reasons'], parameters: basis.parameters as Explanation['parameters'], factsSchema: basis.factsSchema, answerSchema: basis.answerSchema,
  };
}

/** What of a slip a line's figure is explained by. */
export function explanationIn(bases: readonly PayBasisFragment[], resultId: string | null | undefined): Explanation | undefined {
  return resultId ? explanationOf(bases.find((basis) => basis.id === resultId)) : undefined;
}

interface Combined {
  readonly rule: string;
  readonly zh: string;
  readonly asOf: string;
  readonly result: Readonly<Record<string, Value>>;
  readonly decidedBy: readonly (ReasonProvision & { readonly provision: string })[];
  readonly reasons: readonly Reason[];
}

function isCombined(value: unknown): value is Combined {
  return typeof value === 'object' && value !== null && 'reasons' in value && 'decidedBy' in value;
}

/** What employer, purchaser and law say together of a person's pay, as the reasons drawer shows it. */
export function explanationOfFloors(combined: unknown): Explanation | undefined {
  if (!isCombined(combined)) return undefined;
  const provisions = combined.decidedBy.map(({ provision, article, says }) => ({ id: provision, article, says }));
  return { decision: combined.rule, decisionName: combined.zh, asOf: combined.asOf, packId: '', packTitle: '', packVersion: '', facts: {}, output: combined.result, reasons: combined.reasons, parameters: [], provisions };
}
