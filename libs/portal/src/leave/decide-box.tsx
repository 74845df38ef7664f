import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Act } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { leaveWords } from './words.js';

const REASON_LEAST = 4;

/** Agree or refuse, with an opinion: two big buttons at the end of what is decided on. */
export function DecideBox<Data>({ id, act, onDone }: { readonly id: string; readonly act: Act<Data, { id: string; agree: boolean; note?: string | null }>; readonly onDone: () => void }) {
  const t = useWords(leaveWords);
  const [note, setNote] = useState('');
  const [lacking, setLacking] = useState(false);
  const run = (agree: boolean): void => {
    setLacking(!agree && note.trim().length < REASON_LEAST);
    if (!agree && note.trim().length < REASON_LEAST) return;
    void act.run({ id, agree, note: note.trim() === '' ? null : note.trim() }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <Panel title={t('decide')}>
      <RefusalList refusals={act.refusals} />
      <label htmlFor="leave-note">{t('note')}</label>
      <Input.TextArea id="leave-note" rows={2} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} {...(lacking ? { status: 'error' as const } : {})} />
      {lacking && <p role="alert" className="gq-step-no">{t('noteNeeded')}</p>}
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, marginTop: 12, maxWidth: 480 }}>
        <Button size="large" danger disabled={act.running} onClick={() => run(false)}>{t('refuse')}</Button>
        <Button size="large" type="primary" loading={act.running} onClick={() => run(true)}>{t('agree')}</Button>
      </div>
    </Panel>
  );
}
