import { useMemo } from 'react';
import { useDecision } from '../posts/use-decision.js';
import { useLanguage } from '../ui/language.js';

/** What the tenant's document calls the wage and the contributions, by their codes; empty while it is not known. */
export function useKinds(): Readonly<Record<string, string>> {
  const decision = useDecision('remediation.provider');
  const { language } = useLanguage();
  return useMemo(() => {
    const terms = decision?.facts.properties?.['obligations']?.items?.properties?.['kind']?.['x-terms'] ?? {};
    return language === 'zh' ? terms : Object.fromEntries(Object.keys(terms).map((code) => [code, code.replaceAll('-', ' ')]));
  }, [decision, language]);
}
