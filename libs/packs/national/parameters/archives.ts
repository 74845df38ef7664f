// Terms of keeping by class, with the first day of each.
import { bool, count, date, oneOf, parameter, record, tableOf } from '@gongqiao/kernel';
import { ARC1 } from '../provisions/archives.js';

export const RECORD_KINDS = {
  'accounting-voucher': '会计凭证', 'accounting-ledger': '会计账簿', 'accounting-handover-list': '移交清册', 'accounting-interim-report': '月季半年报告', 'bank-reconciliation': '余额调节表', 'bank-statement': '对账单',
  'tax-return': '纳税申报表', 'accounting-annual-report': '年度报告', 'accounting-keeping-list': '保管清册', 'accounting-destruction-list': '销毁清册', 'accounting-appraisal': '鉴定意见书', 'fixed-asset-card': '固定资产卡片',
  'procurement-file': '采购文件', 'ended-labour-contract': '已终止的劳动合同', 'wage-record': '工资支付记录', 'privacy-assessment': '个人信息保护影响评估报告', 'data-sharing-record': '提供委托处理情况记录', 'network-log': '网络日志',
} as const;
export const TERM_UNITS = { years: '年', months: '个月' } as const;
/** What is done before a class is destroyed. */
export const CLASSES = { accounting: '会计档案', log: '日志', other: '其他' } as const;

/** `length` null: for ever; `fromYearEnd`: counted from the end of the calendar year. */
const term = record({
  length: count().orNull().zh('期限'), unit: oneOf(TERM_UNITS).zh('单位'), fromYearEnd: bool().zh('自年度终了起算'), since: date().zh('首日'), class: oneOf(CLASSES).zh('类别'),
});

const accounting = (length: number | null, fromYearEnd = true) => ({ length, unit: 'years', fromYearEnd, since: '2016-01-01', class: 'accounting' });
const years = (length: number, since: string) => ({ length, unit: 'years', fromYearEnd: false, since, class: 'other' });

export const retentionTerms = parameter('national.retentionTerms', {
  zh: '保管期限', provision: ARC1, type: tableOf(RECORD_KINDS, term),
  values: [{
    from: '0001-01-01',
    value: {
      'accounting-voucher': accounting(30), 'accounting-ledger': accounting(30), 'accounting-handover-list': accounting(30),
      'accounting-interim-report': accounting(10), 'bank-reconciliation': accounting(10), 'bank-statement': accounting(10), 'tax-return': accounting(10),
      'accounting-annual-report': accounting(null), 'accounting-keeping-list': accounting(null), 'accounting-destruction-list': accounting(null), 'accounting-appraisal': accounting(null),
      'fixed-asset-card': accounting(5, false),
      'procurement-file': years(15, '2003-01-01'), 'ended-labour-contract': years(2, '2008-01-01'), 'wage-record': years(2, '1995-01-01'),
      'privacy-assessment': years(3, '2021-11-01'), 'data-sharing-record': years(3, '2025-01-01'),
      'network-log': { length: 6, unit: 'months', fromYearEnd: false, since: '2017-06-01', class: 'log' },
    },
  }],
});
