import { Alert, Input, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useAct } from '../data/act.js';
import { useSay, useWords, type Bilingual } from '../ui/language.js';
import { leadingAct } from './leading-act.js';
import { MatterActsDocument, PassMatterDocument } from './todo.operations.js';
import { todoWords } from './words.js';

/** A to-do with what may be done at once, or why it must be opened. */
interface Planned {
  readonly todoId: string;
  readonly title: string;
  readonly matterId: string;
  readonly version: number;
  readonly act: { readonly transition: string; readonly zh: string } | null;
  readonly why: Bilingual | null;
}

export interface PassDialogProps {
  readonly todos: readonly { readonly id: string; readonly title: string; readonly instanceId?: string | null }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 批量通过: each chosen matter by its own leading act, as far as it asks for nothing more; what asks is named and left. */
export function PassDialog({ todos, onClose, onDone }: PassDialogProps) {
  const t = useWords(todoWords);
  const say = useSay();
  const client = useClient();
  const [planned, setPlanned] = useState<readonly Planned[] | null>(null);
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<{ readonly done: number; readonly refused: readonly string[] } | null>(null);
  const { run, running } = useAct(PassMatterDocument);
  useEffect(() => {
    let gone = false;
    void Promise.all(todos.flatMap(({ id, title, instanceId }) => (instanceId ? [{ id, title, instanceId }] : [])).map(async ({ id, title, instanceId }): Promise<Planned> => {
      const { data } = await client.query(MatterActsDocument, { id: instanceId }, { requestPolicy: 'network-only' }).toPromise();
      const found = leadingAct(data?.matter?.acts ?? []);
      return { todoId: id, title, matterId: instanceId, version: data?.matter?.version ?? 0, ...found };
    })).then((all) => { if (!gone) setPlanned(all); });
    return () => { gone = true; };
  }, [client, todos]);
  const open = (planned ?? []).filter((p) => p.act !== null);
  const pass = async (): Promise<void> => {
    let done = 0;
    const refused: string[] = [];
    for (const { act, matterId, version, title } of open) {
      const answer = await run({ id: matterId, transition: act?.transition ?? '', note: note.trim() || null, version });
      if (answer.ok) done += 1;
      else refused.push(`${title}：${answer.refusals.map((r) => say(r.message)).join(' ')}`);
    }
    setOutcome({ done, refused });
  };
  if (outcome) {
    return (
      <Modal open title={t('pass')} onCancel={onDone} onOk={onDone} okText={t('confirm')} cancelButtonProps={{ hidden: true }}>
        <p role="status">{t('passed', { count: outcome.done })}</p>
        {outcome.refused.length > 0 && <Alert type="warning" showIcon title={t('notPassed', { count: outcome.refused.length })} description={outcome.refused.map((line) => <div key={line}>{line}</div>)} />}
      </Modal>
    );
  }
  return (
    <Modal open title={t('pass')} okText={t('passCount', { count: open.length })} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: open.length === 0 }} onCancel={onClose} onOk={() => { void pass(); }}>
      {planned === null && <Spin />}
      {planned && (
        <table className="gq-facts gq-facts-head" aria-label={t('pass')}>
          <thead><tr><th>{t('subject')}</th><th>{t('what')}</th></tr></thead>
          <tbody>{planned.map((p) => <tr key={p.todoId}><td>{p.title}</td><td>{p.act ? p.act.zh : <span className="gq-quiet">{p.why ? say(p.why) : t('mustOpen')}</span>}</td></tr>)}</tbody>
        </table>
      )}
      <Input.TextArea aria-label={t('note')} placeholder={t('note')} rows={2} style={{ marginTop: 12 }} value={note} onChange={(e) => setNote(e.target.value)} />
    </Modal>
  );
}
