// Generated from todo.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type StandInInputType = {
  from: string;
  note?: string | null | undefined;
  to: string;
  userId: string;
};

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


export type TodosQuery = { todos: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: string, instanceId: string | null, subject: string, subjectId: string, title: string, reminders: number, address: string, from: string | null, receivedAt: string, dueOn: string | null, workingDaysLeft: number | null, light: TodoLight, finishedAt: string | null, canPassInBulk: boolean, subjectName: { zh: string, en: string }, kindName: { zh: string, en: string }, state: { zh: string, en: string }, provision: { id: string, article: string, says: string } | null, actsAt: { unitId: string, unitName: string, standsInFor: string | null } | null } }> } };

export type WatchFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type WatchFiguresQuery = { watchFigures: Array<{ key: string, value: string, unit: string | null, address: string, resultId: string | null, name: { zh: string, en: string }, comparison: { zh: string, en: string } | null }> };

export type ColleaguesQueryVariables = Exact<{
  text?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ColleaguesQuery = { colleagues: Array<{ id: string, name: string, unitName: string, roles: Array<{ zh: string, en: string }> }> };

export type StandInsQueryVariables = Exact<{ [key: string]: never; }>;


export type StandInsQuery = { standIns: Array<{ id: string, userId: string, userName: string, forUserId: string, forUserName: string, unitName: string, from: string, to: string, roles: Array<{ zh: string, en: string }> }> };

export type MatterActsQueryVariables = Exact<{
  id: string;
}>;


export type MatterActsQuery = { matter: { id: string, title: string, version: number, finishedAt: string | null, acts: Array<{ transition: string, zh: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } | null };

export type HandOverTodoMutationVariables = Exact<{
  key: string;
  id: string;
  toUserId: string;
  note?: string | null | undefined;
}>;


export type HandOverTodoMutation = { handOverTodo: boolean };

export type CopyMatterMutationVariables = Exact<{
  key: string;
  id: string;
  toUserId: string;
  supervise: boolean;
}>;


export type CopyMatterMutation = { copyMatter: { id: string } };

export type RemindOfTodoMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type RemindOfTodoMutation = { remindMatter: { id: string } };

export type PassMatterMutationVariables = Exact<{
  key: string;
  id: string;
  transition: string;
  note?: string | null | undefined;
  version?: number | null | undefined;
}>;


export type PassMatterMutation = { actOnMatter: { id: string, state: string } };

export type OpenTodoMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type OpenTodoMutation = { openTodo: boolean };

export type NameStandInMutationVariables = Exact<{
  key: string;
  input: StandInInputType;
}>;


export type NameStandInMutation = { nameStandIn: string };

export type EndStandInMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type EndStandInMutation = { endStandIn: boolean };

export const TodosDocument = "query Todos($box: TodoBox!, $kind: String, $light: TodoLight, $text: String, $first: Int, $skip: Int) {\n  todos(\n    box: $box\n    kind: $kind\n    light: $light\n    text: $text\n    first: $first\n    skip: $skip\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        kind\n        instanceId\n        subject\n        subjectName {\n          zh\n          en\n        }\n        subjectId\n        title\n        reminders\n        address\n        from\n        receivedAt\n        dueOn\n        workingDaysLeft\n        light\n        finishedAt\n        canPassInBulk\n        kindName {\n          zh\n          en\n        }\n        state {\n          zh\n          en\n        }\n        provision {\n          id\n          article\n          says\n        }\n        actsAt {\n          unitId\n          unitName\n          standsInFor\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<TodosQuery, TodosQueryVariables>;

export const WatchFiguresDocument = "query WatchFigures {\n  watchFigures {\n    key\n    value\n    unit\n    address\n    resultId\n    name {\n      zh\n      en\n    }\n    comparison {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<WatchFiguresQuery, WatchFiguresQueryVariables>;

export const ColleaguesDocument = "query Colleagues($text: String, $first: Int) {\n  colleagues(text: $text, first: $first) {\n    id\n    name\n    unitName\n    roles {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;

export const StandInsDocument = "query StandIns {\n  standIns {\n    id\n    userId\n    userName\n    forUserId\n    forUserName\n    unitName\n    roles {\n      zh\n      en\n    }\n    from\n    to\n  }\n}" as unknown as TypedDocumentNode<StandInsQuery, StandInsQueryVariables>;

export const MatterActsDocument = "query MatterActs($id: ID!) {\n  matter(id: $id) {\n    id\n    title\n    version\n    finishedAt\n    acts {\n      transition\n      zh\n      needsReason\n      form\n      refusal {\n        zh\n        en\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<MatterActsQuery, MatterActsQueryVariables>;

export const HandOverTodoDocument = "mutation HandOverTodo($key: ID!, $id: ID!, $toUserId: ID!, $note: String) {\n  handOverTodo(key: $key, id: $id, toUserId: $toUserId, note: $note)\n}" as unknown as TypedDocumentNode<HandOverTodoMutation, HandOverTodoMutationVariables>;

export const CopyMatterDocument = "mutation CopyMatter($key: ID!, $id: ID!, $toUserId: ID!, $supervise: Boolean!) {\n  copyMatter(key: $key, id: $id, toUserId: $toUserId, supervise: $supervise) {\n    id\n  }\n}" as unknown as TypedDocumentNode<CopyMatterMutation, CopyMatterMutationVariables>;

export const RemindOfTodoDocument = "mutation RemindOfTodo($key: ID!, $id: ID!) {\n  remindMatter(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<RemindOfTodoMutation, RemindOfTodoMutationVariables>;

export const PassMatterDocument = "mutation PassMatter($key: ID!, $id: ID!, $transition: String!, $note: String, $version: Int) {\n  actOnMatter(\n    key: $key\n    id: $id\n    transition: $transition\n    note: $note\n    version: $version\n  ) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<PassMatterMutation, PassMatterMutationVariables>;

export const OpenTodoDocument = "mutation OpenTodo($key: ID!, $id: ID!) {\n  openTodo(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<OpenTodoMutation, OpenTodoMutationVariables>;

export const NameStandInDocument = "mutation NameStandIn($key: ID!, $input: StandInInputType!) {\n  nameStandIn(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<NameStandInMutation, NameStandInMutationVariables>;

export const EndStandInDocument = "mutation EndStandIn($key: ID!, $id: ID!) {\n  endStandIn(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<EndStandInMutation, EndStandInMutationVariables>;
