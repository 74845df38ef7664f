import { Alert, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage, useSay, useWords } from '../language.js';
import { ExplanationView, resultSentence } from '../reasons/explanation-view.js';
import { Figure } from '../reasons/figure.js';
import { uiWords } from '../words.js';
import { SchemaForm, type Messages } from './schema-form.js';
import type { Draft } from './schema.js';
import { useEvaluation, type DecisionShape, type LiveDecision } from './use-evaluation.js';

export interface DecisionFormProps {
  readonly decision: DecisionShape;
  readonly asOf: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Paths of facts that the platform knows; shown, not asked. */
  readonly known?: readonly string[];
  /** Whole reasons beside the form (explorer), or one line that opens them (forms of work). */
  readonly reasons?: 'whole' | 'line';
  readonly onDecided?: (live: LiveDecision) => void;
}

const NEEDED_SHOWN = 6;

/** What the decision still wants before it can answer. */
function StillNeeded({ messages }: { readonly messages: Messages }) {
  const t = useWords(uiWords);
  const wanted = Object.entries(messages);
  return (
    <div className="gq-quiet">{t('stillNeeded', { count: wanted.length })}
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>{wanted.slice(0, NEEDED_SHOWN).map(([path, message]) => <li key={path}>{message}</li>)}</ul>
    </div>
  );
}

/** Where the decision stands: what is lacking, why it refuses, or its answer. */
export function LiveAnswer({ live, decision, reasons }: { readonly live: LiveDecision; readonly decision: DecisionShape; readonly reasons: 'whole' | 'line' }) {
  const say = useSay();
  const { language } = useLanguage();
  if (live.refusal) return <Alert type="warning" showIcon title={say(live.refusal.message)} description={live.refusal.provision} />;
  const { explanation } = live;
  if (!explanation) return live.complete ? <Spin size="small" /> : <StillNeeded messages={live.messages} />;
  if (reasons === 'whole') return <ExplanationView explanation={explanation} />;
  const sentence = resultSentence(explanation.output, decision.answer, language);
  return <div className="gq-verdict" aria-live="polite"><Figure value={`${explanation.provisions[0]?.article ?? ''}　${sentence}`} explanation={explanation} /></div>;
}

/** Keeps what is typed apart from what has been touched, so that an empty form is not red all over. */
export function useTouched(): { readonly shown: (messages: Messages) => Messages; readonly touch: (before: Draft, after: Draft) => void; readonly touchAll: () => void } {
  const [touched, setTouched] = useState<ReadonlySet<string> | 'all'>(new Set<string>());
  return {
    shown: (messages) => (touched === 'all' ? messages : Object.fromEntries(Object.entries(messages).filter(([path]) => touched.has(path.split(/[.[]/)[0] ?? '')))),
    touch: (before, after) => {
      const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
      setTouched((held) => (held === 'all' ? held : new Set([...held, ...changed])));
    },
    touchAll: () => setTouched('all'),
  };
}

/** A form of a decision's facts with the decision live beside it: 「按第十条，本单位可开发 4 个岗位」. */
export function DecisionForm({ decision, asOf, draft, onChange, known, reasons = 'line' }: DecisionFormProps) {
  const live = useEvaluation(decision, draft, asOf);
  const { shown, touch } = useTouched();
  const messages = useMemo(() => ({ ...shown(live.messages), ...(live.refusal?.field ? { [live.refusal.field]: live.messages[live.refusal.field] ?? '' } : {}) }), [live, shown]);
  return (
    <div className="gq-columns-even">
      <SchemaForm schema={decision.facts} value={draft} messages={messages} onChange={(next) => { touch(draft, next); onChange(next); }} {...(known ? { known } : {})} />
      <div><LiveAnswer live={live} decision={decision} reasons={reasons} /></div>
    </div>
  );
}
