// What the Measure says where the provider's own rules and the law govern the same worker: see CAPABILITIES of the kernel.
import { contributes, dec, type Contribution } from '@gongqiao/kernel';
import { HB26a, HB27a } from './c4-evaluation/provisions.js';
import { reporting, tierLimit } from './c4-evaluation/tiers.js';
import { monthlyPay } from './c5-pay/pay.js';
import { HB31c, HB36b } from './c5-pay/provisions.js';
import { trainingCompliance } from './c5-pay/training.js';
import { TIERS } from './vocabulary.js';

export const CONTRIBUTIONS: readonly Contribution[] = [
  // 第三十一条: the guideline is a floor where the purchase contract has made it one.
  contributes(monthlyPay, {
    to: 'compensation',
    says: ({ guidelinePay }, { payFloorInContract }) => ({ floors: [{ zh: '岗位薪酬指导标准', floor: guidelinePay, binding: payFloorInContract, provision: HB31c }] }),
  }),
  contributes(tierLimit, {
    to: 'evaluation',
    says: ({ highestTier }) => ({ results: [{ zh: '年度评价最高可评等次', value: TIERS[highestTier], provision: HB26a }] }),
  }),
  contributes(trainingCompliance, {
    to: 'training',
    says: ({ untrained }) => ({ requirements: [{ about: 'training-times', zh: '每年培训次数', value: dec(1), stricter: 'more', met: untrained.length === 0, provision: HB36b }] }),
  }),
  contributes(reporting, {
    to: 'incident',
    says: ({ unreportedIncidents }, { reportWithinHours }) => ({
      requirements: [{ about: 'report-minutes', zh: '事发后向上报告的分钟数', value: dec(reportWithinHours).times(60), stricter: 'less', met: unreportedIncidents === 0, provision: HB27a }],
    }),
  }),
];
