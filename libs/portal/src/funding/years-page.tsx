import { Button, Form, Input, InputNumber, Modal, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useTerm } from '../posts/terms.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatPercent } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { DataTable, type Column } from '../ui/list/data-table.js';
import { formatMoney } from '../ui/money.js';
import { PageHead } from '../ui/page-head.js';
import { ApproveFundingYearDocument, ComputeFundingYearDocument, FundingYearsDocument, SetFundingYearDocument, type FundingYearsQuery } from './funding.operations.js';
import { fundingWords } from './words.js';

type Year = FundingYearsQuery['fundingYears'][number];
interface Figures { year: number; insurancePercent: string; managementFee: string; bonusPercent: string }

const DECIMAL = /^\d{1,6}(\.\d{1,2})?$/;

function FiguresDialog({ held, year, onClose, onSet }: { readonly held: Year | null; readonly year: number; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(fundingWords);
  const say = useSay();
  const [form] = Form.useForm<Figures>();
  const { run, running, refusals } = useAct(SetFundingYearDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const item = (name: keyof Figures, label: string) => ({
    name, label, rules: [{ required: true, message: t('required', { label }) }, ...(name === 'year' ? [] : [{ pattern: DECIMAL, message: t('number') }])],
    ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  return (
    <Modal open title={t('set')} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <Form form={form} layout="vertical" initialValues={held ? { year: held.year, insurancePercent: held.insurancePercent, managementFee: held.managementFee, bonusPercent: held.bonusPercent } : { year, bonusPercent: '100' }}
        onFinish={(input: Figures) => { void run({ input }).then((o) => { if (o.ok) onSet(); }); }}>
        <Form.Item {...item('year', t('year'))}><InputNumber min={2017} max={2100} precision={0} disabled={held !== null} /></Form.Item>
        <Form.Item {...item('insurancePercent', `${t('insurance')}（%）`)}><Input inputMode="decimal" /></Form.Item>
        <Form.Item {...item('managementFee', t('fee'))}><Input inputMode="decimal" /></Form.Item>
        <Form.Item {...item('bonusPercent', `${t('bonus')}（%）`)}><Input inputMode="decimal" /></Form.Item>
      </Form>
    </Modal>
  );
}

function YearActs({ year, onChange, onDone }: { readonly year: Year; readonly onChange: () => void; readonly onDone: () => void }) {
  const t = useWords(fundingWords);
  const may = useMay();
  const navigate = useNavigate();
  const compute = useAct(ComputeFundingYearDocument);
  const approve = useAct(ApproveFundingYearDocument);
  const open = year.state !== 'approved' && may('update', 'FundingYear');
  return (
    <>
      <RefusalList refusals={[...compute.refusals, ...approve.refusals]} />
      <Space wrap>
        {open && <Button size="small" onClick={onChange}>{t('change')}</Button>}
        {open && <Button size="small" type={year.state === 'draft' ? 'primary' : 'default'} loading={compute.running} title={t('computeHint')} onClick={() => { void compute.run({ year: year.year }).then((o) => { if (o.ok) void navigate(`/funding/runs/${o.data.computeFundingYear}`); }); }}>{t(year.state === 'draft' ? 'compute' : 'recompute')}</Button>}
        {year.state === 'computed' && may('approve', 'FundingYear') && (
          <Popconfirm title={t('approveWarning', { year: year.year })} okText={t('approve')} cancelText={t('cancel')} onConfirm={() => { void approve.run({ year: year.year }).then((o) => { if (o.ok) onDone(); }); }}>
            <Button size="small" type="primary" loading={approve.running}>{t('approve')}</Button>
          </Popconfirm>
        )}
        {year.jobRunId && may('update', 'FundingYear') && <Link to={`/funding/runs/${year.jobRunId}`}>{t('lastRun')}</Link>}
        {year.state !== 'draft' && <Link to={`/funding/budgets?year=${year.year}`}>{t('budgets')}</Link>}
      </Space>
    </>
  );
}

/** The years with their figures: fill in, compute, approve. */
export default function YearsPage() {
  const t = useWords(fundingWords);
  const term = useTerm();
  const may = useMay();
  const { viewer } = useSession();
  const [open, setOpen] = useState<Year | 'new' | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: FundingYearsDocument, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const mayChange = may('update', 'FundingYear');
  const columns: readonly Column<Year>[] = [
    { key: 'year', title: t('year'), render: (y) => <strong>{y.year}</strong> },
    { key: 'state', title: t('state'), render: (y) => term('year', y.state) },
    { key: 'insurance', title: t('insurance'), money: true, render: (y) => formatPercent(y.insurancePercent) },
    { key: 'fee', title: t('fee'), money: true, render: (y) => formatMoney(y.managementFee) },
    { key: 'bonus', title: t('bonus'), money: true, render: (y) => formatPercent(y.bonusPercent) },
    { key: 'acts', title: '', render: (y) => <YearActs year={y} onChange={() => setOpen(y)} onDone={refresh} /> },
  ];
  return (
    <>
      <PageHead title={t('years')} acts={mayChange ? <Button type="primary" onClick={() => setOpen('new')}>{t('set')}</Button> : null} />
      {mayChange && <p className="gq-quiet">{t('computeHint')}</p>}
      <Answered data={data?.fundingYears} fetching={fetching} error={error} onRetry={refresh}>
        {(years) => (years.length === 0 ? <div className="gq-panel gq-empty">{t(mayChange ? 'noYears' : 'noYearsReader')}</div> : <DataTable columns={columns} rows={years} />)}
      </Answered>
      {open && <FiguresDialog held={open === 'new' ? null : open} year={Number(viewer.today.slice(0, 4))} onClose={() => setOpen(null)} onSet={() => { setOpen(null); refresh(); }} />}
    </>
  );
}
