// NT-PROC-29 to 33, 46 to 48: bonds, additions, conditions of a supplier.
import {
  addYears, bool, date, day, decision, list, money, oneOf, pastDate, percentOf, record, roundDown, setOf, text,
  type Judgement, type PlainDate, type Siblings,
} from '@gongqiao/kernel';
import { amount, atLeastZero, named, notBefore, reckon } from '../common.js';
import { additionShare, bidBondShare, bondRefundDays, performanceBondShare, violationYears } from '../parameters/procurement.js';
import * as T from '../provisions/procurement-terms.js';
import { METHODS } from '../vocabulary.js';

const BONDS = { bid: '投标保证金', performance: '履约保证金' } as const;
const FORMS = { cheque: '支票', draft: '汇票', 'promissory-note': '本票', guarantee: '保函', transfer: '转账', cash: '现金' } as const;
const BOND_FAULTS = { 'above-limit': '超过限额', cash: '使用现金', 'refund-late': '逾期退还' } as const;

const isBid = (f: Siblings): boolean => f['kind'] === 'bid';

/** The day by which a bid bond goes back, or null while the day it hangs on is not known. */
function refundDueOf(at: Judgement, f: { won: boolean | null; awardNoticeOn: PlainDate | null; contractSignedOn: PlainDate | null }): PlainDate | null {
  const days = at.value(bondRefundDays);
  const [from, field] = f.won ? [f.contractSignedOn, 'contractSignedOn'] : [f.awardNoticeOn, 'awardNoticeOn'];
  if (f.won === null || from === null) return null;
  return at.step(T.PROC31, '退还截止日＝通知书发出（中标的为合同签订）后的工作日', at.calendar.workingDayAfter(from, days, field), { 起算日: from, 工作日: days });
}

export const bonds = decision('national.procurement.bonds', {
  zh: '保证金核对', applies: [T.PROC29, T.PROC30, T.PROC31], from: day('2015-03-01'),
  facts: {
    kind: oneOf(BONDS).zh('类别'), reference: amount().zh('预算或合同金额'), amount: money().zh('保证金金额'), form: oneOf(FORMS).zh('形式'),
    won: bool().when(isBid, '仅投标保证金').zh('是否中标'),
    awardNoticeOn: date().optional().when((f) => isBid(f) && f['won'] === false, '仅未中标').zh('通知书发出日'),
    contractSignedOn: date().optional().when((f) => isBid(f) && f['won'] === true, '仅中标').zh('合同签订日'),
    refundedOn: date().optional().when(isBid, '仅投标保证金').zh('退还日'),
  },
  answer: { limit: money().zh('限额'), refundDue: date().orNull().zh('退还截止日'), faults: setOf(oneOf(BOND_FAULTS)).zh('问题'), compliant: bool().zh('是否合规') },
}).by((f, at) => {
  const provision = f.kind === 'bid' ? T.PROC29 : T.PROC30;
  const part = at.value(f.kind === 'bid' ? bidBondShare : performanceBondShare);
  const exact = percentOf(f.reference, part);
  const limit = at.step(provision, '限额＝预算或合同金额×比例％（去尾到分）', roundDown(exact, 2), { 预算或合同金额: f.reference, 比例: part });
  const refundDue = refundDueOf(at, f);
  const repaid = f.refundedOn ?? at.asOf;
  const checks: readonly (readonly [keyof typeof BOND_FAULTS, boolean])[] = [
    ['above-limit', at.condition(provision, '保证金不超过限额', f.amount.lte(exact), { 保证金: f.amount, 限额: limit })],
    ['cash', at.condition(provision, '不使用现金', f.form !== 'cash', { 形式: FORMS[f.form] })],
    ['refund-late', refundDue === null || at.condition(T.PROC31, '在退还截止日前退还', repaid <= refundDue, { '退还日（未退的为基准日）': repaid, 退还截止日: refundDue })],
  ];
  const faults = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { limit, refundDue, faults, compliant: faults.length === 0 };
});

const ADDITIONS = { 'supplementary-contract': '补充合同', 'single-source-addition': '向原供应商添购' } as const;
const ADDITION_FAULTS = {
  'not-in-performance': '不在履行中', 'other-subject': '标的不同', 'terms-changed': '改变其他条款', 'no-need-of-consistency': '没有一致性或配套要求', 'above-limit': '累计超过百分之十',
} as const;
const supplementary = (f: Siblings): boolean => f['kind'] === 'supplementary-contract';

export const addition = decision('national.procurement.addition', {
  zh: '追加与添购', applies: [T.PROC32, T.PROC33], from: day('2003-01-01'),
  facts: {
    kind: oneOf(ADDITIONS).zh('类别'),
    inPerformance: bool().when(supplementary, '仅补充合同').zh('履行中'), sameSubject: bool().when(supplementary, '仅补充合同').zh('标的相同'), termsUnchanged: bool().when(supplementary, '仅补充合同').zh('其他条款不变'),
    consistencyNeeded: bool().when((f) => !supplementary(f), '仅添购').zh('一致性或配套要求'),
    originalContract: amount().zh('原合同金额'), earlierAdditions: money().zh('此前追加'), addition: amount().zh('本次追加'),
  },
  answer: { limit: money().zh('限额'), used: money().zh('累计追加'), remaining: money().zh('余额'), faults: setOf(oneOf(ADDITION_FAULTS)).zh('问题'), permitted: bool().zh('可否追加') },
}).by((f, at) => {
  const provision = supplementary(f) ? T.PROC32 : T.PROC33;
  const part = at.value(additionShare);
  const exact = percentOf(f.originalContract, part);
  const limit = at.step(provision, '限额＝原合同金额×比例％（去尾到分）', roundDown(exact, 2), { 原合同金额: f.originalContract, 比例: part });
  const used = at.step(provision, '累计追加＝此前追加＋本次追加', f.earlierAdditions.plus(f.addition), { 此前追加: f.earlierAdditions, 本次追加: f.addition });
  const checks: readonly (readonly [keyof typeof ADDITION_FAULTS, boolean])[] = [
    ['not-in-performance', f.inPerformance === null || at.condition(provision, '原合同在履行中', f.inPerformance)],
    ['other-subject', f.sameSubject === null || at.condition(provision, '标的与原合同相同', f.sameSubject)],
    ['terms-changed', f.termsUnchanged === null || at.condition(provision, '其他条款不变', f.termsUnchanged)],
    ['no-need-of-consistency', f.consistencyNeeded === null || at.condition(provision, '有一致性或配套要求', f.consistencyNeeded)],
    ['above-limit', at.condition(provision, '累计追加不超过限额', used.lte(exact), { 累计追加: used, 限额: limit })],
  ];
  const faults = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { limit, used, remaining: atLeastZero(limit.minus(used)), faults, permitted: faults.length === 0 };
});

const PENALTIES = { criminal: '刑事处罚', suspension: '责令停产停业', 'licence-revoked': '吊销许可证或执照', 'large-fine': '较大数额罚款', other: '其他' } as const;
const FAILED = {
  'independent-liability': '不能独立承担民事责任', 'credit-and-accounts': '信誉或财务制度不符', 'equipment-and-skill': '设备或能力不足', 'tax-and-social-security': '纳税或社保记录不良',
  'serious-violation': '三年内有重大违法记录', banned: '在禁止参加期内', 'related-participant': '关联供应商同时参加', 'prepared-project': '为项目做过前期服务',
} as const;
type Failed = keyof typeof FAILED;

export const supplier = decision('national.procurement.supplier', {
  zh: '供应商资格', applies: [T.PROC46, T.PROC47, T.PROC48], from: day('2015-03-01'),
  facts: {
    independentLiability: bool().zh('独立承担民事责任'), creditAndAccounts: bool().zh('信誉和财务会计制度'), equipmentAndSkill: bool().zh('设备和专业能力'), taxAndSocialSecurity: bool().zh('纳税和社保记录'),
    penalties: list(record({ kind: oneOf(PENALTIES).zh('种类'), on: pastDate().zh('处罚日') })).zh('处罚'),
    bans: list(record({ from: date().zh('起'), to: date().zh('止').check((value, f) => notBefore(f['from'] as PlainDate, '起始日', 'from')(value)) })).zh('禁止参加期'),
    relatedParticipants: list(text()).zh('关联的同次参加者'), method: oneOf(METHODS).zh('采购方式'), preparedProject: bool().zh('做过前期服务'),
  },
  answer: { eligible: bool().zh('是否合格'), failed: setOf(oneOf(FAILED)).zh('不合格事项') },
}).by((f, at) => {
  const since = reckon(at, 'asOf', () => addYears(at.asOf, -at.value(violationYears)));
  const serious = f.penalties.filter((p) => p.kind !== 'other' && p.on >= since);
  const banned = f.bans.some((b) => b.from <= at.asOf && at.asOf <= b.to);
  const checks: readonly (readonly [Failed, boolean])[] = [
    ['independent-liability', at.condition(T.PROC46, '能独立承担民事责任', f.independentLiability)],
    ['credit-and-accounts', at.condition(T.PROC46, '商业信誉良好、财务会计制度健全', f.creditAndAccounts)],
    ['equipment-and-skill', at.condition(T.PROC46, '有必需的设备和专业能力', f.equipmentAndSkill)],
    ['tax-and-social-security', at.condition(T.PROC46, '依法纳税、缴纳社会保险', f.taxAndSocialSecurity)],
    ['serious-violation', at.condition(T.PROC47, '前三年内没有重大违法记录', serious.length === 0, { 追溯起: since, 处罚: serious.map((p) => `${p.on} ${PENALTIES[p.kind]}`) })],
    ['banned', at.condition(T.PROC47, '不在禁止参加期内', !banned)],
    ['related-participant', at.condition(T.PROC48, '没有同一负责人或控制关系的供应商同时参加', f.relatedParticipants.length === 0, { 关联的同次参加者: f.relatedParticipants })],
    ['prepared-project', f.method === 'single-source' || at.condition(T.PROC48, '没有为本项目做过设计、规范、管理、监理、检测', !f.preparedProject)],
  ];
  const failed = checks.filter(([, ok]) => !ok).map(([code]) => code);
  at.condition(T.PROC46, '供应商合格', failed.length === 0, { 不合格事项: named(FAILED, failed) });
  return { eligible: failed.length === 0, failed };
});
