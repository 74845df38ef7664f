import { words } from '../ui/language.js';

export const paperWords = words({
  papers: '材料', kind: '材料类别', about: '服务对象', everybody: '不分服务对象', none: '还没有材料。', consent: '服务同意书', 'disclosure-consent': '公开资料同意书', assessment: '需求评估', 'service-plan': '服务计划', 'sign-in-sheet': '签到表', closing: '结案报告', other: '其他',
  consentHint: '开始服务前请服务对象知悉权利、责任和义务并签同意书；每名服务对象一份。', lookTitle: '说明查看事由', lookHint: '材料上有服务对象的身份。说明事由后一小时内可以打开，查看会记入每名服务对象的查看记录。', look: '说明事由后查看', reason: '事由',
  review: '审定', reviewed: '{who} 于 {day} 审定', notReviewed: '还没有审定，归档前由部门或项目负责人审定。', gathered: '完整、准确、签批和审定由记录得出：有服务记录和成效为完整，没有未处理的疑点为准确，同意书（小组为每次签到表）齐全为签批完备。',
  disclosures: '公开个案资料', disclosure: '公开', disclosureHint: '公开服务对象的资料，须事先取得本人或法定代理人以及机构的同意，并隐去能识别身份的信息。', ask: '申请公开', purpose: '用途', purposeHint: '如案例评选、媒体报道', recipient: '提供给', ground: '依据', groundConsent: '本人或法定代理人同意', law: '法律规定', legalGround: '法律依据', masked: '如何隐去身份', maskedHint: '如改用化名，隐去住址、单位', cancel: '取消',
  asked: '待机构决定', approved: '已同意', refused: '不同意', matter: '个案', askedBy: '申请人', askedAt: '申请时间', state: '状态', decided: '决定', agree: '同意公开', refuse: '不同意', note: '意见', noneDisclosures: '没有公开个案资料的申请。',
}, {
  papers: 'Papers', kind: 'Kind of paper', about: 'Beneficiary', everybody: 'All of them', none: 'No papers yet.', consent: 'Consent to be served', 'disclosure-consent': 'Consent to disclose', assessment: 'Assessment', 'service-plan': 'Service plan', 'sign-in-sheet': 'Sign-in sheet', closing: 'Closing report', other: 'Other',
  consentHint: 'Before serving, tell those served their rights and duties and have the consent signed; one for each.', lookTitle: 'Why you look', lookHint: 'The papers bear names. Say why you look: they open for an hour, and the look stands with each person served.', look: 'Look, with the reason', reason: 'Reason',
  review: 'Go over it', reviewed: '{who} went over it on {day}', notReviewed: 'Nobody has gone over it; the head of department or project does before filing.', gathered: 'Complete, accurate, signed and gone over come from the records: sessions and an outcome; no open finding; consents, or for a group the sheet of each session.',
  disclosures: 'Disclosures', disclosure: 'Disclosure', disclosureHint: 'What tells of somebody leaves the house only with their consent or their guardian’s, and the house’s, and with nobody to be known by it.', ask: 'Ask to disclose', purpose: 'Purpose', purposeHint: 'such as a competition, the media', recipient: 'To whom', ground: 'Ground', groundConsent: 'Consent of the person or guardian', law: 'Law', legalGround: 'Law and article', masked: 'How nobody is known by it', maskedHint: 'Another name, no address, no employer', cancel: 'Cancel',
  asked: 'Before the house', approved: 'Agreed', refused: 'Refused', matter: 'Case', askedBy: 'Asked by', askedAt: 'Asked', state: 'State', decided: 'Decided', agree: 'Agree', refuse: 'Refuse', note: 'Note', noneDisclosures: 'No requests to disclose.',
});

const KINDS = ['consent', 'disclosure-consent', 'assessment', 'service-plan', 'sign-in-sheet', 'closing', 'other'] as const;
export type PaperKind = (typeof KINDS)[number];
export const PAPER_KINDS: readonly PaperKind[] = KINDS;

/** The name of a kind of paper. */
export function paperWord(t: (key: PaperKind) => string, kind: string): string {
  const known = KINDS.find((each) => each === kind);
  return known ? t(known) : kind;
}
