import { describe, expect, it } from '@jest/globals';
import { tierFault } from './tier-facts.js';

describe('a tier within its limits', () => {
  it.each([
    ['excellent', 'excellent', null, null],
    ['excellent', 'qualified', null, 'tier-above-limit'],
    ['qualified', 'qualified', null, null],
    ['unqualified', 'qualified', null, null],
    ['qualified', 'basic-qualified', 'basic-qualified', 'tier-not-forced'],
    ['unqualified', 'basic-qualified', 'basic-qualified', 'tier-not-forced'],
    ['basic-qualified', 'basic-qualified', 'basic-qualified', null],
    ['splendid', 'excellent', null, 'tier-above-limit'],
  ])('%s under %s, forced %s: %s', (tier, highestTier, forcedTier, fault) => {
    expect(tierFault(tier, { highestTier, forcedTier })).toBe(fault);
  });
});
