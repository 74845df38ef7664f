// 十一 个人信息: NT-PRI-1 to 25.
import {
  bool, chapter, completedYears, count, date, day, decision, duty, list, oneOf, pastDate, record, recordKind, right, setOf, text,
  type Judgement, type PlainDate, type Siblings,
} from '@gongqiao/kernel';
import { inOrder, named, notBefore } from './common.js';
import { childConsentAge } from './parameters/persons.js';
import * as P from './provisions/privacy.js';

const IN_FORCE = day('2021-11-01');
const BASES = {
  consent: '同意', 'contract-or-personnel': '合同或人力资源管理所必需', 'legal-duty': '法定职责义务', emergency: '突发公卫或紧急情况', news: '新闻报道', 'public-information': '已公开信息', 'other-law': '法律法规规定',
} as const;
const ACTIVITIES = { ordinary: '一般处理', sensitive: '敏感个人信息', 'provide-to-other': '向他人提供', publish: '公开', 'cross-border': '出境', 'public-place-other-use': '公共场所图像另作他用' } as const;
type Activity = keyof typeof ACTIVITIES;
const CONSENT_KINDS = { general: '同意', separate: '单独同意' } as const;
const GIVERS = { person: '本人', guardian: '监护人' } as const;
const DUTIES = { notify: '告知', 'notify-necessity-and-effect': '告知必要性和影响', 'special-rules-under-14': '不满十四周岁专门规则', 'impact-assessment': '影响评估' } as const;

const PROVISION_OF = { ordinary: P.PRI2, sensitive: P.PRI11, 'provide-to-other': P.PRI8, publish: P.PRI10, 'cross-border': P.PRI13, 'public-place-other-use': P.PRI25 } as const;

interface Required {
  readonly activity: Activity;
  readonly kind: keyof typeof CONSENT_KINDS;
  readonly by: keyof typeof GIVERS;
}
interface Consent extends Required {
  readonly purposeVersion: number;
  readonly on: PlainDate;
  readonly withdrawnOn: PlainDate | null;
}

/** Whether a consent given meets one that is required, on a day and for a version of the purpose. */
function meets(given: Consent, required: Required, version: number, on: PlainDate): boolean {
  const kind = given.kind === 'separate' || required.kind === 'general';
  const standing = given.withdrawnOn === null || given.withdrawnOn > on;
  return kind && standing && given.activity === required.activity && given.by === required.by && given.purposeVersion === version;
}

const requirement = () => record({ activity: oneOf(ACTIVITIES).zh('处理活动'), kind: oneOf(CONSENT_KINDS).zh('同意种类'), by: oneOf(GIVERS).zh('由谁') });

/** Duties beside consent, in order. */
function dutiesOf(activities: readonly Activity[], under14: boolean): (keyof typeof DUTIES)[] {
  const delicate = under14 || activities.includes('sensitive');
  const assessed = delicate || activities.some((a) => a === 'provide-to-other' || a === 'publish' || a === 'cross-border');
  return [
    'notify', ...(delicate ? ['notify-necessity-and-effect' as const] : []), ...(under14 ? ['special-rules-under-14' as const] : []), ...(assessed ? ['impact-assessment' as const] : []),
  ];
}

export const consent = decision('national.privacy.consent', {
  zh: '个人信息处理的依据与同意', applies: [P.PRI1, P.PRI2, P.PRI3, P.PRI5, P.PRI8, P.PRI10, P.PRI11, P.PRI12, P.PRI13, P.PRI22, P.PRI25], from: IN_FORCE,
  facts: {
    basis: oneOf(BASES).zh('处理依据'), activities: setOf(oneOf(ACTIVITIES), { nonEmpty: true }).zh('处理活动'), birthDate: pastDate().zh('出生日期'), purposeVersion: count({ min: 1 }).zh('目的版本'),
    consents: list(record({
      kind: oneOf(CONSENT_KINDS).zh('同意种类'), activity: oneOf(ACTIVITIES).zh('处理活动'), by: oneOf(GIVERS).zh('由谁'), purposeVersion: count({ min: 1 }).zh('目的版本'), on: pastDate().zh('同意日'),
      withdrawnOn: date().optional().zh('撤回日').check((value, f: Siblings) => notBefore(f['on'] as PlainDate, '同意日', 'on')(value)),
    })).zh('已取得的同意'),
  },
  answer: {
    under14: bool().zh('不满十四周岁'), required: list(requirement()).zh('应取得'), missing: list(requirement()).zh('尚缺'), mayProcess: bool().zh('可否处理'), duties: setOf(oneOf(DUTIES)).zh('其他义务'),
  },
}).by(({ basis, activities, birthDate, purposeVersion, consents }, at) => {
  const under14 = at.step(P.PRI12, '不满十四周岁', completedYears(birthDate, at.asOf) < at.value(childConsentAge), { 出生日期: birthDate });
  const needed = at.step(P.PRI1, '以同意为处理依据，须取得同意', basis === 'consent', { 处理依据: BASES[basis] });
  const ordered = inOrder(ACTIVITIES, activities);
  const required: Required[] = !needed ? [] : ordered.map((activity) => ({ activity, kind: activity === 'ordinary' && !under14 ? 'general' : 'separate', by: under14 ? 'guardian' : 'person' }));
  const missing = required.filter((one) => !at.condition(under14 ? P.PRI12 : PROVISION_OF[one.activity], `${ACTIVITIES[one.activity]}已取得${GIVERS[one.by]}的${CONSENT_KINDS[one.kind]}，版本现行且未撤回`,
    consents.some((given) => meets(given, one, purposeVersion, at.asOf)), { 目的版本: purposeVersion }));
  const duties = dutiesOf(ordered, under14);
  at.step(P.PRI5, '处理前的其他义务', named(DUTIES, duties));
  if (duties.includes('impact-assessment')) at.step(P.PRI22, '事前应作影响评估', true);
  return { under14, required, missing, mayProcess: missing.length === 0, duties };
});

const DECISION_KINDS = { decision: '决定', marketing: '推送营销', pricing: '交易条件' } as const;
const RIGHTS = { explanation: '要求说明', 'refuse-solely-automated': '拒绝仅由机器作出的决定' } as const;
const UNMET = { 'impact-assessment': '未作影响评估', 'opt-out': '未提供拒绝方式', 'unreasonable-difference': '不合理差别待遇', explanation: '未予说明', 'human-decision': '须由人作出决定' } as const;
const significant = (f: Siblings): boolean => f['significantEffect'] === true;

export const automatedDecision = decision('national.privacy.automatedDecision', {
  zh: '自动化决策', applies: [P.PRI9, P.PRI22], from: IN_FORCE,
  facts: {
    kind: oneOf(DECISION_KINDS).zh('种类'),
    optOutOffered: bool().when((f) => f['kind'] === 'marketing', '仅推送营销').zh('提供拒绝方式'), unreasonableDifference: bool().when((f) => f['kind'] === 'pricing', '仅交易条件').zh('不合理差别待遇'),
    solelyAutomated: bool().zh('仅由机器作出'), significantEffect: bool().zh('重大影响'), assessmentDone: bool().zh('已作影响评估'),
    explanationAsked: bool().when(significant, '仅重大影响').zh('要求说明'), explanationGiven: bool().when((f) => significant(f) && f['explanationAsked'] === true, '仅已要求说明').zh('已予说明'),
    personRefuses: bool().when((f) => significant(f) && f['solelyAutomated'] === true, '仅重大影响且仅由机器作出').zh('本人拒绝'),
  },
  answer: { rights: setOf(oneOf(RIGHTS)).zh('本人权利'), unmet: setOf(oneOf(UNMET)).zh('未满足'), mayStand: bool().zh('可否成立') },
}).by((f, at) => {
  const rights = !f.significantEffect ? [] : ['explanation' as const, ...(f.solelyAutomated ? ['refuse-solely-automated' as const] : [])];
  at.step(P.PRI9, '本人的权利', named(RIGHTS, rights), { 重大影响: f.significantEffect, 仅由机器作出: f.solelyAutomated });
  const checks: readonly (readonly [keyof typeof UNMET, boolean])[] = [
    ['impact-assessment', at.condition(P.PRI22, '事前已作影响评估', f.assessmentDone)],
    ['opt-out', f.optOutOffered === null || at.condition(P.PRI9, '提供了便捷的拒绝方式', f.optOutOffered)],
    ['unreasonable-difference', f.unreasonableDifference === null || at.condition(P.PRI9, '没有不合理的差别待遇', !f.unreasonableDifference)],
    ['explanation', f.explanationGiven === null || at.condition(P.PRI9, '已按要求予以说明', f.explanationGiven)],
    ['human-decision', f.personRefuses === null || at.condition(P.PRI9, '本人没有拒绝仅由机器作出的决定', !f.personRefuses)],
  ];
  const unmet = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { rights, unmet, mayStand: unmet.length === 0 };
});

const REQUESTS = { access: '查阅', copy: '复制', correct: '更正', complete: '补充', delete: '删除', 'explain-rules': '解释规则' } as const;
const OUTCOMES = { grant: '准予', refuse: '拒绝', restrict: '停止除存储和安全保护之外的处理' } as const;
const GROUNDS = {
  'secrecy-or-exempt': '依法保密或无须告知', 'not-verified': '核实不符', 'purpose-done': '目的已实现', 'service-or-period-ended': '停止服务或期限届满', 'consent-withdrawn': '撤回同意', unlawful: '违法处理',
} as const;
const isDelete = (f: Siblings): boolean => f['request'] === 'delete';
const isRead = (f: Siblings): boolean => f['request'] === 'access' || f['request'] === 'copy';
const isMend = (f: Siblings): boolean => f['request'] === 'correct' || f['request'] === 'complete';

const requestFacts = {
  request: oneOf(REQUESTS).zh('申请'), secrecyOrNoticeExempt: bool().when(isRead, '仅查阅、复制').zh('依法保密或无须告知'), verified: bool().when(isMend, '仅更正、补充').zh('核实属实'),
  purposeDone: bool().when(isDelete, '仅删除').zh('目的已实现'), serviceOrPeriodEnded: bool().when(isDelete, '仅删除').zh('停止服务或期限届满'), consentWithdrawn: bool().when(isDelete, '仅删除').zh('撤回同意'),
  unlawful: bool().when(isDelete, '仅删除').zh('违法处理'), technicallyHard: bool().when(isDelete, '仅删除').zh('技术上难以实现'), legalRetentionUntil: date().optional().when(isDelete, '仅删除').zh('法定保存期至'),
};

interface DeleteFacts {
  readonly purposeDone: boolean | null;
  readonly serviceOrPeriodEnded: boolean | null;
  readonly consentWithdrawn: boolean | null;
  readonly unlawful: boolean | null;
  readonly technicallyHard: boolean | null;
  readonly legalRetentionUntil: PlainDate | null;
}
interface Outcome {
  readonly outcome: keyof typeof OUTCOMES;
  readonly grounds: readonly (keyof typeof GROUNDS)[];
}

/** Deletion: with a ground, unless the law still keeps the data or deleting is technically hard. */
function deletion(at: Judgement, f: DeleteFacts): Outcome {
  const grounds = ([
    ['purpose-done', f.purposeDone], ['service-or-period-ended', f.serviceOrPeriodEnded], ['consent-withdrawn', f.consentWithdrawn], ['unlawful', f.unlawful],
  ] as const).filter(([, holds]) => holds).map(([code]) => code);
  if (!at.condition(P.PRI16, '有应删除的情形', grounds.length > 0, { 情形: named(GROUNDS, grounds) })) return { outcome: 'refuse', grounds };
  const free = at.condition(P.PRI16, '法定保存期已满', f.legalRetentionUntil === null || f.legalRetentionUntil < at.asOf, { 法定保存期至: f.legalRetentionUntil });
  const easy = at.condition(P.PRI16, '技术上能够删除', !f.technicallyHard);
  return { outcome: free && easy ? 'grant' : 'restrict', grounds };
}

export const personRequest = decision('national.privacy.request', {
  zh: '个人信息申请的办理', applies: [P.PRI14, P.PRI15, P.PRI16, P.PRI17, P.PRI18], from: IN_FORCE,
  facts: requestFacts,
  answer: { outcome: oneOf(OUTCOMES).zh('结果'), grounds: setOf(oneOf(GROUNDS)).zh('理由'), reasonsOwed: bool().zh('应说明理由') },
}).by((f, at) => {
  const judge = (): Outcome => {
    if (f.secrecyOrNoticeExempt !== null) {
      return at.condition(P.PRI14, '不属依法保密或无须告知的情形', !f.secrecyOrNoticeExempt) ? { outcome: 'grant', grounds: [] } : { outcome: 'refuse', grounds: ['secrecy-or-exempt'] };
    }
    if (f.verified !== null) return at.condition(P.PRI15, '经核实属实', f.verified) ? { outcome: 'grant', grounds: [] } : { outcome: 'refuse', grounds: ['not-verified'] };
    if (f.request === 'delete') return deletion(at, f);
    at.step(P.PRI17, '解释处理规则', '准予');
    return { outcome: 'grant', grounds: [] };
  };
  const { outcome, grounds } = judge();
  const reasonsOwed = at.step(P.PRI18, '不准予的应说明理由', outcome !== 'grant', { 结果: OUTCOMES[outcome] });
  return { outcome, grounds, reasonsOwed };
});

export const privacyChapter = chapter({
  title: '十一 个人信息',
  provisions: [
    P.PRI1, P.PRI2, P.PRI3, P.PRI4, P.PRI5, P.PRI6, P.PRI7, P.PRI8, P.PRI9, P.PRI10, P.PRI11, P.PRI12, P.PRI13, P.PRI14, P.PRI15, P.PRI16, P.PRI17, P.PRI18, P.PRI19, P.PRI20, P.PRI21,
    P.PRI22, P.PRI23, P.PRI24, P.PRI25,
  ],
  decisions: [consent, automatedDecision, personRequest],
  duties: [
    duty({ id: 'NT-D-PRI-5', zh: '按新版本告知处理规则', provisions: [P.PRI5], who: ['data-officer'], period: 'event', event: 'privacy-purpose-changed', due: { daysAfter: 0 }, remindDays: 0 }),
    duty({ id: 'NT-D-PRI-6', zh: '鉴定到期的个人信息与档案', provisions: [P.PRI6], who: ['archivist', 'data-officer'], period: 'monthly', due: { day: 1 }, remindDays: 5 }),
    duty({ id: 'NT-D-PRI-19', zh: '个人信息安全培训和预案演练', provisions: [P.PRI19], who: ['data-officer'], period: 'yearly', due: { month: 12, day: 31 }, open: true }),
    duty({ id: 'NT-D-PRI-21', zh: '个人信息保护合规审计', provisions: [P.PRI21], who: ['data-officer'], period: 'yearly', due: { month: 12, day: 31 }, open: true }),
  ],
  records: [
    recordKind('processing-on-behalf', '委托处理', [P.PRI7], { processor: text().zh('受托方'), purpose: text().zh('目的'), term: text().zh('期限'), supervision: text().zh('监督'), returnedOrDeletedOn: date().optional().zh('返还或删除日'), certificate: text().optional().zh('证明') }),
    recordKind('privacy-contact', '个人信息保护负责人', [P.PRI20], { name: text().zh('姓名'), contact: text().zh('联系方式'), publishedOn: date().zh('公开日') }),
    recordKind('privacy-impact-assessment', '个人信息保护影响评估', [P.PRI23], { lawfulness: text().zh('目的方式是否合法正当必要'), effect: text().zh('对个人权益的影响和风险'), measures: text().zh('保护措施是否相适应'), assessedOn: date().zh('评估日') }),
  ],
  rights: [
    right({ provisions: [P.PRI4], who: ['worker'], verb: 'withhold', subject: 'OptionalField', reach: 'own', zh: '不填非必需的个人信息而不影响服务' }),
    right({ provisions: [P.PRI17], who: ['worker', 'people-served'], verb: 'read', subject: 'PrivacyRules', reach: 'tenant', zh: '查看处理规则和联系人' }),
    right({ provisions: [P.PRI14], who: ['worker'], verb: 'export', subject: 'OwnData', reach: 'own', zh: '查阅、复制本人个人信息' }),
    right({ provisions: [P.PRI3], who: ['worker'], verb: 'withdraw', subject: 'Consent', reach: 'own', zh: '撤回本人的同意' }),
  ],
});
