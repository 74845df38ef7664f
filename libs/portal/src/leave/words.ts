import { words } from '../ui/language.js';

export const leaveWords = words({
  mine: '我的请假', apply: '请假', balances: '可用天数', open: '还可休', used: '已用', entitled: '应休', days: '天', none: '还没有请过假。点“请假”，先看由谁批、还缺什么，再提交。', unlimited: '按规定核给',
  entitledUsed: '天（应休 {entitled}，已用 {used}）', usedOnly: '天（已用）', kind: '假别', from: '从', to: '到', am: '上午', pm: '下午', wholeDay: '全天', reason: '事由', documents: '已备材料', urgent: '病情紧急，先打过电话', takeover: '接手人', handedOver: '工作已交接', hostSignedBy: '用人单位签字人', hostSignedOn: '签字日期', overtime: '用哪几次加班调休', useBy: '应在 {day} 前休完', hours: '小时',
  preview: '提交前看一眼', counts: '计 {days} 天', back: '应于 {day} 销假', whoApproves: '依次由谁批', blocked: '还不能提交', law: '法律提示', ready: '可以提交', submit: '提交申请', submitted: '已提交', basis: '依据', more: '本类假另填', fillDates: '选好假别和日期，这里就会算出天数和审批人。',
  draftKept: '草稿保存在本机，断网也不会丢。', again: '重新填写', chooseKind: '选择假别', host: '用人单位', purchaser: '购买方也要批准', paper: '用人单位在纸质件上签字后填写。',
  'host-unit': '待用人单位同意', employer: '审批中', purchaserStanding: '待购买方批准', granted: '已准假', 'on-leave': '休假中', closed: '已销假', refused: '未获同意', withdrawn: '已撤回', overdue: '到期未销假',
  site: '用人单位', stageEmployer: '本机构', stagePurchaser: '购买方', filing: '备案', needed: '待办', given: '同意', refusedLink: '不同意', waiting: '等待', now: '现在轮到',
  withdraw: '撤回', withdrawWarning: '撤回后这次请假作废，要休须重新申请。', reportBack: '销假', reportOn: '回来上班的日子', early: '早于应销假日的，未休天数退回。',
  approvals: '请假审批', mineToDecide: '待我批', all: '全部', person: '姓名', unit: '部门小组', span: '起止', standing: '进度', find: '查找姓名', month: '月份', applied: '申请日', nothing: '没有待办的请假。', agree: '同意', refuse: '不同意', note: '意见', noteNeeded: '不同意须写明理由，至少四个字。', cancel: '取消', decide: '办理',
  facts: '请假内容', chain: '审批进度', bases: '依据', fromAgency: '用人机构', absence: '离岗 {days} 天（自然日，含相连的请假）', papers: '材料', handover: '交接', consents: '派驻人员请假', openOnly: '待办', done: '已办', noConsents: '没有派驻人员的请假。', district: '达到八天及以上的条件，批准后还须上级批准', noNote: '没有写意见', save: '保存',
  myOvertime: '我的加班', overtimes: '加班审批', enter: '申请加班', on: '日期', starts: '开始', ends: '结束', choice: '结算方式', pay: '付加班费', lieu: '调休', workday: '工作日', 'rest-day': '休息日', 'statutory-holiday': '法定节假日', requested: '待同意', approved: '已同意', registered: '已登记', register: '登记', used_: '已调休', state: '状态', noOvertime: '没有加班记录。加班前先申请，结束后登记。', dayKind: '日别', send: '提交', yes: '是', no: '否',
  yearEnd: '年假清算', unused: '未休', carryOver: '准予跨年', givenUp: '本人书面放弃', lapsed: '作废', extraPay: '法定另付工资', settle: '清算', year: '年度', noYearEnd: '还没有清算。点“清算”，按文件逐人算出应休、已休和未休，以及法律要求另付的工资。', yearEndIntent: '逐人算出全年应休、已休和未休的年假，按文件判定跨年和作废，并列出法律要求另付的工资；已登记的跨年和放弃不变。',
}, {
  mine: 'My leave', apply: 'Ask for leave', balances: 'Days open', open: 'Open', used: 'Used', entitled: 'Entitled', days: 'days', none: 'No leave yet. “Ask for leave” shows who approves and what is missing before you send it.', unlimited: 'As the rules grant',
  entitledUsed: 'days ({entitled} due, {used} used)', usedOnly: 'days used', kind: 'Kind', from: 'From', to: 'to', am: 'Morning', pm: 'Afternoon', wholeDay: 'Whole day', reason: 'Reason', documents: 'Papers at hand', urgent: 'Urgent illness, announced by telephone', takeover: 'Who takes over', handedOver: 'Work handed over', hostSignedBy: 'Signed for the host unit by', hostSignedOn: 'Signed on', overtime: 'Overtime taken off', useBy: 'to be taken by {day}', hours: 'hours',
  preview: 'Before you send it', counts: 'Counts {days} days', back: 'Report back on {day}', whoApproves: 'Who approves, in turn', blocked: 'Cannot be sent yet', law: 'What the law says', ready: 'Ready to send', submit: 'Send the request', submitted: 'Sent', basis: 'Reasons', more: 'For this kind of leave', fillDates: 'Choose kind and days; the days counted and who approves appear here.',
  draftKept: 'The draft is kept on this device, with or without a connection.', again: 'Start over', chooseKind: 'Choose a kind', host: 'Host unit', purchaser: 'The purchaser approves as well', paper: 'To be filled in once the host unit has signed on paper.',
  'host-unit': 'With the host unit', employer: 'Being approved', purchaserStanding: 'With the purchaser', granted: 'Granted', 'on-leave': 'On leave', closed: 'Back', refused: 'Refused', withdrawn: 'Withdrawn', overdue: 'Not reported back',
  site: 'Host unit', stageEmployer: 'Own house', stagePurchaser: 'Purchaser', filing: 'Filing', needed: 'open', given: 'agreed', refusedLink: 'refused', waiting: 'waiting', now: 'now',
  withdraw: 'Withdraw', withdrawWarning: 'The request is void once withdrawn; ask anew to go on leave.', reportBack: 'Report back', reportOn: 'Back at work on', early: 'Days not used are given back.',
  approvals: 'Leave to approve', mineToDecide: 'Mine to decide', all: 'All', person: 'Name', unit: 'Unit', span: 'From – to', standing: 'Progress', find: 'Find a name', month: 'Month', applied: 'Asked on', nothing: 'No leave is waiting.', agree: 'Agree', refuse: 'Refuse', note: 'Opinion', noteNeeded: 'A refusal needs a reason of at least four characters.', cancel: 'Cancel', decide: 'Decide',
  facts: 'The leave', chain: 'Approvals', bases: 'Reasons', fromAgency: 'Employer', absence: 'Absent {days} days (calendar days, with leave beside it)', papers: 'Papers', handover: 'Handing over', consents: 'Leave of placed people', openOnly: 'Open', done: 'Done', noConsents: 'No leave of placed people.', district: 'Long enough to need the next level’s approval as well', noNote: 'no opinion given', save: 'Save',
  myOvertime: 'My overtime', overtimes: 'Overtime to approve', enter: 'Ask for overtime', on: 'Day', starts: 'From', ends: 'To', choice: 'Settled by', pay: 'Overtime pay', lieu: 'Time off', workday: 'Working day', 'rest-day': 'Rest day', 'statutory-holiday': 'Statutory holiday', requested: 'Asked for', approved: 'Agreed', registered: 'Registered', register: 'Register', used_: 'Taken off', state: 'State', noOvertime: 'No overtime. Ask before it begins, register it after.', dayKind: 'Kind of day', send: 'Send', yes: 'Yes', no: 'No',
  yearEnd: 'Annual leave at year’s end', unused: 'Left', carryOver: 'Carried over', givenUp: 'Given up in writing', lapsed: 'Lapsed', extraPay: 'Extra pay by law', settle: 'Work out', year: 'Year', noYearEnd: 'Not worked out yet. “Work out” gives days due, taken and left of each person, and what the law has paid.', yearEndIntent: 'Works out days due, taken and left of each person, what is carried over or lapses by the document, and what the law has paid; what was agreed stays.',
});

type StandingKey = 'host-unit' | 'employer' | 'purchaserStanding' | 'granted' | 'on-leave' | 'closed' | 'refused' | 'withdrawn';

/** Where a request stands, in words. */
export function standingWord(t: (key: StandingKey) => string, standing: string): string {
  if (standing === 'purchaser') return t('purchaserStanding');
  const known: readonly string[] = ['host-unit', 'employer', 'granted', 'on-leave', 'closed', 'refused', 'withdrawn'];
  return known.includes(standing) ? t(standing as StandingKey) : standing;
}
