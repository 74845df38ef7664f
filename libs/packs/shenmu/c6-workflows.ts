// 第三十二条至第三十五条: evaluation, problems, awards, supervision.
import { count, date, oneOf, record, text, workflow } from '@gongqiao/kernel';
import { SM32, SM33, SM35a, SM35b, SM35c } from './provisions.js';
import { EVALUATION_KINDS, EVALUATION_OUTCOMES } from './vocabulary.js';
import { answered, forbids, requires, unless } from './common.js';

export const evaluationFlow = workflow({
  id: 'SM-W6',
  zh: '年度评估',
  subject: 'evaluation',
  provisions: [SM35a],
  initial: 'none',
  states: {
    none: { zh: '待开立', holders: ['civil-affairs-bureau'] },
    open: { zh: '已开立', holders: ['station', 'civil-affairs-bureau'] },
    'self-report': { zh: '已自评', holders: ['civil-affairs-bureau'] },
    evaluated: { zh: '已评估', final: true },
  },
  transitions: [
    { id: 'openEvaluation', zh: '开立', from: ['none'], to: 'open', actors: ['civil-affairs-bureau'], form: record({ year: count().zh('年度'), kind: oneOf(EVALUATION_KINDS).zh('种类') }) },
    { id: 'submitSelfReport', zh: '报送自评', from: ['open'], to: 'self-report', actors: ['station', 'contractor'], form: record({ report: text().zh('自评报告') }) },
    {
      id: 'recordEvaluation', zh: '记录评估', from: ['open', 'self-report'], to: 'evaluated', actors: ['civil-affairs-bureau'],
      form: record({ on: date().zh('评估日'), outcome: oneOf(EVALUATION_OUTCOMES).zh('结果'), findings: text().zh('情况') }),
      guards: [
        {
          code: 'final-before-mid-term', provision: SM35a, message: { zh: '末期评估应在中期评估之后的日子', en: 'The final evaluation comes on a later day than the mid-term one' },
          refuses: (f) => f['kind'] === 'final' && (typeof f['midTermOn'] !== 'string' || (typeof f['on'] === 'string' && f['on'] <= f['midTermOn'])),
        },
        requires(SM35a, 'dayInYear', 'outside-year', '评估日不在该年度', 'The day lies outside the year'),
      ],
    },
  ],
});

export const problemFlow = workflow({
  id: 'SM-W6b',
  zh: '评估发现的问题',
  subject: 'evaluation-problem',
  provisions: [SM35b],
  initial: 'none',
  states: { none: { zh: '待记录', holders: ['civil-affairs-bureau'] }, recorded: { zh: '待处理', holders: ['station'] }, answered: { zh: '已答复', holders: ['civil-affairs-bureau'] }, closed: { zh: '已办结', final: true } },
  transitions: [
    { id: 'recordProblem', zh: '记录问题', from: ['none'], to: 'recorded', actors: ['civil-affairs-bureau'], form: record({ problem: text().zh('问题'), person: text().zh('责任人'), dueOn: date().zh('期限') }) },
    { id: 'answerProblem', zh: '答复', from: ['recorded'], to: 'answered', actors: ['station', 'contractor'], form: record({ answer: text().zh('处理情况') }) },
    { id: 'reopenProblem', zh: '退回再办', from: ['answered'], to: 'recorded', actors: ['civil-affairs-bureau'], reason: true },
    { id: 'closeProblem', zh: '办结', from: ['answered'], to: 'closed', actors: ['civil-affairs-bureau'] },
  ],
});

const RENEWAL = 'shenmu.evaluation.renewal';

export const awardFlow = workflow({
  id: 'SM-W6c',
  zh: '评优评先',
  subject: 'award',
  provisions: [SM35c],
  initial: 'none',
  states: { none: { zh: '待提名', holders: ['township', 'civil-affairs-bureau'] }, proposed: { zh: '已提名', holders: ['civil-affairs-bureau'] }, decided: { zh: '已决定', final: true } },
  transitions: [
    { id: 'proposeAward', zh: '提名', from: ['none'], to: 'proposed', actors: ['township', 'civil-affairs-bureau'], form: record({ station: text().zh('站（室）'), award: text().zh('奖项') }) },
    {
      id: 'decideAward', zh: '决定', from: ['proposed'], to: 'decided', actors: ['civil-affairs-bureau'], form: record({ reason: text().optional().zh('理由') }),
      guards: [
        unless(SM35c, RENEWAL, 'mayDecide', 'evaluation-missing', '有关年度的评估不全，不能决定', 'Evaluations of the years concerned are missing'),
        {
          code: 'reason-missing', provision: SM35c, decision: RENEWAL, message: { zh: '评估并非有利，须写明理由', en: 'An award against the evaluations needs its reason' },
          refuses: (f) => answered(f, RENEWAL, 'reference') !== 'favourable' && typeof f['reason'] !== 'string',
        },
      ],
    },
  ],
});

export const supervisionFlow = workflow({
  id: 'SM-W7',
  zh: '督导',
  subject: 'supervision',
  provisions: [SM32, SM33],
  initial: 'none',
  states: {
    none: { zh: '待组建团队', holders: ['civil-affairs-bureau'] },
    formed: { zh: '已组建', holders: ['civil-affairs-bureau'] },
    assigned: { zh: '已分工', holders: ['supervisor'] },
    advised: { zh: '已督导', holders: ['station'] },
    answered: { zh: '已答复', holders: ['supervisor'] },
    consultation: { zh: '疑难个案会商', holders: ['supervisor'] },
  },
  transitions: [
    { id: 'formTeam', zh: '组建团队', from: ['none'], to: 'formed', actors: ['civil-affairs-bureau'], form: record({ members: text().zh('成员') }) },
    { id: 'assignSupervisor', zh: '分工', from: ['formed'], to: 'assigned', actors: ['civil-affairs-bureau'], form: record({ supervisor: text().zh('督导'), station: text().zh('站（室）') }) },
    {
      id: 'recordSupervision', zh: '记录督导', from: ['assigned', 'answered'], to: 'advised', actors: ['supervisor'], form: record({ on: date().zh('日期'), subject: text().zh('事项'), hours: count().zh('小时'), advice: text().zh('建议') }),
      guards: [requires(SM32, 'assignedToStation', 'not-assigned', '不负责该站（室）', 'The supervisor is not assigned to the station')],
    },
    { id: 'answerAdvice', zh: '答复建议', from: ['advised'], to: 'answered', actors: ['station', 'contractor'], form: record({ answer: text().zh('答复') }) },
    {
      id: 'handDifficultCase', zh: '交疑难个案', from: ['assigned', 'advised', 'answered'], to: 'consultation', actors: ['station', 'contractor'], form: record({ case: text().zh('个案') }),
      guards: [forbids(SM33, 'caseClosed', 'case-closed', '个案已结', 'The case is closed')],
    },
    { id: 'closeConsultation', zh: '结束会商', from: ['consultation'], to: 'assigned', actors: ['supervisor'] },
  ],
});
