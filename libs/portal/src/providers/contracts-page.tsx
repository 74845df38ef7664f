import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay } from '../session/session.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { ContractsDocument, type ContractsQuery } from './providers.operations.js';
import { providerFormWords } from './form-words.js';
import { providerWords } from './words.js';

type Contract = ContractsQuery['contracts']['edges'][number]['node'];

/** Contracts of the viewer's part of the tree; a provider's own. */
export default function ContractsPage() {
  const t = useWords(providerWords);
  const term = useTerm();
  const options = useTermOptions();
  const navigate = useNavigate();
  const may = useMay();
  const form = useWords(providerFormWords);
  const check = useDecision('contract.check');
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [{ data, fetching, error }, ask] = useQuery({
    query: ContractsDocument, variables: { first, skip, orderBy, unitId: place.unitId, providerId: values['provider'] ?? null, state: values['state'] ?? null, number: values['number'] ?? null, endsBy: values['endsBy'] ?? null },
  });
  const columns: readonly Column<Contract>[] = [
    { key: 'number', title: t('number'), sort: 'number', width: 150, render: (c) => <Link to={`/contracts/${c.id}`}>{c.number}</Link> },
    { key: 'purchaser', title: t('purchaser'), width: 130, render: (c) => c.purchaserName },
    { key: 'provider', title: t('provider'), width: 180, render: (c) => (may('read', 'Provider') ? <Link to={`/providers/${c.providerId}`}>{c.providerName}</Link> : c.providerName) },
    { key: 'startOn', title: t('startOn'), sort: 'startOn', render: (c) => c.startOn },
    { key: 'endOn', title: t('endOn'), sort: 'endOn', render: (c) => c.endOn },
    { key: 'posts', title: t('posts'), total: (c) => c.lines.length, render: (c) => c.lines.length },
    { key: 'state', title: t('state'), sort: 'state', render: (c) => term('contract', c.state) },
  ];
  return (
    <ListPage<Contract> title={t('contracts')} name="contracts" columns={columns} connection={data?.contracts} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[...place.filters, { name: 'state', label: t('state'), kind: 'choice', options: options('contract') }, { name: 'endsBy', label: t('endsBy'), kind: 'day' }, { name: 'number', label: t('number'), kind: 'text' }]}
      acts={check && may('create', 'Contract') && <Button type="primary" onClick={() => { void navigate('/contracts/new'); }}>{form('newContract')}</Button>}
      onOpen={(c) => { void navigate(`/contracts/${c.id}`); }} card={(c) => <><Link to={`/contracts/${c.id}`}>{c.number}</Link><div>{c.providerName}</div><div className="gq-quiet">{c.startOn} – {c.endOn} · {term('contract', c.state)}</div></>} empty={t('noContracts')} />
  );
}
