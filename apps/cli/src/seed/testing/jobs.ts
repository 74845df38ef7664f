import { attendanceFacts } from '@gongqiao/domain/attendance';
import { gatherRun, settleRun } from '@gongqiao/domain/evaluation';
import { PayFacts, payrollRun } from '@gongqiao/domain/payroll';
import { FactProviders, employmentFacts, scoringRun } from '@gongqiao/domain/scoring';
import { ServiceFacts } from '@gongqiao/domain/service';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { JobKind } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';

interface JobServices { readonly policy: PolicyService; readonly workflow: WorkflowEngine }

export type JobName = 'appraisal' | 'payroll' | 'scoring' | 'recorded-scoring';

/** What scores are made of beside ratings, by the contexts that keep records. */
function records(): FactProviders {
  const providers = new FactProviders();
  for (const provider of [employmentFacts, attendanceFacts, new ServiceFacts()]) providers.register(provider);
  return providers;
}

/** The kinds of run that suites kill, as the processes put them together. */
export const JOBS: Readonly<Record<JobName, (services: JobServices) => readonly JobKind[]>> = {
  appraisal: ({ policy, workflow }) => [gatherRun(), settleRun({ policy, workflow })],
  payroll: ({ policy }) => [payrollRun(policy, new PayFacts())],
  scoring: ({ policy }) => [scoringRun(policy)],
  'recorded-scoring': ({ policy }) => [scoringRun(policy, records())],
};
