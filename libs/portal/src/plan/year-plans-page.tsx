import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatNumber, formatPercent } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { DataTable, type Column } from '../ui/list/data-table.js';
import { addMoney } from '../ui/money.js';
import { PageHead } from '../ui/page-head.js';
import { SetYearPlanDocument, YearPlansDocument, type YearPlansQuery } from './plan.operations.js';
import { planWords } from './words.js';

type Plan = YearPlansQuery['yearPlans'][number];
interface PlanDraft { year: number; postTotal: number; junior: string; third: string; second: string; first: string; sourceDocument: string }

const PERCENTS = ['junior', 'third', 'second', 'first'] as const;
const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;

function PlanDialog({ plan, year, onClose, onSet }: { readonly plan: Plan | null; readonly year: number; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(planWords);
  const say = useSay();
  const [form] = Form.useForm<PlanDraft>();
  const { run, running, refusals } = useAct(SetYearPlanDocument);
  const faults = byField(refusals, 'input.');
  const item = (name: keyof PlanDraft, label: string, percent = false) => ({
    name, label, rules: [{ required: true, message: t('required', { label }) }, ...(percent ? [{ pattern: DECIMAL, message: t('number') }] : [])],
    ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  const start = plan
    ? { year: plan.year, postTotal: plan.postTotal, junior: plan.juniorPercent, third: plan.thirdPercent, second: plan.secondPercent, first: plan.firstPercent, sourceDocument: plan.sourceDocument }
    : { year };
  return (
    <Modal open title={t('set')} onCancel={onClose} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field || !(r.field.replace('input.', '') in start))} />
      <Form form={form} layout="vertical" initialValues={start} onFinish={(input: PlanDraft) => { void run({ input }).then((o) => { if (o.ok) onSet(); }); }}>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
          <Form.Item {...item('year', t('year'))}><InputNumber style={{ width: '100%' }} min={2017} max={2100} precision={0} disabled={plan !== null} /></Form.Item>
          <Form.Item {...item('postTotal', t('total'))}><InputNumber style={{ width: '100%' }} min={0} precision={0} /></Form.Item>
          {PERCENTS.map((key) => <Form.Item key={key} {...item(key, t(key), true)}><Input inputMode="decimal" /></Form.Item>)}
        </div>
        <Form.Item noStyle shouldUpdate>
          {() => {
            const values = PERCENTS.map((key) => String(form.getFieldValue(key) ?? ''));
            const sum = values.every((v) => DECIMAL.test(v)) ? addMoney(values) : null;
            return sum === null || sum === '100.00' ? null : <p role="alert" style={{ color: '#a8071a' }}>{t('sum', { sum: formatPercent(sum).replace('%', '') })}</p>;
          }}
        </Form.Item>
        <Form.Item {...item('sourceDocument', t('source'))}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** The province's posts and grade mix by year. */
export default function YearPlansPage() {
  const t = useWords(planWords);
  const may = useMay();
  const { viewer } = useSession();
  const [open, setOpen] = useState<Plan | 'new' | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: YearPlansDocument });
  const mayChange = may('update', 'YearPlan');
  const columns: readonly Column<Plan>[] = [
    { key: 'year', title: t('year'), render: (p) => p.year },
    { key: 'total', title: t('total'), money: true, render: (p) => formatNumber(p.postTotal) },
    ...PERCENTS.map((key): Column<Plan> => ({ key, title: t(key), money: true, render: (p) => formatPercent(p[`${key}Percent`]) })),
    { key: 'source', title: t('source'), render: (p) => p.sourceDocument },
    ...(mayChange ? [{ key: 'acts', title: '', render: (p: Plan) => <Button size="small" onClick={() => setOpen(p)}>{t('change')}</Button> }] : []),
  ];
  return (
    <>
      <PageHead title={t('years')} acts={mayChange ? <Button type="primary" onClick={() => setOpen('new')}>{t('set')}</Button> : null} />
      <Answered data={data?.yearPlans} fetching={fetching} error={error}>
        {(plans) => (plans.length === 0 ? <div className="gq-panel gq-empty">{t('noPlans')}</div> : <DataTable columns={columns} rows={plans} />)}
      </Answered>
      {open && <PlanDialog plan={open === 'new' ? null : open} year={Number(viewer.today.slice(0, 4)) + 1} onClose={() => setOpen(null)} onSet={() => { setOpen(null); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
