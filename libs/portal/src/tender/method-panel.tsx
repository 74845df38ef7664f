import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { LiveAnswer, SchemaForm, checkDraft, emptyDraft, factsOf, fieldsOf, labelOf, textBySchema, useEvaluation, useFaultMessages, useTouched, type DecisionShape, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import type { Procurement } from './filings-table.js';
import { SetTenderMethodDocument } from './tender.operations.js';
import { tenderWords } from './words.js';

const KNOWN = 'planPublished';
const asDraft = (value: unknown): Draft => (typeof value === 'object' && value !== null ? (value as Draft) : {});

/** The decision without what the procurement itself knows. */
function asked(decision: DecisionShape): SchemaNode {
  const fields = fieldsOf(decision.facts).filter(([key]) => key !== KNOWN);
  return { ...decision.facts, properties: Object.fromEntries(fields), 'x-order': fields.map(([key]) => key) };
}

interface PartProps {
  readonly procurement: Procurement;
  readonly decision: DecisionShape;
  readonly weights: SchemaNode;
}

function MethodForm({ procurement: p, decision, weights, onChanged }: PartProps & { readonly onChanged: () => void }) {
  const t = useWords(tenderWords);
  const { viewer } = useSession();
  const words = useFaultMessages();
  const schema = useMemo(() => asked(decision), [decision]);
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(schema), ...asDraft(p.method) }));
  const [shares, setShares] = useState<Draft>(() => asDraft(p.weights));
  const [reason, setReason] = useState(p.methodReason ?? '');
  const { shown, touch, touchAll } = useTouched();
  const { run, running, refusals } = useAct(SetTenderMethodDocument);
  const whole = useMemo(() => ({ ...draft, [KNOWN]: p.publishedOn !== null }), [draft, p.publishedOn]);
  const live = useEvaluation(decision, whole, viewer.today);
  const faults = words(checkDraft(weights, shares, viewer.today), weights);
  const complete = live.complete && Object.keys(faults).length === 0 && reason.trim() !== '';
  const send = (): void => {
    touchAll();
    if (complete) void run({ input: { id: p.id, method: factsOf(schema, draft), reason: reason.trim(), weights: factsOf(weights, shares) } }).then((o) => { if (o.ok) onChanged(); });
  };
  return (
    <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 340px' }}>
      <div>
        <Panel title={t('method')}>
          <p className="gq-quiet">{t('methodHint')}</p>
          <SchemaForm schema={schema} value={draft} messages={shown(live.messages)} onChange={(next) => { touch(draft, next); setDraft(next); }} />
          <h3 style={{ fontSize: 14, margin: '4px 0 8px' }}>{t('weights')}</h3>
          <SchemaForm schema={weights} value={shares} messages={shown(faults)} onChange={(next) => { touch(shares, next); setShares(next); }} />
          <label htmlFor="method-reason">{t('methodReason')}</label>
          <Input.TextArea id="method-reason" rows={2} value={reason} onChange={(e) => setReason(e.target.value)} />
          <div style={{ marginTop: 12 }}><RefusalList refusals={refusals} /><Button type="primary" loading={running} disabled={!complete} onClick={send}>{t('setMethod')}</Button></div>
        </Panel>
      </div>
      <div><Panel title={decision.zh}><LiveAnswer live={live} decision={decision} reasons="line" /><KeptReasons procurement={p} /></Panel></div>
    </div>
  );
}

function KeptReasons({ procurement: p }: { readonly procurement: Procurement }) {
  const t = useWords(tenderWords);
  return (
    <>
      {p.methodResultId && <p><Figure value={t('methodSeen')} resultId={p.methodResultId} /></p>}
      {p.scoringResultId && <p><Figure value={t('scoringSeen')} resultId={p.scoringResultId} /></p>}
    </>
  );
}

function MethodFacts({ procurement: p, decision, weights }: PartProps) {
  const t = useWords(tenderWords);
  const { language } = useLanguage();
  if (!p.methodReason) return <p className="gq-quiet">{t('noMethod')}</p>;
  const rows = (schema: SchemaNode, held: Draft) => fieldsOf(schema).filter(([key]) => held[key] !== undefined).map(([key, node]) => [labelOf(key, node, language), textBySchema(node, held[key], language)] as const);
  return (
    <div className="gq-columns-even">
      <div><Panel title={t('method')}><FactSheet rows={[...rows(asked(decision), asDraft(p.method)), [t('methodReason'), p.methodReason]]} /><KeptReasons procurement={p} /></Panel></div>
      <div><Panel title={t('weights')}><FactSheet rows={rows(weights, asDraft(p.weights))} /></Panel></div>
    </div>
  );
}

/** How is bought and judged: set by the organiser until bidding opens, then shown with its reasons. */
export function MethodPanel({ procurement, onChanged }: { readonly procurement: Procurement; readonly onChanged: () => void }) {
  const decision = useDecision('procurement.method');
  const weights = useDecision('procurement.scoring')?.facts.properties?.['weights'];
  if (!decision || !weights) return null;
  const open = procurement.organisedHere && ['collecting', 'planned', 'published'].includes(procurement.state);
  return open ? <MethodForm procurement={procurement} decision={decision} weights={weights} onChanged={onChanged} /> : <MethodFacts procurement={procurement} decision={decision} weights={weights} />;
}
