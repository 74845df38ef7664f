import { gatherRun, settleRun } from '@gongqiao/domain/evaluation';
import { PayFacts, payrollRun } from '@gongqiao/domain/payroll';
import { scoringRun } from '@gongqiao/domain/scoring';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { JobKind } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';

interface JobServices { readonly policy: PolicyService; readonly workflow: WorkflowEngine }

export type JobName = 'appraisal' | 'payroll' | 'scoring';

/** The kinds of run that suites kill, as the processes put them together. */
export const JOBS: Readonly<Record<JobName, (services: JobServices) => readonly JobKind[]>> = {
  appraisal: ({ policy, workflow }) => [gatherRun(), settleRun({ policy, workflow })],
  payroll: ({ policy }) => [payrollRun(policy, new PayFacts())],
  scoring: ({ policy }) => [scoringRun(policy)],
};
