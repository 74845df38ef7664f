import type { ReactNode } from 'react';
import { useWords } from '../language.js';
import { useReasons } from './reasons-context.js';
import type { Explanation } from './reason.js';
import { reasonWords } from './words.js';

export interface FigureProps {
  /** The figure or verdict, already formatted. */
  readonly value: ReactNode;
  /** Stored result behind it; without this or `explanation` the value stands plain. */
  readonly resultId?: string | null | undefined;
  readonly explanation?: Explanation | undefined;
}

/** A computed figure or verdict: a thin dotted underline that opens its reasons. `<Figure value="2,640.00" resultId={id} />` */
export function Figure({ value, resultId, explanation }: FigureProps) {
  const t = useWords(reasonWords);
  const open = useReasons();
  if (!resultId && !explanation) return <span className="gq-num">{value}</span>;
  return (
    <button type="button" className="gq-figure" title={t('open')} onClick={(event) => {
      event.stopPropagation();
      open(explanation ? { explanation } : { resultId: resultId ?? '' });
    }}>{value}</button>
  );
}
