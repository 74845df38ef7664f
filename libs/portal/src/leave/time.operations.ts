// Generated from time.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type LeaveProlongInput = {
  details?: unknown;
  documents?: Array<string>;
  /** 正在休的假 */
  id: string;
  /** 续假的假别；不填即与原假相同 */
  kind?: string | null | undefined;
  reason: string;
  to: string;
  toHalf?: string;
};

export type LeaveStandingInput = {
  careerStart?: string | null | undefined;
  employeeId: string;
  postedAtHostUnit: boolean;
  rank: string;
  /** 依据的文件或通知 */
  source?: string | null | undefined;
  specialPost: boolean;
  /** 自何日起；不填即今天 */
  validFrom?: string | null | undefined;
};

export type LateReturnRowFragment = { id: string, requestId: string, employeeId: string, employeeName: string, kindZh: string, dueBackOn: string, noticedOn: string, state: string, presentFrom: string | null, absentOn: Array<string>, settledOn: string | null, note: string | null, mayExplain: boolean };

export type LateReturnsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  state?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type LateReturnsQuery = { leaveLateReturns: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, requestId: string, employeeId: string, employeeName: string, kindZh: string, dueBackOn: string, noticedOn: string, state: string, presentFrom: string | null, absentOn: Array<string>, settledOn: string | null, note: string | null, mayExplain: boolean } }> } };

export type ExplainLateReturnMutationVariables = Exact<{
  key: string;
  id: string;
  note: string;
}>;


export type ExplainLateReturnMutation = { explainLateReturn: { id: string, requestId: string, employeeId: string, employeeName: string, kindZh: string, dueBackOn: string, noticedOn: string, state: string, presentFrom: string | null, absentOn: Array<string>, settledOn: string | null, note: string | null, mayExplain: boolean } };

export type ProlongLeaveMutationVariables = Exact<{
  key: string;
  input: LeaveProlongInput;
}>;


export type ProlongLeaveMutation = { prolongLeave: { id: string } };

export type RecordLeaveReturnMutationVariables = Exact<{
  key: string;
  id: string;
  on: string;
}>;


export type RecordLeaveReturnMutation = { recordLeaveReturn: { id: string, state: string } };

export type OvertimeConsentRowFragment = { id: string, personName: string, employerName: string, hostUnitName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, state: string, stateZh: string, acknowledgedOn: string | null, acknowledgedBy: string | null, mayAcknowledge: boolean };

export type OvertimeConsentsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  open?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type OvertimeConsentsQuery = { overtimeConsents: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, employerName: string, hostUnitName: string, onDay: string, starts: string, ends: string, hours: string, reason: string, choice: string, state: string, stateZh: string, acknowledgedOn: string | null, acknowledgedBy: string | null, mayAcknowledge: boolean } }> } };

export type AcknowledgeOvertimeMutationVariables = Exact<{
  key: string;
  ids: Array<string> | string;
}>;


export type AcknowledgeOvertimeMutation = { acknowledgeOvertime: string };

export type StandingRowFragment = { number: string, employeeName: string, unitName: string | null, rank: string | null, rankZh: string | null, postedAtHostUnit: boolean, specialPost: boolean, careerStart: string | null, validFrom: string | null, validTo: string | null, source: string | null, byPositionZh: string | null, id: string };

export type LeaveStandingsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
  rank?: string | null | undefined;
}>;


export type LeaveStandingsQuery = { leaveRanks: Array<{ code: string, zh: string }>, leaveStandings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { number: string, employeeName: string, unitName: string | null, rank: string | null, rankZh: string | null, postedAtHostUnit: boolean, specialPost: boolean, careerStart: string | null, validFrom: string | null, validTo: string | null, source: string | null, byPositionZh: string | null, id: string } }> } };

export type StandingHistoryQueryVariables = Exact<{
  employeeId: string;
}>;


export type StandingHistoryQuery = { leaveStandingHistory: Array<{ number: string, employeeName: string, unitName: string | null, rank: string | null, rankZh: string | null, postedAtHostUnit: boolean, specialPost: boolean, careerStart: string | null, validFrom: string | null, validTo: string | null, source: string | null, byPositionZh: string | null, id: string }> };

export type SetLeaveStandingMutationVariables = Exact<{
  key: string;
  input: LeaveStandingInput;
}>;


export type SetLeaveStandingMutation = { setLeaveStanding: string };

export type EndLeaveStandingMutationVariables = Exact<{
  key: string;
  employeeId: string;
  validTo: string;
}>;


export type EndLeaveStandingMutation = { endLeaveStanding: string };

export type MeetingRowFragment = { id: string, onDay: string, title: string, source: string, withdrawnOn: string | null };

export type MeetingDaysQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  ahead?: boolean | null | undefined;
}>;


export type MeetingDaysQuery = { meetingDays: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, onDay: string, title: string, source: string, withdrawnOn: string | null } }> } };

export type AddMeetingDayMutationVariables = Exact<{
  key: string;
  on: string;
  title: string;
  source?: string | null | undefined;
}>;


export type AddMeetingDayMutation = { addMeetingDay: string };

export type CallOffMeetingMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type CallOffMeetingMutation = { callOffMeeting: string };

export type WaiverRowFragment = { id: string, employeeName: string, onDay: string, reason: string, givenByName: string, withdrawnOn: string | null };

export type MeetingWaiversQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type MeetingWaiversQuery = { meetingWaivers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, onDay: string, reason: string, givenByName: string, withdrawnOn: string | null } }> } };

export type WaiverPeopleQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type WaiverPeopleQuery = { employees: { edges: Array<{ node: { id: string, name: string, number: string } }> } };

export type WaiveMeetingDayMutationVariables = Exact<{
  key: string;
  employeeId: string;
  on: string;
  reason: string;
}>;


export type WaiveMeetingDayMutation = { waiveMeetingDay: string };

export type WithdrawMeetingWaiverMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawMeetingWaiverMutation = { withdrawMeetingWaiver: string };

export const LateReturnsDocument = "query LateReturns($first: Int, $skip: Int, $orderBy: String, $state: String, $text: String) {\n  leaveLateReturns(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    state: $state\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...LateReturnRow\n      }\n    }\n  }\n}\nfragment LateReturnRow on LeaveLateReturn {\n  id\n  requestId\n  employeeId\n  employeeName\n  kindZh\n  dueBackOn\n  noticedOn\n  state\n  presentFrom\n  absentOn\n  settledOn\n  note\n  mayExplain\n}" as unknown as TypedDocumentNode<LateReturnsQuery, LateReturnsQueryVariables>;

export const ExplainLateReturnDocument = "mutation ExplainLateReturn($key: ID!, $id: ID!, $note: String!) {\n  explainLateReturn(key: $key, id: $id, note: $note) {\n    ...LateReturnRow\n  }\n}\nfragment LateReturnRow on LeaveLateReturn {\n  id\n  requestId\n  employeeId\n  employeeName\n  kindZh\n  dueBackOn\n  noticedOn\n  state\n  presentFrom\n  absentOn\n  settledOn\n  note\n  mayExplain\n}" as unknown as TypedDocumentNode<ExplainLateReturnMutation, ExplainLateReturnMutationVariables>;

export const ProlongLeaveDocument = "mutation ProlongLeave($key: ID!, $input: LeaveProlongInput!) {\n  prolongLeave(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ProlongLeaveMutation, ProlongLeaveMutationVariables>;

export const RecordLeaveReturnDocument = "mutation RecordLeaveReturn($key: ID!, $id: ID!, $on: String!) {\n  recordLeaveReturn(key: $key, id: $id, on: $on) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<RecordLeaveReturnMutation, RecordLeaveReturnMutationVariables>;

export const OvertimeConsentsDocument = "query OvertimeConsents($first: Int, $skip: Int, $orderBy: String, $open: Boolean, $text: String) {\n  overtimeConsents(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    open: $open\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...OvertimeConsentRow\n      }\n    }\n  }\n}\nfragment OvertimeConsentRow on OvertimeConsent {\n  id\n  personName\n  employerName\n  hostUnitName\n  onDay\n  starts\n  ends\n  hours\n  reason\n  choice\n  state\n  stateZh\n  acknowledgedOn\n  acknowledgedBy\n  mayAcknowledge\n}" as unknown as TypedDocumentNode<OvertimeConsentsQuery, OvertimeConsentsQueryVariables>;

export const AcknowledgeOvertimeDocument = "mutation AcknowledgeOvertime($key: ID!, $ids: [ID!]!) {\n  acknowledgeOvertime(key: $key, ids: $ids)\n}" as unknown as TypedDocumentNode<AcknowledgeOvertimeMutation, AcknowledgeOvertimeMutationVariables>;

export const LeaveStandingsDocument = "query LeaveStandings($first: Int, $skip: Int, $orderBy: String, $text: String, $rank: String) {\n  leaveRanks {\n    code\n    zh\n  }\n  leaveStandings(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    rank: $rank\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...StandingRow\n      }\n    }\n  }\n}\nfragment StandingRow on LeaveStanding {\n  id: employeeId\n  number\n  employeeName\n  unitName\n  rank\n  rankZh\n  postedAtHostUnit\n  specialPost\n  careerStart\n  validFrom\n  validTo\n  source\n  byPositionZh\n}" as unknown as TypedDocumentNode<LeaveStandingsQuery, LeaveStandingsQueryVariables>;

export const StandingHistoryDocument = "query StandingHistory($employeeId: ID!) {\n  leaveStandingHistory(employeeId: $employeeId) {\n    ...StandingRow\n  }\n}\nfragment StandingRow on LeaveStanding {\n  id: employeeId\n  number\n  employeeName\n  unitName\n  rank\n  rankZh\n  postedAtHostUnit\n  specialPost\n  careerStart\n  validFrom\n  validTo\n  source\n  byPositionZh\n}" as unknown as TypedDocumentNode<StandingHistoryQuery, StandingHistoryQueryVariables>;

export const SetLeaveStandingDocument = "mutation SetLeaveStanding($key: ID!, $input: LeaveStandingInput!) {\n  setLeaveStanding(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SetLeaveStandingMutation, SetLeaveStandingMutationVariables>;

export const EndLeaveStandingDocument = "mutation EndLeaveStanding($key: ID!, $employeeId: ID!, $validTo: String!) {\n  endLeaveStanding(key: $key, employeeId: $employeeId, validTo: $validTo)\n}" as unknown as TypedDocumentNode<EndLeaveStandingMutation, EndLeaveStandingMutationVariables>;

export const MeetingDaysDocument = "query MeetingDays($first: Int, $skip: Int, $orderBy: String, $ahead: Boolean) {\n  meetingDays(first: $first, skip: $skip, orderBy: $orderBy, ahead: $ahead) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...MeetingRow\n      }\n    }\n  }\n}\nfragment MeetingRow on MeetingDay {\n  id\n  onDay\n  title\n  source\n  withdrawnOn\n}" as unknown as TypedDocumentNode<MeetingDaysQuery, MeetingDaysQueryVariables>;

export const AddMeetingDayDocument = "mutation AddMeetingDay($key: ID!, $on: String!, $title: String!, $source: String) {\n  addMeetingDay(key: $key, on: $on, title: $title, source: $source)\n}" as unknown as TypedDocumentNode<AddMeetingDayMutation, AddMeetingDayMutationVariables>;

export const CallOffMeetingDocument = "mutation CallOffMeeting($key: ID!, $id: ID!) {\n  callOffMeeting(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<CallOffMeetingMutation, CallOffMeetingMutationVariables>;

export const MeetingWaiversDocument = "query MeetingWaivers($first: Int, $skip: Int) {\n  meetingWaivers(first: $first, skip: $skip) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...WaiverRow\n      }\n    }\n  }\n}\nfragment WaiverRow on MeetingWaiver {\n  id\n  employeeName\n  onDay\n  reason\n  givenByName\n  withdrawnOn\n}" as unknown as TypedDocumentNode<MeetingWaiversQuery, MeetingWaiversQueryVariables>;

export const WaiverPeopleDocument = "query WaiverPeople($text: String) {\n  employees(first: 20, text: $text) {\n    edges {\n      node {\n        id\n        name\n        number\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WaiverPeopleQuery, WaiverPeopleQueryVariables>;

export const WaiveMeetingDayDocument = "mutation WaiveMeetingDay($key: ID!, $employeeId: ID!, $on: String!, $reason: String!) {\n  waiveMeetingDay(key: $key, employeeId: $employeeId, on: $on, reason: $reason)\n}" as unknown as TypedDocumentNode<WaiveMeetingDayMutation, WaiveMeetingDayMutationVariables>;

export const WithdrawMeetingWaiverDocument = "mutation WithdrawMeetingWaiver($key: ID!, $id: ID!) {\n  withdrawMeetingWaiver(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<WithdrawMeetingWaiverMutation, WithdrawMeetingWaiverMutationVariables>;
