import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { Figure } from '../ui/reasons/figure.js';
import { DecideOvertimeDocument, OvertimesDocument, type OvertimeRowFragment } from './leave.operations.js';
import { dayKindWord, overtimeState } from './my-overtime-page.js';
import { plainDays } from './span.js';
import { leaveWords } from './words.js';

type Row = OvertimeRowFragment;

/** Overtime within reach: agreed to or refused where it stands. */
export default function OvertimesPage() {
  const t = useWords(leaveWords);
  const client = useClient();
  const { first, skip, orderBy, filters } = useListArguments();
  const wanted = { orderBy, state: filters['state'] ?? null, text: filters['text'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: OvertimesDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(t('overtimes'), (f, s) => client.query(OvertimesDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.overtimeEntries));
  const decide = useAct(DecideOvertimeDocument);
  const [refusing, setRefusing] = useState<Row | null>(null);
  const [note, setNote] = useState('');
  const run = (row: Row, agree: boolean): void => { void decide.run({ id: row.id, agree, note: agree ? null : note }).then((outcome) => { if (outcome.ok) { setRefusing(null); ask({ requestPolicy: 'network-only' }); } }); };
  const acts = (row: Row) => (row.mayDecide ? <span style={{ display: 'inline-flex', gap: 8 }}><Button type="primary" onClick={() => run(row, true)}>{t('agree')}</Button><Button onClick={() => { setNote(''); setRefusing(row); }}>{t('refuse')}</Button></span> : null);
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => r.employeeName, plain: (r) => r.employeeName },
    { key: 'on', title: t('on'), sort: 'onDay', render: (r) => `${formatDay(r.onDay)} ${r.starts}–${r.ends}`, plain: (r) => `${formatDay(r.onDay)} ${r.starts}–${r.ends}` },
    { key: 'dayKind', title: t('dayKind'), render: (r) => dayKindWord(t, r.dayKind), plain: (r) => dayKindWord(t, r.dayKind) },
    { key: 'hours', title: t('hours'), sort: 'hours', render: (r) => <Figure value={plainDays(r.hours)} resultId={r.resultId} />, total: (r) => r.hours },
    { key: 'choice', title: t('choice'), render: (r) => <>{r.choice === 'pay' ? t('pay') : t('lieu')}{r.warnings.length > 0 && <span className="gq-step-no" title={r.warnings.map((w) => w.zh).join('；')}> ⚠ {t('law')}</span>}</>, plain: (r) => (r.choice === 'pay' ? t('pay') : t('lieu')) },
    { key: 'reason', title: t('reason'), render: (r) => r.reason, plain: (r) => r.reason },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => overtimeState(t, r), plain: (r) => overtimeState(t, r) },
    { key: 'acts', title: t('decide'), render: acts },
  ];
  const states = (['requested', 'approved', 'registered', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <RefusalList refusals={decide.refusals} />
      <ListPage<Row> title={t('overtimes')} name="leave.overtime" columns={columns} connection={data?.overtimeEntries} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noOvertime')}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: states }, { name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.employeeName}　{formatDay(r.onDay)} {r.starts}–{r.ends}</strong><div className="gq-quiet">{r.reason}　{overtimeState(t, r)}</div>{acts(r)}</>} />
      <Modal open={refusing !== null} title={t('refuse')} okText={t('refuse')} cancelText={t('cancel')} okButtonProps={{ danger: true, disabled: note.trim().length < 4 }} confirmLoading={decide.running} onCancel={() => setRefusing(null)} onOk={() => { if (refusing) run(refusing, false); }}>
        <label htmlFor="overtime-note">{t('note')}</label><Input.TextArea id="overtime-note" rows={2} value={note} onChange={(e) => setNote(e.target.value)} /><p className="gq-quiet">{t('noteNeeded')}</p>
      </Modal>
    </>
  );
}
