import { words } from '../ui/language.js';

export const documentWords = words({
  add: '拍照或选择文件', more: '再加一个', hint: '照片或 PDF，单个不超过 10 MB', sending: '正在上传…', again: '重新上传', lost: '没有传上去，请检查网络后重试。', large: '文件超过 10 MB，请压缩或拍照后再传。', remove: '移除', open: '打开',
  withdrawn: '已作废', withdraw: '作废', withdrawTitle: '作废这个文件', withdrawHint: '文件内容随即销毁，登记和理由留存，不能恢复。', withdrawReason: '作废的理由', cancel: '取消', by: '{name} 上传', looked: '{who} 打开过“{name}”', looksTitle: '谁打开过', noLooks: '还没有别人打开过。',
}, {
  add: 'Take a photo or choose a file', more: 'Add another', hint: 'Photo or PDF, up to 10 MB each', sending: 'Uploading…', again: 'Upload again', lost: 'It was not sent; check the connection and try again.', large: 'The file is over 10 MB; make it smaller or take a photo.', remove: 'Remove', open: 'Open',
  withdrawn: 'Withdrawn', withdraw: 'Withdraw', withdrawTitle: 'Withdraw this file', withdrawHint: 'The content is destroyed at once and cannot be brought back; its line and the reason stay.', withdrawReason: 'Why it is withdrawn', cancel: 'Cancel', by: 'uploaded by {name}', looked: '{who} opened “{name}”', looksTitle: 'Who opened them', noLooks: 'Nobody else has opened them yet.',
});
