// Generated from shell.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type TodoCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type TodoCountsQuery = { todoCounts: { open: number, done: number, mine: number, copied: number, supervised: number, soon: number, overdue: number } };

export type TodosChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type TodosChangedSubscription = { todosChanged: { open: number, done: number, mine: number, copied: number, supervised: number, soon: number, overdue: number } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: Array<{ kind: string, id: string, title: string, subtitle: string | null, address: string }> };

export const TodoCountsDocument = "query TodoCounts {\n  todoCounts {\n    open\n    done\n    mine\n    copied\n    supervised\n    soon\n    overdue\n  }\n}" as unknown as TypedDocumentNode<TodoCountsQuery, TodoCountsQueryVariables>;

export const TodosChangedDocument = "subscription TodosChanged {\n  todosChanged {\n    open\n    done\n    mine\n    copied\n    supervised\n    soon\n    overdue\n  }\n}" as unknown as TypedDocumentNode<TodosChangedSubscription, TodosChangedSubscriptionVariables>;

export const SearchDocument = "query Search($text: String!) {\n  search(text: $text, first: 12) {\n    kind\n    id\n    title\n    subtitle\n    address\n  }\n}" as unknown as TypedDocumentNode<SearchQuery, SearchQueryVariables>;
