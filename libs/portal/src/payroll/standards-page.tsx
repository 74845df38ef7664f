import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { EnterPayStandardDocument, PayStandardsDocument } from './payroll.operations.js';
import { payWords } from './words.js';

const KINDS = ['minimum-wage', 'social-insurance', 'housing-fund', 'average-wage', 'guideline'] as const;
type Kind = (typeof KINDS)[number];
const INSURANCES = ['pension', 'medical', 'unemployment', 'work-injury'] as const;
type Texts = Readonly<Record<string, string>>;

function isKind(value: string): value is Kind {
  return KINDS.some((kind) => kind === value);
}

/** What the form asks for each kind. */
const ASKED: Readonly<Record<Kind, readonly ('monthlyAmount' | 'floor' | 'ceiling' | 'minRate' | 'maxRate')[]>> = {
  'minimum-wage': ['monthlyAmount'], 'average-wage': ['monthlyAmount'], guideline: ['monthlyAmount'], 'housing-fund': ['floor', 'ceiling', 'minRate', 'maxRate'], 'social-insurance': ['floor', 'ceiling'],
};

function bodyOf(kind: Kind, texts: Texts): object {
  const of = (key: string): string => texts[key] ?? '';
  if (kind === 'minimum-wage' || kind === 'guideline' || kind === 'average-wage') return { monthly: of('monthlyAmount') };
  if (kind === 'housing-fund') return { floor: of('floor'), ceiling: of('ceiling'), minRate: of('minRate'), maxRate: of('maxRate') };
  return { rows: INSURANCES.map((insurance) => ({ insurance, floor: of('floor'), ceiling: of('ceiling'), employerRate: of(`${insurance}.employer`), workerRate: of(`${insurance}.worker`) })) };
}

function Entry({ purchasers, onClose, onDone }: { readonly purchasers: readonly { readonly id: string; readonly name: string }[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const [kind, setKind] = useState<Kind>('minimum-wage');
  const [texts, setTexts] = useState<Texts>({ 'work-injury.worker': '0' });
  const enter = useAct(EnterPayStandardDocument);
  const field = (key: string, label: string) => <div key={key}><label htmlFor={`standard-${key}`}>{label}</label><Input id={`standard-${key}`} value={texts[key] ?? ''} onChange={(event) => setTexts({ ...texts, [key]: event.target.value })} /></div>;
  const submit = (): void => {
    void enter.run({ input: { kind, place: texts['place'] ?? '', validFrom: texts['validFrom'] ?? '', source: texts['source'] ?? '', body: bodyOf(kind, texts) } }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <Modal open title={t('enter')} okText={t('save')} cancelText={t('cancel')} confirmLoading={enter.running} onOk={submit} onCancel={onClose}>
      <RefusalList refusals={enter.refusals} />
      <label htmlFor="standard-kind">{t('kind')}</label>
      <Select id="standard-kind" style={{ width: '100%' }} value={kind} onChange={(value) => { setKind(value); setTexts({ 'work-injury.worker': '0' }); }} options={KINDS.map((value) => ({ value, label: t(value) }))} />
      {kind === 'guideline'
        ? <div><label htmlFor="standard-purchaser">{t('purchaser')}</label><Select id="standard-purchaser" style={{ width: '100%' }} value={texts['place'] ?? null} onChange={(value) => setTexts({ ...texts, place: value })} options={purchasers.map((p) => ({ value: p.id, label: p.name }))} /></div>
        : field('place', t('placeCode'))}
      {field('validFrom', t('validFrom'))}{field('source', t('source'))}
      {ASKED[kind].map((key) => field(key, t(key)))}
      {kind === 'social-insurance' && INSURANCES.map((insurance) => (
        <div key={insurance} style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>{field(`${insurance}.employer`, `${t(insurance)} ${t('employerRate')}`)}{field(`${insurance}.worker`, `${t(insurance)} ${t('workerRate')}`)}</div>
      ))}
    </Modal>
  );
}

function contentsOf(t: (key: Kind | 'pension' | 'medical' | 'unemployment' | 'work-injury' | 'monthlyAmount' | 'floor' | 'ceiling') => string, body: unknown): string {
  const { monthly, floor, ceiling, minRate, maxRate, rows } = body as { monthly?: string; floor?: string; ceiling?: string; minRate?: string; maxRate?: string; rows?: readonly { insurance: string; floor: string; ceiling: string; employerRate: string; workerRate: string }[] };
  if (monthly !== undefined) return `${t('monthlyAmount')} ${monthly}`;
  if (rows) return rows.map((row) => `${INSURANCES.some((known) => known === row.insurance) ? t(row.insurance as (typeof INSURANCES)[number]) : row.insurance} ${row.employerRate}% / ${row.workerRate}%（${row.floor}～${row.ceiling}）`).join('；');
  return `${t('floor')} ${floor ?? ''}，${t('ceiling')} ${ceiling ?? ''}，${minRate ?? ''}%～${maxRate ?? ''}%`;
}

/** Minimum wage, contribution tables and purchasers' guidelines, each from a day and with its document. */
export default function StandardsPage() {
  const t = useWords(payWords);
  const { viewer } = useSession();
  const [entering, setEntering] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: PayStandardsDocument });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('standards')} acts={allows(viewer.permissions, 'create', 'PayStandard') && <Button type="primary" onClick={() => setEntering(true)}>{t('enter')}</Button>} />
      <Answered data={data?.payStandards} fetching={fetching} error={error} onRetry={again}>
        {(found) => found.length === 0 ? <div className="gq-panel gq-empty">{t('noStandards')}</div> : (
          <div className="gq-panel gq-table-scroll">
            <table className="gq-facts gq-facts-head">
              <thead><tr><th scope="col">{t('kind')}</th><th scope="col">{t('where')}</th><th scope="col">{t('validFrom')}</th><th scope="col">{t('contents')}</th><th scope="col">{t('source')}</th></tr></thead>
              <tbody>{found.map((s) => <tr key={s.id}><td>{isKind(s.kind) ? t(s.kind) : s.kind}</td><td>{s.kind === 'guideline' ? s.placeName ?? s.place : `${s.placeName ?? ''} ${s.place}`}</td><td style={{ whiteSpace: 'nowrap' }}>{formatDay(s.validFrom)}</td><td>{contentsOf(t, s.body)}</td><td>{s.source}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </Answered>
      {entering && <Entry purchasers={data?.payPurchasers ?? []} onClose={() => setEntering(false)} onDone={() => { setEntering(false); again(); }} />}
    </>
  );
}
