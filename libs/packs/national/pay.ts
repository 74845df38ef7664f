// What the law makes of a payroll: what stops it, and that nothing of it may be waived. A registration made late is not among it: the
// law warns who answers for it, and wages may not be kept back for what can no longer be mended.
import type { PayRules } from '@gongqiao/kernel';
import { CON1 } from './provisions/contract.js';
import { INS1, INS2 } from './provisions/insurance.js';
import { TAX2 } from './provisions/tax.js';
import { WAGE1, WAGE12, WAGE14, WAGE16 } from './provisions/wages.js';

export const PAY: PayRules = {
  schemes: [], earned: null, benefits: null, payday: null, releases: [], workflow: null,
  guards: [
    { guard: 'contract-missing', provision: CON1, waivedBy: [] },
    { guard: 'below-minimum-wage', provision: WAGE1, waivedBy: [] },
    { guard: 'deduction-unlawful', provision: WAGE12, waivedBy: [] },
    { guard: 'negative-net', provision: WAGE12, waivedBy: [] },
    { guard: 'insurance-base-outside', provision: INS2, waivedBy: [] },
    { guard: 'standard-missing', provision: INS1, waivedBy: [] },
    { guard: 'paid-twice', provision: WAGE14, waivedBy: [] },
    { guard: 'undecided', provision: WAGE14, waivedBy: [] },
    { guard: 'final-pay-open', provision: WAGE16, waivedBy: [] },
    { guard: 'tax-history-gap', provision: TAX2, waivedBy: [] },
  ],
};
