import { words } from '../ui/language.js';

export const reportWords = words({
  reports: '汇报和总结', report: '汇报', monthly: '每月汇报', quarterly: '季度总结', kind: '种类', period: '期间', dueOn: '期限', state: '状态', owed: '待提交', submitted: '已提交', late: '逾期提交', overdue: '逾期未交', onTime: '按时', submittedOn: '提交日期', who: '汇报人', agency: '机构', hostUnit: '派驻单位', project: '项目', none: '没有要提交或已提交的汇报。',
  quarterOf: '{year}年第{n}季度', figures: '数量（取自服务记录）', done: '完成', target: '指标', sessions: '次数', people: '人次', hours: '时长', hoursOf: '{n} 小时', words: '工作情况', wordsHint: '做了什么、有什么成效、困难和下一步。不要写服务对象姓名。', submit: '提交', completion: '完成情况', seeReasons: '查看完成率', open: '打开', noFigures: '这一期没有服务记录。', due: '应于 {day} 前提交',
  plans: '年度工作计划', newPlan: '编制计划', year: '年度', bases: '制定依据', executeOn: '拟执行日', activities: '活动', add: '加一项活动', remove: '删去', name: '活动', on: '时间', place: '地点', object: '对象', number: '人次', indicator: '对应指标', budget: '预算（元）', send: '报批', cancel: '取消', none2: '还没有年度工作计划。', waiting: '待审批', approved: '已批准', rejected: '不批准', agency2: '社工机构', submittedAt: '报批日期', decided: '审批', approve: '批准', refuse: '不批准', note: '意见', total: '预算合计', close: '关闭', mayExecute: '可以执行', mayNot: '不能执行', again: '请修改后重新报批。',
}, {
  reports: 'Reports and summaries', report: 'Report', monthly: 'Monthly report', quarterly: 'Quarterly summary', kind: 'Kind', period: 'Period', dueOn: 'Due', state: 'State', owed: 'Owed', submitted: 'Handed in', late: 'Handed in late', overdue: 'Overdue', onTime: 'On time', submittedOn: 'Handed in on', who: 'By', agency: 'The agency', hostUnit: 'Host unit', project: 'Project', none: 'Nothing owed or handed in.',
  quarterOf: 'quarter {n} of {year}', figures: 'Counts (from the records)', done: 'Done', target: 'Target', sessions: 'Times', people: 'People', hours: 'Time', hoursOf: '{n} hours', words: 'In words', wordsHint: 'What was done, with what effect, what is difficult, what comes next. No names of those served.', submit: 'Hand in', completion: 'Completion', seeReasons: 'See the rates', open: 'Open', noFigures: 'No services in this period.', due: 'Due by {day}',
  plans: 'Plans of the year', newPlan: 'Draw up a plan', year: 'Year', bases: 'Bases', executeOn: 'To begin on', activities: 'Activities', add: 'Add an activity', remove: 'Remove', name: 'Activity', on: 'When', place: 'Where', object: 'For whom', number: 'People', indicator: 'Indicator', budget: 'Budget (yuan)', send: 'Send for approval', cancel: 'Cancel', none2: 'No plans yet.', waiting: 'Before the purchaser', approved: 'Approved', rejected: 'Not approved', agency2: 'Agency', submittedAt: 'Sent', decided: 'Decided', approve: 'Approve', refuse: 'Send back', note: 'Note', total: 'Budget in all', close: 'Close', mayExecute: 'May be carried out', mayNot: 'May not be carried out', again: 'Mend it and send it again.',
});

/** A period as people say it: `2026-Q4` as the fourth quarter; a month as it stands. */
export function periodWord(t: (key: 'quarterOf', values: { readonly year: string; readonly n: string }) => string, period: string): string {
  const [year = '', n] = period.split('-Q');
  return n === undefined ? period : t('quarterOf', { year, n });
}
