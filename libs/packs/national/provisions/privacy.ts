// 十一 个人信息: NT-PRI.
import { nt } from './declare.js';

const LAW = '个人信息保护法';

export const PRI1 = nt('PRI-1', LAW, '第十三条', 'L', 'decision', '处理个人信息须有七种依据之一，以同意以外的依据处理的不需要同意。', { reading: '对各种同意都适用，包括单独同意。' });
export const PRI2 = nt('PRI-2', LAW, '第十四条', 'L', 'decision', '同意应在知情下自愿明确作出，目的、方式或种类变更的重新取得。');
export const PRI3 = nt('PRI-3', LAW, '第十五条', 'L', 'decision', '本人可以便捷地撤回同意，撤回前的处理仍有效。', { reading: '自撤回当日起不再有效。' });
export const PRI4 = nt('PRI-4', LAW, '第十六条', 'L', 'right', '不得因不同意而拒绝服务，服务所必需的信息除外，非必需字段为选填并标明。');
export const PRI5 = nt('PRI-5', LAW, '第十七条', 'L', 'duty', '处理前告知名称、联系方式、目的、方式、种类、期限和权利，按版本记录告知。');
export const PRI6 = nt('PRI-6', LAW, '第十九条', 'L', 'duty', '保存期限为实现目的所必需的最短时间，到期的每月列出待鉴定。');
export const PRI7 = nt('PRI-7', LAW, '第二十一条', 'L', 'record', '受托处理须有约定并受监督，委托终止时返还或删除并出具证明。');
export const PRI8 = nt('PRI-8', LAW, '第二十三条', 'L', 'decision', '向他人提供个人信息须告知接收方和目的，并取得单独同意。');
export const PRI9 = nt('PRI-9', LAW, '第二十四条', 'L', 'decision', '自动化决策应透明公平，重大影响的可以要求说明，并可拒绝仅由机器作出的决定。');
export const PRI10 = nt('PRI-10', LAW, '第二十五条', 'L', 'decision', '未经单独同意不得公开个人信息。');
export const PRI11 = nt('PRI-11', LAW, '第二十八条至第三十条', 'L', 'decision', '处理敏感个人信息须必要、严格保护、取得单独同意并告知影响。');
export const PRI12 = nt('PRI-12', LAW, '第三十一条', 'L', 'decision', '处理不满十四周岁未成年人的信息须取得监护人同意并另立规则。', { reading: '其信息属敏感信息，故须单独同意。' });
export const PRI13 = nt('PRI-13', LAW, '第三十八条、第三十九条', 'L', 'decision', '向境外提供须另具条件并取得单独同意，平台不提供出境功能，只作登记。');
export const PRI14 = nt('PRI-14', LAW, '第四十五条', 'L', 'decision', '本人可以查阅、复制其个人信息，应及时提供。');
export const PRI15 = nt('PRI-15', LAW, '第四十六条', 'L', 'decision', '本人请求更正、补充的，核实后办理，原值留痕。');
export const PRI16 = nt('PRI-16', LAW, '第四十七条', 'L', 'decision', '目的实现、期满、撤回同意或违法处理的应删除，法定期限未满或技术上难以删除的只存储和保护。');
export const PRI17 = nt('PRI-17', LAW, '第四十八条', 'L', 'right', '本人可以要求解释处理规则。');
export const PRI18 = nt('PRI-18', LAW, '第五十条', 'L', 'workflow', '建立受理申请的渠道，拒绝的说明理由。');
export const PRI19 = nt('PRI-19', LAW, '第五十一条', 'L', 'duty', '制定内部制度，分类管理、加密、最小授权，每年培训和演练。');
export const PRI20 = nt('PRI-20', LAW, '第五十二条', 'L', 'record', '达到规定数量的指定个人信息保护负责人并公开联系方式。');
export const PRI21 = nt('PRI-21', LAW, '第五十四条', 'L', 'duty', '定期开展个人信息保护合规审计，平台按每年一次提醒。');
export const PRI22 = nt('PRI-22', LAW, '第五十五条', 'L', 'decision', '敏感信息、自动化决策、委托、提供、公开、出境等处理前应作影响评估。');
export const PRI23 = nt('PRI-23', LAW, '第五十六条', 'L', 'record', '影响评估写明目的方式是否合法正当必要、对权益的影响和安全措施，保存三年。');
export const PRI24 = nt('PRI-24', LAW, '第五十七条', 'L', 'workflow', '发生泄露等事件立即补救，并通知主管部门和本人。');
export const PRI25 = nt('PRI-25', LAW, '第二十六条', 'L', 'decision', '公共场所的图像采集只用于公共安全，另作他用须单独同意。');
