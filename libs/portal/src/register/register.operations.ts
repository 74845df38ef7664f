// Generated from register.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type NewRegisterEntryInput = {
  data: unknown;
  kind: string;
  unitId: string;
};

export type RegisterEntryChangeInput = {
  data: unknown;
  id: string;
  version: number;
};

export type RegisterKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterKindsQuery = { registerKinds: Array<{ id: string, zh: string, provisions: Array<string>, schema: unknown, entries: number }> };

export type RegisterEntriesQueryVariables = Exact<{
  kind: string;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type RegisterEntriesQuery = { registerEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitId: string, unitName: string | null, data: unknown, enteredOn: string, version: number } }> } };

export type AddRegisterEntryMutationVariables = Exact<{
  key: string;
  input: NewRegisterEntryInput;
}>;


export type AddRegisterEntryMutation = { addRegisterEntry: { id: string } };

export type ChangeRegisterEntryMutationVariables = Exact<{
  key: string;
  input: RegisterEntryChangeInput;
}>;


export type ChangeRegisterEntryMutation = { changeRegisterEntry: { id: string } };

export const RegisterKindsDocument = "query RegisterKinds {\n  registerKinds {\n    id\n    zh\n    provisions\n    schema\n    entries\n  }\n}" as unknown as TypedDocumentNode<RegisterKindsQuery, RegisterKindsQueryVariables>;

export const RegisterEntriesDocument = "query RegisterEntries($kind: String!, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  registerEntries(\n    kind: $kind\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        unitId\n        unitName\n        data\n        enteredOn\n        version\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<RegisterEntriesQuery, RegisterEntriesQueryVariables>;

export const AddRegisterEntryDocument = "mutation AddRegisterEntry($key: ID!, $input: NewRegisterEntryInput!) {\n  addRegisterEntry(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddRegisterEntryMutation, AddRegisterEntryMutationVariables>;

export const ChangeRegisterEntryDocument = "mutation ChangeRegisterEntry($key: ID!, $input: RegisterEntryChangeInput!) {\n  changeRegisterEntry(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ChangeRegisterEntryMutation, ChangeRegisterEntryMutationVariables>;
