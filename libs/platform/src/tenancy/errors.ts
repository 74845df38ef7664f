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
  'unit-stays': { zh: '该单位本来就在「{parent}」之下。', en: 'The unit stands below {parent} already.' },
  'move-ahead': { zh: '隶属关系从生效之日起变更，日期不能晚于今天；请到当天再办。', en: 'A move is entered on its day or later, not ahead of it.' },
  'stand-in-unknown': { zh: '请选择本单位、上级或下级的一位在用用户；不能选自己。', en: 'Choose somebody of your unit, or of one above or below it; not yourself.' },
  'stand-in-span': { zh: '起止日期应从今天或以后开始，止日不早于起日，最长一年。', en: 'The span begins today or later, ends no earlier than it begins, and lasts a year at most.' },
  'stand-in-nothing': { zh: '您在本单位没有可以委托的职责；代办来的职责不能再转托。', en: 'You hold no role here to pass on; one held as a stand-in is not passed on again.' },
  'stand-in-twice': { zh: '这段日期已经指定了代办人，请先结束前一项。', en: 'A stand-in is named for these days already; end that first.' },
  'membership-unknown': { zh: '没有这项任职。', en: 'There is no such membership.' },
});
