// Who clocks in, asks for leave and overtime, who decides on them, and who keeps the month's papers.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const STAFF = [
  'employee', 'frontline-social-worker', 'community-assistant', 'care-worker', 'group-leader', 'team-lead', 'project-lead', 'centre-director', 'supervisor', 'trainee-supervisor', 'department-head',
  'service-department', 'project-department', 'hr', 'publicity', 'office', 'office-director', 'administration-head', 'finance-head', 'accountant', 'auditing-accountant', 'cashier', 'archive-keeper',
  'logistics-staff', 'director-general', 'deputy-director-general', 'agency-head',
] as const;
const LEADS = ['team-lead', 'project-lead', 'department-head'] as const;
const HEADS = ['department-head', 'service-department', 'project-department'] as const;
const RECORDS = 'AttendanceDay AttendanceCorrection AttendanceMonth AttendancePackage AttendanceSanction AttendanceSheet LeaveRequest OvertimeEntry';

/** Rights on attendance, leave and overtime; what none of them says is refused. */
export const timeRights: readonly Right[] = [
  ...rights(P['ATT-8'], STAFF, 'read create', 'AttendanceDay AttendanceCorrection', 'own', '本人考勤打卡，忘记打卡时说明'),
  ...rights(P['ATT-1'], STAFF, 'read', 'AttendanceMonth AttendanceSanction', 'own', '查看本人考勤结果，对考勤处理作出说明'),
  ...rights(P['LEAVE-NOTICE'], STAFF, 'read create report', 'LeaveRequest', 'own', '本人请假、撤回、销假'),
  ...rights(P['LEAVE-8'], STAFF, 'read create', 'OvertimeEntry', 'own', '本人加班申请和登记'),
  ...rights(P['LEAVE-APPR'], LEADS, 'read approve', 'LeaveRequest', 'subtree', '逐级审核批准请假'),
  ...rights(P['LEAVE-APPR'], ['agency-head', 'director-general'], 'read approve', 'LeaveRequest', 'subtree', '批准三天及以上的请假'),
  ...rights(P['LEAVE-APPR-4'], ['board-member'], 'read approve', 'LeaveRequest', 'subtree', '批准机构管理人员的请假'),
  ...rights(P['LEAVE-ADM-4'], HEADS, 'waive', 'LeaveRequest', 'subtree', '例会当天的特殊情况由部门负责人处理'),
  ...rights(P['LEAVE-8'], LEADS, 'read approve', 'OvertimeEntry', 'subtree', '事前同意加班'),
  ...rights(P['ATT-8'], LEADS, 'read approve', 'AttendanceCorrection', 'subtree', '核实忘记打卡的说明'),
  ...rights(P['LEAVE-ADM-6'], [...LEADS, ...HEADS, 'centre-director', 'group-leader'], 'read', 'AttendanceDay AttendanceMonth AttendanceSheet LeaveRequest OvertimeEntry', 'subtree', '查看本团队、部门的考勤和请假'),
  ...rights(P['LEAVE-ADM-6'], [...LEADS, ...HEADS, 'centre-director'], 'read create', 'AttendancePackage', 'subtree', '每月整理报送考勤和请假资料'),
  ...rights(P['ATT-1'], ['department-head'], 'read create decide', 'AttendanceSanction', 'subtree', '登记和决定考勤处理'),
  ...rights(P['LEAVE-APPR'], ['hr'], 'read', RECORDS, 'tenant', '请假备案稽查，汇总考勤'),
  ...rights(P['LEAVE-ADM-2'], ['hr'], 'create approve submit', 'AttendancePackage', 'tenant', '每月收齐并核定考勤，报送购买方'),
  ...rights(P['ATT-5'], ['hr'], 'read create', 'WorkRule', 'tenant', '登记上下班时间和驻点单位的要求'),
  ...rights(P['ATT-5'], [...LEADS, ...HEADS], 'read', 'WorkRule', 'subtree', '查看上下班时间'),
  ...rights(P['LEAVE-ADM-2'], ['hr'], 'approve', 'AttendanceMonth AttendanceCorrection', 'tenant', '核定考勤月份，更正补入下月'),
  ...rights(P['ATT-11'], ['hr'], 'create post', 'AttendanceSanction', 'tenant', '查岗登记，处理入账'),
  ...rights(P['LEAVE-APPR'], ['hr'], 'update', 'LeaveRequest', 'tenant', '登记请假适用的职级'),
  ...rights(P['LEAVE-ADM-4'], ['hr', 'office', 'office-director'], 'schedule', 'LeaveRequest', 'tenant', '登记机构例会日'),
  ...rights(P['LEAVE-2'], ['hr', 'office', 'office-director'], 'read create', 'WorkCalendar', 'tenant', '录入国家规定的放假安排'),
  ...rights(P['LEAVE-2'], ['hr'], 'read create update', 'LeaveYearEnd', 'tenant', '年终清算年假，登记跨年和书面放弃'),
  ...rights(P['LEAVE-2'], STAFF, 'read', 'LeaveYearEnd', 'own', '查看本人年假清算'),
  ...rights(INTRO['DEPT-1'], ['board'], 'read', 'AttendanceMonth LeaveRequest', 'tenant', '理事会查阅考勤和请假'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', RECORDS, 'tenant', '监事会监督考勤和请假'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general', 'agency-head'], 'read', RECORDS, 'tenant', '机构负责人查看考勤和请假'),
];
