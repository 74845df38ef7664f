import { Button, Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { newKey } from '../data/act.js';
import { byField, type ShownRefusal } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { shrink } from '../documents/picture.js';
import { keepDraft, type Draft, type EntryValues } from './draft.js';
import { sendDraft } from './send.js';
import type { MyServiceQuery } from './service.operations.js';
import { RECORD_KINDS, kindWord, serviceWords } from './words.js';

type Choices = Pick<MyServiceQuery['myService'], 'matters' | 'beneficiaries'>;
const PAPERS = ['needs', 'plan', 'half-year-summary', 'improvement-plan', 'annual-summary'] as const;
const ORGANISERS = ['institution', 'association', 'supervisor-group', 'other'] as const;

/** An empty entry of today, an hour long. */
export function newDraft(today: string): Draft {
  return { key: newKey(), recordId: null, photos: [], values: { kind: 'visit', heldOn: today, startsAt: '09:00', endsAt: '10:00', participants: 1, matterId: null, beneficiaryId: null, place: '', note: '', paper: null, organiser: null, online: false, largePart: null } };
}

function Field({ label, hint, fault, children }: { readonly label: string; readonly hint?: string | undefined; readonly fault?: string | undefined; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div style={{ marginBottom: 14 }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 600, marginBottom: 4 }}>{label}</label>
      {children(id)}
      {fault ? <div role="alert" className="gq-step-no">{fault}</div> : hint && <div className="gq-quiet" style={{ fontSize: 13 }}>{hint}</div>}
    </div>
  );
}

interface Part {
  readonly values: EntryValues;
  readonly set: (changes: Partial<EntryValues>) => void;
  readonly fault: (field: string) => string | undefined;
}

/** What only some kinds of record have. */
function OfKind({ values, set, fault, choices }: Part & { readonly choices: Choices }) {
  const t = useWords(serviceWords);
  const { kind } = values;
  if (kind === 'casework' || kind === 'group') {
    const matters = choices.matters.filter((matter) => matter.kind === kind);
    return (
      <Field label={t('matter')} fault={fault('matterId')} hint={matters.length === 0 ? t('noMatters') : undefined}>
        {(id) => <Select id={id} size="large" style={{ width: '100%' }} value={values.matterId} onChange={(matterId) => set({ matterId })} options={matters.map((matter) => ({ value: matter.id, label: `${matter.number} ${matter.title}` }))} />}
      </Field>
    );
  }
  if (kind === 'paper') return <Field label={t('paperKind')} fault={fault('paper')}>{(id) => <Select id={id} size="large" style={{ width: '100%' }} value={values.paper} onChange={(paper) => set({ paper })} options={PAPERS.map((value) => ({ value, label: t(value) }))} />}</Field>;
  if (kind === 'training') {
    return (
      <>
        <Checkbox checked={values.online} onChange={(event) => set({ online: event.target.checked })} style={{ marginBottom: 10 }}>{t('online')}</Checkbox>
        {!values.online && <Field label={t('organiser')} fault={fault('organiser')}>{(id) => <Select id={id} size="large" style={{ width: '100%' }} value={values.organiser} onChange={(organiser) => set({ organiser })} options={ORGANISERS.map((value) => ({ value, label: t(value) }))} />}</Field>}
      </>
    );
  }
  return (
    <>
      {kind === 'activity' && (
        <Field label={t('large')}>{(id) => <Select id={id} size="large" style={{ width: '100%' }} value={values.largePart ?? ''} onChange={(part) => set({ largePart: part || null })}
          options={[{ value: '', label: t('largeNone') }, { value: 'in-charge', label: t('in-charge') }, { value: 'assisting', label: t('assisting') }]} />}</Field>
      )}
      {choices.beneficiaries.length > 0 && kind !== 'activity' && (
        <Field label={t('who')} fault={fault('beneficiaryId')}>{(id) => <Select id={id} size="large" showSearch={{ optionFilterProp: 'label' }} style={{ width: '100%' }} value={values.beneficiaryId ?? ''} onChange={(who) => set({ beneficiaryId: who || null })}
          options={[{ value: '', label: t('whoNone') }, ...choices.beneficiaries.map((who) => ({ value: who.id, label: `${who.alias} ${who.code}` }))]} />}</Field>
      )}
    </>
  );
}

function When({ values, set, fault, today }: Part & { readonly today: string }) {
  const t = useWords(serviceWords);
  const box = { font: 'inherit', fontSize: 16, height: 44, border: '1px solid #c3cad1', borderRadius: 6, padding: '0 10px', width: '100%', boxSizing: 'border-box', background: '#fff' } as const;
  return (
    <>
      <Field label={t('date')} fault={fault('heldOn')}>{(id) => <input id={id} type="date" style={box} max={today} value={values.heldOn} onChange={(event) => set({ heldOn: event.target.value })} />}</Field>
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 8 }}><Field label={t('starts')}>{(id) => <input id={id} type="time" style={box} value={values.startsAt} onChange={(event) => set({ startsAt: event.target.value })} />}</Field>
      <Field label={t('ends')} fault={fault('endsAt')}>{(id) => <input id={id} type="time" style={box} value={values.endsAt} onChange={(event) => set({ endsAt: event.target.value })} />}</Field></div>
    </>
  );
}

function Photos({ draft, onChange }: { readonly draft: Draft; readonly onChange: (photos: Draft['photos']) => void }) {
  const t = useWords(serviceWords);
  const id = useId();
  const purpose = draft.values.kind === 'training' || draft.values.kind === 'group' || draft.values.kind === 'activity' ? 'sign-in-sheet' : draft.values.kind === 'paper' ? 'paper' : 'photo';
  const add = async (files: FileList | null): Promise<void> => {
    const added = await Promise.all([...(files ?? [])].map(async (file) => ({ name: file.name, purpose, data: await shrink(file), key: newKey() }) as const));
    onChange([...draft.photos, ...added]);
  };
  return (
    <div style={{ marginBottom: 14 }}>
      <div style={{ fontWeight: 600, marginBottom: 4 }}>{t('photo')}</div>
      <label htmlFor={id} className="gq-tile" style={{ textAlign: 'center', minHeight: 44, lineHeight: '28px', boxSizing: 'border-box', color: '#0b5cad', marginBottom: 8 }}>{t('addPhoto')}</label>
      <input id={id} type="file" accept="image/*,application/pdf" multiple style={{ position: 'absolute', width: 1, height: 1, opacity: 0 }} onChange={(event) => { void add(event.target.files); event.target.value = ''; }} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {draft.photos.map((photo) => (
          <button type="button" key={photo.key} className="gq-chip" style={{ lineHeight: '32px' }} onClick={() => onChange(draft.photos.filter((each) => each.key !== photo.key))}>{photo.name.slice(0, 18)} ✕</button>
        ))}
      </div>
    </div>
  );
}

export interface EntryFormProps {
  readonly start: Draft;
  /** The record that is corrected; null for a new one. */
  readonly amended: string | null;
  readonly choices: Choices;
  readonly onDone: (findings: number) => void;
  readonly onCancel: () => void;
}

/** The form of a service on a phone: what, when, with whom, a note, pictures. What is typed stays on the device until it is sent. */
export function EntryForm({ start, amended, choices, onDone, onCancel }: EntryFormProps) {
  const t = useWords(serviceWords);
  const say = useSay();
  const client = useClient();
  const { viewer } = useSession();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [offline, setOffline] = useState(false);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const hold = (next: Draft): void => {
    setDraft(next);
    if (amended === null) keepDraft(viewer.userId, next);
  };
  // Another content is another intent: it goes under a key of its own.
  const set = (changes: Partial<EntryValues>): void => hold({ ...draft, key: tried ? newKey() : draft.key, values: { ...draft.values, ...changes } });
  const inputs = byField(refusals, '');
  const fault = (field: string): string | undefined => { const found = inputs[field] ?? inputs[`input.${field}`]; return found && say(found.message); };
  const part: Part = { values: draft.values, set, fault };
  const submit = async (): Promise<void> => {
    setTried(true);
    setBusy(true);
    const sent = await sendDraft(client, draft, amended);
    setBusy(false);
    setOffline(sent.offline);
    setRefusals(sent.refusals);
    if (sent.draft) hold(sent.draft);
    else {
      if (amended === null) keepDraft(viewer.userId, null);
      onDone(sent.findings);
    }
  };
  const photosOnly = draft.recordId !== null;
  return (
    <div>
      {!photosOnly && (
        <>
          <Radio.Group value={draft.values.kind} onChange={(event) => set({ kind: String(event.target.value), matterId: null, beneficiaryId: null })} style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 6, marginBottom: 14 }} aria-label={t('kind')}>
            {RECORD_KINDS.map((kind) => <Radio.Button key={kind} value={kind} style={{ textAlign: 'center', height: 44, lineHeight: '42px', padding: 0, borderRadius: 6, borderInlineStartWidth: 1 }}>{kindWord(t, kind)}</Radio.Button>)}
          </Radio.Group>
          <When {...part} today={viewer.today} />
          <OfKind {...part} choices={choices} />
          {draft.values.kind !== 'paper' && draft.values.kind !== 'training' && <Field label={t('participants')} hint={t('participantsHint')} fault={fault('participants')}>{(id) => <InputNumber id={id} size="large" min={0} max={5000} value={draft.values.participants} onChange={(value) => set({ participants: value ?? 0 })} style={{ width: 140 }} />}</Field>}
          <Field label={t('note')} hint={t('noteHint')} fault={fault('note')}>{(id) => <Input.TextArea id={id} rows={3} maxLength={2000} value={draft.values.note} onChange={(event) => set({ note: event.target.value })} />}</Field>
        </>
      )}
      {amended === null && <Photos draft={draft} onChange={(photos) => hold({ ...draft, photos })} />}
      {photosOnly && <p role="status">{t('photosLeft', { n: draft.photos.length })}</p>}
      <RefusalList refusals={refusals.filter((refusal) => !refusal.field || fault(refusal.field.replace(/^input\./, '')) === undefined)} />
      {offline && <p role="alert" className="gq-step-no">{t('notSent')}</p>}
      <div style={{ display: 'flex', gap: 8 }}>
        <Button type="primary" size="large" loading={busy} style={{ flex: 1, height: 48 }} onClick={() => { void submit(); }}>{photosOnly ? t('sendPhotos') : offline ? t('submitAgain') : t('submit')}</Button>
        <Button size="large" style={{ height: 48 }} disabled={busy} onClick={() => { if (amended === null) keepDraft(viewer.userId, null); onCancel(); }}>{amended === null ? t('discard') : t('cancel')}</Button>
      </div>
      {amended === null && <p className="gq-quiet" style={{ margin: '8px 0 0', fontSize: 13 }}>{t('draftKept')}</p>}
    </div>
  );
}
