// 第三章 人员管理: articles 10 to 12, the post and the person on it.
import { bool, chapter, count, date, decision, duty, list, oneOf, pastDate, record, text } from '@gongqiao/kernel';
import { RESIGNATION_NOTICE_DAYS, resignationNoticeDays } from './parameters.js';
import { LG10a, LG10b, LG10c, LG11, LG12 } from './provisions.js';
import {
  APPROVAL_OUTCOMES, IN_FORCE, RECORD_OUTCOMES, ROLES, STATUSES, SWAP_REASONS, TRANSFER_BLOCKERS, TRANSFER_PARTIES, UNION_PARTIES, status, type Status,
} from './vocabulary.js';
import { daysAfter, earliestOf, latestOf, named, statusOf } from './deadlines.js';
import { resignationFlow, swapFlow, transferFlow } from './c3-posting-workflows.js';

const pairOf = (p: { readonly hostUnitId: string; readonly role: string }): string => JSON.stringify([p.hostUnitId, p.role]);

const headcount = record({ hostUnitId: text().zh('驻点单位'), role: oneOf(ROLES).zh('人员类别'), required: count().zh('约定人数'), deployed: count().zh('在岗人数') });

// 第十条：派驻
export const deployment = decision('longgang.contract.deployment', {
  zh: '按合同派驻的情况',
  applies: [LG10a],
  from: IN_FORCE,
  facts: record(
    {
      posts: list(
        record({ hostUnitId: text().zh('驻点单位'), role: oneOf(ROLES).zh('人员类别'), count: count({ min: 1 }).zh('约定人数') }),
        { nonEmpty: true, unique: pairOf, uniqueField: 'role' },
      ).zh('合同岗位'),
      staff: list(record({
        workerId: text().zh('社工'), hostUnitId: text().zh('驻点单位'), role: oneOf(ROLES).zh('人员类别'), startOn: date().zh('到岗日'), endOn: date().optional().zh('离岗日'),
      })).zh('派驻人员'),
    },
    ({ staff }) => {
      const i = staff.findIndex((s) => s.endOn !== null && s.endOn < s.startOn);
      return i < 0 ? undefined : { field: `staff[${i}].endOn`, code: 'inconsistent', zh: '离岗日不得早于到岗日', en: 'The last day cannot be before the first' };
    },
  ),
  answer: {
    conforms: bool().zh('符合合同'), gaps: list(headcount).zh('缺员'), surpluses: list(headcount).zh('超员'), offContract: list(text()).zh('合同外派驻'),
  },
}).by(({ posts, staff }, at) => {
  const present = staff.filter((s) => s.startOn <= at.asOf && (s.endOn === null || at.asOf <= s.endOn));
  const agreed = new Set(posts.map(pairOf));
  const counted = posts.map(({ hostUnitId, role, count: required }) => {
    const deployed = present.filter((s) => s.hostUnitId === hostUnitId && s.role === role).length;
    at.condition(LG10a, '在岗人数与约定人数一致', deployed === required, { 驻点单位: hostUnitId, 类别: ROLES[role], 在岗人数: deployed, 约定人数: required });
    return { hostUnitId, role, required, deployed };
  });
  const gaps = counted.filter((p) => p.deployed < p.required);
  const surpluses = counted.filter((p) => p.deployed > p.required);
  const offContract = present.filter((s) => !agreed.has(pairOf(s))).map((s) => s.workerId);
  at.condition(LG10a, '没有合同外的派驻', offContract.length === 0, { 名单: offContract });
  return { conforms: gaps.length + surpluses.length + offContract.length === 0, gaps, surpluses, offContract };
});

// 第十条：调整岗位
export const transfer = decision('longgang.assignment.transfer', {
  zh: '岗位调整',
  applies: [LG10b, LG10c],
  from: IN_FORCE,
  facts: record(
    {
      contractStartOn: date().zh('合同起始日'),
      contractEndOn: date().zh('合同终止日'),
      plannedOn: date().zh('拟调整日'),
      serviceNeed: bool().zh('因服务需求'),
      hasSupervisingUnit: bool().zh('有分管单位'),
      changesHost: bool().zh('调到另一驻点单位'),
      receivingHasSupervisingUnit: bool().zh('接收方有分管单位'),
      agreements: list(record({ party: oneOf(TRANSFER_PARTIES).zh('一方'), outcome: oneOf(RECORD_OUTCOMES).zh('意见'), on: pastDate().zh('日期') })).zh('协商记录'),
      districtOutcome: oneOf(APPROVAL_OUTCOMES).zh('区总工会审批'),
      districtDecidedOn: pastDate().optional().zh('审批日'),
    },
    ({ contractStartOn, contractEndOn }) =>
      contractEndOn < contractStartOn ? { field: 'contractEndOn', code: 'inconsistent', zh: '合同终止日不得早于起始日', en: 'The contract cannot end before it begins' } : undefined,
    ({ districtOutcome, districtDecidedOn }) => {
      const decided = districtOutcome === 'approved' || districtOutcome === 'rejected';
      return decided === (districtDecidedOn !== null) ? undefined
        : { field: 'districtDecidedOn', code: decided ? 'missing' : 'inconsistent', zh: '已审批须填审批日，未审批的不填', en: 'The day of decision goes with a decision made' };
    },
  ),
  answer: {
    applies: bool().zh('在合同期内'),
    requiredAgreements: list(oneOf(TRANSFER_PARTIES)).zh('须协商的各方'),
    missingAgreements: list(oneOf(TRANSFER_PARTIES)).zh('尚未同意的各方'),
    allowed: bool().zh('可以调整'),
    blockers: list(oneOf(TRANSFER_BLOCKERS)).zh('不能调整的原因'),
  },
}).by((f, at) => {
  const inTerm = f.contractStartOn <= f.plannedOn && f.plannedOn <= f.contractEndOn;
  const applies = at.condition(LG10b, '拟调整日在合同期内（含首末日）', inTerm, { 拟调整日: f.plannedOn, 起: f.contractStartOn, 止: f.contractEndOn });
  if (!applies) return { applies, requiredAgreements: [], missingAgreements: [], allowed: true, blockers: [] };
  const asked: Readonly<Record<keyof typeof TRANSFER_PARTIES, boolean>> = {
    ngo: true, 'host-unit': true, 'supervising-unit': f.hasSupervisingUnit,
    'receiving-host-unit': f.changesHost, 'receiving-supervising-unit': f.changesHost && f.receivingHasSupervisingUnit,
  };
  const requiredAgreements = (Object.keys(TRANSFER_PARTIES) as (keyof typeof TRANSFER_PARTIES)[]).filter((party) => asked[party]);
  at.step(LG10c, '须协商一致的各方', named(TRANSFER_PARTIES, requiredAgreements));
  const latest = requiredAgreements.map((party) => latestOf(f.agreements, party));
  const missingAgreements = requiredAgreements.filter((_, i) => latest[i]?.outcome !== 'agreed');
  const blockers: (keyof typeof TRANSFER_BLOCKERS)[] = [];
  const need = (code: keyof typeof TRANSFER_BLOCKERS, words: string, holds: boolean, inputs: Readonly<Record<string, unknown>>): void => {
    if (!at.condition(LG10c, words, holds, inputs)) blockers.push(code);
  };
  need('no-service-need', '因服务需求必须调整', f.serviceNeed, {});
  need('agreement-missing', '各方协商一致', missingAgreements.length === 0, { 尚未同意: named(TRANSFER_PARTIES, missingAgreements) });
  need('approval-missing', '区总工会审批同意', f.districtOutcome === 'approved', { 审批结果: APPROVAL_OUTCOMES[f.districtOutcome] });
  const decidedOn = f.districtOutcome === 'approved' ? f.districtDecidedOn : null;
  if (decidedOn !== null) {
    need('approval-before-agreement', '审批不早于最后一方同意', latest.every((r) => r?.outcome !== 'agreed' || r.on <= decidedOn), { 审批日: decidedOn });
    need('move-before-approval', '拟调整日不早于审批日', f.plannedOn >= decidedOn, { 拟调整日: f.plannedOn, 审批日: decidedOn });
  }
  return { applies, requiredAgreements, missingAgreements, allowed: blockers.length === 0, blockers };
});

// 第十一条
export const resignation = decision('longgang.assignment.resignation', {
  zh: '辞职的告知',
  applies: [LG11],
  from: IN_FORCE,
  facts: record(
    {
      receivedOn: pastDate().zh('收到辞职申请日'),
      hasSupervisingUnit: bool().zh('有分管单位'),
      notices: list(record({ party: oneOf(UNION_PARTIES).zh('告知对象'), on: pastDate().zh('告知日') })).zh('告知记录'),
    },
    ({ receivedOn, hasSupervisingUnit, notices }) => {
      // A notice to a supervising unit that does not exist is not read.
      const i = notices.findIndex((n) => n.on < receivedOn && (hasSupervisingUnit || n.party !== 'supervising-unit'));
      return i < 0 ? undefined : { field: `notices[${i}].on`, code: 'inconsistent', zh: '告知不得早于收到辞职申请', en: 'A notice cannot be earlier than the receipt' };
    },
  ),
  answer: {
    dueOn: date().zh('告知期限'),
    recipients: list(record({ party: oneOf(UNION_PARTIES).zh('告知对象'), notifiedOn: date().orNull().zh('告知日'), status: status.zh('状态') })).zh('告知情况'),
    overallStatus: status.zh('总状态'),
  },
}).by(({ receivedOn, hasSupervisingUnit, notices }, at) => {
  const dueOn = at.step(LG11, '告知期限 ＝ 收到日后第三天（自然日）', daysAfter(receivedOn, at.value(resignationNoticeDays), 'receivedOn'), { 收到日: receivedOn });
  const parties = (['host-unit', 'supervising-unit', 'district'] as const).filter((party) => party !== 'supervising-unit' || hasSupervisingUnit);
  const recipients = parties.map((party) => {
    const notifiedOn = earliestOf(notices.filter((n) => n.party === party).map((n) => n.on));
    const state = statusOf(notifiedOn, dueOn, at.asOf);
    at.condition(LG11, `在期限内告知${UNION_PARTIES[party]}`, state === 'on-time' || state === 'pending', { 告知日: notifiedOn, 状态: STATUSES[state] });
    return { party, notifiedOn, status: state };
  });
  const held = recipients.map((r) => r.status);
  const overallStatus: Status = (['overdue', 'pending', 'late'] as const).find((s) => held.includes(s)) ?? 'on-time';
  at.step(LG11, '总状态', STATUSES[overallStatus]);
  return { dueOn, recipients, overallStatus };
});

// 第十二条
export const swap = decision('longgang.assignment.swap', {
  zh: '机构内部原因调换人员',
  applies: [LG12],
  from: IN_FORCE,
  facts: {
    reason: oneOf(SWAP_REASONS).zh('调换原因'),
    plannedOn: date().zh('拟调换日'),
    hasSupervisingUnit: bool().zh('有分管单位'),
    consents: list(record({ party: oneOf(UNION_PARTIES).zh('一方'), outcome: oneOf(RECORD_OUTCOMES).zh('意见'), on: pastDate().zh('日期') })).zh('征求同意的记录'),
  },
  answer: {
    allowed: bool().zh('可以调换'),
    requiredConsents: list(oneOf(UNION_PARTIES)).zh('须同意的各方'),
    missingConsents: list(oneOf(UNION_PARTIES)).zh('尚无意见'),
    refusedBy: list(oneOf(UNION_PARTIES)).zh('不同意'),
    lateConsents: list(oneOf(UNION_PARTIES)).zh('同意晚于拟调换日'),
  },
}).by(({ reason, plannedOn, hasSupervisingUnit, consents }, at) => {
  const requiredConsents = (['host-unit', 'supervising-unit', 'district'] as const).filter((party) => party !== 'supervising-unit' || hasSupervisingUnit);
  at.step(LG12, '因机构内部原因调换，须事先征得同意的各方', named(UNION_PARTIES, requiredConsents), { 调换原因: SWAP_REASONS[reason] });
  const latest = new Map(requiredConsents.map((party) => [party, latestOf(consents, party)]));
  const missingConsents = requiredConsents.filter((party) => latest.get(party) === null);
  const refusedBy = requiredConsents.filter((party) => latest.get(party)?.outcome === 'refused');
  const lateConsents = requiredConsents.filter((party) => {
    const held = latest.get(party);
    return held?.outcome === 'agreed' && held.on > plannedOn;
  });
  const grounds = [
    at.condition(LG12, '各方都有意见', missingConsents.length === 0, { 尚无意见: named(UNION_PARTIES, missingConsents) }),
    at.condition(LG12, '没有一方不同意', refusedBy.length === 0, { 持异议者: named(UNION_PARTIES, refusedBy) }),
    at.condition(LG12, '同意都不晚于拟调换日', lateConsents.length === 0, { 迟于者: named(UNION_PARTIES, lateConsents), 拟调换日: plannedOn }),
  ];
  return { allowed: grounds.every(Boolean), requiredConsents, missingConsents, refusedBy, lateConsents };
});

export const chapter3Posting = chapter({
  title: '第三章 人员管理（第十条至第十二条）',
  provisions: [LG10a, LG10b, LG10c, LG11, LG12],
  decisions: [deployment, transfer, resignation, swap],
  workflows: [transferFlow, resignationFlow, swapFlow],
  duties: [duty({
    id: 'LG-D-resignation', zh: '告知社工辞职', provisions: [LG11], who: ['ngo'], period: 'event', event: 'resignation-received',
    due: { daysAfter: RESIGNATION_NOTICE_DAYS }, remindDays: RESIGNATION_NOTICE_DAYS,
  })],
});
