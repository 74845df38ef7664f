// Generated from account.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type StartTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type StartTotpMutation = { startTotp: { secret: string, uri: string } };

export type ConfirmTotpMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmTotpMutation = { confirmTotp: { recoveryCodes: Array<string> } };

export const StartTotpDocument = "mutation StartTotp {\n  startTotp {\n    secret\n    uri\n  }\n}" as unknown as TypedDocumentNode<StartTotpMutation, StartTotpMutationVariables>;

export const ConfirmTotpDocument = "mutation ConfirmTotp($code: String!) {\n  confirmTotp(code: $code) {\n    recoveryCodes\n  }\n}" as unknown as TypedDocumentNode<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
