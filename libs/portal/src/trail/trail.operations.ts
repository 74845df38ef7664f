// Generated from trail.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type TrailEntriesQueryVariables = Exact<{
  subject?: string | null | undefined;
  subjectId?: string | null | undefined;
  user?: string | null | undefined;
  action?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type TrailEntriesQuery = { trailEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, seq: number, at: string, userName: string | null, ip: string | null, requestId: string, action: string, subject: string, subjectId: string, unitName: string | null, before: unknown, after: unknown, provision: string | null, hash: string, actionName: { zh: string, en: string }, subjectName: { zh: string, en: string } } }> } };

export type VerifyTrailMutationVariables = Exact<{
  key: string;
}>;


export type VerifyTrailMutation = { verifyTrail: { entries: number, intact: boolean, firstBroken: number | null, headHash: string | null } };

export const TrailEntriesDocument = "query TrailEntries($subject: String, $subjectId: String, $user: String, $action: String, $from: String, $to: String, $first: Int, $skip: Int) {\n  trailEntries(\n    subject: $subject\n    subjectId: $subjectId\n    user: $user\n    action: $action\n    from: $from\n    to: $to\n    first: $first\n    skip: $skip\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        seq\n        at\n        userName\n        ip\n        requestId\n        actionName {\n          zh\n          en\n        }\n        subjectName {\n          zh\n          en\n        }\n        action\n        subject\n        subjectId\n        unitName\n        before\n        after\n        provision\n        hash\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<TrailEntriesQuery, TrailEntriesQueryVariables>;

export const VerifyTrailDocument = "mutation VerifyTrail($key: ID!) {\n  verifyTrail(key: $key) {\n    entries\n    intact\n    firstBroken\n    headHash\n  }\n}" as unknown as TypedDocumentNode<VerifyTrailMutation, VerifyTrailMutationVariables>;
