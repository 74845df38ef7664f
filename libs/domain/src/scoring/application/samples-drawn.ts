import { In, type EntityManager } from 'typeorm';
import { SAMPLE_LISTS, ScoringDraw } from '../persistence/rater-entities.js';

/** Whether the samples of a round are drawn. */
export function samplesDrawn(m: EntityManager, roundId: string): Promise<boolean> {
  return m.existsBy(ScoringDraw, { roundId, kind: In([...SAMPLE_LISTS]) });
}
