import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { COOKIE_SETTINGS, SignIn, refuseSignIn, setSessionCookie } from '@gongqiao/platform/auth';
import type { CookieSettings } from '@gongqiao/platform/auth';
import { SETTINGS } from '@gongqiao/platform/settings';
import type { Settings } from '@gongqiao/platform/settings';
import type { Request, Response } from 'express';
import * as oidc from 'openid-client';

const STATE_COOKIE = 'gongqiao_oidc';
const STATE_SECONDS = 600;

/** What must be the same when the browser comes back. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Signing in with an OpenID Connect provider, where the settings name one: code flow with PKCE, state and nonce. */
@Controller('auth/oidc')
export class OidcController {
  private configuration: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly signIn: SignIn,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(COOKIE_SETTINGS) private readonly cookie: CookieSettings,
  ) {}

  private provider(): Promise<oidc.Configuration> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.settings;
    if (oidcIssuer === null || oidcClientId === null) throw refuseSignIn('external-failed');
    // An inner network may run its provider without TLS; a public one does not.
    const insecure = oidcIssuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
    this.configuration ??= oidc.discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret ?? undefined, undefined, insecure)
      .catch((error: unknown) => {
        this.configuration = null;
        throw error;
      });
    return this.configuration;
  }

  private get returnAddress(): string {
    return new URL('/auth/oidc/callback', this.settings.publicUrl).toString();
  }

  private signature(text: string): string {
    return createHmac('sha256', this.settings.identitySecret).update(`oidc ${text}`).digest('base64url');
  }

  private read(cookie: string | undefined): Begun {
    const held = new RegExp(`(?:^|; )${STATE_COOKIE}=([\\w-]+)\\.([\\w-]+)`).exec(cookie ?? '');
    const [, text = '', signature = ''] = held ?? [];
    const right = Buffer.from(this.signature(text));
    const given = Buffer.from(signature);
    if (!held || right.length !== given.length || !timingSafeEqual(right, given)) throw refuseSignIn('external-failed');
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Begun;
  }

  /** Sends the browser to the provider. */
  @Get('start')
  async start(@Res() response: Response): Promise<void> {
    const provider = await this.provider();
    const begun: Begun = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
    const text = Buffer.from(JSON.stringify(begun)).toString('base64url');
    // The browser comes back from another site, to which a strict cookie would not be sent.
    response.cookie(STATE_COOKIE, `${text}.${this.signature(text)}`, { httpOnly: true, sameSite: 'lax', secure: this.cookie.secure, path: '/auth/oidc', maxAge: STATE_SECONDS * 1000 });
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.returnAddress, scope: 'openid', state: begun.state, nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier), code_challenge_method: 'S256',
    });
    response.redirect(address.href);
  }

  /** Takes the browser back, and signs in the account tied to the identity. */
  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const begun = this.read(request.headers.cookie);
    const came = new URL(request.originalUrl, this.settings.publicUrl);
    const claims = await this.claims(came, begun);
    const origin = { ip: request.ip ?? null, userAgent: request.headers['user-agent'] ?? null, requestId: randomUUID() };
    const signedIn = await this.signIn.withExternal(`${claims.iss} ${claims.sub}`, origin);
    response.clearCookie(STATE_COOKIE, { path: '/auth/oidc' });
    setSessionCookie(response, signedIn.token, this.cookie);
    response.redirect('/');
  }

  private async claims(came: URL, begun: Begun): Promise<{ iss: string; sub: string }> {
    const provider = await this.provider();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, came, {
        pkceCodeVerifier: begun.verifier, expectedState: begun.state, expectedNonce: begun.nonce, idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims) return { iss: claims.iss, sub: claims.sub };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // The provider's own words may hold codes and tokens: the user learns only that it did not work.
    }
    throw refuseSignIn('external-failed');
  }
}
