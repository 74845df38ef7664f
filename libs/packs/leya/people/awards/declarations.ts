// 第二至五节 and the articles without figures: course of an award and of a reward, requests, registers.
import { bool, date, decimal, duty, money, oneOf, record, recordKind, right, text, workflow } from '@gongqiao/kernel';
import { REVIEWERS, needAnswered, needPublicityEnded, needSignatures } from '../rules/guards.js';
import { AWARD } from './provisions.js';

const AUTHORS = ['frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'supervisor', 'trainee-supervisor', 'community-assistant'] as const;
const FORMS = { money: '奖金', training: '培训机会', promotion: '晋升机会', certificate: '荣誉证书' } as const;
const INNOVATIONS = { 'project-based-service': '岗位社工服务项目化运作', 'large-event': '承接大型活动', 'project-development': '岗位之外的项目研发', 'activity-fund': '申请活动经费' } as const;
const MARKS = { 'media-series': '媒体专版或系列报道超过5次', 'government-recognition': '政府正式认可、推广', publication: '文章发表', 'third-party': '第三方认定创新项目' } as const;

export const awardWorkflows = [
  workflow({
    id: 'LY-W-AWARD', zh: '奖项评选', subject: 'award-round',
    provisions: [AWARD['G2.1'], AWARD['G2.2'], AWARD['G2.3'], AWARD['G2.4'], AWARD['G2.5'], AWARD['G2.6'], AWARD['F1'], AWARD['F2']], initial: 'announced',
    states: {
      announced: { zh: '已发通知', holders: ['department-head'] }, nominated: { zh: '已提名', holders: ['department-head'] }, scored: { zh: '已统计', holders: [...REVIEWERS] },
      approved: { zh: '已审核签字', holders: ['office'] }, published: { zh: '公示三天', holders: ['office'], term: { provision: AWARD['G2.5'], days: 3 } }, final: { zh: '结果确定', holders: ['office'] },
      'before-director': { zh: '办公室已审查', holders: ['director-general'] }, 'before-board': { zh: '待理事会审议', holders: ['board'] }, 'reward-approved': { zh: '奖励已审议', holders: ['office'] },
      'reward-published': { zh: '公示五天', holders: ['office', 'finance-head'], term: { provision: AWARD['F2'], days: 5 } }, paid: { zh: '已奖励', final: true },
    },
    transitions: [
      { id: 'nominate', zh: '提名并交材料', from: ['announced'], to: 'nominated', actors: ['department-head'] },
      { id: 'score', zh: '汇总评分', from: ['nominated'], to: 'scored', actors: ['department-head'] },
      { id: 'sign', zh: '签字', from: ['scored'], to: 'scored', actors: [...REVIEWERS] },
      { id: 'approve', zh: '三方签字后确定', from: ['scored'], to: 'approved', actors: ['office', 'platform'], guards: [needSignatures(AWARD['G2.4'])] },
      { id: 'publish', zh: '公示结果', from: ['approved'], to: 'published', actors: ['office'] },
      { id: 'recount', zh: '退回重新汇总', from: ['scored', 'approved', 'published'], to: 'nominated', actors: ['office', 'director-general', 'board', 'platform'], reason: true, provisions: [AWARD['G2.4'], AWARD['G2.6']], guards: [needAnswered(AWARD['G2.6'])] },
      { id: 'confirm', zh: '公示期满', from: ['published'], to: 'final', actors: ['office', 'platform'], guards: [needPublicityEnded(AWARD['G2.6'])] },
      { id: 'request', zh: '书面报奖并审查', from: ['final'], to: 'before-director', actors: ['office'], provisions: [AWARD['F1']] },
      { id: 'passDirector', zh: '总干事审议', from: ['before-director'], to: 'before-board', actors: ['director-general'] },
      { id: 'passBoard', zh: '理事会审议', from: ['before-board'], to: 'reward-approved', actors: ['board'] },
      { id: 'publishReward', zh: '公示奖励', from: ['reward-approved'], to: 'reward-published', actors: ['office'], provisions: [AWARD['F2']] },
      { id: 'objection', zh: '有异议，退回办公室', from: ['reward-published'], to: 'final', actors: ['office', 'platform'], reason: true },
      { id: 'pay', zh: '发放奖励', from: ['reward-published'], to: 'paid', actors: ['office', 'finance-head'], guards: [needPublicityEnded(AWARD['F2'])] },
    ],
  }),
  workflow({
    id: 'LY-W-AWARD-1.1c', zh: '超时加班补贴', subject: 'office-overtime', provisions: [AWARD['1.1c']], initial: 'requested',
    begin: { actors: ['hr', 'office', 'office-director', 'finance-head', 'accountant', 'cashier', 'publicity', 'archive-keeper'], title: 'person', form: record({ person: text().zh('员工', 'Employee'), hours: decimal({ scale: 1 }).zh('实际加班时数', 'Hours worked over'), work: text().zh('加班事由', 'Work done') }) },
    states: { requested: { zh: '已申请', holders: ['board'] }, decided: { zh: '理事会已定', final: true } },
    transitions: [{ id: 'decide', zh: '决定金额', from: ['requested'], to: 'decided', actors: ['board'], reason: true, form: record({ amount: money().zh('补贴金额', 'Amount') }) }],
  }),
  workflow({
    id: 'LY-W-AWARD-1.1d', zh: '评估后调岗或晋升', subject: 'post-adjustment', provisions: [AWARD['1.1d']], initial: 'open',
    begin: { actors: ['department-head', 'hr'], title: 'person', form: record({ person: text().zh('员工', 'Employee'), evaluation: text().zh('评估结果', 'Evaluation'), proposal: text().zh('建议', 'Proposal') }) },
    states: { open: { zh: '待决定', holders: ['director-general'] }, transferred: { zh: '已调岗', final: true }, prioritised: { zh: '列为晋升优先', final: true }, kept: { zh: '维持原岗', final: true } },
    transitions: [
      { id: 'transfer', zh: '调岗', from: ['open'], to: 'transferred', actors: ['director-general'], reason: true },
      { id: 'prioritise', zh: '优先晋升', from: ['open'], to: 'prioritised', actors: ['director-general'] },
      { id: 'keep', zh: '维持', from: ['open'], to: 'kept', actors: ['director-general'] },
    ],
  }),
  workflow({
    id: 'LY-W-AWARD-14', zh: '研究成果奖励商议', subject: 'research-result', provisions: [AWARD['14.1a'], AWARD['14.2b']], initial: 'submitted',
    begin: { actors: [...AUTHORS], title: 'title', form: record({ title: text().zh('成果名称', 'Title'), authors: text().zh('完成人', 'Authors'), journal: text().optional().zh('发表刊物（未发表不填）', 'Journal, if published'), prize: text().optional().zh('所获奖励', 'Prize received'), outline: text().zh('内容概要', 'Outline') }) },
    states: { submitted: { zh: '已提交', holders: ['department-head'] }, 'before-board': { zh: '管理团队和理事会商议', holders: ['board', 'director-general'] }, credited: { zh: '已给予绩效附加分', final: true }, decided: { zh: '已定奖励', final: true }, declined: { zh: '不予支持', final: true } },
    transitions: [
      { id: 'credit', zh: '给予绩效附加分', from: ['submitted'], to: 'credited', actors: ['department-head'], form: record({ extraPoints: decimal({ scale: 2 }).zh('绩效附加分', 'Extra points') }), provisions: [AWARD['14.1a']] },
      { id: 'refer', zh: '提交理事会', from: ['submitted'], to: 'before-board', actors: ['department-head'], provisions: [AWARD['14.2b']] },
      { id: 'decide', zh: '决定奖励', from: ['before-board'], to: 'decided', actors: ['board'], reason: true, form: record({ amount: money().zh('奖励金额', 'Reward') }) },
      { id: 'decline', zh: '不予支持', from: ['submitted', 'before-board'], to: 'declined', actors: ['department-head', 'board'], reason: true },
    ],
  }),
];

export const awardDuties = [
  duty({ id: 'LY-D-AWARD-G2.7', zh: '激励表彰大会', provisions: [AWARD['G2.7']], who: ['office'], period: 'event', event: 'award-round-final', due: { daysAfter: 60 }, open: true }),
  duty({ id: 'LY-D-AWARD-1.2g', zh: '服务部激励评估', provisions: [AWARD['1.2g']], who: ['service-department'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 60 }),
  duty({ id: 'LY-D-AWARD-1.3g', zh: '项目部激励评估', provisions: [AWARD['1.3g']], who: ['project-department'], period: 'yearly', due: { month: 12, day: 31 }, remindDays: 60 }),
  duty({ id: 'LY-D-AWARD-F4', zh: '修订激励制度', provisions: [AWARD['F4']], who: ['office'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 }),
];

export const awardRecords = [
  recordKind('award-given', '奖励记录', [AWARD['G1.4'], AWARD['F3']], { person: text().zh('人员'), award: text().zh('奖项'), form: oneOf(FORMS).zh('方式'), amount: money().optional().zh('金额'), on: date().zh('日期') }),
  recordKind('award-score-sheet', '激励考评表', [AWARD['G3.1'], AWARD['G3.2'], AWARD['G3.3'], AWARD['G3.4'], AWARD['G3.5']], { person: text().zh('人员'), assessor: text().zh('考评方'), item: text().zh('项目'), score: decimal().zh('评分') }),
  recordKind('award-plan', '年度奖项方案', [AWARD['G4'], AWARD['F5'], AWARD['F6']], { award: text().zh('奖项'), seats: text().zh('人数'), amount: money().optional().zh('金额'), signedOn: date().zh('签发日期'), interpretedBy: text().zh('解释权') }),
  recordKind('incentive-eligibility', '激励评估对象', [AWARD['1.2a']], { person: text().zh('社工'), inService: bool().zh('在职'), passed: bool().zh('考核合格') }),
  recordKind('demonstrative-output', '示范性产出', [AWARD['6.1'], AWARD['7.1']], { person: text().zh('人员'), output: text().zh('产出'), evidence: text().zh('佐证'), points: decimal().zh('分数') }),
  recordKind('published-article', '发表文章影印版', [AWARD['14.1f']], { author: text().zh('作者'), title: text().zh('题目'), outlet: text().zh('刊物'), copy: text().zh('影印版') }),
  recordKind('innovation-project', '项目创新与研发', [AWARD['14.2'], AWARD['14.2a'], AWARD['14.2e']], {
    kind: oneOf(INNOVATIONS).zh('类别'), achievement: bool().zh('创新工作成果'), contribution: bool().zh('突出贡献'), commended: bool().zh('政府或权威部门正式表彰'), extraPoints: decimal().optional().zh('绩效加分'),
  }),
  recordKind('experience-mark', '经验总结推广', [AWARD['14.2d']], { mark: oneOf(MARKS).zh('标志'), evidence: text().zh('佐证'), on: date().zh('日期') }),
];

export const awardRights = [
  right({ provisions: [AWARD['G2']], who: ['frontline-social-worker', 'group-leader', 'supervisor', 'supervision-committee', 'host-unit', 'department-head', 'board', 'supervisory-board'], verb: 'update', subject: 'AwardScore', reach: 'tenant', zh: '参与奖项考评' }),
  right({ provisions: [AWARD['14.2c']], who: ['employee'], verb: 'create', subject: 'TrainingPriority', reach: 'own', zh: '创新项目成员优先参加培训' }),
  right({ provisions: [AWARD['14.3']], who: ['employee'], verb: 'create', subject: 'TrainingPriority', reach: 'own', zh: '成果发表者优先参加培训' }),
];
