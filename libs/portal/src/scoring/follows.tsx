import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { formatMoney, groupInWords } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import type { BasisFragment, ConsequenceFragment } from './scoring.operations.js';
import { scoringWords } from './words.js';

interface Followed {
  readonly consequences: readonly ConsequenceFragment[];
  readonly consequenceBases: readonly BasisFragment[];
}

/** An amount that the document leaves open within limits: what was decided, or that it still is to be. */
function Decided({ consequence: { min, decided } }: { readonly consequence: ConsequenceFragment }) {
  const t = useWords(scoringWords);
  if (min === null) return null;
  return <div className={decided ? undefined : 'gq-quiet'}>{decided ? t('amountDecided', { amount: formatMoney(decided.amount), day: formatDay(decided.decidedOn), reason: decided.reason }) : t('amountOpen')}</div>;
}

/** What follows from a score, each with its reasons. */
export function Follows({ consequences, consequenceBases }: Followed) {
  return (
    <>{consequences.map((c) => (
      <div key={c.id}>{c.zh}：<Figure value={groupInWords(c.words)} explanation={explanationOf(consequenceBases.find((b) => b.id === c.resultId))} /><Decided consequence={c} /></div>
    ))}</>
  );
}
