import { words } from '../ui/language.js';

export const todoWords = words({
  title: '待办', ownDoors: '我的常用', open: '待办', done: '已办', mine: '我发起', copied: '抄送我', supervised: '督办',
  subject: '事项', kind: '类别', from: '发起人', received: '收到时间', deadline: '办理期限', state: '状态', finished: '办结时间',
  normal: '正常', soon: '将到期', overdue: '已超期', light: '期限', find: '事项名称',
  daysLeft: '剩 {count} 个工作日', today: '今天到期', daysOver: '超期 {count} 个工作日', noDeadline: '无期限', due: '{day} 到期',
  reminded: '催办 {count} 次', colleague: '接收人', findColleague: '姓名、拼音首字母或单位', noColleague: '没有找到同事', handOver: '转办', handOverHint: '对方以您的职责办理；办理过程会记明由谁转办。', copy: '抄送', supervise: '督办', superviseHint: '督办：一直列在对方的督办清单上，直到事项办理（仅上级单位）', note: '意见（选填）', cancel: '取消', confirm: '知道了', remind: '催办', remindDone: '已催办', pass: '批量通过', passCount: '通过 {count} 项', what: '办理', mustOpen: '需打开逐项填写', passed: '已办理 {count} 项。', notPassed: '{count} 项未办理', acts: '操作', handedOver: '已转办', copied1: '已抄送', more: '更多',
  begin: '发起事项', standIns: '代办安排', standInsHint: '外出、休假期间，可指定一位同事代办您在本单位的职责。代办人的待办中会列出这些事项，点开即以该单位办理，无需切换；到期自动失效，办理记录写明实际办理人。', nameStandIn: '指定代办人', span: '起止日期', spans: '现有安排', noStandIns: '没有代办安排。', standInFor: '被代办人', standInBy: '代办人', roles: '职责', standInNow: '代办中', standInComing: '未开始', endStandIn: '结束', endWarning: '结束后代办人不再能办理。', required: '请填写{label}',
  insteadOf: '代{name}', atUnit: '在{unit}', notOpened: '未能打开',
  nothingOpen: '没有待办事项。', nothingOpenHint: '有新事项时，这里和右上角的铃铛会显示。', watch: '关注',
  nothingDone: '还没有办结的事项。', nothingMine: '您还没有发起过事项。', nothingCopied: '没有抄送给您的事项。', nothingSupervised: '没有督办事项。',
}, {
  title: 'To do', ownDoors: 'My own', open: 'To do', done: 'Done', mine: 'Started by me', copied: 'Copied to me', supervised: 'Supervised',
  subject: 'Subject', kind: 'Kind', from: 'From', received: 'Received', deadline: 'Deadline', state: 'State', finished: 'Finished',
  normal: 'in time', soon: 'due soon', overdue: 'overdue', light: 'Deadline', find: 'Subject',
  daysLeft: '{count} working days left', today: 'due today', daysOver: '{count} working days over', noDeadline: 'no deadline', due: 'due {day}',
  reminded: 'reminded {count}×', colleague: 'Receiver', findColleague: 'Name, pinyin initials or unit', noColleague: 'Nobody found', handOver: 'Hand over', handOverHint: 'The receiver acts in your role’s name; the course says who handed it over.', copy: 'Copy', supervise: 'Supervise', superviseHint: 'Supervise: it stays on the receiver’s list until the matter has moved (from a unit above only)', note: 'Note (optional)', cancel: 'Cancel', confirm: 'Close', remind: 'Remind', remindDone: 'Reminded', pass: 'Pass the chosen', passCount: 'Pass {count}', what: 'Act', mustOpen: 'open it: it asks for more', passed: '{count} done.', notPassed: '{count} not done', acts: 'Acts', handedOver: 'Handed over', copied1: 'Copied', more: 'More',
  begin: 'Begin a matter', standIns: 'Stand-ins', standInsHint: 'While you are away, a colleague may hold your roles at this unit. What is to be done stands on their own list and is opened for this unit by itself; it ends by itself, and the record names who really acted.', nameStandIn: 'Name a stand-in', span: 'From – to', spans: 'Spans', noStandIns: 'Nobody stands in.', standInFor: 'For', standInBy: 'Stand-in', roles: 'Roles', standInNow: 'now', standInComing: 'to come', endStandIn: 'End', endWarning: 'The stand-in will not be able to act any more.', required: 'Please fill in {label}',
  insteadOf: 'for {name}', atUnit: 'at {unit}', notOpened: 'Not opened',
  nothingOpen: 'Nothing to do.', nothingOpenHint: 'New matters show here and at the bell.', watch: 'To watch',
  nothingDone: 'Nothing finished yet.', nothingMine: 'You have started nothing yet.', nothingCopied: 'Nothing was copied to you.', nothingSupervised: 'Nothing is supervised.',
});
