// 第三章四 第二节 居家养老: rounds of July and January, tiers by share, money by tier.
import { dec, record, scheme, type Json, type JsonObject, type SchemeItem, type SchemePerson, type SchemeRank } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { homeCareLeader, homeCareWorker } from '../performance/home-care/evaluation.js';
import { EXTRA_HOME } from '../performance/home-care/extra-points.js';
import { WORK_FIELDS } from '../performance/home-care/indicator.js';
import { HOME } from '../performance/home-care/provisions.js';
import { homeCareSeats, homeCareTier, homeKey } from '../performance/home-care/tiers.js';
import { dec4 } from '../rules/types.js';
import { generalAppeals, generalCourse, standingIn } from './general.js';
import { DIRECTOR, PROJECT_SETTINGS, borrowedQuota, projectMoney, projectMoneyWatch } from './project-money.js';
import { homeCareSamples } from './project-samples.js';
import { attended, employment, finishedWork, objectOf, ownSheet, projectConduct, rated, registered, served } from './shared.js';

const DEPARTMENT = ['project-department'] as const;
const WORKERS = ['social-worker', 'assistant'] as const;
const PROJECTS = ['project'] as const;
const CAREGIVERS = 3;
const RECIPIENTS = 10;
const BLANK_EXTRA = {
  projects: [], articles: [], training: { baseHours: '0', bonusHours: '0' }, teamBuilding: 0,
  showcase: { debriefWithPhoto: false, features: { incomplete: 0, complete: 0 }, cases: { incomplete: 0, complete: 0 } },
};
const MONTHS = 6;
const { workHours: _hours, ...WORK } = WORK_FIELDS;

/** Own figures as ranks and tiers read them. */
function figuresOf({ cohort, facts, output }: SchemePerson): { readonly post: string; readonly total: Json; readonly priorityScore: Json; readonly zeroed: Json } {
  return { post: cohort, total: output['total'] ?? '0', priorityScore: facts['projectLeadScore'] ?? facts['departmentScore'] ?? '0', zeroed: output['zeroed'] ?? true };
}

/** Leaders are not ranked: their tier goes by the totals of the social workers in theirs. */
const rank: SchemeRank = {
  group: ({ cohort }) => (cohort === 'leader' ? null : cohort),
  key: (person) => {
    const { total, priorityScore, zeroed } = figuresOf(person);
    return zeroed === true ? null : homeKey({ total: dec(String(total)), priorityScore: dec(String(priorityScore)) }).map((figure) => figure.toFixed());
  },
  marks: {
    decision: homeCareSeats,
    facts: ({ 'social-worker': people = 0 }) => (people === 0 ? null : { people }),
    of: ({ first, second }) => ({ 'social-worker': [Number(first), Number(first) + Number(second)] }),
  },
  decision: homeCareTier,
  facts: (person, place, groups) => {
    if (person.cohort !== 'leader') return { ...figuresOf(person), place: place?.rank ?? null, people: place?.people ?? 1 };
    const [first, second] = groups['social-worker']?.marks ?? [];
    // The second is of the second tier only where it lies beyond the first.
    const beyond = second && second.rank !== first?.rank ? second : null;
    return { ...figuresOf(person), lowestFirst: first?.key[0] ?? null, lowestSecond: beyond?.key[0] ?? null };
  },
};

const ITEMS: readonly SchemeItem[] = [
  ownSheet(),
  rated('employer', '用人单位评估', ['host-unit', ...DEPARTMENT], 'employerScore', { by: 'host' }),
  rated('project-lead', '项目负责人评估', ['project-lead', ...DEPARTMENT], 'projectLeadScore', { cohorts: WORKERS }),
  rated('department', '部门评估', DEPARTMENT, 'departmentScore', { cohorts: ['leader'] }),
  rated('colleagues', '同事评估', ['frontline-social-worker', 'community-assistant', ...DEPARTMENT], 'colleagueScores', { fold: 'list', cohorts: ['leader'], by: 'colleagues' }),
  rated('caregivers', '护工评估', ['care-worker', 'project-lead', ...DEPARTMENT], 'caregiverScores', { fold: 'list', by: 'sheets', sheets: CAREGIVERS, ownSheets: true }),
  rated('recipients', '服务对象抽查评估', [...DEPARTMENT, 'project-lead'], 'recipientScores', { fold: 'list', by: 'sheets', sheets: RECIPIENTS }),
  rated('archive', '档案管理评估', DEPARTMENT, 'archiveScore'),
  served('work', '服务量与工时', DEPARTMENT, 'work', record(WORK), { measure: 'service-hours', take: (measured) => ({ monthsCovered: MONTHS, ...objectOf(measured) }) }),
  attended('work-hours', '总工时', [...DEPARTMENT, 'hr'], 'work.workHours', dec4({ above: '0' }), undefined, { measure: 'work-hours' }),
  registered('extra', '附加项', DEPARTMENT, 'extra', EXTRA_HOME, { missing: BLANK_EXTRA }),
  ...projectConduct(DEPARTMENT),
  employment([...DEPARTMENT, 'hr']),
  ...finishedWork(DEPARTMENT, '离职前'),
];

export const homeCareScheme = scheme({
  id: 'home-care', zh: '居家养老考核', provisions: [HOME['3'], HOME['4'], HOME['5'], HOME['7.1'], HOME['7.2'], HOME['8.1']],
  period: 'half-year', rounds: ['上半年（七月）', '下半年（次年一月）'], unitKinds: ['project-department', 'project'],
  cohorts: [
    { id: 'leader', zh: '项目负责人、组长', parties: ['project-lead', 'group-leader'], unitKinds: PROJECTS, decision: homeCareLeader },
    { id: 'social-worker', zh: '社工', parties: ['frontline-social-worker'], unitKinds: PROJECTS, decision: homeCareWorker },
    { id: 'assistant', zh: '社工助理', parties: ['community-assistant'], unitKinds: PROJECTS, decision: homeCareWorker },
  ],
  items: ITEMS,
  settings: PROJECT_SETTINGS, borrows: [borrowedQuota], money: projectMoneyWatch,
  fixed: (_round, cohort): JsonObject => (cohort === 'leader' ? {} : { role: cohort }),
  score: 'output.total',
  rank,
  tiers: { first: '一等', second: '二等', third: '三等' },
  // Who leads a project has a range for the year, group leaders are paid as social workers; who is zeroed has no tier and is paid the last.
  consequences: projectMoney(({ cohort, party }) => (cohort !== 'leader' ? cohort : party === 'project-lead' ? DIRECTOR : 'social-worker'), ({ tier }) => tier ?? 'fifth'),
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'project-department' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  course: generalCourse, appeals: generalAppeals, standing: standingIn('home-care'), misconduct: 'LY-W-PERF-SVC-13', samples: homeCareSamples,
});
