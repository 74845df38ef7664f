import { Button, Popconfirm } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { ApprovePackageDocument, AttendanceBoardDocument, AttendancePurchasersDocument, ComputeMonthDocument, SendPackageDocument, SubmitAttendanceDocument, type AttendanceBoardQuery } from './attendance.operations.js';
import { MonthPicker } from './month-picker.js';
import { monthAfter } from './months.js';
import { attendanceWords } from './words.js';

type Unit = AttendanceBoardQuery['attendanceBoard'][number];

function Units({ units, month, onDone }: { readonly units: readonly Unit[]; readonly month: string; readonly onDone: () => void }) {
  const t = useWords(attendanceWords);
  const go = useNavigate();
  const compute = useAct(ComputeMonthDocument);
  const send = useAct(SendPackageDocument);
  const approve = useAct(ApprovePackageDocument);
  const state = (u: Unit): string => (u.state === 'approved' ? t('stateApproved') : u.state === 'sent' ? t('stateSent') : t('stateOpen'));
  return (
    <Panel title={month} beside={<span className="gq-quiet">{t('boardHint')}</span>}>
      <RefusalList refusals={[...compute.refusals, ...send.refusals, ...approve.refusals]} />
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('unit')}</th><th scope="col">{t('people')}</th><th scope="col">{t('workedOut')}</th><th scope="col">{t('absentDays')}</th><th scope="col">{t('state')}</th><th scope="col">{t('sentOn')}</th><th scope="col" /></tr></thead>
          <tbody>
            {units.map((u) => (
              <tr key={u.unitId}>
                <td style={u.kind === 'team' ? { paddingLeft: 28 } : { fontWeight: 600 }}><Link to={`/attendance/results?month=${month}&unit=${u.unitId}`}>{u.unitName}</Link></td>
                <td className="gq-num">{u.people}</td><td className="gq-num">{u.workedOut}</td><td className="gq-num">{u.absences}</td><td>{state(u)}</td>
                <td>{u.sentOn ? <Figure value={`${formatDay(u.sentOn)}（${u.status === 'late' ? t('lateSent') : t('onTime')}）`} resultId={u.resultId} /> : '—'}</td>
                <td style={{ whiteSpace: 'nowrap' }}>
                  {u.maySend && <Button size="small" onClick={() => { void compute.run({ unitId: u.unitId, month }).then((o) => { if (o.ok) void go(`/attendance/runs/${o.data.computeAttendanceMonth}`); }); }}>{t('compute')}</Button>}{' '}
                  {u.maySend && <Button size="small" type="primary" disabled={u.workedOut < u.people} onClick={() => { void send.run({ unitId: u.unitId, month }).then((o) => { if (o.ok) onDone(); }); }}>{t('sendUp')}</Button>}
                  {u.mayApprove && <Popconfirm title={t('approveWarning')} okText={t('approve')} cancelText={t('cancel')} onConfirm={() => { void approve.run({ id: u.packageId ?? '' }).then((o) => { if (o.ok) onDone(); }); }}><Button size="small" type="primary">{t('approve')}</Button></Popconfirm>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Purchasers({ month }: { readonly month: string }) {
  const t = useWords(attendanceWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendancePurchasersDocument, variables: { month }, requestPolicy: 'cache-and-network' });
  const submit = useAct(SubmitAttendanceDocument);
  return (
    <Panel title={t('purchasers')}>
      <RefusalList refusals={submit.refusals} />
      <Answered data={data?.attendancePurchasers} fetching={fetching} error={error}>
        {(rows) => (rows.length === 0 ? <p className="gq-quiet">{t('noPurchasers')}</p> : (
          <table className="gq-facts"><tbody>{rows.map((row) => (
            <tr key={row.tenantId}><th scope="row">{row.name}</th><td>{t('sheets')} {row.sheets}，{t('sealed')} {row.sealed}{row.submittedOn ? `，${t('submitted')} ${formatDay(row.submittedOn)}` : ''}</td>
              <td><Button size="small" type="primary" disabled={row.state === 'approved' || row.state === 'submitted'} loading={submit.running} onClick={() => { void submit.run({ purchaserTenantId: row.tenantId, month }).then((o) => { if (o.ok) ask({ requestPolicy: 'network-only' }); }); }}>{t('submit')}</Button></td></tr>
          ))}</tbody></table>
        ))}
      </Answered>
    </Panel>
  );
}

/** The month of the house: how far each team and department is, and what goes to purchasers. */
export default function BoardPage() {
  const t = useWords(attendanceWords);
  const { viewer } = useSession();
  const may = useMay();
  const { values } = useAddressState();
  const month = values['month'] ?? monthAfter(viewer.today.slice(0, 7), -1);
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceBoardDocument, variables: { month }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('board')} acts={<><MonthPicker month={month} /><Link to={`/attendance/results?month=${month}`}><Button>{t('results')}</Button></Link></>} />
      <Answered data={data?.attendanceBoard} fetching={fetching} error={error} onRetry={refresh}>{(units) => <Units units={units} month={month} onDone={refresh} />}</Answered>
      {may('submit', 'AttendancePackage') && <Purchasers month={month} />}
    </>
  );
}
