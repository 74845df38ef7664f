// Who hands cases on, who plans visits and clears them, and what is known of either.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { ETHICS } from '../recruitment/provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const LEADERS = ['group-leader', 'team-lead', 'project-lead', 'centre-director', 'supervisor', 'department-head', 'service-department', 'project-department'] as const;

const GOERS = ['frontline-social-worker', 'community-assistant', 'care-worker', 'group-leader', 'project-lead', 'centre-director', 'supervisor', 'trainee-supervisor'] as const;
const WATCHERS = ['group-leader', 'team-lead', 'project-lead', 'centre-director', 'department-head', 'service-department', 'project-department'] as const;

export const serviceCareRights: readonly Right[] = [
  ...rights(ETHICS['2.6c'], LEADERS, 'assign', 'ServiceMatter', 'subtree', '负责人把个案、小组和服务对象交给另一名社工'),
  ...rights(P['SAFE-17.1'], GOERS, 'read create', 'HomeVisit', 'own', '计划本人的家访、外勤，报出发和返回'),
  ...rights(P['SAFE-17.6'], ['supervisor'], 'read approve', 'HomeVisit', 'subtree', '督导讨论后同意家访'),
  ...rights(P['SAFE-17.6'], WATCHERS, 'read', 'HomeVisit', 'subtree', '负责人知道谁在外出、何时返回'),
  ...rights(P['SAFE-17.6'], ['supervisor', 'group-leader', 'project-lead', 'centre-director'], 'alarm', 'HomeVisit', 'subtree', '逾期未报平安时先通知督导和负责人'),
  ...rights(P['SAFE-17.6'], ['department-head', 'supervisor', 'deputy-director-general'], 'escalate', 'HomeVisit', 'subtree', '仍无消息时通知部长和副总干事'),
  ...rights(ETHICS['2.5c'], ['frontline-social-worker', 'community-assistant', 'group-leader', 'project-lead', 'centre-director'], 'read create', 'CaseDisclosure', 'own', '承办社工申请对外公开个案资料'),
  ...rights(ETHICS['2.5c'], ['director-general'], 'read', 'CaseDisclosure', 'tenant', '查看公开个案资料的申请'),
  ...rights(ETHICS['2.5c'], ['supervisor', 'department-head'], 'read', 'CaseDisclosure', 'subtree', '督导、部长查看公开个案资料的申请'),
  ...rights(P['ARCH-2.2.3'], ['department-head', 'project-lead'], 'review', 'ServiceMatter', 'subtree', '部门负责人、项目负责人审定归档材料'),
  ...rights(P['ONBOARD-5.2'], ['project-lead'], 'read', 'ServiceMatter', 'subtree', '项目负责人审定归档前查看个案、小组'),
  ...rights(P['EXIT-3.4'], ['hr'], 'assign', 'ServiceMatter', 'tenant', '离职交接时安排个案接手'),
];
