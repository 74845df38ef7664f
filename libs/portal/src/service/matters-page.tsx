import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { OpenMatterDialog } from './open-matter.js';
import { ServiceMattersDocument, type ServiceMattersQuery } from './service.operations.js';
import { kindWord, serviceWords } from './words.js';

type Matter = ServiceMattersQuery['serviceMatters']['edges'][number]['node'];

/** Cases and groups that the viewer serves or supervises. */
export default function MattersPage() {
  const t = useWords(serviceWords);
  const go = useNavigate();
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === undefined ? null : filters['open'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceMattersDocument, variables: { first, skip, orderBy, kind: filters['kind'] ?? null, open, mine: null, text: filters['text'] ?? null }, requestPolicy: 'cache-and-network' });
  const columns: readonly Column<Matter>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (m) => <Link to={`/service/matters/${m.id}`}>{m.number}</Link> }, { key: 'title', title: t('matterTitle'), render: (m) => m.title }, { key: 'kind', title: t('kind'), sort: 'kind', render: (m) => kindWord(t, m.kind) },
    { key: 'worker', title: t('worker'), render: (m) => m.employeeName }, { key: 'unit', title: t('unit'), render: (m) => m.unitName }, { key: 'openedOn', title: t('openedOn'), sort: 'openedOn', render: (m) => formatDay(m.openedOn) },
    { key: 'closedOn', title: t('closedOn'), sort: 'closedOn', render: (m) => formatDay(m.closedOn) }, { key: 'sessions', title: t('sessions'), render: (m) => m.sessions }, { key: 'longTerm', title: t('longTerm'), render: (m) => formatDay(m.longTermOn) },
  ];
  return (
    <>
      <ListPage<Matter> title={t('matters')} name="service.matters" columns={columns} connection={data?.serviceMatters} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={t('noneMatters')} onOpen={(m) => { void go(`/service/matters/${m.id}`); }} acts={may('create', 'ServiceMatter') && <Button type="primary" onClick={() => setOpening(true)}>{t('openMatter')}</Button>}
        card={(m) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => { void go(`/service/matters/${m.id}`); }}><strong>{m.number} {m.title}</strong><div className="gq-quiet">{kindWord(t, m.kind)}　{formatDay(m.openedOn)}　{m.closedOn ? t('closed') : t('open')}</div></button>}
        filters={[
          { name: 'text', label: t('search'), kind: 'text' }, { name: 'kind', label: t('kind'), kind: 'choice', options: (['casework', 'group'] as const).map((value) => ({ value, label: t(value) })) },
          { name: 'open', label: t('state'), kind: 'choice', options: [{ value: 'true', label: t('open') }, { value: 'false', label: t('closed') }] },
        ]} />
      {opening && <OpenMatterDialog onClose={() => setOpening(false)} onOpened={(id) => { void go(`/service/matters/${id}`); }} />}
    </>
  );
}
