import { Alert, Button, Popover } from 'antd';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useTransfer } from '../transfer/use-transfer.js';
import { changesOf } from './changes.js';
import { TrailEntriesDocument, VerifyTrailDocument, type TrailEntriesQuery, type VerifyTrailMutation } from './trail.operations.js';
import { trailWords } from './words.js';

type Entry = TrailEntriesQuery['trailEntries']['edges'][number]['node'];

function ChangeTable({ entry }: { readonly entry: Entry }) {
  const t = useWords(trailWords);
  return (
    <table className="gq-facts gq-facts-head" style={{ maxWidth: 560 }}>
      <thead><tr><th scope="col">{t('field')}</th><th scope="col">{t('before')}</th><th scope="col">{t('after')}</th></tr></thead>
      <tbody>{changesOf(entry.before, entry.after).map((c) => <tr key={c.field}><td>{c.field}</td><td>{c.before}</td><td>{c.after}</td></tr>)}</tbody>
    </table>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const t = useWords(trailWords);
  const say = useSay();
  return useMemo(() => [
    { key: 'seq', title: t('seq'), width: 80, render: (e) => e.seq },
    { key: 'at', title: t('at'), width: 150, render: (e) => formatInstant(e.at) },
    { key: 'user', title: t('user'), width: 110, render: (e) => e.userName ?? t('system') },
    { key: 'unit', title: t('unit'), width: 170, render: (e) => e.unitName ?? '—' },
    { key: 'action', title: t('action'), width: 150, render: (e) => <span title={e.action}>{say(e.actionName)}</span> },
    { key: 'subject', title: t('subject'), width: 150, render: (e) => <span title={e.subjectId}>{say(e.subjectName)}</span> },
    { key: 'change', title: t('change'), width: 110, render: (e) => (changesOf(e.before, e.after).length === 0 ? '—' : <Popover trigger={['click']} content={<ChangeTable entry={e} />}><Button size="small" type="link" style={{ padding: 0 }}>{t('details')}（{changesOf(e.before, e.after).length}）</Button></Popover>) },
    { key: 'provision', title: t('provision'), width: 100, render: (e) => e.provision ?? '—' },
    { key: 'ip', title: t('ip'), width: 130, render: (e) => e.ip ?? '—' },
    { key: 'hash', title: t('hash'), width: 120, hidden: true, render: (e) => <code title={e.hash}>{e.hash.slice(0, 12)}</code> },
  ], [t, say]);
}

/** The trail, searchable and never changed; the whole chain can be verified from here. */
export default function TrailPage() {
  const t = useWords(trailWords);
  const say = useSay();
  const { first, skip, filters } = useListArguments();
  const wanted = { subject: filters['subject'] ?? null, subjectId: filters['subjectId'] ?? null, user: filters['user'] ?? null, action: filters['action'] ?? null, from: filters['from'] ?? null, to: filters['to'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: TrailEntriesDocument, variables: { first, skip, ...wanted } });
  const excel = useTransfer('trail', wanted);
  const verify = useAct(VerifyTrailDocument);
  const [checked, setChecked] = useState<VerifyTrailMutation['verifyTrail'] | null>(null);
  return (
    <>
      <RefusalList refusals={verify.refusals} />
      {checked && (
        <Alert showIcon style={{ marginBottom: 12 }} type={checked.intact ? 'success' : 'error'}
          title={checked.intact ? t('intact', { count: checked.entries, hash: checked.headHash?.slice(0, 16) ?? '—' }) : t('broken', { seq: checked.firstBroken ?? '?' })} />
      )}
      <ListPage<Entry> title={t('title')} name="trail" columns={useColumns()} connection={data?.trailEntries} fetching={fetching} error={error} onRetry={() => ask()} onExport={excel.onExport}
        filters={[
          { name: 'user', label: t('user'), kind: 'text' }, { name: 'subject', label: t('subject'), kind: 'text' }, { name: 'from', label: t('from'), kind: 'day' }, { name: 'to', label: t('to'), kind: 'day' },
          { name: 'action', label: t('action'), kind: 'text' }, { name: 'subjectId', label: t('subjectId'), kind: 'text' },
        ]}
        acts={<Button loading={verify.running} onClick={() => { void verify.run({}).then((o) => { if (o.ok) setChecked(o.data.verifyTrail); }); }}>{t('verify')}</Button>}
        card={(e) => (<><div>{say(e.actionName)} · {say(e.subjectName)}</div><div className="gq-quiet">{e.userName ?? t('system')} · {formatInstant(e.at)}</div><ChangeTable entry={e} /></>)} />
    </>
  );
}
