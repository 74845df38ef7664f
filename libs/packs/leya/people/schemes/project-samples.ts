// What is drawn of the work of those in projects: archives and recipients of the centres, recipients of home care.
import type { Json, JsonObject, SamplePlan, SchemeSample } from '@gongqiao/kernel';
import { centreSample } from '../performance/centre/sample.js';
import { homeCareSample } from '../performance/home-care/sample.js';
import { objectOf } from './shared.js';

const many = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);
const counted = (held: JsonObject, kinds: readonly string[]): JsonObject => Object.fromEntries(kinds.map((kind) => [kind, many(held[kind])]));
const SERVED = ['casework', 'group', 'activity', 'other'] as const;
const PAPERS = ['casework', 'visit', 'activity', 'group'] as const;

function centreFacts(lists: JsonObject, cohort: string): JsonObject {
  const recipients = objectOf(lists['recipients']);
  return { role: cohort, documents: counted(objectOf(lists['documents']), PAPERS), recipients: SERVED.reduce((sum, kind) => sum + many(recipients[kind]), 0) };
}

function archivePlan(output: JsonObject): SamplePlan {
  const drawn = objectOf(output['documents']);
  return { kinds: Object.fromEntries(PAPERS.map((kind) => [kind, Number(drawn[kind] ?? 0)])), substitutes: 0 };
}

/** Archives by kind, and recipients of whatever kind: as many as there are, up to the number; nothing stands in for another. */
export function centreSamples(socialWorker: readonly string[], assistant: readonly string[]): readonly SchemeSample[] {
  const archives = (role: string, cohorts: readonly string[]): SchemeSample =>
    ({ id: `archives-of-${role}`, zh: '抽查的档案', lists: 'documents', item: `archives-of-${role}`, cohorts, decision: centreSample, facts: centreFacts, plan: archivePlan });
  return [
    archives('social-worker', socialWorker), archives('assistant', assistant),
    {
      id: 'recipients', zh: '回访的服务对象', lists: 'recipients', item: 'recipients', cohorts: [...socialWorker, ...assistant], decision: centreSample, facts: centreFacts,
      plan: (output) => ({ kinds: { any: Number(output['recipients'] ?? 0) }, substitutes: 0, from: { any: SERVED } }),
    },
  ];
}

/** Some of those served in groups, activities and cases, then some of all who were not drawn yet. */
export const homeCareSamples: readonly SchemeSample[] = [{
  id: 'recipients', zh: '抽查的服务对象', lists: 'recipients', item: 'recipients', decision: homeCareSample,
  facts: (lists, cohort) => ({ role: cohort, recipients: counted(objectOf(lists['recipients']), SERVED) }),
  plan: (output) => ({ kinds: { programme: Number(output['programme'] ?? 0) }, substitutes: Number(output['any'] ?? 0), from: { programme: ['casework', 'group', 'activity'] } }),
}];
