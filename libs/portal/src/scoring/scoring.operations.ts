// Generated from scoring.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type OpenScoringRoundInput = {
  number: number;
  scheme: string;
  unitId: string;
  year: number;
};

export type ScoringSchemesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoringSchemesQuery = { scoringSchemes: Array<{ id: string, zh: string, rounds: Array<string>, unitKinds: Array<string> }> };

export type ScoringRoundsQueryVariables = Exact<{
  scheme?: string | null | undefined;
  state?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringRoundsQuery = { scoringRounds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, title: string, unitName: string | null, state: string, computedAt: string | null, publishedOn: string | null, noticeEndsOn: string | null, summary: { people: number, scored: number } | null } }> } };

export type ScoringRoundQueryVariables = Exact<{
  id: string;
}>;


export type ScoringRoundQuery = { scoringRound: { id: string, title: string, scheme: string, unitName: string | null, state: string, settings: unknown, settingsSchema: unknown, seed: string | null, seedHash: string, jobRunId: string | null, latestRunId: string | null, computedAt: string | null, publishedOn: string | null, noticeEndsOn: string | null, appealEndsOn: string | null, mayRun: boolean, mayPublish: boolean, crossScoring: Array<{ unit: string, scores: string }>, summary: { people: number, scored: number, differences: number, tiers: Array<{ tier: string | null, zh: string, people: number }> } | null } | null };

export type BasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type ScoringResultsQueryVariables = Exact<{
  roundId: string;
  tier?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringResultsQuery = { scoringResults: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, unitName: string, score: string | null, rank: number | null, tierZh: string | null, missing: Array<string>, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, consequences: Array<{ id: string, zh: string, words: string, amount: string | null, resultId: string }>, consequenceBases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }> } }> } };

export type MyScoringResultsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyScoringResultsQuery = { myScoringResults: Array<{ id: string, roundTitle: string, score: string | null, rank: number | null, tierZh: string | null, appealEndsOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, consequences: Array<{ id: string, zh: string, words: string, amount: string | null, resultId: string }>, consequenceBases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }> }> };

export type ScoringDifferencesQueryVariables = Exact<{
  runId: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ScoringDifferencesQuery = { scoringDifferences: { totalCount: number, edges: Array<{ node: { id: string, personName: string, basis: string, before: unknown, after: unknown } }> } };

export type ScoringSubjectsQueryVariables = Exact<{
  roundId: string;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringSubjectsQuery = { scoringSubjects: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, unitName: string, outstanding: number } }> } };

export type RatingFormQueryVariables = Exact<{
  subjectId: string;
}>;


export type RatingFormQuery = { ratingForm: { subjectId: string, personName: string, unitName: string, roundTitle: string, state: string, schema: unknown, given: unknown, items: Array<{ id: string, zh: string, source: string }> } };

export type GiveRatingsMutationVariables = Exact<{
  key: string;
  subjectId: string;
  values: unknown;
}>;


export type GiveRatingsMutation = { giveRatings: { subjectId: string } };

export type OpenScoringRoundMutationVariables = Exact<{
  key: string;
  input: OpenScoringRoundInput;
}>;


export type OpenScoringRoundMutation = { openScoringRound: { id: string } };

export type SettleScoringRoundMutationVariables = Exact<{
  key: string;
  id: string;
  settings: unknown;
}>;


export type SettleScoringRoundMutation = { settleScoringRound: { id: string } };

export type ComputeScoringRoundMutationVariables = Exact<{
  key: string;
  id: string;
  basis?: string | null | undefined;
}>;


export type ComputeScoringRoundMutation = { computeScoringRound: string };

export type AdoptScoringRunMutationVariables = Exact<{
  key: string;
  id: string;
  runId: string;
}>;


export type AdoptScoringRunMutation = { adoptScoringRun: { id: string } };

export type PublishScoringRoundMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type PublishScoringRoundMutation = { publishScoringRound: { id: string } };

export type FinaliseScoringRoundMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type FinaliseScoringRoundMutation = { finaliseScoringRound: { id: string } };

export const ScoringSchemesDocument = "query ScoringSchemes {\n  scoringSchemes {\n    id\n    zh\n    rounds\n    unitKinds\n  }\n}" as unknown as TypedDocumentNode<ScoringSchemesQuery, ScoringSchemesQueryVariables>;

export const ScoringRoundsDocument = "query ScoringRounds($scheme: String, $state: String, $first: Int, $skip: Int, $orderBy: String) {\n  scoringRounds(\n    scheme: $scheme\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        title\n        unitName\n        state\n        computedAt\n        publishedOn\n        noticeEndsOn\n        summary {\n          people\n          scored\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringRoundsQuery, ScoringRoundsQueryVariables>;

export const ScoringRoundDocument = "query ScoringRound($id: ID!) {\n  scoringRound(id: $id) {\n    id\n    title\n    scheme\n    unitName\n    state\n    settings\n    settingsSchema\n    seed\n    seedHash\n    jobRunId\n    latestRunId\n    computedAt\n    publishedOn\n    noticeEndsOn\n    appealEndsOn\n    mayRun\n    mayPublish\n    crossScoring {\n      unit\n      scores\n    }\n    summary {\n      people\n      scored\n      differences\n      tiers {\n        tier\n        zh\n        people\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringRoundQuery, ScoringRoundQueryVariables>;

export const ScoringResultsDocument = "query ScoringResults($roundId: ID!, $tier: String, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  scoringResults(\n    roundId: $roundId\n    tier: $tier\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        unitName\n        score\n        rank\n        tierZh\n        missing\n        basis {\n          ...Basis\n        }\n        consequences {\n          id\n          zh\n          words\n          amount\n          resultId\n        }\n        consequenceBases {\n          ...Basis\n        }\n      }\n    }\n  }\n}\nfragment Basis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<ScoringResultsQuery, ScoringResultsQueryVariables>;

export const MyScoringResultsDocument = "query MyScoringResults {\n  myScoringResults {\n    id\n    roundTitle\n    score\n    rank\n    tierZh\n    appealEndsOn\n    basis {\n      ...Basis\n    }\n    consequences {\n      id\n      zh\n      words\n      amount\n      resultId\n    }\n    consequenceBases {\n      ...Basis\n    }\n  }\n}\nfragment Basis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyScoringResultsQuery, MyScoringResultsQueryVariables>;

export const ScoringDifferencesDocument = "query ScoringDifferences($runId: ID!, $first: Int, $skip: Int) {\n  scoringDifferences(runId: $runId, first: $first, skip: $skip) {\n    totalCount\n    edges {\n      node {\n        id\n        personName\n        basis\n        before\n        after\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringDifferencesQuery, ScoringDifferencesQueryVariables>;

export const ScoringSubjectsDocument = "query ScoringSubjects($roundId: ID!, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  scoringSubjects(\n    roundId: $roundId\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        unitName\n        outstanding\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringSubjectsQuery, ScoringSubjectsQueryVariables>;

export const RatingFormDocument = "query RatingForm($subjectId: ID!) {\n  ratingForm(subjectId: $subjectId) {\n    subjectId\n    personName\n    unitName\n    roundTitle\n    state\n    schema\n    given\n    items {\n      id\n      zh\n      source\n    }\n  }\n}" as unknown as TypedDocumentNode<RatingFormQuery, RatingFormQueryVariables>;

export const GiveRatingsDocument = "mutation GiveRatings($key: ID!, $subjectId: ID!, $values: JSON!) {\n  giveRatings(key: $key, subjectId: $subjectId, values: $values) {\n    subjectId\n  }\n}" as unknown as TypedDocumentNode<GiveRatingsMutation, GiveRatingsMutationVariables>;

export const OpenScoringRoundDocument = "mutation OpenScoringRound($key: ID!, $input: OpenScoringRoundInput!) {\n  openScoringRound(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenScoringRoundMutation, OpenScoringRoundMutationVariables>;

export const SettleScoringRoundDocument = "mutation SettleScoringRound($key: ID!, $id: ID!, $settings: JSON!) {\n  settleScoringRound(key: $key, id: $id, settings: $settings) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SettleScoringRoundMutation, SettleScoringRoundMutationVariables>;

export const ComputeScoringRoundDocument = "mutation ComputeScoringRound($key: ID!, $id: ID!, $basis: String) {\n  computeScoringRound(key: $key, id: $id, basis: $basis)\n}" as unknown as TypedDocumentNode<ComputeScoringRoundMutation, ComputeScoringRoundMutationVariables>;

export const AdoptScoringRunDocument = "mutation AdoptScoringRun($key: ID!, $id: ID!, $runId: ID!) {\n  adoptScoringRun(key: $key, id: $id, runId: $runId) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AdoptScoringRunMutation, AdoptScoringRunMutationVariables>;

export const PublishScoringRoundDocument = "mutation PublishScoringRound($key: ID!, $id: ID!) {\n  publishScoringRound(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<PublishScoringRoundMutation, PublishScoringRoundMutationVariables>;

export const FinaliseScoringRoundDocument = "mutation FinaliseScoringRound($key: ID!, $id: ID!) {\n  finaliseScoringRound(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<FinaliseScoringRoundMutation, FinaliseScoringRoundMutationVariables>;
