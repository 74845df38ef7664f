// 第四部分 第二章 档案管理指引: filing, borrowing, loans, changes, destruction.
import { daysBetween, decision, lastDayOfMonth, list, monthOf, record, text, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { destructionSigners } from './parameters/archives.js';
import { P, cite } from './provisions/index.js';
import { conflicts } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { absent, allOf, choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, groups, oneOf } from './rules/types.js';
import { notBefore } from './rules/working-time.js';

export const ARCHIVE_CATEGORIES = {
  'meeting-training': '会议或培训材料', 'station-personnel': '服务点人事档案', 'agency-management': '机构管理文件', 'social-work-service': '社工工作领域文件', publicity: '宣传资料',
} as const;
const CHECKS = { complete: '完整', accurate: '准确', signed: '签批、手续完备' } as const;
const REVIEWERS = { none: '未审定', 'department-head': '部门负责人', 'project-lead': '项目负责人' } as const;
export const MEDIA = { paper: '纸质文字', 'audio-visual': '照片、录音、录像', object: '实物', 'foreign-language': '外文材料', electronic: '电子文件' } as const;
const COMPANIONS = { caption: '文字说明', translation: '翻译材料', 'paper-copy': '纸质文件' } as const;
const COMPANION_OF = {
  paper: null, 'audio-visual': 'caption', object: 'caption', 'foreign-language': 'translation',
  electronic: 'paper-copy',
} as const;
const FILING_MISSING = { ...CHECKS, review: '部门或项目负责人审定', companion: '应附材料一并归档', 'box-index': '列入盒袋文件目录' } as const;
const ACCESS = { personnel: '人事档案范围', 'service-confidential': '服务保密范围', general: '一般范围' } as const;

export const filing = decision('leya.archive.filing', {
  zh: '归档',
  applies: cite('ARCH-2.1.1', 'ARCH-2.2.2', 'ARCH-2.2.3', 'ARCH-2.2.4', 'ARCH-4.2', 'ARCH-4.3'),
  facts: {
    category: oneOf(ARCHIVE_CATEGORIES).zh('归档类别'), checks: codes(CHECKS).zh('已确认'), reviewedBy: oneOf(REVIEWERS).zh('审定人'),
    medium: oneOf(MEDIA).zh('载体'), companionFiled: bool().zh('应附材料已归档'), listedInBoxIndex: bool().zh('已列入文件目录'),
  },
  answer: {
    companionRequired: oneOf(COMPANIONS).orNull().zh('应附材料'),
    missing: list(oneOf(FILING_MISSING)).zh('所缺'),
    accepted: bool().zh('可以归档'),
    accessScope: oneOf(ACCESS).zh('查看范围'),
  },
}).by(({ category, checks, reviewedBy, medium, companionFiled, listedInBoxIndex }, at) => {
  const companionRequired = COMPANION_OF[medium];
  const missing = [
    ...absent(at, P['ARCH-2.2.2'], allOf('材料', CHECKS), checks),
    ...lacking(at, [
      ['review', P['ARCH-2.2.3'], FILING_MISSING.review, reviewedBy !== 'none'],
      ['companion', P['ARCH-2.2.4'], FILING_MISSING.companion, companionRequired === null || companionFiled],
      ['box-index', P['ARCH-4.3'], FILING_MISSING['box-index'], listedInBoxIndex],
    ]),
  ];
  const accessScope = category === 'station-personnel' ? 'personnel' : category === 'social-work-service' ? 'service-confidential' : 'general';
  return {
    companionRequired, missing, accepted: missing.length === 0,
    accessScope: choose(at, P['ARCH-2.1.1'], '查看范围', ACCESS, accessScope, { 归档类别: ARCHIVE_CATEGORIES[category] }),
  };
});

const CLASSES = { general: '一般档案', accounting: '会计档案（记帐文件）' } as const;
const BORROWERS = { internal: '机构人员', 'finance-staff': '财务人员', external: '机构以外单位' } as const;
const PURPOSES = { consult: '查阅', copy: '复制', 'take-out': '借出（携带出档案室）' } as const;
const ARCHIVE_APPROVERS = { 'agency-head': '机构负责人', 'department-head': '部门负责人', 'finance-head': '财务负责人' } as const;
type Approver = keyof typeof ARCHIVE_APPROVERS;
const BORROW_MISSING = { approval: '批准', 'borrow-form': '借阅登记', 'special-reason': '特殊情况说明', 'return-within-month': '当月内归还' } as const;

interface BorrowFacts {
  readonly archiveClass: keyof typeof CLASSES;
  readonly inArchiveRoom: boolean;
  readonly confidential: boolean;
  readonly borrower: keyof typeof BORROWERS;
  readonly purpose: keyof typeof PURPOSES;
}

/** Who must approve: all groups, one of each. */
function approvalsNeeded({ archiveClass, inArchiveRoom, confidential, borrower, purpose }: BorrowFacts): Approver[][] {
  if (archiveClass === 'general') {
    if (confidential && purpose === 'copy') return [['agency-head'], ['department-head']];
    return borrower === 'external' ? [['agency-head']] : [['agency-head', 'department-head']];
  }
  if (purpose === 'take-out' || inArchiveRoom) return [['agency-head']];
  return purpose === 'consult' && borrower === 'finance-staff' ? [] : [['finance-head', 'agency-head']];
}

function placeOf({ archiveClass, inArchiveRoom, confidential, purpose }: BorrowFacts): Provision {
  if (archiveClass === 'general') return confidential && purpose === 'copy' ? P['ARCH-10.2'] : P['ARCH-8.2'];
  if (purpose === 'take-out') return P['ACCARCH-6.4'];
  return inArchiveRoom ? P['FIN-12.3'] : purpose === 'copy' ? P['ACCARCH-6.5'] : P['ACCARCH-6.2'];
}

export const borrow = decision('leya.archive.borrow', {
  zh: '档案借阅',
  applies: cite('ARCH-8.1', 'ARCH-8.2', 'ARCH-8.3', 'ARCH-10.2', 'FIN-12.3', 'ACCARCH-6.2', 'ACCARCH-6.4', 'ACCARCH-6.5', 'GUARD-12.3'),
  facts: {
    archiveClass: oneOf(CLASSES).zh('档案类别'),
    inArchiveRoom: bool().zh('已入库'),
    confidential: bool().zh('保密档案'),
    borrower: oneOf(BORROWERS).zh('借阅人'),
    purpose: oneOf(PURPOSES).zh('用途'),
    approvals: codes(ARCHIVE_APPROVERS).zh('已获批准'),
    formFilled: bool().zh('已填借阅表'),
    specialReason: bool().zh('特殊情况'),
    borrowedOn: date().zh('借阅日'),
    returnOn: date().orNull().zh('拟还日'),
  },
  answer: {
    approvalGroups: groups(ARCHIVE_APPROVERS).zh('须获批准'),
    latestReturn: date().orNull().zh('最迟归还日'),
    missing: list(oneOf(BORROW_MISSING)).zh('所缺'),
    permitted: bool().zh('可以借阅'),
    conflicts: conflicts(),
  },
}).by((facts, at) => {
  const { archiveClass, purpose, borrowedOn, returnOn } = facts;
  const out = purpose === 'take-out';
  if (out && returnOn === null) at.refuse('missing', 'returnOn', '借出须填拟还日', 'returnOn must be given for take-out');
  notBefore(at, returnOn, borrowedOn, 'returnOn');
  const approvalGroups = approvalsNeeded(facts);
  const approved = approvalGroups.every((group) => group.some((who) => facts.approvals.includes(who)));
  const latestReturn = out ? at.step(P['ARCH-8.3'], '最迟归还日 ＝ 借阅当月最后一日', lastDayOfMonth(monthOf(borrowedOn)), { 借阅日: borrowedOn }) : null;
  const missing = lacking(at, [
    ['approval', placeOf(facts), `须经批准：${approvalGroups.map((group) => group.map((who) => ARCHIVE_APPROVERS[who]).join('或')).join('，并') || '无须批准'}`, approved],
    ['borrow-form', P['ARCH-8.1'], '已填借阅登记', facts.formFilled],
    ['special-reason', P['ARCH-8.3'], '借出须有特殊情况', !out || facts.specialReason],
    ['return-within-month', P['ARCH-8.3'], '不跨月归还', latestReturn === null || returnOn === null || returnOn <= latestReturn],
  ]);
  return {
    approvalGroups, latestReturn, missing, permitted: missing.length === 0,
    conflicts: conflictsFound(at, [['accounting-borrow-approval', P['FIN-12.3'], archiveClass === 'accounting' && facts.inArchiveRoom && !out]]),
  };
});

const LOAN_STATUS = { lost: '丢失', returned: '已归还', 'awaiting-check': '待核查', overdue: '逾期', 'on-loan': '借出中' } as const;
const LOAN_OUTSTANDING = { 'loss-report': '丢失书面材料', 'keeper-check': '档案人员核查' } as const;
interface Renewal { readonly on: PlainDate; readonly dueOn: PlainDate }

function checkDue(at: Judgement, madeOn: PlainDate, dueOn: PlainDate, field: string): void {
  if (dueOn < madeOn || dueOn > lastDayOfMonth(monthOf(madeOn))) at.refuse('inconsistent', field, '归还日应在借出（续借）当日至当月最后一日之间', 'the due date lies between the loan and the end of its month');
}

/** Checks the chain of renewals and gives the due date in force. */
function dueAfter(at: Judgement, borrowedOn: PlainDate, dueOn: PlainDate, renewals: readonly Renewal[]): PlainDate {
  checkDue(at, borrowedOn, dueOn, 'dueOn');
  let before = borrowedOn;
  let due = dueOn;
  renewals.forEach((renewal, i) => {
    if (renewal.on < before || renewal.on > due) at.refuse('inconsistent', `renewals[${i}].on`, '续借应在上一次之后、到期之前', 'a renewal comes after the one before it and by the due date in force');
    checkDue(at, renewal.on, renewal.dueOn, `renewals[${i}].dueOn`);
    before = renewal.on;
    due = renewal.dueOn;
  });
  return due;
}

export const loanStatus = decision('leya.archive.loanStatus', {
  zh: '借阅状态',
  applies: cite('ARCH-8.3', 'ARCH-8.5', 'ARCH-8.6', 'ARCH-8.7'),
  facts: {
    borrowedOn: date().zh('借出日'), dueOn: date().zh('约定归还日'), renewals: list(record({ on: date().zh('续借日'), dueOn: date().zh('新归还日') })).zh('续借'),
    returnedOn: date().orNull().zh('归还日'),
    checkedByKeeper: bool().zh('经档案人员核查无异'),
    reportedLost: bool().zh('丢失'),
    lossReportWritten: bool().zh('已写书面材料'),
  },
  answer: {
    currentDue: date().zh('现到期日'),
    status: oneOf(LOAN_STATUS).zh('状态'),
    daysLate: count().zh('逾期日数'),
    outstanding: list(oneOf(LOAN_OUTSTANDING)).zh('待办'),
    loanClosed: bool().zh('已结清'),
  },
}).by((facts, at) => {
  const { returnedOn, reportedLost } = facts;
  const currentDue = at.step(P['ARCH-8.3'], '现到期日', dueAfter(at, facts.borrowedOn, facts.dueOn, facts.renewals));
  const status = reportedLost ? 'lost'
    : returnedOn !== null ? (facts.checkedByKeeper ? 'returned' : 'awaiting-check')
    : at.asOf > currentDue ? 'overdue' : 'on-loan';
  choose(at, P['ARCH-8.7'], '借阅状态', LOAN_STATUS, status, { 归还日: returnedOn, 核查无异: facts.checkedByKeeper });
  const counted = reportedLost || returnedOn === null ? at.asOf : returnedOn;
  const daysLate = at.step(P['ARCH-8.5'], '逾期日数', Math.max(0, daysBetween(currentDue, counted)), { 计至: counted });
  const outstanding = lacking(at, [
    ['loss-report', P['ARCH-8.6'], '丢失的已写书面材料', !reportedLost || facts.lossReportWritten],
    ['keeper-check', P['ARCH-8.7'], '归还的已经核查', status !== 'awaiting-check'],
  ]);
  return { currentDue, status, daysLate, outstanding, loanClosed: status === 'returned' };
});

const EXTENTS = { minor: '修改内容较少', major: '修改内容较多', scrapped: '原件需报废' } as const;
const METHODS = { 'mark-on-original': '在原件上修改并作标记', replace: '另出新件代替' } as const;
const AMENDMENT_MISSING = {
  'department-head-approval': '部门负责人批准', 'factual-basis': '以事实为前提', 'change-mark': '注明修改标记', 'new-document': '新文编号', 'note-in-original': '在原档案中注明',
} as const;

export const amendment = decision('leya.archive.amendment', {
  zh: '档案修改',
  applies: cite('ARCH-6.1', 'ARCH-6.2', 'ARCH-6.3', 'ARCH-6.4'),
  facts: {
    extent: oneOf(EXTENTS).zh('修改程度'),
    departmentHeadApproved: bool().zh('部门负责人批准'),
    factualBasis: bool().zh('有事实依据'),
    changeMarked: bool().zh('已作修改标记'),
    newDocumentNumber: text().orNull().zh('新文编号'), noteInOriginal: bool().zh('已在原档注明'),
  },
  answer: { method: oneOf(METHODS).zh('方式'), missing: list(oneOf(AMENDMENT_MISSING)).zh('所缺'), permitted: bool().zh('可以修改') },
}).by(({ extent, departmentHeadApproved, factualBasis, changeMarked, newDocumentNumber, noteInOriginal }, at) => {
  const minor = extent === 'minor';
  const method = choose(at, minor ? P['ARCH-6.2'] : P['ARCH-6.3'], '修改方式', METHODS, minor ? 'mark-on-original' : 'replace', { 修改程度: EXTENTS[extent] });
  const missing = lacking(at, [
    ['department-head-approval', P['ARCH-6.1'], AMENDMENT_MISSING['department-head-approval'], departmentHeadApproved],
    ['factual-basis', P['ARCH-6.4'], AMENDMENT_MISSING['factual-basis'], factualBasis],
    ['change-mark', P['ARCH-6.2'], '原件修改的注明修改标记', !minor || changeMarked],
    ['new-document', P['ARCH-6.3'], '另出新件的有新文编号', minor || newDocumentNumber !== null],
    ['note-in-original', P['ARCH-6.3'], '另出新件的在原档案中注明', minor || noteInOriginal],
  ]);
  return { method, missing, permitted: missing.length === 0 };
});

const DESTRUCTION_MISSING = {
  'retention-not-expired': '保管期限未满',
  appraisal: '鉴定',
  'approval:supervising-leader': '主管领导审批',
  'approval:agency-head': '机构负责人审批',
  'approval-form': '销毁审批表',
  'destruction-list': '销毁档案清册', supervisor: '指定专人监督', 'two-signatures': '至少两人签字',
} as const;

export const destruction = decision('leya.archive.destruction', {
  zh: '档案销毁',
  applies: cite('ARCH-11.1', 'ARCH-11.2', 'ARCH-11.3', 'ARCH-11.4', 'ARCH-11.5'),
  facts: {
    retentionThrough: date().orNull().zh('保管期限届满日'),
    appraised: bool().zh('已鉴定'),
    approvals: codes({ 'supervising-leader': '主管领导', 'agency-head': '机构负责人' }).zh('已获审批'),
    approvalForm: bool().zh('销毁审批表'), destructionList: bool().zh('销毁清册'), supervisorAssigned: bool().zh('已指定监督人'),
    signers: list(record({ name: text().zh('姓名') })).zh('销毁表签字人'), executed: bool().zh('已销毁'),
  },
  answer: {
    missing: list(oneOf(DESTRUCTION_MISSING)).zh('所缺'),
    mayDestroy: bool().zh('可以销毁'),
    valid: bool().zh('销毁有效'),
    unauthorised: bool().zh('私自销毁'),
    papersKept: oneOf({ permanent: '永久保存' }).zh('手续保存'),
  },
}).by((facts, at) => {
  const { retentionThrough, approvals, executed } = facts;
  const before = lacking(at, [
    ['retention-not-expired', P['ARCH-11.1'], '保管期限已满（永久的不得销毁）', retentionThrough !== null && at.asOf > retentionThrough],
    ['appraisal', P['ARCH-11.1'], '已经鉴定', facts.appraised],
    ['approval:supervising-leader', P['ARCH-11.1'], '主管领导审批', approvals.includes('supervising-leader')],
    ['approval:agency-head', P['ARCH-11.1'], '机构负责人审批', approvals.includes('agency-head')],
    ['approval-form', P['ARCH-11.2'], '已填销毁审批表', facts.approvalForm],
    ['destruction-list', P['ARCH-11.2'], '已编销毁清册', facts.destructionList],
    ['supervisor', P['ARCH-11.3'], '指定专人监督', facts.supervisorAssigned],
  ]);
  const names = new Set(facts.signers.map((signer) => signer.name));
  const signed = !executed || at.condition(P['ARCH-11.3'], '销毁表由规定人数签字', names.size >= at.value(destructionSigners), { 签字人数: names.size });
  const mayDestroy = before.length === 0;
  return {
    missing: signed ? before : [...before, 'two-signatures'],
    mayDestroy,
    valid: executed && mayDestroy && signed,
    unauthorised: at.step(P['ARCH-11.5'], '私自销毁', executed && !mayDestroy),
    papersKept: 'permanent',
  };
});

