// 第四部分 第四章 二、处理突发应急事件保障机制: time limits, end, withdrawal, supplies, drills.
import { dateOf, decision, dateTime, list, partsOf, quarterOf, record, text, yearOf, type DateTime, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { commandMinutes, officesMinutes, readyMinutes } from './parameters/archives.js';
import { P, cite } from './provisions/index.js';
import { absent, allOf, choose, keysOf, lacking } from './rules/reasons.js';
import { bool, codes, count, date, oneOf } from './rules/types.js';
import { minutesAfter } from './rules/moments.js';

const REPORT_FIELDS = { time: '发生时间', place: '地点', event: '事件', scope: '影响范围', course: '简要经过' } as const;
const LIMIT_STATUS = { 'on-time': '按时', late: '迟延', overdue: '逾期未办', pending: '期限内', 'not-started': '未开始' } as const;
const PLAN_STATUS = { done: '已发布', outstanding: '未发布' } as const;

function limitStatus(at: Judgement, place: Provision, words: string, moment: DateTime | null, due: DateTime | null, now: DateTime): keyof typeof LIMIT_STATUS {
  const status = due === null ? 'not-started' : moment !== null ? (moment.instant <= due.instant ? 'on-time' : 'late') : now.instant > due.instant ? 'overdue' : 'pending';
  return choose(at, place, words, LIMIT_STATUS, status, { 期限: due?.text ?? null, 实际: moment?.text ?? null });
}

function follows(at: Judgement, field: string, moment: DateTime | null, earlier: DateTime | null): void {
  if (moment !== null && earlier !== null && moment.instant < earlier.instant) at.refuse('inconsistent', field, `${field} 不得早于前一时刻`, `${field} cannot be before the moment it follows`);
}

function needs(at: Judgement, field: string, moment: DateTime | null, next: DateTime | null): void {
  if (moment === null && next !== null) at.refuse('missing', field, `已有后一时刻，须填 ${field}`, `${field} must be given, as what follows it is`);
}

export const timeline = decision('leya.incident.timeline', {
  zh: '应急响应时限',
  applies: cite('INC-1.2', 'INC-1.3.2', 'INC-3.1', 'INC-3.2'),
  facts: {
    occurredAt: dateTime().zh('发生时刻'),
    reportedAt: dateTime().zh('领导小组接报时刻'),
    reportFields: codes(REPORT_FIELDS).zh('首报内容'),
    planIssuedAt: dateTime().orNull().zh('发布预案时刻'),
    instructionAt: dateTime().orNull().zh('专业小组接意见时刻'),
    commandAt: dateTime().orNull().zh('命令到达现场时刻'),
    readyAt: dateTime().orNull().zh('资源就绪时刻'),
    officesInformedAt: dateTime().orNull().zh('报告主管办公室时刻'),
    now: dateTime().zh('查询时刻'),
  },
  answer: {
    missingReportFields: list(oneOf(REPORT_FIELDS)).zh('首报所缺'),
    planStatus: oneOf(PLAN_STATUS).zh('预案'),
    commandDue: dateTime().orNull().zh('命令期限'),
    commandStatus: oneOf(LIMIT_STATUS).zh('命令'),
    readyDue: dateTime().orNull().zh('资源期限'),
    readyStatus: oneOf(LIMIT_STATUS).zh('资源'),
    officesDue: dateTime().zh('报告期限'),
    officesStatus: oneOf(LIMIT_STATUS).zh('报告'),
  },
}).by((facts, at) => {
  const { occurredAt, reportedAt, instructionAt, commandAt, readyAt, officesInformedAt, now } = facts;
  follows(at, 'reportedAt', reportedAt, occurredAt);
  follows(at, 'planIssuedAt', facts.planIssuedAt, reportedAt);
  follows(at, 'instructionAt', instructionAt, reportedAt);
  needs(at, 'instructionAt', instructionAt, commandAt);
  follows(at, 'commandAt', commandAt, instructionAt);
  needs(at, 'commandAt', commandAt, readyAt);
  follows(at, 'readyAt', readyAt, commandAt);
  follows(at, 'officesInformedAt', officesInformedAt, occurredAt);
  const missingReportFields = absent(at, P['INC-1.2'], allOf('首报含', REPORT_FIELDS), facts.reportFields);
  const commandDue = instructionAt === null ? null : minutesAfter(instructionAt, at.value(commandMinutes));
  const readyDue = commandAt === null ? null : minutesAfter(commandAt, at.value(readyMinutes));
  const officesDue = minutesAfter(occurredAt, at.value(officesMinutes));
  return {
    missingReportFields, commandDue, readyDue, officesDue,
    planStatus: choose(at, P['INC-3.1'], '第一时间发布预案', PLAN_STATUS, facts.planIssuedAt === null ? 'outstanding' : 'done'),
    commandStatus: limitStatus(at, P['INC-1.3.2'], '接意见后规定分钟内下达命令', commandAt, commandDue, now),
    readyStatus: limitStatus(at, P['INC-1.3.2'], '命令到达后规定分钟内资源就绪', readyAt, readyDue, now),
    officesStatus: limitStatus(at, P['INC-3.2'], '事发后规定分钟内报告主管办公室', officesInformedAt, officesDue, now),
  };
});

const siteGroupType = record({
  name: text().zh('名称'), specialistGroup: text().zh('所属专业小组'), recoveryReported: bool().zh('恢复人员已报告'),
  evacuated: bool().zh('人员全部撤离'), reported: bool().zh('已报告专业小组'),
});
const specialistType = record({ name: text().zh('名称'), confirmed: bool().zh('已确认各现场组'), reported: bool().zh('已报告领导小组') });

export const closure = decision('leya.incident.closure', {
  zh: '应急结束',
  applies: cite('INC-1.6.2', 'INC-1.6.3', 'INC-1.6.4', 'INC-1.6.5'),
  facts: {
    siteGroups: list(siteGroupType).zh('现场应急处置小组'), specialistGroups: list(specialistType).zh('应急专业小组'), systemsSafe: bool().zh('各系统已在安全状态'),
    declaredBy: oneOf({ none: '尚未宣布', 'lead-group': '应急工作领导小组', other: '其他人' }).zh('宣布人'),
  },
  answer: { missing: list(text()).zh('所缺'), mayDeclare: bool().zh('可以宣布'), premature: list(text()).zh('过早报告'), validEnd: bool().zh('结束有效') },
}).by(({ siteGroups, specialistGroups, systemsSafe, declaredBy }, at) => {
  siteGroups.forEach(({ specialistGroup }, i) => {
    if (!specialistGroups.some(({ name }) => name === specialistGroup)) at.refuse('inconsistent', `siteGroups[${i}].specialistGroup`, '所属专业小组不在名单内', 'names no group of specialistGroups');
  });
  const missing = lacking<string>(at, [
    ...siteGroups.flatMap((g) => [
      [`recovery:${g.name}`, P['INC-1.6.2'], `${g.name}：恢复人员已报告完成`, g.recoveryReported],
      [`evacuation:${g.name}`, P['INC-1.6.3'], `${g.name}：人员全部撤离现场`, g.evacuated],
      [`site-report:${g.name}`, P['INC-1.6.3'], `${g.name}：已报告专业小组`, g.reported],
    ] as const),
    ...specialistGroups.flatMap((g) => [
      [`confirm:${g.name}`, P['INC-1.6.4'], `${g.name}：已确认各现场组`, g.confirmed],
      [`specialist-report:${g.name}`, P['INC-1.6.4'], `${g.name}：已报告领导小组`, g.reported],
    ] as const),
    ['systems-safe', P['INC-1.6.5'], '各系统已在安全状态', systemsSafe],
  ]);
  const premature = [
    ...siteGroups.filter((g) => g.reported && !(g.recoveryReported && g.evacuated)).map((g) => `site:${g.name}`),
    ...specialistGroups.filter((g) => (g.confirmed || g.reported) && siteGroups.some((s) => s.specialistGroup === g.name && !s.reported)).map((g) => `specialist:${g.name}`),
  ];
  const mayDeclare = missing.length === 0;
  const validEnd = at.condition(P['INC-1.6.5'], '由领导小组在各组完成后宣布结束', mayDeclare && premature.length === 0 && declaredBy === 'lead-group', { 过早报告: premature });
  return { missing, mayDeclare, premature, validEnd };
});

const DANGERS = { none: '无', likely: '极有可能危及人员安全', immediate: '特殊危险情况' } as const;
const NEXT = {
  'report-to-lead-group': '报告领导小组', 'await-order': '等待命令', withdraw: '撤出危险区域', 'report-withdrawal': '撤离后立即报告',
  continue: '继续处理',
} as const;
type Next = keyof typeof NEXT;

interface WithdrawalFacts {
  readonly danger: keyof typeof DANGERS; readonly reportedToLeadGroup: boolean; readonly stopOrdered: boolean; readonly withdrawn: boolean; readonly reportedAfterWithdrawal: boolean;
}

function nextOf(facts: WithdrawalFacts): Next[] {
  if (facts.withdrawn) return facts.reportedAfterWithdrawal ? [] : ['report-withdrawal'];
  if (facts.danger === 'immediate') return ['withdraw', 'report-withdrawal'];
  if (facts.stopOrdered) return ['withdraw'];
  if (facts.danger === 'none') return ['continue'];
  return [facts.reportedToLeadGroup ? 'await-order' : 'report-to-lead-group'];
}

export const withdrawal = decision('leya.incident.withdrawal', {
  zh: '应急避险',
  applies: cite('INC-1.5.2', 'INC-1.5.3'),
  facts: {
    danger: oneOf(DANGERS).zh('危险程度'),
    reportedToLeadGroup: bool().zh('已报告领导小组'),
    stopOrdered: bool().zh('已命令停止'),
    withdrawn: bool().zh('已撤出'),
    reportedAfterWithdrawal: bool().zh('撤离后已报告'),
  },
  answer: { mayWithdrawNow: bool().zh('可以撤离'), next: list(oneOf(NEXT)).zh('现在应办'), compliant: bool().zh('符合') },
}).by((facts, at) => {
  const mayWithdrawNow = at.condition(P['INC-1.5.3'], '特殊危险，或已命令停止', facts.danger === 'immediate' || facts.stopOrdered, { 危险程度: DANGERS[facts.danger] });
  const next = nextOf(facts);
  at.step(P['INC-1.5.2'], '人员安全优先，现在应办', next.map((code) => NEXT[code]));
  const compliant = at.condition(P['INC-1.5.3'], '未撤离，或依规撤离并立即报告', !facts.withdrawn || (mayWithdrawNow && facts.reportedAfterWithdrawal));
  return { mayWithdrawNow, next, compliant };
});

const SUPPLY_MISSING = {
  'plan-approval': '需求计划批准', 'store-place': '专门存放处', keeper: '专人管理', 'management-rules': '物资装备管理制度',
  'supply-procedure': '供应发放程序和指导书', 'reserve-fund': '应急备用经费',
} as const;

export const supplies = decision('leya.incident.supplies', {
  zh: '应急物资',
  applies: cite('INC-4.1', 'INC-4.2', 'INC-4.5', 'INC-4.6'),
  facts: {
    items: list(record({ name: text().zh('物资'), planned: count({ min: 1 }).zh('需求计划'), inStock: count().zh('库存') })).zh('应急物资'),
    planApproved: bool().zh('领导小组批准'),
    storePlace: bool().zh('专门存放处'),
    keeper: bool().zh('专人日常管理'),
    managementRules: bool().zh('管理制度'), supplyProcedure: bool().zh('供应发放程序'), reserveFund: bool().zh('备用经费'),
  },
  answer: {
    shortages: list(record({ name: text(), quantity: count() })).zh('短缺'), purchaseAllowed: bool().zh('可以采购'),
    missing: list(oneOf(SUPPLY_MISSING)).zh('所缺'), ready: bool().zh('已就绪'),
  },
}).by((facts, at) => {
  const { items } = facts;
  items.forEach(({ name }, i) => {
    if (items.findIndex((other) => other.name === name) < i) at.refuse('duplicate', `items[${i}].name`, `物资重复：${name}`, `${name} is given twice`);
  });
  const shortages = items.filter((item) => item.planned > item.inStock).map((item) => ({ name: item.name, quantity: item.planned - item.inStock }));
  at.step(P['INC-4.1'], '短缺 ＝ 需求计划 － 库存', shortages.map((s) => `${s.name}×${s.quantity}`));
  const missing = lacking(at, [
    ['plan-approval', P['INC-4.1'], '需求计划经领导小组批准', facts.planApproved],
    ['store-place', P['INC-4.2'], '设专门存放处', facts.storePlace],
    ['keeper', P['INC-4.2'], '专人负责日常管理', facts.keeper],
    ['management-rules', P['INC-4.2'], '有物资装备管理制度', facts.managementRules],
    ['supply-procedure', P['INC-4.5'], '有供应发放程序和指导书', facts.supplyProcedure],
    ['reserve-fund', P['INC-4.6'], '留有备用经费', facts.reserveFund],
  ]);
  return { shortages, purchaseAllowed: facts.planApproved && shortages.length > 0, missing, ready: shortages.length === 0 && missing.length === 0 };
});

export const DRILLS = {
  'quarterly-training': '每季度脱产培训', 'functional-drill': '每季度专项预案功能演练', 'half-year-full-drill': '每半年专项预案全面演练',
  'annual-full-drill': '每年各级全面演练',
} as const;
type Drill = keyof typeof DRILLS;
/** Months of the period in which each kind takes place once. */
const PERIOD_MONTHS: Readonly<Record<Drill, 3 | 6 | 12>> = {
  'quarterly-training': 3, 'functional-drill': 3, 'half-year-full-drill': 6, 'annual-full-drill': 12,
};
const DRILL_PLACE = {
  'quarterly-training': P['INC-5.2'], 'functional-drill': P['INC-5.3'], 'half-year-full-drill': P['INC-5.3'],
  'annual-full-drill': P['INC-5.4'],
} as const;

/** Number of a period since year 0, so that periods can be counted through. */
function periodIndex(on: PlainDate, months: number): number {
  return Math.floor((yearOf(on) * 12 + partsOf(on).month - 1) / months);
}

function periodName(index: number, months: 3 | 6 | 12): string {
  const perYear = 12 / months;
  const year = String(Math.floor(index / perYear)).padStart(4, '0');
  return months === 12 ? year : `${year}-${months === 3 ? 'Q' : 'H'}${(index % perYear) + 1}`;
}

function lastDayOf(on: PlainDate, months: 3 | 6 | 12): PlainDate {
  const last = months === 12 ? 12 : months === 6 ? (quarterOf(on) <= 2 ? 6 : 12) : quarterOf(on) * 3;
  return dateOf(yearOf(on), last, last === 6 || last === 9 ? 30 : 31);
}

export const emergencyDrills = decision('leya.training.emergencyDrills', {
  zh: '应急培训与演练',
  applies: cite('INC-5.2', 'INC-5.3', 'INC-5.4'),
  facts: { since: date().zh('开始日'), drills: list(record({ kind: oneOf(DRILLS).zh('类别'), on: date().zh('日期') })).zh('已开展') },
  answer: {
    schedule: list(record({ kind: oneOf(DRILLS), period: text(), dueBy: date(), done: bool(), missed: list(text()) })).zh('各类安排'),
    compliant: bool().zh('符合'),
  },
}).by(({ since, drills }, at) => {
  if (since > at.asOf) at.refuse('inconsistent', 'since', '开始日不得晚于基准日', 'since cannot be after asOf');
  drills.forEach(({ on }, i) => {
    if (on < since || on > at.asOf) at.refuse('inconsistent', `drills[${i}].on`, '日期应在开始日至基准日之间', 'must lie between since and asOf');
  });
  const schedule = keysOf(DRILLS).map((kind) => {
    const months = PERIOD_MONTHS[kind];
    const held = new Set(drills.filter((drill) => drill.kind === kind).map((drill) => periodIndex(drill.on, months)));
    const current = periodIndex(at.asOf, months);
    const missed: string[] = [];
    for (let index = periodIndex(since, months); index < current; index += 1) if (!held.has(index)) missed.push(periodName(index, months));
    at.condition(DRILL_PLACE[kind], `${DRILLS[kind]}：此前各期均已开展`, missed.length === 0, { 缺: missed });
    return { kind, period: periodName(current, months), dueBy: lastDayOf(at.asOf, months), done: held.has(current), missed };
  });
  return { schedule, compliant: schedule.every((entry) => entry.missed.length === 0) };
});
