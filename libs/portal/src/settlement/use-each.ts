import { useState } from 'react';
import type { Act } from '../data/act.js';
import { useSay, useWords } from '../ui/language.js';
import { settlementWords } from './words.js';

/** Carries an act out on one thing after the other, and says how it went: one that is refused does not hold up the rest. */
export function useEach<Data, Variables>(act: Act<Data, Variables>, onDone: () => void): { readonly run: (all: readonly Variables[]) => Promise<void>; readonly said: string | null } {
  const t = useWords(settlementWords);
  const say = useSay();
  const [said, setSaid] = useState<string | null>(null);
  const run = async (all: readonly Variables[]): Promise<void> => {
    let count = 0;
    const refused: string[] = [];
    for (const variables of all) {
      const outcome = await act.run(variables);
      if (outcome.ok) count += 1;
      else refused.push(outcome.refusals.map((r) => say(r.message)).join(' '));
    }
    setSaid([...(count > 0 ? [t('done', { count })] : []), ...(refused.length > 0 ? [t('notDone', { count: refused.length, why: [...new Set(refused)].join('；') })] : [])].join('，'));
    onDone();
  };
  return { run, said };
}
