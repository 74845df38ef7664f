// 第三章三 服务部: mid-year and year-end rounds.
import { count, dec, integer, oneOf, record, scheme, type Json, type JsonObject, type SamplePlan, type SchemeItem, type SchemePerson, type SchemeRank } from '@gongqiao/kernel';
import { dec4, yes, yuan } from '../rules/types.js';
import { POST_TYPES, serviceEvaluation } from '../performance/service/evaluation.js';
import { INDICATORS, TRAINING } from '../performance/service/indicator.js';
import { STATUSES } from '../performance/service/participation.js';
import { TIER_MONEY, serviceTierMoney } from '../performance/service/pool.js';
import { SERVICE } from '../performance/service/provisions.js';
import { serviceKey, serviceTier } from '../performance/service/ranking.js';
import { serviceSample } from '../performance/service/sample.js';
import { serviceAppeals, standingIn } from './general.js';
import { attended, employment, finishedWork, objectOf, ownSheet, part, rated, registered, served, textOf } from './shared.js';

const DEPARTMENT = ['service-department'] as const;
const PERIODS = ['mid-year', 'year-end'] as const;

/** Own figures as ranks and tiers read them. */
function figuresOf({ facts, output, standing }: SchemePerson): JsonObject {
  const scores = objectOf(facts['scores']);
  const agreed = facts['status'] ?? 'participates';
  return {
    status: agreed === 'participates' ? (standing ?? agreed) : agreed, total: output['total'] ?? '0', zeroed: output['zeroed'] ?? true, archiveScore: scores['archive'] ?? '0', archiveExtra: facts['archiveExtra'] ?? '0',
  };
}

/** Posts with and without indicators are ranked apart, of those who take part. */
const rank: SchemeRank = {
  group: (person) => (figuresOf(person)['status'] === 'participates' ? (textOf(person.facts['postType']) ?? 'regular') : null),
  key: (person) => {
    const { zeroed, total, archiveScore, archiveExtra } = figuresOf(person);
    return zeroed === true ? null : serviceKey({ total: dec(String(total)), archiveScore: dec(String(archiveScore)), archiveExtra: dec(String(archiveExtra)) }).map((figure) => figure.toFixed());
  },
  decision: serviceTier,
  facts: (person, place, _groups, { settings }) => ({ cutoffs: settings['cutoffs'] ?? null, ...figuresOf(person), place: place?.rank ?? null, people: place?.people ?? 0 }),
};

/** 咨询、探访、建档 are one item of this scheme. */
function indicatorsFrom(measured: Json): Json {
  const counts = objectOf(measured);
  const contact = ['consultation', 'visit', 'filing'].map((kind) => counts[kind]).filter((entry) => entry !== null && entry !== undefined).map(objectOf);
  const total = (key: string): number => contact.reduce((sum, entry) => sum + Number(entry[key] ?? 0), 0);
  return {
    casework: counts['casework'] ?? null, group: counts['group'] ?? null, activity: counts['activity'] ?? null,
    consultation: contact.length === 0 ? null : { completed: total('completed'), target: total('target') },
  };
}

const KINDS = ['casework', 'group', 'activity', 'other'] as const;
const many = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);

/** How many there are on the lists, as the decision on the samples asks; papers of visits are among the others. */
function listed(lists: JsonObject): JsonObject {
  const of = (name: string): JsonObject => {
    const held = objectOf(lists[name]);
    return Object.fromEntries(KINDS.map((kind) => [kind, many(held[kind]) + (kind === 'other' ? many(held['visit']) : 0)]));
  };
  return { recipients: of('recipients'), stakeholders: many(lists['stakeholders']), documents: of('documents') };
}

/** Stakeholders are drawn with the recipients, for the same interview. */
const planOf = (name: 'recipients' | 'documents') => (output: JsonObject): SamplePlan => {
  const { casework, group, activity, substitutes } = objectOf(output[name]);
  const kinds = { casework: Number(casework ?? 0), group: Number(group ?? 0), activity: Number(activity ?? 0) };
  return { kinds: name === 'recipients' ? { ...kinds, stakeholders: Number(output['stakeholders'] ?? 0) } : kinds, substitutes: Number(substitutes ?? 0), from: { other: ['visit', 'other'] } };
};

const RATED: readonly SchemeItem[] = [
  ownSheet(),
  rated('service-unit', '服务单位评分', ['host-unit', ...DEPARTMENT], 'scores.serviceUnit', { by: 'host', missing: null }),
  rated('supervisor-leader', '督导-组长评分', ['supervisor', 'group-leader', ...DEPARTMENT], 'scores.supervisorLeader'),
  rated('institution', '机构评分', DEPARTMENT, 'scores.institution'),
  rated('recipients', '服务对象抽查评分', ['group-leader', ...DEPARTMENT], 'scores.recipients', { rounds: [2], by: 'crossed' }),
  rated('documents', '服务文书抽查评分', ['supervision-committee', 'supervisor', ...DEPARTMENT], 'scores.documents', { by: 'crossed', anonymous: true }),
  rated('archive', '档案管理体系评分', ['group-leader', 'supervisor', ...DEPARTMENT], 'scores.archive', { by: 'crossed' }),
];

const RECORDED: readonly SchemeItem[] = [
  registered('archive-extra', '档案附加分', DEPARTMENT, 'archiveExtra', dec4(), { missing: '0' }),
  registered('extra-points', '附加分', DEPARTMENT, 'extraPoints', dec4(), { missing: '0' }),
  registered('post-type', '岗位类别', DEPARTMENT, 'postType', oneOf(POST_TYPES), { missing: 'regular' }),
  registered('status', '另行商定的考核状态', DEPARTMENT, 'status', oneOf(STATUSES), { missing: 'participates' }),
  registered('group-on-time', '整组按时提交', DEPARTMENT, 'groupOnTime', yes('整组按时提交'), { missing: false, measure: 'team-on-time' }),
  registered('indicator-exemption', '特殊岗位已沟通', DEPARTMENT, 'indicatorExemption', yes('特殊岗位已沟通'), { missing: false }),
  served('indicators', '服务指标', DEPARTMENT, 'indicators', INDICATORS, { measure: 'service-counts', take: indicatorsFrom }),
  served('training', '培训学时', DEPARTMENT, 'training', TRAINING, { measure: 'training-hours' }),
  registered('refused', '拒绝考核', DEPARTMENT, 'conduct.refusedAssessment', yes('拒绝考核'), { missing: false }),
  registered('complaints', '属实投诉次数', DEPARTMENT, 'conduct.verifiedComplaints', count(), { missing: 0, measure: 'complaints', take: part('verified') }),
  registered('ethics', '违反操守或规定', DEPARTMENT, 'conduct.ethicsViolation', yes('违反操守或规定'), { missing: false }),
  attended('absent-half', '半年旷工日', [...DEPARTMENT, 'hr'], 'conduct.absentDaysInHalf', dec4(), '0', { measure: 'absent-days', take: part('inSpan') }),
  attended('absent-year', '年度旷工日', [...DEPARTMENT, 'hr'], 'conduct.absentDaysInYear', dec4(), '0', { measure: 'absent-days', take: part('inYear') }),
  registered('property-loss', '重大财物损失', DEPARTMENT, 'conduct.majorPropertyLoss', yes('重大财物损失'), { missing: false }),
  employment([...DEPARTMENT, 'hr']),
  attended('maternity', '产假', [...DEPARTMENT, 'hr'], 'maternityLeave', yes('产假'), false, { measure: 'maternity-leave' }),
  ...finishedWork(DEPARTMENT, '离职或产假前'),
];

export const serviceScheme = scheme({
  id: 'service-department', zh: '服务部考核',
  provisions: [SERVICE['5.1'], SERVICE['5.2'], SERVICE['7.1'], SERVICE['7.2'], SERVICE['7.3'], SERVICE['8.1'], SERVICE['9.2'], SERVICE['12.1']],
  period: 'half-year', rounds: ['年中', '年终'], unitKinds: ['service-department'],
  cohorts: [{ id: 'social-worker', zh: '岗位社工、助理、组长、督导人才', parties: ['frontline-social-worker', 'group-leader', 'community-assistant', 'supervisor', 'trainee-supervisor'], decision: serviceEvaluation }],
  items: [...RATED, ...RECORDED],
  settings: record({
    cutoffs: record({ first: dec4().zh('一等'), second: dec4().zh('二等'), third: dec4().zh('三等') }).zh('划等分数'),
    posts: integer({ min: 1 }).zh('岗位数量'), fixedAllowances: yuan().zh('六个月固定津贴合计'),
    tierMoney: TIER_MONEY.optional().zh('各等绩效金（元/人），不填按人均'),
  }),
  fixed: ({ number }) => ({ period: PERIODS[number - 1] ?? 'year-end' }),
  score: 'output.total',
  rank,
  tiers: { first: '优秀（一等）', second: '良好（二等）', third: '良（三等）', fourth: '合格（四等）', fail: '不合格' },
  consequences: [{
    id: 'performance-pay', zh: '半年绩效金', decision: serviceTierMoney,
    facts: ({ tier }, { settings, people }) => (tier === null ? null : { posts: settings['posts'] ?? null, workers: people, fixedAllowances: settings['fixedAllowances'] ?? null, tier, tierMoney: settings['tierMoney'] ?? null }),
    says: (output, { tier }) => (tier === 'fail' ? '不合格，不发绩效金，安排诫勉谈话' : `${textOf(output['amount']) ?? '0.00'} 元`),
    amount: (output) => textOf(output['amount']),
  }],
  notice: { provision: SERVICE['12.1'], workingDays: 5, party: 'service-department' },
  appeal: { provision: SERVICE['12.2'], workingDays: 5 },
  course: {
    workflow: 'LY-W-PERF-SVC-6', does: { compute: 'submit', return: 'return', publish: 'publish', finish: 'finish' },
    facts: ({ settled, pairing, publicityEnded, openAppeals }) => ({
      cutoffsSigned: settled, scoredGroup: pairing?.scored ?? null, scoringGroup: pairing?.scoring ?? null, scorerSupervisesScored: pairing === null || pairing.scored === pairing.scoring, publicityEnded, openAppeals,
    }),
  },
  appeals: serviceAppeals, misconduct: 'LY-W-PERF-SVC-13', standing: standingIn('service', true),
  samples: [
    { id: 'recipients', zh: '服务对象和利益相关方', lists: 'recipients', item: 'recipients', rounds: [2], decision: serviceSample, facts: listed, plan: planOf('recipients') },
    { id: 'documents', zh: '服务文书', lists: 'documents', item: 'documents', decision: serviceSample, facts: listed, plan: planOf('documents') },
  ],
  follows: { workflow: 'LY-W-PERF-SVC-11.3', tiers: ['fail'] },
});
