import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { courseWords } from './course-words.js';
import { AskForBudgetsDocument } from './funding.operations.js';

/** Puts the year's budget before every purchaser that has not begun it, and says how many were asked when nobody is left to ask. */
export function AskForBudgets({ year, open, onDone }: { readonly year: number; readonly open: boolean; readonly onDone: () => void }) {
  const t = useWords(courseWords);
  const { run, running, refusals } = useAct(AskForBudgetsDocument);
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <>
      <RefusalList refusals={refusals} />
      {asked !== null && <span role="status">{t('asked', { count: asked })}</span>}
      {open && <Button loading={running} onClick={() => { void run({ year }).then((o) => { if (o.ok) { setAsked(o.data.askForBudgets); onDone(); } }); }}>{t('askAll')}</Button>}
    </>
  );
}
