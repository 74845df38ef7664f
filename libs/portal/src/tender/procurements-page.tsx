import { Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { ProcurementsDocument, StartProcurementDocument, type ProcurementsQuery } from './tender.operations.js';
import { tenderWords } from './words.js';

type Row = ProcurementsQuery['procurements']['edges'][number]['node'];
interface Start { title: string; serviceFrom: Dayjs }

const stateName = (row: Row): string => row.states.find((s) => s.key === row.state)?.zh ?? row.state;

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(tenderWords);
  const { viewer } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<Start>();
  const { run, running, refusals } = useAct(StartProcurementDocument);
  const from = dayjs(viewer.today).add(1, 'year').startOf('year');
  const rule = (label: string) => [{ required: true, message: t('required', { label }) }];
  return (
    <Modal open title={t('start')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('startHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ title: t('defaultTitle', { year: from.year() }), serviceFrom: from }}
        onFinish={(v) => { void run({ input: { title: v.title, serviceFrom: v.serviceFrom.format('YYYY-MM-DD') } }).then((o) => { if (o.ok) void navigate(`/procurements/${o.data.startProcurement.id}`); }); }}>
        <Form.Item name="title" label={t('title')} rules={rule(t('title'))}><Input maxLength={100} /></Form.Item>
        <Form.Item name="serviceFrom" label={t('serviceFrom')} rules={rule(t('serviceFrom'))}><DatePicker allowClear={false} style={{ width: '100%' }} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Procurements that the viewer organises, takes part in, or may bid for. */
export default function ProcurementsPage() {
  const t = useWords(tenderWords);
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [starting, setStarting] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({
    query: ProcurementsDocument, variables: { first, skip, orderBy, text: values['text'] ?? null, state: values['state'] ?? null, year: values['year'] ? Number(values['year']) : null },
  });
  const states = data?.procurements.edges[0]?.node.states ?? [];
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: t('number'), sort: 'number', width: 150, render: (r) => <Link to={`/procurements/${r.id}`}>{r.number}</Link> },
    { key: 'title', title: t('title'), sort: 'title', width: 260, render: (r) => r.title },
    { key: 'organiser', title: t('organiser'), render: (r) => r.unitName },
    { key: 'serviceFrom', title: t('serviceFrom'), sort: 'serviceFrom', render: (r) => r.serviceFrom },
    { key: 'state', title: t('state'), sort: 'state', render: stateName },
    { key: 'planPosts', title: t('planPosts'), render: (r) => r.planPosts ?? '—' },
    { key: 'planTotal', title: t('planTotal'), render: (r) => (r.planTotal ? formatMoney(r.planTotal) : '—') },
    { key: 'awarded', title: t('awarded'), render: (r) => r.awardedProviderName ?? '—' },
  ];
  return (
    <>
      <ListPage<Row> title={t('procurements')} name="procurements" columns={columns} connection={data?.procurements} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        filters={[{ name: 'text', label: t('find'), kind: 'text' }, ...(states.length > 0 ? [{ name: 'state', label: t('state'), kind: 'choice' as const, options: states.map((s) => ({ value: s.key, label: s.zh })) }] : [])]}
        acts={may('run', 'Procurement') && <Button type="primary" onClick={() => setStarting(true)}>{t('start')}</Button>} onOpen={(r) => { void navigate(`/procurements/${r.id}`); }}
        card={(r) => <><Link to={`/procurements/${r.id}`}>{r.title}</Link><div className="gq-quiet">{r.unitName} · {stateName(r)} · {r.serviceFrom}</div></>}
        empty={Object.keys(values).length > 0 ? t('none') : t('noneYet')} />
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}
