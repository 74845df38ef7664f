// Who hands cases on, who plans visits and clears them, and what is known of either.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { ETHICS } from '../recruitment/provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const LEADERS = ['group-leader', 'team-lead', 'project-lead', 'centre-director', 'supervisor', 'department-head', 'service-department', 'project-department'] as const;

export const serviceCareRights: readonly Right[] = [
  ...rights(ETHICS['2.6c'], LEADERS, 'assign', 'ServiceMatter', 'subtree', '负责人把个案、小组和服务对象交给另一名社工'),
  ...rights(P['EXIT-3.4'], ['hr'], 'assign', 'ServiceMatter', 'tenant', '离职交接时安排个案接手'),
];
