import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Clock, RequestContext } from '../context/index.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { AppUser } from '../tenancy/persistence/entities.js';
import type { Trail } from '../trail/trail.js';
import { Credential, Session } from './entities.js';
import type { SessionStage } from './entities.js';
import { refuseSignIn } from './errors.js';
import type { Passwords } from './passwords.js';
import type { SecondFactor } from './second-factor.js';
import type { Sessions } from './sessions.js';
import type { Origin } from './sessions.js';

const FAILURES_MAX = 5;
const LOCK_MINUTES = 15;

/** A recovery code is random enough that a plain hash keeps it. */
function hashRecovery(code: string): string {
  return createHash('sha256').update(`gongqiao recovery ${code}`).digest('hex');
}

/** The outcome of a step of signing in: where it stands now, and the token of the session. */
export interface SignedIn {
  readonly stage: SessionStage;
  readonly token: string;
  readonly tenantId: string;
  readonly userId: string;
}

/** A session that is half-way, or whole. */
export interface HalfSession {
  readonly tenantId: string;
  readonly userId: string;
  readonly sessionId: string;
}

interface Post {
  unitId: string;
  unitPath: string;
  roles: string[];
}

/** Signing in: password, lock-out, second factor, forced change; and the account's own settings. */
export class SignIn {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly factor: SecondFactor,
    private readonly trail: Trail,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks name and password and opens a session, which may still need a second factor or a new password.
   *
   * @throws Refused `sign-in-failed`, `sign-in-locked`, `no-membership`.
   */
  async withPassword(name: string, password: string, origin: Origin & { requestId: string }): Promise<SignedIn> {
    const [found]: { tenant_id: string; user_id: string }[] = await this.database.dataSource.query('select * from sign_in_lookup($1)', [
      name.trim(),
    ]);
    if (!found) {
      await this.passwords.matches(password, null);
      throw refuseSignIn('sign-in-failed', { field: 'password' });
    }
    const { tenant_id: tenantId, user_id: userId } = found;
    // The refusal is thrown after the transaction, so that the failure it counted stays counted.
    const outcome = await this.database.run({ tenantId, userId }, (m) => this.check(m, { tenantId, userId }, password, origin));
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /**
   * Opens a session for somebody whom an identity provider has vouched for; that provider asks for the second factor.
   *
   * @param subject issuer and subject, as the account is tied to it.
   * @throws Refused `external-unknown`, `no-membership`.
   */
  async withExternal(subject: string, origin: Origin & { requestId: string }): Promise<SignedIn> {
    const [found]: { tenant_id: string; user_id: string }[] = await this.database.dataSource.query('select * from external_sign_in_lookup($1)', [subject]);
    if (!found) throw refuseSignIn('external-unknown');
    const who = { tenantId: found.tenant_id, userId: found.user_id };
    return this.database.run(who, async (m) => {
      const [post] = await this.postsOf(m, who.userId);
      if (!post) throw refuseSignIn('no-membership');
      const token = await this.sessions.open(m, { userId: who.userId, unitId: post.unitId, stage: 'full' }, origin);
      this.note(m, who, post, origin, 'sign-in');
      return { stage: 'full', token, ...who };
    });
  }

  private async check(m: EntityManager, who: { tenantId: string; userId: string }, password: string,
    origin: Origin & { requestId: string }): Promise<SignedIn | Error> {
    const credential = await m.findOne(Credential, { where: { userId: who.userId }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    if (credential?.lockedUntil && credential.lockedUntil > now) return this.locked(credential.lockedUntil);
    if (!(await this.passwords.matches(password, credential?.passwordHash ?? null)) || !credential) {
      return credential ? this.countFailure(m, credential, who, origin) : refuseSignIn('sign-in-failed', { field: 'password' });
    }
    const [post] = await this.postsOf(m, who.userId);
    if (!post) return refuseSignIn('no-membership');
    credential.failedCount = 0;
    credential.lockedUntil = null;
    await m.save(credential);
    const stage = this.nextStage(credential, false);
    const token = await this.sessions.open(m, { userId: who.userId, unitId: post.unitId, stage }, origin);
    if (stage === 'full') this.note(m, who, post, origin, 'sign-in');
    return { stage, token, ...who };
  }

  private locked(until: Date): Error {
    const minutes = Math.max(1, Math.ceil((until.getTime() - this.clock.now().getTime()) / 60_000));
    return refuseSignIn('sign-in-locked', { values: { times: FAILURES_MAX, minutes } });
  }

  private async countFailure(m: EntityManager, credential: Credential, who: { tenantId: string; userId: string },
    origin: Origin & { requestId: string }): Promise<Error> {
    credential.failedCount += 1;
    const lock = credential.failedCount >= FAILURES_MAX;
    if (lock) {
      credential.lockedUntil = new Date(this.clock.now().getTime() + LOCK_MINUTES * 60_000);
      credential.failedCount = 0;
    }
    await m.save(credential);
    const [post] = await this.postsOf(m, who.userId);
    if (post) this.note(m, who, post, origin, lock ? 'lock-account' : 'fail-sign-in');
    return credential.lockedUntil && lock ? this.locked(credential.lockedUntil) : refuseSignIn('sign-in-failed', { field: 'password' });
  }

  private nextStage(credential: Credential, factorGiven: boolean): SessionStage {
    if (credential.totpConfirmedAt && !factorGiven) return 'second-factor';
    return credential.mustChange ? 'change-password' : 'full';
  }

  private note(m: EntityManager, who: { tenantId: string; userId: string }, post: Post, origin: Origin & { requestId: string }, action: string): void {
    const ctx: RequestContext = { ...who, unitId: post.unitId, unitPath: post.unitPath, roles: post.roles,
      requestId: origin.requestId, ip: origin.ip, at: this.clock.now() };
    this.trail.write(m, ctx, { action, subject: 'User', subjectId: who.userId });
  }

  /** Units where a user holds roles today, the highest first. */
  async postsOf(m: EntityManager, userId: string): Promise<Post[]> {
    return m.query(
      `select m.unit_id as "unitId", m.unit_path::text as "unitPath", array_agg(distinct m.role order by m.role) as roles
         from membership m where m.user_id = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
        group by m.unit_id, m.unit_path order by nlevel(m.unit_path), m.unit_path`,
      [userId, this.clock.today()],
    );
  }

  private async upgrade(m: EntityManager, half: HalfSession, credential: Credential, stage: SessionStage,
    origin: Origin & { requestId: string }): Promise<SignedIn> {
    const [post] = await this.postsOf(m, half.userId);
    if (!post) throw refuseSignIn('no-membership');
    // A new token at each step: one overheard half-way is worth nothing afterwards.
    await this.sessions.end(m, half.sessionId);
    const token = await this.sessions.open(m, { userId: half.userId, unitId: post.unitId, stage }, origin);
    await m.save(credential);
    if (stage === 'full') this.note(m, half, post, origin, 'sign-in');
    return { stage, token, tenantId: half.tenantId, userId: half.userId };
  }

  /** Gives the second factor of a session that waits for it: a code from the phone. */
  async giveSecondFactor(half: HalfSession, code: string, origin: Origin & { requestId: string }): Promise<SignedIn> {
    const outcome = await this.database.run(half, async (m) => {
      const credential = await this.getCredential(m, half.userId);
      if (credential.lockedUntil && credential.lockedUntil > this.clock.now()) return this.locked(credential.lockedUntil);
      if (!credential.totpSecret || !credential.totpConfirmedAt) return refuseSignIn('stage-wrong');
      const step = this.useCode(credential, code);
      if (!step) {
        const counted = await this.countFailure(m, credential, half, origin);
        return credential.lockedUntil ? counted : refuseSignIn('code-wrong', { field: 'code' });
      }
      credential.failedCount = 0;
      return this.upgrade(m, half, credential, this.nextStage(credential, true), origin);
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Uses up a code of the phone app or a recovery code; whether it was right. */
  private useCode(credential: Credential, code: string): boolean {
    const recovery = hashRecovery(code.trim().toLowerCase());
    if (credential.recoveryHashes.includes(recovery)) {
      credential.recoveryHashes = credential.recoveryHashes.filter((held) => held !== recovery);
      return true;
    }
    const step = credential.totpSecret && this.factor.check(credential.totpSecret, code, this.clock.now(), credential.totpLastStep);
    if (!step) return false;
    credential.totpLastStep = String(step);
    return true;
  }

  /** Ends a session. */
  async leave(session: { tenantId: string; sessionId: string }): Promise<void> {
    await this.database.run(session, (m) => this.sessions.end(m, session.sessionId));
  }

  /** Lets the session act for another unit in which its user holds a role today. */
  async switchUnit(ctx: RequestContext, sessionId: string, unitId: string): Promise<void> {
    await this.database.run(ctx, async (m) => {
      const post = (await this.postsOf(m, ctx.userId)).find((held) => held.unitId === unitId);
      if (!post) throw refuseSignIn('unit-not-yours', { field: 'unitId' });
      await m.update(Session, { id: sessionId }, { unitId });
      this.trail.write(m, ctx, { action: 'switch-unit', subject: 'User', subjectId: ctx.userId, unitPath: post.unitPath });
    });
  }

  /** Changes the password; every other session of the user ends. */
  async changePassword(half: HalfSession, present: string, next: string, origin: Origin & { requestId: string }): Promise<SignedIn> {
    return this.database.run(half, async (m) => {
      const credential = await this.getCredential(m, half.userId);
      const user = await m.findOneByOrFail(AppUser, { id: half.userId });
      if (!(await this.passwords.matches(present, credential.passwordHash))) throw refuseSignIn('password-wrong', { field: 'password' });
      if (present === next) throw refuseSignIn('password-same', { field: 'newPassword' });
      this.passwords.requireStrong(next, user.signInName);
      credential.passwordHash = await this.passwords.hash(next);
      credential.passwordSetAt = this.clock.now();
      credential.mustChange = false;
      await this.sessions.endAll(m, half.userId);
      return this.upgrade(m, half, credential, 'full', origin);
    });
  }

  /** Begins to bind a phone app; it counts once a first code was right. */
  async beginSecondFactor(ctx: RequestContext): Promise<{ address: string }> {
    return this.database.run(ctx, async (m) => {
      const credential = await this.getCredential(m, ctx.userId);
      if (credential.totpConfirmedAt) throw refuseSignIn('factor-set');
      const user = await m.findOneByOrFail(AppUser, { id: ctx.userId });
      const { sealed, address } = this.factor.begin(user.signInName);
      credential.totpSecret = sealed;
      await m.save(credential);
      return { address };
    });
  }

  /** Binds the phone app by its first right code; gives recovery codes, each good once, shown this once. */
  async confirmSecondFactor(ctx: RequestContext, code: string): Promise<string[]> {
    return this.database.run(ctx, async (m) => {
      const credential = await this.getCredential(m, ctx.userId);
      if (!credential.totpSecret) throw refuseSignIn('factor-not-begun');
      const step = this.factor.check(credential.totpSecret, code, ctx.at, credential.totpLastStep);
      if (step === null) throw refuseSignIn('code-wrong', { field: 'code' });
      credential.totpConfirmedAt = ctx.at;
      credential.totpLastStep = String(step);
      const codes = Array.from({ length: 8 }, () => randomBytes(5).toString('hex'));
      credential.recoveryHashes = codes.map(hashRecovery);
      await m.save(credential);
      this.trail.write(m, ctx, { action: 'bind-second-factor', subject: 'User', subjectId: ctx.userId });
      return codes;
    });
  }

  /** Sets a first password, or a new one that must be changed at the next sign-in. */
  async setPassword(m: EntityManager, userId: string, password: string, mustChange: boolean): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    const found = await m.findOneBy(Credential, { userId });
    const row = { passwordHash, passwordSetAt: this.clock.now(), mustChange, failedCount: 0, lockedUntil: null };
    if (found) await m.update(Credential, { id: found.id }, row);
    else await m.insert(Credential, { userId, ...row });
  }

  private async getCredential(m: EntityManager, userId: string): Promise<Credential> {
    return m.findOneOrFail(Credential, { where: { userId }, lock: { mode: 'pessimistic_write' } });
  }
}
