import { createContext, lazy, Suspense, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Explanation } from './reason.js';

const ReasonsDrawer = lazy(() => import('./reasons-drawer.js'));

/** What the drawer is asked to explain: a stored result by its id, or an answer that is at hand. */
export type Explained = { readonly resultId: string } | { readonly explanation: Explanation };

const ReasonsContext = createContext<(what: Explained) => void>(() => undefined);

/** Keeps the one reasons drawer of the portal; its code is loaded when it is first opened. */
export function ReasonsProvider({ children }: { readonly children: ReactNode }) {
  const [what, setWhat] = useState<Explained | null>(null);
  const close = useCallback(() => setWhat(null), []);
  const open = useMemo(() => setWhat as (what: Explained) => void, []);
  return (
    <ReasonsContext value={open}>
      {children}
      {what && <Suspense fallback={null}><ReasonsDrawer what={what} onClose={close} /></Suspense>}
    </ReasonsContext>
  );
}

/** Opens the reasons drawer: `useReasons()({ resultId })`. */
export function useReasons(): (what: Explained) => void {
  return useContext(ReasonsContext);
}
