import { words } from '../ui/language.js';

export const todoWords = words({
  title: '待办', open: '待办', done: '已办', mine: '我发起', copied: '抄送我', supervised: '督办',
  subject: '事项', kind: '类别', from: '发起人', received: '收到时间', deadline: '办理期限', state: '状态', finished: '办结时间',
  normal: '正常', soon: '将到期', overdue: '已超期', light: '期限', find: '事项名称',
  daysLeft: '剩 {count} 个工作日', today: '今天到期', daysOver: '超期 {count} 个工作日', noDeadline: '无期限', due: '{day} 到期',
  reminded: '催办 {count} 次',
  nothingOpen: '没有待办事项。', nothingOpenHint: '有新事项时，这里和右上角的铃铛会显示。', watch: '关注',
  nothingDone: '还没有办结的事项。', nothingMine: '您还没有发起过事项。', nothingCopied: '没有抄送给您的事项。', nothingSupervised: '没有督办事项。',
}, {
  title: 'To do', open: 'To do', done: 'Done', mine: 'Started by me', copied: 'Copied to me', supervised: 'Supervised',
  subject: 'Subject', kind: 'Kind', from: 'From', received: 'Received', deadline: 'Deadline', state: 'State', finished: 'Finished',
  normal: 'in time', soon: 'due soon', overdue: 'overdue', light: 'Deadline', find: 'Subject',
  daysLeft: '{count} working days left', today: 'due today', daysOver: '{count} working days over', noDeadline: 'no deadline', due: 'due {day}',
  reminded: 'reminded {count}×',
  nothingOpen: 'Nothing to do.', nothingOpenHint: 'New matters show here and at the bell.', watch: 'To watch',
  nothingDone: 'Nothing finished yet.', nothingMine: 'You have started nothing yet.', nothingCopied: 'Nothing was copied to you.', nothingSupervised: 'Nothing is supervised.',
});
