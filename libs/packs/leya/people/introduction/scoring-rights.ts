// Who opens and runs rounds of assessment, who gives scores, and who sees which results.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { SERVICE } from '../performance/service/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const ALL = 'ScoringRound ScoringSubject ScoringResult';
const RATERS = ['supervisor', 'department-head', 'group-leader', 'project-lead', 'centre-director', 'supervision-committee'] as const;

export const scoringRights: readonly Right[] = [
  ...rights(INTRO['DEPT-1'], ['board'], 'read', ALL, 'tenant', '理事会查阅考核'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', ALL, 'tenant', '监事会监督考核'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general'], 'read create update approve', ALL, 'tenant', '总干事核准考核'),
  ...rights(SERVICE['6.1'], ['service-department'], 'read create update approve', ALL, 'subtree', '服务部组织考核'),
  ...rights(INTRO['DEPT-9'], ['project-department'], 'read create update approve', ALL, 'subtree', '项目部组织考核'),
  ...rights(GENERAL['4.1'], RATERS, 'read', 'ScoringRound', 'tenant', '参与考核评分'),
  ...rights(GENERAL['4.1'], RATERS, 'read rate', 'ScoringSubject', 'subtree', '为本部门、项目或小组的同工评分'),
  ...rights(GENERAL['4.1'], ['department-head'], 'read', 'ScoringResult', 'subtree', '部长查看本部门结果'),
  ...rights(GENERAL['4.1'], ['service-department', 'project-department'], 'rate', 'ScoringSubject', 'subtree', '部门录入外单位评分和记录'),
  ...rights(GENERAL['4.3a'], ['employee', 'frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant'], 'read', 'ScoringResult', 'own', '查看本人考核详细信息'),
];
