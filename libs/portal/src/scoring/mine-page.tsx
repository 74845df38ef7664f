import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { AppealDialog } from './appeal-dialog.js';
import { explanationOf } from './basis.js';
import { Follows } from './follows.js';
import { Parts } from './parts.js';
import { MyScoringResultsDocument, type AppealFragment, type MyScoringResultsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Mine = MyScoringResultsQuery['myScoringResults'][number];

/** What was missing for the next tier: points, single scores that would have done, conditions not met. */
function NextStep({ result }: { readonly result: Mine }) {
  const t = useWords(scoringWords);
  const step = result.nextStep;
  if (!step || (step.tierZh === null && step.unmet.length === 0)) return null;
  return (
    <div style={{ marginTop: 8 }}>
      {step.tierZh && <strong>{t('nextTier', { tier: step.tierZh, gap: step.gap ?? '' })}</strong>}
      {step.changes.length > 0 && <div>{t('enough')}<ul style={{ margin: '2px 0', paddingLeft: 20 }}>{step.changes.map((change) => <li key={change.zh}>{t('fromTo', { zh: change.zh, from: change.from, to: change.to })}</li>)}</ul></div>}
      {step.unmet.length > 0 && <div>{t('unmet')}<ul style={{ margin: '2px 0', paddingLeft: 20 }}>{step.unmet.map((words) => <li key={words}>{words}</li>)}</ul></div>}
    </div>
  );
}

function AppealLine({ appeal }: { readonly appeal: AppealFragment }) {
  const t = useWords(scoringWords);
  const words = appeal.answeredOn === null ? (appeal.answerDueOn ? t('sent', { day: formatDay(appeal.answerDueOn) }) : t('sentAny'))
    : `${formatDay(appeal.answeredOn)} ${appeal.outcome === 'upheld' ? t('upheld') : t('dismissed')}`;
  return <div><Link to={`/scoring/appeals/${appeal.id}`}>{t('appeal')} {formatDay(appeal.filedOn)}</Link>　{words}{appeal.outcome === 'upheld' && `　${appeal.correctedAt ? t('corrected') : t('notCorrected')}`}</div>;
}

function Objection({ result, onObject }: { readonly result: Mine; readonly onObject: () => void }) {
  const t = useWords(scoringWords);
  const term = result.appealTerm;
  const waiting = result.appealsMade.some((appeal) => appeal.answeredOn === null);
  return (
    <div style={{ marginTop: 10 }}>
      {result.appealsMade.map((appeal) => <AppealLine key={appeal.id} appeal={appeal} />)}
      {term?.open && !waiting && (
        <>
          <Button size="large" onClick={onObject}>{t('object')}</Button>
          <p className="gq-quiet" style={{ margin: '4px 0 0' }}>{term.day ? t('objectUntil', { day: formatDay(term.day) }) : t('objectAny')}</p>
        </>
      )}
      {term && !term.open && result.appealsMade.length === 0 && <p className="gq-quiet" style={{ margin: 0 }}>{t('objectClosed')}</p>}
    </div>
  );
}

/** The viewer's own scores, newest first, each with its reasons and what may be done about it; made for a phone. */
export default function MinePage() {
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyScoringResultsDocument, requestPolicy: 'cache-and-network' });
  const [objecting, setObjecting] = useState<Mine | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('mine')} />
      <Answered data={data?.myScoringResults} fetching={fetching} error={error} onRetry={refresh}>
        {(results) => results.length === 0 ? <div className="gq-panel gq-empty">{t('noneMine')}</div> : results.map((r) => (
          <Panel key={r.id} title={r.roundTitle}>
            <p style={{ fontSize: 28, margin: '4px 0' }}><Figure value={r.score ?? '—'} explanation={explanationOf(r.basis)} />{r.tierZh && <span style={{ fontSize: 16 }}>　<Figure value={`${r.tierZh}${r.rank === null ? '' : `　${t('rank')} ${r.rank}`}`} explanation={explanationOf(r.rankBasis)} /></span>}</p>
            {r.standingZh && <p style={{ margin: 0 }}>{t('standing')}：<Figure value={r.standingZh} explanation={explanationOf(r.standingBasis)} /></p>}
            <Follows {...r} />
            <NextStep result={r} />
            <details style={{ marginTop: 8 }}><summary style={{ cursor: 'pointer', padding: '6px 0' }}>{t('parts')}</summary><Parts parts={r.parts} /></details>
            <Objection result={r} onObject={() => setObjecting(r)} />
          </Panel>
        ))}
      </Answered>
      {objecting && <AppealDialog result={objecting} talkFirst={objecting.appealTerm?.talkFirst ?? false} onClose={() => setObjecting(null)} onFiled={() => { setObjecting(null); refresh(); }} />}
    </>
  );
}
