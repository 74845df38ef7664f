// Generated from duties.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type DutyStatus =
  | 'done'
  | 'missed'
  | 'open';

export type DutiesQueryVariables = Exact<{
  status?: DutyStatus | null | undefined;
  orderBy?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type DutiesQuery = { dutyOccurrences: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, dutyZh: string, period: string, partyZh: string, unitName: string, dueOn: string, status: DutyStatus, doneAt: string | null, evidence: string | null, mayFinish: boolean, provisions: Array<{ id: string, article: string, says: string }> } }> } };

export type DutyQueryVariables = Exact<{
  id: string;
}>;


export type DutyQuery = { dutyOccurrence: { id: string, dutyZh: string, period: string, partyZh: string, unitName: string, dueOn: string, status: DutyStatus, doneAt: string | null, evidence: string | null, mayFinish: boolean, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type FinishDutyMutationVariables = Exact<{
  key: string;
  id: string;
  evidence: string;
}>;


export type FinishDutyMutation = { finishDuty: { id: string, dutyZh: string, period: string, partyZh: string, unitName: string, dueOn: string, status: DutyStatus, doneAt: string | null, evidence: string | null, mayFinish: boolean, provisions: Array<{ id: string, article: string, says: string }> } };

export type DutyRowFragment = { id: string, dutyZh: string, period: string, partyZh: string, unitName: string, dueOn: string, status: DutyStatus, doneAt: string | null, evidence: string | null, mayFinish: boolean, provisions: Array<{ id: string, article: string, says: string }> };

export const DutiesDocument = "query Duties($status: DutyStatus, $orderBy: String, $first: Int, $skip: Int) {\n  dutyOccurrences(status: $status, orderBy: $orderBy, first: $first, skip: $skip) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...DutyRow\n      }\n    }\n  }\n}\nfragment DutyRow on DutyOccurrence {\n  id\n  dutyZh\n  period\n  partyZh\n  unitName\n  dueOn\n  status\n  doneAt\n  evidence\n  mayFinish\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<DutiesQuery, DutiesQueryVariables>;

export const DutyDocument = "query Duty($id: ID!) {\n  dutyOccurrence(id: $id) {\n    ...DutyRow\n  }\n}\nfragment DutyRow on DutyOccurrence {\n  id\n  dutyZh\n  period\n  partyZh\n  unitName\n  dueOn\n  status\n  doneAt\n  evidence\n  mayFinish\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<DutyQuery, DutyQueryVariables>;

export const FinishDutyDocument = "mutation FinishDuty($key: ID!, $id: ID!, $evidence: String!) {\n  finishDuty(key: $key, id: $id, evidence: $evidence) {\n    ...DutyRow\n  }\n}\nfragment DutyRow on DutyOccurrence {\n  id\n  dutyZh\n  period\n  partyZh\n  unitName\n  dueOn\n  status\n  doneAt\n  evidence\n  mayFinish\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<FinishDutyMutation, FinishDutyMutationVariables>;
