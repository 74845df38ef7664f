// 第一章一: the course of an application, its records, and the code of conduct's rights.
import { bool, count, date, oneOf, recordKind, right, setOf, text, workflow } from '@gongqiao/kernel';
import { need, needAnswer, needTrue } from '../rules/guards.js';
import { ETHICS, RECRUIT } from './provisions.js';

const CHANNELS = { 'official-account': '微信公众平台', 'chat-group': '微信、QQ招聘群', university: '合作院校', colleague: '同工推荐', volunteer: '骨干志愿者' } as const;
const SESSIONS = { agency: '机构', department: '部门', post: '岗位' } as const;

const papersReady = needTrue('outline-missing', RECRUIT['1.3'], '笔试问卷和面试纲要尚未备齐', 'Written test and interview outline are not attached', 'outlineAttached');
const panelReady = needTrue('panel-incomplete', RECRUIT['1.4'], '面试小组须有人力资源部和用人部门成员', 'The panel needs human resources and the department', 'panelComplete');
const jointOpinion = needTrue('opinion-missing', RECRUIT['0'], '人力资源部与用人部门的考核记录和录用意见未齐', 'The joint record and opinion are missing', 'jointOpinionRecorded');
const eligible = needAnswer('not-eligible', RECRUIT['2.5'], 'leya.eligibility.hire', '存在不得录用情形或条件未满足', 'A bar or an unmet condition stands against hiring', (answer) => answer['eligible'] === true);
const papersComplete = needAnswer('papers-missing', RECRUIT['2.7'], 'leya.assignment.onboardingDocuments', '报到资料未交齐', 'The sign-on file is incomplete', (answer) => answer['complete'] === true);
const inducted = need('induction-incomplete', RECRUIT['2.8'], '三场入职培训尚未全部记录', 'All three induction sessions must be on record', (facts) => facts['inductionSessions'] === 3);
const probationServed = needTrue('probation-running', RECRUIT['2.8b'], '试用尚未满期，或人力资源部意见未签', 'The probation or the opinion of human resources is outstanding', 'probationAssessed');

export const application = workflow({
  id: 'LY-W-RECRUIT', zh: '招聘录用', subject: 'application',
  provisions: [RECRUIT['0'], RECRUIT['2.1'], RECRUIT['2.2'], RECRUIT['2.3'], RECRUIT['2.4'], RECRUIT['2.8'], RECRUIT['2.8b']], initial: 'received',
  states: {
    received: { zh: '已收材料', holders: ['hr'] },
    screened: { zh: '初次筛选', holders: ['hr'] },
    'video-interviewed': { zh: '网络视频面试', holders: ['hr', 'department-head'] },
    invited: { zh: '第二次面试通知', holders: ['hr', 'department-head'] },
    tested: { zh: '笔试、面试', holders: ['hr', 'department-head'] },
    selected: { zh: '拟录用', holders: ['director-general'] },
    'before-board': { zh: '总干事已审批，待理事会', holders: ['board'] },
    approved: { zh: '总干事、理事会审批', holders: ['hr'] },
    admitted: { zh: '录取通知', holders: ['hr', 'applicant'] },
    'signed-on': { zh: '报到', holders: ['office', 'department-head', 'team-lead'] },
    inducted: { zh: '入职培训', holders: ['hr'] },
    'on-probation': { zh: '试用', holders: ['hr'] },
    'before-director': { zh: '转正待总干事审批', holders: ['director-general'] },
    'confirmation-before-board': { zh: '转正待理事会审批', holders: ['board'] },
    confirmed: { zh: '签订劳动合同', final: true },
    declined: { zh: '辞谢', final: true },
    'not-retained': { zh: '试用不合格', final: true },
  },
  transitions: [
    { id: 'screen', zh: '初次筛选通过', from: ['received'], to: 'screened', actors: ['hr'], provisions: [RECRUIT['2.2']] },
    { id: 'interviewByVideo', zh: '完成视频面试', from: ['screened'], to: 'video-interviewed', actors: ['hr'] },
    { id: 'invite', zh: '通知到中心面试', from: ['video-interviewed'], to: 'invited', actors: ['hr'], guards: [papersReady, panelReady], provisions: [RECRUIT['2.3']] },
    { id: 'test', zh: '完成笔试、面试', from: ['invited'], to: 'tested', actors: ['hr', 'department-head'] },
    { id: 'select', zh: '列入拟录用名单', from: ['tested'], to: 'selected', actors: ['hr', 'department-head'], reason: true, guards: [jointOpinion, eligible] },
    { id: 'approveByDirector', zh: '总干事审批', from: ['selected'], to: 'before-board', actors: ['director-general'] },
    { id: 'approveByBoard', zh: '理事会审批', from: ['before-board'], to: 'approved', actors: ['board'] },
    { id: 'admit', zh: '发录取通知', from: ['approved'], to: 'admitted', actors: ['hr'] },
    { id: 'signOn', zh: '报到', from: ['admitted'], to: 'signed-on', actors: ['hr'], guards: [papersComplete] },
    { id: 'induct', zh: '完成入职培训', from: ['signed-on'], to: 'inducted', actors: ['office', 'hr'], guards: [inducted] },
    { id: 'startProbation', zh: '开始试用', from: ['inducted'], to: 'on-probation', actors: ['hr'] },
    { id: 'assessProbation', zh: '试用考核并签署意见', from: ['on-probation'], to: 'before-director', actors: ['hr'], reason: true, guards: [probationServed], provisions: [RECRUIT['2.8b']] },
    { id: 'passDirector', zh: '总干事审批转正', from: ['before-director'], to: 'confirmation-before-board', actors: ['director-general'] },
    { id: 'confirm', zh: '理事会审批并签订劳动合同', from: ['confirmation-before-board'], to: 'confirmed', actors: ['board'] },
    { id: 'failProbation', zh: '试用不合格', from: ['on-probation', 'before-director', 'confirmation-before-board'], to: 'not-retained', actors: ['hr', 'director-general', 'board'], reason: true },
    { id: 'decline', zh: '发辞谢通知', from: ['received', 'screened', 'video-interviewed', 'invited', 'tested', 'selected', 'before-board', 'approved'], to: 'declined', actors: ['hr', 'director-general', 'board'] },
  ],
});

export const crisis = workflow({
  id: 'LY-W-CODE-2.1e', zh: '启动危机干预预案', subject: 'emergency', provisions: [ETHICS['2.1e']], initial: 'reported',
  states: { reported: { zh: '已报告', holders: ['lead-group', 'director-general'] }, responding: { zh: '预案已启动', holders: ['site-group'] }, closed: { zh: '已结束', final: true } },
  transitions: [
    { id: 'start', zh: '启动预案', from: ['reported'], to: 'responding', actors: ['lead-group', 'director-general'] },
    { id: 'close', zh: '结束', from: ['responding'], to: 'closed', actors: ['lead-group', 'director-general'], reason: true },
  ],
});

export const recruitmentRecords = [
  recordKind('requisition', '招聘需求', [RECRUIT['1.1'], RECRUIT['1.2'], RECRUIT['1.3'], RECRUIT['1.4'], RECRUIT['1.5']], {
    post: text().zh('岗位'), number: count().zh('人数'), requirements: text().zh('要求'), limitGround: text().optional().zh('性别、年龄限制的法律理由'), requestedBy: text().zh('提出人'), approvedOn: date().zh('批准日期'),
    timetable: text().zh('日程'), outline: text().optional().zh('笔试问卷与面试纲要'), panel: setOf(text()).zh('面试小组'), preparations: text().optional().zh('其他准备事项'),
  }),
  recordKind('recruitment-notice', '招聘公告', [RECRUIT['2.1'], RECRUIT['1.1'], RECRUIT['1.2']], {
    post: text().zh('招聘岗位'), unit: text().zh('用人部门'), number: text().zh('招聘人数'), requirements: text().zh('岗位要求'), limitGround: text().optional().zh('性别、年龄限制的法律理由'), timetable: text().zh('日程安排'), closesOn: text().zh('报名截止'), contact: text().zh('报名方式及联系人'),
  }),
  recordKind('induction-session', '入职培训记录', [RECRUIT['2.8a']], { session: oneOf(SESSIONS).zh('场次'), speaker: text().zh('讲解人'), heldOn: date().zh('日期'), attendee: text().zh('参加人'), filedOn: date().optional().zh('存档日期') }),
  recordKind('application-source', '应聘来源', [RECRUIT['3.1'], RECRUIT['3.2'], RECRUIT['3.3'], RECRUIT['3.4'], RECRUIT['3.5']], { channel: oneOf(CHANNELS).zh('渠道'), source: text().optional().zh('院校、推荐人或志愿者记录') }),
];

export const codeRecords = [
  recordKind('public-need-proposal', '民众需求建议', [ETHICS['2.1b']], { filedOn: date().zh('日期'), need: text().zh('需求'), proposal: text().zh('建议'), passedTo: text().zh('转交部门') }),
  recordKind('informed-consent', '知情同意', [ETHICS['2.5b']], { caseNumber: text().zh('个案编号'), signedOn: date().zh('签署日期'), byGuardian: bool().zh('由监护人签署') }),
];

export const codeRights = [
  right({ provisions: [ETHICS['2.3b']], who: ['office', 'director-general'], verb: 'approve', subject: 'NameUse', reach: 'tenant', zh: '同意以机构名义对外联系' }),
  right({ provisions: [ETHICS['2.5c']], who: ['frontline-social-worker', 'supervisor'], verb: 'read', subject: 'Case', reach: 'own', zh: '查看本人承办、督导或抽查的个案' }),
  right({ provisions: [ETHICS['2.5c']], who: ['director-general'], verb: 'approve', subject: 'CaseDisclosure', reach: 'tenant', zh: '同意对外公开个案资料（隐去身份）' }),
  right({ provisions: [ETHICS['2.6b']], who: ['employee'], verb: 'create', subject: 'EthicsReport', reach: 'tenant', zh: '举报不道德行为' }),
  right({ provisions: [ETHICS['2.6c']], who: ['department-head', 'group-leader'], verb: 'approve', subject: 'CaseAssignment', reach: 'unit', zh: '指派他人介入个案' }),
  right({ provisions: [ETHICS['2.6d']], who: ['frontline-social-worker'], verb: 'read', subject: 'ColleagueNote', reach: 'unit', zh: '查看同工之间的工作记录' }),
];
