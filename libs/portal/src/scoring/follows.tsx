import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import type { BasisFragment } from './scoring.operations.js';

interface Followed {
  readonly consequences: readonly { readonly id: string; readonly zh: string; readonly words: string; readonly resultId: string }[];
  readonly consequenceBases: readonly BasisFragment[];
}

/** What follows from a score, each with its reasons. */
export function Follows({ consequences, consequenceBases }: Followed) {
  return <>{consequences.map((c) => <div key={c.id}>{c.zh}：<Figure value={c.words} explanation={explanationOf(consequenceBases.find((b) => b.id === c.resultId))} /></div>)}</>;
}
