import { Alert, Button, Input, Modal, Steps, Tabs, Timeline, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Outcome } from '../../data/act.js';
import type { ShownRefusal } from '../../data/refusal.js';
import { useAddressState } from '../address-state.js';
import { RefusalList } from '../answered.js';
import { formatInstant } from '../format.js';
import { useSay, useWords, type Bilingual } from '../language.js';
import { PageHead } from '../page-head.js';
import { SchemaForm } from '../schema-form/schema-form.js';
import { emptyDraft, factsOf, type Draft, type SchemaNode } from '../schema-form/schema.js';
import { useNarrow } from '../use-narrow.js';
import { uiWords } from '../words.js';

/** An act that the viewer may see on a thing: open, or greyed with the reason. */
export interface ThingAct {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done now; null where it can. */
  readonly refusal?: Bilingual | null;
  /** A written reason must be given. */
  readonly needsReason?: boolean;
  /** Form that the act fills in. */
  readonly form?: SchemaNode | null;
  /** What will be lost; asks once more before an act that cannot be undone. */
  readonly warning?: string;
  readonly primary?: boolean;
  /** The form says all there is to say; no words beside it are asked or kept. */
  readonly noNote?: boolean;
}

/** A state of the thing's course, for the step bar. */
export interface ThingStep {
  readonly key: string;
  readonly label: string;
}

/** An entry of the history, in words. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly what: string;
  readonly note?: string | null;
}

export interface ThingTab {
  readonly key: string;
  readonly label: string;
  readonly children: ReactNode;
}

export interface ThingPageProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly steps?: readonly ThingStep[];
  /** Key of the step it stands in; one that is not among the steps is shown as text. */
  readonly state?: string;
  readonly stateName?: string;
  readonly acts?: readonly ThingAct[];
  readonly onAct?: (act: ThingAct, input: { readonly note: string; readonly form: Draft }) => Promise<Outcome<unknown>>;
  readonly tabs: readonly ThingTab[];
}

const PHRASES: readonly Bilingual[] = [
  { zh: '同意。', en: 'Agreed.' },
  { zh: '情况属实，同意上报。', en: 'True; pass it up.' },
  { zh: '材料不全，请补充后再报。', en: 'Incomplete; please add what is missing.' },
];

function ActDialog({ act, onAct, onClose }: { readonly act: ThingAct; readonly onAct: NonNullable<ThingPageProps['onAct']>; readonly onClose: () => void }) {
  const t = useWords(uiWords);
  const say = useSay();
  const [note, setNote] = useState('');
  const [form, setForm] = useState<Draft>(() => (act.form ? emptyDraft(act.form) : {}));
  const [running, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [tried, setTried] = useState(false);
  const lacking = tried && act.needsReason === true && note.trim() === '';
  const run = (): void => {
    setTried(true);
    if (act.needsReason && note.trim() === '') return;
    setRunning(true);
    void onAct(act, { note: note.trim(), form: act.form ? factsOf(act.form, form) : {} }).then((outcome) => {
      setRunning(false);
      if (outcome.ok) onClose();
      else setRefusals(outcome.refusals);
    });
  };
  const messages = Object.fromEntries(refusals.flatMap((r) => (r.field ? [[r.field.replace(/^form\./, ''), say(r.message)]] : [])));
  return (
    <Modal open title={act.label} onCancel={onClose} onOk={run} okText={act.label} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ danger: Boolean(act.warning) }}>
      {act.warning && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('cannotUndo')} description={act.warning} />}
      <RefusalList refusals={refusals} />
      {act.form && <SchemaForm schema={act.form} value={form} onChange={setForm} messages={messages} />}
      {!act.noNote && (
        <>
          <label htmlFor="act-note">{t('reasonField')}{act.needsReason ? '' : `（${t('optional')}）`}</label>
          <Input.TextArea id="act-note" rows={3} value={note} onChange={(e) => setNote(e.target.value)} {...(lacking ? { status: 'error' as const } : {})} />
          {lacking && <div role="alert" style={{ color: '#cf1322' }}>{t('reasonMissing')}</div>}
          <div style={{ marginTop: 6, display: 'flex', gap: 6, flexWrap: 'wrap' }}>
            {PHRASES.map((phrase) => <button type="button" className="gq-chip" key={phrase.en} onClick={() => setNote(say(phrase))}>{say(phrase)}</button>)}
          </div>
        </>
      )}
    </Modal>
  );
}

/** The acts of a thing: those open now, and the others greyed with their reason. */
export function ActBar({ acts, onAct }: { readonly acts: readonly ThingAct[]; readonly onAct: NonNullable<ThingPageProps['onAct']> }) {
  const t = useWords(uiWords);
  const say = useSay();
  const [chosen, setChosen] = useState<ThingAct | null>(null);
  return (
    <>
      {acts.map((act) => {
        const button = <Button key={act.id} type={act.primary ? 'primary' : 'default'} danger={Boolean(act.warning)} disabled={Boolean(act.refusal)} onClick={() => setChosen(act)}>{act.label}</Button>;
        // The span takes the focus, so that the reason of a greyed act reaches the keyboard too.
        return act.refusal ? <Tooltip key={act.id} trigger={['hover', 'focus', 'click']} title={t('actRefused', { why: say(act.refusal) })}><span tabIndex={0}>{button}</span></Tooltip> : button;
      })}
      {chosen && <ActDialog act={chosen} onAct={onAct} onClose={() => setChosen(null)} />}
    </>
  );
}

/** The course of a thing in words: who did what and when, the newest first. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <Timeline items={entries.map((entry) => ({
      key: entry.id,
      content: <><span>{entry.what}</span> <span className="gq-quiet">{entry.who} {formatInstant(entry.at)}</span>{entry.note && <div>「{entry.note}」</div>}</>,
    }))} />
  );
}

const STEPS_SHOWN = 7;

/** A thing: header with name, state as a step bar and the acts of the viewer; tabs, the chosen one in the address. */
export function ThingPage({ title, beside, steps = [], state, stateName, acts = [], onAct, tabs }: ThingPageProps) {
  const t = useWords(uiWords);
  const narrow = useNarrow();
  const { values, change } = useAddressState();
  const at = steps.findIndex((s) => s.key === state);
  // A long course shows where it stands: two steps back and what comes next.
  const from = steps.length > STEPS_SHOWN ? Math.max(0, Math.min(at - 2, steps.length - STEPS_SHOWN)) : 0;
  const shownSteps = steps.slice(from, from + STEPS_SHOWN);
  const greyed = acts.filter((a) => a.refusal);
  const say = useSay();
  return (
    <>
      <PageHead title={title} beside={beside} acts={onAct && acts.length > 0 ? <ActBar acts={acts} onAct={onAct} /> : null} />
      {narrow && greyed.length > 0 && <p className="gq-quiet">{greyed.map((a) => `${a.label}：${say(a.refusal)}`).join('；')}</p>}
      {(steps.length > 0 || stateName) && (
        <div className="gq-panel">
          {at >= 0 && !narrow
            ? <Steps size="small" initial={from} current={at} items={shownSteps.map((s) => ({ key: s.key, title: s.label }))} />
            : <span>{t('state')}：<strong>{stateName ?? steps[at]?.label}</strong>{at >= 0 && <span className="gq-quiet">（{at + 1}/{steps.length}）</span>}</span>}
        </div>
      )}
      <Tabs activeKey={values['tab'] ?? tabs[0]?.key ?? ''} onChange={(tab) => change({ tab: tab === tabs[0]?.key ? null : tab })}
        items={tabs.map((tab) => ({ key: tab.key, label: tab.label, children: tab.children }))} />
    </>
  );
}

/** Facts of a thing as a two-column table: what it is called, what it is. */
export function FactSheet({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <table className="gq-facts"><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value ?? '—'}</td></tr>)}</tbody></table>
  );
}
