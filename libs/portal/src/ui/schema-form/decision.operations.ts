// Generated from decision.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type EvaluateDecisionQueryVariables = Exact<{
  decision: string;
  facts: unknown;
  asOf: string;
  overrides?: unknown;
}>;


export type EvaluateDecisionQuery = { evaluateDecision: { decision: string, asOf: string, output: unknown, reasons: unknown, parameters: unknown, packVersion: string, provisions: Array<{ id: string, article: string, says: string }>, refusal: { code: string, field: string | null, provision: string | null, message: { zh: string, en: string } } | null } };

export const EvaluateDecisionDocument = "query EvaluateDecision($decision: String!, $facts: JSON!, $asOf: String!, $overrides: JSON) {\n  evaluateDecision(\n    decision: $decision\n    facts: $facts\n    asOf: $asOf\n    overrides: $overrides\n  ) {\n    decision\n    asOf\n    output\n    reasons\n    parameters\n    packVersion\n    provisions {\n      id\n      article\n      says\n    }\n    refusal {\n      code\n      field\n      provision\n      message {\n        zh\n        en\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<EvaluateDecisionQuery, EvaluateDecisionQueryVariables>;
