// Generated from explorer.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type PolicyPacksQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyPacksQuery = { policyPacks: Array<{ id: string, title: string, documentNumber: string, issuer: string, inForceFrom: string | null, version: string, side: string, current: boolean, provisionCount: number, decisionCount: number }> };

export type PolicyPackQueryVariables = Exact<{
  id: string;
}>;


export type PolicyPackQuery = { policyPack: { id: string, title: string, documentNumber: string, issuer: string, inForceFrom: string | null, version: string, side: string, current: boolean, provisionCount: number, decisionCount: number, chapters: Array<{ title: string, provisions: Array<{ id: string, article: string, kind: string, says: string, reading: string | null, shows: string | null, source: string | null, code: Array<string>, cases: number, gap: string | null, where: Array<{ zh: string, address: string | null }> }> }>, decisions: Array<{ name: string, zh: string, capability: string, applies: Array<string>, versions: Array<string> }>, parameters: Array<{ id: string, zh: string, provision: string, open: boolean, schema: unknown, rows: Array<{ id: string | null, from: string, value: unknown, source: string | null, ofTenant: boolean }> }> } | null };

export type PolicyDecisionsQueryVariables = Exact<{
  id: string;
}>;


export type PolicyDecisionsQuery = { policyPack: { id: string, title: string, decisions: Array<{ name: string, zh: string, capability: string, applies: Array<string>, versions: Array<string>, factsSchema: unknown, answerSchema: unknown }>, chapters: Array<{ provisions: Array<{ id: string, article: string, says: string, reading: string | null }> }> } | null };

export type CapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilitiesQuery = { capabilities: Array<{ key: string, zh: string, rule: string }> };

export type CombinableDecisionsQueryVariables = Exact<{
  id: string;
}>;


export type CombinableDecisionsQuery = { policyPack: { id: string, title: string, side: string, decisions: Array<{ name: string, zh: string, capability: string, contributesTo: Array<string>, factsSchema: unknown, answerSchema: unknown }>, chapters: Array<{ provisions: Array<{ id: string, article: string, says: string, reading: string | null }> }> } | null };

export type CombineDecisionsQueryVariables = Exact<{
  request: unknown;
}>;


export type CombineDecisionsQuery = { combineDecisions: unknown };

export type ThingNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ThingNamesQuery = { thingNames: Array<{ thing: string, name: { zh: string, en: string } }> };

export const PolicyPacksDocument = "query PolicyPacks {\n  policyPacks {\n    id\n    title\n    documentNumber\n    issuer\n    inForceFrom\n    version\n    side\n    current\n    provisionCount\n    decisionCount\n  }\n}" as unknown as TypedDocumentNode<PolicyPacksQuery, PolicyPacksQueryVariables>;

export const PolicyPackDocument = "query PolicyPack($id: ID!) {\n  policyPack(id: $id) {\n    id\n    title\n    documentNumber\n    issuer\n    inForceFrom\n    version\n    side\n    current\n    provisionCount\n    decisionCount\n    chapters {\n      title\n      provisions {\n        id\n        article\n        kind\n        says\n        reading\n        shows\n        source\n        code\n        cases\n        where {\n          zh\n          address\n        }\n        gap\n      }\n    }\n    decisions {\n      name\n      zh\n      capability\n      applies\n      versions\n    }\n    parameters {\n      id\n      zh\n      provision\n      open\n      schema\n      rows {\n        id\n        from\n        value\n        source\n        ofTenant\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PolicyPackQuery, PolicyPackQueryVariables>;

export const PolicyDecisionsDocument = "query PolicyDecisions($id: ID!) {\n  policyPack(id: $id) {\n    id\n    title\n    decisions {\n      name\n      zh\n      capability\n      applies\n      versions\n      factsSchema\n      answerSchema\n    }\n    chapters {\n      provisions {\n        id\n        article\n        says\n        reading\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PolicyDecisionsQuery, PolicyDecisionsQueryVariables>;

export const CapabilitiesDocument = "query Capabilities {\n  capabilities {\n    key\n    zh\n    rule\n  }\n}" as unknown as TypedDocumentNode<CapabilitiesQuery, CapabilitiesQueryVariables>;

export const CombinableDecisionsDocument = "query CombinableDecisions($id: ID!) {\n  policyPack(id: $id) {\n    id\n    title\n    side\n    decisions {\n      name\n      zh\n      capability\n      contributesTo\n      factsSchema\n      answerSchema\n    }\n    chapters {\n      provisions {\n        id\n        article\n        says\n        reading\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<CombinableDecisionsQuery, CombinableDecisionsQueryVariables>;

export const CombineDecisionsDocument = "query CombineDecisions($request: JSON!) {\n  combineDecisions(request: $request)\n}" as unknown as TypedDocumentNode<CombineDecisionsQuery, CombineDecisionsQueryVariables>;

export const ThingNamesDocument = "query ThingNames {\n  thingNames {\n    thing\n    name {\n      zh\n      en\n    }\n  }\n}" as unknown as TypedDocumentNode<ThingNamesQuery, ThingNamesQueryVariables>;
