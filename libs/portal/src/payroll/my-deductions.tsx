import { AutoComplete, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { MyDeductionsDocument, StateDeductionsDocument, type MyDeductionsQuery } from './payroll.operations.js';
import { payWords } from './words.js';

interface Item {
  readonly kind: string;
  readonly monthly: string;
}

function itemsOf(value: unknown): Item[] {
  return Array.isArray(value) ? (value as readonly Item[]).map(({ kind, monthly }) => ({ kind, monthly })) : [];
}

function Form({ data, onDone }: { readonly data: MyDeductionsQuery; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const latest = data.myDeductions[0];
  const [items, setItems] = useState<readonly Item[]>(latest ? itemsOf(latest.items) : [{ kind: '', monthly: '' }]);
  const [firstJob, setFirstJob] = useState(latest?.firstJob ?? false);
  const act = useAct(StateDeductionsDocument);
  const change = (i: number, part: Partial<Item>): void => setItems(items.map((item, k) => (k === i ? { ...item, ...part } : item)));
  const standardOf = (kind: string): string => data.deductionStandards.find((standard) => standard.kind === kind)?.monthly ?? '';
  return (
    <>
      <RefusalList refusals={act.refusals} />
      {items.map((item, i) => (
        <div key={i} style={{ display: 'grid', gridTemplateColumns: '1fr 110px auto', gap: 8, marginBottom: 8 }}>
          <AutoComplete aria-label={t('deductionKind')} placeholder={t('deductionKind')} value={item.kind} options={data.deductionStandards.map(({ kind }) => ({ value: kind }))} onChange={(kind: string) => change(i, { kind })} onSelect={(kind: string) => change(i, { kind, monthly: standardOf(kind) })} />
          <Input aria-label={t('monthlyYuan')} placeholder={t('monthlyYuan')} inputMode="decimal" value={item.monthly} onChange={(event) => change(i, { monthly: event.target.value })} />
          <Button aria-label={t('remove')} onClick={() => setItems(items.filter((_, k) => k !== i))}>×</Button>
        </div>
      ))}
      <Button onClick={() => setItems([...items, { kind: '', monthly: '' }])}>{t('addDeduction')}</Button>
      <div style={{ margin: '10px 0' }}><Checkbox checked={firstJob} onChange={(event) => setFirstJob(event.target.checked)}>{t('firstJob')}</Checkbox></div>
      <Button type="primary" size="large" block loading={act.running} onClick={() => { void act.run({ items: items.filter((item) => item.kind.trim() !== '' || item.monthly.trim() !== ''), firstJob }).then((outcome) => { if (outcome.ok) onDone(); }); }}>{t('submitDeductions')}</Button>
    </>
  );
}

/** One's own special additional deductions: what holds, and a new statement. */
export function MyDeductions() {
  const t = useWords(payWords);
  const [editing, setEditing] = useState(false);
  const [{ data }, ask] = useQuery({ query: MyDeductionsDocument, requestPolicy: 'cache-and-network' });
  if (!data) return null;
  const [latest] = data.myDeductions;
  return (
    <Panel title={t('deductionsTitle')}>
      <p style={{ marginTop: 0 }}>{latest ? <strong>{t('deductionsSince', { month: latest.validFrom.slice(0, 7), amount: formatMoney(latest.monthly) })}</strong> : t('deductionsNone')}</p>
      {latest && <p className="gq-quiet">{itemsOf(latest.items).map(({ kind, monthly }) => `${kind} ${formatMoney(monthly)}`).join('；')}</p>}
      <p className="gq-quiet">{t('deductionsHint')}</p>
      {editing ? <Form data={data} onDone={() => { setEditing(false); ask({ requestPolicy: 'network-only' }); }} /> : <Button onClick={() => setEditing(true)}>{t('stateAnew')}</Button>}
    </Panel>
  );
}
