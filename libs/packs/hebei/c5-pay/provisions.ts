// 第五章 岗位薪酬、社会保险及相关待遇: articles 31 to 37 with tables 1 and 2.
import { provision } from '@gongqiao/kernel';

export const HB31a = provision('HB-31a', '第三十一条', 'decision', '岗位薪酬由岗位工资和岗位津贴组成，另按年度评价发一次年终奖金。');
export const HB31b = provision('HB-31b', '第三十一条', 'right', '岗位薪酬指导标准由省总工会提出。');
export const HB31c = provision('HB-31c', '第三十一条', 'decision', '购买主体可在合同中要求薪酬不低于指导标准，有此约定的低于即违约。', {
  reading: '“可”即可以不约定，未约定时平台只提示；下限比较工资与津贴之和，不比较单项。',
});
export const HB32a = provision('HB-32a', '第三十二条', 'principle', '购买主体承担购买费用，省、市两级对下级补助。', { shows: '补助与拨付流程（HB-W10）' });
export const HB32b = provision('HB-32b', '第三十二条', 'decision', '市级岗位的指导标准费用由省、市按一比二分担。', { reading: '分担基数和分的处理见 HB-32d。' });
export const HB32c = provision('HB-32c', '第三十二条', 'decision', '市级岗位超指导标准的费用由市级工会承担。');
export const HB32d = provision('HB-32d', '第三十二条', 'decision', '其他岗位的指导标准费用由省、市、县各担三分之一。', {
  reading: '分担的是指导标准费用与实际费用中较低者；省的份额四舍五入到分，有县的再算市的，余数归购买主体，合计必等于总额。',
});
export const HB32e = provision('HB-32e', '第三十二条', 'decision', '其他岗位超指导标准的费用由县级工会承担。', { reading: '“所产生的费用”含随之增加的社保：超出即实际总额减指导总额。' });
export const HBT1 = provision('HB-T1', '表1 岗位工资指导标准', 'decision', '岗位工资为所在地最低工资标准的一定比例：一级岗一点五倍、二级岗一点三五倍、三级岗一点二倍、初级岗一倍。', {
  reading: '最低工资是各地分时段的输入；按当月最后一日的标准计全月，结果四舍五入到分。',
});
export const HBT2 = provision('HB-T2', '表2 岗位津贴指导标准', 'decision', '岗位津贴按等级和档级取表内数额。');
export const HB33 = provision('HB-33', '第三十三条', 'right', '省总工会适时调整薪酬指导标准，新标准有起始日，已过月份不重算。');
export const HB34a = provision('HB-34a', '第三十四条', 'duty', '承接主体每月及时发放薪酬并逐人记录。');
export const HB34b = provision('HB-34b', '第三十四条', 'duty', '承接主体每月按法定标准足额缴纳五险一金。');
export const HB34c = provision('HB-34c', '第三十四条', 'duty', '承接主体保证休息、休假和补助等待遇，本人可向购买主体反映落空的待遇。');
export const HB34d = provision('HB-34d', '第三十四条', 'duty', '承接主体按规定安排体检，间隔由购买主体设定。');
export const HB35a = provision('HB-35a', '第三十五条', 'decision', '办公场所由岗位所在单位提供，不计入合同价。');
export const HB35b = provision('HB-35b', '第三十五条', 'decision', '工作经费由购买主体承担，不分担。');
export const HB36a = provision('HB-36a', '第三十六条', 'duty', '市、县总工会每年制定与岗位职责对应的培训计划。', { reading: '当年十二月三十一日前通过的计划有效，更早年度为当年制定的也有效，之后通过的无效。' });
export const HB36b = provision('HB-36b', '第三十六条', 'duty', '当年在岗的人员每年至少培训一次。');
export const HB37a = provision('HB-37a', '第三十七条', 'workflow', '购买主体可推荐优秀工会社工入党，推荐和结果记入人才档案，仅有关工会可见。');
export const HB37b = provision('HB-37b', '第三十七条', 'workflow', '工会社工可被推荐参评各级劳动模范、先进工作者等荣誉。');

export const PROVISIONS_5 = [
  HB31a, HB31b, HB31c, HB32a, HB32b, HB32c, HB32d, HB32e, HBT1, HBT2, HB33, HB34a, HB34b, HB34c, HB34d,
  HB35a, HB35b, HB36a, HB36b, HB37a, HB37b,
];
