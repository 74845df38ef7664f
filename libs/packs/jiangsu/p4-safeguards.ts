// 四、保障措施: JS-4.1a to JS-4.4c.
import {
  bool, chapter, count, date, decision, duty, list, money, oneOf, pastDate, pattern, record, recordKind, right, setOf, sum, text, year, yearOf, ZERO,
  type Decimal,
} from '@gongqiao/kernel';
import { wholeSum } from './common.js';
import * as P from './provisions.js';
import { LEVELS, SECTIONS } from './vocabulary.js';

const STATUSES = { active: '在岗', exited: '已退出' } as const;
type Section = keyof typeof SECTIONS;

// 四（二）
export const registerCheck = decision('jiangsu.assignment.registerCheck', {
  zh: '实名库完整性', applies: [P.JS42b, P.JS42c],
  facts: { realName: bool().zh('已实名核实'), status: oneOf(STATUSES).zh('状态'), hiredOn: pastDate().zh('录用日'), sections: setOf(oneOf(SECTIONS)).zh('已有部分') },
  answer: { complete: bool().zh('是否完整'), missing: setOf(oneOf(SECTIONS)).zh('缺少部分'), realNameOk: bool().zh('实名') },
}).by(({ realName, status, hiredOn, sections }, at) => {
  const firstYear = yearOf(hiredOn) === yearOf(at.asOf);
  const required = (Object.keys(SECTIONS) as Section[]).filter((s) => (s !== 'exit' || status === 'exited') && (s !== 'evaluation' || !firstYear));
  const missing = required.filter((s) => !sections.includes(s));
  const realNameOk = at.condition(P.JS42c, '姓名和身份号码已核实', realName);
  const whole = at.condition(P.JS42c, '应有部分齐全（录用当年不要求考核，在岗不要求退出）', missing.length === 0, { 状态: STATUSES[status], 录用日: hiredOn, 缺少部分: missing.map((s) => SECTIONS[s]) });
  return { complete: realNameOk && whole, missing, realNameOk };
});

const ACTIONS = { view: '查看', edit: '编辑' } as const;
const ACCESS_GROUNDS = { 'out-of-area': '不在辖区', 'not-filed': '未备案', 'province-views-only': '省级只查看', 'in-area': '在辖区内' } as const;
const PATH_LENGTH = { province: 1, city: 2, county: 3, township: 4 } as const;

export const registerAccess = decision('jiangsu.assignment.registerAccess', {
  zh: '实名库查看与编辑', applies: [P.JS42d, P.JS31f],
  facts: record({
    viewerLevel: oneOf(LEVELS).zh('查看方层级'), viewerPath: list(text()).zh('查看方路径'), personPath: list(text()).zh('人员路径'), filed: bool().zh('已备案'), action: oneOf(ACTIONS).zh('动作'),
  }, ({ viewerLevel, viewerPath }) =>
    viewerPath.length === PATH_LENGTH[viewerLevel] ? undefined : { field: 'viewerPath', code: 'inconsistent', zh: `${LEVELS[viewerLevel]}级路径应有 ${PATH_LENGTH[viewerLevel]} 段`, en: `a ${viewerLevel} path has ${PATH_LENGTH[viewerLevel]} parts` },
  ({ personPath }) => (personPath.length === PATH_LENGTH.township ? undefined : { field: 'personPath', code: 'inconsistent', zh: '人员路径应有 4 段', en: 'a person path has 4 parts' })),
  answer: { allowed: bool().zh('是否允许'), ground: oneOf(ACCESS_GROUNDS).zh('依据') },
}).by(({ viewerLevel, viewerPath, personPath, filed, action }, at) => {
  const province = viewerLevel === 'province';
  const inArea = at.condition(P.JS42d, '人员在查看方辖区内', viewerPath.every((part, i) => part === personPath[i]), { 查看方路径: viewerPath, 人员路径: personPath });
  const visible = at.condition(P.JS31f, '已备案，或查看方不是省级', !province || filed, { 层级: LEVELS[viewerLevel] });
  const mayAct = at.condition(P.JS42d, '省级只查看而不编辑', !province || action === 'view', { 动作: ACTIONS[action] });
  const ground = !inArea ? 'out-of-area' as const : !visible ? 'not-filed' as const : !mayAct ? 'province-views-only' as const : 'in-area' as const;
  return { allowed: ground === 'in-area', ground };
});

// 四（三）
const PAYERS = { city: '设区市', county: '县（市、区）' } as const;
const costOf = (line: { readonly workers: number; readonly annualCostPerWorker: Decimal }): Decimal => line.annualCostPerWorker.times(line.workers);
const notBelowZero = (value: Decimal): Decimal => (value.isNegative() ? ZERO : value);

export const budget = decision('jiangsu.funding.budget', {
  zh: '专项经费预算', applies: [P.JS43a, P.JS43b],
  facts: {
    level: oneOf(PAYERS).zh('层级'),
    lines: list(record({ id: text().zh('编号'), workers: count({ min: 1 }).zh('人数'), annualCostPerWorker: money().zh('人均年成本') }), { nonEmpty: true, unique: (l) => l.id, uniqueField: 'id' }).zh('预算明细'),
    governmentSubsidy: money().zh('政府补贴'), budgeted: money().zh('已列预算'),
  },
  answer: { level: oneOf(PAYERS).zh('层级'), workers: count().zh('人数'), cost: money().zh('年成本'), unionNeed: money().zh('工会应负担'), shortfall: money().zh('缺口'), adequate: bool().zh('是否足额') },
}).by(({ level, lines, governmentSubsidy, budgeted }, at) => {
  const workers = wholeSum(at, 'lines', lines.map((l) => l.workers));
  const cost = at.step(P.JS43a, '年成本＝各项人数×人均年成本之和', sum(lines.map(costOf)), { 人数: workers });
  const unionNeed = at.step(P.JS43b, '工会应负担＝年成本－政府补贴，不小于零', notBelowZero(cost.minus(governmentSubsidy)), { 年成本: cost, 政府补贴: governmentSubsidy });
  const shortfall = at.step(P.JS43a, '缺口＝工会应负担－已列预算，不小于零', notBelowZero(unionNeed.minus(budgeted)), { 工会应负担: unionNeed, 已列预算: budgeted });
  const adequate = at.condition(P.JS43a, '专项经费足额列入本级预算', shortfall.isZero(), { 层级: PAYERS[level] });
  return { level, workers, cost, unionNeed, shortfall, adequate };
});

const PROVIDER_KINDS = { 'social-organisation': '社会组织', company: '企业', 'hr-agency': '人力资源服务机构' } as const;
const PROVIDER_FAILURES = { 'not-social-organisation': '不是社会组织', 'not-qualified': '没有专业资质', 'not-employer': '不与工作者签订劳动合同' } as const;

export const provider = decision('jiangsu.procurement.provider', {
  zh: '购买服务的承接方', applies: [P.JS43c, P.JS43d],
  facts: { kind: oneOf(PROVIDER_KINDS).zh('机构类别'), professionallyQualified: bool().zh('有专业资质'), unionIncubated: bool().zh('工会孵化'), employsWorkers: bool().zh('签订劳动合同') },
  answer: { eligible: bool().zh('可否承接'), failed: setOf(oneOf(PROVIDER_FAILURES)).zh('不符事项') },
}).by(({ kind, professionallyQualified, unionIncubated, employsWorkers }, at) => {
  const checks: readonly (readonly [keyof typeof PROVIDER_FAILURES, boolean])[] = [
    ['not-social-organisation', at.condition(P.JS43c, '承接方是社会组织', kind === 'social-organisation', { 机构类别: PROVIDER_KINDS[kind], 工会孵化: unionIncubated })],
    ['not-qualified', at.condition(P.JS43c, '具有专业资质', professionallyQualified)],
    ['not-employer', at.condition(P.JS43d, '由其聘用工作者并签订劳动合同', employsWorkers)],
  ];
  const failed = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { eligible: failed.length === 0, failed };
});

export const part41 = chapter({
  title: '四（一）加强组织领导',
  provisions: [P.JS41a, P.JS41b, P.JS41c],
  records: [recordKind('talent-plan', '本地人才规划', [P.JS41a], { document: text().zh('文件'), fromYear: year().zh('起始年度'), toYear: year().zh('终止年度') })],
  rights: [
    right({ provisions: [P.JS41c], who: ['civil-affairs'], verb: 'read', subject: 'Career', reach: 'subtree', zh: '查看并评议职业发展' }),
    right({ provisions: [P.JS41c], who: ['human-resources'], verb: 'read', subject: 'RecruitmentRound', reach: 'subtree', zh: '查看并评议招聘录用' }),
    right({ provisions: [P.JS41c], who: ['finance'], verb: 'read', subject: 'Pay', reach: 'subtree', zh: '查看并评议工资薪酬' }),
    right({ provisions: [P.JS41c], who: ['civil-affairs', 'human-resources', 'finance'], verb: 'comment', subject: 'DepartmentSubject', reach: 'subtree', zh: '对本部门事项提出意见，不得编辑' }),
  ],
});

export const part42 = chapter({
  title: '四（二）实行动态管理',
  provisions: [P.JS42a, P.JS42b, P.JS42c, P.JS42d],
  decisions: [registerCheck, registerAccess],
  records: [recordKind('register-entry', '实名库', [P.JS42b, P.JS42c], {
    identityNumber: pattern(/^\d{17}[\dX]$/, '十八位身份号码', 'an identity number of eighteen characters').zh('身份号码'), name: text().zh('姓名'), section: oneOf(SECTIONS).zh('部分'), contents: text().zh('内容'), changedOn: date().zh('变更日'),
  })],
  rights: [
    right({ provisions: [P.JS42d, P.JS31f], who: ['province'], verb: 'read', subject: 'Worker', reach: 'tenant', zh: '查看全省已备案人员，不编辑' }),
    right({ provisions: [P.JS42d], who: ['city', 'county'], verb: 'update', subject: 'Worker', reach: 'subtree', zh: '查看和编辑本辖区人员' }),
    right({ provisions: [P.JS42d, P.JS34a], who: ['user-unit'], verb: 'read', subject: 'Worker', reach: 'unit', zh: '查看本单位人员' }),
    right({ provisions: [P.JS43d], who: ['employing-unit'], verb: 'read', subject: 'Worker', reach: 'counterpart', zh: '在聘期间查看本机构人员' }),
    right({ provisions: [P.JS42c], who: ['worker'], verb: 'read', subject: 'Worker', reach: 'own', zh: '查看本人档案并登记考试' }),
  ],
});

export const part43 = chapter({
  title: '四（三）强化保障体系',
  provisions: [P.JS43a, P.JS43b, P.JS43c, P.JS43d, P.JS43e],
  decisions: [budget, provider],
  duties: [duty({ id: 'JS-D8', zh: '把专项经费列入下年度预算', provisions: [P.JS43a], who: ['city', 'county'], period: 'yearly', due: { month: 12, day: 31 }, open: true, remindDays: 60 })],
  records: [recordKind('government-subsidy', '政府补贴', [P.JS43b], { source: text().zh('来源'), amount: money().zh('金额'), year: year().zh('年度') })],
  rights: [right({ provisions: [P.JS43e, P.JS41c], who: ['finance'], verb: 'read', subject: 'Procurement', reach: 'subtree', zh: '查看辖区购买服务' })],
});

export const part44 = chapter({
  title: '四（四）加强宣传力度',
  provisions: [P.JS44a, P.JS44b, P.JS44c],
  records: [recordKind('experience-report', '经验材料', [P.JS44b], { title: text().zh('标题'), contents: text().zh('内容'), submittedOn: date().zh('报送日'), publishedOn: date().optional().zh('省级发布日') })],
});
