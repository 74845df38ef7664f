// 十 档案与报告: NT-ARC-1 to 14, NT-REP-1 to 6.
import {
  addMonths, addYears, bool, chapter, completedYears, count, date, dateOf, dateTime, day, decision, duty, list, oneOf, pastDate, record, recordKind, right, setOf, text, yearOf,
  type DateTime, type Judgement, type PlainDate, type Provision,
} from '@gongqiao/kernel';
import { named, reckon } from './common.js';
import { RECORD_KINDS, TERM_UNITS, retentionTerms, type CLASSES } from './parameters/archives.js';
import { adultAge } from './parameters/persons.js';
import * as P from './provisions/archives.js';
import { CON25 } from './provisions/contract.js';
import { PRI23 } from './provisions/privacy.js';
import { PROC45 } from './provisions/procurement-terms.js';

const STEPS = { appraisal: '鉴定', 'destruction-list': '编造销毁清册', 'head-signs': '负责人签署', 'two-party-supervision': '两方监销' } as const;
const STEPS_OF: Readonly<Record<keyof typeof CLASSES, readonly (keyof typeof STEPS)[]>> = {
  accounting: ['appraisal', 'destruction-list', 'head-signs', 'two-party-supervision'], log: [], other: ['appraisal'],
};

const PROVISION_OF: Readonly<Partial<Record<keyof typeof RECORD_KINDS, Provision>>> = {
  'fixed-asset-card': P.ARC2, 'procurement-file': PROC45, 'ended-labour-contract': P.ARC6, 'wage-record': P.ARC7, 'privacy-assessment': P.ARC8, 'data-sharing-record': P.ARC9, 'network-log': P.ARC10,
};

interface Length {
  readonly length: number;
  readonly unit: keyof typeof TERM_UNITS;
}

function endOf(at: Judgement, field: string, start: PlainDate, { length, unit }: Length): PlainDate {
  return reckon(at, field, () => (unit === 'years' ? addYears(start, length) : addMonths(start, length)));
}

export const retention = decision('national.archive.retention', {
  zh: '档案保管期限', applies: [P.ARC1, P.ARC2, P.ARC3, P.ARC4, P.ARC6, P.ARC7, P.ARC8, P.ARC9, P.ARC10, PROC45, CON25, PRI23],
  facts: { recordKind: oneOf(RECORD_KINDS).zh('档案种类'), startsOn: date().zh('形成或起算日'), unsettled: bool().zh('有未了事项'), tenantYears: count().optional().zh('本单位规定年数') },
  answer: {
    length: count().orNull().zh('期限'), unit: oneOf(TERM_UNITS).orNull().zh('单位'), permanent: bool().zh('永久'), keepUntil: date().orNull().zh('保管至'),
    mayDestroy: bool().zh('可否销毁'), steps: setOf(oneOf(STEPS)).zh('销毁步骤'),
  },
}).by(({ recordKind: kind, startsOn, unsettled, tenantYears }, at) => {
  const term = at.value(retentionTerms)[kind];
  const provision = PROVISION_OF[kind] ?? P.ARC1;
  if (at.asOf < term.since) at.refuse('not-in-force', 'asOf', `「${RECORD_KINDS[kind]}」的保管规定自 ${term.since} 起施行`, `the rule for this class is in force from ${term.since}`);
  if (term.length === null) {
    at.condition(provision, '该类档案定期保管', false, { 档案种类: RECORD_KINDS[kind], 期限: '永久' });
    return { length: null, unit: null, permanent: true, keepUntil: null, mayDestroy: false, steps: [] };
  }
  const start = term.fromYearEnd ? dateOf(yearOf(startsOn), 12, 31) : startsOn;
  if (term.fromYearEnd) at.step(P.ARC2, '自会计年度终了起算', start, { 形成日: startsOn });
  const own: Length = { length: term.length, unit: term.unit };
  const legal = endOf(at, 'startsOn', start, own);
  const longer = tenantYears === null ? null : endOf(at, 'tenantYears', start, { length: tenantYears, unit: 'years' });
  const chosen: Length = longer !== null && tenantYears !== null && longer > legal ? { length: tenantYears, unit: 'years' } : own;
  const keepUntil = at.step(provision, '保管至＝起算日＋期限（本单位规定更长的从其规定）', longer !== null && longer > legal ? longer : legal,
    { 起算日: start, 期限: `${chosen.length}${TERM_UNITS[chosen.unit]}`, 档案种类: RECORD_KINDS[kind] });
  const expired = at.condition(provision, '已过保管期限', at.asOf > keepUntil, { 保管至: keepUntil });
  const settled = at.condition(P.ARC3, '没有未结清的债权债务或其他未了事项', !unsettled);
  const mayDestroy = expired && settled;
  const steps = mayDestroy ? STEPS_OF[term.class] : [];
  if (mayDestroy) at.step(P.ARC4, '销毁前的步骤', named(STEPS, steps));
  return { ...chosen, permanent: false, keepUntil, mayDestroy, steps };
});

const ORGANISATIONS = {
  'state-organ': '国家机关', 'residents-committee': '居民（村民）委员会', school: '学校', kindergarten: '幼儿园', 'medical-institution': '医疗机构', 'social-work-agency': '社会工作服务机构',
  'rescue-station': '救助管理机构', 'welfare-institution': '福利机构', other: '其他',
} as const;
type Organisation = keyof typeof ORGANISATIONS;
const CAPACITIES = { full: '完全民事行为能力', limited: '限制民事行为能力', none: '无民事行为能力' } as const;
const ADDRESSEES = { police: '公安', 'civil-affairs': '民政', education: '教育', 'other-authority': '其他有关部门' } as const;
type Addressee = keyof typeof ADDRESSEES;
const LAWS = { 'minors-11': '未成年人保护法第十一条', 'domestic-violence-14': '反家庭暴力法第十四条' } as const;
const WHEN = { 'at-once': '立即', promptly: '及时' } as const;

interface ReportMade {
  readonly to: Addressee;
  readonly at: DateTime;
}
interface ReportDuty {
  readonly law: keyof typeof LAWS;
  readonly provision: Provision;
  readonly reportTo: readonly Addressee[];
  readonly when: keyof typeof WHEN;
}

/** A duty with what has been done about it: minutes from discovery to the first report to one of its addressees. */
function settle(at: Judgement, owed: ReportDuty, discoveredAt: DateTime, reports: readonly ReportMade[], limitMinutes: number | null) {
  const instants = reports.filter((r) => owed.reportTo.includes(r.to)).map((r) => r.at.instant);
  const minutes = instants.length === 0 ? null : Math.floor((Math.min(...instants) - discoveredAt.instant) / 60_000);
  const fulfilled = at.condition(owed.provision, `已向${named(ADDRESSEES, owed.reportTo).join('、')}之一报告（${WHEN[owed.when]}）`, minutes !== null, { 用时分钟: minutes });
  const withinLimit = minutes === null || limitMinutes === null ? null : at.condition(owed.provision, '在本单位规定的时限内', minutes <= limitMinutes, { 用时分钟: minutes, 时限: limitMinutes });
  return { law: owed.law, reportTo: owed.reportTo, when: owed.when, fulfilled, minutes, withinLimit };
}

/** Duties to report, in the order of the laws. */
function dutiesOf(at: Judgement, organisation: Organisation, closeContact: boolean, capacityFull: boolean, minor: boolean, violence: boolean, harm: boolean): ReportDuty[] {
  const bound = organisation === 'state-organ' || organisation === 'residents-committee' || closeContact;
  const first = at.condition(P.REP1, '未成年人受侵害、面临危险或遭受家庭暴力，且本单位负强制报告义务', minor && (harm || violence) && bound, { 单位: ORGANISATIONS[organisation], 未成年人: minor });
  const listed = organisation !== 'state-organ' && organisation !== 'other';
  const second = at.condition(P.REP2, '无或限制民事行为能力人遭受家庭暴力，且本单位负报案义务', violence && !capacityFull && listed, { 单位: ORGANISATIONS[organisation] });
  return [
    ...(first ? [{ law: 'minors-11' as const, provision: P.REP1, reportTo: Object.keys(ADDRESSEES) as Addressee[], when: 'at-once' as const }] : []),
    ...(second ? [{ law: 'domestic-violence-14' as const, provision: P.REP2, reportTo: ['police' as const], when: 'promptly' as const }] : []),
  ];
}

export const mandatoryReport = decision('national.archive.mandatoryReport', {
  zh: '强制报告', applies: [P.REP1, P.REP2, P.REP3], from: day('2021-06-01'),
  facts: {
    organisation: oneOf(ORGANISATIONS).zh('单位'), closeContactWithMinors: bool().zh('密切接触未成年人的单位'), victimBirthDate: pastDate().optional().zh('受害人出生日期'), victimCapacity: oneOf(CAPACITIES).zh('民事行为能力'),
    domesticViolence: bool().zh('家庭暴力'), harmOrDanger: bool().zh('受侵害或面临危险'), discoveredAt: dateTime().zh('发现时间'), limitMinutes: count().optional().zh('本单位时限（分钟）'),
    reports: list(record({ to: oneOf(ADDRESSEES).zh('报告对象'), at: dateTime().zh('报告时间') })).zh('已作报告'),
  },
  answer: {
    minor: bool().zh('未成年人'),
    duties: list(record({
      law: oneOf(LAWS).zh('依据'), reportTo: setOf(oneOf(ADDRESSEES)).zh('报告对象'), when: oneOf(WHEN).zh('时间'), fulfilled: bool().zh('已履行'), minutes: count().orNull().zh('用时分钟'), withinLimit: bool().orNull().zh('在时限内'),
    })).zh('报告义务'),
    allFulfilled: bool().zh('均已履行'), mayReport: bool().zh('任何人可以报告'),
  },
}).by((f, at) => {
  f.reports.forEach((r, i) => {
    if (r.at.instant < f.discoveredAt.instant) at.refuse('inconsistent', `reports[${i}].at`, '报告时间不得早于发现时间', 'a report cannot be earlier than the discovery');
  });
  const minor = at.step(P.REP1, '受害人为未成年人', f.victimBirthDate !== null && completedYears(f.victimBirthDate, at.asOf) < at.value(adultAge), { 出生日期: f.victimBirthDate });
  const owed = dutiesOf(at, f.organisation, f.closeContactWithMinors, f.victimCapacity === 'full', minor, f.domesticViolence, f.harmOrDanger);
  const duties = owed.map((one) => settle(at, one, f.discoveredAt, f.reports, f.limitMinutes));
  const mayReport = at.condition(P.REP3, '任何人都可以劝阻、制止或报告', minor && (f.harmOrDanger || f.domesticViolence));
  return { minor, duties, allFulfilled: duties.every((d) => d.fulfilled), mayReport };
});

export const archivesChapter = chapter({
  title: '十 档案与报告',
  provisions: [P.ARC1, P.ARC2, P.ARC3, P.ARC4, P.ARC5, P.ARC6, P.ARC7, P.ARC8, P.ARC9, P.ARC10, P.ARC11, P.ARC12, P.ARC13, P.ARC14, P.REP1, P.REP2, P.REP3, P.REP4, P.REP5, P.REP6],
  decisions: [retention, mandatoryReport],
  duties: [duty({ id: 'NT-D-ARC-13', zh: '列出各部门未移交的档案', provisions: [P.ARC13], who: ['archivist'], period: 'yearly', due: { month: 12, day: 31 } })],
  records: [
    recordKind('procurement-file-checklist', '采购档案清单', [P.ARC5], { procurement: text().zh('采购项目'), present: setOf(text()).zh('已归集'), missing: setOf(text()).zh('缺项'), reason: text().optional().zh('缺项理由') }),
    recordKind('archived-item', '电子档案', [P.ARC11], { origin: text().zh('来源'), actor: text().zh('经办'), at: dateTime().zh('时间'), process: text().zh('程序'), format: text().zh('格式'), hash: text().zh('摘要'), version: count({ min: 1 }).zh('版本') }),
    recordKind('archive-transfer', '电子档案移交', [P.ARC14], { package: text().zh('移交包'), authenticity: bool().zh('真实'), integrity: bool().zh('完整'), usability: bool().zh('可用'), security: bool().zh('安全'), transferredOn: date().zh('移交日') }),
  ],
  rights: [
    right({ provisions: [P.REP3], who: ['finder', 'worker'], verb: 'create', subject: 'MandatoryReport', reach: 'own', zh: '填写侵害未成年人报告' }),
    right({ provisions: [P.REP4], who: ['head', 'data-officer'], verb: 'read', subject: 'MandatoryReporter', reach: 'tenant', zh: '查看报告人' }),
    right({ provisions: [P.REP6], who: ['head', 'data-officer'], verb: 'read', subject: 'MinorIdentity', reach: 'tenant', zh: '查看案件中未成年人身份信息（不进入导出、统计、检索）' }),
  ],
});
