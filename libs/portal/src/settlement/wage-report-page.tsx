import { Alert, Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useAddressState } from '../ui/address-state.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { ReportWagesDocument, WageContractsDocument, WageSheetDocument, type WageSheetQuery } from './settlement.operations.js';
import { useKinds } from './use-kinds.js';
import { settlementWords } from './words.js';

type Row = WageSheetQuery['wageSheet'][number];
/** Amounts as typed, by worker and kind. */
type Typed = Readonly<Record<string, string>>;

const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;
const WAGE = 'wage';
const cellOf = (workerId: string, kind: string): string => `${workerId} ${kind}`;
const latestOf = (row: Row): Readonly<Record<string, string>> => (row.latest ?? {}) as Readonly<Record<string, string>>;

interface SheetProps {
  readonly rows: readonly Row[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

function Sheet({ rows, kinds, typed, onType }: SheetProps) {
  const t = useWords(settlementWords);
  const codes = Object.keys(kinds);
  return (
    <div className="gq-table-scroll gq-table-box">
      <table className="gq-table" aria-label={t('reportTitle')}>
        <thead><tr><th>{t('worker')}</th>{codes.map((kind) => <th key={kind} className="gq-num">{kinds[kind]}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.workerId}>
              <td style={{ whiteSpace: 'nowrap' }}>{row.workerName}</td>
              {codes.map((kind) => {
                const cell = cellOf(row.workerId, kind);
                const value = typed[cell] ?? '';
                if (row.reported.includes(kind)) return <td key={kind} className="gq-num gq-quiet">{t('reported')}</td>;
                return <td key={kind} className="gq-num"><Input aria-label={`${row.workerName} ${kinds[kind] ?? kind}`} inputMode="decimal" style={{ width: 104, textAlign: 'right' }} value={value} {...(value !== '' && !AMOUNT.test(value) ? { status: 'error' as const } : {})}
                  onChange={(e) => onType({ ...typed, [cell]: e.target.value.trim() })} /></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The days on which wages and contributions of a month are due; the last day of the month and the fifteenth after it to begin with. */
function useDueDays(month: string) {
  const [wage, setWage] = useState<string | null>(null);
  const [contribution, setContribution] = useState<string | null>(null);
  const end = dayjs(`${month}-01`).endOf('month');
  return { wage: wage ?? end.format('YYYY-MM-DD'), contribution: contribution ?? end.add(15, 'day').format('YYYY-MM-DD'), setWage, setContribution };
}

function ReportForm({ contractId, month }: { readonly contractId: string; readonly month: string }) {
  const t = useWords(settlementWords);
  const navigate = useNavigate();
  const kinds = useKinds();
  const days = useDueDays(month);
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const [{ data, fetching, error }] = useQuery({ query: WageSheetDocument, variables: { contractId, month }, requestPolicy: 'network-only' });
  const { run, running, refusals } = useAct(ReportWagesDocument);
  const rows = data?.wageSheet ?? [];
  const cells = rows.flatMap((row) => Object.keys(kinds).filter((kind) => !row.reported.includes(kind)).map((kind) => ({ workerId: row.workerId, kind, due: typed[cellOf(row.workerId, kind)] ?? '' }))).filter((cell) => cell.due !== '');
  const bad = cells.some((cell) => !AMOUNT.test(cell.due));
  const fault = cells.length === 0 ? t('nothingTyped') : bad ? t('badAmount') : null;
  const copyLatest = (): void => setTyped(Object.fromEntries(rows.flatMap((row) => Object.entries(latestOf(row)).map(([kind, due]) => [cellOf(row.workerId, kind), due]))));
  const copyFirst = (): void => {
    const [top] = rows;
    if (top) setTyped({ ...typed, ...Object.fromEntries(rows.flatMap((row) => Object.keys(kinds).flatMap((kind) => { const held = typed[cellOf(top.workerId, kind)]; return held ? [[cellOf(row.workerId, kind), held]] : []; }))) });
  };
  const save = (): void => {
    setTried(true);
    if (fault !== null) return;
    void run({ input: { contractId, month, items: cells.map((cell) => ({ ...cell, dueOn: cell.kind === WAGE ? days.wage : days.contribution })) } }).then((o) => { if (o.ok) void navigate(`/wages?contract=${contractId}&month=${month}`); });
  };
  return (
    <Answered data={data?.wageSheet} fetching={fetching} error={error}>
      {() => (rows.length === 0 ? <div className="gq-panel gq-empty">{t('nobodyOnPost')}</div> : (
        <>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'center', marginBottom: 12 }}>
            <label>{t('wageDueOn')} <DatePicker allowClear={false} value={dayjs(days.wage)} onChange={(d) => { if (d) days.setWage(d.format('YYYY-MM-DD')); }} /></label>
            <label>{t('contributionDueOn')} <DatePicker allowClear={false} value={dayjs(days.contribution)} onChange={(d) => { if (d) days.setContribution(d.format('YYYY-MM-DD')); }} /></label>
            {rows.some((row) => Object.keys(latestOf(row)).length > 0) && <Button onClick={copyLatest}>{t('copyLatest')}</Button>}
            {rows.length > 1 && <Button onClick={copyFirst}>{t('copyOne')}</Button>}
          </div>
          <Sheet rows={rows} kinds={kinds} typed={typed} onType={setTyped} />
          <RefusalList refusals={refusals} />
          {tried && fault && <Alert type="error" showIcon role="alert" title={fault} style={{ margin: '12px 0' }} />}
          <div style={{ display: 'flex', gap: 12, alignItems: 'center', marginTop: 12 }}>
            <Button type="primary" loading={running} onClick={save}>{t('submit')}</Button>
            {cells.length > 0 && !bad && <span className="gq-quiet">{t('sum', { amount: formatMoney(addMoney(cells.map((cell) => cell.due))), count: cells.length })}</span>}
          </div>
        </>
      ))}
    </Answered>
  );
}

/** A month's report under one contract: everybody who was on a post, every kind of the document. */
export default function WageReportPage() {
  const t = useWords(settlementWords);
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const [{ data }] = useQuery({ query: WageContractsDocument });
  const contracts = nodesOf(data?.contracts).filter((c) => c.state !== 'draft');
  const contractId = values['contract'] ?? contracts[0]?.id ?? '';
  const month = values['month'] ?? viewer.today.slice(0, 7);
  return (
    <>
      <PageHead title={t('reportTitle')} />
      <Panel>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
          <label>{t('chooseContract')} <Select aria-label={t('chooseContract')} style={{ minWidth: 280 }} value={contractId || null} onChange={(next: string) => change({ contract: next })} notFoundContent={t('noContract')} showSearch={{ optionFilterProp: 'label' }}
            options={contracts.map((c) => ({ value: c.id, label: `${c.number} ${c.purchaserName ?? ''}` }))} /></label>
          <label>{t('month')} <DatePicker picker="month" allowClear={false} value={dayjs(`${month}-01`)} onChange={(d) => { if (d) change({ month: d.format('YYYY-MM') }); }} /></label>
        </div>
      </Panel>
      {contractId !== '' && <ReportForm key={`${contractId} ${month}`} contractId={contractId} month={month} />}
    </>
  );
}
