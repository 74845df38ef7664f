import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'gongqiao_session';

/** Injection token of the cookie's settings. */
export const COOKIE_SETTINGS = Symbol('CookieSettings');

/** How the session's cookie travels. */
export interface CookieSettings {
  /** Over encrypted connections only. */
  readonly secure: boolean;
  /** Seconds until the browser forgets it. */
  readonly maxAge: number;
}

/** Gives the browser the token of its session: not readable by scripts, not sent by other sites' forms. */
export function setSessionCookie(res: Response | undefined, token: string, settings: CookieSettings): void {
  res?.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: settings.secure, path: '/', maxAge: settings.maxAge * 1000 });
}

/** Takes the token back. */
export function clearSessionCookie(res: Response | undefined, settings: CookieSettings): void {
  res?.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict', secure: settings.secure, path: '/' });
}

function fromCookies(header: string | undefined): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

/** The token of a request: a bearer token, as programs send it, or the cookie. */
export function tokenOf(headers: Request['headers'], authorization?: string): string | null {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(authorization ?? headers.authorization ?? '');
  return bearer?.[1] ?? fromCookies(headers.cookie);
}
