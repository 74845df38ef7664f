import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { DataTable, type Column } from '../ui/list/data-table.js';
import { formatMoney } from '../ui/money.js';
import { PageHead } from '../ui/page-head.js';
import { AddMinimumWageDocument, MinimumWagesDocument, type MinimumWagesQuery } from './plan.operations.js';
import { planWords } from './words.js';

type Wage = MinimumWagesQuery['minimumWages'][number];
interface WageDraft { tier: number; validFrom: Dayjs; monthly: string; hourly?: string; sourceDocument: string }

const MONEY = /^\d{1,6}(\.\d{1,2})?$/;

function WageDialog({ today, onClose, onAdded }: { readonly today: string; readonly onClose: () => void; readonly onAdded: () => void }) {
  const t = useWords(planWords);
  const say = useSay();
  const [form] = Form.useForm<WageDraft>();
  const { run, running, refusals } = useAct(AddMinimumWageDocument);
  const faults = byField(refusals, 'input.');
  const item = (name: keyof WageDraft, label: string, { required = true, money = false } = {}) => ({
    name, label, rules: [...(required ? [{ required: true, message: t('required', { label }) }] : []), ...(money ? [{ pattern: MONEY, message: t('number') }] : [])],
    ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  const save = (v: WageDraft): void => {
    void run({ input: { ...v, validFrom: v.validFrom.format('YYYY-MM-DD'), hourly: v.hourly || null } }).then((o) => { if (o.ok) onAdded(); });
  };
  return (
    <Modal open title={t('add')} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('wagesHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ tier: 1, validFrom: dayjs(today) }} onFinish={save}>
        <Form.Item {...item('tier', t('tier'))}><InputNumber min={1} max={9} precision={0} /></Form.Item>
        <Form.Item {...item('validFrom', t('validFrom'))}><DatePicker /></Form.Item>
        <Form.Item {...item('monthly', t('monthly'), { money: true })}><Input inputMode="decimal" /></Form.Item>
        <Form.Item {...item('hourly', t('hourly'), { required: false, money: true })}><Input inputMode="decimal" /></Form.Item>
        <Form.Item {...item('sourceDocument', t('source'))}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Minimum wages by tier and first day: the base of post pay. */
export default function MinimumWagesPage() {
  const t = useWords(planWords);
  const may = useMay();
  const { viewer } = useSession();
  const [adding, setAdding] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: MinimumWagesDocument });
  // Rates are published together; a tier that the latest publication no longer has is not in force.
  const latest = (data?.minimumWages ?? []).map((w) => w.validFrom).filter((day) => day <= viewer.today).sort().at(-1);
  const columns: readonly Column<Wage>[] = [
    { key: 'state', title: t('state'), render: (w) => (w.validFrom > viewer.today ? t('coming') : w.validFrom === latest ? <strong>{t('inForce')}</strong> : <span className="gq-quiet">{t('earlier')}</span>) },
    { key: 'from', title: t('validFrom'), render: (w) => w.validFrom },
    { key: 'tier', title: t('tier'), render: (w) => t('tierName', { tier: w.tier }) },
    { key: 'monthly', title: t('monthly'), money: true, render: (w) => formatMoney(w.monthly) },
    { key: 'hourly', title: t('hourly'), money: true, render: (w) => formatMoney(w.hourly) },
    { key: 'source', title: t('source'), render: (w) => w.sourceDocument },
  ];
  return (
    <>
      <PageHead title={t('wages')} acts={may('update', 'MinimumWage') ? <Button type="primary" onClick={() => setAdding(true)}>{t('add')}</Button> : null} />
      <Answered data={data?.minimumWages} fetching={fetching} error={error}>
        {(wages) => (wages.length === 0 ? <div className="gq-panel gq-empty">{t('noWages')}</div> : <DataTable columns={columns} rows={wages} />)}
      </Answered>
      {adding && <WageDialog today={viewer.today} onClose={() => setAdding(false)} onAdded={() => { setAdding(false); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
