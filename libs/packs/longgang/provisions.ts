// The provisions in the document's order: id, article, kind, one sentence of ours, and the reading where the words are not plain.
import { provision as p } from '@gongqiao/kernel';

export const LG0 = p('LG-0', '印发通知', 'record', '通知载明文号、印发单位、日期和受文单位，受文单位即可登记为驻点或分管单位的组织。', { shows: '文件包说明页、答复页的文件信息' });

// 第一章 总则
export const LG1a = p('LG-1a', '第一条', 'principle', '说明办法的目的：项目和人员规范管理，全过程可监管。', { shows: '项目与人员在同一处管理，每一步都留有日期和记录' });
export const LG1b = p('LG-1b', '第一条', 'record', '每个项目写明采购单位、分管单位、驻点单位、社工机构和项目人员。');
export const LG1c = p('LG-1c', '第一条', 'record', '列明制定办法所依据的工会法、劳动法和深圳市的若干措施。', { shows: '文件包说明页与办法并列显示；办法未规定的事项按国家和机构规定，不由本包推算' });
export const LG2a = p('LG-2a', '第二条', 'decision', '办法适用于区总工会向社工机构购买的社工服务项目。', { reading: '条文只写区总工会一个购买方，街道工会自行购买的项目不在其内。' });
export const LG2b = p('LG-2b', '第二条', 'decision', '办法适用于派驻到各级工会的专业社工和辅助人员。', { reading: '指适用项目下派驻的人员：句子前后两半由购买关系相连。' });
export const LG3 = p('LG-3', '第三条', 'principle', '社工项目和人员以维护职工权益、服务职工为宗旨。', { shows: '项目表单的服务职工说明，年度计划封面的宗旨' });
export const LG4a = p('LG-4a', '第四条', 'record', '社工实际驻点工作的单位是驻点单位。', { reading: '“等”为其他工会组织留有余地，登记为其他工会组织。' });
export const LG4b = p('LG-4b', '第四条', 'decision', '驻点在社区、园区、楼宇工联合会的，其上级街道总工会或行业工联合会为分管单位。', {
  reading: '只限社区、园区、楼宇工联合会；区总部室、街道总工会、行业工联合会驻点没有分管单位。其他工会组织隶属街道或行业的，同理由其分管。',
});

// 第二章 管理主体和要求
export const LG5a = p('LG-5a', '第五条', 'right', '区总工会统筹全区工会社工项目和人员的管理。');
export const LG5b = p('LG-5b', '第五条', 'right', '区总工会对驻点单位、分管单位、社工机构进行指导、监督和检查。');
export const LG6a = p('LG-6a', '第六条', 'principle', '社工项目及人员由区总工会、分管单位、驻点单位和社工机构共同管理。', { shows: '派驻记录的管理各方；流程的每一步归一方办理' });
export const LG6b = p('LG-6b', '第六条', 'right', '日常管理以驻点单位和社工机构为主。');
export const LG6c = p('LG-6c', '第六条', 'right', '分管单位监督社工项目和人员，提供业务指导和工作支持。');
export const LG7a = p('LG-7a', '第七条', 'duty', '驻点单位负责日常管理，为社工提供办公和服务职工所需的资源。');
export const LG7b = p('LG-7b', '第七条', 'right', '社工和驻点单位共同接受区总工会和分管单位的监督指导。');
export const LG7c = p('LG-7c', '第七条', 'decision', '驻点单位原则上不得随意安排合同以外的工作。', { reading: '“原则上”容许例外，“随意”不容无理由的例外：例外须写明理由，并告知监督各方。' });
export const LG8a = p('LG-8a', '第八条', 'decision', '社工机构做好项目管理，确保完成项目服务指标。');
export const LG8b = p('LG-8b', '第八条', 'right', '社工机构监督管理本机构的社工人员。');
export const LG8c = p('LG-8c', '第八条', 'duty', '社工机构为社工提供培训和督导。');
export const LG8d = p('LG-8d', '第八条', 'duty', '社工机构保障社工的薪酬和福利。');

// 第三章 人员管理
export const LG9a = p('LG-9a', '第九条', 'workflow', '社工由机构筛选后推荐给驻点单位面试。');
export const LG9b = p('LG-9b', '第九条', 'decision', '有分管单位的，驻点单位与分管单位一起面试。');
export const LG9c = p('LG-9c', '第九条', 'decision', '驻点单位在机构推荐后两个工作日内安排面试。', { reading: '在期限内实际举行面试才算安排：只约定数周之后的日期，岗位仍长期空缺。' });
export const LG9d = p('LG-9d', '第九条', 'decision', '面试后两个工作日内把结果告知社工机构。', { reading: '联合面试的，也由驻点单位告知。' });
export const LG9e = p('LG-9e', '第九条', 'decision', '报区总工会备案通过后才能上岗。', { reading: '由社工机构报备案；备案是上岗的前提，不只是告知；区总工会的审核没有期限。' });
export const LG9f = p('LG-9f', '第九条', 'decision', '社工试用期转正前要征求驻点单位意见。', { reading: '征求意见不等于取得同意；没有答复不算有意见，文件未规定视同同意的期限。' });
export const LG9g = p('LG-9g', '第九条', 'workflow', '转正程序由社工机构按有关规定执行。');
export const LG10a = p('LG-10a', '第十条', 'decision', '社工机构按服务合同要求派驻社工。', { reading: '“严格”不容互换：专业社工不顶辅助岗，反之亦然；多于约定人数也是不符。' });
export const LG10b = p('LG-10b', '第十条', 'decision', '合同期内各方不得随意调整社工岗位。', { reading: '合同期含首日和末日；此外的日子本条不管。' });
export const LG10c = p('LG-10c', '第十条', 'decision', '确因服务需要调整岗位的，各方协商一致后报区总工会审批。', { reading: '先协商一致，后审批；调到另一驻点单位的，接收方及其分管单位也须同意。' });
export const LG11 = p('LG-11', '第十一条', 'decision', '社工辞职的，机构收到申请后三天内告知驻点单位、分管单位和区总工会。', { reading: '三天为自然日，收到当日不计，不因休息日顺延。' });
export const LG12 = p('LG-12', '第十二条', 'decision', '机构因内部原因调换社工，事先征得区总工会、驻点单位和分管单位同意。', { reading: '三方同等同意，没有先后，也没有另外的审批；第十条管岗位，本条管人。' });
export const LG13a = p('LG-13a', '第十三条', 'workflow', '社工与服务对象或驻点单位的矛盾纠纷，由机构与驻点单位协商解决。');
export const LG13b = p('LG-13b', '第十三条', 'decision', '社工不能完成任务，或因严重失误、失职造成损害的，区总工会可要求换人。', { reading: '不能完成工作任务单独成立；失误、失职须造成重大损失或恶劣社会影响。' });
export const LG13c = p('LG-13c', '第十三条', 'decision', '造成严重后果的，区总工会按服务合同追究责任。', { reading: '严重后果是同一分句中更重的程度，也包含换人的理由；不适用于分号之前的矛盾纠纷。' });
export const LG14a = p('LG-14a', '第十四条', 'record', '社工遵守机构和驻点单位的管理规定。');
export const LG14b = p('LG-14b', '第十四条', 'decision', '日常出勤按驻点单位的要求执行。', { reading: '逐项比较：驻点单位有要求的从其要求，没有要求的从机构规定。' });
export const LG14c = p('LG-14c', '第十四条', 'record', '每月考勤考核表由驻点单位盖章，报区总工会备案。', { reading: '一个月在两个驻点单位的人，每个单位各一份。' });
export const LG14d = p('LG-14d', '第十四条', 'decision', '机构每月十日前把全体社工的考勤整理好报区总工会审核。', {
  reading: '十日前报的是上月考勤，含十日当天，不顺延；漏一人或缺一份盖章表的，不是所要求的报送。',
});
export const LG15a = p('LG-15a', '第十五条', 'right', '社工享受国家规定的休息休假。');
export const LG15b = p('LG-15b', '第十五条', 'workflow', '社工休假前做好工作交接。', { reading: '指请假休假，不指每周休息日。' });
export const LG16a = p('LG-16a', '第十六条', 'workflow', '请休假按机构规章申请，并提交书面材料。');
export const LG16b = p('LG-16b', '第十六条', 'workflow', '请休假经驻点单位批准后才能离岗。');
export const LG16c = p('LG-16c', '第十六条', 'decision', '请休假达到规定天数的，还要区总工会批准。', {
  reading: '按自然日从第一天数到最后一天；重叠、相接或中间没有工作日的几次请假合为一次；前后的休息日不计，不足一天按一天。',
});
export const LG16d = p('LG-16d', '第十六条', 'duty', '不能及时回岗的，提前告知驻点单位。', { reading: '提前指在应回岗日（假后第一个工作日）之前，当天告知已迟。' });
export const LG17a = p('LG-17a', '第十七条', 'workflow', '加班要向驻点单位汇报，并按机构规定记录。');
export const LG17b = p('LG-17b', '第十七条', 'decision', '加班时间可以调休。');
export const LG17c = p('LG-17c', '第十七条', 'decision', '连续调休不得超过规定天数。', { reading: '按工作日连续计算：休息日既不隔断也不计入；时数相加，不超过工作日时数的两倍。' });
export const LG17d = p('LG-17d', '第十七条', 'decision', '加班原则上当月调休，不足的顺延到下月。', { reading: '顺延没有其他条件，只顺延一次；两个月后余下的时数不作废，报机构另行结算。' });
export const LG18a = p('LG-18a', '第十八条', 'decision', '培训、督导、会议等离岗由机构审查，以驻点单位审批为准。', { reading: '机构须已审查，但由驻点单位的决定定去留。' });
export const LG18b = p('LG-18b', '第十八条', 'decision', '涉及上级工会工作的离岗逐级申请。', { reading: '驻点单位之后依次为分管单位（如有）、区总工会，后一级在前一级之后决定。' });
export const LG18c = p('LG-18c', '第十八条', 'right', '离岗事由不实的，驻点单位和区总工会可要求机构承担责任。');
export const LG19 = p('LG-19', '第十九条', 'duty', '驻点单位支持社工参加教育培训并保障时间。');
export const LG20 = p('LG-20', '第二十条', 'decision', '社工未经许可不得公开数据统计、内部文件等资料。', { reading: '文件未写由谁许可：由资料所属一方许可，即制发文件或掌握数据的单位。' });
export const LG21a = p('LG-21a', '第二十一条', 'decision', '每合同年到期前，驻点单位鉴定社工的年度工作表现。', { reading: '含合同年最后一天；一年内有两个驻点单位的，各自鉴定。' });
export const LG21b = p('LG-21b', '第二十一条', 'record', '鉴定填写龙岗区总工会社工项目人员工作情况评价表。');

// 第四章 项目管理
export const LG22a = p('LG-22a', '第二十二条', 'record', '年度工作计划依据机构宗旨、合同约定和服务对象需求制定。');
export const LG22b = p('LG-22b', '第二十二条', 'decision', '年度工作计划报区总工会批准后执行。');
export const LG22c = p('LG-22c', '第二十二条', 'duty', '机构为项目执行提供经费等保障。');
export const LG22d = p('LG-22d', '第二十二条', 'duty', '社工按年度工作计划开展服务。');
export const LG23a = p('LG-23a', '第二十三条', 'decision', '机构督导主动与区总工会沟通，每半年至少一次。', {
  reading: '半年从合同首日起算，末尾不足六个月的不要求；由区总工会或他人发起的不算主动。',
});
export const LG23b = p('LG-23b', '第二十三条', 'record', '沟通围绕岗位定位、工作内容、服务成效、发展方向等。');
export const LG24a = p('LG-24a', '第二十四条', 'decision', '社工每月向驻点单位主管领导汇报工作成效。', { reading: '在当月之内；派驻至少含当月一个工作日的才要求；向其他人汇报不算。' });
export const LG24b = p('LG-24b', '第二十四条', 'decision', '每季度以项目为单位向区总工会提交书面总结。', { reading: '文件未定日期，由区总工会设定季度期末之后的天数；整个项目一份。' });
export const LG25a = p('LG-25a', '第二十五条', 'principle', '专业服务遵循服务对象自愿、自决。', { shows: '个案记录的服务同意与撤回' });
export const LG25b = p('LG-25b', '第二十五条', 'principle', '维护服务对象的合法权益。', { shows: '投诉渠道和矛盾纠纷记录' });
export const LG25c = p('LG-25c', '第二十五条', 'right', '对服务对象的隐私保密。', { reading: '文件未列可阅人员，取能够服务、督导和报告的最小范围；第二十条的许可不能公开隐私。' });
export const LG26a = p('LG-26a', '第二十六条', 'decision', '区总工会每季度对社工服务进行履约考核。', { reading: '文件未定日期，由区总工会设定；合同标准和工作考核任一不过即不通过。' });
export const LG26b = p('LG-26b', '第二十六条', 'decision', '服务未达标的，区总工会可要求机构整改。', { reading: '“有权”：是否要求整改由区总工会决定，不是自动的。' });
export const LG26c = p('LG-26c', '第二十六条', 'decision', '经两次整改仍不达标的，区总工会可解除协议并追究违约责任。', {
  reading: '两次整改属于同一次未达标引起的链条；复查通过即重新起算；期限届满不等于不通过，须经复查；解除是权利，可以放弃。',
});
export const LG27 = p('LG-27', '第二十七条', 'decision', '机构建立社工绩效考核评价机制，涵盖七个方面。', { reading: '“等”可以增加，七项不可缺。' });
export const LG28a = p('LG-28a', '第二十八条', 'decision', '合同期满后，区总工会对项目进行年度履约验收。', { reading: '期满指合同最后一天的次日起；每份期满的合同验收一次。' });
export const LG28b = p('LG-28b', '第二十八条', 'workflow', '机构提交项目总结报告等履约佐证资料。');
export const LG28c = p('LG-28c', '第二十八条', 'decision', '核查通过后，按实际支出和合同要求拨付经费。', { reading: '取实际支出与合同金额中较低者，减合同扣款，再减已付；多付的应收回。' });

// 第五章 附则
export const LG29a = p('LG-29a', '第二十九条', 'right', '办法由区总工会解释。');
export const LG29b = p('LG-29b', '第二十九条', 'right', '区总工会可以适时调整或废止办法。');
export const LG30a = p('LG-30a', '第三十条', 'record', '办法自发布之日起实施。', { shows: '各判定自 2023-08-29 起有版本；“试行”未定终期' });
export const LG30b = p('LG-30b', '第三十条', 'record', '2015年的旧办法同时废止。', { shows: '旧办法止于 2023-08-28，更早的判定以 asOf 拒绝' });
