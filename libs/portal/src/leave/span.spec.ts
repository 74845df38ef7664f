import { describe, expect, it } from '@jest/globals';
import { plainDays, spanText } from './span.js';

const t = (key: string): string => key;
const span = (fromOn: string, fromHalf: string, toOn: string, toHalf: string) => spanText(t, { fromOn, fromHalf, toOn, toHalf });

describe('a leave in words', () => {
  it.each<[string, string, string, string, string]>([
    ['2026-11-24', 'am', '2026-11-24', 'pm', '2026-11-24'], ['2026-11-24', 'am', '2026-11-24', 'am', '2026-11-24 am'], ['2026-11-24', 'pm', '2026-11-24', 'pm', '2026-11-24 pm'],
    ['2026-11-24', 'pm', '2026-11-26', 'am', '2026-11-24 pm to 2026-11-26 am'], ['2026-11-24', 'am', '2026-11-26', 'pm', '2026-11-24 to 2026-11-26'],
  ])('%s %s – %s %s', (a, b, c, d, words) => { expect(span(a, b, c, d)).toBe(words); });

  it('shows whole days whole', () => { expect([plainDays('3.0'), plainDays('2.5'), plainDays('10'), plainDays(null)]).toEqual(['3', '2.5', '10', '—']); });
});
