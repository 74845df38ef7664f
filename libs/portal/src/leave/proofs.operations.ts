// Generated from proofs.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type LeaveProofInput = {
  code: string;
  details?: unknown;
  documentIds?: Array<string>;
  id: string;
  onPaper?: boolean;
};

export type ProofBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type LeaveProofsQueryVariables = Exact<{
  id: string;
}>;


export type LeaveProofsQuery = { leaveRequest: { id: string, isMine: boolean, standing: string, proofChecker: string | null, mayOpenProofs: boolean, mayCheckProofs: boolean, proofDetails: unknown, proofs: Array<{ id: string, code: string, zh: string, state: string, onPaper: boolean, dueOn: string | null, givenOn: string | null, checkedByName: string | null, checkedAt: string | null, note: string | null, dueBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, files: Array<{ id: string, name: string, bytes: number, uploadedAt: string, uploadedByName: string | null, withdrawnFor: string | null }> }>, proofLooks: Array<{ at: string, who: string | null, name: string, reason: string | null }> } | null };

export type GiveLeaveProofMutationVariables = Exact<{
  key: string;
  input: LeaveProofInput;
}>;


export type GiveLeaveProofMutation = { giveLeaveProof: { id: string } };

export type CheckLeaveProofMutationVariables = Exact<{
  key: string;
  id: string;
  code: string;
  accepted: boolean;
  note?: string | null | undefined;
}>;


export type CheckLeaveProofMutation = { checkLeaveProof: { id: string } };

export const LeaveProofsDocument = "query LeaveProofs($id: ID!) {\n  leaveRequest(id: $id) {\n    id\n    isMine\n    standing\n    proofChecker\n    mayOpenProofs\n    mayCheckProofs\n    proofDetails\n    proofs {\n      id\n      code\n      zh\n      state\n      onPaper\n      dueOn\n      givenOn\n      checkedByName\n      checkedAt\n      note\n      dueBasis {\n        ...ProofBasis\n      }\n      files {\n        id\n        name\n        bytes\n        uploadedAt\n        uploadedByName\n        withdrawnFor\n      }\n    }\n    proofLooks {\n      at\n      who\n      name\n      reason\n    }\n  }\n}\nfragment ProofBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  output\n  reasons\n  parameters\n  provisions {\n    id\n    article\n    says\n  }\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n}" as unknown as TypedDocumentNode<LeaveProofsQuery, LeaveProofsQueryVariables>;

export const GiveLeaveProofDocument = "mutation GiveLeaveProof($key: ID!, $input: LeaveProofInput!) {\n  giveLeaveProof(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<GiveLeaveProofMutation, GiveLeaveProofMutationVariables>;

export const CheckLeaveProofDocument = "mutation CheckLeaveProof($key: ID!, $id: ID!, $code: String!, $accepted: Boolean!, $note: String) {\n  checkLeaveProof(\n    key: $key\n    id: $id\n    code: $code\n    accepted: $accepted\n    note: $note\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<CheckLeaveProofMutation, CheckLeaveProofMutationVariables>;
