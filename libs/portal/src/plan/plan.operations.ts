// Generated from plan.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type AbilityTestInput = {
  contentsVersion: string;
  heldOn: string;
  /** 要修改的一场；不填为新增 */
  id?: string | null | undefined;
  place: string;
  signUpBy?: string | null | undefined;
  sourceDocument: string;
  year: number;
};

export type MinimumWageInputType = {
  hourly?: string | null | undefined;
  monthly: string;
  sourceDocument: string;
  tier: number;
  validFrom: string;
};

export type WageAreaInput = {
  divisionCode: string;
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

export type WageAreasQueryVariables = Exact<{
  text?: string | null | undefined;
  tier?: number | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type WageAreasQuery = { wageAreas: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, divisionCode: string, tier: number | null, validFrom: string | null, monthly: string | null, sourceDocument: string | null, comingTier: number | null, comingFrom: string | null } }> } };

export type AbilityTestsQueryVariables = Exact<{ [key: string]: never; }>;


export type AbilityTestsQuery = { abilityTests: Array<{ id: string, year: number, heldOn: string, signUpBy: string | null, place: string, contentsVersion: string, sourceDocument: string }> };

export type GuidelineParametersQueryVariables = Exact<{ [key: string]: never; }>;


export type GuidelineParametersQuery = { policyPacks: Array<{ id: string, title: string, current: boolean, parameters: Array<{ id: string, zh: string, provision: string, open: boolean, schema: unknown, rows: Array<{ id: string | null, from: string, value: unknown, source: string | null, ofTenant: boolean }> }> }> };

export type SetWageAreaMutationVariables = Exact<{
  key: string;
  input: WageAreaInput;
}>;


export type SetWageAreaMutation = { setWageArea: { id: string, tier: number | null, validFrom: string | null, comingTier: number | null, comingFrom: string | null } };

export type SetAbilityTestMutationVariables = Exact<{
  key: string;
  input: AbilityTestInput;
}>;


export type SetAbilityTestMutation = { setAbilityTest: { id: string } };

export const YearPlansDocument = "query YearPlans {\n  yearPlans {\n    id\n    year\n    postTotal\n    juniorPercent\n    thirdPercent\n    secondPercent\n    firstPercent\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<YearPlansQuery, YearPlansQueryVariables>;

export const MinimumWagesDocument = "query MinimumWages {\n  minimumWages {\n    id\n    tier\n    validFrom\n    monthly\n    hourly\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<MinimumWagesQuery, MinimumWagesQueryVariables>;

export const SetYearPlanDocument = "mutation SetYearPlan($key: ID!, $input: YearPlanInputType!) {\n  setYearPlan(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetYearPlanMutation, SetYearPlanMutationVariables>;

export const AddMinimumWageDocument = "mutation AddMinimumWage($key: ID!, $input: MinimumWageInputType!) {\n  addMinimumWage(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddMinimumWageMutation, AddMinimumWageMutationVariables>;

export const WageAreasDocument = "query WageAreas($text: String, $tier: Int, $first: Int!, $skip: Int, $orderBy: String) {\n  wageAreas(\n    text: $text\n    tier: $tier\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        name\n        divisionCode\n        tier\n        validFrom\n        monthly\n        sourceDocument\n        comingTier\n        comingFrom\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WageAreasQuery, WageAreasQueryVariables>;

export const AbilityTestsDocument = "query AbilityTests {\n  abilityTests {\n    id\n    year\n    heldOn\n    signUpBy\n    place\n    contentsVersion\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<AbilityTestsQuery, AbilityTestsQueryVariables>;

export const GuidelineParametersDocument = "query GuidelineParameters {\n  policyPacks {\n    id\n    title\n    current\n    parameters {\n      id\n      zh\n      provision\n      open\n      schema\n      rows {\n        id\n        from\n        value\n        source\n        ofTenant\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<GuidelineParametersQuery, GuidelineParametersQueryVariables>;

export const SetWageAreaDocument = "mutation SetWageArea($key: ID!, $input: WageAreaInput!) {\n  setWageArea(key: $key, input: $input) {\n    id\n    tier\n    validFrom\n    comingTier\n    comingFrom\n  }\n}" as unknown as TypedDocumentNode<SetWageAreaMutation, SetWageAreaMutationVariables>;

export const SetAbilityTestDocument = "mutation SetAbilityTest($key: ID!, $input: AbilityTestInput!) {\n  setAbilityTest(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetAbilityTestMutation, SetAbilityTestMutationVariables>;
