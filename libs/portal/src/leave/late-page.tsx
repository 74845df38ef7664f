import { Button, Input, Modal, Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { ExplainLateReturnDocument, LateReturnsDocument, type LateReturnRowFragment } from './time.operations.js';
import { timeWords } from './time-words.js';

type Row = LateReturnRowFragment;
type State = 'not-back' | 'not-reported' | 'announced' | 'settled';

/** The address at which a case of absence is recorded with what is known of it. */
export function absenceCase(row: Pick<Row, 'employeeId' | 'employeeName' | 'dueBackOn' | 'absentOn'>): string {
  const on = row.absentOn[0] ?? row.dueBackOn;
  const query = new URLSearchParams({ new: 'absence', employee: row.employeeId, name: row.employeeName, on, facts: JSON.stringify({ year: Number(on.slice(0, 4)), absenceDates: row.absentOn.filter((day) => day.startsWith(on.slice(0, 4))), deemedDays: 0 }) });
  return `/attendance/cases?${query.toString()}`;
}

/** Leaves that are over without a report back, as the watch found them: who is missing, since when, what is known. */
export default function LatePage() {
  const t = useWords(timeWords);
  const go = useNavigate();
  const may = useMay();
  const client = useClient();
  const { change } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const state = filters['state'] ?? 'open';
  const wanted = { orderBy, state: state === 'all' ? null : state, text: filters['text'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: LateReturnsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(t('late'), (f, s) => client.query(LateReturnsDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.leaveLateReturns));
  const explain = useAct(ExplainLateReturnDocument);
  const [open, setOpen] = useState<Row | null>(null);
  const [note, setNote] = useState('');
  const missing = (r: Row): string => (r.absentOn.length === 0 ? '—' : `${r.absentOn.length} ${t('days')}（${r.absentOn.map((day) => day.slice(5)).join('、')}）`);
  const acts = (r: Row) => (
    <span style={{ display: 'inline-flex', gap: 8, flexWrap: 'wrap' }}>
      {r.mayExplain && <Button onClick={() => { setNote(r.note ?? ''); setOpen(r); }}>{t('explain')}</Button>}
      {r.absentOn.length > 0 && may('create', 'AttendanceSanction') && <Button onClick={() => { void go(absenceCase(r)); }}>{t('openCase')}</Button>}
    </span>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => <Link to={`/leave/${r.requestId}`}>{r.employeeName}</Link>, plain: (r) => r.employeeName },
    { key: 'kind', title: t('kind'), render: (r) => r.kindZh, plain: (r) => r.kindZh },
    { key: 'due', title: t('dueBack'), sort: 'dueBackOn', render: (r) => formatDay(r.dueBackOn), plain: (r) => formatDay(r.dueBackOn) },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => <Tag style={r.state === 'not-back' ? { color: '#820014' } : undefined}>{t(r.state as State)}</Tag>, plain: (r) => t(r.state as State) },
    { key: 'absent', title: t('absentOn'), render: missing, plain: missing },
    { key: 'present', title: t('presentFrom'), render: (r) => formatDay(r.presentFrom), plain: (r) => formatDay(r.presentFrom) },
    { key: 'note', title: t('note'), render: (r) => r.note ?? '—', plain: (r) => r.note ?? '' },
    { key: 'acts', title: '', render: acts },
  ];
  return (
    <>
      <ListPage<Row> title={t('late')} name="leave.late" columns={columns} connection={data?.leaveLateReturns} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noLate')}
        acts={<Radio.Group aria-label={t('state')} optionType="button" value={state} options={[{ value: 'open', label: t('lateOpen') }, { value: 'not-back', label: t('not-back') }, { value: 'all', label: t('all') }]} onChange={(e) => change({ state: e.target.value === 'open' ? null : String(e.target.value) })} />}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.employeeName}　{r.kindZh}</strong><div>{t('dueBack')} {formatDay(r.dueBackOn)}　{t(r.state as State)}</div><div className="gq-quiet">{t('absentOn')} {missing(r)}</div>{acts(r)}</>} />
      <Modal open={open !== null} title={`${t('explain')} ${open?.employeeName ?? ''}`} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: note.trim().length < 4 }} confirmLoading={explain.running} onCancel={() => setOpen(null)}
        onOk={() => { if (open) void explain.run({ id: open.id, note }).then((outcome) => { if (outcome.ok) { setOpen(null); ask({ requestPolicy: 'network-only' }); } }); }}>
        <RefusalList refusals={explain.refusals} />
        <label htmlFor="late-note">{t('note')}</label>
        <Input.TextArea id="late-note" rows={3} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} />
        <p className="gq-quiet">{t('explainHint')}</p>
      </Modal>
    </>
  );
}
