import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm } from '../posts/terms.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { LodgeAppraisalRequestDocument, MyAppraisalsDocument, WithdrawAppraisalRequestDocument } from './appraisal.operations.js';
import { Outcome, Reconsiderations, ResultFacts, type Result } from './result-view.js';
import { appraisalWords } from './words.js';

interface Lodging { kind: 'review' | 'appeal'; grounds: string }

function LodgeDialog({ result, onClose, onDone }: { readonly result: Result; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const [form] = Form.useForm<Lodging>();
  const { run, running, refusals } = useAct(LodgeAppraisalRequestDocument);
  return (
    <Modal open title={t('lodge')} okText={t('send')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('lodgeHint')}</p>
      <Form form={form} layout="vertical" initialValues={{ kind: 'review' }} onFinish={(v) => { void run({ input: { resultId: result.id, kind: v.kind, grounds: v.grounds.trim() } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item name="kind" label={t('kind')}><Radio.Group options={(['review', 'appeal'] as const).map((kind) => ({ value: kind, label: term('requestKind', kind) }))} /></Form.Item>
        <Form.Item name="grounds" label={t('grounds')} rules={[{ required: true, whitespace: true, message: t('required', { label: t('grounds') }) }]}><Input.TextArea rows={5} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** A worker's own results, with the way to disagree. */
export default function MyAppraisalPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const [{ data, fetching, error }, ask] = useQuery({ query: MyAppraisalsDocument });
  const [lodging, setLodging] = useState<Result | null>(null);
  const withdraw = useAct(WithdrawAppraisalRequestDocument);
  const refresh = (): void => { setLodging(null); ask({ requestPolicy: 'network-only' }); };
  return (
    <>
      <PageHead title={t('mine')} />
      <RefusalList refusals={withdraw.refusals} />
      <Answered data={data?.myAppraisals} fetching={fetching} error={error} onRetry={refresh}>
        {(results) => (results.length === 0 ? <div className="gq-panel gq-empty">{t('mineNone')}</div> : results.map((r) => {
          const open = r.requests.find((q) => q.state === 'lodged');
          return (
            <section key={r.id} style={{ marginBottom: 20 }}>
              <div className="gq-verdict">{t('myTier', { year: r.year, tier: term('tier', r.finalTier) })}</div>
              <div className="gq-columns-even"><div><Outcome result={r} /></div><div><ResultFacts result={r} /></div></div>
              {r.requests.length > 0 && <Reconsiderations result={r} />}
              {open
                ? <p>{t('waiting', { day: open.dueOn })} <Button loading={withdraw.running} onClick={() => { void withdraw.run({ id: open.id }).then((o) => { if (o.ok) refresh(); }); }}>{t('withdraw')}</Button></p>
                : <Button size="large" onClick={() => setLodging(r)}>{t('lodge')}</Button>}
            </section>
          );
        }))}
      </Answered>
      {lodging && <LodgeDialog result={lodging} onClose={() => setLodging(null)} onDone={refresh} />}
    </>
  );
}
