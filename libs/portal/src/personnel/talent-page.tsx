import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { UnitSelect } from '../administration/unit-select.js';
import { useAct } from '../data/act.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useSettled } from '../ui/use-settled.js';
import { NominateDocument, NominationPeopleDocument, NominationsDocument, type NominationsQuery } from './talent.operations.js';
import { talentWords } from './talent-words.js';
import { useTerms } from './use-terms.js';

type Nomination = NominationsQuery['nominations']['edges'][number]['node'];
interface Values { course: 'backbone' | 'leader' | 'manager'; employeeId: string; way: string; reason: string; targetUnitId?: string; targetPosition?: string }

function PersonSelect({ id, value, onChange }: { readonly id?: string; readonly value?: string; readonly onChange?: (id: string) => void }) {
  const t = useWords(talentWords);
  const [text, setText] = useState('');
  const sought = useSettled(text);
  const [{ data }] = useQuery({ query: NominationPeopleDocument, variables: { text: sought || null } });
  return (
    <Select {...(id === undefined ? {} : { id })} showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('find')} {...(value === undefined ? {} : { value })} {...(onChange === undefined ? {} : { onChange })}
      options={(data?.employees.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name} ${node.number} · ${node.positionName} · ${node.unitName}` }))} />
  );
}

function NominateDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(talentWords);
  const navigate = useNavigate();
  const { options } = useTerms();
  const { run, running, refusals } = useAct(NominateDocument);
  const [form] = Form.useForm<Values>();
  const course = Form.useWatch('course', form);
  const item = (name: keyof Values, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }] });
  const save = (v: Values): void => {
    void run({ input: { course: v.course, employeeId: v.employeeId, way: v.way, reason: v.reason, targetUnitId: v.targetUnitId ?? null, targetPosition: v.targetPosition ?? null } })
      .then((o) => { if (o.ok) void navigate(`/personnel/talent/${o.data.nominate.id}`); });
  };
  return (
    <Modal open title={t('nominate')} okText={t('nominate')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" initialValues={{ way: 'agency' }} onFinish={save}>
        <Form.Item {...item('course', t('course'))}><Select options={(['leader', 'manager', 'backbone'] as const).map((value) => ({ value, label: t(value) }))} /></Form.Item>
        <Form.Item {...item('employeeId', t('candidate'))}><PersonSelect /></Form.Item>
        <Form.Item {...item('way', t('way'))}><Select options={(['self', 'member', 'supervisor', 'agency'] as const).map((value) => ({ value, label: t(value) }))} /></Form.Item>
        {course !== undefined && course !== 'backbone' && (
          <>
            <Form.Item name="targetUnitId" label={t('targetUnit')} rules={[{ required: course === 'leader', message: t('required', { label: t('targetUnit') }) }]}><UnitSelect /></Form.Item>
            <Form.Item name="targetPosition" label={t('targetPosition')} rules={[{ required: course === 'leader', message: t('required', { label: t('targetPosition') }) }]}><Select options={options('positions')} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
          </>
        )}
        <Form.Item {...item('reason', t('reason'))} extra={t('reasonHint')}><Input.TextArea rows={3} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Who is named for more, and how far each selection has come. */
export default function TalentPage() {
  const t = useWords(talentWords);
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === undefined ? null : filters['open'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: NominationsDocument, variables: { first, skip, orderBy, course: filters['course'] ?? null, open } });
  const [naming, setNaming] = useState(false);
  const target = (n: Nomination): string => [n.targetUnitName, n.targetPositionName].filter(Boolean).join(' · ') || '—';
  const columns: readonly Column<Nomination>[] = [
    { key: 'candidate', title: t('candidate'), width: 90, render: (n) => <Link to={`/personnel/talent/${n.id}`}>{n.employeeName}</Link> },
    { key: 'course', title: t('course'), sort: 'course', render: (n) => n.courseName },
    { key: 'target', title: t('target'), width: 200, render: target },
    { key: 'way', title: t('way'), render: (n) => t(n.way as 'self') },
    { key: 'nominatedOn', title: t('nominatedOn'), sort: 'nominatedOn', render: (n) => n.nominatedOn },
    { key: 'state', title: t('state'), width: 150, render: (n) => n.stateName },
  ];
  return (
    <>
      <ListPage<Nomination> title={t('talent')} name="nominations" columns={columns} connection={data?.nominations} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')}
        acts={may('create', 'Nomination') && <Button type="primary" onClick={() => setNaming(true)}>{t('nominate')}</Button>} onOpen={(n) => { void navigate(`/personnel/talent/${n.id}`); }}
        card={(n) => <><Link to={`/personnel/talent/${n.id}`}>{n.employeeName}</Link>　{n.courseName}<div className="gq-quiet">{target(n)} · {n.stateName}</div></>}
        filters={[
          { name: 'course', label: t('course'), kind: 'choice', options: (['leader', 'manager', 'backbone'] as const).map((value) => ({ value, label: t(value) })) },
          { name: 'open', label: t('state'), kind: 'choice', options: [{ value: 'true', label: t('open') }, { value: 'false', label: t('closed') }] },
        ]} />
      {naming && <NominateDialog onClose={() => setNaming(false)} />}
    </>
  );
}
