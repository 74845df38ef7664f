// Figures of public procurement with the days from which they hold.
import { count, parameter, record, tableOf } from '@gongqiao/kernel';
import { rate } from '../common.js';
import { PROC10, PROC12, PROC13, PROC20, PROC21, PROC23, PROC24, PROC25, PROC27, PROC9 } from '../provisions/procurement-ways.js';
import { PROC29, PROC30, PROC32, PROC47 } from '../provisions/procurement-terms.js';
import { OBJECTS } from '../vocabulary.js';

export const suppliersLeast = parameter('national.suppliersLeast', {
  zh: '供应商最少家数', provision: PROC10, type: tableOf({ ordinary: '一般', exception: '规章允许两家', single: '单一来源' }, count()),
  values: [{ from: '2015-03-01', value: { ordinary: 3, exception: 2, single: 1 } }],
});
export const publicityDays = parameter('national.publicityWorkingDays', { zh: '单一来源公示工作日', provision: PROC9, type: count(), values: [{ from: '2015-03-01', value: 5 }] });
export const additionShare = parameter('national.additionShare', { zh: '添购比例上限', provision: PROC32, type: rate(), values: [{ from: '2003-01-01', value: '10' }] });
export const tenderPriceLeast = parameter('national.tenderPriceLeast', {
  zh: '招标价格分值下限', provision: PROC12, type: tableOf(OBJECTS, rate()), values: [{ from: '2017-10-01', value: { goods: '30', services: '10' } }],
});
export const consultationPrice = parameter('national.consultationPriceRange', {
  zh: '磋商价格分值范围', provision: PROC13, type: tableOf(OBJECTS, record({ minimum: rate().zh('下限'), maximum: rate().zh('上限') })),
  values: [{ from: '2015-01-01', value: { goods: { minimum: '30', maximum: '60' }, services: { minimum: '10', maximum: '30' } } }],
});
export const tenderCommittee = parameter('national.tenderCommitteeLeast', { zh: '评标委员会最少人数', provision: PROC20, type: count(), values: [{ from: '2015-03-01', value: 5 }] });
export const otherCommittee = parameter('national.otherCommitteeLeast', { zh: '谈判、磋商、询价小组最少人数', provision: PROC21, type: count(), values: [{ from: '2015-03-01', value: 3 }] });
export const recusalYears = parameter('national.recusalYears', { zh: '回避追溯年数', provision: PROC23, type: count(), values: [{ from: '2015-03-01', value: 3 }] });
export const abnormalRates = parameter('national.abnormalPriceRates', {
  zh: '异常低价触发比例', provision: PROC24, type: tableOf({ mean: '均价', second: '次低价', ceiling: '最高限价' }, rate()),
  values: [{ from: '2026-02-01', value: { mean: '50', second: '50', ceiling: '45' } }],
});
export const abnormalRateMost = parameter('national.abnormalPriceRateMost', { zh: '异常低价触发比例上限', provision: PROC25, type: rate(), values: [{ from: '2026-02-01', value: '65' }] });
export const explanationMinutes = parameter('national.explanationMinutes', { zh: '说明时间（分钟）', provision: PROC27, type: count(), values: [{ from: '2026-02-01', value: 30 }] });
export const bidBondShare = parameter('national.bidBondShare', { zh: '投标保证金比例上限', provision: PROC29, type: rate(), values: [{ from: '2015-03-01', value: '2' }] });
export const performanceBondShare = parameter('national.performanceBondShare', { zh: '履约保证金比例上限', provision: PROC30, type: rate(), values: [{ from: '2015-03-01', value: '10' }] });
export const bondRefundDays = parameter('national.bondRefundWorkingDays', { zh: '保证金退还工作日', provision: PROC29, type: count(), values: [{ from: '2015-03-01', value: 5 }] });
export const violationYears = parameter('national.violationYears', { zh: '重大违法记录追溯年数', provision: PROC47, type: count(), values: [{ from: '2015-03-01', value: 3 }] });
