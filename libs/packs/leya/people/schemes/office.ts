// 第三章二 办公室绩效考核: yearly, by board, managers, supervisors and leaders, and front-line workers drawn by the supervisory board.
import { record, scheme, type Json, type JsonObject, type SchemeDraw, type SchemeItem } from '@gongqiao/kernel';
import { OFFICE } from '../performance/general/provisions.js';
import { officeDeadlines } from '../performance/office/deadlines.js';
import { officeEvaluation, officeSample } from '../performance/office/scores.js';
import { dec4, yes } from '../rules/types.js';
import { officeBonus } from '../talent/office-bonus.js';
import { officeAppeals } from './general.js';
import { employment, objectOf, rated, registered, textOf } from './shared.js';

const HEAD = ['department-head'] as const;
const ALL = 'colleagues';
const LEADERS = ['supervisor', 'group-leader', 'centre-director', 'project-lead'] as const;
const FRONT = ['frontline-social-worker', 'community-assistant'] as const;
const OFFICE_STAFF = ['hr', 'publicity', 'office', 'accountant', 'auditing-accountant', 'cashier', 'archive-keeper'] as const;

const draw: SchemeDraw = {
  by: 'supervisory-board', from: FRONT, decision: officeSample, facts: (pool, cohort) => ({ assessee: cohort, frontlineCount: pool }), size: (output) => Number(output['sampleSize'] ?? 0),
};

function sheet(assessor: string, zh: string, dimension: string, raters: readonly string[], cohorts: readonly string[], more: Partial<Pick<SchemeItem, 'by' | 'draw'>> = { by: 'parties' }): SchemeItem {
  const words = dimension === 'quality' ? '服务质素' : dimension === 'performance' ? '工作表现' : '同工评价';
  return rated(`${assessor}-${dimension}-${cohorts.join('-')}`, `${zh}：${words}`, raters, `given.${assessor}.${dimension}`, { fold: 'list', cohorts, ...more });
}

/** 机构管理人员. */
const MANAGERS = new Set<string>(['director-general', 'deputy-director-general', 'department-head', 'office-director', 'administration-head', 'finance-head']);
const BOSSES = ['director-general', ...HEAD] as const;
const SHEETS: readonly SchemeItem[] = [
  sheet('board', '理事会', 'quality', ['board'], BOSSES), sheet('board', '理事会', 'performance', ['board'], BOSSES),
  sheet('director-general', '总干事', 'quality', ['director-general'], HEAD), sheet('director-general', '总干事', 'performance', ['director-general'], HEAD),
  sheet('managers', '机构管理人员', 'performance', ['department-head', 'office-director', 'administration-head'], ['director-general']),
  sheet('department-head', '部门负责人', 'quality', ['department-head', 'office-director'], ['staff']), sheet('department-head', '部门负责人', 'performance', ['department-head', 'office-director'], ['staff']),
  sheet('department-staff', '部门工作人员', 'performance', OFFICE_STAFF, HEAD),
  sheet('supervisors-and-leaders', '督导、组长、主任、项目负责人', ALL, LEADERS, ['director-general', ...HEAD, 'staff']),
  sheet('frontline', '前线社工', ALL, FRONT, [...HEAD, 'staff'], { by: 'drawn', draw }),
];

/** Sheets as the decision reads them: one by one, with assessor and dimension. */
function shaped(gathered: JsonObject): JsonObject {
  const { given, ...rest } = gathered;
  const sheets = Object.entries(objectOf(given)).flatMap(([assessor, dimensions]) =>
    Object.entries(objectOf(dimensions)).flatMap(([dimension, scores]) => (Array.isArray(scores) ? (scores as readonly Json[]) : []).map((score) => ({ assessor, dimension, score }))));
  return { ...rest, sheets };
}

export const officeScheme = scheme({
  id: 'office', zh: '办公室考评', provisions: [OFFICE['5.1'], OFFICE['5.3a'], OFFICE['5.3b'], OFFICE['5.3c'], OFFICE['3'], OFFICE['7']],
  period: 'year', rounds: ['年度'], unitKinds: ['agency'],
  cohorts: [
    { id: 'director-general', zh: '总干事、副总干事', parties: ['director-general', 'deputy-director-general'], decision: officeEvaluation },
    { id: 'department-head', zh: '部长', parties: ['department-head', 'office-director', 'administration-head', 'finance-head'], decision: officeEvaluation },
    { id: 'staff', zh: '职员', parties: OFFICE_STAFF, decision: officeEvaluation },
  ],
  items: [
    ...SHEETS,
    registered('bonus-amount', '理事会核定的年度奖金总额', ['board', 'hr'], 'totalAmount', dec4({ unit: 'yuan' }), { missing: null }),
    registered('board-approval', '理事会特批发放', ['board'], 'boardApproval', yes('理事会特批发放'), { missing: false }),
    employment(['hr']),
  ],
  settings: record({ hrReport: yes('考评分析报告已列入年度考评会议') }),
  fixed: (_round, cohort) => ({ assessee: cohort }),
  shape: shaped,
  score: 'output.total', rank: null,
  tier: (output) => (output['complete'] === true ? 'complete' : 'incomplete'),
  tiers: { complete: '评分齐全', incomplete: '评分未齐' },
  consequences: [{
    id: 'bonus', zh: '年度奖金', decision: officeBonus,
    facts: ({ cohort, facts, output }) => {
      const held = objectOf(facts['employment']);
      const averages = objectOf(output['averages']);
      if (output['complete'] !== true || facts['totalAmount'] === null || facts['totalAmount'] === undefined || held['hiredOn'] === undefined) return null;
      return { position: cohort, totalAmount: facts['totalAmount'], hiredOn: held['inPostSince'] ?? held['hiredOn'] ?? null, monthsWorked: held['monthsInSpan'] ?? 0, boardApproval: facts['boardApproval'] === true, scores: averages };
    },
    says: (output) => (output['eligible'] === true ? `${textOf(output['amount']) ?? '0.00'} 元` : '入职办公室未满一年，不发'),
    amount: (output) => textOf(output['amount']),
  }],
  notice: { provision: OFFICE['6.1'], days: 0, party: 'supervisory-board' },
  appeal: { provision: OFFICE['6.2'] },
  course: {
    workflow: 'LY-W-PERF-OFF-5.3', does: { collect: 'run', submit: 'submit', decide: 'publish-and-finish' },
    facts: ({ pool, drawn }) => ({ assessee: 'staff', frontlineCount: pool, sampleDrawn: drawn }),
  },
  // 管理人员先交，其余隔一个工作日；回收后限期交理事会.
  terms: {
    provision: OFFICE['5.3c'], decision: officeDeadlines,
    facts: ({ noticeOn, collectedOn, holidays, makeupWorkdays }) => ({ noticeOn, collectedOn, holidays, makeupWorkdays }),
    item: ({ raters }) => (raters.some((party) => MANAGERS.has(party)) ? 'managersDueOn' : 'assessorsDueOn'),
    states: { notified: 'managersDueOn', 'self-assessed': 'assessorsDueOn', collected: 'boardDueOn', 'before-board': 'boardDueOn' },
    collectedBy: 'collect', reportsTo: 'supervisory-board',
  },
  appeals: officeAppeals, misconduct: 'LY-W-PERF-SVC-13',
  measures: [{ id: 'management-measure', zh: '对管理人员采取的措施', provision: OFFICE['8'], allowed: ({ output }) => output['complete'] === true }],
});
