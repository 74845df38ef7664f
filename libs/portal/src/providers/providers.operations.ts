// Generated from providers.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ContractTransferActInput = {
  effectiveOn?: string | null | undefined;
  id: string;
  note?: string | null | undefined;
  successorId?: string | null | undefined;
  transition: string;
};

export type NewContractInput = {
  clauses: Array<string>;
  endOn: string;
  insurancePercent: string;
  lines: Array<NewContractLineInput>;
  managementFee: string;
  number: string;
  payFloor: boolean;
  providerId: string;
  purchaserUnitId: string;
  startOn: string;
  subcontracting: boolean;
};

export type NewContractLineInput = {
  agreedMonthlyPay?: string | null | undefined;
  postId: string;
};

export type NewProviderInput = {
  creditCode: string;
  kind: string;
  licenceValidTo?: string | null | undefined;
  name: string;
  qualifications: unknown;
};

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


export type ContractQuery = { contract: { id: string, number: string, purchaserName: string | null, providerId: string, providerName: string | null, startOn: string, endOn: string, clauses: Array<string>, subcontracting: boolean, payFloor: boolean, insurancePercent: string, managementFee: string, state: string, checkResultId: string | null, endedOn: string | null, procurementId: string | null, succeedsId: string | null, lines: Array<{ id: string, postId: string, postNumber: string | null, unitName: string | null, grade: string | null, agreedMonthlyPay: string | null }> } | null };

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

export type RegisterProviderMutationVariables = Exact<{
  key: string;
  input: NewProviderInput;
}>;


export type RegisterProviderMutation = { registerProvider: { id: string, eligible: boolean | null } };

export type EnterContractMutationVariables = Exact<{
  key: string;
  input: NewContractInput;
}>;


export type EnterContractMutation = { enterContract: { id: string } };

export type ContractTransfersQueryVariables = Exact<{
  contractId: string;
}>;


export type ContractTransfersQuery = { contractTransfers: Array<{ id: string, reason: string, reportedOn: string, state: string, successorName: string | null, effectiveOn: string | null, newContractId: string | null }> };

export type ContractTransferDetailQueryVariables = Exact<{
  id: string;
}>;


export type ContractTransferDetailQuery = { contractTransfer: { id: string, contractId: string, contractNumber: string | null, reason: string, reportedOn: string, state: string, successorId: string | null, successorName: string | null, successorResultId: string | null, newContractId: string | null, effectiveOn: string | null } | null };

export type ReportIncapacityMutationVariables = Exact<{
  key: string;
  contractId: string;
  reason: string;
}>;


export type ReportIncapacityMutation = { reportIncapacity: { id: string } };

export type ActOnContractTransferMutationVariables = Exact<{
  key: string;
  input: ContractTransferActInput;
}>;


export type ActOnContractTransferMutation = { actOnContractTransfer: { id: string, state: string } };

export type ContractGroundQueryVariables = Exact<{
  procurementId: string;
}>;


export type ContractGroundQuery = { procurement: { id: string, number: string, title: string, serviceFrom: string, awardedProviderId: string | null, awardedProviderName: string | null, filings: Array<{ id: string, purchaserUnitId: string, purchaserName: string | null, toBeSigned: boolean, terms: unknown, lines: Array<{ postId: string, postNumber: string | null, unitName: string | null, grade: string, agreedMonthlyPay: string | null }> }> } | null };

export type PostsWithoutContractQueryVariables = Exact<{
  from: string;
}>;


export type PostsWithoutContractQuery = { postsWithoutContract: Array<{ id: string, number: string, grade: string, unitName: string }> };

export const ProvidersDocument = "query Providers($first: Int!, $skip: Int, $orderBy: String, $text: String, $kind: String, $disqualified: Boolean) {\n  providers(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    kind: $kind\n    disqualified: $disqualified\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        name\n        creditCode\n        kind\n        licenceValidTo\n        registeredOn\n        eligible\n        checkedOn\n        checkResultId\n        disqualifications {\n          id\n          liftedOn\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ProvidersQuery, ProvidersQueryVariables>;

export const ProviderDocument = "query Provider($id: ID!) {\n  provider(id: $id) {\n    id\n    name\n    creditCode\n    kind\n    qualifications\n    licenceValidTo\n    registeredOn\n    eligible\n    checkedOn\n    checkResultId\n    demonstration\n    disqualifications {\n      id\n      decidedOn\n      reason\n      liftedOn\n      liftReason\n    }\n  }\n}" as unknown as TypedDocumentNode<ProviderQuery, ProviderQueryVariables>;

export const ContractsDocument = "query Contracts($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $providerId: ID, $state: String, $number: String, $endsBy: String) {\n  contracts(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    providerId: $providerId\n    state: $state\n    number: $number\n    endsBy: $endsBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        purchaserName\n        providerId\n        providerName\n        startOn\n        endOn\n        state\n        lines {\n          id\n        }\n        checkResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractsQuery, ContractsQueryVariables>;

export const ContractDocument = "query Contract($id: ID!) {\n  contract(id: $id) {\n    id\n    number\n    purchaserName\n    providerId\n    providerName\n    startOn\n    endOn\n    clauses\n    subcontracting\n    payFloor\n    insurancePercent\n    managementFee\n    state\n    checkResultId\n    endedOn\n    procurementId\n    succeedsId\n    lines {\n      id\n      postId\n      postNumber\n      unitName\n      grade\n      agreedMonthlyPay\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractQuery, ContractQueryVariables>;

export const CheckProviderDocument = "mutation CheckProvider($key: ID!, $input: ProviderCheckInput!) {\n  checkProvider(key: $key, input: $input) {\n    id\n    eligible\n  }\n}" as unknown as TypedDocumentNode<CheckProviderMutation, CheckProviderMutationVariables>;

export const DisqualifyProviderDocument = "mutation DisqualifyProvider($key: ID!, $id: ID!, $reason: String!) {\n  disqualifyProvider(key: $key, id: $id, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<DisqualifyProviderMutation, DisqualifyProviderMutationVariables>;

export const LiftDisqualificationDocument = "mutation LiftDisqualification($key: ID!, $id: ID!, $reason: String!) {\n  liftDisqualification(key: $key, id: $id, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<LiftDisqualificationMutation, LiftDisqualificationMutationVariables>;

export const TerminateContractDocument = "mutation TerminateContract($key: ID!, $id: ID!, $reason: String!) {\n  terminateContract(key: $key, id: $id, reason: $reason) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<TerminateContractMutation, TerminateContractMutationVariables>;

export const RegisterProviderDocument = "mutation RegisterProvider($key: ID!, $input: NewProviderInput!) {\n  registerProvider(key: $key, input: $input) {\n    id\n    eligible\n  }\n}" as unknown as TypedDocumentNode<RegisterProviderMutation, RegisterProviderMutationVariables>;

export const EnterContractDocument = "mutation EnterContract($key: ID!, $input: NewContractInput!) {\n  enterContract(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<EnterContractMutation, EnterContractMutationVariables>;

export const ContractTransfersDocument = "query ContractTransfers($contractId: ID!) {\n  contractTransfers(contractId: $contractId) {\n    id\n    reason\n    reportedOn\n    state\n    successorName\n    effectiveOn\n    newContractId\n  }\n}" as unknown as TypedDocumentNode<ContractTransfersQuery, ContractTransfersQueryVariables>;

export const ContractTransferDetailDocument = "query ContractTransferDetail($id: ID!) {\n  contractTransfer(id: $id) {\n    id\n    contractId\n    contractNumber\n    reason\n    reportedOn\n    state\n    successorId\n    successorName\n    successorResultId\n    newContractId\n    effectiveOn\n  }\n}" as unknown as TypedDocumentNode<ContractTransferDetailQuery, ContractTransferDetailQueryVariables>;

export const ReportIncapacityDocument = "mutation ReportIncapacity($key: ID!, $contractId: ID!, $reason: String!) {\n  reportIncapacity(key: $key, contractId: $contractId, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ReportIncapacityMutation, ReportIncapacityMutationVariables>;

export const ActOnContractTransferDocument = "mutation ActOnContractTransfer($key: ID!, $input: ContractTransferActInput!) {\n  actOnContractTransfer(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ActOnContractTransferMutation, ActOnContractTransferMutationVariables>;

export const ContractGroundDocument = "query ContractGround($procurementId: ID!) {\n  procurement(id: $procurementId) {\n    id\n    number\n    title\n    serviceFrom\n    awardedProviderId\n    awardedProviderName\n    filings {\n      id\n      purchaserUnitId\n      purchaserName\n      toBeSigned\n      terms\n      lines {\n        postId\n        postNumber\n        unitName\n        grade\n        agreedMonthlyPay\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractGroundQuery, ContractGroundQueryVariables>;

export const PostsWithoutContractDocument = "query PostsWithoutContract($from: String!) {\n  postsWithoutContract(from: $from) {\n    id\n    number\n    grade\n    unitName\n  }\n}" as unknown as TypedDocumentNode<PostsWithoutContractQuery, PostsWithoutContractQueryVariables>;
