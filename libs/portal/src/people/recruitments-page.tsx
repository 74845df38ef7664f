import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useTerm } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useSettled } from '../ui/use-settled.js';
import { peopleFormWords } from './form-words.js';
import { RecruitingContractsDocument, RecruitmentsDocument, StartRecruitmentDocument, VacantPostsDocument, WorkersDocument, type RecruitmentsQuery } from './people.operations.js';

type Row = RecruitmentsQuery['recruitments']['edges'][number]['node'];
interface Start { contractId: string; workerId: string; grade: string; postId?: string }

const stateName = (row: Row): string => row.states.find((s) => s.key === row.state)?.zh ?? row.state;

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(peopleFormWords);
  const term = useTerm();
  const navigate = useNavigate();
  const grades = useDecision('eligibility.grade')?.facts.properties?.['grade'];
  const [form] = Form.useForm<Start>();
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const { run, running, refusals } = useAct(StartRecruitmentDocument);
  const [{ data: contracts }] = useQuery({ query: RecruitingContractsDocument });
  const [{ data: workers }] = useQuery({ query: WorkersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, unitId: null, onPost: false, education: null } });
  const [{ data: posts }] = useQuery({ query: VacantPostsDocument, variables: { unitId: null, number: useSettled(number) || null } });
  const item = (name: keyof Start, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }] });
  const open = nodesOf(posts?.posts);
  return (
    <Modal open title={t('start')} okText={t('startRecruitment')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={(v) => { void run({ input: { contractId: v.contractId, workerId: v.workerId, grade: v.grade, postId: v.postId ?? null } }).then((o) => { if (o.ok) void navigate(`/recruitments/${o.data.startRecruitment.id}`); }); }}>
        <Form.Item {...item('contractId', t('contract'))}><Select showSearch={{ optionFilterProp: 'label' }} options={nodesOf(contracts?.contracts).map((c) => ({ value: c.id, label: `${c.purchaserName ?? ''} ${c.number}` }))} /></Form.Item>
        <Form.Item {...item('workerId', t('worker'))}><Select showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pickWorker')} options={nodesOf(workers?.workers).map((w) => ({ value: w.id, label: `${w.name} ${w.number} ${term('grade', w.highestGrade)}` }))} /></Form.Item>
        <Form.Item {...item('grade', t('grade'))}><Select options={(grades?.enum ?? []).map((code) => ({ value: code, label: grades?.['x-terms']?.[code] ?? code }))} /></Form.Item>
        <Form.Item name="postId" label={t('aimedPost')}>
          <Select allowClear showSearch={{ filterOption: false, onSearch: setNumber }} placeholder={t('pickPost')} options={open.map((p) => ({ value: p.id, label: `${p.number} ${p.unitName ?? ''} ${term('grade', p.grade)}` }))}
            onChange={(id: string | undefined) => { const post = open.find((p) => p.id === id); if (post) form.setFieldValue('grade', post.grade); }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Recruitments for the viewer's posts, or of the viewer's people. */
export default function RecruitmentsPage() {
  const t = useWords(peopleFormWords);
  const term = useTerm();
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [starting, setStarting] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({
    query: RecruitmentsDocument, variables: { first, skip, orderBy, unitId: place.unitId, state: values['state'] ?? null, text: values['text'] ?? null, open: values['open'] === undefined ? null : values['open'] === 'true' },
  });
  const states = data?.recruitments.edges[0]?.node.states ?? [];
  const outside = may('create', 'Recruitment');
  const columns: readonly Column<Row>[] = [
    { key: 'worker', title: t('worker'), sort: 'workerName', width: 90, render: (r) => <Link to={`/recruitments/${r.id}`}>{r.workerName}</Link> },
    { key: 'state', title: t('state'), sort: 'state', render: stateName },
    { key: 'grade', title: t('grade'), render: (r) => term('grade', r.grade) },
    { key: 'post', title: t('post'), render: (r) => r.postNumber ?? '—' },
    { key: 'purchaser', title: t('purchaser'), width: 150, render: (r) => r.purchaserName ?? '—' },
    { key: 'provider', title: t('provider'), width: 200, hidden: outside, render: (r) => r.providerName },
    { key: 'openedOn', title: t('openedOn'), sort: 'openedOn', render: (r) => r.openedOn },
    { key: 'closedOn', title: t('closedOn'), render: (r) => r.closedOn ?? '—' },
  ];
  return (
    <>
      <ListPage<Row> title={t('recruitments')} name="recruitments" columns={columns} connection={data?.recruitments} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        filters={[
          { name: 'text', label: t('find'), kind: 'text' }, ...(outside ? [] : place.filters),
          { name: 'open', label: t('openOnly'), kind: 'choice', options: [{ value: 'true', label: t('isOpen') }, { value: 'false', label: t('isClosed') }] },
          ...(states.length > 0 ? [{ name: 'state', label: t('state'), kind: 'choice' as const, options: states.map((s) => ({ value: s.key, label: s.zh })) }] : []),
        ]}
        acts={outside && <Button type="primary" onClick={() => setStarting(true)}>{t('start')}</Button>} onOpen={(r) => { void navigate(`/recruitments/${r.id}`); }}
        card={(r) => <><Link to={`/recruitments/${r.id}`}>{r.workerName}</Link> {stateName(r)}<div className="gq-quiet">{r.purchaserName} · {term('grade', r.grade)} · {r.openedOn}</div></>}
        empty={Object.keys(values).length > 0 ? t('none') : t('noneYet')} />
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  );
}
