import { refuser } from '@gongqiao/platform/context';

/** Refusals of attaching and opening documents; each says what would be right. */
export const refuseDocument = refuser({
  'document-subject': { zh: '这里不能附文件。', en: 'Nothing can be attached here.' },
  'document-kind': { zh: '这里不收这一类材料，请从所列材料中选。', en: 'This kind of paper is not taken here; choose one of those listed.' },
  'file-type': { zh: '文件须为 JPEG、PNG、WebP 图片或 PDF；其他格式请先另存为 PDF 或拍照。', en: 'Attach a JPEG, PNG or WebP picture, or a PDF; save other formats as PDF or take a photo.' },
  'file-empty': { zh: '文件是空的，请重新选择。', en: 'The file is empty; choose it again.' },
  'file-too-many': { zh: '这里至多附 {max} 个文件。', en: 'At most {max} files are attached here.' },
  'file-unknown': { zh: '没有这个文件，或者您无权打开。', en: 'There is no such file, or you may not open it.' },
  'file-changed': { zh: '文件内容与上传时的指纹不符，已停止打开，请联系管理员。', en: 'The file no longer matches its fingerprint; ask the administrator.' },
  'file-removed': { zh: '这个文件已作废。', en: 'This file has been withdrawn.' },
  'reason-missing': { zh: '请写明作废的理由，至少四个字。', en: 'Say why it is withdrawn, in at least four characters.' },
});
