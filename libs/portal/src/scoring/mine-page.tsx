import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { Follows } from './follows.js';
import { MyScoringResultsDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** The viewer's own scores, newest first, each with its reasons; made for a phone. */
export default function MinePage() {
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyScoringResultsDocument });
  return (
    <>
      <PageHead title={t('mine')} />
      <Answered data={data?.myScoringResults} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(results) => results.length === 0 ? <div className="gq-panel gq-empty">{t('noneMine')}</div> : results.map((r) => (
          <Panel key={r.id} title={r.roundTitle}>
            <p style={{ fontSize: 28, margin: '4px 0' }}><Figure value={r.score ?? '—'} explanation={explanationOf(r.basis)} />{r.tierZh && <span style={{ fontSize: 16 }}>　{r.tierZh}{r.rank !== null && `　${t('rank')} ${r.rank}`}</span>}</p>
            <Follows {...r} />
            {r.appealEndsOn && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('appealUntil', { day: formatDay(r.appealEndsOn) })}</p>}
          </Panel>
        ))}
      </Answered>
    </>
  );
}
