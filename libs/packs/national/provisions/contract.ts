// 七 劳动合同: NT-CON.
import { nt } from './declare.js';

const LAW = '劳动合同法';
const DISPATCH = '劳务派遣暂行规定';

export const CON1 = nt('CON-1', LAW, '第十条', 'L', 'decision', '自用工之日起一个月内订立书面劳动合同。', { reading: '用工当日不计入；到期前十日提醒。' });
export const CON2 = nt('CON-2', LAW, '第八十二条；实施条例第六条', 'L', 'decision', '满一个月未订立书面合同的，自次日至补订前一日每月支付二倍工资。', { reading: '对应日为满一个月；平台只列期间和天数，金额由人结算。' });
export const CON3 = nt('CON-3', LAW, '第十四条；实施条例第七条', 'L', 'decision', '满一年仍未订立的，视为已订立无固定期限合同，二倍工资算到满一年的前一日。');
export const CON4 = nt('CON-4', LAW, '第十九条、第七十条', 'L', 'decision', '试用期按合同期限最长一、二、六个月，同一人只能约定一次，短期、任务和非全日制合同不得约定。', { reading: 'n 个月或年的期限止于对应日的前一日。' });
export const CON5 = nt('CON-5', LAW, '第二十条；实施条例第十五条', 'L', 'decision', '试用期工资不低于约定工资或同岗位最低档工资的百分之八十，且不低于最低工资。', { reading: '“或者”取两个百分之八十中较高者，两种读法都能满足。' });
export const CON6 = nt('CON-6', LAW, '第八十三条', 'L', 'decision', '违法约定的试用期已履行的，超过法定期间的天数须赔偿。');
export const CON7 = nt('CON-7', LAW, '第十四条第二款（一）（三）', 'L', 'decision', '连续工作满十年或连续订立两次固定期限合同且无法定过错的，本人要求时应订立无固定期限合同。', { reading: '次数自2008年1月1日起算；十年满于周年日；第二次合同届满前九十日提醒。' });
export const CON8 = nt('CON-8', LAW, '第八十二条第二款', 'L', 'decision', '应订立无固定期限合同而不订立的，自应订立之日起支付二倍工资。');
export const CON9 = nt('CON-9', '劳动合同法实施条例', '第十二条', 'L', 'decision', '政府补贴的公益性岗位不适用无固定期限合同和经济补偿的规定。');
export const CON10 = nt('CON-10', LAW, '第五十八条、第六十一条', 'L', 'decision', '派遣单位与派遣人员订立两年以上固定期限合同，按月支付报酬，不低于用工地最低工资。', { reading: '无工作期间取派遣单位所在地最低工资，其余取用工地。' });
export const CON11 = nt('CON-11', LAW, '第六十六条；劳务派遣暂行规定第三条', 'L、P', 'decision', '只能在临时性、辅助性、替代性岗位使用派遣，临时性不超过六个月，辅助性须民主协商并公示。');
export const CON12 = nt('CON-12', DISPATCH, '第四条', 'P', 'decision', '派遣人员不得超过用工总量的百分之十。', { reading: '该规定第二条列举了适用单位；是否约束用工单位作为输入。' });
export const CON13 = nt('CON-13', LAW, '第五十七条、第六十七条；实施条例第二十八条', 'L', 'decision', '派遣单位须有许可，用工单位不得自设派遣单位。');
export const CON14 = nt('CON-14', LAW, '第六十条', 'L', 'decision', '不得向派遣人员收费或克扣报酬，派遣协议应告知本人。');
export const CON15 = nt('CON-15', DISPATCH, '第六条', 'S', 'decision', '派遣单位与同一人只能约定一次试用期。');
export const CON16 = nt('CON-16', '劳动合同法实施条例', '第三十条', 'L', 'decision', '不得以非全日制形式招用派遣人员。');
export const CON17 = nt('CON-17', LAW, '第六十三条', 'L', 'principle', '派遣人员与用工单位同岗人员同工同酬。', { shows: '用工单位工会可见同岗自有与派遣人员工资并列表' });
export const CON18 = nt('CON-18', LAW, '第三十七条', 'L', 'decision', '劳动者提前三十日书面通知可以辞职，试用期内提前三日。', { reading: '最早离职日为通知日加上天数。' });
export const CON19 = nt('CON-19', LAW, '第四十条；实施条例第二十条', 'L', 'decision', '无过失性解除须提前三十日通知，或另付上一个月的工资。');
export const CON20 = nt('CON-20', LAW, '第四十一条', 'L', 'workflow', '裁员二十人以上或占百分之十以上的，提前三十日说明情况并向劳动部门报告。');
export const CON21 = nt('CON-21', LAW, '第四十二条、第四十五条', 'L', 'decision', '受保护的人员不得以无过失或裁员解除，到期的合同续延。');
export const CON22 = nt('CON-22', LAW, '第四十六条', 'L', 'decision', '法定情形下应支付经济补偿。', { reading: '此处到期指固定期限合同期满。' });
export const CON23 = nt('CON-23', LAW, '第四十七条；实施条例第二十七条', 'L', 'decision', '经济补偿每满一年一个月工资，六个月以上按一年、不满的按半个月，高工资者以当地平均三倍和十二年封顶。', { reading: '适用于2008年1月1日以后的工龄。' });
export const CON24 = nt('CON-24', LAW, '第八十七条；实施条例第二十五条', 'L', 'decision', '违法解除或终止的支付二倍赔偿金，不再支付经济补偿。');
export const CON25 = nt('CON-25', LAW, '第五十条', 'L', 'duty', '终止合同当日出具证明，十五日内转移档案和社会保险关系，合同保存两年。');
export const CON26 = nt('CON-26', '劳动合同法实施条例', '第八条', 'L', 'record', '职工名册记载姓名、性别、身份号码、住址、联系方式、用工形式、起始日和期限，各项不得空缺。');
export const CON27 = nt('CON-27', LAW, '第三十九条、第四十三条', 'L', 'record', '因劳动者过错解除的，记载事由、证据和工会意见。');
