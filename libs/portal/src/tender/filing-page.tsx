import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm, emptyDraft, factsOf, fieldsOf, useEvaluation, useTouched, type DecisionShape, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { FileEstimateDocument, FilingFormDocument, type FilingFormQuery } from './tender.operations.js';
import { tenderWords } from './words.js';

type Procurement = NonNullable<FilingFormQuery['procurement']>;
type Filing = Procurement['filings'][number];
interface Line { readonly include: boolean; readonly step: number; readonly pay: string }

/** What the platform fills in by itself. */
const KNOWN = new Set(['minimumWages', 'lines']);

function termsSchema(decision: DecisionShape): SchemaNode {
  const fields = fieldsOf(decision.facts).filter(([key]) => !KNOWN.has(key));
  return { ...decision.facts, properties: Object.fromEntries(fields), 'x-order': fields.map(([key]) => key) };
}

function linesOf(filing: Filing): Readonly<Record<string, Line>> {
  const held = new Map(filing.lines.map((line) => [line.postId, line]));
  return Object.fromEntries(filing.postsToBuy.map((post) => {
    const line = held.get(post.id);
    return [post.id, { include: line !== undefined || filing.lines.length === 0, step: line?.step ?? post.step, pay: line?.agreedMonthlyPay ?? '' }];
  }));
}

function PostRows({ filing, lines, onChange }: { readonly filing: Filing; readonly lines: Readonly<Record<string, Line>>; readonly onChange: (lines: Readonly<Record<string, Line>>) => void }) {
  const t = useWords(tenderWords);
  const term = useTerm();
  const change = (id: string, next: Partial<Line>): void => onChange({ ...lines, [id]: { ...(lines[id] ?? { include: true, step: 1, pay: '' }), ...next } });
  const all = filing.postsToBuy.every((post) => lines[post.id]?.include);
  if (filing.postsToBuy.length === 0) return <p className="gq-quiet">{t('noPostsLeft')}</p>;
  return (
    <div className="gq-table-scroll">
      <table className="gq-facts gq-facts-head" aria-label={t('choosePosts')}>
        <thead><tr>
          <th><Checkbox aria-label={t('allPosts')} checked={all} onChange={(e) => onChange(Object.fromEntries(Object.entries(lines).map(([id, line]) => [id, { ...line, include: e.target.checked }])))} /></th>
          <th>{t('posts')}</th><th>{t('unit')}</th><th>{t('grade')}</th><th>{t('step')}</th><th>{t('agreedPay')}</th>
        </tr></thead>
        <tbody>
          {filing.postsToBuy.map((post) => {
            const line = lines[post.id];
            return (
              <tr key={post.id}>
                <td><Checkbox aria-label={`${t('include')} ${post.number}`} checked={line?.include ?? false} onChange={(e) => change(post.id, { include: e.target.checked })} /></td>
                <td>{post.number}</td><td>{post.unitName}</td><td>{term('grade', post.grade)}</td>
                <td><InputNumber aria-label={`${t('step')} ${post.number}`} min={1} max={3} precision={0} style={{ width: 64 }} value={line?.step ?? 1} disabled={!line?.include} onChange={(step) => change(post.id, { step: step ?? 1 })} /></td>
                <td><Input aria-label={`${t('agreedPay')} ${post.number}`} inputMode="decimal" style={{ width: 130 }} value={line?.pay ?? ''} disabled={!line?.include} onChange={(e) => change(post.id, { pay: e.target.value.replaceAll(/[,，\s]/g, '') })} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function FilingForm({ procurement: p, filing, decision }: { readonly procurement: Procurement; readonly filing: Filing; readonly decision: DecisionShape }) {
  const t = useWords(tenderWords);
  const { viewer } = useSession();
  const navigate = useNavigate();
  const schema = useMemo(() => termsSchema(decision), [decision]);
  const [terms, setTerms] = useState<Draft>(() => ({ ...emptyDraft(schema), ...(filing.terms as Draft) }));
  const [lines, setLines] = useState(() => linesOf(filing));
  const { shown, touch, touchAll } = useTouched();
  const { run, running, refusals } = useAct(FileEstimateDocument);
  const chosen = filing.postsToBuy.filter((post) => lines[post.id]?.include);
  const facts = useMemo((): Draft => ({
    ...terms, minimumWages: filing.minimumWages as Draft[],
    lines: chosen.map((post) => ({ grade: post.grade, step: lines[post.id]?.step ?? 1, posts: 1, ...(lines[post.id]?.pay ? { agreedMonthlyPay: lines[post.id]?.pay ?? '' } : {}) })),
  }), [terms, lines, filing]);
  const live = useEvaluation(decision, facts, viewer.today);
  const send = (): void => {
    touchAll();
    if (!live.complete) return;
    void run({ input: {
      procurementId: p.id, purchaserUnitId: filing.purchaserUnitId, terms: factsOf(schema, terms), lines: chosen.map((post) => ({ postId: post.id, step: lines[post.id]?.step ?? 1, agreedMonthlyPay: lines[post.id]?.pay || null })),
    } }).then((o) => { if (o.ok) void navigate(`/procurements/${p.id}`); });
  };
  const output = live.explanation?.output as Readonly<Record<string, string>> | undefined;
  const messages = shown(live.messages);
  return (
    <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 300px' }}>
      <div>
        <Panel title={t('terms')}><SchemaForm schema={schema} value={terms} messages={messages} onChange={(next) => { touch(terms, next); setTerms(next); }} /></Panel>
        <Panel title={t('choosePosts')} beside={<span className="gq-quiet">{chosen.length} / {filing.postsToBuy.length}</span>}><PostRows filing={filing} lines={lines} onChange={setLines} /></Panel>
        <RefusalList refusals={refusals} />
        <Button type="primary" loading={running} disabled={chosen.length === 0} onClick={send}>{t('submitFiling')}</Button>
      </div>
      <Panel title={t('live')}>
        <div aria-live="polite">
          {output && live.explanation ? (
            <>
              <div className="gq-verdict"><Figure value={`${t('agreed')} ${formatMoney(output['agreedTotal'])} ${t('yuan')}`} explanation={live.explanation} /></div>
              <p className="gq-quiet">{t('guideline')} {formatMoney(output['guidelineTotal'])}<br />{t('excess')} {formatMoney(output['excess'])}</p>
            </>
          ) : live.refusal ? <Alert type="warning" showIcon title={live.refusal.message.zh} /> : <p className="gq-quiet">{t('waiting')}</p>}
        </div>
      </Panel>
    </div>
  );
}

/** A purchaser's filing: posts, terms, and the cost by the document live beside them. */
export default function FilingPage() {
  const t = useWords(tenderWords);
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const decision = useDecision('procurement.costEstimate');
  const [{ data, fetching, error }] = useQuery({ query: FilingFormDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (data && !data.procurement) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.procurement} fetching={fetching} error={error}>
      {(p) => {
        const filing = p.filings.find((f) => f.purchaserUnitId === viewer.unit?.id);
        return (
          <>
            <PageHead title={t('filingTitle')} beside={`${p.title} · ${filing?.purchaserName ?? ''}`} />
            {filing && p.state === 'collecting' ? decision && <FilingForm key={filing.id} procurement={p} filing={filing} decision={decision} /> : <Alert type="warning" showIcon title={t('gone')} />}
          </>
        );
      }}
    </Answered>
  );
}
