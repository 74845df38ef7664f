// Generated from talent.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type EndAtExpiryInput = {
  disqualified: boolean;
  id: string;
  offer: string;
  protections: Array<string>;
  publicWelfarePost: boolean;
  reason: string;
};

export type NewContractFeeInput = {
  contractId?: string | null | undefined;
  feePerPost: string;
  project?: string | null | undefined;
  source: string;
  validFrom: string;
};

export type NewNominationInput = {
  course: string;
  employeeId: string;
  facts?: unknown;
  reason: string;
  targetPosition?: string | null | undefined;
  targetUnitId?: string | null | undefined;
  way: string;
};

export type NominationChangeInput = {
  facts?: unknown;
  id: string;
  spokeOn?: string | null | undefined;
  targetPosition?: string | null | undefined;
  targetUnitId?: string | null | undefined;
};

export type OwnNominationInput = {
  course: string;
  reason: string;
  targetPosition?: string | null | undefined;
};

export type TalentBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type NominationPartsFragment = { id: string, employeeId: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, nominatedByName: string | null, reason: string, targetUnitId: string | null, targetUnitName: string | null, targetPosition: string | null, targetPositionName: string | null, facts: unknown, statement: string | null, statedOn: string | null, spokeOn: string | null, appointedOn: string | null, trialMonths: number | null, trialEndsOn: string | null, effectiveOn: string | null, approvedAmount: string | null, report: string | null, outcome: string | null, state: string, stateName: string, closedOn: string | null, own: boolean, demonstration: boolean, count: { members: number, scoresGiven: number, votesFor: number, votesAgainst: number }, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type EndingPartsFragment = { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, continuousFrom: string, grounds: Array<string>, wish: string | null, wishedOn: string | null, offer: string | null, severanceDue: boolean | null, departureId: string | null, state: string, closedOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, noticeBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type NominationsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  course?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type NominationsQuery = { nominations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, targetUnitName: string | null, targetPositionName: string | null, stateName: string, closedOn: string | null } }> } };

export type NominationDetailQueryVariables = Exact<{
  id: string;
}>;


export type NominationDetailQuery = { nomination: { id: string, employeeId: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, nominatedByName: string | null, reason: string, targetUnitId: string | null, targetUnitName: string | null, targetPosition: string | null, targetPositionName: string | null, facts: unknown, statement: string | null, statedOn: string | null, spokeOn: string | null, appointedOn: string | null, trialMonths: number | null, trialEndsOn: string | null, effectiveOn: string | null, approvedAmount: string | null, report: string | null, outcome: string | null, state: string, stateName: string, closedOn: string | null, own: boolean, demonstration: boolean, count: { members: number, scoresGiven: number, votesFor: number, votesAgainst: number }, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null };

export type MyNominationsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNominationsQuery = { myNominations: Array<{ id: string, employeeId: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, nominatedByName: string | null, reason: string, targetUnitId: string | null, targetUnitName: string | null, targetPosition: string | null, targetPositionName: string | null, facts: unknown, statement: string | null, statedOn: string | null, spokeOn: string | null, appointedOn: string | null, trialMonths: number | null, trialEndsOn: string | null, effectiveOn: string | null, approvedAmount: string | null, report: string | null, outcome: string | null, state: string, stateName: string, closedOn: string | null, own: boolean, demonstration: boolean, count: { members: number, scoresGiven: number, votesFor: number, votesAgainst: number }, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null }> };

export type NominationBallotQueryVariables = Exact<{
  id: string;
}>;


export type NominationBallotQuery = { nominationBallot: { id: string, candidateName: string, unitName: string, positionName: string, statement: string | null, kind: string, open: boolean, given: boolean } | null };

export type NominationPeopleQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type NominationPeopleQuery = { employees: { edges: Array<{ node: { id: string, number: string, name: string, positionName: string, unitName: string } }> } };

export type NominateMutationVariables = Exact<{
  key: string;
  input: NewNominationInput;
}>;


export type NominateMutation = { nominate: { id: string } };

export type NominateMyselfMutationVariables = Exact<{
  key: string;
  input: OwnNominationInput;
}>;


export type NominateMyselfMutation = { nominateMyself: { id: string } };

export type ChangeNominationMutationVariables = Exact<{
  key: string;
  input: NominationChangeInput;
}>;


export type ChangeNominationMutation = { changeNomination: { id: string, employeeId: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, nominatedByName: string | null, reason: string, targetUnitId: string | null, targetUnitName: string | null, targetPosition: string | null, targetPositionName: string | null, facts: unknown, statement: string | null, statedOn: string | null, spokeOn: string | null, appointedOn: string | null, trialMonths: number | null, trialEndsOn: string | null, effectiveOn: string | null, approvedAmount: string | null, report: string | null, outcome: string | null, state: string, stateName: string, closedOn: string | null, own: boolean, demonstration: boolean, count: { members: number, scoresGiven: number, votesFor: number, votesAgainst: number }, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } };

export type WriteForNominationMutationVariables = Exact<{
  key: string;
  id: string;
  what: string;
  words: string;
}>;


export type WriteForNominationMutation = { writeForNomination: { id: string, employeeId: string, employeeName: string, course: string, courseName: string, way: string, nominatedOn: string, nominatedByName: string | null, reason: string, targetUnitId: string | null, targetUnitName: string | null, targetPosition: string | null, targetPositionName: string | null, facts: unknown, statement: string | null, statedOn: string | null, spokeOn: string | null, appointedOn: string | null, trialMonths: number | null, trialEndsOn: string | null, effectiveOn: string | null, approvedAmount: string | null, report: string | null, outcome: string | null, state: string, stateName: string, closedOn: string | null, own: boolean, demonstration: boolean, count: { members: number, scoresGiven: number, votesFor: number, votesAgainst: number }, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } };

export type CastNominationBallotMutationVariables = Exact<{
  key: string;
  id: string;
  value: string;
}>;


export type CastNominationBallotMutation = { castNominationBallot: string };

export type ContractFeesQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractFeesQuery = { contractFees: Array<{ contractId: string | null, contractNumber: string | null, project: string, hostUnitName: string, people: number, feePerPost: string | null, validFrom: string | null, source: string | null }> };

export type EnterContractFeeMutationVariables = Exact<{
  key: string;
  input: NewContractFeeInput;
}>;


export type EnterContractFeeMutation = { enterContractFee: string };

export type ContractEndingsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type ContractEndingsQuery = { contractEndings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, grounds: Array<string>, wish: string | null, severanceDue: boolean | null, state: string } }> } };

export type ContractEndingDetailQueryVariables = Exact<{
  id: string;
}>;


export type ContractEndingDetailQuery = { contractEnding: { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, continuousFrom: string, grounds: Array<string>, wish: string | null, wishedOn: string | null, offer: string | null, severanceDue: boolean | null, departureId: string | null, state: string, closedOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, noticeBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null, contractProtections: Array<{ code: string, name: string }> };

export type MyContractEndingQueryVariables = Exact<{ [key: string]: never; }>;


export type MyContractEndingQuery = { myContractEnding: { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, continuousFrom: string, grounds: Array<string>, wish: string | null, wishedOn: string | null, offer: string | null, severanceDue: boolean | null, departureId: string | null, state: string, closedOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, noticeBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null };

export type SayContractWishMutationVariables = Exact<{
  key: string;
  id: string;
  wish: string;
}>;


export type SayContractWishMutation = { sayContractWish: { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, continuousFrom: string, grounds: Array<string>, wish: string | null, wishedOn: string | null, offer: string | null, severanceDue: boolean | null, departureId: string | null, state: string, closedOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, noticeBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } };

export type EndContractAtExpiryMutationVariables = Exact<{
  key: string;
  input: EndAtExpiryInput;
}>;


export type EndContractAtExpiryMutation = { endContractAtExpiry: { id: string, employeeId: string, employeeName: string, endsOn: string, fixedTerms: number, continuousFrom: string, grounds: Array<string>, wish: string | null, wishedOn: string | null, offer: string | null, severanceDue: boolean | null, departureId: string | null, state: string, closedOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, noticeBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } };

export type FinishExpiryMutationVariables = Exact<{
  key: string;
  departureId: string;
}>;


export type FinishExpiryMutation = { finishExpiry: string };

export type AccountPatternQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountPatternQuery = { accountPattern: string };

export type SetAccountPatternMutationVariables = Exact<{
  key: string;
  pattern: string;
}>;


export type SetAccountPatternMutation = { setAccountPattern: string };

export type IssueFirstPasswordMutationVariables = Exact<{
  key: string;
  employeeId: string;
}>;


export type IssueFirstPasswordMutation = { issueFirstPassword: { employeeId: string, signInName: string, password: string } };

export type EmployeeAdvancementQueryVariables = Exact<{
  id: string;
}>;


export type EmployeeAdvancementQuery = { employeeAdvancement: Array<{ decision: string, name: string, amount: string | null, eligible: boolean | null, unmet: Array<string>, missingField: string | null, missingZh: string | null, steps: Array<{ certificate: string | null, months: number | null, on: string | null, amount: string }>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null }> };

export const NominationsDocument = "query Nominations($first: Int!, $skip: Int, $orderBy: String, $course: String, $open: Boolean) {\n  nominations(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    course: $course\n    open: $open\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeName\n        course\n        courseName\n        way\n        nominatedOn\n        targetUnitName\n        targetPositionName\n        stateName\n        closedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<NominationsQuery, NominationsQueryVariables>;

export const NominationDetailDocument = "query NominationDetail($id: ID!) {\n  nomination(id: $id) {\n    ...NominationParts\n  }\n}\nfragment NominationParts on Nomination {\n  id\n  employeeId\n  employeeName\n  course\n  courseName\n  way\n  nominatedOn\n  nominatedByName\n  reason\n  targetUnitId\n  targetUnitName\n  targetPosition\n  targetPositionName\n  facts\n  statement\n  statedOn\n  spokeOn\n  appointedOn\n  trialMonths\n  trialEndsOn\n  effectiveOn\n  approvedAmount\n  report\n  outcome\n  state\n  stateName\n  closedOn\n  own\n  demonstration\n  count {\n    members\n    scoresGiven\n    votesFor\n    votesAgainst\n  }\n  basis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<NominationDetailQuery, NominationDetailQueryVariables>;

export const MyNominationsDocument = "query MyNominations {\n  myNominations {\n    ...NominationParts\n  }\n}\nfragment NominationParts on Nomination {\n  id\n  employeeId\n  employeeName\n  course\n  courseName\n  way\n  nominatedOn\n  nominatedByName\n  reason\n  targetUnitId\n  targetUnitName\n  targetPosition\n  targetPositionName\n  facts\n  statement\n  statedOn\n  spokeOn\n  appointedOn\n  trialMonths\n  trialEndsOn\n  effectiveOn\n  approvedAmount\n  report\n  outcome\n  state\n  stateName\n  closedOn\n  own\n  demonstration\n  count {\n    members\n    scoresGiven\n    votesFor\n    votesAgainst\n  }\n  basis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyNominationsQuery, MyNominationsQueryVariables>;

export const NominationBallotDocument = "query NominationBallot($id: ID!) {\n  nominationBallot(id: $id) {\n    id\n    candidateName\n    unitName\n    positionName\n    statement\n    kind\n    open\n    given\n  }\n}" as unknown as TypedDocumentNode<NominationBallotQuery, NominationBallotQueryVariables>;

export const NominationPeopleDocument = "query NominationPeople($text: String) {\n  employees(first: 20, text: $text, state: \"active\") {\n    edges {\n      node {\n        id\n        number\n        name\n        positionName\n        unitName\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<NominationPeopleQuery, NominationPeopleQueryVariables>;

export const NominateDocument = "mutation Nominate($key: ID!, $input: NewNominationInput!) {\n  nominate(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<NominateMutation, NominateMutationVariables>;

export const NominateMyselfDocument = "mutation NominateMyself($key: ID!, $input: OwnNominationInput!) {\n  nominateMyself(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<NominateMyselfMutation, NominateMyselfMutationVariables>;

export const ChangeNominationDocument = "mutation ChangeNomination($key: ID!, $input: NominationChangeInput!) {\n  changeNomination(key: $key, input: $input) {\n    ...NominationParts\n  }\n}\nfragment NominationParts on Nomination {\n  id\n  employeeId\n  employeeName\n  course\n  courseName\n  way\n  nominatedOn\n  nominatedByName\n  reason\n  targetUnitId\n  targetUnitName\n  targetPosition\n  targetPositionName\n  facts\n  statement\n  statedOn\n  spokeOn\n  appointedOn\n  trialMonths\n  trialEndsOn\n  effectiveOn\n  approvedAmount\n  report\n  outcome\n  state\n  stateName\n  closedOn\n  own\n  demonstration\n  count {\n    members\n    scoresGiven\n    votesFor\n    votesAgainst\n  }\n  basis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<ChangeNominationMutation, ChangeNominationMutationVariables>;

export const WriteForNominationDocument = "mutation WriteForNomination($key: ID!, $id: ID!, $what: String!, $words: String!) {\n  writeForNomination(key: $key, id: $id, what: $what, words: $words) {\n    ...NominationParts\n  }\n}\nfragment NominationParts on Nomination {\n  id\n  employeeId\n  employeeName\n  course\n  courseName\n  way\n  nominatedOn\n  nominatedByName\n  reason\n  targetUnitId\n  targetUnitName\n  targetPosition\n  targetPositionName\n  facts\n  statement\n  statedOn\n  spokeOn\n  appointedOn\n  trialMonths\n  trialEndsOn\n  effectiveOn\n  approvedAmount\n  report\n  outcome\n  state\n  stateName\n  closedOn\n  own\n  demonstration\n  count {\n    members\n    scoresGiven\n    votesFor\n    votesAgainst\n  }\n  basis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<WriteForNominationMutation, WriteForNominationMutationVariables>;

export const CastNominationBallotDocument = "mutation CastNominationBallot($key: ID!, $id: ID!, $value: Decimal!) {\n  castNominationBallot(key: $key, id: $id, value: $value)\n}" as unknown as TypedDocumentNode<CastNominationBallotMutation, CastNominationBallotMutationVariables>;

export const ContractFeesDocument = "query ContractFees {\n  contractFees {\n    contractId\n    contractNumber\n    project\n    hostUnitName\n    people\n    feePerPost\n    validFrom\n    source\n  }\n}" as unknown as TypedDocumentNode<ContractFeesQuery, ContractFeesQueryVariables>;

export const EnterContractFeeDocument = "mutation EnterContractFee($key: ID!, $input: NewContractFeeInput!) {\n  enterContractFee(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<EnterContractFeeMutation, EnterContractFeeMutationVariables>;

export const ContractEndingsDocument = "query ContractEndings($first: Int!, $skip: Int, $orderBy: String, $open: Boolean) {\n  contractEndings(first: $first, skip: $skip, orderBy: $orderBy, open: $open) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeId\n        employeeName\n        endsOn\n        fixedTerms\n        grounds\n        wish\n        severanceDue\n        state\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ContractEndingsQuery, ContractEndingsQueryVariables>;

export const ContractEndingDetailDocument = "query ContractEndingDetail($id: ID!) {\n  contractEnding(id: $id) {\n    ...EndingParts\n  }\n  contractProtections {\n    code\n    name\n  }\n}\nfragment EndingParts on ContractEnding {\n  id\n  employeeId\n  employeeName\n  endsOn\n  fixedTerms\n  continuousFrom\n  grounds\n  wish\n  wishedOn\n  offer\n  severanceDue\n  departureId\n  state\n  closedOn\n  basis {\n    ...TalentBasis\n  }\n  noticeBasis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<ContractEndingDetailQuery, ContractEndingDetailQueryVariables>;

export const MyContractEndingDocument = "query MyContractEnding {\n  myContractEnding {\n    ...EndingParts\n  }\n}\nfragment EndingParts on ContractEnding {\n  id\n  employeeId\n  employeeName\n  endsOn\n  fixedTerms\n  continuousFrom\n  grounds\n  wish\n  wishedOn\n  offer\n  severanceDue\n  departureId\n  state\n  closedOn\n  basis {\n    ...TalentBasis\n  }\n  noticeBasis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyContractEndingQuery, MyContractEndingQueryVariables>;

export const SayContractWishDocument = "mutation SayContractWish($key: ID!, $id: ID!, $wish: String!) {\n  sayContractWish(key: $key, id: $id, wish: $wish) {\n    ...EndingParts\n  }\n}\nfragment EndingParts on ContractEnding {\n  id\n  employeeId\n  employeeName\n  endsOn\n  fixedTerms\n  continuousFrom\n  grounds\n  wish\n  wishedOn\n  offer\n  severanceDue\n  departureId\n  state\n  closedOn\n  basis {\n    ...TalentBasis\n  }\n  noticeBasis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<SayContractWishMutation, SayContractWishMutationVariables>;

export const EndContractAtExpiryDocument = "mutation EndContractAtExpiry($key: ID!, $input: EndAtExpiryInput!) {\n  endContractAtExpiry(key: $key, input: $input) {\n    ...EndingParts\n  }\n}\nfragment EndingParts on ContractEnding {\n  id\n  employeeId\n  employeeName\n  endsOn\n  fixedTerms\n  continuousFrom\n  grounds\n  wish\n  wishedOn\n  offer\n  severanceDue\n  departureId\n  state\n  closedOn\n  basis {\n    ...TalentBasis\n  }\n  noticeBasis {\n    ...TalentBasis\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<EndContractAtExpiryMutation, EndContractAtExpiryMutationVariables>;

export const FinishExpiryDocument = "mutation FinishExpiry($key: ID!, $departureId: ID!) {\n  finishExpiry(key: $key, departureId: $departureId)\n}" as unknown as TypedDocumentNode<FinishExpiryMutation, FinishExpiryMutationVariables>;

export const AccountPatternDocument = "query AccountPattern {\n  accountPattern\n}" as unknown as TypedDocumentNode<AccountPatternQuery, AccountPatternQueryVariables>;

export const SetAccountPatternDocument = "mutation SetAccountPattern($key: ID!, $pattern: String!) {\n  setAccountPattern(key: $key, pattern: $pattern)\n}" as unknown as TypedDocumentNode<SetAccountPatternMutation, SetAccountPatternMutationVariables>;

export const IssueFirstPasswordDocument = "mutation IssueFirstPassword($key: ID!, $employeeId: ID!) {\n  issueFirstPassword(key: $key, employeeId: $employeeId) {\n    employeeId\n    signInName\n    password\n  }\n}" as unknown as TypedDocumentNode<IssueFirstPasswordMutation, IssueFirstPasswordMutationVariables>;

export const EmployeeAdvancementDocument = "query EmployeeAdvancement($id: ID!) {\n  employeeAdvancement(id: $id) {\n    decision\n    name\n    amount\n    eligible\n    unmet\n    missingField\n    missingZh\n    steps {\n      certificate\n      months\n      on\n      amount\n    }\n    basis {\n      ...TalentBasis\n    }\n  }\n}\nfragment TalentBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<EmployeeAdvancementQuery, EmployeeAdvancementQueryVariables>;
