import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { MyAwardsDocument, type MyAwardsQuery } from './honours.operations.js';
import { NominateDialog } from './nominate-dialog.js';
import { honoursWords, outcomeWord, roundTitle } from './words.js';

type OpenRound = MyAwardsQuery['awardRounds']['edges'][number]['node'];

function Money({ payables }: { readonly payables: NonNullable<MyAwardsQuery['awardPayables']> }) {
  const t = useWords(honoursWords);
  if (payables.edges.length === 0) return <p className="gq-quiet">{t('noMoney')}</p>;
  return <>{payables.edges.map(({ node }) => <div key={node.id} className="gq-card"><div style={{ display: 'flex', gap: 8 }}><strong style={{ flex: 1 }}>{node.label}</strong><Figure value={`${formatMoney(node.amount)} ${t('yuan')}`} resultId={node.resultId} /></div><div className="gq-quiet">{node.paidWith ? t('paidWith', { month: node.paidWith }) : t('waitsPay', { month: node.month })}</div></div>)}</>;
}

/** A worker's own awards on a phone: what was paid, what was claimed, what can be claimed, what is public. */
export default function MinePage() {
  const t = useWords(honoursWords);
  const say = useSay();
  const may = useMay();
  const [{ data, fetching, error }, ask] = useQuery({ query: MyAwardsDocument, variables: { paid: may('read', 'AwardPayable') }, requestPolicy: 'cache-and-network' });
  const [claiming, setClaiming] = useState<OpenRound | null>(null);
  const [said, setSaid] = useState(false);
  const done = (): void => { setClaiming(null); setSaid(true); ask({ requestPolicy: 'network-only' }); };
  return (
    <>
      <PageHead title={t('mine')} />
      {said && <p role="status" className="gq-verdict">{t('sent')}</p>}
      <Answered data={data} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {({ myAwards, awardRounds, awardPayables }) => {
          const rounds = awardRounds.edges.map(({ node }) => node);
          const claims = rounds.filter((round) => round.award.stands === 'claim' && round.computedAt === null);
          const shown = rounds.filter((round) => round.noticeEndsOn !== null);
          return (
            <>
              {awardPayables && <Panel title={t('myMoney')}><Money payables={awardPayables} /></Panel>}
              {claims.length > 0 && <Panel title={t('claimNow')}>{claims.map((round) => <div key={round.id} className="gq-card" style={{ display: 'flex', gap: 8, alignItems: 'center' }}><span style={{ flex: 1 }}>{roundTitle(t, say, round)}</span><Button type="primary" onClick={() => { setSaid(false); setClaiming(round); }}>{t('claim')}</Button></div>)}</Panel>}
              <Panel title={t('myClaims')}>{myAwards.length === 0 ? <p className="gq-quiet">{t('noClaims')}</p> : myAwards.map((one) => <div key={one.id} className="gq-card"><strong>{one.roundTitle}</strong><div className="gq-quiet">{one.note && `${one.note}　`}{one.outcome ? outcomeWord(t, one.outcome) : t('state-nominated')}{one.outcome === 'won' && one.amount !== null && `　${formatMoney(one.amount)} ${t('yuan')}`}</div></div>)}</Panel>
              {shown.length > 0 && <Panel title={t('public')}>{shown.map((round) => <Link key={round.id} to={`/honours/${round.id}?tab=winners`} className="gq-card" style={{ minHeight: 44 }}><strong>{roundTitle(t, say, round)}</strong><div className="gq-quiet">{t('due', { day: formatDay(round.noticeEndsOn) })}　{t('lookWinners')}</div></Link>)}</Panel>}
            </>
          );
        }}
      </Answered>
      {claiming && <NominateDialog roundId={claiming.id} award={claiming.award} amended={null} own onClose={() => setClaiming(null)} onDone={done} />}
    </>
  );
}
