import { Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { DataTable, type Column } from '../ui/list/data-table.js';
import { PageHead } from '../ui/page-head.js';
import { AbilityTestsDocument, SetAbilityTestDocument, type AbilityTestsQuery } from './plan.operations.js';
import { planWords } from './words.js';

type Test = AbilityTestsQuery['abilityTests'][number];
interface TestDraft { heldOn: Dayjs; signUpBy?: Dayjs | null; place: string; contentsVersion: string; sourceDocument: string }

function TestDialog({ test, onClose, onSet }: { readonly test: Test | null; readonly onClose: () => void; readonly onSet: () => void }) {
  const t = useWords(planWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<TestDraft>();
  const { run, running, refusals } = useAct(SetAbilityTestDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const item = (name: keyof TestDraft, label: string, required = true) => ({
    name, label, rules: required ? [{ required: true, message: t('required', { label }) }] : [], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}),
  });
  const save = (v: TestDraft): void => {
    void run({ input: {
      id: test?.id ?? null, year: v.heldOn.year(), heldOn: v.heldOn.format('YYYY-MM-DD'), signUpBy: v.signUpBy ? v.signUpBy.format('YYYY-MM-DD') : null, place: v.place, contentsVersion: v.contentsVersion, sourceDocument: v.sourceDocument,
    } }).then((o) => { if (o.ok) onSet(); });
  };
  return (
    <Modal open title={t(test ? 'changeTest' : 'addTest')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <Form form={form} layout="vertical" onFinish={save}
        initialValues={test ? { heldOn: dayjs(test.heldOn), signUpBy: test.signUpBy ? dayjs(test.signUpBy) : null, place: test.place, contentsVersion: test.contentsVersion, sourceDocument: test.sourceDocument } : { heldOn: dayjs(viewer.today).add(1, 'month') }}>
        <Form.Item {...item('heldOn', t('heldOn'))}><DatePicker allowClear={false} /></Form.Item>
        <Form.Item {...item('signUpBy', t('signUpBy'), false)}><DatePicker /></Form.Item>
        <Form.Item {...item('place', t('testPlace'))}><Input /></Form.Item>
        <Form.Item {...item('contentsVersion', t('contents'))}><Input /></Form.Item>
        <Form.Item {...item('sourceDocument', t('source'))}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

/** The days of the ability test, set by the province. */
export default function AbilityTestsPage() {
  const t = useWords(planWords);
  const may = useMay();
  const { viewer } = useSession();
  const [open, setOpen] = useState<Test | 'new' | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: AbilityTestsDocument });
  const mayChange = may('update', 'AbilityTest');
  const state = (test: Test): string => (test.heldOn < viewer.today ? t('held') : test.signUpBy && test.signUpBy < viewer.today ? t('signUpOver') : t('signUpOpen'));
  const columns: readonly Column<Test>[] = [
    { key: 'year', title: t('year'), render: (x) => x.year },
    { key: 'heldOn', title: t('heldOn'), render: (x) => <strong>{x.heldOn}</strong> },
    { key: 'state', title: t('state'), render: state },
    { key: 'signUpBy', title: t('signUpBy'), render: (x) => x.signUpBy ?? '—' },
    { key: 'place', title: t('testPlace'), render: (x) => x.place },
    { key: 'contents', title: t('contents'), render: (x) => x.contentsVersion },
    { key: 'source', title: t('source'), render: (x) => x.sourceDocument },
    ...(mayChange ? [{ key: 'acts', title: '', render: (x: Test) => <Button size="small" onClick={() => setOpen(x)}>{t('change')}</Button> }] : []),
  ];
  return (
    <>
      <PageHead title={t('tests')} acts={mayChange ? <Button type="primary" onClick={() => setOpen('new')}>{t('addTest')}</Button> : null} />
      <p className="gq-quiet">{t('testsHint')}</p>
      <Answered data={data?.abilityTests} fetching={fetching} error={error}>
        {(tests) => (tests.length === 0 ? <div className="gq-panel gq-empty">{t(mayChange ? 'noTests' : 'noTestsReader')}</div> : <DataTable columns={columns} rows={tests} />)}
      </Answered>
      {open && <TestDialog test={open === 'new' ? null : open} onClose={() => setOpen(null)} onSet={() => { setOpen(null); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
