// Generated from providers.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ProviderCheckInput = {
  id: string;
  licenceValidTo?: string | null | undefined;
  qualifications?: unknown;
};

export type ProvidersQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
  kind?: string | null | undefined;
  disqualified?: boolean | null | undefined;
}>;


export type ProvidersQuery = { providers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, creditCode: string, kind: string, licenceValidTo: string | null, registeredOn: string, eligible: boolean | null, checkedOn: string | null, checkResultId: string | null, disqualifications: Array<{ id: string, liftedOn: string | null }> } }> } };

export type ProviderQueryVariables = Exact<{
  id: string;
}>;


export type ProviderQuery = { provider: { id: string, name: string, creditCode: string, kind: string, qualifications: unknown, licenceValidTo: string | null, registeredOn: string, eligible: boolean | null, checkedOn: string | null, checkResultId: string | null, demonstration: boolean, disqualifications: Array<{ id: string, decidedOn: string, reason: string, liftedOn: string | null, liftReason: string | null }> } | null };

export type ContractsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  unitId?: string | null | undefined;
  providerId?: string | null | undefined;
  state?: string | null | undefined;
  number?: string | null | undefined;
  endsBy?: string | null | undefined;
}>;


export type ContractsQuery = { contracts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, purchaserName: string | null, providerId: string, providerName: string | null, startOn: string, endOn: string, state: string, checkResultId: string | null, lines: Array<{ id: string }> } }> } };

export type ContractQueryVariables = Exact<{
  id: string;
}>;


export type ContractQuery = { contract: { id: string, number: string, purchaserName: string | null, providerId: string, providerName: string | null, startOn: string, endOn: string, clauses: Array<string>, subcontracting: boolean, payFloor: boolean, insurancePercent: string, managementFee: string, state: string, checkResultId: string | null, endedOn: string | null, lines: Array<{ id: string, postId: string, agreedMonthlyPay: string | null }> } | null };

export type CheckProviderMutationVariables = Exact<{
  key: string;
  input: ProviderCheckInput;
}>;


export type CheckProviderMutation = { checkProvider: { id: string, eligible: boolean | null } };

export type DisqualifyProviderMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type DisqualifyProviderMutation = { disqualifyProvider: { id: string } };

export type LiftDisqualificationMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type LiftDisqualificationMutation = { liftDisqualification: { id: string } };

export type TerminateContractMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type TerminateContractMutation = { terminateContract: { id: string, state: string } };

export const ProvidersDocument = "query Providers($first: Int!, $skip: Int, $orderBy: String, $text: String, $kind: String, $disqualified: Boolean) {\n  providers(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    kind: $kind\n    disqualified: $disqualified\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        name\n        creditCode\n        kind\n        licenceValidTo\n        registeredOn\n        eligible\n        checkedOn\n        checkResultId\n        disqualifications {\n          id\n          liftedOn\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ProvidersQuery, ProvidersQueryVariables>;

export const ProviderDocument = "query Provider($id: ID!) {\n  provider(id: $id) {\n    id\n    name\n    creditCode\n    kind\n    qualifications\n    licenceValidTo\n    registeredOn\n    eligible\n    checkedOn\n    checkResultId\n    demonstration\n    disqualifications {\n      id\n      decidedOn\n      reason\n      liftedOn\n      liftReason\n    }\n  }\n}" as unknown as TypedDocumentNode<ProviderQuery, ProviderQueryVariables>;

export const ContractsDocument = "query Contracts($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $providerId: ID, $state: String, $number: String, $endsBy: String) {\n  contracts(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    providerId: $providerId\n    state: $state\n    number: $number\n    endsBy: $endsBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        purchaserName\n        providerId\n        providerName\n        startOn\n        endOn\n        state\n        lines {\n          id\n        }\n        checkResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractsQuery, ContractsQueryVariables>;

export const ContractDocument = "query Contract($id: ID!) {\n  contract(id: $id) {\n    id\n    number\n    purchaserName\n    providerId\n    providerName\n    startOn\n    endOn\n    clauses\n    subcontracting\n    payFloor\n    insurancePercent\n    managementFee\n    state\n    checkResultId\n    endedOn\n    lines {\n      id\n      postId\n      agreedMonthlyPay\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractQuery, ContractQueryVariables>;

export const CheckProviderDocument = "mutation CheckProvider($key: ID!, $input: ProviderCheckInput!) {\n  checkProvider(key: $key, input: $input) {\n    id\n    eligible\n  }\n}" as unknown as TypedDocumentNode<CheckProviderMutation, CheckProviderMutationVariables>;

export const DisqualifyProviderDocument = "mutation DisqualifyProvider($key: ID!, $id: ID!, $reason: String!) {\n  disqualifyProvider(key: $key, id: $id, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<DisqualifyProviderMutation, DisqualifyProviderMutationVariables>;

export const LiftDisqualificationDocument = "mutation LiftDisqualification($key: ID!, $id: ID!, $reason: String!) {\n  liftDisqualification(key: $key, id: $id, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<LiftDisqualificationMutation, LiftDisqualificationMutationVariables>;

export const TerminateContractDocument = "mutation TerminateContract($key: ID!, $id: ID!, $reason: String!) {\n  terminateContract(key: $key, id: $id, reason: $reason) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<TerminateContractMutation, TerminateContractMutationVariables>;
