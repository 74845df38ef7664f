// Generated from overview.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type PlacesBelowQueryVariables = Exact<{
  year: number;
  unitId?: string | null | undefined;
}>;


export type PlacesBelowQuery = { moneyBelow: Array<{ unitId: string, name: string, kind: string, posts: number, filled: number, junior: number, third: number, second: number, first: number, actualTotal: string, province: string, city: string, county: string, directCity: string, advancedProvince: string }> };

export type OverviewPlanQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewPlanQuery = { yearPlans: Array<{ id: string, year: number, postTotal: number, juniorPercent: string, thirdPercent: string, secondPercent: string, firstPercent: string, sourceDocument: string }>, fundingYears: Array<{ id: string, year: number, state: string }> };

export type OverviewAdvancesQueryVariables = Exact<{
  year: number;
  unitId?: string | null | undefined;
}>;


export type OverviewAdvancesQuery = { paidOut: Array<{ quarter: number, opensOn: string, payments: number, paidPayments: number, planned: string, paid: string, received: string }>, arriving: Array<{ quarter: number, opensOn: string, payments: number, paidPayments: number, planned: string, paid: string, received: string }> };

export type OverviewOverdueQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewOverdueQuery = { mine: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, title: string, subject: string, subjectId: string, instanceId: string | null, address: string, dueOn: string | null, workingDaysLeft: number | null, from: string | null, provision: { id: string, article: string, says: string } | null } }> }, watched: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, title: string, subject: string, subjectId: string, instanceId: string | null, address: string, dueOn: string | null, workingDaysLeft: number | null, from: string | null, provision: { id: string, article: string, says: string } | null } }> } };

export const PlacesBelowDocument = "query PlacesBelow($year: Int!, $unitId: ID) {\n  moneyBelow(year: $year, unitId: $unitId) {\n    unitId\n    name\n    kind\n    posts\n    filled\n    junior\n    third\n    second\n    first\n    actualTotal\n    province\n    city\n    county\n    directCity\n    advancedProvince\n  }\n}" as unknown as TypedDocumentNode<PlacesBelowQuery, PlacesBelowQueryVariables>;

export const OverviewPlanDocument = "query OverviewPlan {\n  yearPlans {\n    id\n    year\n    postTotal\n    juniorPercent\n    thirdPercent\n    secondPercent\n    firstPercent\n    sourceDocument\n  }\n  fundingYears {\n    id\n    year\n    state\n  }\n}" as unknown as TypedDocumentNode<OverviewPlanQuery, OverviewPlanQueryVariables>;

export const OverviewAdvancesDocument = "query OverviewAdvances($year: Int!, $unitId: ID) {\n  paidOut: advanceQuarters(year: $year, unitId: $unitId, received: false) {\n    quarter\n    opensOn\n    payments\n    paidPayments\n    planned\n    paid\n    received\n  }\n  arriving: advanceQuarters(year: $year, unitId: $unitId, received: true) {\n    quarter\n    opensOn\n    payments\n    paidPayments\n    planned\n    paid\n    received\n  }\n}" as unknown as TypedDocumentNode<OverviewAdvancesQuery, OverviewAdvancesQueryVariables>;

export const OverviewOverdueDocument = "query OverviewOverdue {\n  mine: todos(box: open, light: overdue, first: 5) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        title\n        subject\n        subjectId\n        instanceId\n        address\n        dueOn\n        workingDaysLeft\n        from\n        provision {\n          id\n          article\n          says\n        }\n      }\n    }\n  }\n  watched: todos(box: supervised, light: overdue, first: 5) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        title\n        subject\n        subjectId\n        instanceId\n        address\n        dueOn\n        workingDaysLeft\n        from\n        provision {\n          id\n          article\n          says\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<OverviewOverdueQuery, OverviewOverdueQueryVariables>;
