// Generated from funds.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ProjectFundsInput = {
  /** 浮动（％），不填沿用上次 */
  adjustmentPercent?: string | null | undefined;
  /** 只重新核对这一项目 */
  again?: string | null | undefined;
  year: number;
};

export type FundBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type ProjectFundChecksQueryVariables = Exact<{
  year: number;
}>;


export type ProjectFundChecksQuery = { fundAdjustment: { min: string, max: string } | null, projectFundChecks: Array<{ id: string, year: number, asOf: string, project: string, posts: number, months: number, feePerPost: string | null, staffCost: string, performance: string, adjustmentPercent: string, checkedAt: string, checks: Array<{ id: string, zh: string, words: string, holds: boolean, resultId: string }>, bases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }> }> };

export type CheckProjectFundsMutationVariables = Exact<{
  key: string;
  input: ProjectFundsInput;
}>;


export type CheckProjectFundsMutation = { checkProjectFunds: number };

export const ProjectFundChecksDocument = "query ProjectFundChecks($year: Int!) {\n  fundAdjustment {\n    min\n    max\n  }\n  projectFundChecks(year: $year) {\n    id\n    year\n    asOf\n    project\n    posts\n    months\n    feePerPost\n    staffCost\n    performance\n    adjustmentPercent\n    checkedAt\n    checks {\n      id\n      zh\n      words\n      holds\n      resultId\n    }\n    bases {\n      ...FundBasis\n    }\n  }\n}\nfragment FundBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<ProjectFundChecksQuery, ProjectFundChecksQueryVariables>;

export const CheckProjectFundsDocument = "mutation CheckProjectFunds($key: ID!, $input: ProjectFundsInput!) {\n  checkProjectFunds(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<CheckProjectFundsMutation, CheckProjectFundsMutationVariables>;
