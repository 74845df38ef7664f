import { useClient, useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useLanguage, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { AttendanceCalendarDocument, type MonthCellsFragment } from './attendance.operations.js';
import { MonthPicker } from './month-picker.js';
import { MARKS, attendanceWords, signOf } from './words.js';

type Row = MonthCellsFragment;
type Cell = Row['cells'][number];
const LONGEST = 31;

/** A month of everybody within reach, a line a person and a column a day; Excel gives the same with the times. */
export default function CalendarPage() {
  const t = useWords(attendanceWords);
  const { viewer } = useSession();
  const client = useClient();
  const { language } = useLanguage();
  const { first, skip, orderBy, filters } = useListArguments();
  const month = filters['month'] ?? viewer.today.slice(0, 7);
  const wanted = { month, text: filters['text'] ?? null, orderBy };
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceCalendarDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(`${t('calendar')} ${month}`, (f, s) => client.query(AttendanceCalendarDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.attendanceCalendar));
  const words = (cell: Cell | undefined): string => {
    const mark = cell ? MARKS[cell.mark] : undefined;
    if (!cell || !mark) return '';
    return [cell.leaveZh ?? t(mark.word), cell.clockIn || cell.clockOut ? `${cell.clockIn ?? '—'}–${cell.clockOut ?? '—'}` : ''].filter((part) => part !== '').join(' ');
  };
  const days: Column<Row>[] = Array.from({ length: LONGEST }, (_, i) => ({
    key: `d${i + 1}`, title: String(i + 1), width: 26, plain: (row) => words(row.cells[i]),
    render: (row) => {
      const cell = row.cells[i];
      const mark = cell ? MARKS[cell.mark] : undefined;
      return mark ? <span title={words(cell)} aria-label={words(cell)} style={{ color: mark.colour }}>{signOf(cell?.mark ?? '', language)}</span> : null;
    },
  }));
  const columns: readonly Column<Row>[] = [{ key: 'person', title: t('person'), sort: 'name', width: 80, render: (row) => row.employeeName, plain: (row) => row.employeeName }, ...days];
  return (
    <>
      <ListPage<Row> title={t('calendar')} name="attendance.calendar" columns={columns} connection={data?.attendanceCalendar} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noPeople')}
        acts={<MonthPicker month={month} />} filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
        card={(row) => <><strong>{row.employeeName}</strong><div style={{ wordBreak: 'break-all' }}>{row.cells.map((cell) => signOf(cell.mark, language)).join(' ')}</div></>} />
      <p className="gq-quiet">{t('legend')}</p>
    </>
  );
}
