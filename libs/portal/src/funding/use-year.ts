import { useQuery } from 'urql';
import { useMay, useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import type { Filter } from '../ui/list/filter.js';
import { FundingYearsDocument } from './funding.operations.js';
import { fundingWords } from './words.js';

/** The year that a list shows, from the address; and, where there are several, the filter that chooses among them. */
export function useYear(byDefault?: number): { readonly year: number; readonly filters: readonly Filter[] } {
  const t = useWords(fundingWords);
  const { viewer } = useSession();
  const { values } = useAddressState();
  // Who may not read the planned years, as a provider, chooses among this one and the last.
  const reads = useMay()('read', 'FundingYear');
  const [{ data }] = useQuery({ query: FundingYearsDocument, pause: !reads });
  const now = Number(viewer.today.slice(0, 4));
  const years = [...new Set([now, ...(byDefault ? [byDefault] : []), ...(reads ? [] : [now - 1]), ...(data?.fundingYears ?? []).map((f) => f.year)])].sort((a, b) => b - a);
  return { year: Number(values['year'] ?? byDefault ?? now), filters: years.length < 2 ? [] : [{ name: 'year', label: t('year'), kind: 'choice', options: years.map((y) => ({ value: String(y), label: String(y) })) }] };
}
