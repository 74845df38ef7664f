import { words } from '../ui/language.js';

export const dutyWords = words({
  title: '定期义务', duty: '义务', party: '办理方', unit: '单位', dueOn: '期限', period: '所属', status: '状态', provision: '依据', doneAt: '办结时间', evidence: '办结依据',
  open: '待办', missed: '已错过', done: '已办', finish: '办结', evidenceHint: '写明文号、文件名称或办理情况，留作备查。', save: '办结', cancel: '取消', notFound: '没有这项义务，或不在您的查看范围内。', notYours: '由办理方办结；您可以查看。',
  andMore: '另 {n} 条', empty: '没有这类义务。文件规定的定期报送、交接、缴纳到期前会列在这里，并进入办理方的待办。',
}, {
  title: 'Recurring duties', duty: 'Duty', party: 'Owed by', unit: 'Unit', dueOn: 'Due', period: 'Of', status: 'State', provision: 'Provision', doneAt: 'Done at', evidence: 'Shown by',
  open: 'to do', missed: 'missed', done: 'done', finish: 'Done', evidenceHint: 'A document number, a file or a note: what shows that it was done.', save: 'It is done', cancel: 'Cancel', notFound: 'There is no such duty, or it is out of your sight.', notYours: 'Whoever owes it says when it is done; you may look at it.',
  andMore: 'and {n} more', empty: 'None of these. What the documents want reported, handed over or paid again and again is listed here before it is due, and stands in the to-do list of whoever owes it.',
});
