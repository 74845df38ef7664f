// NT-PROC-2 to 10, 33: which way of buying is open.
import { bool, count, day, decision, money, oneOf, percentOf, setOf, type Decimal, type Judgement, type Siblings } from '@gongqiao/kernel';
import { amount, named } from '../common.js';
import { additionShare, publicityDays, suppliersLeast } from '../parameters/procurement.js';
import { PROC33 } from '../provisions/procurement-terms.js';
import * as P from '../provisions/procurement-ways.js';
import { METHODS, OBJECTS, type Method } from '../vocabulary.js';

const GROUNDS = {
  'limited-suppliers': '供应商范围有限', 'tender-cost-excessive': '招标费用比例过大', 'tender-failed': '招标未成立', 'complex-or-special': '技术复杂或性质特殊', urgent: '紧急需要',
  'price-unforeseeable': '不能事先计算价格总额', 'government-purchase-of-services': '政府购买服务', 'weak-competition-research': '市场竞争不充分的科研及成果转化',
  'works-outside-tendering': '依法不招标的工程', 'standard-goods': '规格统一货源充足价格稳定', 'only-supplier': '唯一供应商', 'unforeseen-emergency': '不可预见的紧急情况', 'addition-to-original': '原供应商添购',
} as const;
type Ground = keyof typeof GROUNDS;

/** Grounds of each way, in the order of the table. */
const GROUNDS_OF: Readonly<Record<Method, readonly Ground[]>> = {
  'open-tender': [],
  'invited-tender': ['limited-suppliers', 'tender-cost-excessive'],
  negotiation: ['tender-failed', 'complex-or-special', 'urgent', 'price-unforeseeable'],
  consultation: ['government-purchase-of-services', 'complex-or-special', 'price-unforeseeable', 'weak-competition-research', 'works-outside-tendering'],
  inquiry: ['standard-goods'],
  'single-source': ['only-supplier', 'unforeseen-emergency', 'addition-to-original'],
};
const PROVISION_OF = { 'open-tender': P.PROC2, 'invited-tender': P.PROC4, negotiation: P.PROC5, consultation: P.PROC6, inquiry: P.PROC7, 'single-source': P.PROC8 } as const;

const NEEDS = {
  'legal-ground': '法定情形', approval: '财政部门批准', 'three-suppliers': '三家以上供应商', publicity: '公示', 'addition-limit': '添购限额', 'urgency-not-own-fault': '紧急非因自身拖延',
} as const;
const UNMET = {
  'legal-ground': '没有法定情形', object: '服务不能询价', approval: '未经财政部门批准', suppliers: '供应商不足', publicity: '公示不足五个工作日', 'addition-limit': '添购超过百分之十', 'urgency-own-fault': '紧急因自身拖延造成',
} as const;
type Unmet = keyof typeof UNMET;

const has = (f: Siblings, ground: Ground): boolean => (f['grounds'] as readonly string[]).includes(ground);
const isSingle = (f: Siblings): boolean => f['method'] === 'single-source';
const urgentNegotiation = (f: Siblings): boolean => f['method'] === 'negotiation' && has(f, 'urgent');
const needsPublicity = (f: Siblings): boolean => isSingle(f) && has(f, 'only-supplier') && (f['amount'] as Decimal).gte(f['openTenderThreshold'] as Decimal);
const needsAdditionLimit = (f: Siblings): boolean => isSingle(f) && has(f, 'addition-to-original');

const facts = {
  object: oneOf(OBJECTS).zh('采购对象'), method: oneOf(METHODS).zh('采购方式'), amount: amount().zh('金额'), openTenderThreshold: amount().zh('公开招标数额标准'),
  grounds: setOf(oneOf(GROUNDS)).zh('法定情形'), approvedBefore: bool().zh('事前已获批准'), suppliers: count().zh('供应商家数'), twoSupplierRule: bool().zh('规章允许两家'),
  urgencyOwnFault: bool().when(urgentNegotiation, '仅紧急需要的谈判').zh('紧急因自身拖延'),
  publicityWorkingDays: count().when(needsPublicity, '仅达到标准的唯一供应商采购').zh('公示工作日'),
  originalContract: money({ above: '0' }).when(needsAdditionLimit, '仅原供应商添购').zh('原合同金额'),
};

function minimumOf(at: Judgement, method: Method, twoSupplierRule: boolean): number {
  const least = at.value(suppliersLeast);
  if (method === 'single-source') return least.single;
  return twoSupplierRule && (method === 'negotiation' || method === 'consultation') ? least.exception : least.ordinary;
}

export const procurementMethod = decision('national.procurement.method', {
  zh: '采购方式', applies: [P.PROC2, P.PROC3, P.PROC4, P.PROC5, P.PROC6, P.PROC7, P.PROC8, P.PROC9, P.PROC10, PROC33], from: day('2015-03-01'),
  facts,
  answer: {
    aboveThreshold: bool().zh('达到数额标准'), legalGrounds: setOf(oneOf(GROUNDS)).zh('成立的情形'), minimumSuppliers: count().zh('最少家数'),
    needs: setOf(oneOf(NEEDS)).zh('应具备'), unmet: setOf(oneOf(UNMET)).zh('未满足'), permitted: bool().zh('可否采用'),
  },
}).by((f, at) => {
  const own = PROVISION_OF[f.method];
  const aboveThreshold = at.step(P.PROC3, '是否达到数额标准：金额不少于公开招标数额标准', f.amount.gte(f.openTenderThreshold), { 金额: f.amount, 公开招标数额标准: f.openTenderThreshold });
  const open = f.method === 'open-tender';
  const legalGrounds = GROUNDS_OF[f.method].filter((g) => f.grounds.includes(g) && !(g === 'urgent' && f.urgencyOwnFault === true));
  const minimumSuppliers = minimumOf(at, f.method, f.twoSupplierRule);
  const [publicity, addition] = [needsPublicity(f), needsAdditionLimit(f)];
  const needs = ([
    ['legal-ground', !open], ['approval', !open && aboveThreshold], ['three-suppliers', f.method !== 'single-source'],
    ['publicity', publicity], ['addition-limit', addition], ['urgency-not-own-fault', urgentNegotiation(f)],
  ] as const).filter(([, needed]) => needed).map(([code]) => code);
  const limit = f.originalContract === null ? null : percentOf(f.originalContract, at.value(additionShare));
  const checks: readonly (readonly [Unmet, boolean])[] = [
    ['legal-ground', open || at.condition(own, `具备${METHODS[f.method]}的法定情形`, legalGrounds.length > 0, { 成立的情形: named(GROUNDS, legalGrounds) })],
    ['object', f.method !== 'inquiry' || at.condition(P.PROC7, '采购对象为货物', f.object === 'goods', { 采购对象: OBJECTS[f.object] })],
    ['approval', open || !aboveThreshold || at.condition(P.PROC3, '开始前已获设区的市以上财政部门批准', f.approvedBefore)],
    ['suppliers', at.condition(P.PROC10, '供应商不少于最少家数', f.suppliers >= minimumSuppliers, { 供应商: f.suppliers, 最少家数: minimumSuppliers })],
    ['publicity', !publicity || at.condition(P.PROC9, '公示满规定工作日', (f.publicityWorkingDays ?? 0) >= at.value(publicityDays), { 公示: f.publicityWorkingDays, 规定工作日: at.value(publicityDays) })],
    ['addition-limit', limit === null || at.condition(PROC33, '添购合计不超过原合同的限额', f.amount.lte(limit), { 添购合计: f.amount, 限额: limit })],
    ['urgency-own-fault', f.urgencyOwnFault === null || at.condition(P.PROC5, '紧急不是因采购人拖延造成', !f.urgencyOwnFault)],
  ];
  const unmet = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { aboveThreshold, legalGrounds, minimumSuppliers, needs, unmet, permitted: unmet.length === 0 };
});
