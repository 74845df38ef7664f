import { Alert, Spin } from 'antd';
import { useSay, useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { unmetConditions, type Reason } from '../ui/reasons/reason.js';
import type { Draft } from '../ui/schema-form/schema.js';
import { useEvaluation, type DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { visitWords } from './visit-words.js';

/** Question of the document's decision on clearance. */
export const CLEARANCE = 'incident.visitClearance';

const SHOWN = 5;

function Lacking({ conditions }: { readonly conditions: readonly Reason[] }) {
  if (conditions.length === 0) return null;
  return <ul style={{ margin: '6px 0', paddingInlineStart: 20 }}>{conditions.map((one) => <li key={one.words}>{one.words} <span className="gq-quiet" style={{ fontSize: 12 }}>{one.article}</span></li>)}</ul>;
}

/** What the document says of a visit as it stands: cleared, or each thing that is lacking, with the reasons behind it. */
export function Clearance({ decision, facts, asOf }: { readonly decision: DecisionShape; readonly facts: Draft; readonly asOf: string }) {
  const t = useWords(visitWords);
  const say = useSay();
  const live = useEvaluation(decision, facts, asOf);
  if (live.refusal) return <Alert type="warning" showIcon title={say(live.refusal.message)} />;
  if (!live.explanation) return <Spin size="small" />;
  const lacking = unmetConditions(live.explanation.reasons);
  const risks = Array.isArray(facts['risksFound']) ? facts['risksFound'].length : 0;
  return (
    <div aria-live="polite">
      <div className={lacking.length > 0 ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}><Figure value={lacking.length > 0 ? t('lacking', { n: lacking.length }) : t('fine')} explanation={live.explanation} /></div>
      <Lacking conditions={lacking.slice(0, SHOWN)} />
      {lacking.length > SHOWN && <details><summary style={{ minHeight: 32 }}>{t('more', { n: lacking.length - SHOWN })}</summary><Lacking conditions={lacking.slice(SHOWN)} /></details>}
      {risks > 0 && <p className="gq-light-due" style={{ margin: '6px 0 0' }}>{t('raised', { n: risks })}</p>}
    </div>
  );
}
