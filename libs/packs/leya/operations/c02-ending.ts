// 第三部分 第一章 二、解聘: dismissal by the centre, resignation by the employee.
import { addDays, addMonths, decision, earlier, type Judgement } from '@gongqiao/kernel';
import { absenceRunLimit, absenceYearLimit, lastDayMonths, ordinaryNoticeDays, probationNoticeDays, warningsBeforeDismissal } from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { conflicts, legalWarnings } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { warningsFound } from './rules/legal-warnings.js';
import { absent, allOf, choose } from './rules/reasons.js';
import { bool, codes, count, date, list, oneOf } from './rules/types.js';
import { notBefore } from './rules/working-time.js';

export const DISMISSAL_GROUNDS = {
  'false-documents': '虚假人事档案材料或资格证书', absence: '旷职', 'probation-unqualified': '试用期不合格', 'serious-consequences': '责任事故或失职造成严重后果',
  insubordination: '不服从管理', 'disrupting-order': '严重扰乱工作秩序', 'unlawful-conduct': '违法违纪', medical: '医疗期满不能从事原工作且不服从另行安排',
  'changed-circumstances': '客观情况重大变化', 'other-lawful': '法律法规规章和合同规定的其他情形', 'serious-fault': '触犯严重过错', 'repeat-after-two-warnings': '两次书面警告后再次违纪',
} as const;
type Ground = keyof typeof DISMISSAL_GROUNDS;
const PROTECTED = { none: '无', 'pregnancy-maternity-nursing': '孕期、产期、哺乳期', 'medical-period': '规定的医疗期内', 'work-injury': '工伤停工留薪或丧失劳动能力' } as const;
const COMPENSATION = { none: '不予支付任何赔偿', unstated: '手册未作规定' } as const;

/** The item of 解聘 on which each ground stands. */
const ITEM_OF = {
  'false-documents': P['DISM-1'],
  absence: P['DISM-2'],
  'probation-unqualified': P['DISM-3'],
  'serious-consequences': P['DISM-4'],
  insubordination: P['DISM-5'],
  'disrupting-order': P['DISM-6'],
  'unlawful-conduct': P['DISM-7'],
  medical: P['DISM-8'],
  'changed-circumstances': P['DISM-9'],
  'other-lawful': P['DISM-10'],
  'serious-fault': P['DISM-13'], 'repeat-after-two-warnings': P['DISM-13'],
} as const;
const AT_ONCE: readonly Ground[] = ['false-documents', 'serious-fault', 'repeat-after-two-warnings'];
const WITHOUT_COMPENSATION: readonly Ground[] = ['serious-fault', 'repeat-after-two-warnings'];
const WITH_SEVERANCE: readonly Ground[] = ['medical', 'changed-circumstances'];

function noticeDaysOf(at: Judgement, ground: Ground): number {
  if (AT_ONCE.includes(ground)) {
    return at.step(ground === 'false-documents' ? P['DISM-11'] : P['DISM-13'], '提前通知日数：即时生效', 0);
  }
  if (ground === 'probation-unqualified') return at.step(P['ONBOARD-3.2'], '提前通知日数：试用期', at.value(probationNoticeDays));
  return at.step(P['DISM-12'], '提前通知日数：第2至10项', at.value(ordinaryNoticeDays));
}

export const dismissalNotice = decision('leya.assignment.dismissalNotice', {
  zh: '单方面解除聘用合同',
  applies: cite('DISM-1', 'DISM-2', 'DISM-3', 'DISM-4', 'DISM-5', 'DISM-6', 'DISM-7', 'DISM-8', 'DISM-9', 'DISM-10', 'DISM-11', 'DISM-12', 'DISM-13', 'ONBOARD-3.2', 'ATT-3'),
  facts: {
    ground: oneOf(DISMISSAL_GROUNDS).zh('解聘事由'),
    noticeOn: date().zh('通知送达日'),
    probationEnd: date().orNull().zh('试用期最后一日'),
    absenceRunDays: count().zh('年内最长连续旷职日数'),
    absenceYearDays: count().zh('全年旷职日数'),
    educated: bool().zh('经批评教育有记录'),
    writtenWarnings: count().zh('此前书面警告次数'),
    unionNotifiedOn: date().orNull().zh('告知工会日'),
    protectedStatus: oneOf(PROTECTED).zh('特殊保护状态'),
  },
  answer: {
    permitted: bool().zh('手册是否允许'), noticeDays: count().orNull().zh('提前通知日数'), earliestEnd: date().orNull().zh('最早解除日'),
    compensation: oneOf(COMPENSATION).zh('赔偿'), conflicts: conflicts(), legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { ground, noticeOn } = facts;
  at.step(ITEM_OF[ground], '解聘事由', DISMISSAL_GROUNDS[ground]);
  if (!isPermitted(at, facts)) return {
    permitted: false, noticeDays: null, earliestEnd: null, compensation: 'unstated', conflicts: [], legalWarnings: [],
  };
  const noticeDays = noticeDaysOf(at, ground);
  const earliestEnd = at.step(P['DISM-12'], '最早解除日 ＝ 通知送达日 ＋ 提前通知日数', addDays(noticeOn, noticeDays), { 通知送达日: noticeOn, 提前通知日数: noticeDays });
  return {
    permitted: true, noticeDays, earliestEnd,
    compensation: choose(at, P['DISM-13'], '赔偿', COMPENSATION, WITHOUT_COMPENSATION.includes(ground) ? 'none' : 'unstated'),
    conflicts: conflictsFound(at, [
      ['absence-consequence', P['ATT-3'], ground === 'absence'],
      ['probation-notice', P['ONBOARD-3.2'], ground === 'probation-unqualified'],
    ]),
    legalWarnings: warningsFound(at, [
      ['union-notice-missing', ITEM_OF[ground], facts.unionNotifiedOn === null || facts.unionNotifiedOn > noticeOn],
      ['severance-due', ITEM_OF[ground], WITH_SEVERANCE.includes(ground)],
      ['protected-employee', ITEM_OF[ground], WITH_SEVERANCE.includes(ground) && facts.protectedStatus !== 'none'],
    ]),
  };
});

type DismissalFacts = Parameters<(typeof dismissalNotice)['versions'][number]['decide']>[0];

/** Conditions that single grounds carry of their own; every other ground is allowed as it stands. */
function isPermitted(at: Judgement, facts: DismissalFacts): boolean {
  const { ground, noticeOn, probationEnd } = facts;
  if (ground === 'absence') {
    const educated = at.condition(P['DISM-2'], '经批评教育有记录', facts.educated);
    const [run, year] = [at.value(absenceRunLimit), at.value(absenceYearLimit)];
    const long = at.condition(P['DISM-2'], '连续旷职或全年旷职达到规定日数', facts.absenceRunDays >= run || facts.absenceYearDays >= year,
      { 连续旷职: facts.absenceRunDays, 连续限数: run, 全年旷职: facts.absenceYearDays, 全年限数: year });
    return educated && long;
  }
  if (ground === 'probation-unqualified') {
    if (probationEnd === null) return at.refuse('missing', 'probationEnd', '以试用期不合格解聘，须填试用期最后一日', 'probationEnd must be given for this ground');
    return at.condition(P['DISM-3'], '通知在试用期内送达', noticeOn <= probationEnd, { 通知送达日: noticeOn, 试用期最后一日: probationEnd });
  }
  if (ground === 'repeat-after-two-warnings') {
    const needed = at.value(warningsBeforeDismissal);
    return at.condition(P['DISM-13'], '再次违纪前已有规定次数的书面警告', facts.writtenWarnings >= needed, { 书面警告: facts.writtenWarnings, 规定次数: needed });
  }
  return true;
}

export const EXIT_DOCUMENTS = {
  'resignation-letter': '辞职信', 'personnel-report': '人事报告书', 'exit-approval-form': '离职审批表', 'handover-list': '离职交接清单',
  settlement: '清退办公用具及财务结算手续', 'badge-return-and-declaration': '交回证件并签订离职声明',
} as const;
const EXIT_MISSING = { ...EXIT_DOCUMENTS, 'finance-handover': '主管监交、双方签章的财务交接' } as const;
const STAGES = { probation: '试用期内', regular: '正式员工' } as const;
const LIABILITY = { 'civil-compensation': '民事赔偿责任', none: '无' } as const;

export const departure = decision('leya.assignment.departure', {
  zh: '辞职与离职交接',
  applies: cite('EXIT-3', 'EXIT-3.1', 'EXIT-3.6', 'ONBOARD-3.2', 'ACC-6', 'FIN-11.3'),
  facts: {
    stage: oneOf(STAGES).zh('阶段'),
    submittedOn: date().zh('提交辞职日'),
    centreProposedLastDay: date().orNull().zh('中心拟定离职日'),
    actualLastDay: date().orNull().zh('实际最后工作日'),
    earlyLeaveConsented: bool().zh('中心同意提前离开'),
    documents: codes(EXIT_DOCUMENTS).zh('已交材料'),
    financeStaff: bool().zh('会计或出纳'),
    financeHandoverSupervised: bool().zh('主管监交、双方签章'),
  },
  answer: {
    noticeDays: count().zh('提前通知日数'), mayLeaveFrom: date().zh('可以离职日'), centreLatestDate: date().zh('中心最迟可定日'), agreedLastDay: date().zh('议定离职日'),
    proposedTooLate: bool().zh('拟定日过迟'), leftEarly: bool().zh('提前离开'), liability: oneOf(LIABILITY).zh('责任'),
    missing: list(oneOf(EXIT_MISSING)).zh('未交材料'), mayComplete: bool().zh('可办结'), legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { stage, submittedOn, centreProposedLastDay: proposed, actualLastDay } = facts;
  notBefore(at, proposed, submittedOn, 'centreProposedLastDay');
  notBefore(at, actualLastDay, submittedOn, 'actualLastDay');
  const place = stage === 'probation' ? P['ONBOARD-3.2'] : P['EXIT-3'];
  const noticeDays = at.value(stage === 'probation' ? probationNoticeDays : ordinaryNoticeDays);
  const mayLeaveFrom = at.step(place, '可以离职日 ＝ 提交辞职日 ＋ 提前通知日数', addDays(submittedOn, noticeDays), { 提交辞职日: submittedOn, 提前通知日数: noticeDays });
  const centreLatestDate = stage === 'probation' ? mayLeaveFrom
    : at.step(P['EXIT-3'], '中心最迟可定日 ＝ 提交辞职日起一个月', addMonths(submittedOn, at.value(lastDayMonths)));
  const agreedLastDay = proposed === null ? mayLeaveFrom : earlier(proposed, centreLatestDate);
  at.step(P['EXIT-3'], '议定离职日', agreedLastDay, { 中心拟定离职日: proposed, 中心最迟可定日: centreLatestDate });
  const leftEarly = actualLastDay !== null && actualLastDay < agreedLastDay;
  const missing: (keyof typeof EXIT_MISSING)[] = absent(at, P['EXIT-3.4'], allOf('已交', EXIT_DOCUMENTS), facts.documents);
  if (facts.financeStaff && !at.condition(P['ACC-6'], EXIT_MISSING['finance-handover'], facts.financeHandoverSupervised)) missing.push('finance-handover');
  const mayComplete = missing.length === 0;
  return {
    noticeDays, mayLeaveFrom, centreLatestDate, agreedLastDay, leftEarly, missing, mayComplete,
    proposedTooLate: proposed !== null && proposed > centreLatestDate,
    liability: choose(at, P['EXIT-3'], '未经同意提前离开的责任', LIABILITY, leftEarly && !facts.earlyLeaveConsented ? 'civil-compensation' : 'none'),
    legalWarnings: warningsFound(at, [
      ['resignation-over-30-days', P['EXIT-3'], agreedLastDay > mayLeaveFrom],
      ['handover-blocks-leaving', P['ACC-6'], !mayComplete && at.asOf >= mayLeaveFrom],
    ]),
  };
});
