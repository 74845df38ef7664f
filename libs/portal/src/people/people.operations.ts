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

export type CertificateInputType = {
  name: string;
  obtainedOn: string;
  validTo?: string | null | undefined;
  viaNationalExam: boolean;
};

export type NewPostingMatterInput = {
  assignmentId: string;
  incomingWorkerId?: string | null | undefined;
  /** transfer、swap、duty-absence */
  kind: string;
  /** 文件要求写明的内容 */
  said: unknown;
  targetPostId?: string | null | undefined;
};

export type NewRecruitmentInput = {
  contractId: string;
  grade: string;
  postId?: string | null | undefined;
  workerId: string;
};

export type NewWorkerInput = {
  abilityTestPassedOn?: string | null | undefined;
  aptitudeConfirmed: boolean;
  birthDate: string;
  certificates?: Array<CertificateInputType>;
  education: string;
  employedFrom: string;
  examConditionsMet?: boolean;
  healthy: boolean;
  identityNumber: string;
  lawAndCharacterConfirmed: boolean;
  massOrganisationExperience?: boolean;
  name: string;
  number: string;
  politicalStanceConfirmed: boolean;
  richUnionExperience?: boolean;
  sex?: string | null | undefined;
  socialWorkFullTimeBachelor?: boolean;
  telephone?: string | null | undefined;
  workStartedOn?: string | null | undefined;
};

export type OtherJobInputType = {
  consentBy?: string | null | undefined;
  consentOn?: string | null | undefined;
  description: string;
  startedOn: string;
  workerId: string;
};

export type PlacementInput = {
  postId: string;
  startOn: string;
  workerId: string;
};

export type PostingActInput = {
  act: string;
  evidence?: Array<string> | null | undefined;
  facts?: string | null | undefined;
  /** 接任人员对该岗位已备案通过 */
  filed?: boolean | null | undefined;
  id: string;
  on?: string | null | undefined;
  /** agreed、refused、approved、rejected */
  outcome?: string | null | undefined;
  reason?: string | null | undefined;
};

export type RecruitmentStageInput = {
  /** 培训内容等 */
  contents?: string | null | undefined;
  id: string;
  note?: string | null | undefined;
  on: string;
  /** 分配的岗位 */
  postId?: string | null | undefined;
  result: string;
  stage: string;
  /** 监督人 */
  supervisor?: string | null | undefined;
};

export type RetrainingInput = {
  contents: string;
  result: string;
  resultId: string;
  trainedOn: string;
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


export type WorkerDetailQuery = { worker: { id: string, number: string, name: string, sex: string | null, birthDate: string, identityMasked: string, education: string, abilityTestPassedOn: string | null, workStartedOn: string | null, employedFrom: string, employedTo: string | null, eligible: boolean | null, highestGrade: string | null, judgedOn: string | null, basicResultId: string | null, gradeResultId: string | null, demonstration: boolean, certificates: Array<{ id: string, name: string, viaNationalExam: boolean, obtainedOn: string, validTo: string | null }>, jobsBeside: Array<{ id: string, description: string, startedOn: string, endedOn: string | null, consentOn: string | null, consentBy: string | null }>, currentAssignment: { id: string, postId: string, postNumber: string | null } | null } | null };

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

export type RegisterWorkerMutationVariables = Exact<{
  key: string;
  input: NewWorkerInput;
}>;


export type RegisterWorkerMutation = { registerWorker: { id: string } };

export type AddOtherJobMutationVariables = Exact<{
  key: string;
  input: OtherJobInputType;
}>;


export type AddOtherJobMutation = { addOtherJob: { id: string } };

export type ConsentToOtherJobMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ConsentToOtherJobMutation = { consentToOtherJob: boolean };

export type EndOtherJobMutationVariables = Exact<{
  key: string;
  id: string;
  endedOn: string;
}>;


export type EndOtherJobMutation = { endOtherJob: boolean };

export type OpenReplacementMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type OpenReplacementMutation = { openReplacement: string };

export type ProposeSuccessorMutationVariables = Exact<{
  key: string;
  assignmentId: string;
  workerId: string;
}>;


export type ProposeSuccessorMutation = { proposeSuccessor: string };

export type AssignmentDetailQueryVariables = Exact<{
  id: string;
}>;


export type AssignmentDetailQuery = { assignment: { id: string, postId: string, postNumber: string | null, workerId: string, workerName: string | null, unitName: string | null, grade: string | null, startOn: string, endOn: string | null, entryStep: number, endGround: string | null, contractId: string, basicResultId: string | null, gradeResultId: string | null } | null };

export type RecruitmentsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  unitId?: string | null | undefined;
  state?: string | null | undefined;
  open?: boolean | null | undefined;
  text?: string | null | undefined;
}>;


export type RecruitmentsQuery = { recruitments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, workerId: string, workerName: string, grade: string, postId: string | null, postNumber: string | null, state: string, openedOn: string, closedOn: string | null, purchaserName: string | null, providerName: string | null, states: Array<{ key: string, zh: string, final: boolean }> } }> } };

export type RecruitmentDetailQueryVariables = Exact<{
  id: string;
}>;


export type RecruitmentDetailQuery = { recruitment: { id: string, contractId: string, contractNumber: string | null, purchaserUnitId: string, purchaserName: string | null, providerName: string | null, workerId: string, workerName: string, grade: string, postId: string | null, postNumber: string | null, state: string, openedOn: string, closedOn: string | null, basicResultId: string | null, gradeResultId: string | null, onboardingResultId: string | null, assignmentId: string | null, states: Array<{ key: string, zh: string, final: boolean, byProvider: boolean }>, stages: Array<{ id: string, stage: string, doneOn: string, result: string, supervised: boolean, supervisor: string | null, contents: string | null, note: string | null }> } | null };

export type RecruitingContractsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecruitingContractsQuery = { contracts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, purchaserName: string | null, endOn: string } }> } };

export type VacantPostsQueryVariables = Exact<{
  unitId?: string | null | undefined;
  number?: string | null | undefined;
}>;


export type VacantPostsQuery = { posts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, grade: string, unitName: string | null, purchaserUnitId: string } }> } };

export type StartRecruitmentMutationVariables = Exact<{
  key: string;
  input: NewRecruitmentInput;
}>;


export type StartRecruitmentMutation = { startRecruitment: { id: string } };

export type RecordRecruitmentStageMutationVariables = Exact<{
  key: string;
  input: RecruitmentStageInput;
}>;


export type RecordRecruitmentStageMutation = { recordRecruitmentStage: { id: string, state: string } };

export type SuperviseRecruitmentStageMutationVariables = Exact<{
  key: string;
  id: string;
  stage: string;
  supervisor: string;
}>;


export type SuperviseRecruitmentStageMutation = { superviseRecruitmentStage: { id: string } };

export type StartOnPostMutationVariables = Exact<{
  key: string;
  id: string;
  startOn: string;
}>;


export type StartOnPostMutation = { startOnPost: { id: string, state: string } };

export type RecordRetrainingMutationVariables = Exact<{
  key: string;
  input: RetrainingInput;
}>;


export type RecordRetrainingMutation = { recordRetraining: { id: string } };

export type RetrainingDueQueryVariables = Exact<{
  text: string;
}>;


export type RetrainingDueQuery = { appraisalResults: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, year: number, assignmentId: string, retraining: string | null } }> } };

export type AddWorkerCertificateMutationVariables = Exact<{
  key: string;
  workerId: string;
  certificate: CertificateInputType;
}>;


export type AddWorkerCertificateMutation = { addWorkerCertificate: { id: string } };

export type PostingLineFragment = { id: string, kind: string, assignmentId: string, workerName: string, hostUnitName: string, targetName: string | null, incomingName: string | null, said: unknown, begunOn: string, state: string, stateZh: string, closedOn: string | null, resultId: string | null, answers: Array<{ party: string, outcome: string, on: string, reason: string | null }>, acts: Array<{ act: string, zh: string, asks: string }> };

export type PostingMattersQueryVariables = Exact<{
  open?: boolean | null | undefined;
  assignmentId?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PostingMattersQuery = { postingMatters: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: string, assignmentId: string, workerName: string, hostUnitName: string, targetName: string | null, incomingName: string | null, said: unknown, begunOn: string, state: string, stateZh: string, closedOn: string | null, resultId: string | null, answers: Array<{ party: string, outcome: string, on: string, reason: string | null }>, acts: Array<{ act: string, zh: string, asks: string }> } }> } };

export type MyPostingMattersQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPostingMattersQuery = { myPostings: Array<string>, myPostingMatters: { edges: Array<{ node: { id: string, kind: string, assignmentId: string, workerName: string, hostUnitName: string, targetName: string | null, incomingName: string | null, said: unknown, begunOn: string, state: string, stateZh: string, closedOn: string | null, resultId: string | null, answers: Array<{ party: string, outcome: string, on: string, reason: string | null }>, acts: Array<{ act: string, zh: string, asks: string }> } }> } };

export type FreePostsQueryVariables = Exact<{
  assignmentId: string;
}>;


export type FreePostsQuery = { freePosts: Array<{ id: string, name: string }> };

export type BeginPostingMatterMutationVariables = Exact<{
  key: string;
  input: NewPostingMatterInput;
}>;


export type BeginPostingMatterMutation = { beginPostingMatter: string };

export type RequestDutyAbsenceMutationVariables = Exact<{
  key: string;
  assignmentId: string;
  said: unknown;
}>;


export type RequestDutyAbsenceMutation = { requestDutyAbsence: string };

export type ActOnPostingMatterMutationVariables = Exact<{
  key: string;
  input: PostingActInput;
}>;


export type ActOnPostingMatterMutation = { actOnPostingMatter: string };

export const WorkersDocument = "query Workers($first: Int!, $skip: Int, $orderBy: String, $text: String, $unitId: ID, $onPost: Boolean, $education: String) {\n  workers(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    unitId: $unitId\n    onPost: $onPost\n    education: $education\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        name\n        sex\n        birthDate\n        education\n        employedFrom\n        eligible\n        highestGrade\n        judgedOn\n        basicResultId\n        gradeResultId\n        currentAssignment {\n          id\n          postId\n          postNumber\n          unitName\n          grade\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkersQuery, WorkersQueryVariables>;

export const WorkerDetailDocument = "query WorkerDetail($id: ID!) {\n  worker(id: $id) {\n    id\n    number\n    name\n    sex\n    birthDate\n    identityMasked\n    education\n    abilityTestPassedOn\n    workStartedOn\n    employedFrom\n    employedTo\n    eligible\n    highestGrade\n    judgedOn\n    basicResultId\n    gradeResultId\n    demonstration\n    certificates {\n      id\n      name\n      viaNationalExam\n      obtainedOn\n      validTo\n    }\n    jobsBeside {\n      id\n      description\n      startedOn\n      endedOn\n      consentOn\n      consentBy\n    }\n    currentAssignment {\n      id\n      postId\n      postNumber\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkerDetailQuery, WorkerDetailQueryVariables>;

export const WorkerAssignmentsDocument = "query WorkerAssignments($workerId: ID!) {\n  assignments(workerId: $workerId, first: 50, orderBy: \"-startOn\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        unitName\n        grade\n        startOn\n        endOn\n        entryStep\n        endGround\n        basicResultId\n        gradeResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkerAssignmentsQuery, WorkerAssignmentsQueryVariables>;

export const AssignmentsDocument = "query Assignments($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $current: Boolean, $text: String) {\n  assignments(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    current: $current\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        postId\n        postNumber\n        workerId\n        workerName\n        unitName\n        grade\n        startOn\n        endOn\n        entryStep\n        endGround\n        basicResultId\n        gradeResultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AssignmentsQuery, AssignmentsQueryVariables>;

export const JudgeWorkerDocument = "mutation JudgeWorker($key: ID!, $id: ID!, $grade: String!) {\n  judgeWorker(key: $key, id: $id, grade: $grade) {\n    id\n    eligible\n  }\n}" as unknown as TypedDocumentNode<JudgeWorkerMutation, JudgeWorkerMutationVariables>;

export const RevealIdentityDocument = "mutation RevealIdentity($id: ID!, $reason: String!) {\n  revealIdentity(id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<RevealIdentityMutation, RevealIdentityMutationVariables>;

export const EndAssignmentDocument = "mutation EndAssignment($key: ID!, $input: AssignmentEndInput!) {\n  endAssignment(key: $key, input: $input) {\n    id\n    endOn\n  }\n}" as unknown as TypedDocumentNode<EndAssignmentMutation, EndAssignmentMutationVariables>;

export const PlaceWorkerDocument = "mutation PlaceWorker($key: ID!, $input: PlacementInput!) {\n  placeWorker(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<PlaceWorkerMutation, PlaceWorkerMutationVariables>;

export const RegisterWorkerDocument = "mutation RegisterWorker($key: ID!, $input: NewWorkerInput!) {\n  registerWorker(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<RegisterWorkerMutation, RegisterWorkerMutationVariables>;

export const AddOtherJobDocument = "mutation AddOtherJob($key: ID!, $input: OtherJobInputType!) {\n  addOtherJob(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddOtherJobMutation, AddOtherJobMutationVariables>;

export const ConsentToOtherJobDocument = "mutation ConsentToOtherJob($key: ID!, $id: ID!) {\n  consentToOtherJob(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<ConsentToOtherJobMutation, ConsentToOtherJobMutationVariables>;

export const EndOtherJobDocument = "mutation EndOtherJob($key: ID!, $id: ID!, $endedOn: String!) {\n  endOtherJob(key: $key, id: $id, endedOn: $endedOn)\n}" as unknown as TypedDocumentNode<EndOtherJobMutation, EndOtherJobMutationVariables>;

export const OpenReplacementDocument = "mutation OpenReplacement($key: ID!, $id: ID!, $reason: String!) {\n  openReplacement(key: $key, id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<OpenReplacementMutation, OpenReplacementMutationVariables>;

export const ProposeSuccessorDocument = "mutation ProposeSuccessor($key: ID!, $assignmentId: ID!, $workerId: ID!) {\n  proposeSuccessor(key: $key, assignmentId: $assignmentId, workerId: $workerId)\n}" as unknown as TypedDocumentNode<ProposeSuccessorMutation, ProposeSuccessorMutationVariables>;

export const AssignmentDetailDocument = "query AssignmentDetail($id: ID!) {\n  assignment(id: $id) {\n    id\n    postId\n    postNumber\n    workerId\n    workerName\n    unitName\n    grade\n    startOn\n    endOn\n    entryStep\n    endGround\n    contractId\n    basicResultId\n    gradeResultId\n  }\n}" as unknown as TypedDocumentNode<AssignmentDetailQuery, AssignmentDetailQueryVariables>;

export const RecruitmentsDocument = "query Recruitments($first: Int!, $skip: Int, $orderBy: String, $unitId: ID, $state: String, $open: Boolean, $text: String) {\n  recruitments(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    unitId: $unitId\n    state: $state\n    open: $open\n    text: $text\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        workerId\n        workerName\n        grade\n        postId\n        postNumber\n        state\n        openedOn\n        closedOn\n        purchaserName\n        providerName\n        states {\n          key\n          zh\n          final\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<RecruitmentsQuery, RecruitmentsQueryVariables>;

export const RecruitmentDetailDocument = "query RecruitmentDetail($id: ID!) {\n  recruitment(id: $id) {\n    id\n    contractId\n    contractNumber\n    purchaserUnitId\n    purchaserName\n    providerName\n    workerId\n    workerName\n    grade\n    postId\n    postNumber\n    state\n    openedOn\n    closedOn\n    basicResultId\n    gradeResultId\n    onboardingResultId\n    assignmentId\n    states {\n      key\n      zh\n      final\n      byProvider\n    }\n    stages {\n      id\n      stage\n      doneOn\n      result\n      supervised\n      supervisor\n      contents\n      note\n    }\n  }\n}" as unknown as TypedDocumentNode<RecruitmentDetailQuery, RecruitmentDetailQueryVariables>;

export const RecruitingContractsDocument = "query RecruitingContracts {\n  contracts(first: 100, state: \"signed\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        purchaserName\n        endOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<RecruitingContractsQuery, RecruitingContractsQueryVariables>;

export const VacantPostsDocument = "query VacantPosts($unitId: ID, $number: String) {\n  posts(\n    first: 50\n    unitId: $unitId\n    status: \"approved\"\n    vacant: true\n    number: $number\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        grade\n        unitName\n        purchaserUnitId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<VacantPostsQuery, VacantPostsQueryVariables>;

export const StartRecruitmentDocument = "mutation StartRecruitment($key: ID!, $input: NewRecruitmentInput!) {\n  startRecruitment(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<StartRecruitmentMutation, StartRecruitmentMutationVariables>;

export const RecordRecruitmentStageDocument = "mutation RecordRecruitmentStage($key: ID!, $input: RecruitmentStageInput!) {\n  recordRecruitmentStage(key: $key, input: $input) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<RecordRecruitmentStageMutation, RecordRecruitmentStageMutationVariables>;

export const SuperviseRecruitmentStageDocument = "mutation SuperviseRecruitmentStage($key: ID!, $id: ID!, $stage: String!, $supervisor: String!) {\n  superviseRecruitmentStage(\n    key: $key\n    id: $id\n    stage: $stage\n    supervisor: $supervisor\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SuperviseRecruitmentStageMutation, SuperviseRecruitmentStageMutationVariables>;

export const StartOnPostDocument = "mutation StartOnPost($key: ID!, $id: ID!, $startOn: String!) {\n  startOnPost(key: $key, id: $id, startOn: $startOn) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<StartOnPostMutation, StartOnPostMutationVariables>;

export const RecordRetrainingDocument = "mutation RecordRetraining($key: ID!, $input: RetrainingInput!) {\n  recordRetraining(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<RecordRetrainingMutation, RecordRetrainingMutationVariables>;

export const RetrainingDueDocument = "query RetrainingDue($text: String!) {\n  appraisalResults(text: $text, followUp: \"retrain\", first: 20, orderBy: \"-year\") {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        year\n        assignmentId\n        retraining\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<RetrainingDueQuery, RetrainingDueQueryVariables>;

export const AddWorkerCertificateDocument = "mutation AddWorkerCertificate($key: ID!, $workerId: ID!, $certificate: CertificateInputType!) {\n  addWorkerCertificate(key: $key, workerId: $workerId, certificate: $certificate) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddWorkerCertificateMutation, AddWorkerCertificateMutationVariables>;

export const PostingMattersDocument = "query PostingMatters($open: Boolean, $assignmentId: ID, $first: Int, $skip: Int, $orderBy: String) {\n  postingMatters(\n    open: $open\n    assignmentId: $assignmentId\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...PostingLine\n      }\n    }\n  }\n}\nfragment PostingLine on PostingMatter {\n  id\n  kind\n  assignmentId\n  workerName\n  hostUnitName\n  targetName\n  incomingName\n  said\n  answers {\n    party\n    outcome\n    on\n    reason\n  }\n  begunOn\n  state\n  stateZh\n  closedOn\n  resultId\n  acts {\n    act\n    zh\n    asks\n  }\n}" as unknown as TypedDocumentNode<PostingMattersQuery, PostingMattersQueryVariables>;

export const MyPostingMattersDocument = "query MyPostingMatters {\n  myPostings\n  myPostingMatters(first: 50) {\n    edges {\n      node {\n        ...PostingLine\n      }\n    }\n  }\n}\nfragment PostingLine on PostingMatter {\n  id\n  kind\n  assignmentId\n  workerName\n  hostUnitName\n  targetName\n  incomingName\n  said\n  answers {\n    party\n    outcome\n    on\n    reason\n  }\n  begunOn\n  state\n  stateZh\n  closedOn\n  resultId\n  acts {\n    act\n    zh\n    asks\n  }\n}" as unknown as TypedDocumentNode<MyPostingMattersQuery, MyPostingMattersQueryVariables>;

export const FreePostsDocument = "query FreePosts($assignmentId: ID!) {\n  freePosts(assignmentId: $assignmentId) {\n    id\n    name\n  }\n}" as unknown as TypedDocumentNode<FreePostsQuery, FreePostsQueryVariables>;

export const BeginPostingMatterDocument = "mutation BeginPostingMatter($key: ID!, $input: NewPostingMatterInput!) {\n  beginPostingMatter(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<BeginPostingMatterMutation, BeginPostingMatterMutationVariables>;

export const RequestDutyAbsenceDocument = "mutation RequestDutyAbsence($key: ID!, $assignmentId: ID!, $said: JSON!) {\n  requestDutyAbsence(key: $key, assignmentId: $assignmentId, said: $said)\n}" as unknown as TypedDocumentNode<RequestDutyAbsenceMutation, RequestDutyAbsenceMutationVariables>;

export const ActOnPostingMatterDocument = "mutation ActOnPostingMatter($key: ID!, $input: PostingActInput!) {\n  actOnPostingMatter(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<ActOnPostingMatterMutation, ActOnPostingMatterMutationVariables>;
