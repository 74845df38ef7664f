// Who sees and keeps the platform's registers, by the duties that 第二部分 gives to each body and department.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { RECRUIT } from '../recruitment/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const WHOLE = 'Post Contract Assignment Worker OrganisationUnit Membership User DecisionResult TenantOverride JobRun';
const STAFFING = 'Post Assignment';

/** Rights on the platform's registers; what none of them says is refused. */
export const portalRights: readonly Right[] = [
  ...rights(INTRO['DEPT-1'], ['board'], 'read', WHOLE, 'tenant', '理事会查阅全机构'),
  ...rights(INTRO['DEPT-1.10'], ['board'], 'create update', 'TenantOverride', 'tenant', '决议调整数额'),
  ...rights(INTRO['DEPT-1.9'], ['board'], 'create update', 'OrganisationUnit', 'tenant', '设置内部机构'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', `${WHOLE} TrailEntry`, 'tenant', '监事会监督全机构'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general', 'agency-head'], 'read', WHOLE, 'tenant', '机构负责人查看全机构'),
  ...rights(INTRO['DEPT-4.1'], ['director-general'], 'create update', STAFFING, 'tenant', '任免人员'),
  ...rights(INTRO['DEPT-7'], ['hr'], 'read', `${STAFFING} Worker OrganisationUnit Membership`, 'tenant', '人力资源部查看人员和岗位'),
  ...rights(RECRUIT['2.7'], ['hr'], 'create update reveal', 'Worker', 'tenant', '登记报到人员，说明事由后查看证件号码'),
  ...rights(INTRO['DEPT-6.3.1'], ['hr'], 'create update', 'Assignment', 'tenant', '办理员工调动'),
  ...rights(INTRO['DEPT-7'], ['office', 'office-director', 'administration-head'], 'read', 'Contract OrganisationUnit Worker', 'tenant', '办公室查看合同和人员'),
  ...rights(INTRO['DEPT-6.2.7'], ['finance-head', 'accountant', 'auditing-accountant'], 'read', 'Contract Assignment', 'tenant', '财务部跟进购买经费'),
  ...rights(INTRO['DEPT-8.1'], ['service-department'], 'read update', STAFFING, 'subtree', '服务部管理派驻岗位'),
  ...rights(INTRO['DEPT-8.1'], ['service-department'], 'read', 'Contract OrganisationUnit', 'subtree', '服务部查看合同和驻点'),
  ...rights(INTRO['DEPT-9'], ['project-department'], 'read update', STAFFING, 'subtree', '项目部管理中心和项目岗位'),
  ...rights(INTRO['DEPT-9'], ['project-department'], 'read', 'Contract OrganisationUnit', 'subtree', '项目部查看合同和中心'),
  ...rights(INTRO['DEPT-8.2'], ['department-head', 'supervisor', 'centre-director', 'project-lead', 'group-leader', 'team-lead'], 'read', `${STAFFING} OrganisationUnit`, 'subtree', '负责人查看本部门、中心、项目或小组'),
  ...rights(INTRO['DEPT-8.2'], ['service-department', 'project-department', 'department-head'], 'read', 'Worker', 'tenant', '部门查看人员'),
  ...rights(GENERAL['4.3a'], ['employee'], 'read', 'Worker', 'own', '查看本人档案'),
];
