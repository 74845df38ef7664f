import type { JsonObject } from '@gongqiao/kernel';
import type { ChainLink, Obstacle, Standing } from '../persistence/entities.js';

/** What all packs together say of a request. */
export interface Combination {
  readonly granted: boolean;
  readonly refused: boolean;
  readonly chain: ChainLink[];
  readonly obstacles: Obstacle[];
}

/** Reads the combined result of the capability of leave. */
export function combinationOf(result: JsonObject): Combination {
  return {
    granted: result['granted'] === true, refused: result['refused'] === true,
    chain: (result['chain'] ?? []) as ChainLink[], obstacles: (result['obstacles'] ?? []) as Obstacle[],
  };
}

/** Whose turn it is: the first of the chain who has not agreed; filing waits for nobody. */
export function nextLink(chain: readonly ChainLink[]): ChainLink | null {
  return chain.find((link) => link.stage !== 'filing' && link.state === 'needed') ?? null;
}

/** Where a request stands that has been handed in and has not begun. */
export function standingOf({ granted, refused, chain }: Pick<Combination, 'granted' | 'refused' | 'chain'>): Standing {
  if (refused) return 'refused';
  if (granted) return 'granted';
  const next = nextLink(chain);
  return next?.stage === 'site' ? 'host-unit' : next?.stage === 'purchaser' ? 'purchaser' : 'employer';
}
