// 第六章 附则: articles 38 to 40.
import { provision } from '@gongqiao/kernel';

export const HB38a = provision('HB-38a', '第三十八条', 'workflow', '定州、辛集市的岗位开发和调整直接报省核定，没有初审。');
export const HB38b = provision('HB-38b', '第三十八条', 'decision', '定州、辛集市总工会各自负责本市的招标、购买、等次确定和测试监督。', {
  reading: '该条改变办理主体而不改变条件：合同仍为三年；三成优秀的“本地”即直管市自身。',
});
export const HB38c = provision('HB-38c', '第三十八条', 'decision', '直管市岗位的指导标准费用由省与直管市各担一半。', { reading: '括号内的社保、管理费未重复，但总费用所指相同。' });
export const HB38d = provision('HB-38d', '第三十八条', 'decision', '直管市岗位超指导标准的费用由该市总工会承担。');
export const HB39 = provision('HB-39', '第三十九条', 'record', '原有乡镇（街道）专职工会工作者和工资集体协商指导员只作登记，另行通知前不占岗位、不补助、不评价。');
export const HB40a = provision('HB-40a', '第四十条', 'right', '本办法由省总工会解释，解释附在相应规定的依据旁。');
export const HB40b = provision('HB-40b', '第四十条', 'decision', '本办法自印发之日起施行，此前的日期不作判断。', {
  reading: '印发日为2017年12月27日。',
  shows: '各判定的起始日：更早的基准日被拒绝（asOf）',
});

export const PROVISIONS_6 = [HB38a, HB38b, HB38c, HB38d, HB39, HB40a, HB40b];
