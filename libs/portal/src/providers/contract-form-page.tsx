import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useTerm } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { LiveAnswer, SchemaForm, fieldsOf, useEvaluation, useTouched, type DecisionShape, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { useSettled } from '../ui/use-settled.js';
import { ProcurementsDocument } from '../tender/tender.operations.js';
import { PostDocument } from '../posts/posts.operations.js';
import { providerFormWords } from './form-words.js';
import { ContractGroundDocument, EnterContractDocument, PostsWithoutContractDocument, ProvidersDocument } from './providers.operations.js';

interface OfferedPost { readonly id: string; readonly number: string; readonly unitName: string | null; readonly grade: string; readonly pay: string }
/** What the contract stands on: the award of a tender, or, where the document asks for none, the purchaser's free posts. */
interface Ground { readonly providerId: string | null; readonly providerName: string | null; readonly from: string; readonly posts: readonly OfferedPost[]; readonly terms: Readonly<Record<string, unknown>> }
interface Line { readonly include: boolean; readonly pay: string }

/** Facts of the check that the platform knows: where the posts stand and who signs. */
const KNOWN = ['unitKind', 'jurisdiction', 'signatory'];
const NEEDED = [...KNOWN, 'startOn', 'endOn', 'clauses', 'subcontracting', 'payFloorClause'];

function askedOf(decision: DecisionShape): SchemaNode {
  const fields = fieldsOf(decision.facts).filter(([key]) => !KNOWN.includes(key));
  return { ...decision.facts, properties: Object.fromEntries(fields), 'x-order': fields.map(([key]) => key) };
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

function Lines({ posts, lines, onChange }: { readonly posts: readonly OfferedPost[]; readonly lines: Readonly<Record<string, Line>>; readonly onChange: (lines: Readonly<Record<string, Line>>) => void }) {
  const t = useWords(providerFormWords);
  const term = useTerm();
  const change = (id: string, next: Partial<Line>): void => onChange({ ...lines, [id]: { ...(lines[id] ?? { include: false, pay: '' }), ...next } });
  if (posts.length === 0) return <p className="gq-quiet">{t('none')}</p>;
  return (
    <div className="gq-table-scroll">
      <table className="gq-facts gq-facts-head" aria-label={t('posts')}>
        <thead><tr><th><Checkbox aria-label={t('allPosts')} checked={posts.every((p) => lines[p.id]?.include)} onChange={(e) => onChange(Object.fromEntries(posts.map((p) => [p.id, { pay: lines[p.id]?.pay ?? p.pay, include: e.target.checked }])))} /></th><th>{t('post')}</th><th>{t('unit')}</th><th>{t('grade')}</th><th>{t('pay')}</th></tr></thead>
        <tbody>{posts.map((p) => (
          <tr key={p.id}>
            <td><Checkbox aria-label={`${t('include')} ${p.number}`} checked={lines[p.id]?.include ?? false} onChange={(e) => change(p.id, { include: e.target.checked })} /></td>
            <td>{p.number}</td><td>{p.unitName}</td><td>{term('grade', p.grade)}</td>
            <td><Input aria-label={`${t('pay')} ${p.number}`} inputMode="decimal" style={{ width: 140 }} disabled={!lines[p.id]?.include} value={lines[p.id]?.pay ?? ''} onChange={(e) => change(p.id, { pay: e.target.value.replaceAll(/[,，\s]/g, '') })} /></td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function useProviders(search: string) {
  const [{ data }] = useQuery({ query: ProvidersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(search) || null, kind: null, disqualified: false } });
  return nodesOf(data?.providers).map((p) => ({ value: p.id, label: p.name }));
}

function ContractForm({ ground, decision }: { readonly ground: Ground; readonly decision: DecisionShape }) {
  const t = useWords(providerFormWords);
  const say = useSay();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const schema = useMemo(() => askedOf(decision), [decision]);
  const clauses = useMemo(() => decision.facts.properties?.['clauses']?.items?.enum ?? [], [decision]);
  const [draft, setDraft] = useState<Draft>(() => ({ startOn: ground.from, clauses: [...clauses], subcontracting: false, payFloorClause: true }));
  const [lines, setLines] = useState<Readonly<Record<string, Line>>>(() => Object.fromEntries(ground.posts.map((p) => [p.id, { include: ground.providerId !== null, pay: p.pay }])));
  const [number, setNumber] = useState('');
  const [providerId, setProviderId] = useState(ground.providerId);
  const [search, setSearch] = useState('');
  const [insurance, setInsurance] = useState(text(ground.terms['insuranceRate']));
  const [fee, setFee] = useState(text(ground.terms['managementFee']));
  const { shown, touch, touchAll } = useTouched();
  const { run, running, refusals } = useAct(EnterContractDocument);
  const chosen = ground.posts.filter((p) => lines[p.id]?.include);
  const [{ data: first }] = useQuery({ query: PostDocument, variables: { id: chosen[0]?.id ?? '' }, pause: chosen.length === 0 });
  const place = first?.post;
  const facts = useMemo((): Draft => ({ ...draft, endOn: draft['endOn'] ?? draft['startOn'] ?? null, ...(place ? { unitKind: place.unitKind, jurisdiction: place.jurisdiction } : {}), signatory: viewer.unit?.kind ?? '' }), [draft, place, viewer.unit]);
  const live = useEvaluation(decision, facts, viewer.today);
  const required = text(live.explanation?.output['requiredEndOn']);
  const options = useProviders(search);
  const send = (): void => {
    touchAll();
    void run({ input: {
      number, purchaserUnitId: viewer.unit?.id ?? '', providerId: providerId ?? '', startOn: text(draft['startOn']), endOn: text(draft['endOn']), clauses: list(draft['clauses']), subcontracting: draft['subcontracting'] === true,
      payFloor: draft['payFloorClause'] === true, insurancePercent: insurance, managementFee: fee, lines: chosen.map((p) => ({ postId: p.id, agreedMonthlyPay: lines[p.id]?.pay || null })),
    } }).then((o) => { if (o.ok) void navigate(`/contracts/${o.data.enterContract.id}`); });
  };
  const refusalOf = (field: string) => { const r = refusals.find((x) => x.field === field); return r ? { validateStatus: 'error' as const, help: say(r.message) } : {}; };
  const elsewhere = refusals.filter((r) => !['number', 'insurancePercent', 'managementFee'].includes(r.field ?? ''));
  const figure = (id: string, label: string, field: string, value: string, set: (value: string) => void) => (
    <Form.Item label={label} required htmlFor={id} {...refusalOf(field)}><Input id={id} inputMode="decimal" value={value} onChange={(e) => set(e.target.value.trim())} /></Form.Item>
  );
  return (
    <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 320px' }}>
      <div>
        <Panel title={t('terms')}>
          <Form layout="vertical" component="div">
            <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))', columnGap: 16 }}>
              <Form.Item label={t('number')} required htmlFor="contract-number" {...refusalOf('number')}><Input id="contract-number" maxLength={50} value={number} onChange={(e) => setNumber(e.target.value)} /></Form.Item>
              <Form.Item label={t('provider')} required htmlFor="contract-provider">
                {ground.providerId ? <Input id="contract-provider" disabled value={ground.providerName ?? ''} /> : <Select id="contract-provider" showSearch={{ filterOption: false, onSearch: setSearch }} placeholder={t('contractor')} options={options} value={providerId} onChange={setProviderId} />}
              </Form.Item>
              {figure('contract-insurance', t('insurance'), 'insurancePercent', insurance, setInsurance)}
              {figure('contract-fee', t('fee'), 'managementFee', fee, setFee)}
            </div>
          </Form>
          <SchemaForm schema={schema} value={draft} messages={shown(live.messages)} onChange={(next) => { touch(draft, next); setDraft(next); }} />
          {required !== '' && required !== draft['endOn'] && <Button size="small" style={{ marginBottom: 12 }} onClick={() => setDraft({ ...draft, endOn: required })}>{decision.facts.properties?.['endOn']?.title} {t('endTo', { day: required })}</Button>}
        </Panel>
        <Panel title={t('posts')} beside={<span className="gq-quiet">{chosen.length} / {ground.posts.length}</span>}><Lines posts={ground.posts} lines={lines} onChange={setLines} /></Panel>
        <RefusalList refusals={elsewhere} />
        <Button type="primary" loading={running} disabled={chosen.length === 0 || number.trim() === '' || !providerId} onClick={send}>{t('enter')}</Button>
      </div>
      <Panel title={t('check')}>{chosen.length > 0 && <LiveAnswer live={live} decision={decision} reasons="whole" />}</Panel>
    </div>
  );
}

/** The purchaser's ground in an awarded procurement. */
function TenderedForm({ procurementId, decision }: { readonly procurementId: string; readonly decision: DecisionShape }) {
  const t = useWords(providerFormWords);
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: ContractGroundDocument, variables: { procurementId }, requestPolicy: 'network-only' });
  const found = data?.procurement;
  const filing = found?.filings.find((f) => f.purchaserUnitId === viewer.unit?.id);
  if (!found) return null;
  if (!filing?.toBeSigned) return <Alert type="info" showIcon title={t('noTender')} action={<Link to="/procurements">{t('toTenders')}</Link>} />;
  const posts = filing.lines.map((l) => ({ id: l.postId, number: l.postNumber ?? '', unitName: l.unitName, grade: l.grade, pay: l.agreedMonthlyPay ?? '' }));
  return <ContractForm ground={{ providerId: found.awardedProviderId, providerName: found.awardedProviderName, from: found.serviceFrom, posts, terms: (filing.terms ?? {}) as Readonly<Record<string, unknown>> }} decision={decision} />;
}

function FreeForm({ decision }: { readonly decision: DecisionShape }) {
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: PostsWithoutContractDocument, variables: { from: viewer.today } });
  if (!data) return null;
  return <ContractForm ground={{ providerId: null, providerName: null, from: viewer.today, posts: data.postsWithoutContract.map((p) => ({ ...p, pay: '' })), terms: {} }} decision={decision} />;
}

/** Where the document buys by tender, contracts begin with an award. */
function PickTender() {
  const t = useWords(providerFormWords);
  const [{ data }] = useQuery({ query: ProcurementsDocument, variables: { first: 50, skip: 0, orderBy: null, year: null, state: null, text: null } });
  const open = nodesOf(data?.procurements).filter((p) => p.awardedProviderName !== null && !p.states.find((s) => s.key === p.state)?.final);
  return (
    <Panel title={t('tender')}>
      {open.length === 0 ? <p className="gq-quiet">{t('noTender')} <Link to="/procurements">{t('toTenders')}</Link></p> : <><p>{t('pickTender')}</p><ul>{open.map((p) => <li key={p.id}><Link to={`/contracts/new?procurement=${p.id}`}>{p.title}</Link> <span className="gq-quiet">{p.awardedProviderName}</span></li>)}</ul></>}
    </Panel>
  );
}

/** A contract entered by its purchaser, checked by the document as one types. */
export default function ContractFormPage() {
  const t = useWords(providerFormWords);
  const may = useMay();
  const [search] = useSearchParams();
  const decision = useDecision('contract.check');
  const procurementId = search.get('procurement');
  const fits = decision !== null && NEEDED.every((key) => decision.facts.properties?.[key]);
  return (
    <>
      <PageHead title={t('newContract')} />
      {!fits || !decision ? decision && <Alert type="info" showIcon title={t('noRule')} />
        : procurementId ? <TenderedForm procurementId={procurementId} decision={decision} /> : may('read', 'Procurement') ? <PickTender /> : <FreeForm decision={decision} />}
    </>
  );
}
