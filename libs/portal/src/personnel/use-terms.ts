import { useQuery } from 'urql';
import { PersonnelTermsDocument, type PersonnelTermsQuery } from './personnel.operations.js';

type Terms = PersonnelTermsQuery['personnelTerms'];
type Lists = { [K in keyof Terms as Terms[K] extends readonly { code: string; name: string }[] ? K : never]: Terms[K] };

/** Codes and words of the tenant's document for its people: options for fields, names for codes. */
export function useTerms() {
  const [{ data }] = useQuery({ query: PersonnelTermsDocument });
  const terms = data?.personnelTerms;
  return {
    terms,
    options: (list: keyof Lists) => (terms?.[list] ?? []).map(({ code, name }) => ({ value: code, label: name })),
    nameOf: (list: keyof Lists, code: string | null | undefined): string => (code ? (terms?.[list].find((term) => term.code === code)?.name ?? code) : '—'),
    enumOf: (list: keyof Lists) => ({ enum: (terms?.[list] ?? []).map((term) => term.code), 'x-terms': Object.fromEntries((terms?.[list] ?? []).map((term) => [term.code, term.name])) }),
  };
}
