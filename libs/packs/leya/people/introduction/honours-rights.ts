// Who runs awards, nominates, signs, objects and sees what is paid.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { AWARD } from '../awards/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const STAFF = ['employee', 'frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant', 'supervisor'] as const;
const DEPARTMENTS = ['service-department', 'project-department', 'department-head'] as const;
const OFFICE = ['office', 'office-director'] as const;
const FINANCE = ['finance-head', 'accountant'] as const;

export const honoursRights: readonly Right[] = [
  ...rights(AWARD['G1.2'], STAFF, 'read object', 'AwardRound', 'tenant', '全体员工查看评选和公示，可提出异议'),
  ...rights(AWARD['G2.2'], STAFF, 'read create', 'AwardNominee', 'own', '备材料参评，申报本人的荣誉、文章和比赛'),
  ...rights(AWARD['F2'], STAFF, 'read', 'AwardPayable', 'own', '查看本人的奖励'),
  ...rights(AWARD['F2'], ['group-leader', 'project-lead', 'centre-director'], 'share', 'AwardNominee', 'subtree', '团队负责人把团队奖金分配到人'),
  ...rights(AWARD['G2.1'], [...OFFICE, ...DEPARTMENTS], 'read create update', 'AwardRound', 'tenant', '操作部门组织评选'),
  ...rights(AWARD['G2.2'], [...OFFICE, ...DEPARTMENTS], 'read create', 'AwardNominee', 'tenant', '部门提名并跟进考评'),
  ...rights(AWARD['G2.4'], ['director-general', 'board'], 'read update settle object', 'AwardRound', 'tenant', '总干事、理事会审核签字，决定并列和待定金额'),
  ...rights(AWARD['G2.4'], ['director-general', 'board'], 'read', 'AwardNominee AwardPayable', 'tenant', '总干事、理事会审核评选'),
  ...rights(AWARD['F2'], [...FINANCE, ...OFFICE], 'read', 'AwardRound AwardPayable', 'tenant', '发放奖励'),
  ...rights(AWARD['F2'], ['finance-head'], 'update', 'AwardRound', 'tenant', '发放奖励'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', 'AwardRound AwardNominee AwardPayable', 'tenant', '监事会监督奖励'),
];
