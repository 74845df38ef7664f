import { words } from './language.js';

export const uiWords = words({
  loading: '正在读取…', retry: '重试', failed: '没有读到数据', close: '关闭', print: '打印', yes: '是', no: '否', none: '无', empty: '（空）',
  filters: '筛选', moreFilters: '展开筛选', fewerFilters: '收起筛选', clearFilters: '清空', columns: '选择列', total: '共 {count} 条', chooseRow: '选择 {row}', pageTotal: '本页合计',
  selected: '已选 {count} 条', clearSelection: '取消选择', export: '导出 Excel', exporting: '正在导出…', exportFailed: '没有导出成功，请稍后重试。', import: '导入 Excel', nothing: '没有符合条件的记录', all: '全部',
  acts: '办理', reasonField: '意见', reasonMissing: '请写明理由', actRefused: '现在不能办理：{why}', history: '办理过程', state: '状态', cannotUndo: '此操作不能撤回', confirm: '确定', cancel: '取消',
  add: '增加一项', remove: '删除', fillIn: '请填写{label}', chooseOne: '请选择{label}', notDecimal: '请填写数字，至多 {scale} 位小数', notInteger: '请填写整数', tooSmall: '不能小于 {min}', tooLarge: '不能大于 {max}', mustExceed: '应大于 {min}',
  notDate: '日期应为 YYYY-MM-DD，且实际存在', notMonth: '月份应为 YYYY-MM', notDateTime: '时间应为 YYYY-MM-DDThh:mm:ss+08:00', afterAsOf: '不能晚于基准日 {asOf}', wrongForm: '格式不对', atLeastOne: '至少填写一项', atMost: '至多 {max} 项', repeated: '与前面重复', onlyWhen: '适用：{when}', optional: '选填', unknown: '不详',
  yuan: '元', percent: '%', point: '分', hour: '小时', day: '天',
  result: '结果', stillNeeded: '还差 {count} 项：', stages: '进度', done: '完成', of: '{done} / {total}', failuresTitle: '需处理的失败记录', secondsLeft: '约剩 {time}', minutes: '{count} 分钟', seconds: '{count} 秒', runWaiting: '等待开始', runActive: '正在进行', runDone: '已完成', runFailed: '未能完成', runCancelled: '已取消', retryRun: '从中断处继续', cancelRun: '取消运行', cancelRunWarning: '已算完的部分保留，其余不再进行。', leaveSafely: '可以离开本页，稍后从待办或列表再进来。', live: '实时', polling: '每 {seconds} 秒刷新', differences: '变动', before: '原值', after: '新值', noDifferences: '没有变动', subject: '事项', why: '原因', open: '打开',
  pages: '翻页', previous: '上一页', next: '下一页', pageOf: '第 {number} / {pages} 页', perPage: '每页 {size} 条',
  back: '退回', backTo: '退回到', withdraw: '收回上一步', remind: '催办', copyTo: '抄送、督办', dueLine: '办理期限 {day}', opinions: '办理过程', matterGone: '没有这件事项，或者您看不到它。', started: '发起', returned: '退回', withdrawn: '撤回', handedOver: '转办', reminded: '催办', copied: '抄送', acted: '办理',
  table: '数据表', plan: '计划', lastPeriod: '上期',
}, {
  loading: 'Reading…', retry: 'Try again', failed: 'The data could not be read', close: 'Close', print: 'Print', yes: 'yes', no: 'no', none: 'none', empty: '(empty)',
  filters: 'Filters', moreFilters: 'More filters', fewerFilters: 'Fewer filters', clearFilters: 'Clear', columns: 'Columns', total: '{count} in all', chooseRow: 'Choose {row}', pageTotal: 'Total of this page',
  selected: '{count} selected', clearSelection: 'Clear selection', export: 'Export to Excel', exporting: 'Exporting…', exportFailed: 'The export failed; please try again.', import: 'Import from Excel', nothing: 'Nothing fits these filters', all: 'All',
  acts: 'Act', reasonField: 'Opinion', reasonMissing: 'Please give the reason', actRefused: 'Not possible now: {why}', history: 'History', state: 'State', cannotUndo: 'This cannot be undone', confirm: 'Confirm', cancel: 'Cancel',
  add: 'Add one', remove: 'Remove', fillIn: 'Please fill in {label}', chooseOne: 'Please choose {label}', notDecimal: 'A number with at most {scale} decimals', notInteger: 'A whole number', tooSmall: 'Not less than {min}', tooLarge: 'Not more than {max}', mustExceed: 'More than {min}',
  notDate: 'A real day as YYYY-MM-DD', notMonth: 'A month as YYYY-MM', notDateTime: 'A time as YYYY-MM-DDThh:mm:ss+08:00', afterAsOf: 'Not later than {asOf}', wrongForm: 'Wrong form', atLeastOne: 'At least one', atMost: 'At most {max}', repeated: 'Repeats an earlier one', onlyWhen: 'Applies to: {when}', optional: 'optional', unknown: 'unknown',
  yuan: 'yuan', percent: '%', point: 'points', hour: 'hours', day: 'days',
  result: 'Result', stillNeeded: '{count} still to give:', stages: 'Progress', done: 'Done', of: '{done} of {total}', failuresTitle: 'Failures to work through', secondsLeft: 'about {time} left', minutes: '{count} min', seconds: '{count} s', runWaiting: 'Waiting', runActive: 'Running', runDone: 'Finished', runFailed: 'Failed', runCancelled: 'Cancelled', retryRun: 'Go on from where it stopped', cancelRun: 'Cancel the run', cancelRunWarning: 'What is done stays; the rest will not be done.', leaveSafely: 'You can leave this page and find the run again from the to-do list.', live: 'live', polling: 'every {seconds} s', differences: 'Differences', before: 'Before', after: 'After', noDifferences: 'No differences', subject: 'Subject', why: 'Why', open: 'Open',
  pages: 'Pages', previous: 'Previous', next: 'Next', pageOf: 'Page {number} of {pages}', perPage: '{size} a page',
  back: 'Return', backTo: 'Return to', withdraw: 'Take back my last step', remind: 'Remind', copyTo: 'Copy, supervise', dueLine: 'due {day}', opinions: 'Course', matterGone: 'There is no such matter, or you may not see it.', started: 'started', returned: 'returned', withdrawn: 'withdrew', handedOver: 'handed over', reminded: 'reminded', copied: 'copied', acted: 'acted',
  table: 'Data', plan: 'Plan', lastPeriod: 'Last period',
});
