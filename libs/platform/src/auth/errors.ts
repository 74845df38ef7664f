import { refuser } from '../context/index.js';

export const refuseSignIn = refuser({
  'sign-in-failed': { zh: '登录名或密码不对。', en: 'The name or the password is wrong.' },
  'sign-in-locked': { zh: '连续输错 {times} 次，账号已锁定，请 {minutes} 分钟后再试，或联系管理员。', en: 'Locked after {times} failures; try again in {minutes} minutes or ask the administrator.' },
  'external-unknown': { zh: '统一身份认证的账号还没有绑定本平台账号，请联系管理员。', en: 'No account is tied to this identity; ask the administrator.' },
  'external-failed': { zh: '统一身份认证没有完成，请重新登录。', en: 'The identity provider did not finish; sign in again.' },
  'no-membership': { zh: '账号目前没有任职单位，请联系管理员。', en: 'The account holds no post in any unit today; ask the administrator.' },
  'password-weak': { zh: '密码至少 {length} 位，须含大写字母、小写字母、数字、符号中的三类，且不含登录名。', en: 'A password has at least {length} characters of three kinds (upper, lower, digit, sign) and not the sign-in name.' },
  'password-same': { zh: '新密码不能与原密码相同。', en: 'The new password must differ from the old one.' },
  'password-wrong': { zh: '原密码不对。', en: 'The present password is wrong.' },
  'code-wrong': { zh: '动态码不对或已用过，请等下一个。', en: 'The code is wrong or used; wait for the next.' },
  'factor-not-begun': { zh: '请先扫描二维码，再输入动态码。', en: 'Scan the code first.' },
  'factor-set': { zh: '已启用动态码，请先停用再重新绑定。', en: 'A second factor is already set; remove it first.' },
  'stage-wrong': { zh: '登录步骤不对，请重新登录。', en: 'Signing in is not at this step; start again.' },
  'unit-not-yours': { zh: '您在这个单位没有任职。', en: 'You hold no post at this unit.' },
});
