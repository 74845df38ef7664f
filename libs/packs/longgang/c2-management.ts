// 第二章 管理主体和要求: articles 5 to 8.
import { bool, chapter, count, date, decimal, decision, duty, list, minimum, money, month, oneOf, record, recordKind, right, roundHalfUp, setOf, text, dec, HUNDRED } from '@gongqiao/kernel';
import { payRights } from './pay-rights.js';
import { LG5a, LG5b, LG6a, LG6b, LG6c, LG7a, LG7b, LG7c, LG8a, LG8b, LG8c, LG8d } from './provisions.js';
import { IN_FORCE, MANAGING_PARTIES } from './vocabulary.js';
import { named } from './deadlines.js';

// 第七条
export const task = decision('longgang.assignment.task', {
  zh: '合同以外工作的安排',
  applies: [LG7c],
  from: IN_FORCE,
  facts: {
    contractTasks: setOf(text(), { nonEmpty: true }).zh('合同约定的工作'),
    task: text().zh('安排的工作'),
    reason: text().optional().zh('理由'),
    hasSupervisingUnit: bool().zh('有分管单位'),
  },
  answer: { inScope: bool().zh('属合同约定'), allowed: bool().zh('可以安排'), flagged: bool().zh('须标明'), notify: list(oneOf(MANAGING_PARTIES)).zh('须告知') },
}).by(({ contractTasks, task: given, reason, hasSupervisingUnit }, at) => {
  const inScope = at.condition(LG7c, '安排的工作属于合同约定的工作', contractTasks.includes(given), { 工作: given });
  const reasoned = inScope || at.condition(LG7c, '合同以外的工作写明了理由', reason !== null, { 理由: reason });
  const notify = inScope ? [] : (['ngo', 'supervising-unit', 'district'] as const).filter((party) => party !== 'supervising-unit' || hasSupervisingUnit);
  if (!inScope) at.step(LG7c, '合同以外的工作告知', named(MANAGING_PARTIES, notify));
  return { inScope, allowed: inScope || reasoned, flagged: !inScope, notify };
});

// 第八条
export const indicators = decision('longgang.service.indicators', {
  zh: '服务指标完成情况',
  applies: [LG8a],
  from: IN_FORCE,
  facts: {
    indicators: list(
      record({ code: text().zh('指标'), target: count({ min: 1 }).zh('目标数'), done: count().zh('完成数') }),
      { nonEmpty: true, unique: (i) => i.code, uniqueField: 'code' },
    ).zh('服务指标'),
  },
  answer: {
    complete: bool().zh('全部完成'),
    rates: list(record({ code: text().zh('指标'), rate: decimal({ unit: 'percent' }).zh('完成率') })).zh('完成率'),
    shortfalls: list(record({ code: text().zh('指标'), short: count().zh('差数') })).zh('未完成'),
  },
}).by(({ indicators: given }, at) => {
  const rates = given.map(({ code, target, done }) => {
    const rate = roundHalfUp(minimum(dec(done).times(100).div(target), HUNDRED), 2);
    return { code, rate: at.step(LG8a, '完成率 ＝ 完成数 × 100 ÷ 目标数，至多 100，保留两位', rate, { 指标: code, 完成数: done, 目标数: target }) };
  });
  const shortfalls = given.filter((i) => i.done < i.target).map(({ code, target, done }) => ({ code, short: target - done }));
  for (const { code, short } of shortfalls) at.condition(LG8a, '完成数达到目标数', false, { 指标: code, 尚差: short });
  const complete = shortfalls.length === 0;
  if (complete) at.condition(LG8a, '各项指标均已完成', true);
  return { complete, rates, shortfalls };
});

export const inspectionRecord = recordKind('inspection', '监督检查', [LG5b, LG7b], {
  inspected: text().zh('被检查单位'), openedOn: date().zh('开始日期'), findings: text().zh('检查情况'), answer: text().optional().zh('答复'), answeredOn: date().optional().zh('答复日期'),
});

export const guidanceRecord = recordKind('supervision-note', '监督指导记录', [LG6c, LG7b], {
  author: text().zh('分管单位'), subject: text().zh('派驻或项目'), on: date().zh('日期'), note: text().zh('监督或指导内容'), answer: text().optional().zh('答复'),
});

export const supportRecord = recordKind('support-checklist', '驻点支持清单', [LG7a], {
  officePlace: bool().zh('办公场所'), equipment: bool().zh('设备'), serviceSpace: bool().zh('服务职工的场地和条件'), confirmedOn: date().zh('驻点单位确认日期'),
  lacks: list(record({ reportedBy: text().zh('报告人'), lack: text().zh('所缺'), settledOn: date().optional().zh('解决日期') })).zh('缺项报告'),
});

export const trainingRecord = recordKind('training-given', '培训督导记录', [LG8c], {
  worker: text().zh('社工'), on: date().zh('日期'), subject: text().zh('主题'), hours: decimal({ above: '0', unit: 'hour' }).zh('时数'), trainer: text().zh('培训人或督导'),
});

export const payRecord = recordKind('pay-confirmation', '薪酬社保发放确认', [LG8d], {
  month: month().zh('月份'), worker: text().zh('社工'), paid: bool().zh('工资已发'), insured: bool().zh('社会保险已缴'), amount: money().optional().zh('金额（仅机构可见）'),
});

export const chapter2 = chapter({
  title: '第二章 管理主体和要求',
  provisions: [LG5a, LG5b, LG6a, LG6b, LG6c, LG7a, LG7b, LG7c, LG8a, LG8b, LG8c, LG8d],
  decisions: [task, indicators],
  duties: [
    duty({ id: 'LG-D-support', zh: '到岗时确认驻点支持', provisions: [LG7a], who: ['host-unit'], period: 'event', event: 'posting-started', due: { daysAfter: 0 }, open: true }),
    duty({ id: 'LG-D-pay', zh: '确认当月薪酬和社会保险已发放', provisions: [LG8d], who: ['ngo'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 5 }),
  ],
  records: [inspectionRecord, guidanceRecord, supportRecord, trainingRecord, payRecord],
  rights: [
    right({ provisions: [LG5a], who: ['district'], verb: 'read', subject: 'Assignment', reach: 'tenant', zh: '查看全区项目、岗位、人员和状态' }),
    right({ provisions: [LG5a], who: ['district'], verb: 'read', subject: 'Post', reach: 'tenant', zh: '查看全区岗位' }),
    right({ provisions: [LG5b], who: ['district'], verb: 'create', subject: 'Inspection', reach: 'tenant', zh: '开展监督检查并要求答复' }),
    right({ provisions: [LG6b], who: ['host-unit', 'ngo'], verb: 'update', subject: 'Attendance', reach: 'unit', zh: '决定日常事项' }),
    right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'read', subject: 'Assignment', reach: 'subtree', zh: '查看下属驻点单位的派驻、考勤、请假、汇报和考核' }),
    right({ provisions: [LG6c], who: ['supervising-unit'], verb: 'create', subject: 'SupervisionNote', reach: 'subtree', zh: '写监督指导记录' }),
    right({ provisions: [LG7b], who: ['host-unit'], verb: 'read', subject: 'SupervisionNote', reach: 'unit', zh: '查看并答复监督指导和检查' }),
    right({ provisions: [LG7b], who: ['worker'], verb: 'read', subject: 'SupervisionNote', reach: 'own', zh: '查看并答复对本人的监督指导' }),
    right({ provisions: [LG8b], who: ['ngo'], verb: 'update', subject: 'Worker', reach: 'unit', zh: '管理本机构全部人员' }),
    right({ provisions: [LG6a, LG8a], who: ['ngo', 'host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'ServiceIndicator', reach: 'subtree', zh: '查看服务指标进度' }),
    ...payRights,
  ],
});
