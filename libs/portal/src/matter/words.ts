import { words } from '../ui/language.js';

export const matterWords = words({
  begin: '发起事项', kind: '事项', course: '办理过程', basis: '依据', find: '按名称查找', nothingToBegin: '您的角色没有需要自行发起的事项；日常业务请从左侧菜单进入。', notYours: '没有这类事项，或者它不由您发起。', particulars: '填报内容',
}, {
  begin: 'Begin a matter', kind: 'Matter', course: 'Course', basis: 'By', find: 'Find by name', nothingToBegin: 'Your role begins no matters of its own; daily work is in the menu on the left.', notYours: 'There is no such matter, or it is not yours to begin.', particulars: 'Particulars',
});
