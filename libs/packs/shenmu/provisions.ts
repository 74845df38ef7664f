// The provisions in the document's order: id, article, kind, one sentence of ours, and the reading where the words are not plain.
import { provision as p } from '@gongqiao/kernel';

// 第一章 总则
export const SM1 = p('SM-1', '第一条', 'principle', '说明办法的目的：规范社工站（室）的建设、管理和服务。', { shows: '每个站（室）一份档案，建设、管理、服务汇在一处' });
export const SM2 = p('SM-2', '第二条', 'principle', '办法适用于神木市社工站（室）的建设、管理和服务。', { shows: '只作用于本市登记的站（室），承接机构站外工作不受影响' });
export const SM3 = p('SM-3', '第三条', 'record', '社工站（室）分为总站、镇街社工站和村（社区）社工室三级。', { reading: '“区社会工作服务总站”指全市的总站：神木无区，“区”字系沿用他文，第七条、第十条都写市社工总站。' });
export const SM4 = p('SM-4', '第四条', 'principle', '界定依托社工站（室）提供的专业社会工作服务。', { shows: '服务记录写明提供服务的社工和站（室）' });
export const SM5a = p('SM-5a', '第五条', 'decision', '社会工作者专门从事社会工作服务，并具有证书、学历或培训时数之一。', {
  reading: '两个条件并存：专门从事，且三项依据至少有一项；2016年以来自当年一月一日起，恰满规定时数即可；小时与学时不换算。',
});
export const SM5b = p('SM-5b', '第五条', 'decision', '社会工作相关人员学过相关专业并长期从事相关服务。', { reading: '两个条件并存；“长期”没有数字，由本地认定；已是社会工作者的不再算相关人员。' });
export const SM5c = p('SM-5c', '第五条', 'record', '社会工作专业人才包括社会工作者和相关人员两类。');
export const SM6a = p('SM-6a', '第六条', 'right', '市民政局推动和统筹站（室）的建设、管理服务和考核评估。');
export const SM6b = p('SM-6b', '第六条', 'right', '镇街负责本镇街社工站，协调推进社工室。');
export const SM6c = p('SM-6c', '第六条', 'right', '村（社区）负责本村（社区）社工室。');
export const SM7a = p('SM-7a', '第七条', 'decision', '社工总站每年的市级预算不低于规定数额。', { reading: '只比市本级预算，其他资金是补充；按全年计，年中设立的不折减。' });
export const SM7b = p('SM-7b', '第七条', 'decision', '镇街社工站按实际工作经费标准列入市级预算。', { reading: '一句并列两个标准，总站和镇街社工站各一；社工室没有标准。' });
export const SM7c = p('SM-7c', '第七条', 'record', '整合民政和民生部门资金作为补充。', { reading: '“资金全作为补充”是笔误，指这些资金都作为补充。' });
export const SM7d = p('SM-7d', '第七条', 'record', '引入社会慈善资源支持服务。');

// 第二章 建设与管理
export const SM8a = p('SM-8a', '第八条', 'decision', '办公场所优先使用现有的各类服务中心和场所。');
export const SM8b = p('SM-8b', '第八条', 'decision', '有条件的可以单独建设。');
export const SM9a = p('SM-9a', '第九条', 'decision', '总站和社工站设共享会议室和活动场所。');
export const SM9b = p('SM-9b', '第九条', 'decision', '按服务需求设个案咨询室、小组活动室等。');
export const SM9c = p('SM-9c', '第九条', 'decision', '总站和社工站的办公用房达到规定面积。', { reading: '总站、社工站都适用，只算办公用房，会议室和活动场所不计入。' });
export const SM9d = p('SM-9d', '第九条', 'decision', '总站和社工站配齐桌椅、电脑、打印机和电话。');
export const SM9e = p('SM-9e', '第九条', 'decision', '总站和社工站设宣传栏。');
export const SM9f = p('SM-9f', '第九条', 'decision', '社工室具备工作服务条件，原则上有独立服务空间。', { reading: '独立服务空间为原则要求，没有的列为建议，不列为缺项。' });
export const SM10a = p('SM-10a', '第十条', 'decision', '站（室）在室外显著位置挂牌，写明标志和名称。', { reading: 'XX镇街、XX村（社区）用全称，不加字；社工室名称不冠神木市。' });
export const SM10b = p('SM-10b', '第十条', 'decision', '标牌采用全市统一设计。');
export const SM10c = p('SM-10c', '第十条', 'decision', '总站和社工站在室内显著位置挂四类图文。');
export const SM10d = p('SM-10d', '第十条', 'decision', '有条件的社工室参照挂设。');
export const SM10e = p('SM-10e', '第十条', 'duty', '市民政局统一制作工作人员的服装和标识。');
export const SM11a = p('SM-11a', '第十一条', 'record', '总站和社工站由专业社工机构承接管理服务。');
export const SM11b = p('SM-11b', '第十一条', 'decision', '承接机构主要负责人有规定年限的实务经验和中级以上资质。', {
  reading: '指机构在该站主持工作的人；两年为二十四个月实务，各段相加，重叠不重计；与第十三条的负责人不是同一岗位。',
});
export const SM11c = p('SM-11c', '第十一条', 'decision', '其他专业服务人员按规定配备。');
export const SM11d = p('SM-11d', '第十一条', 'decision', '社工室至少有一名持证社工，以村（社区）现有人员为主。');
export const SM11e = p('SM-11e', '第十一条', 'decision', '站（室）至少有一支志愿服务队伍。');
export const SM12a = p('SM-12a', '第十二条', 'record', '站（室）建立服务人员分级培训机制。');
export const SM12b = p('SM-12b', '第十二条', 'duty', '总站培训社工站服务人员。');
export const SM12c = p('SM-12c', '第十二条', 'duty', '社工站培训社工室服务人员。', { reading: '逐级培训，总站直接培训社工室不算；未定次数，一年至少一次。' });
export const SM12d = p('SM-12d', '第十二条', 'duty', '承接机构负责本级站（室）的日常业务培训。');
export const SM12e = p('SM-12e', '第十二条', 'decision', '每年日常业务培训达到规定学时。', { reading: '承接前句，只计承接机构对本站（室）的日常培训；按站计，不按人计。' });
export const SM13a = p('SM-13a', '第十三条', 'record', '市民政局建立由主要负责同志牵头的服务机制。');
export const SM13b = p('SM-13b', '第十三条', 'principle', '站（室）健全管理运行机制。', { shows: '第四章各项内部制度' });
export const SM13c = p('SM-13c', '第十三条', 'decision', '总站负责人原则上由市民政局负责同志担任。', { reading: '例外只能是承接机构专业人员，且须符合第十一条的资质和经验，并写明理由。' });
export const SM13d = p('SM-13d', '第十三条', 'decision', '社工站（室）负责人由镇街指定或由承接机构专业人员担任。', { reading: '指镇街社工站和社工室；镇街指定的村干部算镇街指定人员。' });
export const SM14a = p('SM-14a', '第十四条', 'record', '市民政局和镇街与承接机构签订协议。', { reading: '总站由市民政局签，社工站由所在镇街签；社工室没有单独的协议。' });
export const SM14b = p('SM-14b', '第十四条', 'decision', '协议载明七项内容。');

// 第三章 服务规范
export const SM15a = p('SM-15a', '第十五条 1', 'decision', '社会救助领域：协助救助部门办理六类事务。');
export const SM15b = p('SM-15b', '第十五条 1', 'decision', '社会救助领域：为救助对象提供六类服务。');
export const SM15c = p('SM-15c', '第十五条 2', 'decision', '养老服务领域：为困难老年群体提供六类服务。');
export const SM15d = p('SM-15d', '第十五条 3', 'decision', '儿童福利领域：配合走访核查和家庭探访督导。');
export const SM15e = p('SM-15e', '第十五条 3', 'decision', '儿童福利领域：面向儿童家庭的宣传、监护和教育。');
export const SM15f = p('SM-15f', '第十五条 3', 'decision', '儿童福利领域：关爱留守妇女。');
export const SM15g = p('SM-15g', '第十五条 4', 'decision', '社区治理领域：为居民提供就业咨询和精神卫生服务。');
export const SM15h = p('SM-15h', '第十五条 4', 'decision', '社区治理领域：推进五社联动，培育组织和队伍，实施项目。');
export const SM15i = p('SM-15i', '第十五条 4', 'decision', '社区治理领域：社区照顾、矫正、戒毒等，并扶助困难群众。');
export const SM15j = p('SM-15j', '第十五条 5', 'decision', '社会事务领域：婚姻家庭的宣传、辅导和咨询。');
export const SM15k = p('SM-15k', '第十五条 5', 'decision', '社会事务领域：殡葬政策宣传和咨询。');
export const SM15l = p('SM-15l', '第十五条 5', 'decision', '社会事务领域：残疾人服务和精神障碍社区康复。');
export const SM15m = p('SM-15m', '第十五条 5', 'decision', '社会事务领域：为流浪乞讨人员提供疏导和教育。');
export const SM15n = p('SM-15n', '第十五条 6', 'decision', '完成五大领域任务且力量允许的，可以延伸服务。', { reading: '两个条件并存；没有安排任务的领域不算完成，否则空计划也能延伸。' });
export const SM16 = p('SM-16', '第十六条', 'principle', '以居民需求为牵引，社区、社会组织、社工、志愿者和慈善资源联动。', { reading: '“专业社工人才”即第五条的社会工作专业人才。', shows: '项目记录可写明五类力量，没有对应需求的项目予以标明' });
export const SM17a = p('SM-17a', '第十七条', 'decision', '服务按收集需求、评估、方案、执行的流程进行。');
export const SM17b = p('SM-17b', '第十七条', 'decision', '服务以结项评估或转介结束。', { reading: '结项评估须先有服务；评估之后即可转介。' });
export const SM17c = p('SM-17c', '第十七条', 'decision', '形成需求、资源、服务三张清单。');
export const SM17d = p('SM-17d', '第十七条', 'decision', '建立服务对象档案和服务台账。');

// 第四章 制度建设
export const SM18 = p('SM-18', '第十八条', 'decision', '建立人员管理制度，含考勤、绩效、奖惩。');
export const SM19 = p('SM-19', '第十九条', 'decision', '建立内部责任分工制度，明确三类人员职责。');
export const SM20 = p('SM-20', '第二十条', 'decision', '建立工作例会制度并定期开会。');
export const SM21 = p('SM-21', '第二十一条', 'decision', '建立财务管理制度，含预算、审批、报销、核算。');
export const SM22a = p('SM-22a', '第二十二条', 'decision', '建立物资使用管理制度，固定资产盘点登记。');
export const SM22b = p('SM-22b', '第二十二条', 'decision', '规定设施设备、场馆和物资的使用。');
export const SM23a = p('SM-23a', '第二十三条', 'decision', '档案分类管理、统一编码、及时存档。');
export const SM23b = p('SM-23b', '第二十三条', 'decision', '指定专人管理档案。');
export const SM23c = p('SM-23c', '第二十三条', 'decision', '涉档人员保密，保证档案安全完整。');
export const SM23d = p('SM-23d', '第二十三条', 'decision', '服务项目档案保存不少于规定年限。', { reading: '自项目结项或转介之日起算，当日不计；本地可定更长；其他档案未定年限的一直保存。' });
export const SM24 = p('SM-24', '第二十四条', 'decision', '建立保密制度，保护服务对象和档案信息。');
export const SM25 = p('SM-25', '第二十五条', 'decision', '建立志愿者管理制度，至少含招募、培训、督导、评估、激励。');
export const SM26 = p('SM-26', '第二十六条', 'decision', '可以自行增设其他制度。');

// 第五章 宣传倡导
export const SM27 = p('SM-27', '第二十七条', 'decision', '按服务计划制定宣传方案，线上线下、新旧媒体并用。');
export const SM28 = p('SM-28', '第二十八条', 'duty', '定期研判问题和需求，向有关部门提出建议。');
export const SM29 = p('SM-29', '第二十九条', 'duty', '协助市民政局宣传，总结推广典型案例。');
export const SM30a = p('SM-30a', '第三十条', 'duty', '站（室）服务纳入民政部门重点宣传。');
export const SM30b = p('SM-30b', '第三十条', 'duty', '服务内容列入同级信息公开。', { reading: '同级：总站为市民政局，社工站为镇街，社工室为村（社区）。' });
export const SM30c = p('SM-30c', '第三十条', 'decision', '站（室）设服务目录和服务指南。');
export const SM31a = p('SM-31a', '第三十一条', 'decision', '建立群众诉求渠道，依靠网格员、楼栋长、居民和志愿者。', { reading: '四类是依靠的力量，不必齐全，至少有一类。' });
export const SM31b = p('SM-31b', '第三十一条', 'decision', '及时收集并答复群众意见。');

// 第六章 督导评估
export const SM32 = p('SM-32', '第三十二条', 'record', '市民政局组建督导团队，开展督导评估。');
export const SM33 = p('SM-33', '第三十三条', 'right', '督导团队指导站（室）规划、制度、服务和疑难个案。');
export const SM34 = p('SM-34', '第三十四条', 'decision', '建立需求评估机制，分类研判并列清单。');
export const SM35a = p('SM-35a', '第三十五条', 'decision', '市民政局每年对全市站（室）做中期和末期评估。', { reading: '两次都在当年，末期晚于中期；全市包括社工室和当年新设的站。' });
export const SM35b = p('SM-35b', '第三十五条', 'workflow', '评估中发现的问题及时协调解决。');
export const SM35c = p('SM-35c', '第三十五条', 'decision', '评估结果作为续签和评优的参考。', { reading: '参考不是条件，但没有评估就无从参考；与参考相反的决定要写明理由。' });

// 第七章 附则
export const SM36 = p('SM-36', '第三十六条', 'record', '办法自印发之日起执行。', { shows: '文本未载日期，由本地填写施行日，自该日起开立义务；判定接受任何基准日' });
export const SM37 = p('SM-37', '第三十七条', 'right', '办法由神木市民政局解释。');
