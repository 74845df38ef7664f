// Generated from payroll.graphql by `node tools/codegen.mjs`; edit that file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export type FinalPayInputType = {
  /** 累计工作满月数 */
  cumulativeMonths: number;
  employeeId: string;
  ground: string;
  inProbation: boolean;
  /** 通知日 */
  noticeOn: string;
  renewalOffer?: string | null | undefined;
  /** 本年已休年休假天数 */
  takenDays: number;
  unusedReason: string;
};

export type PayAccountInput = {
  account: string;
  bank: string;
  employeeId: string;
};

export type PayDeductionInput = {
  kind: string;
  /** 每月金额 */
  monthly: string;
};

export type PayItemInput = {
  amount: string;
  employeeId: string;
  /** performance, award, other-income, damage, court-order, other-by-law, fine, deposit */
  kind: string;
  month: string;
  reason: string;
  zh: string;
};

/** 当月事实；不填的保持原样 */
export type PayMonthInput = {
  approved?: boolean | null | undefined;
  attendedDays?: string | null | undefined;
  employeeId: string;
  month: string;
  monthly?: unknown;
  /** [{date, hours, restGiven}] */
  overtime?: unknown;
  scheduledDays?: number | null | undefined;
};

/** 薪酬档案；金额为十进制文本 */
export type PayProfileInput = {
  additionalDeduction: string;
  damageAgreed: boolean;
  employeeId: string;
  fundBase: string;
  fundEmployerRate: string;
  fundOn?: string | null | undefined;
  fundWorkerRate: string;
  insuranceBase: string;
  insurancePlace: string;
  insuredOn?: string | null | undefined;
  /** 上年工资收入，仅全年六万元 */
  previousYearIncome?: string | null | undefined;
  quarterMoney?: string | null | undefined;
  reason: string;
  scheme: string;
  /** 减除费用方式：monthly、first-job 或 full-year */
  taxBasis?: string | null | undefined;
  terms: unknown;
  validFrom: string;
};

export type PayStandardInput = {
  body: unknown;
  kind: string;
  /** 区划代码；指导标准为购买方编号 */
  place: string;
  /** 文件 */
  source: string;
  validFrom: string;
};

export type PayBasisFragment = { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> };

export type PayrollsQueryVariables = Exact<{
  state?: string | null | undefined;
  kind?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PayrollsQuery = { payrolls: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, month: string, kind: string, employeeName: string | null, state: string, people: number, income: string, deducted: string, net: string, employerCost: string, payday: string, paidOn: string | null, demonstration: boolean, standing: { open: number } | null } }> } };

export type PayrollQueryVariables = Exact<{
  id: string;
}>;


export type PayrollQuery = { payroll: { id: string, month: string, kind: string, employeeId: string | null, employeeName: string | null, state: string, people: number, income: string, deducted: string, net: string, employerCost: string, payday: string, paidOn: string | null, approvedAt: string | null, contentHash: string | null, knownAt: string | null, demonstration: boolean, standing: { open: number, waived: number, changed: number, mayCompute: boolean, mayCheck: boolean, mayDisburse: boolean, latestRunId: string | null } | null, paydayBasis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } | null };

export type PayFindingsQueryVariables = Exact<{
  payrollId: string;
  guard?: string | null | undefined;
  text?: string | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PayFindingsQuery = { payFindings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeId: string, name: string, guard: string, provision: string | null, provisionZh: string | null, zh: string, en: string, wayZh: string, wayEn: string, waivable: boolean, mayWaive: boolean, waivedAt: string | null, waivedReason: string | null, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null } }> } };

export type PaySlipsQueryVariables = Exact<{
  payrollId: string;
  text?: string | null | undefined;
  changed?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PaySlipsQuery = { paySlips: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, name: string, gross: string, income: string, insurance: string, fund: string, tax: string, otherDeductions: string, net: string, previousNet: string | null, changes: Array<{ zh: string, before: string, after: string }> } }> } };

export type SlipWholeFragment = { id: string, payrollId: string, employeeId: string, month: string, name: string, number: string, scheme: string, gross: string, income: string, insurance: string, fund: string, tax: string, otherDeductions: string, net: string, accountMasked: string | null, previousNet: string | null, lines: Array<{ id: string, section: string, code: string, zh: string, amount: string, forMonth: string | null, resultId: string | null }>, bases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }>, changes: Array<{ zh: string, before: string, after: string }>, questionsAsked: Array<{ id: string, lineZh: string | null, question: string, askedAt: string, answer: string | null, answeredAt: string | null }> };

export type PaySlipQueryVariables = Exact<{
  id: string;
}>;


export type PaySlipQuery = { paySlip: { id: string, payrollId: string, employeeId: string, month: string, name: string, number: string, scheme: string, gross: string, income: string, insurance: string, fund: string, tax: string, otherDeductions: string, net: string, accountMasked: string | null, previousNet: string | null, lines: Array<{ id: string, section: string, code: string, zh: string, amount: string, forMonth: string | null, resultId: string | null }>, bases: Array<{ id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> }>, changes: Array<{ zh: string, before: string, after: string }>, questionsAsked: Array<{ id: string, lineZh: string | null, question: string, askedAt: string, answer: string | null, answeredAt: string | null }> } | null };

export type MyPaySlipsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPaySlipsQuery = { myPaySlips: Array<{ id: string, month: string, income: string, insurance: string, fund: string, tax: string, otherDeductions: string, net: string }> };

export type PayYearQueryVariables = Exact<{
  employeeId: string;
  year: number;
}>;


export type PayYearQuery = { payYear: Array<{ id: string, month: string, gross: string, income: string, insurance: string, fund: string, tax: string, otherDeductions: string, net: string }> };

export type PayQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PayQuestionsQuery = { payQuestions: Array<{ id: string, slipId: string, about: string, lineZh: string | null, question: string, askedAt: string }> };

export type PaySchemesQueryVariables = Exact<{ [key: string]: never; }>;


export type PaySchemesQuery = { paySchemes: Array<{ id: string, zh: string, en: string, provisions: Array<string>, proposedFor: Array<string>, notFor: Array<string>, termsSchema: unknown, monthlySchema: unknown }> };

export type PayPeopleQueryVariables = Exact<{
  text?: string | null | undefined;
  without?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PayPeopleQuery = { payPeople: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, number: string, name: string, unitName: string | null, hiredOn: string, leftOn: string | null, profile: { id: string, scheme: string, validFrom: string, insuranceBase: string } | null, accounts: Array<{ id: string, state: string, accountMasked: string }> } }> } };

export type PayPersonQueryVariables = Exact<{
  id: string;
  month: string;
}>;


export type PayPersonQuery = { payPerson: { id: string, number: string, name: string, unitName: string | null, position: string, hiredOn: string, leftOn: string | null, profiles: Array<{ id: string, validFrom: string, scheme: string, terms: unknown, insurancePlace: string, insuranceBase: string, insuredOn: string | null, fundBase: string, fundEmployerRate: string, fundWorkerRate: string, fundOn: string | null, additionalDeduction: string, taxBasis: string, previousYearIncome: string | null, damageAgreed: boolean, quarterMoney: string | null, reason: string }>, accounts: Array<{ id: string, bank: string, holder: string, accountMasked: string, state: string, enteredAt: string, decidedAt: string | null }>, items: Array<{ id: string, kind: string, zh: string, amount: string, reason: string, source: string }>, input: { id: string, scheduledDays: number | null, attendedDays: string | null, approved: boolean, overtime: unknown, monthly: unknown } | null } | null };

export type PayStandardsQueryVariables = Exact<{ [key: string]: never; }>;


export type PayStandardsQuery = { payStandards: Array<{ id: string, kind: string, place: string, placeName: string | null, validFrom: string, body: unknown, source: string }>, payPurchasers: Array<{ id: string, name: string }> };

export type PayFloorChecksQueryVariables = Exact<{
  month?: string | null | undefined;
  short?: boolean | null | undefined;
  first?: number | null | undefined;
  skip?: number | null | undefined;
  orderBy?: string | null | undefined;
}>;


export type PayFloorChecksQuery = { payFloorChecks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, employeeName: string, month: string, hostUnitName: string, floor: string, compared: string, shortfall: string, source: string, combined: unknown } }> } };

export type PayLeaversQueryVariables = Exact<{ [key: string]: never; }>;


export type PayLeaversQuery = { payLeavers: Array<{ id: string, number: string, name: string, lastDay: string, payrollId: string | null, state: string | null, paidOn: string | null }> };

export type FinalPayDraftQueryVariables = Exact<{
  employeeId: string;
}>;


export type FinalPayDraftQuery = { finalPayDraft: { employeeId: string, number: string, name: string, lastDay: string, noticeOn: string, ground: string | null, reason: string | null, inProbation: boolean, cumulativeMonths: number, takenDays: number, grounds: unknown, renewalOffers: unknown, unusedReasons: unknown } };

export type MyPayBonusesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPayBonusesQuery = { myPayBonuses: Array<{ id: string, month: string, year: number, amount: string, separate: string | null, combined: string, saving: string | null, way: string, choice: string | null, open: boolean, basis: { id: string, decision: string, decisionZh: string, asOf: string, packId: string, packTitle: string, packVersion: string, facts: unknown, factSources: unknown, output: unknown, reasons: unknown, parameters: unknown, computedAt: string, checkCode: string, factsSchema: unknown, answerSchema: unknown, provisions: Array<{ id: string, article: string, says: string }> } | null }> };

export type MyDeductionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDeductionsQuery = { myDeductions: Array<{ id: string, validFrom: string, items: unknown, monthly: string, firstJob: boolean, statedAt: string }>, deductionStandards: Array<{ kind: string, monthly: string }> };

export type StateDeductionsMutationVariables = Exact<{
  key: string;
  items: Array<PayDeductionInput> | PayDeductionInput;
  firstJob: boolean;
}>;


export type StateDeductionsMutation = { stateDeductions: { id: string, validFrom: string } };

export type OpenFinalPayMutationVariables = Exact<{
  key: string;
  input: FinalPayInputType;
}>;


export type OpenFinalPayMutation = { openFinalPay: { id: string } };

export type DropFinalPayMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type DropFinalPayMutation = { dropFinalPay: string };

export type ChooseBonusWayMutationVariables = Exact<{
  key: string;
  year: number;
  way: string;
}>;


export type ChooseBonusWayMutation = { chooseBonusWay: string };

export type EnterBonusWayMutationVariables = Exact<{
  key: string;
  employeeId: string;
  year: number;
  way: string;
}>;


export type EnterBonusWayMutation = { enterBonusWay: string };

export type OpenPayrollMutationVariables = Exact<{
  key: string;
  month: string;
}>;


export type OpenPayrollMutation = { openPayroll: { id: string } };

export type ComputePayrollMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type ComputePayrollMutation = { computePayroll: string };

export type CheckPayrollMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type CheckPayrollMutation = { checkPayroll: { id: string, state: string } };

export type WaivePayFindingMutationVariables = Exact<{
  key: string;
  id: string;
  reason: string;
}>;


export type WaivePayFindingMutation = { waivePayFinding: { id: string, waivedAt: string | null } };

export type PayBankFileMutationVariables = Exact<{
  id: string;
  form: string;
}>;


export type PayBankFileMutation = { payBankFile: { name: string, content: string, count: number, total: string, check: string } };

export type AskAboutPayMutationVariables = Exact<{
  key: string;
  slipId: string;
  question: string;
  lineZh?: string | null | undefined;
}>;


export type AskAboutPayMutation = { askAboutPay: { id: string } };

export type AnswerPayQuestionMutationVariables = Exact<{
  key: string;
  id: string;
  answer: string;
}>;


export type AnswerPayQuestionMutation = { answerPayQuestion: { id: string } };

export type SetPayProfileMutationVariables = Exact<{
  key: string;
  input: PayProfileInput;
}>;


export type SetPayProfileMutation = { setPayProfile: { id: string } };

export type ProposePayAccountMutationVariables = Exact<{
  key: string;
  input: PayAccountInput;
}>;


export type ProposePayAccountMutation = { proposePayAccount: { id: string } };

export type DecidePayAccountMutationVariables = Exact<{
  key: string;
  id: string;
  approve: boolean;
}>;


export type DecidePayAccountMutation = { decidePayAccount: { id: string, state: string } };

export type SetPayMonthMutationVariables = Exact<{
  key: string;
  input: PayMonthInput;
}>;


export type SetPayMonthMutation = { setPayMonth: { id: string } };

export type AddPayItemMutationVariables = Exact<{
  key: string;
  input: PayItemInput;
}>;


export type AddPayItemMutation = { addPayItem: { id: string } };

export type RemovePayItemMutationVariables = Exact<{
  key: string;
  id: string;
}>;


export type RemovePayItemMutation = { removePayItem: string };

export type EnterPayStandardMutationVariables = Exact<{
  key: string;
  input: PayStandardInput;
}>;


export type EnterPayStandardMutation = { enterPayStandard: { id: string } };

export const PayrollsDocument = "query Payrolls($state: String, $kind: String, $first: Int, $skip: Int, $orderBy: String) {\n  payrolls(\n    state: $state\n    kind: $kind\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        month\n        kind\n        employeeName\n        state\n        people\n        income\n        deducted\n        net\n        employerCost\n        payday\n        paidOn\n        demonstration\n        standing {\n          open\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PayrollsQuery, PayrollsQueryVariables>;

export const PayrollDocument = "query Payroll($id: ID!) {\n  payroll(id: $id) {\n    id\n    month\n    kind\n    employeeId\n    employeeName\n    state\n    people\n    income\n    deducted\n    net\n    employerCost\n    payday\n    paidOn\n    approvedAt\n    contentHash\n    knownAt\n    demonstration\n    standing {\n      open\n      waived\n      changed\n      mayCompute\n      mayCheck\n      mayDisburse\n      latestRunId\n    }\n    paydayBasis {\n      ...PayBasis\n    }\n  }\n}\nfragment PayBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<PayrollQuery, PayrollQueryVariables>;

export const PayFindingsDocument = "query PayFindings($payrollId: ID!, $guard: String, $text: String, $first: Int, $skip: Int, $orderBy: String) {\n  payFindings(\n    payrollId: $payrollId\n    guard: $guard\n    text: $text\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeId\n        name\n        guard\n        provision\n        provisionZh\n        zh\n        en\n        wayZh\n        wayEn\n        waivable\n        mayWaive\n        waivedAt\n        waivedReason\n        basis {\n          ...PayBasis\n        }\n      }\n    }\n  }\n}\nfragment PayBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<PayFindingsQuery, PayFindingsQueryVariables>;

export const PaySlipsDocument = "query PaySlips($payrollId: ID!, $text: String, $changed: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  paySlips(\n    payrollId: $payrollId\n    text: $text\n    changed: $changed\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        name\n        gross\n        income\n        insurance\n        fund\n        tax\n        otherDeductions\n        net\n        previousNet\n        changes {\n          zh\n          before\n          after\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PaySlipsQuery, PaySlipsQueryVariables>;

export const PaySlipDocument = "query PaySlip($id: ID!) {\n  paySlip(id: $id) {\n    ...SlipWhole\n  }\n}\nfragment SlipWhole on PaySlip {\n  id\n  payrollId\n  employeeId\n  month\n  name\n  number\n  scheme\n  gross\n  income\n  insurance\n  fund\n  tax\n  otherDeductions\n  net\n  accountMasked\n  previousNet\n  lines {\n    id\n    section\n    code\n    zh\n    amount\n    forMonth\n    resultId\n  }\n  bases {\n    ...PayBasis\n  }\n  changes {\n    zh\n    before\n    after\n  }\n  questionsAsked {\n    id\n    lineZh\n    question\n    askedAt\n    answer\n    answeredAt\n  }\n}\nfragment PayBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<PaySlipQuery, PaySlipQueryVariables>;

export const MyPaySlipsDocument = "query MyPaySlips {\n  myPaySlips {\n    id\n    month\n    income\n    insurance\n    fund\n    tax\n    otherDeductions\n    net\n  }\n}" as unknown as TypedDocumentNode<MyPaySlipsQuery, MyPaySlipsQueryVariables>;

export const PayYearDocument = "query PayYear($employeeId: ID!, $year: Int!) {\n  payYear(employeeId: $employeeId, year: $year) {\n    id\n    month\n    gross\n    income\n    insurance\n    fund\n    tax\n    otherDeductions\n    net\n  }\n}" as unknown as TypedDocumentNode<PayYearQuery, PayYearQueryVariables>;

export const PayQuestionsDocument = "query PayQuestions {\n  payQuestions {\n    id\n    slipId\n    about\n    lineZh\n    question\n    askedAt\n  }\n}" as unknown as TypedDocumentNode<PayQuestionsQuery, PayQuestionsQueryVariables>;

export const PaySchemesDocument = "query PaySchemes {\n  paySchemes {\n    id\n    zh\n    en\n    provisions\n    proposedFor\n    notFor\n    termsSchema\n    monthlySchema\n  }\n}" as unknown as TypedDocumentNode<PaySchemesQuery, PaySchemesQueryVariables>;

export const PayPeopleDocument = "query PayPeople($text: String, $without: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  payPeople(\n    text: $text\n    without: $without\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        number\n        name\n        unitName\n        hiredOn\n        leftOn\n        profile {\n          id\n          scheme\n          validFrom\n          insuranceBase\n        }\n        accounts {\n          id\n          state\n          accountMasked\n        }\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PayPeopleQuery, PayPeopleQueryVariables>;

export const PayPersonDocument = "query PayPerson($id: ID!, $month: String!) {\n  payPerson(id: $id) {\n    id\n    number\n    name\n    unitName\n    position\n    hiredOn\n    leftOn\n    profiles {\n      id\n      validFrom\n      scheme\n      terms\n      insurancePlace\n      insuranceBase\n      insuredOn\n      fundBase\n      fundEmployerRate\n      fundWorkerRate\n      fundOn\n      additionalDeduction\n      taxBasis\n      previousYearIncome\n      damageAgreed\n      quarterMoney\n      reason\n    }\n    accounts {\n      id\n      bank\n      holder\n      accountMasked\n      state\n      enteredAt\n      decidedAt\n    }\n    items(month: $month) {\n      id\n      kind\n      zh\n      amount\n      reason\n      source\n    }\n    input(month: $month) {\n      id\n      scheduledDays\n      attendedDays\n      approved\n      overtime\n      monthly\n    }\n  }\n}" as unknown as TypedDocumentNode<PayPersonQuery, PayPersonQueryVariables>;

export const PayStandardsDocument = "query PayStandards {\n  payStandards {\n    id\n    kind\n    place\n    placeName\n    validFrom\n    body\n    source\n  }\n  payPurchasers {\n    id\n    name\n  }\n}" as unknown as TypedDocumentNode<PayStandardsQuery, PayStandardsQueryVariables>;

export const PayFloorChecksDocument = "query PayFloorChecks($month: String, $short: Boolean, $first: Int, $skip: Int, $orderBy: String) {\n  payFloorChecks(\n    month: $month\n    short: $short\n    first: $first\n    skip: $skip\n    orderBy: $orderBy\n  ) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        employeeName\n        month\n        hostUnitName\n        floor\n        compared\n        shortfall\n        source\n        combined\n      }\n    }\n  }\n}" as unknown as TypedDocumentNode<PayFloorChecksQuery, PayFloorChecksQueryVariables>;

export const PayLeaversDocument = "query PayLeavers {\n  payLeavers {\n    id\n    number\n    name\n    lastDay\n    payrollId\n    state\n    paidOn\n  }\n}" as unknown as TypedDocumentNode<PayLeaversQuery, PayLeaversQueryVariables>;

export const FinalPayDraftDocument = "query FinalPayDraft($employeeId: ID!) {\n  finalPayDraft(employeeId: $employeeId) {\n    employeeId\n    number\n    name\n    lastDay\n    noticeOn\n    ground\n    reason\n    inProbation\n    cumulativeMonths\n    takenDays\n    grounds\n    renewalOffers\n    unusedReasons\n  }\n}" as unknown as TypedDocumentNode<FinalPayDraftQuery, FinalPayDraftQueryVariables>;

export const MyPayBonusesDocument = "query MyPayBonuses {\n  myPayBonuses {\n    id\n    month\n    year\n    amount\n    separate\n    combined\n    saving\n    way\n    choice\n    open\n    basis {\n      ...PayBasis\n    }\n  }\n}\nfragment PayBasis on DecisionResult {\n  id\n  decision\n  decisionZh\n  asOf\n  packId\n  packTitle\n  packVersion\n  facts\n  factSources\n  output\n  reasons\n  parameters\n  computedAt\n  checkCode\n  factsSchema\n  answerSchema\n  provisions {\n    id\n    article\n    says\n  }\n}" as unknown as TypedDocumentNode<MyPayBonusesQuery, MyPayBonusesQueryVariables>;

export const MyDeductionsDocument = "query MyDeductions {\n  myDeductions {\n    id\n    validFrom\n    items\n    monthly\n    firstJob\n    statedAt\n  }\n  deductionStandards {\n    kind\n    monthly\n  }\n}" as unknown as TypedDocumentNode<MyDeductionsQuery, MyDeductionsQueryVariables>;

export const StateDeductionsDocument = "mutation StateDeductions($key: ID!, $items: [PayDeductionInput!]!, $firstJob: Boolean!) {\n  stateDeductions(key: $key, items: $items, firstJob: $firstJob) {\n    id\n    validFrom\n  }\n}" as unknown as TypedDocumentNode<StateDeductionsMutation, StateDeductionsMutationVariables>;

export const OpenFinalPayDocument = "mutation OpenFinalPay($key: ID!, $input: FinalPayInputType!) {\n  openFinalPay(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenFinalPayMutation, OpenFinalPayMutationVariables>;

export const DropFinalPayDocument = "mutation DropFinalPay($key: ID!, $id: ID!) {\n  dropFinalPay(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<DropFinalPayMutation, DropFinalPayMutationVariables>;

export const ChooseBonusWayDocument = "mutation ChooseBonusWay($key: ID!, $year: Int!, $way: String!) {\n  chooseBonusWay(key: $key, year: $year, way: $way)\n}" as unknown as TypedDocumentNode<ChooseBonusWayMutation, ChooseBonusWayMutationVariables>;

export const EnterBonusWayDocument = "mutation EnterBonusWay($key: ID!, $employeeId: ID!, $year: Int!, $way: String!) {\n  enterBonusWay(key: $key, employeeId: $employeeId, year: $year, way: $way)\n}" as unknown as TypedDocumentNode<EnterBonusWayMutation, EnterBonusWayMutationVariables>;

export const OpenPayrollDocument = "mutation OpenPayroll($key: ID!, $month: String!) {\n  openPayroll(key: $key, month: $month) {\n    id\n  }\n}" as unknown as TypedDocumentNode<OpenPayrollMutation, OpenPayrollMutationVariables>;

export const ComputePayrollDocument = "mutation ComputePayroll($key: ID!, $id: ID!) {\n  computePayroll(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<ComputePayrollMutation, ComputePayrollMutationVariables>;

export const CheckPayrollDocument = "mutation CheckPayroll($key: ID!, $id: ID!) {\n  checkPayroll(key: $key, id: $id) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<CheckPayrollMutation, CheckPayrollMutationVariables>;

export const WaivePayFindingDocument = "mutation WaivePayFinding($key: ID!, $id: ID!, $reason: String!) {\n  waivePayFinding(key: $key, id: $id, reason: $reason) {\n    id\n    waivedAt\n  }\n}" as unknown as TypedDocumentNode<WaivePayFindingMutation, WaivePayFindingMutationVariables>;

export const PayBankFileDocument = "mutation PayBankFile($id: ID!, $form: String!) {\n  payBankFile(id: $id, form: $form) {\n    name\n    content\n    count\n    total\n    check\n  }\n}" as unknown as TypedDocumentNode<PayBankFileMutation, PayBankFileMutationVariables>;

export const AskAboutPayDocument = "mutation AskAboutPay($key: ID!, $slipId: ID!, $question: String!, $lineZh: String) {\n  askAboutPay(key: $key, slipId: $slipId, question: $question, lineZh: $lineZh) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AskAboutPayMutation, AskAboutPayMutationVariables>;

export const AnswerPayQuestionDocument = "mutation AnswerPayQuestion($key: ID!, $id: ID!, $answer: String!) {\n  answerPayQuestion(key: $key, id: $id, answer: $answer) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AnswerPayQuestionMutation, AnswerPayQuestionMutationVariables>;

export const SetPayProfileDocument = "mutation SetPayProfile($key: ID!, $input: PayProfileInput!) {\n  setPayProfile(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetPayProfileMutation, SetPayProfileMutationVariables>;

export const ProposePayAccountDocument = "mutation ProposePayAccount($key: ID!, $input: PayAccountInput!) {\n  proposePayAccount(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<ProposePayAccountMutation, ProposePayAccountMutationVariables>;

export const DecidePayAccountDocument = "mutation DecidePayAccount($key: ID!, $id: ID!, $approve: Boolean!) {\n  decidePayAccount(key: $key, id: $id, approve: $approve) {\n    id\n    state\n  }\n}" as unknown as TypedDocumentNode<DecidePayAccountMutation, DecidePayAccountMutationVariables>;

export const SetPayMonthDocument = "mutation SetPayMonth($key: ID!, $input: PayMonthInput!) {\n  setPayMonth(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<SetPayMonthMutation, SetPayMonthMutationVariables>;

export const AddPayItemDocument = "mutation AddPayItem($key: ID!, $input: PayItemInput!) {\n  addPayItem(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<AddPayItemMutation, AddPayItemMutationVariables>;

export const RemovePayItemDocument = "mutation RemovePayItem($key: ID!, $id: ID!) {\n  removePayItem(key: $key, id: $id)\n}" as unknown as TypedDocumentNode<RemovePayItemMutation, RemovePayItemMutationVariables>;

export const EnterPayStandardDocument = "mutation EnterPayStandard($key: ID!, $input: PayStandardInput!) {\n  enterPayStandard(key: $key, input: $input) {\n    id\n  }\n}" as unknown as TypedDocumentNode<EnterPayStandardMutation, EnterPayStandardMutationVariables>;
