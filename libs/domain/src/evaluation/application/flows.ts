import type { Workflow } from '@gongqiao/kernel';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';
import { findFlow } from '../../shared/flows.js';
import { refuseEvaluation } from '../errors.js';

/** A workflow of the tenant's pack that the appraisal cannot do without. */
export function flowOf(policy: PolicyService, judge: Judge, subject: string, transition: string): Workflow {
  const flow = findFlow(policy, judge, subject, transition);
  if (!flow) throw refuseEvaluation('no-appraisal-flow', { values: { subject } });
  return flow;
}
