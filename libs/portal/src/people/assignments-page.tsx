import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { PostsDocument } from '../posts/posts.operations.js';
import { useTerm } from '../posts/terms.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useMay, useSession } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { useSettled } from '../ui/use-settled.js';
import { AssignmentsDocument, EndAssignmentDocument, PlaceWorkerDocument, WorkersDocument, type AssignmentsQuery } from './people.operations.js';
import { peopleWords } from './words.js';

type Assignment = AssignmentsQuery['assignments']['edges'][number]['node'];
interface Placement { workerId: string; postId: string; startOn: Dayjs }
interface Ending { endOn: Dayjs; ground: string }

function PlaceDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(peopleWords);
  const term = useTerm();
  const { viewer } = useSession();
  const [form] = Form.useForm<Placement>();
  const [text, setText] = useState('');
  const [number, setNumber] = useState('');
  const { run, running, refusals } = useAct(PlaceWorkerDocument);
  const [{ data: workers }] = useQuery({ query: WorkersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, unitId: null, onPost: false, education: null } });
  const [{ data: posts }] = useQuery({ query: PostsDocument, variables: { first: 50, skip: 0, orderBy: null, unitId: null, grade: null, unitKind: null, status: 'approved', vacant: true, number: useSettled(number) || null } });
  const item = (name: keyof Placement, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }] });
  return (
    <Modal open title={t('place1')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" initialValues={{ startOn: dayjs(viewer.today) }} onFinish={(v) => { void run({ input: { workerId: v.workerId, postId: v.postId, startOn: v.startOn.format('YYYY-MM-DD') } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item {...item('workerId', t('worker'))}><Select showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pickWorker')} options={nodesOf(workers?.workers).map((w) => ({ value: w.id, label: `${w.name} ${w.number} ${term('grade', w.highestGrade)}` }))} /></Form.Item>
        <Form.Item {...item('postId', t('post'))}><Select showSearch={{ filterOption: false, onSearch: setNumber }} placeholder={t('pickPost')} options={nodesOf(posts?.posts).map((p) => ({ value: p.id, label: `${p.number} ${p.unitName ?? ''} ${term('grade', p.grade)}` }))} /></Form.Item>
        <Form.Item {...item('startOn', t('startOn'))}><DatePicker allowClear={false} /></Form.Item>
      </Form>
    </Modal>
  );
}

function EndDialog({ assignment, onClose, onDone }: { readonly assignment: Assignment; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(peopleWords);
  const { viewer } = useSession();
  const [form] = Form.useForm<Ending>();
  const { run, running, refusals } = useAct(EndAssignmentDocument);
  return (
    <Modal open title={`${t('end')} · ${assignment.workerName ?? ''}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" initialValues={{ endOn: dayjs(viewer.today) }} onFinish={(v) => { void run({ input: { id: assignment.id, endOn: v.endOn.format('YYYY-MM-DD'), ground: v.ground.trim() } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item name="endOn" label={t('endOn')} rules={[{ required: true }]}><DatePicker allowClear={false} /></Form.Item>
        <Form.Item name="ground" label={t('ground')} rules={[{ required: true, whitespace: true, message: t('required', { label: t('ground') }) }]}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Who stands, or stood, on which post; the purchaser places and ends. */
export default function AssignmentsPage() {
  const t = useWords(peopleWords);
  const term = useTerm();
  const may = useMay();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [open, setOpen] = useState<Assignment | 'new' | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: AssignmentsDocument, variables: { first, skip, orderBy, unitId: place.unitId, text: values['text'] ?? null, current: values['current'] === undefined ? null : values['current'] === 'true' } });
  const refresh = (): void => { setOpen(null); ask({ requestPolicy: 'network-only' }); };
  const columns: readonly Column<Assignment>[] = [
    { key: 'worker', title: t('worker'), width: 90, render: (a) => <ThingLink of="Worker" to={`/people/${a.workerId}`}>{a.workerName ?? '—'}</ThingLink> },
    { key: 'post', title: t('post'), width: 110, render: (a) => <ThingLink of="Post" to={`/posts/${a.postId}`}>{a.postNumber}</ThingLink> },
    { key: 'unit', title: t('unit'), sort: 'unitPath', width: 150, render: (a) => a.unitName },
    { key: 'grade', title: t('grade'), render: (a) => term('grade', a.grade) },
    { key: 'startOn', title: t('startOn'), sort: 'startOn', render: (a) => a.startOn },
    { key: 'endOn', title: t('endOn'), sort: 'endOn', render: (a) => a.endOn ?? t('now') },
    { key: 'step', title: t('entryStep'), render: (a) => a.entryStep },
    { key: 'reasons', title: t('reasons'), render: (a) => <>{a.basicResultId && <Figure value={t('basic')} resultId={a.basicResultId} />} {a.gradeResultId && <Figure value={t('gradeConditions')} resultId={a.gradeResultId} />}</> },
    ...(may('update', 'Assignment') ? [{ key: 'acts', title: '', render: (a: Assignment) => (a.endOn ? null : <Button size="small" onClick={() => setOpen(a)}>{t('end')}</Button>) }] : []),
  ];
  return (
    <>
      <ListPage<Assignment> title={t('assignments')} name="assignments" columns={columns} connection={data?.assignments} fetching={fetching} error={error} onRetry={refresh}
        filters={[{ name: 'text', label: t('assignFind'), kind: 'text' }, ...place.filters, { name: 'current', label: t('valid'), kind: 'choice', options: [{ value: 'true', label: t('isOn') }, { value: 'false', label: t('isOff') }] }]}
        acts={may('create', 'Assignment') && <Button type="primary" onClick={() => setOpen('new')}>{t('place1')}</Button>} empty={t('noAssignments')} />
      {open === 'new' && <PlaceDialog onClose={() => setOpen(null)} onDone={refresh} />}
      {open && open !== 'new' && <EndDialog assignment={open} onClose={() => setOpen(null)} onDone={refresh} />}
    </>
  );
}
