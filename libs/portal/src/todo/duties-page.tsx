import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import { DutiesDocument, type DutyRowFragment } from './duties.operations.js';
import { dutyWords } from './duty-words.js';
import { FinishDuty, turnOf } from './finish-duty.js';

const STATES = ['open', 'missed', 'done'] as const;
const LIGHT = { open: 'gq-light', missed: 'gq-light gq-light-overdue', done: 'gq-quiet' } as const;

/** What the documents want done again and again: owed, missed, done; whoever owes a turn says here that it was done. */
export default function DutiesPage() {
  const t = useWords(dutyWords);
  const go = useNavigate();
  const client = useClient();
  const { first, skip, orderBy, filters } = useListArguments();
  const wanted = { orderBy, status: STATES.find((state) => state === filters['status']) ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: DutiesDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<DutyRowFragment>(t('title'), (f, s) => client.query(DutiesDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.dutyOccurrences));
  const [finishing, setFinishing] = useState<DutyRowFragment | null>(null);
  const act = (d: DutyRowFragment) => d.mayFinish && <Button size="small" onClick={() => setFinishing(d)}>{t('finish')}</Button>;
  const columns: readonly Column<DutyRowFragment>[] = [
    { key: 'duty', title: t('duty'), width: 200, render: (d) => <Link to={`/duties/${d.id}`}>{d.dutyZh}</Link>, plain: (d) => d.dutyZh },
    { key: 'period', title: t('period'), width: 100, render: (d) => turnOf(d.period), plain: (d) => turnOf(d.period) },
    { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', width: 110, render: (d) => formatDay(d.dueOn), plain: (d) => formatDay(d.dueOn) },
    { key: 'status', title: t('status'), width: 90, render: (d) => <span className={LIGHT[d.status]}>{t(d.status)}</span>, plain: (d) => t(d.status) },
    { key: 'party', title: t('party'), sort: 'party', width: 110, render: (d) => d.partyZh, plain: (d) => d.partyZh },
    { key: 'unit', title: t('unit'), width: 170, render: (d) => d.unitName, plain: (d) => d.unitName },
    { key: 'provision', title: t('provision'), width: 140, render: (d) => <>{d.provisions.slice(0, 1).map((p) => <ProvisionChip key={p.id} provision={p} />)}{d.provisions.length > 1 && <span className="gq-quiet"> {t('andMore', { n: d.provisions.length - 1 })}</span>}</>, plain: (d) => d.provisions.map((p) => p.article).join('；') },
    { key: 'evidence', title: t('evidence'), width: 140, render: (d) => d.evidence ?? '—', plain: (d) => d.evidence },
    { key: 'doneAt', title: t('doneAt'), hidden: true, render: (d) => formatInstant(d.doneAt), plain: (d) => formatInstant(d.doneAt) },
    { key: 'acts', title: '', render: act },
  ];
  return (
    <>
      <ListPage<DutyRowFragment> title={t('title')} name="duties" columns={columns} connection={data?.dutyOccurrences} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('empty')}
        onOpen={(d) => { void go(`/duties/${d.id}`); }} filters={[{ name: 'status', label: t('status'), kind: 'choice', options: STATES.map((value) => ({ value, label: t(value) })) }]}
        card={(d) => <><Link to={`/duties/${d.id}`}><strong>{d.dutyZh}</strong></Link> <span className={LIGHT[d.status]}>{t(d.status)}</span><div className="gq-quiet">{formatDay(d.dueOn)}　{d.partyZh}　{d.unitName}</div>{act(d)}</>} />
      {finishing && <FinishDuty duty={finishing} onClose={() => setFinishing(null)} onDone={() => { setFinishing(null); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
