import { Button } from 'antd';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { explanationOf } from './basis.js';
import { MyContractEndingDocument, SayContractWishDocument } from './talent.operations.js';
import { talentWords } from './talent-words.js';

const WISHES = ['open-ended', 'fixed-term', 'not-renew'] as const;

/** The viewer's own contract where it runs out soon: what the law lets them ask, and what they wish. */
export function OwnEnding() {
  const t = useWords(talentWords);
  const [{ data }, ask] = useQuery({ query: MyContractEndingDocument });
  const { run, running, refusals } = useAct(SayContractWishDocument);
  const ending = data?.myContractEnding;
  if (ending?.state !== 'open') return null;
  const why = ending.grounds.map((ground) => t(ground as 'ten-years')).join('、');
  return (
    <Panel title={t('myEnding')}>
      <p style={{ marginTop: 0 }}>{t('myEndingHint', { day: ending.endsOn })}</p>
      {why !== '' && <p><Figure value={t('mayAsk', { why })} explanation={explanationOf(ending.basis)} /></p>}
      {ending.wish !== null && <p role="status">{t('said', { wish: t(ending.wish as 'not-renew'), day: ending.wishedOn ?? '' })}</p>}
      <RefusalList refusals={refusals} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {WISHES.filter((wish) => wish !== 'open-ended' || why !== '').map((wish) => (
          <Button key={wish} size="large" style={{ flex: '1 1 150px' }} loading={running} type={ending.wish === wish ? 'primary' : 'default'} onClick={() => { void run({ id: ending.id, wish }).then((o) => { if (o.ok) ask({ requestPolicy: 'network-only' }); }); }}>{t(wish)}</Button>
        ))}
      </div>
    </Panel>
  );
}
