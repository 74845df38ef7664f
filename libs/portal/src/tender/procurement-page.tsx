import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct, type Outcome } from '../data/act.js';
import { actsOf, historyOf, useMatterAbout, type Matter } from '../matter/index.js';
import { useMay, useSession } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { FactSheet, History, ThingPage, type ThingAct, type ThingStep } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { BidsPanel } from './bids-panel.js';
import { FilingsTable, type Procurement } from './filings-table.js';
import { MethodPanel } from './method-panel.js';
import { ActOnProcurementDocument, ProcurementDetailDocument } from './tender.operations.js';
import { tenderWords } from './words.js';

/** Acts that stand where their subject is: in the filings, among the bids, on the contract's own form. */
const ELSEWHERE = new Set(['fileEstimate', 'registerBid', 'signContract']);

/** The way to the first end; a way out is shown only once it was taken. */
function stepsOf(p: Procurement): readonly ThingStep[] {
  const firstEnd = p.states.findIndex((s) => s.final);
  return p.states.filter((s, i) => i <= firstEnd || s.key === p.state).map((s) => ({ key: s.key, label: s.zh }));
}

/** Who is to have it: the bidders by rank, the winner first. */
function awardForm(p: Procurement): SchemaNode {
  const ranked = [...p.bids].filter((b) => b.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const codes = ranked.map((b) => b.providerId);
  return { type: 'object', properties: { providerId: { type: 'string', title: '中标人', 'x-title-en': 'Winner', enum: codes, 'x-terms': Object.fromEntries(ranked.map((b) => [b.providerId, `${b.providerName ?? ''}（第 ${b.rank ?? ''} 名，${formatMoney(b.total)} 分）`])) } } };
}

function actsFor(matter: Matter | null, p: Procurement): readonly ThingAct[] {
  if (!matter || !p.organisedHere) return [];
  const once = actsOf(matter).filter((act, i, all) => !ELSEWHERE.has(act.id) && all.findIndex((other) => other.id === act.id) === i);
  const ahead = once.filter((act) => act.id !== 'cancel');
  // Which bidder an award names is chosen in its form; only then can the document say no.
  const shown = ahead.map((act, i) => (act.id === 'award' ? { ...act, form: awardForm(p), refusal: null, needsReason: false, primary: true } : { ...act, primary: i === 0 && !act.refusal }));
  return [...shown, ...once.filter((act) => act.id === 'cancel').map((act) => ({ ...act, primary: false }))];
}

function Facts({ procurement: p }: { readonly procurement: Procurement }) {
  const t = useWords(tenderWords);
  return (
    <Panel title={t('facts')}>
      <FactSheet rows={[
        [t('organiser'), p.unitName], [t('serviceFrom'), p.serviceFrom],
        ...(p.planPosts === null ? [] : [[t('planPosts'), p.planPosts] as const, [t('planTotal'), formatMoney(p.planTotal)] as const]),
        ...(p.publishedOn ? [[t('publishedOn'), `${p.publishedOn} ${p.medium ?? ''}`] as const] : []),
        ...(p.awardedProviderId ? [[t('awarded'), <Link key="awarded" to={`/providers/${p.awardedProviderId}`}>{p.awardedProviderName}</Link>] as const, [t('awardedOn'), p.awardedOn] as const] : []),
        ...(p.decisionReason ? [[t('reason'), p.decisionReason] as const] : []),
      ]} />
    </Panel>
  );
}

/** What the viewer's own unit has to do in the procurement, said before anything else. */
function OwnErrand({ procurement: p }: { readonly procurement: Procurement }) {
  const t = useWords(tenderWords);
  const may = useMay();
  const { viewer } = useSession();
  const own = p.filings.find((f) => f.purchaserUnitId === viewer.unit?.id);
  if (own && own.state === 'wanted' && p.state === 'collecting' && may('file', 'EstimateFiling')) {
    return <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('fileFirst')} action={<Link to={`/procurements/${p.id}/file`}>{t('fileNow')}</Link>} />;
  }
  if (own?.toBeSigned && may('create', 'Contract')) {
    return <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('contractsToSign')} action={<Link to={`/contracts/new?procurement=${p.id}`}>{t('sign')}</Link>} />;
  }
  return null;
}

/** A procurement from the purchasers' filings to their contracts. */
export default function ProcurementPage() {
  const t = useWords(tenderWords);
  const ui = useWords(uiWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: ProcurementDetailDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('Procurement', id);
  const { run } = useAct(ActOnProcurementDocument);
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  if (data && !data.procurement) return <Alert type="warning" showIcon title={t('notFound')} />;
  const onAct = async (act: ThingAct, { note, form }: { readonly note: string; readonly form: Readonly<Record<string, unknown>> }): Promise<Outcome<unknown>> => {
    const providerId = act.id === 'award' && typeof form['providerId'] === 'string' ? form['providerId'] : null;
    const outcome = await run({ input: { id, transition: act.id, note: note || null, providerId, form: act.form && act.id !== 'award' ? form : null } });
    if (outcome.ok) changed();
    return outcome;
  };
  return (
    <Answered data={data?.procurement} fetching={fetching} error={error}>
      {(p) => (
        <ThingPage title={p.title} beside={<>{p.number}{p.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>}</>} steps={stepsOf(p)} state={p.state} acts={actsFor(matter, p)} onAct={onAct}
          tabs={[
            { key: 'overview', label: may('read', 'EstimateFiling') ? t('overview') : t('planAndBid'), children: <><OwnErrand procurement={p} /><Facts procurement={p} />{may('read', 'EstimateFiling') && <FilingsTable procurement={p} onChanged={changed} />}{!may('read', 'EstimateFiling') && <BidsPanel procurement={p} onChanged={changed} />}</> },
            { key: 'method', label: t('method'), children: <MethodPanel key={p.methodResultId ?? ''} procurement={p} onChanged={changed} /> },
            ...(may('read', 'EstimateFiling') && (matter || p.bids.length > 0) ? [{ key: 'bids', label: t('bids'), children: <BidsPanel procurement={p} onChanged={changed} /> }] : []),
            ...(matter ? [{ key: 'course', label: t('course'), children: <div className="gq-panel"><History entries={historyOf(matter, ui)} /></div> }] : []),
          ]} />
      )}
    </Answered>
  );
}
