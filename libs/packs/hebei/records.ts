// What the document wants kept, by article.
import { bool, count, date, dateTime, list, money, oneOf, percent, recordKind, record, setOf, text, year } from '@gongqiao/kernel';
import { HB2, HB3a, HB3b, HB4e, HB8d } from './c1-general/provisions.js';
import { HB10a, HB11a, HB12a, HB14a, HB14b, HB14c, HB14d, HB14e, HB14f, HB14g, HB14h, HB15i, HB15k } from './c2-posts/provisions.js';
import { applicationForm } from './c2-posts/workflows.js';
import { HB16, HB18a, HB18b, HB19, HB20a, HB21c } from './c3-purchase/provisions.js';
import { HB25a, HB25b, HB26a, HB27a } from './c4-evaluation/provisions.js';
import { HB34a, HB34b, HB34c, HB34d, HB36a, HB36b, HB37a } from './c5-pay/provisions.js';
import { HB39 } from './c6-closing/provisions.js';
import { CONTRIBUTIONS, DUTY_CODES, GRADES, JURISDICTIONS, TIERS, UNIT_KINDS } from './vocabulary.js';

export const generalRecords = [
  recordKind('post', '岗位档案', [HB2], {
    unit: text().zh('所在单位'), unitKind: oneOf(UNIT_KINDS).zh('单位类别'), jurisdiction: oneOf(JURISDICTIONS).zh('管辖'), grade: oneOf(GRADES).zh('等级'),
    duties: setOf(oneOf(DUTY_CODES), { nonEmpty: true }).zh('岗位职责'), approvalReference: text().optional().zh('核定文号'), approvedOn: date().optional().zh('核定日期'),
    startOn: date().zh('起始日'), endOn: date().optional().zh('终止日'),
  }),
  recordKind('worker', '工会社工档案（信息库）', [HB3a, HB4e], {
    name: text().zh('姓名'), identityNumber: text().zh('身份证号'), employer: text().zh('承接主体'),
    certificates: list(record({ name: text().zh('证书'), obtainedOn: date().zh('取得日期'), viaNationalExam: bool().zh('经国家考试') })).zh('职业资格证书'),
    abilityTestPassed: bool().zh('能力测试通过'), abilityTestOn: date().optional().zh('测试日期'), abilityTestVersion: text().optional().zh('测试内容版本'),
    post: text().optional().zh('岗位'), departureOn: date().optional().zh('离开日期'),
  }),
  recordKind('concurrent-job', '兼职记录', [HB3b], {
    worker: text().zh('人员'), job: text().zh('兼任职务'), concurrentFrom: date().zh('首日'), consentOn: date().optional().zh('同意日期'), consentBy: oneOf({ union: '工会组织', provider: '承接主体' }).optional().zh('同意方'),
  }),
  recordKind('cost-budget', '年度成本预算与专项检查', [HB8d], {
    year: year().zh('年度'), post: text().zh('岗位'), guidelineTotal: money().zh('指导标准费用'), actualTotal: money().zh('实际费用'), inspection: text().optional().zh('专项检查情况'),
  }),
];

export const postRecords = [
  recordKind('area-figures', '辖区基础数据', [HB10a], {
    unit: text().zh('单位'), legalPersonUnits: count().zh('法人单位数'), employees: count().zh('职工数'), members: count().zh('会员数'), takenOn: date().zh('采集日期'),
    labourRelations: text().optional().zh('劳动关系状况'), providersInArea: text().optional().zh('社会组织和人力资源服务机构状况'),
  }),
  recordKind('post-application', '岗位开发设置申请表', [HB11a, HB12a], applicationForm.fields),
  recordKind('post-duty', '岗位职责与任务', [HB14a, HB14b, HB14c, HB14d, HB14e, HB14f, HB14g, HB14h], {
    post: text().zh('岗位'), code: oneOf(DUTY_CODES).zh('职责'), detail: text().optional().zh('细化职责'), assignedBy: text().optional().zh('交办人'), assignedOn: date().optional().zh('交办日期'),
    dueOn: date().optional().zh('完成期限'), keyTask: bool().zh('年度重要任务'),
  }),
  recordKind('rich-union-experience', '工会工作经历认定', [HB15i], { person: text().zh('人员'), evidence: text().zh('证明'), decidedOn: date().zh('认定日期') }),
  recordKind('recognised-certificate', '名单外证书认可', [HB15k], { certificate: text().zh('证书'), grade: oneOf(GRADES).zh('等级'), from: date().zh('起始日') }),
];

export const purchaseRecords = [
  recordKind('procurement-file', '采购档案', [HB16, HB20a], { references: setOf(text(), { nonEmpty: true }).zh('参照文件'), method: text().zh('购买方式'), reason: text().zh('选择理由'), legalGround: text().optional().zh('法律依据') }),
  recordKind('estimate-filing', '购买工会社会工作岗位服务项目备案表', [HB21c, HB19], {
    county: text().zh('县级工会'), filedOn: date().zh('备案日期'), posts: list(text(), { nonEmpty: true }).zh('岗位编号'), guidelineTotal: money().zh('指导标准费用'), agreedTotal: money().zh('约定费用'),
  }),
  recordKind('contract-line', '合同明细', [HB19], { contract: text().zh('合同'), post: text().zh('岗位编号'), agreedMonthlyPay: money().optional().zh('约定月薪酬') }),
  recordKind('provider-evidence', '承接主体条件证明', [HB18a, HB18b], { provider: text().zh('承接主体'), condition: text().zh('条件'), evidence: text().zh('证明'), validTo: date().optional().zh('有效期至') }),
];

export const evaluationRecords = [
  recordKind('daily-evaluation', '日常评价', [HB25a, HB25b], {
    worker: text().zh('人员'), on: date().zh('日期'), duties: text().zh('履行职责'), dailyTasks: text().zh('日常任务'), stageTargets: text().zh('阶段目标'), attendance: text().zh('出勤'),
  }),
  recordKind('annual-evaluation', '年度评价', [HB25a, HB26a], {
    worker: text().zh('人员'), year: year().zh('年度'), tier: oneOf(TIERS).zh('等次'), superiorOpinion: text().zh('领导意见'), satisfactionRate: percent().zh('民主评议满意率'), settledOn: date().zh('确定日期'),
  }),
  recordKind('incident', '影响稳定事件', [HB27a], { area: text().zh('辖区'), occurredAt: dateTime().zh('发生时间'), reportedAt: dateTime().optional().zh('上报时间') }),
];

export const payRecords = [
  recordKind('monthly-payment', '薪酬与五险一金发放', [HB34a, HB34b], {
    worker: text().zh('人员'), month: text().zh('月份'), kind: oneOf({ wage: '薪酬', ...CONTRIBUTIONS }).zh('类别'), due: money().zh('应付'), dueOn: date().zh('应付日'), paid: money().zh('已付'), paidOn: date().optional().zh('付款日'),
  }),
  recordKind('benefit', '休息、休假和待遇', [HB34c], { worker: text().zh('人员'), kind: oneOf({ rest: '休息', leave: '休假', subsidy: '补助' }).zh('类别'), from: date().zh('起'), to: date().zh('止'), denied: bool().zh('反映落空') }),
  recordKind('medical-examination', '体检', [HB34d], { worker: text().zh('人员'), on: date().zh('日期'), result: text().zh('结果') }),
  recordKind('training-course', '培训', [HB36a, HB36b], { organiser: text().zh('举办单位'), on: date().zh('日期'), duties: setOf(oneOf(DUTY_CODES)).zh('对应职责'), participants: list(text()).zh('参加人员') }),
  recordKind('party-recommendation', '入党推荐', [HB37a], { worker: text().zh('人员'), recommendedOn: date().zh('推荐日期'), body: text().zh('受理组织'), outcome: text().optional().zh('结果') }),
];

export const closingRecords = [
  recordKind('legacy-staff', '原有人员登记', [HB39], {
    name: text().zh('姓名'), kind: oneOf({ 'legacy-township-worker': '原有乡镇（街道）专职工会工作者', 'legacy-wage-negotiator': '工资集体协商指导员' }).zh('类别'), unit: text().zh('单位'), notice: text().optional().zh('另行通知'),
  }),
];
