// 第二章 岗位开发管理: articles 9 to 15.
import { provision } from '@gongqiao/kernel';

export const HB9 = provision('HB-9', '第九条', 'decision', '岗位只在六类单位开发、设置。');
export const HB10a = provision('HB-10a', '第十条', 'record', '乡镇（街道）、开发区（园区）留存法人单位数、职工数、会员数及采集日期，并注明劳动关系和承接力量状况。', {
  reading: '只有职工数进入计算，其余由人权衡。',
});
export const HB10b = provision('HB-10b', '第十条', 'decision', '辖区法人单位职工不超过两千人的，可开发一个岗位。', {
  reading: '“以下”含两千；计职工人数而非会员数；没有职工的为零，仍可按工作需要增加；“可”即可以不设，下限为零。',
});
export const HB10c = provision('HB-10c', '第十条', 'decision', '职工超过两千人的，每满三千人可开发一个岗位，至少一个。', {
  reading: '“以上”也含两千，两半句结果相同；条文未提超过部分，故按全部职工数计整三千，余数不另设；两千零一至二千九百九十九人仍为一个，不低于更小的单位。',
});
export const HB10d = provision('HB-10d', '第十条', 'decision', '市、县总工会机关应有二至三个岗位专职从事集体协商指导。', {
  reading: '“应”使两个成为须报告的义务，不作为拒绝先设一个的理由。',
});
export const HB10e = provision('HB-10e', '第十条', 'decision', '市、县总工会机关正式在编人员不足的，可开发其他岗位，数量未定。', {
  reading: '在编人员充足的，其他岗位只能以工作需要为由。',
});
export const HB10f = provision('HB-10f', '第十条', 'decision', '规范达标型县级职工服务中心至多两个岗位。');
export const HB10g = provision('HB-10g', '第十条', 'decision', '示范型县级职工服务中心至多三个岗位。', { reading: '“可”及于整个区间，示范型只设一个不违规。' });
export const HB10h = provision('HB-10h', '第十条', 'decision', '市级职工服务中心至多两个岗位，不论评级。');
export const HB10i = provision('HB-10i', '第十条', 'decision', '确有工作需要的，各类单位均可增加岗位，须写明需要并报省核定。', {
  reading: '各通常数因此不是硬上限；平台只拒绝未写明需要的超出，需要是否充分由省总工会判断。',
});

export const HB11a = provision('HB-11a', '第十一条', 'record', '等级申请载明法人单位、规模以上企业、职工、会员、基层工会各数及劳动关系状况、岗位难易程度七项，等级分四级。', {
  reading: '文件没有由七项得出等级的公式，平台不推算。',
});
export const HB11b = provision('HB-11b', '第十一条', 'workflow', '工作实际变化时，县级工会可申请调整岗位等级，市初审后报省核定。');
export const HB11c = provision('HB-11c', '第十一条', 'workflow', '市级工会可直接提出辖区任一岗位的等级调整申请，报省核定，并告知县级工会。');
export const HB11d = provision('HB-11d', '第十一条', 'workflow', '省总工会可直接调整任一已核定岗位的等级。', { reading: '直接调整只限等级，省不经申请不开设、不撤销岗位。' });

export const HB12a = provision('HB-12a', '第十二条', 'record', '县级工会申请时说明在编人员使用、工作需要和财务状况，三项缺一不可。');
export const HB12b = provision('HB-12b', '第十二条', 'workflow', '县级岗位申请填写开发设置申请表，经市初审后报省核定。');
export const HB12c = provision('HB-12c', '第十二条', 'workflow', '市级机关和市级职工服务中心的岗位由市级工会申请，直接报省核定。');
export const HB12d = provision('HB-12d', '第十二条', 'decision', '未经省总工会核定的岗位不予认可，不得补助，也不计入省级总数和采购。', {
  reading: '不认可即完全不分担费用：市级份额与省级同出一算，全部由购买主体承担。',
});
export const HB12e = provision('HB-12e', '第十二条', 'workflow', '市、县级工会可申请新增、取消或调整岗位。', {
  reading: '该句增加的是事项而非权限：县级岗位由县申请，市级岗位由市申请；只有等级调整有市的直接途径。',
});

export const HB13a = provision('HB-13a', '第十三条', 'decision', '省总工会控制岗位总量和等级结构，突破总量或等级上限须由省写明理由。');
export const HB13b = provision('HB-13b', '第十三条', 'decision', '省总工会逐年预设四个等级的比例，合计百分之百，没有当年比例不作判断。');
export const HB13c = provision('HB-13c', '第十三条', 'decision', '市、县按全省比例控制本地岗位等级结构。', {
  reading: '控制旨在防止高等级过多：一、二、三级岗以当年比例乘岗位总数舍去小数为上限，初级岗不设上限，某级的余额不转给他级。',
});

export const HB14a = provision('HB-14a', '第十四条（一）', 'record', '职责一：组织建设与职工权益维护。');
export const HB14b = provision('HB-14b', '第十四条（二）', 'record', '职责二：普法与法律援助、争议代理。');
export const HB14c = provision('HB-14c', '第十四条（三）', 'record', '职责三：劳动保护、职业健康与后勤保障。');
export const HB14d = provision('HB-14d', '第十四条（四）', 'record', '职责四：困难帮扶与就业服务。');
export const HB14e = provision('HB-14e', '第十四条（五）', 'record', '职责五：思想动态、人文关怀与心理疏导。');
export const HB14f = provision('HB-14f', '第十四条（六）', 'record', '职责六：网上普惠服务。');
export const HB14g = provision('HB-14g', '第十四条（七）', 'record', '职责七：新市民与农民工服务。');
export const HB14h = provision('HB-14h', '第十四条（八）', 'record', '职责八：上级和同级工会交办的工作，记明交办人和时间。');
export const HB14i = provision('HB-14i', '第十四条', 'right', '市、县可在八类职责之下细化本地岗位职责，不得删减类别。');

export const HB15a = provision('HB-15a', '第十五条', 'right', '任职条件由省总工会确定并适时调整，按基准日的版本判断，已在岗人员不因新版本重新判断。');
export const HB15b = provision('HB-15b', '第十五条（一）', 'decision', '政治立场符合要求，由审核人记名判断。');
export const HB15c = provision('HB-15c', '第十五条（二）', 'decision', '守法且品行、职业道德良好，由审核人记名判断。');
export const HB15d = provision('HB-15d', '第十五条（三）', 'decision', '热爱并熟悉工会工作、有组织协调能力，由审核人记名判断。');
export const HB15e = provision('HB-15e', '第十五条（四）', 'decision', '学历须为大专以上。');
export const HB15f = provision('HB-15f', '第十五条（四）', 'decision', '得分相同的，有群团工作经验者在前。');
export const HB15g = provision('HB-15g', '第十五条（五）', 'decision', '年龄不超过四十五周岁。', {
  reading: '“以下”含四十五：至四十六岁生日前一天为止；“一般”不是普遍例外，唯一出口是（六）的放宽。',
});
export const HB15h = provision('HB-15h', '第十五条（五）', 'decision', '体检结果须为健康。');
export const HB15i = provision('HB-15i', '第十五条（六）', 'decision', '工会工作经历丰富的，可放宽学历和年龄，其他条件不放宽。', { reading: '“适当”没有尺度，平台不自设；放宽处处注明。' });
export const HB15j = provision('HB-15j', '第十五条（初级岗）', 'decision', '初级岗：通过能力测试，且符合报考条件暂无证书，或为社工专业全日制本科毕业生。');
export const HB15k = provision('HB-15k', '第十五条（三级岗）', 'decision', '三级岗：通过能力测试，并经国家考试取得三级岗以上名单中的任一证书。', {
  reading: '更高一级的证书也满足低一级名单；名单外的证书按省总工会认可的等级计算。',
});
export const HB15l = provision('HB-15l', '第十五条（二级岗）', 'decision', '二级岗：通过能力测试，工作满四年、三级岗满三年，并持二级岗以上名单中的证书。', {
  reading: '按整月计，三级岗多段时间相加；助理人力资源管理师列在二级岗名单，照文执行。',
});
export const HB15m = provision('HB-15m', '第十五条（一级岗）', 'decision', '一级岗：通过能力测试，工作满七年、二级岗满三年，并持一级岗名单中的证书。');
export const HB15n = provision('HB-15n', '第十五条', 'decision', '符合某一等级条件的人员，也可任该级以下各级岗位。');

export const PROVISIONS_2 = [
  HB9, HB10a, HB10b, HB10c, HB10d, HB10e, HB10f, HB10g, HB10h, HB10i, HB11a, HB11b, HB11c, HB11d,
  HB12a, HB12b, HB12c, HB12d, HB12e, HB13a, HB13b, HB13c,
  HB14a, HB14b, HB14c, HB14d, HB14e, HB14f, HB14g, HB14h, HB14i,
  HB15a, HB15b, HB15c, HB15d, HB15e, HB15f, HB15g, HB15h, HB15i, HB15j, HB15k, HB15l, HB15m, HB15n,
];
