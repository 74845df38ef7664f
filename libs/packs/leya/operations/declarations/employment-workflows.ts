// Who does what in 解聘, 员工入职 and 考勤管理.
import { bool, date, oneOf, record, text, workflow } from '@gongqiao/kernel';
import { P, cite } from '../provisions/index.js';
import { act, need, needAnswer, needTrue, noOpenHold } from '../rules/acts.js';

const DISMISSAL = 'leya.assignment.dismissalNotice';
const DEPARTURE = 'leya.assignment.departure';
const CONFIRMATION = 'leya.assignment.confirmation';

/** 解聘 第一款 */
export const agreedEnd = workflow({
  id: 'LY-W-DISM-0', zh: '协商变更或解除合同', subject: 'contract-change', provisions: cite('DISM-0a'), initial: 'drafted',
  states: { drafted: { zh: '已拟书面文件', holders: ['hr', 'employee'] }, agreed: { zh: '双方已签', final: true }, dropped: { zh: '未达成', final: true } },
  transitions: [
    act('sign', '双方签署', ['drafted'], 'agreed', ['hr'], {
      form: record({ signedOn: date().zh('签署日'), effectiveOn: date().zh('生效日') }),
      guards: [needTrue('signedByBoth', 'signature-missing', P['DISM-0a'], '须由中心和员工双方签署', 'Both sides must sign')],
    }),
    act('drop', '不再协商', ['drafted'], 'dropped', ['hr', 'employee']),
  ],
});

/** 解聘 第1至13项 */
export const dismissal = workflow({
  id: 'LY-W-DISM', zh: '中心解聘', subject: 'dismissal', provisions: cite('DISM-1', 'DISM-11', 'DISM-12', 'DISM-13'), initial: 'proposed',
  states: {
    proposed: { zh: '已提出', holders: ['hr'] },
    'union-informed': { zh: '已告知工会', holders: ['agency-head'] },
    approved: { zh: '已批准', holders: ['hr'] },
    'notice-served': { zh: '已送达通知', holders: ['hr'] },
    ended: { zh: '合同已解除', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    act('informUnion', '告知工会并记录意见', ['proposed'], 'union-informed', ['hr'], { form: record({ informedOn: date().zh('告知日'), answer: text().optional().zh('工会意见') }) }),
    act('approve', '批准', ['union-informed'], 'approved', ['agency-head'], {
      guards: [needTrue('evidenceAttached', 'evidence-missing', P['DISM-12'], '没有证据不得批准', 'No approval without evidence')],
    }),
    act('serve', '送达通知', ['approved'], 'notice-served', ['hr'], {
      form: record({ servedOn: date().zh('送达日'), way: text().zh('送达方式'), receipt: bool().zh('签收') }),
      guards: [needAnswer('not-permitted', P['DISM-12'], DISMISSAL, '手册不允许以此事由解聘', 'The handbook does not allow this ground', (a) => a['permitted'] === true)],
    }),
    act('end', '办理解除', ['notice-served'], 'ended', ['hr'], { guards: [noOpenHold(P['DISM-12'])] }),
    act('withdraw', '撤回', ['proposed', 'union-informed', 'approved', 'notice-served'], 'withdrawn', ['department-head', 'hr', 'agency-head'], { reason: true }),
  ],
});

/** 解聘 员工解聘第3项 */
export const resignation = workflow({
  id: 'LY-W-EXIT', zh: '员工辞职', subject: 'resignation', provisions: cite('EXIT-3', 'FIN-11.3', 'GUARD-11.3'), initial: 'submitted',
  states: {
    submitted: { zh: '已提交', holders: ['department-head', 'hr', 'host-unit'], term: { provision: P['EXIT-3'], days: 30 } },
    'date-agreed': { zh: '已定离职日', holders: ['employee', 'hr'] },
    'handing-over': { zh: '交接中', holders: ['employee', 'hr', 'finance-head', 'office'] },
    completed: { zh: '已办结', final: true },
    revoked: { zh: '已撤回', final: true },
  },
  transitions: [
    act('agreeDate', '拟定离职日', ['submitted'], 'date-agreed', ['department-head'], {
      form: record({ lastDay: date().zh('离职日') }),
      guards: [needAnswer('date-too-late', P['EXIT-3'], DEPARTURE, '离职日不得晚于提交之日起一个月', 'The last day lies later than a month after the letter', (a) => a['proposedTooLate'] === false)],
    }),
    act('startHandover', '开始交接', ['date-agreed'], 'handing-over', ['hr', 'employee']),
    act('complete', '办结', ['handing-over'], 'completed', ['hr'], {
      guards: [needAnswer('papers-missing', P['EXIT-3.4'], DEPARTURE, '离职材料或财务交接未齐', 'Exit papers or the finance handover are missing', (a) => a['mayComplete'] === true)],
    }),
    // The law ends the contract after the notice whether or not the papers are done: see handover-blocks-leaving.
    act('leaveAfterNotice', '通知期满离职，未交材料另行催交', ['submitted', 'date-agreed', 'handing-over'], 'completed', ['employee', 'hr'], {
      guards: [needTrue('noticeExpired', 'notice-running', P['EXIT-3'], '提前通知期尚未届满', 'The notice period is still running')],
    }),
    act('revoke', '撤回辞职', ['submitted'], 'revoked', ['employee']),
  ],
});

/** 员工入职 */
export const onboarding = workflow({
  id: 'LY-W-ONBOARD', zh: '入职与转正', subject: 'onboarding', provisions: cite('ONBOARD-0', 'ONBOARD-4', 'ONBOARD-4.1'), initial: 'offered',
  states: {
    offered: { zh: '已录用', holders: ['hr'] },
    registered: { zh: '已报到', holders: ['hr', 'employee'], term: { provision: P['ONBOARD-1.7'], days: 7 } },
    'in-probation': { zh: '试用中', holders: ['service-department', 'host-unit'], term: { provision: P['ONBOARD-3.1'], days: 30 } },
    assessed: { zh: '已考核', holders: ['director-general'] },
    confirmed: { zh: '已转正', final: true },
    'ended-in-probation': { zh: '试用期终止', final: true },
  },
  transitions: [
    act('register', '报到', ['offered'], 'registered', ['hr'], { form: record({ hireDate: date().zh('报到日'), contractSignedOn: date().optional().zh('合同签订日') }) }),
    act('startProbation', '进入试用', ['registered'], 'in-probation', ['hr', 'platform']),
    act('assess', '完成考核', ['in-probation'], 'assessed', ['service-department'], {
      guards: [need('assessment-missing', P['ONBOARD-4'], '用人单位和服务部的考核均须完成', 'Both assessments are needed',
        (f) => ['pass', 'fail'].includes(String(f['hostUnitAssessment'])) && ['pass', 'fail'].includes(String(f['departmentAssessment'])))],
    }),
    act('confirm', '批准转正', ['assessed'], 'confirmed', ['director-general'], {
      guards: [needAnswer('not-confirmable', P['ONBOARD-4'], CONFIRMATION, '两项考核合格、试用期满并经总干事审批方可转正', 'Both assessments, the end of probation and the approval are needed', (a) => a['outcome'] === 'confirmed')],
    }),
    act('end', '终止试用', ['in-probation', 'assessed'], 'ended-in-probation', ['hr', 'director-general', 'employee'], { reason: true }),
  ],
});

/** 考勤管理 */
export const attendanceSanction = workflow({
  id: 'LY-W-ATT', zh: '考勤处理', subject: 'attendance-sanction', provisions: cite('ATT-1', 'ATT-3', 'ATT-9', 'ATT-10'), initial: 'recorded',
  states: {
    recorded: { zh: '已登记', holders: ['employee'], term: { provision: P['ATT-1'], workingDays: 3 } },
    explained: { zh: '本人已说明', holders: ['department-head'] },
    decided: { zh: '已决定', holders: ['hr'] },
    posted: { zh: '已入账', final: true },
    dropped: { zh: '不予处理', final: true },
  },
  transitions: [
    act('explain', '说明', ['recorded'], 'explained', ['employee'], { form: record({ words: text().zh('说明') }) }),
    act('passOver', '逾期未说明', ['recorded'], 'explained', ['hr', 'platform'], { guards: [needTrue('explanationTermPassed', 'still-time', P['ATT-1'], '说明期限未满', 'There is still time to explain')] }),
    act('decide', '决定', ['explained'], 'decided', ['department-head'], {
      form: record({ warning: oneOf({ none: '不警告', oral: '口头警告', written: '书面警告' }).zh('警告'), reason: text().zh('理由') }),
      guards: [need('sanctioned-already', P['ATT-1'], '同一事项已处理过', 'The same event has been sanctioned already', (f) => f['alreadySanctioned'] === false)],
    }),
    act('post', '入账', ['decided'], 'posted', ['hr'], { guards: [noOpenHold(P['ATT-3'])] }),
    act('drop', '不予处理', ['recorded', 'explained', 'decided'], 'dropped', ['department-head', 'hr'], { reason: true }),
  ],
});
