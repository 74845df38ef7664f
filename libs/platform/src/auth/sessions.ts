import { createHash, randomBytes } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../context/index.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { Session } from './entities.js';
import type { SessionStage } from './entities.js';

/** How long sessions live, in seconds. */
export interface SessionLife {
  /** From sign-in, whatever is done. */
  readonly longest: number;
  /** Without any request. */
  readonly idle: number;
}

/** A session as a request finds it. */
export interface FoundSession {
  readonly sessionId: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly roles: readonly string[];
  readonly stage: SessionStage;
  readonly expired: boolean;
}

/** Where a sign-in comes from. */
export interface Origin {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

interface LookupRow {
  session_id: string;
  tenant_id: string;
  user_id: string;
  unit_id: string;
  unit_path: string;
  roles: string[];
  stage: SessionStage;
  last_seen_at: Date;
  expires_at: Date;
}

const SEEN_EVERY_SECONDS = 60;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Sessions on the server. A token is 256 random bits; only its hash is kept. */
export class Sessions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly life: SessionLife,
  ) {}

  /** Opens a session inside a transaction of its tenant; gives the token, which is told to nobody else. */
  async open(m: EntityManager, who: { userId: string; unitId: string; stage: SessionStage }, origin: Origin): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await m.insert(Session, {
      ...who,
      tokenHash: hashOf(token),
      signedInAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.life.longest * 1000),
      endedAt: null,
      ip: origin.ip,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
    });
    return token;
  }

  /** The session of a token: null for one that never was or was ended, `expired` for one whose time is over. */
  async find(token: string): Promise<FoundSession | null> {
    const now = this.clock.now();
    const [row]: LookupRow[] = await this.database.dataSource.query('select * from session_lookup($1, $2)', [hashOf(token), this.clock.today()]);
    if (!row) return null;
    const idleSeconds = (now.getTime() - row.last_seen_at.getTime()) / 1000;
    const expired = row.expires_at <= now || idleSeconds > this.life.idle;
    if (!expired && idleSeconds > SEEN_EVERY_SECONDS) {
      await this.database.run({ tenantId: row.tenant_id }, (m) => m.update(Session, { id: row.session_id }, { lastSeenAt: now }));
    }
    return {
      sessionId: row.session_id,
      tenantId: row.tenant_id,
      userId: row.user_id,
      unitId: row.unit_id,
      unitPath: row.unit_path,
      roles: row.roles,
      stage: row.stage,
      expired,
    };
  }

  /** Ends one session. */
  async end(m: EntityManager, sessionId: string): Promise<void> {
    await m.update(Session, { id: sessionId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** Ends every session of a user, as after a change of password. */
  async endAll(m: EntityManager, userId: string): Promise<void> {
    await m.update(Session, { userId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}
