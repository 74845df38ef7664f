// 第四部分 第三章 六、资产管理制度, with the value of gifts (财务管理制度 第九条, 货币资金管理制度 第三十条).
import { decision, integer, list, record, text, type Judgement } from '@gongqiao/kernel';
import { assetLifeMonths, consumableUpTo, fixedAssetFrom } from './parameters/finance.js';
import { P, cite } from './provisions/index.js';
import { conflicts, legalWarnings } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { warningsFound } from './rules/legal-warnings.js';
import { choose, lacking } from './rules/reasons.js';
import { bool, codes, count, money, oneOf } from './rules/types.js';

export const ASSET_CATEGORIES = {
  building: '房屋及建筑物',
  machinery: '机器设备',
  transport: '运输工具',
  'computer-equipment': '计算机及设备',
  'office-furniture': '办公家具',
  'inspection-tool': '检验工具',
  'office-supply': '办公用品',
  other: '其他',
} as const;
const LONG_LIVED: readonly (keyof typeof ASSET_CATEGORIES)[] = ['building', 'machinery', 'transport'];
const ASSET_CLASSES = { 'fixed-asset': '固定资产', 'low-value-consumable': '低值易耗品' } as const;
const STOCKTAKES = { 'half-yearly': '年中、年末', monthly: '每月月末' } as const;

export const classification = decision('leya.asset.classification', {
  zh: '固定资产与低值易耗品',
  applies: cite('ASSET-3', 'ASSET-3b', 'ASSET-4', 'ASSET-5'),
  facts: { category: oneOf(ASSET_CATEGORIES).zh('类别'), unitValue: money().zh('单位价值'), lifeMonths: count({ min: 1 }).zh('使用期限（月）') },
  answer: {
    assetClass: oneOf(ASSET_CLASSES).zh('资产类别'),
    fixedByDefinition: bool().zh('符合固定资产定义'),
    consumableByDefinition: bool().zh('符合低值易耗品定义'),
    cardRequired: bool().zh('须建卡片'),
    stocktake: oneOf(STOCKTAKES).zh('盘点'),
    conflicts: conflicts(),
  },
}).by(({ category, unitValue, lifeMonths }, at) => {
  const [from, upTo, life] = [at.value(fixedAssetFrom), at.value(consumableUpTo), at.value(assetLifeMonths)];
  const fixedByDefinition = at.condition(P['ASSET-3'], '单价达到起点或使用超过一年', lifeMonths > life || unitValue.gte(from), { 单位价值: unitValue, 起点: from, 使用月数: lifeMonths });
  const consumableByDefinition = at.condition(P['ASSET-3b'], '单价不超过上限或使用一年以下', unitValue.lte(upTo) || lifeMonths <= life, { 单位价值: unitValue, 上限: upTo, 使用月数: lifeMonths });
  const fixedAsset = unitValue.gte(from) || (LONG_LIVED.includes(category) && lifeMonths > life);
  const assetClass = choose(at, P['ASSET-3'], '资产类别', ASSET_CLASSES, fixedAsset ? 'fixed-asset' : 'low-value-consumable', { 类别: ASSET_CATEGORIES[category] });
  return {
    assetClass, fixedByDefinition, consumableByDefinition, cardRequired: fixedAsset, stocktake: fixedAsset ? 'half-yearly' : 'monthly',
    conflicts: conflictsFound(at, [['asset-definition', P['ASSET-3b'], fixedByDefinition && consumableByDefinition]]),
  };
});

const FORM_FIELDS = { name: '名称', specification: '规格', model: '型号', quantity: '数量' } as const;
const PURCHASE_STATES = {
  draft: '填表', verifying: '待核实', approving: '待审批', buying: '待到位', accepting: '待验收', registering: '待登记',
  'in-use': '在用',
} as const;
const MARKS = { office: '行政办公室核实', board: '理事会审批', delivery: '到位', acceptance: '行政办公室验收', register: '固定资产登记表' } as const;
const WAITING = {
  'field:name': '名称', 'field:specification': '规格', 'field:model': '型号', 'field:quantity': '数量', ...MARKS,
  custodian: '使用责任人',
} as const;
type Waiting = keyof typeof WAITING;
const FIELD_CODES = { name: 'field:name', specification: 'field:specification', model: 'field:model', quantity: 'field:quantity' } as const;

export const purchase = decision('leya.asset.purchase', {
  zh: '固定资产购置',
  applies: cite('ASSET-7.1', 'ASSET-8'),
  facts: {
    formFields: codes(FORM_FIELDS).zh('申请表已填'),
    officeVerified: bool().zh('行政办公室核实'),
    boardApproved: bool().zh('理事会审批'),
    delivered: bool().zh('到位'),
    accepted: bool().zh('行政办公室验收'),
    registered: bool().zh('已填登记表'),
    custodian: text().orNull().zh('使用责任人'),
  },
  answer: { state: oneOf(PURCHASE_STATES).zh('状态'), missing: list(oneOf(WAITING)).zh('待办'), outOfOrder: list(oneOf(MARKS)).zh('次序颠倒') },
}).by((facts, at) => {
  const fields = (Object.keys(FORM_FIELDS) as (keyof typeof FORM_FIELDS)[]).filter((field) => !facts.formFields.includes(field)).map((field) => FIELD_CODES[field]);
  const registering: Waiting[] = [...(facts.registered ? [] : ['register' as const]), ...(facts.custodian === null ? ['custodian' as const] : [])];
  const path: readonly { readonly state: keyof typeof PURCHASE_STATES; readonly mark: keyof typeof MARKS | null; readonly set: boolean; readonly missing: readonly Waiting[] }[] = [
    { state: 'draft', mark: null, set: false, missing: fields },
    { state: 'verifying', mark: 'office', set: facts.officeVerified, missing: facts.officeVerified ? [] : ['office'] },
    { state: 'approving', mark: 'board', set: facts.boardApproved, missing: facts.boardApproved ? [] : ['board'] },
    { state: 'buying', mark: 'delivery', set: facts.delivered, missing: facts.delivered ? [] : ['delivery'] },
    { state: 'accepting', mark: 'acceptance', set: facts.accepted, missing: facts.accepted ? [] : ['acceptance'] },
    { state: 'registering', mark: 'register', set: facts.registered, missing: registering },
  ];
  const open = path.findIndex((step) => step.missing.length > 0);
  const current = path[open];
  const outOfOrder = open < 0 ? [] : path.flatMap((step, i) => (i > open && step.set && step.mark !== null ? [step.mark] : []));
  choose(at, open >= 4 ? P['ASSET-8'] : P['ASSET-7.1'], '购置进度', PURCHASE_STATES, current?.state ?? 'in-use');
  for (const code of current?.missing ?? []) at.condition(open >= 4 ? P['ASSET-8'] : P['ASSET-7.1'], WAITING[code], false);
  return { state: current?.state ?? 'in-use', missing: current?.missing ?? [], outOfOrder };
});

const FINDINGS = {
  none: '无', lost: '盘亏原因不明', stolen: '失窃', 'damaged-accident': '意外损毁', 'damaged-negligence': '人为责任或失职损毁',
  'damaged-deliberate': '有意破坏',
} as const;
const ACTIONS = {
  'find-cause': '查明原因',
  'office-opinion': '办公室意见',
  'board-decision': '理事会处理',
  'hold-liable': '追究当事人、部门负责人和责任人',
  'written-explanation': '书面解释',
  'claim-loss': '追赔损失',
  'legal-action': '追究法律责任',
} as const;
type Action = keyof typeof ACTIONS;

function actionsFor(differs: boolean, finding: keyof typeof FINDINGS): Action[] {
  const actions: Action[] = differs ? ['find-cause', 'office-opinion', 'board-decision'] : [];
  if (finding === 'stolen') actions.push('hold-liable');
  if (finding.startsWith('damaged')) actions.push('written-explanation');
  if (finding === 'damaged-negligence') actions.push('claim-loss');
  if (finding === 'damaged-deliberate') actions.push('legal-action');
  return actions;
}

function refuseRepeatedCodes(at: Judgement, items: readonly { readonly code: string }[]): void {
  items.forEach(({ code }, i) => {
    if (items.findIndex((other) => other.code === code) < i) at.refuse('duplicate', `items[${i}].code`, `资产编号重复：${code}`, `${code} is given twice`);
  });
}

export const fixedStocktake = decision('leya.asset.fixedStocktake', {
  zh: '固定资产盘点',
  applies: cite('ASSET-12'),
  facts: {
    items: list(record({
      code: text().zh('资产编号'), book: count().zh('账面数'), card: count().zh('卡片数'), counted: count().zh('实有数'),
      finding: oneOf(FINDINGS).zh('情况'),
    })).zh('盘点明细'),
  },
  answer: {
    results: list(record({ code: text(), variance: integer(), matched: bool(), actions: list(oneOf(ACTIONS)) })).zh('盘点结果'),
    allMatched: bool().zh('全部相符'), legalWarnings: legalWarnings(),
  },
}).by(({ items }, at) => {
  refuseRepeatedCodes(at, items);
  const results = items.map(({ code, book, card, counted, finding }) => {
    const variance = counted - book;
    const matched = at.condition(P['ASSET-12'], `${code}：账、卡、物相符`, variance === 0 && book === card && finding === 'none', { 账面数: book, 卡片数: card, 实有数: counted, 情况: FINDINGS[finding] });
    const actions = actionsFor(variance !== 0 || book !== card, finding);
    if (actions.length > 0) at.step(P['ASSET-12'], `${code}：应办`, actions.map((action) => ACTIONS[action]));
    return { code, variance, matched, actions };
  });
  const charged = results.some(({ actions }) => actions.includes('claim-loss') || actions.includes('hold-liable'));
  return {
    results, allMatched: results.every((r) => r.matched),
    legalWarnings: warningsFound(at, [['loss-compensation-cap', P['ASSET-12'], charged]]),
  };
});

export const consumableStocktake = decision('leya.asset.consumableStocktake', {
  zh: '低值易耗品盘点',
  applies: cite('ASSET-13'),
  facts: { openingAndReceived: count().zh('月初入库总数量'), outbound: count().zh('出库数'), drawn: count().zh('领用数'), counted: count().zh('盘点库存数量') },
  answer: { outboundMatches: bool().zh('出库与领用相符'), expectedStock: count().zh('应存'), difference: integer().zh('差额'), reconciled: bool().zh('相符') },
}).by(({ openingAndReceived, outbound, drawn, counted }, at) => {
  if (drawn > openingAndReceived) at.refuse('inconsistent', 'drawn', '领用数不得多于月初入库总数量', 'drawn cannot exceed openingAndReceived');
  const outboundMatches = at.condition(P['ASSET-13'], '出库数等于领用数', outbound === drawn, { 出库数: outbound, 领用数: drawn });
  const expectedStock = at.step(P['ASSET-13'], '应存 ＝ 月初入库总数量 － 领用数', openingAndReceived - drawn, { 月初入库总数量: openingAndReceived, 领用数: drawn });
  const difference = at.step(P['ASSET-13'], '差额 ＝ 盘点库存数量 － 应存', counted - expectedStock, { 盘点库存数量: counted, 应存: expectedStock });
  return { outboundMatches, expectedStock, difference, reconciled: outboundMatches && difference === 0 };
});

const GIFT_FORMS = { cash: '现金捐款', goods: '捐物', 'fixed-asset': '固定资产' } as const;
const BASES = { cash: '实收', invoice: '发票单据金额', appraisal: '折价' } as const;
const GIFT_WORD = '捐款';

export const donationValue = decision('leya.asset.donationValue', {
  zh: '捐赠入账',
  applies: cite('FIN-9.3', 'FIN-9.4', 'CASH-30', 'GUARD-9.3', 'GUARD-9.4'),
  facts: {
    form: oneOf(GIFT_FORMS).zh('捐赠形式'),
    cashAmount: money().orNull().zh('现金金额'),
    invoiceAmount: money().orNull().zh('发票单据金额'),
    appraisedValue: money().orNull().zh('折价'),
    fees: money().zh('捐赠时发生的费用'),
    receiptWording: text().orNull().zh('收据字样'), depositedToCentreAccount: bool().zh('已存入中心账户'),
  },
  answer: {
    basis: oneOf(BASES).zh('入账依据'), recordedValue: money().zh('入账金额'),
    missing: list(oneOf({ receipt: '收据', 'donation-wording': '注明捐款', deposit: '存入账户' })).zh('所缺'),
    compliant: bool().zh('符合'),
  },
}).by((facts, at) => {
  const { form, cashAmount, invoiceAmount, appraisedValue, fees, receiptWording } = facts;
  const basis = form === 'cash' ? 'cash' : invoiceAmount !== null ? 'invoice' : 'appraisal';
  const base = form === 'cash' ? cashAmount : (invoiceAmount ?? appraisedValue);
  if (base === null) {
    return at.refuse('missing', form === 'cash' ? 'cashAmount' : 'appraisedValue', '应填现金金额，或发票金额、折价之一', 'the amount, or an invoice or appraised value, must be given');
  }
  const recordedValue = form === 'fixed-asset'
    ? at.step(P['FIN-9.3'], '入账金额 ＝ 原值 ＋ 捐赠时发生的费用', base.plus(fees), { 原值: base, 捐赠时发生的费用: fees })
    : at.step(P['CASH-30'], `入账金额 ＝ ${BASES[basis]}`, base);
  const missing = lacking(at, [
    ['receipt', P['FIN-9.4'], '开出收据', receiptWording !== null],
    ['donation-wording', P['FIN-9.4'], '收据注明捐款字样', receiptWording === null || receiptWording.includes(GIFT_WORD)],
    ['deposit', P['FIN-9.4'], '捐款存入中心账户', form !== 'cash' || facts.depositedToCentreAccount],
  ]);
  return { basis, recordedValue, missing, compliant: missing.length === 0 };
});
