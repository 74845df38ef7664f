import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from './session.js';

/** A thing's name that leads to its page for whoever may read such things; to others it is a name. */
export function ThingLink({ of, to, children }: { readonly of: string; readonly to: string; readonly children: ReactNode }) {
  return useMay()('read', of) ? <Link to={to}>{children}</Link> : <>{children}</>;
}
