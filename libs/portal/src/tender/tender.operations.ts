// Generated from tender.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type EstimateFilingInput = {
  lines: Array<FiledLineInput>;
  procurementId: string;
  purchaserUnitId: string;
  /** 政策包「费用测算」判定中由购买主体填写的事实 */
  terms: unknown;
};

export type FiledLineInput = {
  agreedMonthlyPay?: string | null | undefined;
  postId: string;
  step: number;
};

export type NewBidInput = {
  price?: string | null | undefined;
  procurementId: string;
  statement?: string | null | undefined;
};

export type NewProcurementInput = {
  /** 服务起始日 */
  serviceFrom: string;
  title: string;
};

export type ProcurementActInput = {
  form?: unknown;
  id: string;
  note?: string | null | undefined;
  /** 定标时选定的承接主体 */
  providerId?: string | null | undefined;
  transition: string;
};

export type RegisteredBidInput = {
  price?: string | null | undefined;
  procurementId: string;
  providerId: string;
  statement?: string | null | undefined;
};

export type TenderMethodInput = {
  id: string;
  /** 政策包「购买方式」判定的事实 */
  method: unknown;
  reason: string;
  weights: unknown;
};

export type ProcurementsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  year?: number | null | undefined;
  state?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type ProcurementsQuery = { procurements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, title: string, unitName: string, serviceFrom: string, state: string, planPosts: number | null, planTotal: string | null, awardedProviderName: string | null, states: Array<{ key: string, zh: string, final: boolean }> } }> } };

export type ProcurementDetailQueryVariables = Exact<{
  id: string;
}>;


export type ProcurementDetailQuery = { procurement: { id: string, number: string, title: string, unitId: string, unitName: string, year: number, round: number, serviceFrom: string, state: string, method: unknown, methodReason: string | null, weights: unknown, methodResultId: string | null, planPosts: number | null, planTotal: string | null, medium: string | null, publishedOn: string | null, scoringResultId: string | null, awardedProviderId: string | null, awardedProviderName: string | null, awardedOn: string | null, decisionReason: string | null, demonstration: boolean, openToAll: boolean, organisedHere: boolean, states: Array<{ key: string, zh: string, final: boolean }>, filings: Array<{ id: string, purchaserUnitId: string, purchaserName: string | null, state: string, leftOutReason: string | null, guidelineTotal: string | null, agreedTotal: string | null, excess: string | null, estimateResultId: string | null, filedOn: string | null, toBeSigned: boolean, lines: Array<{ id: string, postId: string, postNumber: string | null, unitName: string | null, grade: string, step: number, agreedMonthlyPay: string | null, cost: string }> }>, bids: Array<{ id: string, providerId: string, providerName: string | null, price: string | null, statement: string | null, registeredOn: string, eligible: boolean, eligibilityResultId: string | null, scores: unknown, total: string | null, rank: number | null }> } | null };

export type FilingFormQueryVariables = Exact<{
  id: string;
}>;


export type FilingFormQuery = { procurement: { id: string, number: string, title: string, serviceFrom: string, state: string, filings: Array<{ id: string, purchaserUnitId: string, purchaserName: string | null, state: string, terms: unknown, minimumWages: unknown, postsToBuy: Array<{ id: string, number: string, grade: string, unitName: string, step: number }>, lines: Array<{ postId: string, step: number, agreedMonthlyPay: string | null }> }> } | null };

export type StartProcurementMutationVariables = Exact<{
  key: string;
  input: NewProcurementInput;
}>;


export type StartProcurementMutation = { startProcurement: { id: string } };

export type SetTenderMethodMutationVariables = Exact<{
  key: string;
  input: TenderMethodInput;
}>;


export type SetTenderMethodMutation = { setTenderMethod: { id: string } };

export type LeaveOutPurchaserMutationVariables = Exact<{
  key: string;
  filingId: string;
  reason: string;
}>;


export type LeaveOutPurchaserMutation = { leaveOutPurchaser: { id: string } };

export type ActOnProcurementMutationVariables = Exact<{
  key: string;
  input: ProcurementActInput;
}>;


export type ActOnProcurementMutation = { actOnProcurement: { id: string, state: string } };

export type FileEstimateMutationVariables = Exact<{
  key: string;
  input: EstimateFilingInput;
}>;


export type FileEstimateMutation = { fileEstimate: { id: string } };

export type RegisterBidMutationVariables = Exact<{
  key: string;
  input: RegisteredBidInput;
}>;


export type RegisterBidMutation = { registerBid: string };

export type SubmitBidMutationVariables = Exact<{
  key: string;
  input: NewBidInput;
}>;


export type SubmitBidMutation = { submitBid: string };

export type ScoreBidMutationVariables = Exact<{
  key: string;
  bidId: string;
  scores: unknown;
}>;


export type ScoreBidMutation = { scoreBid: { id: string } };

export const ProcurementsDocument = "query Procurements($first: Int!, $skip: Int, $orderBy: String, $year: Int, $state: String, $text: String) {\n  procurements(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    year: $year\n    state: $state\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        title\n        unitName\n        serviceFrom\n        state\n        planPosts\n        planTotal\n        awardedProviderName\n        states {\n          key\n          zh\n          final\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ProcurementsQuery, ProcurementsQueryVariables>;

export const ProcurementDetailDocument = "query ProcurementDetail($id: ID!) {\n  procurement(id: $id) {\n    id\n    number\n    title\n    unitId\n    unitName\n    year\n    round\n    serviceFrom\n    state\n    method\n    methodReason\n    weights\n    methodResultId\n    planPosts\n    planTotal\n    medium\n    publishedOn\n    scoringResultId\n    awardedProviderId\n    awardedProviderName\n    awardedOn\n    decisionReason\n    demonstration\n    openToAll\n    organisedHere\n    states {\n      key\n      zh\n      final\n    }\n    filings {\n      id\n      purchaserUnitId\n      purchaserName\n      state\n      leftOutReason\n      guidelineTotal\n      agreedTotal\n      excess\n      estimateResultId\n      filedOn\n      toBeSigned\n      lines {\n        id\n        postId\n        postNumber\n        unitName\n        grade\n        step\n        agreedMonthlyPay\n        cost\n      }\n    }\n    bids {\n      id\n      providerId\n      providerName\n      price\n      statement\n      registeredOn\n      eligible\n      eligibilityResultId\n      scores\n      total\n      rank\n    }\n  }\n}" as unknown as TypedDocumentNode<ProcurementDetailQuery, ProcurementDetailQueryVariables>;

export const FilingFormDocument = "query FilingForm($id: ID!) {\n  procurement(id: $id) {\n    id\n    number\n    title\n    serviceFrom\n    state\n    filings {\n      id\n      purchaserUnitId\n      purchaserName\n      state\n      terms\n      minimumWages\n      postsToBuy {\n        id\n        number\n        grade\n        unitName\n        step\n      }\n      lines {\n        postId\n        step\n        agreedMonthlyPay\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<FilingFormQuery, FilingFormQueryVariables>;

export const StartProcurementDocument = "mutation StartProcurement($key: ID!, $input: NewProcurementInput!) {\n  startProcurement(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<StartProcurementMutation, StartProcurementMutationVariables>;

export const SetTenderMethodDocument = "mutation SetTenderMethod($key: ID!, $input: TenderMethodInput!) {\n  setTenderMethod(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetTenderMethodMutation, SetTenderMethodMutationVariables>;

export const LeaveOutPurchaserDocument = "mutation LeaveOutPurchaser($key: ID!, $filingId: ID!, $reason: String!) {\n  leaveOutPurchaser(key: $key, filingId: $filingId, reason: $reason) {\n    id\n  }\n}" as unknown as TypedDocumentNode<LeaveOutPurchaserMutation, LeaveOutPurchaserMutationVariables>;

export const ActOnProcurementDocument = "mutation ActOnProcurement($key: ID!, $input: ProcurementActInput!) {\n  actOnProcurement(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ActOnProcurementMutation, ActOnProcurementMutationVariables>;

export const FileEstimateDocument = "mutation FileEstimate($key: ID!, $input: EstimateFilingInput!) {\n  fileEstimate(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<FileEstimateMutation, FileEstimateMutationVariables>;

export const RegisterBidDocument = "mutation RegisterBid($key: ID!, $input: RegisteredBidInput!) {\n  registerBid(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<RegisterBidMutation, RegisterBidMutationVariables>;

export const SubmitBidDocument = "mutation SubmitBid($key: ID!, $input: NewBidInput!) {\n  submitBid(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SubmitBidMutation, SubmitBidMutationVariables>;

export const ScoreBidDocument = "mutation ScoreBid($key: ID!, $bidId: ID!, $scores: JSON!) {\n  scoreBid(key: $key, bidId: $bidId, scores: $scores) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ScoreBidMutation, ScoreBidMutationVariables>;
