// Who enters services, who sees whom was served, who checks the records, and what the purchasers are told.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { SERVICE } from '../performance/service/provisions.js';
import { INTRO } from './provisions.js';
import { serviceCareRights } from './service-care-rights.js';
import { serviceReportRights } from './service-report-rights.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const FRONT = ['employee', 'frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant', 'care-worker', 'supervisor', 'trainee-supervisor'] as const;
const LEADERS = ['group-leader', 'project-lead', 'centre-director', 'team-lead'] as const;
const SUPERVISORS = ['supervisor', 'department-head'] as const;
const DEPARTMENTS = ['service-department', 'project-department'] as const;
const HEADS = ['director-general', 'deputy-director-general', 'agency-head'] as const;

export const serviceRights: readonly Right[] = [
  ...rights(P['SVC-1'], FRONT, 'read create', 'ServiceRecord', 'own', '登记本人的服务'),
  ...rights(P['SVC-1'], FRONT, 'read create update', 'ServiceMatter', 'own', '办理本人的个案、小组'),
  ...rights(P['ONBOARD-5.2'], FRONT, 'read create reveal', 'Beneficiary', 'own', '承办社工查看本人的服务对象，每次留痕'),
  ...rights(SERVICE['7.1'], FRONT, 'read', 'ServiceProgress ServiceFinding', 'own', '查看本人的完成情况和疑点'),
  ...rights(INTRO['DEPT-8.2'], [...LEADERS, ...SUPERVISORS, ...DEPARTMENTS], 'read', 'ServiceProgress ServiceTarget ServiceRecord ServiceFinding', 'subtree', '负责人查看本部门、项目或小组的服务量'),
  ...rights(P['ONBOARD-5.2'], SUPERVISORS, 'read reveal', 'Beneficiary', 'subtree', '督导、部长说明事由后查看服务对象，每次留痕'),
  ...rights(P['ONBOARD-5.2'], SUPERVISORS, 'read', 'ServiceMatter', 'subtree', '督导、部长查看个案、小组'),
  ...rights(SERVICE['14.1'], SUPERVISORS, 'approve', 'ServiceMatter', 'subtree', '督导审核同意长期个案'),
  ...rights(SERVICE['13.1'], [...SUPERVISORS, ...DEPARTMENTS], 'update', 'ServiceFinding', 'subtree', '核查服务记录'),
  ...rights(INTRO['DEPT-8.1'], ['service-department', 'department-head', 'supervisor'], 'update', 'ServiceTarget', 'subtree', '按服务合同分配指标'),
  ...rights(INTRO['DEPT-9'], ['project-department', 'centre-director', 'project-lead'], 'update', 'ServiceTarget', 'subtree', '按项目合同分配指标'),
  ...rights(INTRO['DEPT-4.2'], [...DEPARTMENTS, ...HEADS], 'read create', 'ServiceSummary', 'tenant', '向用人单位报送服务情况'),
  ...rights(INTRO['DEPT-4.1'], HEADS, 'read', 'ServiceProgress ServiceTarget ServiceFinding', 'tenant', '总干事查看全机构服务量'),
  ...rights(INTRO['DEPT-1'], ['board'], 'read', 'ServiceProgress', 'tenant', '理事会查阅服务量'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', 'ServiceProgress ServiceFinding', 'tenant', '监事会监督服务量'),
  ...serviceCareRights,
  ...serviceReportRights,
];
