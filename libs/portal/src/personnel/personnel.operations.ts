// Generated from personnel.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type DepartureChangeInput = {
  earlyLeaveConsented?: boolean | null | undefined;
  evidence?: string | null | undefined;
  facts?: unknown;
  financeHandoverSupervised?: boolean | null | undefined;
  financeStaff?: boolean | null | undefined;
  ground?: string | null | undefined;
  holdGround?: string | null | undefined;
  id: string;
  proposedLastDay?: string | null | undefined;
};

export type FileChangeInput = {
  /** 银行卡号 */
  account?: string | null | undefined;
  address?: string | null | undefined;
  /** 开户行 */
  bank?: string | null | undefined;
  contactName?: string | null | undefined;
  contactRelation?: string | null | undefined;
  /** 银行卡照片或开户证明 */
  documentIds?: Array<string> | null | undefined;
  /** telephone、address、emergency-contact、bank-account */
  kind: string;
  telephone?: string | null | undefined;
};

export type HostProbationInput = {
  id: string;
  opinion: string;
  /** 考核合格、同意转正 */
  passed: boolean;
  /** 用人单位签名人 */
  signedBy: string;
};

export type NewApplicantInput = {
  channel: string;
  facts?: unknown;
  identityNumber: string;
  name: string;
  sex?: string | null | undefined;
  source?: string | null | undefined;
  telephone?: string | null | undefined;
  vacancyId: string;
};

export type NewEmployeeCertificateInput = {
  employeeId: string;
  highest: boolean;
  name: string;
  obtainedOn: string;
  validTo?: string | null | undefined;
};

export type NewEmploymentContractInput = {
  employeeId: string;
  endsOn?: string | null | undefined;
  kind: string;
  /** 当地最低工资（元/月） */
  minimumWage?: string | null | undefined;
  monthlyWage: string;
  number: string;
  probationEndsOn?: string | null | undefined;
  probationWage?: string | null | undefined;
  signedOn: string;
  startsOn: string;
};

export type NewStaffMoveInput = {
  effectiveOn: string;
  employeeId: string;
  reason: string;
  toPosition: string;
  toUnitId: string;
};

export type SignOnPapersInput = {
  documents: Array<string>;
  /** 有职称 */
  holdsTitle: boolean;
  /** 照片张数 */
  photos: number;
};

export type VacancyInput = {
  closesOn?: string | null | undefined;
  headcount: number;
  limitGround?: string | null | undefined;
  outline?: string | null | undefined;
  panelDepartment?: Array<string> | null | undefined;
  panelHr?: Array<string> | null | undefined;
  position: string;
  requirements: string;
  timetable?: string | null | undefined;
  unitId: string;
};

export type EmployeeLineFragment = { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string };

export type PersonnelBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type FilePartsFragment = { own: boolean, sex: string | null, birthDate: string, identityMasked: string, telephoneMasked: string | null, addressMasked: string | null, emergencyMasked: string | null, bankAccountMasked: string | null, education: string, mayAttach: boolean, employee: { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string }, contracts: Array<{ id: string, number: string, kind: string, startsOn: string, endsOn: string | null, signedOn: string | null, monthlyWage: string }>, certificates: Array<{ id: string, name: string, obtainedOn: string, validTo: string | null, daysLeft: number | null }>, placements: Array<{ id: string, hostUnitName: string, project: string, underContract: boolean, startsOn: string, endsOn: string | null }>, moves: Array<{ id: string, fromUnit: string, toUnit: string, fromPosition: string, toPosition: string, effectiveOn: string, reason: string, state: string }>, entryPapers: Array<{ document: string, name: string, handedInOn: string | null }>, probation: { id: string, papersDueOn: string | null, packageDueOn: string | null, extensionRequestedOn: string | null, hostAssessment: string, hostNote: string | null, departmentAssessment: string, departmentNote: string | null, state: string, hostSheet: { id: string, hostUnitName: string, requestedOn: string, dueOn: string | null, givenOn: string | null } | null } | null, papersBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, confirmationBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, looks: Array<{ at: string, who: string | null, what: string, name: string | null, reason: string }>, documents: Array<{ id: string, kind: string, about: string | null, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> };

export type DeparturePartsFragment = { id: string, employeeId: string, employeeName: string, kind: string, submittedOn: string, reason: string, proposedLastDay: string | null, lastDay: string | null, earlyLeaveConsented: boolean, financeStaff: boolean, financeHandoverSupervised: boolean, ground: string | null, facts: unknown, evidence: string | null, holdGround: string | null, signedByEmployeeAt: string | null, signedByEmployerAt: string | null, state: string, closedOn: string | null, items: Array<{ id: string, name: string, quantity: number, takenBy: string, doneOn: string | null, doneByName: string | null }>, papers: Array<{ document: string, name: string, handedInOn: string | null }>, legalWarnings: Array<{ code: string, name: string }>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null };

export type ApplicantPartsFragment = { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> };

export type EmployeesQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
  unitId?: string | null | undefined;
  position?: string | null | undefined;
  state?: string | null | undefined;
}>;


export type EmployeesQuery = { employees: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string } }> } };

export type EmployeeDetailQueryVariables = Exact<{
  id: string;
}>;


export type EmployeeDetailQuery = { employee: { demonstration: boolean, probationId: string | null, openDepartureId: string | null, id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string } | null };

export type HouseUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type HouseUnitsQuery = { houseUnits: Array<{ id: string, name: string, kindName: string, level: number, parentId: string | null, own: number, people: number, onProbation: number, leaving: number, wanted: number, heads: Array<string>, positions: Array<{ position: string, name: string, people: number }> }> };

export type PersonnelTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonnelTermsQuery = { personnelTerms: { dismissalForm: unknown, positions: Array<{ code: string, name: string }>, certificates: Array<{ code: string, name: string }>, educations: Array<{ code: string, name: string }>, grades: Array<{ code: string, name: string }>, channels: Array<{ code: string, name: string }>, sessions: Array<{ code: string, name: string }>, signOnPapers: Array<{ code: string, name: string }>, entryPapers: Array<{ code: string, name: string }>, exitPapers: Array<{ code: string, name: string }>, grounds: Array<{ code: string, name: string }> } };

export type ProbationQueryVariables = Exact<{
  id: string;
}>;


export type ProbationQuery = { probation: { id: string, employeeId: string, papersDueOn: string | null, packageDueOn: string | null, hostAssessment: string, hostNote: string | null, departmentAssessment: string, departmentNote: string | null, state: string, hostSheet: { id: string, hostUnitName: string, requestedOn: string, dueOn: string | null, givenOn: string | null } | null } | null };

export type MyFileQueryVariables = Exact<{ [key: string]: never; }>;


export type MyFileQuery = { myFile: { own: boolean, sex: string | null, birthDate: string, identityMasked: string, telephoneMasked: string | null, addressMasked: string | null, emergencyMasked: string | null, bankAccountMasked: string | null, education: string, mayAttach: boolean, employee: { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string }, contracts: Array<{ id: string, number: string, kind: string, startsOn: string, endsOn: string | null, signedOn: string | null, monthlyWage: string }>, certificates: Array<{ id: string, name: string, obtainedOn: string, validTo: string | null, daysLeft: number | null }>, placements: Array<{ id: string, hostUnitName: string, project: string, underContract: boolean, startsOn: string, endsOn: string | null }>, moves: Array<{ id: string, fromUnit: string, toUnit: string, fromPosition: string, toPosition: string, effectiveOn: string, reason: string, state: string }>, entryPapers: Array<{ document: string, name: string, handedInOn: string | null }>, probation: { id: string, papersDueOn: string | null, packageDueOn: string | null, extensionRequestedOn: string | null, hostAssessment: string, hostNote: string | null, departmentAssessment: string, departmentNote: string | null, state: string, hostSheet: { id: string, hostUnitName: string, requestedOn: string, dueOn: string | null, givenOn: string | null } | null } | null, papersBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, confirmationBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, looks: Array<{ at: string, who: string | null, what: string, name: string | null, reason: string }>, documents: Array<{ id: string, kind: string, about: string | null, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> } | null };

export type MyAdvancementQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAdvancementQuery = { myAdvancement: Array<{ decision: string, name: string, amount: string | null, eligible: boolean | null, unmet: Array<string>, missingField: string | null, missingZh: string | null, steps: Array<{ certificate: string | null, months: number | null, on: string | null, amount: string }>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null }> };

export type PersonnelFileQueryVariables = Exact<{
  id: string;
}>;


export type PersonnelFileQuery = { personnelFile: { own: boolean, sex: string | null, birthDate: string, identityMasked: string, telephoneMasked: string | null, addressMasked: string | null, emergencyMasked: string | null, bankAccountMasked: string | null, education: string, mayAttach: boolean, employee: { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string }, contracts: Array<{ id: string, number: string, kind: string, startsOn: string, endsOn: string | null, signedOn: string | null, monthlyWage: string }>, certificates: Array<{ id: string, name: string, obtainedOn: string, validTo: string | null, daysLeft: number | null }>, placements: Array<{ id: string, hostUnitName: string, project: string, underContract: boolean, startsOn: string, endsOn: string | null }>, moves: Array<{ id: string, fromUnit: string, toUnit: string, fromPosition: string, toPosition: string, effectiveOn: string, reason: string, state: string }>, entryPapers: Array<{ document: string, name: string, handedInOn: string | null }>, probation: { id: string, papersDueOn: string | null, packageDueOn: string | null, extensionRequestedOn: string | null, hostAssessment: string, hostNote: string | null, departmentAssessment: string, departmentNote: string | null, state: string, hostSheet: { id: string, hostUnitName: string, requestedOn: string, dueOn: string | null, givenOn: string | null } | null } | null, papersBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, confirmationBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, looks: Array<{ at: string, who: string | null, what: string, name: string | null, reason: string }>, documents: Array<{ id: string, kind: string, about: string | null, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> } };

export type OpenPersonnelFileMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type OpenPersonnelFileMutation = { openPersonnelFile: { own: boolean, sex: string | null, birthDate: string, identityMasked: string, telephoneMasked: string | null, addressMasked: string | null, emergencyMasked: string | null, bankAccountMasked: string | null, education: string, mayAttach: boolean, employee: { id: string, number: string, name: string, position: string, positionName: string, unitId: string, unitName: string, grade: string | null, certificate: string, hiredOn: string, probationEndsOn: string | null, confirmedOn: string | null, leftOn: string | null, state: string }, contracts: Array<{ id: string, number: string, kind: string, startsOn: string, endsOn: string | null, signedOn: string | null, monthlyWage: string }>, certificates: Array<{ id: string, name: string, obtainedOn: string, validTo: string | null, daysLeft: number | null }>, placements: Array<{ id: string, hostUnitName: string, project: string, underContract: boolean, startsOn: string, endsOn: string | null }>, moves: Array<{ id: string, fromUnit: string, toUnit: string, fromPosition: string, toPosition: string, effectiveOn: string, reason: string, state: string }>, entryPapers: Array<{ document: string, name: string, handedInOn: string | null }>, probation: { id: string, papersDueOn: string | null, packageDueOn: string | null, extensionRequestedOn: string | null, hostAssessment: string, hostNote: string | null, departmentAssessment: string, departmentNote: string | null, state: string, hostSheet: { id: string, hostUnitName: string, requestedOn: string, dueOn: string | null, givenOn: string | null } | null } | null, papersBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, confirmationBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, looks: Array<{ at: string, who: string | null, what: string, name: string | null, reason: string }>, documents: Array<{ id: string, kind: string, about: string | null, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> } };

export type RevealPersonnelNumberMutationVariables = Exact<{
  id: string;
  what: string;
  reason?: string | null | undefined;
}>;


export type RevealPersonnelNumberMutation = { revealPersonnelNumber: string };

export type SignEmploymentContractMutationVariables = Exact<{
  key: string;
  input: NewEmploymentContractInput;
}>;


export type SignEmploymentContractMutation = { signEmploymentContract: string };

export type AddEmployeeCertificateMutationVariables = Exact<{
  key: string;
  input: NewEmployeeCertificateInput;
}>;


export type AddEmployeeCertificateMutation = { addEmployeeCertificate: string };

export type LinkEmployeeAccountMutationVariables = Exact<{
  key: string;
  id: string;
  signInName: string;
}>;


export type LinkEmployeeAccountMutation = { linkEmployeeAccount: { id: string } };

export type HandInPaperMutationVariables = Exact<{
  key: string;
  employeeId: string;
  occasion: string;
  document: string;
}>;


export type HandInPaperMutation = { handInPaper: { id: string } };

export type RequestPaperExtensionMutationVariables = Exact<{
  key: string;
  employeeId: string;
}>;


export type RequestPaperExtensionMutation = { requestPaperExtension: string };

export type AssessProbationMutationVariables = Exact<{
  key: string;
  employeeId: string;
  passed: boolean;
  note: string;
}>;


export type AssessProbationMutation = { assessProbation: string };

export type AssessProbationAsHostMutationVariables = Exact<{
  key: string;
  employeeId: string;
  passed: boolean;
  note: string;
}>;


export type AssessProbationAsHostMutation = { assessProbationAsHost: string };

export type OrderStaffMoveMutationVariables = Exact<{
  key: string;
  input: NewStaffMoveInput;
}>;


export type OrderStaffMoveMutation = { orderStaffMove: string };

export type WithdrawStaffMoveMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawStaffMoveMutation = { withdrawStaffMove: string };

export type VacanciesQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  state?: string | null | undefined;
}>;


export type VacanciesQuery = { vacancies: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, unitName: string, positionName: string, headcount: number, applicants: number, hired: number, openedOn: string, closesOn: string | null, state: string } }> } };

export type VacancyDetailQueryVariables = Exact<{
  id: string;
}>;


export type VacancyDetailQuery = { vacancy: { id: string, unitId: string, unitName: string, position: string, positionName: string, headcount: number, requirements: string, limitGround: string | null, timetable: string, outline: string, panelHr: Array<string>, panelDepartment: Array<string>, openedOn: string, closesOn: string | null, state: string, applicants: number, hired: number } | null };

export type OpenVacancyMutationVariables = Exact<{
  key: string;
  input: VacancyInput;
}>;


export type OpenVacancyMutation = { openVacancy: { id: string } };

export type ChangeVacancyMutationVariables = Exact<{
  key: string;
  id: string;
  input: VacancyInput;
}>;


export type ChangeVacancyMutation = { changeVacancy: { id: string } };

export type CloseVacancyMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type CloseVacancyMutation = { closeVacancy: { id: string } };

export type ApplicantsQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  vacancyId?: string | null | undefined;
  text?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type ApplicantsQuery = { applicants: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, sex: string | null, birthDate: string, channel: string, appliedOn: string, eligible: boolean | null, eligibilityResultId: string | null, stateName: string, vacancyName: string, closedOn: string | null } }> } };

export type ApplicantDetailQueryVariables = Exact<{
  id: string;
}>;


export type ApplicantDetailQuery = { applicant: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } | null };

export type RegisterApplicantMutationVariables = Exact<{
  key: string;
  input: NewApplicantInput;
}>;


export type RegisterApplicantMutation = { registerApplicant: { id: string } };

export type SetApplicantFactsMutationVariables = Exact<{
  key: string;
  id: string;
  facts: unknown;
}>;


export type SetApplicantFactsMutation = { setApplicantFacts: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } };

export type GiveHrOpinionMutationVariables = Exact<{
  key: string;
  id: string;
  words: string;
}>;


export type GiveHrOpinionMutation = { giveHrOpinion: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } };

export type GiveDepartmentOpinionMutationVariables = Exact<{
  key: string;
  id: string;
  words: string;
}>;


export type GiveDepartmentOpinionMutation = { giveDepartmentOpinion: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } };

export type SetApplicantPapersMutationVariables = Exact<{
  key: string;
  id: string;
  papers: SignOnPapersInput;
}>;


export type SetApplicantPapersMutation = { setApplicantPapers: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } };

export type AddInductionSessionMutationVariables = Exact<{
  key: string;
  id: string;
  session: string;
  speaker: string;
  heldOn: string;
}>;


export type AddInductionSessionMutation = { addInductionSession: { id: string, vacancyId: string, vacancyName: string, name: string, sex: string | null, birthDate: string, identityMasked: string, channel: string, source: string | null, appliedOn: string, facts: unknown, eligible: boolean | null, eligibilityResultId: string | null, opinionHr: string | null, opinionDepartment: string | null, papersResultId: string | null, state: string, stateName: string, employeeId: string | null, closedOn: string | null, demonstration: boolean, signOn: { documents: Array<string>, photos: number, holdsTitle: boolean } | null, induction: Array<{ session: string, speaker: string, heldOn: string }> } };

export type DeparturesQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  open?: boolean | null | undefined;
}>;


export type DeparturesQuery = { departures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, employeeName: string, kind: string, submittedOn: string, reason: string, proposedLastDay: string | null, lastDay: string | null, state: string, closedOn: string | null } }> } };

export type DepartureDetailQueryVariables = Exact<{
  id: string;
}>;


export type DepartureDetailQuery = { departure: { id: string, employeeId: string, employeeName: string, kind: string, submittedOn: string, reason: string, proposedLastDay: string | null, lastDay: string | null, earlyLeaveConsented: boolean, financeStaff: boolean, financeHandoverSupervised: boolean, ground: string | null, facts: unknown, evidence: string | null, holdGround: string | null, signedByEmployeeAt: string | null, signedByEmployerAt: string | null, state: string, closedOn: string | null, items: Array<{ id: string, name: string, quantity: number, takenBy: string, doneOn: string | null, doneByName: string | null }>, papers: Array<{ document: string, name: string, handedInOn: string | null }>, legalWarnings: Array<{ code: string, name: string }>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null };

export type MyDepartureQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDepartureQuery = { myDeparture: { id: string, employeeId: string, employeeName: string, kind: string, submittedOn: string, reason: string, proposedLastDay: string | null, lastDay: string | null, earlyLeaveConsented: boolean, financeStaff: boolean, financeHandoverSupervised: boolean, ground: string | null, facts: unknown, evidence: string | null, holdGround: string | null, signedByEmployeeAt: string | null, signedByEmployerAt: string | null, state: string, closedOn: string | null, items: Array<{ id: string, name: string, quantity: number, takenBy: string, doneOn: string | null, doneByName: string | null }>, papers: Array<{ document: string, name: string, handedInOn: string | null }>, legalWarnings: Array<{ code: string, name: string }>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null };

export type ResignMutationVariables = Exact<{
  key: string;
  reason: string;
  proposedLastDay?: string | null | undefined;
  clause?: string | null | undefined;
}>;


export type ResignMutation = { resign: { id: string } };

export type ProposeDismissalMutationVariables = Exact<{
  key: string;
  employeeId: string;
  reason: string;
  ground: string;
  facts: unknown;
  evidence?: string | null | undefined;
}>;


export type ProposeDismissalMutation = { proposeDismissal: { id: string } };

export type DraftAgreedEndMutationVariables = Exact<{
  key: string;
  employeeId: string;
  reason: string;
  lastDay: string;
}>;


export type DraftAgreedEndMutation = { draftAgreedEnd: { id: string } };

export type ChangeDepartureMutationVariables = Exact<{
  key: string;
  input: DepartureChangeInput;
}>;


export type ChangeDepartureMutation = { changeDeparture: { id: string } };

export type AddHandoverItemMutationVariables = Exact<{
  key: string;
  departureId: string;
  name: string;
  quantity: number;
  takenBy: string;
}>;


export type AddHandoverItemMutation = { addHandoverItem: { id: string } };

export type FinishHandoverItemMutationVariables = Exact<{
  key: string;
  itemId: string;
}>;


export type FinishHandoverItemMutation = { finishHandoverItem: { id: string } };

export type SignAgreedEndMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type SignAgreedEndMutation = { signAgreedEnd: { id: string } };

export type PlacedWorkersQueryVariables = Exact<{
  first: number;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
  text?: string | null | undefined;
  current?: boolean | null | undefined;
}>;


export type PlacedWorkersQuery = { placedWorkers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, certificateName: string | null, hostUnitName: string, project: string, startsOn: string, endsOn: string | null, standings: Array<{ kind: string, zh: string, en: string, on: string }> } }> } };

export type HostProbationsQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type HostProbationsQuery = { hostProbations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, hiredOn: string, hostUnitName: string, requestedOn: string, dueOn: string | null, outcome: string | null, opinion: string | null, signedBy: string | null, givenOn: string | null, resultId: string | null } }> } };

export type GiveHostProbationMutationVariables = Exact<{
  key: string;
  input: HostProbationInput;
}>;


export type GiveHostProbationMutation = { giveHostProbation: { id: string, outcome: string | null } };

export type AskHostProbationMutationVariables = Exact<{
  key: string;
  employeeId: string;
}>;


export type AskHostProbationMutation = { askHostProbation: string };

export type FileChangeLineFragment = { id: string, employeeId: string, employeeName: string, kind: string, valueMasked: string, state: string, askedAt: string, decidedAt: string | null, reason: string | null };

export type MyFileChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyFileChangesQuery = { myFileChanges: Array<{ id: string, employeeId: string, employeeName: string, kind: string, valueMasked: string, state: string, askedAt: string, decidedAt: string | null, reason: string | null }> };

export type FileChangesQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type FileChangesQuery = { fileChanges: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, employeeName: string, kind: string, valueMasked: string, state: string, askedAt: string, decidedAt: string | null, reason: string | null, documentsGiven: Array<{ id: string, kind: string, about: string | null, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> } }> } };

export type AskFileChangeMutationVariables = Exact<{
  key: string;
  input: FileChangeInput;
}>;


export type AskFileChangeMutation = { askFileChange: string };

export type WithdrawFileChangeMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawFileChangeMutation = { withdrawFileChange: string };

export type RevealFileChangeMutationVariables = Exact<{
  id: string;
}>;


export type RevealFileChangeMutation = { revealFileChange: string };

export type DecideFileChangeMutationVariables = Exact<{
  key: string;
  id: string;
  accept: boolean;
  reason?: string | null | undefined;
}>;


export type DecideFileChangeMutation = { decideFileChange: string };

export const EmployeesDocument = "query Employees($first: Int!, $skip: Int, $orderBy: String, $text: String, $unitId: ID, $position: String, $state: String) {\n  employees(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    unitId: $unitId\n    position: $position\n    state: $state\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...EmployeeLine\n      }\n    }\n  }\n}\nfragment EmployeeLine on Employee {\n  id\n  number\n  name\n  position\n  positionName\n  unitId\n  unitName\n  grade\n  certificate\n  hiredOn\n  probationEndsOn\n  confirmedOn\n  leftOn\n  state\n}" as unknown as TypedDocumentNode<EmployeesQuery, EmployeesQueryVariables>;

export const EmployeeDetailDocument = "query EmployeeDetail($id: ID!) {\n  employee(id: $id) {\n    ...EmployeeLine\n    demonstration\n    probationId\n    openDepartureId\n  }\n}\nfragment EmployeeLine on Employee {\n  id\n  number\n  name\n  position\n  positionName\n  unitId\n  unitName\n  grade\n  certificate\n  hiredOn\n  probationEndsOn\n  confirmedOn\n  leftOn\n  state\n}" as unknown as TypedDocumentNode<EmployeeDetailQuery, EmployeeDetailQueryVariables>;

export const HouseUnitsDocument = "query HouseUnits {\n  houseUnits {\n    id\n    name\n    kindName\n    level\n    parentId\n    own\n    people\n    onProbation\n    leaving\n    wanted\n    heads\n    positions {\n      position\n      name\n      people\n    }\n  }\n}" as unknown as TypedDocumentNode<HouseUnitsQuery, HouseUnitsQueryVariables>;

export const PersonnelTermsDocument = "query PersonnelTerms {\n  personnelTerms {\n    positions {\n      code\n      name\n    }\n    certificates {\n      code\n      name\n    }\n    educations {\n      code\n      name\n    }\n    grades {\n      code\n      name\n    }\n    channels {\n      code\n      name\n    }\n    sessions {\n      code\n      name\n    }\n    signOnPapers {\n      code\n      name\n    }\n    entryPapers {\n      code\n      name\n    }\n    exitPapers {\n      code\n      name\n    }\n    grounds {\n      code\n      name\n    }\n    dismissalForm\n  }\n}" as unknown as TypedDocumentNode<PersonnelTermsQuery, PersonnelTermsQueryVariables>;

export const ProbationDocument = "query Probation($id: ID!) {\n  probation(id: $id) {\n    id\n    employeeId\n    papersDueOn\n    packageDueOn\n    hostAssessment\n    hostNote\n    departmentAssessment\n    departmentNote\n    state\n    hostSheet {\n      id\n      hostUnitName\n      requestedOn\n      dueOn\n      givenOn\n    }\n  }\n}" as unknown as TypedDocumentNode<ProbationQuery, ProbationQueryVariables>;

export const MyFileDocument = "query MyFile {\n  myFile {\n    ...FileParts\n  }\n}\nfragment FileParts on PersonnelFile {\n  own\n  sex\n  birthDate\n  identityMasked\n  telephoneMasked\n  addressMasked\n  emergencyMasked\n  bankAccountMasked\n  education\n  employee {\n    ...EmployeeLine\n  }\n  contracts {\n    id\n    number\n    kind\n    startsOn\n    endsOn\n    signedOn\n    monthlyWage\n  }\n  certificates {\n    id\n    name\n    obtainedOn\n    validTo\n    daysLeft\n  }\n  placements {\n    id\n    hostUnitName\n    project\n    underContract\n    startsOn\n    endsOn\n  }\n  moves {\n    id\n    fromUnit\n    toUnit\n    fromPosition\n    toPosition\n    effectiveOn\n    reason\n    state\n  }\n  entryPapers {\n    document\n    name\n    handedInOn\n  }\n  probation {\n    id\n    papersDueOn\n    packageDueOn\n    extensionRequestedOn\n    hostAssessment\n    hostNote\n    departmentAssessment\n    departmentNote\n    state\n    hostSheet {\n      id\n      hostUnitName\n      requestedOn\n      dueOn\n      givenOn\n    }\n  }\n  papersBasis {\n    ...PersonnelBasis\n  }\n  confirmationBasis {\n    ...PersonnelBasis\n  }\n  looks {\n    at\n    who\n    what\n    name\n    reason\n  }\n  mayAttach\n  documents {\n    id\n    kind\n    about\n    name\n    bytes\n    uploadedAt\n    uploadedByName\n    withdrawnFor\n  }\n}\nfragment EmployeeLine on Employee {\n  id\n  number\n  name\n  position\n  positionName\n  unitId\n  unitName\n  grade\n  certificate\n  hiredOn\n  probationEndsOn\n  confirmedOn\n  leftOn\n  state\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyFileQuery, MyFileQueryVariables>;

export const MyAdvancementDocument = "query MyAdvancement {\n  myAdvancement {\n    decision\n    name\n    amount\n    eligible\n    unmet\n    missingField\n    missingZh\n    steps {\n      certificate\n      months\n      on\n      amount\n    }\n    basis {\n      ...PersonnelBasis\n    }\n  }\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyAdvancementQuery, MyAdvancementQueryVariables>;

export const PersonnelFileDocument = "query PersonnelFile($id: ID!) {\n  personnelFile(id: $id) {\n    ...FileParts\n  }\n}\nfragment FileParts on PersonnelFile {\n  own\n  sex\n  birthDate\n  identityMasked\n  telephoneMasked\n  addressMasked\n  emergencyMasked\n  bankAccountMasked\n  education\n  employee {\n    ...EmployeeLine\n  }\n  contracts {\n    id\n    number\n    kind\n    startsOn\n    endsOn\n    signedOn\n    monthlyWage\n  }\n  certificates {\n    id\n    name\n    obtainedOn\n    validTo\n    daysLeft\n  }\n  placements {\n    id\n    hostUnitName\n    project\n    underContract\n    startsOn\n    endsOn\n  }\n  moves {\n    id\n    fromUnit\n    toUnit\n    fromPosition\n    toPosition\n    effectiveOn\n    reason\n    state\n  }\n  entryPapers {\n    document\n    name\n    handedInOn\n  }\n  probation {\n    id\n    papersDueOn\n    packageDueOn\n    extensionRequestedOn\n    hostAssessment\n    hostNote\n    departmentAssessment\n    departmentNote\n    state\n    hostSheet {\n      id\n      hostUnitName\n      requestedOn\n      dueOn\n      givenOn\n    }\n  }\n  papersBasis {\n    ...PersonnelBasis\n  }\n  confirmationBasis {\n    ...PersonnelBasis\n  }\n  looks {\n    at\n    who\n    what\n    name\n    reason\n  }\n  mayAttach\n  documents {\n    id\n    kind\n    about\n    name\n    bytes\n    uploadedAt\n    uploadedByName\n    withdrawnFor\n  }\n}\nfragment EmployeeLine on Employee {\n  id\n  number\n  name\n  position\n  positionName\n  unitId\n  unitName\n  grade\n  certificate\n  hiredOn\n  probationEndsOn\n  confirmedOn\n  leftOn\n  state\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<PersonnelFileQuery, PersonnelFileQueryVariables>;

export const OpenPersonnelFileDocument = "mutation OpenPersonnelFile($key: ID!, $id: ID!, $reason: String!) {\n  openPersonnelFile(key: $key, id: $id, reason: $reason) {\n    ...FileParts\n  }\n}\nfragment FileParts on PersonnelFile {\n  own\n  sex\n  birthDate\n  identityMasked\n  telephoneMasked\n  addressMasked\n  emergencyMasked\n  bankAccountMasked\n  education\n  employee {\n    ...EmployeeLine\n  }\n  contracts {\n    id\n    number\n    kind\n    startsOn\n    endsOn\n    signedOn\n    monthlyWage\n  }\n  certificates {\n    id\n    name\n    obtainedOn\n    validTo\n    daysLeft\n  }\n  placements {\n    id\n    hostUnitName\n    project\n    underContract\n    startsOn\n    endsOn\n  }\n  moves {\n    id\n    fromUnit\n    toUnit\n    fromPosition\n    toPosition\n    effectiveOn\n    reason\n    state\n  }\n  entryPapers {\n    document\n    name\n    handedInOn\n  }\n  probation {\n    id\n    papersDueOn\n    packageDueOn\n    extensionRequestedOn\n    hostAssessment\n    hostNote\n    departmentAssessment\n    departmentNote\n    state\n    hostSheet {\n      id\n      hostUnitName\n      requestedOn\n      dueOn\n      givenOn\n    }\n  }\n  papersBasis {\n    ...PersonnelBasis\n  }\n  confirmationBasis {\n    ...PersonnelBasis\n  }\n  looks {\n    at\n    who\n    what\n    name\n    reason\n  }\n  mayAttach\n  documents {\n    id\n    kind\n    about\n    name\n    bytes\n    uploadedAt\n    uploadedByName\n    withdrawnFor\n  }\n}\nfragment EmployeeLine on Employee {\n  id\n  number\n  name\n  position\n  positionName\n  unitId\n  unitName\n  grade\n  certificate\n  hiredOn\n  probationEndsOn\n  confirmedOn\n  leftOn\n  state\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<OpenPersonnelFileMutation, OpenPersonnelFileMutationVariables>;

export const RevealPersonnelNumberDocument = "mutation RevealPersonnelNumber($id: ID!, $what: String!, $reason: String) {\n  revealPersonnelNumber(id: $id, what: $what, reason: $reason)\n}" as unknown as TypedDocumentNode<RevealPersonnelNumberMutation, RevealPersonnelNumberMutationVariables>;

export const SignEmploymentContractDocument = "mutation SignEmploymentContract($key: ID!, $input: NewEmploymentContractInput!) {\n  signEmploymentContract(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<SignEmploymentContractMutation, SignEmploymentContractMutationVariables>;

export const AddEmployeeCertificateDocument = "mutation AddEmployeeCertificate($key: ID!, $input: NewEmployeeCertificateInput!) {\n  addEmployeeCertificate(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<AddEmployeeCertificateMutation, AddEmployeeCertificateMutationVariables>;

export const LinkEmployeeAccountDocument = "mutation LinkEmployeeAccount($key: ID!, $id: ID!, $signInName: String!) {\n  linkEmployeeAccount(key: $key, id: $id, signInName: $signInName) {\n    id\n  }\n}" as unknown as TypedDocumentNode<LinkEmployeeAccountMutation, LinkEmployeeAccountMutationVariables>;

export const HandInPaperDocument = "mutation HandInPaper($key: ID!, $employeeId: ID!, $occasion: String!, $document: String!) {\n  handInPaper(\n    key: $key\n    employeeId: $employeeId\n    occasion: $occasion\n    document: $document\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<HandInPaperMutation, HandInPaperMutationVariables>;

export const RequestPaperExtensionDocument = "mutation RequestPaperExtension($key: ID!, $employeeId: ID!) {\n  requestPaperExtension(key: $key, employeeId: $employeeId)\n}" as unknown as TypedDocumentNode<RequestPaperExtensionMutation, RequestPaperExtensionMutationVariables>;

export const AssessProbationDocument = "mutation AssessProbation($key: ID!, $employeeId: ID!, $passed: Boolean!, $note: String!) {\n  assessProbation(\n    key: $key\n    employeeId: $employeeId\n    passed: $passed\n    note: $note\n  )\n}" as unknown as TypedDocumentNode<AssessProbationMutation, AssessProbationMutationVariables>;

export const AssessProbationAsHostDocument = "mutation AssessProbationAsHost($key: ID!, $employeeId: ID!, $passed: Boolean!, $note: String!) {\n  assessProbationAsHost(\n    key: $key\n    employeeId: $employeeId\n    passed: $passed\n    note: $note\n  )\n}" as unknown as TypedDocumentNode<AssessProbationAsHostMutation, AssessProbationAsHostMutationVariables>;

export const OrderStaffMoveDocument = "mutation OrderStaffMove($key: ID!, $input: NewStaffMoveInput!) {\n  orderStaffMove(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<OrderStaffMoveMutation, OrderStaffMoveMutationVariables>;

export const WithdrawStaffMoveDocument = "mutation WithdrawStaffMove($key: ID!, $id: ID!) {\n  withdrawStaffMove(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<WithdrawStaffMoveMutation, WithdrawStaffMoveMutationVariables>;

export const VacanciesDocument = "query Vacancies($first: Int!, $skip: Int, $orderBy: String, $state: String) {\n  vacancies(first: $first, skip: $skip, orderBy: $orderBy, state: $state) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        unitName\n        positionName\n        headcount\n        applicants\n        hired\n        openedOn\n        closesOn\n        state\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<VacanciesQuery, VacanciesQueryVariables>;

export const VacancyDetailDocument = "query VacancyDetail($id: ID!) {\n  vacancy(id: $id) {\n    id\n    unitId\n    unitName\n    position\n    positionName\n    headcount\n    requirements\n    limitGround\n    timetable\n    outline\n    panelHr\n    panelDepartment\n    openedOn\n    closesOn\n    state\n    applicants\n    hired\n  }\n}" as unknown as TypedDocumentNode<VacancyDetailQuery, VacancyDetailQueryVariables>;

export const OpenVacancyDocument = "mutation OpenVacancy($key: ID!, $input: VacancyInput!) {\n  openVacancy(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenVacancyMutation, OpenVacancyMutationVariables>;

export const ChangeVacancyDocument = "mutation ChangeVacancy($key: ID!, $id: ID!, $input: VacancyInput!) {\n  changeVacancy(key: $key, id: $id, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ChangeVacancyMutation, ChangeVacancyMutationVariables>;

export const CloseVacancyDocument = "mutation CloseVacancy($key: ID!, $id: ID!) {\n  closeVacancy(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<CloseVacancyMutation, CloseVacancyMutationVariables>;

export const ApplicantsDocument = "query Applicants($first: Int!, $skip: Int, $orderBy: String, $vacancyId: ID, $text: String, $open: Boolean) {\n  applicants(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    vacancyId: $vacancyId\n    text: $text\n    open: $open\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        name\n        sex\n        birthDate\n        channel\n        appliedOn\n        eligible\n        eligibilityResultId\n        stateName\n        vacancyName\n        closedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ApplicantsQuery, ApplicantsQueryVariables>;

export const ApplicantDetailDocument = "query ApplicantDetail($id: ID!) {\n  applicant(id: $id) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<ApplicantDetailQuery, ApplicantDetailQueryVariables>;

export const RegisterApplicantDocument = "mutation RegisterApplicant($key: ID!, $input: NewApplicantInput!) {\n  registerApplicant(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<RegisterApplicantMutation, RegisterApplicantMutationVariables>;

export const SetApplicantFactsDocument = "mutation SetApplicantFacts($key: ID!, $id: ID!, $facts: JSON!) {\n  setApplicantFacts(key: $key, id: $id, facts: $facts) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<SetApplicantFactsMutation, SetApplicantFactsMutationVariables>;

export const GiveHrOpinionDocument = "mutation GiveHrOpinion($key: ID!, $id: ID!, $words: String!) {\n  giveHrOpinion(key: $key, id: $id, words: $words) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<GiveHrOpinionMutation, GiveHrOpinionMutationVariables>;

export const GiveDepartmentOpinionDocument = "mutation GiveDepartmentOpinion($key: ID!, $id: ID!, $words: String!) {\n  giveDepartmentOpinion(key: $key, id: $id, words: $words) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<GiveDepartmentOpinionMutation, GiveDepartmentOpinionMutationVariables>;

export const SetApplicantPapersDocument = "mutation SetApplicantPapers($key: ID!, $id: ID!, $papers: SignOnPapersInput!) {\n  setApplicantPapers(key: $key, id: $id, papers: $papers) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<SetApplicantPapersMutation, SetApplicantPapersMutationVariables>;

export const AddInductionSessionDocument = "mutation AddInductionSession($key: ID!, $id: ID!, $session: String!, $speaker: String!, $heldOn: String!) {\n  addInductionSession(\n    key: $key\n    id: $id\n    session: $session\n    speaker: $speaker\n    heldOn: $heldOn\n  ) {\n    ...ApplicantParts\n  }\n}\nfragment ApplicantParts on Applicant {\n  id\n  vacancyId\n  vacancyName\n  name\n  sex\n  birthDate\n  identityMasked\n  channel\n  source\n  appliedOn\n  facts\n  eligible\n  eligibilityResultId\n  opinionHr\n  opinionDepartment\n  papersResultId\n  state\n  stateName\n  employeeId\n  closedOn\n  demonstration\n  signOn {\n    documents\n    photos\n    holdsTitle\n  }\n  induction {\n    session\n    speaker\n    heldOn\n  }\n}" as unknown as TypedDocumentNode<AddInductionSessionMutation, AddInductionSessionMutationVariables>;

export const DeparturesDocument = "query Departures($first: Int!, $skip: Int, $orderBy: String, $open: Boolean) {\n  departures(first: $first, skip: $skip, orderBy: $orderBy, open: $open) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeId\n        employeeName\n        kind\n        submittedOn\n        reason\n        proposedLastDay\n        lastDay\n        state\n        closedOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<DeparturesQuery, DeparturesQueryVariables>;

export const DepartureDetailDocument = "query DepartureDetail($id: ID!) {\n  departure(id: $id) {\n    ...DepartureParts\n  }\n}\nfragment DepartureParts on Departure {\n  id\n  employeeId\n  employeeName\n  kind\n  submittedOn\n  reason\n  proposedLastDay\n  lastDay\n  earlyLeaveConsented\n  financeStaff\n  financeHandoverSupervised\n  ground\n  facts\n  evidence\n  holdGround\n  signedByEmployeeAt\n  signedByEmployerAt\n  state\n  closedOn\n  items {\n    id\n    name\n    quantity\n    takenBy\n    doneOn\n    doneByName\n  }\n  papers {\n    document\n    name\n    handedInOn\n  }\n  legalWarnings {\n    code\n    name\n  }\n  basis {\n    ...PersonnelBasis\n  }\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<DepartureDetailQuery, DepartureDetailQueryVariables>;

export const MyDepartureDocument = "query MyDeparture {\n  myDeparture {\n    ...DepartureParts\n  }\n}\nfragment DepartureParts on Departure {\n  id\n  employeeId\n  employeeName\n  kind\n  submittedOn\n  reason\n  proposedLastDay\n  lastDay\n  earlyLeaveConsented\n  financeStaff\n  financeHandoverSupervised\n  ground\n  facts\n  evidence\n  holdGround\n  signedByEmployeeAt\n  signedByEmployerAt\n  state\n  closedOn\n  items {\n    id\n    name\n    quantity\n    takenBy\n    doneOn\n    doneByName\n  }\n  papers {\n    document\n    name\n    handedInOn\n  }\n  legalWarnings {\n    code\n    name\n  }\n  basis {\n    ...PersonnelBasis\n  }\n}\nfragment PersonnelBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyDepartureQuery, MyDepartureQueryVariables>;

export const ResignDocument = "mutation Resign($key: ID!, $reason: String!, $proposedLastDay: String, $clause: String) {\n  resign(\n    key: $key\n    reason: $reason\n    proposedLastDay: $proposedLastDay\n    clause: $clause\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ResignMutation, ResignMutationVariables>;

export const ProposeDismissalDocument = "mutation ProposeDismissal($key: ID!, $employeeId: ID!, $reason: String!, $ground: String!, $facts: JSON!, $evidence: String) {\n  proposeDismissal(\n    key: $key\n    employeeId: $employeeId\n    reason: $reason\n    ground: $ground\n    facts: $facts\n    evidence: $evidence\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ProposeDismissalMutation, ProposeDismissalMutationVariables>;

export const DraftAgreedEndDocument = "mutation DraftAgreedEnd($key: ID!, $employeeId: ID!, $reason: String!, $lastDay: String!) {\n  draftAgreedEnd(\n    key: $key\n    employeeId: $employeeId\n    reason: $reason\n    lastDay: $lastDay\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<DraftAgreedEndMutation, DraftAgreedEndMutationVariables>;

export const ChangeDepartureDocument = "mutation ChangeDeparture($key: ID!, $input: DepartureChangeInput!) {\n  changeDeparture(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ChangeDepartureMutation, ChangeDepartureMutationVariables>;

export const AddHandoverItemDocument = "mutation AddHandoverItem($key: ID!, $departureId: ID!, $name: String!, $quantity: Int!, $takenBy: String!) {\n  addHandoverItem(\n    key: $key\n    departureId: $departureId\n    name: $name\n    quantity: $quantity\n    takenBy: $takenBy\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddHandoverItemMutation, AddHandoverItemMutationVariables>;

export const FinishHandoverItemDocument = "mutation FinishHandoverItem($key: ID!, $itemId: ID!) {\n  finishHandoverItem(key: $key, itemId: $itemId) {\n    id\n  }\n}" as unknown as TypedDocumentNode<FinishHandoverItemMutation, FinishHandoverItemMutationVariables>;

export const SignAgreedEndDocument = "mutation SignAgreedEnd($key: ID!, $id: ID!) {\n  signAgreedEnd(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SignAgreedEndMutation, SignAgreedEndMutationVariables>;

export const PlacedWorkersDocument = "query PlacedWorkers($first: Int!, $skip: Int, $orderBy: String, $text: String, $current: Boolean) {\n  placedWorkers(\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n    text: $text\n    current: $current\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeName\n        certificateName\n        hostUnitName\n        project\n        startsOn\n        endsOn\n        standings {\n          kind\n          zh\n          en\n          on\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PlacedWorkersQuery, PlacedWorkersQueryVariables>;

export const HostProbationsDocument = "query HostProbations($open: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  hostProbations(open: $open, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeName\n        hiredOn\n        hostUnitName\n        requestedOn\n        dueOn\n        outcome\n        opinion\n        signedBy\n        givenOn\n        resultId\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<HostProbationsQuery, HostProbationsQueryVariables>;

export const GiveHostProbationDocument = "mutation GiveHostProbation($key: ID!, $input: HostProbationInput!) {\n  giveHostProbation(key: $key, input: $input) {\n    id\n    outcome\n  }\n}" as unknown as TypedDocumentNode<GiveHostProbationMutation, GiveHostProbationMutationVariables>;

export const AskHostProbationDocument = "mutation AskHostProbation($key: ID!, $employeeId: ID!) {\n  askHostProbation(key: $key, employeeId: $employeeId)\n}" as unknown as TypedDocumentNode<AskHostProbationMutation, AskHostProbationMutationVariables>;

export const MyFileChangesDocument = "query MyFileChanges {\n  myFileChanges {\n    ...FileChangeLine\n  }\n}\nfragment FileChangeLine on FileChange {\n  id\n  employeeId\n  employeeName\n  kind\n  valueMasked\n  state\n  askedAt\n  decidedAt\n  reason\n}" as unknown as TypedDocumentNode<MyFileChangesQuery, MyFileChangesQueryVariables>;

export const FileChangesDocument = "query FileChanges($open: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  fileChanges(open: $open, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...FileChangeLine\n        documentsGiven {\n          id\n          kind\n          about\n          name\n          bytes\n          uploadedAt\n          uploadedByName\n          withdrawnFor\n        }\n      }\n    }\n  }\n}\nfragment FileChangeLine on FileChange {\n  id\n  employeeId\n  employeeName\n  kind\n  valueMasked\n  state\n  askedAt\n  decidedAt\n  reason\n}" as unknown as TypedDocumentNode<FileChangesQuery, FileChangesQueryVariables>;

export const AskFileChangeDocument = "mutation AskFileChange($key: ID!, $input: FileChangeInput!) {\n  askFileChange(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<AskFileChangeMutation, AskFileChangeMutationVariables>;

export const WithdrawFileChangeDocument = "mutation WithdrawFileChange($key: ID!, $id: ID!) {\n  withdrawFileChange(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<WithdrawFileChangeMutation, WithdrawFileChangeMutationVariables>;

export const RevealFileChangeDocument = "mutation RevealFileChange($id: ID!) {\n  revealFileChange(id: $id)\n}" as unknown as TypedDocumentNode<RevealFileChangeMutation, RevealFileChangeMutationVariables>;

export const DecideFileChangeDocument = "mutation DecideFileChange($key: ID!, $id: ID!, $accept: Boolean!, $reason: String) {\n  decideFileChange(key: $key, id: $id, accept: $accept, reason: $reason)\n}" as unknown as TypedDocumentNode<DecideFileChangeMutation, DecideFileChangeMutationVariables>;
