import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { RefusalList } from '../ui/answered.js';
import { formatNumber } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { basisWords } from './basis-words.js';
import { BasisFiguresDocument, ReportBasisFigureDocument, type BasisFiguresQuery } from './posts.operations.js';
import { usePlaceFilters } from './use-places.js';

type Figure = BasisFiguresQuery['basisFigures']['edges'][number]['node'];

const COUNTS = ['legalPersonUnits', 'largeEnterprises', 'employees', 'members', 'grassrootsUnions'] as const;
type Draft = { unitId: string; takenOn: Dayjs; note?: string } & Readonly<Record<(typeof COUNTS)[number], number>>;

function ReportDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(basisWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<Draft>();
  const { run, running, refusals } = useAct(ReportBasisFigureDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const item = (name: keyof Draft, label: string, required = true) => ({
    name, label, rules: required ? [{ required: true, message: t('required', { label }) }] : [], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  return (
    <Modal open title={t('report')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <Form form={form} layout="vertical" initialValues={{ takenOn: dayjs(viewer.today) }} onFinish={(v: Draft) => { void run({ input: { ...v, takenOn: v.takenOn.format('YYYY-MM-DD'), note: v.note ?? null } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item {...item('unitId', t('unit'))}><UnitSelect /></Form.Item>
        <Form.Item {...item('takenOn', t('takenOn'))}><DatePicker allowClear={false} /></Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 16 }}>
          {COUNTS.map((key) => <Form.Item key={key} {...item(key, t(key))}><InputNumber style={{ width: '100%' }} min={0} precision={0} /></Form.Item>)}
        </div>
        <Form.Item {...item('note', t('note'), false)}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Base figures of every place, on which the ordinary number of posts hangs. */
export default function BasisFiguresPage() {
  const t = useWords(basisWords);
  const may = useMay();
  const [reporting, setReporting] = useState(false);
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [{ data, fetching, error }, ask] = useQuery({ query: BasisFiguresDocument, variables: { unitId: place.unitId, first, skip, orderBy } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('basis-figures', { unitId: place.unitId }, refresh);
  const reports = may('create', 'BasisFigure');
  const sorted: Readonly<Record<string, string>> = { employees: 'employees', members: 'members' };
  const columns: readonly Column<Figure>[] = [
    { key: 'unit', title: t('unit'), sort: 'unitPath', width: 190, render: (f) => f.unitName },
    { key: 'takenOn', title: t('takenOn'), sort: 'takenOn', width: 100, render: (f) => f.takenOn },
    ...COUNTS.map((key): Column<Figure> => ({ key, title: t(key), total: (f) => f[key], render: (f) => formatNumber(f[key]), ...(sorted[key] ? { sort: sorted[key] } : {}) })),
    { key: 'note', title: t('note'), hidden: true, render: (f) => f.note ?? '—' },
  ];
  return (
    <>
      {excel.dialog}
      <ListPage<Figure> title={t('title')} name="basis-figures" columns={columns} connection={data?.basisFigures} fetching={fetching} error={error} onRetry={refresh} filters={place.filters}
        acts={reports && <Button type="primary" onClick={() => setReporting(true)}>{t('report')}</Button>} onExport={excel.onExport} {...(reports ? { onImport: excel.onImport } : {})}
        card={(f) => <><strong>{f.unitName}</strong> <span className="gq-quiet">{f.takenOn}</span><div>{t('employees')} {formatNumber(f.employees)} · {t('members')} {formatNumber(f.members)}</div></>}
        empty={t(reports ? 'none' : 'noneReader')} />
      {reporting && <ReportDialog onClose={() => setReporting(false)} onDone={() => { setReporting(false); refresh(); }} />}
    </>
  );
}
