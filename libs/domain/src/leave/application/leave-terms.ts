import type { Judge, PolicyIndex } from '@gongqiao/platform/policy';

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly enum?: readonly string[];
  readonly 'x-terms'?: Readonly<Record<string, string>>;
}

/** Codes of a field of a decision's facts with their words in the document, in the document's order. */
export function termsOf(index: PolicyIndex, decision: string, field: string): Readonly<Record<string, string>> {
  const schema = index.findDecision(decision)?.decision.facts.describe() as Described | undefined;
  const node = schema?.properties?.[field];
  return node?.['x-terms'] ?? node?.items?.['x-terms'] ?? {};
}

/** Kinds of leave that the tenant's document knows. */
export function kindTerms(index: PolicyIndex, judge: Judge): Readonly<Record<string, string>> {
  return termsOf(index, judge.fullName('leave.request'), 'type');
}

/** The words of codes that an answer of a decision holds, as blockers and warnings. */
export function answerTerms(index: PolicyIndex, decision: string, field: string): Readonly<Record<string, string>> {
  const schema = index.findDecision(decision)?.decision.answer.describe() as Described | undefined;
  const node = schema?.properties?.[field];
  return node?.['x-terms'] ?? node?.items?.['x-terms'] ?? {};
}

/** The part of a decision's schema that an applicant fills in. */
export function askedSchema(index: PolicyIndex, decision: string, asked: readonly string[]): object {
  const schema = index.findDecision(decision)?.decision.facts.describe() as Described | undefined;
  const properties = Object.fromEntries(asked.flatMap((field) => {
    const node = schema?.properties?.[field];
    return node ? [[field, node]] : [];
  }));
  return { type: 'object', 'x-order': Object.keys(properties), properties };
}
