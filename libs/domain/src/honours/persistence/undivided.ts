import { Decimal } from '@gongqiao/kernel';
import { In, type EntityManager } from 'typeorm';
import { AwardShare, type AwardNominee } from './entities.js';

/** Teams that won money which is not divided to the cent. */
export async function sharesMissing(m: EntityManager, nominees: readonly AwardNominee[]): Promise<AwardNominee[]> {
  const teams = nominees.filter((one) => one.teamUnitId !== null && one.outcome === 'won' && one.amount?.gt(0));
  if (teams.length === 0) return [];
  const shares = await m.findBy(AwardShare, { nomineeId: In(teams.map((one) => one.id)) });
  return teams.filter((team) => !shares.filter((share) => share.nomineeId === team.id).reduce((sum, share) => sum.plus(share.amount), new Decimal(0)).eq(team.amount ?? 0));
}
