// Generated from people.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type AssignmentEndInput = {
  endOn: string;
  ground: string;
  id: string;
};

export type PlacementInput = {
  postId: string;
  startOn: string;
  workerId: string;
};

export type WorkersQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
  unitId?: string | null | undefined;
  onPost?: boolean | null | undefined;
  education?: string | null | undefined;
}>;


export type WorkersQuery = { workers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, name: string, sex: string | null, birthDate: string, education: string, employedFrom: string, eligible: boolean | null, highestGrade: string | null, judgedOn: string | null, basicResultId: string | null, gradeResultId: string | null, currentAssignment: { id: string, postId: string, postNumber: string | null, unitName: string | null, grade: string | null } | null } }> } };

export type WorkerDetailQueryVariables = Exact<{
  id: string;
}>;


export type WorkerDetailQuery = { worker: { id: string, number: string, name: string, sex: string | null, birthDate: string, identityMasked: string, education: string, abilityTestPassedOn: string | null, workStartedOn: string | null, employedFrom: string, employedTo: string | null, eligible: boolean | null, highestGrade: string | null, judgedOn: string | null, basicResultId: string | null, gradeResultId: string | null, demonstration: boolean, certificates: Array<{ id: string, name: string, viaNationalExam: boolean, obtainedOn: string, validTo: string | null }> } | null };

export type WorkerAssignmentsQueryVariables = Exact<{
  workerId: string;
}>;


export type WorkerAssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, postId: string, postNumber: string | null, unitName: string | null, grade: string | null, startOn: string, endOn: string | null, entryStep: number, endGround: string | null, basicResultId: string | null, gradeResultId: string | null } }> } };

export type AssignmentsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  unitId?: string | null | undefined;
  current?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, postId: string, postNumber: string | null, workerId: string, workerName: string | null, unitName: string | null, grade: string | null, startOn: string, endOn: string | null, entryStep: number, endGround: string | null, basicResultId: string | null, gradeResultId: string | null } }> } };

export type JudgeWorkerMutationVariables = Exact<{
  key: string;
  id: string;
  grade: string;
}>;


export type JudgeWorkerMutation = { judgeWorker: { id: string, eligible: boolean | null } };

export type RevealIdentityMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RevealIdentityMutation = { revealIdentity: string };

export type EndAssignmentMutationVariables = Exact<{
  key: string;
  input: AssignmentEndInput;
}>;


export type EndAssignmentMutation = { endAssignment: { id: string, endOn: string | null } };

export type PlaceWorkerMutationVariables = Exact<{
  key: string;
  input: PlacementInput;
}>;


export type PlaceWorkerMutation = { placeWorker: { id: string } };

export const WorkersDocument = "query Workers($first: Int!, $skip: Int, $orderBy: String, $text: String, $unitId: ID, $onPost: Boolean, $education: String) {\n  workers(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    unitId: $unitId\n    onPost: $onPost\n    education: $education\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        name\n        sex\n        birthDate\n        education\n        employedFrom\n        eligible\n        highestGrade\n        judgedOn\n        basicResultId\n        gradeResultId\n        currentAssignment {\n          id\n          postId\n          postNumber\n          unitName\n          grade\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkersQuery, WorkersQueryVariables>;

export const WorkerDetailDocument = "query WorkerDetail($id: ID!) {\n  worker(id: $id) {\n    id\n    number\n    name\n    sex\n    birthDate\n    identityMasked\n    education\n    abilityTestPassedOn\n    workStartedOn\n    employedFrom\n    employedTo\n    eligible\n    highestGrade\n    judgedOn\n    basicResultId\n    gradeResultId\n    demonstration\n    certificates {\n      id\n      name\n      viaNationalExam\n      obtainedOn\n      validTo\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkerDetailQuery, WorkerDetailQueryVariables>;

export const WorkerAssignmentsDocument = "query WorkerAssignments($workerId: ID!) {\n  assignments(workerId: $workerId, first: 50, orderBy: \"-startOn\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        unitName\n        grade\n        startOn\n        endOn\n        entryStep\n        endGround\n        basicResultId\n        gradeResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkerAssignmentsQuery, WorkerAssignmentsQueryVariables>;

export const AssignmentsDocument = "query Assignments($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $current: Boolean, $text: String) {\n  assignments(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    current: $current\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        workerId\n        workerName\n        unitName\n        grade\n        startOn\n        endOn\n        entryStep\n        endGround\n        basicResultId\n        gradeResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AssignmentsQuery, AssignmentsQueryVariables>;

export const JudgeWorkerDocument = "mutation JudgeWorker($key: ID!, $id: ID!, $grade: String!) {\n  judgeWorker(key: $key, id: $id, grade: $grade) {\n    id\n    eligible\n  }\n}" as unknown as TypedDocumentNode<JudgeWorkerMutation, JudgeWorkerMutationVariables>;

export const RevealIdentityDocument = "mutation RevealIdentity($id: ID!, $reason: String!) {\n  revealIdentity(id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<RevealIdentityMutation, RevealIdentityMutationVariables>;

export const EndAssignmentDocument = "mutation EndAssignment($key: ID!, $input: AssignmentEndInput!) {\n  endAssignment(key: $key, input: $input) {\n    id\n    endOn\n  }\n}" as unknown as TypedDocumentNode<EndAssignmentMutation, EndAssignmentMutationVariables>;

export const PlaceWorkerDocument = "mutation PlaceWorker($key: ID!, $input: PlacementInput!) {\n  placeWorker(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<PlaceWorkerMutation, PlaceWorkerMutationVariables>;
