import { words } from '../ui/language.js';

export const proofWords = words({
  title: '证明材料', checkedBy: '由{party}核对；只有本人、核对的人和审批链上的人能打开。', follow: '可以先请假，证明后补。', followBy: '可以先请假，证明在 {day} 前补交；到期会提醒。', keptHere: '平台已有记录，不用再交', onPaper: '已交纸质件', others: '附其他材料', none: '这类假不要求证明材料。',
  given: '已交，待核对', owed: '待补交', overdue: '逾期未补交', accepted: '已核对', refused: '退回重交', paper: '纸质件', dueOn: '{day} 前', givenOn: '{day} 交', checked: '{name} 核对', hidden: '有附件，您无权打开', accept: '相符', sendBack: '退回重交', why: '退回的理由', whyNeeded: '退回须写明理由，至少四个字，本人会看到。', cancel: '取消',
  give: '交来', give2: '补交', giveMore: '再交其他材料', details: '按证明填写', looks: '谁打开过您的证明材料', looked: '{who} 打开“{name}”', addFirst: '请先上传照片或 PDF，或者勾选“已交纸质件”。',
}, {
  title: 'Proofs', checkedBy: 'Checked by {party}; only the applicant, who checks them and those who approve this leave can open them.', follow: 'The leave may be asked for first; the paper may follow.', followBy: 'The leave may be asked for first; the paper follows by {day}, and you will be reminded.', keptHere: 'Kept on the platform; nothing to hand in', onPaper: 'Handed in on paper', others: 'Attach other papers', none: 'This kind of leave asks for no proof.',
  given: 'Handed in, to be checked', owed: 'To follow', overdue: 'Overdue', accepted: 'In order', refused: 'Sent back', paper: 'On paper', dueOn: 'by {day}', givenOn: 'on {day}', checked: 'checked by {name}', hidden: 'There are files that you may not open', accept: 'In order', sendBack: 'Send back', why: 'Why it is sent back', whyNeeded: 'Say why in at least four characters; the applicant sees it.', cancel: 'Cancel',
  give: 'Hand in', give2: 'Hand in now', giveMore: 'Hand in another paper', details: 'What the paper says', looks: 'Who has opened your papers', looked: '{who} opened “{name}”', addFirst: 'Upload a photo or a PDF first, or tick “Handed in on paper”.',
});
