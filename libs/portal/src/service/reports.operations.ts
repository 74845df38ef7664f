// Generated from reports.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type PlanActivityInput = {
  budget: string;
  indicator?: string;
  name: string;
  number: number;
  on?: string;
  place?: string;
  target?: string;
};

export type ServicePlanInput = {
  activities: Array<PlanActivityInput>;
  bases: Array<string>;
  executeOn: string;
  project: string;
  year: number;
};

export type ReportLineFragment = { id: string, kind: string, project: string, hostUnitName: string, period: string, dueOn: string, state: string, submittedOn: string | null, submittedByName: string, employeeName: string | null, maySubmit: boolean, askedBy: { id: string, article: string, says: string } | null };

export type ServiceReportsQueryVariables = Exact<{
  kind?: string | null | undefined;
  state?: string | null | undefined;
  mine?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServiceReportsQuery = { serviceReports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { resultId: string | null, id: string, kind: string, project: string, hostUnitName: string, period: string, dueOn: string, state: string, submittedOn: string | null, submittedByName: string, employeeName: string | null, maySubmit: boolean, askedBy: { id: string, article: string, says: string } | null } }> } };

export type ServiceReportQueryVariables = Exact<{
  id: string;
}>;


export type ServiceReportQuery = { serviceReport: { words: string, resultId: string | null, id: string, kind: string, project: string, hostUnitName: string, period: string, dueOn: string, state: string, submittedOn: string | null, submittedByName: string, employeeName: string | null, maySubmit: boolean, figures: Array<{ kind: string, completed: string, target: string | null, sessions: number, participants: number, hours: string }>, askedBy: { id: string, article: string, says: string } | null } | null };

export type SubmitServiceReportMutationVariables = Exact<{
  key: string;
  id: string;
  words: string;
}>;


export type SubmitServiceReportMutation = { submitServiceReport: { id: string, state: string } };

export type ServicePlansQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ServicePlansQuery = { servicePlans: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employerName: string, project: string, year: number, bases: Array<string>, executeOn: string, submittedOn: string, outcome: string | null, decidedOn: string | null, decidedByName: string, note: string, resultId: string | null, mayDecide: boolean, activities: Array<{ name: string, on: string, place: string, target: string, number: number, indicator: string, budget: string }> } }> } };

export type PlannedProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type PlannedProjectsQuery = { plannedProjects: Array<string> };

export type PlanBasesQueryVariables = Exact<{
  project: string;
}>;


export type PlanBasesQuery = { planBases: Array<{ code: string, zh: string }> };

export type SubmitServicePlanMutationVariables = Exact<{
  key: string;
  input: ServicePlanInput;
}>;


export type SubmitServicePlanMutation = { submitServicePlan: string };

export type DecideServicePlanMutationVariables = Exact<{
  key: string;
  id: string;
  agree: boolean;
  note: string;
}>;


export type DecideServicePlanMutation = { decideServicePlan: { id: string, outcome: string | null } };

export const ServiceReportsDocument = "query ServiceReports($kind: String, $state: String, $mine: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  serviceReports(\n    kind: $kind\n    state: $state\n    mine: $mine\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...ReportLine\n        resultId\n      }\n    }\n  }\n}\nfragment ReportLine on ServiceReport {\n  id\n  kind\n  project\n  hostUnitName\n  period\n  dueOn\n  askedBy {\n    id\n    article\n    says\n  }\n  state\n  submittedOn\n  submittedByName\n  employeeName\n  maySubmit\n}" as unknown as TypedDocumentNode<ServiceReportsQuery, ServiceReportsQueryVariables>;

export const ServiceReportDocument = "query ServiceReport($id: ID!) {\n  serviceReport(id: $id) {\n    ...ReportLine\n    words\n    resultId\n    figures {\n      kind\n      completed\n      target\n      sessions\n      participants\n      hours\n    }\n  }\n}\nfragment ReportLine on ServiceReport {\n  id\n  kind\n  project\n  hostUnitName\n  period\n  dueOn\n  askedBy {\n    id\n    article\n    says\n  }\n  state\n  submittedOn\n  submittedByName\n  employeeName\n  maySubmit\n}" as unknown as TypedDocumentNode<ServiceReportQuery, ServiceReportQueryVariables>;

export const SubmitServiceReportDocument = "mutation SubmitServiceReport($key: ID!, $id: ID!, $words: String!) {\n  submitServiceReport(key: $key, id: $id, words: $words) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<SubmitServiceReportMutation, SubmitServiceReportMutationVariables>;

export const ServicePlansDocument = "query ServicePlans($first: Int, $skip: Int, $orderBy: String) {\n  servicePlans(first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employerName\n        project\n        year\n        bases\n        executeOn\n        submittedOn\n        outcome\n        decidedOn\n        decidedByName\n        note\n        resultId\n        mayDecide\n        activities {\n          name\n          on\n          place\n          target\n          number\n          indicator\n          budget\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ServicePlansQuery, ServicePlansQueryVariables>;

export const PlannedProjectsDocument = "query PlannedProjects {\n  plannedProjects\n}" as unknown as TypedDocumentNode<PlannedProjectsQuery, PlannedProjectsQueryVariables>;

export const PlanBasesDocument = "query PlanBases($project: String!) {\n  planBases(project: $project) {\n    code\n    zh\n  }\n}" as unknown as TypedDocumentNode<PlanBasesQuery, PlanBasesQueryVariables>;

export const SubmitServicePlanDocument = "mutation SubmitServicePlan($key: ID!, $input: ServicePlanInput!) {\n  submitServicePlan(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SubmitServicePlanMutation, SubmitServicePlanMutationVariables>;

export const DecideServicePlanDocument = "mutation DecideServicePlan($key: ID!, $id: ID!, $agree: Boolean!, $note: String!) {\n  decideServicePlan(key: $key, id: $id, agree: $agree, note: $note) {\n    id\n    outcome\n  }\n}" as unknown as TypedDocumentNode<DecideServicePlanMutation, DecideServicePlanMutationVariables>;
