import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { courseWords } from './course-words.js';
import { InspectableUnitsDocument, InspectionsDocument, OpenInspectionDocument, type InspectionsQuery } from './funding.operations.js';

type Row = InspectionsQuery['inspections']['edges'][number]['node'];
interface Draft { unitId: string; findings: string; correction?: string }

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(courseWords);
  const term = useTerm();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const [{ data }] = useQuery({ query: InspectableUnitsDocument });
  const { run, running, refusals } = useAct(OpenInspectionDocument);
  const rule = (label: string) => [{ required: true, whitespace: true, message: t('required', { label }) }];
  return (
    <Modal open title={t('openInspection')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={(v) => { void run({ input: { unitId: v.unitId, findings: v.findings, correction: v.correction ?? null } }).then((o) => { if (o.ok) void navigate(`/funding/inspections/${o.data.openInspection.id}`); }); }}>
        <Form.Item name="unitId" label={t('inspected')} rules={rule(t('inspected'))}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={(data?.inspectableUnits ?? []).map((u) => ({ value: u.unitId, label: `${u.name} · ${term('level', u.level)}` }))} />
        </Form.Item>
        <Form.Item name="findings" label={t('findings')} rules={rule(t('findings'))}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
        <Form.Item name="correction" label={t('correction')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Inspections of units below, or of the viewer's own. */
export default function InspectionsPage() {
  const t = useWords(courseWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [opening, setOpening] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: InspectionsDocument, variables: { state: values['state'] ?? null, first, skip, orderBy } });
  const columns: readonly Column<Row>[] = [
    { key: 'inspected', title: t('inspected'), sort: 'unitPath', width: 160, render: (i) => <Link to={`/funding/inspections/${i.id}`}>{i.inspectedName}</Link> },
    { key: 'inspector', title: t('inspector'), width: 140, render: (i) => i.inspectorName },
    { key: 'findings', title: t('findings'), width: 260, render: (i) => i.findings },
    { key: 'state', title: t('state'), sort: 'state', width: 100, render: (i) => term('inspection', i.state) },
    { key: 'openedOn', title: t('openedOn'), sort: 'openedOn', width: 110, render: (i) => i.openedOn },
    { key: 'answeredOn', title: t('answeredOn'), width: 110, render: (i) => i.answeredOn ?? '—' },
    { key: 'closedOn', title: t('closedOn'), width: 110, render: (i) => i.closedOn ?? '—' },
  ];
  return (
    <>
      <ListPage<Row> title={t('inspections')} name="inspections" columns={columns} connection={data?.inspections} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: options('inspection') }]}
        acts={may('create', 'Inspection') && <Button type="primary" onClick={() => setOpening(true)}>{t('openInspection')}</Button>}
        card={(i) => <Link to={`/funding/inspections/${i.id}`} style={{ color: 'inherit', display: 'block' }}><strong>{i.inspectedName}</strong> {i.openedOn}<div>{term('inspection', i.state)} · {i.findings}</div></Link>}
        empty={t('noInspections')} />
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
    </>
  );
}
