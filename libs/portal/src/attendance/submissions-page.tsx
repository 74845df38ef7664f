import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { AttendanceSubmissionsDocument, DecideSubmissionDocument, type SubmissionRowFragment } from './attendance.operations.js';
import { attendanceWords } from './words.js';

type Row = SubmissionRowFragment;
const REASON_LEAST = 4;

/** Months that agencies have handed in, examined by the purchaser. */
export default function SubmissionsPage() {
  const t = useWords(attendanceWords);
  const may = useMay();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceSubmissionsDocument, variables: { first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const decide = useAct(DecideSubmissionDocument);
  const [returning, setReturning] = useState<Row | null>(null);
  const [note, setNote] = useState('');
  const run = (row: Row, agree: boolean): void => { void decide.run({ id: row.id, agree, note: agree ? null : note }).then((outcome) => { if (outcome.ok) { setReturning(null); ask({ requestPolicy: 'network-only' }); } }); };
  const columns: readonly Column<Row>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (r) => <Link to={`/attendance/sheets?month=${r.month}`}>{r.month}</Link> },
    { key: 'agency', title: t('agency'), sort: 'employerName', render: (r) => r.employerName },
    { key: 'people', title: t('people'), render: (r) => r.people },
    { key: 'submitted', title: t('submittedOn'), sort: 'submittedOn', render: (r) => <Figure value={`${formatDay(r.submittedOn)}（${r.status === 'late' ? t('lateSent') : t('onTime')}）`} resultId={r.resultId} /> },
    { key: 'state', title: t('state'), render: (r) => <>{r.stateZh}{r.note && <span className="gq-quiet">　{r.note}</span>}</> },
    { key: 'acts', title: '', render: (r) => (r.state === 'submitted' && may('approve', 'AttendanceSubmission') ? <span style={{ display: 'inline-flex', gap: 8 }}><Button type="primary" size="small" onClick={() => run(r, true)}>{t('pass')}</Button><Button size="small" onClick={() => { setNote(''); setReturning(r); }}>{t('giveBack')}</Button></span> : null) },
  ];
  return (
    <>
      <RefusalList refusals={decide.refusals} />
      <ListPage<Row> title={t('submissions')} name="attendance.submissions" columns={columns} connection={data?.attendanceSubmissions} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noSubmissions')} />
      <Modal open={returning !== null} title={t('giveBack')} okText={t('giveBack')} cancelText={t('cancel')} okButtonProps={{ disabled: note.trim().length < REASON_LEAST }} confirmLoading={decide.running} onCancel={() => setReturning(null)} onOk={() => { if (returning) run(returning, false); }}>
        <label htmlFor="submission-note">{t('note')}</label><Input.TextArea id="submission-note" rows={2} value={note} onChange={(e) => setNote(e.target.value)} /><p className="gq-quiet">{t('reasonLeast')}</p>
      </Modal>
    </>
  );
}
