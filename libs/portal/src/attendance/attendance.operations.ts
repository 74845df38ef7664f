// Generated from attendance.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type AttendanceCaseInput = {
  description?: string;
  employeeId: string;
  facts: unknown;
  kind: string;
  on: string;
};

export type ClockPressInput = {
  /** 浏览器给出的位置，本人允许时才有 */
  place?: unknown;
  /** 没有网络时按下的时刻 */
  pressedAt?: string | null | undefined;
};

export type CorrectionInput = {
  clockIn?: string | null | undefined;
  clockOut?: string | null | undefined;
  on: string;
  reason: string;
};

export type DayRowFragment = { id: string, onDay: string, clockIn: string | null, clockOut: string | null, inSource: string | null, outSource: string | null, lateMinutes: number, earlyMinutes: number, excused: boolean };

export type ClockFaceQueryVariables = Exact<{ [key: string]: never; }>;


export type ClockFaceQuery = { clockFace: { today: string, workStart: string, workEnd: string, isWorkingDay: boolean, hostUnitName: string | null, leaveZh: string | null, day: { id: string, onDay: string, clockIn: string | null, clockOut: string | null, inSource: string | null, outSource: string | null, lateMinutes: number, earlyMinutes: number, excused: boolean } | null } };

export type PressClockMutationVariables = Exact<{
  key: string;
  press: ClockPressInput;
}>;


export type PressClockMutation = { clock: { id: string, onDay: string, clockIn: string | null, clockOut: string | null, inSource: string | null, outSource: string | null, lateMinutes: number, earlyMinutes: number, excused: boolean } };

export type MonthCellsFragment = { id: string, employeeName: string, cells: Array<{ onDay: string, mark: string, clockIn: string | null, clockOut: string | null, leaveZh: string | null }> };

export type MonthResultFragment = { id: string, employeeId: string, employeeName: string, unitName: string | null, month: string, scheduledDays: number, attendedDays: string, leaveDays: string, absentDays: number, lateTimes: number, earlyTimes: number, forgotTimes: number, overtimeHours: string, workedHours: string, hoursCounted: number, basePayDeduction: string, fullAttendance: boolean, marks: Array<string>, lawResultId: string | null, state: string, resultId: string | null, warnings: Array<{ code: string, zh: string }>, leaves: Array<{ code: string, zh: string }> };

export type MyAttendanceQueryVariables = Exact<{
  month: string;
}>;


export type MyAttendanceQuery = { myAttendance: { id: string, employeeName: string, cells: Array<{ onDay: string, mark: string, clockIn: string | null, clockOut: string | null, leaveZh: string | null }> }, myAttendanceMonth: { id: string, employeeId: string, employeeName: string, unitName: string | null, month: string, scheduledDays: number, attendedDays: string, leaveDays: string, absentDays: number, lateTimes: number, earlyTimes: number, forgotTimes: number, overtimeHours: string, workedHours: string, hoursCounted: number, basePayDeduction: string, fullAttendance: boolean, marks: Array<string>, lawResultId: string | null, state: string, resultId: string | null, warnings: Array<{ code: string, zh: string }>, leaves: Array<{ code: string, zh: string }> } | null };

export type AttendanceCalendarQueryVariables = Exact<{
  month: string;
  unitId?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AttendanceCalendarQuery = { attendanceCalendar: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, cells: Array<{ onDay: string, mark: string, clockIn: string | null, clockOut: string | null, leaveZh: string | null }> } }> } };

export type CorrectionRowFragment = { id: string, employeeName: string, onDay: string, clockIn: string | null, clockOut: string | null, reason: string, state: string, decidedByName: string | null, note: string | null, mayDecide: boolean };

export type CorrectionsQueryVariables = Exact<{
  state?: string | null | undefined;
  own?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type CorrectionsQuery = { attendanceCorrections: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, onDay: string, clockIn: string | null, clockOut: string | null, reason: string, state: string, decidedByName: string | null, note: string | null, mayDecide: boolean } }> } };

export type AskForCorrectionMutationVariables = Exact<{
  key: string;
  input: CorrectionInput;
}>;


export type AskForCorrectionMutation = { askForCorrection: { id: string, employeeName: string, onDay: string, clockIn: string | null, clockOut: string | null, reason: string, state: string, decidedByName: string | null, note: string | null, mayDecide: boolean } };

export type DecideCorrectionMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note?: string | null | undefined;
}>;


export type DecideCorrectionMutation = { decideCorrection: { id: string, employeeName: string, onDay: string, clockIn: string | null, clockOut: string | null, reason: string, state: string, decidedByName: string | null, note: string | null, mayDecide: boolean } };

export type AttendanceBoardQueryVariables = Exact<{
  month: string;
}>;


export type AttendanceBoardQuery = { attendanceBoard: Array<{ packageId: string | null, unitId: string, unitName: string, kind: string, people: number, workedOut: number, approved: number, absences: number, state: string | null, sentOn: string | null, dueOn: string | null, status: string | null, resultId: string | null, maySend: boolean, mayApprove: boolean }> };

export type AttendancePurchasersQueryVariables = Exact<{
  month: string;
}>;


export type AttendancePurchasersQuery = { attendancePurchasers: Array<{ tenantId: string, name: string, sheets: number, sealed: number, state: string | null, submittedOn: string | null }> };

export type ComputeMonthMutationVariables = Exact<{
  key: string;
  unitId: string;
  month: string;
}>;


export type ComputeMonthMutation = { computeAttendanceMonth: string };

export type SendPackageMutationVariables = Exact<{
  key: string;
  unitId: string;
  month: string;
}>;


export type SendPackageMutation = { sendAttendancePackage: string };

export type ApprovePackageMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ApprovePackageMutation = { approveAttendancePackage: string };

export type SubmitAttendanceMutationVariables = Exact<{
  key: string;
  purchaserTenantId: string;
  month: string;
}>;


export type SubmitAttendanceMutation = { submitAttendance: string };

export type AttendanceResultsQueryVariables = Exact<{
  month: string;
  unitId?: string | null | undefined;
  text?: string | null | undefined;
  what?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AttendanceResultsQuery = { attendanceMonths: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, employeeName: string, unitName: string | null, month: string, scheduledDays: number, attendedDays: string, leaveDays: string, absentDays: number, lateTimes: number, earlyTimes: number, forgotTimes: number, overtimeHours: string, workedHours: string, hoursCounted: number, basePayDeduction: string, fullAttendance: boolean, marks: Array<string>, lawResultId: string | null, state: string, resultId: string | null, warnings: Array<{ code: string, zh: string }>, leaves: Array<{ code: string, zh: string }> } }> } };

export type SheetRowFragment = { id: string, personName: string, hostUnitName: string, month: string, daysRequired: number, daysPresent: string, leaveByKind: unknown, absentDays: number, overtimeHours: string, sheetVersion: number, sealedOn: string | null, sealedBy: string | null };

export type AttendanceSheetsQueryVariables = Exact<{
  month: string;
  sealed?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AttendanceSheetsQuery = { attendanceSheets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, hostUnitName: string, month: string, daysRequired: number, daysPresent: string, leaveByKind: unknown, absentDays: number, overtimeHours: string, sheetVersion: number, sealedOn: string | null, sealedBy: string | null } }> } };

export type SealSheetsMutationVariables = Exact<{
  key: string;
  ids: Array<string> | string;
  note?: string | null | undefined;
}>;


export type SealSheetsMutation = { sealAttendanceSheets: Array<{ id: string, personName: string, hostUnitName: string, month: string, daysRequired: number, daysPresent: string, leaveByKind: unknown, absentDays: number, overtimeHours: string, sheetVersion: number, sealedOn: string | null, sealedBy: string | null }> };

export type SubmissionRowFragment = { id: string, employerName: string, month: string, people: number, submittedOn: string, dueOn: string | null, status: string, state: string, stateZh: string, resultId: string | null, decidedOn: string | null, note: string | null };

export type AttendanceSubmissionsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AttendanceSubmissionsQuery = { attendanceSubmissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employerName: string, month: string, people: number, submittedOn: string, dueOn: string | null, status: string, state: string, stateZh: string, resultId: string | null, decidedOn: string | null, note: string | null } }> } };

export type DecideSubmissionMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note?: string | null | undefined;
}>;


export type DecideSubmissionMutation = { decideAttendanceSubmission: { id: string, employerName: string, month: string, people: number, submittedOn: string, dueOn: string | null, status: string, state: string, stateZh: string, resultId: string | null, decidedOn: string | null, note: string | null } };

export type CaseRowFragment = { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> };

export type AttendanceCasesQueryVariables = Exact<{
  state?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AttendanceCasesQuery = { attendanceCases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> } }> } };

export type AttendanceCaseQueryVariables = Exact<{
  id: string;
}>;


export type AttendanceCaseQuery = { attendanceCase: { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> } | null };

export type CaseKindsQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseKindsQuery = { attendanceCaseKinds: Array<{ code: string, zh: string, schema: unknown }> };

export type CasePeopleQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type CasePeopleQuery = { employees: { edges: Array<{ node: { id: string, name: string, number: string } }> } };

export type RecordCaseMutationVariables = Exact<{
  key: string;
  input: AttendanceCaseInput;
}>;


export type RecordCaseMutation = { recordAttendanceCase: { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> } };

export type RecordGroundMutationVariables = Exact<{
  key: string;
  id: string;
  ground: string;
}>;


export type RecordGroundMutation = { recordLawfulGround: { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> } };

export type AdvanceCaseMutationVariables = Exact<{
  key: string;
  id: string;
  act: string;
  note?: string | null | undefined;
}>;


export type AdvanceCaseMutation = { advanceAttendanceCase: { id: string, employeeName: string, kind: string, kindZh: string, onDay: string, description: string, state: string, output: unknown, resultId: string | null, lawfulGround: string | null, mayPost: boolean, warnings: Array<{ code: string, zh: string }> } };

export const ClockFaceDocument = "query ClockFace {\n  clockFace {\n    today\n    workStart\n    workEnd\n    isWorkingDay\n    hostUnitName\n    leaveZh\n    day {\n      ...DayRow\n    }\n  }\n}\nfragment DayRow on AttendanceDay {\n  id\n  onDay\n  clockIn\n  clockOut\n  inSource\n  outSource\n  lateMinutes\n  earlyMinutes\n  excused\n}" as unknown as TypedDocumentNode<ClockFaceQuery, ClockFaceQueryVariables>;

export const PressClockDocument = "mutation PressClock($key: ID!, $press: ClockPressInput!) {\n  clock(key: $key, press: $press) {\n    ...DayRow\n  }\n}\nfragment DayRow on AttendanceDay {\n  id\n  onDay\n  clockIn\n  clockOut\n  inSource\n  outSource\n  lateMinutes\n  earlyMinutes\n  excused\n}" as unknown as TypedDocumentNode<PressClockMutation, PressClockMutationVariables>;

export const MyAttendanceDocument = "query MyAttendance($month: String!) {\n  myAttendance(month: $month) {\n    ...MonthCells\n  }\n  myAttendanceMonth(month: $month) {\n    ...MonthResult\n  }\n}\nfragment MonthCells on AttendanceCalendar {\n  id\n  employeeName\n  cells {\n    onDay\n    mark\n    clockIn\n    clockOut\n    leaveZh\n  }\n}\nfragment MonthResult on AttendanceMonth {\n  id\n  employeeId\n  employeeName\n  unitName\n  month\n  scheduledDays\n  attendedDays\n  leaveDays\n  absentDays\n  lateTimes\n  earlyTimes\n  forgotTimes\n  overtimeHours\n  workedHours\n  hoursCounted\n  basePayDeduction\n  fullAttendance\n  marks\n  lawResultId\n  state\n  resultId\n  warnings {\n    code\n    zh\n  }\n  leaves {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<MyAttendanceQuery, MyAttendanceQueryVariables>;

export const AttendanceCalendarDocument = "query AttendanceCalendar($month: String!, $unitId: ID, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  attendanceCalendar(\n    month: $month\n    unitId: $unitId\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...MonthCells\n      }\n    }\n  }\n}\nfragment MonthCells on AttendanceCalendar {\n  id\n  employeeName\n  cells {\n    onDay\n    mark\n    clockIn\n    clockOut\n    leaveZh\n  }\n}" as unknown as TypedDocumentNode<AttendanceCalendarQuery, AttendanceCalendarQueryVariables>;

export const CorrectionsDocument = "query Corrections($state: String, $own: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  attendanceCorrections(\n    state: $state\n    own: $own\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...CorrectionRow\n      }\n    }\n  }\n}\nfragment CorrectionRow on AttendanceCorrection {\n  id\n  employeeName\n  onDay\n  clockIn\n  clockOut\n  reason\n  state\n  decidedByName\n  note\n  mayDecide\n}" as unknown as TypedDocumentNode<CorrectionsQuery, CorrectionsQueryVariables>;

export const AskForCorrectionDocument = "mutation AskForCorrection($key: ID!, $input: CorrectionInput!) {\n  askForCorrection(key: $key, input: $input) {\n    ...CorrectionRow\n  }\n}\nfragment CorrectionRow on AttendanceCorrection {\n  id\n  employeeName\n  onDay\n  clockIn\n  clockOut\n  reason\n  state\n  decidedByName\n  note\n  mayDecide\n}" as unknown as TypedDocumentNode<AskForCorrectionMutation, AskForCorrectionMutationVariables>;

export const DecideCorrectionDocument = "mutation DecideCorrection($key: ID!, $id: ID!, $agree: Boolean!, $note: String) {\n  decideCorrection(key: $key, id: $id, agree: $agree, note: $note) {\n    ...CorrectionRow\n  }\n}\nfragment CorrectionRow on AttendanceCorrection {\n  id\n  employeeName\n  onDay\n  clockIn\n  clockOut\n  reason\n  state\n  decidedByName\n  note\n  mayDecide\n}" as unknown as TypedDocumentNode<DecideCorrectionMutation, DecideCorrectionMutationVariables>;

export const AttendanceBoardDocument = "query AttendanceBoard($month: String!) {\n  attendanceBoard(month: $month) {\n    packageId\n    unitId\n    unitName\n    kind\n    people\n    workedOut\n    approved\n    absences\n    state\n    sentOn\n    dueOn\n    status\n    resultId\n    maySend\n    mayApprove\n  }\n}" as unknown as TypedDocumentNode<AttendanceBoardQuery, AttendanceBoardQueryVariables>;

export const AttendancePurchasersDocument = "query AttendancePurchasers($month: String!) {\n  attendancePurchasers(month: $month) {\n    tenantId\n    name\n    sheets\n    sealed\n    state\n    submittedOn\n  }\n}" as unknown as TypedDocumentNode<AttendancePurchasersQuery, AttendancePurchasersQueryVariables>;

export const ComputeMonthDocument = "mutation ComputeMonth($key: ID!, $unitId: ID!, $month: String!) {\n  computeAttendanceMonth(key: $key, unitId: $unitId, month: $month)\n}" as unknown as TypedDocumentNode<ComputeMonthMutation, ComputeMonthMutationVariables>;

export const SendPackageDocument = "mutation SendPackage($key: ID!, $unitId: ID!, $month: String!) {\n  sendAttendancePackage(key: $key, unitId: $unitId, month: $month)\n}" as unknown as TypedDocumentNode<SendPackageMutation, SendPackageMutationVariables>;

export const ApprovePackageDocument = "mutation ApprovePackage($key: ID!, $id: ID!) {\n  approveAttendancePackage(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<ApprovePackageMutation, ApprovePackageMutationVariables>;

export const SubmitAttendanceDocument = "mutation SubmitAttendance($key: ID!, $purchaserTenantId: ID!, $month: String!) {\n  submitAttendance(\n    key: $key\n    purchaserTenantId: $purchaserTenantId\n    month: $month\n  )\n}" as unknown as TypedDocumentNode<SubmitAttendanceMutation, SubmitAttendanceMutationVariables>;

export const AttendanceResultsDocument = "query AttendanceResults($month: String!, $unitId: ID, $text: String, $what: String, $first: Int, $skip: Int, $orderBy: String) {\n  attendanceMonths(\n    month: $month\n    unitId: $unitId\n    text: $text\n    what: $what\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...MonthResult\n      }\n    }\n  }\n}\nfragment MonthResult on AttendanceMonth {\n  id\n  employeeId\n  employeeName\n  unitName\n  month\n  scheduledDays\n  attendedDays\n  leaveDays\n  absentDays\n  lateTimes\n  earlyTimes\n  forgotTimes\n  overtimeHours\n  workedHours\n  hoursCounted\n  basePayDeduction\n  fullAttendance\n  marks\n  lawResultId\n  state\n  resultId\n  warnings {\n    code\n    zh\n  }\n  leaves {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<AttendanceResultsQuery, AttendanceResultsQueryVariables>;

export const AttendanceSheetsDocument = "query AttendanceSheets($month: String!, $sealed: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  attendanceSheets(\n    month: $month\n    sealed: $sealed\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...SheetRow\n      }\n    }\n  }\n}\nfragment SheetRow on AttendanceSheet {\n  id\n  personName\n  hostUnitName\n  month\n  daysRequired\n  daysPresent\n  leaveByKind\n  absentDays\n  overtimeHours\n  sheetVersion\n  sealedOn\n  sealedBy\n}" as unknown as TypedDocumentNode<AttendanceSheetsQuery, AttendanceSheetsQueryVariables>;

export const SealSheetsDocument = "mutation SealSheets($key: ID!, $ids: [ID!]!, $note: String) {\n  sealAttendanceSheets(key: $key, ids: $ids, note: $note) {\n    ...SheetRow\n  }\n}\nfragment SheetRow on AttendanceSheet {\n  id\n  personName\n  hostUnitName\n  month\n  daysRequired\n  daysPresent\n  leaveByKind\n  absentDays\n  overtimeHours\n  sheetVersion\n  sealedOn\n  sealedBy\n}" as unknown as TypedDocumentNode<SealSheetsMutation, SealSheetsMutationVariables>;

export const AttendanceSubmissionsDocument = "query AttendanceSubmissions($first: Int, $skip: Int, $orderBy: String) {\n  attendanceSubmissions(first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...SubmissionRow\n      }\n    }\n  }\n}\nfragment SubmissionRow on AttendanceSubmission {\n  id\n  employerName\n  month\n  people\n  submittedOn\n  dueOn\n  status\n  state\n  stateZh\n  resultId\n  decidedOn\n  note\n}" as unknown as TypedDocumentNode<AttendanceSubmissionsQuery, AttendanceSubmissionsQueryVariables>;

export const DecideSubmissionDocument = "mutation DecideSubmission($key: ID!, $id: ID!, $agree: Boolean!, $note: String) {\n  decideAttendanceSubmission(key: $key, id: $id, agree: $agree, note: $note) {\n    ...SubmissionRow\n  }\n}\nfragment SubmissionRow on AttendanceSubmission {\n  id\n  employerName\n  month\n  people\n  submittedOn\n  dueOn\n  status\n  state\n  stateZh\n  resultId\n  decidedOn\n  note\n}" as unknown as TypedDocumentNode<DecideSubmissionMutation, DecideSubmissionMutationVariables>;

export const AttendanceCasesDocument = "query AttendanceCases($state: String, $first: Int, $skip: Int, $orderBy: String) {\n  attendanceCases(state: $state, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...CaseRow\n      }\n    }\n  }\n}\nfragment CaseRow on AttendanceCase {\n  id\n  employeeName\n  kind\n  kindZh\n  onDay\n  description\n  state\n  output\n  resultId\n  lawfulGround\n  mayPost\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<AttendanceCasesQuery, AttendanceCasesQueryVariables>;

export const AttendanceCaseDocument = "query AttendanceCase($id: ID!) {\n  attendanceCase(id: $id) {\n    ...CaseRow\n  }\n}\nfragment CaseRow on AttendanceCase {\n  id\n  employeeName\n  kind\n  kindZh\n  onDay\n  description\n  state\n  output\n  resultId\n  lawfulGround\n  mayPost\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<AttendanceCaseQuery, AttendanceCaseQueryVariables>;

export const CaseKindsDocument = "query CaseKinds {\n  attendanceCaseKinds {\n    code\n    zh\n    schema\n  }\n}" as unknown as TypedDocumentNode<CaseKindsQuery, CaseKindsQueryVariables>;

export const CasePeopleDocument = "query CasePeople($text: String) {\n  employees(first: 20, text: $text) {\n    edges {\n      node {\n        id\n        name\n        number\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<CasePeopleQuery, CasePeopleQueryVariables>;

export const RecordCaseDocument = "mutation RecordCase($key: ID!, $input: AttendanceCaseInput!) {\n  recordAttendanceCase(key: $key, input: $input) {\n    ...CaseRow\n  }\n}\nfragment CaseRow on AttendanceCase {\n  id\n  employeeName\n  kind\n  kindZh\n  onDay\n  description\n  state\n  output\n  resultId\n  lawfulGround\n  mayPost\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<RecordCaseMutation, RecordCaseMutationVariables>;

export const RecordGroundDocument = "mutation RecordGround($key: ID!, $id: ID!, $ground: String!) {\n  recordLawfulGround(key: $key, id: $id, ground: $ground) {\n    ...CaseRow\n  }\n}\nfragment CaseRow on AttendanceCase {\n  id\n  employeeName\n  kind\n  kindZh\n  onDay\n  description\n  state\n  output\n  resultId\n  lawfulGround\n  mayPost\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<RecordGroundMutation, RecordGroundMutationVariables>;

export const AdvanceCaseDocument = "mutation AdvanceCase($key: ID!, $id: ID!, $act: String!, $note: String) {\n  advanceAttendanceCase(key: $key, id: $id, act: $act, note: $note) {\n    ...CaseRow\n  }\n}\nfragment CaseRow on AttendanceCase {\n  id\n  employeeName\n  kind\n  kindZh\n  onDay\n  description\n  state\n  output\n  resultId\n  lawfulGround\n  mayPost\n  warnings {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<AdvanceCaseMutation, AdvanceCaseMutationVariables>;
