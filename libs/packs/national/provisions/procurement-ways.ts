// 九 政府采购（一）方式与评审: NT-PROC-1 to 28.
import { nt } from './declare.js';

const LAW = '政府采购法';
const RULES = '政府采购法实施条例';
const TENDERS = '财政部令第87号';
const CONSULTATION = '财库〔2014〕214号';
const ABNORMAL = '财库〔2026〕2号';

export const PROC1 = nt('PROC-1', LAW, '第二条', 'L', 'principle', '国家机关、事业单位和团体组织使用财政性资金，采购目录以内或限额以上的项目适用本法。', {
  reading: '工会经费是否属于财政性资金未有定论，采购项目注明适用或参照，判定相同。', shows: '采购项目页的“适用／参照”标记',
});
export const PROC2 = nt('PROC-2', LAW, '第二十六条', 'L', 'decision', '采购方式有六种，公开招标为主要方式。');
export const PROC3 = nt('PROC-3', LAW, '第二十七条；实施条例第二十三条', 'L', 'decision', '达到公开招标数额标准而采用其他方式的，须在开始前获得设区的市以上财政部门批准。', { reading: '恰好等于数额标准也算达到。' });
export const PROC4 = nt('PROC-4', LAW, '第二十九条', 'L', 'decision', '供应商范围有限或招标费用比例过大的可以邀请招标。');
export const PROC5 = nt('PROC-5', LAW, '第三十条；实施条例第二十六条', 'L', 'decision', '四种情形可以竞争性谈判，紧急需要不得因采购人拖延造成。');
export const PROC6 = nt('PROC-6', CONSULTATION, '第三条', 'S', 'decision', '政府购买服务等五种情形可以竞争性磋商。');
export const PROC7 = nt('PROC-7', LAW, '第三十二条', 'L', 'decision', '规格统一、货源充足、价格稳定的货物可以询价。', { reading: '仅限货物，服务不能询价。' });
export const PROC8 = nt('PROC-8', LAW, '第三十一条；实施条例第二十七条', 'L', 'decision', '唯一供应商、不可预见的紧急情况和原供应商添购可以单一来源采购。');
export const PROC9 = nt('PROC-9', RULES, '第三十八条', 'L', 'decision', '达到数额标准的唯一供应商采购应公示五个工作日以上。');
export const PROC10 = nt('PROC-10', LAW, '第三十四条、第三十六条（一）、第三十八条（三）、第四十条（二）', 'L、S', 'decision', '各竞争方式的供应商不少于三家，规章允许的可以两家。', { reading: '是否适用两家的例外作为输入。' });
export const PROC11 = nt('PROC-11', RULES, '第三十四条', 'L', 'decision', '招标评审用最低评标价法或综合评分法，评分因素应量化，不得采用文件以外的标准。');
export const PROC12 = nt('PROC-12', TENDERS, '第五十五条', 'S', 'decision', '招标中价格分货物不低于百分之三十、服务不低于百分之十，没有上限。');
export const PROC13 = nt('PROC-13', CONSULTATION, '第二十四条', 'S', 'decision', '磋商中价格分货物百分之三十至六十、服务百分之十至三十，超出须经同级财政部门批准。');
export const PROC14 = nt('PROC-14', TENDERS, '第五十五条；财库〔2014〕214号第二十四条', 'S', 'decision', '执行固定价格的不设价格分，磋商中价格事先不能确定的也不设。');
export const PROC15 = nt('PROC-15', TENDERS, '第五十五条（价格分公式）', 'S', 'decision', '以满足文件要求的最低报价为基准价，价格分为基准价除以报价再乘以分值。', { reading: '不以平均价为基准；小数位数由采购文件定。' });
export const PROC16 = nt('PROC-16', '财库〔2022〕19号', '', 'U', 'decision', '小微企业报价可以扣除一定比例后评审。', { reading: '社会组织是否适用未核实，各报价的扣除比例作为输入。' });
export const PROC17 = nt('PROC-17', LAW, '第三十六条（三）', 'L、S', 'decision', '超过最高限价的报价无效。');
export const PROC18 = nt('PROC-18', TENDERS, '第五十五条（汇总）', 'S', 'decision', '总分为各因素得分之和，每位专家的评分都计入。', { reading: '不去掉最高分和最低分，未经核实。' });
export const PROC19 = nt('PROC-19', TENDERS, '第五十七条；财库〔2014〕214号第二十五条', 'U', 'decision', '总分相同的先比报价，磋商再比技术得分。', { reading: '并列处理办法由采购文件定，作为输入。' });
export const PROC20 = nt('PROC-20', '招标投标法', '第三十七条；财政部令第87号第四十七条', 'L、U', 'decision', '评标委员会五人以上单数，专家不少于三分之二。', { reading: '千万元以上或影响大的项目七人作为输入的地方最低人数。' });
export const PROC21 = nt('PROC-21', LAW, '第三十八条（一）、第四十条（一）；财库〔2014〕214号第十四条', 'L、S', 'decision', '谈判、询价、磋商小组三人以上单数，专家不少于三分之二。');
export const PROC22 = nt('PROC-22', RULES, '第三十九条', 'L', 'decision', '专家应从财政部门专家库中随机抽取，抽取的种子、名单、时间和在场人员留记录。');
export const PROC23 = nt('PROC-23', LAW, '第十二条；实施条例第九条', 'L', 'decision', '与供应商三年内有任职、董监事、控制关系，或有亲属及其他影响公正关系的应回避。', { reading: '恰在活动开始前三年当日结束的关系仍在三年以内。' });
export const PROC24 = nt('PROC-24', ABNORMAL, '（触发情形）', 'S', 'decision', '报价低于有效报价均价、次低价的百分之五十或最高限价的百分之四十五的，启动异常低价审查。', { reading: '严格低于；看报价本身，不看扣除后价格；均价包含该报价。' });
export const PROC25 = nt('PROC-25', ABNORMAL, '（提高比例）', 'S', 'decision', '采购文件可以提高触发比例，最高百分之六十五。');
export const PROC26 = nt('PROC-26', ABNORMAL, '（评审认为）', 'S', 'decision', '评审委员会也可以自行认定需要审查。');
export const PROC27 = nt('PROC-27', ABNORMAL, '（说明时间）', 'S', 'decision', '给供应商合理的说明时间，一般不少于三十分钟。');
export const PROC28 = nt('PROC-28', ABNORMAL, '（处理）', 'S', 'decision', '不能证明合理的作无效处理，触发情况、材料、意见和查询结果存档，成交后重点跟踪履约。', { reading: '仅被触发不导致无效。' });
