// 二 工资薪金所得的个人所得税: NT-TAX.
import { nt } from './declare.js';

const TAX_LAW = '个人所得税法';
const WITHHOLDING = '国家税务总局公告2018年第61号';
const BONUS = '财政部 税务总局公告2023年第30号';

export const TAX1 = nt('TAX-1', TAX_LAW, '第三条（一）、第六条（一）', 'L、S', 'decision', '综合所得减除每年六万元和各项扣除后，按百分之三至百分之四十五的七级税率计税。', { reading: '“不超过”：级距上限归入较低一级。' });
export const TAX2 = nt('TAX-2', WITHHOLDING, '（累计预扣）', 'S', 'decision', '工资薪金按本年度在本单位的累计数逐月预扣，不单看一个月。');
export const TAX3 = nt('TAX-3', WITHHOLDING, '（减除费用）', 'S', 'decision', '累计减除费用为每月五千元乘以本年度在本单位的任职月份数。', { reading: '入职当月不论哪一天均按整月计；没有发工资的月份也计入。' });
export const TAX4 = nt('TAX-4', WITHHOLDING, '（余额为负）', 'S', 'decision', '应预扣数小于零的当月不退税，年终仍有多扣的在汇算清缴时结清。', { reading: '当月预扣为零，余额结转下月，不结转下年。' });
export const TAX5 = nt('TAX-5', '国家税务总局公告2020年第13号', '', 'S', 'decision', '年内首次取得工资的居民个人，减除费用可以按五千元乘以截至当月的自然月份数。', { reading: '“可”：由单位按本人声明选用，故作为输入。' });
export const TAX6 = nt('TAX-6', '国家税务总局公告2020年第19号', '', 'S', 'decision', '上年全年在同一单位预扣且工资收入不超过六万元的，自一月起直接减除全年六万元。', { reading: '恰为 60000.00 元的可以适用。' });
export const TAX7 = nt('TAX-7', TAX_LAW, '第十四条', 'L', 'duty', '每月预扣的税款应在次月十五日前申报缴库。');
export const TAX8 = nt('TAX-8', TAX_LAW, '第十一条', 'L', 'duty', '次年三月一日至六月三十日办理汇算清缴，平台自三月一日起向每名劳动者展示全年数字。');
export const TAX9 = nt('TAX-9', '国发〔2023〕13号', '', 'S', 'record', '自2023年起提高子女、婴幼儿照护和赡养老人三项专项附加扣除的每月标准。');
export const TAX10 = nt('TAX-10', BONUS, '（计算方法）', 'S', 'decision', '全年一次性奖金可以单独计税，以奖金除以十二的商查找按月税率表。', { reading: '商不作舍入即行比较；速算扣除数只减一次。' });
export const TAX11 = nt('TAX-11', BONUS, '（期限）', 'S', 'decision', '单独计税的办法执行到2027年12月31日，此后只能并入综合所得。');
export const TAX12 = nt('TAX-12', BONUS, '（选择与次数，参国税发〔2005〕9号）', 'S', 'decision', '单独计税每人每年只能用一次，本人也可以选择并入当年综合所得。');
export const TAX13 = nt('TAX-13', TAX_LAW, '第十一条（附加扣除）', 'L', 'right', '劳动者申报的专项附加扣除自下次发薪起生效，单位任何人不得拒绝，只能请其更正。');
export const TAX14 = nt('TAX-14', '财税〔2018〕164号', '第五条（一）', 'S', 'decision', '解除劳动关系的一次性补偿在当地上年职工平均工资三倍以内免税，超过部分不并入当年综合所得，单独按综合所得税率表计税。');
