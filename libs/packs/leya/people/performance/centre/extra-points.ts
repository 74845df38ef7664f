// （七）附加项: parts of the extra points that centres and home care share, and the decision of the centres.
import { count, decision, fault, list, oneOf, record, sum, tableOf, ZERO, type Decimal, type Infer, type Judgement, type Parameter, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, round1 } from '../../rules/rounding.js';
import { stepOf, stepTable, steps, type StepTable } from '../../rules/steps.js';
import { dec4, oneDecimal, rate, yes, yuan } from '../../rules/types.js';
import { LEVELS, type Level } from '../../vocabulary.js';
import { CENTRE } from './provisions.js';

const PARTS = { lead: '主要负责人', participant: '参与' } as const;
export const PROJECTS = list(record({ level: oneOf(LEVELS).zh('级别'), part: oneOf(PARTS).zh('角色') }));
export const ARTICLES = list(record({ placements: list(oneOf(LEVELS), { nonEmpty: true }).zh('刊物级别'), evidence: yes('佐证材料') }));
export const HOURS = record({ baseHours: dec4().zh('基础学时'), bonusHours: dec4().zh('加分学时') });
const COUNTED = record({ incomplete: count().zh('不完整'), complete: count().zh('完整') });
export const SHOWCASE = record({ debriefWithPhoto: yes('团队述职并有照片'), features: COUNTED.zh('特色服务'), cases: COUNTED.zh('服务案例') });
export const RESOURCES = record({ funds: yuan().zh('物资和资金'), partners: count().zh('合作单位或个人') });

export const CENTRE_ROLES = { 'centre-director': '中心主任', 'centre-social-worker': '中心社工', 'centre-assistant': '社区助理' } as const;
type CentreRole = keyof typeof CENTRE_ROLES;

const CAPS = tableOf({
  projects: '项目上限', publicity: '宣传上限', resources: '资源拓展上限', showcase: '特色服务与案例上限', newCases: '个案上限', total: '附加项上限',
  debrief: '述职分', baseHours: '基础学时', lowestRate: '单项最低完成率（％）', newCase: '每个新增个案',
}, rate());
export const extraCaps = printed('extraPoints.limits', '附加项界限', CENTRE['CTR-6'], CAPS, {
  projects: '20', publicity: '20', resources: '20', showcase: '90', newCases: '20', total: '100', debrief: '10', baseHours: '40', lowestRate: '90', newCase: '5',
});
const BY_LEVEL = tableOf(LEVELS, rate());
type ByLevel = Readonly<Record<Level, Decimal>>;
export const projectPoints = printed('extraPoints.projects', '项目加分（负责人）', CENTRE['CTR-6.1'], BY_LEVEL, { city: '5', province: '10', nation: '15' });
export const centreArticlePoints = printed('extraPoints.articles', '中心宣传加分', CENTRE['CTR-6.3'], BY_LEVEL, { city: '2', province: '3', nation: '5' });
export const longTraining = printed('extraPoints.trainingLong', '培训加分（12、20学时）', CENTRE['CTR-6.2'], stepTable(), steps(['0', '0'], ['12', '5'], ['20', '10']));
export const shortTraining = printed('extraPoints.trainingShort', '培训加分（8、16学时）', CENTRE['AST-5.4'], stepTable(), steps(['0', '0'], ['8', '5'], ['16', '10']));
export const servicePoints = printed('extraPoints.service', '服务加分（平均完成率）', CENTRE['CTR-6.4'], stepTable(), steps(['0', '0'], ['110', '5'], ['120', '10']));
export const fundPoints = printed('extraPoints.funds', '物资和资金加分', CENTRE['CTR-6.5'], stepTable(), steps(['0', '0'], ['1000', '3'], ['3000', '5'], ['5000', '10']));
export const partnerPoints = printed('extraPoints.partners', '合作单位加分', CENTRE['CTR-6.5'], stepTable(), steps(['0', '0'], ['3', '2'], ['5', '6'], ['10', '10']));
const EACH = record({ incomplete: rate().zh('不完整'), complete: rate().zh('完整') });
type Each = Infer<typeof EACH>;
export const centreShowcase = printed('extraPoints.showcaseCentre', '中心成效展示每个得分', CENTRE['CTR-6.6'], tableOf(CENTRE_ROLES, EACH), {
  'centre-director': { incomplete: '6', complete: '10' }, 'centre-social-worker': { incomplete: '10', complete: '15' }, 'centre-assistant': { incomplete: '13', complete: '20' },
});

/** 项目加分: full for those in charge, half for participants, capped. */
export function pointsForProjects(at: Judgement, cited: Provision, projects: Infer<typeof PROJECTS>): Decimal {
  const table = at.value(projectPoints);
  const { projects: cap } = at.value(extraCaps);
  let total: Decimal = ZERO;
  for (const { level, part } of projects) total = total.plus(part === 'lead' ? table[level] : table[level].div(2));
  return at.step(cited, '项目加分 ＝ 各项目之和（参与减半），至多为上限', least(total, cap), { 各项目之和: total, 上限: cap });
}

/** 宣传加分: each article with evidence by its highest placement, capped. */
export function pointsForArticles(at: Judgement, cited: Provision, articles: Infer<typeof ARTICLES>, table: ByLevel): Decimal {
  const { publicity: cap } = at.value(extraCaps);
  let total: Decimal = ZERO;
  for (const { placements, evidence } of articles) {
    if (!evidence) continue;
    total = total.plus(placements.map((level) => table[level]).reduce((a, b) => (a.gt(b) ? a : b)));
  }
  return at.step(cited, '宣传加分 ＝ 有佐证文章按最高刊物级别之和，至多为上限', least(total, cap), { 篇数: articles.length, 上限: cap });
}

/** 培训加分: nothing before the base hours are met, then by steps. */
export function pointsForTraining(at: Judgement, cited: Provision, { baseHours, bonusHours }: Infer<typeof HOURS>, bands: Parameter<StepTable>): Decimal {
  const { baseHours: least40 } = at.value(extraCaps);
  const met = at.condition(cited, '已完成基础培训学时', baseHours.gte(least40), { 基础学时: baseHours, 规定学时: least40 });
  return at.step(cited, '培训加分按加分学时分档', met ? stepOf(at.value(bands), bonusHours) : ZERO, { 加分学时: bonusHours });
}

/** 年终成效展示: the debrief, and features and cases up to their cap. */
export function pointsForShowcase(at: Judgement, cited: Provision, { debriefWithPhoto, features, cases }: Infer<typeof SHOWCASE>, each: Each): Decimal {
  const { debrief, showcase: cap } = at.value(extraCaps);
  const counted = least(each.incomplete.times(features.incomplete + cases.incomplete).plus(each.complete.times(features.complete + cases.complete)), cap);
  const points = counted.plus(debriefWithPhoto ? debrief : ZERO);
  return at.step(cited, '成效展示 ＝ 述职分 ＋ 特色服务与服务案例之和（至多为上限）', points, { 述职分: debriefWithPhoto ? debrief : ZERO, 特色服务与服务案例之和: counted, 上限: cap });
}

interface RoleProvisions {
  readonly projects: Provision;
  readonly training: Provision;
  readonly publicity: Provision;
  readonly service: Provision;
  readonly resources: Provision;
  readonly showcase: Provision;
}
const CITED: Readonly<Record<CentreRole, RoleProvisions>> = {
  'centre-director': { projects: CENTRE['CTR-6.1'], training: CENTRE['CTR-6.2'], publicity: CENTRE['CTR-6.3'], service: CENTRE['CTR-6.4'], resources: CENTRE['CTR-6.5'], showcase: CENTRE['CTR-6.6'] },
  'centre-social-worker': { projects: CENTRE['SW-5.1'], training: CENTRE['SW-5.4'], publicity: CENTRE['SW-5.2'], service: CENTRE['SW-5.3'], resources: CENTRE['SW-5.5'], showcase: CENTRE['SW-5.6'] },
  'centre-assistant': { projects: CENTRE['AST-5.1'], training: CENTRE['AST-5.4'], publicity: CENTRE['AST-5.2'], service: CENTRE['AST-5.3'], resources: CENTRE['AST-5.5'], showcase: CENTRE['AST-5.6'] },
};

function pointsForService(at: Judgement, cited: Provision, average: Decimal, lowest: Decimal): Decimal {
  const { lowestRate } = at.value(extraCaps);
  const even = at.condition(cited, '各单项完成率不低于规定', lowest.gte(lowestRate), { 最低单项完成率: lowest, 规定: lowestRate });
  return at.step(cited, '服务加分按平均完成率分档', even ? stepOf(at.value(servicePoints), average) : ZERO, { 平均完成率: average });
}

function pointsForResources(at: Judgement, cited: Provision, { funds, partners }: Infer<typeof RESOURCES>): Decimal {
  const { resources: cap } = at.value(extraCaps);
  const [money, people] = [stepOf(at.value(fundPoints), funds), stepOf(at.value(partnerPoints), partners)];
  return at.step(cited, '资源拓展加分 ＝ 物资资金分 ＋ 合作单位分，至多为上限', least(money.plus(people), cap), { 物资资金分: money, 合作单位分: people, 上限: cap });
}

function pointsForNewCases(at: Judgement, newCases: number): Decimal {
  const { newCase, newCases: cap } = at.value(extraCaps);
  return at.step(CENTRE['AST-5.7'], '个案加分 ＝ 新增个案 × 每个得分，至多为上限', least(newCase.times(newCases), cap), { 新增个案: newCases, 每个得分: newCase, 上限: cap });
}

export const EXTRA_CENTRE = record({ projects: PROJECTS.zh('项目'), articles: ARTICLES.zh('文章'), training: HOURS.zh('培训学时'), resources: RESOURCES.zh('资源拓展'), showcase: SHOWCASE.zh('年终成效展示') });

const COMPLETION = record({
  averageRate: dec4().zh('平均完成率'),
  lowestRate: dec4().check((value, f) => (round1(value).gt(round1(f['averageRate'] as Decimal)) ? fault('inconsistent', '最低单项不得高于平均完成率', 'the lowest rate is above the average') : undefined)).zh('最低单项完成率'),
});

const item = () => oneDecimal();
export const extraPointsCentre = decision('leya.evaluation.extraPointsCentre', {
  zh: '中心附加项得分',
  applies: [
    CENTRE['CTR-6'], CENTRE['PRJ-6.6'], CENTRE['AST-5.7'], ...Object.values(CITED).flatMap((of): Provision[] => [of.projects, of.training, of.publicity, of.service, of.resources, of.showcase]),
  ],
  facts: {
    role: oneOf(CENTRE_ROLES).zh('岗位'), projects: PROJECTS.zh('项目'), articles: ARTICLES.zh('文章'), training: HOURS.zh('培训学时'), completion: COMPLETION.zh('完成率'),
    resources: RESOURCES.zh('资源拓展'), showcase: SHOWCASE.zh('年终成效展示'), newCases: count().when((f) => f['role'] === 'centre-assistant', '仅社区助理').zh('新增个案'),
  },
  answer: {
    items: record({ projects: item().zh('项目'), publicity: item().zh('宣传'), training: item().zh('培训'), service: item().zh('服务'), resources: item().zh('资源拓展'), showcase: item().zh('成效展示'), newCases: item().zh('个案') }).zh('各项'),
    sum: oneDecimal().zh('合计'), total: oneDecimal().zh('附加项得分'),
  },
}).by(({ role, projects, articles, training, completion, resources, showcase, newCases }, at) => {
  const cited = CITED[role];
  const items = {
    projects: pointsForProjects(at, cited.projects, projects),
    publicity: pointsForArticles(at, cited.publicity, articles, at.value(centreArticlePoints)),
    training: pointsForTraining(at, cited.training, training, role === 'centre-assistant' ? shortTraining : longTraining),
    service: pointsForService(at, cited.service, round1(completion.averageRate), round1(completion.lowestRate)),
    resources: pointsForResources(at, cited.resources, resources),
    showcase: pointsForShowcase(at, cited.showcase, showcase, at.value(centreShowcase)[role]),
    newCases: role === 'centre-assistant' ? pointsForNewCases(at, newCases ?? 0) : ZERO,
  };
  const { total: cap } = at.value(extraCaps);
  const all = sum(Object.values(items));
  return { items, sum: all, total: at.step(CENTRE['CTR-6'], '附加项得分 ＝ 各项合计，至多为上限', least(all, cap), { 各项合计: all, 上限: cap }) };
});

