// Generated from scoring.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type HostSheetInput = {
  assignmentId: string;
  /** 年度工作表现意见 */
  opinion: string;
  score: string;
  /** 签字人 */
  signedBy: string;
};

export type OpenScoringRoundInput = {
  /** 通知：目的、方式、进度安排 */
  announcement?: string | null | undefined;
  number: number;
  /** 评分截止 */
  ratingEndsOn?: string | null | undefined;
  scheme: string;
  unitId: string;
  year: number;
};

export type ScoringAmountInput = {
  /** 元，最多两位小数 */
  amount: string;
  consequence: string;
  reason: string;
  resultId: string;
};

export type ScoringAppealInput = {
  grounds: string;
  items?: Array<string> | null | undefined;
  resultId: string;
  talkedOn?: string | null | undefined;
};

export type ScoringMeasureInput = {
  effectiveOn: string;
  kind: string;
  reason: string;
  resultId: string;
};

export type ScoringMisconductInput = {
  asRater: boolean;
  grounds: string;
  personId: string;
  roundId: string;
};

export type ScoringSchemesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoringSchemesQuery = { scoringSchemes: Array<{ id: string, zh: string, rounds: Array<string>, unitKinds: Array<string>, termsProvision: string | null }> };

export type ScoringRoundsQueryVariables = Exact<{
  scheme?: string | null | undefined;
  state?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringRoundsQuery = { scoringRounds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, title: string, unitName: string | null, state: string, ratingEndsOn: string | null, computedAt: string | null, publishedOn: string | null, noticeEndsOn: string | null, summary: { people: number, scored: number } | null } }> } };

export type ScoringRoundQueryVariables = Exact<{
  id: string;
}>;


export type ScoringRoundQuery = { scoringRound: { id: string, title: string, scheme: string, unitName: string | null, state: string, announcement: string | null, ratingEndsOn: string | null, workflowInstanceId: string | null, settings: unknown, settingsSchema: unknown, seed: string | null, seedHash: string, jobRunId: string | null, latestRunId: string | null, computedAt: string | null, publishedOn: string | null, noticeEndsOn: string | null, appealEndsOn: string | null, mayRun: boolean, mayPublish: boolean, mayDraw: boolean, maySample: boolean, mayReport: boolean, reopened: number, dueDays: Array<{ zh: string, day: string }>, termsBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, crossScoring: Array<{ unit: string, scores: string }>, borrowed: Array<{ setting: string, zh: string, value: unknown, roundTitle: string, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null }>, summary: { people: number, scored: number, differences: number, tiers: Array<{ tier: string | null, zh: string, people: number }>, money: { words: string, exceeded: boolean, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null } | null } | null };

export type BasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type ConsequenceFragment = { id: string, zh: string, words: string, amount: string | null, min: string | null, max: string | null, resultId: string, decided: { amount: string, reason: string, decidedOn: string } | null };

export type AppealFragment = { id: string, roundId: string, personName: string, items: Array<string>, grounds: string, talkedOn: string | null, filedOn: string, addressee: string, answerDueOn: string | null, state: string, minutes: string | null, outcome: string | null, answer: string | null, answeredOn: string | null, correctedAt: string | null };

export type ScoringResultsQueryVariables = Exact<{
  roundId: string;
  tier?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringResultsQuery = { scoringResults: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, subjectId: string, personName: string, unitName: string, score: string | null, rank: number | null, tierZh: string | null, standing: string | null, standingZh: string | null, standingResultId: string | null, rankResultId: string | null, missing: Array<string>, mayDecideAmount: boolean, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, consequences: Array<{ id: string, zh: string, words: string, amount: string | null, min: string | null, max: string | null, resultId: string, decided: { amount: string, reason: string, decidedOn: string } | null }>, consequenceBases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }>, openMeasures: Array<{ kind: string, kindName: string, provision: string }> } }> } };

export type ScoringPartsQueryVariables = Exact<{
  roundId: string;
  text?: string | null | undefined;
}>;


export type ScoringPartsQuery = { scoringResults: { edges: Array<{ node: { id: string, parts: Array<{ item: string, zh: string, source: string, value: unknown, schema: unknown, origin: unknown }> } }> } };

export type MyScoringResultsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyScoringResultsQuery = { myScoringResults: Array<{ id: string, roundId: string, roundTitle: string, score: string | null, rank: number | null, tierZh: string | null, standing: string | null, standingZh: string | null, appealEndsOn: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, rankBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, standingBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null, consequences: Array<{ id: string, zh: string, words: string, amount: string | null, min: string | null, max: string | null, resultId: string, decided: { amount: string, reason: string, decidedOn: string } | null }>, consequenceBases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }>, parts: Array<{ item: string, zh: string, source: string, value: unknown, schema: unknown, origin: unknown }>, nextStep: { tierZh: string | null, gap: string | null, unmet: Array<string>, changes: Array<{ zh: string, from: string, to: string }> } | null, appealTerm: { day: string | null, open: boolean, talkFirst: boolean } | null, appealsMade: Array<{ id: string, roundId: string, personName: string, items: Array<string>, grounds: string, talkedOn: string | null, filedOn: string, addressee: string, answerDueOn: string | null, state: string, minutes: string | null, outcome: string | null, answer: string | null, answeredOn: string | null, correctedAt: string | null }> }> };

export type ScoringDifferencesQueryVariables = Exact<{
  runId: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ScoringDifferencesQuery = { scoringDifferences: { totalCount: number, edges: Array<{ node: { id: string, personName: string, basis: string, before: unknown, after: unknown, changes: Array<{ zh: string | null, before: unknown, after: unknown, schema: unknown, why: { zh: string, en: string } }> } }> } };

export type ScoringNoticeQueryVariables = Exact<{
  roundId: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type ScoringNoticeQuery = { scoringNotice: { totalCount: number, lines: Array<{ id: string, personName: string, unitName: string, cohortZh: string, tierZh: string | null }> } | null };

export type MyRatingRoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRatingRoundsQuery = { myRatingRounds: Array<{ roundId: string, title: string, dueOn: string | null, people: number, outstanding: number }> };

export type ScoringSubjectsQueryVariables = Exact<{
  roundId: string;
  text?: string | null | undefined;
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringSubjectsQuery = { scoringSubjects: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, unitName: string, outstanding: number } }> } };

export type RatingFormQueryVariables = Exact<{
  subjectId: string;
}>;


export type RatingFormQuery = { ratingForm: { subjectId: string, roundId: string, personName: string, unitName: string, roundTitle: string, state: string, schema: unknown, given: unknown, items: Array<{ id: string, zh: string, source: string, drawn: Array<string> | null }>, waiting: Array<{ id: string, zh: string }> } };

export type MyAnonymousRoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAnonymousRoundsQuery = { myAnonymousRounds: Array<{ roundId: string, title: string, dueOn: string | null, sheets: number }> };

export type AnonymousSheetsQueryVariables = Exact<{
  roundId: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type AnonymousSheetsQuery = { anonymousSheets: { roundId: string, roundTitle: string, dueOn: string | null, totalCount: number, left: number, lines: Array<{ id: string, code: string, itemName: string, schema: unknown, value: unknown }> } };

export type RaterProgressQueryVariables = Exact<{
  roundId: string;
}>;


export type RaterProgressQuery = { raterProgress: Array<{ item: string, itemName: string, kind: string, rater: string | null, parties: Array<string>, unitName: string | null, wanted: number, given: number, dueOn: string | null }> };

export type ScoringDrawsQueryVariables = Exact<{
  roundId: string;
}>;


export type ScoringDrawsQuery = { scoringDraws: Array<{ id: string, kind: string, item: string, title: string | null, subjectId: string | null, pool: Array<string>, size: number, quota: unknown, drawn: Array<string>, names: unknown, holds: boolean | null, resultId: string | null, drawnAt: string }> };

export type GivenRatingsQueryVariables = Exact<{
  subjectId: string;
}>;


export type GivenRatingsQuery = { givenRatings: Array<{ id: string, item: string, itemName: string, party: string, value: unknown, respondent: string | null, givenAt: string, struckAt: string | null, struckReason: string | null }> };

export type ScoringAppealsQueryVariables = Exact<{
  roundId?: string | null | undefined;
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringAppealsQuery = { scoringAppeals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, roundId: string, personName: string, items: Array<string>, grounds: string, talkedOn: string | null, filedOn: string, addressee: string, answerDueOn: string | null, state: string, minutes: string | null, outcome: string | null, answer: string | null, answeredOn: string | null, correctedAt: string | null } }> } };

export type ScoringAppealQueryVariables = Exact<{
  id: string;
}>;


export type ScoringAppealQuery = { scoringAppeal: { roundTitle: string, itemNames: Array<string>, resultId: string, decisionResultId: string | null, id: string, roundId: string, personName: string, items: Array<string>, grounds: string, talkedOn: string | null, filedOn: string, addressee: string, answerDueOn: string | null, state: string, minutes: string | null, outcome: string | null, answer: string | null, answeredOn: string | null, correctedAt: string | null } | null };

export type ScoringMisconductQueryVariables = Exact<{
  id: string;
}>;


export type ScoringMisconductQuery = { scoringMisconduct: { id: string, roundId: string, personName: string, asRater: boolean, grounds: string, reportedOn: string, state: string, note: string | null, struck: number } | null };

export type ScoringMisconductsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type ScoringMisconductsQuery = { scoringMisconducts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, asRater: boolean, grounds: string, reportedOn: string, state: string, struck: number } }> } };

export type ScoringMeasuresQueryVariables = Exact<{
  roundId: string;
}>;


export type ScoringMeasuresQuery = { scoringMeasures: Array<{ id: string, personName: string, kindName: string, reason: string, effectiveOn: string, decidedOn: string, revokedOn: string | null, revokedReason: string | null }> };

export type HostSheetsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type HostSheetsQuery = { hostSheets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, roundTitle: string, itemName: string, hostUnitName: string | null, dueOn: string | null } }> } };

export type HostRatingsQueryVariables = Exact<{
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type HostRatingsQuery = { hostRatings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, personName: string, roundTitle: string, hostUnitName: string, score: string, opinion: string, signedBy: string, givenOn: string, appraisalResultId: string | null, appraisalLeft: number | null } }> } };

export type GiveRatingsMutationVariables = Exact<{
  key: string;
  subjectId: string;
  values: unknown;
}>;


export type GiveRatingsMutation = { giveRatings: { subjectId: string } };

export type GiveAnonymousRatingsMutationVariables = Exact<{
  key: string;
  roundId: string;
  values: unknown;
}>;


export type GiveAnonymousRatingsMutation = { giveAnonymousRatings: string };

export type StrikeRatingMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type StrikeRatingMutation = { strikeRating: string };

export type DrawScoringRatersMutationVariables = Exact<{
  key: string;
  roundId: string;
}>;


export type DrawScoringRatersMutation = { drawScoringRaters: string };

export type DrawScoringSamplesMutationVariables = Exact<{
  key: string;
  roundId: string;
}>;


export type DrawScoringSamplesMutation = { drawScoringSamples: string };

export type RemindScoringRatersMutationVariables = Exact<{
  key: string;
  roundId: string;
}>;


export type RemindScoringRatersMutation = { remindScoringRaters: string };

export type WaiveScoringSheetsMutationVariables = Exact<{
  key: string;
  roundId: string;
  item: string;
  reason: string;
}>;


export type WaiveScoringSheetsMutation = { waiveScoringSheets: string };

export type GiveHostRatingMutationVariables = Exact<{
  key: string;
  input: HostSheetInput;
}>;


export type GiveHostRatingMutation = { giveHostRating: string };

export type FileScoringAppealMutationVariables = Exact<{
  key: string;
  input: ScoringAppealInput;
}>;


export type FileScoringAppealMutation = { fileScoringAppeal: string };

export type ReportScoringMisconductMutationVariables = Exact<{
  key: string;
  input: ScoringMisconductInput;
}>;


export type ReportScoringMisconductMutation = { reportScoringMisconduct: string };

export type DecideScoringMeasureMutationVariables = Exact<{
  key: string;
  input: ScoringMeasureInput;
}>;


export type DecideScoringMeasureMutation = { decideScoringMeasure: string };

export type RevokeScoringMeasureMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type RevokeScoringMeasureMutation = { revokeScoringMeasure: string };

export type PeopleInRoundQueryVariables = Exact<{
  roundId: string;
  text: string;
}>;


export type PeopleInRoundQuery = { peopleInRound: Array<{ personId: string, personName: string, unitName: string | null, assessed: boolean, rates: boolean }> };

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

export type DecideScoringAmountMutationVariables = Exact<{
  key: string;
  input: ScoringAmountInput;
}>;


export type DecideScoringAmountMutation = { decideScoringAmount: string };

export const ScoringSchemesDocument = "query ScoringSchemes {\n  scoringSchemes {\n    id\n    zh\n    rounds\n    unitKinds\n    termsProvision\n  }\n}" as unknown as TypedDocumentNode<ScoringSchemesQuery, ScoringSchemesQueryVariables>;

export const ScoringRoundsDocument = "query ScoringRounds($scheme: String, $state: String, $first: Int, $skip: Int, $orderBy: String) {\n  scoringRounds(\n    scheme: $scheme\n    state: $state\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        title\n        unitName\n        state\n        ratingEndsOn\n        computedAt\n        publishedOn\n        noticeEndsOn\n        summary {\n          people\n          scored\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringRoundsQuery, ScoringRoundsQueryVariables>;

export const ScoringRoundDocument = "query ScoringRound($id: ID!) {\n  scoringRound(id: $id) {\n    id\n    title\n    scheme\n    unitName\n    state\n    announcement\n    ratingEndsOn\n    workflowInstanceId\n    settings\n    settingsSchema\n    seed\n    seedHash\n    jobRunId\n    latestRunId\n    computedAt\n    publishedOn\n    noticeEndsOn\n    appealEndsOn\n    dueDays {\n      zh\n      day\n    }\n    termsBasis {\n      ...Basis\n    }\n    mayRun\n    mayPublish\n    mayDraw\n    maySample\n    mayReport\n    reopened\n    crossScoring {\n      unit\n      scores\n    }\n    borrowed {\n      setting\n      zh\n      value\n      roundTitle\n      basis {\n        ...Basis\n      }\n    }\n    summary {\n      people\n      scored\n      differences\n      tiers {\n        tier\n        zh\n        people\n      }\n      money {\n        words\n        exceeded\n        basis {\n          ...Basis\n        }\n      }\n    }\n  }\n}\nfragment Basis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<ScoringRoundQuery, ScoringRoundQueryVariables>;

export const ScoringResultsDocument = "query ScoringResults($roundId: ID!, $tier: String, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  scoringResults(\n    roundId: $roundId\n    tier: $tier\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        subjectId\n        personName\n        unitName\n        score\n        rank\n        tierZh\n        standing\n        standingZh\n        standingResultId\n        rankResultId\n        missing\n        basis {\n          ...Basis\n        }\n        consequences {\n          ...Consequence\n        }\n        consequenceBases {\n          ...Basis\n        }\n        openMeasures {\n          kind\n          kindName\n          provision\n        }\n        mayDecideAmount\n      }\n    }\n  }\n}\nfragment Basis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}\nfragment Consequence on ScoringConsequence {\n  id\n  zh\n  words\n  amount\n  min\n  max\n  decided {\n    amount\n    reason\n    decidedOn\n  }\n  resultId\n}" as unknown as TypedDocumentNode<ScoringResultsQuery, ScoringResultsQueryVariables>;

export const ScoringPartsDocument = "query ScoringParts($roundId: ID!, $text: String) {\n  scoringResults(roundId: $roundId, text: $text, first: 1) {\n    edges {\n      node {\n        id\n        parts {\n          item\n          zh\n          source\n          value\n          schema\n          origin\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringPartsQuery, ScoringPartsQueryVariables>;

export const MyScoringResultsDocument = "query MyScoringResults {\n  myScoringResults {\n    id\n    roundId\n    roundTitle\n    score\n    rank\n    tierZh\n    standing\n    standingZh\n    appealEndsOn\n    basis {\n      ...Basis\n    }\n    rankBasis {\n      ...Basis\n    }\n    standingBasis {\n      ...Basis\n    }\n    consequences {\n      ...Consequence\n    }\n    consequenceBases {\n      ...Basis\n    }\n    parts {\n      item\n      zh\n      source\n      value\n      schema\n      origin\n    }\n    nextStep {\n      tierZh\n      gap\n      unmet\n      changes {\n        zh\n        from\n        to\n      }\n    }\n    appealTerm {\n      day\n      open\n      talkFirst\n    }\n    appealsMade {\n      ...Appeal\n    }\n  }\n}\nfragment Basis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}\nfragment Consequence on ScoringConsequence {\n  id\n  zh\n  words\n  amount\n  min\n  max\n  decided {\n    amount\n    reason\n    decidedOn\n  }\n  resultId\n}\nfragment Appeal on ScoringAppeal {\n  id\n  roundId\n  personName\n  items\n  grounds\n  talkedOn\n  filedOn\n  addressee\n  answerDueOn\n  state\n  minutes\n  outcome\n  answer\n  answeredOn\n  correctedAt\n}" as unknown as TypedDocumentNode<MyScoringResultsQuery, MyScoringResultsQueryVariables>;

export const ScoringDifferencesDocument = "query ScoringDifferences($runId: ID!, $first: Int, $skip: Int) {\n  scoringDifferences(runId: $runId, first: $first, skip: $skip) {\n    totalCount\n    edges {\n      node {\n        id\n        personName\n        basis\n        before\n        after\n        changes {\n          zh\n          before\n          after\n          schema\n          why {\n            zh\n            en\n          }\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringDifferencesQuery, ScoringDifferencesQueryVariables>;

export const ScoringNoticeDocument = "query ScoringNotice($roundId: ID!, $first: Int, $skip: Int) {\n  scoringNotice(roundId: $roundId, first: $first, skip: $skip) {\n    totalCount\n    lines {\n      id\n      personName\n      unitName\n      cohortZh\n      tierZh\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringNoticeQuery, ScoringNoticeQueryVariables>;

export const MyRatingRoundsDocument = "query MyRatingRounds {\n  myRatingRounds {\n    roundId\n    title\n    dueOn\n    people\n    outstanding\n  }\n}" as unknown as TypedDocumentNode<MyRatingRoundsQuery, MyRatingRoundsQueryVariables>;

export const ScoringSubjectsDocument = "query ScoringSubjects($roundId: ID!, $text: String, $open: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  scoringSubjects(\n    roundId: $roundId\n    text: $text\n    open: $open\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        unitName\n        outstanding\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringSubjectsQuery, ScoringSubjectsQueryVariables>;

export const RatingFormDocument = "query RatingForm($subjectId: ID!) {\n  ratingForm(subjectId: $subjectId) {\n    subjectId\n    roundId\n    personName\n    unitName\n    roundTitle\n    state\n    schema\n    given\n    items {\n      id\n      zh\n      source\n      drawn\n    }\n    waiting {\n      id\n      zh\n    }\n  }\n}" as unknown as TypedDocumentNode<RatingFormQuery, RatingFormQueryVariables>;

export const MyAnonymousRoundsDocument = "query MyAnonymousRounds {\n  myAnonymousRounds {\n    roundId\n    title\n    dueOn\n    sheets\n  }\n}" as unknown as TypedDocumentNode<MyAnonymousRoundsQuery, MyAnonymousRoundsQueryVariables>;

export const AnonymousSheetsDocument = "query AnonymousSheets($roundId: ID!, $first: Int, $skip: Int) {\n  anonymousSheets(roundId: $roundId, first: $first, skip: $skip) {\n    roundId\n    roundTitle\n    dueOn\n    totalCount\n    left\n    lines {\n      id\n      code\n      itemName\n      schema\n      value\n    }\n  }\n}" as unknown as TypedDocumentNode<AnonymousSheetsQuery, AnonymousSheetsQueryVariables>;

export const RaterProgressDocument = "query RaterProgress($roundId: ID!) {\n  raterProgress(roundId: $roundId) {\n    item\n    itemName\n    kind\n    rater\n    parties\n    unitName\n    wanted\n    given\n    dueOn\n  }\n}" as unknown as TypedDocumentNode<RaterProgressQuery, RaterProgressQueryVariables>;

export const ScoringDrawsDocument = "query ScoringDraws($roundId: ID!) {\n  scoringDraws(roundId: $roundId) {\n    id\n    kind\n    item\n    title\n    subjectId\n    pool\n    size\n    quota\n    drawn\n    names\n    holds\n    resultId\n    drawnAt\n  }\n}" as unknown as TypedDocumentNode<ScoringDrawsQuery, ScoringDrawsQueryVariables>;

export const GivenRatingsDocument = "query GivenRatings($subjectId: ID!) {\n  givenRatings(subjectId: $subjectId) {\n    id\n    item\n    itemName\n    party\n    value\n    respondent\n    givenAt\n    struckAt\n    struckReason\n  }\n}" as unknown as TypedDocumentNode<GivenRatingsQuery, GivenRatingsQueryVariables>;

export const ScoringAppealsDocument = "query ScoringAppeals($roundId: ID, $open: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  scoringAppeals(\n    roundId: $roundId\n    open: $open\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...Appeal\n      }\n    }\n  }\n}\nfragment Appeal on ScoringAppeal {\n  id\n  roundId\n  personName\n  items\n  grounds\n  talkedOn\n  filedOn\n  addressee\n  answerDueOn\n  state\n  minutes\n  outcome\n  answer\n  answeredOn\n  correctedAt\n}" as unknown as TypedDocumentNode<ScoringAppealsQuery, ScoringAppealsQueryVariables>;

export const ScoringAppealDocument = "query ScoringAppeal($id: ID!) {\n  scoringAppeal(id: $id) {\n    ...Appeal\n    roundTitle\n    itemNames\n    resultId\n    decisionResultId\n  }\n}\nfragment Appeal on ScoringAppeal {\n  id\n  roundId\n  personName\n  items\n  grounds\n  talkedOn\n  filedOn\n  addressee\n  answerDueOn\n  state\n  minutes\n  outcome\n  answer\n  answeredOn\n  correctedAt\n}" as unknown as TypedDocumentNode<ScoringAppealQuery, ScoringAppealQueryVariables>;

export const ScoringMisconductDocument = "query ScoringMisconduct($id: ID!) {\n  scoringMisconduct(id: $id) {\n    id\n    roundId\n    personName\n    asRater\n    grounds\n    reportedOn\n    state\n    note\n    struck\n  }\n}" as unknown as TypedDocumentNode<ScoringMisconductQuery, ScoringMisconductQueryVariables>;

export const ScoringMisconductsDocument = "query ScoringMisconducts($first: Int, $skip: Int, $orderBy: String) {\n  scoringMisconducts(first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        asRater\n        grounds\n        reportedOn\n        state\n        struck\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<ScoringMisconductsQuery, ScoringMisconductsQueryVariables>;

export const ScoringMeasuresDocument = "query ScoringMeasures($roundId: ID!) {\n  scoringMeasures(roundId: $roundId) {\n    id\n    personName\n    kindName\n    reason\n    effectiveOn\n    decidedOn\n    revokedOn\n    revokedReason\n  }\n}" as unknown as TypedDocumentNode<ScoringMeasuresQuery, ScoringMeasuresQueryVariables>;

export const HostSheetsDocument = "query HostSheets($first: Int, $skip: Int, $orderBy: String) {\n  hostSheets(first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        roundTitle\n        itemName\n        hostUnitName\n        dueOn\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<HostSheetsQuery, HostSheetsQueryVariables>;

export const HostRatingsDocument = "query HostRatings($first: Int, $skip: Int, $orderBy: String) {\n  hostRatings(first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        personName\n        roundTitle\n        hostUnitName\n        score\n        opinion\n        signedBy\n        givenOn\n        appraisalResultId\n        appraisalLeft\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<HostRatingsQuery, HostRatingsQueryVariables>;

export const GiveRatingsDocument = "mutation GiveRatings($key: ID!, $subjectId: ID!, $values: JSON!) {\n  giveRatings(key: $key, subjectId: $subjectId, values: $values) {\n    subjectId\n  }\n}" as unknown as TypedDocumentNode<GiveRatingsMutation, GiveRatingsMutationVariables>;

export const GiveAnonymousRatingsDocument = "mutation GiveAnonymousRatings($key: ID!, $roundId: ID!, $values: JSON!) {\n  giveAnonymousRatings(key: $key, roundId: $roundId, values: $values)\n}" as unknown as TypedDocumentNode<GiveAnonymousRatingsMutation, GiveAnonymousRatingsMutationVariables>;

export const StrikeRatingDocument = "mutation StrikeRating($key: ID!, $id: ID!, $reason: String!) {\n  strikeRating(key: $key, id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<StrikeRatingMutation, StrikeRatingMutationVariables>;

export const DrawScoringRatersDocument = "mutation DrawScoringRaters($key: ID!, $roundId: ID!) {\n  drawScoringRaters(key: $key, roundId: $roundId)\n}" as unknown as TypedDocumentNode<DrawScoringRatersMutation, DrawScoringRatersMutationVariables>;

export const DrawScoringSamplesDocument = "mutation DrawScoringSamples($key: ID!, $roundId: ID!) {\n  drawScoringSamples(key: $key, roundId: $roundId)\n}" as unknown as TypedDocumentNode<DrawScoringSamplesMutation, DrawScoringSamplesMutationVariables>;

export const RemindScoringRatersDocument = "mutation RemindScoringRaters($key: ID!, $roundId: ID!) {\n  remindScoringRaters(key: $key, roundId: $roundId)\n}" as unknown as TypedDocumentNode<RemindScoringRatersMutation, RemindScoringRatersMutationVariables>;

export const WaiveScoringSheetsDocument = "mutation WaiveScoringSheets($key: ID!, $roundId: ID!, $item: String!, $reason: String!) {\n  waiveScoringSheets(key: $key, roundId: $roundId, item: $item, reason: $reason)\n}" as unknown as TypedDocumentNode<WaiveScoringSheetsMutation, WaiveScoringSheetsMutationVariables>;

export const GiveHostRatingDocument = "mutation GiveHostRating($key: ID!, $input: HostSheetInput!) {\n  giveHostRating(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<GiveHostRatingMutation, GiveHostRatingMutationVariables>;

export const FileScoringAppealDocument = "mutation FileScoringAppeal($key: ID!, $input: ScoringAppealInput!) {\n  fileScoringAppeal(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<FileScoringAppealMutation, FileScoringAppealMutationVariables>;

export const ReportScoringMisconductDocument = "mutation ReportScoringMisconduct($key: ID!, $input: ScoringMisconductInput!) {\n  reportScoringMisconduct(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<ReportScoringMisconductMutation, ReportScoringMisconductMutationVariables>;

export const DecideScoringMeasureDocument = "mutation DecideScoringMeasure($key: ID!, $input: ScoringMeasureInput!) {\n  decideScoringMeasure(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<DecideScoringMeasureMutation, DecideScoringMeasureMutationVariables>;

export const RevokeScoringMeasureDocument = "mutation RevokeScoringMeasure($key: ID!, $id: ID!, $reason: String!) {\n  revokeScoringMeasure(key: $key, id: $id, reason: $reason)\n}" as unknown as TypedDocumentNode<RevokeScoringMeasureMutation, RevokeScoringMeasureMutationVariables>;

export const PeopleInRoundDocument = "query PeopleInRound($roundId: ID!, $text: String!) {\n  peopleInRound(roundId: $roundId, text: $text) {\n    personId\n    personName\n    unitName\n    assessed\n    rates\n  }\n}" as unknown as TypedDocumentNode<PeopleInRoundQuery, PeopleInRoundQueryVariables>;

export const OpenScoringRoundDocument = "mutation OpenScoringRound($key: ID!, $input: OpenScoringRoundInput!) {\n  openScoringRound(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenScoringRoundMutation, OpenScoringRoundMutationVariables>;

export const SettleScoringRoundDocument = "mutation SettleScoringRound($key: ID!, $id: ID!, $settings: JSON!) {\n  settleScoringRound(key: $key, id: $id, settings: $settings) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SettleScoringRoundMutation, SettleScoringRoundMutationVariables>;

export const ComputeScoringRoundDocument = "mutation ComputeScoringRound($key: ID!, $id: ID!, $basis: String) {\n  computeScoringRound(key: $key, id: $id, basis: $basis)\n}" as unknown as TypedDocumentNode<ComputeScoringRoundMutation, ComputeScoringRoundMutationVariables>;

export const AdoptScoringRunDocument = "mutation AdoptScoringRun($key: ID!, $id: ID!, $runId: ID!) {\n  adoptScoringRun(key: $key, id: $id, runId: $runId) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AdoptScoringRunMutation, AdoptScoringRunMutationVariables>;

export const PublishScoringRoundDocument = "mutation PublishScoringRound($key: ID!, $id: ID!) {\n  publishScoringRound(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<PublishScoringRoundMutation, PublishScoringRoundMutationVariables>;

export const FinaliseScoringRoundDocument = "mutation FinaliseScoringRound($key: ID!, $id: ID!) {\n  finaliseScoringRound(key: $key, id: $id) {\n    id\n  }\n}" as unknown as TypedDocumentNode<FinaliseScoringRoundMutation, FinaliseScoringRoundMutationVariables>;

export const DecideScoringAmountDocument = "mutation DecideScoringAmount($key: ID!, $input: ScoringAmountInput!) {\n  decideScoringAmount(key: $key, input: $input)\n}" as unknown as TypedDocumentNode<DecideScoringAmountMutation, DecideScoringAmountMutationVariables>;
