import { words } from '../ui/language.js';

export const hoursWords = words({
  hours: '上下班时间', hint: '迟到、早退按这里的时间判定。驻点单位有要求的，逐项以驻点单位为准，没有要求的按本机构。', unit: '部门小组', host: '驻点单位', own: '本机构规定', start: '上班', end: '下班', rest: '午休（分钟）', grace: '宽限（分钟）', from: '自', none: '—', add: '登记', hostHint: '填驻点单位的全称；本机构自己的规定留空。', emptyHint: '驻点单位没有要求的项留空。', save: '保存', cancel: '取消', find: '查找驻点单位', empty: '还没有登记上下班时间，按 09:00–18:00、午休一小时计。', minutes: '分钟', importClock: '导入打卡数据', openCase: '登记事项', nothing: '没有可登记的记录。',
}, {
  hours: 'Hours of work', hint: 'Lateness is measured by these hours. What a host unit requires goes first, point by point; the rest is as the house has it.', unit: 'Unit', host: 'Host unit', own: 'Own rule', start: 'From', end: 'To', rest: 'Break (minutes)', grace: 'Grace (minutes)', from: 'Since', none: '—', add: 'Enter', hostHint: 'Full name of the host unit; empty for the house’s own rule.', emptyHint: 'Leave empty what the host unit does not require.', save: 'Save', cancel: 'Cancel', find: 'Find a host unit', empty: 'No hours entered: 09:00–18:00 with an hour’s break hold.', minutes: 'minutes', importClock: 'Import clock data', openCase: 'Record a case', nothing: 'Nothing on record.',
});
