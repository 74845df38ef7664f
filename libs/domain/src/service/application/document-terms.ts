import type { Json, JsonObject } from '@gongqiao/kernel';
import type { PolicyService } from '@gongqiao/platform/policy';
import { CLEARANCE } from './visits.js';

const CHECKLIST = 'on-the-spot-check';

/** A code of the document with its word. */
export interface VisitCode {
  readonly code: string;
  readonly zh: string;
}

function termsIn(schema: Json | undefined, path: readonly string[]): VisitCode[] {
  const found = path.reduce<Json | undefined>((node, key) => (typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as JsonObject)[key] : undefined), schema);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found).map(([code, zh]) => ({ code, zh: String(zh) })) : [];
}

/** What a tenant's document asks of home visits: whether it rules on them, and what it has looked at on the spot. */
export class VisitTerms {
  constructor(private readonly policy: PolicyService) {}

  of(packId: string): { readonly ruled: boolean; readonly checks: readonly VisitCode[]; readonly results: readonly VisitCode[] } {
    const record = this.policy.index.findPack(packId)?.records.find(({ id }) => id === CHECKLIST);
    const schema = record?.fields.describe() as Json | undefined;
    const item = ['properties', 'items', 'items', 'properties'] as const;
    return {
      ruled: this.policy.index.findDecision(`${packId}.${CLEARANCE}`) !== undefined,
      checks: termsIn(schema, [...item, 'item', 'x-terms']), results: termsIn(schema, [...item, 'result', 'x-terms']),
    };
  }
}

/** The bases on which a purchaser's document has a year's plan rest, with their words. */
export function basesOf(policy: PolicyService, packId: string): readonly VisitCode[] {
  const schema = policy.index.findDecision(`${packId}.service.annualPlan`)?.decision.facts.describe() as Json | undefined;
  return termsIn(schema, ['properties', 'bases', 'items', 'x-terms']);
}
