// Who does what in 资产管理.
import { bool, count, date, record, text, workflow } from '@gongqiao/kernel';
import { P, cite } from '../provisions/index.js';
import { act, need, needTrue } from '../rules/acts.js';
import { assetHandoverBegin, assetPurchaseBegin, assetScrappingBegin, assetTransferBegin } from './beginnings.js';

export const assetPurchase = workflow({
  id: 'LY-W-ASSET-7', zh: '固定资产购置', subject: 'asset-purchase', provisions: cite('ASSET-7.1', 'ASSET-8'), initial: 'draft', begin: assetPurchaseBegin,
  states: {
    draft: { zh: '填表', holders: ['department-head'] },
    verifying: { zh: '待核实', holders: ['office'] },
    approving: { zh: '待审批', holders: ['board'] },
    buying: { zh: '待到位', holders: ['office'] },
    accepting: { zh: '待验收', holders: ['office'] }, registering: { zh: '待登记', holders: ['office'] }, 'in-use': { zh: '在用', final: true },
  },
  transitions: [
    act('submit', '提交申请表', ['draft'], 'verifying', ['department-head'], {
      form: record({ name: text().zh('名称'), specification: text().zh('规格'), model: text().zh('型号'), quantity: text().zh('数量') }),
    }),
    act('verify', '核实', ['verifying'], 'approving', ['office']),
    act('approve', '审批', ['approving'], 'buying', ['board']),
    act('deliver', '到位', ['buying'], 'accepting', ['office']),
    act('accept', '验收', ['accepting'], 'registering', ['office']),
    act('register', '登记并落实责任人', ['registering'], 'in-use', ['office'], { form: record({ number: text().zh('资产编号'), custodian: text().zh('使用责任人') }) }),
  ],
});

export const assetTransfer = workflow({
  id: 'LY-W-ASSET-9', zh: '固定资产转移', subject: 'asset-transfer', provisions: cite('ASSET-9', 'ASSET-10'), initial: 'requested', begin: assetTransferBegin,
  states: {
    requested: { zh: '已申请', holders: ['department-head'] }, confirmed: { zh: '双方已确认', holders: ['office'] },
    registered: { zh: '已登记', final: true },
  },
  transitions: [
    act('confirm', '双方确认', ['requested'], 'confirmed', ['department-head'], { form: record({ confirmations: count().zh('已确认的使用人数', 'Custodians who confirmed') }), guards: [need('both-custodians', P['ASSET-9'], '移出和移入的使用人均须确认', 'Both custodians must confirm', (f) => f['confirmations'] === 2)] }),
    act('register', '转移登记，编号不变', ['confirmed'], 'registered', ['office'], { form: record({ department: text().zh('新使用部门'), custodian: text().zh('新使用人') }) }),
  ],
});

export const assetScrapping = workflow({
  id: 'LY-W-ASSET-11', zh: '固定资产报废', subject: 'asset-scrapping', provisions: cite('ASSET-11'), initial: 'requested', begin: assetScrappingBegin,
  states: {
    requested: { zh: '已申请', holders: ['office'] }, examined: { zh: '办公室已查验', holders: ['board'] },
    approved: { zh: '已批准', holders: ['office'] }, 'written-off': { zh: '已核销', final: true },
  },
  transitions: [
    act('examine', '查验', ['requested'], 'examined', ['office'], { form: record({ noRepairBecause: text().zh('无维修价值的理由') }) }),
    act('approve', '批准', ['examined'], 'approved', ['board']),
    act('writeOff', '核销', ['approved'], 'written-off', ['office', 'accountant']),
  ],
});

export const assetHandover = workflow({
  id: 'LY-W-ASSET-14', zh: '资产交接', subject: 'asset-handover', provisions: cite('ASSET-14'), initial: 'counting', begin: assetHandoverBegin,
  states: {
    counting: { zh: '盘点中', holders: ['office'] },
    matched: { zh: '账实相符', holders: ['department-head'], term: { provision: P['ASSET-14'], days: 30 } },
    confirmed: { zh: '部门负责人已确认', final: true },
  },
  transitions: [
    act('match', '账实相符', ['counting'], 'matched', ['office'], { form: record({ booksMatch: bool().zh('账目与实物相符', 'Books and goods agree') }), guards: [needTrue('booksMatch', 'books-differ', P['ASSET-14'], '账目与实物不符', 'Books and goods differ')] }),
    act('confirm', '签字确认', ['matched'], 'confirmed', ['department-head'], { form: record({ confirmedOn: date().zh('确认日'), newHead: bool().zh('新到岗负责人') }) }),
  ],
});
