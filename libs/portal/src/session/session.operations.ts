// Generated from session.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type SessionStage =
  | 'changePassword'
  | 'full'
  | 'secondFactor';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { userId: string, name: string, signInName: string, stage: SessionStage, roles: Array<string>, roleNames: Array<string>, mainWork: Array<string>, permissions: Array<string>, totpEnrolled: boolean, today: string, tenant: { id: string, slug: string, name: string, kind: string, packId: string, demonstration: boolean } | null, unit: { id: string, name: string, code: string, kind: string, path: string, level: number } | null, memberships: Array<{ unitId: string, unitName: string, tenantName: string, roles: Array<string>, current: boolean }> } | null };

export type DocumentTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentTermsQuery = { documentTerms: Array<{ zh: string, en: string }> };

export type SignInMutationVariables = Exact<{
  name: string;
  password: string;
}>;


export type SignInMutation = { signIn: { stage: SessionStage } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { stage: SessionStage } };

export type ChangePasswordMutationVariables = Exact<{
  current?: string | null | undefined;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword: { stage: SessionStage } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SwitchUnitMutationVariables = Exact<{
  unitId: string;
}>;


export type SwitchUnitMutation = { switchUnit: { stage: SessionStage } };

export const ViewerDocument = "query Viewer {\n  viewer {\n    userId\n    name\n    signInName\n    stage\n    roles\n    roleNames\n    mainWork\n    permissions\n    totpEnrolled\n    today\n    tenant {\n      id\n      slug\n      name\n      kind\n      packId\n      demonstration\n    }\n    unit {\n      id\n      name\n      code\n      kind\n      path\n      level\n    }\n    memberships {\n      unitId\n      unitName\n      tenantName\n      roles\n      current\n    }\n  }\n}" as unknown as TypedDocumentNode<ViewerQuery, ViewerQueryVariables>;

export const DocumentTermsDocument = "query DocumentTerms {\n  documentTerms {\n    zh\n    en\n  }\n}" as unknown as TypedDocumentNode<DocumentTermsQuery, DocumentTermsQueryVariables>;

export const SignInDocument = "mutation SignIn($name: String!, $password: String!) {\n  signIn(name: $name, password: $password) {\n    stage\n  }\n}" as unknown as TypedDocumentNode<SignInMutation, SignInMutationVariables>;

export const ConfirmSecondFactorDocument = "mutation ConfirmSecondFactor($code: String!) {\n  confirmSecondFactor(code: $code) {\n    stage\n  }\n}" as unknown as TypedDocumentNode<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;

export const ChangePasswordDocument = "mutation ChangePassword($current: String, $next: String!) {\n  changePassword(current: $current, next: $next) {\n    stage\n  }\n}" as unknown as TypedDocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;

export const SignOutDocument = "mutation SignOut {\n  signOut\n}" as unknown as TypedDocumentNode<SignOutMutation, SignOutMutationVariables>;

export const SwitchUnitDocument = "mutation SwitchUnit($unitId: ID!) {\n  switchUnit(unitId: $unitId) {\n    stage\n  }\n}" as unknown as TypedDocumentNode<SwitchUnitMutation, SwitchUnitMutationVariables>;
