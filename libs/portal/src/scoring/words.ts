import { words } from '../ui/language.js';

export const scoringWords = words({
  title: '考核轮次', round: '轮次', unit: '单位', state: '状态', people: '人数', scored: '已评出', publishedOn: '公布日期', noticeEndsOn: '公示截止', appealEndsOn: '异议截止', computedAt: '评出时间',
  open: '评分中', computed: '已评出', inReview: '审核中', published: '公示中', final: '已生效', newRound: '开始一轮', scheme: '方案', year: '年度', number: '轮次', cancel: '取消', save: '保存', start: '开始',
  announcement: '通知：目的、方式、进度安排', ratingEndsOn: '评分截止', announced: '通知',
  none: '还没有考核。点“开始一轮”，按文件的方案列出参加人员和评分人。', noneToRate: '没有由您评分的人员。', person: '姓名', score: '得分', rank: '名次', tier: '等级', follows: '后果', missing: '缺评分', find: '查找姓名',
  settings: '本轮设定', results: '结果', noResults: '还没有结果：评分齐全后点“评分排名”。', run: '评分排名', rerunThen: '按当时所知重算', rerunNow: '按现在所知重算', rates: '为同工评分', lastRun: '最近一次运行',
  publish: '公布', publishWarning: '公布后评分和设定不能再改，公示和异议期限从明天起算，进入每人的待办。', finalise: '确认生效', adopt: '采用这次结果', seed: '抽取种子', seedHash: '种子指纹（SHA-256）', seedHint: '种子公布后，任何人可按指纹核对、重做抽取。',
  cross: '交叉评分', scores: '评', tiers: '进度和等级', differences: '与现行结果不同', noDifferences: '与现行结果完全相同。', before: '现行', after: '重算', then: '按当时所知', now: '按现在所知', intent: '汇集评分和记录，逐人评分，排名划等，算出奖金、补贴和扣发；现行结果不变，不同之处逐人列出。',
  mine: '我的考核', noneMine: '还没有已公布的考核结果。', form: '评分表', outstanding: '待评份数', done: '已评完', given: '已评', submit: '提交', submitHint: '每项只评一次，提交后不能更改；未提交的内容保存在本机。', formDone: '由您评的项目已经评完。', closed: '这一轮已公布，不再评分。', back: '返回', next: '下一位',
  toRate: '待我评分', registers: '登记事项', registersHint: '只在有需要登记的事实时选择；没有登记的按文件的默认处理。', openLeft: '只看待评的', noneOpen: '没有等您评分的考核。', dueOn: '截止', peopleLeft: '还有 {people} 人、{n} 份',
  overview: '概况', progress: '评分进度', draws: '抽取', appeals: '申诉', measures: '措施', item: '项目', rater: '评分人', givenOf: '已交', remind: '催办未交的', waive: '不再等待', waiveWhy: '说明理由：为何不再等待「{item}」未交的评分', reason: '理由',
  noProgress: '这一轮没有要交的评分表。', draw: '抽取评分人', sample: '抽取服务对象和文书', sampleWarning: '按已固定的种子，从服务记录的名册中为每人抽取被抽查的服务对象和文书，只能一次。只抽编号，不显示姓名。', drawWarning: '按已固定的种子抽取，只能一次，不能重抽。', noDraws: '这一轮没有抽取，或者抽取结果公布后才可见。', pool: '名册', drawn: '抽中', redo: '在本机重做', download: '下载抽取记录，用 node tools/verify-draw.mjs 也可复核', redoOk: '在本机用种子重做，结果完全一致。', redoBad: '在本机重做的结果不一致！', redoHow: '次序＝SHA-256(种子/项目:名册项) 由小到大，取前若干；交叉评分为 SHA-256(种子:单位) 的次序中，每组评下一组。',
  drawGroups: '交叉评分的分组', drawRaters: '抽取的评分人', drawRecipients: '抽查的服务对象', drawDocuments: '抽查的文书',
  parts: '得分由来', source: '来源', rating: '评分', 'service-record': '服务记录', attendance: '考勤', register: '登记', value: '内容',
  nextTier: '距 {tier} 还差 {gap} 分', enough: '单独一项做到就够：', fromTo: '{zh} 由 {from} 提高到 {to}', unmet: '未满足的条件', atTop: '已是所在人群的最高等级。',
  object: '提出申诉', objectUntil: '对结果有异议，可在 {day} 前提出申诉。', objectAny: '对结果有异议，可以提出申诉。', objectClosed: '申诉期限已过。', grounds: '理由和事实', objected: '有异议的项目', talkedOn: '先行沟通的日期', talkFirst: '按文件规定，须先沟通，沟通不成再提出。', sent: '已提出，答复期限 {day}', sentAny: '已提出。',
  appeal: '申诉', filedOn: '提出日期', answerDueOn: '答复期限', addressee: '受理方', department: '部门', 'supervisory-board': '监事会', minutes: '考核人会议记录', answer: '答复', outcome: '结论', upheld: '成立，更正后重算', dismissed: '维持原结果', corrected: '更正后的结果已采用', notCorrected: '待更正重算', noAppeals: '没有申诉。', admission: '受理依据', onlyOpen: '只看未答复的', all: '全部', openOnly: '未答复',
  appealSteps: '申诉成立后：作废有误的评分，由评分人重评，再“按现在所知重算”，采用新结果，最后确认生效。',
  misconduct: '违规举报', report: '举报违规', whom: '举报谁', asRater: '所举报的是评分中的行为', reported: '已举报。只有处理举报的人看得到。', struck: '作废评分 {n} 条，须重评', reportedOn: '举报日期', noMisconducts: '没有违规举报。',
  decide: '决定措施', effectiveOn: '自哪天起', decidedOn: '决定日期', revoke: '撤销', revoked: '已撤销：{reason}', noMeasures: '没有决定过措施。结果生效且条件具备时，在“结果”里逐人决定。', measure: '措施',
  standing: '参与状态', ratingsOf: '{name} 的评分', strike: '作废', struckBecause: '已作废：{reason}', strikeWhy: '作废的理由', show: '查看',
  host: '驻点社工评分', hostGiven: '已填写的评价表', noSheets: '没有待填写的评分表。', noGiven: '还没有填写过。', hostUnit: '驻点单位', opinion: '年度工作表现意见', signedBy: '签字人', hostScore: '评分（0—100）', hostHint: '只填一次：评分计入社工机构的考核，整张表供贵方年度鉴定使用。', hostTitle: '为 {name} 评分', appraisal: '贵方年度鉴定', appraisalWhole: '本合同已全部鉴定', appraisalLeft: '本合同尚缺 {n} 份',
}, {
  title: 'Assessment rounds', round: 'Round', unit: 'Organisation', state: 'State', people: 'People', scored: 'Scored', publishedOn: 'Published', noticeEndsOn: 'Notice ends', appealEndsOn: 'Objections until', computedAt: 'Worked out',
  open: 'Rating', computed: 'Worked out', inReview: 'In review', published: 'Public notice', final: 'Final', newRound: 'Open a round', scheme: 'Scheme', year: 'Year', number: 'Round', cancel: 'Cancel', save: 'Save', start: 'Start',
  announcement: 'Notice: purpose, method, timetable', ratingEndsOn: 'Ratings until', announced: 'Notice',
  none: 'No rounds yet. “Open a round” lists who takes part and who rates by the document’s scheme.', noneToRate: 'Nobody for you to rate.', person: 'Name', score: 'Score', rank: 'Rank', tier: 'Tier', follows: 'What follows', missing: 'Ratings missing', find: 'Find a name',
  settings: 'Settings of the round', results: 'Results', noResults: 'No results yet: run the round once the ratings are in.', run: 'Score and rank', rerunThen: 'Again, as known then', rerunNow: 'Again, as known now', rates: 'Rate colleagues', lastRun: 'Latest run',
  publish: 'Publish', publishWarning: 'Ratings and settings close; the terms of notice and objection begin tomorrow, in everybody’s to-dos.', finalise: 'Make final', adopt: 'Adopt these results', seed: 'Seed of the draw', seedHash: 'Fingerprint of the seed (SHA-256)', seedHint: 'Once published, anyone can check the seed and draw again.',
  cross: 'Cross scoring', scores: 'scores', tiers: 'Progress and tiers', differences: 'Differences from what stands', noDifferences: 'Exactly what stands.', before: 'Stands', after: 'Again', then: 'as known then', now: 'as known now', intent: 'Gathers ratings and records, scores each person, ranks, works out what follows. What stands is not changed; differences are listed person by person.',
  mine: 'My scores', noneMine: 'No published result yet.', form: 'Rating form', outstanding: 'Sheets to give', done: 'Done', given: 'Given', submit: 'Submit', submitHint: 'Each item is given once and cannot be changed; what is not yet submitted is kept on this device.', formDone: 'You have given everything.', closed: 'The round is published; ratings are closed.', back: 'Back', next: 'Next person',
  toRate: 'For me to rate', registers: 'Facts to register', registersHint: 'Choose only what there is to register; what is not follows the document’s default.', openLeft: 'Only those left', noneOpen: 'No assessment waits for your ratings.', dueOn: 'Due', peopleLeft: '{people} people, {n} sheets left',
  overview: 'Overview', progress: 'Progress of raters', draws: 'Draws', appeals: 'Objections', measures: 'Measures', item: 'Item', rater: 'Rater', givenOf: 'Given', remind: 'Remind those who owe', waive: 'Do without', waiveWhy: 'Say why the sheets still owed on “{item}” are done without', reason: 'Reason',
  noProgress: 'The round wants no sheets.', draw: 'Draw the raters', sample: 'Draw recipients and papers', sampleWarning: 'Drawn for each person from the lists of the service records by the seed that is already fixed, once and for good. Codes only, no names.', drawWarning: 'Drawn by the seed that is already fixed, once and for good.', noDraws: 'Nothing was drawn, or it shows after publication.', pool: 'Drawn from', drawn: 'Drawn', redo: 'Draw again on this device', download: 'Download the draws; node tools/verify-draw.mjs checks them too', redoOk: 'Drawn again on this device by the seed: exactly the same.', redoBad: 'Drawing again on this device gives something else!', redoHow: 'Order by SHA-256(seed/item:name), the first ones taken; for cross scoring by SHA-256(seed:unit), each scoring the next.',
  drawGroups: 'Groups of the cross scoring', drawRaters: 'Raters drawn', drawRecipients: 'Recipients drawn', drawDocuments: 'Papers drawn',
  parts: 'What the score is made of', source: 'Source', rating: 'Rating', 'service-record': 'Service records', attendance: 'Attendance', register: 'Register', value: 'Value',
  nextTier: '{gap} points short of {tier}', enough: 'One of these alone would do:', fromTo: '{zh} from {from} to {to}', unmet: 'Conditions not met', atTop: 'The highest tier of your group.',
  object: 'Object', objectUntil: 'You may object until {day}.', objectAny: 'You may object.', objectClosed: 'The term for objections is over.', grounds: 'Grounds and facts', objected: 'Items objected to', talkedOn: 'Talked over on', talkFirst: 'The document wants it talked over first.', sent: 'Filed; to be answered by {day}', sentAny: 'Filed.',
  appeal: 'Objection', filedOn: 'Filed', answerDueOn: 'Answer due', addressee: 'Addressed to', department: 'Department', 'supervisory-board': 'Supervisory board', minutes: 'Minutes of the assessors’ meeting', answer: 'Answer', outcome: 'Outcome', upheld: 'Upheld, to be corrected', dismissed: 'Result stands', corrected: 'The corrected result stands', notCorrected: 'Correction under way', noAppeals: 'No objections.', admission: 'Why it was admitted', onlyOpen: 'Unanswered only', all: 'All', openOnly: 'Unanswered',
  appealSteps: 'Once upheld: strike out the faulty rating, have it given anew, work out “as known now”, adopt, then make the round final.',
  misconduct: 'Reports of breaches', report: 'Report a breach', whom: 'Whom', asRater: 'The report is about how they rated', reported: 'Reported. Only those who handle it see it.', struck: '{n} ratings struck out, to be given anew', reportedOn: 'Reported', noMisconducts: 'No reports.',
  decide: 'Decide a measure', effectiveOn: 'From', decidedOn: 'Decided', revoke: 'Revoke', revoked: 'Revoked: {reason}', noMeasures: 'No measure was decided. They are decided person by person under “Results”, once final and on their ground.', measure: 'Measure',
  standing: 'Takes part as', ratingsOf: 'Ratings of {name}', strike: 'Strike out', struckBecause: 'Struck out: {reason}', strikeWhy: 'Why it is struck out', show: 'Show',
  host: 'Rate posted workers', hostGiven: 'Sheets filled', noSheets: 'No sheet waits for you.', noGiven: 'None filled yet.', hostUnit: 'Host unit', opinion: 'Opinion on the year’s work', signedBy: 'Signed by', hostScore: 'Score (0–100)', hostHint: 'Filled once: the score enters the agency’s assessment, the sheet serves your yearly appraisal.', hostTitle: 'Rate {name}', appraisal: 'Your yearly appraisal', appraisalWhole: 'The contract’s are complete', appraisalLeft: '{n} of the contract are left',
});

type StateKey = 'open' | 'computed' | 'inReview' | 'published' | 'final';

/** The state of a round in words. */
export function stateWord(t: (key: StateKey) => string, state: string): string {
  if (state === 'in-review') return t('inReview');
  return state === 'computed' || state === 'published' || state === 'final' ? t(state) : t('open');
}
