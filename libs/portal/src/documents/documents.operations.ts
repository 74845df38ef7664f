// Generated from documents.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type WithdrawDocumentMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type WithdrawDocumentMutation = { withdrawDocument: string };

export const WithdrawDocumentDocument = "mutation WithdrawDocument($key: ID!, $id: ID!, $reason: String!) {\n  withdrawDocument(key: $key, id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<WithdrawDocumentMutation, WithdrawDocumentMutationVariables>;
