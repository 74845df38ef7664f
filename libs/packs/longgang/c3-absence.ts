// 第十八条至第二十条: duty absence, support for training, confidentiality.
import { bool, chapter, date, decision, duty, later, list, oneOf, pastDate, record, recordKind, right, text, workflow, type PlainDate } from '@gongqiao/kernel';
import { LG18a, LG18b, LG18c, LG19, LG20, LG25c } from './provisions.js';
import { ABSENCE_OUTCOMES, ABSENCE_PURPOSES, DISCLOSURE_BLOCKERS, IN_FORCE, MANAGING_PARTIES, MATERIALS, PERMISSIONS } from './vocabulary.js';
import { latestOf, named } from './deadlines.js';

/** Whether some day of the list is earlier than one before it; parties without a record are passed over. */
function outOfOrderDays(days: readonly (PlainDate | null)[]): boolean {
  let reached: PlainDate | null = null;
  for (const d of days) {
    if (d === null) continue;
    if (reached !== null && d < reached) return true;
    reached = reached === null ? d : later(reached, d);
  }
  return false;
}

// 第十八条
export const absence = decision('longgang.training.absence', {
  zh: '培训、督导、会议等离岗',
  applies: [LG18a, LG18b, LG18c],
  from: IN_FORCE,
  facts: {
    purpose: oneOf(ABSENCE_PURPOSES).zh('离岗事由'),
    upperUnionWork: bool().zh('涉及上级工会工作'),
    hasSupervisingUnit: bool().zh('有分管单位'),
    approvals: list(record({ party: oneOf(MANAGING_PARTIES).zh('一方'), outcome: oneOf(ABSENCE_OUTCOMES).zh('结果'), on: pastDate().zh('日期') })).zh('审查和审批'),
    groundFoundFalse: bool().zh('事由不实'),
  },
  answer: {
    chain: list(oneOf(MANAGING_PARTIES)).zh('审批顺序'),
    missing: list(oneOf(MANAGING_PARTIES)).zh('尚未办理'),
    rejectedBy: list(oneOf(MANAGING_PARTIES)).zh('不批准'),
    outOfOrder: bool().zh('先后颠倒'),
    mayLeave: bool().zh('可以离岗'),
    claimants: list(oneOf(MANAGING_PARTIES)).zh('可追责的各方'),
  },
}).by(({ purpose, upperUnionWork, hasSupervisingUnit, approvals, groundFoundFalse }, at) => {
  const asked = { ngo: true, 'host-unit': true, 'supervising-unit': upperUnionWork && hasSupervisingUnit, district: upperUnionWork };
  const chain = (Object.keys(MANAGING_PARTIES) as (keyof typeof MANAGING_PARTIES)[]).filter((party) => asked[party]);
  at.step(upperUnionWork ? LG18b : LG18a, upperUnionWork ? '机构审查、驻点单位审批后逐级申请' : '机构审查，驻点单位审批', named(MANAGING_PARTIES, chain), { 离岗事由: ABSENCE_PURPOSES[purpose] });
  const latest = new Map(chain.map((party) => [party, latestOf(approvals, party)]));
  const missing = chain.filter((party) => latest.get(party) === null);
  const rejectedBy = chain.filter((party) => latest.get(party)?.outcome === 'rejected');
  const outOfOrder = outOfOrderDays(chain.map((party) => latest.get(party)?.on ?? null));
  const grounds = [
    at.condition(LG18a, '各方都已办理', missing.length === 0, { 尚未办理: named(MANAGING_PARTIES, missing) }),
    at.condition(LG18a, '驻点单位和各级工会批准（以驻点单位审批为准，机构意见不作数）', rejectedBy.every((party) => party === 'ngo'), { 不批准: named(MANAGING_PARTIES, rejectedBy) }),
    at.condition(LG18b, '按先后顺序办理', !outOfOrder),
    at.condition(LG18c, '离岗事由属实', !groundFoundFalse),
  ];
  const claimants: (keyof typeof MANAGING_PARTIES)[] = groundFoundFalse ? ['host-unit', 'district'] : [];
  if (groundFoundFalse) at.step(LG18c, '可要求社工机构承担责任的各方', named(MANAGING_PARTIES, claimants));
  return { chain, missing, rejectedBy, outOfOrder, mayLeave: grounds.every(Boolean), claimants };
});

export const absenceFlow = workflow({
  id: 'LG-W8c',
  zh: '公务离岗',
  subject: 'duty-absence',
  provisions: [LG18a, LG18b, LG18c, LG19],
  initial: 'none',
  states: {
    none: { zh: '待申请', holders: ['worker'] },
    requested: { zh: '已申请', holders: ['ngo'] },
    examined: { zh: '机构已审查', holders: ['host-unit'] },
    'host-approved': { zh: '驻点单位已批准', holders: ['supervising-unit', 'district'] },
    'supervising-approved': { zh: '分管单位已批准', holders: ['district'] },
    approved: { zh: '已批准', holders: [] },
    rejected: { zh: '不批准', final: true },
    'ground-false': { zh: '事由不实', final: true },
  },
  transitions: [
    { id: 'requestDutyAbsence', zh: '申请', from: ['none'], to: 'requested', actors: ['worker'], form: record({ purpose: oneOf(ABSENCE_PURPOSES).zh('离岗事由'), on: date().zh('离岗日'), upperUnionWork: bool().zh('涉及上级工会工作') }) },
    { id: 'examineDutyAbsence', zh: '审查', from: ['requested'], to: 'examined', actors: ['ngo'] },
    // 第十九条: a rejection by the host unit states its reason.
    { id: 'decideDutyAbsence', zh: '不批准', from: ['examined'], to: 'rejected', actors: ['host-unit'], applies: (f) => f['outcome'] === 'rejected', reason: true, provisions: [LG19] },
    { id: 'decideDutyAbsence', zh: '批准，逐级申请', from: ['examined'], to: 'host-approved', actors: ['host-unit'], applies: (f) => f['upperUnionWork'] === true },
    { id: 'decideDutyAbsence', zh: '批准', from: ['examined'], to: 'approved', actors: ['host-unit'], applies: (f) => f['upperUnionWork'] !== true },
    { id: 'decideDutyAbsenceSupervising', zh: '不批准', from: ['host-approved'], to: 'rejected', actors: ['supervising-unit'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'decideDutyAbsenceSupervising', zh: '批准', from: ['host-approved'], to: 'supervising-approved', actors: ['supervising-unit'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decideDutyAbsenceDistrict', zh: '不批准', from: ['supervising-approved'], to: 'rejected', actors: ['district'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'decideDutyAbsenceDistrict', zh: '批准', from: ['supervising-approved'], to: 'approved', actors: ['district'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decideDutyAbsenceDistrict', zh: '不批准（无分管单位）', from: ['host-approved'], to: 'rejected', actors: ['district'], applies: (f) => f['hasSupervisingUnit'] === false && f['outcome'] === 'rejected', reason: true },
    { id: 'decideDutyAbsenceDistrict', zh: '批准（无分管单位）', from: ['host-approved'], to: 'approved', actors: ['district'], applies: (f) => f['hasSupervisingUnit'] === false && f['outcome'] !== 'rejected' },
    { id: 'recordFalseGround', zh: '记录事由不实', from: ['approved'], to: 'ground-false', actors: ['host-unit', 'district'], form: record({ facts: text().zh('事实'), evidence: list(text()).zh('证据') }), provisions: [LG18c], opens: [{ workflow: 'LG-W5c' }] },
  ],
});

export const falseGroundRecord = recordKind('false-ground', '离岗事由不实记录', [LG18c], {
  absence: text().zh('离岗事项'), recordedBy: text().zh('记录单位'), on: date().zh('日期'), facts: text().zh('事实'), evidence: list(text()).zh('证据'), answer: text().optional().zh('机构或社工答复'),
});

// 第二十条
export const disclosure = decision('longgang.archive.disclosure', {
  zh: '资料的公开',
  applies: [LG20, LG25c],
  from: IN_FORCE,
  facts: record(
    {
      material: oneOf(MATERIALS).zh('资料类别'),
      permission: oneOf(PERMISSIONS).zh('许可'),
      permissionOn: pastDate().optional().zh('许可决定日'),
      discloseOn: date().zh('拟公开日'),
    },
    ({ permission, permissionOn }) => {
      const decided = permission === 'granted' || permission === 'refused';
      return decided === (permissionOn !== null) ? undefined
        : { field: 'permissionOn', code: decided ? 'missing' : 'inconsistent', zh: '已作许可决定须填决定日，未决定的不填', en: 'The day of decision goes with a decision made' };
    },
  ),
  answer: { permissionRequired: bool().zh('须经许可'), allowed: bool().zh('可以公开'), blockers: list(oneOf(DISCLOSURE_BLOCKERS)).zh('不能公开的原因') },
}).by(({ material, permission, permissionOn, discloseOn }, at) => {
  const permissionRequired = at.step(LG20, '数据统计、内部文件和其他工作资料须经许可', material !== 'published' && material !== 'client-private', { 资料类别: MATERIALS[material] });
  const blockers: (keyof typeof DISCLOSURE_BLOCKERS)[] = [];
  if (!at.condition(LG25c, '不涉及服务对象隐私', material !== 'client-private')) blockers.push('client-privacy');
  if (permissionRequired) {
    if (!at.condition(LG20, '已获许可', permission === 'granted', { 许可情况: PERMISSIONS[permission] })) blockers.push('permission-missing');
    else if (permissionOn !== null && !at.condition(LG20, '许可不晚于拟公开日', permissionOn <= discloseOn, { 许可日: permissionOn, 拟公开日: discloseOn })) blockers.push('permission-after-disclosure');
  }
  return { permissionRequired, allowed: blockers.length === 0, blockers };
});

export const disclosureFlow = workflow({
  id: 'LG-W13',
  zh: '资料公开的许可',
  subject: 'disclosure',
  provisions: [LG20],
  initial: 'none',
  states: {
    none: { zh: '待申请', holders: ['worker'] },
    requested: { zh: '已申请', holders: ['district', 'supervising-unit', 'host-unit', 'ngo'] },
    granted: { zh: '许可', final: true },
    refused: { zh: '不许可', final: true },
  },
  transitions: [
    {
      id: 'requestDisclosure', zh: '申请公开', from: ['none'], to: 'requested', actors: ['worker'], form: record({ material: oneOf(MATERIALS).zh('资料类别'), title: text().zh('资料'), discloseOn: date().zh('拟公开日') }),
      guards: [{ code: 'client-privacy', provision: LG25c, message: { zh: '服务对象隐私不得公开', en: 'Particulars of clients cannot be made public' }, refuses: (f) => f['material'] === 'client-private' }],
    },
    { id: 'decideDisclosure', zh: '许可', from: ['requested'], to: 'granted', actors: ['district', 'supervising-unit', 'host-unit', 'ngo'], applies: (f) => f['ownsMaterial'] === true && f['outcome'] !== 'refused' },
    { id: 'decideDisclosure', zh: '不许可', from: ['requested'], to: 'refused', actors: ['district', 'supervising-unit', 'host-unit', 'ngo'], applies: (f) => f['ownsMaterial'] === true && f['outcome'] === 'refused' },
  ],
});

export const exportRecord = recordKind('export', '资料导出记录', [LG20], { by: text().zh('导出人'), material: text().zh('资料'), on: date().zh('日期'), permission: text().optional().zh('许可') });

export const chapter3Absence = chapter({
  title: '第三章 人员管理（第十八条至第二十条）',
  provisions: [LG18a, LG18b, LG18c, LG19, LG20],
  decisions: [absence, disclosure],
  workflows: [absenceFlow, disclosureFlow],
  records: [falseGroundRecord, exportRecord],
  duties: [duty({ id: 'LG-D-training-support', zh: '汇总培训离岗的申请、批准和不批准', provisions: [LG19], who: ['host-unit'], period: 'quarterly', due: { month: 3, day: 0 }, open: true })],
  rights: [
    right({ provisions: [LG18c], who: ['host-unit'], verb: 'create', subject: 'Claim', reach: 'unit', zh: '对不实离岗要求机构承担责任' }),
    right({ provisions: [LG18c], who: ['district'], verb: 'create', subject: 'Claim', reach: 'tenant', zh: '对不实离岗要求机构承担责任' }),
    right({ provisions: [LG20], who: ['worker'], verb: 'export', subject: 'WorkMaterial', reach: 'own', zh: '经许可导出工作资料，每次留痕' }),
  ],
});
