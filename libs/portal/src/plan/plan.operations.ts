// Generated from plan.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type MinimumWageInputType = {
  hourly?: string | null | undefined;
  monthly: string;
  sourceDocument: string;
  tier: number;
  validFrom: string;
};

export type YearPlanInputType = {
  first: string;
  junior: string;
  postTotal: number;
  second: string;
  sourceDocument: string;
  third: string;
  year: number;
};

export type YearPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type YearPlansQuery = { yearPlans: Array<{ id: string, year: number, postTotal: number, juniorPercent: string, thirdPercent: string, secondPercent: string, firstPercent: string, sourceDocument: string }> };

export type MinimumWagesQueryVariables = Exact<{ [key: string]: never; }>;


export type MinimumWagesQuery = { minimumWages: Array<{ id: string, tier: number, validFrom: string, monthly: string, hourly: string | null, sourceDocument: string }> };

export type SetYearPlanMutationVariables = Exact<{
  key: string;
  input: YearPlanInputType;
}>;


export type SetYearPlanMutation = { setYearPlan: { id: string } };

export type AddMinimumWageMutationVariables = Exact<{
  key: string;
  input: MinimumWageInputType;
}>;


export type AddMinimumWageMutation = { addMinimumWage: { id: string } };

export const YearPlansDocument = "query YearPlans {\n  yearPlans {\n    id\n    year\n    postTotal\n    juniorPercent\n    thirdPercent\n    secondPercent\n    firstPercent\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<YearPlansQuery, YearPlansQueryVariables>;

export const MinimumWagesDocument = "query MinimumWages {\n  minimumWages {\n    id\n    tier\n    validFrom\n    monthly\n    hourly\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<MinimumWagesQuery, MinimumWagesQueryVariables>;

export const SetYearPlanDocument = "mutation SetYearPlan($key: ID!, $input: YearPlanInputType!) {\n  setYearPlan(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetYearPlanMutation, SetYearPlanMutationVariables>;

export const AddMinimumWageDocument = "mutation AddMinimumWage($key: ID!, $input: MinimumWageInputType!) {\n  addMinimumWage(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddMinimumWageMutation, AddMinimumWageMutationVariables>;
