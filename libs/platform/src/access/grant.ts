import type { Pack, Reach } from '@gongqiao/kernel';
import type { Role } from '../context/index.js';

export type { Reach } from '@gongqiao/kernel';

/** A value that a permission may compare a column with. No decimals: money compares as text in memory and as a number in SQL. */
export type ConditionValue = string | boolean | null;

/** Further conditions of a grant by property name: a value, one of several, or none of several. */
export type GrantCondition = Readonly<
  Record<string, ConditionValue | { $in: readonly ConditionValue[] } | { $nin: readonly ConditionValue[] } | { $ne: ConditionValue }>
>;

/** What a role may do to which rows. A right that a document gives cites its provision. */
export interface Grant {
  readonly role: Role | readonly Role[];
  /** `read`, `create`, `update`, `delete`, `approve`, `export` and the like. */
  readonly verb: string | readonly string[];
  /** A GraphQL type name. */
  readonly subject: string;
  readonly reach: Reach;
  readonly where?: GrantCondition;
  readonly provision?: string;
  /** Takes away what earlier grants gave. */
  readonly deny?: boolean;
}

/** How a subject's rows show where they belong, by the property names of the row (the columns are their snake case). */
export interface SubjectSpec {
  readonly name: string;
  /** The row's place in the tree; `unitPath` unless told, null where it has none. */
  readonly unit?: string | null;
  /** Who the row is about or belongs to, a user id. */
  readonly owner?: string;
  /** Columns with the other tenant of a contract or assignment. */
  readonly counterparts?: readonly string[];
  /** The column with the row's own tenant; `tenantId` unless told. */
  readonly tenant?: string;
  /** Other properties that conditions may use. */
  readonly properties?: readonly string[];
}

/** What one area adds: its subjects and who may do what with them. */
export interface AccessContribution {
  readonly subjects: readonly SubjectSpec[];
  readonly grants: readonly Grant[];
  /** What every role may. */
  readonly everybody?: readonly Omit<Grant, 'role'>[];
}

const REGISTERS = 'RegisterEntry';
const UNITS = 'OrganisationUnit';

/**
 * What goes without saying for parties that sit in the tenant: each sees its part of the tree, and keeps there what the
 * document wants recorded.
 */
function partyGrants(pack: Pack, knows: (subject: string) => boolean): Grant[] {
  const inside = Object.entries(pack.parties).filter(([, party]) => party.unitKinds.length > 0);
  return inside.flatMap(([role]): Grant[] => [
    ...(knows(UNITS) ? [{ role, verb: 'read', subject: UNITS, reach: 'subtree' as const }] : []),
    ...(knows(REGISTERS) ? [{ role, verb: ['read', 'create', 'update'], subject: REGISTERS, reach: 'subtree' as const }] : []),
  ]);
}

/** Rights declared in a pack hold for the tenants of that pack. A right on a subject that is no register is left out. */
export function grantsOfPack(pack: Pack, knows: (subject: string) => boolean): Grant[] {
  const declared = pack.rights
    .filter((right) => knows(right.subject))
    .map((right) => ({
      role: right.who,
      verb: right.verb,
      subject: right.subject,
      reach: right.reach,
      ...(right.provisions[0] ? { provision: right.provisions[0].id } : {}),
    }));
  return [...declared, ...partyGrants(pack, knows)];
}
