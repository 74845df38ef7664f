// Every number that the document fixes. It bears no date, so they hold always; what it leaves to province, city and county is an input.
import { ALWAYS, count, parameter, percent, record, type Parameter } from '@gongqiao/kernel';
import { JS1c, JS1d, JS2e, JS2f, JS2g, JS33f, JS34b, JS34h } from './provisions.js';

export const targetWorkers = parameter('jiangsu.targetWorkers', { zh: '全省总量目标', provision: JS1d, type: count({ min: 1 }), values: [{ from: ALWAYS, value: 3000 }] });
export const targetYears = parameter('jiangsu.targetYears', {
  zh: '建设年限', provision: JS1c, type: record({ from: count().zh('最少年数'), to: count().zh('最多年数') }), values: [{ from: ALWAYS, value: { from: 3, to: 5 } }],
});
export const organisationsThreshold = parameter('jiangsu.organisationsThreshold', { zh: '单独工会组织数标准', provision: JS2f, type: count({ min: 1 }), values: [{ from: ALWAYS, value: 200 }] });
export const employeesThreshold = parameter('jiangsu.employeesThreshold', { zh: '职工人数标准', provision: JS2f, type: count({ min: 1 }), values: [{ from: ALWAYS, value: 5000 }] });
export const optionalMaximum = parameter('jiangsu.optionalMaximum', { zh: '可选配人数', provision: JS2e, type: count(), values: [{ from: ALWAYS, value: 1 }] });
export const requiredMaximum = parameter('jiangsu.requiredMaximum', { zh: '一般人数上限', provision: JS2g, type: count(), values: [{ from: ALWAYS, value: 5 }] });
export const inductionYears = parameter('jiangsu.inductionYears', { zh: '业务培训年限', provision: JS33f, type: count(), values: [{ from: ALWAYS, value: 1 }] });
export const otherWeightBelow = parameter('jiangsu.otherWeightBelow', { zh: '其他内容权重应小于', provision: JS34b, type: percent(), values: [{ from: ALWAYS, value: '50' }] });
export const unqualifiedYears = parameter('jiangsu.unqualifiedYears', { zh: '连续不合格年数', provision: JS34h, type: count({ min: 1 }), values: [{ from: ALWAYS, value: 2 }] });

export const PARAMETERS: readonly Parameter<never>[] = [
  targetYears, targetWorkers, optionalMaximum, organisationsThreshold, employeesThreshold, requiredMaximum, inductionYears, otherWeightBelow, unqualifiedYears,
] as readonly unknown[] as readonly Parameter<never>[];
