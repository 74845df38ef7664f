// Generated from posts.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type BasisFigureInput = {
  employees: number;
  grassrootsUnions: number;
  largeEnterprises: number;
  legalPersonUnits: number;
  members: number;
  note?: string | null | undefined;
  takenOn: string;
  unitId: string;
};

export type DirectAdjustmentInput = {
  grade: string;
  id: string;
  reason: string;
  startOn: string;
};

export type NewPostApplicationInput = {
  action: string;
  bargainingPosts?: number;
  factors: unknown;
  grade?: string | null | undefined;
  /** 调整：新的岗位职责 */
  newDutyCodes?: Array<string> | null | undefined;
  /** 调整：新的所在单位 */
  newUnitId?: string | null | undefined;
  postId?: string | null | undefined;
  requestedPosts?: number;
  statements: unknown;
  unitId: string;
  workNeed?: string | null | undefined;
};

export type PostApplicationActInput = {
  approvedGrade?: string | null | undefined;
  approvedPosts?: number | null | undefined;
  id: string;
  note?: string | null | undefined;
  transition: string;
};

export type PostsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  unitId?: string | null | undefined;
  grade?: string | null | undefined;
  unitKind?: string | null | undefined;
  status?: string | null | undefined;
  vacant?: boolean | null | undefined;
  number?: string | null | undefined;
}>;


export type PostsQuery = { posts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, unitName: string | null, purchaserName: string | null, unitKind: string, jurisdiction: string, grade: string, bargaining: boolean, status: string, startOn: string, endOn: string | null, demonstration: boolean } }> } };

export type PostQueryVariables = Exact<{
  id: string;
}>;


export type PostQuery = { post: { id: string, number: string, unitId: string, unitName: string | null, purchaserName: string | null, unitKind: string, jurisdiction: string, grade: string, bargaining: boolean, dutyCodes: Array<string>, status: string, startOn: string, endOn: string | null, applicationId: string | null, demonstration: boolean, grades: Array<{ id: string, grade: string, validFrom: string, validTo: string | null, reason: string }> } | null };

export type PostOccupantsQueryVariables = Exact<{
  postId: string;
}>;


export type PostOccupantsQuery = { assignments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, workerId: string, workerName: string | null, startOn: string, endOn: string | null, entryStep: number, endGround: string | null, basicResultId: string | null, gradeResultId: string | null } }> } };

export type PostMoneyQueryVariables = Exact<{
  postId: string;
  year: number;
}>;


export type PostMoneyQuery = { fundingLines: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, grade: string, step: number, months: number, guidelineTotal: string, actualTotal: string, sharedBase: string, purchaserOnly: string, province: string, city: string, county: string, directCity: string, facts: unknown } }> } };

export type PostTrailQueryVariables = Exact<{
  id: string;
}>;


export type PostTrailQuery = { trailEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, at: string, userName: string | null, unitName: string | null, before: unknown, after: unknown, actionName: { zh: string, en: string } } }> } };

export type PostApplicationsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  state?: string | null | undefined;
  action?: string | null | undefined;
  unitId?: string | null | undefined;
  number?: string | null | undefined;
}>;


export type PostApplicationsQuery = { postApplications: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, action: string, unitName: string | null, unitKind: string, grade: string | null, requestedPosts: number, approvedPosts: number | null, approvedGrade: string | null, state: string, submittedOn: string | null, decidedOn: string | null } }> } };

export type PostApplicationQueryVariables = Exact<{
  id: string;
}>;


export type PostApplicationQuery = { postApplication: { id: string, number: string, action: string, unitId: string, unitName: string | null, unitKind: string, jurisdiction: string, grade: string | null, postId: string | null, newUnitId: string | null, newUnitName: string | null, newDutyCodes: Array<string> | null, requestedPosts: number, bargainingPosts: number, factors: unknown, statements: unknown, workNeed: string | null, state: string, workflowInstanceId: string | null, quotaResultId: string | null, requestResultId: string | null, submittedOn: string | null, decidedOn: string | null, approvedPosts: number | null, approvedGrade: string | null, decisionReason: string | null } | null };

export type ResultAnswerQueryVariables = Exact<{
  id: string;
}>;


export type ResultAnswerQuery = { decisionResult: { id: string, output: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type BasisFigureQueryVariables = Exact<{
  unitId: string;
}>;


export type BasisFigureQuery = { basisFigure: { id: string, takenOn: string, legalPersonUnits: number, largeEnterprises: number, employees: number, members: number, grassrootsUnions: number } | null };

export type PostsOfUnitQueryVariables = Exact<{
  unitId: string;
  unitKind: string;
}>;


export type PostsOfUnitQuery = { posts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, unitId: string, grade: string, bargaining: boolean } }> } };

export type PolicyShapesQueryVariables = Exact<{
  id: string;
}>;


export type PolicyShapesQuery = { policyPack: { id: string, title: string, decisions: Array<{ name: string, zh: string, factsSchema: unknown, answerSchema: unknown }> } | null };

export type CreatePostApplicationMutationVariables = Exact<{
  key: string;
  input: NewPostApplicationInput;
}>;


export type CreatePostApplicationMutation = { createPostApplication: { id: string, number: string } };

export type ActOnPostApplicationMutationVariables = Exact<{
  key: string;
  input: PostApplicationActInput;
}>;


export type ActOnPostApplicationMutation = { actOnPostApplication: { id: string, state: string } };

export type AdjustPostGradeMutationVariables = Exact<{
  key: string;
  input: DirectAdjustmentInput;
}>;


export type AdjustPostGradeMutation = { adjustPostGrade: { id: string, grade: string } };

export type BasisFiguresQueryVariables = Exact<{
  unitId?: string | null | undefined;
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type BasisFiguresQuery = { basisFigures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitId: string, unitName: string | null, takenOn: string, legalPersonUnits: number, largeEnterprises: number, employees: number, members: number, grassrootsUnions: number, note: string | null } }> } };

export type ReportBasisFigureMutationVariables = Exact<{
  key: string;
  input: BasisFigureInput;
}>;


export type ReportBasisFigureMutation = { reportBasisFigure: { id: string } };

export const PostsDocument = "query Posts($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $grade: String, $unitKind: String, $status: String, $vacant: Boolean, $number: String) {\n  posts(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    grade: $grade\n    unitKind: $unitKind\n    status: $status\n    vacant: $vacant\n    number: $number\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        unitName\n        purchaserName\n        unitKind\n        jurisdiction\n        grade\n        bargaining\n        status\n        startOn\n        endOn\n        demonstration\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostsQuery, PostsQueryVariables>;

export const PostDocument = "query Post($id: ID!) {\n  post(id: $id) {\n    id\n    number\n    unitId\n    unitName\n    purchaserName\n    unitKind\n    jurisdiction\n    grade\n    bargaining\n    dutyCodes\n    status\n    startOn\n    endOn\n    applicationId\n    demonstration\n    grades {\n      id\n      grade\n      validFrom\n      validTo\n      reason\n    }\n  }\n}" as unknown as TypedDocumentNode<PostQuery, PostQueryVariables>;

export const PostOccupantsDocument = "query PostOccupants($postId: ID!) {\n  assignments(postId: $postId, first: 50, orderBy: \"-startOn\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        workerId\n        workerName\n        startOn\n        endOn\n        entryStep\n        endGround\n        basicResultId\n        gradeResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostOccupantsQuery, PostOccupantsQueryVariables>;

export const PostMoneyDocument = "query PostMoney($postId: ID!, $year: Int!) {\n  fundingLines(postId: $postId, year: $year, first: 1) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        grade\n        step\n        months\n        guidelineTotal\n        actualTotal\n        sharedBase\n        purchaserOnly\n        province\n        city\n        county\n        directCity\n        facts\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostMoneyQuery, PostMoneyQueryVariables>;

export const PostTrailDocument = "query PostTrail($id: String!) {\n  trailEntries(subject: \"Post\", subjectId: $id, first: 50) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        actionName {\n          zh\n          en\n        }\n        at\n        userName\n        unitName\n        before\n        after\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostTrailQuery, PostTrailQueryVariables>;

export const PostApplicationsDocument = "query PostApplications($first: Int!, $skip: Int, $orderBy: String, $state: String, $action: String, $unitId: ID, $number: String) {\n  postApplications(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    state: $state\n    action: $action\n    unitId: $unitId\n    number: $number\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        action\n        unitName\n        unitKind\n        grade\n        requestedPosts\n        approvedPosts\n        approvedGrade\n        state\n        submittedOn\n        decidedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostApplicationsQuery, PostApplicationsQueryVariables>;

export const PostApplicationDocument = "query PostApplication($id: ID!) {\n  postApplication(id: $id) {\n    id\n    number\n    action\n    unitId\n    unitName\n    unitKind\n    jurisdiction\n    grade\n    postId\n    newUnitId\n    newUnitName\n    newDutyCodes\n    requestedPosts\n    bargainingPosts\n    factors\n    statements\n    workNeed\n    state\n    workflowInstanceId\n    quotaResultId\n    requestResultId\n    submittedOn\n    decidedOn\n    approvedPosts\n    approvedGrade\n    decisionReason\n  }\n}" as unknown as TypedDocumentNode<PostApplicationQuery, PostApplicationQueryVariables>;

export const ResultAnswerDocument = "query ResultAnswer($id: ID!) {\n  decisionResult(id: $id) {\n    id\n    output\n    provisions {\n      id\n      article\n      says\n    }\n  }\n}" as unknown as TypedDocumentNode<ResultAnswerQuery, ResultAnswerQueryVariables>;

export const BasisFigureDocument = "query BasisFigure($unitId: ID!) {\n  basisFigure(unitId: $unitId) {\n    id\n    takenOn\n    legalPersonUnits\n    largeEnterprises\n    employees\n    members\n    grassrootsUnions\n  }\n}" as unknown as TypedDocumentNode<BasisFigureQuery, BasisFigureQueryVariables>;

export const PostsOfUnitDocument = "query PostsOfUnit($unitId: ID!, $unitKind: String!) {\n  posts(unitId: $unitId, unitKind: $unitKind, status: \"approved\", first: 100) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        unitId\n        grade\n        bargaining\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PostsOfUnitQuery, PostsOfUnitQueryVariables>;

export const PolicyShapesDocument = "query PolicyShapes($id: ID!) {\n  policyPack(id: $id) {\n    id\n    title\n    decisions {\n      name\n      zh\n      factsSchema\n      answerSchema\n    }\n  }\n}" as unknown as TypedDocumentNode<PolicyShapesQuery, PolicyShapesQueryVariables>;

export const CreatePostApplicationDocument = "mutation CreatePostApplication($key: ID!, $input: NewPostApplicationInput!) {\n  createPostApplication(key: $key, input: $input) {\n    id\n    number\n  }\n}" as unknown as TypedDocumentNode<CreatePostApplicationMutation, CreatePostApplicationMutationVariables>;

export const ActOnPostApplicationDocument = "mutation ActOnPostApplication($key: ID!, $input: PostApplicationActInput!) {\n  actOnPostApplication(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ActOnPostApplicationMutation, ActOnPostApplicationMutationVariables>;

export const AdjustPostGradeDocument = "mutation AdjustPostGrade($key: ID!, $input: DirectAdjustmentInput!) {\n  adjustPostGrade(key: $key, input: $input) {\n    id\n    grade\n  }\n}" as unknown as TypedDocumentNode<AdjustPostGradeMutation, AdjustPostGradeMutationVariables>;

export const BasisFiguresDocument = "query BasisFigures($unitId: ID, $first: Int!, $skip: Int, $orderBy: String) {\n  basisFigures(unitId: $unitId, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        unitId\n        unitName\n        takenOn\n        legalPersonUnits\n        largeEnterprises\n        employees\n        members\n        grassrootsUnions\n        note\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<BasisFiguresQuery, BasisFiguresQueryVariables>;

export const ReportBasisFigureDocument = "mutation ReportBasisFigure($key: ID!, $input: BasisFigureInput!) {\n  reportBasisFigure(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ReportBasisFigureMutation, ReportBasisFigureMutationVariables>;
