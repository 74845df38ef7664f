import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { ProvidersDocument, type ProvidersQuery } from './providers.operations.js';
import { providerFormWords } from './form-words.js';
import { providerWords } from './words.js';

type Provider = ProvidersQuery['providers']['edges'][number]['node'];

/** Whether a provider stands disqualified now. */
export function isBarred(provider: { readonly disqualifications: readonly { readonly liftedOn: string | null }[] }): boolean {
  return provider.disqualifications.some((d) => d.liftedOn === null);
}

/** The decided eligibility, which opens its reasons; a disqualification goes before. */
export function Eligibility({ provider }: { readonly provider: Pick<Provider, 'eligible' | 'checkResultId' | 'disqualifications'> }) {
  const t = useWords(providerWords);
  if (isBarred(provider)) return <span className="gq-label gq-label-alert">{t('barred')}</span>;
  if (provider.eligible === null) return <span className="gq-quiet">{t('unchecked')}</span>;
  return <Figure value={provider.eligible ? t('yes') : t('no')} resultId={provider.checkResultId} />;
}

/** The register of providers with their eligibility. */
export default function ProvidersPage() {
  const t = useWords(providerWords);
  const term = useTerm();
  const options = useTermOptions();
  const navigate = useNavigate();
  const may = useMay();
  const form = useWords(providerFormWords);
  const decision = useDecision('procurement.provider');
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({
    query: ProvidersDocument, variables: { first, skip, orderBy, text: values['text'] ?? null, kind: values['kind'] ?? null, disqualified: values['disqualified'] === undefined ? null : values['disqualified'] === 'true' },
  });
  const columns: readonly Column<Provider>[] = [
    { key: 'name', title: t('name'), sort: 'name', width: 200, render: (p) => <Link to={`/providers/${p.id}`}>{p.name}</Link> },
    { key: 'code', title: t('code'), render: (p) => p.creditCode },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (p) => term('provider', p.kind) },
    { key: 'eligible', title: t('eligible'), render: (p) => <Eligibility provider={p} /> },
    { key: 'checkedOn', title: t('checkedOn'), render: (p) => p.checkedOn ?? '—' },
    { key: 'licence', title: t('licence'), sort: 'licenceValidTo', render: (p) => p.licenceValidTo ?? '—' },
    { key: 'registeredOn', title: t('registeredOn'), sort: 'registeredOn', render: (p) => p.registeredOn },
  ];
  return (
    <ListPage<Provider> title={t('providers')} name="providers" columns={columns} connection={data?.providers} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[
        { name: 'text', label: t('find'), kind: 'text' }, { name: 'kind', label: t('kind'), kind: 'choice', options: options('provider') },
        { name: 'disqualified', label: t('barState'), kind: 'choice', options: [{ value: 'true', label: t('isBarred') }, { value: 'false', label: t('notBarred') }] },
      ]}
      acts={decision && may('create', 'Provider') && <Button type="primary" onClick={() => { void navigate('/providers/new'); }}>{form('register')}</Button>}
      onOpen={(p) => { void navigate(`/providers/${p.id}`); }} card={(p) => <><Link to={`/providers/${p.id}`}>{p.name}</Link><div className="gq-quiet">{term('provider', p.kind)} · <Eligibility provider={p} /></div></>} empty={t('none')} />
  );
}
