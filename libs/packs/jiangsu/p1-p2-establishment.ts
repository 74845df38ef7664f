// 一、目标任务 and 二、工作职责: JS-0 to JS-2i.
import {
  addDays, bool, chapter, count, date, daysBetween, dec, decision, list, oneOf, pastDate, percent, record, recordKind, right, roundHalfUp, text,
  type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { wholeSum, yearsAfter } from './common.js';
import { employeesThreshold, optionalMaximum, organisationsThreshold, requiredMaximum, targetWorkers, targetYears } from './parameters.js';
import * as P from './provisions.js';
import { DUTY_CODES, UNIT_KINDS } from './vocabulary.js';

const PHASES = { 'before-window': '未到期', 'in-window': '三至五年之间', 'after-window': '已过五年' } as const;

// 一
export const targetProgress = decision('jiangsu.establishment.targetProgress', {
  zh: '队伍总量进度', applies: [P.JS1c, P.JS1d, P.JS31f],
  facts: {
    startedOn: pastDate().zh('起始日'),
    cities: list(record({ city: text().zh('设区市'), filed: count().zh('已备案'), unfiled: count().zh('未备案') }), { nonEmpty: true, unique: (c) => c.city, uniqueField: 'city' }).zh('各市人数'),
  },
  answer: {
    total: count().zh('总量'), notCounted: count().zh('未计'), gap: count().zh('缺口'), percentOfTarget: percent().zh('占目标％'),
    windowOpensOn: date().zh('三年期满'), windowClosesOn: date().zh('五年期满'), phase: oneOf(PHASES).zh('阶段'), reached: bool().zh('已达到'),
  },
}).by(({ startedOn, cities }, at) => {
  const [target, years] = [at.value(targetWorkers), at.value(targetYears)];
  const notCounted = wholeSum(at, 'cities', cities.map((c) => c.unfiled));
  const total = at.step(P.JS1d, '总量＝各市已备案人数之和', wholeSum(at, 'cities', cities.map((c) => c.filed)));
  at.step(P.JS31f, '未备案的不纳入全省统一管理，未计人数', notCounted);
  const reached = at.condition(P.JS1d, '总量达到目标', total >= target, { 总量: total, 目标: target });
  const gap = at.step(P.JS1d, '缺口＝目标－总量，不小于零', Math.max(0, target - total), { 目标: target, 总量: total });
  const percentOfTarget = at.step(P.JS1d, '完成比例＝总量÷目标×100，四舍五入到两位小数', roundHalfUp(dec(total).times(100).div(target), 2), { 总量: total, 目标: target });
  const windowOpensOn = yearsAfter(at, 'startedOn', startedOn, years.from);
  const windowClosesOn = yearsAfter(at, 'startedOn', startedOn, years.to);
  const phase = at.asOf < windowOpensOn ? 'before-window' as const : at.asOf <= windowClosesOn ? 'in-window' as const : 'after-window' as const;
  at.step(P.JS1c, '所处阶段：起始日起三年至五年', PHASES[phase], { 起始日: startedOn, 三年期满: windowOpensOn, 五年期满: windowClosesOn });
  return { total, notCounted, gap, percentOfTarget, windowOpensOn, windowClosesOn, phase, reached };
});

const OBLIGATIONS = { required: '应当选配', optional: '可选配' } as const;

// 二: 可选配1名 … 应当选配 … 一般不超过5人
export const headcount = decision('jiangsu.establishment.headcount', {
  zh: '可配人数', applies: [P.JS2d, P.JS2e, P.JS2f, P.JS2g],
  facts: { unitKind: oneOf(UNIT_KINDS).zh('单位类别'), unionOrganisations: count().zh('所辖单独工会组织数'), employees: count().zh('职工人数') },
  answer: { obligation: oneOf(OBLIGATIONS).zh('选配义务'), minimum: count().zh('最少人数'), maximum: count().zh('最多人数'), suggested: count().zh('建议人数') },
}).by(({ unitKind, unionOrganisations, employees }, at) => {
  const [perOrganisations, perEmployees, most] = [at.value(organisationsThreshold), at.value(employeesThreshold), at.value(requiredMaximum)];
  at.condition(P.JS2d, '属于可定岗的四类基层工会', true, { 单位类别: UNIT_KINDS[unitKind] });
  const manyUnions = at.condition(P.JS2f, '单独工会组织数达到标准', unionOrganisations >= perOrganisations, { 单独工会组织数: unionOrganisations, 标准: perOrganisations });
  const manyEmployees = at.condition(P.JS2f, '职工人数达到标准', employees >= perEmployees, { 职工人数: employees, 标准: perEmployees });
  if (!manyUnions && !manyEmployees) {
    const one = at.step(P.JS2e, '两项都不足的可选配人数', at.value(optionalMaximum));
    return { obligation: 'optional' as const, minimum: 0, maximum: one, suggested: one };
  }
  const full = Math.max(Math.floor(unionOrganisations / perOrganisations), Math.floor(employees / perEmployees));
  const suggested = at.step(P.JS2f, '建议人数取 单独工会组织数÷组织标准 与 职工人数÷人数标准 整数部分的较大者，一至五人', Math.min(most, Math.max(1, full)),
    { 单独工会组织数: unionOrganisations, 组织标准: perOrganisations, 职工人数: employees, 人数标准: perEmployees });
  at.step(P.JS2g, '一般不超过的人数', most);
  return { obligation: 'required' as const, minimum: 1, maximum: most, suggested };
});

const VERDICTS = { 'within-limit': '在限额内', 'above-limit-with-reason': '超过限额，已写明理由', refused: '不予受理' } as const;

export const headcountRequest = decision('jiangsu.establishment.request', {
  zh: '增配申请', applies: [P.JS2e, P.JS2f, P.JS2g],
  facts: { ...headcount.facts.fields, existing: count().zh('现有人数'), requested: count({ min: 1 }).zh('申请人数'), exceptionReason: text().optional().zh('超过限额的理由') },
  answer: { verdict: oneOf(VERDICTS).zh('结论'), resulting: count().zh('配备后人数'), excess: count().zh('超过人数') },
}).by((f, at) => {
  const { obligation, maximum } = at.call(headcount, f);
  const resulting = at.step(P.JS2g, '配备后人数＝现有人数＋申请人数', wholeSum(at, 'requested', [f.existing, f.requested]), { 现有人数: f.existing, 申请人数: f.requested });
  const excess = Math.max(0, resulting - maximum);
  const withinLimit = at.condition(obligation === 'required' ? P.JS2g : P.JS2e, '配备后人数不超过最多人数', excess === 0, { 配备后人数: resulting, 最多人数: maximum });
  if (withinLimit) return { verdict: 'within-limit' as const, resulting, excess };
  const required = at.condition(P.JS2f, '属于应当选配的单位，可以例外', obligation === 'required');
  const reasoned = at.condition(P.JS2g, '已写明超过限额的理由', f.exceptionReason !== null);
  return { verdict: required && reasoned ? 'above-limit-with-reason' as const : 'refused' as const, resulting, excess };
});

const JOB_STATUSES = { none: '没有兼职', consented: '已获同意', 'consented-late': '事后同意', 'without-consent': '未经同意' } as const;
const CONSENT_BY = { 'employing-unit': '聘用单位', 'user-unit': '实际用人单位' } as const;
const hasJob = (f: Readonly<Record<string, unknown>>): boolean => f['hasConcurrentJob'] === true;

/** Days of the breach: from the first day to the day before consent, or to asOf without one. */
function breachDaysOf(at: Judgement, from: PlainDate, consent: PlainDate | null): number {
  const end = consent === null ? dayAfter(at.asOf) : consent;
  return Math.max(0, daysBetween(from, end));
}

/** The day after asOf, so that asOf itself is counted. */
function dayAfter(asOf: PlainDate): PlainDate {
  return asOf === '9999-12-31' ? asOf : addDays(asOf, 1);
}

// 二: 未经聘用单位同意，不得兼任
export const concurrentJob = decision('jiangsu.eligibility.concurrentJob', {
  zh: '兼任其他职务', applies: [P.JS2i],
  facts: {
    hasConcurrentJob: bool().zh('有其他职务'),
    concurrentFrom: date().when(hasJob, '仅有其他职务').zh('兼职起始日'),
    consentOn: pastDate().optional().when(hasJob, '仅有其他职务').zh('同意日'),
    consentBy: oneOf(CONSENT_BY).requiredWhen((f) => f['consentOn'] !== null, '有同意日').when(hasJob, '仅有其他职务').zh('同意单位'),
  },
  answer: { permitted: bool().zh('是否允许'), status: oneOf(JOB_STATUSES).zh('状态'), breachDays: count().zh('违规天数') },
}).by(({ concurrentFrom, consentOn, consentBy }, at) => {
  if (concurrentFrom === null) {
    at.condition(P.JS2i, '没有兼任其他职务', true);
    return { permitted: true, status: 'none' as const, breachDays: 0 };
  }
  const consent = consentBy === 'employing-unit' ? consentOn : null;
  const permitted = at.condition(P.JS2i, '已取得聘用单位的同意', consent !== null, { 同意日: consentOn, 同意单位: consentBy === null ? null : CONSENT_BY[consentBy] });
  const inTime = consent !== null && at.condition(P.JS2i, '同意日不晚于兼职起始日', consent <= concurrentFrom, { 同意日: consent, 兼职起始日: concurrentFrom });
  if (inTime) return { permitted, status: 'consented' as const, breachDays: 0 };
  const breachDays = at.step(P.JS2i, '违规天数：自兼职起始日至同意前一日，未同意的至基准日', breachDaysOf(at, concurrentFrom, consent), { 兼职起始日: concurrentFrom, 同意日: consent });
  return { permitted, status: permitted ? 'consented-late' as const : 'without-consent' as const, breachDays };
});

const RECRUITMENT_WAYS = { 'open-recruitment': '社会公开招聘', other: '其他方式' } as const;

export const openingChapter = chapter({ title: '序', provisions: [P.JS0] });

export const part1 = chapter({
  title: '一、目标任务',
  provisions: [P.JS1a, P.JS1b, P.JS1c, P.JS1d],
  decisions: [targetProgress],
  records: [recordKind('worker', '社会化工会工作者', [P.JS1a], {
    name: text().zh('姓名'), outsideEstablishment: bool().zh('编制外'), recruitedBy: oneOf(RECRUITMENT_WAYS).zh('招聘方式'), otherWay: text().optional().zh('其他方式名称'), fullTime: bool().zh('专职'),
    employingUnit: text().zh('聘用单位'), userUnit: text().zh('实际用人单位'),
  })],
});

export const part2 = chapter({
  title: '二、工作职责',
  provisions: [P.JS2, P.JS2a, P.JS2b, P.JS2c, P.JS2d, P.JS2e, P.JS2f, P.JS2g, P.JS2h, P.JS2i],
  decisions: [headcount, headcountRequest, concurrentJob],
  records: [recordKind('service-entry', '履职记录', [P.JS2a, P.JS2b, P.JS2c], {
    worker: text().zh('工作者'), on: date().zh('日期'), duty: oneOf(DUTY_CODES).zh('职责'), contents: text().zh('内容'),
  })],
  rights: [
    right({ provisions: [P.JS2h], who: ['city', 'county'], verb: 'assign', subject: 'Assignment', reach: 'subtree', zh: '在辖区各单位之间配置、调动工作者' }),
  ],
});
