// 第三章 岗位购买: articles 16 to 22.
import { provision } from '@gongqiao/kernel';

export const HB16 = provision('HB-16', '第十六条', 'record', '采购参照八份法律和文件办理，采购档案注明所依据的文件。');
export const HB17a = provision('HB-17a', '第十七条', 'decision', '县级岗位的购买主体是县级工会。');
export const HB17b = provision('HB-17b', '第十七条', 'decision', '市级机关和市级职工服务中心岗位的购买主体是市级工会。');
export const HB18a = provision('HB-18a', '第十八条', 'decision', '社会组织承接岗位服务须符合登记、责任能力、治理、财会、资产、信誉、纳税、社保、吸纳社工等条件。');
export const HB18b = provision('HB-18b', '第十八条', 'decision', '人力资源服务机构承接岗位服务另须持有有效的人力资源服务许可证。');
export const HB19 = provision('HB-19', '第十九条', 'record', '购买的内容只是岗位服务，采购和合同的每一行都对应已核定岗位。');
export const HB20a = provision('HB-20a', '第二十条', 'right', '市级工会合理确定购买方式并记明理由。');
export const HB20b = provision('HB-20b', '第二十条', 'decision', '购买以招标为原则，非招标方式须有法律依据。', {
  reading: '第二十条要求招标，第二十一条又列入单一来源和询价；两条并存：公开招标、邀请招标可自由采用，另两种须在案说明法律依据。',
});
export const HB21a = provision('HB-21a', '第二十一条', 'workflow', '市级工会为全市购买主体组织集中、公开采购。');
export const HB21b = provision('HB-21b', '第二十一条（一）', 'decision', '按岗位、等级、档级和服务期测算购买费用，含薪酬、社保和管理费。', {
  reading: '年终奖金属于薪酬，按计划比例测算；社保和管理费率为输入；超指导标准部分另列，因其负担不同。',
});
export const HB21c = provision('HB-21c', '第二十一条（一）', 'workflow', '县级工会填写备案表报市级工会备案，市据此汇总。');
export const HB21d = provision('HB-21d', '第二十一条（二）', 'workflow', '市级工会汇总费用、制定购买计划，并在指定媒体公布后方可采购。');
export const HB21e = provision('HB-21e', '第二十一条（二）', 'principle', '购买的组织实施须符合政府采购法律法规。', { shows: '采购档案：参照文件（第十六条）和法律依据（第二十条）' });
export const HB21f = provision('HB-21f', '第二十一条（二）', 'decision', '采用综合评分法，五项因素中价格必占权重，但低于能力、质量、效益之和。', {
  reading: '质价并重：价格须有权重；质量为先：价格轻于能力、质量、效益合计，总分相同者服务得分高者胜；权重由市确定，开标前固定。',
});
export const HB21g = provision('HB-21g', '第二十一条（二）', 'decision', '采购形式为邀请招标、单一来源、询价、公开招标四种。', { reading: '“等”由省总工会以新版本补充。' });
export const HB21h = provision('HB-21h', '第二十一条（二）', 'decision', '采购和合同均不得允许转包。');
export const HB21i = provision('HB-21i', '第二十一条（三）', 'decision', '合同须有服务内容、服务期限、资金支付方式、权利义务、违约责任五项条款。');
export const HB21j = provision('HB-21j', '第二十一条（人员组织）', 'workflow', '承接主体依次组织报名审核、能力测试、面试、体检。', { reading: '该段缺编号，接（一）至（三）为第四步。' });
export const HB21k = provision('HB-21k', '第二十一条（人员组织）', 'workflow', '四个环节合格后，由承接主体与其签订劳动合同。');
export const HB21l = provision('HB-21l', '第二十一条（人员组织）', 'workflow', '市级工会全程监督四个环节，无人监督的环节阻止上岗。');
export const HB21m = provision('HB-21m', '第二十一条（人员组织）', 'workflow', '人员确定后经市、县工会岗位培训方可上岗。');
export const HB22 = provision('HB-22', '第二十二条', 'workflow', '承接主体无法履约的，购买主体把合同转给其他合格主体至期满，人员、岗位、档级和评价历史不中断。');

export const PROVISIONS_3 = [
  HB16, HB17a, HB17b, HB18a, HB18b, HB19, HB20a, HB20b,
  HB21a, HB21b, HB21c, HB21d, HB21e, HB21f, HB21g, HB21h, HB21i, HB21j, HB21k, HB21l, HB21m, HB22,
];
