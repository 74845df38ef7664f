import type { AppraisalResult } from '../persistence/entities.js';

type Facts = Pick<AppraisalResult, 'unreportedIncidents' | 'missedKeyTask' | 'satisfactionRate' | 'seriousFault' | 'incompetent' | 'severity'>;

/** Facts of the limits on a tier, out of a result's row. */
export function tierFacts(row: Facts): Record<string, unknown> {
  return {
    unreportedIncidents: row.unreportedIncidents, missedAnnualKeyTask: row.missedKeyTask, satisfactionRate: row.satisfactionRate?.toFixed(2) ?? null,
    seriousFault: row.seriousFault, incompetent: row.incompetent, severity: row.severity,
  };
}

/** Tiers from high to low, as far as the domain must compare them. */
const HIGH_TO_LOW: readonly string[] = ['excellent', 'qualified', 'basic-qualified', 'unqualified'];

/** What keeps a tier from being given: it is not the one that the facts force, or lies above the highest. Null where nothing does. */
export function tierFault(tier: string, limit: { readonly highestTier: unknown; readonly forcedTier: unknown }): 'tier-not-forced' | 'tier-above-limit' | null {
  if (typeof limit.forcedTier === 'string') return tier === limit.forcedTier ? null : 'tier-not-forced';
  const place = HIGH_TO_LOW.indexOf(tier);
  return place < 0 || place < HIGH_TO_LOW.indexOf(String(limit.highestTier)) ? 'tier-above-limit' : null;
}
