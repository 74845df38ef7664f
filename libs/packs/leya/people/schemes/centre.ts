// 第三章四 第一节 社综、康就: directors, social workers and assistants of the centres; tiers by share, money by tier; logistics staff.
import { count, date, dec, integer, list, record, scheme, type Json, type JsonObject, type SchemeItem, type SchemePerson, type SchemeRank } from '@gongqiao/kernel';
import { projectKey, projectTier } from '../awards/project-money.js';
import { centreDirector, centreFunctions } from '../performance/centre/director.js';
import { EXTRA_CENTRE } from '../performance/centre/extra-points.js';
import { CENTRE } from '../performance/centre/provisions.js';
import { PROJECT_ITEMS } from '../performance/centre/rates.js';
import { centreAssistant, centreSocialWorker, logistics } from '../performance/centre/workers.js';
import { GENERAL } from '../performance/general/provisions.js';
import { generalAppeals, generalCourse, standingIn } from './general.js';
import { PROJECT_SETTINGS, borrowedQuota, projectMoney, projectMoneyWatch, settledTier, thirdPartyTier } from './project-money.js';
import { centreSamples } from './project-samples.js';
import { employment, finishedWork, objectOf, ownSheet, part, projectConduct, rated, registered, served } from './shared.js';

const DEPARTMENT = ['project-department'] as const;
const CENTRES = ['centre'] as const;
const DIRECTOR = ['centre-director'] as const;
const SOCIAL_WORKER = ['social-worker'] as const;
const ASSISTANT = ['assistant'] as const;
const HALF = 6;
const ARCHIVES = { 'social-worker': 8, assistant: 7 } as const;
const RECIPIENTS = 5;
const BLANK_EXTRA = {
  projects: [], articles: [], training: { baseHours: '0', bonusHours: '0' }, resources: { funds: '0', partners: 0 },
  showcase: { debriefWithPhoto: false, features: { incomplete: 0, complete: 0 }, cases: { incomplete: 0, complete: 0 } },
};
const CASEWORK = record({ annualTarget: integer({ min: 1 }).zh('全年个案指标'), monthsInPost: integer({ min: 1, max: 12 }).zh('在岗月数'), followUps: list(count()).zh('各个案跟进次数') });

function itemsFrom(measured: Json): Json {
  const counts = objectOf(measured);
  return Object.fromEntries(Object.keys(PROJECT_ITEMS).map((kind) => [kind, counts[kind] ?? null]));
}

const casesOf = (measured: Json): readonly JsonObject[] => { const held = objectOf(measured)['cases']; return Array.isArray(held) ? held.map(objectOf) : []; };
function caseworkFrom(measured: Json, number: number): Json {
  const target = objectOf(measured)['annualTarget'];
  return typeof target === 'number' && target > 0 ? { annualTarget: target, monthsInPost: number * HALF, followUps: casesOf(measured).map((entry) => entry['followUps'] ?? 0) } : null;
}

const RATED: readonly SchemeItem[] = [
  ownSheet(),
  rated('employer', '用人单位评估', ['host-unit', ...DEPARTMENT], 'employerScore', { by: 'host' }),
  rated('department', '部门评估', DEPARTMENT, 'departmentScore', { cohorts: DIRECTOR }),
  rated('colleagues', '同事评估', ['frontline-social-worker', 'community-assistant', 'logistics-staff', ...DEPARTMENT], 'colleagueScores', { fold: 'list', cohorts: DIRECTOR, by: 'colleagues' }),
  rated('team-of-social-worker', '中心主任和助理评估', ['centre-director', 'community-assistant', ...DEPARTMENT], 'teamScores', { fold: 'list', cohorts: SOCIAL_WORKER, by: 'colleagues' }),
  rated('team-of-assistant', '中心主任和社工评估', ['centre-director', 'frontline-social-worker', ...DEPARTMENT], 'teamScores', { fold: 'list', cohorts: ASSISTANT, by: 'colleagues' }),
  rated('archives-of-social-worker', '档案抽查评分', DEPARTMENT, 'archiveScores', { fold: 'list', cohorts: SOCIAL_WORKER, by: 'sheets', sheets: ARCHIVES['social-worker'] }),
  rated('archives-of-assistant', '档案抽查评分', DEPARTMENT, 'archiveScores', { fold: 'list', cohorts: ASSISTANT, by: 'sheets', sheets: ARCHIVES.assistant }),
  rated('recipients', '服务对象回访评分', DEPARTMENT, 'recipientScores', { fold: 'list', cohorts: [...SOCIAL_WORKER, ...ASSISTANT], by: 'sheets', sheets: RECIPIENTS }),
];

const RECORDED: readonly SchemeItem[] = [
  registered('functions', '职能事务', DEPARTMENT, 'functions', centreFunctions.facts, { cohorts: DIRECTOR }),
  served('indicators', '服务指标', DEPARTMENT, 'indicators', record(PROJECT_ITEMS), { measure: 'service-counts', take: itemsFrom }),
  served('casework', '个案', DEPARTMENT, 'indicators.casework', CASEWORK.orNull(), { cohorts: SOCIAL_WORKER, missing: null, measure: 'case-follow-ups', take: (measured, { number }) => caseworkFrom(measured, number) }),
  served('cases-completed', '完成个案', DEPARTMENT, 'casesCompleted', count(), { cohorts: ASSISTANT, missing: 0, measure: 'case-follow-ups', take: (measured) => casesOf(measured).length }),
  registered('director-since', '任中心主任日期', [...DEPARTMENT, 'hr'], 'directorSince', date(), { cohorts: DIRECTOR, measure: 'employment', take: part('inPostSince') }),
  registered('social-worker-since', '任社工日期', [...DEPARTMENT, 'hr'], 'socialWorkerSince', date(), { cohorts: SOCIAL_WORKER, measure: 'employment', take: part('inPostSince') }),
  registered('hired-on', '入职日期', [...DEPARTMENT, 'hr'], 'hiredOn', date(), { cohorts: ASSISTANT, measure: 'employment', take: part('hiredOn') }),
  registered('extra', '附加项', DEPARTMENT, 'extra', EXTRA_CENTRE, { missing: BLANK_EXTRA }),
  ...projectConduct(DEPARTMENT),
  thirdPartyTier(DEPARTMENT, DIRECTOR),
  settledTier(DEPARTMENT),
  employment([...DEPARTMENT, 'hr']),
  ...finishedWork(DEPARTMENT, '离职前'),
];

/** Own figures as ranks and tiers read them. */
function figuresOf({ output }: SchemePerson): { readonly total: Json; readonly indicatorScore: Json; readonly zeroed: Json; readonly tierCeiling: Json; readonly tierReduction: Json } {
  return {
    total: output['total'] ?? '0', indicatorScore: objectOf(output['components'])['indicator'] ?? '0', zeroed: output['zeroed'] ?? true,
    tierCeiling: output['tierCeiling'] ?? null, tierReduction: output['tierReduction'] ?? 0,
  };
}

const rank: SchemeRank = {
  group: ({ cohort }) => cohort,
  key: (person) => {
    const { total, indicatorScore, zeroed } = figuresOf(person);
    return zeroed === true ? null : projectKey({ total: dec(String(total)), indicatorScore: dec(String(indicatorScore)) }).map((figure) => figure.toFixed());
  },
  decision: projectTier,
  facts: (person, place) => ({ post: person.cohort, ...figuresOf(person), place: place?.rank ?? null, people: place?.people ?? 1, settledTier: person.facts['settledTier'] ?? null }),
};

export const centreScheme = scheme({
  id: 'centre', zh: '社综、康就考核', provisions: [CENTRE['PRJ-3'], CENTRE['PRJ-4'], CENTRE['CTR-0'], CENTRE['SW-0'], CENTRE['AST-0'], CENTRE['PRJ-6.5'], CENTRE['PRJ-6.6']],
  period: 'half-year', rounds: ['“以奖代补”评估', '年底考核'], unitKinds: ['project-department', 'centre'],
  cohorts: [
    { id: 'centre-director', zh: '中心主任', parties: ['centre-director'], unitKinds: CENTRES, decision: centreDirector },
    { id: 'social-worker', zh: '中心社工', parties: ['frontline-social-worker'], unitKinds: CENTRES, decision: centreSocialWorker },
    { id: 'assistant', zh: '社区助理、康复师等', parties: ['community-assistant'], unitKinds: CENTRES, decision: centreAssistant },
  ],
  items: [...RATED, ...RECORDED],
  settings: PROJECT_SETTINGS, borrows: [borrowedQuota], money: projectMoneyWatch,
  score: 'output.total',
  rank,
  tiers: { first: '一等', second: '二等', third: '三等', fourth: '四等', fifth: '五等' },
  consequences: projectMoney(({ cohort }) => cohort, ({ tier }) => tier),
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'project-department' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  course: generalCourse, appeals: generalAppeals, standing: standingIn('centre'), misconduct: 'LY-W-PERF-SVC-13', samples: centreSamples(SOCIAL_WORKER, ASSISTANT),
});

export const logisticsScheme = scheme({
  id: 'logistics', zh: '后勤人员考核', provisions: [CENTRE['LOG-1'], CENTRE['PRJ-3'], CENTRE['PRJ-4']],
  period: 'half-year', rounds: ['年中', '年底'], unitKinds: CENTRES,
  cohorts: [{ id: 'logistics', zh: '后勤人员', parties: ['logistics-staff'], decision: logistics }],
  items: [
    rated('director', '中心主任评分', ['centre-director'], 'directorScore'),
    rated('review', '机构复核分', DEPARTMENT, 'reviewScore', { fold: 'latest', missing: null }),
    ...projectConduct(DEPARTMENT),
  ],
  score: 'output.total', rank: null,
  tier: (output) => (output['zeroed'] === true ? 'zero' : 'scored'),
  tiers: { scored: '合格', zero: '计零' },
  consequences: [],
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'project-department' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  // 主任评分、机构复核后公布，期满由总干事核准生效.
  course: { workflow: 'LY-W-PERF-LOG', does: { score: 'submit', review: 'publish', confirm: 'finish' } },
  appeals: generalAppeals, misconduct: 'LY-W-PERF-SVC-13',
});
