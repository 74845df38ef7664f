import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Sessions, tokenOf } from '@gongqiao/platform/auth';
import type { FoundSession } from '@gongqiao/platform/auth';
import { CLOCK } from '@gongqiao/platform/context';
import type { Clock, RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Loaders } from '@gongqiao/platform/graphql';
import type { GraphQLContext, SignInState } from '@gongqiao/platform/graphql';
import { TenantDirectory } from '@gongqiao/platform/tenancy';
import type { Request, Response } from 'express';

/** What is known of a request before anybody reads its session. */
interface Arrival {
  readonly headers: Request['headers'];
  readonly authorization?: string;
  readonly ip: string | null;
  readonly req?: Request;
  readonly res?: Response;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Finds out who a request comes from: its session, the unit acted for, the roles held there today. */
@Injectable()
export class CallerService {
  constructor(
    private readonly sessions: Sessions,
    private readonly database: TenantDatabase,
    private readonly directory: TenantDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The GraphQL context of an HTTP request. */
  ofRequest(req: Request, res: Response): Promise<GraphQLContext> {
    return this.of({ headers: req.headers, ip: req.ip ?? null, req, res });
  }

  /** The GraphQL context of an operation on a subscription's socket; its cookie came with the handshake. */
  ofSocket(handshake: { headers: Request['headers']; socket: { remoteAddress?: string } }, authorization?: string): Promise<GraphQLContext> {
    const arrival = { headers: handshake.headers, ip: handshake.socket.remoteAddress ?? null };
    return this.of(authorization === undefined ? arrival : { ...arrival, authorization });
  }

  private async of(arrival: Arrival): Promise<GraphQLContext> {
    const token = tokenOf(arrival.headers, arrival.authorization);
    const session = token === null ? null : await this.sessions.find(token);
    const given = arrival.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    const request = session ? await this.requestOf(session, requestId, arrival.ip) : null;
    return {
      request,
      signIn: signInState(token, session),
      sessionId: session?.sessionId ?? null,
      sessionTenantId: session?.tenantId ?? null,
      sessionUserId: session?.userId ?? null,
      requestId,
      ip: arrival.ip,
      userAgent: arrival.headers['user-agent'] ?? null,
      loaders: new Loaders(this.database, request),
      ...(arrival.req && arrival.res ? { req: arrival.req, res: arrival.res } : {}),
    };
  }

  private async requestOf(session: FoundSession, requestId: string, ip: string | null): Promise<RequestContext | null> {
    if (session.expired || session.stage !== 'full') return null;
    const tenant = await this.directory.find(session.tenantId);
    if (!tenant || tenant.closed) return null;
    const { tenantId, userId, unitId, unitPath, roles } = session;
    return { tenantId, userId, unitId, unitPath, roles, requestId, ip, at: this.clock.now() };
  }
}

function signInState(token: string | null, session: FoundSession | null): SignInState {
  if (token === null) return 'none';
  // A token that nobody knows was ended or never was: for its bearer that is the same as expired.
  if (!session || session.expired) return 'expired';
  return session.stage;
}
