import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters as the address holds them: texts by name; an empty text is no filter and leaves the address. */
export type Filters = Readonly<Record<string, string>>;

/** Keys of the address that lists keep for themselves. */
export const PAGE_KEY = 'page';
export const SORT_KEY = 'sort';
export const SIZE_KEY = 'size';

/** Writes changes into search parameters: blanks go, anything but a change of page goes back to the first. */
export function withChanges(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params);
  if (!(PAGE_KEY in changes)) next.delete(PAGE_KEY);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** State that lives in the address, so that back works and a link opens the same view for a colleague. */
export function useAddressState(): { readonly values: Filters; readonly change: (changes: Readonly<Record<string, string | null>>) => void } {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => Object.fromEntries(params), [params]);
  const change = useCallback((changes: Readonly<Record<string, string | null>>) => setParams((held) => withChanges(held, changes)), [setParams]);
  return { values, change };
}

/** The page that the address asks for, as arguments of the API's lists. */
export function pageArguments(values: Filters, sizeByDefault = 20): { readonly first: number; readonly skip: number; readonly orderBy: string | null } {
  const whole = (text: string | undefined, fallback: number, most: number): number => {
    const number = Number(text);
    return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : fallback;
  };
  const first = whole(values[SIZE_KEY], sizeByDefault, 100);
  return { first, skip: (whole(values[PAGE_KEY], 1, 5000) - 1) * first, orderBy: values[SORT_KEY] ?? null };
}
