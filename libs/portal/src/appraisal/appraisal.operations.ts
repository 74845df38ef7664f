// Generated from appraisal.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type AppraisalAnswerInput = {
  id: string;
  newTier?: string | null | undefined;
  note: string;
  outcome: string;
};

export type AppraisalEntryInput = {
  differenceReason?: string | null | undefined;
  id: string;
  incompetent?: boolean;
  missedKeyTask?: boolean;
  satisfactionRate: string;
  seriousFault?: boolean;
  severity?: string | null | undefined;
  superiorOpinion?: string | null | undefined;
  tier: string;
  unreportedIncidents?: number;
};

export type NewAppraisalRequestInput = {
  grounds: string;
  kind: string;
  resultId: string;
};

export type OpenAppraisalInput = {
  unitId: string;
  year: number;
};

export type SettleAppraisalInput = {
  /** 优秀超名额理由 */
  capException?: string | null | undefined;
  roundId: string;
};

export type AppraisalRoundsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  year?: number | null | undefined;
}>;


export type AppraisalRoundsQuery = { appraisalRounds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitName: string | null, year: number, state: string, cap: number | null, settledOn: string | null, summary: { participants: number, complete: number, tiers: Array<{ tier: string, people: number }> } } }> } };

export type AppraisalRoundQueryVariables = Exact<{
  id: string;
}>;


export type AppraisalRoundQuery = { appraisalRound: { id: string, unitId: string, unitName: string | null, year: number, state: string, workflowInstanceId: string | null, jobRunId: string | null, cap: number | null, capException: string | null, reviewResultId: string | null, settledOn: string | null, summary: { participants: number, complete: number, tiers: Array<{ tier: string, people: number }>, places: Array<{ unitId: string, name: string, people: number, complete: number, suggested: boolean, handedOver: boolean }> } } | null };

export type AppraisalResultsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  roundId?: string | null | undefined;
  year?: number | null | undefined;
  unitId?: string | null | undefined;
  tier?: string | null | undefined;
  followUp?: string | null | undefined;
  complete?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type AppraisalResultsQuery = { appraisalResults: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, year: number, workerId: string, workerName: string | null, postNumber: string | null, purchaserName: string | null, grade: string, satisfactionRate: string | null, highestTier: string | null, suggestedTier: string | null, finalTier: string | null, bonus: string | null, nextStep: number | null, followUp: string | null, tierResultId: string | null, bonusResultId: string | null, stepResultId: string | null, followUpResultId: string | null, notifiedOn: string | null } }> } };

export type ResultPartsFragment = { id: string, roundId: string, year: number, workerId: string, workerName: string | null, postNumber: string | null, purchaserName: string | null, postLevel: string, grade: string, unreportedIncidents: number, missedKeyTask: boolean, satisfactionRate: string | null, seriousFault: boolean, incompetent: boolean, severity: string | null, superiorOpinion: string | null, highestTier: string | null, forcedTier: string | null, suggestedTier: string | null, suggestedOn: string | null, finalTier: string | null, differenceReason: string | null, bonus: string | null, nextStep: number | null, followUp: string | null, retraining: string | null, tierResultId: string | null, bonusResultId: string | null, stepResultId: string | null, followUpResultId: string | null, notifiedOn: string | null, handedOverOn: string | null, appliedOn: string | null, corrections: Array<{ id: string, correctedOn: string, reason: string }>, requests: Array<{ id: string, kind: string, grounds: string, receivedOn: string, dueOn: string, state: string, authority: string, answer: string | null, answeredOn: string | null, decisionResultId: string | null }> };

export type AppraisalResultQueryVariables = Exact<{
  id: string;
}>;


export type AppraisalResultQuery = { appraisalResult: { id: string, roundId: string, year: number, workerId: string, workerName: string | null, postNumber: string | null, purchaserName: string | null, postLevel: string, grade: string, unreportedIncidents: number, missedKeyTask: boolean, satisfactionRate: string | null, seriousFault: boolean, incompetent: boolean, severity: string | null, superiorOpinion: string | null, highestTier: string | null, forcedTier: string | null, suggestedTier: string | null, suggestedOn: string | null, finalTier: string | null, differenceReason: string | null, bonus: string | null, nextStep: number | null, followUp: string | null, retraining: string | null, tierResultId: string | null, bonusResultId: string | null, stepResultId: string | null, followUpResultId: string | null, notifiedOn: string | null, handedOverOn: string | null, appliedOn: string | null, corrections: Array<{ id: string, correctedOn: string, reason: string }>, requests: Array<{ id: string, kind: string, grounds: string, receivedOn: string, dueOn: string, state: string, authority: string, answer: string | null, answeredOn: string | null, decisionResultId: string | null }> } | null };

export type MyAppraisalsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAppraisalsQuery = { myAppraisals: Array<{ id: string, roundId: string, year: number, workerId: string, workerName: string | null, postNumber: string | null, purchaserName: string | null, postLevel: string, grade: string, unreportedIncidents: number, missedKeyTask: boolean, satisfactionRate: string | null, seriousFault: boolean, incompetent: boolean, severity: string | null, superiorOpinion: string | null, highestTier: string | null, forcedTier: string | null, suggestedTier: string | null, suggestedOn: string | null, finalTier: string | null, differenceReason: string | null, bonus: string | null, nextStep: number | null, followUp: string | null, retraining: string | null, tierResultId: string | null, bonusResultId: string | null, stepResultId: string | null, followUpResultId: string | null, notifiedOn: string | null, handedOverOn: string | null, appliedOn: string | null, corrections: Array<{ id: string, correctedOn: string, reason: string }>, requests: Array<{ id: string, kind: string, grounds: string, receivedOn: string, dueOn: string, state: string, authority: string, answer: string | null, answeredOn: string | null, decisionResultId: string | null }> }> };

export type AppraisalRequestsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  state?: string | null | undefined;
}>;


export type AppraisalRequestsQuery = { appraisalRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, resultId: string, kind: string, grounds: string, receivedOn: string, dueOn: string, state: string, authority: string, answer: string | null, answeredOn: string | null, decisionResultId: string | null } }> } };

export type OpenAppraisalMutationVariables = Exact<{
  key: string;
  input: OpenAppraisalInput;
}>;


export type OpenAppraisalMutation = { openAppraisal: { id: string } };

export type RecordAppraisalsMutationVariables = Exact<{
  key: string;
  entries: Array<AppraisalEntryInput> | AppraisalEntryInput;
}>;


export type RecordAppraisalsMutation = { recordAppraisals: Array<{ id: string }> };

export type SuggestAppraisalMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type SuggestAppraisalMutation = { suggestAppraisal: { id: string, state: string } };

export type SettleAppraisalMutationVariables = Exact<{
  key: string;
  input: SettleAppraisalInput;
}>;


export type SettleAppraisalMutation = { settleAppraisal: string };

export type HandOverAppraisalMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type HandOverAppraisalMutation = { handOverAppraisal: { id: string, state: string } };

export type LodgeAppraisalRequestMutationVariables = Exact<{
  key: string;
  input: NewAppraisalRequestInput;
}>;


export type LodgeAppraisalRequestMutation = { lodgeAppraisalRequest: string };

export type WithdrawAppraisalRequestMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawAppraisalRequestMutation = { withdrawAppraisalRequest: string };

export type AnswerAppraisalRequestMutationVariables = Exact<{
  key: string;
  input: AppraisalAnswerInput;
}>;


export type AnswerAppraisalRequestMutation = { answerAppraisalRequest: { id: string, state: string } };

export const AppraisalRoundsDocument = "query AppraisalRounds($first: Int!, $skip: Int, $orderBy: String, $year: Int) {\n  appraisalRounds(first: $first, skip: $skip, orderBy: $orderBy, year: $year) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        unitName\n        year\n        state\n        cap\n        settledOn\n        summary {\n          participants\n          complete\n          tiers {\n            tier\n            people\n          }\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AppraisalRoundsQuery, AppraisalRoundsQueryVariables>;

export const AppraisalRoundDocument = "query AppraisalRound($id: ID!) {\n  appraisalRound(id: $id) {\n    id\n    unitId\n    unitName\n    year\n    state\n    workflowInstanceId\n    jobRunId\n    cap\n    capException\n    reviewResultId\n    settledOn\n    summary {\n      participants\n      complete\n      tiers {\n        tier\n        people\n      }\n      places {\n        unitId\n        name\n        people\n        complete\n        suggested\n        handedOver\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AppraisalRoundQuery, AppraisalRoundQueryVariables>;

export const AppraisalResultsDocument = "query AppraisalResults($first: Int!, $skip: Int, $orderBy: String, $roundId: ID, $year: Int, $unitId: ID, $tier: String, $followUp: String, $complete: Boolean, $text: String) {\n  appraisalResults(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    roundId: $roundId\n    year: $year\n    unitId: $unitId\n    tier: $tier\n    followUp: $followUp\n    complete: $complete\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        year\n        workerId\n        workerName\n        postNumber\n        purchaserName\n        grade\n        satisfactionRate\n        highestTier\n        suggestedTier\n        finalTier\n        bonus\n        nextStep\n        followUp\n        tierResultId\n        bonusResultId\n        stepResultId\n        followUpResultId\n        notifiedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AppraisalResultsQuery, AppraisalResultsQueryVariables>;

export const AppraisalResultDocument = "query AppraisalResult($id: ID!) {\n  appraisalResult(id: $id) {\n    ...ResultParts\n  }\n}\nfragment ResultParts on AppraisalResult {\n  id\n  roundId\n  year\n  workerId\n  workerName\n  postNumber\n  purchaserName\n  postLevel\n  grade\n  unreportedIncidents\n  missedKeyTask\n  satisfactionRate\n  seriousFault\n  incompetent\n  severity\n  superiorOpinion\n  highestTier\n  forcedTier\n  suggestedTier\n  suggestedOn\n  finalTier\n  differenceReason\n  bonus\n  nextStep\n  followUp\n  retraining\n  tierResultId\n  bonusResultId\n  stepResultId\n  followUpResultId\n  notifiedOn\n  handedOverOn\n  appliedOn\n  corrections {\n    id\n    correctedOn\n    reason\n  }\n  requests {\n    id\n    kind\n    grounds\n    receivedOn\n    dueOn\n    state\n    authority\n    answer\n    answeredOn\n    decisionResultId\n  }\n}" as unknown as TypedDocumentNode<AppraisalResultQuery, AppraisalResultQueryVariables>;

export const MyAppraisalsDocument = "query MyAppraisals {\n  myAppraisals {\n    ...ResultParts\n  }\n}\nfragment ResultParts on AppraisalResult {\n  id\n  roundId\n  year\n  workerId\n  workerName\n  postNumber\n  purchaserName\n  postLevel\n  grade\n  unreportedIncidents\n  missedKeyTask\n  satisfactionRate\n  seriousFault\n  incompetent\n  severity\n  superiorOpinion\n  highestTier\n  forcedTier\n  suggestedTier\n  suggestedOn\n  finalTier\n  differenceReason\n  bonus\n  nextStep\n  followUp\n  retraining\n  tierResultId\n  bonusResultId\n  stepResultId\n  followUpResultId\n  notifiedOn\n  handedOverOn\n  appliedOn\n  corrections {\n    id\n    correctedOn\n    reason\n  }\n  requests {\n    id\n    kind\n    grounds\n    receivedOn\n    dueOn\n    state\n    authority\n    answer\n    answeredOn\n    decisionResultId\n  }\n}" as unknown as TypedDocumentNode<MyAppraisalsQuery, MyAppraisalsQueryVariables>;

export const AppraisalRequestsDocument = "query AppraisalRequests($first: Int!, $skip: Int, $orderBy: String, $state: String) {\n  appraisalRequests(first: $first, skip: $skip, orderBy: $orderBy, state: $state) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        resultId\n        kind\n        grounds\n        receivedOn\n        dueOn\n        state\n        authority\n        answer\n        answeredOn\n        decisionResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AppraisalRequestsQuery, AppraisalRequestsQueryVariables>;

export const OpenAppraisalDocument = "mutation OpenAppraisal($key: ID!, $input: OpenAppraisalInput!) {\n  openAppraisal(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenAppraisalMutation, OpenAppraisalMutationVariables>;

export const RecordAppraisalsDocument = "mutation RecordAppraisals($key: ID!, $entries: [AppraisalEntryInput!]!) {\n  recordAppraisals(key: $key, entries: $entries) {\n    id\n  }\n}" as unknown as TypedDocumentNode<RecordAppraisalsMutation, RecordAppraisalsMutationVariables>;

export const SuggestAppraisalDocument = "mutation SuggestAppraisal($key: ID!, $id: ID!) {\n  suggestAppraisal(key: $key, id: $id) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<SuggestAppraisalMutation, SuggestAppraisalMutationVariables>;

export const SettleAppraisalDocument = "mutation SettleAppraisal($key: ID!, $input: SettleAppraisalInput!) {\n  settleAppraisal(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SettleAppraisalMutation, SettleAppraisalMutationVariables>;

export const HandOverAppraisalDocument = "mutation HandOverAppraisal($key: ID!, $id: ID!) {\n  handOverAppraisal(key: $key, id: $id) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<HandOverAppraisalMutation, HandOverAppraisalMutationVariables>;

export const LodgeAppraisalRequestDocument = "mutation LodgeAppraisalRequest($key: ID!, $input: NewAppraisalRequestInput!) {\n  lodgeAppraisalRequest(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<LodgeAppraisalRequestMutation, LodgeAppraisalRequestMutationVariables>;

export const WithdrawAppraisalRequestDocument = "mutation WithdrawAppraisalRequest($key: ID!, $id: ID!) {\n  withdrawAppraisalRequest(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<WithdrawAppraisalRequestMutation, WithdrawAppraisalRequestMutationVariables>;

export const AnswerAppraisalRequestDocument = "mutation AnswerAppraisalRequest($key: ID!, $input: AppraisalAnswerInput!) {\n  answerAppraisalRequest(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<AnswerAppraisalRequestMutation, AnswerAppraisalRequestMutationVariables>;
