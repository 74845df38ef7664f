// 三（一）招聘录用机制 and 三（二）薪酬保障机制: JS-3.1a to JS-3.2f.
import {
  bool, chapter, completedYears, count, date, decimal, decision, duty, fault, list, mapOf, money, oneOf, pastDate, percent, record, roundHalfUp, score, setOf, shareOf, sum, tableOf, text, year, ZERO,
  dec, ranksOf, right, type Decimal, type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { daysAfter, notBefore, wholeSum } from './common.js';
import * as P from './provisions.js';
import { EDUCATION, PAY_FACTORS, PROFESSIONAL_LEVELS, TIERS } from './vocabulary.js';
import { filingFlow, frameworkFlow, recruitmentRound, schemeFlow } from './workflows.js';

interface Candidate {
  readonly id: string;
  readonly score: Decimal;
  readonly certificateLevel: keyof typeof PROFESSIONAL_LEVELS;
}

/** Higher score first; at equal scores any certificate before none. */
function better(a: Candidate, b: Candidate): number {
  return b.score.cmp(a.score) || Number(a.certificateLevel === 'none') - Number(b.certificateLevel === 'none');
}

/** Fills places from the top: a rank group goes in whole; the first that does not fit is undecided while a place is left. */
function fillPlaces(ranked: readonly { readonly item: Candidate; readonly rank: number }[], places: number): { selected: string[]; undecided: string[] } {
  const selected: string[] = [];
  for (let i = 0; i < ranked.length; ) {
    const group = ranked.filter((r) => r.rank === ranked[i]?.rank).map((r) => r.item.id);
    const left = places - selected.length;
    if (group.length > left) return { selected, undecided: left > 0 ? group : [] };
    selected.push(...group);
    i += group.length;
  }
  return { selected, undecided: [] };
}

export const ranking = decision('jiangsu.eligibility.ranking', {
  zh: '招聘排名', applies: [P.JS31b, P.JS31d],
  facts: {
    candidates: list(record({ id: text().zh('编号'), score: score().zh('得分'), certificateLevel: oneOf(PROFESSIONAL_LEVELS).zh('证书等级') }), { nonEmpty: true, unique: (c) => c.id, uniqueField: 'id' }).zh('应聘人员'),
    places: count({ min: 1 }).zh('名额'),
  },
  answer: { ranking: list(record({ id: text().zh('编号'), rank: count().zh('名次') })).zh('排名'), selected: setOf(text()).zh('入选'), undecided: setOf(text()).zh('待定') },
}).by(({ candidates, places }, at) => {
  const ranked = ranksOf(candidates, better);
  at.step(P.JS31b, '得分高者在前，得分相同的持证者在前，仍相同的并列', ranked.map(({ item, rank }) => `${rank} ${item.id}（${item.score.toFixed(2)}，${PROFESSIONAL_LEVELS[item.certificateLevel]}）`));
  const { selected, undecided } = fillPlaces(ranked, places);
  at.step(P.JS31d, '按名额自上而下入选', selected, { 名额: places });
  if (undecided.length > 0) at.step(P.JS31b, '同一名次的人数多于剩余名额，由人决定', undecided);
  return { ranking: ranked.map(({ item, rank }) => ({ id: item.id, rank })), selected, undecided };
});

const FILING_STATUSES = { filed: '已按期备案', 'filed-late': '逾期备案', pending: '待备案', overdue: '逾期未备案' } as const;

export const registration = decision('jiangsu.assignment.registration', {
  zh: '录用备案', applies: [P.JS31e, P.JS31f],
  facts: {
    hiredOn: pastDate().zh('录用日'),
    filedOn: pastDate().optional().zh('备案日').check(notBefore('hiredOn', '录用日')),
    filingWindowDays: count({ min: 1 }).zh('备案期限天数'),
  },
  answer: { dueOn: date().zh('应备案日'), status: oneOf(FILING_STATUSES).zh('状态'), unifiedManagement: bool().zh('纳入全省统一管理') },
}).by(({ hiredOn, filedOn, filingWindowDays }, at) => {
  const dueOn = at.step(P.JS31e, '应备案日＝录用日＋备案期限天数', daysAfter(at, 'filingWindowDays', hiredOn, filingWindowDays), { 录用日: hiredOn, 备案期限天数: filingWindowDays });
  const inTime = (filedOn ?? at.asOf) <= dueOn;
  at.condition(P.JS31e, filedOn === null ? '基准日未过应备案日' : '备案日不晚于应备案日', inTime, { 备案日: filedOn, 应备案日: dueOn });
  const unifiedManagement = at.condition(P.JS31f, '已向省总工会备案，纳入全省统一管理', filedOn !== null, { 备案日: filedOn });
  const status = filedOn !== null ? (inTime ? 'filed' as const : 'filed-late' as const) : inTime ? 'pending' as const : 'overdue' as const;
  return { dueOn, status, unifiedManagement };
});

const VIOLATIONS = { 'no-base-pay': '没有基本工资', 'no-performance-pay': '没有业绩考评工资', 'missing-factors': '晋档因素不全', 'no-city-guidance': '未经设区市指导' } as const;

export const schemeCheck = decision('jiangsu.compensation.schemeCheck', {
  zh: '薪酬方案核对', applies: [P.JS32c, P.JS32d, P.JS32e],
  facts: {
    basePay: bool().zh('有基本工资'), performancePay: bool().zh('有业绩考评工资'), factors: setOf(oneOf(PAY_FACTORS)).zh('晋档因素'), cityGuidanceOn: pastDate().optional().zh('设区市指导日'),
  },
  answer: { compliant: bool().zh('是否合规'), violations: setOf(oneOf(VIOLATIONS)).zh('不符事项'), missingFactors: setOf(oneOf(PAY_FACTORS)).zh('缺少的因素') },
}).by(({ basePay, performancePay, factors, cityGuidanceOn }, at) => {
  const missingFactors = (Object.keys(PAY_FACTORS) as (keyof typeof PAY_FACTORS)[]).filter((f) => !factors.includes(f));
  const checks: readonly (readonly [keyof typeof VIOLATIONS, boolean])[] = [
    ['no-base-pay', at.condition(P.JS32d, '设有基本工资', basePay)],
    ['no-performance-pay', at.condition(P.JS32d, '设有业绩考评工资', performancePay)],
    ['missing-factors', at.condition(P.JS32e, '六项晋档因素齐全', missingFactors.length === 0, { 缺少的因素: missingFactors.map((f) => PAY_FACTORS[f]) })],
    ['no-city-guidance', at.condition(P.JS32c, '已经设区市总工会指导', cityGuidanceOn !== null, { 设区市指导日: cityGuidanceOn })],
  ];
  const violations = checks.filter(([, ok]) => !ok).map(([code]) => code);
  return { compliant: violations.length === 0, violations, missingFactors };
});

const scheme = record({
  stepWages: list(money(), { nonEmpty: true }).zh('各档基本工资'),
  professionalLevel: tableOf(PROFESSIONAL_LEVELS, count()).zh('职业水平等级档数'),
  yearsPerStep: count({ min: 1 }).zh('每档工作年限'), yearsStepMax: count().zh('年限最多档数'),
  education: tableOf(EDUCATION, count()).zh('学历档数'),
  duty: mapOf(count()).zh('职务档数'), title: mapOf(count()).zh('职称档数'),
  performance: tableOf(TIERS, count()).zh('每次考核档数'),
}, ({ stepWages }) => {
  const i = stepWages.findIndex((wage, k) => k > 0 && wage.lte(stepWages[k - 1] ?? ZERO));
  return i < 0 ? undefined : { field: `stepWages[${i}]`, code: 'inconsistent', zh: '各档基本工资应逐档递增', en: 'each step must be above the one before' };
});

const result = record({ year: year().zh('年度'), tier: oneOf(TIERS).zh('等次') });

const person = record({
  professionalLevel: oneOf(PROFESSIONAL_LEVELS).zh('职业水平等级'), education: oneOf(EDUCATION).zh('学历'), workStartOn: pastDate().zh('参加工作日'), duty: text().zh('职务'), title: text().zh('职称'),
  results: list(result).zh('考核结果'),
}, ({ results }) => {
  const i = results.findIndex((r, k) => k > 0 && r.year <= (results[k - 1]?.year ?? 0));
  if (i < 0) return undefined;
  const repeated = results[i]?.year === results[i - 1]?.year;
  return { field: `results[${i}].year`, code: repeated ? 'duplicate' : 'inconsistent', zh: '年度应由早到晚且不重复', en: 'years must rise and not repeat' };
});

/** Steps of a name of the scheme; another name is refused. */
function stepsOf(at: Judgement, table: Readonly<Record<string, number>>, name: string, field: string): number {
  const steps = Object.hasOwn(table, name) ? table[name] : undefined;
  return steps ?? at.refuse('unknown-value', field, `方案中没有「${name}」`, `the scheme has no ${name}`);
}

export const payStep = decision('jiangsu.compensation.payStep', {
  zh: '工资档级', applies: [P.JS32e, P.JS34c],
  facts: { scheme: scheme.zh('县级薪酬方案'), person: person.zh('人员') },
  answer: {
    increments: record({
      professionalLevel: count().zh('职业水平等级'), workYears: count().zh('工作年限'), education: count().zh('学历'), duty: count().zh('职务'), title: count().zh('职称'), performance: count().zh('业绩'),
    }).zh('各因素档数'),
    step: count().zh('档级'), capped: bool().zh('已到最高档'), baseWage: money().zh('基本工资'),
  },
}).by(({ scheme: s, person: p }, at) => {
  const years = completedYears(p.workStartOn, at.asOf);
  const increments = {
    professionalLevel: s.professionalLevel[p.professionalLevel],
    workYears: Math.min(s.yearsStepMax, Math.floor(years / s.yearsPerStep)),
    education: s.education[p.education],
    duty: stepsOf(at, s.duty, p.duty, 'person.duty'),
    title: stepsOf(at, s.title, p.title, 'person.title'),
    performance: wholeSum(at, 'scheme.performance', p.results.map((r) => s.performance[r.tier])),
  };
  at.step(P.JS32e, '职业水平等级、学历、职务、职称所得档数', [increments.professionalLevel, increments.education, increments.duty, increments.title],
    { 职业水平等级: PROFESSIONAL_LEVELS[p.professionalLevel], 学历: EDUCATION[p.education], 职务: p.duty, 职称: p.title });
  at.step(P.JS32e, '年限档数＝工作满年数÷每档年限，取整，不超过最多档数', increments.workYears, { 工作满年数: years, 每档年限: s.yearsPerStep, 最多档数: s.yearsStepMax });
  at.step(P.JS34c, '业绩档数＝历次考核等次所得档数之和', increments.performance, { 历次考核: p.results.map((r) => `${r.year}${TIERS[r.tier]}`) });
  const reached = wholeSum(at, 'scheme', [1, ...Object.values(increments)]);
  const top = s.stepWages.length;
  const capped = reached > top;
  const step = at.step(P.JS32e, '档级＝1＋各因素档数之和，不超过最高档', Math.min(top, reached), { 各因素档数之和: reached - 1, 最高档: top });
  const baseWage = at.step(P.JS32d, '该档基本工资', s.stepWages[step - 1] ?? ZERO, { 档级: step });
  return { increments, step, capped, baseWage };
});

const POSITIONS = { below: '低于指导标准', within: '在指导标准内', above: '高于指导标准' } as const;

export const monthlyPay = decision('jiangsu.compensation.monthlyPay', {
  zh: '月工资', applies: [P.JS32b, P.JS32d, P.JS34c],
  facts: {
    baseWage: money().zh('基本工资'), performanceStandard: money().zh('业绩考评工资月标准'), tier: oneOf(TIERS).zh('最近等次'), coefficients: tableOf(TIERS, decimal()).zh('等次系数'),
    guideline: record({
      low: money().zh('下限'),
      high: money().zh('上限').check((value, f) => (value.lt(f['low'] as Decimal) ? fault('inconsistent', '上限不得低于下限', 'high must not be below low') : undefined)),
    }).optional().zh('薪酬指导标准'),
  },
  answer: {
    baseWage: money().zh('基本工资'), performancePay: money().zh('业绩考评工资'), gross: money().zh('月工资'), performanceShare: percent().zh('业绩占比％'), guidelinePosition: oneOf(POSITIONS).orNull().zh('与指导标准相比'),
  },
}).by(({ baseWage, performanceStandard, tier, coefficients, guideline }, at) => {
  const coefficient = coefficients[tier];
  const performancePay = at.step(P.JS32d, '业绩考评工资＝月标准×等次系数', roundHalfUp(performanceStandard.times(coefficient), 2), { 月标准: performanceStandard, 等次系数: coefficient, 最近等次: TIERS[tier] });
  const gross = at.step(P.JS32d, '月工资＝基本工资＋业绩考评工资', baseWage.plus(performancePay), { 基本工资: baseWage, 业绩考评工资: performancePay });
  const performanceShare = at.step(P.JS32d, '业绩占比＝业绩考评工资÷月工资×100，四舍五入到两位小数', roundHalfUp(shareOf(performancePay, gross), 2), { 业绩考评工资: performancePay, 月工资: gross });
  if (guideline === null) {
    at.step(P.JS32b, '与薪酬指导标准比较', '没有公布，不作比较');
    return { baseWage, performancePay, gross, performanceShare, guidelinePosition: null };
  }
  const guidelinePosition = gross.lt(guideline.low) ? 'below' as const : gross.gt(guideline.high) ? 'above' as const : 'within' as const;
  at.step(P.JS32b, '月工资与指导标准下限、上限相比，两端均含', POSITIONS[guidelinePosition], { 月工资: gross, 下限: guideline.low, 上限: guideline.high });
  return { baseWage, performancePay, gross, performanceShare, guidelinePosition };
});

const SIGNERS = { 'city-union': '设区市总工会', 'county-union': '县（市、区）总工会', 'user-unit': '实际用人单位', 'social-organisation': '社会组织' } as const;
const CONTRIBUTIONS = { pension: '养老', medical: '医疗', unemployment: '失业', 'work-injury': '工伤', maternity: '生育', 'housing-fund': '公积金' } as const;

interface Payment {
  readonly on: PlainDate;
  readonly amount: Decimal;
}
const paid = (payments: readonly Payment[], until?: PlainDate): Decimal => sum(payments.filter((p) => until === undefined || p.on <= until).map((p) => p.amount));

export const contributions = decision('jiangsu.compensation.contributions', {
  zh: '社会保险和公积金缴纳', applies: [P.JS32f],
  facts: {
    labourContractSigner: oneOf(SIGNERS).zh('劳动合同签订单位'),
    obligations: list(record({
      id: text().zh('编号'), kind: oneOf(CONTRIBUTIONS).zh('种类'), due: money().zh('应缴'), dueOn: date().zh('应缴日'),
      payments: list(record({ on: pastDate().zh('缴纳日'), amount: money().zh('金额') })).zh('缴纳'),
    }), { nonEmpty: true, unique: (o) => o.id, uniqueField: 'id' }).zh('应缴项目'),
  },
  answer: {
    responsible: oneOf(SIGNERS).zh('责任单位'), breaches: list(record({ id: text().zh('编号'), unpaid: money().zh('欠缴') })).zh('违反项目'), outstanding: money().zh('欠缴合计'),
    missingKinds: setOf(oneOf(CONTRIBUTIONS)).zh('未列种类'),
  },
}).by(({ labourContractSigner, obligations }, at) => {
  const breaches = obligations.flatMap((o) => {
    const inTime = paid(o.payments, o.dueOn);
    const kept = at.condition(P.JS32f, `${o.id} 已按时足额缴纳${CONTRIBUTIONS[o.kind]}，或未过应缴日`, at.asOf <= o.dueOn || inTime.gte(o.due), { 应缴日: o.dueOn, 应缴: o.due, 应缴日前已缴: inTime });
    if (kept) return [];
    const rest = o.due.minus(paid(o.payments));
    return [{ id: o.id, unpaid: at.step(P.JS32f, `${o.id} 欠缴＝应缴－全部已缴，不小于零`, rest.isNegative() ? dec(0) : rest, { 应缴: o.due, 全部已缴: paid(o.payments) }) }];
  });
  const outstanding = at.step(P.JS32f, '欠缴合计，由劳动合同签订单位负责', sum(breaches.map((b) => b.unpaid)), { 劳动合同签订单位: SIGNERS[labourContractSigner] });
  const missingKinds = (Object.keys(CONTRIBUTIONS) as (keyof typeof CONTRIBUTIONS)[]).filter((kind) => !obligations.some((o) => o.kind === kind));
  at.condition(P.JS32f, '五项社会保险和公积金都列有应缴项目', missingKinds.length === 0, { 未列种类: missingKinds.map((k) => CONTRIBUTIONS[k]) });
  return { responsible: labourContractSigner, breaches, outstanding, missingKinds };
});

export const part31 = chapter({
  title: '三（一）招聘录用机制',
  provisions: [P.JS31a, P.JS31b, P.JS31c, P.JS31d, P.JS31e, P.JS31f],
  decisions: [ranking, registration],
  workflows: [recruitmentRound, filingFlow],
  duties: [
    duty({ id: 'JS-D1', zh: '录用备案', provisions: [P.JS31e], who: ['county', 'city'], period: 'event', event: 'worker-hired', due: { daysAfter: 30 }, open: true }),
    duty({ id: 'JS-D9', zh: '列出应当选配而没有工作者的单位', provisions: [P.JS2f], who: ['county'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
  ],
  rights: [
    right({ provisions: [P.JS31c], who: ['city'], verb: 'create', subject: 'RecruitmentRound', reach: 'subtree', zh: '在辖区开展招聘并查看全部招聘' }),
    right({ provisions: [P.JS31c], who: ['civil-affairs', 'human-resources'], verb: 'comment', subject: 'RecruitmentRound', reach: 'subtree', zh: '查看招聘并提出意见' }),
  ],
});

export const part32 = chapter({
  title: '三（二）薪酬保障机制',
  provisions: [P.JS32a, P.JS32b, P.JS32c, P.JS32d, P.JS32e, P.JS32f],
  decisions: [schemeCheck, payStep, monthlyPay, contributions],
  workflows: [frameworkFlow, schemeFlow],
  duties: [duty({ id: 'JS-D2', zh: '按时足额缴纳社会保险和公积金', provisions: [P.JS32f], who: ['employing-unit'], period: 'monthly', due: { day: 15 }, open: true })],
});
