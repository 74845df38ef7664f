// Generated from care.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ServiceHandoverInput = {
  beneficiaryIds?: Array<string>;
  fromEmployeeId: string;
  matterIds?: Array<string>;
  reason: string;
  toEmployeeId: string;
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

export const ServiceColleaguesDocument = "query ServiceColleagues($takers: Boolean!, $text: String) {\n  serviceColleagues(takers: $takers, text: $text) {\n    id\n    name\n    number\n    unitName\n    leaving\n  }\n}" as unknown as TypedDocumentNode<ServiceColleaguesQuery, ServiceColleaguesQueryVariables>;

export const OpenServiceMattersDocument = "query OpenServiceMatters($employeeId: ID!) {\n  openServiceMatters(employeeId: $employeeId) {\n    subject\n    id\n    kind\n    number\n    title\n    since\n  }\n}" as unknown as TypedDocumentNode<OpenServiceMattersQuery, OpenServiceMattersQueryVariables>;

export const HandOverServicesDocument = "mutation HandOverServices($key: ID!, $input: ServiceHandoverInput!) {\n  handOverServices(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<HandOverServicesMutation, HandOverServicesMutationVariables>;

export const TakeOverServicesDocument = "mutation TakeOverServices($key: ID!, $id: ID!) {\n  takeOverServices(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<TakeOverServicesMutation, TakeOverServicesMutationVariables>;

export const ServiceSummaryDrawDocument = "query ServiceSummaryDraw($id: ID!) {\n  serviceSummary(id: $id) {\n    id\n    nextSeedHash\n    draw {\n      seed\n      seedHash\n      committedAt\n      item\n      pool\n      size\n      drawn\n    }\n  }\n}" as unknown as TypedDocumentNode<ServiceSummaryDrawQuery, ServiceSummaryDrawQueryVariables>;
