import { describe, expect, it } from '@jest/globals';
import { day } from '../plain-date.js';
import { Refusal } from '../refusal.js';
import { mapOf } from './composites.js';
import { count } from './scalars.js';
import type { Scope } from './type.js';

const scope: Scope = { asOf: day('2025-01-01'), siblings: {} };
const steps = mapOf(count());

function refused(value: unknown): string {
  try {
    steps.read(value, 'scheme.duty', scope);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'taken';
}

describe('mapOf', () => {
  it('reads each name with its value and writes them back', () => {
    const read = steps.read({ 组长: 1, constructor: 0 }, 'scheme.duty', scope);
    expect(Object.hasOwn(read, '组长')).toBe(true);
    expect(Object.hasOwn(read, 'toString')).toBe(false);
    expect(steps.write(read)).toEqual({ 组长: 1, constructor: 0 });
  });

  it('refuses what is no table, naming it, and a bad value, naming its own name', () => {
    expect(refused([])).toBe('wrong-type scheme.duty');
    expect(refused({ 组长: '1' })).toBe('wrong-type scheme.duty.组长');
    expect(refused({ 组长: null })).toBe('missing scheme.duty.组长');
  });
});
