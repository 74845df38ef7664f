import { Button, Checkbox, DatePicker, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { ActOnPostingMatterDocument, type PostingLineFragment } from './people.operations.js';
import { postingWords } from './posting-words.js';

type Key = keyof typeof postingWords.zh;
type Open = PostingLineFragment['acts'][number];

/** What was said at the beginning, line by line. */
function saidRows(t: (key: Key) => string, one: PostingLineFragment): [string, string][] {
  const said = one.said as Readonly<Record<string, unknown>>;
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  if (one.kind === 'transfer') return [[t('target'), one.targetName ?? ''], [t('plannedOn'), word(said['plannedOn'])], [t('need'), word(said['serviceNeedText'])]];
  if (one.kind === 'swap') return [[t('incoming'), one.incomingName ?? ''], [t('plannedOn'), word(said['plannedOn'])], [t('swapReason'), t(word(said['reason']) as Key)]];
  return [[t('purpose'), t(word(said['purpose']) as Key)], [t('on'), word(said['on'])], ...(said['upperUnionWork'] === true ? [[t('upper'), '✓'] as [string, string]] : [])];
}

function ActForm({ one, act, onDone }: { readonly one: PostingLineFragment; readonly act: Open; readonly onDone: () => void }) {
  const t = useWords(postingWords);
  const run = useAct(ActOnPostingMatterDocument);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<Dayjs | null>(null);
  const [filed, setFiled] = useState(false);
  const says = act.asks === 'agreement' ? ['agreed', 'refused'] as const : act.asks === 'approval' ? ['approved', 'rejected'] as const : [];
  const whole = says.length > 0 ? outcome !== null : act.asks === 'day' ? day !== null : act.asks !== 'facts' || reason.trim() !== '';
  const send = (): void => {
    const input = { id: one.id, act: act.act, outcome, reason: act.asks === 'facts' ? null : reason.trim() || null, on: day?.format('YYYY-MM-DD') ?? null, filed: filed || null, facts: act.asks === 'facts' ? reason.trim() : null, evidence: [] };
    void run.run({ input }).then((done) => { if (done.ok) onDone(); });
  };
  return (
    <div className="gq-card">
      <strong>{act.zh}</strong>
      <RefusalList refusals={run.refusals} />
      {says.length > 0 && <p style={{ margin: '6px 0' }}><Radio.Group aria-label={t('outcome')} value={outcome} onChange={(event) => setOutcome(String(event.target.value))} options={says.map((value) => ({ value, label: t(value) }))} /></p>}
      {act.asks === 'agreement' && one.kind === 'swap' && <p style={{ margin: '6px 0' }}><Checkbox checked={filed} onChange={(event) => setFiled(event.target.checked)}>{t('filed')}</Checkbox></p>}
      {act.asks === 'day' && <p style={{ margin: '6px 0' }}><DatePicker aria-label={t('day')} value={day} onChange={setDay} inputReadOnly /></p>}
      {act.asks !== 'day' && <Input.TextArea aria-label={act.asks === 'facts' ? t('facts') : t('reason')} placeholder={act.asks === 'facts' ? t('facts') : `${t('reason')}${outcome === 'rejected' ? '' : t('optional')}`} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
      <p style={{ margin: '8px 0 0' }}><Button type="primary" disabled={!whole} loading={run.running} onClick={send}>{t('send')}</Button></p>
    </div>
  );
}

/** A matter about somebody on a post: what is wanted, what each side said, and what the viewer may do now. */
export function PostingDialog({ one, onClose, onDone }: { readonly one: PostingLineFragment; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(postingWords);
  return (
    <Modal open width={680} title={`${t(one.kind as Key)}：${one.workerName}`} onCancel={onClose} footer={null}>
      <FactSheet rows={[
        [t('state'), one.resultId ? <Figure key="state" value={one.stateZh} resultId={one.resultId} /> : one.stateZh], [t('host'), one.hostUnitName], ...saidRows(t, one), [t('begunOn'), formatDay(one.begunOn)],
        [t('answers'), one.answers.length === 0 ? t('noAnswers') : <span key="answers">{one.answers.map((a, i) => <div key={`${a.party} ${a.on} ${i}`}>{t(a.party as Key)} {t(a.outcome as Key)} <span className="gq-quiet">{formatDay(a.on)}{a.reason && `　${a.reason}`}</span></div>)}</span>],
      ]} />
      {one.acts.length === 0 ? <p className="gq-quiet">{t('noActs')}</p> : one.acts.map((act) => <ActForm key={act.act} one={one} act={act} onDone={onDone} />)}
    </Modal>
  );
}
