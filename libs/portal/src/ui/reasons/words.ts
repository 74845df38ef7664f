import { words } from '../language.js';

export const reasonWords = words({
  title: '依据', open: '查看依据', result: '结果', steps: '计算与判断过程', unmet: '未满足的条件', unmetCount: '{count} 项条件未满足，全部满足即可通过：', met: '符合', notMet: '不符合',
  provisions: '条文', reading: '本条文有歧义，采用的理解：', officialText: '打开原文', parameters: '参数', parameter: '参数', value: '数值', since: '自', source: '来源', ofDocument: '文件规定',
  facts: '事实', fact: '事实', enteredBy: '录入', takenFrom: '取自', basis: '依据日期 {asOf} · {pack} · 规则版本 {version}', computedAt: '计算时间 {at}', tryOther: '换个日期 / 换个参数看看', replay: '按当时规则重算', replaySame: '重算一致：与当时结果完全相同。', replayDiffers: '重算结果与存档不同，请报告管理员。',
  checkCode: '校验码 {code}', sealPlace: '（盖章处）', fold: '收起', unfold: '展开', failed: '没有读到这项结果的依据', always: '文件施行起',
}, {
  title: 'Reasons', open: 'Show the reasons', result: 'Result', steps: 'How it was worked out', unmet: 'Conditions not met', unmetCount: '{count} conditions are not met; meeting them all turns it to yes:', met: 'met', notMet: 'not met',
  provisions: 'Provisions', reading: 'The words are ambiguous; the reading taken: ', officialText: 'Open the text', parameters: 'Parameters', parameter: 'Parameter', value: 'Value', since: 'Since', source: 'Source', ofDocument: 'the document',
  facts: 'Facts', fact: 'Fact', enteredBy: 'Entered', takenFrom: 'Taken from', basis: 'As of {asOf} · {pack} · rules {version}', computedAt: 'Computed {at}', tryOther: 'Try another date or parameter', replay: 'Recompute under the rules of that day', replaySame: 'Recomputed: identical to the stored result.', replayDiffers: 'The recomputed result differs from the stored one; tell your administrator.',
  checkCode: 'Check code {code}', sealPlace: '(seal)', fold: 'Fold', unfold: 'Unfold', failed: 'The reasons of this result could not be read', always: 'since it took effect',
});
