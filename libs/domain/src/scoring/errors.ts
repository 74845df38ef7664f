import { refuser } from '@gongqiao/platform/context';

export const refuseScoring = refuser({
  'scheme-unknown': { zh: '适用的文件没有「{scheme}」这一考核方案。', en: 'The document has no scheme {scheme}.' },
  'round-number-invalid': { zh: '该方案每年 {n} 轮，没有第 {number} 轮。', en: 'The scheme has {n} rounds a year; there is no round {number}.' },
  'unit-not-fit': { zh: '该方案不以这类单位开展。', en: 'The scheme is not run for this kind of unit.' },
  'round-exists': { zh: '该单位的这一轮考核已经开始。', en: 'This round has been opened at the unit.' },
  'round-unknown': { zh: '没有这一轮考核，或者不在您的管辖范围。', en: 'There is no such round within your reach.' },
  'round-without-people': { zh: '这一轮没有参加考核的人员。', en: 'Nobody takes part in this round.' },
  'round-not-open': { zh: '这一轮考核已公布或生效，不能再评分或改设定。', en: 'The round has been published; ratings and settings are closed.' },
  'round-not-computed': { zh: '这一轮考核还没有算出结果。', en: 'The round has no results yet.' },
  'round-not-published': { zh: '这一轮考核还没有公布。', en: 'The round has not been published.' },
  'notice-running': { zh: '公示到 {day} 为止，期满后才能生效。', en: 'The public notice runs to {day}.' },
  'settings-missing': { zh: '请先填写本轮设定。', en: 'Enter the settings of the round first.' },
  'results-incomplete': { zh: '还有 {n} 人缺少评分或算不出得分，不能公布。', en: '{n} people cannot be scored yet.' },
  'subject-unknown': { zh: '没有这名被评人，或者不由您评分。', en: 'There is no such person for you to rate.' },
  'item-unknown': { zh: '「{item}」不由您评分。', en: '{item} is not yours to rate.' },
  'rated-already': { zh: '「{item}」您已经评过；要改须由组织考核的部门作废后重评。', en: 'You have rated {item} already; the department must strike it out first.' },
  'nothing-rated': { zh: '没有填写任何评分。', en: 'No rating was given.' },
  'rating-unknown': { zh: '没有这条评分，或者不由您作废。', en: 'There is no such rating, or it is not yours to strike out.' },
  'reason-missing': { zh: '作废评分须写明理由。', en: 'Striking out a rating needs a reason.' },
  'run-other-round': { zh: '这次运行不属于这一轮，或尚未完成。', en: 'The run is not a finished run of this round.' },
});
