// Who keeps the staff files, recruits, confirms, moves and lets go; and what everybody may do about the own employment.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { RECRUIT } from '../recruitment/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const HOUSE = 'Employee Placement Vacancy Applicant Probation HostProbation StaffMove Departure';
const TEAM = ['group-leader', 'project-lead', 'centre-director', 'team-lead', 'supervisor', 'trainee-supervisor'] as const;
const DEPARTMENTS = ['service-department', 'project-department', 'department-head'] as const;
const EVERYBODY = [
  'employee', 'frontline-social-worker', 'community-assistant', 'care-worker', ...TEAM, ...DEPARTMENTS, 'director-general', 'deputy-director-general', 'agency-head', 'hr', 'publicity', 'office', 'office-director',
  'administration-head', 'finance-head', 'accountant', 'auditing-accountant', 'cashier', 'archive-keeper', 'logistics-staff',
] as const;

export const personnelRights: readonly Right[] = [
  ...rights(INTRO['DEPT-1'], ['board'], 'read', 'Employee Vacancy Applicant', 'tenant', '理事会查阅人员和招聘'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', HOUSE, 'tenant', '监事会监督人事'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general', 'agency-head'], 'read', HOUSE, 'tenant', '机构负责人查看全机构人事'),
  ...rights(INTRO['DEPT-4.1'], ['director-general'], 'open', 'PersonnelFile', 'tenant', '总干事写明事由查阅员工档案'),
  ...rights(INTRO['DEPT-4.1'], ['agency-head'], 'update', 'Departure', 'tenant', '机构负责人批准解聘，对法律提示记录合法依据'),
  ...rights(RECRUIT['0'], ['hr'], 'read', HOUSE, 'tenant', '人力资源部办理人事'),
  ...rights(RECRUIT['1.1'], ['hr'], 'create update', 'Vacancy', 'tenant', '人力资源部确定招聘岗位、人数和要求'),
  ...rights(RECRUIT['2.1'], ['hr'], 'create update', 'Applicant', 'tenant', '人力资源部收集应聘材料，组织考核'),
  ...rights(RECRUIT['2.7'], ['hr'], 'create update', 'Employee', 'tenant', '人力资源部办理报到和员工档案'),
  ...rights(RECRUIT['2.7'], ['hr'], 'open reveal', 'PersonnelFile', 'tenant', '人力资源部写明事由查阅档案和号码'),
  ...rights(RECRUIT['2.7'], ['hr'], 'check', 'FileChange', 'tenant', '人力资源部核对员工提出的联系方式和工资卡变更'),
  ...rights(RECRUIT['2.8b'], ['hr'], 'update', 'Probation', 'tenant', '人力资源部考核试用'),
  ...rights(INTRO['DEPT-6.3.1'], ['hr'], 'create', 'StaffMove', 'tenant', '办理员工调动并告知财务部'),
  ...rights(RECRUIT['2.8b'], ['hr'], 'create update', 'Departure', 'tenant', '人力资源部办理离职'),
  ...rights(RECRUIT['2.8b'], ['hr'], 'propose', 'Departure', 'tenant', '人力资源部提出解聘'),
  ...rights(INTRO['DEPT-8.2'], DEPARTMENTS, 'propose', 'Departure', 'subtree', '部门提出解聘并附证据'),
  ...rights(INTRO['DEPT-6.3.1'], ['finance-head', 'accountant'], 'read', 'Employee StaffMove', 'tenant', '财务部按调动处理发薪'),
  ...rights(INTRO['DEPT-7'], ['office', 'office-director', 'administration-head'], 'read', 'Employee', 'tenant', '办公室查看人员'),
  ...rights(INTRO['DEPT-8.2'], DEPARTMENTS, 'read', HOUSE, 'subtree', '部门查看本部门人员、招聘和人事'),
  ...rights(RECRUIT['0'], DEPARTMENTS, 'assess', 'Applicant', 'subtree', '用人部门会同考核应聘者'),
  ...rights(RECRUIT['1.1'], DEPARTMENTS, 'create update', 'Vacancy', 'subtree', '部门提出招聘需求'),
  ...rights(INTRO['DEPT-8.2'], DEPARTMENTS, 'assess', 'Probation', 'subtree', '部门考核试用'),
  ...rights(RECRUIT['2.8b'], ['host-unit'], 'read assess-as-host', 'Probation', 'tenant', '用人单位考核试用'),
  ...rights(INTRO['DEPT-8.2'], TEAM, 'read', 'Employee Placement', 'subtree', '负责人查看本中心、项目或小组的人员'),
  ...rights(INTRO['DEPT-8.1'], ['hr', 'director-general', 'deputy-director-general', 'agency-head', 'service-department'], 'read', 'Post Contract Assignment', 'counterpart', '查看购买方合同和派驻岗位'),
  ...rights(INTRO['DEPT-8.1'], ['service-department', 'hr', 'department-head', 'director-general'], 'read act', 'PostingMatter', 'counterpart', '办理派驻社工在购买方的岗位调整、调换和公务离岗'),
  ...rights(INTRO['DEPT-8.1'], EVERYBODY, 'read request', 'OwnPosting', 'own', '查看本人的岗位调整，申请公务离岗'),
  ...rights(GENERAL['4.3a'], EVERYBODY, 'read', 'PersonnelFile', 'own', '查看本人档案和谁看过档案，办理本人的人事手续'),
];
