import { words } from '../ui/language.js';

export const planWords = words({
  years: '年度总量和等级结构', year: '年度', total: '岗位总量', junior: '初级岗 %', third: '三级岗 %', second: '二级岗 %', first: '一级岗 %', source: '依据文件', set: '预设年度总量', change: '修改', save: '保存', cancel: '取消', noPlans: '还没有预设任何年度。先预设本年度的岗位总量和等级结构比例，各地的申请才能核定。', sum: '四个等级合计 {sum}%，应为 100%', required: '请填写{label}', number: '请填写数字',
  wages: '最低工资标准', tier: '档次', tierName: '第{tier}档', validFrom: '执行日期', monthly: '月最低工资（元）', hourly: '小时最低工资（元）', add: '登记标准', noWages: '还没有登记最低工资标准。岗位工资按它计算，请先登记。', inForce: '现行', earlier: '以前', state: '状态', coming: '将执行', wagesHint: '登记后，执行日期起的费用测算按新标准；以前日期的结果不变。',
}, {
  years: 'Totals and grades of the year', year: 'Year', total: 'Posts', junior: 'Junior %', third: 'Third %', second: 'Second %', first: 'First %', source: 'Source', set: 'Set a year', change: 'Change', save: 'Save', cancel: 'Cancel', noPlans: 'No year is set. Set this year’s total and grade mix first: applications are approved within them.', sum: 'The four grades add up to {sum}%; they must make 100%', required: 'Please fill in {label}', number: 'Please enter a number',
  wages: 'Minimum wages', tier: 'Tier', tierName: 'Tier {tier}', validFrom: 'From', monthly: 'Monthly (yuan)', hourly: 'Hourly (yuan)', add: 'New rate', noWages: 'No minimum wage is registered. Post pay hangs on it.', inForce: 'in force', earlier: 'earlier', state: 'State', coming: 'to come', wagesHint: 'From its first day on, costs are computed by the new rate; results of earlier days stand.',
});
