// 四 社会保险与住房公积金: NT-INS, NT-FUND.
import { nt } from './declare.js';

const LAW = '社会保险法';
const FUND = '住房公积金管理条例';

export const INS1 = nt('INS-1', LAW, '第十二条、第二十三条、第三十三条、第四十四条、第五十三条', 'L', 'decision', '养老、医疗、失业由单位和个人共同缴费，工伤、生育由单位缴费，一项都不能缺。', { reading: '费率以当地费率表为准。' });
export const INS2 = nt('INS-2', '国办发〔2019〕13号', '', 'S', 'decision', '缴费基数在全省平均工资的百分之六十至百分之三百之间。', { reading: '上下限以元列入当地分期表；新入职者以首月工资为基数，未经核实。' });
export const INS3 = nt('INS-3', '国办发〔2019〕10号', '', 'U', 'decision', '生育保险与职工医疗保险合并征收的地方不单列生育一行。', { reading: '没有生育行的地方视为随医疗保险征收。' });
export const INS4 = nt('INS-4', LAW, '第六十条', 'L', 'duty', '单位按时足额缴费，不得缓缴减免，每月把缴费明细告知本人。');
export const INS5 = nt('INS-5', LAW, '第六十二条、第六十三条、第八十六条', 'L', 'duty', '未按时缴纳的月份逐月列出天数，并按每日万分之五提示滞纳金。');
export const INS6 = nt('INS-6', LAW, '第五十八条', 'L', 'duty', '自用工之日起三十日内办理社会保险登记。');
export const INS7 = nt('INS-7', '（未核实）', '缴费基数的追溯调整', 'U', 'record', '追溯生效的新基数开出逐人差额清单，由人处理。');
export const INS8 = nt('INS-8', '（地方做法）', '基数与金额的进位', 'U', 'decision', '基数和金额的进位办法各地不同，作为两个输入。');
export const FUND1 = nt('FUND-1', FUND, '第十六条', 'L', 'decision', '公积金月缴存额为本人上一年度月平均工资乘以缴存比例，单位和个人各一份。');
export const FUND2 = nt('FUND-2', FUND, '第十七条', 'L', 'decision', '新参加工作的从第二个月起、新调入的从发薪之日起，以当月工资缴存。', { reading: '第二个月为参加工作首月之后的自然月。' });
export const FUND3 = nt('FUND-3', FUND, '第十八条', 'L', 'decision', '单位和个人的缴存比例均不得低于百分之五。');
export const FUND4 = nt('FUND-4', '（地方规定）', '公积金最高缴存比例', 'U', 'decision', '最高缴存比例取自当地缴存表。');
export const FUND5 = nt('FUND-5', FUND, '第十五条、第十九条', 'L', 'duty', '录用或离职三十日内办理缴存登记，发薪之日起五日内汇缴。');
export const FUND6 = nt('FUND-6', FUND, '第二十条', 'L', 'workflow', '降低比例或缓缴须经职工代表大会或工会、公积金中心审核和管委会批准。');
