// 第九条: the candidacy and the posting that follows from it.
import { date, duty, oneOf, record, setOf, text, workflow } from '@gongqiao/kernel';
import { INTERVIEW_WORKING_DAYS, RESULT_WORKING_DAYS } from './parameters.js';
import { LG10a, LG11, LG12, LG9a, LG9b, LG9c, LG9d, LG9e, LG9f, LG9g } from './provisions.js';
import { HOST_OPINIONS, INTERVIEW_RESULTS, MANAGING_PARTIES, ROLES } from './vocabulary.js';
import { requires, unless } from './deadlines.js';

/** Causes of the end of a posting; the first two need their own procedure. */
const END_CAUSES = { resignation: '辞职', swap: '机构内部调换', transfer: '岗位调整', replacement: '人员调换', 'contract-end': '合同期满' } as const;

export const candidacy = workflow({
  id: 'LG-W1',
  zh: '招聘与派驻',
  subject: 'candidacy',
  provisions: [LG9a, LG9b, LG9c, LG9d, LG9e, LG9f, LG9g],
  initial: 'none',
  states: {
    none: { zh: '待推荐', holders: ['ngo'] },
    referred: { zh: '已推荐', holders: ['host-unit'], term: { provision: LG9c, workingDays: INTERVIEW_WORKING_DAYS } },
    interviewed: { zh: '已面试', holders: ['host-unit', 'supervising-unit'], term: { provision: LG9d, workingDays: RESULT_WORKING_DAYS } },
    'result-told': { zh: '已告知结果', holders: ['ngo'] },
    'not-hired': { zh: '未录用', final: true },
    filing: { zh: '备案中', holders: ['district'] },
    'filing-rejected': { zh: '备案不通过', final: true },
    filed: { zh: '备案通过', holders: ['ngo'] },
    'on-probation': { zh: '试用', holders: ['ngo'] },
    confirmed: { zh: '已转正' },
    ended: { zh: '已离岗', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    {
      id: 'referCandidate', zh: '推荐人选', from: ['none'], to: 'referred', actors: ['ngo'], provisions: [LG9a, LG10a],
      form: record({ post: text().zh('岗位'), candidate: text().zh('人选'), role: oneOf(ROLES).zh('人员类别'), papers: text().zh('推荐材料') }),
      guards: [
        requires(LG10a, 'postInContract', 'post-not-in-contract', '岗位不在服务合同内', 'The post is not in the contract'),
        requires(LG10a, 'postVacant', 'post-filled', '岗位已满', 'The post is filled'),
        requires(LG10a, 'roleMatches', 'role-differs', '人员类别与岗位不符', 'The role of the post differs from that of the candidate'),
      ],
    },
    {
      id: 'recordInterview', zh: '记录面试', from: ['referred'], to: 'interviewed', actors: ['host-unit'], provisions: [LG9b],
      form: record({ interviewedOn: date().zh('面试日'), interviewers: setOf(oneOf(MANAGING_PARTIES), { nonEmpty: true }).zh('参加面试的各方'), interviewResult: oneOf(INTERVIEW_RESULTS).zh('面试结果') }),
      guards: [
        {
          code: 'interview-before-referral', provision: LG9c, message: { zh: '面试不得早于推荐', en: 'The interview cannot be earlier than the referral' },
          refuses: (f) => typeof f['interviewedOn'] === 'string' && typeof f['referredOn'] === 'string' && f['interviewedOn'] < f['referredOn'],
        },
        {
          code: 'host-unit-absent', provision: LG9b, message: { zh: '驻点单位须有人参加面试', en: 'The host unit must take part in the interview' },
          refuses: (f) => !(Array.isArray(f['interviewers']) && f['interviewers'].includes('host-unit')),
        },
      ],
    },
    {
      id: 'confirmInterview', zh: '确认参加面试', from: ['interviewed'], to: 'interviewed', actors: ['supervising-unit'], provisions: [LG9b],
      guards: [{ code: 'already-confirmed', provision: LG9b, message: { zh: '分管单位已确认', en: 'Already confirmed' }, refuses: (f) => f['supervisingConfirmed'] === true }],
    },
    { id: 'notifyResult', zh: '告知结果（未录用）', from: ['interviewed'], to: 'not-hired', actors: ['host-unit'], applies: (f) => f['interviewResult'] === 'fail', provisions: [LG9d] },
    { id: 'notifyResult', zh: '告知结果', from: ['interviewed'], to: 'result-told', actors: ['host-unit'], applies: (f) => f['interviewResult'] !== 'fail', provisions: [LG9d] },
    {
      id: 'fileCandidate', zh: '报备案', from: ['result-told'], to: 'filing', actors: ['ngo'], provisions: [LG9e],
      guards: [unless(LG9b, 'longgang.assignment.interview', 'mayFile', 'may-not-file', '面试未到齐、未通过或未告知结果，不能报备案', 'The candidacy may not be filed yet')],
    },
    { id: 'decideFiling', zh: '备案通过', from: ['filing'], to: 'filed', actors: ['district'], applies: (f) => f['outcome'] !== 'rejected', provisions: [LG9e] },
    { id: 'decideFiling', zh: '备案不通过', from: ['filing'], to: 'filing-rejected', actors: ['district'], applies: (f) => f['outcome'] === 'rejected', reason: true, provisions: [LG9e] },
    {
      id: 'startPosting', zh: '上岗（无试用期）', from: ['filed'], to: 'confirmed', actors: ['ngo'], applies: (f) => f['withoutProbation'] === true, provisions: [LG9e, LG9g],
      form: record({ plannedStartOn: date().zh('上岗日') }),
      guards: [unless(LG9e, 'longgang.assignment.onboarding', 'mayStart', 'may-not-start', '未备案通过，不能上岗', 'The posting may not begin before the filing is passed')],
    },
    {
      id: 'startPosting', zh: '上岗', from: ['filed'], to: 'on-probation', actors: ['ngo'], applies: (f) => f['withoutProbation'] !== true, provisions: [LG9e],
      form: record({ plannedStartOn: date().zh('上岗日') }),
      guards: [unless(LG9e, 'longgang.assignment.onboarding', 'mayStart', 'may-not-start', '未备案通过，不能上岗', 'The posting may not begin before the filing is passed')],
    },
    {
      id: 'requestOpinion', zh: '征求转正意见', from: ['on-probation'], to: 'on-probation', actors: ['ngo'], provisions: [LG9f],
      guards: [{ code: 'already-requested', provision: LG9f, message: { zh: '已征求过意见', en: 'Already requested' }, refuses: (f) => typeof f['opinionRequestedOn'] === 'string' }],
    },
    {
      id: 'giveOpinion', zh: '答复转正意见', from: ['on-probation'], to: 'on-probation', actors: ['host-unit'], provisions: [LG9f],
      form: record({ hostOpinion: oneOf({ agree: HOST_OPINIONS.agree, disagree: HOST_OPINIONS.disagree }).zh('意见'), text: text().optional().zh('说明') }),
    },
    {
      id: 'confirmStaff', zh: '转正', from: ['on-probation'], to: 'confirmed', actors: ['ngo'], provisions: [LG9f, LG9g],
      form: record({ confirmationOn: date().zh('转正日') }),
      guards: [unless(LG9f, 'longgang.assignment.probation', 'mayConfirm', 'may-not-confirm', '未取得驻点单位意见，不能转正', 'The host unit has not given its opinion')],
    },
    { id: 'withdrawCandidate', zh: '撤回人选', from: ['referred', 'interviewed', 'result-told', 'filing', 'filed'], to: 'withdrawn', actors: ['ngo'], reason: true, provisions: [LG9a] },
    {
      id: 'endPosting', zh: '离岗', from: ['on-probation', 'confirmed'], to: 'ended', actors: ['ngo'],
      form: record({ lastDay: date().zh('最后一天'), cause: oneOf(END_CAUSES).zh('离岗原因') }),
      guards: [
        { code: 'resignation-not-opened', provision: LG11, message: { zh: '辞职离岗须先办理辞职告知', en: 'A resignation needs its notice first' }, refuses: (f) => f['cause'] === 'resignation' && f['resignationOpened'] !== true },
        { code: 'swap-not-approved', provision: LG12, message: { zh: '内部调换须先征得各方同意', en: 'An exchange needs the consents first' }, refuses: (f) => f['cause'] === 'swap' && f['swapConsented'] !== true },
      ],
    },
  ],
});

export const interviewDuty = duty({
  id: 'LG-D-interview', zh: '举行面试', provisions: [LG9c], who: ['host-unit'], period: 'event', event: 'candidate-referred',
  due: { workingDaysAfter: INTERVIEW_WORKING_DAYS }, remindDays: INTERVIEW_WORKING_DAYS,
});
export const resultDuty = duty({
  id: 'LG-D-result', zh: '告知面试结果', provisions: [LG9d], who: ['host-unit'], period: 'event', event: 'interview-held',
  due: { workingDaysAfter: RESULT_WORKING_DAYS }, remindDays: RESULT_WORKING_DAYS,
});
