import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { FileLines } from '../documents/file-lines.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { kindKey } from './own-changes.js';
import { DecideFileChangeDocument, FileChangesDocument, RevealFileChangeDocument, type FileChangesQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Change = FileChangesQuery['fileChanges']['edges'][number]['node'];

function CheckDialog({ change, onClose, onDone }: { readonly change: Change; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(personnelWords);
  const [{ data }, show] = useMutation(RevealFileChangeDocument);
  const [reason, setReason] = useState('');
  const decide = useAct(DecideFileChangeDocument);
  const send = (accept: boolean): void => { void decide.run({ id: change.id, accept, reason: reason.trim() || null }).then((outcome) => { if (outcome.ok) onDone(); }); };
  return (
    <Modal open title={`${change.employeeName}：${t(kindKey(change.kind))}`} onCancel={onClose} footer={[
      <Button key="refuse" loading={decide.running} disabled={reason.trim().length < 4} onClick={() => send(false)}>{t('changeRefuse')}</Button>,
      <Button key="accept" type="primary" loading={decide.running} onClick={() => send(true)}>{t('changeAccept')}</Button>,
    ]}>
      <RefusalList refusals={decide.refusals} />
      <FactSheet rows={[
        [t('changeValue'), data ? <strong key="shown">{data.revealFileChange}</strong> : <span key="masked">{change.valueMasked}　<Button size="small" onClick={() => { void show({ id: change.id }); }}>{t('changeShow')}</Button> <span className="gq-quiet">{t('changeShowHint')}</span></span>],
        [t('changeAskedAt'), formatInstant(change.askedAt)],
        ...(change.documentsGiven.length > 0 ? [[t('changeProofs'), <FileLines key="proofs" files={change.documentsGiven} />] as const] : []),
      ]} />
      <Input.TextArea aria-label={t('changeReason')} placeholder={t('changeReason')} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

/** Changes that staff ask for, checked by human resources one by one. */
export default function ChangesPage() {
  const t = useWords(personnelWords);
  const { first, skip, orderBy } = useListArguments();
  const [open, askOpen] = useQuery({ query: FileChangesDocument, variables: { open: true, first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const [done, askDone] = useQuery({ query: FileChangesDocument, variables: { open: false, first: 50 }, requestPolicy: 'cache-and-network' });
  const [checking, setChecking] = useState<Change | null>(null);
  const state = (c: Change): string => t(`change_${c.state}` as 'change_asked');
  const who = (c: Change) => (c.state === 'asked' ? <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setChecking(c)}>{c.employeeName}</Button> : <>{c.employeeName}</>);
  const columns: readonly Column<Change>[] = [
    { key: 'name', title: t('name'), sort: 'employeeName', render: who },
    { key: 'kind', title: t('changeWhat'), sort: 'kind', render: (c) => t(kindKey(c.kind)) },
    { key: 'value', title: t('changeValue'), render: (c) => c.valueMasked },
    { key: 'asked', title: t('changeAskedAt'), sort: 'askedAt', render: (c) => formatInstant(c.askedAt) },
    { key: 'state', title: t('state'), sort: 'state', render: (c) => <>{state(c)}{c.reason && <div className="gq-quiet">{c.reason}</div>}</> },
  ];
  const card = (c: Change) => <>{who(c)}　{t(kindKey(c.kind))}<div className="gq-quiet">{c.valueMasked}　{state(c)}</div></>;
  return (
    <>
      <ListPage<Change> title={t('changesTitle')} name="personnel.changes" columns={columns} connection={open.data?.fileChanges} fetching={open.fetching} error={open.error} onRetry={() => askOpen({ requestPolicy: 'network-only' })} empty={t('changesNone')} card={card} onOpen={(c) => { if (c.state === 'asked') setChecking(c); }} />
      <div style={{ height: 20 }} />
      <ListPage<Change> title={t('changesDone')} name="personnel.changesDone" columns={columns.map(({ sort: _sort, ...column }) => column)} connection={done.data?.fileChanges} fetching={done.fetching} error={done.error} onRetry={() => askDone({ requestPolicy: 'network-only' })} empty={t('changesDoneNone')} card={card} />
      {checking && <CheckDialog change={checking} onClose={() => setChecking(null)} onDone={() => { setChecking(null); askOpen({ requestPolicy: 'network-only' }); askDone({ requestPolicy: 'network-only' }); }} />}
    </>
  );
}
