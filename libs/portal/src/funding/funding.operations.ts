// Generated from funding.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type FundingYearInput = {
  /** 奖金比例，岗位工资的百分数 */
  bonusPercent: string;
  /** 单位缴费比例，百分数 */
  insurancePercent: string;
  /** 管理费，每岗每月，元 */
  managementFee: string;
  year: number;
};

export type InspectionInput = {
  /** 整改要求 */
  correction?: string | null | undefined;
  /** 检查情况 */
  findings: string;
  unitId: string;
};

/** 试算的一项参数：从某日起的新值 */
export type TriedParameterInput = {
  /** 起始日 */
  from: string;
  /** 参数编号，如包内的岗位系数表 */
  parameter: string;
  value: unknown;
};

/** 试算的一档最低工资 */
export type TriedWageInput = {
  from: string;
  monthly: string;
  tier: number;
};

export type WhatIfInput = {
  parameters?: Array<TriedParameterInput>;
  wages?: Array<TriedWageInput>;
  years: Array<number>;
};

export type FundingYearsQueryVariables = Exact<{ [key: string]: never; }>;


export type FundingYearsQuery = { fundingYears: Array<{ id: string, year: number, state: string, insurancePercent: string, managementFee: string, bonusPercent: string, jobRunId: string | null }> };

export type FundingBudgetsQueryVariables = Exact<{
  year: number;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type FundingBudgetsQuery = { fundingBudgets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitId: string, unitName: string | null, level: string, posts: number, ownShare: string, provinceSubsidy: string, citySubsidy: string, total: string, state: string, flowState: string | null } }> } };

export type FundingBudgetQueryVariables = Exact<{
  id: string;
}>;


export type FundingBudgetQuery = { fundingBudget: { id: string, year: number, unitId: string, unitName: string | null, level: string, posts: number, ownShare: string, provinceSubsidy: string, citySubsidy: string, total: string, state: string, flowState: string | null, flowApprovedOn: string | null } | null };

export type StartBudgetMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type StartBudgetMutation = { startBudget: { id: string } };

export type AskForBudgetsMutationVariables = Exact<{
  key: string;
  year: number;
}>;


export type AskForBudgetsMutation = { askForBudgets: number };

export type PrepaymentsQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PrepaymentsQuery = { prepayments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, quarter: number, purchaserName: string | null, purchaserKind: string, state: string, provinceDue: string, cityDue: string, prepaid: string | null, received: string | null, paid: string | null } }> } };

export type PrepaymentQueryVariables = Exact<{
  id: string;
}>;


export type PrepaymentQuery = { prepayment: { id: string, year: number, quarter: number, purchaserName: string | null, purchaserKind: string, state: string, provinceDue: string, cityDue: string, prepaid: string | null, prepaidOn: string | null, cityReceived: string | null, cityReceivedOn: string | null, passedOn: string | null, passedOnOn: string | null, received: string | null, receivedOn: string | null, paid: string | null, paidOn: string | null } | null };

export type OpenPrepaymentsMutationVariables = Exact<{
  key: string;
  year: number;
  quarter: number;
}>;


export type OpenPrepaymentsMutation = { openPrepayments: number };

export type InspectionsQueryVariables = Exact<{
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type InspectionsQuery = { inspections: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, inspectedName: string | null, inspectorName: string | null, state: string, findings: string, openedOn: string, answeredOn: string | null, closedOn: string | null } }> } };

export type InspectionQueryVariables = Exact<{
  id: string;
}>;


export type InspectionQuery = { inspection: { id: string, inspectedName: string | null, inspectorName: string | null, state: string, findings: string, correction: string | null, answer: string | null, openedOn: string, answeredOn: string | null, closedOn: string | null } | null };

export type InspectableUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type InspectableUnitsQuery = { inspectableUnits: Array<{ unitId: string, name: string, level: string }> };

export type OpenInspectionMutationVariables = Exact<{
  key: string;
  input: InspectionInput;
}>;


export type OpenInspectionMutation = { openInspection: { id: string } };

export type FundingLinesQueryVariables = Exact<{
  year: number;
  unitId?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type FundingLinesQuery = { fundingLines: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, postId: string, postNumber: string | null, unitName: string | null, postKind: string, grade: string, step: number, months: number, actualTotal: string, sharedBase: string, purchaserOnly: string, province: string, city: string, county: string, directCity: string } }> } };

export type AdvancesQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AdvancesQuery = { advances: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, quarter: number, payerUnitId: string, payerName: string | null, payeeUnitId: string, payeeName: string | null, opensOn: string, provinceAmount: string, cityAmount: string, state: string, paidOn: string | null, receivedOn: string | null } }> } };

export type OpenParametersQueryVariables = Exact<{
  id: string;
}>;


export type OpenParametersQuery = { policyPack: { id: string, title: string, parameters: Array<{ id: string, zh: string, provision: string, schema: unknown, rows: Array<{ from: string, value: unknown }> }> } | null };

export type CurrentWagesQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentWagesQuery = { minimumWages: Array<{ id: string, tier: number, validFrom: string, monthly: string }> };

export type WhatIfQueryVariables = Exact<{
  input: WhatIfInput;
}>;


export type WhatIfQuery = { whatIf: Array<{ year: number, before: { posts: number, total: string, province: string, city: string, county: string, directCity: string }, after: { posts: number, total: string, province: string, city: string, county: string, directCity: string }, cities: Array<{ unitId: string, name: string, before: { total: string, province: string, city: string, county: string, directCity: string }, after: { total: string, province: string, city: string, county: string, directCity: string } }>, grades: Array<{ grade: string, step: number, posts: number, before: string, after: string, changeEach: string }> }> };

export type SetFundingYearMutationVariables = Exact<{
  key: string;
  input: FundingYearInput;
}>;


export type SetFundingYearMutation = { setFundingYear: { id: string } };

export type ComputeFundingYearMutationVariables = Exact<{
  key: string;
  year: number;
}>;


export type ComputeFundingYearMutation = { computeFundingYear: string };

export type ApproveFundingYearMutationVariables = Exact<{
  key: string;
  year: number;
}>;


export type ApproveFundingYearMutation = { approveFundingYear: { id: string, state: string } };

export type PayAdvanceMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type PayAdvanceMutation = { payAdvance: { id: string, state: string, paidOn: string | null } };

export type ReceiveAdvanceMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ReceiveAdvanceMutation = { receiveAdvance: { id: string, state: string, receivedOn: string | null } };

export type AdvanceCalendarQueryVariables = Exact<{
  year: number;
}>;


export type AdvanceCalendarQuery = { paidOut: Array<{ quarter: number, opensOn: string, payments: number, paidPayments: number, planned: string, paid: string, received: string }>, arriving: Array<{ quarter: number, opensOn: string, payments: number, paidPayments: number, planned: string, paid: string, received: string }> };

export type ArrivingAdvancesQueryVariables = Exact<{
  year: number;
}>;


export type ArrivingAdvancesQuery = { advances: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, quarter: number, payeeUnitId: string, provinceAmount: string, cityAmount: string } }> } };

export const FundingYearsDocument = "query FundingYears {\n  fundingYears {\n    id\n    year\n    state\n    insurancePercent\n    managementFee\n    bonusPercent\n    jobRunId\n  }\n}" as unknown as TypedDocumentNode<FundingYearsQuery, FundingYearsQueryVariables>;

export const FundingBudgetsDocument = "query FundingBudgets($year: Int!, $first: Int!, $skip: Int, $orderBy: String) {\n  fundingBudgets(year: $year, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        unitId\n        unitName\n        level\n        posts\n        ownShare\n        provinceSubsidy\n        citySubsidy\n        total\n        state\n        flowState\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<FundingBudgetsQuery, FundingBudgetsQueryVariables>;

export const FundingBudgetDocument = "query FundingBudget($id: ID!) {\n  fundingBudget(id: $id) {\n    id\n    year\n    unitId\n    unitName\n    level\n    posts\n    ownShare\n    provinceSubsidy\n    citySubsidy\n    total\n    state\n    flowState\n    flowApprovedOn\n  }\n}" as unknown as TypedDocumentNode<FundingBudgetQuery, FundingBudgetQueryVariables>;

export const StartBudgetDocument = "mutation StartBudget($key: ID!, $id: ID!) {\n  startBudget(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<StartBudgetMutation, StartBudgetMutationVariables>;

export const AskForBudgetsDocument = "mutation AskForBudgets($key: ID!, $year: Int!) {\n  askForBudgets(key: $key, year: $year)\n}" as unknown as TypedDocumentNode<AskForBudgetsMutation, AskForBudgetsMutationVariables>;

export const PrepaymentsDocument = "query Prepayments($year: Int!, $quarter: Int, $state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  prepayments(\n    year: $year\n    quarter: $quarter\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        quarter\n        purchaserName\n        purchaserKind\n        state\n        provinceDue\n        cityDue\n        prepaid\n        received\n        paid\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PrepaymentsQuery, PrepaymentsQueryVariables>;

export const PrepaymentDocument = "query Prepayment($id: ID!) {\n  prepayment(id: $id) {\n    id\n    year\n    quarter\n    purchaserName\n    purchaserKind\n    state\n    provinceDue\n    cityDue\n    prepaid\n    prepaidOn\n    cityReceived\n    cityReceivedOn\n    passedOn\n    passedOnOn\n    received\n    receivedOn\n    paid\n    paidOn\n  }\n}" as unknown as TypedDocumentNode<PrepaymentQuery, PrepaymentQueryVariables>;

export const OpenPrepaymentsDocument = "mutation OpenPrepayments($key: ID!, $year: Int!, $quarter: Int!) {\n  openPrepayments(key: $key, year: $year, quarter: $quarter)\n}" as unknown as TypedDocumentNode<OpenPrepaymentsMutation, OpenPrepaymentsMutationVariables>;

export const InspectionsDocument = "query Inspections($state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  inspections(state: $state, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        inspectedName\n        inspectorName\n        state\n        findings\n        openedOn\n        answeredOn\n        closedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<InspectionsQuery, InspectionsQueryVariables>;

export const InspectionDocument = "query Inspection($id: ID!) {\n  inspection(id: $id) {\n    id\n    inspectedName\n    inspectorName\n    state\n    findings\n    correction\n    answer\n    openedOn\n    answeredOn\n    closedOn\n  }\n}" as unknown as TypedDocumentNode<InspectionQuery, InspectionQueryVariables>;

export const InspectableUnitsDocument = "query InspectableUnits {\n  inspectableUnits {\n    unitId\n    name\n    level\n  }\n}" as unknown as TypedDocumentNode<InspectableUnitsQuery, InspectableUnitsQueryVariables>;

export const OpenInspectionDocument = "mutation OpenInspection($key: ID!, $input: InspectionInput!) {\n  openInspection(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenInspectionMutation, OpenInspectionMutationVariables>;

export const FundingLinesDocument = "query FundingLines($year: Int!, $unitId: ID, $first: Int!, $skip: Int, $orderBy: String) {\n  fundingLines(\n    year: $year\n    unitId: $unitId\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        unitName\n        postKind\n        grade\n        step\n        months\n        actualTotal\n        sharedBase\n        purchaserOnly\n        province\n        city\n        county\n        directCity\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<FundingLinesQuery, FundingLinesQueryVariables>;

export const AdvancesDocument = "query Advances($year: Int!, $quarter: Int, $state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  advances(\n    year: $year\n    quarter: $quarter\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        quarter\n        payerUnitId\n        payerName\n        payeeUnitId\n        payeeName\n        opensOn\n        provinceAmount\n        cityAmount\n        state\n        paidOn\n        receivedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AdvancesQuery, AdvancesQueryVariables>;

export const OpenParametersDocument = "query OpenParameters($id: ID!) {\n  policyPack(id: $id) {\n    id\n    title\n    parameters {\n      id\n      zh\n      provision\n      schema\n      rows {\n        from\n        value\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<OpenParametersQuery, OpenParametersQueryVariables>;

export const CurrentWagesDocument = "query CurrentWages {\n  minimumWages {\n    id\n    tier\n    validFrom\n    monthly\n  }\n}" as unknown as TypedDocumentNode<CurrentWagesQuery, CurrentWagesQueryVariables>;

export const WhatIfDocument = "query WhatIf($input: WhatIfInput!) {\n  whatIf(input: $input) {\n    year\n    before {\n      posts\n      total\n      province\n      city\n      county\n      directCity\n    }\n    after {\n      posts\n      total\n      province\n      city\n      county\n      directCity\n    }\n    cities {\n      unitId\n      name\n      before {\n        total\n        province\n        city\n        county\n        directCity\n      }\n      after {\n        total\n        province\n        city\n        county\n        directCity\n      }\n    }\n    grades {\n      grade\n      step\n      posts\n      before\n      after\n      changeEach\n    }\n  }\n}" as unknown as TypedDocumentNode<WhatIfQuery, WhatIfQueryVariables>;

export const SetFundingYearDocument = "mutation SetFundingYear($key: ID!, $input: FundingYearInput!) {\n  setFundingYear(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetFundingYearMutation, SetFundingYearMutationVariables>;

export const ComputeFundingYearDocument = "mutation ComputeFundingYear($key: ID!, $year: Int!) {\n  computeFundingYear(key: $key, year: $year)\n}" as unknown as TypedDocumentNode<ComputeFundingYearMutation, ComputeFundingYearMutationVariables>;

export const ApproveFundingYearDocument = "mutation ApproveFundingYear($key: ID!, $year: Int!) {\n  approveFundingYear(key: $key, year: $year) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ApproveFundingYearMutation, ApproveFundingYearMutationVariables>;

export const PayAdvanceDocument = "mutation PayAdvance($key: ID!, $id: ID!) {\n  payAdvance(key: $key, id: $id) {\n    id\n    state\n    paidOn\n  }\n}" as unknown as TypedDocumentNode<PayAdvanceMutation, PayAdvanceMutationVariables>;

export const ReceiveAdvanceDocument = "mutation ReceiveAdvance($key: ID!, $id: ID!) {\n  receiveAdvance(key: $key, id: $id) {\n    id\n    state\n    receivedOn\n  }\n}" as unknown as TypedDocumentNode<ReceiveAdvanceMutation, ReceiveAdvanceMutationVariables>;

export const AdvanceCalendarDocument = "query AdvanceCalendar($year: Int!) {\n  paidOut: advanceQuarters(year: $year, received: false) {\n    quarter\n    opensOn\n    payments\n    paidPayments\n    planned\n    paid\n    received\n  }\n  arriving: advanceQuarters(year: $year, received: true) {\n    quarter\n    opensOn\n    payments\n    paidPayments\n    planned\n    paid\n    received\n  }\n}" as unknown as TypedDocumentNode<AdvanceCalendarQuery, AdvanceCalendarQueryVariables>;

export const ArrivingAdvancesDocument = "query ArrivingAdvances($year: Int!) {\n  advances(year: $year, first: 100) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        quarter\n        payeeUnitId\n        provinceAmount\n        cityAmount\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ArrivingAdvancesQuery, ArrivingAdvancesQueryVariables>;
