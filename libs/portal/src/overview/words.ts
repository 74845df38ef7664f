import { words } from '../ui/language.js';

export const overviewWords = words({
  title: '总览', year: '年度', print: '打印', whole: '全部', at: '截至 {day}', itself: '本级', units: '下级单位',
  askPosts: '岗位用到哪了？', askMoney: '钱到哪了？', askLate: '谁逾期了？',
  posts: '已核定岗位', ofTotal: '年度总量 {total} 个，已用 {share}%', left: '年度总量还剩 {left} 个', filled: '在岗', filledShare: '到岗率 {share}%', vacant: '空缺', vacantShare: '占 {share}%', unit: '个', people: '人', noPlan: '本年度总量未预设',
  grades: '等级结构', grade: '等级', planned: '预设', now: '现有', difference: '相差', count: '岗位数', within: '在预设内', over: '超出 {points} 个百分点', under: '低 {points} 个百分点',
  junior: '初级', third: '三级', second: '二级', first: '一级',
  byPlace: '各地岗位', tile: '在岗 {filled}，空缺 {vacant}', noPosts: '没有岗位',
  total: '全年费用', tenThousand: '万元', payerProvince: '省级承担', payerCity: '市级承担', payerCounty: '县级承担', payerDirect: '直管市承担', share: '占 {share}%', perPost: '平均每岗 {amount} 元',
  byPayer: '各地费用由谁承担（元）', place: '地区', notComputed: '{year} 年经费尚未测算。', toFunding: '去测算', draftState: '已测算，待批准', approvedState: '已批准',
  advances: '季度预拨（元）', arriving: '收到的季度预拨（元）', quarter: '季度', quarterName: '第 {quarter} 季度', opensOn: '起拨日', due: '应拨', paid: '已拨', receivedAmount: '已确认收到', payments: '笔数', paidOf: '{paid}／{all}', noAdvances: '还没有预拨计划。',
  lateQuarter: '第 {quarter} 季度补助自 {day} 起可拨，尚有 {left} 笔未拨', toAdvances: '去办理', lateTodos: '已超期的事项', nobodyLate: '没有超期的事项。', overdueBy: '超期 {days} 个工作日', more: '共 {count} 项', supervised: '督办', what: '事项', holder: '来自', amount: '金额（元）',
}, {
  title: 'Overview', year: 'Year', print: 'Print', whole: 'All', at: 'as of {day}', itself: 'itself', units: 'Units below',
  askPosts: 'Where are the posts?', askMoney: 'Where has the money gone?', askLate: 'Who is late?',
  posts: 'Approved posts', ofTotal: 'of {total} in the year, {share}% used', left: '{left} left of the year’s total', filled: 'Filled', filledShare: '{share}% filled', vacant: 'Vacant', vacantShare: '{share}%', unit: 'posts', people: 'people', noPlan: 'No total is set for the year',
  grades: 'Grades', grade: 'Grade', planned: 'Planned', now: 'Now', difference: 'Difference', count: 'Posts', within: 'within the plan', over: '{points} points over', under: '{points} points under',
  junior: 'Junior', third: 'Third', second: 'Second', first: 'First',
  byPlace: 'Posts by place', tile: '{filled} filled, {vacant} vacant', noPosts: 'no posts',
  total: 'Cost of the year', tenThousand: '×10,000 yuan', payerProvince: 'Province', payerCity: 'Cities', payerCounty: 'Counties', payerDirect: 'Direct cities', share: '{share}%', perPost: '{amount} yuan a post',
  byPayer: 'Who bears the cost, by place (yuan)', place: 'Place', notComputed: 'The money of {year} has not been computed.', toFunding: 'Compute it', draftState: 'computed, not approved', approvedState: 'approved',
  advances: 'Quarterly advances (yuan)', arriving: 'Quarterly advances arriving (yuan)', quarter: 'Quarter', quarterName: 'Quarter {quarter}', opensOn: 'Opens', due: 'Due', paid: 'Paid', receivedAmount: 'Receipt confirmed', payments: 'Payments', paidOf: '{paid} of {all}', noAdvances: 'No advances are planned yet.',
  lateQuarter: 'Advances of quarter {quarter} opened on {day}; {left} are not paid', toAdvances: 'Go there', lateTodos: 'Overdue matters', nobodyLate: 'Nothing is overdue.', overdueBy: '{days} working days late', more: '{count} in all', supervised: 'supervised', what: 'Matter', holder: 'From', amount: 'Amount (yuan)',
});
