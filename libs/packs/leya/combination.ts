// What the handbook says where a purchaser's measure and the law govern the same worker: see CAPABILITIES of the kernel.
import { contributes, dec, placeOnce, type Approval, type Contribution, type Provision, type TakesRating } from '@gongqiao/kernel';
import { leaveApproval } from './operations/c05-leave-duration.js';
import { monthlySubmission } from './operations/c05-leave-papers.js';
import { accountingRetention } from './operations/c13-accounting-archives.js';
import { timeline } from './operations/c16-incident.js';
import { officesMinutes } from './operations/parameters/archives.js';
import { P } from './operations/provisions/index.js';
import { monthlyNew } from './people/pay/grade.js';
import { monthlyOld } from './people/pay/monthly.js';
import { NEW_PAY, OLD_PAY } from './people/pay/provisions.js';
import { centreDirector } from './people/performance/centre/director.js';
import { CENTRE } from './people/performance/centre/provisions.js';
import { projectHours } from './people/performance/centre/training-hours.js';
import { extraCaps } from './people/performance/centre/extra-points.js';
import { centreAssistant, centreSocialWorker } from './people/performance/centre/workers.js';
import { homeCareLeader, homeCareWorker } from './people/performance/home-care/evaluation.js';
import { HOME } from './people/performance/home-care/provisions.js';
import { serviceEvaluation } from './people/performance/service/evaluation.js';
import { serviceHours } from './people/performance/service/indicator.js';
import { SERVICE } from './people/performance/service/provisions.js';

const ROLES = {
  'host-unit': '用人单位', 'team-lead': '组长/中心主任', 'project-lead': '项目负责人', 'department-head': '部长', 'agency-head': '机构负责人（总干事）', 'board-member': '理事', hr: '人力资源部',
} as const;
const ACTS = { sign: '签字', submit: '呈交', review: '审核', approve: '批准', file: '备案' } as const;
const PLACE_OF: Readonly<Record<string, Provision>> = {
  'agency-manager': P['LEAVE-APPR-4'], 'group-leader': P['LEAVE-APPR-3'], 'centre-director': P['LEAVE-APPR-3'],
  'frontline-social-worker': P['LEAVE-APPR-2'], 'community-assistant': P['LEAVE-APPR-2'], 'care-worker': P['LEAVE-APPR-1'],
};

function stageOf(role: keyof typeof ROLES): Approval['stage'] {
  return role === 'host-unit' ? 'site' : role === 'hr' ? 'filing' : 'employer';
}

const leave = contributes(leaveApproval, {
  to: 'leave',
  says: ({ chain }, { rank }) => ({
    approvals: chain.map(({ role, action }) => ({ by: role, zh: ROLES[role], stage: stageOf(role), act: ACTS[action], provision: role === 'hr' ? P['LEAVE-APPR'] : PLACE_OF[rank] ?? P['LEAVE-APPR'] })),
  }),
});

const papers = contributes(monthlySubmission, {
  to: 'attendance',
  says: ({ leaderDue, departmentDue }, { month, leaderSentOn, departmentSentOn }) => ({
    deadlines: [
      { duty: 'team-papers', zh: `团队报送 ${month} 考勤及请假资料`, who: '组长', dueOn: leaderDue, done: leaderSentOn !== null, provision: P['LEAVE-ADM-6'] },
      { duty: 'department-papers', zh: `部门报送 ${month} 考勤及请假资料`, who: '部门', dueOn: departmentDue, done: departmentSentOn !== null, provision: P['LEAVE-ADM-2'] },
    ],
  }),
});

const PAY = [
  contributes(monthlyNew, { to: 'compensation', says: ({ gross }) => ({ amounts: gross === null ? [] : [{ zh: '新标准月薪', amount: gross, provision: NEW_PAY['1'] }] }) }),
  contributes(monthlyOld, { to: 'compensation', says: ({ gross }) => ({ amounts: gross === null ? [] : [{ zh: '旧标准月薪', amount: gross, provision: OLD_PAY['5.1'] }] }) }),
];

/** The host unit's part of the service department's scheme. */
const asServiceUnit: TakesRating = ({ score }, facts) => {
  const scores = facts['scores'];
  const held = typeof scores === 'object' && scores !== null && !Array.isArray(scores) ? scores : {};
  return { ...facts, scores: placeOnce(held as typeof facts, 'serviceUnit', score.toFixed(), 'scores.serviceUnit') };
};
/** The host unit's part of the project department's schemes. */
const asEmployer: TakesRating = ({ score }, facts) => placeOnce(facts, 'employerScore', score.toFixed(), 'employerScore');

const EVALUATION = [
  contributes(serviceEvaluation, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '服务部社工绩效得分', value: total, provision: SERVICE['8.1'] }] }), takesRating: asServiceUnit }),
  contributes(centreDirector, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '中心主任绩效得分', value: total, provision: CENTRE['CTR-0'] }] }), takesRating: asEmployer }),
  contributes(centreSocialWorker, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '中心社工绩效得分', value: total, provision: CENTRE['SW-0'] }] }), takesRating: asEmployer }),
  contributes(centreAssistant, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '社区助理绩效得分', value: total, provision: CENTRE['AST-0'] }] }), takesRating: asEmployer }),
  contributes(homeCareLeader, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '居家负责人、组长绩效得分', value: total, provision: HOME['7.1'] }] }), takesRating: asEmployer }),
  contributes(homeCareWorker, { to: 'evaluation', says: ({ total }) => ({ results: [{ zh: '居家社工、助理绩效得分', value: total, provision: HOME['7.2'] }] }), takesRating: asEmployer }),
];

const STRICTEST = [
  contributes(serviceHours, {
    to: 'training',
    says: ({ countedHours }, { requiredHours }) => ({
      requirements: [{ about: 'training-hours', zh: '必修培训学时', value: requiredHours, stricter: 'more', met: countedHours.gte(requiredHours), provision: SERVICE['10.1.6b'] }],
    }),
  }),
  contributes(projectHours, {
    to: 'training',
    says: ({ baseMet }, _, at) => ({ requirements: [{ about: 'training-hours', zh: '基础培训学时', value: at.value(extraCaps).baseHours, stricter: 'more', met: baseMet, provision: CENTRE['CTR-6.2a'] }] }),
  }),
  contributes(accountingRetention, {
    to: 'archive',
    says: ({ retainThrough }) => ({ requirements: [{ about: 'keep-until', zh: '会计档案保管至', value: retainThrough, stricter: 'more', met: null, provision: P['ACCARCH-7.1'] }] }),
  }),
  contributes(timeline, {
    to: 'incident',
    says: ({ officesStatus }, _, at) => ({
      requirements: [{ about: 'report-minutes', zh: '事发后向上报告的分钟数', value: dec(at.value(officesMinutes)), stricter: 'less', met: officesStatus === 'on-time' || officesStatus === 'pending', provision: P['INC-3.2'] }],
    }),
  }),
];

export const CONTRIBUTIONS: readonly Contribution[] = [leave, papers, ...PAY, ...EVALUATION, ...STRICTEST];
