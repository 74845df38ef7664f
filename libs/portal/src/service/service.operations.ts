// Generated from service.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type NewBeneficiaryInput = {
  address?: string | null | undefined;
  alias: string;
  field?: string | null | undefined;
  identityNumber?: string | null | undefined;
  name: string;
  telephone?: string | null | undefined;
};

export type NewServiceMatterInput = {
  beneficiaryIds?: Array<string>;
  field?: string | null | undefined;
  goals?: string | null | undefined;
  kind: string;
  openedOn: string;
  title: string;
};

export type ServiceAmountInput = {
  amount: string;
  kind: string;
};

export type ServiceRecordInput = {
  beneficiaryId?: string | null | undefined;
  /** 结束时间，如 15:30 */
  endsAt: string;
  heldOn: string;
  kind: string;
  /** 大型活动中的分工 */
  largePart?: string | null | undefined;
  matterId?: string | null | undefined;
  note?: string | null | undefined;
  /** 网络培训 */
  online?: boolean | null | undefined;
  /** 培训主办方 */
  organiser?: string | null | undefined;
  /** 文书类别 */
  paper?: string | null | undefined;
  participants?: number;
  place?: string | null | undefined;
  /** 开始时间，如 14:00 */
  startsAt: string;
};

export type ServiceTargetInput = {
  amounts: Array<ServiceAmountInput>;
  employeeIds?: Array<string> | null | undefined;
  number: number;
  /** month 或 quarter */
  period: string;
  /** 只给这一岗位的人 */
  position?: string | null | undefined;
  /** 按合同给整个项目 */
  project?: string | null | undefined;
  unitId?: string | null | undefined;
  year: number;
};

export type StandingsFragment = { key: string, name: string, kind: string, id: string | null, standings: Array<{ indicator: string, completed: string, sessions: number, participants: number, minutes: number, target: string | null, percent: string | null, remaining: string | null, perWeek: string | null }> };

export type ServiceLineFragment = { id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> };

export type MyServiceQueryVariables = Exact<{ [key: string]: never; }>;


export type MyServiceQuery = { myService: { name: string, month: { from: string, to: string, weeksLeft: number, whole: { key: string, name: string, kind: string, id: string | null, standings: Array<{ indicator: string, completed: string, sessions: number, participants: number, minutes: number, target: string | null, percent: string | null, remaining: string | null, perWeek: string | null }> } }, quarter: { from: string, to: string, weeksLeft: number, whole: { key: string, name: string, kind: string, id: string | null, standings: Array<{ indicator: string, completed: string, sessions: number, participants: number, minutes: number, target: string | null, percent: string | null, remaining: string | null, perWeek: string | null }> } }, matters: Array<{ id: string, kind: string, number: string, title: string, openedOn: string }>, beneficiaries: Array<{ id: string, code: string, alias: string }>, returned: Array<{ id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> }>, handedOver: Array<{ id: string, reason: string, handedOn: string, handedByName: string, fromName: string, items: Array<string> }>, latest: Array<{ id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> }>, visits: Array<{ id: string, companion: string, destination: string, startsAt: string, returnBy: string, state: string, overdue: boolean }> } };

export type ServiceProgressQueryVariables = Exact<{
  unitId?: string | null | undefined;
  project?: string | null | undefined;
  employeeId?: string | null | undefined;
  by?: string | null | undefined;
  year: number;
  period: string;
  number: number;
}>;


export type ServiceProgressQuery = { serviceProgress: { from: string, to: string, weeksLeft: number, whole: { key: string, name: string, kind: string, id: string | null, standings: Array<{ indicator: string, completed: string, sessions: number, participants: number, minutes: number, target: string | null, percent: string | null, remaining: string | null, perWeek: string | null }> }, lines: Array<{ key: string, name: string, kind: string, id: string | null, standings: Array<{ indicator: string, completed: string, sessions: number, participants: number, minutes: number, target: string | null, percent: string | null, remaining: string | null, perWeek: string | null }> }> } };

export type ServiceRecordsQueryVariables = Exact<{
  employeeId?: string | null | undefined;
  unitId?: string | null | undefined;
  matterId?: string | null | undefined;
  kind?: string | null | undefined;
  state?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  mine?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceRecordsQuery = { serviceRecords: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> } }> } };

export type ServiceRecordQueryVariables = Exact<{
  id: string;
}>;


export type ServiceRecordQuery = { serviceRecord: { id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> } | null };

export type EnterServiceMutationVariables = Exact<{
  key: string;
  input: ServiceRecordInput;
}>;


export type EnterServiceMutation = { enterService: { id: string, findings: number } };

export type AmendServiceMutationVariables = Exact<{
  key: string;
  id: string;
  input: ServiceRecordInput;
}>;


export type AmendServiceMutation = { amendService: { id: string, findings: number } };

export type WithdrawServiceMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type WithdrawServiceMutation = { withdrawService: { id: string, state: string } };

export type ServiceMattersQueryVariables = Exact<{
  kind?: string | null | undefined;
  open?: boolean | null | undefined;
  mine?: boolean | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceMattersQuery = { serviceMatters: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: string, number: string, title: string, project: string, openedOn: string, closedOn: string | null, longTermOn: string | null, employeeName: string, unitName: string, sessions: number } }> } };

export type ServiceMatterQueryVariables = Exact<{
  id: string;
}>;


export type ServiceMatterQuery = { serviceMatter: { id: string, kind: string, number: string, title: string, goals: string, field: string, project: string, openedOn: string, closedOn: string | null, outcome: string | null, longTermOn: string | null, employeeId: string, employeeName: string, unitName: string, sessions: number, mayUpdate: boolean, mayApprove: boolean, mayAssign: boolean, openedByName: string | null, filingFacts: unknown, handovers: Array<{ id: string, reason: string, handedOn: string, handedByName: string, fromName: string, toName: string, takenAt: string | null }>, members: Array<{ id: string, code: string, alias: string, field: string }>, filings: Array<{ id: string, accepted: boolean, output: unknown, resultId: string, filedAt: string }> } | null };

export type OpenServiceMatterMutationVariables = Exact<{
  key: string;
  input: NewServiceMatterInput;
}>;


export type OpenServiceMatterMutation = { openServiceMatter: { id: string } };

export type CloseServiceMatterMutationVariables = Exact<{
  key: string;
  id: string;
  closedOn: string;
  outcome: string;
}>;


export type CloseServiceMatterMutation = { closeServiceMatter: { id: string } };

export type ApproveLongTermCaseMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ApproveLongTermCaseMutation = { approveLongTermCase: { id: string } };

export type FileServiceMatterMutationVariables = Exact<{
  key: string;
  id: string;
  facts: unknown;
}>;


export type FileServiceMatterMutation = { fileServiceMatter: { id: string } };

export type BeneficiariesQueryVariables = Exact<{
  text?: string | null | undefined;
  mine?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type BeneficiariesQuery = { beneficiaries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, code: string, alias: string, field: string, registeredOn: string, workerName: string, unitName: string } }> } };

export type BeneficiaryLooksQueryVariables = Exact<{
  beneficiaryId: string;
}>;


export type BeneficiaryLooksQuery = { beneficiaryLooks: { totalCount: number, edges: Array<{ node: { id: string, userName: string, lookedAt: string, reason: string } }> } };

export type RegisterBeneficiaryMutationVariables = Exact<{
  key: string;
  input: NewBeneficiaryInput;
}>;


export type RegisterBeneficiaryMutation = { registerBeneficiary: { id: string, code: string, alias: string } };

export type RevealBeneficiaryMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RevealBeneficiaryMutation = { revealBeneficiary: { name: string, telephone: string | null, address: string | null, identityNumber: string | null } };

export type ServiceFindingsQueryVariables = Exact<{
  state?: string | null | undefined;
  rule?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceFindingsQuery = { serviceFindings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, rule: string, employeeId: string, employeeName: string, unitName: string, month: string, detail: unknown, foundAt: string, state: string, reason: string | null, decidedAt: string | null, mayDecide: boolean, record: { id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> } | null, other: { id: string, employeeId: string, employeeName: string, unitName: string, kind: string, heldOn: string, startsAt: string, endsAt: string, minutes: number, participants: number, place: string, note: string, paper: string | null, organiser: string | null, online: boolean, largePart: string | null, state: string, enteredAt: string, project: string, about: string | null, matterId: string | null, beneficiaryId: string | null, mine: boolean, files: Array<{ id: string, purpose: string, name: string, mediaType: string, bytes: number, sha256: string }> } | null } }> } };

export type DecideServiceFindingMutationVariables = Exact<{
  key: string;
  id: string;
  act: string;
  reason: string;
}>;


export type DecideServiceFindingMutation = { decideServiceFinding: { id: string, state: string } };

export type CheckServicesMutationVariables = Exact<{
  key: string;
  year: number;
  month: number;
}>;


export type CheckServicesMutation = { checkServices: number };

export type ServiceTargetsQueryVariables = Exact<{
  month?: string | null | undefined;
  employeeId?: string | null | undefined;
  project?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceTargetsQuery = { serviceTargets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string | null, employeeName: string | null, project: string, kind: string, month: string, amount: string, setAt: string | null, changes: Array<{ amount: string, validUntil: string, changedByName: string }> } }> } };

export type SetServiceTargetsMutationVariables = Exact<{
  key: string;
  input: ServiceTargetInput;
}>;


export type SetServiceTargetsMutation = { setServiceTargets: number };

export type ServiceSummariesQueryVariables = Exact<{
  month?: string | null | undefined;
  project?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceSummariesQuery = { serviceSummaries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, project: string, hostUnitName: string, month: string, workers: number, sentAt: string, counts: Array<{ kind: string, completed: string, target: string | null, sessions: number, participants: number, hours: string }>, samples: Array<{ heldOn: string, kind: string, minutes: number, participants: number, files: number, worker: string }> } }> } };

export type SendServiceSummaryMutationVariables = Exact<{
  key: string;
  month: string;
}>;


export type SendServiceSummaryMutation = { sendServiceSummary: number };

export type ServicePositionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicePositionsQuery = { servicePositions: Array<{ key: string, zh: string, en: string }> };

export const MyServiceDocument = "query MyService {\n  myService {\n    name\n    month {\n      from\n      to\n      weeksLeft\n      whole {\n        ...Standings\n      }\n    }\n    quarter {\n      from\n      to\n      weeksLeft\n      whole {\n        ...Standings\n      }\n    }\n    matters {\n      id\n      kind\n      number\n      title\n      openedOn\n    }\n    beneficiaries {\n      id\n      code\n      alias\n    }\n    returned {\n      ...ServiceLine\n    }\n    handedOver {\n      id\n      reason\n      handedOn\n      handedByName\n      fromName\n      items\n    }\n    latest {\n      ...ServiceLine\n    }\n    visits {\n      id\n      companion\n      destination\n      startsAt\n      returnBy\n      state\n      overdue\n    }\n  }\n}\nfragment Standings on ServiceProgressLine {\n  key\n  name\n  kind\n  id\n  standings {\n    indicator\n    completed\n    sessions\n    participants\n    minutes\n    target\n    percent\n    remaining\n    perWeek\n  }\n}\nfragment ServiceLine on ServiceRecord {\n  id\n  employeeId\n  employeeName\n  unitName\n  kind\n  heldOn\n  startsAt\n  endsAt\n  minutes\n  participants\n  place\n  note\n  paper\n  organiser\n  online\n  largePart\n  state\n  enteredAt\n  project\n  about\n  matterId\n  beneficiaryId\n  mine\n  files {\n    id\n    purpose\n    name\n    mediaType\n    bytes\n    sha256\n  }\n}" as unknown as TypedDocumentNode<MyServiceQuery, MyServiceQueryVariables>;

export const ServiceProgressDocument = "query ServiceProgress($unitId: ID, $project: String, $employeeId: ID, $by: String, $year: Int!, $period: String!, $number: Int!) {\n  serviceProgress(\n    unitId: $unitId\n    project: $project\n    employeeId: $employeeId\n    by: $by\n    year: $year\n    period: $period\n    number: $number\n  ) {\n    from\n    to\n    weeksLeft\n    whole {\n      ...Standings\n    }\n    lines {\n      ...Standings\n    }\n  }\n}\nfragment Standings on ServiceProgressLine {\n  key\n  name\n  kind\n  id\n  standings {\n    indicator\n    completed\n    sessions\n    participants\n    minutes\n    target\n    percent\n    remaining\n    perWeek\n  }\n}" as unknown as TypedDocumentNode<ServiceProgressQuery, ServiceProgressQueryVariables>;

export const ServiceRecordsDocument = "query ServiceRecords($employeeId: ID, $unitId: ID, $matterId: ID, $kind: String, $state: String, $from: Day, $to: Day, $mine: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  serviceRecords(\n    employeeId: $employeeId\n    unitId: $unitId\n    matterId: $matterId\n    kind: $kind\n    state: $state\n    from: $from\n    to: $to\n    mine: $mine\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...ServiceLine\n      }\n    }\n  }\n}\nfragment ServiceLine on ServiceRecord {\n  id\n  employeeId\n  employeeName\n  unitName\n  kind\n  heldOn\n  startsAt\n  endsAt\n  minutes\n  participants\n  place\n  note\n  paper\n  organiser\n  online\n  largePart\n  state\n  enteredAt\n  project\n  about\n  matterId\n  beneficiaryId\n  mine\n  files {\n    id\n    purpose\n    name\n    mediaType\n    bytes\n    sha256\n  }\n}" as unknown as TypedDocumentNode<ServiceRecordsQuery, ServiceRecordsQueryVariables>;

export const ServiceRecordDocument = "query ServiceRecord($id: ID!) {\n  serviceRecord(id: $id) {\n    ...ServiceLine\n  }\n}\nfragment ServiceLine on ServiceRecord {\n  id\n  employeeId\n  employeeName\n  unitName\n  kind\n  heldOn\n  startsAt\n  endsAt\n  minutes\n  participants\n  place\n  note\n  paper\n  organiser\n  online\n  largePart\n  state\n  enteredAt\n  project\n  about\n  matterId\n  beneficiaryId\n  mine\n  files {\n    id\n    purpose\n    name\n    mediaType\n    bytes\n    sha256\n  }\n}" as unknown as TypedDocumentNode<ServiceRecordQuery, ServiceRecordQueryVariables>;

export const EnterServiceDocument = "mutation EnterService($key: ID!, $input: ServiceRecordInput!) {\n  enterService(key: $key, input: $input) {\n    id\n    findings\n  }\n}" as unknown as TypedDocumentNode<EnterServiceMutation, EnterServiceMutationVariables>;

export const AmendServiceDocument = "mutation AmendService($key: ID!, $id: ID!, $input: ServiceRecordInput!) {\n  amendService(key: $key, id: $id, input: $input) {\n    id\n    findings\n  }\n}" as unknown as TypedDocumentNode<AmendServiceMutation, AmendServiceMutationVariables>;

export const WithdrawServiceDocument = "mutation WithdrawService($key: ID!, $id: ID!, $reason: String!) {\n  withdrawService(key: $key, id: $id, reason: $reason) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<WithdrawServiceMutation, WithdrawServiceMutationVariables>;

export const ServiceMattersDocument = "query ServiceMatters($kind: String, $open: Boolean, $mine: Boolean, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  serviceMatters(\n    kind: $kind\n    open: $open\n    mine: $mine\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        kind\n        number\n        title\n        project\n        openedOn\n        closedOn\n        longTermOn\n        employeeName\n        unitName\n        sessions\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceMattersQuery, ServiceMattersQueryVariables>;

export const ServiceMatterDocument = "query ServiceMatter($id: ID!) {\n  serviceMatter(id: $id) {\n    id\n    kind\n    number\n    title\n    goals\n    field\n    project\n    openedOn\n    closedOn\n    outcome\n    longTermOn\n    employeeId\n    employeeName\n    unitName\n    sessions\n    mayUpdate\n    mayApprove\n    mayAssign\n    openedByName\n    filingFacts\n    handovers {\n      id\n      reason\n      handedOn\n      handedByName\n      fromName\n      toName\n      takenAt\n    }\n    members {\n      id\n      code\n      alias\n      field\n    }\n    filings {\n      id\n      accepted\n      output\n      resultId\n      filedAt\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceMatterQuery, ServiceMatterQueryVariables>;

export const OpenServiceMatterDocument = "mutation OpenServiceMatter($key: ID!, $input: NewServiceMatterInput!) {\n  openServiceMatter(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenServiceMatterMutation, OpenServiceMatterMutationVariables>;

export const CloseServiceMatterDocument = "mutation CloseServiceMatter($key: ID!, $id: ID!, $closedOn: Day!, $outcome: String!) {\n  closeServiceMatter(key: $key, id: $id, closedOn: $closedOn, outcome: $outcome) {\n    id\n  }\n}" as unknown as TypedDocumentNode<CloseServiceMatterMutation, CloseServiceMatterMutationVariables>;

export const ApproveLongTermCaseDocument = "mutation ApproveLongTermCase($key: ID!, $id: ID!) {\n  approveLongTermCase(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ApproveLongTermCaseMutation, ApproveLongTermCaseMutationVariables>;

export const FileServiceMatterDocument = "mutation FileServiceMatter($key: ID!, $id: ID!, $facts: JSON!) {\n  fileServiceMatter(key: $key, id: $id, facts: $facts) {\n    id\n  }\n}" as unknown as TypedDocumentNode<FileServiceMatterMutation, FileServiceMatterMutationVariables>;

export const BeneficiariesDocument = "query Beneficiaries($text: String, $mine: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  beneficiaries(\n    text: $text\n    mine: $mine\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        code\n        alias\n        field\n        registeredOn\n        workerName\n        unitName\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<BeneficiariesQuery, BeneficiariesQueryVariables>;

export const BeneficiaryLooksDocument = "query BeneficiaryLooks($beneficiaryId: ID!) {\n  beneficiaryLooks(beneficiaryId: $beneficiaryId, first: 50) {\n    totalCount\n    edges {\n      node {\n        id\n        userName\n        lookedAt\n        reason\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<BeneficiaryLooksQuery, BeneficiaryLooksQueryVariables>;

export const RegisterBeneficiaryDocument = "mutation RegisterBeneficiary($key: ID!, $input: NewBeneficiaryInput!) {\n  registerBeneficiary(key: $key, input: $input) {\n    id\n    code\n    alias\n  }\n}" as unknown as TypedDocumentNode<RegisterBeneficiaryMutation, RegisterBeneficiaryMutationVariables>;

export const RevealBeneficiaryDocument = "mutation RevealBeneficiary($id: ID!, $reason: String!) {\n  revealBeneficiary(id: $id, reason: $reason) {\n    name\n    telephone\n    address\n    identityNumber\n  }\n}" as unknown as TypedDocumentNode<RevealBeneficiaryMutation, RevealBeneficiaryMutationVariables>;

export const ServiceFindingsDocument = "query ServiceFindings($state: String, $rule: String, $first: Int, $skip: Int, $orderBy: String) {\n  serviceFindings(\n    state: $state\n    rule: $rule\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        rule\n        employeeId\n        employeeName\n        unitName\n        month\n        detail\n        foundAt\n        state\n        reason\n        decidedAt\n        mayDecide\n        record {\n          ...ServiceLine\n        }\n        other {\n          ...ServiceLine\n        }\n      }\n    }\n  }\n}\nfragment ServiceLine on ServiceRecord {\n  id\n  employeeId\n  employeeName\n  unitName\n  kind\n  heldOn\n  startsAt\n  endsAt\n  minutes\n  participants\n  place\n  note\n  paper\n  organiser\n  online\n  largePart\n  state\n  enteredAt\n  project\n  about\n  matterId\n  beneficiaryId\n  mine\n  files {\n    id\n    purpose\n    name\n    mediaType\n    bytes\n    sha256\n  }\n}" as unknown as TypedDocumentNode<ServiceFindingsQuery, ServiceFindingsQueryVariables>;

export const DecideServiceFindingDocument = "mutation DecideServiceFinding($key: ID!, $id: ID!, $act: String!, $reason: String!) {\n  decideServiceFinding(key: $key, id: $id, act: $act, reason: $reason) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<DecideServiceFindingMutation, DecideServiceFindingMutationVariables>;

export const CheckServicesDocument = "mutation CheckServices($key: ID!, $year: Int!, $month: Int!) {\n  checkServices(key: $key, year: $year, month: $month)\n}" as unknown as TypedDocumentNode<CheckServicesMutation, CheckServicesMutationVariables>;

export const ServiceTargetsDocument = "query ServiceTargets($month: String, $employeeId: ID, $project: String, $first: Int, $skip: Int, $orderBy: String) {\n  serviceTargets(\n    month: $month\n    employeeId: $employeeId\n    project: $project\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeId\n        employeeName\n        project\n        kind\n        month\n        amount\n        setAt\n        changes {\n          amount\n          validUntil\n          changedByName\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceTargetsQuery, ServiceTargetsQueryVariables>;

export const SetServiceTargetsDocument = "mutation SetServiceTargets($key: ID!, $input: ServiceTargetInput!) {\n  setServiceTargets(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SetServiceTargetsMutation, SetServiceTargetsMutationVariables>;

export const ServiceSummariesDocument = "query ServiceSummaries($month: String, $project: String, $first: Int, $skip: Int, $orderBy: String) {\n  serviceSummaries(\n    month: $month\n    project: $project\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        project\n        hostUnitName\n        month\n        workers\n        sentAt\n        counts {\n          kind\n          completed\n          target\n          sessions\n          participants\n          hours\n        }\n        samples {\n          heldOn\n          kind\n          minutes\n          participants\n          files\n          worker\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceSummariesQuery, ServiceSummariesQueryVariables>;

export const SendServiceSummaryDocument = "mutation SendServiceSummary($key: ID!, $month: String!) {\n  sendServiceSummary(key: $key, month: $month)\n}" as unknown as TypedDocumentNode<SendServiceSummaryMutation, SendServiceSummaryMutationVariables>;

export const ServicePositionsDocument = "query ServicePositions {\n  servicePositions {\n    key\n    zh\n    en\n  }\n}" as unknown as TypedDocumentNode<ServicePositionsQuery, ServicePositionsQueryVariables>;
