// Generated from administration.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type ParameterInput = {
  from: string;
  parameter: string;
  sourceDocument: string;
  value: unknown;
};

export type RoleEndInput = {
  id: string;
  lastDay: string;
};

export type RoleGrantInput = {
  from: string;
  role: string;
  unitId: string;
  userId: string;
};

export type StatutoryDayInput = {
  date: string;
  name: string;
};

export type UnitInput = {
  code: string;
  divisionCode?: string | null | undefined;
  kind: string;
  name: string;
  parentId: string;
  validFrom: string;
};

export type UnitMoveInputType = {
  id: string;
  /** 生效日期，不晚于今天 */
  movedOn: string;
  /** 新的上级单位 */
  parentId: string;
  /** 依据文件 */
  sourceDocument: string;
};

export type UserInput = {
  name: string;
  roles: Array<string>;
  signInName: string;
  telephone?: string | null | undefined;
  unitId: string;
};

export type WorkCalendarInput = {
  daysOff: Array<string>;
  makeupWorkdays: Array<string>;
  sourceDocument: string;
  statutory: Array<StatutoryDayInput>;
  year: number;
};

export type UsersQueryVariables = Exact<{
  text?: string | null | undefined;
  role?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, name: string, signInName: string, telephoneMasked: string | null, closed: boolean, lockedUntil: string | null, totpEnrolled: boolean, memberships: Array<{ unitId: string, unitName: string, roles: Array<string> }> } }> } };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ key: string, name: { zh: string, en: string } }> };

export type UnitsQueryVariables = Exact<{
  parentId?: string | null | undefined;
}>;


export type UnitsQuery = { organisationUnits: Array<{ id: string, parentId: string | null, name: string, code: string, kind: string, divisionCode: string | null, level: number, validFrom: string, validTo: string | null, childCount: number }> };

export type OwnParametersQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnParametersQuery = { policyPacks: Array<{ id: string, title: string, current: boolean, parameters: Array<{ id: string, zh: string, provision: string, open: boolean, schema: unknown, rows: Array<{ id: string | null, from: string, value: unknown, source: string | null, ofTenant: boolean }> }> }> };

export type WorkCalendarQueryVariables = Exact<{
  year: number;
}>;


export type WorkCalendarQuery = { workCalendar: { year: number, notice: string, days: Array<{ day: string, kind: string, name: string | null }> } | null };

export type CreateUserMutationVariables = Exact<{
  key: string;
  input: UserInput;
}>;


export type CreateUserMutation = { createUser: { userId: string, temporaryPassword: string } };

export type CloseUserMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type CloseUserMutation = { closeUser: { id: string, closed: boolean } };

export type ResetPasswordMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ResetPasswordMutation = { resetPassword: { userId: string, temporaryPassword: string } };

export type CreateUnitMutationVariables = Exact<{
  key: string;
  input: UnitInput;
}>;


export type CreateUnitMutation = { createUnit: { id: string } };

export type SetParameterMutationVariables = Exact<{
  key: string;
  input: ParameterInput;
}>;


export type SetParameterMutation = { setParameter: { id: string } };

export type WithdrawParameterMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type WithdrawParameterMutation = { withdrawParameter: boolean };

export type UnitMovesQueryVariables = Exact<{
  unitId: string;
}>;


export type UnitMovesQuery = { unitMoves: Array<{ id: string, fromParentName: string, toParentName: string, movedOn: string, sourceDocument: string }> };

export type MoveUnitMutationVariables = Exact<{
  key: string;
  input: UnitMoveInputType;
}>;


export type MoveUnitMutation = { moveUnit: { id: string } };

export type UnitQueryVariables = Exact<{
  id: string;
}>;


export type UnitQuery = { organisationUnit: { id: string, parentId: string | null, parentName: string | null, name: string, code: string, kind: string, divisionCode: string | null, level: number, validFrom: string, validTo: string | null, childCount: number } | null };

export type RolesHeldQueryVariables = Exact<{
  userId: string;
}>;


export type RolesHeldQuery = { rolesHeld: Array<{ id: string, unitId: string, unitName: string, role: string, from: string, to: string | null, standsInFor: string | null, roleName: { zh: string, en: string } }> };

export type GrantRoleMutationVariables = Exact<{
  key: string;
  input: RoleGrantInput;
}>;


export type GrantRoleMutation = { grantRole: string };

export type EndRoleMutationVariables = Exact<{
  key: string;
  input: RoleEndInput;
}>;


export type EndRoleMutation = { endRole: string };

export type SetWorkCalendarMutationVariables = Exact<{
  key: string;
  input: WorkCalendarInput;
}>;


export type SetWorkCalendarMutation = { setWorkCalendar: { year: number } };

export const UsersDocument = "query Users($text: String, $role: String, $first: Int, $skip: Int) {\n  users(text: $text, role: $role, first: $first, skip: $skip) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        name\n        signInName\n        telephoneMasked\n        closed\n        lockedUntil\n        totpEnrolled\n        memberships {\n          unitId\n          unitName\n          roles\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<UsersQuery, UsersQueryVariables>;

export const RolesDocument = "query Roles {\n  roles {\n    key\n    name {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<RolesQuery, RolesQueryVariables>;

export const UnitsDocument = "query Units($parentId: ID) {\n  organisationUnits(parentId: $parentId) {\n    id\n    parentId\n    name\n    code\n    kind\n    divisionCode\n    level\n    validFrom\n    validTo\n    childCount\n  }\n}" as unknown as TypedDocumentNode<UnitsQuery, UnitsQueryVariables>;

export const OwnParametersDocument = "query OwnParameters {\n  policyPacks {\n    id\n    title\n    current\n    parameters {\n      id\n      zh\n      provision\n      open\n      schema\n      rows {\n        id\n        from\n        value\n        source\n        ofTenant\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<OwnParametersQuery, OwnParametersQueryVariables>;

export const WorkCalendarDocument = "query WorkCalendar($year: Int!) {\n  workCalendar(year: $year) {\n    year\n    notice\n    days {\n      day\n      kind\n      name\n    }\n  }\n}" as unknown as TypedDocumentNode<WorkCalendarQuery, WorkCalendarQueryVariables>;

export const CreateUserDocument = "mutation CreateUser($key: ID!, $input: UserInput!) {\n  createUser(key: $key, input: $input) {\n    userId\n    temporaryPassword\n  }\n}" as unknown as TypedDocumentNode<CreateUserMutation, CreateUserMutationVariables>;

export const CloseUserDocument = "mutation CloseUser($key: ID!, $id: ID!) {\n  closeUser(key: $key, id: $id) {\n    id\n    closed\n  }\n}" as unknown as TypedDocumentNode<CloseUserMutation, CloseUserMutationVariables>;

export const ResetPasswordDocument = "mutation ResetPassword($key: ID!, $id: ID!) {\n  resetPassword(key: $key, id: $id) {\n    userId\n    temporaryPassword\n  }\n}" as unknown as TypedDocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;

export const CreateUnitDocument = "mutation CreateUnit($key: ID!, $input: UnitInput!) {\n  createUnit(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<CreateUnitMutation, CreateUnitMutationVariables>;

export const SetParameterDocument = "mutation SetParameter($key: ID!, $input: ParameterInput!) {\n  setParameter(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetParameterMutation, SetParameterMutationVariables>;

export const WithdrawParameterDocument = "mutation WithdrawParameter($key: ID!, $id: ID!) {\n  withdrawParameter(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<WithdrawParameterMutation, WithdrawParameterMutationVariables>;

export const UnitMovesDocument = "query UnitMoves($unitId: ID!) {\n  unitMoves(unitId: $unitId) {\n    id\n    fromParentName\n    toParentName\n    movedOn\n    sourceDocument\n  }\n}" as unknown as TypedDocumentNode<UnitMovesQuery, UnitMovesQueryVariables>;

export const MoveUnitDocument = "mutation MoveUnit($key: ID!, $input: UnitMoveInputType!) {\n  moveUnit(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<MoveUnitMutation, MoveUnitMutationVariables>;

export const UnitDocument = "query Unit($id: ID!) {\n  organisationUnit(id: $id) {\n    id\n    parentId\n    parentName\n    name\n    code\n    kind\n    divisionCode\n    level\n    validFrom\n    validTo\n    childCount\n  }\n}" as unknown as TypedDocumentNode<UnitQuery, UnitQueryVariables>;

export const RolesHeldDocument = "query RolesHeld($userId: ID!) {\n  rolesHeld(userId: $userId) {\n    id\n    unitId\n    unitName\n    role\n    roleName {\n      zh\n      en\n    }\n    from\n    to\n    standsInFor\n  }\n}" as unknown as TypedDocumentNode<RolesHeldQuery, RolesHeldQueryVariables>;

export const GrantRoleDocument = "mutation GrantRole($key: ID!, $input: RoleGrantInput!) {\n  grantRole(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;

export const EndRoleDocument = "mutation EndRole($key: ID!, $input: RoleEndInput!) {\n  endRole(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<EndRoleMutation, EndRoleMutationVariables>;

export const SetWorkCalendarDocument = "mutation SetWorkCalendar($key: ID!, $input: WorkCalendarInput!) {\n  setWorkCalendar(key: $key, input: $input) {\n    year\n  }\n}" as unknown as TypedDocumentNode<SetWorkCalendarMutation, SetWorkCalendarMutationVariables>;
