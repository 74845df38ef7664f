import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { Figure } from '../ui/reasons/figure.js';
import { AnswerAppraisalRequestDocument, AppraisalRequestsDocument, type AppraisalRequestsQuery } from './appraisal.operations.js';
import { appraisalWords } from './words.js';

type Request = AppraisalRequestsQuery['appraisalRequests']['edges'][number]['node'];
interface Answer { outcome: 'upheld' | 'changed'; newTier?: string; note: string }

function AnswerDialog({ request, onClose, onDone }: { readonly request: Request; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(appraisalWords);
  const options = useTermOptions();
  const [form] = Form.useForm<Answer>();
  const outcome = Form.useWatch('outcome', form);
  const { run, running, refusals } = useAct(AnswerAppraisalRequestDocument);
  return (
    <Modal open title={t('answerIt')} okText={t('answerIt')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p>「{request.grounds}」</p>
      <Form form={form} layout="vertical" initialValues={{ outcome: 'upheld' }} onFinish={(v) => { void run({ input: { id: request.id, outcome: v.outcome, newTier: v.outcome === 'changed' ? v.newTier ?? null : null, note: v.note.trim() } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item name="outcome" label={t('outcome')}><Select options={[{ value: 'upheld', label: t('upheld') }, { value: 'changed', label: t('changed') }]} /></Form.Item>
        {outcome === 'changed' && <Form.Item name="newTier" label={t('newTier')} rules={[{ required: true, message: t('required', { label: t('newTier') }) }]}><Select options={options('tier')} /></Form.Item>}
        <Form.Item name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: t('required', { label: t('note') }) }]}><Input.TextArea rows={3} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Reviews and appeals, with the day by which each is to be answered. */
export default function RequestsPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [answering, setAnswering] = useState<Request | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: AppraisalRequestsDocument, variables: { first, skip, orderBy, state: values['state'] ?? null } });
  const columns: readonly Column<Request>[] = [
    { key: 'kind', title: t('kind'), render: (q) => term('requestKind', q.kind) },
    { key: 'grounds', title: t('grounds'), width: 260, render: (q) => q.grounds },
    { key: 'receivedOn', title: t('receivedOn'), render: (q) => q.receivedOn },
    { key: 'dueOn', title: t('dueOn'), render: (q) => <Figure value={q.dueOn} resultId={q.decisionResultId} /> },
    { key: 'authority', title: t('authority'), render: (q) => term('authority', q.authority) },
    { key: 'state', title: t('state'), render: (q) => term('request', q.state) },
    { key: 'answer', title: t('answer'), width: 180, render: (q) => q.answer ?? '—' },
    { key: 'result', title: t('seeResult'), render: (q) => <Link to={`/appraisal/results/${q.resultId}`}>{t('seeResult')}</Link> },
    ...(may('answer', 'AppraisalRequest') ? [{ key: 'acts', title: '', render: (q: Request) => (q.state === 'lodged' ? <Button size="small" type="primary" onClick={() => setAnswering(q)}>{t('answerIt')}</Button> : null) }] : []),
  ];
  return (
    <>
      <ListPage<Request> title={t('requests')} name="appraisal-requests" columns={columns} connection={data?.appraisalRequests} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
        filters={[{ name: 'state', label: t('state'), kind: 'choice', options: options('request') }]} empty={t('noRequests')} />
      {answering && <AnswerDialog request={answering} onClose={() => setAnswering(null)} onDone={() => { setAnswering(null); ask({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
