// 第四部分 第三章 七、会计档案管理制度: retention and destruction.
import { dateOf, decision, list, text, yearOf, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { financeKeepsYears, retentionYears, statutoryRetentionYears } from './parameters/archives.js';
import { P, cite, type ProvisionKey } from './provisions/index.js';
import { conflicts, legalWarnings } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { warningsFound } from './rules/legal-warnings.js';
import { keysOf, lacking } from './rules/reasons.js';
import { bool, codes, count, date, oneOf } from './rules/types.js';
import { ACCOUNTING_KINDS } from './vocabulary.js';

type Kind = keyof typeof ACCOUNTING_KINDS;
const PLACE_OF: Readonly<Record<Kind, ProvisionKey>> = {
  voucher: 'ACC-8.3',
  ledger: 'ACCARCH-7.2',
  'cash-bank-journal': 'ACCARCH-7.2',
  report: 'ACCARCH-7.3',
  'annual-final-report': 'ACCARCH-7.3',
  invoice: 'ACCARCH-7.4',
};

const kindAndYear = { kind: oneOf(ACCOUNTING_KINDS).zh('档案种类'), fiscalYear: count({ min: 1949, max: 9000 }).zh('会计年度') };

/** Last day of keeping, counted from 1 January after the accounting year; null for ever. */
function keptThrough(fiscalYear: number, years: number | null): PlainDate | null {
  return years === null ? null : dateOf(fiscalYear + years, 12, 31);
}

interface Retention { readonly years: number | null; readonly statutoryYears: number | null; readonly through: PlainDate | null; readonly lawThrough: PlainDate | null }

function retentionOf(at: Judgement, kind: Kind, fiscalYear: number): Retention {
  if (fiscalYear > yearOf(at.asOf)) at.refuse('inconsistent', 'fiscalYear', '会计年度不得晚于基准日所在年', 'fiscalYear cannot be later than the year of asOf');
  const years = at.step(P[PLACE_OF[kind]], '保管年限（永久的为无）', at.value(retentionYears)[kind], { 档案种类: ACCOUNTING_KINDS[kind] });
  const statutoryYears = at.value(statutoryRetentionYears)[kind];
  const through = at.step(P[PLACE_OF[kind]], '保管至 ＝ 会计年度 ＋ 保管年限 的最后一日', keptThrough(fiscalYear, years), { 会计年度: fiscalYear });
  return { years, statutoryYears, through, lawThrough: keptThrough(fiscalYear, statutoryYears) };
}

export const accountingRetention = decision('leya.archive.accountingRetention', {
  zh: '会计档案保管期限',
  applies: cite('ACCARCH-7.1', 'ACCARCH-7.2', 'ACCARCH-7.3', 'ACCARCH-7.4', 'ACC-8.3', 'ACCARCH-5.1', 'FIN-12.2'),
  facts: kindAndYear,
  answer: {
    years: count().orNull().zh('保管年限'),
    statutoryYears: count().orNull().zh('法定年限'),
    retainThrough: date().orNull().zh('保管至'),
    moveToArchiveOn: date().zh('移交档案日'),
    expired: bool().zh('已期满'),
    conflicts: conflicts(),
    legalWarnings: legalWarnings(),
  },
}).by(({ kind, fiscalYear }, at) => {
  const { years, statutoryYears, through } = retentionOf(at, kind, fiscalYear);
  const moveToArchiveOn = at.step(P['ACCARCH-5.1'], '移交档案日 ＝ 财务暂管一年期满的次日', dateOf(fiscalYear + 1 + at.value(financeKeepsYears), 1, 1), { 会计年度: fiscalYear });
  return {
    years, statutoryYears, retainThrough: through, moveToArchiveOn, expired: through !== null && at.asOf > through,
    conflicts: conflictsFound(at, [['voucher-retention', P['ACCARCH-7.1'], kind === 'voucher']]),
    legalWarnings: warningsFound(at, [['accounting-retention-below-statutory', P[PLACE_OF[kind]], years !== null && statutoryYears !== null && years < statutoryYears]]),
  };
});

const UNSETTLED = { none: '没有', separated: '已单独抽出立卷', 'in-file': '仍在卷内' } as const;
const LIST_COLUMNS = {
  name: '名称',
  'volume-number': '卷号',
  count: '册数',
  'years-from-to': '起止年度',
  'archive-number': '档案编号',
  'retention-due': '应保管期限',
  'retention-kept': '已保管期限',
  'destruction-date': '销毁时间',
  reason: '销毁原因',
} as const;
const APPROVALS = { 'finance-head': '财务主管（财务负责人）', 'agency-head': '中心负责人', board: '理事会', 'superior-authority': '上级（主管）部门' } as const;
const WITNESSES = { archive: '档案部门', finance: '财会部门', audit: '审计部门', 'agency-head': '中心主要领导' } as const;

export const accountingDestruction = decision('leya.archive.accountingDestruction', {
  zh: '会计档案销毁',
  applies: cite('FIN-12.4', 'FIN-12.5', 'ACC-8.3', 'ACCARCH-8.1', 'ACCARCH-8.2', 'GUARD-12.4', 'GUARD-12.5'),
  facts: {
    ...kindAndYear,
    unsettled: oneOf(UNSETTLED).zh('未了结债权债务原始凭证'),
    jointAppraisal: bool().zh('档案、财务共同鉴定'),
    listFields: codes(LIST_COLUMNS).zh('销毁清册已填'),
    approvals: codes(APPROVALS).zh('已获批准'),
    witnesses: codes(WITNESSES).zh('监销人'),
  },
  answer: { missing: list(text()).zh('所缺'), mayDestroy: bool().zh('可以销毁'), conflicts: conflicts(), legalWarnings: legalWarnings() },
}).by((facts, at) => {
  const { kind } = facts;
  const { through, lawThrough } = retentionOf(at, kind, facts.fiscalYear);
  const expired = through !== null && at.asOf > through;
  const expiredByLaw = lawThrough !== null && at.asOf > lawThrough;
  const columns = keysOf(LIST_COLUMNS);
  // 理事会 approves the destruction of vouchers only (会计核算制度 第八条3).
  const approvers = keysOf(APPROVALS).filter((who) => who !== 'board' || kind === 'voucher');
  const missing: string[] = lacking<string>(at, [
    ['retention-not-expired', P[PLACE_OF[kind]], '保管期限已满', expired],
    ['unsettled-in-file', P['FIN-12.5'], '未了结债权债务凭证不在卷内', facts.unsettled !== 'in-file'],
    ['joint-appraisal', P['ACCARCH-8.1'], '档案、财务共同鉴定', facts.jointAppraisal],
    ...columns.map((column) => [`list:${column}`, P['FIN-12.4'], `清册列明${LIST_COLUMNS[column]}`, facts.listFields.includes(column)] as const),
    ...approvers.map((who) => [`approval:${who}`, who === 'board' ? P['ACC-8.3'] : P['FIN-12.4'], `${APPROVALS[who]}批准`, facts.approvals.includes(who)] as const),
    ...keysOf(WITNESSES).map((who) => [`witness:${who}`, who === 'agency-head' ? P['FIN-12.4'] : P['ACCARCH-8.2'], `${WITNESSES[who]}监销`, facts.witnesses.includes(who)] as const),
  ]);
  return {
    missing, mayDestroy: missing.length === 0,
    conflicts: conflictsFound(at, [
      ['destruction-approvals', P['FIN-12.4'], true],
      ['destruction-witnesses', P['ACCARCH-8.2'], true],
      ['voucher-retention', P['ACCARCH-7.1'], kind === 'voucher'],
    ]),
    legalWarnings: warningsFound(at, [['accounting-retention-below-statutory', P[PLACE_OF[kind]], expired && !expiredByLaw]]),
  };
});
