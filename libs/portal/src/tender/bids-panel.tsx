import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { ProvidersDocument } from '../providers/providers.operations.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm, checkDraft, factsOf, useFaultMessages, useTouched, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { useSettled } from '../ui/use-settled.js';
import type { Procurement } from './filings-table.js';
import { RegisterBidDocument, ScoreBidDocument, SubmitBidDocument } from './tender.operations.js';
import { tenderWords } from './words.js';

type Bid = Procurement['bids'][number];
interface DialogProps { readonly procurement: Procurement; readonly onClose: () => void; readonly onDone: () => void }
interface BidForm { providerId?: string; price?: string; statement?: string }

function PriceAndStatement() {
  const t = useWords(tenderWords);
  return (
    <>
      <Form.Item name="price" label={t('price')}><Input inputMode="decimal" /></Form.Item>
      <Form.Item name="statement" label={t('statement')}><Input.TextArea rows={3} /></Form.Item>
    </>
  );
}

function RegisterDialog({ procurement: p, onClose, onDone }: DialogProps) {
  const t = useWords(tenderWords);
  const [form] = Form.useForm<BidForm>();
  const [text, setText] = useState('');
  const { run, running, refusals } = useAct(RegisterBidDocument);
  const [{ data }] = useQuery({ query: ProvidersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, kind: null, disqualified: null } });
  return (
    <Modal open title={t('registerBid')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={(v) => { void run({ input: { procurementId: p.id, providerId: v.providerId ?? '', price: v.price?.trim() || null, statement: v.statement?.trim() || null } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item name="providerId" label={t('bidder')} rules={[{ required: true, message: t('required', { label: t('bidder') }) }]}>
          <Select showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pickProvider')} options={nodesOf(data?.providers).map((x) => ({ value: x.id, label: x.name }))} />
        </Form.Item>
        <PriceAndStatement />
      </Form>
    </Modal>
  );
}

function SubmitDialog({ procurement: p, onClose, onDone }: DialogProps) {
  const t = useWords(tenderWords);
  const [form] = Form.useForm<BidForm>();
  const { run, running, refusals } = useAct(SubmitBidDocument);
  return (
    <Modal open title={`${t('submitBid')} · ${p.title}`} okText={t('submitBid')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('bidHere')}</p>
      <Form form={form} layout="vertical" onFinish={(v) => { void run({ input: { procurementId: p.id, price: v.price?.trim() || null, statement: v.statement?.trim() || null } }).then((o) => { if (o.ok) onDone(); }); }}><PriceAndStatement /></Form>
    </Modal>
  );
}

function ScoreDialog({ bid, schema, onClose, onDone }: { readonly bid: Bid; readonly schema: SchemaNode; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(tenderWords);
  const say = useSay();
  const { viewer } = useSession();
  const words = useFaultMessages();
  const [draft, setDraft] = useState<Draft>(() => (bid.scores ?? {}) as Draft);
  const { shown, touch, touchAll } = useTouched();
  const { run, running, refusals } = useAct(ScoreBidDocument);
  const faults = words(checkDraft(schema, draft, viewer.today), schema);
  const refused = Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field.replace('scores.', ''), say(r.message)]] : [])));
  const send = (): void => {
    touchAll();
    if (Object.keys(faults).length === 0) void run({ bidId: bid.id, scores: factsOf(schema, draft) }).then((o) => { if (o.ok) onDone(); });
  };
  return (
    <Modal open title={`${t('scoreNow')} · ${bid.providerName ?? ''}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={send}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <SchemaForm schema={schema} value={draft} messages={{ ...shown(faults), ...refused }} onChange={(next) => { touch(draft, next); setDraft(next); }} />
    </Modal>
  );
}

/** Bids with eligibility, scores and ranks; the organiser registers and scores, a provider of an open tender bids by itself. */
export function BidsPanel({ procurement: p, onChanged }: { readonly procurement: Procurement; readonly onChanged: () => void }) {
  const t = useWords(tenderWords);
  const may = useMay();
  const [open, setOpen] = useState<Bid | 'register' | 'submit' | null>(null);
  const scores = useDecision('procurement.scoring')?.facts.properties?.['bids']?.items?.properties?.['scores'];
  const bidding = p.state === 'bidding';
  const outside = !p.organisedHere && may('create', 'Bid');
  const done = (): void => { setOpen(null); onChanged(); };
  return (
    <Panel title={outside ? t('myBid') : t('bids')} beside={<>
      {p.organisedHere && bidding && <Button size="small" onClick={() => setOpen('register')}>{t('registerBid')}</Button>}
      {outside && bidding && p.openToAll && p.bids.length === 0 && <Button type="primary" onClick={() => setOpen('submit')}>{t('submitBid')}</Button>}
    </>}>
      {p.bids.length === 0 ? <p className="gq-quiet">{outside ? t('bidHere') : t('noBids')}</p> : (
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('bids')}>
            <thead><tr><th>{t('rank')}</th><th>{t('bidder')}</th><th className="gq-num">{t('price')}</th><th>{t('registeredOn')}</th><th>{t('eligible')}</th><th className="gq-num">{t('score')}</th><th /></tr></thead>
            <tbody>
              {p.bids.map((b) => (
                <tr key={b.id}>
                  <td>{b.rank ?? '—'}</td>
                  <td><Link to={`/providers/${b.providerId}`}>{b.providerName}</Link>{b.providerId === p.awardedProviderId && <span className="gq-label gq-label-accent" style={{ marginInlineStart: 8 }}>{t('winner')}</span>}{b.statement && <div className="gq-quiet">{b.statement}</div>}</td>
                  <td className="gq-num">{b.price ? formatMoney(b.price) : '—'}</td>
                  <td>{b.registeredOn}</td>
                  <td><Figure value={b.eligible ? t('yes') : t('no')} resultId={b.eligibilityResultId} /></td>
                  <td className="gq-num">{b.total ? <Figure value={formatMoney(b.total)} resultId={p.scoringResultId} /> : b.scores ? t('scored') : t('notScored')}</td>
                  <td>{p.organisedHere && bidding && scores && <Button size="small" onClick={() => setOpen(b)}>{t('scoreNow')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open === 'register' && <RegisterDialog procurement={p} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'submit' && <SubmitDialog procurement={p} onClose={() => setOpen(null)} onDone={done} />}
      {open && open !== 'register' && open !== 'submit' && scores && <ScoreDialog bid={open} schema={scores} onClose={() => setOpen(null)} onDone={done} />}
    </Panel>
  );
}
