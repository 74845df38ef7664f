import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { CastNominationBallotDocument, NominationBallotDocument } from './talent.operations.js';
import { talentWords } from './talent-words.js';

/** A member's anonymous score or vote; made for a phone. */
export default function BallotPage() {
  const t = useWords(talentWords);
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: NominationBallotDocument, variables: { id } });
  const { run, running, refusals } = useAct(CastNominationBallotDocument);
  const [points, setPoints] = useState<string | null>(null);
  const cast = (value: string): void => { void run({ id, value }).then((o) => { if (o.ok) ask({ requestPolicy: 'network-only' }); }); };
  if (data && !data.nominationBallot) return <Alert type="info" showIcon title={t('ballotNone')} />;
  return (
    <Answered data={data?.nominationBallot} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {(b) => (
        <>
          <PageHead title={t(b.kind === 'score' ? 'ballot' : 'ballotStay')} beside={<>{b.candidateName} · {t('candidateFor', { unit: b.unitName, position: b.positionName })}</>} />
          {b.statement && b.kind === 'score' && <Panel title={t('statement')}><p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{b.statement}</p></Panel>}
          {b.given ? <Alert type="success" showIcon title={t('given')} /> : !b.open ? <Alert type="info" showIcon title={t('ballotClosed')} /> : (
            <Panel title={b.kind === 'score' ? t('scoreOf', { name: b.candidateName }) : t('stayOf', { name: b.candidateName, position: b.positionName })}>
              <p className="gq-quiet" style={{ marginTop: 0 }}>{t('ballotHint')}</p>
              <RefusalList refusals={refusals} />
              {b.kind === 'score' ? (
                <>
                  <InputNumber<string> aria-label={t('scoreOf', { name: b.candidateName })} size="large" style={{ width: '100%' }} stringMode min="0" max="100" precision={2} value={points} onChange={setPoints} inputMode="decimal" />
                  <Button size="large" type="primary" block style={{ marginTop: 12 }} loading={running} disabled={points === null || points === ''} onClick={() => cast(points ?? '')}>{t('send')}</Button>
                </>
              ) : (
                <div style={{ display: 'flex', gap: 10 }}>
                  <Button size="large" type="primary" style={{ flex: 1 }} loading={running} onClick={() => cast('100')}>{t('stay')}</Button>
                  <Button size="large" style={{ flex: 1 }} loading={running} onClick={() => cast('0')}>{t('go')}</Button>
                </div>
              )}
            </Panel>
          )}
        </>
      )}
    </Answered>
  );
}
