import { Button } from 'antd';
import { useClient, useQuery } from 'urql';
import { useNavigate } from 'react-router';
import { useMay, useSession } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { AttendanceResultsDocument, type MonthResultFragment } from './attendance.operations.js';
import { MonthPicker } from './month-picker.js';
import { CaseFactsDocument } from './hours.operations.js';
import { hoursWords } from './hours-words.js';
import { useTransfer } from '../transfer/index.js';
import { monthAfter } from './months.js';
import { attendanceWords } from './words.js';

type Row = MonthResultFragment;

/** A month person by person, as the document judges it; Excel gives exactly what is shown. */
export default function ResultsPage() {
  const t = useWords(attendanceWords);
  const { viewer } = useSession();
  const client = useClient();
  const { first, skip, orderBy, filters } = useListArguments();
  const month = filters['month'] ?? monthAfter(viewer.today.slice(0, 7), -1);
  const wanted = { month, unitId: filters['unit'] ?? null, text: filters['text'] ?? null, what: filters['what'] ?? null, orderBy };
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceResultsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(`${t('results')} ${month}`, (f, s) => client.query(AttendanceResultsDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.attendanceMonths));
  const h = useWords(hoursWords);
  const go = useNavigate();
  const may = useMay();
  const mayRecord = may('create', 'AttendanceSanction');
  const clock = useTransfer('clock-days', { month, text: wanted.text }, () => ask({ requestPolicy: 'network-only' }));
  /** Begins a case with what is on record: absence of the year where some is on record, else the month's lateness. */
  const record = async (r: Row): Promise<void> => {
    const kind = r.absentDays > 0 ? 'absence' : 'month';
    const { data: found } = await client.query(CaseFactsDocument, { employeeId: r.employeeId, kind, month }).toPromise();
    const held = found?.attendanceCaseFacts;
    if (held) void go(`/attendance/cases?${new URLSearchParams({ new: kind, employee: r.employeeId, name: r.employeeName, on: held.on, facts: JSON.stringify(held.facts) }).toString()}`);
  };
  const acts = (r: Row) => (mayRecord && r.absentDays + r.lateTimes + r.earlyTimes + r.forgotTimes > 0 ? <Button size="small" onClick={() => { void record(r); }}>{h('openCase')}</Button> : null);
  const warned = (r: Row): string => r.warnings.map((w) => w.zh).join('；');
  const marks = (r: Row): string => r.marks.map((mark) => t(mark as 'long-day' | 'no-rest' | 'overtime-limit' | 'overtime-limit-rest')).join('、');
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => r.employeeName, plain: (r) => r.employeeName },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (r) => r.unitName ?? '—', plain: (r) => r.unitName ?? '' },
    { key: 'scheduled', title: t('scheduled'), render: (r) => r.scheduledDays, total: (r) => r.scheduledDays },
    { key: 'attended', title: t('attended'), sort: 'attendedDays', render: (r) => <Figure value={r.attendedDays} resultId={r.resultId} />, total: (r) => r.attendedDays },
    { key: 'leave', title: t('leaveDays'), sort: 'leaveDays', render: (r) => <span title={r.leaves.map((l) => l.zh).join('，')}>{r.leaveDays}</span>, total: (r) => r.leaveDays },
    { key: 'absent', title: t('absentDays'), sort: 'absentDays', render: (r) => r.absentDays, total: (r) => r.absentDays },
    { key: 'times', title: t('times'), sort: 'lateTimes', render: (r) => `${r.lateTimes} / ${r.earlyTimes} / ${r.forgotTimes}`, plain: (r) => `${r.lateTimes} / ${r.earlyTimes} / ${r.forgotTimes}` },
    { key: 'overtime', title: t('overtime'), sort: 'overtimeHours', render: (r) => r.overtimeHours, total: (r) => r.overtimeHours },
    { key: 'full', title: t('full'), render: (r) => (r.fullAttendance ? '✓' : ''), plain: (r) => (r.fullAttendance ? '✓' : '') },
    { key: 'deduction', title: t('deduction'), render: (r) => <>{formatMoney(r.basePayDeduction)}{r.warnings.length > 0 && <span className="gq-step-no" title={warned(r)}> ⚠ {t('law')}</span>}</>, plain: (r) => `${r.basePayDeduction}${r.warnings.length > 0 ? ` ${t('held', { why: warned(r) })}` : ''}` },
    { key: 'marks', title: t('marks'), render: (r) => <Figure value={marks(r)} resultId={r.lawResultId} />, plain: marks },
    { key: 'state', title: t('state'), render: (r) => (r.state === 'approved' ? t('approvedState') : t('computed')), plain: (r) => (r.state === 'approved' ? t('approvedState') : t('computed')) },
    { key: 'acts', title: '', render: acts },
  ];
  const what = [{ value: 'absent', label: t('whatAbsent') }, { value: 'late', label: t('whatLate') }, { value: 'full', label: t('whatFull') }, { value: 'warned', label: t('whatWarned') }];
  return (
    <ListPage<Row> title={`${t('results')} ${month}`} name="attendance.results" columns={columns} connection={data?.attendanceMonths} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('nothingYet')}
      acts={<>{may('update', 'AttendanceDay') && <Button onClick={clock.onImport}>{h('importClock')}</Button>} <MonthPicker month={month} />{clock.dialog}</>} filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'what', label: t('what'), kind: 'choice', options: what }]}
      card={(r) => <><strong>{r.employeeName}</strong><div className="gq-quiet">{t('attended')} {r.attendedDays}/{r.scheduledDays}　{t('leaveDays')} {r.leaveDays}　{t('absentDays')} {r.absentDays}</div></>} />
  );
}
