// 第二章: nomination and trial of leaders, reserves, promotion; registers and recurring duties.
import { date, duty, money, oneOf, record, recordKind, setOf, text, workflow, type Guard } from '@gongqiao/kernel';
import { dec4 } from '../rules/types.js';
import { need, needAnswer, needTrue } from '../rules/guards.js';
import { SUPERVISOR_GRADES } from './approved-pay.js';
import { TALENT } from './provisions.js';

const NOMINATIONS = { self: '自荐', member: '组员或同工推荐', supervisor: '督导推荐', agency: '机构推荐' } as const;
const LADDER = { frontline: '一线社工', backbone: '骨干人才', 'leader-or-director': '中心主任、组长', 'trainee-supervisor': '见习督导/督导助理', head: '部长', 'agency-head': '机构负责人' } as const;
const PAY_PARTS = { base: '基本工资', performance: '绩效工资', 'group-leader': '组长津贴', 'project-lead': '项目负责人津贴', supervisor: '督导津贴', manager: '机构管理人员津贴', seniority: '工龄工资', qualification: '职称、学历补贴' } as const;
const TRAININGS = { central: '集中培训', outside: '参观、交流与外出培训' } as const;

const firstByScore = needAnswer('not-proposed', TALENT['5.4'], 'leya.assignment.leaderSelection', '不是评分第一的候选人', 'Not among the first by score',
  ({ proposed }, facts) => Array.isArray(proposed) && proposed.includes(facts['candidateId']));
const trialServed = needAnswer('trial-running', TALENT['5.5a'], 'leya.assignment.leaderTrial', '考核期尚未届满', 'The trial is still running',
  ({ trialEndsOn }, facts) => trialEndsOn === null || (typeof trialEndsOn === 'string' && typeof facts['on'] === 'string' && facts['on'] > trialEndsOn));
const DEPARTMENTS = ['service-department', 'project-department'] as const;
const stated = needTrue('statement-missing', TALENT['5.4'], '候选人尚未提交竞岗材料', 'The candidate has not handed in the statement', 'statementGiven');
const spoke = needTrue('speech-missing', TALENT['5.4'], '尚未登记候选人公开发言的日期', 'The day of the public speech is not on record', 'spokePublicly');
const scoredByMembers = need('scores-missing', TALENT['5.4'], '组员尚未评分', 'No member has scored yet', (facts) => Number(facts['scoresGiven'] ?? 0) > 0);
/** 考核期过后由组员投票决定; a leader who needs no trial needs no vote. */
const votedOn: Guard = need('vote-missing', TALENT['5.5a'], '须经组员投票，赞成继续担任的多于不赞成的', 'The members must have voted, with more for than against',
  (facts) => facts['trialNeeded'] === false || Number(facts['votesFor'] ?? 0) > Number(facts['votesAgainst'] ?? 0));
const reported = needTrue('report-missing', TALENT['5.4'], '任期结束须先提交述职材料', 'A report on duty is due before the term ends', 'reportGiven');
const managerEligible = needAnswer('not-eligible', TALENT['7.1'], 'leya.eligibility.administrativeManager', '尚不符合选拔条件', 'The conditions are not met', (answer) => answer['eligible'] === true);

export const talentWorkflows = [
  workflow({
    id: 'LY-W-TALENT-4', zh: '骨干人才选拔', subject: 'backbone-nomination', provisions: [TALENT['4b']], initial: 'nominated',
    states: { nominated: { zh: '推选', holders: ['trainee-supervisor'] }, screened: { zh: '见习督导已筛选', holders: ['supervision-committee'] }, reserve: { zh: '列入储备', final: true }, declined: { zh: '未入选', final: true } },
    transitions: [
      { id: 'screen', zh: '筛选通过', from: ['nominated'], to: 'screened', actors: ['trainee-supervisor'], form: record({ opinion: text().zh('筛选意见') }) },
      { id: 'reserve', zh: '列入储备', from: ['screened'], to: 'reserve', actors: ['supervision-committee', 'director-general'] },
      { id: 'decline', zh: '不入选', from: ['nominated', 'screened'], to: 'declined', actors: ['trainee-supervisor', 'supervision-committee'], reason: true },
    ],
  }),
  workflow({
    id: 'LY-W-TALENT-5', zh: '组长选拔与试用', subject: 'leader-selection', provisions: [TALENT['5.1'], TALENT['5.2'], TALENT['5.4']], initial: 'candidate',
    states: {
      candidate: { zh: '候选人', holders: [...DEPARTMENTS] }, stated: { zh: '已提交竞岗材料', holders: [...DEPARTMENTS] }, scored: { zh: '组员已评分', holders: [...DEPARTMENTS] },
      proposed: { zh: '拟任，待机构评议', holders: ['director-general'] }, designate: { zh: '准组长', holders: ['director-general', ...DEPARTMENTS] }, leader: { zh: '组长' }, ended: { zh: '已结束', final: true },
    },
    transitions: [
      { id: 'submitStatement', zh: '提交竞岗材料并发言', from: ['candidate'], to: 'stated', actors: ['frontline-social-worker', ...DEPARTMENTS], guards: [stated, spoke] },
      { id: 'score', zh: '组员不记名评分结束', from: ['stated'], to: 'scored', actors: [...DEPARTMENTS], guards: [scoredByMembers] },
      { id: 'propose', zh: '提出拟任人选', from: ['scored'], to: 'proposed', actors: [...DEPARTMENTS], guards: [firstByScore] },
      { id: 'review', zh: '机构评议通过', from: ['proposed'], to: 'designate', actors: ['director-general'], form: record({ appointedOn: date().zh('任命日期') }) },
      {
        id: 'passTrial', zh: '试用考核通过', from: ['designate'], to: 'leader', actors: ['director-general'], guards: [trialServed, votedOn],
        form: record({ effectiveOn: date().zh('任组长自'), approvedAmount: dec4({ min: '100', max: '200', unit: 'yuan' }).optional().zh('批准的组长津贴（100 至 200，不填按一般标准）') }),
      },
      { id: 'failTrial', zh: '试用考核不合格', from: ['designate'], to: 'ended', actors: ['director-general'], reason: true },
      { id: 'end', zh: '任期结束并提交述职', from: ['leader'], to: 'ended', actors: ['group-leader', ...DEPARTMENTS], guards: [reported], form: record({ endsOn: date().zh('任期结束日') }) },
    ],
  }),
  // 组员要求重选后，由部门组织竞选；候选人各自走 LY-W-TALENT-5。
  workflow({
    id: 'LY-W-TALENT-5.3', zh: '重新选拔组长', subject: 'leader-reelection', provisions: [TALENT['5.3']], initial: 'due',
    states: { due: { zh: '待组织重新选拔', holders: [...DEPARTMENTS] }, held: { zh: '已重新选拔', final: true }, waived: { zh: '不再重选', final: true } },
    transitions: [
      { id: 'hold', zh: '登记重新选拔', from: ['due'], to: 'held', actors: [...DEPARTMENTS], form: record({ opensOn: date().zh('竞岗开始日期'), candidates: text().zh('候选人') }) },
      { id: 'waive', zh: '不再重选', from: ['due'], to: 'waived', actors: [...DEPARTMENTS, 'director-general'], reason: true },
    ],
  }),
  workflow({
    id: 'LY-W-TALENT-7', zh: '行政管理人员选拔', subject: 'manager-nomination', provisions: [TALENT['7.2'], TALENT['7.4']], initial: 'nominated',
    states: { nominated: { zh: '已推荐', holders: ['director-general'] }, appointed: { zh: '已升任，按管理人员标准发薪', final: true }, declined: { zh: '未通过', final: true } },
    transitions: [
      { id: 'appoint', zh: '评议通过并升任', from: ['nominated'], to: 'appointed', actors: ['director-general', 'board'], provisions: [TALENT['7.4']], guards: [managerEligible], form: record({ effectiveOn: date().zh('升任自') }) },
      { id: 'decline', zh: '不通过', from: ['nominated'], to: 'declined', actors: ['director-general', 'board'], reason: true },
    ],
  }),
];

export const talentDuties = [
  duty({ id: 'LY-D-TALENT-4a', zh: '骨干人才选拔', provisions: [TALENT['4a']], who: ['hr', 'service-department', 'project-department'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
  duty({ id: 'LY-D-TALENT-9a', zh: '转达培训资讯', provisions: [TALENT['9a']], who: ['hr'], period: 'event', event: 'training-offer-received', due: { daysAfter: 7 }, open: true }),
  duty({ id: 'LY-D-TALENT-10a', zh: '团队主题分享', provisions: [TALENT['10']], who: ['team-lead'], period: 'monthly', due: { day: 0 } }),
  duty({ id: 'LY-D-TALENT-10b', zh: '团队成长计划与外出交流', provisions: [TALENT['10']], who: ['team-lead'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
  duty({ id: 'LY-D-TALENT-13', zh: '修订人才成长办法', provisions: [TALENT['13']], who: ['office'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
  duty({ id: 'LY-D-TALENT-14', zh: '部门人才储备与培养计划', provisions: [TALENT['14']], who: ['department-head'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
];

export const talentRecords = [
  recordKind('people-policy', '制度登记', [TALENT['2'], TALENT['3'], TALENT['12.3']], { name: text().zh('制度名称'), inForceFrom: text().zh('施行时间'), reviewedOn: date().optional().zh('审查日期') }),
  recordKind('nomination', '推荐登记', [TALENT['7.2']], { person: text().zh('被推荐人'), way: oneOf(NOMINATIONS).zh('推荐方式'), on: date().zh('日期') }),
  recordKind('supervisor-grade', '督导级别与津贴', [TALENT['6'], TALENT['12.6']], { person: text().zh('督导'), grade: oneOf(SUPERVISOR_GRADES).zh('级别'), from: date().zh('起'), to: date().optional().zh('止'), monthlyAllowance: money().optional().zh('每月津贴') }),
  recordKind('manager-allowance', '管理人员津贴', [TALENT['12.7']], { grade: text().zh('职级'), monthly: money().zh('每月津贴'), from: date().zh('起') }),
  recordKind('staff-training', '培训与交流记录', [TALENT['8'], TALENT['9']], { kind: oneOf(TRAININGS).zh('类别'), title: text().zh('主题'), trainer: text().optional().zh('讲师'), heldOn: date().zh('日期'), sharedOn: date().optional().zh('团队分享日期') }),
  recordKind('career-step', '晋升记录', [TALENT['11']], { person: text().zh('人员'), step: oneOf(LADDER).zh('阶梯'), on: date().zh('日期') }),
  recordKind('payslip-part', '工资项目', [TALENT['12.1'], TALENT['12.2']], { parts: setOf(oneOf(PAY_PARTS)).zh('项目'), amount: money().zh('金额'), month: text().zh('月份') }),
];
