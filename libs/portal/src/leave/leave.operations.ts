// Generated from leave.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type LeaveInput = {
  details?: unknown;
  /** 为这次请假先上传的证明材料 */
  documentIds?: Array<string>;
  documents?: Array<string>;
  from: string;
  fromHalf?: string;
  handedOver?: boolean;
  hostSignedBy?: string | null | undefined;
  hostSignedOn?: string | null | undefined;
  kind: string;
  overtimeIds?: Array<string>;
  reason?: string;
  takeover?: string;
  to: string;
  toHalf?: string;
  urgent?: boolean;
};

export type OvertimeInput = {
  /** pay 或 time-in-lieu */
  choice: string;
  ends: string;
  on: string;
  reason: string;
  starts: string;
};

export type LeaveLinkFragment = { party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null };

export type LeaveRowFragment = { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> };

export type LeaveBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type LeaveFormQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaveFormQuery = { leaveForm: { details: unknown, hostUnitName: string | null, handsOver: boolean, signsOnPaper: boolean, purchaserName: string | null, kinds: Array<{ code: string, zh: string }>, documents: Array<{ code: string, zh: string }>, otherProofs: Array<{ code: string, zh: string }>, balances: Array<{ kind: string, zh: string, entitled: string | null, used: string, open: string | null, basis: unknown }>, overtime: Array<{ id: string, onDay: string, hours: string, useBy: string | null }> } };

export type PreviewLeaveQueryVariables = Exact<{
  input: LeaveInput;
}>;


export type PreviewLeaveQuery = { previewLeave: { days: string | null, reportBackOn: string | null, proofChecker: string | null, bases: Array<unknown>, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }>, blockers: Array<{ code: string, zh: string }>, warnings: Array<{ code: string, zh: string }>, faults: Array<{ field: string | null, zh: string, en: string }>, proofs: Array<{ code: string, zh: string, keptHere: boolean, mayFollow: boolean, dueOn: string | null }> } };

export type MyLeavesQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type MyLeavesQuery = { myLeaveRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } }> } };

export type LeavesQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  standing?: string | null | undefined;
  kind?: string | null | undefined;
  text?: string | null | undefined;
  month?: string | null | undefined;
  mine?: boolean | null | undefined;
}>;


export type LeavesQuery = { leaveRequests: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } }> } };

export type LeaveQueryVariables = Exact<{
  id: string;
}>;


export type LeaveQuery = { leaveRequest: { reason: string, urgent: boolean, takeover: string, prolongs: string | null, hostReturnedOn: string | null, mayProlong: boolean, id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, warnings: Array<{ code: string, zh: string }>, bases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }>, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } | null };

export type ApplyForLeaveMutationVariables = Exact<{
  key: string;
  input: LeaveInput;
}>;


export type ApplyForLeaveMutation = { applyForLeave: { id: string, standing: string } };

export type DecideLeaveMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note?: string | null | undefined;
}>;


export type DecideLeaveMutation = { decideLeave: { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } };

export type WithdrawLeaveMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawLeaveMutation = { withdrawLeave: { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } };

export type ReportBackMutationVariables = Exact<{
  key: string;
  id: string;
  on: string;
  note?: string | null | undefined;
}>;


export type ReportBackMutation = { reportBackFromLeave: { id: string, employeeName: string, kind: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, days: string, standing: string, appliedOn: string, unitName: string | null, hostUnitName: string | null, mayDecide: boolean, mayWithdraw: boolean, isMine: boolean, isOverdue: boolean, reportBackOn: string | null, reportedOn: string | null, chain: Array<{ party: string, zh: string, stage: string, act: string, state: string, provisions: Array<string>, byName: string | null, note: string | null, at: string | null }> } };

export type ConsentRowFragment = { id: string, personName: string, employerName: string, hostUnitName: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, absenceDays: number, papers: Array<string>, takeover: string, handedOver: boolean, districtRequired: boolean, state: string, stateZh: string, outcome: string | null, decidedOn: string | null, resultId: string | null, mayDecide: boolean, prolongs: string | null, reportBackOn: string | null, lateSince: string | null, returnedOn: string | null, mayRecordReturn: boolean, workflowZh: string | null };

export type LeaveConsentsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  open?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type LeaveConsentsQuery = { leaveConsents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, employerName: string, hostUnitName: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, absenceDays: number, papers: Array<string>, takeover: string, handedOver: boolean, districtRequired: boolean, state: string, stateZh: string, outcome: string | null, decidedOn: string | null, resultId: string | null, mayDecide: boolean, prolongs: string | null, reportBackOn: string | null, lateSince: string | null, returnedOn: string | null, mayRecordReturn: boolean, workflowZh: string | null } }> } };

export type LeaveConsentQueryVariables = Exact<{
  id: string;
}>;


export type LeaveConsentQuery = { leaveConsent: { id: string, personName: string, employerName: string, hostUnitName: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, absenceDays: number, papers: Array<string>, takeover: string, handedOver: boolean, districtRequired: boolean, state: string, stateZh: string, outcome: string | null, decidedOn: string | null, resultId: string | null, mayDecide: boolean, prolongs: string | null, reportBackOn: string | null, lateSince: string | null, returnedOn: string | null, mayRecordReturn: boolean, workflowZh: string | null } | null };

export type DecideLeaveConsentMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note?: string | null | undefined;
}>;


export type DecideLeaveConsentMutation = { decideLeaveConsent: { id: string, personName: string, employerName: string, hostUnitName: string, kindZh: string, fromOn: string, fromHalf: string, toOn: string, toHalf: string, absenceDays: number, papers: Array<string>, takeover: string, handedOver: boolean, districtRequired: boolean, state: string, stateZh: string, outcome: string | null, decidedOn: string | null, resultId: string | null, mayDecide: boolean, prolongs: string | null, reportBackOn: string | null, lateSince: string | null, returnedOn: string | null, mayRecordReturn: boolean, workflowZh: string | null } };

export type OvertimeRowFragment = { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> };

export type OvertimesQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  state?: string | null | undefined;
  own?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type OvertimesQuery = { overtimeEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> } }> } };

export type EnterOvertimeMutationVariables = Exact<{
  key: string;
  input: OvertimeInput;
}>;


export type EnterOvertimeMutation = { enterOvertime: { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> } };

export type DecideOvertimeMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note?: string | null | undefined;
}>;


export type DecideOvertimeMutation = { decideOvertime: { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> } };

export type RegisterOvertimeMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type RegisterOvertimeMutation = { registerOvertime: { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> } };

export type WithdrawOvertimeMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawOvertimeMutation = { withdrawOvertime: { id: string, employeeName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, dayKind: string, state: string, useBy: string | null, resultId: string | null, decidedByName: string | null, note: string | null, usedBy: string | null, mayDecide: boolean, isMine: boolean, acknowledgedOn: string | null, acknowledgedBy: string | null, awaitsHostUnit: boolean, lawResultId: string | null, warnings: Array<{ code: string, zh: string }> } };

export type YearEndRowFragment = { id: string, employeeName: string, year: number, entitled: string, taken: string, unused: string, carried: string, lapsed: string, extraPay: string, carryOverApproved: boolean, givenUpInWriting: boolean, resultId: string | null, warnings: Array<{ code: string, zh: string }> };

export type LeaveYearEndsQueryVariables = Exact<{
  year: number;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type LeaveYearEndsQuery = { leaveYearEnds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, year: number, entitled: string, taken: string, unused: string, carried: string, lapsed: string, extraPay: string, carryOverApproved: boolean, givenUpInWriting: boolean, resultId: string | null, warnings: Array<{ code: string, zh: string }> } }> } };

export type SettleAnnualLeaveMutationVariables = Exact<{
  key: string;
  year: number;
}>;


export type SettleAnnualLeaveMutation = { settleAnnualLeave: string };

export type AgreeOnAnnualLeaveMutationVariables = Exact<{
  key: string;
  id: string;
  carryOver: boolean;
  givenUp: boolean;
}>;


export type AgreeOnAnnualLeaveMutation = { agreeOnAnnualLeave: { id: string, employeeName: string, year: number, entitled: string, taken: string, unused: string, carried: string, lapsed: string, extraPay: string, carryOverApproved: boolean, givenUpInWriting: boolean, resultId: string | null, warnings: Array<{ code: string, zh: string }> } };

export const LeaveFormDocument = "query LeaveForm {\n  leaveForm {\n    kinds {\n      code\n      zh\n    }\n    documents {\n      code\n      zh\n    }\n    otherProofs {\n      code\n      zh\n    }\n    details\n    hostUnitName\n    handsOver\n    signsOnPaper\n    purchaserName\n    balances {\n      kind\n      zh\n      entitled\n      used\n      open\n      basis\n    }\n    overtime {\n      id\n      onDay\n      hours\n      useBy\n    }\n  }\n}" as unknown as TypedDocumentNode<LeaveFormQuery, LeaveFormQueryVariables>;

export const PreviewLeaveDocument = "query PreviewLeave($input: LeaveInput!) {\n  previewLeave(input: $input) {\n    days\n    reportBackOn\n    chain {\n      ...LeaveLink\n    }\n    blockers {\n      code\n      zh\n    }\n    warnings {\n      code\n      zh\n    }\n    faults {\n      field\n      zh\n      en\n    }\n    proofChecker\n    proofs {\n      code\n      zh\n      keptHere\n      mayFollow\n      dueOn\n    }\n    bases\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<PreviewLeaveQuery, PreviewLeaveQueryVariables>;

export const MyLeavesDocument = "query MyLeaves($first: Int, $skip: Int) {\n  myLeaveRequests(first: $first, skip: $skip) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...LeaveRow\n      }\n    }\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<MyLeavesQuery, MyLeavesQueryVariables>;

export const LeavesDocument = "query Leaves($first: Int, $skip: Int, $orderBy: String, $standing: String, $kind: String, $text: String, $month: String, $mine: Boolean) {\n  leaveRequests(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    standing: $standing\n    kind: $kind\n    text: $text\n    month: $month\n    mine: $mine\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...LeaveRow\n      }\n    }\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<LeavesQuery, LeavesQueryVariables>;

export const LeaveDocument = "query Leave($id: ID!) {\n  leaveRequest(id: $id) {\n    ...LeaveRow\n    reason\n    urgent\n    takeover\n    prolongs\n    hostReturnedOn\n    mayProlong\n    warnings {\n      code\n      zh\n    }\n    bases {\n      ...LeaveBasis\n    }\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}\nfragment LeaveBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  provisions {\n    id\n    article\n    says\n  }\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n}" as unknown as TypedDocumentNode<LeaveQuery, LeaveQueryVariables>;

export const ApplyForLeaveDocument = "mutation ApplyForLeave($key: ID!, $input: LeaveInput!) {\n  applyForLeave(key: $key, input: $input) {\n    id\n    standing\n  }\n}" as unknown as TypedDocumentNode<ApplyForLeaveMutation, ApplyForLeaveMutationVariables>;

export const DecideLeaveDocument = "mutation DecideLeave($key: ID!, $id: ID!, $agree: Boolean!, $note: String) {\n  decideLeave(key: $key, id: $id, agree: $agree, note: $note) {\n    ...LeaveRow\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<DecideLeaveMutation, DecideLeaveMutationVariables>;

export const WithdrawLeaveDocument = "mutation WithdrawLeave($key: ID!, $id: ID!) {\n  withdrawLeave(key: $key, id: $id) {\n    ...LeaveRow\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<WithdrawLeaveMutation, WithdrawLeaveMutationVariables>;

export const ReportBackDocument = "mutation ReportBack($key: ID!, $id: ID!, $on: String!, $note: String) {\n  reportBackFromLeave(key: $key, id: $id, on: $on, note: $note) {\n    ...LeaveRow\n  }\n}\nfragment LeaveRow on LeaveRequest {\n  id\n  employeeName\n  kind\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  days\n  standing\n  appliedOn\n  unitName\n  hostUnitName\n  mayDecide\n  mayWithdraw\n  isMine\n  isOverdue\n  reportBackOn\n  reportedOn\n  chain {\n    ...LeaveLink\n  }\n}\nfragment LeaveLink on LeaveChainLink {\n  party\n  zh\n  stage\n  act\n  state\n  provisions\n  byName\n  note\n  at\n}" as unknown as TypedDocumentNode<ReportBackMutation, ReportBackMutationVariables>;

export const LeaveConsentsDocument = "query LeaveConsents($first: Int, $skip: Int, $orderBy: String, $open: Boolean, $text: String) {\n  leaveConsents(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    open: $open\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...ConsentRow\n      }\n    }\n  }\n}\nfragment ConsentRow on LeaveConsent {\n  id\n  personName\n  employerName\n  hostUnitName\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  absenceDays\n  papers\n  takeover\n  handedOver\n  districtRequired\n  state\n  stateZh\n  outcome\n  decidedOn\n  resultId\n  mayDecide\n  prolongs\n  reportBackOn\n  lateSince\n  returnedOn\n  mayRecordReturn\n  workflowZh\n}" as unknown as TypedDocumentNode<LeaveConsentsQuery, LeaveConsentsQueryVariables>;

export const LeaveConsentDocument = "query LeaveConsent($id: ID!) {\n  leaveConsent(id: $id) {\n    ...ConsentRow\n  }\n}\nfragment ConsentRow on LeaveConsent {\n  id\n  personName\n  employerName\n  hostUnitName\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  absenceDays\n  papers\n  takeover\n  handedOver\n  districtRequired\n  state\n  stateZh\n  outcome\n  decidedOn\n  resultId\n  mayDecide\n  prolongs\n  reportBackOn\n  lateSince\n  returnedOn\n  mayRecordReturn\n  workflowZh\n}" as unknown as TypedDocumentNode<LeaveConsentQuery, LeaveConsentQueryVariables>;

export const DecideLeaveConsentDocument = "mutation DecideLeaveConsent($key: ID!, $id: ID!, $agree: Boolean!, $note: String) {\n  decideLeaveConsent(key: $key, id: $id, agree: $agree, note: $note) {\n    ...ConsentRow\n  }\n}\nfragment ConsentRow on LeaveConsent {\n  id\n  personName\n  employerName\n  hostUnitName\n  kindZh\n  fromOn\n  fromHalf\n  toOn\n  toHalf\n  absenceDays\n  papers\n  takeover\n  handedOver\n  districtRequired\n  state\n  stateZh\n  outcome\n  decidedOn\n  resultId\n  mayDecide\n  prolongs\n  reportBackOn\n  lateSince\n  returnedOn\n  mayRecordReturn\n  workflowZh\n}" as unknown as TypedDocumentNode<DecideLeaveConsentMutation, DecideLeaveConsentMutationVariables>;

export const OvertimesDocument = "query Overtimes($first: Int, $skip: Int, $orderBy: String, $state: String, $own: Boolean, $text: String) {\n  overtimeEntries(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    state: $state\n    own: $own\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...OvertimeRow\n      }\n    }\n  }\n}\nfragment OvertimeRow on OvertimeEntry {\n  id\n  employeeName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  dayKind\n  state\n  useBy\n  resultId\n  decidedByName\n  note\n  usedBy\n  mayDecide\n  isMine\n  acknowledgedOn\n  acknowledgedBy\n  awaitsHostUnit\n  lawResultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<OvertimesQuery, OvertimesQueryVariables>;

export const EnterOvertimeDocument = "mutation EnterOvertime($key: ID!, $input: OvertimeInput!) {\n  enterOvertime(key: $key, input: $input) {\n    ...OvertimeRow\n  }\n}\nfragment OvertimeRow on OvertimeEntry {\n  id\n  employeeName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  dayKind\n  state\n  useBy\n  resultId\n  decidedByName\n  note\n  usedBy\n  mayDecide\n  isMine\n  acknowledgedOn\n  acknowledgedBy\n  awaitsHostUnit\n  lawResultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<EnterOvertimeMutation, EnterOvertimeMutationVariables>;

export const DecideOvertimeDocument = "mutation DecideOvertime($key: ID!, $id: ID!, $agree: Boolean!, $note: String) {\n  decideOvertime(key: $key, id: $id, agree: $agree, note: $note) {\n    ...OvertimeRow\n  }\n}\nfragment OvertimeRow on OvertimeEntry {\n  id\n  employeeName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  dayKind\n  state\n  useBy\n  resultId\n  decidedByName\n  note\n  usedBy\n  mayDecide\n  isMine\n  acknowledgedOn\n  acknowledgedBy\n  awaitsHostUnit\n  lawResultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<DecideOvertimeMutation, DecideOvertimeMutationVariables>;

export const RegisterOvertimeDocument = "mutation RegisterOvertime($key: ID!, $id: ID!) {\n  registerOvertime(key: $key, id: $id) {\n    ...OvertimeRow\n  }\n}\nfragment OvertimeRow on OvertimeEntry {\n  id\n  employeeName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  dayKind\n  state\n  useBy\n  resultId\n  decidedByName\n  note\n  usedBy\n  mayDecide\n  isMine\n  acknowledgedOn\n  acknowledgedBy\n  awaitsHostUnit\n  lawResultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<RegisterOvertimeMutation, RegisterOvertimeMutationVariables>;

export const WithdrawOvertimeDocument = "mutation WithdrawOvertime($key: ID!, $id: ID!) {\n  withdrawOvertime(key: $key, id: $id) {\n    ...OvertimeRow\n  }\n}\nfragment OvertimeRow on OvertimeEntry {\n  id\n  employeeName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  dayKind\n  state\n  useBy\n  resultId\n  decidedByName\n  note\n  usedBy\n  mayDecide\n  isMine\n  acknowledgedOn\n  acknowledgedBy\n  awaitsHostUnit\n  lawResultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<WithdrawOvertimeMutation, WithdrawOvertimeMutationVariables>;

export const LeaveYearEndsDocument = "query LeaveYearEnds($year: Int!, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  leaveYearEnds(\n    year: $year\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...YearEndRow\n      }\n    }\n  }\n}\nfragment YearEndRow on LeaveYearEnd {\n  id\n  employeeName\n  year\n  entitled\n  taken\n  unused\n  carried\n  lapsed\n  extraPay\n  carryOverApproved\n  givenUpInWriting\n  resultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<LeaveYearEndsQuery, LeaveYearEndsQueryVariables>;

export const SettleAnnualLeaveDocument = "mutation SettleAnnualLeave($key: ID!, $year: Int!) {\n  settleAnnualLeave(key: $key, year: $year)\n}" as unknown as TypedDocumentNode<SettleAnnualLeaveMutation, SettleAnnualLeaveMutationVariables>;

export const AgreeOnAnnualLeaveDocument = "mutation AgreeOnAnnualLeave($key: ID!, $id: ID!, $carryOver: Boolean!, $givenUp: Boolean!) {\n  agreeOnAnnualLeave(key: $key, id: $id, carryOver: $carryOver, givenUp: $givenUp) {\n    ...YearEndRow\n  }\n}\nfragment YearEndRow on LeaveYearEnd {\n  id\n  employeeName\n  year\n  entitled\n  taken\n  unused\n  carried\n  lapsed\n  extraPay\n  carryOverApproved\n  givenUpInWriting\n  resultId\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<AgreeOnAnnualLeaveMutation, AgreeOnAnnualLeaveMutationVariables>;
