// What the law says where a purchaser's and an employer's rules govern the same worker or file: see CAPABILITIES of the kernel.
import { contributes, type Contribution } from '@gongqiao/kernel';
import { ARC1 } from './provisions/archives.js';
import { WAGE1 } from './provisions/wages.js';
import { minimumWage } from './s03-wages/minimum-wage.js';
import { retention } from './s10-archives.js';

export const CONTRIBUTIONS: readonly Contribution[] = [
  // Overtime pay, shift allowances and benefits do not count towards the minimum wage, so that the floor has its own figure to compare.
  contributes(minimumWage, { to: 'compensation', says: ({ floor, compared }) => ({ floors: [{ zh: '最低工资标准', floor, compared, binding: true, provision: WAGE1 }] }) }),
  contributes(retention, { to: 'archive', says: ({ keepUntil }) => ({ requirements: [{ about: 'keep-until', zh: '法定保管至', value: keepUntil, stricter: 'more', met: null, provision: ARC1 }] }) }),
];
