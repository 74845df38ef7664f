// Who does what in 请假管理.
import { date, record, text, workflow, type ActFacts, type Transition } from '@gongqiao/kernel';
import { P, cite } from '../provisions/index.js';
import { act, answerOf, need, needAnswer } from '../rules/acts.js';

const REQUEST = 'leya.leave.request';
/** Roles that may have the last word, by `approver` of the decision. */
const LAST_WORD = ['team-lead', 'project-lead', 'department-head', 'agency-head', 'board-member'] as const;

function approval(role: (typeof LAST_WORD)[number]): Transition {
  return act('approve', '批准', ['submitted', 'reviewed'], 'granted', [role], {
    applies: (facts: ActFacts) => answerOf(facts, REQUEST)['approver'] === role,
    guards: [
      needAnswer('not-admissible', P['LEAVE-NOTICE'], REQUEST, '申请尚有不予受理的事由', 'The request still has blockers', (a) => a['admissible'] === true),
      need('own-leave', P['LEAVE-APPR'], '不得批准本人的请假，由上一级批准', 'Nobody approves his own leave', (f) => f['applicantIsActor'] === false),
    ],
  });
}

export const leaveRequest = workflow({
  id: 'LY-W-LEAVE',
  zh: '请假',
  subject: 'leave-request',
  provisions: cite('LEAVE-NOTICE', 'LEAVE-APPR', 'LEAVE-ADM-1', 'LEAVE-9', 'LEAVE-ADM-5'),
  initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['employee', 'host-unit'] },
    'host-unit-signed': { zh: '用人单位已签字', holders: ['employee'] },
    submitted: { zh: '已提交', holders: ['team-lead', 'project-lead', 'department-head', 'board-member'] },
    reviewed: { zh: '已审核', holders: ['department-head', 'agency-head'] },
    granted: { zh: '已准假', holders: ['employee', 'hr'] },
    'on-leave': { zh: '休假中', holders: ['employee'] },
    closed: { zh: '已销假', final: true },
    'cut-short': { zh: '提前销假', final: true },
    refused: { zh: '未准', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    act('hostUnitSign', '用人单位签字', ['draft'], 'host-unit-signed', ['host-unit'], { provisions: cite('LEAVE-APPR-2', 'LEAVE-APPR-3') }),
    act('submit', '提交', ['draft', 'host-unit-signed'], 'submitted', ['employee'], {
      guards: [needAnswer('not-admissible', P['LEAVE-NOTICE'], REQUEST, '申请尚有不予受理的事由', 'The request still has blockers', (a) => a['admissible'] === true)],
    }),
    act('forward', '呈交', ['submitted'], 'submitted', ['team-lead', 'project-lead'], { provisions: cite('LEAVE-APPR-1', 'LEAVE-APPR-2') }),
    act('review', '审核', ['submitted'], 'reviewed', ['team-lead', 'project-lead', 'department-head'], { provisions: cite('LEAVE-APPR') }),
    ...LAST_WORD.map(approval),
    act('refuse', '不准', ['submitted', 'reviewed'], 'refused', [...LAST_WORD], { reason: true }),
    act('start', '开始休假', ['granted'], 'on-leave', ['platform', 'hr']),
    act('reportBack', '销假', ['on-leave'], 'closed', ['employee', 'team-lead', 'hr'], {
      form: record({ reportedOn: date().zh('销假日'), note: text().optional().zh('说明') }), provisions: cite('LEAVE-9'),
    }),
    act('cutShort', '提前销假，未休天数退回', ['on-leave'], 'cut-short', ['employee', 'team-lead', 'hr'], { form: record({ reportedOn: date().zh('销假日') }) }),
    act('withdraw', '撤回', ['draft', 'host-unit-signed', 'submitted', 'reviewed', 'granted'], 'withdrawn', ['employee']),
  ],
});
