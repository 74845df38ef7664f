import { Alert, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { labelOf } from '../ui/schema-form/index.js';
import { FactSheet, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { Eligibility, isBarred } from './providers-page.js';
import { CheckProviderDocument, DisqualifyProviderDocument, LiftDisqualificationDocument, ProviderDocument, type ProviderQuery } from './providers.operations.js';
import { providerFormWords } from './form-words.js';
import { providerWords } from './words.js';

type Provider = NonNullable<ProviderQuery['provider']>;

function Facts({ provider: p }: { readonly provider: Provider }) {
  const t = useWords(providerWords);
  const term = useTerm();
  const { language } = useLanguage();
  const decision = useDecision('procurement.provider');
  const stated = Object.entries((p.qualifications ?? {}) as Readonly<Record<string, unknown>>).filter(([, v]) => typeof v === 'boolean');
  return (
    <div className="gq-columns-even">
      <div><Panel title={t('facts')}><FactSheet rows={[[t('name'), p.name], [t('code'), p.creditCode], [t('kind'), term('provider', p.kind)], [t('licence'), p.licenceValidTo ?? '—'], [t('registeredOn'), p.registeredOn], [t('eligible'), <Eligibility key="eligible" provider={p} />], [t('checkedOn'), p.checkedOn ?? '—'], [t('contracts'), <Link key="contracts" to={`/contracts?provider=${p.id}`}>{t('contracts')}</Link>]]} /></Panel></div>
      <div><Panel title={t('qualifications')}><FactSheet rows={stated.map(([key, value]) => [labelOf(key, decision?.facts.properties?.[key] ?? {}, language), value ? t('truth') : <strong key={key}>{t('falsity')}</strong>])} /></Panel></div>
    </div>
  );
}

function Bars({ provider }: { readonly provider: Provider }) {
  const t = useWords(providerWords);
  if (provider.disqualifications.length === 0) return <p className="gq-quiet">{t('noBars')}</p>;
  return (
    <div className="gq-panel"><table className="gq-facts gq-facts-head" aria-label={t('bars')}>
      <thead><tr><th>{t('decidedOn')}</th><th>{t('reason')}</th><th>{t('liftedOn')}</th><th>{t('liftReason')}</th></tr></thead>
      <tbody>{provider.disqualifications.map((d) => <tr key={d.id}><td>{d.decidedOn}</td><td>{d.reason}</td><td>{d.liftedOn ?? '—'}</td><td>{d.liftReason ?? '—'}</td></tr>)}</tbody>
    </table></div>
  );
}

/** A provider: its register entry, its decided eligibility, its disqualifications. */
export default function ProviderPage() {
  const t = useWords(providerWords);
  const form = useWords(providerFormWords);
  const navigate = useNavigate();
  const decision = useDecision('procurement.provider');
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ProviderDocument, variables: { id } });
  const check = useAct(CheckProviderDocument);
  const bar = useAct(DisqualifyProviderDocument);
  const lift = useAct(LiftDisqualificationDocument);
  if (data && !data.provider) return <Alert type="warning" showIcon title={t('notFound')} />;
  const acts = (p: Provider): ThingAct[] => [
    ...(decision && may('update', 'Provider') ? [{ id: 'check', label: t('check'), primary: true }] : []),
    ...(may('disqualify', 'Provider') && !isBarred(p) ? [{ id: 'bar', label: t('bar'), needsReason: true, warning: t('barWarning') }] : []),
    ...(may('disqualify', 'Provider') && isBarred(p) ? [{ id: 'lift', label: t('lift'), needsReason: true }] : []),
  ];
  return (
    <Answered data={data?.provider} fetching={fetching} error={error}>
      {(p) => (
        <ThingPage title={p.name} beside={<Eligibility provider={p} />} acts={acts(p)}
          onAct={async (act, { note }) => {
            const outcome = act.id === 'check' ? await check.run({ input: { id, qualifications: null, licenceValidTo: null } }) : await (act.id === 'bar' ? bar : lift).run({ id, reason: note });
            if (outcome.ok) ask({ requestPolicy: 'network-only' });
            return outcome;
          }}
          tabs={[{ key: 'facts', label: t('facts'), children: <><Facts provider={p} />{decision && may('update', 'Provider') && <Button onClick={() => { void navigate(`/providers/${p.id}/check`); }}>{form('recheck')}</Button>}</> }, { key: 'bars', label: t('bars'), children: <Bars provider={p} /> }]} />
      )}
    </Answered>
  );
}
