// Generated from matter.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type MatterPartsFragment = { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> };

export type MatterQueryVariables = Exact<{
  id: string;
}>;


export type MatterQuery = { matter: { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } | null };

export type MattersAboutQueryVariables = Exact<{
  subject: string;
  subjectId: string;
}>;


export type MattersAboutQuery = { mattersAbout: Array<{ id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> }> };

export type ActOnMatterMutationVariables = Exact<{
  key: string;
  id: string;
  transition: string;
  note?: string | null | undefined;
  form?: unknown;
  version?: number | null | undefined;
}>;


export type ActOnMatterMutation = { actOnMatter: { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } };

export type ReturnMatterMutationVariables = Exact<{
  key: string;
  id: string;
  state: string;
  note: string;
}>;


export type ReturnMatterMutation = { returnMatter: { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } };

export type WithdrawMatterMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawMatterMutation = { withdrawMatter: { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } };

export type RemindMatterMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type RemindMatterMutation = { remindMatter: { id: string, workflow: string, workflowZh: string, subject: string, subjectId: string, title: string, state: string, stateZh: string, dueOn: string | null, finishedAt: string | null, version: number, goesBack: boolean, provision: { id: string, article: string, says: string } | null, states: Array<{ key: string, zh: string, current: boolean, passed: boolean, final: boolean }>, steps: Array<{ seq: number, kind: string, transitionZh: string | null, toState: string, actorName: string | null, note: string | null, form: unknown, formSchema: unknown, at: string }>, acts: Array<{ transition: string, zh: string, party: string, needsReason: boolean, form: unknown, refusal: { zh: string, en: string } | null }> } };

export type MattersToBeginQueryVariables = Exact<{ [key: string]: never; }>;


export type MattersToBeginQuery = { mattersToBegin: Array<{ workflow: string, zh: string, form: unknown, course: Array<string>, provisions: Array<{ id: string, article: string, says: string }> }> };

export type BeginMatterMutationVariables = Exact<{
  key: string;
  workflow: string;
  form: unknown;
}>;


export type BeginMatterMutation = { beginMatter: { id: string } };

export const MatterDocument = "query Matter($id: ID!) {\n  matter(id: $id) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<MatterQuery, MatterQueryVariables>;

export const MattersAboutDocument = "query MattersAbout($subject: String!, $subjectId: ID!) {\n  mattersAbout(subject: $subject, subjectId: $subjectId) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<MattersAboutQuery, MattersAboutQueryVariables>;

export const ActOnMatterDocument = "mutation ActOnMatter($key: ID!, $id: ID!, $transition: String!, $note: String, $form: JSON, $version: Int) {\n  actOnMatter(\n    key: $key\n    id: $id\n    transition: $transition\n    note: $note\n    form: $form\n    version: $version\n  ) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<ActOnMatterMutation, ActOnMatterMutationVariables>;

export const ReturnMatterDocument = "mutation ReturnMatter($key: ID!, $id: ID!, $state: String!, $note: String!) {\n  returnMatter(key: $key, id: $id, state: $state, note: $note) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<ReturnMatterMutation, ReturnMatterMutationVariables>;

export const WithdrawMatterDocument = "mutation WithdrawMatter($key: ID!, $id: ID!) {\n  withdrawMatter(key: $key, id: $id) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<WithdrawMatterMutation, WithdrawMatterMutationVariables>;

export const RemindMatterDocument = "mutation RemindMatter($key: ID!, $id: ID!) {\n  remindMatter(key: $key, id: $id) {\n    ...MatterParts\n  }\n}\nfragment MatterParts on Matter {\n  id\n  workflow\n  workflowZh\n  subject\n  subjectId\n  title\n  state\n  stateZh\n  dueOn\n  finishedAt\n  version\n  provision {\n    id\n    article\n    says\n  }\n  states {\n    key\n    zh\n    current\n    passed\n    final\n  }\n  steps {\n    seq\n    kind\n    transitionZh\n    toState\n    actorName\n    note\n    form\n    formSchema\n    at\n  }\n  goesBack\n  acts {\n    transition\n    zh\n    party\n    needsReason\n    form\n    refusal {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<RemindMatterMutation, RemindMatterMutationVariables>;

export const MattersToBeginDocument = "query MattersToBegin {\n  mattersToBegin {\n    workflow\n    zh\n    form\n    course\n    provisions {\n      id\n      article\n      says\n    }\n  }\n}" as unknown as TypedDocumentNode<MattersToBeginQuery, MattersToBeginQueryVariables>;

export const BeginMatterDocument = "mutation BeginMatter($key: ID!, $workflow: String!, $form: JSON!) {\n  beginMatter(key: $key, workflow: $workflow, form: $form) {\n    id\n  }\n}" as unknown as TypedDocumentNode<BeginMatterMutation, BeginMatterMutationVariables>;
