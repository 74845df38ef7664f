// Who checks the papers of leave, and who keeps the papers of staff files.
import { right, type Right } from '@gongqiao/kernel';
import { P } from '../../operations/provisions/index.js';
import { RECRUIT } from '../recruitment/provisions.js';

export const papersRights: readonly Right[] = [
  right({ provisions: [P['LEAVE-ADM-3']], who: ['hr'], verb: 'check', subject: 'LeaveRequest', reach: 'tenant', zh: '核对请假证明，不符的退回重交' }),
  right({ provisions: [RECRUIT['2.7']], who: ['hr'], verb: 'attach', subject: 'PersonnelFile', reach: 'tenant', zh: '人力资源部存放员工档案的扫描件' }),
];
