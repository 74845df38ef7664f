import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { useSettled } from '../ui/use-settled.js';
import { AttendanceCasesDocument, CaseKindsDocument, CasePeopleDocument, RecordCaseDocument, type CaseRowFragment } from './attendance.operations.js';
import { attendanceWords } from './words.js';

type Row = CaseRowFragment;
type CaseState = 'recorded' | 'explained' | 'decided' | 'posted' | 'dropped';

/** What a case begins with, where another page has found it: in the address, so that a link can be sent. */
interface Known {
  readonly kind: string;
  readonly employeeId: string;
  readonly name: string;
  readonly on: string;
  readonly facts: Draft;
}

function knownIn(values: Readonly<Record<string, string>>): Known | null {
  const { new: kind, employee, name = '', on, facts } = values;
  if (!kind || !employee || !on) return null;
  try {
    return { kind, employeeId: employee, name, on, facts: facts ? (JSON.parse(facts) as Draft) : {} };
  } catch {
    return null;
  }
}

function NewCase({ today, known, onClose, onMade }: { readonly today: string; readonly known: Known | null; readonly onClose: () => void; readonly onMade: (id: string) => void }) {
  const t = useWords(attendanceWords);
  const say = useSay();
  const [{ data }] = useQuery({ query: CaseKindsDocument });
  const [text, setText] = useState('');
  const [people] = useQuery({ query: CasePeopleDocument, variables: { text: useSettled(text) || null } });
  const [employeeId, setEmployeeId] = useState<string | null>(known?.employeeId ?? null);
  const [kind, setKind] = useState<string | null>(known?.kind ?? null);
  const [on, setOn] = useState(known?.on ?? today);
  const [description, setDescription] = useState('');
  const [facts, setFacts] = useState<Draft>(known?.facts ?? {});
  const record = useAct(RecordCaseDocument);
  const schema = schemaOf(data?.attendanceCaseKinds.find((k) => k.code === kind)?.schema);
  const messages = Object.fromEntries(Object.entries(byField(record.refusals, '')).map(([path, found]) => [path, say(found.message)]));
  const submit = (): void => {
    if (!employeeId || !kind) return;
    void record.run({ input: { employeeId, kind, on, description, facts: factsOf(schema, facts) } }).then((outcome) => { if (outcome.ok) onMade(outcome.data.recordAttendanceCase.id); });
  };
  return (
    <Modal open width={720} title={t('newCase')} okText={t('record')} cancelText={t('cancel')} okButtonProps={{ disabled: !employeeId || !kind }} confirmLoading={record.running} onCancel={onClose} onOk={submit}>
      <RefusalList refusals={record.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('person')} htmlFor="case-person" required><Select id="case-person" showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('choosePerson')} value={employeeId} onChange={setEmployeeId} options={[...(known && !(people.data?.employees.edges ?? []).some(({ node }) => node.id === known.employeeId) ? [{ value: known.employeeId, label: known.name }] : []), ...(people.data?.employees.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.name} ${node.number}` }))]} /></Form.Item>
        <Form.Item label={t('kind')} htmlFor="case-kind" required><Select id="case-kind" placeholder={t('chooseKind')} value={kind} options={(data?.attendanceCaseKinds ?? []).map((k) => ({ value: k.code, label: k.zh }))} onChange={(next: string) => { setKind(next); setFacts(emptyDraft(schemaOf(data?.attendanceCaseKinds.find((k) => k.code === next)?.schema))); }} /></Form.Item>
        <Form.Item label={t('day')} htmlFor="case-on" required><DatePicker id="case-on" value={dayjs(on)} allowClear={false} onChange={(next) => { if (next) setOn(next.format('YYYY-MM-DD')); }} /></Form.Item>
        <Form.Item label={t('description')} htmlFor="case-description"><Input.TextArea id="case-description" rows={2} maxLength={300} value={description} onChange={(e) => setDescription(e.target.value)} /></Form.Item>
        {kind && <fieldset className="gq-record"><legend>{t('facts')}</legend><SchemaForm schema={schema} value={facts} onChange={setFacts} messages={messages} /></fieldset>}
      </Form>
    </Modal>
  );
}

/** Breaches of the rules of attendance, from the record to what is posted. */
export default function CasesPage() {
  const t = useWords(attendanceWords);
  const go = useNavigate();
  const may = useMay();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceCasesDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null }, requestPolicy: 'cache-and-network' });
  const { values, change } = useAddressState();
  const known = knownIn(values);
  const [making, setMaking] = useState(known !== null);
  const columns: readonly Column<Row>[] = [
    { key: 'person', title: t('person'), sort: 'employeeName', render: (r) => <Link to={`/attendance/cases/${r.id}`}>{r.employeeName}</Link> },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (r) => r.kindZh },
    { key: 'day', title: t('day'), sort: 'onDay', render: (r) => formatDay(r.onDay) },
    { key: 'state', title: t('state'), sort: 'state', render: (r) => t(r.state as CaseState) },
    { key: 'law', title: t('law'), render: (r) => (r.warnings.length === 0 ? '—' : <span className={r.lawfulGround ? 'gq-quiet' : 'gq-step-no'}>{r.warnings.map((w) => w.zh).join('；')}</span>) },
  ];
  const states = (['recorded', 'explained', 'decided', 'posted', 'dropped'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <ListPage<Row> title={t('cases')} name="attendance.cases" columns={columns} connection={data?.attendanceCases} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noCases')} onOpen={(r) => { void go(`/attendance/cases/${r.id}`); }}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: states }]} acts={may('create', 'AttendanceSanction') && <Button type="primary" onClick={() => setMaking(true)}>{t('newCase')}</Button>} />
      {making && <NewCase today={viewer.today} known={known} onClose={() => { setMaking(false); if (known) change({ new: null, employee: null, name: null, on: null, facts: null }); }} onMade={(id) => { void go(`/attendance/cases/${id}`); }} />}
    </>
  );
}
