// 第二章第十二条（九）: allowances for certificate and degree under the old pay.
import { bool, decision, oneOf, record, ZERO } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { yes, yuan } from '../rules/types.js';
import { CERTIFICATES } from '../vocabulary.js';
import { TALENT } from './provisions.js';

export const qualificationAmounts = printed('qualificationAllowance', '职称、学历补贴（每月）', TALENT['12.9'], record({ intermediate: yuan().zh('中级社工师'), postgraduate: yuan().zh('研究生') }), { intermediate: '200', postgraduate: '200' });

export const qualificationAllowance = decision('leya.compensation.qualificationAllowance', {
  zh: '职称、学历补贴',
  applies: [TALENT['12.9']],
  facts: { certificate: oneOf(CERTIFICATES).zh('证书'), postgraduate: yes('研究生学历') },
  answer: { titleAllowance: yuan().zh('职称补贴'), educationAllowance: yuan().zh('学历补贴'), total: yuan().zh('合计'), pendingPolicy: bool().zh('待政策明确') },
}).by(({ certificate, postgraduate }, at) => {
  const amounts = at.value(qualificationAmounts);
  const title = at.step(TALENT['12.9'], '职称补贴：中级按标准，高级待政策明确，其他无', certificate === 'intermediate' ? amounts.intermediate : ZERO, { 证书: CERTIFICATES[certificate], 标准: amounts.intermediate });
  const education = at.step(TALENT['12.9'], '学历补贴：研究生按标准', postgraduate ? amounts.postgraduate : ZERO, { 标准: amounts.postgraduate });
  return { titleAllowance: title, educationAllowance: education, total: title.plus(education), pendingPolicy: certificate === 'senior' };
});
