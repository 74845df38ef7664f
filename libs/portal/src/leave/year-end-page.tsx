import { Button, Checkbox, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useExport } from '../ui/list/use-export.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { AgreeOnAnnualLeaveDocument, LeaveYearEndsDocument, SettleAnnualLeaveDocument, type YearEndRowFragment } from './leave.operations.js';
import { plainDays } from './span.js';
import { leaveWords } from './words.js';

type Row = YearEndRowFragment;

/** Annual leave at the end of a year: what is left, what is carried over, what the law has paid. */
export default function YearEndPage() {
  const t = useWords(leaveWords);
  const go = useNavigate();
  const may = useMay();
  const client = useClient();
  const { viewer } = useSession();
  const { change } = useAddressState();
  const { first, skip, orderBy, filters } = useListArguments();
  const thisYear = Number(viewer.today.slice(0, 4));
  const year = Number(filters['year'] ?? thisYear);
  const wanted = { year, text: filters['text'] ?? null, orderBy };
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveYearEndsDocument, variables: { first, skip, ...wanted }, requestPolicy: 'cache-and-network' });
  const sheet = useExport<Row>(`${t('yearEnd')} ${year}`, (f, s) => client.query(LeaveYearEndsDocument, { first: f, skip: s, ...wanted }).toPromise().then((r) => r.data?.leaveYearEnds));
  const settle = useAct(SettleAnnualLeaveDocument);
  const agree = useAct(AgreeOnAnnualLeaveDocument);
  const set = (row: Row, part: { readonly carryOver?: boolean; readonly givenUp?: boolean }): void => {
    void agree.run({ id: row.id, carryOver: part.carryOver ?? row.carryOverApproved, givenUp: part.givenUp ?? row.givenUpInWriting }).then((outcome) => { if (outcome.ok) ask({ requestPolicy: 'network-only' }); });
  };
  const mayAgree = may('update', 'LeaveYearEnd');
  const warned = (row: Row): string => row.warnings.map((w) => w.zh).join('；');
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => r.employeeName, plain: (r) => r.employeeName },
    { key: 'entitled', title: t('entitled'), sort: 'entitled', render: (r) => plainDays(r.entitled), total: (r) => r.entitled },
    { key: 'taken', title: t('used'), sort: 'taken', render: (r) => plainDays(r.taken), total: (r) => r.taken },
    { key: 'unused', title: t('unused'), sort: 'unused', render: (r) => <Figure value={plainDays(r.unused)} resultId={r.resultId} />, total: (r) => r.unused },
    { key: 'carry', title: t('carryOver'), render: (r) => <Checkbox aria-label={`${r.employeeName} ${t('carryOver')}`} checked={r.carryOverApproved} disabled={!mayAgree || agree.running} onChange={(e) => set(r, { carryOver: e.target.checked })} />, plain: (r) => (r.carryOverApproved ? t('yes') : t('no')) },
    { key: 'givenUp', title: t('givenUp'), render: (r) => <Checkbox aria-label={`${r.employeeName} ${t('givenUp')}`} checked={r.givenUpInWriting} disabled={!mayAgree || agree.running} onChange={(e) => set(r, { givenUp: e.target.checked })} />, plain: (r) => (r.givenUpInWriting ? t('yes') : t('no')) },
    { key: 'lapsed', title: t('lapsed'), render: (r) => plainDays(r.lapsed), total: (r) => r.lapsed },
    { key: 'extra', title: t('extraPay'), sort: 'extraPay', money: true, render: (r) => <>{formatMoney(r.extraPay)}{r.warnings.length > 0 && <span className="gq-step-no" title={warned(r)}> ⚠ {t('law')}</span>}</>, total: (r) => r.extraPay },
  ];
  return (
    <>
      <RefusalList refusals={[...settle.refusals, ...agree.refusals]} />
      <ListPage<Row> title={`${t('yearEnd')} ${year}`} name="leave.year-end" columns={columns} connection={data?.leaveYearEnds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} export={sheet} empty={t('noYearEnd')}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }]}
        acts={<>
          <Select aria-label={t('year')} value={year} options={[thisYear - 1, thisYear].map((value) => ({ value, label: String(value) }))} onChange={(next: number) => change({ year: String(next) })} />
          {may('create', 'LeaveYearEnd') && <Button type="primary" loading={settle.running} onClick={() => { void settle.run({ year }).then((outcome) => { if (outcome.ok) void go(`/leave/year-end/runs/${outcome.data.settleAnnualLeave}`); }); }}>{t('settle')}</Button>}
        </>} />
    </>
  );
}
