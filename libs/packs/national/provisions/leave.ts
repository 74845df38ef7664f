// 六 休假: NT-LEAVE.
import { nt } from './declare.js';

const RULES = '职工带薪年休假条例';
const MEASURES = '企业职工带薪年休假实施办法';
const WOMEN = '女职工劳动保护特别规定';

export const LEAVE1 = nt('LEAVE-1', RULES, '第二条、第三条；实施办法第三条、第四条', 'L', 'decision', '连续工作满十二个月的享受年休假，累计工作满一年、十年、二十年的分别为五天、十天、十五天。', { reading: '年内达到新一档的，自该日起全年按新档天数。' });
export const LEAVE2 = nt('LEAVE-2', RULES, '第四条', 'L', 'decision', '寒暑假、带薪事假、病假达到规定长度的，不享受当年年休假。', { reading: '“多于”：寒暑假与年休假相等的不排除，但予抵减。' });
export const LEAVE3 = nt('LEAVE-3', MEASURES, '第八条', 'L', 'decision', '已休当年年休假后又出现排除情形的，不享受下一年度年休假。');
export const LEAVE4 = nt('LEAVE-4', MEASURES, '第五条', 'L', 'decision', '年内新进单位的按在本单位剩余日历天数折算，不足一整天的舍去。', { reading: '入职当日计入；闰年也除以三百六十五，但不超过全年天数。' });
export const LEAVE5 = nt('LEAVE-5', MEASURES, '第十二条', 'L', 'decision', '离职当年按已过日历天数折算应休未休天数，多休的不再扣回。', { reading: '最后工作日计入。' });
export const LEAVE6 = nt('LEAVE-6', RULES, '第五条；实施办法第十条', 'L', 'decision', '应休未休的年休假按日工资的百分之三百支付，其中包含正常工作期间的工资。');
export const LEAVE7 = nt('LEAVE-7', MEASURES, '第十条第二款', 'L', 'decision', '本人因个人原因书面提出不休的，只支付正常工作期间的工资。');
export const LEAVE8 = nt('LEAVE-8', MEASURES, '第十一条', 'L', 'decision', '日工资为支付前十二个月剔除加班工资后的月平均工资除以21.75。');
export const LEAVE9 = nt('LEAVE-9', RULES, '第三条；实施办法第六条', 'L', 'record', '法定休假日、休息日和其他法定假期不计入年休假，申请只计工作日。');
export const LEAVE10 = nt('LEAVE-10', RULES, '第五条', 'L', 'workflow', '年休假由单位考虑本人意愿安排，确有必要并经本人同意可以跨一个年度。');
export const LEAVE11 = nt('LEAVE-11', WOMEN, '第七条', 'L', 'decision', '生育享受九十八天产假，其中产前十五天，难产和多胞胎各有增加；流产按怀孕月数享受十五天或四十二天。', { reading: '按日历天计，首日计入。' });
export const LEAVE12 = nt('LEAVE-12', '（地方规定）', '地方增加的产假', 'U', 'decision', '地方增加的天数作为输入，由省级参数给出。', { reading: '按日历天顺加。' });
