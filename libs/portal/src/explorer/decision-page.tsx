import { Alert, Button, DatePicker, Segmented, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { useAddressState } from '../ui/address-state.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { emptyDraft, LiveAnswer, SchemaForm, schemaOf, useEvaluation, useTouched, type DecisionShape, type Draft, type LiveDecision } from '../ui/schema-form/index.js';
import { differingKeys, factsFromAddress, questionOf, sharedFacts } from './compare.js';
import { PolicyDecisionsDocument, PolicyPacksDocument, type PolicyDecisionsQuery } from './explorer.operations.js';
import { explorerWords } from './words.js';

type PackOfDecisions = NonNullable<PolicyDecisionsQuery['policyPack']>;

function shapeOf(pack: PackOfDecisions | null | undefined, name: string): DecisionShape | null {
  const found = pack?.decisions.find((d) => d.name === name);
  return pack && found ? { name, zh: found.zh, packId: pack.id, packTitle: pack.title, facts: schemaOf(found.factsSchema), answer: schemaOf(found.answerSchema) } : null;
}

function DayOf({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  return <label>{label} <DatePicker aria-label={label} allowClear={false} value={dayjs(value)} onChange={(next) => { if (next) onChange(next.format('YYYY-MM-DD')); }} /></label>;
}

interface SideProps {
  readonly decision: DecisionShape;
  readonly asOf: string;
  readonly draft: Draft;
}

/** The other side of a comparison: the same decision on another day. */
function OtherDay({ decision, asOf, draft, left }: SideProps & { readonly left: LiveDecision }) {
  const live = useEvaluation(decision, draft, asOf);
  return <><Verdict left={left} right={live} /><LiveAnswer live={live} decision={decision} reasons="whole" /></>;
}

function Verdict({ left, right }: { readonly left: LiveDecision; readonly right: LiveDecision }) {
  const t = useWords(explorerWords);
  if (!left.explanation || !right.explanation) return null;
  const differing = differingKeys(left.explanation.output, right.explanation.output);
  return <Alert style={{ marginBottom: 12 }} type={differing.length === 0 ? 'success' : 'warning'} showIcon title={differing.length === 0 ? t('same') : t('differs')} />;
}

/** The same question under another document: shared facts are carried over, its own are asked for. */
function OtherPack({ decision, packId, asOf, draft, left }: SideProps & { readonly packId: string; readonly left: LiveDecision }) {
  const t = useWords(explorerWords);
  const [{ data, fetching, error }] = useQuery({ query: PolicyDecisionsDocument, variables: { id: packId } });
  const other = shapeOf(data?.policyPack, `${packId}.${questionOf(decision.name)}`);
  if (!other) return fetching ? null : <Alert type="info" showIcon title={error ? t('notThere') : t('noOther')} />;
  return <OtherPackForm decision={other} asOf={asOf} draft={draft} left={left} />;
}

function OtherPackForm({ decision, asOf, draft, left }: SideProps & { readonly left: LiveDecision }) {
  const [own, setOwn] = useState<Draft>({});
  const facts = { ...emptyDraft(decision.facts), ...sharedFacts(draft, decision.facts), ...own };
  const live = useEvaluation(decision, facts, asOf);
  const { shown, touch } = useTouched();
  return (
    <>
      <Verdict left={left} right={live} />
      <h3>{decision.packTitle} · {decision.zh}</h3>
      <SchemaForm schema={decision.facts} value={facts} messages={shown(live.messages)} onChange={(next) => { touch(facts, next); setOwn(next); }} />
      <LiveAnswer live={live} decision={decision} reasons="whole" />
    </>
  );
}

function CompareBar({ decision, mode, onMode }: { readonly decision: DecisionShape; readonly mode: { readonly day: string | null; readonly pack: string | null }; readonly onMode: (day: string | null, pack: string | null) => void }) {
  const t = useWords(explorerWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: PolicyPacksDocument });
  const others = (data?.policyPacks ?? []).filter((p) => p.id !== decision.packId);
  return (
    <Space wrap>
      <span>{t('compareWith')}</span>
      <Segmented<string> value={mode.pack !== null ? 'pack' : mode.day !== null ? 'day' : ''} onChange={(next) => (next === 'day' ? onMode(viewer.today, null) : onMode(null, others[0]?.id ?? ''))}
        options={[{ value: 'day', label: t('otherDate') }, { value: 'pack', label: t('otherPack'), disabled: others.length === 0 }]} />
      {mode.day !== null && <DayOf label={t('asOf')} value={mode.day} onChange={(day) => onMode(day, null)} />}
      {mode.pack !== null && <Select aria-label={t('otherPack')} style={{ minWidth: 220 }} value={mode.pack} onChange={(pack: string) => onMode(null, pack)} options={others.map((p) => ({ value: p.id, label: p.title }))} />}
      {(mode.day !== null || mode.pack !== null) && <Button type="text" onClick={() => onMode(null, null)}>{t('stopCompare')}</Button>}
    </Space>
  );
}

function Workbench({ decision }: { readonly decision: DecisionShape }) {
  const t = useWords(explorerWords);
  const [copied, setCopied] = useState(false);
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const asOf = values['asOf'] ?? viewer.today;
  const start = useMemo(() => factsFromAddress(values['facts']) ?? emptyDraft(decision.facts), [decision.name]);
  const [draft, setDraft] = useState<Draft>(start);
  const live = useEvaluation(decision, draft, asOf);
  const { shown, touch, touchAll } = useTouched();
  const mode = { day: values['day'] ?? null, pack: values['with'] ?? null };
  const edit = (next: Draft): void => { touch(draft, next); setDraft(next); };
  const copy = (): void => {
    const address = new URL(location.href);
    address.searchParams.set('facts', JSON.stringify(draft));
    address.searchParams.set('asOf', asOf);
    void navigator.clipboard?.writeText(address.href).then(() => setCopied(true));
    change({ facts: JSON.stringify(draft), asOf });
  };
  const comparing = mode.day !== null || mode.pack !== null;
  return (
    <>
      <PageHead title={decision.zh} beside={`${decision.packTitle} · ${decision.name}`} acts={<><Button onClick={() => { setDraft(emptyDraft(decision.facts)); change({ facts: null }); }}>{t('clear')}</Button>{copied && <span role="status">{t('copied')}</span>}<Button onClick={copy}>{t('link')}</Button></>} />
      <div className="gq-panel gq-no-print" style={{ display: 'flex', gap: 16, flexWrap: 'wrap', alignItems: 'center' }}>
        <DayOf label={t('asOf')} value={asOf} onChange={(day) => change({ asOf: day })} />
        <CompareBar decision={decision} mode={mode} onMode={(day, pack) => change({ day, with: pack })} />
      </div>
      <div className={comparing ? '' : 'gq-columns-even'}>
        <Panel title={t('facts')}><div onBlur={() => { if (live.complete) touchAll(); }}><SchemaForm schema={decision.facts} value={draft} messages={shown(live.messages)} onChange={edit} /></div></Panel>
        {!comparing && <Panel title={t('answer')}><LiveAnswer live={live} decision={decision} reasons="whole" /></Panel>}
      </div>
      {comparing && (
        <div className="gq-columns-even">
          <Panel title={`${decision.packTitle} · ${asOf}`}><LiveAnswer live={live} decision={decision} reasons="whole" /></Panel>
          <Panel title={mode.day ?? t('otherPack')}>
            {mode.day !== null && <OtherDay decision={decision} asOf={mode.day} draft={draft} left={live} />}
            {mode.pack !== null && <OtherPack key={mode.pack} decision={decision} packId={mode.pack} asOf={asOf} draft={draft} left={live} />}
          </Panel>
        </div>
      )}
    </>
  );
}

/** One decision to try: facts in a form from its schema, the answer with all its reasons, side by side with another day or document. */
export default function DecisionPage() {
  const t = useWords(explorerWords);
  const { pack: packId = '', decision: name = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: PolicyDecisionsDocument, variables: { id: packId } });
  return (
    <Answered data={data?.policyPack} fetching={fetching} error={error} onRetry={() => ask()}>
      {(pack) => {
        const shape = shapeOf(pack, name);
        return shape ? <Workbench key={name} decision={shape} /> : <Alert type="warning" showIcon title={t('notThere')} />;
      }}
    </Answered>
  );
}
