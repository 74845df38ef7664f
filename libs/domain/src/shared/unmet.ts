import type { Reason } from '@gongqiao/kernel';
import type { Decided } from '@gongqiao/platform/policy';

function walk(reasons: readonly Reason[], into: { words: string; provision: string | null }[]): void {
  for (const reason of reasons) {
    if (reason.holds === false) into.push({ words: reason.words, provision: reason.provision });
    walk(reason.children ?? [], into);
  }
}

/** What an answer found not to hold, in the document's words and joined for a refusal, with the first provision. */
export function unmetOf(result: Decided): { words: string; provision: string } {
  const found: { words: string; provision: string | null }[] = [];
  walk(result.reasons, found);
  return { words: [...new Set(found.map((f) => f.words))].join('；'), provision: found.find((f) => f.provision)?.provision ?? result.provisions[0] ?? '' };
}
