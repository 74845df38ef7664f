// Generated from settlement.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ReportedWageInput = {
  due: string;
  dueOn: string;
  /** wage，或文件所列的缴费项目 */
  kind: string;
  workerId: string;
};

export type WagePaymentInput = {
  amount: string;
  id: string;
  on: string;
};

export type WageReportInput = {
  contractId: string;
  items: Array<ReportedWageInput>;
  month: string;
};

export type ProviderPaymentsQueryVariables = Exact<{
  year: number;
  quarter?: number | null | undefined;
  contractId?: string | null | undefined;
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ProviderPaymentsQuery = { providerPayments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, contractId: string, contractNumber: string | null, providerName: string | null, purchaserName: string | null, year: number, quarter: number, months: number, amount: string, dueOn: string, paidOn: string | null } }> } };

export type ProviderPaymentQueryVariables = Exact<{
  id: string;
}>;


export type ProviderPaymentQuery = { providerPayment: { id: string, contractId: string, contractNumber: string | null, providerName: string | null, purchaserName: string | null, year: number, quarter: number, months: number, amount: string, dueOn: string, paidOn: string | null, posts: Array<{ postId: string, postNumber: string | null, months: Array<number>, amount: string, resultIds: Array<string> }> } | null };

export type SettlementsQueryVariables = Exact<{
  year: number;
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type SettlementsQuery = { settlements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, payerUnitId: string, payerName: string | null, payeeUnitId: string, payeeName: string | null, provinceDue: string, provinceAdvanced: string, cityDue: string, cityAdvanced: string, difference: string, settledOn: string | null } }> } };

export type SettlementLinesQueryVariables = Exact<{
  year: number;
  unitId?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type SettlementLinesQuery = { settlementLines: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, postId: string, postNumber: string | null, purchaserName: string | null, postKind: string, monthsFilled: number, facts: unknown, guidelineTotal: string, actualTotal: string, sharedBase: string, province: string, city: string, county: string, directCity: string, advancedProvince: string, advancedCity: string } }> } };

export type WageObligationsQueryVariables = Exact<{
  contractId?: string | null | undefined;
  month?: string | null | undefined;
  kind?: string | null | undefined;
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type WageObligationsQuery = { wageObligations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, workerId: string, workerName: string | null, contractId: string, contractNumber: string | null, providerName: string | null, month: string, kind: string, due: string, dueOn: string, paid: string, paidOn: string | null } }> } };

export type WageContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type WageContractsQuery = { contracts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, providerName: string | null, purchaserName: string | null, state: string } }> } };

export type WageSheetQueryVariables = Exact<{
  contractId: string;
  month: string;
}>;


export type WageSheetQuery = { wageSheet: Array<{ workerId: string, workerName: string, latest: unknown, reported: Array<string> }> };

export type ProviderBreachesQueryVariables = Exact<{
  state?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ProviderBreachesQuery = { providerBreaches: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, contractNumber: string | null, providerName: string | null, purchaserName: string | null, state: string, foundOn: string, orderedOn: string | null, rectifyBy: string | null, outstanding: string, resultId: string | null } }> } };

export type ProviderBreachQueryVariables = Exact<{
  id: string;
}>;


export type ProviderBreachQuery = { providerBreach: { id: string, contractId: string, contractNumber: string | null, providerId: string, providerName: string | null, purchaserName: string | null, state: string, foundOn: string, orderedOn: string | null, rectifyBy: string | null, outstanding: string, resultId: string | null } | null };

export type PlanProviderPaymentsMutationVariables = Exact<{
  key: string;
  year: number;
  quarter: number;
}>;


export type PlanProviderPaymentsMutation = { planProviderPayments: number };

export type PayProviderMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type PayProviderMutation = { payProvider: { id: string, paidOn: string | null } };

export type SetPaymentTermMutationVariables = Exact<{
  key: string;
  contractId: string;
  days: number;
}>;


export type SetPaymentTermMutation = { setPaymentTerm: string };

export type SettleFundingYearMutationVariables = Exact<{
  key: string;
  year: number;
}>;


export type SettleFundingYearMutation = { settleFundingYear: string };

export type SettleDifferenceMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type SettleDifferenceMutation = { settleDifference: { id: string, settledOn: string | null } };

export type ReportWagesMutationVariables = Exact<{
  key: string;
  input: WageReportInput;
}>;


export type ReportWagesMutation = { reportWages: number };

export type RecordWagePaymentMutationVariables = Exact<{
  key: string;
  input: WagePaymentInput;
}>;


export type RecordWagePaymentMutation = { recordWagePayment: { id: string, paid: string, paidOn: string | null } };

export type OpenProviderBreachMutationVariables = Exact<{
  key: string;
  contractId: string;
}>;


export type OpenProviderBreachMutation = { openProviderBreach: { id: string } };

export const ProviderPaymentsDocument = "query ProviderPayments($year: Int!, $quarter: Int, $contractId: ID, $state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  providerPayments(\n    year: $year\n    quarter: $quarter\n    contractId: $contractId\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        contractId\n        contractNumber\n        providerName\n        purchaserName\n        year\n        quarter\n        months\n        amount\n        dueOn\n        paidOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ProviderPaymentsQuery, ProviderPaymentsQueryVariables>;

export const ProviderPaymentDocument = "query ProviderPayment($id: ID!) {\n  providerPayment(id: $id) {\n    id\n    contractId\n    contractNumber\n    providerName\n    purchaserName\n    year\n    quarter\n    months\n    amount\n    dueOn\n    paidOn\n    posts {\n      postId\n      postNumber\n      months\n      amount\n      resultIds\n    }\n  }\n}" as unknown as TypedDocumentNode<ProviderPaymentQuery, ProviderPaymentQueryVariables>;

export const SettlementsDocument = "query Settlements($year: Int!, $state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  settlements(\n    year: $year\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        payerUnitId\n        payerName\n        payeeUnitId\n        payeeName\n        provinceDue\n        provinceAdvanced\n        cityDue\n        cityAdvanced\n        difference\n        settledOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<SettlementsQuery, SettlementsQueryVariables>;

export const SettlementLinesDocument = "query SettlementLines($year: Int!, $unitId: ID, $first: Int!, $skip: Int, $orderBy: String) {\n  settlementLines(\n    year: $year\n    unitId: $unitId\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        purchaserName\n        postKind\n        monthsFilled\n        facts\n        guidelineTotal\n        actualTotal\n        sharedBase\n        province\n        city\n        county\n        directCity\n        advancedProvince\n        advancedCity\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<SettlementLinesQuery, SettlementLinesQueryVariables>;

export const WageObligationsDocument = "query WageObligations($contractId: ID, $month: String, $kind: String, $state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  wageObligations(\n    contractId: $contractId\n    month: $month\n    kind: $kind\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        workerId\n        workerName\n        contractId\n        contractNumber\n        providerName\n        month\n        kind\n        due\n        dueOn\n        paid\n        paidOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WageObligationsQuery, WageObligationsQueryVariables>;

export const WageContractsDocument = "query WageContracts {\n  contracts(first: 100, orderBy: \"number\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        providerName\n        purchaserName\n        state\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WageContractsQuery, WageContractsQueryVariables>;

export const WageSheetDocument = "query WageSheet($contractId: ID!, $month: String!) {\n  wageSheet(contractId: $contractId, month: $month) {\n    workerId\n    workerName\n    latest\n    reported\n  }\n}" as unknown as TypedDocumentNode<WageSheetQuery, WageSheetQueryVariables>;

export const ProviderBreachesDocument = "query ProviderBreaches($state: String, $first: Int!, $skip: Int, $orderBy: String) {\n  providerBreaches(state: $state, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        contractNumber\n        providerName\n        purchaserName\n        state\n        foundOn\n        orderedOn\n        rectifyBy\n        outstanding\n        resultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ProviderBreachesQuery, ProviderBreachesQueryVariables>;

export const ProviderBreachDocument = "query ProviderBreach($id: ID!) {\n  providerBreach(id: $id) {\n    id\n    contractId\n    contractNumber\n    providerId\n    providerName\n    purchaserName\n    state\n    foundOn\n    orderedOn\n    rectifyBy\n    outstanding\n    resultId\n  }\n}" as unknown as TypedDocumentNode<ProviderBreachQuery, ProviderBreachQueryVariables>;

export const PlanProviderPaymentsDocument = "mutation PlanProviderPayments($key: ID!, $year: Int!, $quarter: Int!) {\n  planProviderPayments(key: $key, year: $year, quarter: $quarter)\n}" as unknown as TypedDocumentNode<PlanProviderPaymentsMutation, PlanProviderPaymentsMutationVariables>;

export const PayProviderDocument = "mutation PayProvider($key: ID!, $id: ID!) {\n  payProvider(key: $key, id: $id) {\n    id\n    paidOn\n  }\n}" as unknown as TypedDocumentNode<PayProviderMutation, PayProviderMutationVariables>;

export const SetPaymentTermDocument = "mutation SetPaymentTerm($key: ID!, $contractId: ID!, $days: Int!) {\n  setPaymentTerm(key: $key, contractId: $contractId, days: $days)\n}" as unknown as TypedDocumentNode<SetPaymentTermMutation, SetPaymentTermMutationVariables>;

export const SettleFundingYearDocument = "mutation SettleFundingYear($key: ID!, $year: Int!) {\n  settleFundingYear(key: $key, year: $year)\n}" as unknown as TypedDocumentNode<SettleFundingYearMutation, SettleFundingYearMutationVariables>;

export const SettleDifferenceDocument = "mutation SettleDifference($key: ID!, $id: ID!) {\n  settleDifference(key: $key, id: $id) {\n    id\n    settledOn\n  }\n}" as unknown as TypedDocumentNode<SettleDifferenceMutation, SettleDifferenceMutationVariables>;

export const ReportWagesDocument = "mutation ReportWages($key: ID!, $input: WageReportInput!) {\n  reportWages(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<ReportWagesMutation, ReportWagesMutationVariables>;

export const RecordWagePaymentDocument = "mutation RecordWagePayment($key: ID!, $input: WagePaymentInput!) {\n  recordWagePayment(key: $key, input: $input) {\n    id\n    paid\n    paidOn\n  }\n}" as unknown as TypedDocumentNode<RecordWagePaymentMutation, RecordWagePaymentMutationVariables>;

export const OpenProviderBreachDocument = "mutation OpenProviderBreach($key: ID!, $contractId: ID!) {\n  openProviderBreach(key: $key, contractId: $contractId) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenProviderBreachMutation, OpenProviderBreachMutationVariables>;
