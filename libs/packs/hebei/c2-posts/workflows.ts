// HB-W1 岗位申请 and HB-W2 等级直接调整 (第八条、第十一条至第十三条、第三十八条).
import { count, oneOf, date, record, text, workflow, type ActFacts, type Guard, type Transition } from '@gongqiao/kernel';
import { HB6b, HB7a, HB8a } from '../c1-general/provisions.js';
import { HB38a } from '../c6-closing/provisions.js';
import { BUYERS, answerOf, isCount, isText, need, needAnswer } from '../guards.js';
import { ACTIONS, GRADES, UNIT_KINDS } from '../vocabulary.js';
import { HB10i, HB11a, HB11b, HB11c, HB11d, HB12a, HB12b, HB12c, HB12e, HB13a } from './provisions.js';

/** 河北省工会社会工作岗位开发设置申请表 */
export const applicationForm = record({
  action: oneOf(ACTIONS).zh('申请事项', 'Action'),
  unitKind: oneOf(UNIT_KINDS).zh('所在单位类别', 'Unit kind'),
  requestedPosts: count({ min: 1 }).zh('申请岗位数', 'Requested posts'),
  grade: oneOf(GRADES).optional().zh('申报等级', 'Grade'),
  duties: text().zh('岗位职责', 'Duties'),
  legalPersonUnits: count().optional().zh('法人单位数', 'Legal-person units'),
  enterprisesAboveSize: count().optional().zh('规模以上企业数', 'Enterprises above designated size'),
  employees: count().optional().zh('职工数', 'Employees'),
  members: count().optional().zh('会员数', 'Members'),
  grassrootsUnions: count().optional().zh('基层工会数', 'Grassroots unions'),
  labourRelations: text().optional().zh('劳动关系状况', 'Labour relations'),
  difficulty: text().optional().zh('岗位难易程度', 'Difficulty of the post'),
  staffUse: text().optional().zh('在编人员使用情况', 'Use of established staff'),
  workNeed: text().optional().zh('工作需要', 'Work need'),
  finances: text().optional().zh('财务状况', 'Finances'),
});

/** An application for a grade: a new post or another grade. Moving or abolishing a post asks for none. */
const asksForGrade = (f: ActFacts): boolean => f['action'] !== 'abolish' && f['action'] !== 'adjust';

const factor = (field: string, zh: string, en: string, holds: (value: unknown) => boolean): Guard =>
  need(`factor-missing-${field}`, HB11a, `缺少等级申请所需的「${zh}」，请补填`, `${en} is missing from the application for a grade`, (f) => !asksForGrade(f) || holds(f[field]));

const statement = (field: string, zh: string, en: string): Guard =>
  need(`statement-missing-${field}`, HB12a, `缺少「${zh}」说明，请补填`, `The statement on ${en} is missing`, (f) => isText(f[field]));

const SUBMIT_GUARDS: readonly Guard[] = [
  factor('legalPersonUnits', '法人单位数', 'The number of legal-person units', isCount),
  factor('enterprisesAboveSize', '规模以上企业数', 'The number of enterprises above designated size', isCount),
  factor('employees', '职工数', 'The number of employees', isCount),
  factor('members', '会员数', 'The number of members', isCount),
  factor('grassrootsUnions', '基层工会数', 'The number of grassroots unions', isCount),
  factor('labourRelations', '劳动关系状况', 'The state of labour relations', isText),
  factor('difficulty', '岗位难易程度', 'The difficulty of the post', isText),
  statement('staffUse', '在编人员使用情况', 'the use of established staff'),
  statement('workNeed', '工作需要', 'work need'),
  statement('finances', '财务状况', 'finances'),
  needAnswer('route-not-permitted', HB12e, 'hebei.establishment.approvalRoute', '提出方不能就该岗位提出此项申请', 'This initiator may not apply for this post', (a) => a['permitted'] === true),
  needAnswer('above-standard-without-need', HB10i, 'hebei.establishment.request', '超出通常岗位数，须写明工作需要', 'More posts than the ordinary figure need a written work need',
    (a, f) => f['action'] !== 'establish' || a['verdict'] === 'within-standard' || a['verdict'] === 'above-standard-with-need'),
];

const submit = (party: string, to: string, provisions: Transition['provisions']): Transition => ({
  id: 'submit', zh: '提交', from: ['draft', 'returned'], to, actors: [party], applies: (f) => f['initiator'] === party,
  form: applicationForm, guards: SUBMIT_GUARDS, provisions: provisions ?? [],
});

const withdraw = (party: string): Transition => ({
  id: 'withdraw', zh: '撤回', from: ['draft', 'city-review', 'province-review', 'returned'], to: 'withdrawn', actors: [party], applies: (f) => f['initiator'] === party,
});

/** 第十三条: beyond total or ceiling, or other than asked for, the province must give its reason. */
function needsReason(f: ActFacts): boolean {
  const over = answerOf(f, 'hebei.establishment.gradeMix')['overGrades'];
  const beyondControl = f['totalExceeded'] === true || (Array.isArray(over) && over.length > 0);
  const fewer = f['approvedPosts'] !== undefined && f['approvedPosts'] !== f['requestedPosts'];
  const otherGrade = f['approvedGrade'] !== undefined && f['approvedGrade'] !== f['grade'];
  return beyondControl || fewer || otherGrade;
}

const APPROVE_GUARDS: readonly Guard[] = [
  need('more-than-asked', HB6b, '核定数不得多于申请数', 'Not more posts than asked for may be approved',
    (f) => f['approvedPosts'] === undefined || Number(f['approvedPosts']) <= Number(f['requestedPosts'])),
  need('worker-without-end', HB12e, '拟取消的岗位仍有在岗人员，须先确定其离岗日期', 'The post to be abolished is occupied; give the end date of the worker first',
    (f) => f['action'] !== 'abolish' || f['occupied'] === false || isText(f['workerEndOn'])),
  needAnswer('structure-not-judged', HB13a, 'hebei.establishment.gradeMix', '尚未核对岗位总量和等级结构', 'Total and structure have not been judged',
    (a, f) => !asksForGrade(f) || (typeof f['totalExceeded'] === 'boolean' && typeof a['withinControl'] === 'boolean')),
];

const approve = (reason: boolean): Transition => ({
  id: 'approve', zh: '核定', from: ['province-review'], to: 'approved', actors: ['province'], reason, applies: (f) => needsReason(f) === reason, guards: APPROVE_GUARDS, provisions: [HB13a],
});

const applicant = (f: ActFacts): readonly string[] => (typeof f['initiator'] === 'string' ? [f['initiator']] : BUYERS);

export const postApplication = workflow({
  id: 'HB-W1',
  zh: '岗位申请',
  subject: 'post-application',
  provisions: [HB8a, HB7a, HB11b, HB11c, HB12a, HB12b, HB12c, HB12e, HB38a],
  initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: BUYERS, holdersBy: applicant },
    'city-review': { zh: '市级初审', holders: ['city'] },
    'province-review': { zh: '省级核定', holders: ['province'] },
    approved: { zh: '已核定', final: true },
    refused: { zh: '不予核定', final: true },
    returned: { zh: '已退回', holders: BUYERS, holdersBy: applicant },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    submit('county', 'city-review', [HB12b, HB11b]),
    submit('city', 'province-review', [HB12c, HB11c]),
    submit('direct-city', 'province-review', [HB38a]),
    {
      id: 'passReview', zh: '初审通过', from: ['city-review'], to: 'province-review', actors: ['city'], provisions: [HB7a],
      guards: [need('other-area', HB7a, '只能初审本市所辖县的申请', 'Only the city of that county reviews', (f) => f['withinActorArea'] !== false)],
    },
    { id: 'return', zh: '退回', from: ['city-review'], to: 'returned', actors: ['city'], reason: true },
    { id: 'return', zh: '退回', from: ['province-review'], to: 'returned', actors: ['province'], reason: true },
    approve(true),
    approve(false),
    { id: 'refuse', zh: '不予核定', from: ['province-review'], to: 'refused', actors: ['province'], reason: true },
    withdraw('county'),
    withdraw('city'),
    withdraw('direct-city'),
  ],
});

export const directGradeAdjustment = workflow({
  id: 'HB-W2',
  zh: '等级直接调整',
  subject: 'post',
  provisions: [HB11d],
  initial: 'unchanged',
  states: { unchanged: { zh: '未调整', holders: ['province'] }, adjusted: { zh: '已调整', final: true } },
  transitions: [{
    id: 'adjustGradeDirectly', zh: '直接调整等级', from: ['unchanged'], to: 'adjusted', actors: ['province'], reason: true,
    form: record({ newGrade: oneOf(GRADES).zh('新等级', 'New grade'), startOn: date().zh('起始日', 'Start') }),
    guards: [
      need('post-not-approved', HB11d, '只能调整已核定岗位的等级', 'Only an approved post can be adjusted', (f) => f['postApproved'] === true),
      need('start-before-act', HB11d, '起始日不得早于办理当日', 'The start date must not lie before the day of the act',
        (f) => isText(f['startOn']) && isText(f['actedOn']) && f['startOn'] >= f['actedOn']),
    ],
  }],
});
