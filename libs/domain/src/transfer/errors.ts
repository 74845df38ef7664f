import { refuser } from '@gongqiao/platform/context';

export const refuseTransfer = refuser({
  'list-unknown': { zh: '没有这种表：{list}。', en: 'There is no such list: {list}.' },
  'import-not-allowed': { zh: '您的岗位权限不包括导入「{list}」。', en: 'Your role may not import {list}.' },
  'filter-unknown': { zh: '「{list}」不能按「{name}」筛选。', en: '{list} cannot be filtered by {name}.' },
  'file-unknown': { zh: '没有这个文件，或者已过保存期。', en: 'There is no such file, or its time is over.' },
  'upload-too-large': { zh: '文件超过上限 {max} MB；请分批导入。', en: 'The file exceeds the limit of {max} MB; import it in parts.' },
  'upload-type': { zh: '请上传 Excel 文件（.xlsx）。', en: 'Upload an Excel file (.xlsx).' },
  'upload-key-missing': { zh: '请求缺少操作编号。', en: 'The request lacks its mutation key.' },
  'form-unknown': { zh: '没有这份申请，或者不在您的管辖范围。', en: 'There is no such application within your area.' },
  'form-font-missing': { zh: '服务器没有装中文字体，不能打印；请安装 fonts-noto-cjk。', en: 'The server has no Chinese font to print with; install fonts-noto-cjk.' },
});
