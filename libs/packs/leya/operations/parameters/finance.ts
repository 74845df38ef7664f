// Figures of 财务, 预决算, 费用, 货币资金 and 资产.
import { count, decimal, money, tableOf } from '@gongqiao/kernel';
import { P } from '../provisions/index.js';
import { GUEST_TIERS, WORK_MEALS } from '../vocabulary.js';
import { fixed } from './fixed.js';

const some = count({ min: 1 });

export const claimWorkingDays = fixed('expense.claimWorkingDays', '报销工作日数', P['FIN-6.8'], some, 5);
export const travelClaimDays = fixed('expense.travelClaimDays', '差旅费报销日数', P['FIN-7.4.3'], some, 10);
export const majorProjectFrom = fixed('funding.majorProjectFrom', '重大项目起点', P['BUD-2'], money(), '2000.00');
export const selfPurchaseUnit = fixed('expense.selfPurchaseUnit', '自行购买单价上限', P['EXP-8.3.1'], money(), '50.00');
export const selfPurchaseTotal = fixed('expense.selfPurchaseTotal', '自行购买总价上限', P['EXP-8.3.1'], money(), '200.00');
export const transportPerDay = fixed('expense.transportPerDay', '外勤交通费每天标准', P['EXP-10.4'], money(), '50.00');
export const taxiFromKm = fixed('expense.taxiFromKm', '可乘出租车的公里数', P['EXP-10.1b'], decimal({ unit: 'km' }), '20.00');
export const boardMemberUpTo = fixed('expense.boardMemberUpTo', '理事审批招待费上限', P['EXP-11.3'], money(), '3000.00');
export const directorGeneralFrom = fixed('expense.directorGeneralFrom', '总干事审批招待费起点', P['EXP-11.3'], money(), '1500.00');
export const guestMealStandard = fixed('expense.guestMealStandard', '客餐标准（前两档每人，后一档每席）', P['EXP-11.4.2.2a'], tableOf(GUEST_TIERS, money()),
  { official: '100.00', 'deputy-head': '200.00', 'top-leader': '1200.00' });
export const baijiuPriceLimits = fixed('expense.baijiuPrice', '白酒每瓶上限', P['EXP-11.4.2.2a'], tableOf(GUEST_TIERS, money()),
  { official: '100.00', 'deputy-head': '200.00', 'top-leader': '300.00' });
export const redWinePriceLimits = fixed('expense.redWinePrice', '红酒每瓶上限', P['EXP-11.4.2.2a'], tableOf(GUEST_TIERS, money()),
  { official: '30.00', 'deputy-head': '200.00', 'top-leader': '300.00' });
export const bottlesPerTable = fixed('expense.bottlesPerTable', '每席白酒瓶数', P['EXP-11.4.2.2d'], some, 2);
export const bottlesPerTableSpecial = fixed('expense.bottlesPerTableSpecial', '特殊情况每席白酒瓶数', P['EXP-11.4.2.2d'], some, 3);
export const packsPerTable = fixed('expense.packsPerTable', '每席用烟盒数', P['EXP-11.4.2.6'], some, 3);
export const cigarettePrice = fixed('expense.cigarettePrice', '每盒用烟价格', P['EXP-11.4.2.6'], money(), '16.00');
export const companionsAtLeast = fixed('expense.companionsAtLeast', '陪同人员最少人数', P['EXP-11.4.2.5'], some, 2);
export const workMealPerHead = fixed('expense.workMealPerHead', '工作餐每人标准', P['EXP-11.4.2.1'], tableOf(WORK_MEALS, money()),
  { overtime: '15.00', 'visiting-staff': '50.00' });
export const fruitLimit = fixed('expense.fruitLimit', '单次水果饮料上限', P['EXP-11.4.1.1'], money(), '300.00');

export const cashLimit = fixed('cash.limit', '库存现金限额', P['CASH-15'], money(), '10000.00');
export const cashCeiling = fixed('cash.ceiling', '库存现金绝对上限', P['CASH-15'], money(), '20000.00');
export const cashThreshold = fixed('cash.threshold', '转账起点', P['FIN-6.7'], money(), '1000.00');
export const lenientThreshold = fixed('cash.lenientThreshold', '转账起点（财务保障机制）', P['GUARD-6.7'], money(), '2000.00');
export const escortFrom = fixed('cash.escortFrom', '存取陪同起点', P['CASH-15.2.7'], money(), '10000.00');
export const vehicleFrom = fixed('cash.vehicleFrom', '存取派车起点', P['CASH-15.2.7'], money(), '20000.00');
export const appointmentFrom = fixed('cash.appointmentFrom', '预约付款起点', P['CASH-21'], money(), '10000.00');
export const appointmentWorkingDays = fixed('cash.appointmentWorkingDays', '预约提前工作日', P['CASH-21'], some, 2);
export const imprestLimit = fixed('cash.imprestLimit', '备用金累计上限', P['CASH-15.1'], money(), '3000.00');
export const countSigners = fixed('cash.countSigners', '盘点差异签字人数', P['CASH-34'], some, 2);

export const fixedAssetFrom = fixed('asset.fixedAssetFrom', '固定资产单价起点', P['ASSET-3'], money(), '500.00');
export const consumableUpTo = fixed('asset.consumableUpTo', '低值易耗品单价上限', P['ASSET-3b'], money(), '2000.00');
export const assetLifeMonths = fixed('asset.lifeMonths', '固定资产使用期限（月）', P['ASSET-3'], some, 12);
