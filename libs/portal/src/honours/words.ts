import { words, type Bilingual } from '../ui/language.js';

export const honoursWords = words({
  title: '奖项评选', mine: '我的奖励', award: '奖项', year: '年度', state: '进度', total: '奖金合计', budget: '年度预算', overBudget: '超出预算', noticeEndsOn: '公示截止', open: '发出评选通知', settings: '本轮设定', none: '还没有评选。点“发出评选通知”，按文件的奖项开始。', cancel: '取消', save: '保存', start: '开始',
  candidates: '候选人', winners: '获奖名单', signatures: '签字', objections: '异议', facts: '材料', note: '推荐理由', propose: '按数据提出候选人', proposed: '新提出 {n} 名候选人。', standAll: '所选参评', stood: '{n} 人参评。', nominate: '提名', claim: '申报', amend: '补充材料', withdraw: '撤回提名', withdrawn: '已撤回', whom: '姓名', team: '团队', noCandidates: '还没有候选人。可以按数据提出，或者提名。',
  name: '姓名', unit: '部门、小组', source: '来源', data: '数据提出', nomination: '提名、申报', standing: '是否参评', 'state-proposed': '待确认', 'state-nominated': '参评', 'state-withdrawn': '已撤回', score: '评分', outcome: '结果', won: '获奖', tied: '并列', lost: '未获奖', amount: '奖金', undecided: '待定', yuan: '元', missing: '材料未填全', settle: '决定', settleWon: '获奖', settleLost: '不获奖', reason: '理由', settleHint: '并列或金额待定的，由总干事或理事会决定并写明理由。',
  computedAt: '汇总时间', basis: '评选依据', counted: '按文件汇总的结果', signedBy: '{party} {at}', noneSigned: '还没有人签字。', object: '提出异议', grounds: '异议理由', objectHint: '公示期内可以提出，十日内答复；答复前不进入下一步。', answer: '答复', answerBy: '{day} 前答复', noObjections: '没有异议。', waiting: '待答复', notPublic: '公示后可以查看获奖名单。', due: '公示到 {day}',
  myClaims: '我的提名和申报', noClaims: '还没有提名或申报。', claimNow: '可以申报的奖项', myMoney: '我的奖励', noMoney: '还没有发放的奖励。', sent: '已提交。', nobodyWon: '没有人获奖。', provisions: '依据条款', next: '下一步', actNote: '说明（选填）', actReason: '理由（必填）', done: '已办。', find: '输入姓名或编号查找', public: '公示中的评选', lookWinners: '查看名单',
  purpose: '通知内容（目的、对象、方式）', nominateBy: '提名截止', scoreBy: '汇总截止', decideBy: '审定截止', noticeTab: '通知', period: '期间', wholeYear: '全年', monthOf: '{n} 月', titleOf: '{year} 年{award}', titleOfMonth: '{year} 年 {month} 月{award}', teams: '团队分配', teamHint: '团队奖金由团队负责人分配到人，合计须等于奖金；发放时按此随工资发给个人。', evenly: '平均分配', shareSum: '已分配 {sum} 元，奖金 {amount} 元', shareSave: '保存分配表', shareSaved: '分配表已保存。', notShared: '尚未分配', paidWith: '已随 {month} 工资发放', waitsPay: '将随 {month} 工资发放', person: '人员', noPurpose: '通知没有另写内容。',
}, {
  title: 'Awards', mine: 'My awards', award: 'Award', year: 'Year', state: 'Stage', total: 'Money in all', budget: 'Year’s budget', overBudget: 'Over the budget', noticeEndsOn: 'Notice ends', open: 'Announce an award', settings: 'Settings', none: 'No award yet. “Announce an award” begins one of the document’s.', cancel: 'Cancel', save: 'Save', start: 'Start',
  candidates: 'Candidates', winners: 'Winners', signatures: 'Signatures', objections: 'Objections', facts: 'Material', note: 'Reason', propose: 'Candidates from the data', proposed: '{n} new candidates.', standAll: 'Let the chosen stand', stood: '{n} stand.', nominate: 'Nominate', claim: 'Claim', amend: 'Add material', withdraw: 'Withdraw', withdrawn: 'Withdrawn', whom: 'Name', team: 'Team', noCandidates: 'Nobody stands yet. Take candidates from the data, or nominate.',
  name: 'Name', unit: 'Unit', source: 'Source', data: 'From the data', nomination: 'Nominated, claimed', standing: 'Stands', 'state-proposed': 'To be confirmed', 'state-nominated': 'Stands', 'state-withdrawn': 'Withdrawn', score: 'Score', outcome: 'Outcome', won: 'Won', tied: 'Tied', lost: 'Not won', amount: 'Money', undecided: 'Open', yuan: 'yuan', missing: 'Material is not complete', settle: 'Decide', settleWon: 'Wins', settleLost: 'Does not win', reason: 'Reason', settleHint: 'What is tied or has no amount is decided by the director-general or the board, with the reason.',
  computedAt: 'Counted', basis: 'Reasons', counted: 'Counted by the document', signedBy: '{party} {at}', noneSigned: 'Nobody has signed.', object: 'Object', grounds: 'Grounds', objectHint: 'While the notice runs; answered within ten days, and nothing goes on before.', answer: 'Answer', answerBy: 'Answer by {day}', noObjections: 'No objections.', waiting: 'Waiting', notPublic: 'The winners show once they are public.', due: 'Notice until {day}',
  myClaims: 'My nominations and claims', noClaims: 'No nomination or claim yet.', claimNow: 'What can be claimed', myMoney: 'My awards', noMoney: 'Nothing paid yet.', sent: 'Sent.', nobodyWon: 'Nobody won.', provisions: 'Provisions', next: 'Next', actNote: 'Note (optional)', actReason: 'Reason (needed)', done: 'Done.', find: 'Name or number', public: 'Under public notice', lookWinners: 'Winners',
  purpose: 'Notice (purpose, for whom, how)', nominateBy: 'Nominations until', scoreBy: 'Counted by', decideBy: 'Decided by', noticeTab: 'Notice', period: 'Period', wholeYear: 'Whole year', monthOf: 'Month {n}', titleOf: '{award}, {year}', titleOfMonth: '{award}, {year}-{month}', teams: 'Team shares', teamHint: 'Whoever leads a team divides its money among its people, to the cent; each is paid with the wages.', evenly: 'In equal parts', shareSum: '{sum} yuan of {amount} divided', shareSave: 'Save the list', shareSaved: 'The list is saved.', notShared: 'Not divided yet', paidWith: 'Paid with the wages of {month}', waitsPay: 'To be paid with the wages of {month}', person: 'Person', noPurpose: 'The notice says nothing more.',
});

const OUTCOMES = ['won', 'tied', 'lost'] as const;

/** An outcome in words. */
export function outcomeWord(t: (key: (typeof OUTCOMES)[number]) => string, outcome: string | null): string {
  const known = OUTCOMES.find((each) => each === outcome);
  return known ? t(known) : '—';
}

/** A round by its award and period, in the reader's language. */
export function roundTitle(t: (key: 'titleOf' | 'titleOfMonth', values: Readonly<Record<string, string | number>>) => string, say: (text: Bilingual) => string, round: { readonly year: number; readonly month: number; readonly award: Bilingual }): string {
  return t(round.month === 0 ? 'titleOf' : 'titleOfMonth', { year: round.year, month: round.month, award: say(round.award) });
}
