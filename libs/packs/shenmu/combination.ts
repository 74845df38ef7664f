// What the rules on stations say where the agency's own rules and the law govern the same worker or file: see CAPABILITIES of the kernel.
import { contributes, type Contribution } from '@gongqiao/kernel';
import { annualTraining } from './c2-staffing.js';
import { retention } from './c4-archives.js';
import { annualClassHours } from './parameters.js';
import { SM12e, SM23d } from './provisions.js';

export const CONTRIBUTIONS: readonly Contribution[] = [
  contributes(annualTraining, {
    to: 'training',
    says: ({ status }, _, at) => ({ requirements: [{ about: 'training-hours', zh: '每年日常业务培训学时', value: at.value(annualClassHours), stricter: 'more', met: status === 'pending' ? null : status === 'met', provision: SM12e }] }),
  }),
  // 第二十三条: a file without a local term is kept for ever.
  contributes(retention, { to: 'archive', says: ({ retainUntil }) => ({ requirements: [{ about: 'keep-until', zh: '服务档案保存至', value: retainUntil, stricter: 'more', met: null, provision: SM23d }] }) }),
];
