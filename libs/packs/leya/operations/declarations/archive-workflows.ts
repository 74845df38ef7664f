// Who does what in 档案管理 and 会计档案管理.
import { bool, count, date, record, text, workflow } from '@gongqiao/kernel';
import { borrow, destruction } from '../c06-archives.js';
import { P, cite } from '../provisions/index.js';
import { act, need, needAnswer, needTrue } from '../rules/acts.js';
import { destructionBegin, financeHandoverBegin, loanBegin } from './beginnings.js';

const BORROW = 'leya.archive.borrow';
const DESTRUCTION = 'leya.archive.destruction';

export const archiveLoan = workflow({
  id: 'LY-W-ARCH-8', zh: '档案借阅', subject: 'archive-loan', provisions: cite('ARCH-8.1', 'ARCH-8.5', 'ARCH-8.6', 'ARCH-8.7'), initial: 'requested', begin: loanBegin,
  states: {
    requested: { zh: '已申请', holders: ['agency-head', 'department-head', 'finance-head'] },
    approved: { zh: '已批准', holders: ['archive-keeper'] },
    'on-loan': { zh: '借出中', holders: ['employee'] },
    'awaiting-check': { zh: '待核查', holders: ['archive-keeper'] },
    returned: { zh: '已归还', final: true },
    refused: { zh: '未准', final: true },
    lost: { zh: '丢失，已写书面材料', final: true },
  },
  transitions: [
    act('approve', '批准', ['requested'], 'approved', ['agency-head', 'department-head', 'finance-head'], {
      form: record({ ...borrow.facts.fields }),
      guards: [needAnswer('not-permitted', P['ARCH-8.2'], BORROW, '批准、登记或归还期限不符', 'Approval, register or return date is lacking', (a) => a['permitted'] === true)],
    }),
    act('refuse', '不准', ['requested'], 'refused', ['agency-head', 'department-head', 'finance-head'], { reason: true }),
    act('lend', '借出', ['approved'], 'on-loan', ['archive-keeper'], {
      form: record({ condition: text().zh('借出时完好情况'), dueOn: date().zh('归还日') }), provisions: cite('ARCH-8.4'),
    }),
    act('renew', '续借', ['on-loan'], 'on-loan', ['archive-keeper'], {
      form: record({ on: date().zh('续借日'), dueOn: date().zh('新归还日') }), provisions: cite('ARCH-8.3'),
    }),
    act('bringBack', '归还', ['on-loan'], 'awaiting-check', ['employee'], {
      form: record({ feedback: text().zh('利用效果') }), provisions: cite('ARCH-8.1'),
    }),
    act('check', '核查无异，结清', ['awaiting-check'], 'returned', ['archive-keeper'], {
      form: record({ condition: text().zh('归还时完好情况') }), provisions: cite('ARCH-8.7'),
    }),
    act('reportLost', '报告丢失', ['on-loan', 'awaiting-check'], 'lost', ['employee', 'archive-keeper'], {
      form: record({ report: text().zh('书面材料') }), provisions: cite('ARCH-8.6'),
    }),
  ],
});

export const archiveDestruction = workflow({
  id: 'LY-W-ARCH-11',
  zh: '档案销毁',
  subject: 'archive-destruction',
  provisions: cite('ARCH-11.1', 'ARCH-11.2', 'ARCH-11.3', 'ARCH-11.4'),
  initial: 'expired',
  begin: destructionBegin,
  states: {
    expired: { zh: '已期满', holders: ['archive-keeper'] },
    appraised: { zh: '已鉴定', holders: ['archive-keeper'] },
    applied: { zh: '已申请', holders: ['department-head', 'agency-head'] },
    approved: { zh: '已批准', holders: ['archive-keeper'] },
    executed: { zh: '已销毁', holders: ['archive-keeper'] },
    filed: { zh: '已备案', final: true },
  },
  transitions: [
    act('appraise', '鉴定', ['expired'], 'appraised', ['archive-keeper'], { form: record({ appraiser: text().zh('鉴定人'), reason: text().zh('销毁理由') }) }),
    act('apply', '提出申请并编清册', ['appraised'], 'applied', ['archive-keeper']),
    act('approve', '批准', ['applied'], 'approved', ['agency-head'], {
      form: record({ supervisingLeaderApproved: bool().zh('主管领导已审批', 'The supervising leader has approved') }),
      guards: [needTrue('supervisingLeaderApproved', 'leader-missing', P['ARCH-11.1'], '须先经主管领导审批', 'The supervising leader approves first')],
    }),
    act('execute', '销毁', ['approved'], 'executed', ['archive-keeper'], {
      form: record({ executedOn: date().zh('销毁日'), ...destruction.facts.fields }),
      guards: [needAnswer('not-allowed', P['ARCH-11.5'], DESTRUCTION, '手续未齐，不得销毁', 'The papers are not complete', (a) => a['mayDestroy'] === true)],
    }),
    act('file', '备案', ['executed'], 'filed', ['archive-keeper'], {
      form: record({ signers: destruction.facts.fields.signers, executed: destruction.facts.fields.executed }),
      guards: [needAnswer('two-signatures', P['ARCH-11.3'], DESTRUCTION, '销毁表须有两人以上签字', 'Two people must sign the sheet', (a) => a['valid'] === true)],
    }),
  ],
});

/** 记帐文件移交 (财务第十二条（六）, 会计档案第五章3) and 票据管理员变更 (第十条（五）): item by item, three signatures. */
export const financeHandover = workflow({
  id: 'LY-W-FIN-12.6',
  zh: '会计档案及票据移交',
  subject: 'finance-handover',
  provisions: cite('FIN-10.5', 'FIN-12.6', 'ACCARCH-5.3', 'FIN-11.3'),
  initial: 'listed',
  begin: financeHandoverBegin,
  states: {
    listed: { zh: '已列清册', holders: ['accountant', 'archive-keeper'] },
    checked: { zh: '已逐项点交', holders: ['finance-head'] }, 'handed-over': { zh: '已移交', final: true },
  },
  transitions: [
    act('check', '逐项点交', ['listed'], 'checked', ['accountant', 'archive-keeper', 'cashier'], { form: record({ complete: bool().zh('逐项相符') }) }),
    act('supervise', '监交签章', ['checked'], 'handed-over', ['finance-head'], {
      form: record({ signatures: count().zh('已签章的方数（移交、接管、监交）', 'Parties that signed') }),
      guards: [need('three-signatures', P['FIN-12.6'], '移交、接管、监交三方均须签章', 'All three must sign', (f) => f['signatures'] === 3)],
    }),
  ],
});
