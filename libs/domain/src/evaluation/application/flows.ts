import type { PolicyService } from '@gongqiao/platform/policy';
import type { Judge } from '@gongqiao/platform/policy';
import type { Workflow } from '@gongqiao/kernel';
import { refuseEvaluation } from '../errors.js';

/** A workflow of the tenant's pack by what it is about and an act that it must know: two may be about one subject. */
export function flowOf(policy: PolicyService, judge: Judge, subject: string, transition: string): Workflow {
  const flow = policy.index.findPack(judge.packId)?.workflows.find((w) => w.subject === subject && w.transitions.some((t) => t.id === transition));
  if (!flow) throw refuseEvaluation('no-appraisal-flow', { values: { subject } });
  return flow;
}
