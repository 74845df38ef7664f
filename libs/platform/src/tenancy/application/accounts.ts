import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Credential } from '../../auth/entities.js';
import type { Sessions } from '../../auth/sessions.js';
import type { SignIn } from '../../auth/sign-in.js';
import { dayInChina } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import type { Trail } from '../../trail/trail.js';
import { refuseTenancy } from '../errors.js';
import { AppUser, Membership, OrgUnit } from '../persistence/entities.js';

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const SMALL = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** A password to be told once and changed at the first sign-in; without letters that look alike. */
export function temporaryPassword(): string {
  const draw = (from: string, n: number): string => Array.from({ length: n }, () => from[randomInt(from.length)]).join('');
  return `${draw(LETTERS, 3)}${draw(SMALL, 5)}-${draw(DIGITS, 4)}`;
}

/** A role at a unit. */
export interface Seat {
  readonly unitId: string;
  readonly role: string;
}

/** Somebody to be given an account. */
export interface AccountToOpen {
  readonly name: string;
  readonly signInName: string;
  readonly telephone?: string | null;
  readonly unitId: string;
  readonly roles: readonly string[];
  /** First day of the roles; today where none is given. */
  readonly from?: string;
}

/**
 * Accounts as other contexts open, move and end them within their own use cases, such as an employer on joining and leaving. The
 * caller answers for the right.
 */
export class Accounts {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly trail: Trail,
  ) {}

  /** Whether an account of that name could be opened, in whatever tenant. */
  async isFree(m: EntityManager, signInName: string): Promise<boolean> {
    const taken: unknown[] = await m.query('select 1 from sign_in_lookup($1)', [signInName]);
    return taken.length === 0;
  }

  /**
   * Opens an account with its roles and without a password: nobody signs in until a first one is drawn.
   *
   * @throws Refused `name-empty`, `sign-in-name-taken`, `unit-unknown`.
   */
  async open(m: EntityManager, ctx: RequestContext, input: AccountToOpen): Promise<AppUser> {
    const name = input.name.trim();
    const signInName = input.signInName.trim();
    if (name.length === 0 || name.length > 100) throw refuseTenancy('name-empty', { field: 'name' });
    if (signInName.length < 2 || signInName.length > 64) throw refuseTenancy('name-empty', { field: 'signInName' });
    if (!(await this.isFree(m, signInName))) throw refuseTenancy('sign-in-name-taken', { field: 'signInName', values: { name: signInName } });
    const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
    if (unit?.tenantId !== ctx.tenantId) throw refuseTenancy('unit-unknown', { field: 'unitId' });
    const user = await m.save(m.create(AppUser, { name, signInName, telephone: input.telephone ?? null, externalSubject: null, closedAt: null }));
    for (const role of input.roles) {
      await m.insert(Membership, { userId: user.id, unitId: unit.id, unitPath: unit.path, role, validFrom: input.from ?? dayInChina(ctx.at), validTo: null, standsInFor: null });
    }
    this.trail.write(m, ctx, { action: 'create-user', subject: 'User', subjectId: user.id, unitPath: unit.path, after: { name, signInName, roles: input.roles } });
    return user;
  }

  /** Draws a password to be told once and changed at the first sign-in; sessions under an earlier one end. */
  async drawPassword(m: EntityManager, ctx: RequestContext, userId: string): Promise<string> {
    const password = temporaryPassword();
    await this.signIn.setPassword(m, userId, password, true);
    await this.sessions.endAll(m, userId);
    this.trail.write(m, ctx, { action: 'draw-first-password', subject: 'User', subjectId: userId });
    return password;
  }

  /** Whether the account has a password of its owner's choosing, which nobody else may replace here. */
  async isInUse(m: EntityManager, userId: string): Promise<boolean> {
    const user = await m.findOneBy(AppUser, { id: userId });
    return user?.externalSubject != null || (await m.existsBy(Credential, { userId, mustChange: false }));
  }

  /** Ends a role from a day on and gives another from that day; a role that was to begin later is dropped. */
  async move(m: EntityManager, userId: string, from: Seat, to: Seat & { readonly unitPath: string }, day: string): Promise<void> {
    const held = await m.findBy(Membership, { userId, unitId: from.unitId, role: from.role });
    for (const membership of held.filter(({ validTo }) => validTo === null)) {
      if (membership.validFrom >= day) await m.remove(membership);
      else await m.save(Object.assign(membership, { validTo: day }));
    }
    await m.insert(Membership, { userId, unitId: to.unitId, unitPath: to.unitPath, role: to.role, validFrom: day, validTo: null, standsInFor: null });
  }

  /** Ends every role of a user from a day on; what had ended before stays as it was. */
  async endRoles(m: EntityManager, userId: string, from: string): Promise<void> {
    await m.query('update membership set valid_to = $2, updated_at = now(), version = version + 1 where user_id = $1 and valid_from < $2 and (valid_to is null or valid_to > $2)', [userId, from]);
    await m.query('delete from membership where user_id = $1 and valid_from >= $2', [userId, from]);
  }
}
