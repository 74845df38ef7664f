import { words } from '../ui/language.js';

export const scoringWords = words({
  title: '考核轮次', round: '轮次', unit: '单位', state: '状态', people: '人数', scored: '已评出', publishedOn: '公布日期', noticeEndsOn: '公示截止', appealEndsOn: '异议截止', computedAt: '评出时间',
  open: '评分中', computed: '已评出', published: '公示中', final: '已生效', newRound: '开始一轮', scheme: '方案', year: '年度', number: '轮次', cancel: '取消', save: '保存', start: '开始',
  none: '还没有考核。点“开始一轮”，按文件的方案列出参加人员。', noneToRate: '没有由您评分的人员。', person: '姓名', score: '得分', rank: '名次', tier: '等级', follows: '后果', missing: '缺评分', find: '查找姓名',
  settings: '本轮设定', results: '结果', noResults: '还没有结果：评分齐全后点“评分排名”。', run: '评分排名', rerunThen: '按当时所知重算', rerunNow: '按现在所知重算', rates: '为同工评分', lastRun: '最近一次运行',
  publish: '公布', publishWarning: '公布后评分和设定不能再改，公示和异议期限从明天起算，进入每人的待办。', finalise: '确认生效', adopt: '采用这次结果', seed: '抽取种子', seedHash: '种子指纹（SHA-256）', seedHint: '种子公布后，任何人可按指纹核对、重做抽取。',
  cross: '交叉评分', scores: '评', tiers: '等级分布', differences: '与现行结果不同', noDifferences: '与现行结果完全相同。', before: '现行', after: '重算', then: '按当时所知', now: '按现在所知', intent: '汇集评分和记录，逐人评分，排名划等，算出奖金、补贴和扣发；现行结果不变，不同之处逐人列出。',
  mine: '我的考核', noneMine: '还没有已公布的考核结果。', basis: '依据', form: '评分表', outstanding: '待评项目', done: '已评完', given: '已评', submit: '提交', submitHint: '每项只评一次，提交后不能更改。', formDone: '由您评的项目已经评完。', closed: '这一轮已公布，不再评分。', yuan: '元', appealUntil: '对结果有异议，请在 {day} 前书面向部门提出。', back: '返回',
}, {
  title: 'Assessment rounds', round: 'Round', unit: 'Organisation', state: 'State', people: 'People', scored: 'Scored', publishedOn: 'Published', noticeEndsOn: 'Notice ends', appealEndsOn: 'Objections until', computedAt: 'Worked out',
  open: 'Rating', computed: 'Worked out', published: 'Public notice', final: 'Final', newRound: 'Open a round', scheme: 'Scheme', year: 'Year', number: 'Round', cancel: 'Cancel', save: 'Save', start: 'Start',
  none: 'No rounds yet. “Open a round” lists who takes part by the document’s scheme.', noneToRate: 'Nobody for you to rate.', person: 'Name', score: 'Score', rank: 'Rank', tier: 'Tier', follows: 'What follows', missing: 'Ratings missing', find: 'Find a name',
  settings: 'Settings of the round', results: 'Results', noResults: 'No results yet: run the round once the ratings are in.', run: 'Score and rank', rerunThen: 'Again, as known then', rerunNow: 'Again, as known now', rates: 'Rate colleagues', lastRun: 'Latest run',
  publish: 'Publish', publishWarning: 'Ratings and settings close; the terms of notice and objection begin tomorrow, in everybody’s to-dos.', finalise: 'Make final', adopt: 'Adopt these results', seed: 'Seed of the draw', seedHash: 'Fingerprint of the seed (SHA-256)', seedHint: 'Once published, anyone can check the seed and draw again.',
  cross: 'Cross scoring', scores: 'scores', tiers: 'Tiers', differences: 'Differences from what stands', noDifferences: 'Exactly what stands.', before: 'Stands', after: 'Again', then: 'as known then', now: 'as known now', intent: 'Gathers ratings and records, scores each person, ranks, works out what follows. What stands is not changed; differences are listed person by person.',
  mine: 'My scores', noneMine: 'No published result yet.', basis: 'Reasons', form: 'Rating form', outstanding: 'Items to rate', done: 'Done', given: 'Given', submit: 'Submit', submitHint: 'Each item is given once and cannot be changed.', formDone: 'You have given everything.', closed: 'The round is published; ratings are closed.', yuan: 'yuan', appealUntil: 'Objections in writing to the department by {day}.', back: 'Back',
});

/** The state of a round in words. */
export function stateWord(t: (key: 'open' | 'computed' | 'published' | 'final') => string, state: string): string {
  return state === 'computed' || state === 'published' || state === 'final' ? t(state) : t('open');
}
