// Generated from honours.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type AwardNominationInput = {
  /** 候选人；本人申报时不填 */
  employeeId?: string | null | undefined;
  facts: unknown;
  note?: string | null | undefined;
  roundId: string;
  teamUnitId?: string | null | undefined;
};

export type AwardShareInput = {
  /** 元，至多两位小数 */
  amount: string;
  employeeId: string;
};

export type OpenAwardRoundInput = {
  award: string;
  decideBy?: string | null | undefined;
  /** 按月开展的，第几个月 */
  month?: number | null | undefined;
  nominateBy?: string | null | undefined;
  /** 通知：目的、对象和方式 */
  purpose?: string | null | undefined;
  scoreBy?: string | null | undefined;
  settings?: unknown;
  year: number;
};

export type AwardSheetLineFragment = { id: string, roundId: string, nomineeId: string, raterName: string | null, score: string | null, comment: string, givenAt: string | null, waivedReason: string | null, about: { roundTitle: string, nominee: string, unitName: string | null, note: string, zh: string, en: string, article: string, schema: unknown, dueOn: string | null, parties: Array<string> } | null };

export type AwardLineFragment = { sheetFields: Array<string>, id: string, roundId: string, employeeId: string | null, label: string, unitName: string | null, facts: unknown, source: string, note: string, state: string, score: string | null, scoreResultId: string | null, resultId: string | null, outcome: string | null, words: string | null, amount: string | null, decidedReason: string | null };

export type AwardsQueryVariables = Exact<{ [key: string]: never; }>;


export type AwardsQuery = { awards: Array<{ id: string, zh: string, en: string, stands: string, provisions: Array<string>, formSchema: unknown, settingsSchema: unknown, budget: string | null, proposes: boolean, rolling: boolean }> };

export type AwardRoundsQueryVariables = Exact<{
  year?: number | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AwardRoundsQuery = { awardRounds: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, title: string, year: number, month: number, state: string, total: string | null, noticeEndsOn: string | null, computedAt: string | null, award: { zh: string, en: string, stands: string, budget: string | null }, steps: Array<{ key: string, zh: string }> } }> } };

export type AwardRoundQueryVariables = Exact<{
  id: string;
}>;


export type AwardRoundQuery = { awardRound: { id: string, title: string, year: number, month: number, state: string, settings: unknown, resultId: string | null, computedAt: string | null, total: string | null, noticeEndsOn: string | null, mayUpdate: boolean, maySettle: boolean, purpose: string, nominateBy: string | null, scoreBy: string | null, decideBy: string | null, award: { id: string, zh: string, en: string, stands: string, provisions: Array<string>, formSchema: unknown, budget: string | null, proposes: boolean, sheetFields: Array<string> }, sheetsGiven: Array<{ id: string, roundId: string, nomineeId: string, raterName: string | null, score: string | null, comment: string, givenAt: string | null, waivedReason: string | null, about: { roundTitle: string, nominee: string, unitName: string | null, note: string, zh: string, en: string, article: string, schema: unknown, dueOn: string | null, parties: Array<string> } | null }>, steps: Array<{ key: string, zh: string }>, acts: Array<{ transition: string, zh: string, en: string, needsReason: boolean, refusal: unknown }>, teams: Array<{ nomineeId: string, label: string, amount: string, resultId: string | null, mayShare: boolean, people: Array<{ employeeId: string, name: string, amount: string | null }> }>, signatures: Array<{ party: string, partyName: string, signedAt: string }>, objections: Array<{ id: string, userName: string, grounds: string, lodgedAt: string, dueOn: string, decisionResultId: string | null, outcome: string | null, answer: string | null }>, winners: Array<{ id: string, label: string, unitName: string | null, words: string | null, amount: string | null, resultId: string | null }> } | null };

export type AwardNomineesQueryVariables = Exact<{
  roundId: string;
  state?: string | null | undefined;
  outcome?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type AwardNomineesQuery = { awardNominees: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { sheetFields: Array<string>, id: string, roundId: string, employeeId: string | null, label: string, unitName: string | null, facts: unknown, source: string, note: string, state: string, score: string | null, scoreResultId: string | null, resultId: string | null, outcome: string | null, words: string | null, amount: string | null, decidedReason: string | null } }> } };

export type MyAwardsQueryVariables = Exact<{
  paid: boolean;
}>;


export type MyAwardsQuery = { myAwards: Array<{ roundTitle: string | null, sheetFields: Array<string>, id: string, roundId: string, employeeId: string | null, label: string, unitName: string | null, facts: unknown, source: string, note: string, state: string, score: string | null, scoreResultId: string | null, resultId: string | null, outcome: string | null, words: string | null, amount: string | null, decidedReason: string | null }>, awardRounds: { edges: Array<{ node: { id: string, title: string, year: number, month: number, state: string, noticeEndsOn: string | null, computedAt: string | null, award: { id: string, zh: string, en: string, stands: string, formSchema: unknown, sheetFields: Array<string> } } }> }, awardPayables?: { edges: Array<{ node: { id: string, label: string, amount: string, month: string, resultId: string | null, paidWith: string | null } }> } };

export type OpenAwardRoundMutationVariables = Exact<{
  key: string;
  input: OpenAwardRoundInput;
}>;


export type OpenAwardRoundMutation = { openAwardRound: { id: string } };

export type ActOnAwardRoundMutationVariables = Exact<{
  key: string;
  id: string;
  transition: string;
  note?: string | null | undefined;
}>;


export type ActOnAwardRoundMutation = { actOnAwardRound: { id: string, state: string } };

export type ProposeForAwardMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ProposeForAwardMutation = { proposeForAward: number };

export type NominateForAwardMutationVariables = Exact<{
  key: string;
  input: AwardNominationInput;
}>;


export type NominateForAwardMutation = { nominateForAward: { id: string } };

export type AmendAwardNominationMutationVariables = Exact<{
  key: string;
  id: string;
  facts: unknown;
  note?: string | null | undefined;
  stand?: boolean | null | undefined;
}>;


export type AmendAwardNominationMutation = { amendAwardNomination: { id: string } };

export type StandForAwardMutationVariables = Exact<{
  key: string;
  roundId: string;
  ids: Array<string> | string;
}>;


export type StandForAwardMutation = { standForAward: number };

export type SettleAwardNomineeMutationVariables = Exact<{
  key: string;
  id: string;
  won: boolean;
  reason: string;
  amount?: string | null | undefined;
}>;


export type SettleAwardNomineeMutation = { settleAwardNominee: { id: string } };

export type ObjectToAwardMutationVariables = Exact<{
  key: string;
  id: string;
  grounds: string;
}>;


export type ObjectToAwardMutation = { objectToAward: string };

export type MyAwardSheetsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAwardSheetsQuery = { myAwardSheets: Array<{ id: string, roundId: string, nomineeId: string, raterName: string | null, score: string | null, comment: string, givenAt: string | null, waivedReason: string | null, about: { roundTitle: string, nominee: string, unitName: string | null, note: string, zh: string, en: string, article: string, schema: unknown, dueOn: string | null, parties: Array<string> } | null }> };

export type GiveAwardSheetMutationVariables = Exact<{
  key: string;
  id: string;
  score: string;
  comment?: string | null | undefined;
}>;


export type GiveAwardSheetMutation = { giveAwardSheet: { id: string, givenAt: string | null } };

export type WaiveAwardSheetsMutationVariables = Exact<{
  key: string;
  roundId: string;
  ids: Array<string> | string;
  reason: string;
}>;


export type WaiveAwardSheetsMutation = { waiveAwardSheets: number };

export type AnswerAwardObjectionMutationVariables = Exact<{
  key: string;
  id: string;
  outcome: string;
  answer: string;
}>;


export type AnswerAwardObjectionMutation = { answerAwardObjection: { id: string } };

export type ShareTeamAwardMutationVariables = Exact<{
  key: string;
  id: string;
  shares: Array<AwardShareInput> | AwardShareInput;
}>;


export type ShareTeamAwardMutation = { shareTeamAward: { id: string } };

export type AwardPeopleQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type AwardPeopleQuery = { employees: { edges: Array<{ node: { id: string, name: string, number: string } }> } };

export const AwardsDocument = "query Awards {\n  awards {\n    id\n    zh\n    en\n    stands\n    provisions\n    formSchema\n    settingsSchema\n    budget\n    proposes\n    rolling\n  }\n}" as unknown as TypedDocumentNode<AwardsQuery, AwardsQueryVariables>;

export const AwardRoundsDocument = "query AwardRounds($year: Int, $first: Int, $skip: Int, $orderBy: String) {\n  awardRounds(year: $year, first: $first, skip: $skip, orderBy: $orderBy) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        title\n        year\n        month\n        state\n        total\n        noticeEndsOn\n        computedAt\n        award {\n          zh\n          en\n          stands\n          budget\n        }\n        steps {\n          key\n          zh\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AwardRoundsQuery, AwardRoundsQueryVariables>;

export const AwardRoundDocument = "query AwardRound($id: ID!) {\n  awardRound(id: $id) {\n    id\n    title\n    year\n    month\n    state\n    settings\n    resultId\n    computedAt\n    total\n    noticeEndsOn\n    mayUpdate\n    maySettle\n    purpose\n    nominateBy\n    scoreBy\n    decideBy\n    award {\n      id\n      zh\n      en\n      stands\n      provisions\n      formSchema\n      budget\n      proposes\n      sheetFields\n    }\n    sheetsGiven {\n      ...AwardSheetLine\n    }\n    steps {\n      key\n      zh\n    }\n    acts {\n      transition\n      zh\n      en\n      needsReason\n      refusal\n    }\n    teams {\n      nomineeId\n      label\n      amount\n      resultId\n      mayShare\n      people {\n        employeeId\n        name\n        amount\n      }\n    }\n    signatures {\n      party\n      partyName\n      signedAt\n    }\n    objections {\n      id\n      userName\n      grounds\n      lodgedAt\n      dueOn\n      decisionResultId\n      outcome\n      answer\n    }\n    winners {\n      id\n      label\n      unitName\n      words\n      amount\n      resultId\n    }\n  }\n}\nfragment AwardSheetLine on AwardSheet {\n  id\n  roundId\n  nomineeId\n  raterName\n  score\n  comment\n  givenAt\n  waivedReason\n  about {\n    roundTitle\n    nominee\n    unitName\n    note\n    zh\n    en\n    article\n    schema\n    dueOn\n    parties\n  }\n}" as unknown as TypedDocumentNode<AwardRoundQuery, AwardRoundQueryVariables>;

export const AwardNomineesDocument = "query AwardNominees($roundId: ID!, $state: String, $outcome: String, $first: Int, $skip: Int, $orderBy: String) {\n  awardNominees(\n    roundId: $roundId\n    state: $state\n    outcome: $outcome\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        ...AwardLine\n      }\n    }\n  }\n}\nfragment AwardLine on AwardNominee {\n  sheetFields\n  id\n  roundId\n  employeeId\n  label\n  unitName\n  facts\n  source\n  note\n  state\n  score\n  scoreResultId\n  resultId\n  outcome\n  words\n  amount\n  decidedReason\n}" as unknown as TypedDocumentNode<AwardNomineesQuery, AwardNomineesQueryVariables>;

export const MyAwardsDocument = "query MyAwards($paid: Boolean!) {\n  myAwards {\n    ...AwardLine\n    roundTitle\n  }\n  awardRounds(first: 50) {\n    edges {\n      node {\n        id\n        title\n        year\n        month\n        state\n        noticeEndsOn\n        computedAt\n        award {\n          id\n          zh\n          en\n          stands\n          formSchema\n          sheetFields\n        }\n      }\n    }\n  }\n  awardPayables(mine: true, first: 50) @include(if: $paid) {\n    edges {\n      node {\n        id\n        label\n        amount\n        month\n        resultId\n        paidWith\n      }\n    }\n  }\n}\nfragment AwardLine on AwardNominee {\n  sheetFields\n  id\n  roundId\n  employeeId\n  label\n  unitName\n  facts\n  source\n  note\n  state\n  score\n  scoreResultId\n  resultId\n  outcome\n  words\n  amount\n  decidedReason\n}" as unknown as TypedDocumentNode<MyAwardsQuery, MyAwardsQueryVariables>;

export const OpenAwardRoundDocument = "mutation OpenAwardRound($key: ID!, $input: OpenAwardRoundInput!) {\n  openAwardRound(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenAwardRoundMutation, OpenAwardRoundMutationVariables>;

export const ActOnAwardRoundDocument = "mutation ActOnAwardRound($key: ID!, $id: ID!, $transition: String!, $note: String) {\n  actOnAwardRound(key: $key, id: $id, transition: $transition, note: $note) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<ActOnAwardRoundMutation, ActOnAwardRoundMutationVariables>;

export const ProposeForAwardDocument = "mutation ProposeForAward($key: ID!, $id: ID!) {\n  proposeForAward(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<ProposeForAwardMutation, ProposeForAwardMutationVariables>;

export const NominateForAwardDocument = "mutation NominateForAward($key: ID!, $input: AwardNominationInput!) {\n  nominateForAward(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<NominateForAwardMutation, NominateForAwardMutationVariables>;

export const AmendAwardNominationDocument = "mutation AmendAwardNomination($key: ID!, $id: ID!, $facts: JSON!, $note: String, $stand: Boolean) {\n  amendAwardNomination(\n    key: $key\n    id: $id\n    facts: $facts\n    note: $note\n    stand: $stand\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AmendAwardNominationMutation, AmendAwardNominationMutationVariables>;

export const StandForAwardDocument = "mutation StandForAward($key: ID!, $roundId: ID!, $ids: [ID!]!) {\n  standForAward(key: $key, roundId: $roundId, ids: $ids)\n}" as unknown as TypedDocumentNode<StandForAwardMutation, StandForAwardMutationVariables>;

export const SettleAwardNomineeDocument = "mutation SettleAwardNominee($key: ID!, $id: ID!, $won: Boolean!, $reason: String!, $amount: String) {\n  settleAwardNominee(\n    key: $key\n    id: $id\n    won: $won\n    reason: $reason\n    amount: $amount\n  ) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SettleAwardNomineeMutation, SettleAwardNomineeMutationVariables>;

export const ObjectToAwardDocument = "mutation ObjectToAward($key: ID!, $id: ID!, $grounds: String!) {\n  objectToAward(key: $key, id: $id, grounds: $grounds)\n}" as unknown as TypedDocumentNode<ObjectToAwardMutation, ObjectToAwardMutationVariables>;

export const MyAwardSheetsDocument = "query MyAwardSheets {\n  myAwardSheets {\n    ...AwardSheetLine\n  }\n}\nfragment AwardSheetLine on AwardSheet {\n  id\n  roundId\n  nomineeId\n  raterName\n  score\n  comment\n  givenAt\n  waivedReason\n  about {\n    roundTitle\n    nominee\n    unitName\n    note\n    zh\n    en\n    article\n    schema\n    dueOn\n    parties\n  }\n}" as unknown as TypedDocumentNode<MyAwardSheetsQuery, MyAwardSheetsQueryVariables>;

export const GiveAwardSheetDocument = "mutation GiveAwardSheet($key: ID!, $id: ID!, $score: String!, $comment: String) {\n  giveAwardSheet(key: $key, id: $id, score: $score, comment: $comment) {\n    id\n    givenAt\n  }\n}" as unknown as TypedDocumentNode<GiveAwardSheetMutation, GiveAwardSheetMutationVariables>;

export const WaiveAwardSheetsDocument = "mutation WaiveAwardSheets($key: ID!, $roundId: ID!, $ids: [ID!]!, $reason: String!) {\n  waiveAwardSheets(key: $key, roundId: $roundId, ids: $ids, reason: $reason)\n}" as unknown as TypedDocumentNode<WaiveAwardSheetsMutation, WaiveAwardSheetsMutationVariables>;

export const AnswerAwardObjectionDocument = "mutation AnswerAwardObjection($key: ID!, $id: ID!, $outcome: String!, $answer: String!) {\n  answerAwardObjection(key: $key, id: $id, outcome: $outcome, answer: $answer) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AnswerAwardObjectionMutation, AnswerAwardObjectionMutationVariables>;

export const ShareTeamAwardDocument = "mutation ShareTeamAward($key: ID!, $id: ID!, $shares: [AwardShareInput!]!) {\n  shareTeamAward(key: $key, id: $id, shares: $shares) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ShareTeamAwardMutation, ShareTeamAwardMutationVariables>;

export const AwardPeopleDocument = "query AwardPeople($text: String) {\n  employees(text: $text, first: 20) {\n    edges {\n      node {\n        id\n        name\n        number\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<AwardPeopleQuery, AwardPeopleQueryVariables>;
