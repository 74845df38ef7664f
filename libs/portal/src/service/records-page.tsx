import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { useAddressState } from '../ui/address-state.js';
import { hoursOf } from './bars.js';
import { ServiceRecordsDocument, type ServiceRecordsQuery } from './service.operations.js';
import { RECORD_KINDS, kindWord, serviceWords } from './words.js';

export type ServiceLine = ServiceRecordsQuery['serviceRecords']['edges'][number]['node'];

/** All services that the viewer may read. */
export default function RecordsPage() {
  const t = useWords(serviceWords);
  const go = useNavigate();
  const client = useClient();
  const { values } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const asked = {
    kind: filters['kind'] ?? null, state: filters['state'] ?? null, from: filters['from'] ?? null, to: filters['to'] ?? null, employeeId: values['employee'] ?? null, unitId: values['unit'] ?? null, matterId: values['matter'] ?? null,
    mine: values['mine'] === 'true' ? true : null, orderBy,
  };
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceRecordsDocument, variables: { ...asked, first, skip } });
  const sheet = useExport<ServiceLine>(t('records'), (from, past) => client.query(ServiceRecordsDocument, { ...asked, first: from, skip: past }).toPromise().then(({ data: found }) => found?.serviceRecords));
  const stateOf = (state: string): string => t(state === 'returned' ? 'returned' : state === 'withdrawn' ? 'withdrawn' : 'kept');
  const columns: readonly Column<ServiceLine>[] = [
    { key: 'heldOn', title: t('date'), sort: 'heldOn', render: (r) => <Link to={`/service/records/${r.id}`}>{formatDay(r.heldOn)}</Link>, plain: (r) => r.heldOn },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (r) => kindWord(t, r.kind), plain: (r) => kindWord(t, r.kind) },
    { key: 'name', title: t('name'), render: (r) => r.employeeName, plain: (r) => r.employeeName },
    { key: 'unit', title: t('unit'), render: (r) => r.unitName, plain: (r) => r.unitName },
    { key: 'about', title: t('about'), render: (r) => r.about ?? '—', plain: (r) => r.about },
    { key: 'hours', title: t('duration'), sort: 'minutes', render: (r) => t('hoursOf', { n: hoursOf(r.minutes) }), plain: (r) => hoursOf(r.minutes) },
    { key: 'participants', title: t('participants'), render: (r) => r.participants, plain: (r) => r.participants },
    { key: 'files', title: t('files'), render: (r) => r.files.length || '—', plain: (r) => r.files.length },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => stateOf(r.state), plain: (r) => stateOf(r.state) },
    { key: 'enteredAt', title: t('enteredAt'), sort: 'enteredAt', render: (r) => formatInstant(r.enteredAt), plain: (r) => formatInstant(r.enteredAt) },
    { key: 'project', title: t('project'), render: (r) => r.project || t('noProject'), plain: (r) => r.project, hidden: true },
  ];
  return (
    <ListPage<ServiceLine> title={t('records')} name="service.records" columns={columns} connection={data?.serviceRecords} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      empty={t('none')} onOpen={(r) => { void go(`/service/records/${r.id}`); }} export={sheet}
      card={(r) => <a href={`/service/records/${r.id}`} onClick={(event) => { event.preventDefault(); void go(`/service/records/${r.id}`); }} style={{ color: 'inherit' }}><strong>{kindWord(t, r.kind)}　{r.about}</strong><div className="gq-quiet">{formatDay(r.heldOn)}　{r.employeeName}　{stateOf(r.state)}</div></a>}
      filters={[
        { name: 'kind', label: t('kind'), kind: 'choice', options: RECORD_KINDS.map((value) => ({ value, label: kindWord(t, value) })) },
        { name: 'state', label: t('state'), kind: 'choice', options: (['kept', 'returned', 'withdrawn'] as const).map((value) => ({ value, label: t(value) })) },
        { name: 'from', label: t('from'), kind: 'day' }, { name: 'to', label: t('to'), kind: 'day' },
      ]} />
  );
}
