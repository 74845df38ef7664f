import { createContext, useContext } from 'react';
import { allows } from './rights.js';
import type { ViewerQuery } from './session.operations.js';

/** Who is signed in, for which unit, with which rights. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

export interface Session {
  readonly viewer: Viewer;
  /** Asks the API again who is signed in, after a switch or a change of password. */
  readonly refresh: () => void;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session of the signed-in user; pages are rendered only within one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page stands outside the session');
  return session;
}

/** Asks whether the viewer may do something to some subject at all: `useMay()('create', 'Post')`. */
export function useMay(): (verb: string, subject: string) => boolean {
  const { viewer } = useSession();
  return (verb, subject) => allows(viewer.permissions, verb, subject);
}
