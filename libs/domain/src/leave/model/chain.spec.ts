import { describe, expect, it } from '@jest/globals';
import type { ChainLink } from '../persistence/entities.js';
import { nextLink, standingOf } from './chain.js';

const link = (by: string, stage: ChainLink['stage'], state: ChainLink['state']): ChainLink => ({ by, zh: by, stage, act: '批准', state, askedBy: [] });
const chain = (...states: ChainLink['state'][]): ChainLink[] =>
  [link('host', 'site', states[0] ?? 'needed'), link('lead', 'employer', states[1] ?? 'needed'), link('district', 'purchaser', states[2] ?? 'needed'), link('files', 'filing', 'needed')];

describe('whose turn it is', () => {
  it.each<[string, ChainLink[], string | null, string]>([
    ['the host unit first', chain(), 'host', 'host-unit'],
    ['then the employer', chain('given'), 'lead', 'employer'],
    ['then the purchaser', chain('given', 'given'), 'district', 'purchaser'],
    ['the employer, though the purchaser agreed before', chain('given', 'needed', 'given'), 'lead', 'employer'],
    ['nobody: filing waits for no one', chain('given', 'given', 'given'), null, 'granted'],
  ])('%s', (_, given, next, standing) => {
    expect(nextLink(given)?.by ?? null).toBe(next);
    expect(standingOf({ granted: next === null, refused: false, chain: given })).toBe(standing);
  });

  it('is over with one refusal', () => {
    expect(standingOf({ granted: false, refused: true, chain: chain('given', 'refused') })).toBe('refused');
  });
});
