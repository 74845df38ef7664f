import { words } from '../ui/language.js';

export const registerWords = words({
  title: '登记簿', record: '记录', provisions: '依据条款', entries: '条数', find: '查找', unit: '所在单位', enteredOn: '登记日期', add: '登记', change: '修改', save: '保存', cancel: '取消', pickUnit: '请选择所在单位',
  none: '还没有记录。点“登记”开始；字段按文件的要求列出。', noKinds: '适用的文件没有要求保存的记录。', hint: '文件要求保存的每一种记录，字段和依据都来自条款。',
}, {
  title: 'Registers', record: 'Record', provisions: 'Provisions', entries: 'Entries', find: 'Find', unit: 'Organisation', enteredOn: 'Entered', add: 'New entry', change: 'Change', save: 'Save', cancel: 'Cancel', pickUnit: 'Choose the organisation',
  none: 'No entries yet. Begin with “New entry”; the fields are those that the document asks for.', noKinds: 'The document asks for no records.', hint: 'Every record that the document wants kept; fields and grounds come from its provisions.',
});
