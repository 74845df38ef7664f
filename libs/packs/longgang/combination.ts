// What the Measure says where the agency's own rules and the law govern the same worker: see CAPABILITIES of the kernel.
import { contributes, placeOnce, type Approval, type ApprovalState, type Contribution, type JsonObject, type ObstacleSaid, type Provision } from '@gongqiao/kernel';
import { absence } from './c3-absence.js';
import { annualAppraisal } from './c3-appraisal.js';
import { submission } from './c3-attendance.js';
import { approval, extension } from './c3-leave.js';
import { swap, transfer } from './c3-posting.js';
import { monthlyReport, quarterlySummary } from './c4-reports.js';
import { LG10c, LG12, LG14d, LG15b, LG16a, LG16b, LG16c, LG18a, LG18b, LG21a, LG24a, LG24b } from './provisions.js';
import { PARTIES, TRANSFER_PARTIES, type APPROVAL_OUTCOMES } from './vocabulary.js';

const STAGE_OF: Readonly<Record<keyof typeof PARTIES | keyof typeof TRANSFER_PARTIES, Approval['stage']>> = {
  worker: 'site', 'host-unit': 'site', 'receiving-host-unit': 'site', ngo: 'employer', 'supervising-unit': 'purchaser', 'receiving-supervising-unit': 'purchaser', district: 'purchaser',
};

function asked(by: keyof typeof STAGE_OF, act: string, provision: Provision, state: ApprovalState): Approval {
  return { by, zh: by in PARTIES ? PARTIES[by as keyof typeof PARTIES] : TRANSFER_PARTIES[by as keyof typeof TRANSFER_PARTIES], stage: STAGE_OF[by], act, provision, state };
}

const STATE_OF: Readonly<Record<keyof typeof APPROVAL_OUTCOMES, ApprovalState>> = { approved: 'given', rejected: 'refused', pending: 'needed', none: 'needed' };

function without(blockers: readonly string[], rows: readonly (readonly [string, string, Provision])[]): ObstacleSaid[] {
  return rows.filter(([code]) => blockers.includes(code)).map(([, zh, provision]) => ({ zh, provision }));
}

const LEAVE = [
  contributes(approval, {
    to: 'leave',
    says: ({ districtRequired, blockers }, { hostOutcome, districtOutcome }) => ({
      approvals: [
        asked('host-unit', '批准', LG16b, STATE_OF[hostOutcome]),
        ...(districtRequired ? [asked('district', '批准', LG16c, STATE_OF[districtOutcome])] : []),
      ],
      obstacles: without(blockers, [['papers-missing', '缺机构规定的书面材料', LG16a], ['handover-missing', '未做好工作交接', LG15b]]),
    }),
  }),
  contributes(extension, {
    to: 'leave',
    says: ({ districtRequired }) => ({ approvals: [asked('host-unit', '批准', LG16b, 'needed'), ...(districtRequired ? [asked('district', '批准', LG16c, 'needed')] : [])] }),
  }),
  contributes(absence, {
    to: 'leave',
    says: ({ chain, missing, rejectedBy }) => ({
      // The agency reviews; its opinion does not decide (第十八条).
      approvals: chain.map((party) => asked(party, party === 'ngo' ? '审查' : '批准', party === 'ngo' || party === 'host-unit' ? LG18a : LG18b,
        missing.includes(party) ? 'needed' : rejectedBy.includes(party) && party !== 'ngo' ? 'refused' : 'given')),
    }),
  }),
];

const ASSIGNMENT = [
  contributes(transfer, {
    to: 'assignment',
    says: ({ applies, requiredAgreements, missingAgreements, blockers }, { districtOutcome, agreements }) => ({
      approvals: applies ? [
        ...requiredAgreements.map((party) => {
          const refused = agreements.findLast((a) => a.party === party)?.outcome === 'refused';
          return asked(party, '协商同意', LG10c, !missingAgreements.includes(party) ? 'given' : refused ? 'refused' : 'needed');
        }),
        asked('district', '审批', LG10c, STATE_OF[districtOutcome]),
      ] : [],
      obstacles: without(blockers, [['no-service-need', '没有服务需求', LG10c], ['approval-before-agreement', '审批早于协商一致', LG10c], ['move-before-approval', '调整早于审批', LG10c]]),
    }),
  }),
  contributes(swap, {
    to: 'assignment',
    says: ({ requiredConsents, missingConsents, refusedBy, lateConsents }) => ({
      approvals: requiredConsents.map((party) => asked(party, '同意', LG12, refusedBy.includes(party) ? 'refused' : missingConsents.includes(party) ? 'needed' : 'given')),
      obstacles: lateConsents.map((party) => ({ zh: `${PARTIES[party]}的同意晚于拟调换日`, provision: LG12 })),
    }),
  }),
];

const DEADLINES = [
  contributes(submission, {
    to: 'attendance',
    says: ({ dueOn, complete }, { month }) => ({ deadlines: [{ duty: 'LG-D-attendance', zh: `报送 ${month} 考勤`, who: PARTIES.ngo, dueOn, done: complete, provision: LG14d }] }),
  }),
  contributes(monthlyReport, {
    to: 'service',
    says: ({ months }) => ({ deadlines: months.map(({ month, dueOn, reportedOn }) => ({ duty: 'monthly-report', zh: `${month} 工作汇报`, who: PARTIES.worker, dueOn, done: reportedOn !== null, provision: LG24a })) }),
  }),
  contributes(quarterlySummary, {
    to: 'service',
    says: ({ quarters }) => ({ deadlines: quarters.map(({ quarter, dueOn, submittedOn }) => ({ duty: 'quarterly-summary', zh: `${quarter} 书面总结`, who: PARTIES.ngo, dueOn, done: submittedOn !== null, provision: LG24b })) }),
  }),
];

function formsOf(facts: JsonObject): readonly JsonObject[] {
  const held = facts['forms'];
  return Array.isArray(held) ? held.filter((f): f is JsonObject => typeof f === 'object' && f !== null && !Array.isArray(f)) : [];
}

// 第二十一条: the host unit's appraisal is the rating that it gives once.
const appraisal = contributes(annualAppraisal, {
  to: 'evaluation',
  says: ({ complete, statuses }) => ({
    results: [{ zh: '年度工作表现鉴定', value: complete ? '全部完成' : `尚缺 ${statuses.filter((s) => s.status === 'pending' || s.status === 'overdue').length} 份`, provision: LG21a }],
  }),
  takesRating: ({ workerId, hostUnitId, givenOn }, facts) => {
    const forms = formsOf(facts);
    const at = forms.findIndex((f) => f['workerId'] === workerId && f['hostUnitId'] === hostUnitId);
    const filled = at < 0 ? [...forms, { workerId, hostUnitId, completedOn: givenOn }]
      : forms.map((f, i) => (i === at ? placeOnce(f, 'completedOn', givenOn, `forms[${i}].completedOn`) : f));
    return { ...facts, forms: filled };
  },
});

export const CONTRIBUTIONS: readonly Contribution[] = [...LEAVE, ...ASSIGNMENT, ...DEADLINES, appraisal];
