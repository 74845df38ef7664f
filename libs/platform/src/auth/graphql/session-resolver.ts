import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Open } from '../../access/decorators.js';
import { CLOCK } from '../../context/index.js';
import type { Clock, RequestContext } from '../../context/index.js';
import { SETTINGS } from '../../settings/index.js';
import type { Settings } from '../../settings/index.js';
import { refuseRequest } from '../../graphql/errors.js';
import type { GraphQLContext } from '../../graphql/graphql-context.js';
import { Caller, Ctx } from '../../graphql/params.js';
import { COOKIE_SETTINGS, clearSessionCookie, setSessionCookie } from '../cookie.js';
import type { CookieSettings } from '../cookie.js';
import { SignIn } from '../sign-in.js';
import type { HalfSession, SignedIn } from '../sign-in.js';
import { ViewerService } from '../viewer.js';
import { SessionStageName, SignInOptions, SignInResult, TotpConfirmation, TotpEnrolment, Viewer } from './session-types.js';

function originOf(caller: GraphQLContext) {
  return { ip: caller.ip, userAgent: caller.userAgent, requestId: caller.requestId };
}

function halfOf(caller: GraphQLContext, stages: readonly string[]): HalfSession {
  const { sessionId, sessionTenantId: tenantId, sessionUserId: userId } = caller;
  if (caller.signIn === 'expired') throw refuseRequest('session-expired');
  if (!sessionId || !tenantId || !userId || !stages.includes(caller.signIn)) throw refuseRequest('not-signed-in');
  return { sessionId, tenantId, userId };
}

@Resolver(() => Viewer)
export class SessionResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly viewers: ViewerService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COOKIE_SETTINGS) private readonly cookie: CookieSettings,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Query(() => Viewer, { nullable: true })
  @Open('the portal asks who is signed in before it knows that anybody is')
  async viewer(@Caller() caller: GraphQLContext): Promise<Viewer | null> {
    if (caller.request) return this.viewers.whole(caller.request, this.clock.today());
    if (caller.signIn === 'expired') throw refuseRequest('session-expired');
    if (caller.signIn === 'none' || !caller.sessionTenantId || !caller.sessionUserId) return null;
    return this.viewers.half(caller.sessionTenantId, caller.sessionUserId, caller.signIn as SessionStageName, this.clock.today());
  }

  @Query(() => SignInOptions)
  @Open('the sign-in page shows what ways there are before anybody is signed in')
  signInOptions(): SignInOptions {
    return { externalAddress: this.settings.oidcIssuer === null ? null : '/auth/oidc/start', demonstration: this.settings.demo };
  }

  @Mutation(() => SignInResult)
  @Open('signing in')
  async signIn(@Caller() caller: GraphQLContext, @Args('name') name: string, @Args('password') password: string): Promise<SignInResult> {
    return this.enter(caller, await this.signIns.withPassword(name, password, originOf(caller)));
  }

  @Mutation(() => SignInResult)
  @Open('the second step of signing in; the session of the first step is asked for')
  async confirmSecondFactor(@Caller() caller: GraphQLContext, @Args('code') code: string): Promise<SignInResult> {
    return this.enter(caller, await this.signIns.giveSecondFactor(halfOf(caller, ['second-factor']), code, originOf(caller)));
  }

  @Mutation(() => SignInResult)
  @Open('a forced change of password comes before the session is whole; the session is asked for')
  async changePassword(@Caller() caller: GraphQLContext, @Args('current', { type: () => String, nullable: true }) current: string | null,
    @Args('next') next: string): Promise<SignInResult> {
    const half = halfOf(caller, ['full', 'change-password']);
    return this.enter(caller, await this.signIns.changePassword(half, current ?? '', next, originOf(caller)));
  }

  @Mutation(() => Boolean)
  @Open('signing out harms nobody')
  async signOut(@Caller() caller: GraphQLContext): Promise<boolean> {
    const { sessionId, sessionTenantId } = caller;
    if (sessionId && sessionTenantId) await this.signIns.leave({ tenantId: sessionTenantId, sessionId });
    clearSessionCookie(caller.res, this.cookie);
    return true;
  }

  @Mutation(() => SignInResult)
  @Open('everybody may act for the units in which they hold a role', 'signed-in')
  async switchUnit(@Ctx() ctx: RequestContext, @Caller() caller: GraphQLContext, @Args('unitId', { type: () => ID }) unitId: string): Promise<SignInResult> {
    await this.signIns.switchUnit(ctx, caller.sessionId ?? '', unitId);
    return { stage: SessionStageName.full };
  }

  @Mutation(() => TotpEnrolment)
  @Open('everybody may secure their own account', 'signed-in')
  async startTotp(@Ctx() ctx: RequestContext): Promise<TotpEnrolment> {
    const { address } = await this.signIns.beginSecondFactor(ctx);
    return { uri: address, secret: new URL(address).searchParams.get('secret') ?? '' };
  }

  @Mutation(() => TotpConfirmation)
  @Open('everybody may secure their own account', 'signed-in')
  async confirmTotp(@Ctx() ctx: RequestContext, @Args('code') code: string): Promise<TotpConfirmation> {
    return { recoveryCodes: await this.signIns.confirmSecondFactor(ctx, code) };
  }

  private enter(caller: GraphQLContext, signedIn: SignedIn): SignInResult {
    setSessionCookie(caller.res, signedIn.token, this.cookie);
    return { stage: signedIn.stage as SessionStageName };
  }
}
