// 第四部分 第三章 三、费用开支控制制度 第十一条: entertainment, meals, things bought for guests; 第三节: issues from stock.
import { ZERO, capAt, decision, list, record, text, type Judgement } from '@gongqiao/kernel';
import {
  baijiuPriceLimits,
  boardMemberUpTo,
  bottlesPerTable,
  bottlesPerTableSpecial,
  cigarettePrice,
  companionsAtLeast,
  directorGeneralFrom,
  fruitLimit,
  guestMealStandard,
  packsPerTable,
  redWinePriceLimits,
  workMealPerHead,
} from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { conflicts } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, groups, money, moneyAboveZero, oneOf } from './rules/types.js';
import { GUEST_TIERS, WORK_MEALS } from './vocabulary.js';

const OCCASIONS = { 'guest-meal': '客餐', 'work-meal': '工作餐', 'large-meeting': '大型或专题会议接待', 'board-member-own': '机构理事发生的招待费用' } as const;
const CONSENTERS = { office: '办公室', 'director-general': '总干事', 'board-member': '理事', board: '理事会' } as const;
type Consenter = keyof typeof CONSENTERS;
const PRIOR = { written: '事先书面申请', 'oral-completed': '口头请示并事后补办', none: '未事先请示' } as const;
const ENTERTAINMENT_MISSING = { approval: '批准', 'prior-consent': '事先请示', invoice: '发票' } as const;
const OCCASION_PLACE = {
  'guest-meal': P['EXP-11.3'], 'work-meal': P['EXP-11.3.1'], 'large-meeting': P['EXP-11.4.2.3'],
  'board-member-own': P['EXP-11.4.2.7'],
} as const;

export const entertainmentApproval = decision('leya.expense.entertainmentApproval', {
  zh: '招待费审批权限',
  applies: cite('EXP-11.2', 'EXP-11.3', 'EXP-11.3.1', 'EXP-11.3.2', 'EXP-11.4.2.3', 'EXP-11.4.2.7'),
  facts: {
    kind: oneOf(OCCASIONS).zh('招待类别'),
    amount: moneyAboveZero().zh('单次预算（含酒水）'),
    approvals: codes(CONSENTERS).zh('已获批准'),
    appliedBefore: bool().zh('事前书面申请'),
    oralConsent: bool().zh('紧急口头请示同意'),
    formFiledAfter: bool().zh('事后履行审批手续'), invoice: bool().zh('发票'),
  },
  answer: {
    approvalGroups: groups(CONSENTERS).zh('须获批准'),
    approvalComplete: bool().zh('批准齐全'),
    prior: oneOf(PRIOR).zh('事先请示'),
    missing: list(oneOf(ENTERTAINMENT_MISSING)).zh('所缺'),
    reimbursable: bool().zh('可以报销'),
    conflicts: conflicts(),
  },
}).by((facts, at) => {
  const { kind, amount } = facts;
  const [from, upTo] = [at.value(directorGeneralFrom), at.value(boardMemberUpTo)];
  const overlap = kind === 'guest-meal' && amount.gte(from) && amount.lte(upTo);
  const guestMeal: Consenter[][] = amount.lt(from) ? [['board-member']] : [['director-general'], [amount.lte(upTo) ? 'board-member' : 'board']];
  const approvalGroups: Consenter[][] = kind === 'guest-meal' ? guestMeal : kind === 'work-meal' ? [['office', 'board-member']] : kind === 'large-meeting' ? [['board-member']] : [];
  const approvalComplete = approvalGroups.every((group) => group.some((who) => facts.approvals.includes(who)));
  const prior = facts.appliedBefore ? 'written' : facts.oralConsent && facts.formFiledAfter ? 'oral-completed' : 'none';
  choose(at, P['EXP-11.2'], '事先请示', PRIOR, prior);
  const needed = approvalGroups.map((group) => group.map((who) => CONSENTERS[who]).join('或')).join('，并') || '无须批准';
  const missing = lacking(at, [
    ['approval', OCCASION_PLACE[kind], `须经批准：${needed}`, approvalComplete],
    ['prior-consent', P['EXP-11.2'], '事先请示（理事自用除外）', prior !== 'none' || kind === 'board-member-own'],
    ['invoice', P['EXP-11.4.2.7'], '有发票', facts.invoice],
  ]);
  return {
    approvalGroups, approvalComplete, prior, missing, reimbursable: missing.length === 0,
    conflicts: conflictsFound(at, [['entertainment-approval', P['EXP-11.3'], overlap]]),
  };
});

const MEAL_BREACHES = {
  'not-applied': '未事先申请',
  'no-consent': '未经理事同意',
  'over-budget': '超过用餐标准',
  'too-many-companions': '陪同人员过多',
  'too-few-companions': '陪同人员过少',
  'too-many-bottles': '白酒超瓶数',
  'baijiu-too-dear': '白酒超价', 'red-wine-too-dear': '红酒超价', 'too-many-cigarettes': '用烟超量', 'cigarettes-too-dear': '用烟超价', entertainment: '餐后娱乐未经同意',
} as const;
const TIER_PLACE = { official: P['EXP-11.4.2.2a'], 'deputy-head': P['EXP-11.4.2.2b'], 'top-leader': P['EXP-11.4.2.2c'] } as const;

export const guestMeal = decision('leya.expense.guestMeal', {
  zh: '客餐',
  applies: cite('EXP-11.2', 'EXP-11.4.2.2', 'EXP-11.4.2.2a', 'EXP-11.4.2.2b', 'EXP-11.4.2.2c', 'EXP-11.4.2.2d', 'EXP-11.4.2.6', 'EXP-11.4.2.5', 'EXP-11.4.2.9'),
  facts: {
    tier: oneOf(GUEST_TIERS).zh('客人最高级别'),
    guests: count({ min: 1 }).zh('客人'),
    companions: count().zh('陪同人员'),
    tables: count({ min: 1 }).zh('席数'),
    budget: money().zh('预算（含酒水）'),
    baijiuBottles: count().zh('白酒瓶数'),
    baijiuPrice: money().orNull().zh('白酒最高单价'),
    redWinePrice: money().orNull().zh('红酒最高单价'),
    cigarettePacks: count().zh('用烟盒数'),
    cigarettePrice: money().orNull().zh('用烟每盒价'),
    specialCase: bool().zh('特殊情况'),
    applied: bool().zh('事先填审批单'),
    boardMemberConsent: bool().zh('理事签字同意'),
    afterMealEntertainment: bool().zh('安排餐后娱乐'),
    entertainmentConsent: bool().zh('理事同意娱乐'),
  },
  answer: {
    budgetLimit: money().zh('用餐标准'),
    maxCompanions: count().zh('陪同上限'),
    minCompanions: count().zh('陪同下限'),
    bottleLimit: count().zh('白酒瓶数上限'),
    baijiuPriceLimit: money().zh('白酒价上限'),
    redWinePriceLimit: money().zh('红酒价上限'),
    cigaretteLimit: count().zh('用烟盒数上限'),
    breaches: list(oneOf(MEAL_BREACHES)).zh('不符之处'),
    allowed: bool().zh('可以安排'),
    conflicts: conflicts(),
  },
}).by((facts, at) => {
  const { tier, guests, companions, tables } = facts;
  const place = TIER_PLACE[tier];
  const standard = at.value(guestMealStandard)[tier];
  const units = tier === 'top-leader' ? tables : guests + companions;
  const budgetLimit = at.step(place, tier === 'top-leader' ? '用餐标准 ＝ 每席标准 × 席数' : '用餐标准 ＝ 每人标准 × 主客人数', standard.times(units), tier === 'top-leader' ? { 每席标准: standard, 席数: tables } : { 每人标准: standard, 主客人数: units });
  const least = at.value(companionsAtLeast);
  const maxCompanions = at.step(P['EXP-11.2'], '陪同上限 ＝ 客人的半数，取整', Math.floor(guests / 2), { 客人: guests });
  const minCompanions = maxCompanions >= least ? least : 0;
  const bottleLimit = tables * at.value(facts.specialCase ? bottlesPerTableSpecial : bottlesPerTable);
  const cigaretteLimit = tables * at.value(packsPerTable);
  const baijiuPriceLimit = at.value(baijiuPriceLimits)[tier];
  const redWinePriceLimit = at.value(redWinePriceLimits)[tier];
  const packPrice = at.value(cigarettePrice);
  const breaches = lacking(at, [
    ['not-applied', P['EXP-11.2'], '事先填业务招待申请审批单', facts.applied],
    ['no-consent', P['EXP-11.3.2'], '理事签字同意', facts.boardMemberConsent],
    ['over-budget', place, `预算不超过用餐标准${budgetLimit.toFixed(2)}元`, facts.budget.lte(budgetLimit)],
    ['too-many-companions', P['EXP-11.2'], `陪同人员不多于${maxCompanions}人`, companions <= maxCompanions],
    ['too-few-companions', P['EXP-11.4.2.5'], `陪同人员不少于${minCompanions}人`, companions >= minCompanions],
    ['too-many-bottles', P['EXP-11.4.2.2d'], `白酒不多于${bottleLimit}瓶`, facts.baijiuBottles <= bottleLimit],
    ['baijiu-too-dear', place, `白酒每瓶不超过${baijiuPriceLimit.toFixed(2)}元`, facts.baijiuPrice === null || facts.baijiuPrice.lte(baijiuPriceLimit)],
    ['red-wine-too-dear', place, `红酒每瓶不超过${redWinePriceLimit.toFixed(2)}元`, facts.redWinePrice === null || facts.redWinePrice.lte(redWinePriceLimit)],
    ['too-many-cigarettes', P['EXP-11.4.2.6'], `用烟不多于${cigaretteLimit}盒`, facts.cigarettePacks <= cigaretteLimit],
    ['cigarettes-too-dear', P['EXP-11.4.2.6'], `用烟每盒不超过${packPrice.toFixed(2)}元`, facts.cigarettePrice === null || facts.cigarettePrice.lte(packPrice)],
    ['entertainment', P['EXP-11.4.2.9'], '餐后娱乐经理事同意', !facts.afterMealEntertainment || facts.entertainmentConsent],
  ]);
  return {
    budgetLimit,
    maxCompanions,
    minCompanions,
    bottleLimit,
    baijiuPriceLimit,
    redWinePriceLimit,
    cigaretteLimit,
    breaches,
    allowed: breaches.length === 0,
    conflicts: conflictsFound(at, [['companion-minimum', P['EXP-11.4.2.5'], guests < least * 2]]),
  };
});

const MEAL_APPROVERS = { none: '未批准', office: '办公室', 'board-member': '理事' } as const;

export const workMeal = decision('leya.expense.workMeal', {
  zh: '工作餐',
  applies: cite('EXP-11.3.1', 'EXP-11.4.2.1'),
  facts: {
    kind: oneOf(WORK_MEALS).zh('类别'), headcount: count({ min: 1 }).zh('就餐人数'), cost: money().zh('费用'),
    formFiled: bool().zh('已填审批单'), approvedBy: oneOf(MEAL_APPROVERS).zh('批准人'),
  },
  answer: {
    perHead: money().zh('每人标准'), limit: money().zh('限额'), withinLimit: bool().zh('在限额内'),
    missing: list(oneOf({ form: '审批单', approval: '批准' })).zh('所缺'), reimbursable: money().zh('可报销'),
  },
}).by(({ kind, headcount, cost, formFiled, approvedBy }, at) => {
  const perHead = at.value(workMealPerHead)[kind];
  const limit = at.step(P['EXP-11.4.2.1'], '限额 ＝ 每人标准 × 就餐人数', perHead.times(headcount), { 每人标准: perHead, 就餐人数: headcount });
  const missing = lacking(at, [
    ['form', P['EXP-11.3.1'], '已填业务招待申请审批单', formFiled],
    ['approval', P['EXP-11.3.1'], '办公室或理事签字批准', approvedBy !== 'none'],
  ]);
  const reimbursable = at.step(P['EXP-11.4.2.1'], '可报销 ＝ 费用，不超过限额', missing.length === 0 ? capAt(cost, limit) : ZERO, { 费用: cost });
  return { perHead, limit, withinLimit: cost.lte(limit), missing, reimbursable };
});

const GUEST_GOODS = { 'fruit-drinks': '单次接待购买水果、饮料', stock: '财务部统一购买的烟、茶叶、水果、饮料、礼品', gift: '赠送客人及客户的礼品', special: '特殊情况单独购买' } as const;
const GOODS_APPROVERS = { none: '未批准', 'director-general': '总干事', 'board-member': '理事' } as const;
const REQUEST_FIELDS = { reason: '事由', item: '购买的具体项目', recipient: '赠送的具体对象', amount: '金额' } as const;
const GOODS_BREACHES = {
  'over-limit': '超过标准', approval: '未经批准', 'field:reason': '缺事由', 'field:item': '缺具体项目', 'field:recipient': '缺赠送对象',
  'field:amount': '缺金额', buyer: '未由财务部购买',
} as const;

export const hospitalityPurchase = decision('leya.expense.hospitalityPurchase', {
  zh: '业务费',
  applies: cite('EXP-11.1', 'EXP-11.4.1', 'EXP-11.4.1.1', 'EXP-11.4.1.3', 'EXP-11.4.1.4'),
  facts: {
    kind: oneOf(GUEST_GOODS).zh('类别'),
    amount: money().zh('单次金额'),
    approvedBy: oneOf(GOODS_APPROVERS).zh('批准人'),
    requestFields: codes(REQUEST_FIELDS).zh('申请已填'),
    boughtBy: oneOf({ finance: '财务部', department: '其他部门' }).zh('购买人'),
  },
  answer: { limit: money().orNull().zh('标准'), breaches: list(oneOf(GOODS_BREACHES)).zh('不符之处'), allowed: bool().zh('可以') },
}).by(({ kind, amount, approvedBy, requestFields, boughtBy }, at) => {
  const limit = kind === 'fruit-drinks' ? at.value(fruitLimit) : null;
  const approver = kind === 'gift' ? 'director-general' : kind === 'special' ? 'board-member' : null;
  const needs = (field: keyof typeof REQUEST_FIELDS): boolean => kind !== 'special' || requestFields.includes(field);
  const breaches = lacking(at, [
    ['over-limit', P['EXP-11.4.1.1'], '单次水果饮料不超过标准', limit === null || amount.lte(limit)],
    ['approval', kind === 'gift' ? P['EXP-11.4.1.3'] : P['EXP-11.4.1.4'], '礼品由总干事、特殊购买由理事审批', approver === null || approvedBy === approver],
    ['field:reason', P['EXP-11.4.1.4'], '特殊购买注明事由', needs('reason')],
    ['field:item', P['EXP-11.4.1.4'], '特殊购买注明具体项目', needs('item')],
    ['field:recipient', P['EXP-11.4.1.4'], '特殊购买注明赠送对象', needs('recipient')],
    ['field:amount', P['EXP-11.4.1.4'], '特殊购买注明金额', needs('amount')],
    ['buyer', P['EXP-11.4.1'], '由财务部购买', kind === 'fruit-drinks' || boughtBy === 'finance'],
  ]);
  return { limit, breaches, allowed: breaches.length === 0 };
});

const SLIP_FIELDS = { 'item-name': '物品名称', unit: '单位', quantity: '请领数量', 'work-area': '工作辖区', 'receiver-signature': '领用人签字' } as const;
const ISSUE_REFUSALS = {
  'over-approved-quantity': '超过核定数量', 'slip-incomplete': '领料单不全', 'department-head-signature': '缺部门负责人签字',
  'old-not-returned': '未以旧换新',
} as const;
const batchType = record({ batch: text().zh('批次'), receivedOn: date().zh('入库日'), quantity: count().zh('数量') });
interface Batch { readonly batch: string; readonly receivedOn: string; readonly quantity: number }

/** Takes from the oldest batches first; those of one day in the order given. */
function firstInFirstOut(batches: readonly Batch[], wanted: number): { batch: string; quantity: number }[] {
  const sorted = batches.map((b, i) => ({ ...b, i })).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.i - b.i));
  let left = wanted;
  return sorted.flatMap(({ batch, quantity }) => {
    const taken = Math.min(left, quantity);
    left -= taken;
    return taken > 0 ? [{ batch, quantity: taken }] : [];
  });
}

function refuseRepeatedBatch(at: Judgement, batches: readonly Batch[]): void {
  batches.forEach(({ batch }, i) => {
    if (batches.findIndex((other) => other.batch === batch) < i) at.refuse('duplicate', `batches[${i}].batch`, `批次重复：${batch}`, `batch ${batch} is given twice`);
  });
}

export const issue = decision('leya.asset.issue', {
  zh: '物资领用',
  applies: cite('EXP-S1.1', 'EXP-S1.2', 'EXP-S2.1', 'ASSET-7.2'),
  facts: {
    requested: count({ min: 1 }).zh('请领数量'),
    approvedRemaining: count().zh('已核未领数量'),
    emergency: bool().zh('突发事件和特殊情况'),
    slipFields: codes(SLIP_FIELDS).zh('领料单已填'),
    departmentHeadSigned: bool().zh('部门负责人签字审核'),
    singleUse: bool().zh('一次性用品'), oldReturned: bool().zh('以旧换新'), batches: list(batchType).zh('库存批次'),
  },
  answer: {
    refusedBecause: list(oneOf(ISSUE_REFUSALS)).zh('拒发事由'),
    allocations: list(record({ batch: text(), quantity: count() })).zh('发放批次'),
    issued: count().zh('实发数量'),
    shortfall: count().zh('短缺'),
  },
}).by((facts, at) => {
  const { requested, batches } = facts;
  refuseRepeatedBatch(at, batches);
  const refusedBecause = lacking(at, [
    ['over-approved-quantity', P['EXP-S1.1'], '请领不超过核定数量（突发特殊除外）', requested <= facts.approvedRemaining || facts.emergency],
    ['slip-incomplete', P['EXP-S1.2'], '领料单五项填写齐全', facts.slipFields.length === Object.keys(SLIP_FIELDS).length],
    ['department-head-signature', P['EXP-S1.2'], '部门负责人签字审核', facts.departmentHeadSigned],
    ['old-not-returned', P['ASSET-7.2'], '一次性用品或已以旧换新', facts.singleUse || facts.oldReturned],
  ]);
  if (refusedBecause.length > 0) return { refusedBecause, allocations: [], issued: 0, shortfall: 0 };
  const allocations = firstInFirstOut(batches, requested);
  const issued = at.step(P['EXP-S2.1'], '先进先出，实发数量', allocations.reduce((total, part) => total + part.quantity, 0), { 批次: allocations.map((part) => `${part.batch}×${part.quantity}`) });
  return { refusedBecause, allocations, issued, shortfall: requested - issued };
});
