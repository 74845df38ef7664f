import { Radio, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { formatDay } from '../ui/format.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { LeaveConsentsDocument, type LeaveConsentsQuery } from './leave.operations.js';
import { spanText } from './span.js';
import { timeWords } from './time-words.js';
import { leaveWords } from './words.js';

type Consent = LeaveConsentsQuery['leaveConsents']['edges'][number]['node'];

/** Leave of people placed here by agencies, for the host unit and the district. */
export default function ConsentsPage() {
  const t = useWords(leaveWords);
  const w = useWords(timeWords);
  const go = useNavigate();
  const { change } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === 'all' ? null : filters['open'] !== 'done';
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveConsentsDocument, variables: { first, skip, orderBy, open, text: filters['text'] ?? null }, requestPolicy: 'cache-and-network' });
  const columns: readonly Column<Consent>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (c) => <Link to={`/leave-consents/${c.id}`}>{c.personName}</Link> },
    { key: 'agency', title: t('fromAgency'), render: (c) => c.employerName },
    { key: 'host', title: t('host'), render: (c) => c.hostUnitName },
    { key: 'kind', title: t('kind'), render: (c) => c.kindZh },
    { key: 'span', title: t('span'), sort: 'fromOn', render: (c) => spanText(t, c) },
    { key: 'days', title: t('days'), sort: 'absenceDays', render: (c) => c.absenceDays },
    { key: 'state', title: t('standing'), render: (c) => <>{c.stateZh}{c.lateSince && !c.returnedOn && <Tag style={{ color: '#820014' }}>{w('lateSince', { day: formatDay(c.lateSince) })}</Tag>}</> },
    { key: 'decided', title: t('done'), hidden: true, render: (c) => formatDay(c.decidedOn) },
  ];
  return (
    <ListPage<Consent> title={t('consents')} name="leave.consents" columns={columns} connection={data?.leaveConsents} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noConsents')}
      onOpen={(c) => { void go(`/leave-consents/${c.id}`); }}
      acts={<Radio.Group aria-label={t('standing')} optionType="button" value={filters['open'] ?? 'open'} options={[{ value: 'open', label: t('openOnly') }, { value: 'done', label: t('done') }, { value: 'all', label: t('all') }]} onChange={(e) => change({ open: e.target.value === 'open' ? null : String(e.target.value) })} />}
      filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
      card={(c) => (
        <a href={`/leave-consents/${c.id}`} style={{ color: 'inherit' }} onClick={(e) => { e.preventDefault(); void go(`/leave-consents/${c.id}`); }}>
          <strong>{c.personName}　{c.kindZh} {c.absenceDays} {t('days')}</strong><div className="gq-quiet">{spanText(t, c)}　{c.stateZh}</div>
        </a>
      )} />
  );
}
