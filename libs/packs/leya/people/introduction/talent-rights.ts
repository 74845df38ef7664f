// Who recommends, selects and appoints: backbone staff, group leaders, heads of departments; who keeps the purchase fee of a contract.
import { right, type Provision, type Reach, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { NEW_PAY } from '../pay/provisions.js';
import { RECRUIT } from '../recruitment/provisions.js';
import { TALENT } from '../talent/provisions.js';
import { INTRO } from './provisions.js';

function rights(provision: Provision, who: readonly string[], verbs: string, subjects: string, reach: Reach, zh: string): Right[] {
  return subjects.split(' ').flatMap((subject) => verbs.split(' ').map((verb) => right({ provisions: [provision], who: [...who], verb, subject, reach, zh })));
}

const DEPARTMENTS = ['service-department', 'project-department', 'department-head'] as const;
const TEAM = ['group-leader', 'project-lead', 'centre-director', 'team-lead', 'supervisor', 'trainee-supervisor'] as const;

export const talentRights: readonly Right[] = [
  ...rights(TALENT['4a'], ['hr'], 'read create update', 'Nomination', 'tenant', '人力资源部组织选拔'),
  ...rights(TALENT['4a'], DEPARTMENTS, 'read create update', 'Nomination', 'subtree', '部门组织选拔'),
  ...rights(TALENT['4b'], ['trainee-supervisor', 'supervisor'], 'create', 'Nomination', 'subtree', '督导推选骨干人才'),
  ...rights(TALENT['5.4'], TEAM, 'read', 'Nomination', 'subtree', '负责人查看本中心、项目或小组的选拔'),
  ...rights(TALENT['4b'], ['supervision-committee'], 'read', 'Nomination', 'tenant', '督导委员会确定储备人选'),
  ...rights(TALENT['7.3'], ['director-general', 'deputy-director-general', 'agency-head'], 'read create', 'Nomination', 'tenant', '机构综合评议'),
  ...rights(TALENT['7.3'], ['board'], 'read', 'Nomination', 'tenant', '理事会评议升任'),
  ...rights(INTRO['DEPT-2'], ['supervisory-board'], 'read', 'Nomination ContractFee', 'tenant', '监事会监督选拔'),
  ...rights(NEW_PAY['3.3'], ['hr'], 'read create', 'ContractFee', 'tenant', '登记合同的每岗购买费，据以分档'),
  ...rights(INTRO['DEPT-6.2.7'], ['finance-head', 'accountant'], 'read create', 'ContractFee', 'tenant', '财务部跟进购买经费'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general', 'agency-head'], 'read', 'ContractFee', 'tenant', '机构负责人查看购买费'),
  ...rights(RECRUIT['2.7'], ['hr'], 'read create update', 'ContractEnding', 'tenant', '人力资源部办理劳动合同的续订和终止'),
  ...rights(INTRO['DEPT-8.2'], DEPARTMENTS, 'read', 'ContractEnding', 'subtree', '部门知悉本部门到期的劳动合同'),
  ...rights(INTRO['DEPT-4.1'], ['director-general', 'deputy-director-general', 'agency-head'], 'read', 'ContractEnding', 'tenant', '机构负责人查看将到期的劳动合同'),
  ...rights(P['EXIT-3.6'], ['hr', 'finance-head', 'office', 'office-director'], 'take-over', 'Departure', 'tenant', '人力资源部、财务部、办公室签收交接'),
  ...rights(P['EXIT-3.4'], DEPARTMENTS, 'take-over', 'Departure', 'subtree', '部门签收工作交接'),
  ...rights(P['EXIT-3.6'], ['finance-head', 'office', 'office-director'], 'read', 'Departure', 'tenant', '财务部、办公室查看离职交接'),
  ...rights(RECRUIT['2.7'], ['hr'], 'create', 'EmployeeAccount', 'tenant', '人力资源部为报到员工开通账号'),
];
