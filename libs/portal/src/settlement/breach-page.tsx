import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { ProviderBreachDocument, type ProviderBreachQuery } from './settlement.operations.js';
import { settlementWords } from './words.js';

type Breach = NonNullable<ProviderBreachQuery['providerBreach']>;

function Facts({ breach: b }: { readonly breach: Breach }) {
  const t = useWords(settlementWords);
  const may = useMay();
  const reasons = may('report', 'WageObligation') ? null : b.resultId;
  return (
    <div className="gq-panel">
      <FactSheet rows={[
        [t('provider'), <ThingLink key="provider" of="Provider" to={`/providers/${b.providerId}`}>{b.providerName}</ThingLink>], [t('contract'), <ThingLink key="contract" of="Contract" to={`/contracts/${b.contractId}`}>{b.contractNumber}</ThingLink>],
        ...(b.purchaserName ? [[t('purchaser'), b.purchaserName] as const] : []), [t('outstanding'), <strong key="sum"><Figure value={formatMoney(b.outstanding)} resultId={reasons} /></strong>],
        [t('foundOn'), b.foundOn], [t('orderedOn'), b.orderedOn ?? '—'], [t('rectifyBy'), b.rectifyBy ?? '—'],
        ...(may('read', 'WageObligation') ? [[t('wages'), <Link key="wages" to={`/wages?contract=${b.contractId}&state=open`}>{t('seeWages')}</Link>] as const] : []),
      ]} />
    </div>
  );
}

/** One provider's arrears under one contract, from the order to rectify to the bar from the whole province, and its lifting. */
export default function BreachPage() {
  const t = useWords(settlementWords);
  const term = useTerm();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ProviderBreachDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('ProviderBreach', id);
  if (data && !data.providerBreach) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.providerBreach} fetching={fetching} error={error}>
      {(b) => {
        const title = `${t('breach')} · ${b.providerName ?? b.contractNumber ?? ''}`;
        const tabs = [{ key: 'facts', label: t('breach'), children: <Facts breach={b} /> }];
        // The matter stands with the purchaser; the provider sees how far it has come.
        if (!matter) return <ThingPage title={title} beside={b.contractNumber} stateName={term('breach', b.state)} tabs={tabs} />;
        return <MatterView matter={matter} onChanged={() => { ask({ requestPolicy: 'network-only' }); refresh(); }} title={title} beside={b.contractNumber} tabs={tabs} />;
      }}
    </Answered>
  );
}
