// What must be kept on archives, general and accounting.
import { bool, count, date, dateTime, oneOf, recordKind, setOf, text, year } from '@gongqiao/kernel';
import { ARCHIVE_CATEGORIES, MEDIA } from '../c06-archives.js';
import { cite } from '../provisions/index.js';
import { ACCOUNTING_KINDS } from '../vocabulary.js';

export const ARCHIVE_RECORDS = [
  recordKind('archive-item', '档案', cite('ARCH-2.1.1', 'ARCH-2.1.2', 'ARCH-2.1.3', 'ARCH-2.1.4', 'ARCH-2.1.5', 'ARCH-5.4', 'ARCH-5.2.3', 'ARCH-7.5'), {
    category: oneOf(ARCHIVE_CATEGORIES).zh('类别'),
    fileKey: text().zh('卷号'),
    title: text().zh('题名'),
    medium: oneOf(MEDIA).zh('载体'),
    originalOrder: count().zh('原顺序'),
    confidential: bool().zh('保密'),
    cabinet: text().zh('柜架号'), shelf: text().zh('上架位置'), retentionThrough: date().optional().zh('保管至'),
  }),
  recordKind('archive-reception', '接收登记', cite('ARCH-4.3'), {
    on: date().zh('日期'), from: text().zh('移交人'), by: text().zh('接收人'), items: count().zh('件数'),
    indexed: bool().zh('盒袋有目录'),
  }),
  recordKind('archive-condition', '借阅完好情况', cite('ARCH-8.4', 'ACCARCH-6.3'), {
    lent: text().zh('借出时'), returned: text().optional().zh('归还时'), damage: text().optional().zh('损坏'),
  }),
  recordKind('archive-ledger', '档案统计台账', cite('ARCH-9.3'), {
    on: date().zh('日期'),
    movement: oneOf({ received: '收进', arranged: '整理', used: '利用', removed: '移出', destroyed: '销毁' }).zh('变动'),
    category: oneOf(ARCHIVE_CATEGORIES).zh('类别'),
    items: count().zh('件数'),
  }),
  recordKind('archive-room-entry', '档案室出入登记', cite('ARCH-10.3', 'ARCH-7.7'), {
    person: text().zh('人员'), purpose: text().zh('事由'), agreedBy: text().zh('同意人'), enteredAt: dateTime().zh('进入'),
    leftAt: dateTime().optional().zh('离开'),
  }),
  recordKind('destruction-papers', '销毁清册、报告和审批手续', cite('ARCH-11.4'), {
    items: setOf(text()).zh('销毁档案'), approvals: setOf(text()).zh('审批'), signers: setOf(text()).zh('签字人'),
    reportedOn: date().zh('备案日'),
  }),
];

export const ACCOUNTING_ARCHIVE_RECORDS = [
  recordKind('accounting-file', '会计档案卷', cite('ACCARCH-3.1', 'ACCARCH-3.2', 'ACCARCH-3.3', 'ACCARCH-3.4', 'ACCARCH-3.5', 'ACCARCH-4.1.2', 'FIN-12.1', 'GUARD-12.1'), {
    kind: oneOf(ACCOUNTING_KINDS).zh('种类'), fiscalYear: year().zh('会计年度'), number: text().zh('卷号'), volumes: count({ min: 1 }).zh('册数'),
  }),
  recordKind('voucher-volume', '凭证册', cite('ACC-14', 'ACCARCH-4.1.3'), {
    unit: text().zh('单位名称'),
    fiscalYear: year().zh('年度'),
    month: count({ min: 1, max: 12 }).zh('月份'),
    from: date().zh('起日'),
    to: date().zh('止日'),
    numbers: text().zh('起止号码'),
    sheets: count().zh('单据张数'),
    made: text().zh('制证'), reviewed: text().zh('审核'), booked: text().zh('记账'), head: text().zh('主管'), binder: text().zh('装订人'),
  }),
  recordKind('ledger-volume', '账簿册', cite('ACCARCH-4.2', 'ACCARCH-4.2.1', 'ACCARCH-4.2.4', 'ACCARCH-4.2.6', 'ACCARCH-4.2.7', 'ACCARCH-4.2.8'), {
    name: text().zh('账簿名称'),
    fiscalYear: year().zh('年度'),
    number: count({ min: 1 }).zh('年内编号'),
    runsOverYears: bool().zh('跨年使用'),
    carriedForward: bool().zh('已注明结转下年'),
    inOrder: bool().zh('装订顺序符合'),
    sealed: bool().zh('封口已盖章'),
    spine: text().zh('脊背'),
  }),
  recordKind('accounting-store', '会计档案保管', cite('ACCARCH-2.1', 'ACCARCH-6.1'), {
    keeper: text().zh('保管人'),
    place: text().zh('地点'),
    protections: setOf(oneOf({ damp: '防潮', mould: '防霉', moth: '防蛀', fire: '防火', theft: '防盗' })).zh('五防'),
    register: text().zh('档案清册'),
    loanRegister: text().zh('借阅登记清册'),
  }),
];
