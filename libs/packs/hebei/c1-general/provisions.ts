// 印发通知 and 第一章 总则: articles 1 to 8.
import { provision } from '@gongqiao/kernel';

export const HB0 = provision('HB-0', '印发通知', 'right', '省总工会为全省启用本办法，各市（含定州、辛集市）总工会一体执行，下级可以补充细节，不得停用或改动规则。');
export const HB1 = provision('HB-1', '第一条', 'principle', '说明制定本办法的目的和依据：规范全省工会社会工作专业人才队伍建设。', { shows: '文件包说明页（文号、目的和依据）' });
export const HB2 = provision('HB-2', '第二条', 'record', '岗位档案载明所在单位及其类别、管辖、等级、职责、核定文号和起止日期，六类单位以外不得登记岗位。');
export const HB3a = provision('HB-3a', '第三条', 'record', '工会社工由承接主体招聘，须通过工会工作实务能力测试并取得岗位等级要求的证书，用人单位不得填工会。', {
  reading: '第三条要求人人持证，第十五条又允许暂未取得证书者任初级岗；以特别规定为准，三级岗以上才须持证。',
});
export const HB3b = provision('HB-3b', '第三条', 'decision', '工会社工兼任其他职务须事先取得工会组织同意，未经同意的按天计违规。', {
  reading: '同意须由工会组织作出，承接主体的同意不算；禁止自兼职首日起算，事后同意只对今后有效。',
});
export const HB4a = provision('HB-4a', '第四条', 'principle', '目标之一：健全岗位管理制度。', { shows: '规则版本页（见第六条（一））' });
export const HB4b = provision('HB-4b', '第四条', 'principle', '目标之二：按工作需要合理开发、设置岗位。', { shows: '岗位开发各页（第九条至第十三条）' });
export const HB4c = provision('HB-4c', '第四条', 'principle', '目标之三：联系引导社会组织和人力资源服务机构承接岗位服务。', { shows: '全省承接主体名册，向各市县开放' });
export const HB4d = provision('HB-4d', '第四条', 'principle', '目标之四：建设高素质的工会社会工作专业人才队伍，充实基层力量。', { shows: '省级总览：按等级、单位类别、学历和证书统计人员' });
export const HB4e = provision('HB-4e', '第四条', 'record', '全省建一个专业人才信息库，每人一份档案，跨承接主体、跨县、跨市沿用。');
export const HB5 = provision('HB-5', '第五条', 'principle', '省、市、县三级工会按分级负责的原则各担其责。', { shows: '各级职责与权限（第六条至第八条）' });

export const HB6a = provision('HB-6a', '第六条（一）', 'right', '岗位管理的制度、表格、表单和参数只由省总工会发布，每个版本有起始日，旧版本保留并适用于旧日期。');
export const HB6b = provision('HB-6b', '第六条（二）', 'right', '岗位总量、等级和结构比例由省总工会统筹，岗位的最终核定只属省总工会。');
export const HB6c = provision('HB-6c', '第六条（三）', 'right', '任职条件和实务能力测试内容由省总工会核定、调整，测试成绩记明所依据的版本。');
export const HB6d = provision('HB-6d', '第六条（四）', 'duty', '省总工会每年编制省级补助预算，并分季度预拨。', {
  reading: '条文未定预算和预拨的日期。预拨即先于支出，各季度首日开放；各季等额，每季舍至分，余数归最后一季，预拨不超过全年数。',
});
export const HB6e = provision('HB-6e', '第六条（五）', 'right', '省总工会查看并检查履职、服务、岗位管理和招投标四方面情况，被检查单位须答复。');

export const HB7a = provision('HB-7a', '第七条（一）', 'workflow', '市级工会初审并上报全市范围的岗位开发、设置。');
export const HB7b = provision('HB-7b', '第七条（二）', 'duty', '市级工会按省定条件指导承接主体吸纳专业人才，公布现行条件和各等级空缺岗位。');
export const HB7c = provision('HB-7c', '第七条（三）', 'workflow', '市级工会统一组织全市招投标，监督招聘四个环节，并核查承接主体所提供人员的条件。', {
  reading: '核查的对象是承接主体已提供的人员，故在签订劳动合同之后、县级工会分配岗位之前。',
});
export const HB7d = provision('HB-7d', '第七条（四）', 'duty', '市级工会编制本级补助预算，核实县级数字并向省申请，每季度把省、市两级补助转拨到县。');
export const HB7e = provision('HB-7e', '第七条（五）', 'duty', '市级工会培训辖区内的工会社工。');
export const HB7f = provision('HB-7f', '第七条（六）', 'right', '市级工会在本市范围监督、检查三方面情况，并接受上级的监督、检查。');
export const HB7g = provision('HB-7g', '第七条（七）', 'decision', '市级工会为本级岗位签订三年期岗位服务购买合同并编制预算。');

export const HB8a = provision('HB-8a', '第八条（一）', 'workflow', '县级工会拟定开发、撤销、调整岗位的方案，确定岗位职责并申报等级。');
export const HB8b = provision('HB-8b', '第八条（二）', 'decision', '县级工会与市级招投标选定的承接主体签订三年期岗位服务购买合同。', {
  reading: '三年至起始日第三个周年日的前一天止。',
});
export const HB8c = provision('HB-8c', '第八条（三）', 'workflow', '县级工会把人员分配到具体岗位，全程跟踪评价，必要时提出调整，年终汇总报市。');
export const HB8d = provision('HB-8d', '第八条（四）', 'duty', '县级工会每年编制成本预算，向上级申请补助，并接受经费专项检查。');
export const HB8e = provision('HB-8e', '第八条（五）', 'duty', '县级工会汇总三级资金，按合同按时足额支付承接主体，并监督其发薪、缴纳社保。');
export const HB8f = provision('HB-8f', '第八条（六）', 'duty', '县级工会培训辖区内的工会社工。');
export const HB8g = provision('HB-8g', '第八条（七）', 'right', '县级工会可以就任何规定或事项向上级反馈意见建议，并得到答复。');

export const PROVISIONS_1 = [
  HB0, HB1, HB2, HB3a, HB3b, HB4a, HB4b, HB4c, HB4d, HB4e, HB5,
  HB6a, HB6b, HB6c, HB6d, HB6e, HB7a, HB7b, HB7c, HB7d, HB7e, HB7f, HB7g,
  HB8a, HB8b, HB8c, HB8d, HB8e, HB8f, HB8g,
];
