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
import { timeWords } from './time-words.js';
import { leaveWords } from './words.js';

type Row = OvertimeRowFragment;

const HARD_LIMITS: readonly string[] = ['over-month', 'long-day'];
const GROUND_LEAST = 8;
const REASON_LEAST = 4;

/** Overtime within reach: agreed to or refused where it stands. */
export default function OvertimesPage() {
  const t = useWords(leaveWords);
  const w = useWords(timeWords);
  const client = useClient();
  const { first, skip, orderBy, filters } = useListArguments();
  const wanted = { orderBy, state: filters['state'] ?? null, text: filters['text'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: OvertimesDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(t('overtimes'), (f, s) => client.query(OvertimesDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.overtimeEntries));
  const decide = useAct(DecideOvertimeDocument);
  const [deciding, setDeciding] = useState<{ readonly row: Row; readonly agree: boolean } | null>(null);
  const [note, setNote] = useState('');
  const run = (row: Row, agree: boolean): void => { void decide.run({ id: row.id, agree, note: note.trim() || null }).then((outcome) => { if (outcome.ok) { setDeciding(null); ask({ requestPolicy: 'network-only' }); } }); };
  // Above a limit of the law the ground is asked for before anything is sent.
  const isOver = (row: Row): boolean => row.warnings.some((warning) => HARD_LIMITS.includes(warning.code));
  const begin = (row: Row, agree: boolean): void => { setNote(''); if (agree && !isOver(row)) void decide.run({ id: row.id, agree, note: null }).then((outcome) => { if (outcome.ok) ask({ requestPolicy: 'network-only' }); }); else setDeciding({ row, agree }); };
  const least = deciding?.agree ? GROUND_LEAST : REASON_LEAST;
  const acts = (row: Row) => (row.mayDecide ? <span style={{ display: 'inline-flex', gap: 8 }}><Button type="primary" onClick={() => begin(row, true)}>{t('agree')}</Button><Button onClick={() => begin(row, false)}>{t('refuse')}</Button></span> : null);
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => r.employeeName, plain: (r) => r.employeeName },
    { key: 'on', title: t('on'), sort: 'onDay', render: (r) => `${formatDay(r.onDay)} ${r.starts}–${r.ends}`, plain: (r) => `${formatDay(r.onDay)} ${r.starts}–${r.ends}` },
    { key: 'dayKind', title: t('dayKind'), render: (r) => dayKindWord(t, r.dayKind), plain: (r) => dayKindWord(t, r.dayKind) },
    { key: 'hours', title: t('hours'), sort: 'hours', render: (r) => <Figure value={plainDays(r.hours)} resultId={r.resultId} />, total: (r) => r.hours },
    { key: 'choice', title: t('choice'), render: (r) => <>{r.choice === 'pay' ? t('pay') : t('lieu')}{r.warnings.length > 0 && <span className="gq-step-no" title={r.warnings.map((warning) => warning.zh).join('；')}> ⚠ {r.lawResultId && isOver(r) ? <Figure value={w('overLimit')} resultId={r.lawResultId} /> : t('law')}</span>}</>, plain: (r) => (r.choice === 'pay' ? t('pay') : t('lieu')) },
    { key: 'reason', title: t('reason'), render: (r) => r.reason, plain: (r) => r.reason },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => <>{overtimeState(t, r)}{r.awaitsHostUnit && <div className="gq-quiet">{w('awaits')}</div>}</>, plain: (r) => overtimeState(t, r) },
    { key: 'acts', title: t('decide'), render: acts },
  ];
  const states = (['requested', 'approved', 'registered', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <RefusalList refusals={decide.refusals} />
      <ListPage<Row> title={t('overtimes')} name="leave.overtime" columns={columns} connection={data?.overtimeEntries} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noOvertime')}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: states }, { name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.employeeName}　{formatDay(r.onDay)} {r.starts}–{r.ends}</strong><div className="gq-quiet">{r.reason}　{overtimeState(t, r)}</div>{acts(r)}</>} />
      <Modal open={deciding !== null} title={t(deciding?.agree ? 'agree' : 'refuse')} okText={t(deciding?.agree ? 'agree' : 'refuse')} cancelText={t('cancel')} okButtonProps={{ danger: !deciding?.agree, disabled: note.trim().length < least }} confirmLoading={decide.running} onCancel={() => setDeciding(null)} onOk={() => { if (deciding) run(deciding.row, deciding.agree); }}>
        {deciding?.agree && <p className="gq-step-no">{deciding.row.warnings.map((warning) => warning.zh).join('；')}</p>}
        <label htmlFor="overtime-note">{t('note')}</label><Input.TextArea id="overtime-note" rows={2} value={note} onChange={(e) => setNote(e.target.value)} /><p className="gq-quiet">{deciding?.agree ? w('overLimitHint') : t('noteNeeded')}</p>
      </Modal>
    </>
  );
}
