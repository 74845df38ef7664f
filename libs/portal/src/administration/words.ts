import { words } from '../ui/language.js';

export const administrationWords = words({
  users: '用户', find: '姓名、用户名', name: '姓名', signInName: '用户名', telephone: '手机号', unit: '所在单位', roles: '角色', role: '角色', state: '状态', inUse: '正常', closed: '已停用', locked: '已锁定至 {until}', second: '二次验证', on: '已启用', off: '未启用',
  newUser: '新增用户', create: '创建', cancel: '取消', close: '停用', closeWarning: '停用后「{name}」不能登录，其在办事项需另行移交。', resetPassword: '重置密码', temporary: '「{name}」的临时密码：{password}　请当面或电话告知；首次登录须修改。关闭后不再显示。', required: '请填写{label}', acts: '操作', nobody: '没有符合条件的用户',
  units: '组织机构', unitName: '名称', unitCode: '编码', unitKind: '类型', division: '行政区划代码', validFrom: '启用日期', children: '下级', newUnit: '新增下级单位', parent: '上级单位',
  parameters: '参数', parametersHint: '文件留给本单位确定的数值。每次变更写明起始日和依据文件，以前日期的结果不受影响。', value: '数值', since: '自', source: '依据文件', ofDocument: '文件规定', leftToUs: '文件留待本单位确定', set: '新增数值', from: '起始日', sourceDocument: '依据文件（文号或名称）', withdraw: '撤销', withdrawWarning: '撤销后按此数值算出的新结果将改用前一数值。', noOpen: '适用的文件没有留给本单位确定的参数。', showAll: '显示全部参数',
  calendar: '工作日历', year: '年份', notice: '依据', noCalendar: '{year} 年的放假安排尚未公布或未录入；涉及该年的工作日期限会被拒绝计算。', holiday: '放假', workday: '调休上班', day: '日期', what: '安排',
}, {
  users: 'Users', find: 'Name, user name', name: 'Name', signInName: 'User name', telephone: 'Telephone', unit: 'Organisation', roles: 'Roles', role: 'Role', state: 'State', inUse: 'in use', closed: 'closed', locked: 'locked until {until}', second: 'Second factor', on: 'on', off: 'off',
  newUser: 'New user', create: 'Create', cancel: 'Cancel', close: 'Close', closeWarning: '“{name}” will not be able to sign in; open matters must be handed over.', resetPassword: 'Reset password', temporary: 'Temporary password of “{name}”: {password}. Tell it in person; it must be changed at the first sign-in and is not shown again.', required: 'Please fill in {label}', acts: 'Acts', nobody: 'No such users',
  units: 'Organisation', unitName: 'Name', unitCode: 'Code', unitKind: 'Kind', division: 'Division code', validFrom: 'Since', children: 'Below', newUnit: 'New unit below', parent: 'Parent',
  parameters: 'Parameters', parametersHint: 'Values that the documents leave to us. Each change names its first day and its source; results of earlier days are not touched.', value: 'Value', since: 'Since', source: 'Source', ofDocument: 'the document', leftToUs: 'left to us by the document', set: 'New value', from: 'From', sourceDocument: 'Source document (number or title)', withdraw: 'Withdraw', withdrawWarning: 'New results will use the value before this one.', noOpen: 'The documents leave no parameter to us.', showAll: 'Show all parameters',
  calendar: 'Work calendar', year: 'Year', notice: 'By', noCalendar: 'The holidays of {year} are not published or not entered; deadlines in working days of that year are refused.', holiday: 'day off', workday: 'made-up working day', day: 'Day', what: 'What',
});
