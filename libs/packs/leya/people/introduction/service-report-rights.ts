// What the agency's people report to those who buy their services, and who hands in what.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const FRONT = ['employee', 'frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant', 'supervisor'] as const;
const DEPARTMENTS = ['service-department', 'project-department'] as const;
const LEADERS = ['group-leader', 'project-lead', 'centre-director', 'team-lead', 'department-head'] as const;

export const serviceReportRights: readonly Right[] = [
  ...rights(P['SVC-1'], FRONT, 'read', 'ServiceReport', 'own', '按用人单位的要求汇报本人的工作'),
  ...rights(INTRO['DEPT-4.2'], [...DEPARTMENTS, ...LEADERS], 'read', 'ServiceReport', 'subtree', '负责人查看本部门、项目的汇报是否按时'),
  ...rights(INTRO['DEPT-4.2'], [...DEPARTMENTS, 'department-head'], 'submit', 'ServiceReport', 'subtree', '向购买方提交季度总结'),
  ...rights(INTRO['DEPT-9'], [...DEPARTMENTS, 'department-head'], 'create', 'ServicePlan', 'subtree', '编制项目年度工作计划并报批'),
  ...rights(INTRO['DEPT-9'], [...DEPARTMENTS, 'department-head', 'director-general'], 'read', 'ServicePlan', 'counterpart', '查看报购买方批准的计划'),
  ...rights(P['ATT-8'], ['hr'], 'update', 'AttendanceDay', 'tenant', '人力资源部导入用人单位的打卡数据'),
  ...rights(P['ATT-8'], ['department-head'], 'update', 'AttendanceDay', 'subtree', '部长导入本部门派驻人员的打卡数据'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general'], 'read', 'ServiceReport', 'tenant', '总干事查看全机构的汇报'),
];
