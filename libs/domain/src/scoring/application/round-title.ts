import type { ScoringScheme } from '@gongqiao/kernel';
import type { ScoringRound } from '../persistence/entities.js';

/** Name of the only round of a year, which says year already. */
const WHOLE_YEAR = '年度';

/** `2026年第二季度 季度考核`, `2026年度 办公室考评`. */
export function titleOf(scheme: Pick<ScoringScheme, 'zh' | 'rounds'>, round: Pick<ScoringRound, 'year' | 'number'>): string {
  const name = scheme.rounds[round.number - 1] ?? '';
  return `${round.year}${name === WHOLE_YEAR ? '' : '年'}${name} ${scheme.zh}`;
}
