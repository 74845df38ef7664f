import type { Workflow } from '@gongqiao/kernel';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';

/** A workflow of the tenant's pack by what it is about and an act that it must know: two may be about one subject. */
export function findFlow(policy: PolicyService, judge: Judge, subject: string, transition: string): Workflow | undefined {
  return policy.index.findPack(judge.packId)?.workflows.find((w) => w.subject === subject && w.transitions.some((t) => t.id === transition));
}
