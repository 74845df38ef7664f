// Generated from care.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type CaseDisclosureInput = {
  ground: string;
  legalGround?: string | null | undefined;
  masked: string;
  matterId: string;
  purpose: string;
  recipient: string;
};

export type HomeVisitInput = {
  assessed: Array<string>;
  beneficiaryId?: string | null | undefined;
  companionEmployeeId?: string | null | undefined;
  companionName?: string | null | undefined;
  destination: string;
  matterId?: string | null | undefined;
  plan: Array<VisitPlanElementInput>;
  purpose: string;
  returnBy: string;
  risks?: Array<string>;
  startsAt: string;
};

export type ServiceHandoverInput = {
  beneficiaryIds?: Array<string>;
  fromEmployeeId: string;
  matterIds?: Array<string>;
  reason: string;
  toEmployeeId: string;
};

export type VisitPlanElementInput = {
  element: string;
  words: string;
};

export type VisitReportInput = {
  /** 现场检查：项目和结果 */
  checks?: unknown;
  id: string;
  note?: string | null | undefined;
  /** leave 出发、report 报平安返回、breakOff 立即抽离、callOff 取消 */
  step: string;
};

export type ServiceColleaguesQueryVariables = Exact<{
  takers: boolean;
  text?: string | null | undefined;
}>;


export type ServiceColleaguesQuery = { serviceColleagues: Array<{ id: string, name: string, number: string, unitName: string, leaving: boolean }> };

export type OpenServiceMattersQueryVariables = Exact<{
  employeeId: string;
}>;


export type OpenServiceMattersQuery = { openServiceMatters: Array<{ subject: string, id: string, kind: string, number: string, title: string, since: string }> };

export type HandOverServicesMutationVariables = Exact<{
  key: string;
  input: ServiceHandoverInput;
}>;


export type HandOverServicesMutation = { handOverServices: string };

export type TakeOverServicesMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type TakeOverServicesMutation = { takeOverServices: string };

export type ServiceSummaryDrawQueryVariables = Exact<{
  id: string;
}>;


export type ServiceSummaryDrawQuery = { serviceSummary: { id: string, nextSeedHash: string | null, draw: { seed: string, seedHash: string, committedAt: string, item: string, pool: Array<string>, size: number, drawn: Array<string> } | null } | null };

export type VisitLineFragment = { id: string, employeeName: string, unitName: string, companion: string, about: string | null, purpose: string, destination: string, startsAt: string, returnBy: string, state: string, overdue: boolean, alarmLevel: number, leftAt: string | null, returnedAt: string | null, mine: boolean, planner: boolean };

export type HomeVisitsQueryVariables = Exact<{
  state?: string | null | undefined;
  mine?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type HomeVisitsQuery = { homeVisits: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, unitName: string, companion: string, about: string | null, purpose: string, destination: string, startsAt: string, returnBy: string, state: string, overdue: boolean, alarmLevel: number, leftAt: string | null, returnedAt: string | null, mine: boolean, planner: boolean } }> } };

export type HomeVisitQueryVariables = Exact<{
  id: string;
}>;


export type HomeVisitQuery = { homeVisit: { companionEmployeeId: string | null, companionName: string, matterId: string | null, beneficiaryId: string | null, assessed: Array<string>, risks: Array<string>, plan: unknown, discussedAt: string | null, discussedByName: string | null, discussion: string, note: string, checks: unknown, resultId: string | null, clearanceFacts: unknown, mayClear: boolean, id: string, employeeName: string, unitName: string, companion: string, about: string | null, purpose: string, destination: string, startsAt: string, returnBy: string, state: string, overdue: boolean, alarmLevel: number, leftAt: string | null, returnedAt: string | null, mine: boolean, planner: boolean } | null };

export type LastVisitPlanQueryVariables = Exact<{ [key: string]: never; }>;


export type LastVisitPlanQuery = { homeVisits: { edges: Array<{ node: { id: string, planner: boolean, assessed: Array<string>, plan: unknown } }> } };

export type VisitTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type VisitTermsQuery = { visitTerms: { ruled: boolean, checks: Array<{ code: string, zh: string }>, results: Array<{ code: string, zh: string }> } };

export type VisitCompanionsQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type VisitCompanionsQuery = { visitCompanions: Array<{ id: string, name: string, number: string, unitName: string }> };

export type PlanHomeVisitMutationVariables = Exact<{
  key: string;
  input: HomeVisitInput;
}>;


export type PlanHomeVisitMutation = { planHomeVisit: { id: string } };

export type ChangeHomeVisitMutationVariables = Exact<{
  key: string;
  id: string;
  input: HomeVisitInput;
}>;


export type ChangeHomeVisitMutation = { changeHomeVisit: { id: string } };

export type ClearHomeVisitMutationVariables = Exact<{
  key: string;
  id: string;
  discussion: string;
}>;


export type ClearHomeVisitMutation = { clearHomeVisit: { id: string, state: string } };

export type ReportHomeVisitMutationVariables = Exact<{
  key: string;
  input: VisitReportInput;
}>;


export type ReportHomeVisitMutation = { reportHomeVisit: { id: string, state: string } };

export type ExtendHomeVisitMutationVariables = Exact<{
  key: string;
  id: string;
  returnBy: string;
  reason: string;
}>;


export type ExtendHomeVisitMutation = { extendHomeVisit: { id: string, returnBy: string } };

export type CasePapersQueryVariables = Exact<{
  id: string;
}>;


export type CasePapersQuery = { serviceMatter: { id: string, kind: string, closedOn: string | null, mayUpdate: boolean, papersOpen: boolean, filingFacts: unknown, reviewedOn: string | null, reviewedByName: string | null, mayReview: boolean, members: Array<{ id: string, code: string, alias: string }>, papers: Array<{ id: string, kind: string, about: string | null, name: string, mediaType: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> } | null };

export type LookAtCasePapersMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type LookAtCasePapersMutation = { lookAtCasePapers: string };

export type ReviewServiceMatterMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ReviewServiceMatterMutation = { reviewServiceMatter: { id: string, reviewedOn: string | null } };

export type CaseDisclosuresQueryVariables = Exact<{
  matterId?: string | null | undefined;
  state?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type CaseDisclosuresQuery = { caseDisclosures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, matterId: string, matter: string, purpose: string, recipient: string, ground: string, legalGround: string, masked: string, state: string, askedAt: string, askedByName: string, decidedAt: string | null, decidedByName: string | null, note: string, mayDecide: boolean } }> } };

export type AskCaseDisclosureMutationVariables = Exact<{
  key: string;
  input: CaseDisclosureInput;
}>;


export type AskCaseDisclosureMutation = { askCaseDisclosure: { id: string } };

export type DecideCaseDisclosureMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note: string;
}>;


export type DecideCaseDisclosureMutation = { decideCaseDisclosure: { id: string, state: string } };

export const ServiceColleaguesDocument = "query ServiceColleagues($takers: Boolean!, $text: String) {\n  serviceColleagues(takers: $takers, text: $text) {\n    id\n    name\n    number\n    unitName\n    leaving\n  }\n}" as unknown as TypedDocumentNode<ServiceColleaguesQuery, ServiceColleaguesQueryVariables>;

export const OpenServiceMattersDocument = "query OpenServiceMatters($employeeId: ID!) {\n  openServiceMatters(employeeId: $employeeId) {\n    subject\n    id\n    kind\n    number\n    title\n    since\n  }\n}" as unknown as TypedDocumentNode<OpenServiceMattersQuery, OpenServiceMattersQueryVariables>;

export const HandOverServicesDocument = "mutation HandOverServices($key: ID!, $input: ServiceHandoverInput!) {\n  handOverServices(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<HandOverServicesMutation, HandOverServicesMutationVariables>;

export const TakeOverServicesDocument = "mutation TakeOverServices($key: ID!, $id: ID!) {\n  takeOverServices(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<TakeOverServicesMutation, TakeOverServicesMutationVariables>;

export const ServiceSummaryDrawDocument = "query ServiceSummaryDraw($id: ID!) {\n  serviceSummary(id: $id) {\n    id\n    nextSeedHash\n    draw {\n      seed\n      seedHash\n      committedAt\n      item\n      pool\n      size\n      drawn\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceSummaryDrawQuery, ServiceSummaryDrawQueryVariables>;

export const HomeVisitsDocument = "query HomeVisits($state: String, $mine: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  homeVisits(\n    state: $state\n    mine: $mine\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...VisitLine\n      }\n    }\n  }\n}\nfragment VisitLine on HomeVisit {\n  id\n  employeeName\n  unitName\n  companion\n  about\n  purpose\n  destination\n  startsAt\n  returnBy\n  state\n  overdue\n  alarmLevel\n  leftAt\n  returnedAt\n  mine\n  planner\n}" as unknown as TypedDocumentNode<HomeVisitsQuery, HomeVisitsQueryVariables>;

export const HomeVisitDocument = "query HomeVisit($id: ID!) {\n  homeVisit(id: $id) {\n    ...VisitLine\n    companionEmployeeId\n    companionName\n    matterId\n    beneficiaryId\n    assessed\n    risks\n    plan\n    discussedAt\n    discussedByName\n    discussion\n    note\n    checks\n    resultId\n    clearanceFacts\n    mayClear\n  }\n}\nfragment VisitLine on HomeVisit {\n  id\n  employeeName\n  unitName\n  companion\n  about\n  purpose\n  destination\n  startsAt\n  returnBy\n  state\n  overdue\n  alarmLevel\n  leftAt\n  returnedAt\n  mine\n  planner\n}" as unknown as TypedDocumentNode<HomeVisitQuery, HomeVisitQueryVariables>;

export const LastVisitPlanDocument = "query LastVisitPlan {\n  homeVisits(mine: true, first: 1, orderBy: \"-startsAt\") {\n    edges {\n      node {\n        id\n        planner\n        assessed\n        plan\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<LastVisitPlanQuery, LastVisitPlanQueryVariables>;

export const VisitTermsDocument = "query VisitTerms {\n  visitTerms {\n    ruled\n    checks {\n      code\n      zh\n    }\n    results {\n      code\n      zh\n    }\n  }\n}" as unknown as TypedDocumentNode<VisitTermsQuery, VisitTermsQueryVariables>;

export const VisitCompanionsDocument = "query VisitCompanions($text: String) {\n  visitCompanions(text: $text) {\n    id\n    name\n    number\n    unitName\n  }\n}" as unknown as TypedDocumentNode<VisitCompanionsQuery, VisitCompanionsQueryVariables>;

export const PlanHomeVisitDocument = "mutation PlanHomeVisit($key: ID!, $input: HomeVisitInput!) {\n  planHomeVisit(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<PlanHomeVisitMutation, PlanHomeVisitMutationVariables>;

export const ChangeHomeVisitDocument = "mutation ChangeHomeVisit($key: ID!, $id: ID!, $input: HomeVisitInput!) {\n  changeHomeVisit(key: $key, id: $id, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ChangeHomeVisitMutation, ChangeHomeVisitMutationVariables>;

export const ClearHomeVisitDocument = "mutation ClearHomeVisit($key: ID!, $id: ID!, $discussion: String!) {\n  clearHomeVisit(key: $key, id: $id, discussion: $discussion) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ClearHomeVisitMutation, ClearHomeVisitMutationVariables>;

export const ReportHomeVisitDocument = "mutation ReportHomeVisit($key: ID!, $input: VisitReportInput!) {\n  reportHomeVisit(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ReportHomeVisitMutation, ReportHomeVisitMutationVariables>;

export const ExtendHomeVisitDocument = "mutation ExtendHomeVisit($key: ID!, $id: ID!, $returnBy: DateTime!, $reason: String!) {\n  extendHomeVisit(key: $key, id: $id, returnBy: $returnBy, reason: $reason) {\n    id\n    returnBy\n  }\n}" as unknown as TypedDocumentNode<ExtendHomeVisitMutation, ExtendHomeVisitMutationVariables>;

export const CasePapersDocument = "query CasePapers($id: ID!) {\n  serviceMatter(id: $id) {\n    id\n    kind\n    closedOn\n    mayUpdate\n    papersOpen\n    filingFacts\n    reviewedOn\n    reviewedByName\n    mayReview\n    members {\n      id\n      code\n      alias\n    }\n    papers {\n      id\n      kind\n      about\n      name\n      mediaType\n      bytes\n      uploadedAt\n      uploadedByName\n      withdrawnFor\n    }\n  }\n}" as unknown as TypedDocumentNode<CasePapersQuery, CasePapersQueryVariables>;

export const LookAtCasePapersDocument = "mutation LookAtCasePapers($key: ID!, $id: ID!, $reason: String!) {\n  lookAtCasePapers(key: $key, id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<LookAtCasePapersMutation, LookAtCasePapersMutationVariables>;

export const ReviewServiceMatterDocument = "mutation ReviewServiceMatter($key: ID!, $id: ID!) {\n  reviewServiceMatter(key: $key, id: $id) {\n    id\n    reviewedOn\n  }\n}" as unknown as TypedDocumentNode<ReviewServiceMatterMutation, ReviewServiceMatterMutationVariables>;

export const CaseDisclosuresDocument = "query CaseDisclosures($matterId: ID, $state: String, $first: Int, $skip: Int, $orderBy: String) {\n  caseDisclosures(\n    matterId: $matterId\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        matterId\n        matter\n        purpose\n        recipient\n        ground\n        legalGround\n        masked\n        state\n        askedAt\n        askedByName\n        decidedAt\n        decidedByName\n        note\n        mayDecide\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<CaseDisclosuresQuery, CaseDisclosuresQueryVariables>;

export const AskCaseDisclosureDocument = "mutation AskCaseDisclosure($key: ID!, $input: CaseDisclosureInput!) {\n  askCaseDisclosure(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AskCaseDisclosureMutation, AskCaseDisclosureMutationVariables>;

export const DecideCaseDisclosureDocument = "mutation DecideCaseDisclosure($key: ID!, $id: ID!, $agree: Boolean!, $note: String!) {\n  decideCaseDisclosure(key: $key, id: $id, agree: $agree, note: $note) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<DecideCaseDisclosureMutation, DecideCaseDisclosureMutationVariables>;
