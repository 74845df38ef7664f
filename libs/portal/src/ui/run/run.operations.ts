// Generated from run.graphql by `node tools/codegen.mjs`; edit that file.
/* eslint-disable max-lines */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type RunPartsFragment = { id: string, kind: string, state: string, startedAt: string | null, endedAt: string | null, secondsLeft: number | null, address: string | null, name: { zh: string, en: string }, stages: Array<{ key: string, total: number, done: number, failed: number, state: string, name: { zh: string, en: string } }>, failures: Array<{ subject: string, subjectId: string | null, address: string | null, message: { zh: string, en: string } }> };

export type JobRunQueryVariables = Exact<{
  id: string;
}>;


export type JobRunQuery = { jobRun: { id: string, kind: string, state: string, startedAt: string | null, endedAt: string | null, secondsLeft: number | null, address: string | null, name: { zh: string, en: string }, stages: Array<{ key: string, total: number, done: number, failed: number, state: string, name: { zh: string, en: string } }>, failures: Array<{ subject: string, subjectId: string | null, address: string | null, message: { zh: string, en: string } }> } | null };

export type JobRunProgressSubscriptionVariables = Exact<{
  id: string;
}>;


export type JobRunProgressSubscription = { jobRunProgress: { id: string, kind: string, state: string, startedAt: string | null, endedAt: string | null, secondsLeft: number | null, address: string | null, name: { zh: string, en: string }, stages: Array<{ key: string, total: number, done: number, failed: number, state: string, name: { zh: string, en: string } }>, failures: Array<{ subject: string, subjectId: string | null, address: string | null, message: { zh: string, en: string } }> } };

export const JobRunDocument = "query JobRun($id: ID!) {\n  jobRun(id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  state\n  startedAt\n  endedAt\n  secondsLeft\n  address\n  name {\n    zh\n    en\n  }\n  stages {\n    key\n    total\n    done\n    failed\n    state\n    name {\n      zh\n      en\n    }\n  }\n  failures {\n    subject\n    subjectId\n    address\n    message {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<JobRunQuery, JobRunQueryVariables>;

export const JobRunProgressDocument = "subscription JobRunProgress($id: ID!) {\n  jobRunProgress(id: $id) {\n    ...RunParts\n  }\n}\nfragment RunParts on JobRun {\n  id\n  kind\n  state\n  startedAt\n  endedAt\n  secondsLeft\n  address\n  name {\n    zh\n    en\n  }\n  stages {\n    key\n    total\n    done\n    failed\n    state\n    name {\n      zh\n      en\n    }\n  }\n  failures {\n    subject\n    subjectId\n    address\n    message {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<JobRunProgressSubscription, JobRunProgressSubscriptionVariables>;
