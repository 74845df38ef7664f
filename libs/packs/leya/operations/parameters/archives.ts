// Figures of 档案管理 and 会计档案管理, and of safety and emergencies.
import { count, tableOf } from '@gongqiao/kernel';
import { P } from '../provisions/index.js';
import { ACCOUNTING_KINDS } from '../vocabulary.js';
import { fixed } from './fixed.js';

const some = count({ min: 1 });

export const destructionSigners = fixed('archive.destructionSigners', '销毁表签字人数', P['ARCH-11.3'], some, 2);
/** null: kept for ever. */
export const retentionYears = fixed('archive.retentionYears', '会计档案保管年限', P['ACCARCH-7.1'], tableOf(ACCOUNTING_KINDS, some.orNull()),
  { voucher: 30, ledger: 15, 'cash-bank-journal': 25, report: 10, 'annual-final-report': null, invoice: 5 });
export const statutoryRetentionYears = fixed('archive.statutoryRetentionYears', '会计档案法定保管年限', P['ACCARCH-7.2'], tableOf(ACCOUNTING_KINDS, some.orNull()),
  { voucher: 30, ledger: 30, 'cash-bank-journal': 30, report: 10, 'annual-final-report': null, invoice: 5 });
export const financeKeepsYears = fixed('archive.financeKeepsYears', '财务部门暂管年数', P['ACCARCH-5.1'], some, 1);

export const exitsNeeded = fixed('station.exits', '出口数', P['SAFE-16.7'], some, 2);
export const commandMinutes = fixed('incident.commandMinutes', '下达命令分钟数', P['INC-1.3.2'], some, 10);
export const readyMinutes = fixed('incident.readyMinutes', '资源准备分钟数', P['INC-1.3.2'], some, 30);
export const officesMinutes = fixed('incident.officesMinutes', '报告主管办公室分钟数', P['INC-3.2'], some, 60);
