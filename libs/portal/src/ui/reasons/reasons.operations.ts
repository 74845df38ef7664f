// Generated from reasons.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type DecisionResultQueryVariables = Exact<{
  id: string;
}>;


export type DecisionResultQuery = { decisionResult: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type ReplayDecisionQueryVariables = Exact<{
  id: string;
}>;


export type ReplayDecisionQuery = { replayDecision: { same: boolean, output: unknown, packVersion: string } };

export const DecisionResultDocument = "query DecisionResult($id: ID!) {\n  decisionResult(id: $id) {\n    id\n    decision\n    decisionZh\n    asOf\n    packId\n    packTitle\n    packVersion\n    facts\n    factSources\n    output\n    reasons\n    parameters\n    computedAt\n    checkCode\n    factsSchema\n    answerSchema\n    provisions {\n      id\n      article\n      says\n    }\n  }\n}" as unknown as TypedDocumentNode<DecisionResultQuery, DecisionResultQueryVariables>;

export const ReplayDecisionDocument = "query ReplayDecision($id: ID!) {\n  replayDecision(id: $id) {\n    same\n    output\n    packVersion\n  }\n}" as unknown as TypedDocumentNode<ReplayDecisionQuery, ReplayDecisionQueryVariables>;
