// 第三章 人员管理: article 9, from referral to confirmation.
import { bool, chapter, date, decision, list, oneOf, pastDate, record, setOf, type PlainDate } from '@gongqiao/kernel';
import { interviewWorkingDays, resultWorkingDays } from './parameters.js';
import { LG9a, LG9b, LG9c, LG9d, LG9e, LG9f, LG9g } from './provisions.js';
import { FILING_OUTCOMES, HOST_OPINIONS, IN_FORCE, INTERVIEW_RESULTS, MANAGING_PARTIES, ONBOARDING_BLOCKERS, PROBATION_BLOCKERS, STATUSES, UNION_PARTIES, status } from './vocabulary.js';
import { named, statusOf } from './deadlines.js';
import { candidacy, interviewDuty, resultDuty } from './c3-recruitment-workflow.js';

interface Interview {
  readonly referredOn: PlainDate;
  readonly interviewedOn: PlainDate | null;
  readonly interviewers: readonly string[];
  readonly interviewResult: string | null;
  readonly resultNotifiedOn: PlainDate | null;
}

/** What is not held before an interview cannot have been noted. */
function givenTooSoon(f: Interview): string | undefined {
  if (f.interviewers.length > 0) return 'interviewers';
  if (f.interviewResult !== null) return 'interviewResult';
  return f.resultNotifiedOn !== null ? 'resultNotifiedOn' : undefined;
}

function interviewFault(f: Interview): { field: string; code: 'inconsistent' | 'missing'; zh: string; en: string } | undefined {
  if (f.interviewedOn === null) {
    const field = givenTooSoon(f);
    return field ? { field, code: 'inconsistent', zh: '尚未面试，不应填写面试人员、结果或告知日', en: 'Nothing of the interview can be given before it is held' } : undefined;
  }
  if (f.interviewedOn < f.referredOn) return { field: 'interviewedOn', code: 'inconsistent', zh: '面试不得早于推荐', en: 'The interview cannot be earlier than the referral' };
  if (f.resultNotifiedOn !== null && f.resultNotifiedOn < f.interviewedOn) {
    return { field: 'resultNotifiedOn', code: 'inconsistent', zh: '告知结果不得早于面试', en: 'The result cannot be told before the interview' };
  }
  if (f.resultNotifiedOn !== null && f.interviewResult === null) return { field: 'interviewResult', code: 'missing', zh: '已告知结果，须填写面试结果', en: 'The result told must be given' };
  return f.interviewers.length === 0 ? { field: 'interviewers', code: 'missing', zh: '已面试，须填写参加面试的各方', en: 'The parties that interviewed must be given' } : undefined;
}

// 第九条：面试
export const interview = decision('longgang.assignment.interview', {
  zh: '面试与结果告知',
  applies: [LG9b, LG9c, LG9d],
  from: IN_FORCE,
  facts: record(
    {
      hasSupervisingUnit: bool().zh('有分管单位'),
      referredOn: pastDate().zh('推荐日'),
      interviewedOn: pastDate().optional().zh('面试日'),
      interviewers: setOf(oneOf({ ...UNION_PARTIES, ngo: MANAGING_PARTIES.ngo })).zh('参加面试的各方'),
      interviewResult: oneOf(INTERVIEW_RESULTS).optional().zh('面试结果'),
      resultNotifiedOn: pastDate().optional().zh('告知结果日'),
    },
    interviewFault,
  ),
  answer: {
    interviewDueOn: date().zh('面试期限'),
    interviewStatus: status.zh('面试状态'),
    missingInterviewers: list(oneOf(UNION_PARTIES)).zh('缺席的各方'),
    panelComplete: bool().orNull().zh('面试各方到齐'),
    resultDueOn: date().orNull().zh('告知期限'),
    resultStatus: status.zh('告知状态'),
    mayFile: bool().zh('可报备案'),
  },
}).by((f, at) => {
  const { referredOn, interviewedOn, interviewResult, resultNotifiedOn } = f;
  const interviewDueOn = at.calendar.workingDayAfter(referredOn, at.value(interviewWorkingDays), 'referredOn');
  at.step(LG9c, '面试期限 ＝ 推荐日后第二个工作日', interviewDueOn, { 推荐日: referredOn });
  const interviewStatus = statusOf(interviewedOn, interviewDueOn, at.asOf);
  at.step(LG9c, '面试状态', STATUSES[interviewStatus], { 面试日: interviewedOn });
  const panel = f.hasSupervisingUnit ? (['host-unit', 'supervising-unit'] as const) : (['host-unit'] as const);
  const missingInterviewers = interviewedOn === null ? [] : panel.filter((party) => !f.interviewers.includes(party));
  const panelComplete = interviewedOn === null ? null : missingInterviewers.length === 0;
  const resultDueOn = interviewedOn === null ? null : at.calendar.workingDayAfter(interviewedOn, at.value(resultWorkingDays), 'interviewedOn');
  const resultStatus = resultDueOn === null ? 'not-started' : statusOf(resultNotifiedOn, resultDueOn, at.asOf);
  at.step(LG9d, '告知期限 ＝ 面试日后第二个工作日', resultDueOn, { 面试日: interviewedOn });
  at.step(LG9d, '告知状态', STATUSES[resultStatus], { 告知结果日: resultNotifiedOn });
  const grounds = [
    at.condition(LG9c, '已面试', interviewedOn !== null),
    at.condition(LG9b, '驻点单位（及分管单位）都参加了面试', panelComplete === true, { 缺席: named(UNION_PARTIES, missingInterviewers) }),
    at.condition(LG9b, '面试结果为通过', interviewResult === 'pass', { 实际结果: interviewResult && INTERVIEW_RESULTS[interviewResult] }),
    at.condition(LG9d, '结果已告知社工机构', resultNotifiedOn !== null),
  ];
  return { interviewDueOn, interviewStatus, missingInterviewers, panelComplete, resultDueOn, resultStatus, mayFile: at.step(LG9e, '可报区总工会备案', grounds.every(Boolean)) };
});

// 第九条：备案
export const onboarding = decision('longgang.assignment.onboarding', {
  zh: '备案与上岗',
  applies: [LG9e],
  from: IN_FORCE,
  facts: record(
    {
      interviewResult: oneOf(INTERVIEW_RESULTS).optional().zh('面试结果'),
      filingOutcome: oneOf(FILING_OUTCOMES).zh('备案结果'),
      filedOn: pastDate().optional().zh('报备案日'),
      filingDecidedOn: pastDate().optional().zh('备案决定日'),
      plannedStartOn: date().zh('拟上岗日'),
    },
    ({ filingOutcome, filedOn }) =>
      (filedOn === null) === (filingOutcome === 'none') ? undefined
      : { field: 'filedOn', code: filedOn === null ? 'missing' : 'inconsistent', zh: '已报备案须填报备案日，未报的不填', en: 'The day of filing goes with a filing that was made' },
    ({ filingOutcome, filedOn, filingDecidedOn }) => {
      const decided = filingOutcome === 'passed' || filingOutcome === 'rejected';
      if (decided !== (filingDecidedOn !== null)) {
        return { field: 'filingDecidedOn', code: decided ? 'missing' : 'inconsistent', zh: '已有备案结果须填决定日，未决定的不填', en: 'The day of decision goes with a filing that was decided' };
      }
      return filingDecidedOn !== null && filedOn !== null && filingDecidedOn < filedOn
        ? { field: 'filingDecidedOn', code: 'inconsistent', zh: '备案决定不得早于报备案', en: 'The decision cannot be earlier than the filing' } : undefined;
    },
  ),
  answer: { mayStart: bool().zh('可以上岗'), earliestStartOn: date().orNull().zh('最早上岗日'), blockers: list(oneOf(ONBOARDING_BLOCKERS)).zh('不能上岗的原因') },
}).by(({ interviewResult, filingOutcome, filingDecidedOn, plannedStartOn }, at) => {
  const blockers: (keyof typeof ONBOARDING_BLOCKERS)[] = [];
  const passed = at.condition(LG9e, '面试已通过', interviewResult === 'pass', { 实际结果: interviewResult && INTERVIEW_RESULTS[interviewResult] });
  if (!passed) blockers.push('interview-not-passed');
  const filed = at.condition(LG9e, '区总工会备案通过', filingOutcome === 'passed', { 备案结果: FILING_OUTCOMES[filingOutcome] });
  if (filingOutcome === 'none') blockers.push('not-filed');
  if (filingOutcome === 'pending') blockers.push('filing-pending');
  if (filingOutcome === 'rejected') blockers.push('filing-rejected');
  if (filed && filingDecidedOn !== null) {
    const after = at.condition(LG9e, '拟上岗日不早于备案通过日', plannedStartOn >= filingDecidedOn, { 拟上岗日: plannedStartOn, 备案通过日: filingDecidedOn });
    if (!after) blockers.push('start-before-filing');
  }
  const earliestStartOn = at.step(LG9e, '最早上岗日 ＝ 备案通过日', passed && filed ? filingDecidedOn : null);
  return { mayStart: blockers.length === 0, earliestStartOn, blockers };
});

// 第九条：转正
export const probation = decision('longgang.assignment.probation', {
  zh: '试用期转正',
  applies: [LG9f, LG9g],
  from: IN_FORCE,
  facts: record(
    {
      opinionRequestedOn: pastDate().optional().zh('征求意见日'),
      hostOpinion: oneOf(HOST_OPINIONS).zh('驻点单位意见'),
      hostOpinionOn: pastDate().optional().zh('意见日'),
      confirmationOn: date().zh('拟转正日'),
    },
    ({ hostOpinion, hostOpinionOn }) =>
      (hostOpinionOn === null) === (hostOpinion === 'none') ? undefined
      : { field: 'hostOpinionOn', code: hostOpinionOn === null ? 'missing' : 'inconsistent', zh: '有意见须填意见日，未答复的不填', en: 'The day of the opinion goes with an opinion given' },
    ({ opinionRequestedOn, hostOpinionOn }) =>
      hostOpinionOn !== null && opinionRequestedOn !== null && hostOpinionOn < opinionRequestedOn
        ? { field: 'hostOpinionOn', code: 'inconsistent', zh: '意见不得早于征求意见', en: 'The opinion cannot be earlier than the request' } : undefined,
  ),
  answer: { mayConfirm: bool().zh('可以转正'), dissent: bool().zh('驻点单位有异议'), blockers: list(oneOf(PROBATION_BLOCKERS)).zh('不能转正的原因') },
}).by(({ opinionRequestedOn, hostOpinion, hostOpinionOn, confirmationOn }, at) => {
  const blockers: (keyof typeof PROBATION_BLOCKERS)[] = [];
  const held = at.condition(LG9f, '驻点单位的意见已取得', hostOpinion !== 'none', { 驻点单位意见: HOST_OPINIONS[hostOpinion], 征求意见日: opinionRequestedOn });
  if (!held) blockers.push(opinionRequestedOn === null ? 'opinion-not-sought' : 'opinion-not-received');
  if (hostOpinionOn !== null) {
    const after = at.condition(LG9f, '拟转正日不早于意见日', confirmationOn >= hostOpinionOn, { 拟转正日: confirmationOn, 意见日: hostOpinionOn });
    if (!after) blockers.push('confirmation-before-opinion');
  }
  const dissent = hostOpinion === 'disagree';
  at.step(LG9g, '转正由社工机构按规定决定，驻点单位不同意只作记录；驻点单位有异议', dissent);
  return { mayConfirm: blockers.length === 0, dissent, blockers };
});

export const chapter3Recruitment = chapter({
  title: '第三章 人员管理（第九条）',
  provisions: [LG9a, LG9b, LG9c, LG9d, LG9e, LG9f, LG9g],
  decisions: [interview, onboarding, probation],
  workflows: [candidacy],
  duties: [interviewDuty, resultDuty],
});
