import { words } from '../ui/language.js';

export const accountWords = words({
  title: '我的账号', who: '账号', name: '姓名', signInName: '用户名', unit: '所在单位', roles: '角色', password: '修改密码', changed: '密码已修改。',
  second: '动态验证码（第二重验证）', secondOn: '已启用：登录时除密码外还需输入手机验证器上的 6 位数字。', secondOff: '未启用。启用后，仅凭密码不能登录。', enable: '启用', renew: '更换手机，重新绑定',
  scan: '用手机验证器应用扫描二维码，或手工输入密钥：', code: '验证器显示的 6 位数字', confirm: '完成绑定', recovery: '请抄下或打印恢复码：每个只能用一次，手机丢失时凭它登录。离开本页后不再显示。',
}, {
  title: 'My account', who: 'Account', name: 'Name', signInName: 'User name', unit: 'Organisation', roles: 'Roles', password: 'Change password', changed: 'The password has been changed.',
  second: 'Verification code (second factor)', secondOn: 'On: signing in needs the 6 digits of your authenticator besides the password.', secondOff: 'Off. Once on, the password alone does not sign in.', enable: 'Enable', renew: 'New phone: enrol again',
  scan: 'Scan the code with the authenticator on your phone, or enter the key by hand:', code: 'The 6 digits shown', confirm: 'Finish', recovery: 'Write down or print these recovery codes: each works once, for when your phone is lost. They are not shown again.',
});
