import { describe, expect, test } from '@jest/globals';
import { actsOf, historyOf, returnStates, stepsOf } from './course.js';

const state = (key: string, more: object = {}) => ({ key, zh: `${key}中`, current: false, passed: false, final: false, ...more });

describe('the course of a matter', () => {
  const states = [state('draft', { passed: true }), state('review', { passed: true, current: true }), state('final'), state('approved', { final: true }), state('refused', { final: true })];

  test('an open matter shows its way and both ends, a closed one only its own end', () => {
    expect(stepsOf({ states }).map((s) => s.key)).toEqual(['draft', 'review', 'final', 'approved', 'refused']);
    const closed = states.map((s) => ({ ...s, current: s.key === 'approved', passed: s.passed || s.key === 'approved' }));
    expect(stepsOf({ states: closed }).map((s) => s.key)).toEqual(['draft', 'review', 'final', 'approved']);
  });

  test('it may be returned to what it has passed, never to where it stands', () => {
    expect(returnStates({ states }).map((s) => s.key)).toEqual(['draft']);
  });

  test('the first act that is open leads; a refused one keeps its reason', () => {
    const act = { transition: 'a', zh: '甲', party: 'p', needsReason: false, form: null, refusal: { zh: '名额已满', en: 'full' } };
    const acts = actsOf({ acts: [act, { ...act, transition: 'b', refusal: null }] });
    expect(acts.map((a) => [a.id, a.primary, a.refusal?.en])).toEqual([['a', false, 'full'], ['b', true, undefined]]);
  });

  test('the history runs from the newest, in words', () => {
    const step = { seq: 1, kind: 'start', transitionZh: null, toState: 'draft', actorName: '甲', note: null, at: '2026-01-01T00:00:00Z' };
    const history = historyOf({ states, steps: [step, { ...step, seq: 2, kind: 'act', transitionZh: '上报', toState: 'review', note: '属实' }] }, (key) => key);
    expect(history.map((h) => h.what)).toEqual(['上报 → review中', 'started → draft中']);
    expect(history[0]?.note).toBe('属实');
  });
});
