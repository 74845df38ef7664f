// Figures of leave and labour contracts with the days from which they hold.
import { count, decimal, list, parameter, record, tableOf } from '@gongqiao/kernel';
import { rate } from '../common.js';
import { CON11, CON12, CON18, CON19, CON20, CON23, CON24, CON4, CON5, CON10, CON7 } from '../provisions/contract.js';
import { LEAVE1, LEAVE11, LEAVE2, LEAVE6 } from '../provisions/leave.js';

const tiers = () => list(record({ fromMonths: count().zh('满月数'), days: count().zh('天数') }), { nonEmpty: true });

/** Tiers by months of all employment; under the first, none. */
export const annualLeaveTiers = parameter('national.annualLeaveTiers', {
  zh: '年休假天数', provision: LEAVE1, type: tiers(),
  values: [{ from: '2008-01-01', value: [{ fromMonths: 12, days: 5 }, { fromMonths: 120, days: 10 }, { fromMonths: 240, days: 15 }] }],
});
export const personalLeaveLimit = parameter('national.paidPersonalLeaveLimit', { zh: '不扣工资的事假累计天数', provision: LEAVE2, type: count(), values: [{ from: '2008-01-01', value: 20 }] });
/** Months of sick leave that take the year's leave, by its days. */
export const sickLeaveLimits = parameter('national.sickLeaveLimits', {
  zh: '病假累计月数', provision: LEAVE2, type: list(record({ days: count().zh('年休假天数'), months: count().zh('病假月数') })),
  values: [{ from: '2008-01-01', value: [{ days: 5, months: 2 }, { days: 10, months: 3 }, { days: 15, months: 4 }] }],
});
export const unusedLeaveMultiple = parameter('national.unusedLeaveMultiple', {
  zh: '未休年休假工资倍数', provision: LEAVE6, type: tableOf({ employer: '单位未安排', 'worker-in-writing': '本人书面提出不休' }, count()),
  values: [{ from: '2008-01-01', value: { employer: 3, 'worker-in-writing': 1 } }],
});
export const maternityDays = parameter('national.maternityDays', {
  zh: '产假天数', provision: LEAVE11,
  type: tableOf({ basic: '生育', prenatal: '其中产前', 'difficult-birth': '难产', 'multiple-birth': '每多一婴', 'miscarriage-early': '流产未满四个月', 'miscarriage-late': '流产满四个月' }, count()),
  values: [{ from: '2012-04-28', value: { basic: 98, prenatal: 15, 'difficult-birth': 15, 'multiple-birth': 15, 'miscarriage-early': 15, 'miscarriage-late': 42 } }],
});

/** Longest probation by full months of a fixed term; the row with the greatest `fromMonths` not above the term. */
export const probationMonths = parameter('national.probationMonths', {
  zh: '试用期最长月数', provision: CON4, type: list(record({ fromMonths: count().zh('合同满月数'), months: count().zh('试用期月数') })),
  values: [{ from: '2008-01-01', value: [{ fromMonths: 0, months: 0 }, { fromMonths: 3, months: 1 }, { fromMonths: 12, months: 2 }, { fromMonths: 36, months: 6 }] }],
});
export const openEndedProbation = parameter('national.openEndedProbation', { zh: '无固定期限合同试用期月数', provision: CON4, type: count(), values: [{ from: '2008-01-01', value: 6 }] });
export const probationWageShare = parameter('national.probationWageShare', { zh: '试用期工资比例', provision: CON5, type: rate(), values: [{ from: '2008-01-01', value: '80' }] });
export const openEndedYears = parameter('national.openEndedYears', { zh: '连续工作年数', provision: CON7, type: count(), values: [{ from: '2008-01-01', value: 10 }] });
export const openEndedTerms = parameter('national.openEndedTerms', { zh: '固定期限合同次数', provision: CON7, type: count(), values: [{ from: '2008-01-01', value: 2 }] });
export const dispatchMonthsLeast = parameter('national.dispatchMonthsLeast', { zh: '派遣合同最短月数', provision: CON10, type: count(), values: [{ from: '2008-01-01', value: 24 }] });
export const temporaryMonthsMost = parameter('national.temporaryMonthsMost', { zh: '临时性岗位最长月数', provision: CON11, type: count(), values: [{ from: '2008-01-01', value: 6 }] });
export const dispatchShare = parameter('national.dispatchShare', { zh: '派遣用工比例上限', provision: CON12, type: rate(), values: [{ from: '2014-03-01', value: '10' }] });
export const resignationDays = parameter('national.resignationDays', {
  zh: '辞职提前天数', provision: CON18, type: tableOf({ regular: '转正后', probation: '试用期' }, count()), values: [{ from: '2008-01-01', value: { regular: 30, probation: 3 } }],
});
export const noticeDays = parameter('national.noticeDays', { zh: '单位提前通知天数', provision: CON19, type: count(), values: [{ from: '2008-01-01', value: 30 }] });
export const redundancyLimits = parameter('national.redundancyLimits', {
  zh: '裁员报告起点', provision: CON20, type: record({ persons: count().zh('人数'), share: rate().zh('占比') }), values: [{ from: '2008-01-01', value: { persons: 20, share: '10' } }],
});
export const severanceCap = parameter('national.severanceCap', {
  zh: '经济补偿封顶', provision: CON23, type: record({ multiple: count().zh('当地平均工资倍数'), years: decimal().zh('年数') }), values: [{ from: '2008-01-01', value: { multiple: 3, years: '12' } }],
});
export const unlawfulMultiple = parameter('national.unlawfulMultiple', { zh: '违法解除赔偿倍数', provision: CON24, type: count(), values: [{ from: '2008-01-01', value: 2 }] });
