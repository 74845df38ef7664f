import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { AttachBox, type Attached } from '../documents/attach-box.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Line } from './file-view.js';
import { AskFileChangeDocument, MyFileChangesDocument, WithdrawFileChangeDocument } from './personnel.operations.js';
import { personnelWords } from './words.js';

const KINDS = { telephone: 'changeTelephone', address: 'address', 'emergency-contact': 'emergency', 'bank-account': 'bankAccount' } as const;
type Kind = keyof typeof KINDS;

/** A kind of change in words. */
export function kindKey(kind: string): (typeof KINDS)[Kind] {
  return KINDS[kind as Kind];
}

function Field({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return <div style={{ marginTop: 10 }}><label htmlFor={id}>{label}</label>{children}</div>;
}

function AskDialog({ onClose, onAsked }: { readonly onClose: () => void; readonly onAsked: () => void }) {
  const t = useWords(personnelWords);
  const [kind, setKind] = useState<Kind>('telephone');
  const [value, setValue] = useState<Readonly<Record<string, string>>>({});
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const ask = useAct(AskFileChangeDocument);
  const input = (field: string, label: string, mode: 'text' | 'numeric' = 'text') => (
    <Field id={`change-${field}`} label={label}><Input id={`change-${field}`} size="large" inputMode={mode} autoComplete="off" value={value[field] ?? ''} onChange={(event) => setValue({ ...value, [field]: event.target.value })} /></Field>
  );
  return (
    <Modal open title={t('changeOwn')} onCancel={onClose} okText={t('changeAsk')} cancelText={t('cancel')} confirmLoading={ask.running}
      onOk={() => { void ask.run({ input: { kind, ...value, documentIds: kind === 'bank-account' ? files.map((file) => file.id) : [] } }).then((outcome) => { if (outcome.ok) onAsked(); }); }}>
      <RefusalList refusals={ask.refusals} />
      <Field id="change-kind" label={t('changeWhat')}><Select id="change-kind" size="large" style={{ width: '100%' }} value={kind} onChange={(next: Kind) => { setKind(next); setValue({}); }} options={(Object.keys(KINDS) as Kind[]).map((each) => ({ value: each, label: t(KINDS[each]) }))} /></Field>
      {kind === 'telephone' && input('telephone', t('changeTelephone'), 'numeric')}
      {kind === 'address' && input('address', t('address'))}
      {kind === 'emergency-contact' && <>{input('contactName', t('changeContactName'))}{input('contactRelation', t('changeRelation'))}{input('telephone', t('changeTelephone'), 'numeric')}</>}
      {kind === 'bank-account' && (
        <>
          {input('bank', t('changeBank'))}{input('account', t('changeAccount'), 'numeric')}
          <div style={{ marginTop: 10 }}>{t('changeProof')}<AttachBox label={t('changeProof')} target={{ subject: 'FileChange', subjectId: null, kind: 'bank-card' }} files={files} onAdded={(file) => setFiles([...files, file])} onRemoved={(id) => setFiles(files.filter((file) => file.id !== id))} /></div>
        </>
      )}
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('changeHint')}</p>
    </Modal>
  );
}

/** What the viewer asked to have changed on the own file, and the door to ask. */
export function OwnChanges() {
  const t = useWords(personnelWords);
  const [{ data }, again] = useQuery({ query: MyFileChangesDocument, requestPolicy: 'cache-and-network' });
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState(false);
  const withdraw = useAct(WithdrawFileChangeDocument);
  const refresh = (): void => again({ requestPolicy: 'network-only' });
  return (
    <Panel title={t('changes')}>
      {said && <p role="status" className="gq-verdict">{t('changeAsked')}</p>}
      <RefusalList refusals={withdraw.refusals} />
      {(data?.myFileChanges ?? []).map((one) => (
        <Line key={one.id} title={`${t(kindKey(one.kind))}：${one.valueMasked}`} beside={<>{t(`change_${one.state}` as 'change_asked')}{one.state === 'asked' && <Button size="small" type="link" loading={withdraw.running} onClick={() => { void withdraw.run({ id: one.id }).then((outcome) => { if (outcome.ok) refresh(); }); }}>{t('changeWithdraw')}</Button>}</>}>
          {formatInstant(one.askedAt)}{one.reason && `　${one.reason}`}
        </Line>
      ))}
      <p style={{ marginBottom: 0 }}><Button size="large" block onClick={() => { setSaid(false); setAsking(true); }}>{t('changeOwn')}</Button></p>
      {asking && <AskDialog onClose={() => setAsking(false)} onAsked={() => { setAsking(false); setSaid(true); refresh(); }} />}
    </Panel>
  );
}
