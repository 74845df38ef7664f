// 九 政府采购（二）保证金、添购、期限与供应商: NT-PROC-29 to 54.
import { nt } from './declare.js';

const LAW = '政府采购法';
const RULES = '政府采购法实施条例';

export const PROC29 = nt('PROC-29', RULES, '第三十三条（投标保证金）', 'L', 'decision', '投标保证金不超过预算的百分之二，不得用现金。');
export const PROC30 = nt('PROC-30', RULES, '第四十八条', 'L', 'decision', '履约保证金不超过合同金额的百分之十，不得用现金。');
export const PROC31 = nt('PROC-31', RULES, '第三十三条（退还）', 'L', 'decision', '未中标的自通知书发出、中标的自合同签订五个工作日内退还投标保证金。');
export const PROC32 = nt('PROC-32', LAW, '第四十九条', 'L', 'decision', '履约中追加同一标的、不改其他条款的，补充合同累计不超过原合同的百分之十。');
export const PROC33 = nt('PROC-33', LAW, '第三十一条（三）', 'L', 'decision', '为保证一致或配套向原供应商添购的，不超过原合同的百分之十。');
export const PROC34 = nt('PROC-34', LAW, '第三十五条', 'L', 'decision', '自招标文件发出至投标截止不少于二十日。', { reading: '发出当日不计，最早截止为其后第二十日。' });
export const PROC35 = nt('PROC-35', RULES, '第三十一条', 'L', 'decision', '招标文件提供期不少于五个工作日，影响编制的澄清应在截止十五日前发出。');
export const PROC36 = nt('PROC-36', '财库〔2014〕214号', '第十条', 'S', 'decision', '磋商文件发出至响应截止不少于十日，提供期不少于五个工作日。');
export const PROC37 = nt('PROC-37', '财政部令第74号', '第二十九条、第四十五条', 'S', 'decision', '谈判和询价自文件发出至响应截止不少于三个工作日。');
export const PROC38 = nt('PROC-38', '财政部令第87号', '第十六条；财库〔2015〕135号', 'S', 'decision', '招标公告期五个工作日，其他方式三个工作日。');
export const PROC39 = nt('PROC-39', RULES, '第四十三条（期限）', 'L', 'decision', '评审报告二日内送达，五日内确定成交，二日内发通知书并公告，均为工作日。');
export const PROC40 = nt('PROC-40', LAW, '第四十六条', 'L', 'decision', '通知书发出之日起三十日内签订合同。');
export const PROC41 = nt('PROC-41', RULES, '第五十条；政府采购法第四十七条', 'L', 'decision', '合同签订二个工作日内公告，七个工作日内备案。');
export const PROC42 = nt('PROC-42', RULES, '第五十二条', 'L', 'decision', '供应商的询问三个工作日内答复。');
export const PROC43 = nt('PROC-43', LAW, '第五十二条、第五十三条；实施条例第五十三条', 'L', 'decision', '知道权益受损七个工作日内质疑，收到质疑七个工作日内答复。');
export const PROC44 = nt('PROC-44', LAW, '第五十五条至第五十七条', 'L', 'decision', '答复期满十五个工作日内投诉，三十个工作日内处理，暂停采购不超过三十日。');
export const PROC45 = nt('PROC-45', LAW, '第四十二条（保存期）', 'L', 'decision', '采购文件自采购结束起至少保存十五年。');
export const PROC46 = nt('PROC-46', LAW, '第二十二条；实施条例第十七条', 'L', 'decision', '供应商应具备民事责任、信誉财务、设备能力、纳税社保等条件。');
export const PROC47 = nt('PROC-47', RULES, '第十九条', 'L', 'decision', '参加前三年内无重大违法记录，禁止参加的期限届满后可以参加。', { reading: '“较大数额”由人判断。' });
export const PROC48 = nt('PROC-48', RULES, '第十八条', 'L', 'decision', '同一负责人或有控制关系的供应商不得同时参加，为项目做过设计、管理等的不得再参加。');
export const PROC49 = nt('PROC-49', LAW, '第二十二条；实施条例第二十条', 'L', 'right', '指定地域、协会、星级或组织形式的条件在发布前标出待审。');
export const PROC50 = nt('PROC-50', RULES, '第四十五条', 'L', 'workflow', '公共服务项目验收应有服务对象参加，验收结果向社会公告。');
export const PROC51 = nt('PROC-51', RULES, '第四十三条（专家名单）', 'L', 'record', '成交结果同时公告评审专家名单。');
export const PROC52 = nt('PROC-52', LAW, '第二十八条；实施条例第二十八条', 'L', 'duty', '同一预算年度同一品目的采购合并计算，超过数额标准时在下一项开始前提示采购人。');
export const PROC53 = nt('PROC-53', '财库〔2026〕12号', '', 'S', 'record', '紧急采购可以注明及其事由，在读到原文以前不作计算。');
export const PROC54 = nt('PROC-54', RULES, '第四十四条', 'L', 'right', '评审结束后评分封存，重新评审须有法定事由并向财政部门报告。');
