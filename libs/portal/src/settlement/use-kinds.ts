import { useMemo } from 'react';
import { useDecision } from '../posts/use-decision.js';

/** What the tenant's document calls the wage and the contributions, by their codes; empty while it is not known. */
export function useKinds(): Readonly<Record<string, string>> {
  const decision = useDecision('remediation.provider');
  return useMemo(() => decision?.facts.properties?.['obligations']?.items?.properties?.['kind']?.['x-terms'] ?? {}, [decision]);
}
