import { Button, Checkbox, DatePicker, Form, Input, Modal, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { EndLeaveStandingDocument, LeaveStandingsDocument, SetLeaveStandingDocument, StandingHistoryDocument, type LeaveStandingsQuery, type StandingRowFragment } from './time.operations.js';
import { timeWords } from './time-words.js';

type Row = StandingRowFragment;
type Rank = LeaveStandingsQuery['leaveRanks'][number];

function History({ employeeId }: { readonly employeeId: string }) {
  const t = useWords(timeWords);
  const [{ data }] = useQuery({ query: StandingHistoryDocument, variables: { employeeId }, requestPolicy: 'network-only' });
  const rows = data?.leaveStandingHistory ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h3 style={{ marginBottom: 4 }}>{t('history')}</h3>
      <ul style={{ margin: 0, paddingLeft: 18 }}>{rows.map((r) => <li key={r.validFrom ?? ''}>{formatDay(r.validFrom)} — {r.validTo ? formatDay(r.validTo) : ''}　{r.rankZh}{r.source ? `（${r.source}）` : ''}</li>)}</ul>
    </>
  );
}

/** Entering a rank from a day on, or ending the one that holds. */
function RankDialog({ row, ranks, onClose, onDone }: { readonly row: Row; readonly ranks: readonly Rank[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(timeWords);
  const { viewer } = useSession();
  const set = useAct(SetLeaveStandingDocument);
  const end = useAct(EndLeaveStandingDocument);
  const [rank, setRank] = useState(row.rank);
  const [posted, setPosted] = useState(row.postedAtHostUnit);
  const [special, setSpecial] = useState(row.specialPost);
  const [careerStart, setCareerStart] = useState<string | null>(row.careerStart);
  const [from, setFrom] = useState(viewer.today);
  const [source, setSource] = useState('');
  const done = (outcome: { readonly ok: boolean }): void => { if (outcome.ok) onDone(); };
  const save = (): void => { if (rank) void set.run({ input: { employeeId: row.id, rank, postedAtHostUnit: posted, specialPost: special, careerStart, validFrom: from, source } }).then(done); };
  return (
    <Modal open title={`${t('ranks')} ${row.employeeName}`} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: !rank }} confirmLoading={set.running} onCancel={onClose} onOk={save}>
      <RefusalList refusals={[...set.refusals, ...end.refusals]} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('rank')} htmlFor="rank-code" required><Select id="rank-code" value={rank} options={ranks.map((r) => ({ value: r.code, label: r.zh }))} onChange={setRank} /></Form.Item>
        <Form.Item label={t('validFrom')} htmlFor="rank-from" required><DatePicker id="rank-from" value={dayjs(from)} allowClear={false} onChange={(next) => { if (next) setFrom(next.format('YYYY-MM-DD')); }} /></Form.Item>
        <Form.Item><Checkbox checked={posted} onChange={(e) => setPosted(e.target.checked)}>{t('posted')}</Checkbox> <Checkbox checked={special} onChange={(e) => setSpecial(e.target.checked)}>{t('special')}</Checkbox></Form.Item>
        <Form.Item label={t('careerStart')} htmlFor="rank-career" extra={t('careerHint')}><DatePicker id="rank-career" value={careerStart ? dayjs(careerStart) : null} onChange={(next) => setCareerStart(next ? next.format('YYYY-MM-DD') : null)} /></Form.Item>
        <Form.Item label={t('source')} htmlFor="rank-source" extra={t('sourceHint')}><Input id="rank-source" maxLength={100} value={source} onChange={(e) => setSource(e.target.value)} /></Form.Item>
      </Form>
      <History employeeId={row.id} />
      {row.rank && !row.validTo && (
        <p style={{ marginBottom: 0 }}>
          <Button danger loading={end.running} onClick={() => { void end.run({ employeeId: row.id, validTo: from }).then(done); }}>{t('end')}：{formatDay(from)}</Button> <span className="gq-quiet">{t('endHint')}</span>
        </p>
      )}
    </Modal>
  );
}

/** By which rank whose leave is judged; who has none is listed too, since they cannot ask for leave. */
export default function RanksPage() {
  const t = useWords(timeWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const wanted = { orderBy, text: filters['text'] ?? null, rank: filters['rank'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveStandingsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('leave-ranks', { text: wanted.text }, refresh);
  const [open, setOpen] = useState<Row | null>(null);
  const ranks = data?.leaveRanks ?? [];
  const yes = (value: boolean): string => t(value ? 'yes' : 'no');
  const act = (r: Row) => <Button onClick={() => setOpen(r)}>{t(r.rank ? 'change' : 'set')}</Button>;
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: t('number'), sort: 'number', render: (r) => r.number },
    { key: 'person', title: t('person'), sort: 'name', render: (r) => r.employeeName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (r) => r.unitName ?? '—' },
    { key: 'rank', title: t('rank'), render: (r) => <>{(r.rankZh ? <>{r.rankZh}{r.validTo && <Tag>{t('validTo')} {formatDay(r.validTo)}</Tag>}</> : r.byPositionZh ? null : <Tag style={{ color: '#820014' }}>{t('unset')}</Tag>)}{r.byPositionZh && <Tag>{t('byPosition', { rank: r.byPositionZh })}</Tag>}</> },
    { key: 'posted', title: t('posted'), render: (r) => yes(r.postedAtHostUnit) },
    { key: 'special', title: t('special'), render: (r) => yes(r.specialPost) },
    { key: 'career', title: t('careerStart'), hidden: true, render: (r) => formatDay(r.careerStart) },
    { key: 'from', title: t('validFrom'), render: (r) => formatDay(r.validFrom) },
    { key: 'source', title: t('source'), render: (r) => r.source || '—' },
    { key: 'acts', title: '', render: act },
  ];
  return (
    <>
      {excel.dialog}
      <ListPage<Row> title={t('ranks')} name="leave.ranks" columns={columns} connection={data?.leaveStandings} fetching={fetching} error={error} onRetry={refresh} onExport={excel.onExport} onImport={excel.onImport} empty={t('noRanks')}
        filters={[{ name: 'rank', label: t('rank'), kind: 'choice', options: [{ value: 'none', label: t('unset') }, ...ranks.map((r) => ({ value: r.code, label: r.zh }))] }, { name: 'text', label: t('find'), kind: 'text' }]}
        card={(r) => <><strong>{r.employeeName}　{r.byPositionZh ?? r.rankZh ?? t('unset')}</strong><div className="gq-quiet">{r.unitName}　{r.validFrom ? `${t('validFrom')} ${formatDay(r.validFrom)}` : ''}</div>{act(r)}</>} />
      <p className="gq-quiet">{t('rankHint')}</p>
      {open && <RankDialog row={open} ranks={ranks} onClose={() => setOpen(null)} onDone={() => { setOpen(null); refresh(); }} />}
    </>
  );
}
