import { settingsOf, type Json, type JsonObject, type SchemeBorrowing, type ScoringScheme } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { refuseScoring } from '../errors.js';
import type { ScoringRound } from './entities.js';

/** A setting that another scheme's round of the same time has worked out. */
export type BorrowedSetting = {
  readonly setting: string;
  readonly value: Json;
  /** The kept answer from which the value is taken. */
  readonly resultId: string;
  readonly roundId: string;
};

/** What a run goes by: as settled, with what was left open taken from elsewhere. */
export interface RunSettings {
  readonly settings: JsonObject;
  readonly borrowed: readonly BorrowedSetting[];
}

type RoundToSettle = Pick<ScoringRound, 'scheme' | 'year' | 'number' | 'settings'>;

async function lentBy(m: EntityManager, { scheme, consequence, setting, take }: SchemeBorrowing, { year, number }: RoundToSettle): Promise<BorrowedSetting | null> {
  // The figure is the same for everybody of the lending round: the first answer that stands will do. A wider round goes before a team's.
  const [lent]: { id: string; output: JsonObject; round: string }[] = await m.query(
    `select d.id, d.output, o.id as round from scoring_round o
       join lateral (select (c->>'resultId')::uuid as result from scoring_result r, jsonb_array_elements(r.consequences) c where r.run_id = o.job_run_id and c->>'id' = $2 limit 1) held on true
       join decision_result d on d.id = held.result
      where o.scheme = $1 and o.year = $3 and o.number = $4 and o.state in ('published', 'final') order by o.state = 'final' desc, nlevel(o.unit_path), o.id limit 1`, [scheme, consequence, year, number]);
  const value = lent ? take(lent.output) : null;
  return lent && value !== null ? { setting, value, resultId: lent.id, roundId: lent.round } : null;
}

/** What a round would take from elsewhere today, for the settings that it leaves open. */
export async function borrowedFor(m: EntityManager, scheme: ScoringScheme, round: RoundToSettle): Promise<BorrowedSetting[]> {
  if (!settingsOf(scheme, round.number)) return [];
  const open = (scheme.borrows ?? []).filter(({ setting }) => (round.settings?.[setting] ?? null) === null);
  const found: BorrowedSetting[] = [];
  for (const borrowing of open) {
    const lent = await lentBy(m, borrowing, round);
    if (lent) found.push(lent);
  }
  return found;
}

/**
 * The settings by which a run is to go.
 *
 * @throws Refused `settings-missing` where the scheme asks for settings and none were entered, `setting-not-lent` by field where one
 * was left open and no round has worked it out.
 */
export async function settingsForRun(m: EntityManager, scheme: ScoringScheme, round: RoundToSettle): Promise<RunSettings> {
  const fields = settingsOf(scheme, round.number);
  if (fields && round.settings === null) throw refuseScoring('settings-missing', { field: 'settings' });
  const settings = round.settings ?? {};
  const borrowed = await borrowedFor(m, scheme, round);
  const lent = Object.fromEntries(borrowed.map(({ setting, value }) => [setting, value]));
  for (const { setting, provision } of fields ? (scheme.borrows ?? []) : []) {
    if ((settings[setting] ?? null) === null && lent[setting] === undefined) throw refuseScoring('setting-not-lent', { field: `settings.${setting}`, provision: provision.id });
  }
  return { settings: { ...settings, ...lent }, borrowed };
}
