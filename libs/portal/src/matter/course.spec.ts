import { describe, expect, test } from '@jest/globals';
import { actsOf, historyOf, returnStates, stepsOf } from './course.js';

const state = (key: string, more: object = {}) => ({ key, zh: `${key}中`, current: false, passed: false, final: false, ...more });

describe('the course of a matter', () => {
  const states = [state('draft', { passed: true }), state('review', { passed: true, current: true }), state('final'), state('approved', { final: true }), state('refused', { final: true })];

  test('an open matter shows its way to the first end, and side tracks only where it has been', () => {
    expect(stepsOf({ states }).map((s) => s.key)).toEqual(['draft', 'review', 'final', 'approved']);
    const returned = [...states, state('returned', { passed: true })];
    expect(stepsOf({ states: returned }).map((s) => s.key)).toEqual(['draft', 'review', 'final', 'approved', 'returned']);
  });

  test('a closed one shows what it passed and its own end', () => {
    const closed = states.map((s) => ({ ...s, current: s.key === 'refused', passed: s.passed || s.key === 'refused' }));
    expect(stepsOf({ states: closed }).map((s) => s.key)).toEqual(['draft', 'review', 'refused']);
  });

  test('it may be returned to what it has passed, never to where it stands', () => {
    expect(returnStates({ states }).map((s) => s.key)).toEqual(['draft']);
  });

  test('the first act leads while it is open; a refused one keeps its reason and nothing takes its place', () => {
    const act = { transition: 'a', zh: '甲', party: 'p', needsReason: false, form: null, refusal: null };
    const shown = (first: { zh: string; en: string } | null) => actsOf({ acts: [{ ...act, refusal: first }, { ...act, transition: 'b' }] }).map((a) => [a.id, a.primary, a.refusal?.en]);
    expect(shown(null)).toEqual([['a', true, undefined], ['b', false, undefined]]);
    expect(shown({ zh: '名额已满', en: 'full' })).toEqual([['a', false, 'full'], ['b', false, undefined]]);
  });

  test('the history runs from the newest, in words', () => {
    const step = { seq: 1, kind: 'start', transitionZh: null, toState: 'draft', actorName: '甲', note: null, form: null, formSchema: null, at: '2026-01-01T00:00:00Z' };
    const history = historyOf({ states, steps: [step, { ...step, seq: 2, kind: 'act', transitionZh: '上报', toState: 'review', note: '属实' }] }, (key) => key);
    expect(history.map((h) => h.what)).toEqual(['上报 → review中', 'started → draft中']);
    expect(history[0]?.note).toBe('属实');
  });
});
