import { refuser } from '../context/index.js';

export const refuseTenancy = refuser({
  'unit-unknown': { zh: '没有这个组织单位，或者您看不到它。', en: 'There is no such organisation unit, or you may not see it.' },
  'unit-code-invalid': {
    zh: '单位编码只能用字母、数字、下划线和连字符。',
    en: 'A unit code has letters, digits, underscores and hyphens only.',
  },
  'unit-code-taken': { zh: '上级单位下已有编码 {code}。', en: 'The parent unit already has a unit with code {code}.' },
  'unit-has-children': { zh: '该单位下还有 {count} 个有效单位，请先撤并下级单位。', en: 'The unit still has {count} units below it; close them first.' },
  'unit-inside-itself': { zh: '单位不能移到自己的下级。', en: 'A unit cannot move below itself.' },
  'division-unknown': { zh: '{date} 没有行政区划代码 {code}。', en: 'There was no division with code {code} on {date}.' },
  'name-empty': { zh: '名称不能为空，最长 100 字。', en: 'A name has 1 to 100 characters.' },
  'date-invalid': { zh: '日期应写成 2026-11-20 的样子，且在 1949 至 2100 年之间。', en: 'A date is written like 2026-11-20, between 1949 and 2100.' },
  'version-stale': { zh: '这条记录刚被别人改过，请刷新后再改。', en: 'Somebody else has just changed this record; reload and try again.' },
  'user-unknown': { zh: '没有这个用户，或者您看不到他。', en: 'There is no such user, or you may not see them.' },
  'sign-in-name-taken': { zh: '登录名 {name} 已被使用。', en: 'The sign-in name {name} is taken.' },
  'role-unknown': { zh: '没有角色 {role}。', en: 'There is no role {role}.' },
  'source-document-missing': { zh: '改参数必须写明依据文件。', en: 'An override names the document it rests on.' },
  'membership-unknown': { zh: '没有这项任职。', en: 'There is no such membership.' },
});
