// The provisions in the document's order: id, article, kind, and one sentence of ours.
import { provision } from '@gongqiao/kernel';

export const EX1 = provision('EX-1', '第一条', 'principle', '说明办法的目的：规范示例区工会岗位的设置和管理。', { shows: '文件包说明页' });
export const EX2 = provision('EX-2', '第二条', 'decision', '按辖区职工数确定可设岗位数，至少一个。', {
  reading: '“每满”只计整数组，余数不另设岗位；一名职工也没有的单位不设岗位。',
});
export const EX3a = provision('EX-3a', '第三条（一）', 'decision', '年终奖金等于月岗位工资乘以等次比例。');
export const EX3b = provision('EX-3b', '第三条（二）', 'decision', '当年有未上报事故的，等次不得为优秀。');
export const EX4 = provision('EX-4', '第四条', 'workflow', '社区提出设岗申请，街道初审后报区工会核定。');
export const EX5 = provision('EX-5', '第五条', 'decision', '岗位津贴由区工会按年公布，按月发放。');
export const EX6 = provision('EX-6', '第六条', 'duty', '街道每季度结束后十日内报送岗位情况。');
export const EX7 = provision('EX-7', '第七条', 'record', '岗位档案记载单位、等级和起止日期。');
export const EX8 = provision('EX-8', '第八条', 'right', '区工会查看全区岗位，街道查看本街道岗位。');
