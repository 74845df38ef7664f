import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { FixedClock } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { setUpTenant, setUpUnits, setUpUser } from '../tenancy/index.js';
import { Trail } from '../trail/index.js';
import { Passwords, SecondFactor, Sessions, SignIn, tokenOf } from './index.js';
import type { SignedIn } from './index.js';

const FIRST = 'First-Word-01';
const SECOND = 'Second-Word-02';
const origin = { ip: '10.0.0.1', userAgent: 'spec', requestId: 'r' };

describe('signing in', () => {
  let test: TestDatabase;
  let signIn: SignIn;
  let sessions: Sessions;
  let name: string;
  let ctx: RequestContext;
  const clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
  const passwords = new Passwords({ memoryCost: 1024, timeCost: 1 });

  beforeAll(async () => {
    test = await testDatabase();
    sessions = new Sessions(test.database, clock, { longest: 12 * 3600, idle: 1800 });
    signIn = new SignIn(test.database, sessions, passwords, new SecondFactor('a secret of the spec that is long enough'), new Trail(), clock);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    const tenantId = randomUUID();
    name = `user-${tenantId.slice(0, 8)}`;
    clock.set(new Date('2026-03-02T02:00:00Z'));
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: `t-${tenantId}`, name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    ctx = await test.database.run({ tenantId }, async (m) => {
      await setUpUnits(m, [{ path: 'r.a', name: '甲', kind: 'x' }], '2020-01-01');
      const user = await setUpUser(m, { signInName: name, name: '某人', memberships: [{ unitPath: 'r', role: 'head' }, { unitPath: 'r.a', role: 'clerk' }], validFrom: '2020-01-01' });
      await signIn.setPassword(m, user.id, FIRST, true);
      return { tenantId, userId: user.id, unitId: root.id, unitPath: 'r', roles: ['head'], requestId: 'r', ip: null, get at() { return clock.now(); } };
    });
  });

  const half = async (signedIn: SignedIn) => ({ ...signedIn, sessionId: String((await sessions.find(signedIn.token))?.sessionId) });
  const enter = (password: string, as = name) => signIn.withPassword(as, password, origin);
  async function whole(): Promise<SignedIn> {
    return signIn.changePassword(await half(await enter(FIRST)), FIRST, SECOND, origin);
  }

  it('keeps passwords as argon2id and sessions as hashes', async () => {
    const { token } = await enter(FIRST);
    const [row]: { password_hash: string; kept: boolean }[] = await test.database.run(ctx, (m) => m.query(
      `select password_hash, exists (select 1 from session where encode(token_hash, 'escape') = $1) as kept from credential`, [token]));
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    expect(row?.kept).toBe(false);
  });

  it('asks for a new password first, and gives no rights before', async () => {
    const first = await enter(FIRST);
    expect(first.stage).toBe('change-password');
    expect(await sessions.find(first.token)).toMatchObject({ stage: 'change-password' });
    const changed = await signIn.changePassword(await half(first), FIRST, SECOND, origin);
    expect(changed.stage).toBe('full');
    expect(await sessions.find(first.token)).toBeNull();
    expect(await sessions.find(changed.token)).toMatchObject({ stage: 'full', roles: ['head'], unitPath: 'r', expired: false });
    await expect(enter(FIRST)).rejects.toMatchObject({ code: 'sign-in-failed' });
    expect((await enter(SECOND, name.toUpperCase())).stage).toBe('full');
  });

  const weak: [string, string][] = [['short-1A', 'password-weak'], ['alllowercaseletters', 'password-weak'], ['x'.repeat(300), 'password-weak'], [FIRST, 'password-same']];
  it.each(weak)('refuses the new password %s', async (next, code) => {
    await expect(signIn.changePassword(await half(await enter(FIRST)), FIRST, next, origin)).rejects.toMatchObject({ code });
  });

  it('refuses a password that holds the name, and a wrong present one', async () => {
    const begun = await half(await enter(FIRST));
    await expect(signIn.changePassword(begun, FIRST, `${name}-A1`, origin)).rejects.toMatchObject({ code: 'password-weak' });
    await expect(signIn.changePassword(begun, 'wrong', SECOND, origin)).rejects.toMatchObject({ code: 'password-wrong' });
  });

  describe('with a second factor', () => {
    let app: TOTP;
    let recovery: string[];
    const code = (): string => app.generate({ timestamp: clock.now().getTime() });
    /** A code that no step near the present has: a fixed one would be right once in some hundred thousand runs. */
    const wrongCode = (): string => {
      const near = [-2, -1, 0, 1, 2].map((step) => app.generate({ timestamp: clock.now().getTime() + step * 30_000 }));
      return ['000000', '111111', '222222', '333333', '444444', '555555'].find((one) => !near.includes(one)) ?? '';
    };
    beforeEach(async () => {
      await whole();
      const { address } = await signIn.beginSecondFactor(ctx);
      app = new TOTP({ secret: Secret.fromBase32(String(new URL(address).searchParams.get('secret'))) });
      await expect(signIn.confirmSecondFactor(ctx, wrongCode())).rejects.toMatchObject({ code: 'code-wrong' });
      recovery = await signIn.confirmSecondFactor(ctx, code());
      clock.advance(60);
    });

    it('takes a code once', async () => {
      const given = code();
      expect(await signIn.giveSecondFactor(await half(await enter(SECOND)), given, origin)).toMatchObject({ stage: 'full' });
      await expect(signIn.giveSecondFactor(await half(await enter(SECOND)), given, origin)).rejects.toMatchObject({ code: 'code-wrong' });
    });

    it('gives no rights to the password alone', async () => {
      const begun = await enter(SECOND);
      expect(begun.stage).toBe('second-factor');
      expect(await sessions.find(begun.token)).toMatchObject({ stage: 'second-factor' });
    });

    it('takes a code of half a minute ago, and none of two minutes ago', async () => {
      const given = code();
      clock.advance(120);
      await expect(signIn.giveSecondFactor(await half(await enter(SECOND)), given, origin)).rejects.toMatchObject({ code: 'code-wrong' });
      const fresh = code();
      clock.advance(30);
      expect(await signIn.giveSecondFactor(await half(await enter(SECOND)), fresh, origin)).toMatchObject({ stage: 'full' });
    });

    it('takes each recovery code once', async () => {
      expect(recovery).toHaveLength(8);
      expect(await signIn.giveSecondFactor(await half(await enter(SECOND)), String(recovery[0]), origin)).toMatchObject({ stage: 'full' });
      await expect(signIn.giveSecondFactor(await half(await enter(SECOND)), String(recovery[0]), origin)).rejects.toMatchObject({ code: 'code-wrong' });
    });

    it('locks after five wrong codes', async () => {
      const begun = await half(await enter(SECOND));
      for (let i = 0; i < 4; i += 1) await expect(signIn.giveSecondFactor(begun, wrongCode(), origin)).rejects.toMatchObject({ code: 'code-wrong' });
      await expect(signIn.giveSecondFactor(begun, wrongCode(), origin)).rejects.toMatchObject({ code: 'sign-in-locked' });
      await expect(enter(SECOND)).rejects.toMatchObject({ code: 'sign-in-locked' });
    });

    it('keeps the secret sealed', async () => {
      const [row]: { totp_secret: Buffer }[] = await test.database.run(ctx, (m) => m.query('select totp_secret from credential'));
      expect(row?.totp_secret.includes(Buffer.from(app.secret.hex, 'hex'))).toBe(false);
    });
  });

  it('acts for another unit where its user holds a role, and for no other', async () => {
    const { token } = await whole();
    const found = await sessions.find(token);
    const [other]: { id: string }[] = await test.database.run(ctx, (m) => m.query(`select id from org_unit where path = 'r.a'`));
    await signIn.switchUnit(ctx, String(found?.sessionId), String(other?.id));
    expect(await sessions.find(token)).toMatchObject({ unitPath: 'r.a', roles: ['clerk'] });
    await expect(signIn.switchUnit(ctx, String(found?.sessionId), randomUUID())).rejects.toMatchObject({ code: 'unit-not-yours' });
  });

  it('loses the role on the day on which the membership ends', async () => {
    const { token } = await whole();
    await test.database.run(ctx, (m) => m.query(`update membership set valid_to = '2026-03-02' where role = 'head'`));
    expect(await sessions.find(token)).toMatchObject({ roles: [] });
    await test.database.run(ctx, (m) => m.query(`update membership set valid_to = '2026-03-02'`));
    await expect(enter(SECOND)).rejects.toMatchObject({ code: 'no-membership' });
  });

  it('is over for a closed account', async () => {
    const { token } = await whole();
    await test.database.run(ctx, (m) => m.query('update app_user set closed_at = now()'));
    expect(await sessions.find(token)).toBeNull();
    await expect(enter(SECOND)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it.each([
    [{ cookie: 'a=b; gongqiao_session=abcdefghijklmnopqrstuvwxyz' }, 'abcdefghijklmnopqrstuvwxyz'],
    [{ authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }, 'abcdefghijklmnopqrstuvwxyz'],
    [{ authorization: 'Basic abc' }, null],
    [{ cookie: 'other=1' }, null],
  ])('reads the token of %j', (headers, token) => {
    expect(tokenOf(headers)).toBe(token);
  });
});
