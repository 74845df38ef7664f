import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { AskCaseDisclosureDocument, CaseDisclosuresDocument, DecideCaseDisclosureDocument, type CaseDisclosuresQuery } from './care.operations.js';
import { paperWords } from './paper-words.js';

export type Disclosure = CaseDisclosuresQuery['caseDisclosures']['edges'][number]['node'];

/** The name of a state of a request. */
export function disclosureState(t: (key: 'asked' | 'approved' | 'refused') => string, state: string): string {
  return state === 'asked' || state === 'approved' || state === 'refused' ? t(state) : state;
}

function AskDialog({ matterId, onClose, onDone }: { readonly matterId: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(paperWords);
  const say = useSay();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [ground, setGround] = useState<'consent' | 'law'>('consent');
  const ask = useAct(AskCaseDisclosureDocument);
  const faults = byField(ask.refusals, '');
  const fields = ['purpose', 'recipient', ...(ground === 'law' ? ['legalGround'] as const : []), 'masked'] as const;
  const hints: Readonly<Record<string, string>> = { purpose: t('purposeHint'), masked: t('maskedHint') };
  const save = (): void => {
    void ask.run({ input: { matterId, ground, purpose: values['purpose'] ?? '', recipient: values['recipient'] ?? '', masked: values['masked'] ?? '', legalGround: values['legalGround'] ?? null } }).then((done) => { if (done.ok) onDone(); });
  };
  return (
    <Modal open title={t('ask')} onCancel={onClose} onOk={save} okText={t('ask')} cancelText={t('cancel')} confirmLoading={ask.running}>
      <RefusalList refusals={ask.refusals.filter((refusal) => !refusal.field || !fields.some((field) => field === refusal.field))} />
      <Radio.Group aria-label={t('ground')} value={ground} onChange={(event) => setGround(event.target.value as 'consent' | 'law')} options={[{ value: 'consent', label: t('groundConsent') }, { value: 'law', label: t('law') }]} />
      {fields.map((field) => (
        <p key={field}>
          <label htmlFor={`disclosure-${field}`}>{t(field)}</label>
          <Input id={`disclosure-${field}`} size="large" maxLength={300} placeholder={hints[field] ?? ''} value={values[field] ?? ''} onChange={(event) => setValues({ ...values, [field]: event.target.value })} />
          {faults[field] && <span role="alert" className="gq-step-no">{say(faults[field].message)}</span>}
        </p>
      ))}
    </Modal>
  );
}

/** The house agrees or refuses. */
export function DecideDisclosure({ disclosure, onDone }: { readonly disclosure: Disclosure; readonly onDone: () => void }) {
  const t = useWords(paperWords);
  const [note, setNote] = useState('');
  const decide = useAct(DecideCaseDisclosureDocument);
  const send = (agree: boolean): void => { void decide.run({ id: disclosure.id, agree, note }).then((done) => { if (done.ok) onDone(); }); };
  return (
    <div>
      <RefusalList refusals={decide.refusals} />
      <Input aria-label={t('note')} placeholder={t('note')} value={note} onChange={(event) => setNote(event.target.value)} />
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}><Button type="primary" loading={decide.running} onClick={() => send(true)}>{t('agree')}</Button><Button loading={decide.running} onClick={() => send(false)}>{t('refuse')}</Button></div>
    </div>
  );
}

/** Requests to disclose something of one case. */
export function MatterDisclosures({ matterId, mayAsk }: { readonly matterId: string; readonly mayAsk: boolean }) {
  const t = useWords(paperWords);
  const [asking, setAsking] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: CaseDisclosuresDocument, variables: { matterId, first: 50 }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => { setAsking(false); ask({ requestPolicy: 'network-only' }); };
  return (
    <Panel title={t('disclosures')} beside={mayAsk ? <Button size="small" onClick={() => setAsking(true)}>{t('ask')}</Button> : undefined}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('disclosureHint')}</p>
      <Answered data={data?.caseDisclosures} fetching={fetching} error={error} onRetry={refresh}>
        {({ edges }) => <>{edges.map(({ node }) => (
          <div key={node.id} style={{ borderTop: '1px solid #e6eaee', padding: '8px 0' }}>
            <strong>{node.recipient}</strong>　{disclosureState(t, node.state)}<div className="gq-quiet">{node.purpose}；{node.masked}{node.legalGround && `；${node.legalGround}`}　{node.askedByName} {formatInstant(node.askedAt)}{node.decidedByName && `；${node.decidedByName} ${node.note}`}</div>
            {node.mayDecide && <DecideDisclosure disclosure={node} onDone={refresh} />}
          </div>
        ))}</>}
      </Answered>
      {asking && <AskDialog matterId={matterId} onClose={() => setAsking(false)} onDone={refresh} />}
    </Panel>
  );
}
