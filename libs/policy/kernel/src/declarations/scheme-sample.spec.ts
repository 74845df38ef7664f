import { describe, expect, it } from '@jest/globals';
import type { AnyDecision } from '../rules/decision.js';
import { decimal } from '../schema/scalars.js';
import { checkSamples, samplesOf, type SchemeSample } from './scheme-sample.js';
import type { SchemeItem } from './scheme.js';

const decision = {} as AnyDecision;
const item = (id: string, more: Partial<SchemeItem> = {}): SchemeItem => ({ id, zh: id, source: 'rating', raters: ['head'], field: id, fold: 'mean', value: decimal(), ...more });
const sample = (more: Partial<SchemeSample> = {}): SchemeSample => ({ id: 'papers', zh: '文书', lists: 'documents', item: 'papers', decision, facts: () => ({}), plan: () => ({ kinds: {}, substitutes: 0 }), ...more });
const COHORTS = [{ id: 'worker', zh: '社工', parties: [], decision }, { id: 'leader', zh: '组长', parties: [], decision }];

describe('samples of a scheme', () => {
  const TABLE: readonly (readonly [name: string, samples: readonly SchemeSample[], items: readonly SchemeItem[], fault: string | null])[] = [
    ['for an item of everybody', [sample()], [item('papers')], null],
    ['for two items of two cohorts', [sample({ cohorts: ['worker'] }), sample({ id: 'calls', item: 'calls', cohorts: ['leader'] })], [item('papers', { cohorts: ['worker'] }), item('calls', { cohorts: ['leader'] })], null],
    ['for no item', [sample()], [item('calls')], 's: sample papers is for papers, which nobody rates'],
    ['for what a register says', [sample()], [item('papers', { source: 'register' })], 's: sample papers is for papers, which nobody rates'],
    ['of an unknown cohort', [sample({ cohorts: ['guest'] })], [item('papers')], 's: sample papers names the unknown cohort guest'],
    ['of a cohort that is not rated by it', [sample()], [item('papers', { cohorts: ['worker'] })], 's: sample papers is drawn for leader, who is not rated by papers'],
    ['in a round without it', [sample()], [item('papers', { rounds: [2] })], 's: sample papers is drawn in round 1, in which papers is not rated'],
    ['declared twice', [sample(), sample()], [item('papers')], 's: sample papers is declared twice'],
    ['two for one item', [sample(), sample({ id: 'more' })], [item('papers')], 's: sample more: papers of worker has a sample already'],
    ['none for what is scored without names', [], [item('papers', { anonymous: true })], 's.papers is scored without names, but nothing is drawn for it'],
  ];
  it.each(TABLE)('%s', (_, samples, items, fault) => {
    const check = (): void => checkSamples({ id: 's', samples, items, cohorts: COHORTS, rounds: ['年中', '年终'] });
    if (fault === null) expect(check).not.toThrow();
    else expect(check).toThrow(fault);
  });

  it('are those of the round and the cohort', () => {
    const samples = [sample(), sample({ id: 'calls', rounds: [2] }), sample({ id: 'visits', cohorts: ['leader'] })];
    const ids = (number: number, cohort?: string): string[] => samplesOf({ samples }, number, cohort).map(({ id }) => id);
    expect([ids(1), ids(2), ids(1, 'worker'), ids(2, 'leader')]).toEqual([['papers', 'visits'], ['papers', 'calls', 'visits'], ['papers'], ['papers', 'calls', 'visits']]);
  });
});
