// 第四章 岗位服务质量评价: articles 23 to 30.
import { provision } from '@gongqiao/kernel';

export const HB23 = provision('HB-23', '第二十三条', 'right', '市、县级工会作为购买主体组织本单位所购岗位的服务质量评价。');
export const HB24 = provision('HB-24', '第二十四条', 'principle', '评价客观公正、注重实绩，领导与群众、平时与定期、定性与定量相结合。', { shows: '评价记录：领导意见与民主评议并列，附全年日常评价，各步记明人和日期' });
export const HB25a = provision('HB-25a', '第二十五条', 'record', '评价分日常评价和年度评价两种。');
export const HB25b = provision('HB-25b', '第二十五条', 'record', '岗位所在单位就职责、日常任务、阶段目标和出勤四项作日常评价，本人可见。');
export const HB25c = provision('HB-25c', '第二十五条', 'workflow', '年度评价由购买主体组织实施。');
export const HB26a = provision('HB-26a', '第二十六条', 'record', '年度评价结果分优秀、合格、基本合格、不合格，每人每年一个结果。', { reading: '评价年度即公历年度。' });
export const HB26b = provision('HB-26b', '第二十六条', 'workflow', '县级工会提出建议等次，市级工会审核确定，改动须附理由并告知县。');
export const HB26c = provision('HB-26c', '第二十六条', 'decision', '优秀人数一般不超过本地参评总人数的三成，超出须有在案理由。', {
  reading: '“本地”指全市，县级与市级岗位合并计算；“不超过”故舍去小数；“原则上”容许市说明理由的例外，省可见。',
});
export const HB26d = provision('HB-26d', '第二十六条', 'workflow', '市级岗位的年度等次由市级工会直接确定。');
export const HB27a = provision('HB-27a', '第二十七条第一款（一）', 'decision', '辖区内影响稳定的事件未及时上报的，不得评为优秀。', { reading: '“及时”未定时限，小时数为购买主体的参数，自事件发生时起算。' });
export const HB27b = provision('HB-27b', '第二十七条第一款（二）', 'decision', '未完成上级确定的年度重要任务的，不得评为优秀。');
export const HB27c = provision('HB-27c', '第二十七条第一款（三）', 'decision', '民主评议满意率不足九成的，不得评为优秀。');
export const HB27d = provision('HB-27d', '第二十七条第二款（一）', 'decision', '一年内未及时上报达两次的，按情节评为基本合格或不合格。', { reading: '“以上”含两次；第一次仍发生第一款的效力，两项理由并列。' });
export const HB27e = provision('HB-27e', '第二十七条第二款（二）', 'decision', '因严重失误、失职造成重大损失或不良影响的，按情节评为基本合格或不合格。');
export const HB27f = provision('HB-27f', '第二十七条第二款（三）', 'decision', '工作消极或被证明不能胜任的，按情节评为基本合格或不合格。', {
  reading: '情节由人判断：较轻为基本合格，严重为不合格；三项之一成立即须判断，所定等次不升不降。',
});
export const HB28a = provision('HB-28a', '第二十八条', 'right', '本人对年度评价结果有异议的，可向上级工会申请复核或申诉。', {
  reading: '上级工会指组织评价的购买主体的上一级：县级岗位为市级工会，市级和直管市岗位为省总工会；未规定提出期限，故不设。',
});
export const HB28b = provision('HB-28b', '第二十八条', 'decision', '上级工会在十个工作日内书面答复复核或申诉。', { reading: '收到当日不计，此后第十个工作日为限，扣除法定假日，计入调休上班日。' });
export const HB29a = provision('HB-29a', '第二十九条（一）', 'decision', '年终奖金以月岗位工资为基数，年底一次发放。', {
  reading: '基数取指导标准的岗位工资，合同约定更高也不变；年内标准有变的，取十二月三十一日的标准和等级。',
});
export const HB29b = provision('HB-29b', '第二十九条（一）', 'decision', '奖金按等次为基数的百分之一百三十、一百、五十，不合格不发。');
export const HB29c = provision('HB-29c', '第二十九条（二）', 'workflow', '县级工会的评价结果经市核准后，交承接主体调整岗位津贴。', { reading: '此处的核准与第二十六条的审核确定是市的同一行为。' });
export const HB29d = provision('HB-29d', '第二十九条（二）', 'workflow', '市级岗位的评价结果由市级工会直接交承接主体。');
export const HB29e = provision('HB-29e', '第二十九条（二）', 'decision', '评为合格以上的，次年岗位津贴升一档，至三档为止。', {
  reading: '条文未定起始档：新任人员和等级变动人员从一档起，高一级的一档高于低一级的三档，晋级不减收入；同级之内没有降档规则。',
});
export const HB29f = provision('HB-29f', '第二十九条（二）', 'decision', '评为基本合格的，次年档级不变。');
export const HB29g = provision('HB-29g', '第二十九条（二）', 'decision', '连续两年基本合格的，由承接主体更换人员。', { reading: '按同一人的连续公历年度计，等级、岗位、承接主体变动或再培训合格均不中断。' });
export const HB29h = provision('HB-29h', '第二十九条（二）', 'decision', '评为不合格的，由承接主体更换人员。');
export const HB29i = provision('HB-29i', '第二十九条（二）', 'decision', '评为基本合格的，应参加上岗再培训。');
export const HB29j = provision('HB-29j', '第二十九条（二）', 'decision', '再培训后仍不能满足需要的，由承接主体更换人员。');
export const HB30a = provision('HB-30a', '第三十条', 'decision', '承接主体不按时或不足额发薪、缴纳社保的，由购买主体责令限期改正。', { reading: '迟发和少发都算违约，迟而足额仍是违约；改正期限由购买主体定。' });
export const HB30b = provision('HB-30b', '第三十条', 'decision', '拒不改正的，解除合同并追究有关人员责任。', { reading: '期满仍有未付即为拒不改正，期后补付不改变。' });
export const HB30c = provision('HB-30c', '第三十条', 'decision', '省总工会在全省取消拒不改正的承接主体的承接资格。', { reading: '未定期限，至省总工会解除为止。' });

export const PROVISIONS_4 = [
  HB23, HB24, HB25a, HB25b, HB25c, HB26a, HB26b, HB26c, HB26d, HB27a, HB27b, HB27c, HB27d, HB27e, HB27f,
  HB28a, HB28b, HB29a, HB29b, HB29c, HB29d, HB29e, HB29f, HB29g, HB29h, HB29i, HB29j, HB30a, HB30b, HB30c,
];
