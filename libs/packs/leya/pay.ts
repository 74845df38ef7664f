// How the agency pays: both standards, attendance, benefits, payday, money after assessments, what stops a payroll, and its course.
import type { Json, JsonObject, PayRules } from '@gongqiao/kernel';
import { benefitStart } from './operations/c03-onboarding.js';
import { P } from './operations/provisions/index.js';
import { LEGAL_TERMS } from './operations/rules/legal-warnings.js';
import { AWARD } from './people/awards/provisions.js';
import { INTRO } from './people/introduction/provisions.js';
import { payrollCourse } from './people/pay/course.js';
import { rewardPoolPay } from './people/pay/declarations.js';
import { projectFunds } from './people/pay/funds.js';
import { payday, payroll } from './people/pay/payroll.js';
import { NEW_PAY, OLD_PAY } from './people/pay/provisions.js';
import { approvedScheme, newScheme, oldScheme } from './people/pay/schemes.js';
import { OFFICE } from './people/performance/general/provisions.js';
import { QUARTER } from './people/performance/quarter/provisions.js';
import { misconductLoss } from './people/performance/service/declarations.js';

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What the handbook's grounds of dismissal are in the law; what is missing here only a person can tell. */
const IN_LAW: Readonly<Record<string, string>> = {
  'false-documents': 'misconduct', absence: 'misconduct', 'probation-unqualified': 'misconduct', 'serious-consequences': 'misconduct', insubordination: 'misconduct', 'disrupting-order': 'misconduct',
  'unlawful-conduct': 'misconduct', 'serious-fault': 'misconduct', 'repeat-after-two-warnings': 'misconduct', medical: 'medical', 'changed-circumstances': 'changed-circumstances',
};

const OUTCOMES = { paid: 'paid', withheld: 'withheld', released: 'released' } as const;

function quartersIn(output: JsonObject): { round: string; zh: string; outcome: 'paid' | 'withheld' | 'released' }[] {
  const quarters = Array.isArray(output['quarters']) ? (output['quarters'] as readonly JsonObject[]) : [];
  return quarters.map(({ year, quarter, payout }) => ({
    round: `${String(year)}-${String(quarter)}`, zh: `${String(year)}年第${String(quarter)}季度`, outcome: OUTCOMES[payout as keyof typeof OUTCOMES] ?? 'withheld',
  }));
}

export const PAY: PayRules = {
  schemes: [newScheme, oldScheme, approvedScheme],
  earned: {
    decision: payroll,
    facts: ({ gross, scheduledDays, attendedDays, incomeTax, socialInsurance, housingFund }) => ({ grossMonthly: gross, scheduledDays, attendedDays, deductions: { incomeTax, socialInsurance, housingFund } }),
    earned: (output) => text(output['earned']),
    shortfall: (output) => text(output['shortfall']),
  },
  benefits: {
    decision: benefitStart,
    facts: ({ hiredOn, insuredOn, fundOn }) => ({ hireDate: hiredOn, socialInsuranceEnrolledOn: insuredOn, housingFundEnrolledOn: fundOn }),
    insuredFrom: (output) => text(output['socialInsuranceFrom']),
    fundFrom: (output) => text(output['housingFundFrom']),
    warnings: (output) => (Array.isArray(output['legalWarnings']) ? (output['legalWarnings'] as readonly string[]) : []).map((code) => (LEGAL_TERMS as Readonly<Record<string, string>>)[code] ?? code),
  },
  payday: {
    decision: payday,
    facts: ({ month, assessedOn, holidays, makeupWorkdays }) => ({ month, performanceAssessedOn: assessedOn, holidays, makeupWorkdays }),
    payday: (output) => text(output['payday']),
    performanceMonth: (output) => (output['performanceWagesMonth'] === null ? null : text(output['performanceWagesMonth'])),
  },
  releases: [{ scheme: 'quarter', consequence: 'funds', zh: '季度考核资金', provision: QUARTER['1'], rounds: quartersIn }],
  failedRounds: [{ scheme: 'quarter', tiers: ['failed'] }],
  annualBonuses: [
    { scheme: 'office', consequence: 'bonus', provision: OFFICE['3'] }, { scheme: 'quarter', consequence: 'annual-performance', provision: QUARTER['5'] },
    ...['centre', 'home-care'].map((scheme) => ({ scheme, consequence: 'director-performance', provision: AWARD['1.3b'] })),
  ],
  matters: rewardPoolPay,
  funds: projectFunds,
  losses: [misconductLoss],
  leaving: {
    groundOf: ({ kind, ground }) => (kind === 'resignation' ? 'worker-resigns' : kind === 'agreed' ? 'mutual-by-employer' : kind === 'expiry' ? 'expiry' : IN_LAW[ground ?? ''] ?? null),
  },
  guards: [
    { guard: 'profile-missing', provision: OLD_PAY['0.5'], waivedBy: [] },
    { guard: 'not-covered', provision: OLD_PAY['0.5'], waivedBy: [] },
    { guard: 'attendance-missing', provision: OLD_PAY['6.2'], waivedBy: [] },
    { guard: 'attendance-unapproved', provision: OLD_PAY['6.2'], waivedBy: [] },
    { guard: 'monthly-missing', provision: NEW_PAY['1a'], waivedBy: [] },
    { guard: 'account-missing', provision: P['FIN-13.2.3a'], waivedBy: [] },
    { guard: 'account-unapproved', provision: P['FIN-13.2.3a'], waivedBy: [] },
    { guard: 'account-shared', provision: P['FIN-13.2.3a'], waivedBy: ['finance-head'] },
    { guard: 'below-guideline', provision: OLD_PAY['0.5'], waivedBy: ['director-general'] },
    { guard: 'benefits-late', provision: P['FIN-13.2.3c'], waivedBy: ['finance-head'] },
    { guard: 'large-change', provision: INTRO['DEPT-6.2.2'], waivedBy: ['finance-head'] },
  ],
  workflow: payrollCourse.id,
};
