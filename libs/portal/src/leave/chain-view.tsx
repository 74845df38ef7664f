import { Timeline } from 'antd';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { LeaveLinkFragment } from './leave.operations.js';
import { leaveWords } from './words.js';

const COLOUR: Readonly<Record<string, string>> = { given: 'green', refused: 'red', now: 'blue', needed: 'gray' };

/** Who approves a leave, one after the other, with what each said and by which provision they are asked. */
export function ChainView({ chain, running = true }: { readonly chain: readonly LeaveLinkFragment[]; readonly running?: boolean }) {
  const t = useWords(leaveWords);
  const turn = running ? chain.findIndex((link) => link.state === 'needed' && link.stage !== 'filing') : -1;
  const word = (link: LeaveLinkFragment, i: number): string => {
    if (link.state === 'given') return t('given');
    if (link.state === 'refused') return t('refusedLink');
    return link.stage === 'filing' ? t('filing') : i === turn ? t('now') : t('waiting');
  };
  return (
    <Timeline style={{ marginTop: 8 }} items={chain.map((link, i) => ({
      key: link.party, color: COLOUR[i === turn ? 'now' : link.state] ?? 'gray',
      content: (
        <div>
          <strong>{link.zh}</strong> {link.act}{word(link, i) === link.act ? '' : ` · ${word(link, i)}`}
          {link.byName && <span className="gq-quiet">　{link.byName}　{formatInstant(link.at)}</span>}
          {link.note && <div>{link.note}</div>}
          <div className="gq-quiet" style={{ fontSize: 12 }}>{[...new Set(link.provisions)].join('　')}</div>
        </div>
      ),
    }))} />
  );
}
