import { useEffect, useState } from 'react';

/** A draft kept on this device until it is sent, so that a lost connection loses nothing. */
export function useKeptDraft<T extends object>(name: string, empty: T): { readonly draft: T; readonly change: (part: Partial<T>) => void; readonly clear: () => void } {
  const [draft, setDraft] = useState<T>(() => {
    const held = localStorage.getItem(name);
    try {
      return held === null ? empty : { ...empty, ...(JSON.parse(held) as Partial<T>) };
    } catch {
      return empty;
    }
  });
  useEffect(() => { localStorage.setItem(name, JSON.stringify(draft)); }, [name, draft]);
  return {
    draft,
    change: (part) => setDraft((held) => ({ ...held, ...part })),
    clear: () => { localStorage.removeItem(name); setDraft(empty); },
  };
}
