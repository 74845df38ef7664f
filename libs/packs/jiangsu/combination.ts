// What the guidance says where other rules govern the same worker: see CAPABILITIES of the kernel.
import { contributes, type Contribution } from '@gongqiao/kernel';
import { monthlyPay } from './p3-recruitment-pay.js';
import { evaluationScore, induction } from './p3-training-evaluation.js';
import { JS32b, JS33f, JS34b } from './provisions.js';

export const CONTRIBUTIONS: readonly Contribution[] = [
  // 三（二）: published guide rates are for reference, so that pay below them is shown and breaks nothing.
  contributes(monthlyPay, {
    to: 'compensation',
    says: (_, { guideline }) => ({ floors: guideline === null ? [] : [{ zh: '薪酬指导标准下限', floor: guideline.low, binding: false, provision: JS32b }] }),
  }),
  contributes(evaluationScore, { to: 'evaluation', says: ({ score }) => ({ results: [{ zh: '综合考核得分', value: score, provision: JS34b }] }) }),
  contributes(induction, {
    to: 'training',
    says: ({ dueOn, status }) => ({ requirements: [{ about: 'induction-by', zh: '新录用人员业务培训期限', value: dueOn, stricter: 'less', met: status !== 'overdue' && status !== 'done-late', provision: JS33f }] }),
  }),
];
