import { refuser } from '@gongqiao/platform/context';

export const refuseProcurement = refuser({
  'provider-unknown': { zh: '没有这个承接主体。', en: 'There is no such provider.' },
  'provider-name-empty': { zh: '承接主体名称不能为空，最长 100 字。', en: 'A provider name has 1 to 100 characters.' },
  'credit-code-invalid': { zh: '统一社会信用代码应为 18 位，且校验码相符。', en: 'A unified social credit code has 18 characters with a matching check character.' },
  'credit-code-taken': { zh: '统一社会信用代码 {code} 已登记。', en: 'The credit code {code} is registered already.' },
  'provider-not-eligible': { zh: '承接主体当日不具备承接资格：{failed}。', en: 'The provider is not eligible on that day: {failed}.' },
  'already-disqualified': { zh: '该承接主体已被取消资格。', en: 'The provider is disqualified already.' },
  'not-disqualified': { zh: '该承接主体没有生效中的取消资格决定。', en: 'No disqualification is in force.' },
  'contract-not-terminated': { zh: '须先有因拒不改正而解除的合同，才能全省取消资格。', en: 'A contract must have been terminated before the province disqualifies.' },
  'reason-missing': { zh: '请写明理由。', en: 'Give a reason.' },
  'contract-unknown': { zh: '没有这份合同，或者不在您的管辖范围。', en: 'There is no such contract within your reach.' },
  'contract-number-taken': { zh: '合同编号 {number} 已被使用。', en: 'The contract number {number} is taken.' },
  'contract-number-empty': { zh: '合同编号不能为空，最长 50 字。', en: 'A contract number has 1 to 50 characters.' },
  'contract-without-posts': { zh: '合同至少要有一个岗位。', en: 'A contract covers one post at least.' },
  'contract-not-compliant': { zh: '合同不合规，未满足：{failed}。应有终止日为 {requiredEndOn}。', en: 'The contract is not compliant; not met: {failed}. It must end on {requiredEndOn}.' },
  'contract-state': { zh: '合同当前不是履行中，不能解除。', en: 'The contract is not in force.' },
  'contract-post-unknown': { zh: '岗位 {post} 不由本单位购买。', en: 'Post {post} is not bought by this unit.' },
  'contract-post-not-approved': { zh: '岗位 {post} 未经核定，不能列入合同。', en: 'Post {post} is not approved.' },
  'contract-post-covered': { zh: '岗位 {post} 在合同期内已列入另一份合同。', en: 'Post {post} is under another contract in that term.' },
  'figure-invalid': { zh: '{name}应为不小于 0 的数字，至多两位小数。', en: '{name} must be a figure of 0 or more with at most two decimals.' },
});
