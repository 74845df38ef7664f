// Generated from hours.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type WorkRuleInput = {
  breakMinutes?: number | null | undefined;
  graceMinutes?: number | null | undefined;
  hostUnitName?: string | null | undefined;
  unitId: string;
  validFrom: string;
  workEnd?: string | null | undefined;
  workStart?: string | null | undefined;
};

export type WorkRuleRowFragment = { id: string, unitName: string | null, hostUnitName: string | null, workStart: string | null, workEnd: string | null, breakMinutes: number | null, graceMinutes: number | null, validFrom: string };

export type WorkRulesQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type WorkRulesQuery = { workRules: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitName: string | null, hostUnitName: string | null, workStart: string | null, workEnd: string | null, breakMinutes: number | null, graceMinutes: number | null, validFrom: string } }> } };

export type SetWorkRuleMutationVariables = Exact<{
  key: string;
  input: WorkRuleInput;
}>;


export type SetWorkRuleMutation = { setWorkRule: string };

export type CaseFactsQueryVariables = Exact<{
  employeeId: string;
  kind: string;
  month: string;
}>;


export type CaseFactsQuery = { attendanceCaseFacts: { on: string, facts: unknown } | null };

export const WorkRulesDocument = "query WorkRules($first: Int, $skip: Int, $orderBy: String, $text: String) {\n  workRules(first: $first, skip: $skip, orderBy: $orderBy, text: $text) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...WorkRuleRow\n      }\n    }\n  }\n}\nfragment WorkRuleRow on WorkRule {\n  id\n  unitName\n  hostUnitName\n  workStart\n  workEnd\n  breakMinutes\n  graceMinutes\n  validFrom\n}" as unknown as TypedDocumentNode<WorkRulesQuery, WorkRulesQueryVariables>;

export const SetWorkRuleDocument = "mutation SetWorkRule($key: ID!, $input: WorkRuleInput!) {\n  setWorkRule(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SetWorkRuleMutation, SetWorkRuleMutationVariables>;

export const CaseFactsDocument = "query CaseFacts($employeeId: ID!, $kind: String!, $month: String!) {\n  attendanceCaseFacts(employeeId: $employeeId, kind: $kind, month: $month) {\n    on\n    facts\n  }\n}" as unknown as TypedDocumentNode<CaseFactsQuery, CaseFactsQueryVariables>;
