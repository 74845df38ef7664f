// The kinds of runs that are measured, by name.
import { PayFacts, payrollRun } from '@gongqiao/domain/payroll';
import { scoringRun } from '@gongqiao/domain/scoring';

export function jobKindOf(jobs, policy) {
  return jobs === 'payroll' ? payrollRun(policy, new PayFacts()) : scoringRun(policy);
}
