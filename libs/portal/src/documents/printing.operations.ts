// Generated from printing.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type PrintedFormsQueryVariables = Exact<{
  subject: string;
  id: string;
}>;


export type PrintedFormsQuery = { printedForms: Array<{ id: string, title: string, basis: string }> };

export const PrintedFormsDocument = "query PrintedForms($subject: String!, $id: ID!) {\n  printedForms(subject: $subject, id: $id) {\n    id\n    title\n    basis\n  }\n}" as unknown as TypedDocumentNode<PrintedFormsQuery, PrintedFormsQueryVariables>;
