import { Button, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useLanguage, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { AskForCorrectionDocument, CorrectionsDocument, MyAttendanceDocument, type MonthCellsFragment, type MonthResultFragment } from './attendance.operations.js';
import { monthAfter, weekdayIndex } from './months.js';
import { MARKS, attendanceWords, signOf } from './words.js';

const WEEK = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] } as const;
const SHOWN = 10;
/** Read aloud and not shown: the sign stands for it. */
const UNSEEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

type Cell = MonthCellsFragment['cells'][number];

function Square({ cell }: { readonly cell: Cell }) {
  const { language } = useLanguage();
  const t = useWords(attendanceWords);
  const mark = MARKS[cell.mark];
  const words = mark ? `${cell.leaveZh ?? t(mark.word)} ${cell.clockIn || cell.clockOut ? `${cell.clockIn ?? '—'}–${cell.clockOut ?? '—'}` : ''}` : '';
  return (
    <td title={words} style={{ padding: '4px 0', height: 56, textAlign: 'center', border: '1px solid #f0f0f0', background: cell.mark === 'rest' || cell.mark === '' ? '#fafafa' : '#fff' }}>
      <div style={{ fontSize: 12 }}>{Number(cell.onDay.slice(8))}</div>
      <div style={{ color: mark?.colour, fontWeight: 600 }}><span aria-hidden>{signOf(cell.mark, language)}</span><span style={UNSEEN}>{words}</span></div>
      <div className="gq-quiet" style={{ fontSize: 12 }}>{cell.clockIn ?? ''}</div>
    </td>
  );
}

function MonthGrid({ cells }: { readonly cells: readonly Cell[] }) {
  const { language } = useLanguage();
  const lead = cells[0] ? weekdayIndex(cells[0].onDay) : 0;
  const squares: readonly (Cell | null)[] = [...Array.from({ length: lead }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(squares.length / WEEK.zh.length) }, (_, i) => squares.slice(i * WEEK.zh.length, (i + 1) * WEEK.zh.length));
  return (
    <table style={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}>
      <thead><tr>{WEEK[language].map((day) => <th key={day} scope="col" className="gq-quiet" style={{ fontWeight: 400 }}>{day}</th>)}</tr></thead>
      <tbody>{weeks.map((week, i) => <tr key={i}>{week.map((cell, n) => (cell ? <Square key={cell.onDay} cell={cell} /> : <td key={n} />))}</tr>)}</tbody>
    </table>
  );
}

/** A month's result in words; its deduction says whether the law holds it back. */
export function ResultTable({ result }: { readonly result: MonthResultFragment }) {
  const t = useWords(attendanceWords);
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [t('scheduled'), `${result.scheduledDays} ${t('days')}`], [t('attended'), <Figure key="a" value={`${result.attendedDays} ${t('days')}`} resultId={result.resultId} />],
    [t('leaveDays'), result.leaves.length > 0 ? result.leaves.map((l) => l.zh).join('，') : `0 ${t('days')}`], [t('absentDays'), result.absentDays], [t('times'), `${result.lateTimes} / ${result.earlyTimes} / ${result.forgotTimes}`],
    [t('overtime'), result.overtimeHours], [t('full'), result.fullAttendance ? '✓' : '—'],
    [t('deduction'), <span key="d"><Figure value={formatMoney(result.basePayDeduction)} resultId={result.resultId} />{result.warnings.length > 0 && <span className="gq-step-no">　{t('held', { why: result.warnings.map((w) => w.zh).join('；') })}</span>}</span>],
  ];
  return <table className="gq-facts"><tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>;
}

function Correction({ today, onDone }: { readonly today: string; readonly onDone: () => void }) {
  const t = useWords(attendanceWords);
  const [draft, setDraft] = useState({ on: today, clockIn: '', clockOut: '', reason: '' });
  const askFor = useAct(AskForCorrectionDocument);
  const [{ data }, ask] = useQuery({ query: CorrectionsDocument, variables: { own: true, first: SHOWN, skip: 0 }, requestPolicy: 'cache-and-network' });
  const change = (part: Partial<typeof draft>): void => setDraft((held) => ({ ...held, ...part }));
  const submit = (): void => {
    void askFor.run({ input: { ...draft, clockIn: draft.clockIn || null, clockOut: draft.clockOut || null } }).then((outcome) => {
      if (!outcome.ok) return;
      change({ reason: '', clockIn: '', clockOut: '' });
      ask({ requestPolicy: 'network-only' });
      onDone();
    });
  };
  return (
    <Panel title={t('correct')}>
      <RefusalList refusals={askFor.refusals} />
      <Form layout="vertical" component="div" size="large">
        <Form.Item label={t('correctOn')} htmlFor="correction-on"><DatePicker id="correction-on" style={{ width: '100%' }} inputReadOnly allowClear={false} value={dayjs(draft.on)} onChange={(next) => { if (next) change({ on: next.format('YYYY-MM-DD') }); }} /></Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
          <Form.Item label={t('inAt')} htmlFor="correction-in"><Input id="correction-in" type="time" value={draft.clockIn} onChange={(e) => change({ clockIn: e.target.value })} /></Form.Item>
          <Form.Item label={t('outAt')} htmlFor="correction-out"><Input id="correction-out" type="time" value={draft.clockOut} onChange={(e) => change({ clockOut: e.target.value })} /></Form.Item>
        </div>
        <Form.Item label={t('reason')} htmlFor="correction-reason" required><Input.TextArea id="correction-reason" rows={2} maxLength={200} value={draft.reason} onChange={(e) => change({ reason: e.target.value })} /></Form.Item>
      </Form>
      <Button type="primary" size="large" block loading={askFor.running} onClick={submit}>{t('send')}</Button>
      {nodesOf(data?.attendanceCorrections).map((row) => <p key={row.id} style={{ margin: '8px 0 0' }}>{formatDay(row.onDay)}　{t(row.state as 'requested' | 'approved' | 'refused')}　<span className="gq-quiet">{row.reason}{row.note ? `（${row.note}）` : ''}</span></p>)}
    </Panel>
  );
}

/** One's own month: the days, the result with its reasons, and a word on a day that was clocked wrongly. */
export default function MyAttendancePage() {
  const t = useWords(attendanceWords);
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const month = values['month'] ?? viewer.today.slice(0, 7);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyAttendanceDocument, variables: { month }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const go = (by: number): void => change({ month: monthAfter(month, by) });
  return (
    <>
      <PageHead title={t('mine')} beside={month} acts={<><Button onClick={() => go(-1)}>{t('previous')}</Button><Button disabled={month >= viewer.today.slice(0, 7)} onClick={() => go(1)}>{t('next')}</Button></>} />
      <Answered data={data} fetching={fetching} error={error} onRetry={refresh}>
        {(found) => (
          <div className="gq-columns-even">
            <div>
              <Panel title={month}><MonthGrid cells={found.myAttendance.cells} /><p className="gq-quiet" style={{ marginBottom: 0 }}>{t('legend')}</p></Panel>
              <Panel title={t('result')} beside={found.myAttendanceMonth && <span className="gq-quiet">{found.myAttendanceMonth.state === 'approved' ? t('approvedState') : t('computed')}</span>}>
                {found.myAttendanceMonth ? <ResultTable result={found.myAttendanceMonth} /> : <p className="gq-quiet">{t('noResult')}</p>}
              </Panel>
            </div>
            <Correction today={viewer.today} onDone={refresh} />
          </div>
        )}
      </Answered>
    </>
  );
}
