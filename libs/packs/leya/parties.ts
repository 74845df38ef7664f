// Who acts in the handbook's workflows and holds its duties and rights. One person may hold several posts.
import type { Party } from '@gongqiao/kernel';

/** Kinds of organisation units of the agency, from the top down. */
export const UNIT_KINDS = {
  agency: '机构',
  office: '办公室',
  'finance-department': '财务部',
  'service-department': '服务部',
  'project-department': '项目部',
  centre: '中心',
  project: '项目',
  team: '小组',
  site: '驻点',
} as const;

const AGENCY = ['agency'] as const;
const OFFICE = ['agency', 'office'] as const;
const FINANCE = ['agency', 'finance-department'] as const;
const DEPARTMENTS = ['service-department', 'project-department'] as const;
const FRONT = ['service-department', 'project-department', 'centre', 'project', 'team', 'site'] as const;

/** What each kind of party does most: its menu and first page begin with it. */
const WORK = {
  board: ['scoring', 'honours', 'payroll', 'personnel'],
  house: ['leave', 'scoring', 'honours', 'payroll', 'personnel', 'service'],
  guide: ['service', 'scoring', 'honours', 'attendance', 'leave'],
  department: ['service', 'scoring', 'leave', 'attendance', 'personnel', 'honours'],
  staffing: ['personnel', 'attendance', 'leave', 'scoring', 'payroll', 'honours'],
  desk: ['honours', 'scoring', 'personnel', 'attendance', 'leave', 'registers'],
  money: ['payroll', 'honours', 'funding', 'attendance', 'personnel'],
  leading: ['service', 'attendance', 'leave', 'scoring', 'honours', 'my-pay'],
  own: ['attendance', 'leave', 'service', 'scoring', 'my-pay', 'honours'],
  host: ['scoring', 'attendance', 'leave', 'placed'],
} as const;

export const PARTIES = {
  board: { zh: '理事会', en: 'Board', unitKinds: AGENCY, work: WORK.board },
  'board-member': { zh: '理事', en: 'Board member', unitKinds: AGENCY, work: WORK.board },
  'board-finance-head': { zh: '理事会财务负责人', en: 'Board finance head', unitKinds: AGENCY, work: WORK.board },
  'supervisory-board': { zh: '监事会', en: 'Supervisory board', unitKinds: AGENCY, work: WORK.board },
  'party-branch': { zh: '党支部', en: 'Party branch', unitKinds: AGENCY, work: WORK.board },
  'agency-head': { zh: '机构负责人', en: 'Head of the agency', unitKinds: AGENCY, work: WORK.house },
  'director-general': { zh: '总干事', en: 'Director-general', unitKinds: AGENCY, work: WORK.house },
  'deputy-director-general': { zh: '副总干事', en: 'Deputy director-general', unitKinds: AGENCY, work: WORK.house },
  'supervision-committee': { zh: '督导委员会', en: 'Supervision committee', unitKinds: AGENCY, work: WORK.guide },
  'department-head': { zh: '部长', en: 'Head of department', unitKinds: ['office', 'finance-department', ...DEPARTMENTS], work: WORK.department },
  'service-department': { zh: '服务部', en: 'Service department', unitKinds: ['service-department'], work: WORK.department },
  'project-department': { zh: '项目部', en: 'Project department', unitKinds: ['project-department'], work: WORK.department },
  hr: { zh: '人力资源部', en: 'Human resources', unitKinds: OFFICE, work: WORK.staffing },
  publicity: { zh: '宣传部', en: 'Publicity', unitKinds: OFFICE, work: WORK.desk },
  office: { zh: '行政办公室', en: 'Office', unitKinds: OFFICE, work: WORK.desk },
  'office-director': { zh: '办公室主任', en: 'Office director', unitKinds: OFFICE, work: WORK.desk },
  'administration-head': { zh: '行政部长', en: 'Head of administration', unitKinds: OFFICE, work: WORK.desk },
  'finance-head': { zh: '财务负责人', en: 'Head of finance', unitKinds: FINANCE, work: WORK.money },
  accountant: { zh: '会计', en: 'Accountant', unitKinds: FINANCE, work: WORK.money },
  'auditing-accountant': { zh: '稽核会计', en: 'Auditing accountant', unitKinds: FINANCE, work: WORK.money },
  cashier: { zh: '出纳', en: 'Cashier', unitKinds: FINANCE, work: WORK.money },
  'archive-keeper': { zh: '档案管理人员', en: 'Archive keeper', unitKinds: OFFICE, work: WORK.desk },
  supervisor: { zh: '督导', en: 'Supervisor', unitKinds: DEPARTMENTS, work: WORK.guide },
  'trainee-supervisor': { zh: '见习督导', en: 'Trainee supervisor', unitKinds: FRONT, work: WORK.guide },
  'centre-director': { zh: '中心主任', en: 'Centre director', unitKinds: ['centre'], work: WORK.leading },
  'project-lead': { zh: '项目负责人', en: 'Project lead', unitKinds: ['project'], work: WORK.leading },
  'group-leader': { zh: '组长', en: 'Group leader', unitKinds: ['team', 'site', 'project'], work: WORK.leading },
  'team-lead': { zh: '本团队负责人', en: 'Team lead', unitKinds: ['centre', 'team', 'site', 'project'], work: WORK.leading },
  'frontline-social-worker': { zh: '一线社工', en: 'Front-line social worker', unitKinds: FRONT, work: WORK.own },
  'community-assistant': { zh: '社区助理', en: 'Community assistant', unitKinds: ['centre', 'project'], work: WORK.own },
  'logistics-staff': { zh: '后勤人员', en: 'Logistics staff', unitKinds: ['centre'], work: WORK.own },
  'care-worker': { zh: '护工', en: 'Care worker', unitKinds: ['project'], work: WORK.own },
  employee: { zh: '员工本人', en: 'Employee', unitKinds: Object.keys(UNIT_KINDS), work: WORK.own },
  'host-unit': { zh: '用人单位', en: 'Host unit', unitKinds: [], work: WORK.host },
  applicant: { zh: '应聘者', en: 'Applicant', unitKinds: [] },
  'lead-group': { zh: '应急工作领导小组', en: 'Emergency lead group', unitKinds: AGENCY },
  'specialist-group': { zh: '应急专业小组', en: 'Emergency specialist group', unitKinds: AGENCY },
  'site-group': { zh: '现场应急处置小组', en: 'On-site emergency group', unitKinds: FRONT },
} as const satisfies Readonly<Record<string, Party>>;

/**
 * Who of the agency does what the law lays on an employer. The handbook lets 会计 work out the pay and 出纳 pay it, keeps files in 人力资源部 and
 * archives with 档案管理人员; it names nobody for personal data and security, which stay with the head of the office.
 */
export const HOLDERS: Readonly<Record<string, readonly (keyof typeof PARTIES)[]>> = {
  'payroll-clerk': ['accountant'],
  'payroll-reviewer': ['auditing-accountant'],
  personnel: ['hr'],
  archivist: ['archive-keeper'],
  finance: ['finance-head'],
  head: ['agency-head'],
  'data-officer': ['office-director'],
  'security-head': ['office-director'],
};
