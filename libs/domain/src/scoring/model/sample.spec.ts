import { describe, expect, it } from '@jest/globals';
import type { SamplePlan } from '@gongqiao/kernel';
import { drawBy } from './draw.js';
import { samplePool, sampleQuota } from './sample.js';

const LISTS = {
  recipients: { casework: ['A1', 'A2'], group: ['B1', 'B2', 'B3'], activity: ['C1'], other: ['D1', 'D2', 'D3', 'D4'] }, stakeholders: ['S1', 'S2'],
  documents: { casework: ['P1'], group: ['P2'], activity: ['P3'], visit: ['V1', 'V2', 'V3'], other: ['X1'] },
};
const drawn = (list: 'recipients' | 'documents', plan: SamplePlan): string[] =>
  drawBy('seed', { kind: list, item: 'sample', subjectId: 'person', size: 0, pool: samplePool(LISTS, list, plan), quota: sampleQuota(plan) });
const kindsOf = (names: readonly string[]): string[] => names.map((name) => name.slice(0, name.indexOf(':'))).sort();

describe('what a sample is drawn from', () => {
  const POOLS: readonly (readonly [name: string, list: 'recipients' | 'documents', plan: SamplePlan, pool: readonly string[]])[] = [
    ['the kinds of the plan, where nothing stands in for another', 'documents', { kinds: { casework: 1, visit: 2 }, substitutes: 0 }, ['casework:P1', 'visit:V1', 'visit:V2', 'visit:V3']],
    ['every kind, where something may stand in', 'documents', { kinds: { casework: 2 }, substitutes: 1 }, ['casework:P1', 'group:P2', 'activity:P3', 'visit:V1', 'visit:V2', 'visit:V3', 'other:X1']],
    ['several kinds of the list as one of the plan', 'recipients', { kinds: { programme: 5 }, substitutes: 0, from: { programme: ['casework', 'group', 'activity'] } }, ['A1', 'A2', 'B1', 'B2', 'B3', 'C1'].map((code) => `programme:${code}`)],
    ['a kind of the list under another’s name, for substitutes', 'documents', { kinds: { casework: 2 }, substitutes: 1, from: { other: ['visit', 'other'] } }, ['casework:P1', 'other:V1', 'other:V2', 'other:V3', 'other:X1', 'group:P2', 'activity:P3']],
    ['stakeholders beside the recipients', 'recipients', { kinds: { activity: 1, stakeholders: 2 }, substitutes: 0 }, ['activity:C1', 'stakeholders:S1', 'stakeholders:S2']],
  ];
  it.each(POOLS)('is %s', (_, list, plan, pool) => {
    expect(samplePool(LISTS, list, plan)).toEqual(pool);
  });

  it('gives each kind what it has up to its number, then substitutes of whatever is left, never a stakeholder', () => {
    const services = drawn('recipients', { kinds: { casework: 3, stakeholders: 1 }, substitutes: 2 });
    expect(services.length).toBe(5);
    expect(kindsOf(services).filter((kind) => kind === 'stakeholders')).toEqual(['stakeholders']);
    const home = drawn('recipients', { kinds: { programme: 5 }, substitutes: 5, from: { programme: ['casework', 'group', 'activity'] } });
    // Six of the three kinds: five, then the sixth and the four others.
    expect(kindsOf(home)).toEqual(['other', 'other', 'other', 'other', 'programme', 'programme', 'programme', 'programme', 'programme', 'programme']);
    expect(new Set(home).size).toBe(10);
  });
});
