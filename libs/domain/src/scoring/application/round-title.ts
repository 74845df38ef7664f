import type { ScoringScheme } from '@gongqiao/kernel';
import type { ScoringRound } from '../persistence/entities.js';

/** `2026年第二季度 季度考核`. */
export function titleOf(scheme: Pick<ScoringScheme, 'zh' | 'rounds'>, round: Pick<ScoringRound, 'year' | 'number'>): string {
  return `${round.year}年${scheme.rounds[round.number - 1] ?? ''} ${scheme.zh}`;
}
