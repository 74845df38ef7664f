import type { Request, Response } from 'express';
import type { RequestContext } from '../context/index.js';
import type { Loaders } from './loaders.js';

/** Where a caller stands: nobody, somebody, somebody whose session is over, somebody half-way through signing in. */
export type SignInState = 'none' | 'full' | 'expired' | 'change-password' | 'second-factor';

/** What every resolver gets as its GraphQL context. */
export interface GraphQLContext {
  /** Null unless the caller is fully signed in. */
  readonly request: RequestContext | null;
  readonly signIn: SignInState;
  /** The session's id, for signing out; also while signing in is half-way. */
  readonly sessionId: string | null;
  readonly sessionTenantId: string | null;
  readonly sessionUserId: string | null;
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly loaders: Loaders;
  /** Absent on a subscription's socket. */
  readonly req?: Request;
  readonly res?: Response;
}
