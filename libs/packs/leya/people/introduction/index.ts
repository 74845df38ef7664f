// 第一部分 机构介绍, 第二部分 部门职责: registers, rights of the bodies, recurring tasks.
import { bool, chapter, date, decimal, duty, oneOf, record, recordKind, right, setOf, text, workflow, type Provision } from '@gongqiao/kernel';
import { need } from '../rules/guards.js';
import { honoursRights } from './honours-rights.js';
import { papersRights } from './papers-rights.js';
import { payrollRights } from './payroll-rights.js';
import { personnelRights } from './personnel-rights.js';
import { portalRights } from './portal-rights.js';
import { INTRO, INTRODUCTION_PROVISIONS } from './provisions.js';
import { scoringRights } from './scoring-rights.js';
import { serviceRights } from './service-rights.js';
import { talentRights } from './talent-rights.js';
import { timeRights } from './time-rights.js';

const PREMISES_USES = { office: '办公', reserve: '备用', 'casework-room': '个案工作室', 'group-room': '小组工作室', 'archive-room': '档案室', 'training-room': '培训室', library: '图书室' } as const;
const NOTICES = { 'post-change': '员工调动', 'activity-expenses': '活动报销', 'performance-pay': '发放绩效', 'supervisor-change': '督导任免' } as const;
const EVALUATION_STATES = { final: '已核准', pending: '尚未核准' } as const;
const APPRAISALS = { kept: '合格', educated: '教育', 'urged-to-leave': '劝退' } as const;

const records = [
  recordKind('agency-profile', '机构档案', [INTRO['INTRO-1']], {
    name: text().zh('机构名称'), foundedOn: date().zh('成立日期'), organisationType: text().zh('组织类型'), registeringAuthority: text().zh('登记机关'),
    grade: text().zh('社会组织等级'), certificate: text().optional().zh('证书'), validUntil: date().optional().zh('有效期至'),
  }),
  recordKind('premises', '场所台账', [INTRO['INTRO-1.3']], { area: decimal({ unit: 'square-metre' }).zh('面积'), use: oneOf(PREMISES_USES).zh('用途'), equipment: text().optional().zh('设备') }),
  recordKind('post-holder', '组织架构', [INTRO['ORG-1']], { unit: text().zh('单位'), post: text().zh('岗位'), reportsTo: text().optional().zh('汇报对象'), holder: text().optional().zh('任职人'), from: date().zh('起始日') }),
  recordKind('body-meeting', '党支部会议记录', [INTRO['DEPT-3']], { heldOn: date().zh('日期'), kind: text().zh('会议类别'), attendees: setOf(text()).zh('出席人'), minutes: text().zh('记录') }),
  recordKind('party-appraisal', '党员评议记录', [INTRO['DEPT-3.4']], { member: text().zh('党员'), year: text().zh('年度'), outcome: oneOf(APPRAISALS).zh('结果') }),
  recordKind('journal-entry', '现金银行日记账', [INTRO['DEPT-6.2.6']], { on: date().zh('日期'), account: text().zh('账户'), amount: decimal({ signed: true, unit: 'yuan' }).zh('金额'), voucher: text().zh('凭证号') }),
  recordKind('purchase-fund', '购买经费台账', [INTRO['DEPT-6.2.7']], { contract: text().zh('合同'), due: decimal().zh('应收'), received: decimal().zh('实收'), used: decimal().zh('已用') }),
  recordKind('custody', '印章票据账簿保管登记', [INTRO['DEPT-6.2.8']], { item: text().zh('物件'), custodian: text().zh('保管人'), from: date().zh('起始日'), sealed: bool().optional().zh('已封存') }),
];

function resolution(cited: Provision, subject: string, zh: string): ReturnType<typeof right> {
  return right({ provisions: [cited], who: ['board'], verb: 'approve', subject, reach: 'tenant', zh });
}

const rights = [
  right({ provisions: [INTRO['DEPT-1']], who: ['board'], verb: 'read', subject: 'ComplianceReport', reach: 'tenant', zh: '查阅财务与合规报告及政策审查日期' }),
  resolution(INTRO['DEPT-1.1'], 'Charter', '修改章程'),
  resolution(INTRO['DEPT-1.2'], 'ActivityPlan', '制定业务活动计划'),
  resolution(INTRO['DEPT-1.3'], 'Budget', '制定年度预算、决算'),
  resolution(INTRO['DEPT-1.4'], 'FoundingFunds', '增加开办资金'),
  resolution(INTRO['DEPT-1.5'], 'AgencyStatus', '分立、合并或终止'),
  resolution(INTRO['DEPT-1.6'], 'Appointment', '聘任、解聘总干事及其提名人选'),
  resolution(INTRO['DEPT-1.7'], 'BoardMembership', '罢免、增补理事'),
  resolution(INTRO['DEPT-1.8'], 'PolicyVersion', '制定内部管理制度'),
  resolution(INTRO['DEPT-1.9'], 'OrganisationUnit', '设置内部机构'),
  resolution(INTRO['DEPT-1.10'], 'PayTable', '决定工资报酬标准'),
  right({ provisions: [INTRO['DEPT-2']], who: ['supervisory-board'], verb: 'read', subject: 'Finance', reach: 'tenant', zh: '检查财务和理事会文件' }),
  right({ provisions: [INTRO['DEPT-2']], who: ['supervisory-board'], verb: 'create', subject: 'CorrectionDemand', reach: 'tenant', zh: '要求纠正，直至答复' }),
  right({ provisions: [INTRO['DEPT-3.8']], who: ['party-branch'], verb: 'approve', subject: 'MajorDecision', reach: 'tenant', zh: '会签重大事项' }),
  right({ provisions: [INTRO['DEPT-4.1']], who: ['director-general'], verb: 'approve', subject: 'Evaluation', reach: 'tenant', zh: '审定考核结果，决定管理人员任免奖惩' }),
  right({ provisions: [INTRO['DEPT-5']], who: ['supervision-committee', 'supervisor'], verb: 'update', subject: 'DocumentScore', reach: 'tenant', zh: '匿名评阅文书并参与考核' }),
  right({ provisions: [INTRO['DEPT-6.2.1']], who: ['finance-head'], verb: 'create', subject: 'PolicyVersion', reach: 'tenant', zh: '起草财务制度' }),
  right({ provisions: [INTRO['DEPT-6.2.2']], who: ['finance-head', 'accountant'], verb: 'update', subject: 'Payroll', reach: 'tenant', zh: '执行薪酬制度并提出调整建议' }),
  right({ provisions: [INTRO['DEPT-6.2.3']], who: ['finance-head', 'accountant', 'cashier'], verb: 'update', subject: 'Finance', reach: 'tenant', zh: '处理账务' }),
  right({ provisions: [INTRO['DEPT-8.1']], who: ['service-department'], verb: 'update', subject: 'Post', reach: 'subtree', zh: '管理派驻岗位和服务' }),
  right({ provisions: [INTRO['DEPT-8.2']], who: ['service-department'], verb: 'update', subject: 'Evaluation', reach: 'subtree', zh: '培训、指导和考核派驻社工' }),
  right({ provisions: [INTRO['DEPT-9']], who: ['project-department'], verb: 'update', subject: 'Project', reach: 'subtree', zh: '管理中心和项目并考核人员' }),
];

const duties = [
  duty({ id: 'LY-D-DEPT-3.2', zh: '组织党员学习', provisions: [INTRO['DEPT-3.2']], who: ['party-branch'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({ id: 'LY-D-DEPT-3.3', zh: '三会一课', provisions: [INTRO['DEPT-3.3']], who: ['party-branch'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
  duty({ id: 'LY-D-DEPT-3.5', zh: '收缴党费、接转组织关系', provisions: [INTRO['DEPT-3.5']], who: ['party-branch'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({ id: 'LY-D-DEPT-3.7', zh: '与预备党员、积极分子谈话', provisions: [INTRO['DEPT-3.7']], who: ['party-branch'], period: 'quarterly', due: { month: 3, day: 0 } }),
  duty({ id: 'LY-D-DEPT-4.2', zh: '向用人单位季度汇报', provisions: [INTRO['DEPT-4.2']], who: ['deputy-director-general'], period: 'quarterly', due: { month: 3, day: 0 } }),
  duty({ id: 'LY-D-DEPT-6.2.4', zh: '编制凭证、报表并装订', provisions: [INTRO['DEPT-6.2.4']], who: ['accountant'], period: 'monthly', due: { day: 0 }, open: true }),
  duty({ id: 'LY-D-DEPT-6.2.5', zh: '上报税务资料', provisions: [INTRO['DEPT-6.2.5']], who: ['accountant'], period: 'monthly', due: { day: 15 }, open: true }),
  duty({ id: 'LY-D-DEPT-6.2.9', zh: '发放工资', provisions: [INTRO['DEPT-6.2.9']], who: ['finance-head'], period: 'monthly', due: { day: 15 }, remindDays: 5 }),
  duty({ id: 'LY-D-DEPT-7', zh: '年检与各类申报', provisions: [INTRO['DEPT-7']], who: ['office'], period: 'yearly', due: { month: 5, day: 31 }, open: true, remindDays: 30 }),
];

const partyAppraisal = workflow({
  id: 'LY-W-DEPT-3.4', zh: '党员评议', subject: 'party-appraisal', provisions: [INTRO['DEPT-3.4']], initial: 'open',
  begin: { actors: ['party-branch'], title: 'member', form: record({ member: text().zh('党员', 'Member'), year: text().zh('年度', 'Year') }) },
  states: { open: { zh: '待评议', holders: ['party-branch'] }, appraised: { zh: '已评议', holders: ['party-branch'] }, 'followed-up': { zh: '已处理', final: true } },
  transitions: [
    { id: 'appraise', zh: '评议', from: ['open'], to: 'appraised', actors: ['party-branch'], form: record({ outcome: oneOf(APPRAISALS).zh('评议结果', 'Outcome') }) },
    { id: 'followUp', zh: '处理结果', from: ['appraised'], to: 'followed-up', actors: ['party-branch'], reason: true },
  ],
});

/** Finance acts on a notice of another department: change of post, expenses, performance pay, supervisors. */
const financeNotice = workflow({
  id: 'LY-W-DEPT-6.3', zh: '财务协同通知', subject: 'finance-notice',
  provisions: [INTRO['DEPT-6.3.1'], INTRO['DEPT-6.3.2'], INTRO['DEPT-6.3.3'], INTRO['DEPT-6.3.4']], initial: 'drafted',
  begin: {
    actors: ['hr', 'office', 'service-department', 'project-department', 'supervision-committee'], title: 'about',
    form: record({ kind: oneOf(NOTICES).zh('事由', 'Kind'), about: text().zh('人员或事项', 'Whom or what'), from: date().zh('起始日', 'From'), amount: decimal({ unit: 'yuan' }).optional().zh('金额', 'Amount'), evaluationState: oneOf(EVALUATION_STATES).optional().zh('考核结果（发放绩效时填）', 'Evaluation, for performance pay') }),
  },
  states: {
    drafted: { zh: '待核定', holders: ['office', 'service-department', 'supervision-committee'] },
    confirmed: { zh: '已核定，待财务处理', holders: ['finance-head'] },
    booked: { zh: '财务已处理', final: true },
    returned: { zh: '已退回', holders: ['office', 'service-department'] },
  },
  transitions: [
    {
      id: 'confirm', zh: '核定', from: ['drafted', 'returned'], to: 'confirmed', actors: ['office', 'service-department', 'project-department', 'supervision-committee'],
      guards: [
        need('evaluation-not-final', INTRO['DEPT-6.3.3'], '考核结果尚未核准，不能发放绩效', 'Performance pay needs an approved evaluation',
          (facts) => typeof facts['kind'] === 'string' && (facts['kind'] !== 'performance-pay' || facts['evaluationState'] === 'final')),
      ],
    },
    { id: 'book', zh: '财务处理', from: ['confirmed'], to: 'booked', actors: ['finance-head', 'accountant'] },
    { id: 'return', zh: '退回', from: ['confirmed'], to: 'returned', actors: ['finance-head', 'accountant'], reason: true },
  ],
});

export const introductionChapter = chapter({
  title: '第一部分 机构介绍　第二部分 部门职责', provisions: INTRODUCTION_PROVISIONS,
  workflows: [partyAppraisal, financeNotice], duties, records, rights: [...rights, ...portalRights, ...scoringRights, ...personnelRights, ...serviceRights, ...honoursRights, ...payrollRights, ...timeRights, ...talentRights, ...papersRights],
});
