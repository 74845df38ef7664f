import { words } from '../ui/language.js';

export const visitWords = words({
  visits: '家访安全', visit: '家访', plan: '计划家访', change: '修改计划', none: '没有家访。点“计划家访”，督导讨论同意后再出发。', notRuled: '适用的文件没有规定家访评估。', mineOnly: '我的', all: '全部', state: '状态',
  planned: '已计划', assessed: '待督导讨论', cleared: '可以前往', out: '外出中', back: '已返回', 'called-off': '已取消', 'broken-off': '已抽离', overdue: '逾期未归', onTime: '按时',
  worker: '前往', companion: '同行', companionHint: '不得单独行动：选一名同事，或写明机构以外的同行人', companionChoose: '按姓名、工号找同事', companionOther: '机构以外的同行人', companionOtherHint: '如社区网格员老赵', about: '个案、服务对象', purpose: '目的', purposeHint: '如了解术后康复情况。不要写姓名。', destination: '去处', destinationHint: '写到小区、楼栋即可，督导据此知道您在哪里',
  date: '日期', starts: '会面时间', returnBy: '返回时间', returnHint: '最迟这时报平安，逾期会提醒督导联系您', who: '服务对象', matter: '个案', nobody: '不指定', assess: '出发前评估', assessHint: '了解并评估过的打勾', risks: '发现的风险', risksHint: '如实勾选，不打分，只供督导关注', planParts: '安全行动计划', planHint: '每一项写一两句怎么做', usual: '沿用上次的计划', submit: '交督导讨论', save: '保存修改', cancel: '不改了',
  clearance: '安全评估', lacking: '还差 {n} 项', more: '还有 {n} 项', complete: '评估、计划、告知都已齐全，等督导讨论同意。', supervisor: '和督导讨论', fine: '可以前往', raised: '发现风险 {n} 项，提高关注',
  clear: '讨论并同意前往', discussion: '讨论要点', discussionHint: '交代注意事项、联系办法', cleared2: '{who} 于 {at} 讨论同意', leave: '出发', leaveHint: '出发时点一下，督导会知道您在外出。', report: '报平安返回', reportNote: '情况', reportHint: '已平安返回，有什么要让督导知道的可以写在这里', breakOff: '立即抽离', breakOffHint: '感觉不对就走，不用说明理由。', callOff: '取消这次家访', extend: '延后返回', extendReason: '延后的理由', extendTo: '改到', checks: '现场检查', notLooked: '未查看', enter: '登记这次服务', facts: '情况', left: '出发时间', returned: '返回时间', note: '返回情况', planned2: '计划',
  outNow: '您正在外出，{time} 前报平安。', lateNow: '已过返回时间，请立即报平安！', lateOther: '{who} 已过返回时间没有报平安，请立即联系。', waiting: '已交督导讨论，同意后会在待办里提醒您。', next: '我的家访', unit: '部门、小组',
}, {
  visits: 'Home visits', visit: 'Home visit', plan: 'Plan a visit', change: 'Change the plan', none: 'No visits. Plan one; it may begin once the supervisor has agreed.', notRuled: 'The document does not rule on home visits.', mineOnly: 'Mine', all: 'All', state: 'State',
  planned: 'Planned', assessed: 'Before the supervisor', cleared: 'May go', out: 'Out', back: 'Back', 'called-off': 'Called off', 'broken-off': 'Broken off', overdue: 'Overdue', onTime: 'On time',
  worker: 'Who goes', companion: 'With', companionHint: 'Nobody goes alone: choose a colleague, or name somebody from outside', companionChoose: 'Find a colleague by name or number', companionOther: 'Somebody from outside', companionOtherHint: 'such as the community’s grid worker', about: 'Case, beneficiary', purpose: 'Purpose', purposeHint: 'Without names', destination: 'Where to', destinationHint: 'The building is enough; the supervisor knows by it where you are',
  date: 'Day', starts: 'Meeting', returnBy: 'Back by', returnHint: 'Report by then; later, the supervisor is told to call you', who: 'Beneficiary', matter: 'Case', nobody: 'Nobody in particular', assess: 'Assessed beforehand', assessHint: 'Tick what you have looked into', risks: 'Risks found', risksHint: 'Tick them as they are; nothing is scored', planParts: 'Safety plan', planHint: 'A sentence or two for each', usual: 'As last time', submit: 'Send to the supervisor', save: 'Save', cancel: 'Leave it',
  clearance: 'Clearance', lacking: '{n} lacking', more: '{n} more', complete: 'Assessment, plan and notices are complete; the supervisor is to agree.', supervisor: 'talk with the supervisor', fine: 'May go', raised: '{n} risks found; attention raised',
  clear: 'Talked over; they may go', discussion: 'What was said', discussionHint: 'What to mind, how to keep in touch', cleared2: '{who} agreed at {at}', leave: 'We leave', leaveHint: 'Press when leaving, so that the supervisor knows you are out.', report: 'Back safely', reportNote: 'How it went', reportHint: 'Anything that the supervisor should know', breakOff: 'Break off', breakOffHint: 'Leave when it feels wrong; no reason is asked.', callOff: 'Call off', extend: 'Back later', extendReason: 'Reason', extendTo: 'Until', checks: 'On the spot', notLooked: 'Not looked at', enter: 'Enter this service', facts: 'Facts', left: 'Left', returned: 'Returned', note: 'On return', planned2: 'Plan',
  outNow: 'You are out; report by {time}.', lateNow: 'You are overdue: report now!', lateOther: '{who} is overdue and has not reported: call at once.', waiting: 'Before the supervisor; a to-do will tell you.', next: 'My visits', unit: 'Unit',
});

const STATES = ['planned', 'assessed', 'cleared', 'out', 'back', 'called-off', 'broken-off'] as const;
export type VisitState = (typeof STATES)[number];
export const VISIT_STATES: readonly VisitState[] = STATES;

/** The name of a state. */
export function stateWord(t: (key: VisitState) => string, state: string): string {
  const known = STATES.find((each) => each === state);
  return known ? t(known) : state;
}

/** The time of an instant in China, as `14:30`. */
export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** The day of an instant in China. */
export function clockDay(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(instant));
}

/** An instant of a day and a time in China. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}
