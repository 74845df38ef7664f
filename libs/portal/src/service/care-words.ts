import { words } from '../ui/language.js';

export const careWords = words({
  handover: '交接个案', handoverHint: '把一名社工名下的个案、小组和服务对象交给另一名社工。谁在何时因何转交都会记录，接手人收到待办；开案的指标仍计在原社工名下。',
  from: '交出人', to: '接手人', choose: '输入姓名或工号查找', what: '交接内容', nothing: '这名社工没有进行中的个案、小组，也没有服务对象。', all: '全选', chosen: '已选 {n} 项', reason: '转交理由', reasonHint: '如离职交接、调岗、人手调整，至少 4 个字', hand: '转交', done: '已转交 {n} 项给 {name}，对方已收到待办。', leaving: '正在离职', again: '继续交接', beneficiary: '服务对象', since: '自',
  handedOver: '转交给我的', handedBy: '{who} 于 {day} 转交（原由 {from} 负责）：{reason}', taken: '我已接手', takenHint: '请先联系服务对象，告知已换社工，再点“我已接手”。', handovers: '交接', handedTo: '{day}　{from} → {to}　{reason}（{by}）', notTaken: '待接手', openedBy: '开案社工',
  before: '此前', beforeLine: '{amount}（至 {until}，{who} 改）', never: '没有改过',
  draw: '抽样过程', drawHint: '种子在当月之前就已固定，指纹随上个月的报送告知购买方；按种子和名册，任何人都能重做。', seed: '种子', seedHash: '种子指纹（SHA-256）', committedAt: '固定时间', pool: '名册（记录编号）', redo: '在本机重做', redoOk: '在本机用种子重做，结果完全一致。', redoBad: '在本机重做的结果不一致！', nextSeed: '下个月的种子指纹', noDraw: '这次报送早于固定种子的做法，没有抽样过程。',
}, {
  handover: 'Hand over cases', handoverHint: 'Gives one worker’s cases, groups and beneficiaries to another. Who handed over what, when and why is on record and the taker has a to-do; the credit for opening stays with whoever opened.',
  from: 'From', to: 'To', choose: 'Find by name or number', what: 'What is handed over', nothing: 'This worker has no open case or group, and no beneficiary.', all: 'All', chosen: '{n} chosen', reason: 'Reason', reasonHint: 'Leaving, moving, workload; at least four characters', hand: 'Hand over', done: '{n} handed over to {name}, who has a to-do.', leaving: 'leaving', again: 'Hand over more', beneficiary: 'Beneficiary', since: 'since',
  handedOver: 'Handed over to me', handedBy: 'Handed over by {who} on {day} (was {from}’s): {reason}', taken: 'I have taken over', takenHint: 'First tell those served who serves them now, then press the button.', handovers: 'Handovers', handedTo: '{day}  {from} → {to}  {reason} ({by})', notTaken: 'not yet taken', openedBy: 'Opened by',
  before: 'Before', beforeLine: '{amount} (until {until}, changed by {who})', never: 'Never changed',
  draw: 'How the samples were drawn', drawHint: 'The seed was fixed before the month and its fingerprint told with the report of the month before; with seed and pool anybody can draw again.', seed: 'Seed', seedHash: 'Fingerprint (SHA-256)', committedAt: 'Fixed at', pool: 'Pool (record ids)', redo: 'Draw again on this device', redoOk: 'Drawn again on this device: exactly the same.', redoBad: 'Drawing again on this device gives something else!', nextSeed: 'Fingerprint of next month’s seed', noDraw: 'This report is older than the fixed seeds.',
});
