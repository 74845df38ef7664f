import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { CorrectionsDocument, DecideCorrectionDocument, type CorrectionRowFragment } from './attendance.operations.js';
import { attendanceWords } from './words.js';

type Row = CorrectionRowFragment;
const REASON_LEAST = 4;

/** Explained clockings within reach, believed or not where they stand. */
export default function CorrectionsPage() {
  const t = useWords(attendanceWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const state = filters['state'] ?? null;
  const [{ data, fetching, error }, ask] = useQuery({ query: CorrectionsDocument, variables: { first, skip, orderBy, state }, requestPolicy: 'cache-and-network' });
  const decide = useAct(DecideCorrectionDocument);
  const [refusing, setRefusing] = useState<Row | null>(null);
  const [note, setNote] = useState('');
  const run = (row: Row, agree: boolean): void => { void decide.run({ id: row.id, agree, note: agree ? null : note }).then((outcome) => { if (outcome.ok) { setRefusing(null); ask({ requestPolicy: 'network-only' }); } }); };
  const acts = (row: Row) => (row.mayDecide ? <span style={{ display: 'inline-flex', gap: 8 }}><Button type="primary" onClick={() => run(row, true)}>{t('agree')}</Button><Button onClick={() => { setNote(''); setRefusing(row); }}>{t('refuse')}</Button></span> : null);
  const claimed = (row: Row): string => `${row.clockIn ?? '—'}–${row.clockOut ?? '—'}`;
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => r.employeeName },
    { key: 'day', title: t('day'), sort: 'onDay', render: (r) => formatDay(r.onDay) },
    { key: 'claimed', title: t('claimed'), render: claimed },
    { key: 'reason', title: t('reason'), render: (r) => r.reason },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => t(r.state as 'requested' | 'approved' | 'refused') },
    { key: 'by', title: t('by'), render: (r) => r.decidedByName ?? '' },
    { key: 'acts', title: '', render: acts },
  ];
  const states = (['requested', 'approved', 'refused'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <RefusalList refusals={decide.refusals} />
      <ListPage<Row> title={t('corrections')} name="attendance.corrections" columns={columns} connection={data?.attendanceCorrections} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noCorrections')}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: states }]}
        card={(r) => <><strong>{r.employeeName}　{formatDay(r.onDay)}　{claimed(r)}</strong><div className="gq-quiet">{r.reason}</div>{acts(r)}</>} />
      <Modal open={refusing !== null} title={t('refuse')} okText={t('refuse')} cancelText={t('cancel')} okButtonProps={{ danger: true, disabled: note.trim().length < REASON_LEAST }} confirmLoading={decide.running} onCancel={() => setRefusing(null)} onOk={() => { if (refusing) run(refusing, false); }}>
        <label htmlFor="correction-note">{t('note')}</label><Input.TextArea id="correction-note" rows={2} value={note} onChange={(e) => setNote(e.target.value)} /><p className="gq-quiet">{t('reasonLeast')}</p>
      </Modal>
    </>
  );
}
