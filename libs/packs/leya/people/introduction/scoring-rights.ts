// Who opens and runs rounds of assessment, who gives scores, and who sees which results.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { AWARD } from '../awards/provisions.js';
import { CENTRE } from '../performance/centre/provisions.js';
import { GENERAL, OFFICE } from '../performance/general/provisions.js';
import { QUARTER } from '../performance/quarter/provisions.js';
import { SERVICE } from '../performance/service/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const ALL = 'ScoringRound ScoringSubject ScoringResult';
const AFTER = 'ScoringAppeal ScoringMisconduct ScoringMeasure';
const RATERS = ['supervisor', 'department-head', 'group-leader', 'project-lead', 'centre-director', 'supervision-committee'] as const;
const OFFICE_STAFF = ['office', 'office-director', 'administration-head', 'finance-head', 'hr', 'publicity', 'accountant', 'auditing-accountant', 'cashier', 'archive-keeper'] as const;
const STAFF = ['employee', 'frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant', 'logistics-staff', 'care-worker', 'department-head', 'director-general', 'deputy-director-general', ...OFFICE_STAFF] as const;

export const scoringRights: readonly Right[] = [
  ...rights(INTRO['DEPT-1'], ['board'], 'read', `${ALL} ${AFTER} HostRating`, 'tenant', '理事会查阅考核'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', `${ALL} ${AFTER} HostRating`, 'tenant', '监事会监督考核'),
  ...rights(OFFICE['5.3a'], ['supervisory-board'], 'draw', 'ScoringRound', 'tenant', '监事会抽取前线社工参加评估'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general'], 'read create update approve', ALL, 'tenant', '总干事核准考核'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general'], 'read', `${AFTER} HostRating`, 'tenant', '总干事督办申诉、违规和措施'),
  ...rights(QUARTER['1'], ['director-general', 'board'], 'measure', 'ScoringResult', 'tenant', '机构决定结果之后的措施'),
  ...rights(AWARD['1.3b'], ['director-general', 'board'], 'decide-amount', 'ScoringResult', 'tenant', '在区间内决定中心主任、项目负责人的年度绩效'),
  ...rights(OFFICE['5.3c'], ['hr'], 'read create update', 'ScoringRound', 'tenant', '人力资源部组织办公室考评、回收统计'),
  ...rights(OFFICE['5.3c'], ['hr'], 'read update rate', 'ScoringSubject', 'tenant', '人力资源部回收评分表'),
  ...rights(OFFICE['7'], ['hr'], 'read', 'ScoringResult ScoringMeasure', 'tenant', '人力资源部存档考评结果'),
  ...rights(SERVICE['6.1'], ['service-department'], 'read create update approve', ALL, 'subtree', '服务部组织考核'),
  ...rights(INTRO['DEPT-9'], ['project-department'], 'read create update approve', ALL, 'subtree', '项目部组织考核'),
  ...rights(CENTRE['LOG-1'], ['centre-director'], 'read create update', 'ScoringRound', 'subtree', '中心主任组织后勤人员考核'),
  ...rights(CENTRE['LOG-1'], ['centre-director'], 'read', 'ScoringResult', 'subtree', '中心主任查看后勤人员结果'),
  ...rights(GENERAL['4.3b'], ['service-department', 'project-department', 'department-head'], 'read', `${AFTER} HostRating`, 'subtree', '部门处理申诉和违规'),
  ...rights(GENERAL['4.1'], RATERS, 'read', 'ScoringRound', 'tenant', '参与考核评分'),
  ...rights(GENERAL['4.1'], RATERS, 'read rate', 'ScoringSubject', 'subtree', '为本部门、项目或小组的同工评分'),
  ...rights(GENERAL['4.1'], ['board', 'director-general', 'deputy-director-general'], 'rate', 'ScoringSubject', 'tenant', '理事会和总干事参与评分'),
  ...rights(GENERAL['4.1'], STAFF, 'rate', 'ScoringSubject', 'own', '自评，并为抽到的和本单位的同工评分'),
  ...rights(GENERAL['4.2a'], STAFF, 'read', 'ScoringRound', 'tenant', '查看考核通知、进度和抽取'),
  ...rights(GENERAL['4.1'], ['department-head'], 'read', 'ScoringResult', 'subtree', '部长查看本部门结果'),
  ...rights(GENERAL['4.1'], ['service-department', 'project-department'], 'rate', 'ScoringSubject', 'subtree', '部门录入外单位评分和记录'),
  ...rights(GENERAL['4.3a'], STAFF, 'read', 'ScoringResult', 'own', '查看本人考核详细信息'),
  ...rights(GENERAL['4.3b'], STAFF, 'appeal', 'ScoringResult', 'own', '对本人结果提出申诉'),
  ...rights(GENERAL['4.3b'], STAFF, 'read', 'ScoringAppeal ScoringMeasure', 'own', '查看本人申诉的办理和所受措施'),
  ...rights(SERVICE['13.1'], STAFF, 'report', 'ScoringRound', 'tenant', '举报考核中的违规'),
];
