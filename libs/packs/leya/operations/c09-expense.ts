// 第四部分 第三章 三、费用开支控制制度: approvals, purchases, vehicles, transport.
import { ZERO, capAt, decision, decimal, list, record, sum, type Decimal, type Provision } from '@gongqiao/kernel';
import { selfPurchaseTotal, selfPurchaseUnit, taxiFromKm, transportPerDay } from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { absent, choose, lacking } from './rules/reasons.js';
import { bool, codes, count, groups, money, oneOf } from './rules/types.js';

const SIGNERS = {
  applicant: '费用当事人',
  'department-head': '部门负责人',
  'office-director': '办公室主任',
  'director-general': '总干事',
  'board-finance-head': '理事会财务负责人',
  board: '理事会',
} as const;
type Signer = keyof typeof SIGNERS;
const PLANNED_STEPS: readonly (readonly Signer[])[] = [['applicant'], ['department-head'], ['office-director', 'director-general'], ['board-finance-head']];
const UNPLANNED_STEPS: readonly (readonly Signer[])[] = [['applicant'], ['board']];

export const approvalChain = decision('leya.expense.approvalChain', {
  zh: '费用审批',
  applies: cite('EXP-2', 'EXP-5.1', 'EXP-5.2', 'EXP-5.3', 'EXP-5.4', 'EXP-6'),
  facts: { planned: bool().zh('在当月费用开支计划内'), signed: list(record({ role: oneOf(SIGNERS).zh('签字人') })).zh('已有签字') },
  answer: {
    steps: groups(SIGNERS).zh('审批步骤'),
    validSignatures: count().zh('有效签字数'),
    outOfOrder: bool().zh('次序不符'),
    next: list(oneOf(SIGNERS)).zh('下一步'),
    complete: bool().zh('审批完成'),
  },
}).by(({ planned, signed }, at) => {
  const steps = planned ? PLANNED_STEPS : UNPLANNED_STEPS;
  at.step(planned ? P['EXP-5.1'] : P['EXP-6'], planned ? '计划内审批步骤' : '计划外一律报理事会', steps.map((group) => group.map((who) => SIGNERS[who]).join('或')));
  const fitting = signed.findIndex(({ role }, i) => !(steps[i]?.includes(role) ?? false));
  const validSignatures = at.step(planned ? P['EXP-5.4'] : P['EXP-6'], '已有签字依次相符的个数', fitting < 0 ? signed.length : fitting, { 已有签字: signed.map(({ role }) => SIGNERS[role]) });
  const outOfOrder = fitting >= 0;
  return { steps, validSignatures, outOfOrder, next: steps[validSignatures] ?? [], complete: validSignatures === steps.length && !outOfOrder };
});

const ROUTES = { 'self-purchase': '自行购买', 'monthly-plan': '月度统一采购' } as const;
const PURCHASE_MISSING = { approval: '经批准', invoice: '发票', inspection: '实物经行政部查验入库' } as const;

export const selfPurchase = decision('leya.expense.selfPurchase', {
  zh: '自行购买办公用品',
  applies: cite('EXP-8.1', 'EXP-8.2', 'EXP-8.3', 'EXP-8.3.1', 'EXP-8.4'),
  facts: {
    urgentOrSpecial: bool().zh('急需或特殊'),
    approved: bool().zh('经批准'),
    unitPrice: money().zh('单价'),
    quantity: count({ min: 1 }).zh('数量'),
    loadingFee: money().zh('装卸费用'),
    invoice: bool().zh('发票'), inspected: bool().zh('经行政部查验入库'),
  },
  answer: {
    total: money().zh('总价'),
    withinUnitPrice: bool().zh('单价在限额内'),
    withinTotal: bool().zh('总价在限额内'),
    route: oneOf(ROUTES).zh('采购方式'),
    missing: list(oneOf(PURCHASE_MISSING)).zh('所缺'),
    reimbursable: money().zh('可报销'),
  },
}).by((facts, at) => {
  const [unitLimit, totalLimit] = [at.value(selfPurchaseUnit), at.value(selfPurchaseTotal)];
  const total = at.step(P['EXP-8.3.1'], '总价 ＝ 单价 × 数量', facts.unitPrice.times(facts.quantity), { 单价: facts.unitPrice, 数量: facts.quantity });
  const withinUnitPrice = facts.unitPrice.lte(unitLimit);
  const withinTotal = total.lte(totalLimit);
  const urgent = at.condition(P['EXP-8.3'], '急需或特殊用品', facts.urgentOrSpecial);
  const small = at.condition(P['EXP-8.3.1'], '单价或总价在限额以下', withinUnitPrice || withinTotal, { 单价限额: unitLimit, 总价限额: totalLimit });
  const route = choose(at, P['EXP-8.3'], '采购方式', ROUTES, urgent && small ? 'self-purchase' : 'monthly-plan');
  const missing = route === 'monthly-plan' ? [] : lacking(at, [
    ['approval', P['EXP-8.3'], '经批准', facts.approved],
    ['invoice', P['EXP-8.3.1'], '有发票', facts.invoice],
    ['inspection', P['EXP-8.3.1'], '实物经行政部查验入库', facts.inspected],
  ]);
  const reimbursable = at.step(P['EXP-8.4'], '可报销 ＝ 总价，不含装卸费用', route === 'self-purchase' && missing.length === 0 ? total : ZERO, { 装卸费用: facts.loadingFee });
  return { total, withinUnitPrice, withinTotal, route, missing, reimbursable };
});

export const VEHICLE_COSTS = { fuel: '汽油费', toll: '路桥费', 'planned-repair': '正常维修及有预见性的修理', 'breakdown-repair': '在外抛锚应急抢修' } as const;
type VehicleCost = keyof typeof VEHICLE_COSTS;
const VEHICLE_EVIDENCE = {
  'route-note': '发票背面注明行车起始路程',
  'mileage-check': '里程、耗油、加油复核',
  'office-signature': '行政办公室签字验核',
  'monthly-summary': '驾驶员每月汇总',
  'dispatch-check': '派车记录复核',
  'administration-head-signature': '行政部长签字验核',
  'repair-report': '书面报告（原因和预计费用）',
  'repair-form': '车辆修理申请单',
  'office-opinion': '综合办公室签署意见',
  'designated-garage': '指定修理厂',
  'cost-breakdown': '发票上列明详细费用清单', 'office-review': '行政办公室复核', 'board-report': '上报理事会', 'phone-consent': '电话报告行政部长同意',
} as const;
type Evidence = keyof typeof VEHICLE_EVIDENCE;
const REQUIRED_EVIDENCE: Readonly<Record<VehicleCost, readonly Evidence[]>> = {
  fuel: ['route-note', 'mileage-check', 'office-signature'],
  toll: ['monthly-summary', 'dispatch-check', 'administration-head-signature'],
  'planned-repair': ['repair-report', 'repair-form', 'office-opinion', 'designated-garage', 'cost-breakdown', 'office-review', 'board-report'],
  'breakdown-repair': ['phone-consent', 'cost-breakdown', 'office-review', 'board-report'],
};
const VEHICLE_PLACE: Readonly<Record<VehicleCost, Provision>> = {
  fuel: P['EXP-9.3'], toll: P['EXP-9.4'], 'planned-repair': P['EXP-9.5'], 'breakdown-repair': P['EXP-9.4b'],
};

export const vehicle = decision('leya.expense.vehicle', {
  zh: '车辆使用费',
  applies: cite('EXP-9.1', 'EXP-9.2', 'EXP-9.3', 'EXP-9.4', 'EXP-9.4b', 'EXP-9.5'),
  facts: { kind: oneOf(VEHICLE_COSTS).zh('费用类别'), plannedThisMonth: bool().zh('在当月车辆费用计划内'), evidence: codes(VEHICLE_EVIDENCE).zh('已有凭据') },
  answer: {
    required: list(oneOf(VEHICLE_EVIDENCE)).zh('应有凭据'), missing: list(oneOf(VEHICLE_EVIDENCE)).zh('所缺'),
    reimbursable: bool().zh('可以报销'), boardApproval: bool().zh('须报理事会'),
  },
}).by(({ kind, plannedThisMonth, evidence }, at) => {
  const required = REQUIRED_EVIDENCE[kind];
  const missing = absent(at, VEHICLE_PLACE[kind], { words: '已有', terms: VEHICLE_EVIDENCE, codes: required }, evidence);
  const boardApproval = at.step(P['EXP-9.2'], '计划外须报理事会审批', !plannedThisMonth);
  return { required, missing, reimbursable: missing.length === 0, boardApproval };
});

const LEVELS = { manager: '管理人员', staff: '员工' } as const;
const MODES = { bus: '公交车', taxi: '出租车', 'centre-car': '中心派车' } as const;
const TRIP_REFUSALS = {
  'no-ticket': '无票据', 'no-details': '未填时间地点事由', 'not-approved': '未经签字', 'car-day': '当天已派车或乘出租车',
  'taxi-conditions': '不符合乘出租车条件',
} as const;
const tripType = record({
  mode: oneOf(MODES).zh('方式'),
  fare: money().zh('车费'),
  ticket: bool().zh('有票据'),
  detailed: bool().zh('时间、地点、事由填写'),
  approved: bool().zh('部门主管及办公室主任或总干事签字'),
  distanceKm: decimal({ scale: 2, unit: 'km' }).zh('公里'), specialReason: bool().zh('特殊原因'),
});
interface Trip {
  readonly mode: keyof typeof MODES; readonly fare: Decimal; readonly ticket: boolean; readonly detailed: boolean;
  readonly approved: boolean; readonly distanceKm: Decimal; readonly specialReason: boolean;
}

/** The first reason for which a trip is not paid, or null. `carDay` and `taxiOpen` hold for the day and the level. */
function refusalOf(trip: Trip, carDay: boolean, taxiOpen: (trip: Trip) => boolean): keyof typeof TRIP_REFUSALS | null {
  if (trip.mode === 'centre-car') return null;
  if (!trip.ticket) return 'no-ticket';
  if (!trip.detailed) return 'no-details';
  if (!trip.approved) return 'not-approved';
  if (trip.mode === 'bus') return carDay ? 'car-day' : null;
  return taxiOpen(trip) ? null : 'taxi-conditions';
}

export const transport = decision('leya.expense.transport', {
  zh: '外勤交通费',
  applies: cite('EXP-10.1', 'EXP-10.1b', 'EXP-10.4'),
  facts: { level: oneOf(LEVELS).zh('人员'), trips: list(tripType).zh('当日行程') },
  answer: {
    busPaid: money().zh('公交车费'),
    taxiPaid: money().zh('出租车费'),
    total: money().zh('合计'),
    capApplied: bool().zh('超过每天标准'),
    refused: list(record({ index: count(), reason: oneOf(TRIP_REFUSALS) })).zh('不予报销'),
  },
}).by(({ level, trips }, at) => {
  const [perDay, fromKm] = [at.value(transportPerDay), at.value(taxiFromKm)];
  const carDay = trips.some((trip) => trip.mode !== 'bus');
  const centreCar = trips.some((trip) => trip.mode === 'centre-car');
  const taxiOpen = (trip: Trip): boolean => level === 'staff' || (!centreCar && (trip.distanceKm.gt(fromKm) || trip.specialReason));
  const judged = trips.map((trip, index) => ({ trip, index, reason: refusalOf(trip, carDay, taxiOpen) }));
  const refused = judged.flatMap(({ index, reason }) => (reason === null ? [] : [{ index, reason }]));
  for (const { index, reason } of refused) at.condition(reason === 'car-day' ? P['EXP-10.4'] : reason === 'taxi-conditions' ? P['EXP-10.1b'] : P['EXP-10.1'], `第${index + 1}程：${TRIP_REFUSALS[reason]}`, false);
  const paid = (mode: Trip['mode']): Decimal => sum(judged.filter((j) => j.trip.mode === mode && j.reason === null).map((j) => j.trip.fare));
  const bus = paid('bus');
  const busPaid = at.step(P['EXP-10.4'], '公交车费实报，每天不超过标准', capAt(bus, perDay), { 票面合计: bus, 标准: perDay });
  const taxiPaid = at.step(P['EXP-10.1b'], '出租车费实报', paid('taxi'));
  return { busPaid, taxiPaid, total: busPaid.plus(taxiPaid), capApplied: bus.gt(perDay), refused };
});
