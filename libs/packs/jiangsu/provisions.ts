// The provisions in the document's order: id, place, kind, and one sentence of ours.
import { provision } from '@gongqiao/kernel';

export const JS0 = provision('JS-0', '序', 'principle', '四部门联合发文，目的是衔接基层公共服务与工会服务、夯实社会治理基础。', { shows: '文件包说明页；各级均可设三个部门的用户' });

// 一、目标任务
const P1 = '一、目标任务';
export const JS1a = provision('JS-1a', `${P1}·人员范围`, 'record', '社会化工会工作者是工会编制之外公开招聘、专职从事工会工作的人员。');
export const JS1b = provision('JS-1b', `${P1}·五项机制`, 'principle', '建立招聘录用、薪酬保障、培养教育、考核管理、激励发展五项机制。', { shows: '第三部分各节' });
export const JS1c = provision('JS-1c', `${P1}·三至五年`, 'decision', '用三至五年建成社会化工会工作者队伍。', { reading: '文本没有日期，起始日由省参数给定。' });
export const JS1d = provision('JS-1d', `${P1}·总量三千`, 'decision', '全省总量达到三千人左右。', { reading: '“左右”：只作衡量的标尺，既非上限也非条件；满三千即报已达到；未备案的不在统一管理之内，不计。' });

// 二、工作职责
const P2 = '二、工作职责';
export const JS2 = provision('JS-2', `${P2}·三项职责`, 'principle', '依工会法和工会章程履职，突出三项职责。', { shows: '职责代码：三项固定，县级可以另加' });
export const JS2a = provision('JS-2a', `${P2}·组建工会`, 'record', '指导帮助区域内企业和职工组建、参加工会。');
export const JS2b = provision('JS-2b', `${P2}·服务职工`, 'record', '通过竞赛培训、就业帮扶和文体活动服务职工。');
export const JS2c = provision('JS-2c', `${P2}·维护权益`, 'record', '维护职工劳动经济权益和民主权利，普及法律，推动劳动保护。');
export const JS2d = provision('JS-2d', `${P2}·定岗单位`, 'decision', '主要定岗在乡镇街道、开发区、区域性和行业性工会联合会四类基层工会。', { reading: '“主要”不禁止别处：可写明理由登记在其他单位，并显示为不合规定；人数判定只受理四类单位。' });
export const JS2e = provision('JS-2e', `${P2}·可选配`, 'decision', '单独工会组织不足二百家且职工不足五千人的单位可以选配一名。', { reading: '单看“或”字会与下一句冲突：任一项达到的即为应当选配，本句适用于两项都不足的；此处没有“一般”，一名即上限。' });
export const JS2f = provision('JS-2f', `${P2}·应当选配`, 'decision', '单独工会组织二百家以上或职工五千人以上的应当选配，人数相应配备。', { reading: '“以上”含本数；“相应配备”没有公式，平台按每满二百家或每满五千人一名取较多者建议，仅供参考；只数单独建会的组织。' });
export const JS2g = provision('JS-2g', `${P2}·一般上限`, 'decision', '一般不超过五人。', { reading: '“一般”留有例外：超过的须写明理由，市和省可见。' });
export const JS2h = provision('JS-2h', `${P2}·统筹配置`, 'right', '原则上由市、县总工会统筹配置使用。');
export const JS2i = provision('JS-2i', `${P2}·兼职`, 'decision', '未经聘用单位同意不得兼任其他职务。', { reading: '聘用单位是劳动合同的一方，实际用人单位的同意无效。' });

// 三（一）
const P31 = '三（一）招聘录用机制';
export const JS31a = provision('JS-3.1a', `${P31}·原则`, 'principle', '坚持政治与能力并重、公开平等竞争择优、年轻化知识化专业化。', { shows: '招聘档案：公告、标准、排名、结果；文件未设年龄学历限制，平台也不设' });
export const JS31b = provision('JS-3.1b', `${P31}·持证优先`, 'decision', '同等条件下持社会工作者证书的优先录用。', { reading: '“同等条件”指最终得分相同；各级证书同等看待；仍相同的由人决定。' });
export const JS31c = provision('JS-3.1c', `${P31}·牵头部门`, 'right', '招聘由设区市总工会牵头，民政和人社部门指导协调。');
export const JS31d = provision('JS-3.1d', `${P31}·录用人数`, 'workflow', '县级总工会依经济、缺口、企业、职工和经费五项情况确定招聘人数。');
export const JS31e = provision('JS-3.1e', `${P31}·备案`, 'decision', '录用后及时向省总工会备案。', { reading: '“及时”没有数，期限天数由省参数给定，按录用次日起的日历天计。' });
export const JS31f = provision('JS-3.1f', `${P31}·统一管理`, 'decision', '未备案的不纳入全省统一管理。', { reading: '补备案的自该日起纳入；市、县照常管理。' });

// 三（二）
const P32 = '三（二）薪酬保障机制';
export const JS32a = provision('JS-3.2a', `${P32}·薪酬机制`, 'workflow', '设区市总工会会同三部门制定薪酬保障和增长机制。');
export const JS32b = provision('JS-3.2b', `${P32}·指导标准`, 'decision', '探索定期公布薪酬指导标准。', { reading: '“探索”：没有公布的不作判断；低于标准只提示，不拒绝。' });
export const JS32c = provision('JS-3.2c', `${P32}·薪酬结构`, 'workflow', '县级总工会在市指导下制定薪酬结构。');
export const JS32d = provision('JS-3.2d', `${P32}·工资组成`, 'decision', '工资由基本工资和业绩考评工资组成。', { reading: '业绩考评工资为方案月标准乘以最近等次的系数。' });
export const JS32e = provision('JS-3.2e', `${P32}·晋档`, 'decision', '按六项因素逐级提升工资档级。', { reading: '方案须列齐六项，某些值可为零档；档级只升，自一档起，不超过最高档；业绩按全部考核结果累计；“等”：方案可另加因素，判定只算六项。' });
export const JS32f = provision('JS-3.2f', `${P32}·社保公积金`, 'decision', '劳动合同签订单位按时足额缴纳社会保险和公积金。', { reading: '迟缴补齐的仍属违反“按时”。' });

// 三（三）
const P33 = '三（三）培养教育机制';
export const JS33a = provision('JS-3.3a', `${P33}·培养规划`, 'record', '推动纳入民政部门社会工作人才培养规划。');
export const JS33b = provision('JS-3.3b', `${P33}·培养机制`, 'record', '岗位培训与专业教育相结合。');
export const JS33c = provision('JS-3.3c', `${P33}·专业教育`, 'principle', '利用本省社会工作教育优势培养复合型人才。', { shows: '教育记录中的专业教育一类' });
export const JS33d = provision('JS-3.3d', `${P33}·继续教育`, 'record', '鼓励继续教育和专业学历学位教育。');
export const JS33e = provision('JS-3.3e', `${P33}·培训计划`, 'duty', '各级工会把社会化工会工作者列入年度培训计划，分层分类实施。', { reading: '没有规定日期，默认三月三十一日提醒。' });
export const JS33f = provision('JS-3.3f', `${P33}·业务培训`, 'decision', '新录用人员自录用之日起一年内参加业务培训。', { reading: '一年止于次年对应日，含当日；录用前的培训不算，录用当日的算。' });

// 三（四）
const P34 = '三（四）考核管理机制';
export const JS34a = provision('JS-3.4a', `${P34}·日常管理`, 'right', '日常管理由实际用人单位负责，不及薪酬和合同。');
export const JS34b = provision('JS-3.4b', `${P34}·综合考核`, 'decision', '从职业操守、实务能力、工作业绩、职工满意度四方面综合考核。', { reading: '四方面都须有权重；“等”可另加内容，但四方面合计应过半。' });
export const JS34c = provision('JS-3.4c', `${P34}·结果运用`, 'decision', '考核结果是调整薪酬和续聘的主要依据。', { reading: '不合格后续聘须写明理由。' });
export const JS34d = provision('JS-3.4d', `${P34}·考核制度`, 'workflow', '县级总工会制定考核制度并会同实际用人单位共同考核。');
export const JS34e = provision('JS-3.4e', `${P34}·奖励`, 'decision', '考核优秀的可以给予物质奖励。');
export const JS34f = provision('JS-3.4f', `${P34}·优先`, 'principle', '优秀的在晋升、培训、评优中优先。', { shows: '晋升、培训名额和评优选择处，最近优秀的排在前面' });
export const JS34g = provision('JS-3.4g', `${P34}·诫勉谈话`, 'decision', '考核不合格的应进行诫勉谈话。', { reading: '每个不合格年度一次谈话。' });
export const JS34h = provision('JS-3.4h', `${P34}·连续不合格`, 'decision', '连续两年不合格的可以依规解除合同。', { reading: '“可”：只开放可能，不自行解除；最近两年均不合格才成立，以后转好即消失；谈话与否另计。' });
export const JS34i = provision('JS-3.4i', `${P34}·严重违规`, 'decision', '严重违反规章制度的可以依规解除合同。');
export const JS34j = provision('JS-3.4j', `${P34}·督查`, 'workflow', '设区市总工会联合三部门督查聘用、培训、管理情况。');

// 三（五）
const P35 = '三（五）激励发展机制';
export const JS35a = provision('JS-3.5a', `${P35}·考试登记`, 'decision', '鼓励参加职业水平考试，通过后及时登记。', { reading: '“及时”没有数，自通过之日起提醒直至登记。' });
export const JS35b = provision('JS-3.5b', `${P35}·人才序列`, 'decision', '符合认定条件的由民政部门纳入社会工作专业人才序列。');
export const JS35c = provision('JS-3.5c', `${P35}·专业技术人员`, 'decision', '取得职业资格证书的纳入专业技术人员管理。', { reading: '以取得证书为准，不以登记为准。' });
export const JS35d = provision('JS-3.5d', `${P35}·岗位等级`, 'record', '建立层次分明的岗位等级体系。');
export const JS35e = provision('JS-3.5e', `${P35}·党员发展`, 'decision', '起先锋模范作用的优先推荐为党员培养发展对象。');
export const JS35f = provision('JS-3.5f', `${P35}·评先评优`, 'decision', '起先锋模范作用的优先推荐为评先评优对象。', { reading: '先锋模范由实际用人单位认定并记载，不取决于等次。' });
export const JS35g = provision('JS-3.5g', `${P35}·副主席候选人`, 'decision', '推荐优秀者为工会专职副主席候选人。', { reading: '“优秀的”取最近考核结果为优秀，下一条同。' });
export const JS35h = provision('JS-3.5h', `${P35}·荣誉`, 'decision', '推荐优秀者参评四类荣誉。');
export const JS35i = provision('JS-3.5i', `${P35}·激励`, 'principle', '激励立足岗位、担当作为。', { shows: '无独立行为，仅载于文件说明' });

// 四、保障措施
const P41 = '四（一）加强组织领导';
const P42 = '四（二）实行动态管理';
const P43 = '四（三）强化保障体系';
const P44 = '四（四）加强宣传力度';
export const JS41a = provision('JS-4.1a', `${P41}·人才规划`, 'record', '队伍建设纳入本地人才发展规划。');
export const JS41b = provision('JS-4.1b', `${P41}·主体责任`, 'principle', '各级工会承担统筹实施的主体责任。', { shows: '概览页：每级列明负责人' });
export const JS41c = provision('JS-4.1c', `${P41}·部门支持`, 'right', '民政、人社、财政部门在各自职能内提供指导和支持。');
export const JS42a = provision('JS-4.2a', `${P42}·用人导向`, 'principle', '能上能下、优胜劣汰的用人导向。', { shows: '实名库中的等次、档级、诫勉、解除与晋升记录' });
export const JS42b = provision('JS-4.2b', `${P42}·信息库`, 'record', '建立全省信息管理数据库，一人一档，以身份号码为准。');
export const JS42c = provision('JS-4.2c', `${P42}·实名管理`, 'decision', '六个方面实行实名动态管理。', { reading: '实名指姓名和身份号码已核实；录用当年尚无考核；退出一栏只属已退出人员。' });
export const JS42d = provision('JS-4.2d', `${P42}·四级共管`, 'decision', '省、市、县、乡镇四级工会共同管理。', { reading: '市、县、乡镇查看和编辑本辖区人员；省查看全部已备案人员而不编辑。' });
export const JS43a = provision('JS-4.3a', `${P43}·专项经费`, 'decision', '市、县总工会把专项经费列入本级预算。');
export const JS43b = provision('JS-4.3b', `${P43}·政府补贴`, 'decision', '有条件的政府可以补贴。', { reading: '补贴记明来源，冲减工会预算的负担。' });
export const JS43c = provision('JS-4.3c', `${P43}·购买服务`, 'decision', '工会可以向具有专业资质的社会组织购买服务。', { reading: '工会孵化的组织与其他组织同等对待，同样须有资质。' });
export const JS43d = provision('JS-4.3d', `${P43}·社会组织聘用`, 'decision', '由社会组织聘用工作者并向工会提供服务。', { reading: '购买服务时社会组织为聘用单位，兼职同意和缴费由其负责。' });
export const JS43e = provision('JS-4.3e', `${P43}·财政牵头`, 'right', '财政部门牵头管理政府购买服务。');
export const JS44a = provision('JS-4.4a', `${P44}·宣传`, 'principle', '加强宣传，营造尊重关爱的氛围。', { shows: '无独立行为，仅载于文件说明' });
export const JS44b = provision('JS-4.4b', `${P44}·经验`, 'record', '总结推广经验，选树先进典型。');
export const JS44c = provision('JS-4.4c', `${P44}·规律`, 'principle', '探索规律，推进制度化、规范化、科学化。', { shows: '省级年度数据：录用、退出、等次、证书、各地薪酬' });
