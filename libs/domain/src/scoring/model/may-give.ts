import type { ScoringAssignment } from '../persistence/rater-entities.js';

/** Whether a place is another or lies below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}

/** Whoever asks to give something, and for whom. */
export interface Giving {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly place: string;
  readonly roundPlace: string;
  readonly personId: string;
  /** Whether the caller's rights reach the person by the tree. */
  readonly overPerson: boolean;
}

type Slot = Pick<ScoringAssignment, 'raterId' | 'parties' | 'kind' | 'raterUnitPath' | 'purchaserTenantId'>;

/**
 * Whether somebody may give what an assignment asks for: its named rater, or a holder of one of its parties in the place for it.
 * For cross scoring that is the unit drawn for it, or one that stands over all units of the round; never the person's own.
 */
export function mayGive(slot: Slot, giving: Giving): boolean {
  if (slot.raterId !== null) return slot.raterId === giving.userId;
  if (slot.purchaserTenantId !== null || giving.personId === giving.userId) return false;
  if (!slot.parties.some((party) => giving.roles.includes(party))) return false;
  if (slot.kind !== 'crossed') return giving.overPerson;
  return isWithin(giving.roundPlace, giving.place) || (slot.raterUnitPath !== null && isWithin(giving.place, slot.raterUnitPath));
}

/** The same in SQL, over `assignment`, `subject` and `round`. */
export const MAY_GIVE = `(assignment.rater_id = :rater or (assignment.rater_id is null and assignment.purchaser_tenant_id is null and subject.person_id <> :rater and assignment.parties && :roles::text[] and (
  (assignment.kind <> 'crossed' and assignment.unit_path <@ :place::ltree)
  or (assignment.kind = 'crossed' and (round.unit_path <@ :place::ltree or assignment.rater_unit_path @> :place::ltree)))))`;
