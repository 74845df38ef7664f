// Generated from run.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type RunPartsFragment = { id: string, kind: string, titleZh: string, titleEn: string, subject: string | null, subjectId: string | null, state: string, requestedAt: string, startedAt: string | null, finishedAt: string | null, errorCode: string | null, errorZh: string | null, errorEn: string | null, mayRetry: boolean, mayCancel: boolean, stages: Array<{ name: string, titleZh: string, titleEn: string, state: string, units: number, unitsDone: number, failures: number, shards: number, shardsDone: number, shardsFailed: number, secondsLeft: number | null }> };

export type JobRunQueryVariables = Exact<{
  id: string;
}>;


export type JobRunQuery = { jobRun: { id: string, kind: string, titleZh: string, titleEn: string, subject: string | null, subjectId: string | null, state: string, requestedAt: string, startedAt: string | null, finishedAt: string | null, errorCode: string | null, errorZh: string | null, errorEn: string | null, mayRetry: boolean, mayCancel: boolean, stages: Array<{ name: string, titleZh: string, titleEn: string, state: string, units: number, unitsDone: number, failures: number, shards: number, shardsDone: number, shardsFailed: number, secondsLeft: number | null }> } };

export type JobRunFailuresQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type JobRunFailuresQuery = { jobRunFailures: Array<{ subject: string, subjectId: string | null, label: string, code: string, messageZh: string, messageEn: string }> };

export type JobRunChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type JobRunChangedSubscription = { jobRunChanged: { id: string, kind: string, titleZh: string, titleEn: string, subject: string | null, subjectId: string | null, state: string, requestedAt: string, startedAt: string | null, finishedAt: string | null, errorCode: string | null, errorZh: string | null, errorEn: string | null, mayRetry: boolean, mayCancel: boolean, stages: Array<{ name: string, titleZh: string, titleEn: string, state: string, units: number, unitsDone: number, failures: number, shards: number, shardsDone: number, shardsFailed: number, secondsLeft: number | null }> } };

export type RetryJobRunMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type RetryJobRunMutation = { retryJobRun: { id: string, kind: string, titleZh: string, titleEn: string, subject: string | null, subjectId: string | null, state: string, requestedAt: string, startedAt: string | null, finishedAt: string | null, errorCode: string | null, errorZh: string | null, errorEn: string | null, mayRetry: boolean, mayCancel: boolean, stages: Array<{ name: string, titleZh: string, titleEn: string, state: string, units: number, unitsDone: number, failures: number, shards: number, shardsDone: number, shardsFailed: number, secondsLeft: number | null }> } };

export type CancelJobRunMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type CancelJobRunMutation = { cancelJobRun: { id: string, kind: string, titleZh: string, titleEn: string, subject: string | null, subjectId: string | null, state: string, requestedAt: string, startedAt: string | null, finishedAt: string | null, errorCode: string | null, errorZh: string | null, errorEn: string | null, mayRetry: boolean, mayCancel: boolean, stages: Array<{ name: string, titleZh: string, titleEn: string, state: string, units: number, unitsDone: number, failures: number, shards: number, shardsDone: number, shardsFailed: number, secondsLeft: number | null }> } };

export const JobRunDocument = "query JobRun($id: ID!) {\n  jobRun(id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  titleZh\n  titleEn\n  subject\n  subjectId\n  state\n  requestedAt\n  startedAt\n  finishedAt\n  errorCode\n  errorZh\n  errorEn\n  mayRetry\n  mayCancel\n  stages {\n    name\n    titleZh\n    titleEn\n    state\n    units\n    unitsDone\n    failures\n    shards\n    shardsDone\n    shardsFailed\n    secondsLeft\n  }\n}" as unknown as TypedDocumentNode<JobRunQuery, JobRunQueryVariables>;

export const JobRunFailuresDocument = "query JobRunFailures($id: ID!, $first: Int, $skip: Int) {\n  jobRunFailures(id: $id, first: $first, skip: $skip) {\n    subject\n    subjectId\n    label\n    code\n    messageZh\n    messageEn\n  }\n}" as unknown as TypedDocumentNode<JobRunFailuresQuery, JobRunFailuresQueryVariables>;

export const JobRunChangedDocument = "subscription JobRunChanged($id: ID!) {\n  jobRunChanged(id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  titleZh\n  titleEn\n  subject\n  subjectId\n  state\n  requestedAt\n  startedAt\n  finishedAt\n  errorCode\n  errorZh\n  errorEn\n  mayRetry\n  mayCancel\n  stages {\n    name\n    titleZh\n    titleEn\n    state\n    units\n    unitsDone\n    failures\n    shards\n    shardsDone\n    shardsFailed\n    secondsLeft\n  }\n}" as unknown as TypedDocumentNode<JobRunChangedSubscription, JobRunChangedSubscriptionVariables>;

export const RetryJobRunDocument = "mutation RetryJobRun($key: ID!, $id: ID!) {\n  retryJobRun(key: $key, id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  titleZh\n  titleEn\n  subject\n  subjectId\n  state\n  requestedAt\n  startedAt\n  finishedAt\n  errorCode\n  errorZh\n  errorEn\n  mayRetry\n  mayCancel\n  stages {\n    name\n    titleZh\n    titleEn\n    state\n    units\n    unitsDone\n    failures\n    shards\n    shardsDone\n    shardsFailed\n    secondsLeft\n  }\n}" as unknown as TypedDocumentNode<RetryJobRunMutation, RetryJobRunMutationVariables>;

export const CancelJobRunDocument = "mutation CancelJobRun($key: ID!, $id: ID!) {\n  cancelJobRun(key: $key, id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  titleZh\n  titleEn\n  subject\n  subjectId\n  state\n  requestedAt\n  startedAt\n  finishedAt\n  errorCode\n  errorZh\n  errorEn\n  mayRetry\n  mayCancel\n  stages {\n    name\n    titleZh\n    titleEn\n    state\n    units\n    unitsDone\n    failures\n    shards\n    shardsDone\n    shardsFailed\n    secondsLeft\n  }\n}" as unknown as TypedDocumentNode<CancelJobRunMutation, CancelJobRunMutationVariables>;
