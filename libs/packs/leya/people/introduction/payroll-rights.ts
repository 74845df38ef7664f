// Who computes, checks, approves and pays wages, and who sees whose pay slip.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { OLD_PAY } from '../pay/provisions.js';
import { QUARTER } from '../performance/quarter/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const FIGURES = 'Payroll PaySlip PayFloorCheck';
const FILES = 'PayProfile PayInput PayStandard';
const MAKERS = ['finance-head', 'accountant'];
const STAFF = [
  'employee', 'frontline-social-worker', 'community-assistant', 'care-worker', 'group-leader', 'team-lead', 'project-lead', 'centre-director', 'supervisor', 'trainee-supervisor', 'department-head',
  'service-department', 'project-department', 'hr', 'publicity', 'office', 'office-director', 'administration-head', 'finance-head', 'accountant', 'auditing-accountant', 'cashier', 'archive-keeper', 'director-general', 'deputy-director-general',
];

export const payrollRights: readonly Right[] = [
  ...rights(INTRO['DEPT-6.2.2'], MAKERS, 'read create update', 'Payroll', 'tenant', '核算工资'),
  ...rights(INTRO['DEPT-6.2.2'], MAKERS, 'read update', 'PaySlip', 'tenant', '核算工资，答复疑问'),
  ...rights(QUARTER['4'], MAKERS, 'read create', 'ProjectFundCheck', 'tenant', '核对项目的绩效总额、薪酬占比和职级配比'),
  ...rights(QUARTER['4'], ['director-general', 'board', 'board-finance-head', 'supervisory-board', 'auditing-accountant', 'service-department', 'project-department'], 'read', 'ProjectFundCheck', 'tenant', '查看项目经费的核对'),
  ...rights(INTRO['DEPT-6.2.2'], MAKERS, 'read', 'PayFloorCheck', 'tenant', '核对购买方薪酬底线'),
  ...rights(INTRO['DEPT-6.2.2'], MAKERS, 'read create update', FILES, 'tenant', '登记薪酬档案、月度数据和标准'),
  ...rights(INTRO['DEPT-6.2.2'], ['finance-head'], 'approve', 'PayProfile', 'tenant', '核准工资卡变更'),
  ...rights(INTRO['DEPT-6.2.2'], ['finance-head', 'director-general'], 'waive', 'Payroll', 'tenant', '说明理由后放行法律未禁止的提示'),
  ...rights(INTRO['DEPT-6.2.9'], ['cashier', 'finance-head'], 'disburse', 'Payroll', 'tenant', '生成银行代发文件，发放工资'),
  ...rights(INTRO['DEPT-6.2.9'], ['cashier'], 'read', 'Payroll', 'tenant', '发放工资'),
  ...rights(INTRO['DEPT-6.2.2'], ['auditing-accountant'], 'read', `${FIGURES} ${FILES}`, 'tenant', '稽核工资'),
  ...rights(INTRO['DEPT-1.10'], ['board', 'board-finance-head'], 'read', FIGURES, 'tenant', '理事会查阅工资报酬'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', FIGURES, 'tenant', '监事会检查财务'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'agency-head'], 'read', FIGURES, 'tenant', '总干事批准工资'),
  ...rights(INTRO['DEPT-4.1'], ['director-general'], 'read', 'PayProfile', 'tenant', '总干事查看薪酬档案'),
  ...rights(OLD_PAY['6.1'], STAFF, 'read', 'PaySlip', 'own', '查看本人工资条'),
  ...rights(OLD_PAY['6.1'], STAFF, 'ask', 'PaySlip', 'own', '对本人工资条提出疑问'),
  ...rights(OLD_PAY['6.1'], STAFF, 'read', 'PayProfile', 'own', '查看本人薪酬档案'),
];
