import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { AttendanceSheetsDocument, SealSheetsDocument, type SheetRowFragment } from './attendance.operations.js';
import { MonthPicker } from './month-picker.js';
import { monthAfter } from './months.js';
import { attendanceWords } from './words.js';

type Row = SheetRowFragment;

/** Sheets of placed people: days alone, sealed by their host unit, several at once. */
export default function SheetsPage() {
  const t = useWords(attendanceWords);
  const { viewer } = useSession();
  const may = useMay();
  const client = useClient();
  const { first, skip, orderBy, filters } = useListArguments();
  const month = filters['month'] ?? monthAfter(viewer.today.slice(0, 7), -1);
  const wanted = { month, orderBy, sealed: filters['sealed'] === 'yes' ? true : filters['sealed'] === 'no' ? false : null };
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceSheetsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(`${t('sheets')} ${month}`, (f, s) => client.query(AttendanceSheetsDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.attendanceSheets));
  const seal = useAct(SealSheetsDocument);
  const [sealing, setSealing] = useState<readonly Row[]>([]);
  const [note, setNote] = useState('');
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (r) => r.personName, plain: (r) => r.personName },
    { key: 'host', title: t('host'), sort: 'hostUnitName', render: (r) => r.hostUnitName, plain: (r) => r.hostUnitName },
    { key: 'required', title: t('required'), render: (r) => r.daysRequired, total: (r) => r.daysRequired },
    { key: 'present', title: t('attended'), render: (r) => r.daysPresent, total: (r) => r.daysPresent },
    { key: 'absent', title: t('absentDays'), render: (r) => r.absentDays, total: (r) => r.absentDays },
    { key: 'overtime', title: t('overtime'), render: (r) => r.overtimeHours, total: (r) => r.overtimeHours },
    { key: 'print', title: t('printSheet'), render: (r) => <a href={`/files/form/AttendanceSheet/${r.id}/attendance-sheet.pdf`} target="_blank" rel="noreferrer">{t('printSheet')}</a> },
    { key: 'sealed', title: t('sealedOn'), sort: 'sealedOn', render: (r) => (r.sealedOn ? `${formatDay(r.sealedOn)} ${r.sealedBy ?? ''}` : '—'), plain: (r) => (r.sealedOn ? `${formatDay(r.sealedOn)} ${r.sealedBy ?? ''}` : '') },
  ];
  const confirm = (): void => {
    void seal.run({ ids: sealing.map((r) => r.id), note: note.trim() || null }).then((outcome) => {
      if (!outcome.ok) return;
      setSealing([]);
      ask({ requestPolicy: 'network-only' });
    });
  };
  return (
    <>
      <ListPage<Row> title={`${t('sealing')} ${month}`} name="attendance.sheets" columns={columns} connection={data?.attendanceSheets} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noSheets')}
        acts={<MonthPicker month={month} />} filters={[{ name: 'sealed', label: t('sealed'), kind: 'choice', options: [{ value: 'yes', label: t('sealed') }, { value: 'no', label: t('notYet') }] }]}
        {...(may('seal', 'AttendanceSheet') ? { bulk: [{ key: 'seal', label: t('sealIt'), run: setSealing }] } : {})} />
      <Modal open={sealing.length > 0} title={t('sealIt')} okText={t('sealIt')} cancelText={t('cancel')} confirmLoading={seal.running} onCancel={() => setSealing([])} onOk={confirm}>
        <RefusalList refusals={seal.refusals} />
        <p>{t('sealWarning', { n: sealing.length })}</p><p className="gq-quiet">{sealing.map((r) => r.personName).join('、')}</p>
        <label htmlFor="seal-note">{t('note')}</label><Input id="seal-note" value={note} onChange={(e) => setNote(e.target.value)} />
      </Modal>
    </>
  );
}
