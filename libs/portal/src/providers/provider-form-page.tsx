import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { LiveAnswer, SchemaForm, emptyDraft, factsOf, fieldsOf, useEvaluation, useTouched, type DecisionShape, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { providerFormWords } from './form-words.js';
import { CheckProviderDocument, ProviderDocument, RegisterProviderDocument, type ProviderQuery } from './providers.operations.js';

type Provider = NonNullable<ProviderQuery['provider']>;

/** The bars of the register are the platform's to know. */
const BARS = 'disqualifications';
/** Facts that the register keeps apart from the other qualifications. */
const KIND = 'kind';
const LICENCE = 'hrLicenceValidTo';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const KEPT = 'gongqiao.provider-draft';

function keptDraft(): { name: string; code: string; facts: Draft } {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '') as { name: string; code: string; facts: Draft };
  } catch {
    return { name: '', code: '', facts: {} };
  }
}

/** The decision's facts that are asked of the clerk; those read only for one kind are shown for that kind only. */
function askedOf(decision: DecisionShape, draft: Draft): SchemaNode {
  const kinds = decision.facts.properties?.[KIND]?.['x-terms'] ?? {};
  const kind = kinds[String(draft[KIND] ?? '')] ?? null;
  const fields = fieldsOf(decision.facts).filter(([key, node]) => key !== BARS && (!node['x-when'] || (kind !== null && node['x-when'].includes(kind))));
  return { ...decision.facts, properties: Object.fromEntries(fields.map(([key, node]) => [key, kind ? { ...node, 'x-when': '' } : node])), 'x-order': fields.map(([key]) => key) };
}

function Form1({ decision, provider }: { readonly decision: DecisionShape; readonly provider: Provider | null }) {
  const t = useWords(providerFormWords);
  const say = useSay();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const [held] = useState(() => (provider ? { name: provider.name, code: provider.creditCode, facts: { ...(provider.qualifications as Draft), [KIND]: provider.kind, [LICENCE]: provider.licenceValidTo } } : keptDraft()));
  const [name, setName] = useState(held.name);
  const [code, setCode] = useState(held.code);
  const [draft, setDraft] = useState<Draft>(() => ({ ...Object.fromEntries(Object.entries(emptyDraft(decision.facts)).filter(([, v]) => typeof v !== 'boolean')), ...held.facts }));
  const schema = useMemo(() => askedOf(decision, draft), [decision, draft]);
  const bars = useMemo(() => (provider?.disqualifications ?? []).map((d) => ({ decidedOn: d.decidedOn, ...(d.liftedOn ? { liftedOn: d.liftedOn } : {}) })), [provider]);
  const live = useEvaluation(decision, useMemo(() => ({ ...draft, [BARS]: bars }), [draft, bars]), viewer.today);
  const { shown, touch, touchAll } = useTouched();
  const register = useAct(RegisterProviderDocument);
  const check = useAct(CheckProviderDocument);
  const refusals = [...register.refusals, ...check.refusals];
  const [tried, setTried] = useState(false);
  useEffect(() => { if (!provider) localStorage.setItem(KEPT, JSON.stringify({ name, code, facts: draft })); }, [provider, name, code, draft]);
  const send = async (): Promise<void> => {
    touchAll();
    setTried(true);
    if (!live.complete || name.trim() === '' || code.trim() === '') return;
    const { [KIND]: kind, [LICENCE]: licence, ...qualifications } = factsOf(schema, draft);
    const licenceValidTo = text(licence);
    if (provider) {
      const outcome = await check.run({ input: { id: provider.id, qualifications, licenceValidTo } });
      if (outcome.ok) void navigate(`/providers/${provider.id}`);
      return;
    }
    const outcome = await register.run({ input: { name: name.trim(), creditCode: code.trim(), kind: text(kind) ?? '', qualifications, licenceValidTo } });
    if (!outcome.ok) return;
    localStorage.removeItem(KEPT);
    void navigate(`/providers/${outcome.data.registerProvider.id}`);
  };
  const said = (field: string, label: string, value: string) => {
    const refusal = refusals.find((r) => r.field === field);
    const message = refusal ? say(refusal.message) : tried && value.trim() === '' ? t('required', { label }) : null;
    return message ? { validateStatus: 'error' as const, help: message } : {};
  };
  return (
    <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 320px' }}>
      <div>
        <Panel title={t('provider')}>
          <Form layout="vertical" component="div">
            <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', columnGap: 16 }}>
              <Form.Item label={t('name')} required htmlFor="provider-name" {...said('name', t('name'), name)}><Input id="provider-name" maxLength={100} disabled={provider !== null} value={name} onChange={(e) => setName(e.target.value)} /></Form.Item>
              <Form.Item label={t('code')} required htmlFor="provider-code" extra={t('codeHint')} {...said('creditCode', t('code'), code)}><Input id="provider-code" maxLength={18} disabled={provider !== null} value={code} onChange={(e) => setCode(e.target.value.toUpperCase())} /></Form.Item>
            </div>
          </Form>
        </Panel>
        <Panel title={t('qualifications')}>
          <SchemaForm schema={schema} value={draft} messages={shown(live.messages)} known={provider ? [KIND] : []} onChange={(next) => { touch(draft, next); setDraft(next); }} />
          <RefusalList refusals={refusals.filter((r) => r.field !== 'name' && r.field !== 'creditCode')} />
          <Button type="primary" loading={register.running || check.running} onClick={() => { void send(); }}>{provider ? t('saveCheck') : t('save')}</Button>
        </Panel>
      </div>
      <Panel title={t('live')}><LiveAnswer live={live} decision={decision} reasons="whole" /></Panel>
    </div>
  );
}

/** Registers a provider with what the document asks of it, or takes new evidence; eligibility is decided live with its reasons. */
export default function ProviderFormPage() {
  const t = useWords(providerFormWords);
  const { id } = useParams();
  const decision = useDecision('procurement.provider');
  const [{ data }] = useQuery({ query: ProviderDocument, variables: { id: id ?? '' }, pause: !id });
  const provider = id ? data?.provider ?? null : null;
  return (
    <>
      <PageHead title={id ? t('recheck') : t('register')} beside={provider?.name} />
      {!decision ? <Alert type="info" showIcon title={t('notThere')} /> : (!id || provider) && <Form1 key={provider?.id ?? 'new'} decision={decision} provider={provider} />}
    </>
  );
}
