// Generated from todo.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type TodoBox =
  | 'copied'
  | 'done'
  | 'mine'
  | 'open'
  | 'supervised';

export type TodoLight =
  | 'normal'
  | 'overdue'
  | 'soon';

export type TodosQueryVariables = Exact<{
  box: TodoBox;
  kind?: string | null | undefined;
  light?: TodoLight | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type TodosQuery = { todos: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: string, instanceId: string | null, subject: string, subjectId: string, title: string, reminders: number, address: string, from: string | null, receivedAt: string, dueOn: string | null, workingDaysLeft: number | null, light: TodoLight, finishedAt: string | null, canPassInBulk: boolean, kindName: { zh: string, en: string }, state: { zh: string, en: string }, provision: { id: string, article: string, says: string } | null } }> } };

export type WatchFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type WatchFiguresQuery = { watchFigures: Array<{ key: string, value: string, unit: string | null, address: string, resultId: string | null, name: { zh: string, en: string }, comparison: { zh: string, en: string } | null }> };

export const TodosDocument = "query Todos($box: TodoBox!, $kind: String, $light: TodoLight, $text: String, $first: Int, $skip: Int) {\n  todos(\n    box: $box\n    kind: $kind\n    light: $light\n    text: $text\n    first: $first\n    skip: $skip\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        kind\n        instanceId\n        subject\n        subjectId\n        title\n        reminders\n        address\n        from\n        receivedAt\n        dueOn\n        workingDaysLeft\n        light\n        finishedAt\n        canPassInBulk\n        kindName {\n          zh\n          en\n        }\n        state {\n          zh\n          en\n        }\n        provision {\n          id\n          article\n          says\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<TodosQuery, TodosQueryVariables>;

export const WatchFiguresDocument = "query WatchFigures {\n  watchFigures {\n    key\n    value\n    unit\n    address\n    resultId\n    name {\n      zh\n      en\n    }\n    comparison {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<WatchFiguresQuery, WatchFiguresQueryVariables>;
